"""Find what each verb of an English sentence goes with: who did it, to what, when, where and by whom."""

from __future__ import annotations

from itertools import pairwise

from quizzes.facts.extraction.english_chunks import Form
from quizzes.facts.extraction.english_rows import REFLEXIVE, Clause
from quizzes.facts.extraction.english_subjects import SubjectFinder


class ClauseParser(SubjectFinder):
    """Reads the chunks of one sentence."""

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
        for clause, following in pairwise(ordered):
            chunk = self.chunks[clause.verb]
            opens = clause.verb == 0 or self.letters[clause.verb - 1] in ";cC"
            if clause.mode != "none" or not chunk.bare or not opens or self._has_object(clause.verb):
                continue
            if following.mode == "own" and "," in self.letters[clause.verb : following.verb]:
                chunk.form, clause.passive, clause.mode = Form.PARTICIPLE, True, "participle"
                clause.subject = following.subject

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
        while index < self.count and (self.letters[index] in "rx" or self.chunks[index].low in REFLEXIVE):
            index += 1
        if index < len(self.chunks) and self.letters[index] == "X" and not self._is_when(index):
            clause.objects, index = self._row_on(index)
            while index < self.count and self.letters[index] == "X" and not self._is_when(index):
                clause.complement = index
                index += 1
        return index

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


__all__ = ["Clause", "ClauseParser"]
