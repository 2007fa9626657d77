"""Find what each verb of an English sentence goes with: who did it, to what, when, where and by whom."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Final

from quizzes.facts.extraction.english_chunks import Chunk, Form

_SUBORDINATING: Final = frozenset("after before since until till as than for".split())
_REFLEXIVE: Final = frozenset("himself herself itself themselves".split())
_NAMED_KINDS: Final = frozenset("organisation state publication name treaty".split())
#: *Which Britain, Iraq and Turkey* signed.
_OBJECT_BEFORE: Final = re.compile(r"w[rX](?:(?:[,ciO]+X)*)r*$")
_NOMINATIVE: Final = frozenset("he she it they".split())
_OBJECTIVE: Final = frozenset("him them us me her".split())


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


class ClauseParser:
    """Reads the chunks of one sentence."""

    def __init__(self, chunks: list[Chunk], transitive: Collection[str] = ()) -> None:
        self.transitive = transitive
        self.chunks = chunks
        self.letters = "".join(chunk.letter for chunk in chunks)
        self.count = len(chunks)
        self.clauses: dict[int, Clause] = {}

    def parse(self) -> list[Clause]:
        """The clauses in the order of their verbs."""
        verbs = [index for index, letter in enumerate(self.letters) if letter == "V"]
        for index in reversed(verbs):
            self.clauses[index] = self._find_subject(index)
        ordered = [self.clauses[index] for index in verbs]
        for clause in ordered:
            self._share(clause)
        for clause in ordered:
            self._lead(clause)
        starts = {clause.begin for clause in ordered if clause.mode in {"own", "none"} and clause.begin < clause.verb}
        for clause in ordered:
            self._follow(clause, starts)
        self._inherit(ordered)
        self._open_participles(ordered)
        return ordered

    def _open_participles(self, ordered: list[Clause]) -> None:
        """*Founded in 1911 by X, the party …*: its subject is that of the verb behind."""
        for clause, following in zip(ordered, ordered[1:], strict=False):
            chunk = self.chunks[clause.verb]
            opens = clause.verb == 0 or self.letters[clause.verb - 1] in ";cC"
            if clause.mode != "none" or not chunk.bare or not opens or self._has_object(clause.verb):
                continue
            if following.mode == "own" and "," in self.letters[clause.verb : following.verb]:
                chunk.form, clause.passive, clause.mode = Form.PARTICIPLE, True, "participle"
                clause.subject = following.subject

    # Subjects

    def _find_subject(self, verb: int) -> Clause:
        chunk = self.chunks[verb]
        clause = Clause(verb, begin=verb, passive=chunk.passive)
        if chunk.form is Form.FINITE:
            return self._as_participle(clause) if self._is_by_somebody(verb) else self._walk(clause)
        if chunk.form is Form.PARTICIPLE:
            return self._as_participle(clause)
        clause.mode = chunk.form.value
        if chunk.form is Form.GERUND and verb and self.letters[verb - 1] == ",":
            clause.mode = "gerund-comma"
            clause.subject = self._nearest_subject(verb)
        elif chunk.form is Form.GERUND and verb and self.letters[verb - 1] == "X":
            clause.subject = [verb - 1]
        return clause

    def _nearest_subject(self, verb: int) -> list[int]:
        """*The army, numbering 18,000 men*."""
        before = verb - 2
        finite = [index for index in range(before) if self.letters[index] == "V"]
        return (
            [before]
            if before >= 0 and self.letters[before] == "X" and not finite and not self._in_phrase(before)
            else []
        )

    def _is_by_somebody(self, verb: int) -> bool:
        """*Founded by X* after its noun is never *X founded*."""
        chunk = self.chunks[verb]
        before = self.chunks[verb - 1]
        if not chunk.bare or not verb or (before.kind == "pronoun" and before.low in _NOMINATIVE):
            return False
        if (
            chunk.lemma in self.transitive
            and self.letters[verb - 1] in ",X"
            and self.letters[verb + 1 : verb + 2] in {"i", "y", "D", "t"}
        ):
            return _OBJECT_BEFORE.search(self.letters, 0, verb) is None
        if self.letters[verb + 1 : verb + 3] not in {"yX", "Dy"}:
            return False
        return self.letters[verb - 1] in ",X" and self.chunks[min(verb + 2, len(self.chunks) - 1)].kind not in {"time"}

    def _as_participle(self, clause: Clause) -> Clause:
        """*The treaty signed in 1921*, *the party, founded in 1918 by X,*: what stands before is what it was done to."""
        chunk = self.chunks[clause.verb]
        chunk.form = Form.PARTICIPLE
        clause.passive, clause.mode, clause.begin = True, "participle", clause.verb
        before = clause.verb - 1
        while before >= 0 and (self.letters[before] in "rx" or self.chunks[before].low in _REFLEXIVE):
            before -= 1
        if before < 0 or self.letters[before] == ";":
            clause.mode, chunk.bare = "none", True
            return clause
        if self.letters[before] in "cC":
            clause.mode = "shared"
            return clause
        if before >= 0 and self.letters[before] == ",":
            before -= 1
        while before >= 0 and self.chunks[before].low in _REFLEXIVE:
            before -= 1
        if before >= 0 and self.letters[before] == ")":
            before = self._opening(before) - 1
        while before > 0 and self.letters[before] == "D":
            before -= 1
        if before >= 0 and self.letters[before] == "X":
            named = self._named(before)
            clause.subject = [named] if named != before else self._row(before)
        return clause

    def _walk(self, clause: Clause) -> Clause:  # noqa: PLR0912 - one step for each kind of word
        index, fallback = clause.verb - 1, -1
        while index >= 0:
            chunk = self.chunks[index]
            letter = chunk.letter
            if letter in "rx?a" or chunk.low in _REFLEXIVE:
                index -= 1
            elif letter == "D":
                clause.between.append(index)
                index -= 1
            elif letter == "X":
                if fallback >= 0 and "V" in self._section(index):
                    break
                if self._is_when(index) and (chunk.low not in {"the", "this", "that"}) and index:
                    index -= 1
                    continue
                if chunk.kind == "pronoun" and chunk.low in _OBJECTIVE:
                    clause.mode = "none"
                    return clause
                step = self._at_noun(clause, index)
                if step is None:
                    return clause
                if step < 0:
                    break
                if index and self.chunks[index - 1].low in _SUBORDINATING and fallback < 0:
                    fallback = index
                index = step
            elif letter == ")":
                index = self._opening(index) - 1
            elif letter == ",":
                opening = self._insertion(index)
                if opening > 0 and self.letters[opening - 1] == "c":
                    return self._coordinate(clause)
                if opening < 0:
                    return self._coordinate(clause)
                self._mark_inserted(opening, index)
                index = self._first_of_row(opening - 1)
            elif letter == "c":
                return self._coordinate(clause)
            elif letter == "w":
                return self._relative(clause, index, index)
            elif letter == "V" and (chunk.bare or chunk.form is not Form.FINITE) and index != clause.verb:
                if chunk.bare and self._is_contact(index):
                    index -= 2
                    continue
                if chunk.bare:
                    self._as_participle(self.clauses.setdefault(index, Clause(index)))
                    chunk.form, chunk.bare = Form.PARTICIPLE, False
                index -= 1
            elif letter in "iyO":
                index -= 1
            else:
                break
        if fallback >= 0:
            clause.subject, clause.begin, clause.mode = [fallback], fallback, "own"
            return clause
        return self._without_subject(clause)

    def _is_contact(self, verb: int) -> bool:
        """*The government he formed had ten ministers*."""
        return verb >= 2 and self.letters[verb - 2 : verb] == "XX" and self.chunks[verb - 1].low in _NOMINATIVE

    def _without_subject(self, clause: Clause) -> Clause:
        chunk = self.chunks[clause.verb]
        if chunk.bare and clause.verb and self.letters[clause.verb - 1] in "X,)D":
            return self._as_participle(clause)
        clause.mode = "none"
        return clause

    def _at_noun(self, clause: Clause, index: int) -> int | None:
        """The next chunk to look at; None when the noun is the subject, -1 when there is none."""
        before = self.letters[index - 1] if index else ""
        if before in {"i", "y", "O"}:
            return index - 2
        if before == "V":
            verb = self.chunks[index - 1]
            if verb.form is Form.FINITE:
                if index >= 2 and self.letters[index - 2] == "w":
                    return index - 3
                if verb.bare:
                    return (
                        index - 2 if self._has_noun_before(index - 1) and self.chunks[clause.verb].bare is False else -1
                    )
                return -1
            return index - 2
        if before == "w":
            self._relative(clause, index - 1, index)
            clause.subject = self._row(index)
            clause.relative_object = self._antecedent(index - 1, clause)
            clause.mode = "object-relative"
            return None
        if self.chunks[index].kind == "time" and before in {"X", "D"}:
            return index - 1
        if self.chunks[index].low in _NOMINATIVE and before == "X" and not self._is_when(index - 1):
            clause.subject, clause.begin, clause.mode = [index], index, "object-relative"
            clause.relative_object = index - 1  # the government he formed
            return None
        clause.subject = self._row(index)
        clause.begin = clause.subject[0]
        clause.partial = (
            clause.subject[0] > 0 and self.letters[clause.subject[0] - 1] == "c" and "V" not in self._section(index)
        )
        first = clause.begin
        if first and self.letters[first - 1] == "w":
            clause.relative_object = self._antecedent(first - 1, clause)
            clause.mode = "object-relative"
        return None

    def _has_noun_before(self, verb: int) -> bool:
        return verb > 0 and self.letters[verb - 1] == "X"

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

    def _insertion(self, closing: int) -> int:
        """The comma that opens what the comma at `closing` ends: *the party, founded in 1918,*; -1 for none."""
        nearest = -1
        for index in range(closing - 1, 0, -1):
            letter = self.letters[index]
            if letter in ";q":
                break
            if (
                letter == "V"
                and self.chunks[index].form is Form.FINITE
                and not self.chunks[index].bare
                and not self._is_relative_verb(index)
            ):
                break
            if letter == "," and self.letters[index - 1] == "c" and nearest < 0:
                return -1  # … and, on 28 May 1901, signed …
            if letter != "," or self.letters[index - 1] not in "X)D":
                continue
            follower = self.chunks[self._after_adverbs(index + 1)]
            if follower.bare and self._has_object(self._after_adverbs(index + 1)):
                break
            if (
                follower.letter == "V" and (follower.bare or follower.form is not Form.FINITE)
            ) or follower.letter in "wW":
                if follower.bare:
                    follower.bare = False
                    self._as_participle(
                        self.clauses.setdefault(self._after_adverbs(index + 1), Clause(self._after_adverbs(index + 1)))
                    )
                return index
            if (
                nearest < 0
                and follower.letter in "XiDyqrO"
                and self.letters[index - 1] in "X)"
                and not self._in_phrase(index - 1)
            ):
                nearest = index
        return nearest

    def _mark_inserted(self, opening: int, closing: int) -> None:
        """What has no object between two commas is a participle: *, a force created in 1879,*."""
        for index in range(opening + 1, closing):
            if self.letters[index] == "V" and self.chunks[index].bare and not self._has_object(index):
                is_told = self._is_relative_verb(index) or _OBJECT_BEFORE.search(self.letters, 0, index) is not None
                if not is_told and self.letters[index - 1] == "X":
                    self.chunks[index].bare = False
                    self.chunks[index].form = Form.PARTICIPLE

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

    def _coordinate(self, clause: Clause) -> Clause:
        """*… and closed in 1920*: the subject is that of the verb before."""
        is_near = True
        for index in range(clause.verb - 1, -1, -1):
            if self.letters[index] in ";":
                break
            is_near = is_near and self.letters[index] in ",Dr"
            if is_near and self.letters[index] == "D" and index not in clause.between:
                clause.between.append(index)
            if self.letters[index] == "V" and self.chunks[index].form in {Form.FINITE, Form.PARTICIPLE}:
                if self._is_subordinate(index) and "," in self.letters[index : clause.verb]:
                    continue
                clause.mode, clause.shared = "shared", index
                return clause
        return self._without_subject(clause)

    def _is_subordinate(self, verb: int) -> bool:
        """*Before the year was out*."""
        index = verb - 1
        while index >= 0 and self.letters[index] in "rxD":
            index -= 1
        if index < 1 or self.letters[index] != "X":
            return False
        return self.letters[index - 1] == "q" or self.chunks[index - 1].low in _SUBORDINATING

    def _relative(self, clause: Clause, which: int, index: int) -> Clause:
        clause.mode, clause.begin = "relative", index
        antecedent = self._antecedent(which, clause)
        clause.subject = [antecedent] if antecedent >= 0 else []
        return clause

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
        if (
            not is_person
            and chunk.kind in {"place", "name"}
            and self._in_phrase(index)
            and index >= 2
            and self.letters[index - 2] == "X"
        ):
            if self.chunks[index - 2].kind in {
                "organisation",
                "treaty",
                "publication",
                "event",
                "document",
                "state",
                "work",
            }:
                return index - 2
        return index

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

    def _share(self, clause: Clause) -> None:
        if clause.mode != "shared":
            return
        if clause.shared < 0:
            self._coordinate(clause)
        other = self.clauses.get(clause.shared)
        if other is None:
            return
        clause.subject = other.subject
        if clause.mode == "shared" and other.relative_object >= 0 and not clause.subject:
            clause.relative_object = other.relative_object
        chunk = self.chunks[clause.verb]
        has_object = clause.verb + 1 < len(self.letters) and self.letters[clause.verb + 1] == "X"
        if chunk.bare or chunk.form is Form.PARTICIPLE:
            clause.passive = other.passive and not has_object
            if not clause.passive:
                chunk.form = Form.FINITE
            elif other.mode == "participle":
                chunk.form = Form.PARTICIPLE
        verb = self.chunks[clause.shared]
        if (
            not chunk.modal
            and chunk.bare is False
            and chunk.form is Form.FINITE
            and verb.modal
            and chunk.letter == "V"
            and chunk.main == chunk.first
        ):
            chunk.modal = verb.modal

    # What stands before

    def _lead(self, clause: Clause) -> None:
        """*In October 1905, after long talks,* before the subject."""
        clause.supposed = self._is_supposed(clause.begin)
        if clause.mode not in {"own", "object-relative", "none"}:
            return
        index = clause.begin - 1
        while index >= 0 and self.letters[index] in "rDXiOy,?":
            if self.letters[index] == "," and not self._is_leading(index):
                break
            if self.letters[index] == "X" and not self._in_phrase(index) and self.chunks[index].kind != "time":
                break
            if self.letters[index] == "D":
                clause.leading.append(index)
            elif self.letters[index] == "X" and self._in_phrase(index):
                clause.leading_phrases.append((self.chunks[index - 1].low, index))
            index -= 1
        clause.begin = index + 1

    def _is_leading(self, comma: int) -> bool:
        """Whether what stands before a comma opens the clause behind it, having no verb of its own."""
        index = comma - 1
        while index >= 0 and self.letters[index] not in ";qcC":
            is_loose = self.letters[index] == "X" and not self._in_phrase(index) and self.chunks[index].kind != "time"
            if self.letters[index] == "V" or is_loose:
                return False
            index -= 1
        return True

    def _is_supposed(self, begin: int) -> bool:
        for index in range(begin - 1, -1, -1):
            if self.letters[index] == "q":
                return self.chunks[index].low in {"if", "unless", "whether", "lest"}
            if self.letters[index] in ";V":
                break
        return False

    # What stands behind

    def _follow(self, clause: Clause, starts: set[int]) -> None:
        index = self._take_objects(clause)
        count = self.count
        while index < count and (index not in starts or index <= clause.verb):
            letter = self.letters[index]
            if letter in "r?ax":
                index += 1
            elif letter == "D":
                clause.dates.append(index)
                index += 1
            elif letter in "iyO" and index + 1 < count and self.letters[index + 1] == "X":
                index = self._take_phrase(clause, index)
            elif letter in "iy":
                index += 1
            elif letter == "(":
                closing = self.letters.find(")", index)
                index = closing + 1 if closing > 0 else count
            elif letter == "V" and self.chunks[index].form is Form.INFINITIVE:
                if clause.infinitive < 0:
                    clause.infinitive = index
                index += 1
                if index < count and self.letters[index] == "X":
                    index += 1
            elif letter in ",c" and self._goes_on(index, starts):
                index += 1
            elif letter == "," and (past := self._past_insertion(index, starts)):
                index = past
            else:
                break
        clause.end = max(index - 1, clause.verb)

    def _goes_on(self, index: int, starts: set[int]) -> bool:
        """Whether behind a comma or *and* follows another date or place of the same verb."""
        following = index + 1
        if following >= self.count or following in starts:
            return False
        if self.letters[following] == "D":
            return not any(start > index and start <= following for start in starts)
        while self.letters[following : following + 2] in {"ry", "ri"}:
            following += 1
        return self.letters[following] in "iy" and self.letters[following + 1 : following + 2] in {"X", "D"}

    def _past_insertion(self, index: int, starts: set[int]) -> int:
        """Past *, his old home,* to the date behind it."""
        closing = self.letters.find(",", index + 1)
        if closing < 0 or closing - index > 4 or closing + 1 >= len(self.letters) or "V" in self.letters[index:closing]:
            return 0
        if any(index < start <= closing + 1 for start in starts):
            return 0
        return closing + 1 if self.letters[closing + 1] == "D" else 0

    def _take_objects(self, clause: Clause) -> int:
        index = clause.verb + 1
        while index < self.count and (self.letters[index] in "rx" or self.chunks[index].low in _REFLEXIVE):
            index += 1
        if index < len(self.chunks) and self.letters[index] == "X" and not self._is_when(index):
            clause.objects, index = self._row_on(index)
            while index < self.count and self.letters[index] == "X" and not self._is_when(index):
                clause.complement = index
                index += 1
        return index

    def _is_when(self, index: int) -> bool:
        """Whether a noun tells when: *the next morning*, not *its years*."""
        return self.chunks[index].kind == "time" and not self.chunks[index].parts

    def _row_on(self, first: int) -> tuple[list[int], int]:
        """Noun phrases in a row from `first` on, and what comes behind."""
        row, index = [first], first + 1
        while index + 1 < self.count:
            if self.letters[index] == "," and self.letters[index + 1] == "X" and self._list_ends(index):
                row.append(index + 1)
                index += 2
            elif self.letters[index] == "c" and self.letters[index + 1] == "X" and not self._is_subject(index + 1):
                row.append(index + 1)
                return row, index + 2
            elif (
                self.letters[index : index + 2] == ",c" and len(row) > 1 and self.letters[index + 2 : index + 3] == "X"
            ):
                row.append(index + 2)
                return row, index + 3
            else:
                break
        return (row, index) if len(row) == 1 or self.letters[index - 2] == "c" else ([first], first + 1)

    def _list_ends(self, comma: int) -> bool:
        """Whether the row from a comma on ends in *and X*."""
        index = comma
        while self.letters[index : index + 2] == ",X":
            index += 2
        if self.letters[index : index + 2] == ",c":
            index += 1
        return self.letters[index : index + 2] == "cX" and not self._is_subject(index + 1)

    def _is_subject(self, noun: int) -> bool:
        return any(clause.mode == "own" and noun in clause.subject for clause in self.clauses.values())

    def _take_phrase(self, clause: Clause, index: int) -> int:
        row, after = self._row_on(index + 1)
        word = self.chunks[index].low
        if word == "by" and self.chunks[index + 1].kind != "time":
            is_another = bool(clause.agents) and "c" in self.letters[clause.agents[-1] : index]
            clause.agents = [*clause.agents, *row] if is_another else clause.agents or row
        clause.phrases.append((word, index + 1))
        return after

    # Dates that several clauses share

    def _inherit(self, ordered: list[Clause]) -> None:
        """*On 3 March the caliphate was abolished, the schools were brought under one ministry and …*."""
        current: list[int] = []
        last_end = -1
        for clause in ordered:
            breaks = [index for index in range(max(last_end, 0), clause.verb) if self.letters[index] == ";"]
            if breaks and not all(self.chunks[index].low == ":" for index in breaks):
                current = []
            elif breaks and ordered[0].dates and not current:
                current = [date for other in ordered if other.verb < clause.verb for date in other.dates][-1:]
            if clause.mode in {"own", "none"}:
                if clause.leading:
                    current = clause.leading
                elif current and not clause.dates and not clause.between:
                    clause.inherited = current
                if clause.dates:
                    current = []
            elif clause.mode == "shared" and current and not clause.dates:
                clause.inherited = current
            last_end = clause.verb

    def spans(self) -> Iterator[tuple[int, int]]:
        """First and last chunk of each clause."""
        for clause in self.clauses.values():
            yield clause.begin, clause.end
