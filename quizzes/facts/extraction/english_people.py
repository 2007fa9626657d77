"""Who held an office, led a delegation or edited a paper, as English sentences say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.english_chunks import Chunk
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


@cache
def _compiled() -> tuple[tuple[Pattern, re.Pattern[str]], ...]:
    lexicon = english()
    return tuple((pattern, re.compile(_expression(pattern.shape, lexicon))) for pattern in lexicon.patterns)


def _expression(shape: str, lexicon: Lexicon) -> str:
    parts = shape.split()
    ends = parts[-1] if "|" in parts[-1] else ""
    out = "".join(_element(part, lexicon) for part in (parts[:-1] if ends else parts))
    if ends:
        choices = [r"$" if word == "$" else re.escape(word) + r"\d+ " for word in ends.split("|")]
        out += f"(?={'|'.join(choices)})"
    return rf"(?<!\S){out}"


def _element(part: str, lexicon: Lexicon) -> str:
    if part in _SLOTS:
        return _SLOTS[part]
    optional = "?" if part.endswith("?") else ""
    word = part.removesuffix("?")
    if word.startswith("V:"):
        verbs, _, voice = word[2:].partition("/")
        lemmas = lexicon.leads if verbs == "leads" else lexicon.classes[verbs]
        body = rf"V(?P<verb>(?:{'|'.join(sorted(map(re.escape, lemmas)))})/{voice})\d+ "
        return body
    return rf"(?:{re.escape(word)}\d+ ){optional}"


class PeopleReader:
    """Reads who is what in one sentence."""

    def __init__(self, events: EventReader) -> None:
        self.events = events
        self.wording, self.chunks, self.tokens = events.wording, events.chunks, events.tokens
        self.verbs = {clause.verb: clause for clause in events.clauses}

    def read(self) -> Iterator[Draft]:
        """The roles of the sentence."""
        row = self._row()
        if "M" not in row and "G" not in row:
            return
        seen: set[tuple[int, ...]] = set()
        for pattern, expression in _compiled():
            for match in expression.finditer(row):
                draft = self._draft(pattern, match)
                if draft is None:
                    continue
                key = (draft.start, draft.end)
                if key not in seen:
                    seen.add(key)
                    yield draft

    def _row(self) -> str:
        """The chunks of the sentence as text that patterns can be matched against."""
        return "".join(f"{self._code(number, chunk)}{number} " for number, chunk in enumerate(self.chunks))

    def _code(self, number: int, chunk: Chunk) -> str:
        if chunk.letter == "X":
            return self._noun_code(chunk)
        if chunk.letter == "V":
            clause = self.verbs.get(number)
            unreal = chunk.negated or chunk.modal or (clause is not None and clause.supposed)
            return "Vno/no" if unreal else f"V{chunk.lemma}/{'p' if clause and clause.passive else 'a'}"
        return chunk.low or "|"

    def _noun_code(self, chunk: Chunk) -> str:
        if chunk.kind in {"name", "person"} and self.wording.person_of(chunk):
            return "G" if chunk.office_last >= 0 else "M"
        if chunk.kind == "office" and not any(token.tag == "#" for token in self.tokens[chunk.first : chunk.last + 1]):
            return "F"
        return "P" if chunk.kind == "pronoun" else "X"

    def _draft(self, pattern: Pattern, match: re.Match[str]) -> Draft | None:
        groups = match.groupdict()
        numbers = [
            int(digits)
            for key in ("name", "names", "titled")
            if groups.get(key)
            for digits in re.findall(r"\d+", groups[key])
        ]
        names = self.wording.persons(numbers)
        told = self._office(pattern, groups)
        if not names or told is None:
            return None
        used = [*numbers, *(int(groups[key]) for key in ("office", "thing") if groups.get(key))]
        score = pattern.confidence - told.cost - (0.4 if self.events.is_study else 0.0)
        return self.events.draft("role", told.text, names, used, score, pattern.name, {})

    def _office(self, pattern: Pattern, groups: dict[str, str]) -> Told | None:
        if groups.get("titled"):
            return self._title(self.chunks[int(groups["titled"])])
        if groups.get("office"):
            return self.wording.tell(int(groups["office"]))
        told = self.wording.tell(int(groups["thing"]))
        if told is None or self.chunks[int(groups["thing"])].kind in {"time", "pronoun", "study"}:
            return None
        lemma = (groups.get("verb") or "").partition("/")[0]
        noun = self.wording.lexicon.leads.get(lemma, pattern.office)
        return Told(f"{noun} of {told.full if told.article == 'the' else told.text}", told.cost)

    def _title(self, chunk: Chunk) -> Told | None:
        tokens = [token for token in self.tokens[chunk.first : chunk.office_last + 1] if token.tag != "D"]
        while tokens and tokens[0].tag in "dp":
            tokens = tokens[1:]
        return Told(self.wording.join(tokens)) if tokens else None
