"""Phrase an item in a language: stem, options, explanation, citations. The only place where items get words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from quizzes.facts.base import FactBase
from quizzes.language.catalogue import Catalogue
from quizzes.language.dates import DateValue
from quizzes.language.folding import capitalise
from quizzes.language.names import fill_date_gap
from quizzes.questions.citations import Citation, cite, sources_of
from quizzes.questions.explanations import write_explanation
from quizzes.questions.items import (
    Answer,
    AnyItem,
    ChoiceItem,
    ClozeItem,
    MatchingItem,
    MultipleChoiceItem,
    NameItem,
    OrderingItem,
    TrueFalseItem,
)
from quizzes.questions.nearness import Nearness
from quizzes.questions.sentences import FactWriter
from quizzes.questions.stems import phrase_stem
from quizzes.questions.wording import N_

TRUE: Final = "true"
FALSE: Final = "false"
_TRUE_LABEL: Final = N_("True")
_FALSE_LABEL: Final = N_("False")


@dataclass(frozen=True, slots=True)
class Option:
    """An offered answer: its language-neutral id, how it reads, whether it is right, and what it is right for."""

    id: str
    label: str
    is_key: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a matching item: the fact, its subject, and the id of the option that belongs to it."""

    id: str
    label: str
    key: str


@dataclass(frozen=True, slots=True)
class Question:
    """An item in one language."""

    item: AnyItem
    language: str
    stem: str
    options: tuple[Option, ...]
    key: str  # the right answer as shown after the response
    statement: str  # the fact itself
    explanation: str  # the same, with what is known around it
    citations: tuple[Citation, ...]
    rows: tuple[Row, ...] = field(default=())

    @property
    def labels(self) -> Mapping[str, str]:
        """How each option and row reads, by id."""
        return {row.id: row.label for row in self.rows} | {option.id: option.label for option in self.options}


def answer_id(answer: Answer) -> str:
    """The id of an option: an entity's id, a date as EDTF, or a fact's id."""
    return str(answer)


def phrase(item: AnyItem, near: Nearness, catalogue: Catalogue) -> Question:
    """Phrase an item in the catalogue's language."""
    base = near.base
    writer = FactWriter(base.facts[item.fact], near, catalogue)
    sources = [source for fact in item.facts for source in sources_of(base.facts[fact], item.document)]
    return Question(
        item=item,
        language=catalogue.language,
        stem=phrase_stem(item, near, catalogue),
        options=_write_options(item, writer),
        key=_write_key(item, writer),
        statement=writer.write_statement_for(item.aspect, item.given) if writer.fact.value else "",
        explanation=write_explanation(item, writer),
        citations=cite(sources, base, catalogue),
        rows=_write_rows(item, writer),
    )


def _write_options(item: AnyItem, writer: FactWriter) -> tuple[Option, ...]:
    reasons = {answer_id(wrong.answer): wrong.because for wrong in item.distractors}
    if isinstance(item, TrueFalseItem):
        return (
            Option(TRUE, writer.catalogue.say(_TRUE_LABEL), item.is_true),
            Option(FALSE, writer.catalogue.say(_FALSE_LABEL), not item.is_true),
        )
    if isinstance(item, OrderingItem):
        return tuple(Option(answer_id(one), writer.write_answer(one), is_key=True) for one in item.sequence)
    if not isinstance(item, ChoiceItem | MultipleChoiceItem | MatchingItem):
        return ()
    options = []
    for option in item.options:
        because = reasons.get(answer_id(option))
        reason = writer.of(because).write_statement_for(item.aspect, item.given) if because else ""
        options.append(Option(answer_id(option), writer.write_answer(option), option in item.answers, reason))
    return tuple(options)


def _write_rows(item: AnyItem, writer: FactWriter) -> tuple[Row, ...]:
    if not isinstance(item, MatchingItem):
        return ()
    base = writer.near.base
    return tuple(
        Row(pair.fact, writer.write_answer(base.facts[pair.fact].subject), answer_id(pair.answer))
        for pair in item.pairs
    )


def _write_key(item: AnyItem, writer: FactWriter) -> str:
    match item:
        case TrueFalseItem():
            return writer.catalogue.say(_TRUE_LABEL if item.is_true else _FALSE_LABEL)
        case ClozeItem(key=DateValue() as year):
            return fill_date_gap(year, writer.catalogue.language)
        case OrderingItem():
            return " → ".join(writer.write_answer(one) for one in item.sequence)
        case MatchingItem():
            rows = zip(_write_rows(item, writer), item.pairs, strict=True)
            return "; ".join(f"{row.label} – {writer.write_answer(pair.answer)}" for row, pair in rows)
        case _:
            return " / ".join(writer.write_answer(answer) for answer in item.answers)


def accepted_names(item: NameItem | ClozeItem, base: FactBase, language: str) -> tuple[str, ...]:
    """Every name a typed response may match, of every key, in every language; those of `language` first."""
    entities = [base.entity(key) for key in item.answers if isinstance(key, str)]
    first = [capitalise(entity.name(language).label, language) for entity in entities]
    return tuple(dict.fromkeys([*first, *(name for entity in entities for name in entity.all_names)]))
