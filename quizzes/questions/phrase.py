"""Phrase an item in a language: stem, options, explanation, citations. The only place where items get words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.facts.facts import DocumentId, Fact, Source
from quizzes.language.catalogue import Catalogue
from quizzes.language.dates import DateValue
from quizzes.language.folding import capitalise
from quizzes.language.kinds import Case
from quizzes.language.names import DateName, Name, NameList, phrase_date
from quizzes.questions.distract import shares_word
from quizzes.questions.items import (
    Answer,
    AnyItem,
    Aspect,
    ChoiceItem,
    Item,
    NameItem,
    TrueFalseItem,
)
from quizzes.questions.wording import (
    N_,
    PARTNER_STATEMENT,
    PARTNER_STEM,
    Wording,
    wording_of,
)

TRUE: Final = "true"
FALSE: Final = "false"
_TRUE_LABEL: Final = N_("True")
_FALSE_LABEL: Final = N_("False")
_LINE: Final = N_("line {lines}")
_LINES: Final = N_("lines {lines}")


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a fact is written, ready to be read: a document and all the lines of it."""

    text: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """An offered answer: its language-neutral id, how it reads, and whether it is the key."""

    id: str
    label: str
    is_key: bool


@dataclass(frozen=True, slots=True)
class Question:
    """An item in one language."""

    item: AnyItem
    language: str
    stem: str
    options: tuple[Option, ...]
    key: str  # the right answer as shown after the response
    explanation: str
    citations: tuple[Citation, ...]


def answer_id(answer: Answer) -> str:
    """The id of an option: an entity's id, or a date as EDTF."""
    return str(answer)


def phrase(item: AnyItem, base: FactBase, catalogue: Catalogue) -> Question:
    """Phrase an item in the catalogue's language."""
    fact = base.facts[item.fact]
    writer = _Writer(fact, base, catalogue)
    return Question(
        item=item,
        language=catalogue.language,
        stem=writer.write_stem(item),
        options=writer.write_options(item),
        key=writer.write_key(item),
        explanation=writer.write_explanation(item),
        citations=writer.write_citations(),
    )


def phrase_stem(item: Item, base: FactBase, catalogue: Catalogue) -> str:
    """The stem alone: for an item whose fact has lost its value, too."""
    return _Writer(base.facts[item.fact], base, catalogue).write_stem(item)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the sentences about one fact in one language."""

    fact: Fact
    base: FactBase
    catalogue: Catalogue

    @property
    def language(self) -> str:
        return self.catalogue.language

    @property
    def wording(self) -> Wording:
        return wording_of(self.fact.property, self.base.entity(self.fact.subject).kind)

    def write_stem(self, item: Item) -> str:
        if isinstance(item, TrueFalseItem):
            return self._write_claim(item)
        if item.aspect is Aspect.PARTNER and item.given:
            return self._say(PARTNER_STEM, party=self._name(item.given))
        several = len(self.fact.entities) > 1
        message = {
            Aspect.YEAR: self.wording.year,
            Aspect.WHEN: self.wording.when,
            Aspect.WHERE: self.wording.where,
            Aspect.WHO: self.wording.who_among if several else self.wording.who,
        }[item.aspect]
        assert message is not None, f"{item.fact} has no wording for {item.aspect}"
        return self._say(message)

    def _write_claim(self, item: TrueFalseItem) -> str:
        if isinstance(item.stated, DateValue):
            return self._say(self.wording.statement, date=DateName(item.stated, self.language))
        assert self.wording.claim is not None, f"{item.id} has no wording"
        return self._say(self.wording.claim, person=self._name(item.stated))

    def write_options(self, item: AnyItem) -> tuple[Option, ...]:
        if isinstance(item, TrueFalseItem):
            return (
                Option(TRUE, self.catalogue.say(_TRUE_LABEL), item.is_true),
                Option(FALSE, self.catalogue.say(_FALSE_LABEL), not item.is_true),
            )
        if not isinstance(item, ChoiceItem):
            return ()
        return tuple(
            Option(answer_id(option), self.write_answer(option), option == item.key) for option in item.options
        )

    def write_key(self, item: AnyItem) -> str:
        if isinstance(item, TrueFalseItem):
            return self.catalogue.say(_TRUE_LABEL if item.is_true else _FALSE_LABEL)
        return " / ".join(self.write_answer(answer) for answer in item.answers)

    def write_answer(self, answer: Answer) -> str:
        if isinstance(answer, DateValue):
            return phrase_date(answer, Case.NOMINATIVE, self.language)
        return capitalise(self._name(answer).label, self.language)

    def write_explanation(self, item: Item) -> str:
        if item.aspect is Aspect.PARTNER:
            return self._say(PARTNER_STATEMENT)
        place = self.fact.place
        if place and self.wording.statement_with_place and not shares_word(self.base, place, self.fact.subject):
            return self._say(self.wording.statement_with_place, place=self._name(place))
        return self._say(self.wording.statement)

    def write_citations(self) -> tuple[Citation, ...]:
        by_document: dict[DocumentId, list[Source]] = {}
        for source in self.fact.sources:
            by_document.setdefault(source.document, []).append(source)
        return tuple(self._cite(document, sources) for document, sources in by_document.items())

    def _cite(self, document: DocumentId, sources: list[Source]) -> Citation:
        ranges = [
            f"{source.line}" if source.line == source.line_end else f"{source.line}–{source.line_end}"
            for source in sorted(sources)
        ]
        is_one_line = len(sources) == 1 and sources[0].line == sources[0].line_end
        lines = self.catalogue.say(_LINE if is_one_line else _LINES).format(lines=", ".join(ranges))
        return Citation(f"{self.base.documents[document].citation[self.language]}, {lines}", tuple(sources))

    def _name(self, entity_id: EntityId) -> Name:
        return self.base.entity(entity_id).name(self.language)

    def _say(self, message: str, **values: Name | DateName) -> str:
        known: dict[str, object] = {
            "subject": self._name(self.fact.subject),
            "people": NameList([self._name(entity) for entity in self.fact.entities]),
            "parties": NameList([self._name(party) for party in self.fact.parties], are_parties=True),
        }
        if self.fact.date is not None:
            known["date"] = DateName(self.fact.date, self.language)
        sentence = self.catalogue.say(message).format_map({**known, **values})
        return capitalise(sentence, self.language)


def accepted_names(item: NameItem, base: FactBase, language: str) -> tuple[str, ...]:
    """Every name a typed response may match, of every key, in every language; those of `language` first."""
    entities = [base.entity(key) for key in item.keys]
    first = [capitalise(entity.name(language).label, language) for entity in entities]
    return tuple(dict.fromkeys([*first, *(name for entity in entities for name in entity.all_names)]))
