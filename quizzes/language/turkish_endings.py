"""Turkish case endings, as Türk Dil Kurumu's Yazım Kılavuzu writes them (kesme işareti, kısaltmalar, sayılar)."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from quizzes.language import lexicon, lexicon_turkish_readings
from quizzes.language import lexicon_turkish as words
from quizzes.language.endings import Ending, LastWord
from quizzes.language.harmony import VOWELS, four_way, last_vowel, two_way
from quizzes.language.kinds import Case, NameKind
from quizzes.language.numerals import last_word_read, roman_value
from quizzes.language.turkish_compounds import is_compound, is_institution, is_person
from quizzes.language.turkish_stems import soften, suffix_vowel

#: Between a name, a number or an abbreviation and its suffix.
JOINT: Final = "’"
_HARD: Final = frozenset("fstkçşhp")
#: A figure or an abbreviation that has a suffix already: 1920’ler.
_JOINED: Final = re.compile(r"[\dA-ZÇĞİÖŞÜ][’'][a-zçğıöşü]+$")
#: A name with a possessive set apart, which is not set apart again: *Nazi Almanya’sı, Mayıs’ın 15’i*.
_POSSESSED: Final = re.compile(r"\w[’'](?:s?[ıiuü]|l(?:arı|eri))$")
_PLURAL: Final = re.compile(r"[^\W\d]{2}l([ae])r$")
#: *Kırım Tatarlarına*: the plural of a people takes no apostrophe with the possessive either.
_PEOPLE: Final = re.compile(r"(.{3,})l(?:arı|eri)$")
_ABSTRACT: Final = re.compile(r"l[ıiuü]k$")
_OF_A_PLACE: Final = re.compile(r"(.{3,})l[ıiuü]$")
_ADHERENT: Final = re.compile(r"(.{3,})[cç][ıiuü]$")
_READ_AS_WORD: Final = re.compile(
    r"[^aeıioöuü]?(?:[aeıioöuü](?:[^aeıioöuü]{1,2}|[lnr][kt][^aeıioöuü])|[aeıioöuü])*[aeıioöuü][^aeıioöuü]?|[^aeıioöuü][aeıioöuü](?:sk|rk|st|nt)"
)
#: Kinds of names that are written as they are, whatever their last word means elsewhere.
_OWN_NAMES: Final = frozenset(NameKind) - {NameKind.ORGANISATION, NameKind.OFFICE}


def read_ending(last: LastWord) -> Ending:
    """What a suffix on this name, written in letters, has to fit."""
    if special := _read_special(last):
        return special
    sound, compound = read_aloud(last.folded), is_compound(last)
    bare = last.is_quoted or last.is_common or is_institution(last, compound=compound)
    if last.is_common:
        sound = words.FRONT_NOUNS.get(sound, sound)
    if not bare:
        bare = _is_people(last) if compound else _is_derived(last)
    stem = last.text
    if bare and not compound and not last.is_quoted:
        stem = last.with_last(soften(last.word, last.folded))
    return Ending(sound, last.text, stem, compound, "" if bare else JOINT)


def _read_special(last: LastWord) -> Ending | None:
    """What is no word: units, letters, shortened words, Roman figures, and what has a suffix already."""
    text, word, folded = last.text, last.word, last.folded
    joint = "" if last.is_quoted else JOINT
    if (is_compound := _POSSESSED.search(word) is not None) or _JOINED.search(word):
        return Ending(folded, text, text, is_compound)
    if word in lexicon_turkish_readings.UNITS and (word == text or text[-len(word) - 2 : -len(word) - 1].isdigit()):
        return Ending(lexicon_turkish_readings.UNITS[word], text, text, joint=joint)
    if word.endswith(".") and not last.is_quoted:
        shortened = folded.strip(".")
        read = lexicon_turkish_readings.SHORTENED.get(shortened) or abbreviation_sound(shortened[-1:] or "e")
        return Ending(read, text, text)
    if value := roman_value(word):
        return Ending(last_word_read(str(value), "tr"), text, text, joint=joint)
    if len(word) == 1 and word.isupper():
        return Ending(abbreviation_sound(folded), text, text, joint=joint)
    return None


def _is_derived(last: LastWord) -> bool:
    """Whether a suffix has made the name of another: *Türkler, Türkçe, Bakülü, Müslümanlık* take no apostrophe."""
    if last.kind in _OWN_NAMES:
        return False
    if " " in last.text:
        return _is_plural(last) or last.folded in words.COUNCILS
    return _is_plural(last) or last.folded.endswith("izm") or (last.kind is None and _is_derived_word(last.folded))


def _is_people(last: LastWord) -> bool:
    """Whether the people of a country are named: *Kırım Tatarları, Batı Trakya Türkleri*."""
    found = _PEOPLE.search(last.folded)
    return last.kind not in _OWN_NAMES and found is not None and found[1] in words.PEOPLES


def _is_derived_word(folded: str) -> bool:
    if folded in words.LANGUAGES or folded in words.INSTITUTION_WORDS:
        return True
    if _ABSTRACT.search(folded) and folded not in words.NO_ABSTRACTS | lexicon.NAMES | lexicon.PERSON_NAMES:
        return True
    of_place, adherent = _OF_A_PLACE.match(folded), _ADHERENT.match(folded)
    is_derived = (of_place and of_place[1] in lexicon.NAMES) or (
        adherent and adherent[1] in lexicon.NAME_WORDS | lexicon.PERSON_NAMES
    )
    return bool(is_derived) and folded not in lexicon.PERSON_NAMES | lexicon.NAMES | lexicon.NAME_WORDS


def _is_plural(last: LastWord) -> bool:
    found = _PLURAL.search(last.folded)
    if not found or last.folded in words.NO_PLURALS or is_person(last):
        return False
    return two_way(last_vowel(last.folded[:-3]), open_front="e") == found[1]


def read_aloud(folded: str) -> str:
    """A folded name as it is read, which its letters may hide: *marx* is *marks*, *kennedy* is *kenedi*."""
    part = folded.rsplit("-", 1)[-1] or folded
    if (read := lexicon_turkish_readings.READINGS.get(part)) is not None:
        return read
    part = part.translate(lexicon_turkish_readings.FOREIGN_LETTERS)
    if (read := lexicon_turkish_readings.READINGS.get(part)) is not None:
        return read
    for end, read in lexicon_turkish_readings.FOREIGN_ENDS:
        if part.endswith(end) and len(part) > len(end):
            return part[: -len(end)] + read
    if part.endswith("y") and part[-2:-1] not in VOWELS:
        return part[:-1] + "i"
    return part


def suffix(ending: Ending, case: Case) -> str:
    """The suffix of a case, in the shape this ending takes; none in the nominative."""
    vowel = suffix_vowel(ending.sound)
    wide, narrow = two_way(vowel, open_front="e"), four_way(vowel)
    after_vowel = ending.ends_in_vowel
    hard = "t" if ending.sound[-1:] in _HARD else "d"
    n = "n" if ending.is_compound else ""
    match case:
        case Case.NOMINATIVE:
            return ""
        case Case.ACCUSATIVE | Case.DATIVE:
            return (n or ("y" if after_vowel else "")) + (narrow if case is Case.ACCUSATIVE else wide)
        case Case.LOCATIVE | Case.ABLATIVE:
            return f"{n}{hard}{wide}" + ("n" if case is Case.ABLATIVE else "")
        case Case.GENITIVE:
            return (_glide(ending, "n") if after_vowel else "") + narrow + "n"
        case _:
            return ("y" if after_vowel else "") + "l" + wide


def possessive(ending: Ending) -> str:
    """The suffix of the third person's possessive; none where the name ends in one already."""
    if ending.is_compound:
        return ""
    return (_glide(ending, "s") if ending.ends_in_vowel else "") + four_way(suffix_vowel(ending.sound))


def _glide(ending: Ending, usual: str) -> str:
    """The consonant between two vowels: *su* and *ne* take y where others take n or s."""
    return "y" if ending.sound in words.Y_WORDS and ending.stem.endswith(ending.sound) else usual


def abbreviation_sound(folded: str) -> str:
    """How an abbreviation in capitals ends when read: as a word where it can be, else by its last letter's name."""
    part = folded.rsplit("-", 1)[-1] or folded
    if (read := lexicon_turkish_readings.READ_AS_WORDS.get(part)) is not None:
        return read
    # KİK, NATO, TİKA, AGİT, TÜSİAD: where vowels and consonants take turns they are read as a word.
    takes_turns = all((one in VOWELS) != (other in VOWELS) for one, other in pairwise(part))
    if takes_turns and len(part) > 2 + (part[0] in VOWELS):
        return part
    is_long = len(part) > 4 and sum(letter in VOWELS for letter in part) > 1
    if (is_long or re.fullmatch(r".[aeıioöuü](?:sk|rk|st|nt)", part)) and _READ_AS_WORD.fullmatch(part):
        return part
    return lexicon_turkish_readings.LETTER_NAMES.get(part[-1], part[-1] + "e")
