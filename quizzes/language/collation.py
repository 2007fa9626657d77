"""The order of names in a list: that of each language's own alphabet."""

from __future__ import annotations

from typing import Final

from quizzes.language.folding import fold, plain_letters

#: Turkish: Law 1353 of 1928 with w, x, q where dictionaries put them. Azerbaijani: the alphabet in force since 1992.
_ALPHABETS: Final = {
    "tr": "abcçdefgğhıijklmnoöpqrsştuüvwxyz",
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvwyz",
    "en": "abcdefghijklmnopqrstuvwxyz",
}
_RANKS: Final = {
    language: {letter: rank for rank, letter in enumerate(alphabet)} for language, alphabet in _ALPHABETS.items()
}


def sort_key(text: str, language: str) -> tuple[int, ...]:
    """What to sort a name by; marks and signs the alphabet does not have count as the plain letter, or not at all.

    >>> sorted(["Şuşa", "Sumqayıt", "Xankəndi", "Hadrut", "İrəvan"], key=lambda name: sort_key(name, "az"))
    ['Hadrut', 'Xankəndi', 'İrəvan', 'Sumqayıt', 'Şuşa']
    """
    ranks = _RANKS[language]
    folded = fold(text, language).replace(" ", "")
    letters = (letter if letter in ranks else plain_letters(letter) for letter in folded)
    return tuple(ranks[letter] for letter in letters if letter in ranks)
