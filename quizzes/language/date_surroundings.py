"""The words before and behind a date that belong to it, and whether it modifies the noun behind it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from quizzes.language.date_layouts import Match
from quizzes.language.date_lexicon import Ending, Word
from quizzes.language.date_mentions import Mention, Standing
from quizzes.language.date_units import Reading

_STANDINGS: Final[Mapping[str, tuple[Standing, frozenset[Ending] | None]]] = {
    **dict.fromkeys("itibaren itibâren beri yana etibarən bəri".split(), (Standing.SINCE, frozenset({Ending.FROM}))),
    **dict.fromkeys("sonra sonraki sonrakı".split(), (Standing.AFTER, frozenset({Ending.FROM}))),
    **dict.fromkeys("sonrası sonrasında".split(), (Standing.AFTER, None)),
    **dict.fromkeys(
        "önce evvel önceki evvelki əvvəl qabaq öncə əvvəlki".split(), (Standing.BEFORE, frozenset({Ending.FROM}))
    ),
    **dict.fromkeys("öncesi öncesinde öncesindeki".split(), (Standing.BEFORE, None)),
    **dict.fromkeys("kadar dek değin qədər kimi dək".split(), (Standing.UNTIL, frozenset({Ending.TO}))),
    **dict.fromkeys(
        "civarı civarında civarındaki dolayları dolaylarında sıralarında sularında".split(), (Standing.ABOUT, None)
    ),
    "doğru": (Standing.ABOUT, frozenset({Ending.TO})),
}


@dataclass(frozen=True, slots=True)
class _Behind:
    """A mention and where it stands; `take` takes in the words behind it."""

    reading: Reading
    match: Match
    mention: Mention

    @property
    def has_day(self) -> bool:
        return self.mention.first[2] is not None

    @property
    def takes_part(self) -> bool:
        """Whether a part of it may follow: *1918 yılının … sonunda, yazında, ilk yarısında*."""
        return not self.has_day and self.mention.ending in _BEFORE_PART

    def word(self, place: int = 1) -> str:
        return self.reading.word(self.mention.end + 2 * place)

    def next(self, place: int = 1) -> Word:
        return self.reading.at(self.mention.end + 2 * place)

    def take(self, words: int = 1) -> bool:
        self.mention.end += 2 * words
        self.mention.ending = self.reading.at(self.mention.end).ending
        return True


_BEFORE_PART: Final = frozenset({Ending.BARE, Ending.POSSESSED, Ending.OF, Ending.OBJECT})


def read_trailing(reading: Reading, match: Match, mention: Mention) -> None:
    """Take in the words behind that belong to the date: *yıllarında, tarihinde, sonlarına kadar*."""
    behind = _Behind(reading, match, mention)
    seen: set[str] = set()
    if reading.word(mention.end) in _UNTIL_ENDINGS:
        mention.standing = Standing.UNTIL
    while reading.letter(mention.end + 1) == " " and (letter := reading.letter(mention.end + 2)) not in seen:
        seen.add(letter)
        take = _TRAILING.get(letter)
        if take is None or not take(behind):
            break
    if mention.ending is Ending.FROM and mention.standing is Standing.AT:
        mention.standing = Standing.SINCE


#: Azerbaijani *1920-ci ilədək*.
_UNTIL_ENDINGS: Final = frozenset("dək ədək adək yədək yadək ilədək".split())


def _take_year_word(behind: _Behind) -> bool:
    return behind.match.fields == "ys" and behind.take()


def _take_day_word(behind: _Behind) -> bool:
    word = behind.next()
    if word.ending is Ending.BARE or (word.value and not behind.has_day) or behind.match.fields == "m":
        return False
    return behind.take()


def _take_weekday(behind: _Behind) -> bool:
    return behind.has_day and behind.take()


def _take_between(behind: _Behind) -> bool:
    behind.mention.is_between = True
    return behind.take()


def _take_part(behind: _Behind) -> bool:
    """*Sonlarında*: of a century it narrows the years, of anything shorter it says no more."""
    if not behind.takes_part:
        return False
    if "c" in behind.match.fields and "d" not in behind.match.fields:
        _narrow_century(behind.mention, behind.next().value)
    return behind.take()


def _narrow_century(mention: Mention, part: int) -> None:
    begin, end = mention.first[0], (mention.last or mention.first)[0]
    if begin is None or end is None or end - begin != 99:
        return
    low, high = {1: (0, 24), 2: (39, 59), 3: (75, 99)}[part]
    mention.first, mention.last = (begin + low, None, None), (begin + high, None, None)


def _take_season(behind: _Behind) -> bool:
    mention = behind.mention
    if mention.first[1] or mention.month_shift is not None or not behind.takes_part:
        return False
    mention.season = behind.next().value
    return behind.take()


def _take_half(behind: _Behind) -> bool:
    """*İlk yarısında, son aylarında, son günü*."""
    end = behind.mention.end
    if behind.reading.language == "en":
        return False
    if not behind.takes_part or behind.reading.letters[end + 3 : end + 5] not in {" j", " a", " t", " u"}:
        return False
    place, part = behind.next().value, behind.next(2)
    if part.letter == "j" and part.value == 2 and place in {1, 2}:
        _halve(behind.mention, place)
    behind.mention.edge = edge_of(behind.next(), part)
    return behind.take(2)


def edge_of(place: Word, noun: Word) -> int:
    """Whether two words say the first day of something (1), its last (-1) or neither (0)."""
    is_day = noun.letter == "t" and noun.value == 1 and not noun.is_plural
    return {1: 1, 9: -1}.get(place.value, 0) if is_day else 0


def _halve(mention: Mention, place: int) -> None:
    """The first or second half of a year or a century."""
    begin, end = mention.first[0], mention.last and mention.last[0]
    if begin is None or end is None:
        mention.half = place
    elif end - begin == 99:
        mention.first = (begin + 50 * (place - 1), None, None)
        mention.last = (begin + 50 * place - 1, None, None)


def _take_standing(behind: _Behind) -> bool:
    mention = behind.mention
    words = 2 if behind.word() == "bu" and behind.word(2) == "yana" else 1
    said = _STANDINGS.get(behind.word(words))
    if said is None or (said[1] is not None and mention.ending not in said[1]):
        return False
    if behind.word() == "doğru":
        if behind.has_day:
            return False
        if behind.reading.letter(mention.end) == "p":
            return behind.take()  # 1922’nin sonlarına doğru: the year is sure
    mention.standing = said[0]
    mention.is_approximate = mention.is_approximate or said[0] is Standing.ABOUT
    is_adjective = behind.word().endswith(("ki", "kı"))
    behind.take(words)
    mention.ending = Ending.ADJECTIVE if is_adjective else Ending.BARE
    return True


_TRAILING: Final[Mapping[str, Callable[[_Behind], bool]]] = {
    "y": _take_year_word,
    "t": _take_day_word,
    "w": _take_weekday,
    "b": _take_between,
    "p": _take_part,
    "s": _take_season,
    "f": _take_half,
    "l": _take_half,
    "z": _take_standing,
    "r": _take_standing,
}

# The words before

_ENGLISH_LEADING: Final = frozenset(
    """in on at the of by since until till from before prior to up after following around about circa c ca approximately
    towards toward early late mid end beginning middle start year years month spring summer autumn fall winter during
    between night day first second last half decade decades whole throughout""".split()
)
APPROXIMATELY: Final = frozenset(
    "yaklaşık takriben tahminen təxminən təqribən circa c ca around about approximately towards toward".split()
)
_ENGLISH_STANDINGS: Final = {
    **dict.fromkeys(("since", "from"), Standing.SINCE),
    **dict.fromkeys(("until", "till", "by"), Standing.UNTIL),
    "before": Standing.BEFORE,
    "prior": Standing.BEFORE,
    "after": Standing.AFTER,
    "following": Standing.AFTER,
}
_ENGLISH_SEASONS: Final = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_ENGLISH_PARTS: Final = {"early": 1, "beginning": 1, "start": 1, "mid": 2, "middle": 2, "late": 3, "end": 3}
#: What leading words do not begin with: it belongs to the words before.
_NO_BEGINNING: Final = frozenset("of the day night following to first second last".split())
_LONGEST_LEADING: Final = 6


def read_leading(reading: Reading, mention: Mention) -> None:
    """Take in the words before that belong to the date: *in the early*, *since*, *yaklaşık*."""
    if reading.language == "en":
        _read_english_leading(reading, mention)
    elif reading.letter(mention.start - 1) == " ":
        if reading.word(mention.start - 2) in APPROXIMATELY:
            mention.start -= 2
            mention.is_approximate, mention.standing = True, Standing.ABOUT
        elif mention.year_shift is not None and reading.word(mention.start - 2) == "bir":
            mention.start -= 2  # bir sonraki yıl


def _read_english_leading(reading: Reading, mention: Mention) -> None:
    words: list[str] = []
    start = mention.start
    while len(words) < _LONGEST_LEADING and reading.word(start - 2) in _ENGLISH_LEADING:
        word, gap = reading.word(start - 2), reading.letter(start - 1)
        if not (
            gap == " " or (gap in ":." and word in {"c", "ca"}) or (gap == "-" and word in {"mid", "early", "late"})
        ):
            break
        if word == "last" and words[:1] != ["day"]:
            break
        words.insert(0, word)
        start -= 2
    while len(words) > 1 and words[0] in _NO_BEGINNING and not (words[0] in _EDGES and words[1] == "day"):
        words.pop(0)
        start += 2
    if words == ["to"]:
        words, start = [], mention.start
    mention.start, mention.leading = start, tuple(words)
    _apply_english_leading(mention, words)


def _apply_english_leading(mention: Mention, words: Sequence[str]) -> None:
    for word in words:
        if word in _ENGLISH_STANDINGS and mention.standing is Standing.AT:
            mention.standing = _ENGLISH_STANDINGS[word]
        if word in APPROXIMATELY:
            mention.standing, mention.is_approximate = Standing.ABOUT, True
        if word in _ENGLISH_SEASONS and mention.first[1] is None:
            mention.season = _ENGLISH_SEASONS[word]
        if word in _ENGLISH_PARTS:
            _narrow_century(mention, _ENGLISH_PARTS[word])
    for place, day in pairwise(words):
        if day == "day" and place in _EDGES and mention.first[2] is None:
            mention.edge = _EDGES[place]
    if "half" in words and ("first" in words or "second" in words):
        _halve(mention, 1 if "first" in words else 2)


_EDGES: Final = {"first": 1, "last": -1}

# Attributes

_PARTICIPLE: Final = re.compile(r"\w*(?:[ıiuü]l|[aəeıiuü]n)(?:mış|miş|muş|müş|[aeə]n)|olan")
_NAMING_LAYOUTS: Final = frozenset({"y", "ym", "my", "yY", "ys", "mMy", "ymM"})
_PARTICLES: Final = frozenset("için gibi ise ile ilə ki ya mi mı da də üçün kimi isə idi olarak olaraq dahil".split())


def is_attributive(reading: Reading, match: Match, mention: Mention) -> bool:
    """Whether the date modifies the noun behind it: *1921 tarihli anlaşma*, *1905 devrimi*, *the 1905 revolution*."""
    following = reading.word(mention.end + 2)
    if reading.letter(mention.end + 1) != " " or not following[:1].isalpha():
        return False
    if reading.language == "en":
        return _is_english_attribute(reading, match, mention)
    if mention.ending in {Ending.ADJECTIVE, Ending.LI}:
        return True
    if reading.letter(mention.end + 2) in "vxzbnDN" or following in _PARTICLES:
        return False
    if mention.ending is Ending.IN:
        # kurulmuş Nicat cemiyeti; but kurulmuş ve …, kurulmuştur.
        has_noun = reading.letter(mention.end + 3) == " " and reading.letter(mention.end + 4) != "v"
        return has_noun and _PARTICIPLE.fullmatch(following) is not None
    is_bare = mention.ending in {Ending.BARE, Ending.POSSESSED} and mention.standing in {Standing.AT, Standing.ABOUT}
    return is_bare and mention.year_shift is None and match.fields in _NAMING_LAYOUTS | {"dm"}


def _is_english_attribute(reading: Reading, match: Match, mention: Mention) -> bool:
    if match.fields not in _NAMING_LAYOUTS | {"dmy", "mdy"} or match.units[-1].is_plural or "year" in mention.leading:
        return False
    if reading.letter(mention.end + 2) in "ovzynkDNY" or reading.word(mention.end + 2) in ENGLISH_FUNCTION_WORDS:
        return False
    before = mention.leading[-1] if mention.leading else reading.word(mention.start - 2)
    return before in {"the", "a", "this", "his", "their"}


ENGLISH_FUNCTION_WORDS: Final = frozenset(
    """a an the and or but in on at of by to from with as was were is are had has have he she it they we that which who
    when where after before until since for would could did under into during between because while this these
    """.split()
)
