"""Who did what a verb tells, alone or in a list, and between whom a treaty was signed."""

from __future__ import annotations

import re
from typing import Final

from quizzes.facts.extraction.bare_names import BareNames
from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.kept_words import KeptWords
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.subjects import Subjects
from quizzes.facts.extraction.words import Role
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbKind

_Found = tuple[tuple[str, ...], float]  # who, and how sure that is
_NOBODY: Final[_Found] = ((), 0.0)
_LIST_ENDS: Final = frozenset({Role.POSTPOSITION, Role.STOP, Role.AGENT, Role.OPENER})
_IN_LIST: Final = frozenset({Role.COMMA, Role.CONJUNCTION, Role.TITLE})
_REACH: Final = 8  # words behind its verb a treaty’s parties may stand
#: Plurals, bare and of somebody: *Bolşevikler*, *halk temsilcileri*.
_PLURAL: Final = re.compile(r"l[aeə]r$")
_PLURAL_OF: Final = re.compile(r"l[aeə]ri?$")


class Agents(ClausePart):
    """Finds who did what the verbs of a sentence tell."""

    def __init__(
        self, view: ClauseView, names: Names, subjects: Subjects, kept_words: KeptWords, bare_names: BareNames
    ) -> None:
        super().__init__(view)
        self.names = names
        self.subjects = subjects
        self.kept_words = kept_words
        self.bare_names = bare_names

    def agents(self, verb: int, theme: Span, *, is_passive: bool) -> _Found:
        """Who did it, and how sure that is: *X tarafından kuruldu, X kurdu, X’in kurduğu*."""
        kind = self.view.verb_at(verb).kind
        is_owned = kind is VerbKind.OBJECT_PARTICIPLE
        if is_passive and not (is_owned and theme.start > verb):
            return self._by_agent(verb)
        if self.view.language == "tr" and not is_passive and self.view.is_participle(verb):
            return self._behind(verb)
        return self._by_owner(verb) if is_owned or kind is VerbKind.NOUN else self._by_subject(verb, theme)

    def parties(self, verb: int) -> dict[str, tuple[str, ...]]:
        """Who signed, as an extra of a treaty’s draft: *X ile Y arasında imzalandı*."""
        for i in range(self.view.clause_start(verb), min(len(self.words), verb + _REACH)):
            if self.forms[i].norm in self.view.tables["between"]:
                names = self._split_parties(i)
                return {"parties": names} if len(names) > 1 else {}
        return {}

    def _by_agent(self, verb: int) -> _Found:
        """*X tarafından kuruldu*; of a verbal noun, by the agent of its main verb."""
        start = self.view.clause_start(verb)
        for i in range(verb - 1, start - 1, -1):
            if self.forms[i].role is Role.AGENT:
                return self._list_before(i - 1, start), 0.86
            if self.forms[i].verb is not None and not self.view.is_light(i):
                break  # the agent before it is that of another verb
        return (self._agent_of_main(verb), 0.86) if self.view.verb_at(verb).kind is VerbKind.NOUN else _NOBODY

    def _agent_of_main(self, verb: int) -> tuple[str, ...]:
        """*Kızıl Ordu’nun kurulması Troçki tarafından gerçekleştirildi*."""
        for i in range(verb + 1, len(self.words)):
            if self.forms[i].role is Role.AGENT:
                main = self.view.next_verb(i + 1)
                does = main is not None and self.view.verb_at(main).stem in self.view.tables["carry_out"]
                return self._list_before(i - 1, verb + 1) if does else ()
            if self.forms[i].verb is not None or self.forms[i].role is Role.POSTPOSITION:
                break
        return ()

    def _behind(self, verb: int) -> _Found:
        """*partiyi kuran Resulzade*."""
        begin = self.view.behind(verb)
        person = self.names.person_at(begin) if begin < len(self.words) else None
        return ((self.sentence.write(person),), 0.84) if person is not None else _NOBODY

    def _by_owner(self, verb: int) -> _Found:
        """*Resulzade’nin kurduğu parti*."""
        start = self.view.clause_start(verb)
        for i in range(verb - 1, start - 1, -1):
            form = self.forms[i]
            if form.case is not Case.GENITIVE or not (form.is_name or form.role is Role.TITLE):
                continue
            found = self._list_before(i, start)
            is_one = self.names.is_single(Span(i, i + 1)) and len(form.base) > 3
            if not found and is_one and self.view.language == "az":
                return (form.base,), 0.6
            return found, 0.88
        return _NOBODY

    def _by_subject(self, verb: int, theme: Span) -> _Found:
        """*Resulzade partiyi kurdu*."""
        kept = [i for i in self.kept_words.kept(verb) if i < theme.start or i >= theme.end]
        subject = self.subjects.first_span(kept)
        if subject is not None and (found := self._list_in(subject)):
            return found, 0.8
        person = self.bare_names.person_before(theme.start, 0, {Case.NOMINATIVE})
        is_told = person is not None and self.view.is_finite(verb)
        return ((self.sentence.write(person),), 0.46) if person is not None and is_told else _NOBODY

    # Lists of names

    def _list_before(self, last: int, floor: int) -> tuple[str, ...]:
        """The names of a list that ends with word `last`: *A, B ve C | tarafından*."""
        start = last + 1
        while start - 1 >= floor and self._is_in_list(start - 1, last):
            start -= 1
        return self._list_in(Span(start, last + 1))

    def _is_in_list(self, index: int, last: int) -> bool:
        form = self.forms[index]
        if self.words[index].date >= 0 or form.verb is not None or form.role in _LIST_ENDS:
            return False
        if form.head not in {None, "office"} and index < last and self.forms[index + 1].is_name:
            return False
        return form.role in _IN_LIST or form.is_name or index == last

    def _list_in(self, span: Span) -> tuple[str, ...]:
        """The persons a phrase lists, or the one body or group it names: *Bolşevikler*."""
        persons = self.sentence.persons_in(span)
        if persons:
            return persons
        trimmed = self.sentence.trim(span)
        if not any(form.is_name for form in self.view.forms_in(trimmed)):
            return ()
        last = self.forms[trimmed.end - 1]
        is_body = last.head in {"organisation", "state"}
        is_alone = last.head is None and trimmed.end - trimmed.start < 2
        is_several = bool((_PLURAL if is_alone else _PLURAL_OF).search(last.norm))
        text = self.sentence.write(trimmed) if is_body or is_several else ""
        return (text,) if text and "," not in text else ()

    def _split_parties(self, between: int) -> tuple[str, ...]:
        """The names joined before *arasında*: *Türkiye ile Rusya*."""
        start = between
        while start > 0 and self.words[start - 1].date < 0 and self._is_of_parties(start - 1):
            start -= 1
        names, begin = [], start
        for i in range(start, between + 1):
            is_joint = i == between or self._is_joint(i)
            if is_joint or self.forms[i].case is Case.INSTRUMENTAL:
                names.append(self.sentence.write(Span(begin, i if is_joint else i + 1)))
                begin = i + 1
        return tuple(name for name in names if name)

    def _is_of_parties(self, index: int) -> bool:
        is_with = self.forms[index].case is Case.INSTRUMENTAL
        return is_with or self._is_joint(index) or self.sentence.joins(index)

    def _is_joint(self, index: int) -> bool:
        norm = self.forms[index].norm
        return norm in self.view.tables["with"] or norm in self.view.tables["and"]
