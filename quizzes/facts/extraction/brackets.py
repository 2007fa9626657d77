"""Dates in brackets behind a name, and dates told by nouns: *Resulzade (1884–1955)*, *1876 doğumlu Ziya Gökalp*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizzes.facts.extraction.bare_names import BareNames
from quizzes.facts.extraction.circumstances import Circumstances
from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.quotations import Quotations
from quizzes.facts.extraction.words import Role
from quizzes.facts.properties import RecordKind
from quizzes.language.date_finder import FoundDate, Standing
from quizzes.language.kinds import Case

_BODIES: Final = frozenset({"organisation", "state", "publication"})
_HAPPENED: Final = frozenset({"treaty", "event", "work"})
_KINDS: Final = {
    "treaty": RecordKind.TREATY,
    "event": RecordKind.EVENT,
    "work": RecordKind.PUBLICATION,
    "organisation": RecordKind.FOUNDED,
    "publication": RecordKind.PUBLICATION,
    "state": RecordKind.FOUNDED,
}
_LIFE: Final = (RecordKind.BIRTH, RecordKind.DEATH)
_REACH: Final = 4  # words between a bracket and its date, or a date and its noun
_LONGEST_REMARK: Final = 6  # letters of words beside a date that is a bracket’s whole matter: AHC: 1918–1920
_SHORTEST_LIFE: Final = 3650  # days
#: The accusative of a verbal noun, which titles end in: *keçməsini (1928)*.
_ACCUSATIVE: Final = re.compile(r"(m[aə]s[ıi])n[ıi]$")


class Brackets(ClausePart):
    """Finds what is dated in brackets or by a noun."""

    def __init__(
        self,
        view: ClauseView,
        names: Names,
        quotations: Quotations,
        circumstances: Circumstances,
        bare_names: BareNames,
    ) -> None:
        super().__init__(view)
        self.names = names
        self.quotations = quotations
        self.circumstances = circumstances
        self.bare_names = bare_names

    def spans(self) -> Iterator[Draft]:
        """Births, deaths, beginnings and ends by a noun or in brackets: *Resulzade (1884–1955)*."""
        for number, date in enumerate(self.view.dates):
            at = self.view.span_of_date(number)
            yield from self._born_in(at, date)
            yield from self._life_date(at, date)
            yield from self._bracketed(at, date)

    # Nouns

    def _born_in(self, at: Span, date: FoundDate) -> Iterator[Draft]:
        """*1876 doğumlu Ziya Gökalp*, *Ziya Gökalp 1876 doğumludur*."""
        prefixes = tuple(self.view.tables["born_in"])
        born = next((i for i in range(at.end, at.end + 3) if self.view.norm_at(i).startswith(prefixes)), None)
        if born is None:
            return
        begin, skipped = born + 1, self.view.tables["and"] | self.view.tables["which_is"]
        while self.view.norm_at(begin) in skipped:
            begin += 1
        person = self.names.person_at(begin) if begin < len(self.words) else None
        person = person or self.bare_names.person_at_start(at.start, self.view.clause_start(at.start))
        name = self.sentence.write(person) if person is not None else self.view.mentions.get("o", "")
        if name:
            place = self.view.characters(at.start, born)
            yield self._life(RecordKind.BIRTH, name, date, place, 0.9 if person else 0.42, "born noun")

    def _life_date(self, at: Span, date: FoundDate) -> Iterator[Draft]:
        """*Ziya Gökalp’in ölüm tarihi 1924’tür*."""
        tables = self.view.tables
        for i in range(max(0, at.start - _REACH), at.start - 1):
            norm = self.forms[i].norm
            is_birth = norm in tables["birth_nouns"]
            if not (is_birth or norm in tables["death_nouns"]) or self.forms[i + 1].norm not in tables["date_nouns"]:
                continue
            owner = self.names.owner_before(i)
            if owner is not None and self.sentence.is_person(owner) and (name := self.sentence.write(owner)):
                kind = RecordKind.BIRTH if is_birth else RecordKind.DEATH
                yield self._life(kind, name, date, self.view.characters(i, at.end - 1), 0.9, "date noun")

    def _life(
        self, kind: RecordKind, name: str, date: FoundDate, at: tuple[int, int], confidence: float, rule: str
    ) -> Draft:
        """A birth or a death of a person, by the name the text gave in full."""
        full = self.view.mentions.get(name, name)
        return self.circumstances.draft(kind, full, date, at, confidence, rule)

    # Brackets

    def _bracketed(self, at: Span, date: FoundDate) -> Iterator[Draft]:
        """What a date in brackets dates: the name before them."""
        before = range(at.start - 1, max(-1, at.start - 1 - _REACH), -1)
        opening = next((i for i in before if self.words[i].text == "("), 0)
        if not opening or at.end >= len(self.words):
            return
        if self.words[at.end].text != ")":
            if self.forms[at.end].role is Role.COMMA:
                yield from self._born_or_died(opening, at.end, date)
            return
        if any(self._is_remark(i) for i in range(opening + 1, at.start)):
            return
        yield from self._born_or_died(opening, at.end, date)
        if date.date.end is not None and self.forms[opening - 1].head != "event":
            yield from self._span_of(opening, at.end, date)
        elif date.standing is Standing.AT:
            yield from self._title_of(opening, at.end, date)
            yield from self._date_of(opening, at.end, date)

    def _is_remark(self, index: int) -> bool:
        word = self.words[index]
        return word.date < 0 and word.text not in ":-–," and len(word.text) > _LONGEST_REMARK

    def _born_or_died(self, opening: int, closing: int, date: FoundDate) -> Iterator[Draft]:
        """*Rəsulzadə (doğ. 1884, Novxanı)*, *(ö. 1955)*."""
        kind = next((kind for i in range(opening + 1, closing) if (kind := self._kind_of_life(i))), None)
        if kind is None or date.date.end is not None:
            return
        last = opening - 1
        while last > 0 and self.forms[last].role is Role.OPENER:
            last -= 1
        person = self.names.before(last, 0)
        if self.sentence.is_person(person):
            at = self.view.characters(person.start, closing)
            yield self._life(kind, self.sentence.write(person), date, at, 0.9, "born in brackets")

    def _kind_of_life(self, index: int) -> RecordKind | None:
        norm = self.forms[index].norm
        if norm in self.view.tables["born"]:
            return RecordKind.BIRTH
        return RecordKind.DEATH if norm in self.view.tables["died"] else None

    def _date_of(self, opening: int, closing: int, date: FoundDate) -> Iterator[Draft]:
        """*Takrir-i Sükûn Kanunu (4 Mart 1925)*."""
        head = self.forms[opening - 1]
        is_ended = head.is_bare or head.case is Case.GENITIVE or self.view.language == "az"
        if head.head is None or head.head not in _KINDS or not is_ended:
            return
        span = self.sentence.phrase_before(opening - 1)
        subject = self.sentence.write(span)
        if len(subject.split()) < 2 or not self.names.is_named(span):
            return
        at = self.view.characters(span.start, closing)
        confidence = 0.86 if head.head in _HAPPENED else 0.6
        yield self.circumstances.draft(_KINDS[head.head], subject, date, at, confidence, "date in brackets")

    def _title_of(self, opening: int, closing: int, date: FoundDate) -> Iterator[Draft]:
        """*“Vilayət qanunu” ilə (1864)*, *“Müsibəti-Fəxrəddin” (1896) faciəsi*, *əlifbaya keçidi (1 noyabr 1928)*."""
        last = opening - 1
        if self.view.language == "az" and self.forms[last].norm in self.view.tables["with"]:
            last -= 1
        span = self.quotations.before(last + 1, -1, set(Case))
        if span is not None:
            subject = self.sentence.write(span)
            kind = self._kind_of_title(span)
            after = self.view.form_at(closing + 1)
            confidence = 0.84 if after is not None and after.head in {"work", "publication"} else 0.46
        else:
            form = self.forms[last]
            if form.head is not None or not form.is_possessed or date.date.start.month is None:
                return
            span = self.sentence.phrase_before(last)
            subject = self.sentence.write(span)
            if form.verb is not None:
                subject = _ACCUSATIVE.sub(r"\1", subject)
            kind, confidence = RecordKind.EVENT, 0.6
        if subject and (kind is not RecordKind.EVENT or len(subject.split()) > 1):
            at = self.view.characters(span.start, closing)
            yield self.circumstances.draft(kind, subject, date, at, confidence, "title with date in brackets")

    def _kind_of_title(self, span: Span) -> RecordKind:
        """What a quoted title’s own noun makes it: *“Vilayət | qanunu”* an event."""
        head = self.forms[span.end - 2].head
        return _KINDS[head] if head in {"event", "treaty"} else RecordKind.PUBLICATION

    # Spans: Resulzade (1884-1955), Azerbaycan Halk Cumhuriyeti (AHC: 1918-1920)

    def _span_of(self, opening: int, closing: int, date: FoundDate) -> Iterator[Draft]:
        last = opening - 1
        if self.words[last].is_quoted or self.words[last].text in '”»"':
            return
        person = self.names.before(last, 0)
        is_person = self.sentence.is_person(person)
        name = self.sentence.phrase_before(last)
        if not (self._is_life(date) if is_person else self._has_span(last, name)):
            return
        subject = self.sentence.write(person if is_person else name)
        if len(subject.split()) < 2:
            return
        kinds, confidence = _LIFE, 0.86 if self.names.is_sure_person(person) else 0.42
        if not is_person:
            is_paper = self.forms[last].head == "publication"
            kinds = (RecordKind.PUBLICATION if is_paper else RecordKind.FOUNDED, RecordKind.CLOSED)
            confidence = 0.66
        start, end = self.view.characters(name.start, closing)
        for kind, value in zip(kinds, (date.date.start, date.date.end), strict=True):
            yield Draft(kind, subject, str(value), start, end, confidence, "span in brackets", {}, date)

    def _has_span(self, last: int, name: Span) -> bool:
        """Whether a thing has a beginning and an end: a body, or names with a possessed noun nobody lists."""
        form = self.forms[last]
        is_unknown = form.head is None and form.is_possessed and name.end - name.start > 1
        return form.head in _BODIES or (is_unknown and self.names.are_names(name))

    def _is_life(self, date: FoundDate) -> bool:
        """Whether a span may be a life: with months told it is one of years only."""
        start, end = date.date.start, date.date.end
        has_months = start.month or (end is not None and end.month)
        return not has_months or (date.date.last_day - date.date.first_day).days >= _SHORTEST_LIFE
