"""Events that clauses tell, each with the date its verb has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from quizzes.facts.extraction.circumstances import Circumstances
from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.descriptions import Descriptions
from quizzes.facts.extraction.doubts import Doubts
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.kept_words import KeptWords
from quizzes.facts.extraction.named_events import NamedEvents
from quizzes.facts.extraction.segments import Segments
from quizzes.facts.properties import RecordKind
from quizzes.language.verbs import VerbKind

_CLAUSE: Final = "clause"
_JOINED: Final = "joined clause"
_MAIN: Final = "main clause"
_AFTER: Final = "clause after"
_FARTHEST: Final = 42  # words from a date to the main verb it may still belong to
_GOVERNED: Final = frozenset({VerbKind.NOUN, VerbKind.OBJECT_PARTICIPLE})
#: Converbs after which something else happened: *kurulduktan (sonra), kurulmadan (önce)*.
_AFTERWARDS: Final = re.compile(r"(?:[dt][ıiuü]kt[ae]n|d[ıiuü][qk]d[aə]n|m[ae]d[ae]n)$")
#: Finite forms of the past, which tell: *kurdu, kurmuştu, kurmuştur, qurub*.
_TELLS: Final = re.compile(r"(?:[dt][ıiuü](?:l[aeə]r)?|m[ıiuü]ş[dt][ıiuü]r?(?:l[aeə]r)?|[ıiuü]b)$")


class Events(ClausePart):
    """Finds what the clauses of a sentence say happened."""

    def __init__(
        self,
        view: ClauseView,
        circumstances: Circumstances,
        kept_words: KeptWords,
        descriptions: Descriptions,
        doubts: Doubts,
        segments: Segments,
        named_events: NamedEvents,
    ) -> None:
        super().__init__(view)
        self.circumstances = circumstances
        self.kept_words = kept_words
        self.descriptions = descriptions
        self.doubts = doubts
        self.segments = segments
        self.named_events = named_events

    def events(self, taken: set[tuple[int, int]]) -> Iterator[Draft]:
        """What each date says happened, where no frame has taken date and verb: *1918’de Ordu Bakü’yü aldı*."""
        for number in range(len(self.view.dates)):
            yield from self.named_events.of_date(number)
            verb = self.view.verb_of_date.get(number)
            if verb is not None and (number, verb) not in taken:
                yield from self._events_of(number, verb, taken)

    def undated(self) -> Iterator[Draft]:
        """What a sentence without a date tells, in the year told before, for a reader to judge: *Ordu Bakü’yü aldı*."""
        if self.view.dates or self.view.year is None:
            return
        for verb in self.view.sentence.verbs:
            if not self._tells(verb):
                continue
            subject = self.descriptions.describe(verb)
            kept = self.kept_words.kept(verb)
            if len(subject.split()) < 3 or not any(self.forms[i].is_name for i in kept):
                continue
            start, end = self.view.characters(kept[0], verb)
            place = self.circumstances.place(verb)
            yield Draft(RecordKind.EVENT, subject, str(self.view.year), start, end, 0.3, "clause, year before", place)

    def _tells(self, verb: int) -> bool:
        """Whether a finite verb tells something done: *kurdu*, but not *vardı*, unless *kalmak zorunda kaldı*."""
        form = self.view.verb_at(verb)
        is_forced = verb > 0 and self.forms[verb - 1].norm in self.view.tables["forced"]
        if form.is_negative or not self.view.is_finite(verb):
            return False
        is_weak = form.stem in self.view.tables["weak"] and not is_forced
        return not is_weak and bool(_TELLS.search(self.forms[verb].norm))

    def _events_of(self, number: int, verb: int, taken: set[tuple[int, int]]) -> Iterator[Draft]:
        """What the verb of a date tells, and the verbs that share the date with it."""
        yield from self._event(number, verb, _CLAUSE)
        for joined in self._joined_verbs(verb):
            if (number, joined) not in taken:
                yield from self._event(number, joined, _JOINED)
        later = self._later_verb(verb)
        if later is not None and (number, later) not in taken:
            for draft in self._event(number, later, _MAIN):
                yield replace(draft, confidence=0.38, rule=_AFTER)
        main = self._main_verb(verb)
        if main is not None and (number, main) not in taken:
            is_far = main - self.view.span_of_date(number).start > _FARTHEST
            yield from () if is_far else self._event(number, main, _MAIN)

    # Verbs that share a date

    def _joined_verbs(self, verb: int) -> Iterator[int]:
        """Finite verbs of clauses joined to a dated one with *ve*: the date holds for them too."""
        position = verb
        while self.view.norm_at(position + 1) in self.view.tables["and"] and self.view.is_finite(position):
            following = self._next_finite(position + 1)
            if following is None or self.forms[position + 2].norm in self.view.tables["then"]:
                return
            yield following
            position = following

    def _next_finite(self, begin: int) -> int | None:
        """The next finite verb, unless a date stands before it."""
        for i in range(begin, len(self.words)):
            if self.words[i].date >= 0:
                return None
            if self.view.is_finite(i):
                return i
        return None

    def _later_verb(self, verb: int) -> int | None:
        """The verb form behind *-dıktan sonra*, which often still has the date: for a reader to judge."""
        if not _AFTERWARDS.search(self.forms[verb].norm):
            return None
        verbs = (i for i in range(verb + 1, len(self.words)) if self.forms[i].verb is not None)
        return next((i for i in verbs if self.words[i].date < 0), None)

    def _main_verb(self, verb: int) -> int | None:
        """The finite verb a date may also belong to, when the nearest form only leads up to it."""
        if not self._leads_up(verb):
            return None
        for i in range(verb + 1, len(self.words)):
            word = self.words[i]
            if word.date >= 0 or word.text in {";", ":"}:
                return None
            form = word.form.verb
            if form is not None and (form.kind is VerbKind.FINITE or i == len(self.words) - 2):
                return i
        return None

    def _leads_up(self, verb: int) -> bool:
        """Whether a dated form only leads up to the main verb: *1918’de toplanıp devleti kurdular*."""
        form = self.forms[verb].verb
        if form is None or form.kind is VerbKind.FINITE or _AFTERWARDS.search(self.forms[verb].norm):
            return False
        if self.view.is_participle(verb) and not self._is_behind_subject(verb):
            return False
        return form.kind not in _GOVERNED or self.view.norm_at(verb + 1) not in self.view.tables["governing"]

    def _is_behind_subject(self, verb: int) -> bool:
        """*Resulzade, 1913’te çıkan aftan yararlanarak döndü*: the subject is before the date of a participle."""
        dates = (number for number, at in self.view.verb_of_date.items() if at == verb)
        first = min((self.view.span_of_date(number).start for number in dates), default=0)
        return first > 0 and self.forms[first - 1].is_bare and self.view.clause_start(verb) < first

    # One event

    def _event(self, number: int, verb: int, rule: str) -> Iterator[Draft]:
        """What a verb tells with a date; `rule` says how the date came to be its own."""
        if self.forms[verb].norm in self.view.tables["states"]:
            return
        subject, end = self._describe(number, verb)
        if len(subject.split()) < 2:
            return
        confidence = self.doubts.event_confidence(number, verb, end, subject)
        if rule == _MAIN:
            leading = self.view.verb_of_date.get(number, verb)
            confidence = min(confidence, 0.45) - (0.05 if self.view.is_participle(leading) else 0.0)
        elif rule == _JOINED:
            confidence = min(confidence, 0.62)
        date = self.view.dates[number]
        kept = self.kept_words.kept(verb)
        first = min(self.view.span_of_date(number).start, kept[0] if kept else verb)
        extra = self.circumstances.when(date) | self.circumstances.place(verb)
        at = self.view.characters(first, end)
        yield self.circumstances.draft(RecordKind.EVENT, subject, date, at, confidence, rule, extra)

    def _describe(self, number: int, verb: int) -> tuple[str, int]:
        """The description of a clause, without what is told with other dates, and the last word it rests on."""
        is_describing = self.view.is_owned_participle(verb) and not self.view.is_reported(verb)
        if is_describing or self.view.is_participle(verb):
            return self.descriptions.describe_noun(verb)
        others = [span for other, span in self.segments.of(verb) if other != number]
        return self.descriptions.describe(verb, {i for span in others for i in range(span.start, span.end)}), verb
