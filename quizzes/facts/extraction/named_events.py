"""Events that a noun tells: *1905 devrimi, Rusya’nın 15 Şubat’ta Gürcistan’a müdahalesi*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizzes.facts.extraction.circumstances import Circumstances
from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.kept_words import KeptWords
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.phrases import Span, put
from quizzes.facts.extraction.words import Form, Role
from quizzes.facts.properties import RecordKind
from quizzes.language.date_finder import FoundDate
from quizzes.language.kinds import Case

_HEADS: Final = frozenset({"event", "treaty"})
#: A date that is no attribute of the noun behind it: *1905’te | devrim*.
_CASE_OF_DATE: Final = re.compile(r"[’'`]|[dt][ae]$|[dt][aə]n?$")
_PHRASE_ENDS: Final = frozenset({Role.STOP, Role.COMMA, Role.POSTPOSITION})
_REACH_OF_DATE: Final = 18  # words a treaty’s name may stand behind its date
_REACH_OF_OWNER: Final = 12  # words an event noun may stand behind its owner
_LONGEST: Final = 11  # words of a nominal event without its noun

#: Days of an approximate date that is too wide for one event: *20. yüzyılın başında*.
_WIDE: Final = 3650


class NamedEvents(ClausePart):
    """Finds events told by nouns."""

    def __init__(self, view: ClauseView, names: Names, circumstances: Circumstances, kept_words: KeptWords) -> None:
        super().__init__(view)
        self.names = names
        self.circumstances = circumstances
        self.kept_words = kept_words

    def of_date(self, number: int) -> Iterator[Draft]:
        """The event that a noun near a date tells: *1905 devrimi*."""
        date, at = self.view.dates[number], self.view.span_of_date(number)
        named = self._named(date, at)
        if named is not None:
            yield named
            return
        owned = self._owned(at.end, date) or self._nominal(date, at)
        if owned is not None:
            yield owned
        if self.view.language == "tr":
            yield from self._treaty_behind(date, at)

    # Named events: 1905 devrimi, 1804-1813 yıllarında Birinci Rus-Kacar savaşı

    def _named(self, date: FoundDate, at: Span) -> Draft | None:
        begin = at.end
        while begin < len(self.words) and self.forms[begin].role is Role.OPENER:
            begin += 1
        span = self._phrase_at(begin)
        is_direct = date.is_attributive or (begin == at.end and self._leads_on(at.end - 1))
        if span is None or not self._is_event(span, is_direct=is_direct):
            return None
        subject = self.sentence.write(span)
        is_only_dated = len(subject.split()) < 2  # 1921 tarihli telgraf: which, it does not say
        if is_only_dated:
            if not is_direct:
                return None
            subject = f"{' '.join(word.text for word in self.words[at.start : at.end])} {subject}"
        head = self.forms[span.end - 1]
        has_owner = not head.is_possessed or self.names.has_owner(span)
        owner = None if has_owner else self.names.owner_before(at.start)
        if owner is not None:
            subject = f"{put(self.sentence.write(owner), Case.GENITIVE, self.view.language)} {subject}"
        kind = RecordKind.TREATY if head.head == "treaty" else RecordKind.EVENT
        is_lost = subject.split()[0] in self.view.tables["late_starts"] or not (has_owner or owner)
        is_wide = (date.date.last_day - date.date.first_day).days > _WIDE and date.date.is_approximate
        is_run_together = owner is not None and "," in subject
        if (
            is_lost
            or is_wide
            or is_run_together
            or (is_only_dated and not head.is_possessed)
            or self._is_doubtful(span, at, is_direct=is_direct)
        ):
            confidence = 0.42
        else:
            confidence = 0.86 if kind is RecordKind.TREATY and self._has_name(span) else 0.82
        return self._draft(kind, subject, date, (owner or at).start, span.end - 1, confidence, "named event")

    def _phrase_at(self, begin: int) -> Span | None:
        """The phrase from a word on, where its noun is an event’s or a treaty’s."""
        span = self.sentence.phrase_after(begin, _HEADS) if begin < len(self.words) else Span(0, 0)
        if not span:
            return None
        head = self.forms[span.end - 1]
        is_object = head.case is Case.ACCUSATIVE and head.noun in self.view.tables["deverbal"]
        return span if head.head in _HEADS and not is_object else None

    def _leads_on(self, last: int) -> bool:
        """Whether the last word of a date has no case of its own: *1905 | devrimi*."""
        return self.forms[last].norm.isalnum() and not _CASE_OF_DATE.search(self.words[last].text)

    def _has_name(self, span: Span) -> bool:
        return any(form.is_name for form in self.view.forms_in(span))

    def _is_event(self, span: Span, *, is_direct: bool) -> bool:
        """Whether a phrase names an event: right behind its date any, else one with a name, and no verb’s noun."""
        head, after = self.forms[span.end - 1], self.view.form_at(span.end)
        if not is_direct and not self._has_name(span):
            return False
        is_closed = head.is_possessed or self.words[span.end - 1].text in "”»"
        if self.view.language == "az" and not is_direct and not is_closed:
            return False  # XX əsrin əvvəllərində İran dərin böhran keçirirdi: no name, but who and what
        is_verb = after is not None and after.verb is not None and after.verb.stem in self.view.tables["light_verbs"]
        return not (head.is_bare and is_verb)  # istifa etti

    def _is_doubtful(self, span: Span, at: Span, *, is_direct: bool) -> bool:
        """Whether a named event may not be what its date dates."""
        head, after = self.forms[span.end - 1], self.view.form_at(span.end)
        if head.case in {Case.ABLATIVE, Case.DATIVE} or head.noun in self.view.tables["generic"]:
            return True
        is_means = head.case is Case.INSTRUMENTAL or (after is not None and after.norm in self.view.tables["following"])
        if is_means and head.noun in self.view.tables["orders"]:
            return True  # Mayıs 1923’te komitenin emri ile geldi: when he came
        if head.case is Case.LOCATIVE and (not is_direct or (after is not None and after.is_possessed)):
            return True
        if head.case is Case.GENITIVE and after is not None and (after.role is Role.NUMBER or after.verb is not None):
            return True
        is_in_speech = self.words[at.start].is_quoted and self.view.quotes_clause(self.view.opening_before(at.start))
        is_shifted = any(self._shifts(form) for form in self.forms[span.end : span.end + 3])
        is_shifted = is_shifted or self.forms[span.start].norm in self.view.tables["shifting"]
        return is_shifted or is_in_speech or self.sentence.goes_on(span.end - 1)

    def _shifts(self, form: Form) -> bool:
        """Whether a word makes a date that of something after or of a feast: *sonra, yıldönümünde*."""
        return form.norm in self.view.tables["later"] or form.norm.startswith(tuple(self.view.tables["celebrated"]))

    def _treaty_behind(self, date: FoundDate, at: Span) -> Iterator[Draft]:
        """*9 Şubat 1934’te Atina’da dört devletin katılımıyla Balkan Antantı, …*: a treaty further behind its date."""
        for i in range(at.end + 1, min(at.end - 1 + _REACH_OF_DATE, len(self.words))):
            form = self.forms[i]
            if self.words[i].date >= 0 or self.words[i].text == ";" or self.view.is_finite(i):
                return
            if form.head != "treaty" or not (form.is_name or form.is_possessed):
                continue
            span = self.sentence.phrase_before(i, at.end)
            if self.names.is_named(span) and not self.names.is_vague(span):
                subject = self.sentence.write(span)
                yield self._draft(RecordKind.TREATY, subject, date, span.start, i, 0.45, "treaty behind date")
            return

    # Event nouns with their owner

    def _nominal(self, date: FoundDate, at: Span) -> Draft | None:
        """*Rusya’nın 15 Şubat’ta Gürcistan’a askeri müdahalesi*: an event noun with its owner and its date."""
        noun = self._noun_behind(at.end)
        owner = self.names.owner_before(at.start) if noun is not None else None
        if noun is None or owner is None:
            return None
        kept = [*range(owner.start, owner.end), *range(at.end, noun)]
        if len(kept) > _LONGEST or self.words[owner.end - 1].date >= 0:
            return None
        before = self.kept_words.write([i for i in kept if self.words[i].date < 0])
        subject = f"{before} {self.forms[noun].base}"
        confidence = 0.44 if "," in subject else 0.8
        return self._draft(RecordKind.EVENT, subject, date, owner.start, noun, confidence, "event noun")

    def _noun_behind(self, begin: int) -> int | None:
        for i in range(begin, len(self.words)):
            if self._ends_nominal(i):
                return None
            if self._is_event_noun(i):
                return i
        return None

    def _ends_nominal(self, index: int) -> bool:
        form = self.forms[index]
        return form.verb is not None or self.words[index].date >= 0 or form.role in _PHRASE_ENDS

    def _is_event_noun(self, index: int) -> bool:
        form = self.forms[index]
        return form.head == "event" and form.is_possessed and not self.sentence.goes_on(index)

    def _owned(self, begin: int, date: FoundDate) -> Draft | None:
        """*1940 yılında Paris’in Almanya tarafından işgalinden sonra*: an event noun behind its owner and its agent."""
        owner, is_done_by = None, False
        for i in range(begin, min(begin + _REACH_OF_OWNER, len(self.words))):
            form = self.forms[i]
            if self._ends_nominal(i):
                return None
            if form.case is Case.GENITIVE and owner is None:
                owner = self.sentence.phrase_before(i, begin).start
            is_done_by = is_done_by or form.role is Role.AGENT
            if owner is not None and is_done_by and self._is_event_noun(i):
                subject = f"{self.kept_words.write(range(owner, i))} {form.base}"
                if "," in subject:
                    return None
                return self._draft(RecordKind.EVENT, subject, date, owner, i, 0.8, "event noun")
        return None

    def _draft(
        self, kind: RecordKind, subject: str, date: FoundDate, first: int, last: int, confidence: float, rule: str
    ) -> Draft:
        start, end = self.view.characters(first, last)
        at = min(start, date.start), end
        return self.circumstances.draft(kind, subject, date, at, confidence, rule, self.circumstances.when(date))
