"""Which date belongs to which verb or noun of an English sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quizzes.facts.extraction.english_chunks import Chunk, Form
from quizzes.facts.extraction.english_clauses import Clause
from quizzes.facts.extraction.english_lexicon import Lexicon
from quizzes.facts.extraction.english_words import Token
from quizzes.language.date_finder import FoundDate, Resolution, Standing

_RESOLVED: Final = {Resolution.RELATIVE: 0.12, Resolution.YEAR_ADDED: 0.04}
_LOOSE: Final = frozenset({Standing.SINCE, Standing.UNTIL, Standing.BEFORE, Standing.AFTER})
_LONGEST: Final = 12
_TIMING: Final = frozenset("after before since until till following upon".split())
#: Kinds whose phrases may carry a date of their own: *the law of 11 June 1930*.
DATED_KINDS: Final = frozenset({"event", "treaty", "document"})


@dataclass(frozen=True, slots=True)
class Dating:
    """A date with its chunk, and what its place in the sentence costs in certainty."""

    date: FoundDate
    chunk: int
    cost: float

    @property
    def value(self) -> str:
        """The date as EDTF."""
        return str(self.date.date)


class Datings:
    """Gives the dates of one sentence to its verbs and nouns."""

    def __init__(
        self,
        tokens: Sequence[Token],
        chunks: Sequence[Chunk],
        clauses: Sequence[Clause],
        dates: Sequence[FoundDate],
        lexicon: Lexicon,
    ) -> None:
        self.tokens, self.chunks, self.clauses, self.dates, self.lexicon = tokens, chunks, clauses, dates, lexicon
        count = next(
            (index for index in range(1, len(chunks)) if chunks[index].first < chunks[index - 1].first), len(chunks)
        )
        self.letters = "".join(chunk.letter for chunk in chunks[:count])
        #: The noun each date belongs to, where it belongs to one.
        self.owners = {
            index: owner
            for index in range(len(self.letters))
            if self.letters[index] == "D" and (owner := self._owner(index)) >= 0
        }
        self._drop_taken()

    def _drop_taken(self) -> None:
        """A date behind a participle is not also between subject and verb."""
        taken = {date for clause in self.clauses for date in clause.dates}
        for clause in self.clauses:
            clause.between = [date for date in clause.between if date not in taken]

    def _owner(self, index: int) -> int:
        date = self.chunks[index]
        before = index - 1
        if before < 0:
            return -1
        if self.letters[before] == "(":
            return before - 1 if before and self.letters[before - 1] == "X" else -1
        if date.low.startswith("of ") and self.letters[before] == "X":
            return before
        return self._nominal_before(index)

    def _nominal_before(self, index: int) -> int:
        """The event noun a date stands behind: *after the occupation of Azerbaijan by the Red Army in 1920*."""
        position = index - 1
        while position >= 0 and self.letters[position] == "X":
            chunk = self.chunks[position]
            link = self.chunks[position - 1] if position else None
            if self.is_nominal(chunk):
                return position if link is None or self._governs(link, position) else -1
            if link is None or link.letter not in "iy":
                return -1
            position -= 2
        return -1

    def _governs(self, link: Chunk, position: int) -> bool:
        """Whether what stands before a noun leaves the date to it."""
        if link.letter == "V":
            return self.lexicon.has(link.lemma, "cause")
        if link.letter in "iy":
            verb = self.chunks[position - 2] if position >= 2 else None
            caused = verb is not None and verb.letter == "V" and self.lexicon.has(verb.lemma, "cause", "follow")
            return (
                link.low in _TIMING
                or link.low in {"with", "by", "of", "from"}
                or caused
                or (link.low == "to" and caused)
            )
        return self._is_subject(position)

    def _is_subject(self, position: int) -> bool:
        return any(position in clause.subject for clause in self.clauses)

    def is_nominal(self, chunk: Chunk) -> bool:
        """Whether a phrase names what somebody did: *the occupation of Baku*."""
        if chunk.letter != "X" or chunk.kind == "pronoun" or not chunk.parts:
            return False
        head = self.tokens[chunk.base_last].low
        return self.tokens[chunk.base_last].tag == "n" and (
            head in self.lexicon.nominals or head in self.lexicon.event_nouns
        )

    def of(self, clause: Clause) -> Dating | None:
        """The date of a verb."""
        for candidates, cost in (
            (clause.dates, 0.0),
            (clause.between, 0.02),
            (clause.leading, 0.0),
            (clause.inherited, 0.06),
        ):
            free = [index for index in candidates if index not in self.owners]
            timing = [index for index in free if self._is_after_timing(index)]
            for index in [one for one in free if one not in timing]:
                return self._dating(index, cost + self._distance(clause, index))
        return self._by_law(clause)

    def _is_after_timing(self, index: int) -> bool:
        return index >= 2 and self.letters[index - 1] == "X" and self.chunks[index - 2].low in {"until", "till"}

    def _by_law(self, clause: Clause) -> Dating | None:
        """*Founded under a law of 11 June 1930*."""
        for word, number in [*clause.phrases, *clause.leading_phrases]:
            if word in {"under", "by"} and self.chunks[number].kind == "document" and number + 1 in self.owners:
                return self._dating(number + 1, 0.15)
        return None

    def _distance(self, clause: Clause, index: int) -> float:
        between = self.letters[min(clause.verb, index) + 1 : max(clause.verb, index)]
        cost = 0.25 if clause.infinitive > 0 and clause.infinitive < index else 0.0
        return cost + 0.03 * min(3, between.count(",")) if index > clause.verb else cost

    def _dating(self, index: int, cost: float) -> Dating:
        date = self.dates[self.tokens[self.chunks[index].first].date - self._first]
        return Dating(date, index, cost)

    _first = 0

    def at(self, index: int, cost: float = 0.0) -> Dating:
        """The date of a chunk."""
        return self._dating(index, cost)


def certainty(base: float, dating: Dating | None, *, welcome_since: bool = False) -> float:
    """The confidence of a rule less what the date's way of saying costs."""
    if dating is None:
        return base
    date = dating.date
    base -= dating.cost + _RESOLVED.get(date.resolution, 0.0)
    if _is_loose(date) and not (welcome_since and date.standing is Standing.SINCE):
        base -= 0.25
    if date.date.end is not None and date.date.end.year - date.date.start.year > _LONGEST:
        base -= 0.3  # a century or a period is rarely when something happened
    if date.certainty < 0.7:
        base -= 0.1
    return base


def _is_loose(date: FoundDate) -> bool:
    """*From 26 to 31 October* is when it was, not since when."""
    return date.standing in _LOOSE and not (date.standing is Standing.SINCE and date.date.end is not None)


def when(dating: Dating | None, *, welcome_since: bool = False) -> dict[str, str | tuple[str, ...]]:
    """How the text relates the fact to the date, where not plainly at it."""
    if (
        dating is None
        or dating.date.standing is Standing.AT
        or (dating.date.standing is Standing.SINCE and dating.date.date.end is not None)
        or (welcome_since and dating.date.standing is Standing.SINCE)
    ):
        return {}
    return {"when": dating.date.standing.value}


__all__ = ["DATED_KINDS", "Dating", "Datings", "Form", "certainty", "when"]
