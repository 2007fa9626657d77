"""Dates said by pointing back: *aynı gün, üç gün sonra, ay sonuna kadar*."""

from __future__ import annotations

import re
from typing import Final

from quizzes.language.date_layouts import Match
from quizzes.language.date_lexicon import Ending
from quizzes.language.date_mentions import Length, Mention
from quizzes.language.date_surroundings import read_leading, read_trailing
from quizzes.language.date_units import Reading, Unit

_POINTING: Final = re.compile(
    r"""
    (?P<near>r[ ]t)
    | (?P<later>[nDN\#][ ][tayu][ ]z)
    | (?P<part>[ya][ ]p)
    | (?P<english>·(?:[ ]o){2}[ ][ya])
    """,
    re.VERBOSE,
)
_EARLIER: Final = frozenset("önce evvel əvvəl qabaq öncə earlier".split())
_LATER: Final = frozenset("sonra later".split())
_LENGTHS: Final = {"t": Length.DAY, "u": Length.WEEK, "a": Length.MONTH, "y": Length.YEAR}
#: *100 il əvvəl* is counted from the writer's own time.
_OF_A_LIFE: Final = 50
_ENDS_OF_TIME: Final = frozenset("end beginning middle start".split())
_NOUN_FROM: Final = re.compile(r"\w{2,}(?:[dt][aeə]n)")


def pointing_mentions(reading: Reading) -> list[Mention]:
    """Every mention that says a date only by pointing back."""
    found = []
    for match in _POINTING.finditer(reading.letters):
        mention = _POINTERS[match.lastgroup or ""](reading, Mention(match.start(), match.end() - 1, (None, None, None)))
        if mention is not None:
            found.append(mention)
    return found


_WHEN: Final = frozenset({Ending.IN, Ending.FROM, Ending.TO, Ending.ADJECTIVE})


def _point_near(reading: Reading, mention: Mention) -> Mention | None:
    """*Aynı gün, o tarihte, ertesi gece*."""
    head, noun = reading.at(mention.start), reading.at(mention.end)
    if noun.is_plural or noun.ending in {Ending.OF, Ending.OBJECT}:
        return None
    if noun.value == 0 and (head.value or noun.ending not in _WHEN):
        return None  # "bu tarihi yolculuk": a historic journey
    if reading.word(mention.start) in {"bu", "o"} and reading.language != "en" and noun.value == 2:
        return None
    if reading.word(mention.start) == "bu" and noun.value == 1:
        return None  # today
    if reading.word(mention.start) == "that" and reading.word(mention.end) == "date":
        mention.certainty = 0.6
    mention.shift, mention.ending = (head.value, Length.DAY), noun.ending
    _surround(reading, mention)
    return mention


def _point_later(reading: Reading, mention: Mention) -> Mention | None:
    """*Üç gün sonra, two years earlier*."""
    count, unit = reading.at(mention.start), reading.at(mention.start + 2)
    word = reading.word(mention.end)
    if word not in _EARLIER | _LATER or not count.value:
        return None
    if reading.language != "en" and (unit.ending is not Ending.BARE or unit.is_plural):
        return None
    if unit.letter == "t" and unit.value != 1:
        return None
    value = count.value
    if (
        count.letter == "n"
        and reading.letter(mention.start - 1) == " "
        and reading.word(mention.start - 2) in {"on", "yirmi"}
    ):
        value += {"on": 10, "yirmi": 20}[reading.word(mention.start - 2)]
        mention.start -= 2
    before = reading.word(mention.start - 2)
    if reading.language != "en" and _NOUN_FROM.fullmatch(before) and reading.letter(mention.start - 2) not in "xyatM":
        mention.certainty = 0.4  # three days after something else
    if word in _EARLIER and value >= _OF_A_LIFE:
        return None
    mention.shift = (-value if word in _EARLIER else value, _LENGTHS[unit.letter])
    return mention


def _is_after_something(reading: Reading, start: int) -> bool:
    """*İmzalanmasından bir gün sonra*: counted from an event, which need not be the date last told of."""
    return any(
        _NOUN_FROM.fullmatch(reading.word(index)) and reading.letter(index) not in "xyatM"
        for index in (start - 2, start - 4)
    )


def _point_part(reading: Reading, mention: Mention) -> Mention | None:
    """*Ay sonuna kadar, yılın sonunda*: of the month or year last told of."""
    if reading.word(mention.start) not in {"ay", "ayın", "yıl", "yılın", "il", "ilin"}:
        return None
    if reading.letter(mention.start - 2) in "nDNfjY#RrMx" and reading.letter(mention.start - 1) in " '-~":
        return None
    mention.certainty = 0.6
    return _point_at_whole(reading, mention, reading.at(mention.start).letter)


def _point_english_part(reading: Reading, mention: Mention) -> Mention | None:
    """*By the end of the year*."""
    if reading.word(mention.start) not in _ENDS_OF_TIME or reading.word(mention.start + 2) != "of":
        return None
    mention.certainty = 0.6
    return _point_at_whole(reading, mention, reading.at(mention.end).letter)


def _point_at_whole(reading: Reading, mention: Mention, letter: str) -> Mention:
    mention.ending = reading.at(mention.end).ending
    if letter == "a":
        mention.month_shift = 0
    else:
        mention.year_shift = 0
    _surround(reading, mention)
    return mention


def _surround(reading: Reading, mention: Mention) -> None:
    unit = Unit("X", mention.start, mention.end, None)
    read_trailing(reading, Match([unit], "m", {}), mention)
    read_leading(reading, mention)
    if reading.word(mention.start - 2) == "bir" and reading.letter(mention.start - 1) == " ":
        mention.start -= 2
    mention.is_attributive = mention.ending is Ending.ADJECTIVE


_POINTERS: Final = {
    "near": _point_near,
    "later": _point_later,
    "part": _point_part,
    "english": _point_english_part,
}
