"""Who held an office, led a delegation or edited a paper, as English sentences say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.english_chunks import Chunk, Form
from quizzes.facts.extraction.english_clauses import Clause
from quizzes.facts.extraction.english_events import EventReader
from quizzes.facts.extraction.english_lexicon import Lexicon, Pattern, english
from quizzes.facts.extraction.english_wording import Told

_PERSON: Final = r"[MG]\d+ "
_SLOTS: Final = {
    "{name}": r"[MG](?P<name>\d+) ",
    "{names}": rf"(?P<names>{_PERSON}(?:,\d+ {_PERSON})*(?:(?:,\d+ )?and\d+ {_PERSON})?)",
    "{office}": r"F(?P<office>\d+) ",
    "{titled}": r"G(?P<titled>\d+) ",
    "{thing}": r"[XF](?P<thing>\d+) ",
}
_NO_OFFICE: Final = frozenset({"time", "pronoun", "study", "place"})


@cache
def _shapes() -> tuple[tuple[Pattern, re.Pattern[str]], ...]:
    rows = (pattern for pattern in english().patterns if not pattern.shape.startswith("clause"))
    return tuple((pattern, re.compile(_expression(pattern.shape))) for pattern in rows)


@cache
def _clause_patterns() -> tuple[Pattern, ...]:
    return tuple(pattern for pattern in english().patterns if pattern.shape.startswith("clause"))


def _expression(shape: str) -> str:
    parts = shape.split()
    ends = parts.pop() if "|" in parts[-1] else ""
    out = "".join(_element(part) for part in parts)
    if ends:
        choices = [r"$" if word == "$" else re.escape(word) + r"\d+ " for word in ends.split("|")]
        out += f"(?={'|'.join(choices)})"
    return rf"(?<!\S){out}"


def _element(part: str) -> str:
    if part in _SLOTS:
        return _SLOTS[part]
    optional = "?" if part.endswith("?") else ""
    return rf"(?:{re.escape(part.removesuffix('?'))}\d+ ){optional}"


class PeopleReader:
    """Reads who is what in one sentence."""

    def __init__(self, events: EventReader) -> None:
        self.events = events
        self.wording, self.tokens = events.wording, events.tokens
        self.chunks = events.chunks
        self.lexicon: Lexicon = english()

    def read(self) -> Iterator[Draft]:
        """The roles of the sentence."""
        seen: set[tuple[str, tuple[str, ...]]] = set()
        latest = self.wording.memory
        by_clauses = list(self._by_clauses())
        self.wording.memory = next(iter(self.events.memories.values()), latest)
        for draft in [*by_clauses, *self._by_shapes(), *self._by_abstracts()]:
            assert isinstance(draft.value, tuple)
            if (draft.subject, draft.value) not in seen:
                seen.add((draft.subject, draft.value))
                yield draft
        self.wording.memory = latest

    def _draft(self, pattern: Pattern, told: Told | None, names: Sequence[int], used: Sequence[int]) -> Iterator[Draft]:
        persons = self.wording.persons(names)
        if not persons or told is None or not told.text:
            return
        score = pattern.confidence - told.cost - (0.4 if self.events.is_study else 0.0)
        if any(self.chunks[number].kind == "pronoun" for number in names):
            pronoun = self.wording.tell(next(number for number in names if self.chunks[number].kind == "pronoun"))
            score -= pronoun.cost if pronoun else 0.3
        yield self.events.draft("role", told.text, persons, [*names, *used], score, pattern.name, {})

    # By clauses

    def _by_clauses(self) -> Iterator[Draft]:
        for clause in self.events.clauses:
            chunk = self.chunks[clause.verb]
            self.wording.memory = self.events.memories.get(clause.verb, self.wording.memory)
            if chunk.negated or chunk.modal or clause.supposed or chunk.form is Form.INFINITIVE:
                continue
            for pattern in _clause_patterns():
                _, verbs, voice = pattern.shape.split()
                if (voice == "p") == clause.passive and self._is_of(chunk.lemma, verbs):
                    yield from self._by_clause(pattern, verbs, clause)

    def _is_of(self, lemma: str, verbs: str) -> bool:
        if verbs == "leads":
            return lemma in self.lexicon.leads
        return self.lexicon.has(lemma, verbs.removeprefix("office-"))

    def _by_clause(self, pattern: Pattern, verbs: str, clause: Clause) -> Iterator[Draft]:
        if verbs == "leads":
            yield from self._leader(pattern, clause)
        elif verbs == "appoint" and not clause.passive:
            office = self._office_of(clause, [clause.complement])
            yield from self._draft(pattern, self._tell(office), clause.objects, [office] if office >= 0 else [])
        elif verbs.startswith("office-"):
            if clause.subject and clause.objects and self._is_office(clause.subject[0]):
                yield from self._draft(pattern, self._tell(clause.subject[0]), clause.objects, clause.subject)
        else:
            office = self._office_of(clause, clause.objects)
            names = [self._name_of(number) for number in clause.subject]
            yield from self._draft(pattern, self._tell(office), names, [office] if office >= 0 else [])

    def _name_of(self, number: int) -> int:
        return number

    def _office_of(self, clause: Clause, numbers: Sequence[int]) -> int:
        named = [number for word, number in clause.phrases if word == "as"]
        return next((number for number in [*numbers, *named] if number >= 0 and self._is_office(number)), -1)

    def _is_office(self, number: int) -> bool:
        return self._code(self.chunks[number]) == "F"

    def _tell(self, number: int) -> Told | None:
        """The office in words; *whose first head* has its owner added."""
        if number < 0:
            return None
        told = self.wording.tell(number)
        if told and number and self.chunks[number - 1].letter == "W":
            owner = self._owner(number - 1)
            return Told(f"{told.text} of {owner.full}", max(told.cost, owner.cost)) if owner else told
        return told

    def _owner(self, whose: int) -> Told | None:
        index = whose - 1
        while index >= 0 and self.chunks[index].letter == ",":
            index -= 1
        return self.wording.tell(index) if index >= 0 and self.chunks[index].letter == "X" else None

    def _leader(self, pattern: Pattern, clause: Clause) -> Iterator[Draft]:
        things, names = (clause.subject, clause.agents) if clause.passive else (clause.objects, clause.subject)
        if not things or any(self.chunks[number].kind in _NO_OFFICE for number in things):
            return
        told = self.wording.row(things)
        lemma = self.chunks[clause.verb].lemma
        if told is None or not self._can_be_led(lemma, things[0], passive=clause.passive):
            return
        words = told.full if told.article == "the" else told.text
        yield from self._draft(pattern, Told(f"{self.lexicon.leads[lemma]} of {words}", told.cost), names, things)

    def _can_be_led(self, lemma: str, number: int, *, passive: bool) -> bool:  # noqa: PLR0911 - one for each kind of verb
        """*Led the attack*, *headed the party*, not *led a quiet life*."""
        if lemma in {"assassinate", "shoot", "shoot_dead", "murder"}:
            chunk = self.chunks[number]
            return (
                bool(self.wording.person(number))
                or chunk.kind == "office"
                or chunk.head in self.lexicon.words["rulers"]
            )
        if lemma == "succeed":
            return self._code(self.chunks[number]) in {"M", "G", "F"}
        if lemma == "publish":
            return not passive and self.chunks[number].kind == "publication"
        if lemma == "sign":
            return self.chunks[number].kind in {"treaty", "document"}
        if passive:
            return True
        kinds = {"organisation", "state", "event", "troops", "publication"}
        if lemma in {"build", "design", "organise", "organize", "manage", "negotiate"}:
            return lemma == "negotiate" and self.chunks[number].kind == "treaty"
        return self.chunks[number].kind in kinds

    # By the row of chunks

    def _by_shapes(self) -> Iterator[Draft]:
        row = self._row()
        if "M" not in row and "G" not in row:
            return
        for pattern, expression in _shapes():
            for match in expression.finditer(row):
                yield from self._by_shape(pattern, match.groupdict())

    def _row(self) -> str:
        """The chunks of the sentence as text that patterns can be matched against."""
        count = len(self.events.datings.letters)
        return "".join(self._entry(number, self.chunks[number]) for number in range(count))

    def _entry(self, number: int, chunk: Chunk) -> str:
        if chunk.letter != "X":
            return f"{chunk.low or ('V' if chunk.letter == 'V' else '|')}{number} "
        last = chunk
        if self.tokens[chunk.base_last].low in self.lexicon.abstracts:
            return f"X{number} "
        while last.parts:
            last = last.parts[-1]
        if last is not chunk and chunk.kind not in {"office", "name", "person"} and self._code(last) in {"M", "G"}:
            self.chunks.append(last)
            return f"{self._code(last)}{len(self.chunks) - 1} "
        return f"{self._code(chunk)}{number} "

    def _code(self, chunk: Chunk) -> str:
        if chunk.kind in {"name", "person"} and self.wording.person_of(chunk):
            return "G" if chunk.office_last >= 0 else "M"
        if chunk.kind == "office" and not any(token.tag == "#" for token in self.tokens[chunk.first : chunk.last + 1]):
            return "F"
        return "P" if chunk.kind == "pronoun" else "X"

    def _by_shape(self, pattern: Pattern, groups: dict[str, str]) -> Iterator[Draft]:
        keys = [key for key in ("name", "names", "titled") if groups.get(key)]
        names = [int(digits) for key in keys for digits in re.findall(r"(?:[MG]|^)(\d+)", groups[key])]
        used = [int(groups[key]) for key in ("office", "thing") if groups.get(key)]
        if groups.get("titled"):
            told = self._title(self.chunks[names[0]])
        elif groups.get("office"):
            told = self._tell(used[0])
        else:
            told = self._under(used[0], pattern)
        yield from self._draft(pattern, told, names, used)

    def _under(self, number: int, pattern: Pattern) -> Told | None:
        told = self.wording.tell(number)
        if told is None or self.chunks[number].kind not in {"troops", "organisation", "person", "people"}:
            return None
        return Told(f"{pattern.office} of {told.full if told.article == 'the' else told.text}", told.cost)

    def _by_abstracts(self) -> Iterator[Draft]:
        """*Under the presidency of X*, *X took the chair of Y*."""
        for pattern in english().patterns:
            if pattern.shape == "abstract":
                for number in range(len(self.events.datings.letters)):
                    yield from self._by_abstract(pattern, number)

    def _by_abstract(self, pattern: Pattern, number: int) -> Iterator[Draft]:
        chunk = self.chunks[number]
        noun = (
            self.lexicon.abstracts.get(self.tokens[chunk.base_last].low)
            if chunk.letter == "X" and chunk.parts
            else None
        )
        if noun is None:
            return
        clause = next((one for one in self.events.clauses if one.begin <= number <= one.end), None)
        if number and self.chunks[number - 1].low in {"under", "with"}:
            things = self._things_under(number, clause)
            told = self.wording.row(things) if things else None
            self.chunks.append(chunk.parts[-1])
            yield from self._draft(
                pattern, Told(f"{noun} of {told.full}", told.cost) if told else None, [len(self.chunks) - 1], things
            )
        elif (
            clause
            and number in clause.objects
            and self.chunks[clause.verb].lemma in {"take", "assume", "hold", "take_over"}
        ):
            told = self.wording.tell_chunk(chunk.parts[0])
            yield from self._draft(
                pattern, Told(f"{noun} of {told.full}", told.cost) if told else None, clause.subject, [number]
            )

    def _things_under(self, number: int, clause: Clause | None) -> Sequence[int]:
        """What stood under somebody: the noun before, or what the clause is about."""
        before = number - 2
        is_thing = before >= 0 and self.chunks[before].letter == "X" and self.chunks[before].kind not in _NO_OFFICE
        if is_thing and not (before and self.chunks[before - 1].letter == "i"):
            return [before]
        return (clause.objects or clause.subject) if clause else []

    def _title(self, chunk: Chunk) -> Told | None:
        tokens = [token for token in self.tokens[chunk.first : chunk.office_last + 1] if token.tag != "D"]
        while tokens and tokens[0].tag in "dp":
            tokens = tokens[1:]
        return Told(self.wording.join(tokens)) if tokens else None
