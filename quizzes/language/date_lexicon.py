"""The words dates are written with, each under one letter, so that a grammar can be a pattern over letters.

| letter | words | letter | words |
|---|---|---|---|
| `D` | numbers 1 to 31 | `N` | other numbers of two digits |
| `Y` | numbers 1000 to 2099 | `#` | other numbers of one to three digits |
| `M` | month names, every case; `m` shortened | `R` | Roman numerals |
| `x` | case endings and ordinal endings set off by an apostrophe or hyphen | `y` | year, every case |
| `a` | month, every case | `t` | date, day, night, every case |
| `k` | century, every case | `s` | seasons |
| `p` | beginning, middle, end | `f` | first, second, last |
| `j` | half, quarter (after `f`) | `b` | between |
| `v` | and, with, to | `o` | of, the |
| `w` | weekdays | `h` | names of calendars |
| `r` | same, that, following | `n` | one to ten in words |
| `u` | week, day and other lengths of time | `z` | since, until, before, after, later, earlier |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from quizzes.language.folding import fold, plain_letters
from quizzes.language.harmony import VOWELS, four_way, last_vowel, two_way
from quizzes.language.kinds import LANGUAGES
from quizzes.language.names import MONTHS

UNKNOWN: Final = "·"


class Ending(StrEnum):
    """What the end of a word says of its part in the sentence."""

    BARE = "bare"
    POSSESSED = "possessed"  # yılı, mayısı
    IN = "in"  # yılında, mayısta
    FROM = "from"
    TO = "to"
    OF = "of"
    OBJECT = "object"
    ADJECTIVE = "adjective"  # yılındaki, tarihli
    ORDINAL = "ordinal"  # 28'inci, 1918-ci
    LI = "li"  # 1920'li


@dataclass(frozen=True, slots=True)
class Word:
    """One form of a word: its letter, its number or order, its ending."""

    letter: str
    value: int = 0
    ending: Ending = Ending.BARE
    is_plural: bool = False


_E: Final = Ending


def _noun_forms(noun: str, language: str) -> Iterator[tuple[str, Ending, bool]]:
    """Every form of a Turkic noun, singular and plural, bare and as possessed: *yıl, yılında, yıllarından …*.

    Turkish forms come with d and with t, as people write both.
    """
    wide = two_way(last_vowel(noun), open_front="e" if language == "tr" else "ə")
    for stem, is_plural in ((noun, False), (f"{noun}l{wide}r", True)):
        for form, ending in _cases(stem, language):
            yield form, ending, is_plural


def _cases(stem: str, language: str) -> Iterator[tuple[str, Ending]]:
    open_front = "e" if language == "tr" else "ə"
    vowel = last_vowel(stem)
    wide, narrow = two_way(vowel, open_front=open_front), four_way(vowel)
    after_vowel = stem[-1] in VOWELS
    soft = stem[:-1] + "ğ" if language == "tr" and stem[-1] == "k" else stem
    yield stem, _E.BARE
    for hard in "dt" if language == "tr" else "d":
        yield f"{stem}{hard}{wide}", _E.IN
        yield f"{stem}{hard}{wide}n", _E.FROM
        yield f"{stem}{hard}{wide}k{_ki(wide, language)}", _E.ADJECTIVE
    buffer = "y" if language == "tr" else "n"
    yield soft + ("y" if after_vowel else "") + wide, _E.TO
    yield soft + ("n" if after_vowel else "") + narrow + "n", _E.OF
    yield soft + (buffer if after_vowel else "") + narrow, _E.OBJECT
    possessed = soft + ("s" if after_vowel else "") + narrow
    wide, narrow = two_way(narrow, open_front=open_front), four_way(narrow)
    yield possessed, _E.POSSESSED
    yield f"{possessed}nd{wide}", _E.IN
    yield f"{possessed}nd{wide}n", _E.FROM
    yield f"{possessed}n{wide}", _E.TO
    yield f"{possessed}n{narrow}n", _E.OF
    yield f"{possessed}n{narrow}", _E.OBJECT
    yield f"{possessed}nd{wide}k{_ki(wide, language)}", _E.ADJECTIVE


def _ki(wide: str, language: str) -> str:
    return "i" if language == "tr" or wide == "ə" else "ı"


_NOUNS: Final = {
    "tr": {
        "y": (("yıl", 0), ("sene", 0)),
        "a": (("ay", 0),),
        "t": (("tarih", 0), ("gün", 1), ("gece", 2), ("akşam", 2), ("sabah", 2)),
        "k": (("yüzyıl", 0), ("asr", 0)),
        "u": (("hafta", 7),),
        "s": (("bahar", 1), ("ilkbahar", 1), ("yaz", 2), ("sonbahar", 3), ("güz", 3), ("kış", 4)),
        "p": (("baş", 1), ("başlangıc", 1), ("ilk", 1), ("orta", 2), ("son", 3)),
        "j": (("yarı", 2), ("çeyreğ", 4)),
    },
    "az": {
        "y": (("il", 0),),
        "a": (("ay", 0),),
        "t": (("tarix", 0), ("gün", 1), ("gecə", 2), ("axşam", 2), ("səhər", 2)),
        "k": (("əsr", 0), ("yüzil", 0), ("yüzilliy", 0)),
        "u": (("həftə", 7),),
        "s": (("bahar", 1), ("yaz", 1), ("yay", 2), ("payız", 3), ("qış", 4)),
        "p": (("əvvəl", 1), ("başlanğıc", 1), ("baş", 1), ("orta", 2), ("son", 3), ("axır", 3)),
        "j": (("yarı", 2), ("rüb", 4)),
    },
}  # fmt: skip
#: Words that mean what their letter says only as possessed: *yılın sonu, yazında*, never *son, yaz*.
_ONLY_POSSESSED: Final = frozenset("spj")

_WORDS: Final = {
    "tr": """
    x in: de da te ta nde nda inde ında unda ünde sinde sında
    x from: den dan ten tan nden ndan inden ından undan ünden sinden sından
    x to: e a ye ya ne na ine ına una üne sine sına
    x of: in ın un ün nin nın nun nün inin ının unun ünün sinin sının
    x object: i ı u ü yi yı yu yü ni nı nu nü ini ını unu ünü si sı
    x adjective: deki daki teki taki ndeki ndaki indeki ındaki undaki ündeki lik lık luk lük
    x ordinal: inci ıncı uncu üncü nci ncı ncu ncü ci cı cu cü
    x ordinal: incisi ıncısı uncusu üncüsü
    x bare: le la yle yla dir dır dur dür tir tır tur tür
    x li: li lı lu lü
    *x bare: ler lar leri ları
    *x in: lerde larda lerinde larında
    *x from: lerden lardan lerinden larından
    *x to: lere lara lerine larına
    *x of: lerin ların lerinin larının
    *x adjective: lerdeki lardaki lerindeki larındaki
    t0 adjective: tarihli günkü günlü
    f1: ilk birinci
    f2: ikinci
    f3: üçüncü
    f9: son
    b in: arasında aralarında
    b adjective: arasındaki
    b bare: arası
    b from: arasından
    v: ve ile ilâ ila veya
    w: pazartesi salı çarşamba perşembe cuma cumartesi pazar
    h1: eski julyen jülyen
    h2: rumi rumî mali malî r
    h3: hicri hicrî h hicrî
    h0: miladi milâdi
    r0: aynı o bu mezkur mezkûr
    r1: ertesi sonraki izleyen müteakip gelecek
    r-1: önceki evvelki
    n1: bir
    n2: iki
    n3: üç
    n4: dört
    n5: beş
    n6: altı
    n7: yedi
    n8: sekiz
    n9: dokuz
    n10: on
    n15: onbeş
    z: itibaren itibâren beri kadar dek değin önce evvel sonra sonrası sonrasında öncesi öncesinde öncesindeki yana
    z: civarı civarında civarındaki dolayları dolaylarında sıralarında sularında
    """,
    "az": """
    x in: də da ində ında unda ündə sində sında ndə nda
    x from: dən dan indən ından undan ündən sindən sından
    x to: ə a yə ya inə ına una ünə sinə sına nə na
    x of: in ın un ün nin nın nun nün inin ının unun ünün sinin sının
    x object: i ı u ü ni nı nu nü si sı su sü ini ını unu ünü
    x adjective: dəki dakı indəki ındakı undakı ündəki
    x ordinal: ci cı cu cü nci ncı ncu ncü inci ıncı uncu üncü
    *x bare: lər lar ləri ları
    *x in: lərdə larda lərində larında
    *x from: lərdən lardan
    *x of: lərin ların
    x to: dək ədək adək yədək yadək
    t0 adjective: tarixli
    y to: ilədək ilədəkki ilədəki
    f1: ilk birinci
    f2: ikinci
    f3: üçüncü
    f9: son
    b in: arasında
    b adjective: arasındakı
    b bare: arası
    v: və ilə ile
    w: şənbə çərşənbə cümə bazar
    h1: köhnə
    h2: rumi
    h3: hicri h
    h0: miladi
    r0: həmin eyni o bu
    r1: növbəti ertəsi sonrakı gələn
    r-1: əvvəlki ötən
    n1: bir
    n2: iki
    n3: üç
    n4: dörd
    n5: beş
    n6: altı
    n7: yeddi
    n8: səkkiz
    n9: doqquz
    n10: on
    z: etibarən bəri qədər kimi dək əvvəl qabaq öncə sonra
    """,
    "en": """
    x ordinal: st nd rd th
    *x bare: s
    y bare: year
    *y bare: years
    a bare: month
    *a bare: months
    t1 bare: day date night morning evening
    *t1 bare: days
    u7 bare: week
    *u7 bare: weeks
    k bare: century
    k of: centuries
    s1: spring
    s2: summer
    s3: autumn fall
    s4: winter
    v: and to through till until
    o: of the
    w: monday tuesday wednesday thursday friday saturday sunday
    h1: old julian
    h2: rumi
    h3: hijri ah hegira
    r0: same that
    r1: following next
    r-1: previous preceding
    n1: a one
    n2: two
    n3: three
    n4: four
    n5: five
    n6: six
    n7: seven
    n8: eight
    n9: nine
    n10: ten
    z: later earlier
    """,
}
_CENTURIES: Final = {
    "tr": {"on sekizinci": 18, "onsekizinci": 18, "ondokuzuncu": 19, "yirminci": 20, "onyedinci": 17},
    "az": {"iyirminci": 20},
    "en": {"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20},
}

#: Months of the Ottoman financial year as written before 1945, where one word.
_OLD_MONTHS: Final = {
    "teşrinievvel": 10, "teşrinisani": 11, "kanunuevvel": 12, "kanunusani": 1, "kânunuevvel": 12, "kânunusani": 1,
    "birinciteşrin": 10, "ikinciteşrin": 11, "birincikanun": 12, "ikincikanun": 1,
}  # fmt: skip
_HIJRI_MONTHS: Final = {
    "tr": (("muharrem",), ("safer",), ("rebiülevvel", "rebiyülevvel"), ("rebiülahir", "rebiülâhir", "rebiyülahir"),
           ("cemaziyelevvel", "cemaziyülevvel"), ("cemaziyelahir", "cemaziyülahir"),
           ("recep", "receb"), ("şaban", "şâban"), ("ramazan",), ("şevval", "şevvâl"), ("zilkade",), ("zilhicce",)),
    "az": (("məhərrəm",), ("səfər",), ("rəbiüləvvəl", "rəbiəlevvəl"), ("rəbiülaxır", "rəbiülaxir"),
           ("cəmadiyüləvvəl", "cümadəlula", "cəmadiəlevvəl"), ("cəmadiyülaxır", "cümadəlaxirə"), ("rəcəb",),
           ("şaban",), ("ramazan",), ("şəvval",), ("zilqədə",), ("zilhiccə",)),
    "en": (("muharram",), ("safar",), (), (), (), (), ("rajab",), ("shaban",), ("ramadan",), ("shawwal",), (), ()),
}  # fmt: skip
#: What is added to the number of an Islamic month to tell it from a solar one.
HIJRI: Final = 100

_ENGLISH_SHORT: Final = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
_ENGLISH_SHORT_NUMBERS: Final = (1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12)
_ROMAN: Final = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
    "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21,
}  # fmt: skip


def _numbers() -> Iterator[tuple[str, Word]]:
    for number in range(1000):
        for digits in {str(number), f"{number:02}", f"{number:03}"}:
            is_short = len(digits) <= 2
            letter = "D" if is_short and 1 <= number <= 31 else "N" if len(digits) == 2 else "#"
            yield digits, Word(letter, number)
    for number in range(1000, 2100):
        yield str(number), Word("Y", number)


def _listed(language: str) -> Iterator[tuple[str, Word]]:
    """The words of the list above: *letter, number, ending: forms*; a star marks plurals."""
    for line in _WORDS[language].split("\n"):
        head, _, forms = line.strip().partition(":")
        if not forms:
            continue
        letter, _, ending = head.removeprefix("*").partition(" ")
        word = Word(letter[0], int(letter[1:] or 0), Ending(ending or "bare"), is_plural=head.startswith("*"))
        for form in forms.split():
            yield form, word


def _nouns(language: str) -> Iterator[tuple[str, Word]]:
    for letter, nouns in _NOUNS.get(language, {}).items():
        for noun, value in nouns:
            for form, ending, is_plural in _noun_forms(noun, language):
                if ending is not Ending.BARE or letter not in _ONLY_POSSESSED:
                    yield form, Word(letter, value, ending, is_plural)


def _months(language: str) -> Iterator[tuple[str, Word]]:
    names = [(fold(name, language), number) for number, name in enumerate(MONTHS[language], 1)]
    names += [(form, HIJRI + number) for number, forms in enumerate(_HIJRI_MONTHS[language], 1) for form in forms]
    if language == "en":
        yield from ((name, Word("M", number)) for name, number in names)
        yield from (
            (name, Word("m", number)) for name, number in zip(_ENGLISH_SHORT, _ENGLISH_SHORT_NUMBERS, strict=True)
        )
        return
    if language == "tr":
        names += _OLD_MONTHS.items()
        yield "mayı", Word("M", 5)  # as misprinted: 26 Mayı 1918
    for name, number in names:
        for form, ending in _cases(name, language):
            word = Word("M", number, ending)
            # As typed on a keyboard without Turkish letters, or put into capitals by one: agustos, HAZIRAN.
            for spelled in (plain_letters(form), form.replace("i", "ı"), form):
                yield spelled, word


def _lexicon(language: str) -> dict[str, Word]:
    roman = ((form.replace("i", "ı") if language != "en" else form, number) for form, number in _ROMAN.items())
    words: dict[str, Word] = {form: Word("R", number) for form, number in roman}
    words |= {form: Word("R", number) for form, number in _CENTURIES[language].items()}
    words |= dict(_numbers())
    for source in (_months(language), _nouns(language), _listed(language)):
        words |= _first_of_each(source, words)
    return words


def _first_of_each(source: Iterable[tuple[str, Word]], known: dict[str, Word]) -> dict[str, Word]:
    """A form that two words share keeps its first reading, but a possessed reading beats an object's."""
    found: dict[str, Word] = {}
    for form, word in source:
        if form not in found and (form not in known or known[form].letter == "R"):
            found[form] = word
        elif form in found and found[form].letter == word.letter and word.ending is Ending.POSSESSED:
            found[form] = replace(found[form], ending=Ending.POSSESSED)
    return found


LEXICONS: Final = {language: _lexicon(language) for language in LANGUAGES}
LETTERS: Final = {language: {form: word.letter for form, word in LEXICONS[language].items()} for language in LANGUAGES}
