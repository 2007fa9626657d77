"""Names alone as what a clause is about: without a noun that says what they name, or with *adıyla* behind them."""

from __future__ import annotations

from typing import Final

from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.quotations import Quotations
from quizzes.facts.extraction.subjects import Subjects
from quizzes.facts.extraction.words import Role
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbKind

_LONG_ENOUGH: Final = 4  # letters of a name that is no other word with a capital
_TELLING: Final = frozenset({VerbKind.FINITE, VerbKind.PERFECT, VerbKind.CONVERB})


class BareNames(ClausePart):
    """Finds names alone before a verb."""

    def __init__(self, view: ClauseView, names: Names, quotations: Quotations, subjects: Subjects) -> None:
        super().__init__(view)
        self.names = names
        self.quotations = quotations
        self.subjects = subjects

    # Things

    def called(self, begin: int, start: int) -> Span | None:
        """The name something was founded under: *Cemiyet 1889’da | İttihad-ı Osmanî | adıyla kuruldu*."""
        at = self._calling_word(begin, start)
        if at is None:
            return None
        if quoted := self.quotations.before(at, start - 1, {Case.NOMINATIVE}):
            return quoted
        last = self.forms[at - 1]
        if not last.is_name:
            return None
        span = self.sentence.phrase_before(at - 1, start)
        return span if last.head is None or self.names.is_named(span) else None

    def subject(self, verb: int, begin: int, start: int) -> Span | None:
        """The names alone a clause begins with, before its date: *Hümmet | 1904’te kuruldu*."""
        form = self.forms[verb].verb
        if form is None or form.kind not in _TELLING or form.stem in self.view.tables["moving"]:
            return None
        span = self.subjects.first_span(self.subjects.opening(start, begin))
        if span is None or span.end >= len(self.words) or not self._is_apart(span.end):
            return None
        follows = self.view.form_at(span.end + 1)
        if self.forms[span.end].role is Role.COMMA and follows is not None and follows.is_name:
            return None  # Kuzey Kafkasya, Azerbaycan ve Gürcistan …: the first of a list
        names = [form for form in self.view.forms_in(span) if form.norm not in self.view.tables["and"]]
        is_bare = bool(names) and all(form.is_bare and form.is_name and form.head is None for form in names)
        has_title = any(form.role is Role.TITLE for form in names)
        return span if is_bare and not has_title and len(self.forms[span.start].base) >= _LONG_ENOUGH else None

    def in_accusative(self, begin: int, start: int) -> Span | None:
        """Names alone as what somebody published: *Berlin’de | Millî Yol’u | çıkardı*."""
        last = begin - 1
        form = self.forms[last]
        is_name = form.is_name and form.head is None and form.role is not Role.TITLE
        if last <= start or not is_name or form.case is not Case.ACCUSATIVE:
            return None
        span = self.names.before(last, start)
        is_known = self.forms[span.start].base in self.view.mentions or self.sentence.is_place(form)
        is_person = self.sentence.is_person(span) and span.end - span.start > 2
        return None if is_known or is_person else span

    def _calling_word(self, begin: int, start: int) -> int | None:
        """Where *adıyla* or *adı ile* begins before a verb, no other verb between."""
        tables = self.view.tables
        for i in range(begin - 1, start, -1):
            norm = self.forms[i].norm
            if norm in tables["called"] or (norm in tables["name_nouns"] and self.forms[i + 1].norm in tables["under"]):
                return i
            if self.forms[i].verb is not None:
                return None
        return None

    def _is_apart(self, index: int) -> bool:
        """Whether a word before which names end cannot belong to them: a date, a comma, *Bakü’de*."""
        form = self.forms[index]
        is_setting = form.role in {Role.COMMA, Role.ADVERB} or form.case in {Case.LOCATIVE, Case.ABLATIVE}
        return is_setting or self.words[index].date >= 0

    # Persons

    def person_before(self, begin: int, start: int, cases: set[Case]) -> Span | None:
        """The person named in a clause, in one of some cases: *1955’te | Resulzade | Ankara’da öldü*."""
        if Case.NOMINATIVE in cases and self.view.language == "tr" and (subject := self.person_at_start(begin, start)):
            return subject
        person = self._full_name_before(begin, start, cases)
        if person is None and self.view.language == "az":
            person = self._one_name_before(begin, start, cases)
        if person is None and start > 0:
            return self.person_before(start, 0, cases)
        return person

    def person_at_start(self, begin: int, start: int) -> Span | None:
        """The person a clause begins with: *Topçubaşı, | 1934’te Misakı imzalayarak aynı yıl vefat etti*."""
        span = self.subjects.first_span(self.subjects.opening(start, begin))
        if not span or any(form.head is not None for form in self.view.forms_in(span)):
            return None
        if self.sentence.is_person(span):
            return span
        if not self.names.is_single(span) or len(self.forms[span.start].base) < _LONG_ENOUGH:
            return None
        is_apart = span.end < len(self.words) and (
            self.words[span.end].date >= 0 or self.forms[span.end].role is Role.COMMA
        )
        return span if is_apart or self.names.is_person_known(span.start) else None

    def _full_name_before(self, begin: int, start: int, cases: set[Case]) -> Span | None:
        """The last name that looks like a person’s, other than of one beside whom something happened."""
        i = begin - 1
        while i >= start:
            form = self.forms[i]
            if i + 1 < begin and self.forms[i + 1].norm in self.view.tables["beside"]:
                i -= 1
                continue
            if self.words[i].text == ")":  # Sabir (əsl soyadı Tahirzadə)
                i = next((k for k in range(i, start - 1, -1) if self.words[k].text == "("), i) - 1
                continue
            if self.words[i].date < 0 and (form.is_name or form.role is Role.TITLE) and form.case in cases:
                span = self.names.before(i, start)
                if self.sentence.is_person(span):
                    return span
                i = span.start
            i -= 1
        return None

    def _one_name_before(self, begin: int, start: int, cases: set[Case]) -> Span | None:
        """The first name alone that is known as a person’s, or stands before a date: *Atatürk | 1938-ci ildə*."""
        for i in range(start, begin):
            name = Span(i, i + 1)
            if self.words[i].date >= 0 or not self.names.is_single(name) or self.forms[i].case not in cases:
                continue
            is_dated = len(self.forms[i].base) > _LONG_ENOUGH and i + 1 < begin and self.words[i + 1].date >= 0
            if is_dated or self.names.is_person_known(i):
                return name
        return None
