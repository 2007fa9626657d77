"""Find what a page carries besides its text: page numbers and running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from quizzes.documents.lines import Line

_DIGITS: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(r"\s*(?:\d{1,4}|[ivxlc]{1,6})\s*")
_RIGHT_ALIGNED: Final = re.compile(r"[ \t]{20,}\S")
_HEAD_BESIDE_NUMBER: Final = re.compile(r"\d{1,4}\s{2,}\S|.*\S\s{2,}\d{1,4}\s*")
#: No running head is longer.
_HEAD_LENGTH: Final = 400


def without_digits(text: str) -> str:
    """The text with each number as `#`, so that running heads with page numbers are alike."""
    return _DIGITS.sub("#", text)


def is_page_number(raw: str) -> bool:
    """Whether a line holds a bare number, in digits or small Roman ones."""
    return _PAGE_NUMBER.fullmatch(raw) is not None


def is_right_aligned(raw: str) -> bool:
    """Whether a line is set far from the left margin."""
    return raw[:1] in {" ", "\t"} and _RIGHT_ALIGNED.match(raw) is not None


def find_furniture(lines: Sequence[Line]) -> set[int]:
    """Numbers of the lines that are page numbers or running heads."""
    filled = [line for line in lines if not line.is_blank]
    keys = [without_digits(line.text) for line in filled]
    counts = Counter(keys)
    aligned = [False, *(is_right_aligned(line.raw) for line in filled), False]
    furniture = set()
    for index, line in enumerate(filled):
        is_repeated = counts[keys[index]] >= 4 and 3 < len(line.text) < _HEAD_LENGTH and not _ends_citation(line.text)
        is_beside = (aligned[index] or aligned[index + 2]) and _is_head_beside_number(line.raw)
        if is_repeated or is_beside or aligned[index + 1] or is_page_number(line.raw):
            furniture.add(line.number)
    return furniture


def _ends_citation(text: str) -> bool:
    """Whether a line closes a bracket that the line before opened: *2013, s. 25).* is alike on many pages."""
    return text.count(")") > text.count("(")


def _is_head_beside_number(raw: str) -> bool:
    return len(raw) < _HEAD_LENGTH and _HEAD_BESIDE_NUMBER.match(raw) is not None
