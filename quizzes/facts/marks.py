"""Find the words of a text that prove a fact: the names it speaks of, its date, its number.

It looks for what `proof` looks for, stems of names, months and digits, and tells where they stand.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from quizzes.documents.excerpts import SENTENCE_END
from quizzes.facts.base import FactBase
from quizzes.facts.entities import Entity
from quizzes.facts.facts import Fact, Source, Value
from quizzes.facts.proof import MONTH_KEYS, STEM_LETTERS, strong_words
from quizzes.language.amounts import Amount
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.folding import plain_key
from quizzes.language.numerals import words_of

#: A word with what an apostrophe sets off: `plain_key` takes it for one word, too.
_WORD: Final = re.compile(r"[^\W_]+(?:[’'`´ʼ]+[^\W_]+)*")
_REACH: Final = 5  # words: further apart, two words of a name or of a date are two marks
_MOST_MARKS: Final = 2  # of one name
_LONGEST_NUMBER: Final = 5  # words


@dataclass(frozen=True, slots=True)
class _Word:
    key: str  # in plain letters
    start: int
    end: int
    sentence: int  # its number


@dataclass(frozen=True, slots=True)
class Marks:
    """Where the words that prove a fact stand, as pairs of start and end, in their order, none in another."""

    names: tuple[tuple[int, int], ...]
    values: tuple[tuple[int, int], ...]  # the date, the number, or the names that are stated of the subject

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """All of them; those that touch are one."""
        return _merge(*self.names, *self.values)


#: Places among the words of a text: of the first and the last word that go together.
_Run = tuple[int, int]


def find_marks(text: str, fact: Fact, source: Source, base: FactBase) -> Marks:
    """Mark what `source` says of a fact, in the text of its lines or of some of them."""
    words = _read_words(text)
    values: list[_Run] = []
    for value in (*_values_in(fact, source), fact.since, fact.until):
        match value:
            case DateValue():
                values += (run for end in (value.start, value.end) if end for run in _find_date(end, words))
            case Amount():
                values += _find_amount(value, words)
            case tuple():
                values += (run for entity in value for run in _find_name(base.entity(entity), words, base))
    beside = (*fact.parties, *([fact.place] if fact.place else []))
    names = [run for entity in (fact.subject, *beside) for run in _find_name(base.entity(entity), words, base)]
    return Marks(*(_merge(*((words[a].start, words[b].end) for a, b in runs)) for runs in (names, values)))


def _read_words(text: str) -> list[_Word]:
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    found = _WORD.finditer(text)
    return [_Word(plain_key(one[0]), one.start(), one.end(), bisect_right(ends, one.start())) for one in found]


def _values_in(fact: Fact, source: Source) -> Iterator[Value | None]:
    """What these lines give as the fact's value, be it a misprint."""
    if source in fact.sources:
        yield fact.printed or fact.value
    yield from (claim.value for claim in (*fact.claims, *fact.misprints) if source in claim.sources)


def _find_name(entity: Entity, words: Sequence[_Word], base: FactBase) -> list[_Run]:
    """Where the most words of any of its names stand together; a long name may be told by some of its words."""
    telling = {stem[:STEM_LETTERS] for stem in base.telling_stems(entity.id)}
    best: tuple[tuple[int, int, int], list[_Run]] = (0, 0, 0), []
    for name in dict.fromkeys(entity.all_names):
        parts = dict.fromkeys(word[:STEM_LETTERS] for word in strong_words(name) or plain_key(name).split())
        places = [_places_of(stem, words) for stem in parts]
        met = [stem for stem, found in zip(parts, places, strict=True) if found]
        found, covered = _find_together(places, words)
        rank = covered, len(telling.intersection(met)), -len(parts)
        if found and rank > best[0]:
            is_vague = covered == 1 < len(parts) - 1  # one word of a long name, perhaps of another's
            best = rank, found[: 1 if is_vague else _MOST_MARKS]
    return best[1]


def _places_of(stem: str, words: Sequence[_Word]) -> list[int]:
    """The words that begin with a stem; a long one may also stand inside a word that was run together."""
    inside = len(stem) == STEM_LETTERS
    return [n for n, word in enumerate(words) if word.key.startswith(stem) or (inside and stem in word.key)]


def _find_date(date: HistoricalDate, words: Sequence[_Word]) -> list[_Run]:
    """Where its day, month and year stand together; what stands elsewhere is marked by itself."""
    parts = [_years(date.year, words)]
    if date.month:
        months = MONTH_KEYS[date.month]
        parts.append([n for n, word in enumerate(words) if word.key.startswith(tuple(months))])
        in_digits = [n for n in parts[0] if n > 0 and _is_number(words[n - 1], date.month)]
        parts[1] = sorted({*parts[1], *(n - 1 for n in in_digits)})
    if date.day:
        parts.append([n for n, word in enumerate(words) if _is_number(word, date.day)])
    found, _ = _find_together(parts, words)
    marked = {n for first, last in found for n in range(first, last + 1)}
    for part in parts[:2]:  # a day alone is a number like any other
        if part and marked.isdisjoint(part):
            found.append((part[0], part[0]))
    return found


def _years(year: int, words: Sequence[_Word]) -> list[int]:
    """Where a year stands, be it shortened after another one, as in 1912-13."""
    whole = [n for n, word in enumerate(words) if _is_number(word, year)]
    century, short = str(year // 100), year % 100
    pairs = ((n, one, other) for n, (one, other) in enumerate(pairwise(words), 1))
    shortened = [n for n, one, two in pairs if re.fullmatch(rf"{century}\d\d", one.key) and two.key == f"{short:02}"]
    return sorted({*whole, *shortened})


def _is_number(word: _Word, number: int) -> bool:
    """Whether a word is that number in digits, perhaps with an ending."""
    digits = re.match(r"\d+", word.key)
    return digits is not None and int(digits[0]) == number


def _find_amount(amount: Amount, words: Sequence[_Word]) -> list[_Run]:
    """Where a number stands in digits, however its thousands are set apart, or in words."""
    whole, _, fraction = str(amount).partition(".")
    wanted = {whole + fraction}
    if not fraction:
        wanted |= {plain_key(words_of(int(whole), language)).replace(" ", "") for language in ("tr", "az")}
    found: list[_Run] = []
    for first in range(len(words)):
        joined = ""
        for last in range(first, min(first + _LONGEST_NUMBER, len(words))):
            joined += words[last].key
            if any(_is_amount(joined, text) for text in wanted):
                found.append((first, last))
                break
    return found


def _is_amount(joined: str, wanted: str) -> bool:
    ending = joined.removeprefix(wanted)
    return len(ending) < len(joined) and not ending[:1].isdigit() and (wanted.isdigit() or len(ending) < STEM_LETTERS)


def _find_together(parts: Sequence[Sequence[int]], words: Sequence[_Word]) -> tuple[list[_Run], int]:
    """The runs of words that hold the most of the parts, and how many they hold; each part has its places in order.

    A run begins and ends with a word of a part, within a sentence, and no two overlap; shorter ones come first.
    """
    best: list[_Run] = []
    most = 0
    for start in sorted({place for part in parts for place in part}):
        ends = [part[at] for part in parts if (at := bisect_left(part, start)) < len(part)]
        inside = [end for end in ends if end <= start + _REACH and words[end].sentence == words[start].sentence]
        run = start, max(inside)
        if len(inside) > most:
            best, most = [run], len(inside)
        elif len(inside) == most and start > best[-1][1]:
            best.append(run)
        elif len(inside) == most and run[1] - run[0] < best[-1][1] - best[-1][0]:
            best[-1] = run
    return sorted(best, key=lambda run: (run[1] - run[0], run)), most


def _merge(*spans: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """The spans in their order, those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
