"""Which days, months and years make a date together: the table of layouts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from quizzes.errors import ContentError
from quizzes.language.calendars import Calendar
from quizzes.language.date_mentions import Mention
from quizzes.language.date_units import Reading, Unit, runs
from quizzes.language.dates import HistoricalDate

#: Which units, joined how, make a date together, and what each is: day, month, year of the first date (small letters)
#: and of the second (capitals); `e` and `n` are day and month Old Style, `z` the year by another reckoning, `s` a year
#: by its last two digits, `c` a century, `t` a decade by two digits; a full stop is passed over. The first layout that
#: fits is taken.
_LAYOUTS: Final = (
    # 25 Ekim (7 Kasım) 1917, 17/30 Nisan 1905, 25 Ekim 1917 (7 Kasım)
    (r"D M[(/]D M[ )]Y", "endmy"),
    (r"D[(/]D[ )]M[ ,]Y", "edmy"),
    (r"D M Y\(D M Y", "en.dmy"),
    (r"D M Y\(D M", "enydm"),
    (r"M D[(/]D[),]Y", "medy"),
    (r"Y[ ,]M D[(/]D", "ymed"),
    (r"Y[ ,]D M[(/]D M", "yendm"),
    (r"Y[ ,]D[(/]D[ )]M", "yedm"),
    (r"D M[(/]D M", "endm"),
    (r"D[(/]D[ )]M", "edm"),
    # 27 Nisan 1336 (1920): one year by two reckonings
    (r"D M Y[(/\[]Y", "dmyz"),
    (r"M Y[(/\[]Y", "myz"),
    (r"Y[(/\[]Y", "yz"),
    # 23 Temmuz – 6 Ağustos 1919, 26-27 Nisan
    (r"D M Y-D M Y", "dmyDMY"),
    (r"D M-D M[ ,]Y", "dmDMy"),
    (r"D,D&D M[ ,]Y", "d.Dmy"),
    (r"D[-&]D M[ ,]Y", "dDmy"),
    (r"M D Y-M D Y", "mdyMDY"),
    (r"M D-M D[ ,]Y", "mdMDy"),
    (r"M D-D[ ,]Y", "mdDy"),
    (r"Y[ ,]D M-D M(?! Y)", "ydmDM"),
    (r"Y[ ,]D[-&]D M(?! Y)", "ydDm"),
    (r"Y[ ,]M D-M D", "ymdMD"),
    (r"Y[ ,]M D-D", "ymdD"),
    (r"D M-D M", "dmDM"),
    (r"D,D&D M", "d.Dm"),
    (r"D[-&]D M", "dDm"),
    (r"M D-D(?![./])", "mdD"),
    # 28.05.1918, 1918-05-28, 28-May-1918
    (r"(?<![-./:])D\.D\.[YDN](?![-./][DNY])", "dmy"),
    (r"(?<![-./])D/D/Y(?![-./])", "dmy"),
    (r"(?<![-./])D-D-Y(?![-./])", "dmy"),
    (r"(?<![-./])(?:Y-D-D|Y/D/D|Y\.D\.D)(?![-./])", "ymd"),
    (r"D-M-Y|D/M/Y|D\.M\.Y", "dmy"),
    # 28 Mayıs 1918, 1918-ci il mayın 28-də, May 28, 1918
    (r"D[ .:]M[ ,.]Y", "dmy"),
    (r"Y[ ,]D M(?! Y)", "ydm"),
    (r"Y[ ,]M D(?! M)", "ymd"),
    (r"M D[ ,]Y", "mdy"),
    (r"D[ .:]M", "dm"),
    (r"M D(?![-./])", "md"),
    # Mayıs–Haziran 1918, Mayıs 1918, 1918 Mayısında
    (r"M Y-M Y", "myMY"),
    (r"M[-&]M[ ,]Y", "mMy"),
    (r"Y M[-&]M(?! Y)", "ymM"),
    (r"M-M", "mM"),
    (r"M[ ,]Y", "my"),
    (r"Y[ ,]?M(?! Y)", "ym"),
    (r"(?<![-./])D[./]Y(?![-./])", "my"),
    # XX. yüzyılın 20’li yılları, 1920–30’lu yıllar, 1918–1920, 1918–20
    (r"C [DN]-T", "cdD"),
    (r"C T", "cd"),
    (r"[DNR][-&]C", "cC"),
    (r"C", "c"),
    (r"Y-T", "yT"),
    (r"[DN]-T", "tT"),
    (r"T", "t"),
    (r"(?<![-/.])Y-Y(?![-/.])", "yY"),
    (r"(?<![-/.])Y[-/][DN](?![-/.][DNY])(?! M)", "ys"),
    (r"(?<![/.])Y(?![/.][DNY])", "y"),
    (r"M", "m"),
)


_LAYOUT: Final = re.compile("|".join(f"(?P<L{number}>{pattern})" for number, (pattern, _) in enumerate(_LAYOUTS)))
_FIELDS: Final = {f"L{number}": fields for number, (_, fields) in enumerate(_LAYOUTS)}
#: Days the Julian calendar was behind: 11 before 1800, then 12, and 13 from 1900 on. Texts are sometimes one off.
_DAYS_BEHIND: Final = range(11, 14)


@dataclass(slots=True)
class Match:
    """The units of one date, by what the layout makes of them."""

    units: list[Unit]
    fields: str
    by_field: dict[str, Unit]

    def value(self, name: str) -> int | None:
        """The number under a letter of the layout, None where it has none."""
        unit = self.by_field.get(name)
        return unit.value if unit else None


def matches(reading: Reading) -> Iterator[Match]:
    """The units that make a date together, in the order of the text."""
    for shape, units in runs(reading):
        for match in _LAYOUT.finditer(shape):
            fields = _FIELDS[match.lastgroup or ""]
            chosen = units[match.start() // 2 : (match.end() + 1) // 2]
            yield Match(chosen, fields, dict(zip(fields, chosen, strict=True)))


def said(reading: Reading, match: Match) -> Mention | None:
    """What the units of a match say; None where they contradict each other."""
    year, month = match.by_field.get("y"), match.by_field.get("m")
    mention = Mention(
        match.units[0].first,
        match.units[-1].last,
        (_full_year(year), match.value("m"), match.value("d")),
        ending=match.units[-1].ending,
        year_shift=year.shift if year else None,
        month_shift=month.shift if month else None,
    )
    for field, say in _SPECIAL:
        if field in match.fields:
            return say(reading, match, mention)
    if any(field in match.fields for field in "DMY"):
        _say_range(match, mention)
    elif match.fields == "y" and year and year.is_plural and mention.first[0]:
        mention.last = (mention.first[0] + 9, None, None)
    return mention


def _say_range(match: Match, mention: Mention) -> None:
    """What the second date leaves out is as the first has it."""
    year, month, day = mention.first
    mention.last = (match.value("Y") or year, match.value("M") or month, match.value("D") or day)
    if year and match.value("Y") is None and mention.first[1:] > mention.last[1:]:
        mention.first = (year - 1, month, day)  # Aralık – Ocak 1918


def _full_year(unit: Unit | None) -> int | None:
    """04.05.37 is a day of 1937: the texts are of that century."""
    if unit is None or unit.value is None:
        return None
    return unit.value + 1900 if unit.letter in "DN" else unit.value


def _say_short_year(reading: Reading, match: Match, mention: Mention) -> Mention | None:
    """*1918–20* and *1918/19* are years, *1918-05* a month; a smaller number ends no range."""
    year, short = mention.first[0], match.value("s")
    if year is None or short is None or len(reading.word(match.units[-1].first)) != 2:
        return None
    if short > year % 100:
        mention.last = (year - year % 100 + short, None, None)
    elif 1 <= short <= 12 and reading.letter(match.units[0].last + 1) == "-":
        mention.first = (year, short, None)
    else:
        return None
    return mention


def _say_century(_reading: Reading, match: Match, mention: Mention) -> Mention | None:
    first, last = match.value("c") or 0, match.value("C") or match.value("c") or 0
    if not 5 <= first <= last <= 21:
        return None
    mention.first, mention.last = ((first - 1) * 100 + 1, None, None), (last * 100, None, None)
    mention.is_approximate = True
    if "d" in match.fields:
        begin, end = match.value("d") or 0, match.value("D") or match.value("d") or 0
        mention.first, mention.last = ((last - 1) * 100 + begin, None, None), ((last - 1) * 100 + end + 9, None, None)
        mention.is_approximate = False
    return mention if mention.last > mention.first else None


def _say_short_decades(reading: Reading, match: Match, mention: Mention) -> Mention | None:
    """*30’lu yıllar*: of the twentieth century, unless the year last told of is of another one."""
    year, begin, end = match.value("y"), match.value("t"), match.value("T")
    if year is not None and end is not None:
        begin, century = year % 100, year - year % 100
        if year % 10 and end > begin:  # 1918-20-ci illər
            mention.first, mention.last = (year, None, None), (century + end, None, None)
            return mention
    else:
        century, mention.is_short_decade = 1900, True
        mention.certainty = 0.8
        mention.needs_century = reading.letters[match.units[-1].first] in "dR"
    begin = end if begin is None else begin
    end = begin if end is None else end
    if begin is None or end is None or begin > end or begin % 10:
        return None
    mention.first, mention.last = (century + begin, None, None), (century + end + 9, None, None)
    return mention


def _say_old_style(_reading: Reading, match: Match, mention: Mention) -> Mention | None:
    """One day by both calendars: the Gregorian one is meant. Two days that lie otherwise are a range of days."""
    year, month, day = match.value("y"), match.value("m"), match.value("d")
    old = (year or 1917, match.value("n") or month, match.value("e"))
    new = (year or 1917, month or match.value("n"), day)
    if old[1] is None or old[2] is None or new[1] is None or new[2] is None:
        return None
    mention.first = (year, new[1], new[2])
    try:
        days = (HistoricalDate(*new).first_day - HistoricalDate(*old).first_day).days % 365
    except ContentError:
        return None
    if days in _DAYS_BEHIND:
        mention.calendar = Calendar.JULIAN
    elif days <= 2:
        mention.first, mention.last = (year, old[1], old[2]), mention.first
    elif match.fields.endswith("ed"):  # 1945-ci il dekabrın 12-də (21 Azər): what stands in brackets is no day of ours
        unit = match.by_field["e"]
        mention.first, mention.end, mention.ending = (year, old[1], old[2]), unit.last, unit.ending
    else:
        return None
    return mention


def _say_double_year(_reading: Reading, match: Match, mention: Mention) -> Mention | None:
    """*1336 (1920)*, *H. 1338/1920*: the second year is ours; *1918/1919* are two years."""
    other, year = match.value("y"), match.value("z")
    if other is None or year is None:
        return None
    rest = (match.value("m"), match.value("d"))
    mention.first = (year, *rest)
    if 583 <= year - other <= 585:
        mention.calendar = Calendar.RUMI
    elif 560 <= year - other <= 622 and year > 1500:
        mention.calendar = Calendar.HIJRI
    elif rest == (None, None) and 0 < year - other < 100:
        mention.first, mention.last = (other, None, None), (year, None, None)
    else:
        mention.first = (other, *rest)
        mention.end = match.units[-2].last
    return mention


#: Fields that are read in a way of their own.
_SPECIAL: Final[tuple[tuple[str, Callable[[Reading, Match, Mention], Mention | None]], ...]] = (
    ("c", _say_century),
    ("t", _say_short_decades),
    ("T", _say_short_decades),
    ("e", _say_old_style),
    ("z", _say_double_year),
    ("s", _say_short_year),
)
