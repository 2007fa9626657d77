"""Find the subject of each verb, and tell participles from finite verbs: *the party founded in 1911 grew*."""

from __future__ import annotations

import re
from typing import Final

from quizzes.facts.extraction.english_chunks import Form
from quizzes.facts.extraction.english_rows import NOMINATIVE, REFLEXIVE, SUBORDINATING, ChunkRow, Clause

#: *Which Britain, Iraq and Turkey* signed.
_OBJECT_BEFORE: Final = re.compile(r"w[rX](?:(?:[,ciO]+X)*)r*$")
_OBJECTIVE: Final = frozenset("him them us me her".split())


class SubjectFinder(ChunkRow):
    """Finds who or what the verbs of one sentence speak of."""

    clauses: dict[int, Clause]

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
        if not chunk.bare or not verb or (before.kind == "pronoun" and before.low in NOMINATIVE):
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
        """*The treaty signed in 1921*, *the party, founded by X,*: it was done to what stands before."""
        chunk = self.chunks[clause.verb]
        chunk.form = Form.PARTICIPLE
        clause.passive, clause.mode, clause.begin = True, "participle", clause.verb
        before = clause.verb - 1
        while before >= 0 and (self.letters[before] in "rx" or self.chunks[before].low in REFLEXIVE):
            before -= 1
        if before < 0 or self.letters[before] == ";":
            clause.mode, chunk.bare = "none", True
            return clause
        if self.letters[before] in "cC":
            clause.mode = "shared"
            return clause
        if before >= 0 and self.letters[before] == ",":
            before -= 1
        while before >= 0 and self.chunks[before].low in REFLEXIVE:
            before -= 1
        if before >= 0 and self.letters[before] == ")":
            before = self._opening(before) - 1
        while before > 0 and self.letters[before] == "D":
            before -= 1
        if before >= 0 and self.letters[before] == "X":
            named = self._named(before)
            clause.subject = [named] if named != before else self._row(before)
        return clause

    def _walk(self, clause: Clause) -> Clause:  # noqa: PLR0911, PLR0912 - one step for each kind of word
        index, fallback = clause.verb - 1, -1
        while index >= 0:
            chunk = self.chunks[index]
            letter = chunk.letter
            if letter in "rx?a" or chunk.low in REFLEXIVE:
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
                if index and self.chunks[index - 1].low in SUBORDINATING and fallback < 0:
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

    def _without_subject(self, clause: Clause) -> Clause:
        chunk = self.chunks[clause.verb]
        if chunk.bare and clause.verb and self.letters[clause.verb - 1] in "X,)D":
            return self._as_participle(clause)
        clause.mode = "none"
        return clause

    def _at_noun(self, clause: Clause, index: int) -> int | None:  # noqa: PLR0911 - one for each word before
        """The next chunk to look at; None when the noun is the subject, -1 when there is none."""
        before = self.letters[index - 1] if index else ""
        if before in {"i", "y", "O"}:
            return index - 2
        if before == "c" and self._is_pair_in_phrase(index):
            return index - 4
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
        if self.chunks[index].low in NOMINATIVE and before == "X" and not self._is_when(index - 1):
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

    def _relative(self, clause: Clause, which: int, index: int) -> Clause:
        clause.mode, clause.begin = "relative", index
        antecedent = self._antecedent(which, clause)
        clause.subject = [antecedent] if antecedent >= 0 else []
        return clause

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
