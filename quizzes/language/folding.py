"""Fold case and letters for comparison, by the rules of one language."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_TURKIC: Final = frozenset({"tr", "az"})
_TURKIC_LOWER: Final = str.maketrans({"I": "ı", "İ": "i"})
_TURKIC_UPPER: Final = str.maketrans({"i": "İ", "ı": "I"})

#: Letters a keyboard may lack, each with the one people type instead.
_PLAIN_LETTERS: Final = str.maketrans({
    "ı": "i", "ə": "e", "ş": "s", "ç": "c", "ğ": "g", "ö": "o", "ü": "u",
    "â": "a", "î": "i", "û": "u", "x": "h", "q": "k",
    "ә": "e",  # the Cyrillic schwa, which some prints use for the Azerbaijani one
})  # fmt: skip


def fold(text: str, language: str) -> str:
    """Fold case for comparison in one language (`tr`, `az` or `en`); idempotent.

    `str.lower` is wrong for Turkish and Azerbaijani: it makes two code points of "İ" and "i" of "I".
    Source: Unicode SpecialCasing, conditional mappings for tr and az.

    >>> fold("IŞIK", "tr"), fold("İYUN", "az"), fold("IRAN", "en")
    ('ışık', 'iyun', 'iran')
    """
    text = unicodedata.normalize("NFC", text)
    if language in _TURKIC:
        text = text.translate(_TURKIC_LOWER)
    return unicodedata.normalize("NFC", text.casefold().replace("i̇", "i"))


def capitalise(text: str, language: str) -> str:
    """Write the first letter as a capital of that language: "ilk" becomes "İlk" in Turkish."""
    for place, letter in enumerate(text):
        if letter.isalnum():
            upper = (letter.translate(_TURKIC_UPPER) if language in _TURKIC else letter).upper()
            return text[:place] + upper + text[place + 1 :]
    return text


def plain_letters(folded: str) -> str:
    """A folded text with the letters any keyboard has; as long as it was."""
    return folded.translate(_PLAIN_LETTERS)


def plain_key(text: str) -> str:
    """The letters of a name as any keyboard has them: what two spellings of one name share.

    Comparison only, never shown. The Turkic dotless ı meets i, ə meets e, so that a name can be recognised
    before its spelling is judged.

    >>> plain_key("Məhəmməd-Əmin  Rəsulzadə") == plain_key("MEHEMMED EMIN RESULZADE")
    True
    """
    lowered = fold(text.replace("I", "ı"), "tr").translate(_PLAIN_LETTERS)
    decomposed = unicodedata.normalize("NFKD", lowered)
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"[’'`´ʼ]", "", letters)))


#: Cyrillic letters that are drawn as Latin ones, small as they are folded. Azerbaijani was written in both.
_DRAWN_ALIKE: Final = str.maketrans({
    "ı": "i", "ə": "e", "ә": "e", "ǝ": "e",
    "а": "a", "в": "b", "е": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c", "т": "t", "у": "y",
    "х": "x", "һ": "h", "і": "i", "ј": "j", "ѕ": "s",
})  # fmt: skip
_ACCENTS: Final = re.compile("[\u0300-\u036f]")  # on Latin, Greek and Cyrillic letters; vowel signs of others stay
_BETWEEN_WORDS: Final = re.compile(r"[\s\-‐-―_.,]+")


def look_alike_key(text: str) -> str:
    """What two names share that a reader could take for each other, in whatever language they are; idempotent.

    Case is folded so that İ, I, ı and i are one letter; ə is e; accents go, and letters of another script that are
    drawn alike. Unlike `plain_key` it keeps q from k and x from h: nobody takes *Xalıq* for *Halık* by sight.

    >>> look_alike_key("RƏSULZADƏ  M. Ə.") == look_alike_key("resulzade-m-e") == "resulzade m e"
    True
    >>> look_alike_key("Işık") == look_alike_key("İŞİK"), look_alike_key("Сара") == look_alike_key("Capa")
    (True, True)
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    plain = _ACCENTS.sub("", decomposed).translate(_DRAWN_ALIKE)
    return unicodedata.normalize("NFC", _BETWEEN_WORDS.sub(" ", re.sub(r"[’'`´ʼ‘]", "", plain)).strip())
