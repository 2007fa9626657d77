"""Find candidate facts in passages: a first, careful set of rules.

Each rule is a pattern around a verb that says one thing only, with the name before it and a date in the same sentence.
A candidate names its subject as the text has it, suffixes of the verb's frame taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from quizzes.documents.passages import Passage, PassageKind
from quizzes.facts.properties import RecordKind
from quizzes.language.date_grammar import FoundDate, find_dates

_UPPER: Final = "A-ZÇƏĞIİÖŞÜÂÎÛ"
_WORD: Final = rf"[{_UPPER}][\w’'`.-]*"
#: A name: capitalised words, small joining words allowed between them.
_NAME: Final = rf"(?P<subject>{_WORD}(?:\s+(?:ve|və|of|the|and)\s+{_WORD}|\s+{_WORD}){{0,7}}(?:\s+(?:dergisi|gazetesi|partisi|cemiyeti|jurnalı|qəzeti|partiyası|cəmiyyəti|dərnəyi))?)"
_SENTENCE_END: Final = re.compile(
    r"(?<=[^\W\d_]{3}[.!?])[”\"]?\s+(?=[^\W\d_a-zçəğıöşü])"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A verb frame and the kind of fact it states."""

    name: str
    kind: RecordKind
    languages: frozenset[str]
    pattern: re.Pattern[str]


def _rule(
    name: str, kind: RecordKind, languages: str, verbs: str, *, head: str = ""
) -> Rule:
    """A rule: a name, ending in one of the head nouns if any are given, and within reach behind it one of the verbs."""
    subject = _NAME if not head else rf"(?P<subject>(?:{_WORD}\s+){{0,6}}(?:{head}))"
    pattern = re.compile(
        rf"{subject}(?P<suffix>[’'`]?\w{{0,4}})?(?P<between>[^.;]{{0,90}}?)\s(?P<verb>{verbs})\b"
    )
    return Rule(name, kind, frozenset(languages.split()), pattern)


_ORGANISATIONS: Final = (
    "Partisi|Cemiyeti|Fırkası|Komitesi|Heyeti|Merkezi|Derneği|Birliği|Teşkilatı|Cumhuriyeti|Konfederasyonu|Meclisi|Şurası"
    "|Partiyası|Cəmiyyəti|Komitəsi|Heyəti|Mərkəzi|Dərnəyi|Birliyi|Respublikası|Cümhuriyyəti|dərnəyi|cəmiyyəti|ocağı"
)
_TREATIES: Final = (
    "Antlaşması|Anlaşması|Mütarekesi|Pakt[ıi]|Misakı|müqaviləsi|sazişi|barışığı|paktı"
)
_PERIODICALS: Final = "dergisi|gazetesi|Dergisi|Gazetesi|jurnalı|qəzeti"
_MEETINGS: Final = "Kongresi|Kurultayı|Konferansı|konfransı|qurultayı|konqresi"

RULES: Final = (
    _rule("organisation founded", RecordKind.FOUNDED, "tr az", r"kurul(?:du|muştur|muş)|yarad[ıi]l(?:d[ıi]|m[ıi]şd[ıi]r|ıb)|təsis edil\w+", head=_ORGANISATIONS),
    _rule("treaty signed", RecordKind.TREATY, "tr az", r"imzalan(?:d[ıi]|mıştır|mışdır|ıb|dıqdan)", head=_TREATIES),
    _rule("meeting held", RecordKind.EVENT, "tr az", r"yapıl(?:dı|mıştır)|düzenlen(?:di|miştir)|toplan(?:dı|mıştır)|keçiril\w+", head=_MEETINGS),
    _rule("periodical begun", RecordKind.PUBLICATION, "tr az", r"yayın hayatına başla\w+|yayımlan(?:dı|maya)|çıkmaya başla\w+|nəşrə başla\w+|nəşr olun\w+", head=_PERIODICALS),
    _rule("born", RecordKind.BIRTH, "tr", r"doğ(?:du|muş|muştur)"),
    _rule("born in English", RecordKind.BIRTH, "en", r"was born"),
    _rule("died", RecordKind.DEATH, "tr", r"vefat et(?:ti|miş|miştir)|öl(?:dü|müş|müştür)"),
    _rule("founded in English", RecordKind.FOUNDED, "en", r"was (?:founded|established)"),
    _rule("signed in English", RecordKind.TREATY, "en", r"was signed"),
)  # fmt: skip
#: How sure a rule is when date and verb stand in one clause, and when only in one sentence.
_SURE, _LESS_SURE = 0.9, 0.6


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
            in_clause = (
                ","
                not in sentence[
                    min(date.end, match.start("verb")) : match.start("verb")
                ]
            )
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
