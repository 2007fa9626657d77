"""Take names and noun phrases of running text back to the nominative, in Turkish and Azerbaijani.

The way back of `inflection`: what may be a case ending is found in a table of endings, and every possible reading is
weighed by what is left without it: a name or head noun of the lexicon, a possessive compound, harmony of the vowels.
Attested misspellings (*Topçubaşı’un, Kazak’dan, Rusyanın*) are read too, for documents hold them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Final, NamedTuple

from quizzes.language import lexicon, lexicon_azerbaijani, lexicon_turkish, lexicon_turkish_readings
from quizzes.language.folding import fold
from quizzes.language.harmony import VOWELS, four_way, last_vowel, two_way
from quizzes.language.kinds import Case

_CACHED: Final = 1 << 16
_JOINTS: Final = "’'`´‘ʼ"
_QUOTES: Final = {"“": "”", '"': '"', "«": "»", "„": "“”", "‘": "’", "'": "'"}
_EDGE: Final = " \t\n\r,;:!?…"
_NARROW: Final = "ıiuü"
_WIDE: Final = {"tr": "ae", "az": "aə"}
_HARD: Final = frozenset("fstkçşhp")
#: Second letters no word of these languages ends in after another consonant: *Berl-in, Moskv-a* are no case forms.
_NO_CODA: Final = frozenset("lrnyvğ")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a word: its base in the nominative singular, and what it stands in.

    A possessive belongs to the base, as it does to a name: *partisinin* has the base *partisi*.
    """

    base: str
    case: Case
    is_plural: bool = False


class _Form(NamedTuple):
    """A reading with its weight; `stem` keeps the plural a phrase is in.

    `doubt` is how much speaks for another case with the same letters; who is told the case has none.
    """

    stem: str
    case: Case
    score: int
    doubt: int = 0


class _Fit(NamedTuple):
    """A case an ending may stand for, and what it is written after.

    `after` is V for a vowel, C for a consonant, N for a possessive compound with its n, A for anything.
    """

    case: Case
    after: str


# The tables of endings


def _endings(language: str) -> dict[str, list[_Fit]]:
    """Every case ending as a word shows it, with the fits it may have."""
    found: dict[str, list[_Fit]] = {}
    for ending, case, after in _each_ending(language):
        found.setdefault(ending, []).append(_Fit(case, after))
    return found


def _each_ending(language: str) -> Iterator[tuple[str, Case, str]]:
    for vowel in _NARROW:
        yield vowel, Case.ACCUSATIVE, "C"
        # Azerbaijani writes one n after every vowel, Turkish only after a possessive.
        yield from [("y" + vowel, Case.ACCUSATIVE, "V")] if language == "tr" else []
        yield "n" + vowel, Case.ACCUSATIVE, "N" if language == "tr" else "V"
        yield vowel + "n", Case.GENITIVE, "C"
        yield "n" + vowel + "n", Case.GENITIVE, "V"
    for vowel in _WIDE[language]:
        yield vowel, Case.DATIVE, "C"
        yield "y" + vowel, Case.DATIVE, "V"
        yield "n" + vowel, Case.DATIVE, "N"
        yield "l" + vowel, Case.INSTRUMENTAL, "C"
        yield "yl" + vowel, Case.INSTRUMENTAL, "V"
        for stop, (n, after) in product("dt" if language == "tr" else "d", [("", "A"), ("n", "N")]):
            yield f"{n}{stop}{vowel}", Case.LOCATIVE, after
            yield f"{n}{stop}{vowel}n", Case.ABLATIVE, after
            yield from ((f"{n}{stop}{vowel}k{ki}", Case.LOCATIVE, after) for ki in "ıi")


def _tails(language: str) -> dict[str, list[tuple[str, Case]]]:
    """What may stand behind an apostrophe or hyphen: the plural or possessive that stays, and the case.

    Harmony is not asked: behind the mark even a wrong ending is an ending.
    """
    plural = ["l" + vowel + "r" for vowel in _WIDE[language]]
    possessive = [s + vowel for s in ("s", "") for vowel in _NARROW]
    possessives = [many + vowel for many in plural for vowel in "ıi"]
    found: dict[str, list[tuple[str, Case]]] = {}
    for ending, case, after in _each_ending(language):
        kept = ["", *plural] if after in "CA" else [""]
        kept += [*possessive, *possessives] if after in "NV" else []
        for stay in kept:
            found.setdefault(stay + ending, []).append((stay, case))
    for stay in (*plural, *(s for s in possessive if s[0] == "s")):
        found.setdefault(stay, []).append((stay, Case.NOMINATIVE))
    for consonant, vowel in product("dt", _NARROW):
        found.setdefault(f"{consonant}{vowel}r", []).append(("", Case.NOMINATIVE))  # the copula
    return {tail: sorted(ways, key=lambda way: len(way[0])) for tail, ways in found.items()}


_ENDINGS: Final = {language: _endings(language) for language in _WIDE}
_TAILS: Final = {language: _tails(language) for language in _WIDE}
_LONGEST: Final = max(len(ending) for endings in _ENDINGS.values() for ending in endings)


# What is known of words


def _bare_head(head: str, language: str) -> str:
    """A head noun without its possessive: *partisi* is of *parti*, *birliyi* of *birlik*."""
    if head[-2] == "s" and head[-3] in VOWELS:
        return head[:-2]
    return _hardened(head[:-1], language)


def _hardened(stem: str, language: str) -> str:
    """A common noun's stem with the last letter it has in the nominative: *uşağ* is *uşaq*, *ocağ* is *ocak*."""
    if (whole := _WHOLE[language].get(stem)) is not None:
        return whole
    if sum(letter in VOWELS for letter in stem) < 2:
        return stem
    if stem.endswith("ğ") and not stem.endswith(("dağ", "bağ")):
        return stem[:-1] + ("k" if language == "tr" else "q")
    if language == "az" and stem.endswith(("iy", "üy", "əy")) and not stem.endswith(("bəy", "göy", "köy")):
        return stem[:-1] + "k"
    return stem


_WHOLE: Final = {
    "tr": {
        soft: whole
        for words in (lexicon_turkish.SOFTENING, lexicon_turkish.VOWEL_DROP)
        for whole, soft in words.items()
    },
    "az": {soft: whole for whole, soft in lexicon_azerbaijani.VOWEL_DROP.items()},
}
_HEADS: Final = {
    "tr": lexicon_turkish.INSTITUTION_HEADS | lexicon_turkish.NAME_HEADS,
    "az": lexicon_azerbaijani.HEADS,
}
_NAMES: Final = lexicon.NAMES | lexicon.PERSON_NAMES
_KNOWN: Final = {
    language: lexicon.NAME_WORDS
    | lexicon.TITLES
    | lexicon.NOUNS
    | lexicon.PLAIN_ENDINGS
    | {_bare_head(head, language) for head in heads}
    for language, heads in _HEADS.items()
}
#: How many a name ends that is in no list.
_NAME_SHAPE: Final = re.compile(
    r"(?:stan|[oe]v|zad[eə]|oğlu|b[eə]yli|şvili|dze|sk[iı]|son|can|abad|bur[gq]|[gq]rad|enko|çuk|iya)$"
)
#: Adjectives that end like a genitive: uygun, salgın, zengin.
_ADJECTIVE: Final = re.compile(r"g[ıiuü]n$")
_POSSESSED: Final = re.compile(r"(?:[aıoueiöüəâîû]s[ıiuü]|l[aeə]r[ıi]|l[ıiuü]ğ[ıiuü])$")
_PLURAL: Final = re.compile(r"[^\W\d_]{2}l[aeə]r$")
#: How many Azerbaijani nouns end that are in no list.
_AZ_ABSTRACT: Final = re.compile(r"..(?:ət|lik|lük|çi|mək)$")
_NOMINATIVE_SCORE: Final = 5
_IS_KNOWN: Final = 10
#: How likely an ending is one, when nothing is known of what it stands on.
_CHANCE: Final = {
    (Case.GENITIVE, "V"): 8, (Case.GENITIVE, "C"): 7, (Case.LOCATIVE, "A"): 7, (Case.ABLATIVE, "A"): 7,
    (Case.ACCUSATIVE, "V"): 7, (Case.DATIVE, "V"): 7, (Case.INSTRUMENTAL, "V"): 7, (Case.ACCUSATIVE, "C"): 3,
    (Case.DATIVE, "C"): 3, (Case.INSTRUMENTAL, "C"): 3,
}  # fmt: skip


def _is_known(folded: str, language: str, *, is_common: bool) -> bool:
    """Whether a word is a name or noun of the lexicon, or has the shape of a name; names begin with a capital."""
    folded = _last_part(folded)
    if folded in _KNOWN[language]:
        return True
    return not is_common and (folded in _NAMES or _NAME_SHAPE.search(folded) is not None)


def _last_part(folded: str) -> str:
    """The part of a word that takes the ending: *Brest-Litovsk*, *M.E.Resulzade* without a space."""
    return folded[max(folded.rfind("-"), folded.rfind(".")) + 1 :]


# Reading one word


@lru_cache(_CACHED)
def _forms(word: str, language: str, *, several: bool) -> tuple[_Form, ...]:
    """What a word may be, likeliest first; `several`: other words of its phrase stand before it."""
    if joined := _joined_forms(word, language, several=several):
        return joined
    folded = fold(word, language)
    forms = [_Form(word, Case.NOMINATIVE, _nominative_score(folded, language, is_common=word[:1].islower()))]
    if not _is_abbreviation(word) and len(folded) == len(word):
        forms += _stripped(word, folded, language, several=several)
    forms.sort(key=lambda form: form.doubt - form.score)
    return tuple(forms)


def _stripped(word: str, folded: str, language: str, *, several: bool) -> Iterator[_Form]:
    for size in range(1, min(_LONGEST, len(folded) - 2) + 1):
        for fit in _ENDINGS[language].get(folded[-size:], ()):
            if form := _strip(word, folded, size, fit, language, several=several):
                yield form


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _joined_forms(word: str, language: str, *, several: bool) -> tuple[_Form, ...]:
    """Readings of a word whose ending stands behind an apostrophe, or a hyphen after capitals or figures."""
    place = max(word.rfind(joint) for joint in _JOINTS)
    if place < 1:
        place = word.rfind("-")
        if place < 1 or not (word[:place].isupper() or word[:place].isdigit()):
            return ()
    head, tail = word[:place], fold(word[place + 1 :], language)
    if not head.strip(_JOINTS):
        return ()
    forms = [
        _Form(_rejoined(head, stay, word[place]), case, 30 - position)
        for position, (stay, case) in enumerate(_TAILS[language].get(tail, ()))
    ]
    # Bakü Sovyet’i: the possessive of a head noun, by mistake behind an apostrophe.
    if several and forms and tail in _NARROW and fold(head, language) + tail in _HEADS[language]:
        forms.insert(0, _Form(head + tail, Case.NOMINATIVE, 31))
    return tuple(forms)


def _rejoined(head: str, stay: str, joint: str) -> str:
    if not stay:
        return head
    return head + (joint if head[-1].isdigit() or _is_abbreviation(head) else "") + stay


def _nominative_score(folded: str, language: str, *, is_common: bool) -> int:
    """How likely a word is in the nominative as it stands."""
    if folded in _HEADS[language] or _is_known(folded, language, is_common=is_common) or _ADJECTIVE.search(folded):
        return 2 * _IS_KNOWN
    return 9 if _POSSESSED.search(folded) or _PLURAL.search(folded) else _NOMINATIVE_SCORE


def _strip(word: str, folded: str, size: int, fit: _Fit, language: str, *, several: bool) -> _Form | None:
    """The word read as having this ending of `size` letters; None where the ending cannot stand."""
    stem, ending = folded[:-size], folded[-size:]
    ends_in_vowel = stem[-1] in VOWELS
    if VOWELS.isdisjoint(stem):
        return None  # no word
    if fit.after != "A" and ends_in_vowel != (fit.after in "VN"):
        return None
    is_common = word[0].islower()
    surface = word[:-size]
    if fit.after == "C" and ending[0] in VOWELS:
        softened = stem
        if is_common or re.search(r"l[ıiuü][ğy]$", stem):
            stem = _hardened(stem, language)
        surface = surface[:1] + stem[1:] if stem != softened else surface
    score = _weigh(stem, ending, fit, language, several=several, is_common=is_common)
    doubt = _doubt(stem, fit, language, several=several, is_common=is_common)
    return _Form(surface, fit.case, score, doubt) if score > -9 else None


def _weigh(stem: str, ending: str, fit: _Fit, language: str, *, several: bool, is_common: bool) -> int:
    score = -9 * (not _harmonises(stem, ending, language))
    if ending[0] == "n" and _has_own_n(stem, language, is_common=is_common):
        score -= _IS_KNOWN
    if fit.after == "N":
        return score + _weigh_compound(stem, language, is_name=not is_common, several=several)
    score += _CHANCE[fit.case, fit.after]
    if _is_known(stem, language, is_common=is_common):
        return score + _IS_KNOWN
    if stem in _HEADS[language] or _POSSESSED.search(stem):
        # Azerbaijani -nı and both -nın fit a possessive as any vowel; the others need the n between.
        return score + (5 if ending[0] == "n" or fit.case is Case.INSTRUMENTAL else -6)
    if ending == "ə" and fit.after == "C" and is_common and _AZ_ABSTRACT.search(stem):
        score += 5  # müqavimətə, sədrliyə
    return score + _weigh_unknown(stem, fit)


def _has_own_n(stem: str, language: str, *, is_common: bool) -> bool:
    """Whether an n behind the stem is its own, not the ending's: *Lenin-in, Azərbaycan-ı*."""
    whole = _last_part(stem) + "n"
    return whole in _KNOWN[language] or (not is_common and (whole in _NAMES or whole.endswith(("stan", "can"))))


def _weigh_compound(stem: str, language: str, *, is_name: bool, several: bool) -> int:
    if stem in _HEADS[language]:
        return 16
    if is_name and stem in _NAMES:
        return -4
    if len(stem) < 3 or stem[-1] not in _NARROW:
        return -9
    if _POSSESSED.search(stem):
        return 10
    return 8 if several or not is_name else 4


def _weigh_unknown(stem: str, fit: _Fit) -> int:
    if len(stem) < 3:
        return -5
    if _PLURAL.search(stem):
        return 6 if fit.after == "C" else 2
    if fit.after in "CA" and stem[-1] in _NO_CODA and stem[-2] not in VOWELS:
        return -5
    return 0


def _doubt(stem: str, fit: _Fit, language: str, *, several: bool, is_common: bool) -> int:
    """What speaks for the nominative although the letters fit the case."""
    is_known = _is_known(stem, language, is_common=is_common)
    match fit:
        case (Case.DATIVE, "C") if stem.endswith("ov"):
            # Women's surnames end in -ova as well, and towns: Moskova, Varşova.
            return 0 if language == "az" and _last_part(stem) in lexicon.PERSON_NAMES else 9
        case (Case.DATIVE, "V") if stem[-1] == "i" and not is_known:
            return 4  # Türkiye, nəzəriyyə: a noun's own ending
        case (Case.GENITIVE, "C") if language == "tr" and not (is_known or is_common or _PLURAL.search(stem)):
            # An unknown Denikin: Turkish would set the ending of a name apart.
            return 4 if last_vowel(stem) in "ei" else 0
        case (Case.ACCUSATIVE, "C"):
            return _doubt_narrow(stem, is_compound=several or is_common)
        case (Case.ACCUSATIVE, "V") if (several or is_common) and stem[-1] in "aəoe" and not is_known:
            return 3  # qanunu, planı: the possessive of a noun in -n
        case _:
            return 0


def _doubt_narrow(stem: str, *, is_compound: bool) -> int:
    """What speaks for a possessive in *Sovet Azərbaycanı, halk savaşı, ordu komutanları*."""
    if _PLURAL.search(stem):
        return 6
    is_person = stem in lexicon.PERSON_NAMES or stem in lexicon.TITLES or stem.endswith(("ov", "ev"))
    return 9 if is_compound and not is_person else 0


def _harmonises(stem: str, ending: str, language: str) -> bool:
    vowel = last_vowel(stem)
    if language == "tr" and ending[0] in "dt" and (ending[0] == "t") != (stem[-1] in _HARD):
        return False
    if language == "tr":
        if stem in lexicon_turkish.FRONT_WORDS:
            vowel = {"a": "e", "ı": "i", "o": "ö", "u": "ü"}.get(vowel, vowel)
        elif stem in lexicon_turkish_readings.READINGS:
            vowel = last_vowel(lexicon_turkish_readings.READINGS[stem])
    shown = next(letter for letter in ending if letter in VOWELS)
    return shown == (four_way(vowel) if shown in _NARROW else two_way(vowel, open_front=_WIDE[language][1]))


# What other rooms ask


@lru_cache(_CACHED)
def readings(word: str, language: str) -> tuple[Reading, ...]:
    """What a word of running text may be, likeliest first.

    Endings may be joined with an apostrophe or hyphen, or without. A language without a table of endings, and a
    word without letters, has the one reading in the nominative.

    >>> readings("Bakıda", "az")[0]
    Reading(base='Bakı', case=<Case.LOCATIVE: 'locative'>, is_plural=False)
    >>> readings("Türklerin", "tr")[0]
    Reading(base='Türk', case=<Case.GENITIVE: 'genitive'>, is_plural=True)
    """
    word = unicodedata.normalize("NFC", word).strip(_EDGE + '"“”«»()')
    if language not in _WIDE or not word:
        return (Reading(word, Case.NOMINATIVE),)
    found = (_reading(form, language) for form in _forms(word, language, several=False))
    return tuple(dict.fromkeys(found))


def _reading(form: _Form, language: str) -> Reading:
    folded = fold(form.stem, language)
    if folded not in _NAMES and _PLURAL.search(folded):
        return Reading(form.stem[:-3].rstrip(_JOINTS), form.case, is_plural=True)
    return Reading(form.stem, form.case)


@lru_cache(_CACHED)
def case_of(word: str, language: str) -> Case | None:
    """The likeliest case of one word; None when it cannot be told.

    >>> case_of("Kars’ta", "tr"), case_of("Cümhuriyyətinin", "az"), case_of("Lenin", "tr")
    (<Case.LOCATIVE: 'locative'>, <Case.GENITIVE: 'genitive'>, <Case.NOMINATIVE: 'nominative'>)
    """
    word = unicodedata.normalize("NFC", word).strip(_EDGE + '"“”«»()')
    if language not in _WIDE or not word:
        return None
    first, *others = _forms(word, language, several=False)
    least = first.score - first.doubt - 2
    is_close = any(other.case is not first.case and other.score - other.doubt > least for other in others)
    return None if is_close and first.score < 2 * _IS_KNOWN else first.case


@lru_cache(_CACHED)
def nominative(phrase: str, language: str, case: Case | None = None) -> str:
    """A name or noun phrase without the case ending of its last word, and without quotes around the whole.

    With `case` exactly that ending is taken off. Without it only what is sure: an ending behind an apostrophe or
    hyphen, a possessive compound with n and a case, an ending on a known name or head noun.

    >>> nominative("Müsavat Partisinin", "tr"), nominative("Kars Antlaşması’nı", "tr"), nominative("“Açık Söz”ün", "tr")
    ('Müsavat Partisi', 'Kars Antlaşması', 'Açık Söz')
    >>> nominative("Azərbaycan Xalq Cümhuriyyətində", "az"), nominative("RSFSR-in", "az"), nominative("Lenin", "az")
    ('Azərbaycan Xalq Cümhuriyyəti', 'RSFSR', 'Lenin')
    >>> nominative("birliyi", "az"), nominative("birliyi", "az", Case.ACCUSATIVE)
    ('birliyi', 'birlik')
    """
    bare = " ".join(unicodedata.normalize("NFC", phrase).split()).strip(_EDGE)
    if not bare or language not in _WIDE:
        return bare or phrase
    taken = _without_ending(bare, language, case).strip(_EDGE)
    # What is sure is taken off whole, so that asking again changes nothing.
    while case is None and taken not in {bare, ""}:
        bare, taken = taken, _without_ending(taken, language, None).strip(_EDGE)
    return taken or bare


def _without_ending(phrase: str, language: str, case: Case | None) -> str:
    if (quoted := _without_quotes(phrase, language)) is not None:
        return quoted
    if case is Case.NOMINATIVE:
        return phrase
    if bracketed := re.fullmatch(r"(.*[^\s(])(\s*\([^()]*\))", phrase):
        return _without_ending(bracketed[1], language, case) + bracketed[2]
    if " " in phrase and phrase.endswith((" ile", " ilə")) and case in {None, Case.INSTRUMENTAL}:
        phrase = phrase[:-4].rstrip(_EDGE)
        return _without_quotes(phrase, language) or phrase
    start, space, last = phrase.rpartition(" ")
    return start + space + _stem(last, start, language, case)


def _without_quotes(phrase: str, language: str) -> str | None:
    """What quotes around a whole phrase hold, or a phrase up to the quote or bracket its ending stands behind."""
    place = max(phrase.rfind(mark) for mark in '”"»)')
    tail = phrase[place + 1 :].lstrip(_JOINTS + "-")
    if place > 0 and tail and fold(tail, language) in _TAILS[language]:
        phrase, has_ending = phrase[: place + 1], True
    else:
        has_ending = False
    inner = phrase[1:-1].strip(_EDGE)
    closing = _QUOTES.get(phrase[0], "")
    if inner and phrase[-1] in closing and not any(mark in inner for mark in closing + phrase[0]):
        return inner
    return phrase if has_ending else None


def _stem(last: str, start: str, language: str, case: Case | None) -> str:
    """The last word of a phrase without its ending."""
    forms = _forms(last, language, several=bool(start))
    if case is not None:
        told = [form for form in forms if form.case is case]
        if told:
            return max(told, key=lambda form: form.score).stem
        return forms[0].stem if forms[0].score > 2 * _IS_KNOWN else last  # behind an apostrophe, whatever was told
    if language == "az" and _is_mans_surname(last, start):
        return last[:-1]
    return forms[0].stem


def _is_mans_surname(last: str, start: str) -> bool:
    """Whether *Aleksey Petrova* is a man's name in the dative: the given name tells."""
    first = fold(start.split(" ", 1)[0], "az")
    if not last.endswith("ova") or not last[:1].isupper() or len(first) < 3 or "." in first:
        return False
    return not first.endswith(("a", "ə", "e")) and first not in lexicon_azerbaijani.WOMENS_NAMES


_INITIAL: Final = re.compile(r"(?<![^\W_])([^\W\d_]{1,2})\s*\.\s*(?=[^\W\d_])")


@lru_cache(_CACHED)
def clean_person(name: str, language: str) -> str:
    """A person's name as a list would have it: in the nominative, one space after every initial.

    >>> clean_person("M.E .Resulzade’nin", "tr"), clean_person("Bekir Sami (Kunduh) Bey’in", "tr")
    ('M. E. Resulzade', 'Bekir Sami (Kunduh) Bey')
    """
    spaced = _INITIAL.sub(lambda initial: initial[1] + ". ", " ".join(name.split()).strip(_EDGE))
    if not re.search(r"(?:^|[\s.])[^\W\d_]{1,2}\.$", spaced):
        spaced = spaced.rstrip(_EDGE + ".")
    return nominative(spaced, language) or name
