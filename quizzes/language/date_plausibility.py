"""What looks like a date and is none: pages, quantities, files, sources, names."""

from __future__ import annotations

import re
from typing import Final

from quizzes.language.date_layouts import Match
from quizzes.language.date_lexicon import HIJRI, UNKNOWN, Ending
from quizzes.language.date_mentions import Mention
from quizzes.language.date_units import Reading, Unit

#: Before a number, these say it is no year: pages, files, laws, hours.
_NUMBERED: Final = frozenset(
    """s ss sf sh səh p pp no nu nr f op v vr vrk yer d dos g gömlek belge sayı sayılı fond siyahı iş cilt c cild vol
    sayfa sayfası səhifə page pages nömrə nömrəli madde maddə kod sıra tel telefon fax faks saat isbn issn doi
    article chapter bölüm table tablo şekil figure kutu box dosya""".split()
)
#: Of those, the ones that are abbreviations only with a full stop behind.
_WITH_STOP: Final = frozenset("c d v f g s p".split())
_SIGNS_OF_NUMBER: Final = frozenset("№#$€£₺%+§")
#: Nouns that are counted: a bare number before them is no year.
_COUNTED: Final = {
    "tr": """kişi asker nefer er subay zabit esir süngü atlı süvari piyade top tüfek fişek mermi mitralyöz makineli uçak
    vagon ton kilo kilogram kg kilometre km metre hektar dönüm desyatin verst ruble lira altın kuruş manat dolar frank
    mark sterlin adet aile hane ev köy nüsha sayfa kitap kelime öğrenci işçi köylü delege üye temsilci milyon milyar bin
    yüz civarında kadar yaş saat gün hafta puan varil pud sayılı numaralı nolu no fazla yakın aşkın çocuk kadın erkek
    insan ölü yaralı şehit gönüllü mülteci göçmen muhacir tane çuval""",
    "az": """nəfər əsgər adam süngü atlı süvari piyada top tüfəng patron pulemyot təyyarə vaqon ton kilo kiloqram kq
    kilometr km metr hektar desyatin verst rubl lirə manat dollar frank funt ədəd ailə ev kənd nüsxə səhifə kitab
    şagird tələbə fəhlə kəndli nümayəndə üzv milyon milyard min yüz qədər yaş saat gün həftə pud barel saylı nömrəli çox
    yaxın artıq uşaq qadın insan yaralı qaçqın""",
    "en": """people men soldiers troops officers prisoners bayonets cavalry infantry guns rifles cartridges shells
    machine wagons tons tonnes kilograms kg km kilometres kilometers miles metres meters hectares rubles roubles lira
    liras pounds dollars francs marks copies pages books words students workers peasants delegates members families
    houses villages women children refugees dead wounded million thousand hundred years days hours weeks months
    per percent barrels others armenians muslims turks civilians persons""",
}  # fmt: skip
#: kişi, kişilik, kişiler, kişiyle, askeri, askerin; not *toplantı* for *top*.
_COUNTED_ENDING: Final = (
    r"(?:l[ıiuü][kğ]\w*|l[aeə]r\w*|[ynsı]?[ıiuüaeə]n?|n[ıiuü]n|[dt][aeə]n?|(?:y|s[ıiuü]y)?l[aeə]|[ıiuü]nı|daki|deki)?"
)
_IS_COUNTED: Final = {
    language: re.compile(rf"(?:{'|'.join(nouns.split())}){'' if language == 'en' else _COUNTED_ENDING}")
    for language, nouns in _COUNTED.items()
}
#: (Carr, 1989: 74-76), (Resulzade, 1990, s. 85; Ağaoğlu, 1992); also what a broken bracket leaves: Bakı, 2013, s. 5.
CITATION: Final = re.compile(
    r"""\([^()\d]{0,160}?                    # see; a name; perhaps a title
    [^\W\d][\w’'.&-]*[ .]*,\s*              # of letters, a comma
    (?:1[5-9]|20)\d\d[a-z]?\s*              # a year
    (?:\)|[,:;](?:[^()]{0,300}\))?)
    | (?:1[5-9]|20)\d\d[a-z]?\s*[,:]\s*(?:ss?|pp?|səh)\.\s*\d""",
    re.VERBOSE,
)


def is_plausible(reading: Reading, match: Match, mention: Mention) -> bool:
    """Whether the number, standing where it stands, can be a date at all."""
    if any(unit.letter == "X" or _is_any(reading, unit) for unit in match.units) or _is_part_of_number(
        reading, mention
    ):
        return False
    is_numeric = match.units[0].letter == "D" and match.fields in {"dmy", "my"} and match.units[-2].letter == "D"
    if is_numeric:
        return _is_numeric_date(reading, match)
    if _is_numbered(reading, mention.start):
        return False
    if match.fields == "y":
        return _is_year(reading, match.units[0])
    return _is_number_of_years(reading, match, mention)


def _is_number_of_years(reading: Reading, match: Match, mention: Mention) -> bool:
    if match.fields == "t" and reading.language == "en" and mention.needs_century:
        return reading.word(mention.start - 2) == "the"  # his thirties are his age
    if match.fields in {"yY", "ys"}:
        return match.units[0].shift is None and (not match.units[-1].is_plain or _is_uncounted(reading, mention.end))
    return True


#: *Her ayın 5’i* is no one month's, *üç ayın 5’i* neither.
_ANY: Final = frozenset("her hər bir birkaç neçə çoğu".split())


def _is_any(reading: Reading, unit: Unit) -> bool:
    is_month_alone = reading.letters[unit.first] == "a"
    return is_month_alone and (reading.word(unit.first - 2) in _ANY or reading.letter(unit.first - 2) in "nDN#fls")


def _is_part_of_number(reading: Reading, mention: Mention) -> bool:
    """Whether a number goes on before or behind without a blank: *30.18.1.1/1918*, *1918.5*."""
    before, after = reading.word(mention.start - 1), reading.word(mention.end + 1)
    if reading.letters[mention.start] == "M" and before.isspace() and reading.letter(mention.start - 2) in "N#":
        return True  # 32 Mayıs 1918
    goes_on = after in {".", "/", ","} and reading.letter(mention.end + 2) in "DNY#"
    return goes_on or (before in {".", "/", "-"} and reading.letter(mention.start - 2) in "DNYR#")


def _is_numeric_date(reading: Reading, match: Match) -> bool:
    """28.05.1918 and 4.5.1937, but of short years only 04.05.37: a number of a chapter looks alike."""
    *earlier, year = match.units
    is_exact = year.letter == "Y" and len(earlier) == 2
    is_padded = all(len(reading.word(unit.first)) == 2 for unit in match.units if unit.letter != "Y")
    return earlier[-1].value in range(1, 13) and (is_exact or is_padded)


def _is_numbered(reading: Reading, start: int) -> bool:
    """Whether a word before says what the number counts: *s. 1919*, *№ 1921*, *F. 894*."""
    gap, word = reading.word(start - 1), reading.word(start - 2)
    if not _SIGNS_OF_NUMBER.isdisjoint(gap):
        return True
    if start < 2 or gap.strip() not in {"", ".", ":", ".:", "-", "/"}:
        return False
    if word == "c" and reading.language == "en":
        return False  # circa
    return word in _NUMBERED and not (word in _WITH_STOP and gap.isspace())


def _is_year(reading: Reading, unit: Unit) -> bool:
    """Whether four figures alone are a year, by the words around them."""
    if unit.shift is not None:
        # "bu yıl" is the writer's, "bu yılın" the one told of
        return not (reading.word(unit.first) == "bu" and unit.ending in {Ending.BARE, Ending.POSSESSED})
    if _is_joined_to_others(reading, unit):
        return False
    if not unit.is_plain and reading.at(unit.last).letter == "y":
        return not _counts_years(reading, unit)
    value = unit.value or 0
    is_bare_or_round = unit.is_plain or value % 100 == 0
    if is_bare_or_round and not _is_uncounted(reading, unit.last):
        return False
    return value % 100 > 0 or unit.is_plural or _is_round_year(reading, unit)


def _is_joined_to_others(reading: Reading, unit: Unit) -> bool:
    """*AB-1918, 571/34747, 1918a, 493 1920, 1918 %*."""
    before, after = reading.letter(unit.first - 1), reading.letter(unit.last + 1)
    word_before = reading.letter(unit.first - 2)
    return (
        before in "~'"
        or (before in "-/" and word_before not in UNKNOWN + "pM")
        or (before == " " and word_before in "#N")
        or after == "~"
        or reading.word(unit.last + 1).strip()[:1] in {"/", "%", "°", "$", "€", "£"}
        or _is_marked(reading, unit)
    )


def _is_marked(reading: Reading, unit: Unit) -> bool:
    """*1918a*: the first of an author's works of that year."""
    is_tight = unit.last - unit.first == 2 and reading.letter(unit.last - 1) == "~"
    return is_tight and len(reading.word(unit.last)) == 1 and reading.language != "en"


def _counts_years(reading: Reading, unit: Unit) -> bool:
    """*1500 yıl*; but *1918-ci il*, *1918 il* as some write in Azerbaijani, *1918 yılı*."""
    noun = reading.at(unit.last)
    is_bare = noun.ending is Ending.BARE and unit.last - unit.first == 2
    return is_bare and (noun.is_plural or reading.language != "az")


def _is_round_year(reading: Reading, unit: Unit) -> bool:
    """1900 and 2000 are more often quantities: something must say they are years."""
    if reading.letter(unit.first - 1) == "(" or reading.letter(unit.last + 1) == ")":
        return True
    if reading.word(unit.first - 2) in {"in", "since", "by", "year"}:
        return True
    return (unit.value or 0) % 1000 > 0 and unit.ending in {Ending.IN, Ending.ORDINAL}


def _is_uncounted(reading: Reading, last: int) -> bool:
    following = reading.word(last + 2)
    if reading.letter(last + 1) != " " or not following or reading.letter(last + 2) in "bvy":
        return True
    return _IS_COUNTED[reading.language].fullmatch(following) is None


def is_framed(reading: Reading, match: Match, mention: Mention) -> bool:
    """Whether a month standing alone, or with only a day, is told to be a date by the words around it."""
    unit = match.by_field.get("m") or match.by_field.get("n")
    if unit is None or unit.shift is not None or unit.letter != "M":
        return True
    is_capital = reading.is_capital(unit.first)
    month = unit.value
    if reading.language == "en":
        if match.fields in {"m", "mM"}:
            return is_capital and bool(_MONTH_FRAMES & set(mention.leading))
        return is_capital or month not in {3, 5} or "y" in match.fields
    if match.fields == "m":
        has_month_word = reading.letter(unit.last) == "a"
        is_part = reading.letter(unit.last + 2) == "p" and mention.end > unit.last
        return has_month_word or is_part or mention.edge != 0 or _is_said_when(reading, unit, is_capital=is_capital)
    if match.fields in {"dm", "dDm"} and reading.language == "tr" and month in {1, 10}:
        return is_capital or unit.ending is Ending.IN or reading.text.islower()  # five hearths, two sowings
    return True


_MONTH_FRAMES: Final = frozenset(
    "in during since until till by from of early late mid end beginning middle between before after".split()
)


def _is_said_when(reading: Reading, unit: Unit, *, is_capital: bool) -> bool:
    """*Mayısta* says when by itself; *Kasım’da* may be a man's, *ocakta* a hearth's."""
    if unit.ending is not Ending.IN or (unit.value or 0) > HIJRI:
        return False
    form = reading.word(unit.first)
    if reading.language != "tr":
        return True
    if is_capital:
        return unit.value != 11 and not form.startswith("ocağ")
    is_alone = unit.is_plain and unit.value not in _OTHER_NOUNS and form[-3:-1] != "nd"
    return is_alone and not (unit.value == 12 and _is_gap(reading, unit))


#: In small letters a hearth and a sowing too.
_OTHER_NOUNS: Final = frozenset({1, 10})
#: *Bu aralıkta, kısa aralıkta*: in an interval.
_OF_GAPS: Final = frozenset("şu her bir iki kısa uzun dar geniş zaman tarih yaş".split())


def _is_gap(reading: Reading, unit: Unit) -> bool:
    return reading.letter(unit.first - 2) == "r" or reading.word(unit.first - 2) in _OF_GAPS
