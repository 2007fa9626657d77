"""Dates said by pointing back: *aynı gün, ertesi bahar, on the 29th, ay sonuna kadar*."""

from __future__ import annotations

import re
from typing import Final

from quizzes.language.date_counting import COUNTED, point_counted
from quizzes.language.date_layouts import Match
from quizzes.language.date_lexicon import HIJRI, Ending
from quizzes.language.date_mentions import Length, Mention
from quizzes.language.date_surroundings import ENGLISH_FUNCTION_WORDS, edge_of, read_leading, read_trailing
from quizzes.language.date_units import Reading, Unit

_TURN: Final = r"(?P<turn>(?<=r)[ ](?:[sg]|M(?:['~]x)?(?:[ ]a)?)(?![ ,.'~]*[YD]))"
#: The first letter stands before all ways to go on, so that what points at nothing is passed over at once.
_TURKIC: Final = re.compile(
    r"[rnDN\#ya](?:(?P<near>(?<=r)[ ]t)|(?P<counted>(?<=[nDN\#])" + COUNTED + rf")|{_TURN}"
    r"|(?P<part>(?<=[ya])[ ](?:p|l[ ]t)))"
)
_ENGLISH: Final = re.compile(
    r"[rnDN\#o·l](?:(?P<near>(?<=r)[ ]t)|(?P<counted>(?<=[nDN\#o])" + COUNTED + rf")|{_TURN}"
    r"|(?P<english>(?:(?<=·)|(?<=l)[ ]t)(?:[ ]o){2}[ ][ya])|(?P<day>(?<=o)[ ]D~x(?:[ ]o[ ]o[ ]a)?))"
)
#: How sure *by the end of the year* means the year told of.
_OF_THE_WHOLE: Final = 0.6
_ENDS_OF_TIME: Final = frozenset("end beginning middle start".split())


def pointing_mentions(reading: Reading) -> list[Mention]:
    """Every mention that says a date only by pointing back."""
    found = []
    pattern = _ENGLISH if reading.language == "en" else _TURKIC
    for match in pattern.finditer(reading.letters):
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


def _point_part(reading: Reading, mention: Mention) -> Mention | None:
    """*Ay sonuna kadar, yılın sonunda*: of the month or year last told of."""
    if reading.word(mention.start) not in {"ay", "ayın", "yıl", "yılın", "il", "ilin"}:
        return None
    if reading.letter(mention.start - 2) in "nDNfljY#RrMx" and reading.letter(mention.start - 1) in " '-~":
        return None
    mention.certainty = _OF_THE_WHOLE
    if reading.letter(mention.end) == "t":
        mention.edge = edge_of(reading.at(mention.end - 2), reading.at(mention.end))
    return _point_at_whole(reading, mention, reading.at(mention.start).letter)


def _point_english_part(reading: Reading, mention: Mention) -> Mention | None:
    """*By the end of the year*."""
    of = mention.end - 4
    if reading.word(of) != "of" or (of == mention.start + 2 and reading.word(mention.start) not in _ENDS_OF_TIME):
        return None
    if of > mention.start + 2:
        mention.edge = edge_of(reading.at(mention.start), reading.at(mention.start + 2))
    mention.certainty = _OF_THE_WHOLE
    return _point_at_whole(reading, mention, reading.at(mention.end).letter)


def _point_at_whole(reading: Reading, mention: Mention, letter: str) -> Mention:
    mention.ending = reading.at(mention.end).ending
    if letter == "a":
        mention.month_shift = 0
    else:
        mention.year_shift = 0
    _surround(reading, mention)
    return mention


#: Words that say that *the 29th* is a day, and those that may stand between them and it.
_ON_A_DAY: Final = frozenset("on by until till before since after from".split())
_PARTS_OF_DAY: Final = frozenset("night morning evening afternoon day".split())
#: How sure a day by its number alone is of the month told of.
_DAY_ALONE: Final = 0.7


def _point_day(reading: Reading, mention: Mention) -> Mention | None:
    """*On the 29th*; but *the 29th division, on the 29th anniversary*."""
    number = reading.at(mention.start + 2)
    before, place = reading.word(mention.start - 2), mention.end
    is_framed = before in _ON_A_DAY or (before == "of" and reading.word(mention.start - 4) in _PARTS_OF_DAY)
    if reading.word(mention.start) != "the" or not is_framed or reading.letter(mention.start - 1) != " ":
        return None
    gap, behind = reading.letter(place + 1), reading.word(place + 2)
    is_month_said = place > mention.start + 4
    if gap in "-/" or (gap == " " and not is_month_said and behind not in ENGLISH_FUNCTION_WORDS - {"of"}):
        return None
    mention.first, mention.month_shift = (None, None, number.value), 0
    mention.start += 2  # "the" is taken in with what stands before it
    mention.certainty = _DAY_ALONE
    _surround(reading, mention)
    return mention


#: After *that spring, that fall*: verbs.
_AFTER_VERB: Final = frozenset("to from in on into upon under within short apart off back out up".split())
#: Months that are common nouns as well, without *ayı* behind: hearth, sowing, partition.
_NOUN_MONTHS: Final = frozenset({1, 10, 11})


def _point_turn(reading: Reading, mention: Mention) -> Mention | None:
    """*The following January, that autumn, ertesi bahar, həmin payız*."""
    head, noun, last = reading.at(mention.start), reading.at(mention.start + 2), reading.at(mention.end)
    if reading.word(mention.start) == "bu" or last.is_plural or (noun.letter == "M" and noun.value > HIJRI):
        return None
    if noun.letter == "M":
        is_capital = reading.is_capital(mention.start + 2)
        if reading.language == "en" and not is_capital:
            return None
        if reading.language == "tr" and noun.value in _NOUN_MONTHS and last.letter != "a":
            return None
        mention.first = (None, noun.value, None)
    else:
        if reading.word(mention.start) == "that" and reading.word(mention.end + 2) in _AFTER_VERB:
            return None
        mention.season = noun.value
    mention.turn, mention.ending = head.value, last.ending
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
    "counted": point_counted,
    "turn": _point_turn,
    "part": _point_part,
    "english": _point_english_part,
    "day": _point_day,
}
