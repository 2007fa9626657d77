"""Who is a person in a Turkish or Azerbaijani sentence: names with their titles, alone and in lists."""

from __future__ import annotations

import re
from typing import Final

from quizzes.facts.extraction.clauses import ClauseReader
from quizzes.facts.extraction.phrases import Span, is_surely_surname, looks_like_surname
from quizzes.facts.extraction.words import Form, Role
from quizzes.language.kinds import Case

#: A word in capitals, which no name goes on with: *İbrahim bəy | TBMM-nin*.
_CAPITALS: Final = re.compile(r"[^\W\d_a-zçğıöşüə]{3,}(?:-\w+)?")
#: A plural, which no single person has: *Türkler, kurucuları, üzvləri*.
_PLURAL: Final = re.compile(r"l[aeə]r[ıi]?$")
NOBODY: Final[tuple[str, ...]] = ()


class PersonNames:
    """Finds the names of persons in a sentence whose clauses have been read."""

    def __init__(self, clauses: ClauseReader) -> None:
        self.clauses = clauses
        self.view = clauses.view
        self.sentence = self.view.sentence
        self.words = self.view.words
        self.language = self.view.language
        self.lists = self.view.lexis.words

    # One name

    def names_after(self, first: int) -> Span:
        """The run of names from a word, its last one in whatever case: *| Mehmet Emin Bey’i | seçtiler*."""
        end = first
        while end < len(self.words):
            form = self.words[end].form
            if not self._is_part(first, end):
                if not self._opens_remark(end):
                    break
                end += 3
                continue
            if self._begins_other(first, end):
                break
            if end > first and self.words[end - 1].text.endswith(".") and form.is_name and form.role is Role.PLAIN:
                end += 1  # the name behind initials, whatever it looks like
                if not form.is_bare:
                    break
                continue
            if self._is_behind_name(first, end):
                break
            end += 1
            if not form.is_bare or form.norm in self.lists["last_titles"]:
                break
        return self._without_owner(Span(first, end))

    def _is_part(self, first: int, index: int) -> bool:
        """A name or a title: *Doktor | Rıza Nur*, *Nəsib | bəy*."""
        word = self.words[index]
        if word.date >= 0:
            return False
        return word.form.is_name or (word.form.role is Role.TITLE and (index > first or self.name_follows(index)))

    def _opens_remark(self, index: int) -> bool:
        """*Bekir Sami | (Kunduh) Bey*: one name in brackets."""
        if self.words[index].text != "(" or index + 2 >= len(self.words):
            return False
        return self.words[index + 2].text == ")" and self.words[index + 1].form.is_name

    def _begins_other(self, first: int, index: int) -> bool:
        """A word that names something else: *Rauf Bey | Ankara’ya*, *Nəsib bəy | Rauf bəyi*."""
        form = self.words[index].form
        if form.head is not None or form.role is Role.OPENER or self.sentence.is_place(form):
            return True
        if self.language != "az" or index == first:
            return False
        is_titled = index > first + 1 and self.words[index - 1].form.norm in self.lists["courtesies"]
        return (is_titled and self._bears_title(index)) or bool(_CAPITALS.fullmatch(self.words[index].text))

    def _is_behind_name(self, first: int, index: int) -> bool:
        """*Ahmet Ağaoğlu | Bakü’ye*: the name before is whole, or this word is no person’s."""
        form = self.words[index].form
        if index - first > 1 and form.role is Role.PLAIN and is_surely_surname(self.words[index - 1].form.base):
            return True
        if index == first:
            return False
        return form.norm in self.lists["no_persons"] or (not form.is_bare and self._is_elsewhere(first, index))

    def _is_elsewhere(self, first: int, index: int) -> bool:
        """*M. Mehmetzade | İran’a*: a name in a case of place behind a whole name is no part of it."""
        case = self.words[index].form.case
        if case in {Case.LOCATIVE, Case.ABLATIVE}:
            return True
        before = self.words[index - 1].form
        is_long = index - first > 1 and "." not in before.base
        return case is Case.DATIVE and (is_long or looks_like_surname(before.base) or before.role is Role.TITLE)

    def _without_owner(self, span: Span) -> Span:
        """*Aslan Gardaşov | Zakatala isyanına*: a last name that only says whose the noun behind is."""
        if span.end - span.start < 3 or span.end >= len(self.words):
            return span
        last, after = self.words[span.end - 1].form, self.words[span.end].form
        known = last.base in self.sentence.known or looks_like_surname(last.base) or last.role is Role.TITLE
        if last.is_bare and not known and (after.is_possessed or after.head is not None):
            return Span(span.start, span.end - 1)
        return span

    def _bears_title(self, index: int) -> bool:
        if index + 1 >= len(self.words) or not self.words[index].form.is_name:
            return False
        return self.words[index + 1].form.role is Role.TITLE

    def name_follows(self, index: int) -> bool:
        """Whether a name stands behind a word: *general | Şıxlinski*."""
        return index + 1 < len(self.words) and self.words[index + 1].form.is_name

    def may_be_person(self, span: Span, *, alone: bool) -> bool:
        """A person; or, behind an office, a single name of no place and no body: *başkanı Resulzade*."""
        if all("." in word.text for word in self.words[span.start : span.end]):
            return False  # initials alone
        if self.sentence.is_person(span):
            return True
        return alone and span.end - span.start == 1 and self._may_be_surname(self.words[span.start].form)

    def _may_be_surname(self, form: Form) -> bool:
        if _PLURAL.search(form.norm) or form.norm in self.lists["no_persons"]:
            return False
        if not form.is_name or form.head is not None or self.sentence.is_place(form):
            return False
        return len(form.base) > 3 and not form.base.isupper()

    # Lists of names

    def list_after(self, first: int) -> tuple[tuple[str, ...], int]:
        """Persons listed from a word, and the index behind them: *kurucuları | A, B ve C | idi*."""
        found: list[str] = []
        position = first
        while position < len(self.words):
            span = self.names_after(position)
            if not span or not self.may_be_person(span, alone=True):
                break
            if self.words[span.end - 1].form.case is Case.ACCUSATIVE:
                break
            found.append(self.sentence.write(span))
            position = span.end
            if not self.words[position - 1].form.is_bare:
                break
            if position >= len(self.words) or not self.joins(position):
                break
            position += 1
        return tuple(found), position

    def list_before(self, last: int, floor: int = 0) -> tuple[str, ...]:
        """Persons listed up to and with a word: *| A, B ve C | başkanlığında*."""
        found: list[str] = []
        position = last
        while position >= floor:
            span = self.clauses.names.before(position, floor)
            if not span or not self.may_be_person(span, alone=False):
                break
            found.insert(0, self.sentence.write(span))
            position = span.start - 1
            if position < floor or not self.joins(position):
                break
            position -= 1
        return tuple(found)

    def joins(self, index: int) -> bool:
        """Whether a word joins the names of a list; Azerbaijani *X ilə Y* does where Y is a name."""
        form = self.words[index].form
        if form.role is Role.COMMA or form.norm in self.lists["and"]:
            return True
        return form.norm == "ilə" and self.name_follows(index)

    def one_before(self, last: int) -> tuple[str, ...]:
        """A single name up to a word, where whoever it names is a person: *Denikin | komutasında*."""
        span = self.clauses.names.before(last, 0)
        is_single = span.end - span.start == 1 and self.may_be_person(span, alone=True)
        return (self.sentence.write(span),) if is_single else NOBODY

    # Persons by their case

    def person_in(self, floor: int, ceiling: int) -> tuple[tuple[str, ...], int]:
        """The person a clause is about, the first in the nominative: *1918’de | Ali Bey | başkan oldu*."""
        i = floor
        while i < ceiling:
            if not self.words[i].form.is_name or self.words[i].date >= 0:
                i += 1
                continue
            span = self.names_after(i)
            is_bare = bool(span) and span.end <= ceiling and self.words[span.end - 1].form.is_bare
            if is_bare and self.may_be_person(span, alone=False):
                persons, end = self.list_after(i)
                return (persons if end <= ceiling else (self.sentence.write(span),)), i
            i = max(span.end, i + 1)
        return NOBODY, floor

    def persons_between(self, floor: int, ceiling: int) -> tuple[tuple[str, ...], int]:
        """All persons in the nominative between two words, and the last word of them: *A, tarafsız B, halkçı C*."""
        found: list[str] = []
        last = i = floor
        while i < ceiling:
            if not self.words[i].form.is_name or self.words[i].date >= 0:
                i += 1
                continue
            span = self.names_after(i)
            if span and self.words[span.end - 1].form.is_bare and self.sentence.is_person(span):
                found.append(self.sentence.write(span))
                last = span.end - 1
            i = max(span.end, i + 1)
        return tuple(found), last

    def person_in_accusative(self, floor: int, ceiling: int) -> tuple[tuple[str, ...], int]:
        """The person somebody appointed: *Lenin | Şaumyan’ı | Kafkasya Komiseri tayin etti*."""
        for i in range(ceiling - 1, floor - 1, -1):
            form = self.words[i].form
            if form.case is Case.ACCUSATIVE and form.is_name:
                span = self.clauses.names.before(i, floor)
                if self.may_be_person(span, alone=True):
                    return (self.sentence.write(span),), span.start
        return NOBODY, floor

    def person_in_genitive(self, ceiling: int) -> tuple[str, ...]:
        """The last owner before a word: *Resulzade’nin | “…” sözü*."""
        for i in range(ceiling - 1, -1, -1):
            form = self.words[i].form
            if form.case is Case.GENITIVE and form.is_name:
                span = self.clauses.names.before(i, 0)
                if self.may_be_person(span, alone=False):
                    return (self.sentence.write(span),)
        return NOBODY

    def person_beside(self, start: int, floor: int) -> tuple[tuple[str, ...], int]:
        """The person right before an office: *…, Hasan Bey Ağayev | Birinci Başkan Yardımcılığına seçildi*."""
        last = start - 1
        if last < floor or not self.words[last].form.is_bare:
            return NOBODY, floor
        span = self.clauses.names.before(last, floor)
        return ((self.sentence.write(span),), span.start) if self.sentence.is_person(span) else (NOBODY, floor)
