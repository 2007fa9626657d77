"""Verbs that state a kind of fact by themselves: founded, signed, published, closed, born, died, held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.english_chunks import Form
from quizzes.facts.extraction.english_clauses import Clause
from quizzes.facts.extraction.english_dates import Dating, certainty, when
from quizzes.facts.extraction.english_event_words import EventWording
from quizzes.facts.extraction.english_lexicon import Frame
from quizzes.facts.extraction.english_wording import Told
from quizzes.language.date_finder import Standing

_FALLING: Final = frozenset("government cabinet ministry coalition".split())


class FrameReader(EventWording):
    """Reads clauses by the frames of the rules."""

    def _frame(self, clause: Clause, theme: Sequence[int]) -> Frame | None:
        chunk = self.chunks[clause.verb]
        if not theme or (chunk.form is Form.GERUND and not self._is_own_gerund(clause)):
            return None
        if chunk.lemma in {"fall", "collapse"} and self.tokens[self.chunks[theme[0]].base_last].low in _FALLING:
            return None  # governments fall and others follow: nothing is closed
        if self.lexicon.has(chunk.lemma, "endure") and not self._is_until(clause):
            return None
        kinds = self._kinds(theme[0])
        if chunk.lemma in {"publish", "print", "issue", "bring_out"} and theme is clause.objects:
            kinds.append("titled-name" if kinds[-1] == "name" else kinds[-1])
        for frame in self.lexicon.frames:
            if chunk.lemma in self.lexicon.classes[frame.verbs] and any(kind in frame.kinds for kind in kinds):
                if frame.verbs in {"bear"} and not clause.passive:
                    continue
                if frame.verbs == "die" and not self._may_die(theme[0]):
                    continue
                return frame
        return None

    def _is_until(self, clause: Clause) -> bool:
        dating = self.datings.of(clause)
        return dating is not None and dating.date.standing is Standing.UNTIL

    def _is_own_gerund(self, clause: Clause) -> bool:
        return bool(clause.objects)

    def _may_die(self, number: int) -> bool:
        chunk = self.chunks[number]
        if chunk.kind == "pronoun":
            return chunk.low in {"he", "she", "who"} and bool(self.wording.memory.person)
        return (
            self.tokens[chunk.last].low not in self.lexicon.words["places"]
            and not any(token.tag == "#" for token in self.tokens[chunk.first : chunk.last + 1])
            and (chunk.kind != "office" or self.tokens[chunk.first].low in {"the", "his", "her"})
            and not self.tokens[chunk.base_last].low.endswith("s" if chunk.kind == "office" else "\0")
        )

    def _framed(
        self, clause: Clause, frame: Frame, theme: Sequence[int], agents: Sequence[int], dating: Dating | None
    ) -> Iterator[Draft]:
        since = frame.verbs in {"found", "publish", "open"}
        for number in theme:
            kinds = [*self._kinds(number), *(["titled-name"] if self.chunks[number].kind == "name" else [])]
            kind = next((frame.kinds[one] for one in kinds if one in frame.kinds), None)
            told = self._theme_words(number, frame)
            if told and self.chunks[number].kind in {"work", "publication"} and (title := self._title_behind(number)):
                told = title
            if kind is None or told is None:
                continue
            base = frame.confidence - told.cost - self._hedge(clause) - self._vagueness(number, told)
            numbers = [clause.verb, number]
            extra = self._extra(clause, frame, agents, theme)
            if dating is not None:
                extra |= when(dating, welcome_since=since)
                score = certainty(base, dating, welcome_since=since) + (0.25 if frame.verbs == "endure" else 0.0)
                self.wording.memory.year, self.wording.memory.year_age = dating.date.date.start.year, 0
                yield self.draft(kind, told.text, dating.value, [*numbers, dating.chunk], score, frame.name, extra)
            elif self._follows_year(clause):
                year = str(self.wording.memory.year)
                yield self.draft(kind, told.text, year, numbers, min(0.45, base - 0.4), frame.name + "-undated", extra)
            if frame.agent:
                yield from self._founders(clause, frame, told, kind, agents, base, numbers)

    def _follows_year(self, clause: Clause) -> bool:
        """Whether what happened, undated, plainly happened in the year told just before."""
        chunk = self.chunks[clause.verb]
        told = self.wording.memory
        return bool(told.year) and told.year_age <= 1 and chunk.past and clause.mode in {"own", "shared"}

    def _founders(
        self,
        clause: Clause,
        frame: Frame,
        told: Told,
        kind: str,
        agents: Sequence[int],
        base: float,
        numbers: list[int],
    ) -> Iterator[Draft]:
        agents = agents or self._initiators(clause)
        names = self.wording.persons(agents)
        if not names or frame.agent != "founder" or kind not in {"founded", "publication"}:
            return
        yield self.draft("founder", told.text, names, [*numbers, *agents], base - 0.03, frame.name + "-by", {})

    def _initiators(self, clause: Clause) -> list[int]:
        """*On the initiative of X*."""
        for word, number in clause.phrases:
            chunk = self.chunks[number]
            if (
                word in {"on", "at"}
                and self.tokens[chunk.base_last].low in self.lexicon.words["initiative"]
                and chunk.parts
            ):
                self.chunks.append(chunk.parts[-1])
                return [len(self.chunks) - 1]
        return []

    def _theme_words(self, number: int, frame: Frame) -> Told | None:
        chunk = self.chunks[number]
        if frame.verbs in {"die", "bear"}:
            name = self.wording.person(number)
            if chunk.kind == "pronoun":
                return self.wording.tell(number)
            name = name or self._appositive(number)
            if name:
                return Told(name)
        if (
            frame.verbs == "publish"
            and chunk.parts
            and self.tokens[chunk.base_last].low in {"issue", "number", "edition"}
        ):
            return self.wording.tell_chunk(chunk.parts[0])
        told = self.wording.tell(number)
        if told and chunk.kind == "treaty" and not chunk.parts and not chunk.named:
            return self._placed_treaty(number, told)
        return told

    def _appositive(self, number: int) -> str:
        """The name in *the prime minister, X, was shot*."""
        letters = self.datings.letters
        if self.chunks[number].kind not in {"office", "person"} or letters[number + 1 : number + 3] != ",X":
            return ""
        return self.wording.person(number + 2) if letters[number + 3 : number + 4] in {",", ""} else ""

    def _title_behind(self, number: int) -> Told | None:
        """*His first book, “The Debate”, was printed*."""
        is_title = self.datings.letters[number + 1 : number + 3] == ",X" and self.chunks[number + 2].kind == "title"
        return self.wording.tell(number + 2) if is_title else None

    def _placed_treaty(self, number: int, told: Told) -> Told:
        """*The armistice signed at Mudanya* is the armistice of Mudanya."""
        for clause in self.clauses:
            if number in clause.subject and clause.passive:
                for word, phrase in clause.phrases:
                    if word in {"at", "in"} and self.chunks[phrase].kind in {"place", "name"}:
                        place = self.wording.tell(phrase)
                        return Told(f"{told.text} of {place.text}", told.cost, told.article) if place else told
        return told

    def _extra(
        self, clause: Clause, frame: Frame, agents: Sequence[int], theme: Sequence[int]
    ) -> dict[str, str | tuple[str, ...]]:
        extra: dict[str, str | tuple[str, ...]] = {}
        place = self._place(clause)
        if place:
            extra["place"] = place
        if frame.verbs == "sign":
            parties = self._parties(clause, agents, theme)
            if len(parties) > 1:
                extra["parties"] = parties
        if frame.agent == "author" and (names := self.wording.persons(agents)):
            extra["author"] = names
        return extra

    def _places_from(self, number: int) -> list[int]:
        """*Greece, Romania and Yugoslavia*."""
        row = [number]
        letters = self.datings.letters
        while letters[number + 1 : number + 3] in {",X", "cX"} and self.chunks[number + 2].kind == "place":
            number += 2
            row.append(number)
        return row

    def _parties(self, clause: Clause, agents: Sequence[int], theme: Sequence[int]) -> tuple[str, ...]:
        numbers = list(agents)
        for word, first in clause.phrases:
            if word in {"with", "between"}:
                numbers += self._places_from(first)
        chunks = [self.chunks[number] for number in numbers]
        for number in theme:
            parts = self.chunks[number].parts
            chunks += [part for part in parts if part.kind in {"place", "state", "name"}] if len(parts) > 1 else []
        told = [self.wording.tell_chunk(chunk) for chunk in chunks if chunk.kind in {"place", "state", "name"}]
        return tuple(dict.fromkeys(each.text for each in told if each))
