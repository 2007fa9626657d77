"""Find candidate facts in passages, by the rules in `rules.toml`: a first, careful set.

Each rule is a pattern around a verb that says one thing only, with the name before it and a date in the same sentence.
A candidate names its subject as the text has it, suffixes of the verb's frame taken off.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from quizzes.documents.passages import Passage, PassageKind
from quizzes.facts.properties import RecordKind
from quizzes.language.date_grammar import FoundDate, find_dates

_UPPER: Final = "A-ZÇƏĞIİÖŞÜÂÎÛ"
_WORD: Final = rf"[{_UPPER}][\w’'`.-]*"
#: A name: capitalised words, small joining words allowed between them.
_NAME: Final = rf"{_WORD}(?:\s+(?:ve|və|of|the|and)\s+{_WORD}|\s+{_WORD}){{0,7}}"
_SENTENCE_END: Final = re.compile(r"(?<=[^\W\d_]{3}[.!?])[”\"]?\s+(?=[^\W\d_a-zçəğıöşü])")


@dataclass(frozen=True, slots=True)
class Rule:
    """A verb frame and the kind of fact it states."""

    name: str
    kind: RecordKind
    languages: frozenset[str]
    pattern: re.Pattern[str]


def read_rules(path: Path) -> tuple[Rule, ...]:
    """Read the rules. Raises `KeyError` or `re.error` for one that is malformed: they ship with the program."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(_read_rule(row, data["heads"]) for row in data["rule"])


def _read_rule(row: dict[str, Any], heads: dict[str, list[str]]) -> Rule:
    name = rf"(?:{_WORD}\s+){{0,6}}(?:{'|'.join(heads[row['heads']])})" if "heads" in row else _NAME
    # "founded by X", "at its congress": the name before is not what was founded or held.
    case = r"(?![’'`]?n?[dt][ae])(?:[’'`]?\w{0,4})?"
    between = r"(?:(?!tarafından|tərəfindən)[^.;]){0,90}?"
    pattern = rf"(?P<subject>{name}){case}{between}\s(?P<verb>{'|'.join(row['verbs'])})\b"
    return Rule(row["name"], RecordKind(row["kind"]), frozenset(row["languages"]), re.compile(pattern))


RULES: Final = read_rules(Path(__file__).with_name("rules.toml"))
#: How sure a rule is when date and verb stand in one clause, and when only in one sentence. Of the first two dozen
#: found in the five documents about four in five were true; nothing finer has been measured.
_SURE, _LESS_SURE = 0.6, 0.4


def extract(passages: Sequence[Passage], language: str) -> Iterator[dict[str, Any]]:
    """Every candidate in the form of `flask derive`, in the order of the text."""
    rules = [rule for rule in RULES if language in rule.languages]
    for passage in passages:
        if passage.kind is PassageKind.HEADING:
            continue
        for start, sentence in _sentences(passage.text):
            dates = find_dates(sentence, language)
            if dates:
                yield from _apply(rules, passage, start, sentence, dates)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for end in _SENTENCE_END.finditer(text):
        yield begin, text[begin : end.start()]
        begin = end.end()
    yield begin, text[begin:]


def _apply(
    rules: Sequence[Rule],
    passage: Passage,
    start: int,
    sentence: str,
    dates: Sequence[FoundDate],
) -> Iterator[dict[str, Any]]:
    for rule in rules:
        for match in rule.pattern.finditer(sentence):
            date = _nearest(dates, match)
            if date is None:
                continue
            first = start + min(match.start(), date.start)
            last = start + max(match.end(), date.end)
            line, line_end = passage.lines_of(first, last)
            in_clause = "," not in sentence[min(date.end, match.start("verb")) : match.start("verb")]
            yield {
                "doc": passage.document,
                "line": line,
                "line_end": line_end,
                "kind": rule.kind.value,
                "subject": match["subject"].strip(),
                "value": str(date.date),
                "extra": {"rule": rule.name},
                "confidence": _SURE if in_clause else _LESS_SURE,
            }


def _nearest(dates: Sequence[FoundDate], match: re.Match[str]) -> FoundDate | None:
    """The date closest before the verb; none behind it."""
    before = [date for date in dates if date.end <= match.start("verb")]
    return max(before, key=lambda date: date.end, default=None)
