"""Dates said by counting from what was told: *üç gün sonra, iki il keçdikdən sonra, a year to the day after*."""

from __future__ import annotations

import re
from typing import Final

from quizzes.language.date_lexicon import Ending
from quizzes.language.date_mentions import Length, Mention, Standing
from quizzes.language.date_surroundings import APPROXIMATELY, ENGLISH_FUNCTION_WORDS
from quizzes.language.date_units import Reading

#: After a count, or a part of one: what is counted, perhaps *kadar*, *geçtikten* or *to the day*, and later or earlier.
COUNTED: Final = r"(?:[ -]n)?[ ][tayu](?:[ ][ez]|[ ]v[ ]o[ ]t)?[ ]z"

_LATER: Final = frozenset("sonra later afterwards afterward after".split())
_EARLIER: Final = frozenset("önce evvel əvvəl qabaq öncə earlier previously before".split())
#: English words that stand before what is counted from, or before nothing: *three days after*.
_BEFORE_NOUN: Final = frozenset({"after", "before"})
_LENGTHS: Final = {"t": Length.DAY, "u": Length.WEEK, "a": Length.MONTH, "y": Length.YEAR}
_TENS: Final = frozenset({10, 20, 30, 40, 50})
#: *Bir ay kadar sonra*.
_ABOUT_SO: Final = frozenset({"kadar", "qədər"})
#: Before a count these say that it is another number, or none that is known.
_NO_COUNT: Final = frozenset(
    """yüz bin min milyon az azı çok çoxu fazla her hər veya buçuk hundred thousand half or to no than least most every
    within""".split()
)
_COUNT_GOES_ON: Final = frozenset({"hundred", "thousand"})
#: *Some two years later, hemen hemen iki yıl sonra*.
_ALMOST: Final = APPROXIMATELY | frozenset("some nearly almost roughly".split())
#: Words for what was told last: *bundan üç gün sonra, aradan üç gün geçtikten sonra*.
_FROM_HERE: Final = frozenset("bundan şundan ondan aradan".split())
_THIS: Final = frozenset({"this", "that"})
_OF_IT: Final = frozenset("its their his her".split())
#: What was done to the thing told of last, English.
_DOINGS: Final = frozenset(
    """signature signing conclusion ratification adoption proclamation declaration announcement publication issue
    foundation founding establishment formation creation opening closing closure dissolution occupation liberation
    capture fall outbreak beginning start end arrival departure return appointment election arrest release birth death
    """.split()
)
#: *100 il əvvəl* is counted from the writer's own time.
_OF_A_LIFE: Final = 50
#: How sure a date is that is counted from something else than a date.
_FROM_SOMETHING: Final = 0.4
_NOUN_FROM: Final = re.compile(r"\w{2,}(?:[dt][aeə]n)")


def point_counted(reading: Reading, mention: Mention) -> Mention | None:
    """*Üç gün sonra, two years earlier*; None where nothing known is counted, or not from what was told."""
    count, place = _count(reading, mention.start)
    if count is None:
        return None
    unit, word = reading.at(place), reading.word(mention.end)
    if mention.end > place + 2 and not _take_between(reading, mention, place):
        mention.end = place + 2
        word = reading.word(mention.end)
    if word not in _EARLIER | _LATER or (word in _EARLIER and count >= _OF_A_LIFE):
        return None
    if unit.letter == "t" and (unit.value != 1 or (count == 1 and unit.is_plural)):
        return None
    mention.shift = (-count if word in _EARLIER else count, _LENGTHS[unit.letter])
    if reading.language == "en":
        is_known = _is_counted_in_english(reading, mention)
    else:
        is_after = reading.language == "az" and unit.ending is Ending.FROM and word == "sonra"
        is_known = (unit.ending is Ending.BARE or is_after) and not unit.is_plural and _is_from_told(reading, mention)
    return mention if is_known and not _is_other_number(reading, mention) else None


def _count(reading: Reading, start: int) -> tuple[int | None, int]:
    """The number at a place, and where what it counts stands; *üç dört* is no number."""
    first = reading.at(start)
    if first.letter == "o":
        return (1 if reading.word(start) == "the" else None), start + 2
    if reading.letter(start + 2) != "n":
        return first.value or None, start + 2
    second = reading.at(start + 2)
    is_sum = first.letter == "n" and first.value in _TENS and second.value < min(_TENS)
    return (first.value + second.value if is_sum else None), start + 4


def _take_between(reading: Reading, mention: Mention, place: int) -> bool:
    """What stands between the length of time and *later*."""
    if reading.letter(place + 2) == "v":
        mention.is_to_the_day = reading.word(place + 2) == "to" and reading.at(mention.end - 2).value == 1
        return mention.is_to_the_day
    if reading.word(place + 2) in _ABOUT_SO:
        mention.is_approximate, mention.standing = True, Standing.ABOUT
        return True
    return reading.letter(place + 2) == "e"


def _is_other_number(reading: Reading, mention: Mention) -> bool:
    """*İki yüz on gün*, *üç-dört gün*, *en az üç gün*, *two hundred and five days*; takes in *yaklaşık*."""
    gap, before = reading.letter(mention.start - 1), reading.word(mention.start - 2)
    if gap in "-/.,":
        return reading.letter(mention.start - 2) in "nDN#" and (gap != "," or reading.words[mention.start - 1] == ",")
    if gap != " ":
        return False
    if before in _ALMOST:
        mention.start -= 2
        mention.is_approximate, mention.standing = True, Standing.ABOUT
        return _is_other_number(reading, mention)
    if before == "and" and reading.word(mention.start - 4) in _COUNT_GOES_ON:
        return True
    return before in _NO_COUNT or reading.letter(mention.start - 2) in "nN#"


def _is_from_told(reading: Reading, mention: Mention) -> bool:
    """Whether a Turkic count is from what was told, not from something whose date is not known."""
    place = mention.start - 2
    before, letter = reading.word(place), reading.letter(place)
    if reading.letter(mention.start - 1) != " ":
        return True
    if before in _FROM_HERE:
        mention.start = place
    elif letter == "x" and reading.at(place).ending is Ending.FROM:
        return reading.letter(place - 2) in "DNY#M"  # 1920’den; but Mondros’tan
    elif letter not in "xyatM" and _NOUN_FROM.fullmatch(before):
        if _is_named(reading, place):
            return False
        mention.certainty = _FROM_SOMETHING
    return True


def _is_named(reading: Reading, place: int) -> bool:
    """*Meşrutiyet’in ilanından, Bakının işğalından*: counted from something that has a name, and a date of its own."""
    if reading.letter(place - 2) == "x" or (reading.is_capital(place) and reading.letter(place - 1) == " "):
        return True
    is_owned = reading.word(place - 2).endswith(("ın", "in", "un", "ün")) and reading.letter(place - 1) == " "
    return is_owned and place >= 4 and reading.is_capital(place - 2) and reading.letter(place - 3) == " "


def _is_counted_in_english(reading: Reading, mention: Mention) -> bool:
    """*After* must be followed by nothing, by *this*, or by what was done to the thing told of."""
    word, gap, behind = reading.word(mention.end), reading.letter(mention.end + 1), reading.word(mention.end + 2)
    if reading.word(mention.start) == "the" and word not in _BEFORE_NOUN:
        return False
    if word not in _BEFORE_NOUN:
        return behind != "than"
    if gap != " " or not behind:
        return True
    after = reading.word(mention.end + 4)
    if behind in _THIS and (reading.letter(mention.end + 3) != " " or after in ENGLISH_FUNCTION_WORDS):
        mention.end += 2
        return True
    if behind in _OF_IT and after in _DOINGS:
        mention.end += 4
        mention.certainty = _FROM_SOMETHING
        return True
    return False
