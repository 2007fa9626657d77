"""Chunks in a row: which belong together, what a relative clause is about, what explains what."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from quizzes.facts.extraction.english_chunks import Chunk

SUBORDINATING: Final = frozenset("after before since until till as than for".split())
_MADE: Final = frozenset("organisation treaty publication event document state work".split())
_NAMED_KINDS: Final = frozenset("organisation state publication name treaty".split())
NOMINATIVE: Final = frozenset("he she it they".split())
REFLEXIVE: Final = frozenset("himself herself itself themselves".split())


@dataclass(slots=True)
class Clause:
    """A verb with what belongs to it, all by the number of the chunk."""

    verb: int
    subject: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    complement: int = -1
    agents: list[int] = field(default_factory=list)
    phrases: list[tuple[str, int]] = field(default_factory=list)
    dates: list[int] = field(default_factory=list)  # behind the verb
    between: list[int] = field(default_factory=list)  # between subject and verb
    leading: list[int] = field(default_factory=list)  # before the subject
    inherited: list[int] = field(default_factory=list)
    leading_phrases: list[tuple[str, int]] = field(default_factory=list)
    begin: int = 0
    end: int = 0
    mode: str = "own"
    passive: bool = False
    infinitive: int = -1
    supposed: bool = False
    partial: bool = False  # more did it than the parser could tell
    relative_object: int = -1
    shared: int = -1


class ChunkRow:
    """The chunks of one sentence."""

    def __init__(self, chunks: list[Chunk], transitive: Collection[str] = ()) -> None:
        self.transitive = transitive
        self.chunks = chunks
        self.letters = "".join(chunk.letter for chunk in chunks)
        self.count = len(chunks)
        self.clauses: dict[int, Clause] = {}

    def _has_noun_before(self, verb: int) -> bool:
        return verb > 0 and self.letters[verb - 1] == "X"

    def _is_contact(self, verb: int) -> bool:
        """*The government he formed had ten ministers*."""
        return verb >= 2 and self.letters[verb - 2 : verb] == "XX" and self.chunks[verb - 1].low in NOMINATIVE

    def _is_pair_in_phrase(self, last: int) -> bool:
        """*Between Baku and Tiflis*, *in Baku and Tiflis*."""
        if last < 3 or self.letters[last - 2] != "X" or self.letters[last - 3] != "i":
            return False
        first, second = self.chunks[last - 2], self.chunks[last]
        return (self.chunks[last - 3].low == "between" and first.named) or first.kind == second.kind == "place"

    def _row(self, last: int) -> list[int]:
        """A noun phrase with those it stands in a row with: *A, B and C*."""
        row = [last]
        index = last - 1
        if index < 1 or self.letters[index] not in "c" or self.letters[index - 1] not in ",X":
            return row
        if self.letters[index - 1] == ",":
            index -= 1
        index -= 1
        while index >= 0 and self.letters[index] == "X":
            row.insert(0, index)
            if index < 2 or self.letters[index - 1] != ",":
                break
            index -= 2
        before = self.letters[row[0] - 1] if row[0] else ""
        if before in {"i", "y", "O"} or "V" in self._section(row[0]):
            return [last]
        return row

    def _section(self, index: int) -> str:
        """The letters from the last full break up to index."""
        start = max(self.letters.rfind(mark, 0, index) for mark in ";qwW")
        return self.letters[start + 1 : index]

    def _first_of_row(self, index: int) -> int:
        """The first of *X, the Y, Z*: what the others explain."""
        while (
            index >= 2
            and self.letters[index] == "X"
            and self.letters[index - 1] == ","
            and self.letters[index - 2] == "X"
            and (index < 3 or self.letters[index - 3] not in "iyOV")
        ):
            index -= 2
        return index

    def _opening(self, index: int) -> int:
        position = self.letters.rfind("(", 0, index)
        return position if position >= 0 else index

    def _has_object(self, verb: int) -> bool:
        after = self._after_adverbs(verb + 1)
        return after < self.count and self.letters[after] == "X" and not self._is_when(after)

    def _in_phrase(self, index: int) -> bool:
        return index > 0 and self.letters[index - 1] in "iyO"

    def _after_adverbs(self, index: int) -> int:
        while index < self.count - 1 and self.letters[index] in "rx":
            index += 1
        return index

    def _is_relative_verb(self, index: int) -> bool:
        position = index - 1
        while position >= 0 and self.letters[position] in "rxXDiOyc":
            position -= 1
        return (position >= 0 and self.letters[position] in "wW") or self.chunks[position + 1].low == "as"

    def _is_when(self, index: int) -> bool:
        """Whether a noun tells when: *the next morning*, not *its years*."""
        return self.chunks[index].kind == "time" and not self.chunks[index].parts

    def _named(self, index: int) -> int:
        """Of *Ahmad Shah, the last of his line,* the name."""
        if index < 2 or self.letters[index - 1] != "," or self.letters[index - 2] != "X":
            return index
        earlier, own = self.chunks[index - 2], self.chunks[index]
        if not earlier.named or own.name_first >= 0:
            return index
        is_person = (
            earlier.kind in {"name", "person"} and own.kind in {"office", "person", "thing"} and own.name_first < 0
        )
        is_thing = earlier.kind in _NAMED_KINDS and own.low in {"a", "an"} and not own.named
        return index - 2 if is_person or is_thing else index

    def _person_within(self, index: int) -> int:
        """The person a longer phrase ends in: *on the initiative of the minister Amir Kabir, who*."""
        chunk = self.chunks[index]
        while chunk.parts and chunk.kind not in {"person", "name", "office"}:
            chunk = chunk.parts[-1]
        if chunk is self.chunks[index] or chunk.name_first < 0:
            return index
        self.chunks.append(chunk)
        return len(self.chunks) - 1

    def _antecedent(self, which: int, clause: Clause) -> int:
        index = which - 1
        if index >= 0 and self.letters[index] == "i":  # in which
            return -1
        while index >= 0 and self.letters[index] in ",D)r":
            index = self._opening(index) - 1 if self.letters[index] == ")" else index - 1
        if index < 0 or self.letters[index] != "X":
            return -1
        index = self._named(index)
        is_person = self.chunks[which].low in {"who", "whom"}
        chunk = self.chunks[index]
        if (
            is_person
            and chunk.kind in {"place", "organisation", "state", "thing", "event", "document", "time"}
            and self._in_phrase(index)
        ):
            earlier = index - 2
            if (
                earlier >= 0
                and self.letters[earlier] == "X"
                and self.chunks[earlier].kind in {"person", "office", "name"}
            ):
                return self._named(earlier)
        if is_person:
            return self._person_within(index)
        is_within = chunk.kind in {"place", "name"} and self._in_phrase(index) and index >= 2
        if is_within and self.letters[index - 2] == "X" and self.chunks[index - 2].kind in _MADE:
            return index - 2  # an agreement in Kars, which
        return index

    def _is_subordinate(self, verb: int) -> bool:
        """*Before the year was out*."""
        index = verb - 1
        while index >= 0 and self.letters[index] in "rxD":
            index -= 1
        if index < 1 or self.letters[index] != "X":
            return False
        return self.letters[index - 1] == "q" or self.chunks[index - 1].low in SUBORDINATING
