"""Whether a date is told in passing: when somebody was born, what became of him, what a party had been before.

Such a remark stands beside the story and does not move it to another year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from quizzes.language.date_mentions import FoundDate

#: How far before a date the words are looked at.
_FAR: Final = 80


class Aside(Enum):
    """How a date stands to the story."""

    NONE = auto()
    #: The story stays in its year, but what is counted may be counted from here: a new person's birth.
    BASE = auto()
    REMARK = auto()


@dataclass(frozen=True, slots=True)
class _Remark:
    """Words that make a date a remark, before it or behind it."""

    words: re.Pattern[str]
    is_before: bool = False
    #: Only of years after the story's (1) or before it (-1).
    side: int = 0
    #: Only of dates without a day: to the day, it may be told all the same.
    is_coarse: bool = False
    #: One of these is in the words: looked for first, as that is quicker.
    hints: tuple[str, ...] = ()
    aside: Aside = Aside.REMARK

    def stands_at(self, text: str, dated: FoundDate) -> bool:
        """Whether the words stand where they must, before the date or behind it."""
        if self.is_before:
            near = text[max(0, dated.start - _FAR) : dated.start]
            return any(hint in near for hint in self.hints) and self.words.search(near) is not None
        near = text[dated.end : dated.end + _FAR]
        return any(hint in near for hint in self.hints) and self.words.match(near) is not None


#: Up to so many words of the same clause.
_SOME_WORDS: Final = r"[ ](?:[^\s.;:,()]+[ ]){0,3}?"
_WILL_BE: Final = r"\w*(?:acak|ecek|acaq|əcək)(?:[dt][ıi]r?)?"
_DONE: Final = r"\w+(?:[ıiuü]l|[aəeıiuü]n)(?:[aeə]n|m[ıiuü]ş(?:[ ]olan)?)"
_DIED: Final = (
    *"ölen doğan öldürülen doğmuş ölən doğulan öldürülən doğulmuş".split(),
    *("vefat eden", "vəfat edən", "idam edilen", "edam edilən", "şehit olan", "şəhid olan", "hayatını kaybeden"),
    "həlak olan",
)
_TURKIC: Final = (
    # 1930’da ölecek olan, 1930’da başbakan olacaktı, 1930-cu ildə öləcək
    _Remark(
        re.compile(_SOME_WORDS + _WILL_BE + r"(?:[ ]olan\w*|[ ][A-ZÇƏĞİÖŞÜ]|[.,;])"),
        hints=("acak", "ecek", "acaq", "əcək"),
        side=1,
    ),
    # 1955’te ölen
    _Remark(
        re.compile(_SOME_WORDS + rf"(?:{'|'.join(_DIED)})[ ]\w"),
        hints=("len ", "lən ", "lan ", "ğan ", "muş ", "den ", "dən "),
    ),
    # 1911’de Bakü’de kurulan parti; but kurulmuş ve …
    _Remark(
        re.compile(_SOME_WORDS + _DONE + r"[ ](?!(?:ve|və|ise|isə|de|da|idi)\b)[^\W\d]"),
        hints=("an ", "en ", "ən ", "muş ", "miş ", "mış ", "müş "),
        side=-1,
        is_coarse=True,
        aside=Aside.BASE,
    ),
)
_WOULD: Final = ("would", "was to", "were to")
_ENGLISH: Final = (
    _Remark(
        re.compile(r"(?<!was )(?<!were )(?<!been )\bborn\b[^.;:()]{0,30}$"), hints=("born",), is_before=True, side=-1
    ),
    _Remark(re.compile(rf"\b(?:{'|'.join(_WOULD)})\b[^.;:,()]{{0,50}}$"), hints=_WOULD, is_before=True, side=1),
    _Remark(re.compile(rf",?[ ](?:[^\s.;:,()]+[ ]){{1,3}}?(?:{'|'.join(_WOULD)})\b"), hints=_WOULD, side=1),
    _Remark(re.compile(r"\bwho(?:se|m)?\b[^.;:,()]{0,60}$"), hints=("who",), is_before=True, is_coarse=True),
    _Remark(re.compile(r",[ ]which\b[^.;:,()]{0,60}$"), hints=("which",), is_before=True, is_coarse=True),
)
_REMARKS: Final = {"tr": _TURKIC, "az": _TURKIC, "en": _ENGLISH}
#: *The treaty of 1930*; but *the first days of 1930*.
_NAMED_BY: Final = re.compile(r"\b(?!(?:end|middle|start|half|whole|rest|course|part|outset|close)\b)(\w+)[ ]$")
_TIMES: Final = re.compile(
    r"(?:day|night|morning|evening|week|month|year|spring|summer|autumn|fall|winter|end|beginning|date|quarter)s?"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
)


def aside(text: str, dated: FoundDate, language: str, story: int) -> Aside:
    """How a date stands to a story that is in another year, by the words around it."""
    year = (dated.date.end or dated.date.start).year
    has_day = dated.date.start.day is not None
    for remark in _REMARKS[language]:
        is_meant = (remark.side == 0 or (year > story) == (remark.side > 0)) and not (remark.is_coarse and has_day)
        if is_meant and remark.stands_at(text, dated):
            return remark.aside
    if language == "en" and _is_named_by(text, dated):
        return Aside.BASE if has_day else Aside.REMARK
    if _is_bracketed(text, dated, year, story):
        return Aside.REMARK
    return Aside.BASE if year < story and _is_birth(text, dated, language) else Aside.NONE


def _is_named_by(text: str, dated: FoundDate) -> bool:
    """*The treaty of 1930, the law of 3 May 1930*."""
    if not text.startswith("of ", dated.start):
        return False
    before = _NAMED_BY.search(text, max(0, dated.start - _FAR), dated.start)
    return before is not None and _TIMES.fullmatch(before[1].lower()) is None


def _is_bracketed(text: str, dated: FoundDate, year: int, story: int) -> bool:
    """Within a sentence, brackets tell of the past; at its end they tell when it happened."""
    begin = max(0, dated.start - _FAR)
    opened = text.rfind("(", begin, dated.start)
    if opened < 0 or text.rfind(")", begin, dated.start) > opened:
        return False
    closed = text.find(")", dated.end, dated.end + _FAR)
    is_last = text[closed + 1 : closed + 2] in {".", ";"} and closed >= 0
    return not is_last and (year < story or dated.date.start.month is None)


#: *1875’te … doğmuş*, *was born on …*: who comes into the story, and no new time of it.
_BIRTH: Final = re.compile(r"[^.;:!?\d]{0,70}?\b(?:do[gğ](?:mu[sş]|ul|an\b|du)|anadan ol|d[uü]nyaya g[eə]l)")
_BIRTH_BEFORE: Final = re.compile(r"\bborn\b[^.;:!?]{0,50}$")


def _is_birth(text: str, dated: FoundDate, language: str) -> bool:
    """Whether somebody was born then."""
    if language == "en":
        return _BIRTH_BEFORE.search(text[max(0, dated.start - _FAR) : dated.start]) is not None
    return _BIRTH.match(text, dated.end) is not None
