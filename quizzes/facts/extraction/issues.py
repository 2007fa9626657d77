"""The first and the last number of a paper, with which it began and ended: *“Əkinçi”nin ilk nömrəsi 1875’te çıktı*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizzes.facts.extraction.circumstances import Circumstances
from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.memory import Memory
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.quotations import Quotations
from quizzes.facts.properties import RecordKind
from quizzes.language.kinds import Case

_REACH: Final = 5  # words behind the noun for a number its date may stand


class Issues(ClausePart):
    """Finds when papers began and ended by their numbers."""

    def __init__(
        self, view: ClauseView, names: Names, quotations: Quotations, circumstances: Circumstances, memory: Memory
    ) -> None:
        super().__init__(view)
        self.names = names
        self.quotations = quotations
        self.circumstances = circumstances
        self.memory = memory

    def issues(self, taken: set[tuple[int, int]]) -> Iterator[Draft]:
        """When a paper began or ended, its date and verb added to `taken`: *“Əkinçi”nin ilk nömrəsi 1875’te çıktı*."""
        for i in range(2, len(self.words)):
            kind = self._kind(i - 1) if self.forms[i].norm in self.view.tables["issues"] else None
            if kind is None:
                continue
            number = self._number_behind(i)
            if number is not None:
                yield from self._told(kind, i, number, taken)
            elif self.view.language == "tr":
                yield from self._dated(kind, i)

    def _kind(self, index: int) -> RecordKind | None:
        """What the word before the noun for a number tells of the paper: its first or its last."""
        norm = self.forms[index].norm
        if norm in self.view.tables["first_issue"]:
            return RecordKind.PUBLICATION
        return RecordKind.CLOSED if norm in self.view.tables["last_issue"] else None

    def _number_behind(self, index: int) -> int | None:
        """The number of the date whose verb ends the clause a word is in."""
        verbs = self.view.verb_of_date.items()
        return next((n for n, verb in verbs if verb > index and self.view.clause_start(verb) <= index), None)

    def _told(self, kind: RecordKind, index: int, number: int, taken: set[tuple[int, int]]) -> Iterator[Draft]:
        verb = self.view.verb_of_date[number]
        owner = index - 2
        while owner > 0 and self._is_between(owner):
            owner -= 1
        subject = "" if self.view.verb_at(verb).is_negative else self._paper(owner)
        if not subject:
            return
        taken.add((number, verb))
        date = self.view.dates[number]
        extra = self.circumstances.when(date) | self.circumstances.place(verb)
        start, end = self.view.characters(owner, verb)
        at = min(start, date.start), max(end, date.end)
        yield self.circumstances.draft(kind, subject, date, at, 0.86, "issue", extra)

    def _is_between(self, index: int) -> bool:
        """Whether a word may stand between a paper and its number: *“Əkinçi”nin | tarixi | ilk nömrəsi*."""
        form = self.forms[index]
        return form.is_bare and bool(form.base) and self.words[index].text not in '”»"'

    def _dated(self, kind: RecordKind, index: int) -> Iterator[Draft]:
        """*Dergisi Türk Yurdu’nun ilk nüshası 30 Kasım 1911 tarihlidir*, *ilk sayısının tarihi 27 Haziran 1878’dir*."""
        behind = self.words[index + 1 : index + _REACH]
        number = next((word.date for word in behind if word.date >= 0), None)
        subject = self._paper(index - 2)
        if number is None or not subject or any(word.form.verb is not None for word in behind):
            return
        date = self.view.dates[number]
        start, end = self.view.characters(index - 2, index)
        at = min(start, date.start), max(end, date.end)
        yield self.circumstances.draft(kind, subject, date, at, 0.8, "issue with date", self.circumstances.when(date))

    def _paper(self, index: int) -> str:
        """The paper whose name ends with a word in the genitive, else what the text speaks of."""
        span = self._name_in_genitive(index)
        if span is None:
            topic = self.view.topic
            return topic.name if topic is not None and topic.kind in {"publication", "title"} else ""
        name = self.memory.name_of(span) if span else ""
        if span and self.names.is_quoted(span):
            self.memory.remember_paper(name)
        return name

    def _name_in_genitive(self, index: int) -> Span | None:
        """The name that ends with a word in the genitive; empty where a quotation is no name, None where none is."""
        form = self.forms[index]
        if form.case is not Case.GENITIVE:
            return None
        if not form.base:
            return self.quotations.before(index + 1, 0, {Case.GENITIVE}) or Span(index, index)
        if form.head == "publication":
            return self.view.sentence.phrase_before(index)
        is_name = self.view.language == "tr" and form.is_name and form.head is None
        return self.names.before(index, 0) if is_name else None
