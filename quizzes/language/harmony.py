"""Vowels and their harmony, shared by Turkish and Azerbaijani."""

from __future__ import annotations

from typing import Final

VOWELS: Final = frozenset("aıoueiöüəâîû")
_FRONT: Final = frozenset("eiöüəî")
_ROUND: Final = frozenset("ouöüû")


def last_vowel(folded: str) -> str:
    """The last vowel of a folded word; "e" where there is none, as letters are spelled with it."""
    return next((letter for letter in reversed(folded) if letter in VOWELS), "e")


def two_way(vowel: str, *, open_front: str) -> str:
    """The open suffix vowel after `vowel`: a, or the front one (e in Turkish, ə in Azerbaijani)."""
    return open_front if vowel in _FRONT else "a"


def four_way(vowel: str) -> str:
    """The close suffix vowel after `vowel`: ı, i, u or ü."""
    if vowel in _FRONT:
        return "ü" if vowel in _ROUND else "i"
    return "u" if vowel in _ROUND else "ı"
