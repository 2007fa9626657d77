"""What English clauses and nouns tell of a date."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.english_chunks import Chunk, Form
from quizzes.facts.extraction.english_clauses import Clause
from quizzes.facts.extraction.english_dates import DATED_KINDS, Dating, certainty, when
from quizzes.facts.extraction.english_frames import FrameReader
from quizzes.facts.extraction.english_wording import Told


class EventReader(FrameReader):
    """Reads the clauses of one sentence."""

    def read(self) -> Iterator[Draft]:
        """The dated facts of the sentence, and who founded what."""
        for clause in self.clauses:
            self.memories[clause.verb] = copy(self.wording.memory)
            if not self._is_unreal(clause):
                yield from self._read_clause(clause)
            self._remember(clause)
        for number, chunk in enumerate(self.chunks[: len(self.datings.letters)]):
            if chunk.letter == "X" and chunk.kind != "pronoun":
                yield from self._read_noun(number, chunk)
        for chunk in self.chunks:
            if chunk.letter == "X" and chunk.named and (told := self.wording.tell_chunk(chunk)):
                self.wording.note_name(chunk, told)

    def _read_clause(self, clause: Clause) -> Iterator[Draft]:
        chunk = self.chunks[clause.verb]
        if chunk.form is Form.INFINITIVE and not self._is_future_past(clause):
            return
        dating = self.datings.of(clause)
        theme, agents = self._roles(clause)
        frame = self._frame(clause, theme)
        if frame is not None:
            yield from self._framed(clause, frame, theme, agents, dating)
        elif dating is not None:
            yield from self._event(clause, dating)

    def _event(self, clause: Clause, dating: Dating) -> Iterator[Draft]:
        chunk = self.chunks[clause.verb]
        if chunk.lemma in self.lexicon.words["not_events"] or chunk.form is Form.INFINITIVE:
            return
        if (
            chunk.lemma in self.lexicon.classes["cause"]
            and not clause.passive
            and dating.chunk < clause.verb
            and dating.cost
        ):
            return
        if clause.passive and chunk.lemma in self.lexicon.leads and chunk.lemma not in self.lexicon.nouns:
            return  # told as who led it
        if chunk.lemma in {"become", "make", "elect", "appoint", "choose"} and self._names_office(clause):
            return  # told as who holds the office
        told = self._event_words(clause)
        if told is None:
            return
        self.wording.memory.year, self.wording.memory.year_age = dating.date.date.start.year, 0
        base = 0.88 if chunk.lemma in self.lexicon.nouns else 0.8
        score = certainty(base - told.cost - self._hedge(clause), dating)
        numbers = [clause.verb, dating.chunk, *clause.subject, *clause.objects]
        extra = dict(when(dating))
        if place := self._place(clause):
            extra["place"] = place
        yield self.draft("event", told.text, dating.value, numbers, score, "en-event", extra)

    def _names_office(self, clause: Clause) -> bool:
        numbers = [*clause.objects, clause.complement, *(number for word, number in clause.phrases if word == "as")]
        return any(number >= 0 and self.chunks[number].kind == "office" for number in numbers)

    def _read_noun(self, number: int, chunk: Chunk) -> Iterator[Draft]:
        letters = self.datings.letters
        for index in (one for one, owner in self.datings.owners.items() if owner == number):
            bracketed = letters[index - 1] == "("
            dating = self.datings.at(index)
            if bracketed and chunk.kind in {"name", "person"}:
                yield from self._life(number, dating)
            elif self.datings.is_nominal(chunk) and not (bracketed and chunk.kind == "treaty"):
                yield from self._nominal(number, chunk, dating)
            elif chunk.kind in DATED_KINDS and index == number + 1 + bracketed:
                yield from self._named_event(number, chunk, dating)
        if number >= 1 and letters[number - 1] == "D" and chunk.kind in {"event", "treaty"}:
            date = self.chunks[number - 1]
            if date.low.isdigit() and number >= 2 and self.chunks[number - 2].kind == "pronoun":
                yield from self._named_event(number, chunk, self.datings.at(number - 1))

    def _life(self, number: int, dating: Dating) -> Iterator[Draft]:
        name = self.wording.person(number)
        date = dating.date.date
        if not name or date.end is None or not 15 <= date.end.year - date.start.year <= 105:
            return
        chunk = self.chunks[number]
        rulers = self.lexicon.words["rulers"]
        is_reign = any(token.low in rulers for token in self.tokens[chunk.first : chunk.last + 1])
        base = 0.5 if is_reign else 0.93
        numbers = [number, dating.chunk]
        yield self.draft("birth", name, str(date.start), numbers, base, "en-life", {})
        yield self.draft("death", name, str(date.end), numbers, base, "en-life", {})

    def _named_event(self, number: int, chunk: Chunk, dating: Dating) -> Iterator[Draft]:
        told = self.wording.tell(number)
        if told is None:
            return
        kind = "treaty" if chunk.kind == "treaty" else "event"
        base = 0.9 - told.cost - (0.4 if self.is_study else 0.0) - self._bareness(told)
        yield self.draft(
            kind,
            told.text,
            dating.value,
            [number, dating.chunk],
            certainty(base, dating),
            "en-named-event",
            when(dating),
        )

    def _bareness(self, told: Told) -> float:
        """*Election of 1950* says something, *law of 1930* next to nothing."""
        return 0.45 if len(told.text.split()) == 1 else 0.0

    def _nominal(self, number: int, chunk: Chunk, dating: Dating) -> Iterator[Draft]:
        """*After the founding of the party by X in 1911*."""
        part = chunk.parts[0]
        told = self.wording.tell_chunk(part)
        whole = self.wording.tell(number)
        if told is None or whole is None:
            return
        agents = self._agents_between(number, dating.chunk)
        verbs = self.lexicon.nominals.get(self.tokens[chunk.base_last].low, "")
        frame = next((one for one in self.lexicon.frames if one.verbs == verbs and part.kind in one.kinds), None)
        numbers = [number, dating.chunk]
        base = 0.9 - whole.cost - (0.4 if self.is_study else 0.0)
        if frame is not None:
            kind = next(value for key, value in frame.kinds.items() if key == part.kind)
            name = self.wording.person_of(part) if verbs in {"die", "bear"} else told.text
            if name:
                yield self.draft(
                    kind, name, dating.value, numbers, certainty(base, dating), frame.name + "-noun", when(dating)
                )
            names = self.wording.persons(agents)
            if names and frame.agent == "founder":
                yield self.draft("founder", told.text, names, [number, *agents], base, frame.name + "-noun-by", {})
            return
        agent = self.wording.row(agents) if agents else None
        text = whole.text + (f" by {agent.full}" if agent else "")
        yield self.draft(
            "event",
            self._short(text),
            dating.value,
            numbers,
            certainty(base - 0.02, dating),
            "en-event-noun",
            when(dating),
        )

    def _agents_between(self, first: int, last: int) -> list[int]:
        if self.datings.letters[last + 1 : last + 3] == "yX":
            return [last + 2]
        return [
            index + 1
            for index in range(first, last - 1)
            if self.chunks[index].letter == "y" and self.chunks[index + 1].letter == "X"
        ][:1]
