"""Who did or said what, where a Turkish or Azerbaijani clause tells no office: *Programı hazırlayanlar: A ve B*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.office_phrases import OfficeRule
from quizzes.facts.extraction.person_names import NOBODY
from quizzes.facts.extraction.phrases import Span, put
from quizzes.facts.extraction.words import Role
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbForm, VerbKind, active, doer

_FINITE: Final = frozenset({VerbKind.FINITE, VerbKind.PERFECT})
_LISTING: Final = frozenset({Role.COMMA, Role.CONJUNCTION, Role.TITLE, Role.AGENT})
#: A deed of more words than these is a story.
_LONGEST_DEED: Final = 11
#: So many words of what somebody said tell which saying it is.
_WORDS_OF_SAYING: Final = 9


class DoerReader(OfficeRule):
    """Finds who did and who said what."""

    # Deeds

    def doers(self) -> Iterator[Draft]:
        """Who did what, where a clause has persons as its subject: *Programı hazırlayanlar: A ve B*."""
        for verb in self.sentence.verbs:
            draft = self._doer(verb)
            if draft is not None:
                yield draft

    def _doer(self, verb: int) -> Draft | None:
        """*A ve B, programı hazırladı*; *Program A tarafından hazırlandı*."""
        form = self.words[verb].form.verb
        if form is None or not self._is_deed(verb, form):
            return None
        floor = self.view.clause_start(verb)
        if not any(word.form.is_name for word in self.words[floor:verb]):
            return None
        kept = self.clauses.kept_words.kept(verb)
        if len(kept) < 3:
            return None
        before = range(verb - 1, floor - 1, -1)
        agent = next((i for i in before if self.words[i].form.role is Role.AGENT), None)
        stem = form.stem if agent is None else active(form.stem)
        if agent is None:
            persons, rest = self._subject_of(kept, verb)
            done = self.clauses.kept_words.write(rest) if persons else ""
        else:
            persons, rest = self._agent_of(kept, agent, floor)
            done = self._as_object(rest) if stem else ""
        if not persons or not done or len(rest) > _LONGEST_DEED or not self._is_worth_asking(persons, rest):
            return None
        subject = f"{done} {doer(stem, self.language, several=len(persons) > 1)}"
        return self.offices.draft(subject, persons, (floor, verb), 0.42 if len(persons) > 1 else 0.36, "doer")

    def _is_deed(self, verb: int, form: VerbForm) -> bool:
        """Whether a verb says what somebody did: *hazırladı, tercüme etti*, not *oldu*."""
        if form.is_negative or form.kind not in _FINITE:
            return False
        if form.stem in self.lists["vague"] and not self._is_compound(verb, form):
            return False
        return not self.view.is_participle(verb)

    def _is_compound(self, verb: int, form: VerbForm) -> bool:
        """*tercüme | etti*: the noun before the verb says what was done."""
        if form.stem not in self.lists["compounding"] or verb == 0:
            return False
        noun = self.words[verb - 1].form
        return noun.is_bare and not noun.is_name and not noun.is_possessed

    def _agent_of(self, kept: list[int], agent: int, floor: int) -> tuple[tuple[str, ...], list[int]]:
        """Who stands before *tarafından*, and the other words of the clause: *program | A ve B | tarafından*."""
        forms = {i: self.words[i].form for i in kept}
        rest = [i for i in kept if i > agent or (i < agent and not forms[i].is_name and forms[i].role not in _LISTING)]
        return self.names.list_before(agent - 1, floor), rest

    def _subject_of(self, kept: list[int], verb: int) -> tuple[tuple[str, ...], list[int]]:
        """The persons a clause begins with, and its other words: *| A ve B | programı hazırladı*."""
        begin = kept[0]
        persons, end = self.names.list_after(begin)
        if not persons or self.words[end - 1].form.case is not Case.NOMINATIVE or end >= verb:
            return NOBODY, []
        after = self.words[end].form
        is_noun = after.is_possessed or after.head is not None
        if is_noun and (after.is_name or after.case in {Case.GENITIVE, Case.NOMINATIVE}):
            return NOBODY, []  # Resulzade | hükümeti kurdu
        if after.role is Role.POSTPOSITION or (len(persons) == 1 and not self.sentence.is_person(Span(begin, end))):
            return NOBODY, []
        return persons, [i for i in kept if i >= end]

    def _is_worth_asking(self, persons: tuple[str, ...], rest: list[int]) -> bool:
        """Whether the deed is of several, names something or was the first: *ilk operayı yazan*."""
        forms = [self.words[i].form for i in rest]
        return len(persons) > 1 or any(form.is_name or form.norm in self.lists["first"] for form in forms)

    def _as_object(self, rest: list[int]) -> str:
        """What was done, the subject of the passive verb as object of the active one: *program | hazırlandı*."""
        end = self.clauses.subjects.first_phrase(rest)
        if end < 0:
            nouns = [k for k, i in enumerate(rest) if self.words[i].form.is_bare and self.words[i].form.is_possessed]
            if not nouns:
                return ""
            end = nouns[0]
        thing = put(self.clauses.kept_words.write(rest[: end + 1]), Case.ACCUSATIVE, self.language)
        return f"{thing} {self.clauses.kept_words.write(rest[end + 1 :])}".strip()

    # Sayings

    def sayings(self) -> Iterator[Draft]:
        """Whose words a quotation gives: *Resulzade’nin “Bir kere yükselen bayrak bir daha inmez” sözü*."""
        opening = next((i for i, word in enumerate(self.words) if word.text in "“«"), None)
        if opening is None:
            return
        behind = range(opening + 1, len(self.words))
        closing = next((i for i in behind if self.words[i].text in "”»"), len(self.words))
        if closing - opening < 4:
            return
        after = [word.form.norm for word in self.words[closing + 1 : closing + 4]]
        is_named = any(norm in self.lists["saying"] for norm in after)
        is_told = opening > 0 and self.words[opening - 1].text == ":"
        if not is_named and not is_told:
            return
        persons = self._speaker(opening, is_named=is_named)
        if persons:
            words = [word.text for word in self.words[opening + 1 : min(closing, opening + 1 + _WORDS_OF_SAYING)]]
            quote = " ".join(words).replace(" ,", ",").replace(" .", ".").replace(" !", "!")
            subject = f"“{quote}” {self.view.lexis.data['bearers']['said']}"
            span = 0, min(closing + 2, len(self.words) - 1)
            yield self.offices.draft(subject, persons[:1], span, 0.48 if is_named else 0.4, "saying")

    def _speaker(self, opening: int, *, is_named: bool) -> tuple[str, ...]:
        """Who is named before a quotation, else whom the passage is about: *“…” sözünü söyledi*."""
        persons = self.names.person_in(0, opening)[0] or self.names.person_in_genitive(opening)
        topic = self.view.topic
        if not persons and is_named and topic is not None and topic.kind == "person" and opening < 3:
            return (topic.name,)
        return persons
