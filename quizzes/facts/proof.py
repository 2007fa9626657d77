"""Prove facts against their documents: what a fact states stands in the lines it cites.

This finds a wrong line, a wrong digit or a wrong name; whether the sentence means it is for a reader to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from quizzes.documents.passages import Passage, text_between
from quizzes.documents.read_text import decode, read_passages
from quizzes.facts.base import FactBase
from quizzes.facts.entities import Entity, EntityId
from quizzes.facts.facts import DocumentId, Fact, FactId, Source, State, Value
from quizzes.language.amounts import Amount
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.folding import plain_key
from quizzes.language.names import MONTHS
from quizzes.language.numerals import words_of

STEM_LETTERS: Final = 5
#: Words too common in names to prove anything by themselves.
_WEAK_WORDS: Final = frozenset("bey beyin han hanim pasa bek efendi the and ile ilk birinci".split())
MONTH_KEYS: Final = {
    number: frozenset(plain_key(MONTHS[language][number - 1]) for language in MONTHS) for number in range(1, 13)
}


@dataclass(frozen=True, slots=True)
class Unproven:
    """A fact whose cited lines lack something it states."""

    fact: FactId
    sources: tuple[Source, ...]
    missing: str

    def __str__(self) -> str:
        return f"{self.fact} ({', '.join(map(str, self.sources))}): {self.missing}"


def read_documents(base: FactBase, folder: Path) -> tuple[dict[DocumentId, list[Passage]], list[str]]:
    """The passages of every document found in `folder`, and a message for each that is missing or another edition."""
    found = {}
    messages = []
    for document in base.documents.values():
        path = folder / document.file
        if not path.is_file():
            messages.append(f"{document.id}: {document.file} is not at hand")
            continue
        data = path.read_bytes()
        if sha256(data).hexdigest() != document.sha256:
            messages.append(f"{document.id}: {document.file} is not the file whose lines are cited")
            continue
        found[document.id] = read_passages(decode(data, document.file), document.file)
    return found, messages


def strong_words(name: str) -> list[str]:
    """The words of a name that prove it, in plain letters: none of two letters, no title."""
    return [word for word in plain_key(name).split() if len(word) > 2 and word not in _WEAK_WORDS]


def prove(base: FactBase, documents: Mapping[DocumentId, Sequence[Passage]]) -> Iterator[Unproven]:
    """Everything that facts state and their cited lines lack, for the documents at hand."""
    for fact in base.facts.values():
        if fact.state in {State.REJECTED, State.CANDIDATE}:
            continue
        statements = [
            (fact.printed or fact.value, fact.sources),
            *((claim.value, claim.sources) for claim in (*fact.claims, *fact.misprints)),
        ]
        for value, sources in statements:
            if value is None or any(source.document not in documents for source in sources):
                continue
            texts = [
                f" {plain_key(text_between(documents[source.document], source.line, source.line_end))} "
                for source in sources
            ]
            for missing in _missing(base, fact, value, texts):
                yield Unproven(fact.id, sources, missing)


def _missing(base: FactBase, fact: Fact, value: Value, texts: Sequence[str]) -> Iterator[str]:
    everything = " ".join(texts)
    if not any(_names_entity(base.entity(fact.subject), text, loosely=True) for text in texts):
        yield f"no word of the name {fact.subject}"
    for date in (value, fact.since, fact.until):
        if isinstance(date, DateValue):
            yield from (f"{part} of {date}" for part in _missing_parts(date, everything))
    if isinstance(value, Amount) and not _has_amount(value, everything):
        yield f"the number {value}"
    entities: tuple[EntityId, ...] = value if isinstance(value, tuple) else ()
    for entity_id in (*entities, *([fact.place] if fact.place else ()), *fact.parties):
        if not _names_entity(base.entity(entity_id), everything, loosely=False):
            yield f"the name {entity_id}"


def _has_amount(amount: Amount, text: str) -> bool:
    """Whether a text has a number in digits, however its thousands are set apart, or in words."""
    whole, _, fraction = str(amount).partition(".")
    digits = r" ?".join(whole) if len(whole) > 3 else whole
    in_digits = rf"(?<!\d){digits}(?: {fraction})?(?!\d)" if fraction else rf"(?<!\d){digits}(?!\d)"
    if re.search(in_digits, text):
        return True
    words = (plain_key(words_of(int(whole), language)) for language in ("tr", "az"))
    return not fraction and any(read.replace(" ", "") in text.replace(" ", "") for read in words)


def _missing_parts(date: DateValue, text: str) -> Iterator[str]:
    for end in (date.start, date.end):
        if end is None:
            continue
        if str(end.year) not in text and not _short_year(end.year, text):
            yield f"year {end.year}"
        yield from _missing_month_and_day(end, text)


def _short_year(year: int, text: str) -> bool:
    """A year written by its last two digits behind another one, as 1912-13."""
    return bool(re.search(rf"\b{year // 100}\d\d {year % 100:02}\b", text))


def _missing_month_and_day(date: HistoricalDate, text: str) -> Iterator[str]:
    in_digits = rf"\b0?{date.day or ''} 0?{date.month} {date.year}\b"
    if date.month and not any(re.search(rf"\b{key}", text) for key in (*MONTH_KEYS[date.month], in_digits)):
        yield f"month {date.month}"
    if date.day and not re.search(rf"(?<!\d){date.day}(?!\d)", text):
        yield f"day {date.day}"


def _names_entity(entity: Entity, text: str, *, loosely: bool) -> bool:
    """Whether a text has the stem of the entity's name: of its last strong word, or, loosely, of any."""
    for name in entity.all_names:
        words = strong_words(name)
        for word in words if loosely else words[-1:]:
            stem = word[:STEM_LETTERS]
            # A long stem may also stand inside a word: print sometimes runs two names together.
            if f" {stem}" in text or (len(stem) == STEM_LETTERS and stem in text):
                return True
        if not words and f" {plain_key(name)}" in text:
            return True
    return False
