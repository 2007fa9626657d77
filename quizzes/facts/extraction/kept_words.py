"""The words of a clause that tell what happened; why, how and when are left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.subjects import Subjects
from quizzes.facts.extraction.words import Role
from quizzes.language.kinds import Case

#: Converbs whose clause has the subject of the main one: *toplanarak, toplanıb, toplanmadan*.
_SAME_SUBJECT: Final = re.compile(r"(?:[ae]r[ae]k|[aə]r[aə][qk]|[ıiuü][pb]|m[aeə]d[aeə]n)$")
_PLURAL: Final = re.compile(r"l[aeə]r$")
_BEFORE_CLAUSE: Final = frozenset({Role.COMMA, Role.CONJUNCTION, Role.OPENER})
_FIXED: Final = frozenset({Role.COMMA, Role.AGENT, Role.POSTPOSITION})


class KeptWords(ClausePart):
    """Chooses the words of a clause that are told again, and writes them."""

    def __init__(self, view: ClauseView, subjects: Subjects) -> None:
        super().__init__(view)
        self.subjects = subjects

    def kept(self, verb: int) -> list[int]:
        """The words of a verb’s clause that tell what happened: *Ordu 1918’de barış için | Bakü’yü | aldı*."""
        kept: list[int] = []
        depth = 0
        for i in range(self.view.clause_start(verb), verb):
            text = self.words[i].text
            depth += (text == "(") - (text == ")")
            if depth <= 0 or self._is_later_name(i):
                self._take(i, kept)
        while kept and self.forms[kept[0]].role in {*_BEFORE_CLAUSE, Role.ADVERB}:
            kept.pop(0)
        return kept

    def is_whole(self, kept: Sequence[int], verb: int) -> bool:
        """Whether only dates and small words were left out up to the verb: *parti de 1911’de | kuruldu*."""
        return all(self._is_small(i) for i in set(range(kept[0], verb)) - set(kept))

    def write(self, kept: Sequence[int]) -> str:
        """Words of a clause as they stand: *Bakü’yü*."""
        parts: list[str] = []
        before = None
        for i in kept:
            word = self.words[i]
            if before is not None and self.sentence.is_apart(before, word):
                parts.append(" ")
            parts.append(word.text)
            before = word
        return "".join(parts).strip(" ,")

    def _is_small(self, index: int) -> bool:
        form = self.forms[index]
        is_small = form.norm in self.view.tables["small"] or form.role in {Role.COMMA, Role.QUOTE}
        return is_small or self.words[index].date >= 0

    def _take(self, index: int, kept: list[int]) -> None:
        """Keep a word, or take back what it shows to be no part of what happened."""
        form = self.forms[index]
        if self.words[index].date >= 0 or form.role in {Role.STOP, Role.OPENER}:
            return
        if form.role is Role.POSTPOSITION and form.norm not in self.view.tables["kept_postpositions"]:
            self._drop_phrase(kept)
            return
        if form.norm == "ilə" and index and self.forms[index - 1].role is Role.POSTPOSITION:
            return  # the second half of başçılığı ilə
        if form.verb is not None and self._ends_other_clause(index, kept):
            return
        if kept or form.role not in _BEFORE_CLAUSE:
            kept.append(index)

    def _ends_other_clause(self, index: int, kept: list[int]) -> bool:
        """Whether a verb form ends a clause within the clause, which is then taken back."""
        norm = self.forms[index].norm
        if norm not in self.view.tables["as"] and self.view.is_subordinate(index):
            if _SAME_SUBJECT.search(norm):
                self._drop_clause(kept)
            else:
                kept.clear()
            return True
        if self.view.language == "az" and len(kept) > 1 and self._owns_clause(kept, index):
            kept.clear()  # Nuru paşanın komandanlıq etdiyi | ordu Bakını azad etdi
            return True
        return False

    def _owns_clause(self, kept: Sequence[int], verb: int) -> bool:
        """Whether a clause before its noun begins with its own subject: *X-in komandanlıq etdiyi ordu*."""
        if not self.view.is_owned_participle(verb):
            return False
        owner = next((k for k, i in enumerate(kept) if self.forms[i].case is Case.GENITIVE), None)
        after = self.view.form_at(verb + 1)
        if owner is None or after is None or after.role is not Role.PLAIN:
            return False
        before = [self.forms[i] for i in kept[:owner]]
        return all(form.is_bare and (form.is_name or form.role is Role.TITLE) for form in before)

    def _is_later_name(self, index: int) -> bool:
        """A surname taken later, in brackets between first name and title: *Bekir Sami (Kunduh) Bey*."""
        if not self.forms[index].is_name or index + 1 >= len(self.words):
            return False
        is_bracketed = self.words[index - 1].text == "(" and self.words[index + 1].text == ")"
        return is_bracketed and self.forms[index - 2].is_name

    def _drop_phrase(self, kept: list[int]) -> None:
        """Take back the noun phrase a postposition governs: its last word and what can only modify that."""
        if not kept or not self._may_drop(kept[-1]):
            return
        last = self.forms[kept.pop()]
        while kept and self._may_drop(kept[-1]):
            form = self.forms[kept[-1]]
            if form.is_bare and (form.is_possessed or _PLURAL.search(form.norm)):
                break  # the end of another phrase
            is_owner = form.case is Case.GENITIVE or (form.is_name and not last.is_name)
            if is_owner and not last.is_possessed:
                break
            if form.verb is None and not self.sentence.joins(kept[-1]):
                break
            kept.pop()

    def _may_drop(self, index: int) -> bool:
        return self.forms[index].role not in _FIXED

    def _drop_clause(self, kept: list[int]) -> None:
        """Take back a subordinate clause, but not the subject it shares with the main one."""
        del kept[self.subjects.first_phrase(kept) + 1 :]
