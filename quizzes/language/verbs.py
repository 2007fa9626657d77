"""Tell the verb forms of Turkish and Azerbaijani by their endings, and turn a clause's verb into a verbal noun.

No dictionary of roots is needed for most forms: an ending such as *-mıştır* belongs to verbs alone. Where an ending
is shared with nouns (*-an*, *-ması*), a short list of roots and of look-alikes decides.
Sources: Göksel & Kerslake, Turkish: A Comprehensive Grammar (2005), ch. 8; Öztopçu, Elementary Azerbaijani (2000).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from quizzes.language import roots
from quizzes.language.harmony import VOWELS, four_way, last_vowel, two_way


class VerbKind(StrEnum):
    """What a verb form does in its sentence."""

    FINITE = "finite"  # kuruldu: ends a clause
    CONVERB = "converb"  # kurarak, kurup, kurulunca: ends a clause that leans on the next
    PERFECT = "perfect"  # kurulmuş, yaradılıb: ends a clause, or (Turkish, before a noun) is a participle
    PARTICIPLE = "participle"  # kurulan (parti): before the noun it describes
    OBJECT_PARTICIPLE = "object-participle"  # kurduğu (parti): before the noun that is its object
    NOUN = "noun"  # kurulması


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A verb form: its stem with voice (*kurul-*), and what it does."""

    stem: str
    kind: VerbKind
    is_negative: bool = False


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(.{{1,}}?)(?:{pattern})")


_HARD: Final = frozenset("fstkçşhpx")
_PERSON: Final = r"(?:l[ae]r)?"
_TR: Final = (
    (
        _form(
            rf"m[ıiuü]şt[ıiuü]r?{_PERSON}|m[ıiuü]şl[ae]rd[ıiuü]r?|m[ae]kt[ae](?:d[ıiuü]r{_PERSON}|yd[ıiuü]{_PERSON}|yken)?"
            rf"|m[ae]kt[ae]l[ae]r(?:d[ıi]r?)?|[ae]c[ae]kt[ıi]r?{_PERSON}|[ae]c[ae]kl[ae]rd[ıi]r?"
        ),
        VerbKind.FINITE,
    ),
    (_form(rf"[ıiuü]yor(?:du)?{_PERSON}|[ıiuü]yorl[ae]rd[ıi]"), VerbKind.FINITE),
    (_form(r"m[ıiuü]ş"), VerbKind.PERFECT),
    (_form(r"y?[ae]r[ae]k|[dt][ıiuü]kt[ae]n|[ıiuü]nc[ae]|y[ıiuü]p|m[ae]d[ae]n|m[ae]kt[ae]n"
           r"|[dt][ıiuü]ys[ae]|s[ae](?:yd[ıi])?|m[ıiuü]şken|m[ıiuü]şs[ae]|y?[ae]n[ae]"), VerbKind.CONVERB),
    (_form(r"[dt][ıiuü]kl[ae]r[ıi]n?(?:d[ae]n?|[ıi]n?|[ae])?|[dt][ıiuü]ğ[ıiuü]n?(?:d[ae]n?|[ıiuü]n?|[ae]|l[ae])?"
           r"|y?[ae]c[ae](?:ğ[ıi]|kl[ae]r[ıi])n?(?:d[ae]n?|[ıi]n?|[ae])?"),
     VerbKind.OBJECT_PARTICIPLE),
    (_form(r"m[ae](?:s[ıi]|l[ae]r[ıi])(?:n?[ıi]n?|n[ae]|nd[ae]n?|yl[ae])?"), VerbKind.NOUN),
    (_form(r"y?[ıiuü]p"), VerbKind.CONVERB),
    (_form(r"y?[ae]n(?:l[ae]r)?"), VerbKind.PARTICIPLE),
)  # fmt: skip
_TR_PAST: Final = re.compile(r"(.{2,}?)([dt])[ıiuü](?:l[ae]r)?")
_AZ: Final = (
    (
        _form(
            r"m[ıiuü]ş(?:d[ıiuü]r?(?:l[aə]r)?|l[aə]rd[ıi]r?|l[aə]r)|m[aə][qk]d[aə](?:d[ıi]r|yd[ıi]|id[ıi])?(?:l[aə]r)?"
            r"|y?[ıiuü]r(?:d[ıiuü])?(?:l[aə]r)?|y?[aə]c[aə][qk](?:d[ıi]r?|l[aə]r)?|y?[ıiuü]b(?:d[ıiuü]r|l[aə]r)"
        ),
        VerbKind.FINITE,
    ),
    # keçməmiş: before it was over; bağlanandan sonra: after it was closed
    (_form(r"m[aə]m[ıiuü]ş|y?[aə]nd[aə]n?|m[aə][qk]l[aə]"), VerbKind.CONVERB),
    (_form(r"m[ıiuü]ş|y?[ıiuü]b"), VerbKind.PERFECT),
    (_form(r"y?[aə]r[aə][qk]|d[ıiuü][qk]d[aə]n?|y?[aə]rk[əa]n|m[aə]d[aə]n|[ıiuü]nc[aə]"), VerbKind.CONVERB),
    (_form(r"d[ıiuü](?:ğ[ıu]|y[iü])n?(?:d[aə]n?|[ıiuü]n?|[aə])?|d[ıiuü]kl[aə]ri\w{0,3}|d[ıiuü]ql[aə]r[ıi]\w{0,3}"
           r"|y?[aə]c[aə](?:ğ[ıi]|y[ıi]|[qk]l[aə]r[ıi])n?(?:d[aə]n?|[ıi]n?|[aə])?"),
     VerbKind.OBJECT_PARTICIPLE),
    (_form(r"m[aə](?:s[ıi]|l[aə]r[ıi])(?:n?[ıi]n?|n[aə]|nd[aə]n?)?"), VerbKind.NOUN),
    (_form(r"y?[aə]n(?:l[aə]r)?"), VerbKind.PARTICIPLE),
)  # fmt: skip
_AZ_PAST: Final = re.compile(r"(.{2,}?)(d)[ıiuü](?:l[aə]r)?")
_DERIVED: Final = re.compile(r".{2,}(?:[ıiuü][lnşt]|[lr][aeə][nştr]|[dt][ıiuü]r|n)")
_YOR_CLUSTER: Final = re.compile(r".*[^aeıioöuüə]{2}$")
_YOR_KEEPS: Final = frozenset("art kalk kork sark yırt ört kırp çarp serp sars".split())
#: Stems whose last letter is voiced before a vowel: *ediyor*, but *etti*.
_VOICED: Final = {"ed": "et", "gid": "git", "güd": "güt", "ged": "get"}


@lru_cache(maxsize=100_000)
def verb_form(word: str, language: str) -> VerbForm | None:
    """What verb form a folded lower-case word of `tr` or `az` is, or None when it is none or more likely a noun.

    >>> verb_form("imzalanmıştır", "tr").stem, verb_form("təsis", "az"), verb_form("hükümeti", "tr")
    ('imzalan', None, None)
    """
    is_turkish = language == "tr"
    if word in (roots.TR_NO_VERBS if is_turkish else roots.AZ_NO_VERBS) or word.endswith("namesi"):
        return None
    for pattern, kind in _TR if is_turkish else _AZ:
        match = pattern.fullmatch(word)
        if match is None:
            continue
        found = _accept(match[1], word, kind, language)
        if found is not None:
            return found
    match = (_TR_PAST if is_turkish else _AZ_PAST).fullmatch(word)
    if match is None or (is_turkish and (match[1][-1] in _HARD) != (match[2] == "t")):
        return None
    return _accept(match[1], word, VerbKind.FINITE, language, is_past=True)


def _accept(stem: str, word: str, kind: VerbKind, language: str, *, is_past: bool = False) -> VerbForm | None:
    if not any(letter in VOWELS for letter in stem) and stem not in {"d", "y"}:
        return None
    if "yor" in word and language == "tr" and kind is VerbKind.FINITE:
        stem = _unnarrow(stem)
    stem = _VOICED.get(stem, stem)
    if stem.endswith("ed") and f"{stem[:-1]}t" in roots.TR_ROOTS:  # reddederek, feshediyor
        stem = f"{stem[:-1]}t"
    is_finite = kind is VerbKind.FINITE
    if language == "az" and is_finite and len(stem) > 3 and stem[-1] == "m" and stem not in roots.AZ_ROOTS:
        stem += two_way(last_vowel(stem), open_front="ə")  # saymırdı: the negative lost its vowel
    known = roots.TR_ROOTS if language == "tr" else roots.AZ_ROOTS
    is_root = stem in known
    is_negative = not is_root and len(stem) > 3 and stem[-2] == "m" and stem[-1] in "aeə"
    positive = stem[:-2] if is_negative else stem
    is_sure = positive in known or bool(_DERIVED.fullmatch(positive))
    if not is_sure and (kind in {VerbKind.PARTICIPLE, VerbKind.NOUN, VerbKind.CONVERB, VerbKind.PERFECT} or is_past):
        return None
    if not is_sure and language == "az":
        return None
    return VerbForm(stem, kind, is_negative)


def _unnarrow(stem: str) -> str:
    """The vowel that *-ıyor* swallowed: *söylüyor* comes from *söyle-*."""
    if stem in {"d", "y"}:
        return stem + "e"
    if _YOR_CLUSTER.match(stem) and stem not in _YOR_KEEPS:
        return stem + two_way(last_vowel(stem), open_front="e")
    return stem


def verbal_noun(stem: str, language: str) -> str:
    """The verbal noun with the third-person possessive: what somebody's doing is called.

    >>> verbal_noun("imzalan", "tr"), verbal_noun("et", "tr"), verbal_noun("keçiril", "az")
    ('imzalanması', 'etmesi', 'keçirilməsi')
    """
    wide = two_way(last_vowel(stem), open_front="e" if language == "tr" else "ə")
    return f"{stem}m{wide}s{four_way(wide)}"


def doer(stem: str, language: str, *, several: bool) -> str:
    """Who does it: *hazırlayan, edenler, yazanlar*.

    >>> doer("hazırla", "tr", several=True), doer("et", "az", several=False)
    ('hazırlayanlar', 'edən')
    """
    stem = {"et": "ed", "git": "gid", "get": "ged", "güt": "güd"}.get(stem, stem)
    wide = two_way(last_vowel(stem), open_front="e" if language == "tr" else "ə")
    plural = f"l{wide}r" if several else ""
    return f"{stem}{'y' if stem[-1] in VOWELS else ''}{wide}n{plural}"


def active(stem: str) -> str:
    """The active stem of a passive one, or nothing where it cannot be told: *kurul → kur, edil → et, imzalan → imzala*.

    >>> active("kurul"), active("edil"), active("imzalan"), active("öl")
    ('kur', 'et', 'imzala', '')
    """
    if stem == "edil":
        return "et"
    match = re.fullmatch(r"(.{2,})(?:[ıiuü]l|(?<=l)[ıiuü]n)|(.+[aeə])n", stem)
    return (match[1] or match[2]) if match else ""
