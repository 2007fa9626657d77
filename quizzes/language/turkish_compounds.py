"""Whether a Turkish name is a possessive compound, and whether an institution's.

*Van Gölü, Çanakkale Boğazı* take the pronominal n, *Ali Topçubaşı, Şamahı* do not though they end alike; the
suffixes of institutions are written without an apostrophe. The head noun tells both where the kind does not.
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.language import lexicon, lexicon_turkish
from quizzes.language import lexicon_turkish_heads as heads
from quizzes.language.endings import LastWord
from quizzes.language.folding import fold
from quizzes.language.harmony import four_way, last_vowel
from quizzes.language.kinds import NameKind
from quizzes.language.turkish_stems import WITHOUT_CIRCUMFLEX, possessed

_INSTITUTIONS: Final = frozenset(
    head.translate(WITHOUT_CIRCUMFLEX)
    for head in lexicon_turkish.INSTITUTION_HEADS
    | heads.OTHER_INSTITUTION_HEADS
    | frozenset(map(possessed, heads.INSTITUTION_NOUNS))
)
_NAMES: Final = frozenset(
    head.translate(WITHOUT_CIRCUMFLEX)
    for head in lexicon_turkish.NAME_HEADS | heads.OTHER_HEADS | frozenset(map(possessed, heads.NAME_NOUNS))
)
_HEADS: Final = _NAMES | _INSTITUTIONS
_PERSONS: Final = lexicon.PERSON_NAMES | lexicon.GIVEN_NAMES
#: Names of places that are written as one word: *Zeytinburnu, Kuşadası, Conkbayırı*.
_ONE_WORD: Final = re.compile(r"...(?:burnu|bayırı|adası|pazarı|hisarı|boğazı|ovası|kuşu|kulesi|alanı|limanı|beyi)$")
_OFFICE: Final = re.compile(r"....l[ıiuü]ğ[ıiuü]$")
_PLURAL: Final = re.compile(r"(.{3,})l(?:arı|eri)$")
#: *Hatay, Musul, Ermeni, Fransız*: whose it is, where they stand first.
_PLACES_AND_PEOPLES: Final = (lexicon.NAMES | lexicon.NAME_WORDS) - _PERSONS
#: Adjectives and doers: *Bakülü, gazeteci*.
_DERIVED: Final = re.compile(r"(?:l|c|ç)[ıiuü]$")
#: What ends like a possessive, and what, among names, hardly ends otherwise.
_LIKE_POSSESSIVE: Final = re.compile(r"(?:s[ıiuü]|[^\W\d_aıoueiöüâîû][ıiuü])$")
_SURE_POSSESSIVE: Final = re.compile(r"(?:l[ıiuü]ğ[ıiuü]|[iı]yeti|m[ae]s[ıi]|..l(?:arı|eri))$")
_LIKELY_POSSESSIVE: Final = re.compile(r"[aıoueiöüâîû]s[ıiuü]$")
#: The mark of a noun before its Arabic adjective: *Kanun-i Esasi, Hatt-ı Hümayunu*.
_IZAFET: Final = re.compile(r"-y?[ıiuü]$")
#: Fronts that are a society, not a theatre of war: *Halk Cephesinin*, but *Doğu Cephesi’nin*.
_FRONTS: Final = frozenset({"halk", "milli", "millî", "ulusal", "vatan", "kurtuluş"})
_SOFT_HEADS: Final = frozenset(
    {*"sonucu amacı aracı gücü süreci ihtiyacı borcu ağacı ilacı kılıcı inancı bilinci direnci ucu tacı harcı".split()}
)


def is_person(last: LastWord) -> bool:
    """Whether a word before the last is a person's name."""
    return any(word in _PERSONS for word in _before(last))


def is_compound(last: LastWord) -> bool:
    """Whether the name ends in a third person's possessive."""
    folded = last.folded
    if folded.endswith("oğlu") or folded in heads.ONE_WORD_COMPOUNDS:
        return True
    if last.kind is NameKind.PERSON:
        return False
    if " " not in last.text:
        return (
            _ONE_WORD.search(folded) is not None
            or _OFFICE.search(folded) is not None
            or folded in lexicon_turkish.NAME_HEADS
            or folded in lexicon_turkish.INSTITUTION_HEADS
        )
    if last.is_common or last.is_quoted:
        return _is_common_compound(folded) and not _is_arabic_adjective(last)
    if folded.translate(WITHOUT_CIRCUMFLEX) in _HEADS:
        return not (folded in heads.HEADS_AND_GIVEN_NAMES and _before(last)[-1] in _PERSONS)
    return not (folded in heads.PLAIN_NOUNS or _is_arabic_adjective(last)) and _has_shape_of_compound(last)


def _has_shape_of_compound(last: LastWord) -> bool:
    """Whether a name with no known head ends as a compound; its kind or its first word must speak for it."""
    if last.kind not in (None, NameKind.PLACE):
        return _LIKE_POSSESSIVE.search(last.folded) is not None
    if _SURE_POSSESSIVE.search(last.folded):
        return True
    if is_person(last):
        return False
    if _LIKELY_POSSESSIVE.search(last.folded) or _is_possessed_izafet(last):
        return True
    if _before(last)[0] not in _PLACES_AND_PEOPLES or not _LIKE_POSSESSIVE.search(last.folded):
        return False
    return _is_harmonious(last.folded) and not _DERIVED.search(last.folded)


def _is_harmonious(folded: str) -> bool:
    """Whether a word's last vowel is one that a suffix has behind the vowel before it."""
    return four_way(last_vowel(folded[:-1])) == folded[-1]


def _is_possessed_izafet(last: LastWord) -> bool:
    """Whether a Persian phrase has a possessive, which Arabic adjectives in -i do not look like: *Hatt-ı Hümayunu*."""
    folded = last.folded
    is_possessed = folded[-1:] in ("ı", "u", "ü") and _LIKE_POSSESSIVE.search(folded) and _is_harmonious(folded)
    return bool(is_possessed and _IZAFET.search(_before(last)[-1]))


def _is_arabic_adjective(last: LastWord) -> bool:
    """Whether the last letter is no possessive, which would be in harmony: *Kanun-i Esasi, Tarih-i Osmani*."""
    if last.folded[-1:] not in ("i", "î") or _is_harmonious(last.folded):
        return False
    return bool(_LIKELY_POSSESSIVE.search(last.folded) or _IZAFET.search(_before(last)[-1]))


def is_institution(last: LastWord, *, compound: bool) -> bool:
    """Whether an institution is named: *Türk Dil Kurumuna*, but *Avrupa Birliği’ne*."""
    if last.kind is NameKind.STATE or fold(last.text, "tr") in lexicon_turkish.APOSTROPHE_NAMES:
        return False
    if last.kind is NameKind.ORGANISATION:
        return compound or " " in last.text
    if last.kind is not None or not compound:
        return False
    if last.folded == "cephesi":
        return _before(last)[-1:] != [] and _before(last)[-1] in _FRONTS
    many = _PLURAL.match(last.folded)
    head = last.folded.translate(WITHOUT_CIRCUMFLEX)
    listed = {head, possessed(many[1])} if many else {head}
    return not listed.isdisjoint(_INSTITUTIONS) or last.folded in lexicon_turkish.INSTITUTION_WORDS


def _is_common_compound(folded: str) -> bool:
    if folded in heads.PLAIN_NOUNS or not _LIKE_POSSESSIVE.search(folded):
        return False
    if folded.translate(WITHOUT_CIRCUMFLEX) in _HEADS | _SOFT_HEADS:
        return True
    return not re.search(r"[cç][ıiuü]$", folded)


def _before(last: LastWord) -> list[str]:
    return fold(last.text, "tr").split()[:-1]
