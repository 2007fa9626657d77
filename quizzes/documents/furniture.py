"""Find what a page carries besides its text: page numbers and running heads."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from quizzes.documents.lines import Line, ends_sentence, starts_page
from quizzes.documents.setting import Setting

_DIGITS: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"\s*(?:[-–—]\s?\d{1,4}\s?[-–—]|\d{1,4}|(?=[ivxl])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))\s*"
)
_RIGHT_ALIGNED: Final = re.compile(r"[ \t]{20,}\S")
_HEAD_BESIDE_NUMBER: Final = re.compile(r"\d{1,4}\s{2,}\S|.*\S\s{2,}\d{1,4}\s*")
#: No running head is longer.
_HEAD_LENGTH: Final = 400
#: How often a running head comes at least, and how many lines a page has at least and at most.
_REPEATS: Final = 4
_PAGE_LINES: Final = (12, 200)


def without_digits(text: str) -> str:
    """The text with each number as `#`, so that running heads with page numbers are alike."""
    return _DIGITS.sub("#", text)


def is_page_number(raw: str) -> bool:
    """Whether a line holds a bare number, in digits or small Roman ones."""
    return _PAGE_NUMBER.fullmatch(raw) is not None


def is_right_aligned(raw: str) -> bool:
    """Whether a line is set far from the left margin."""
    return raw[:1] in {" ", "\t"} and _RIGHT_ALIGNED.match(raw) is not None


def find_furniture(lines: Sequence[Line], setting: Setting) -> set[int]:
    """Numbers of the lines that are page numbers or running heads."""
    filled = [line for line in lines if not line.is_blank]
    numbers = _find_page_numbers(filled)
    beside: set[int] = set()
    aligned = [False, *(is_right_aligned(line.raw) for line in filled), False]
    for index, line in enumerate(filled):
        if (aligned[index] or aligned[index + 2]) and _is_head_beside_number(line.raw):
            first = index - 1 if aligned[index] else index
            if _is_apart(filled, first, setting) and _is_apart(filled, first + 2, setting):
                beside.add(index)
    furniture = {filled[index].number for index in numbers | beside}
    for index in (index for index, is_aligned in enumerate(aligned[1:-1]) if is_aligned):
        near = {index - 1, index, index + 1}
        if not (numbers.isdisjoint(near) and beside.isdisjoint(near)) or _is_at_page_break(filled, index, setting):
            furniture.add(filled[index].number)
    for found in _find_repeated(filled):
        if _is_running_head(found, filled, numbers, setting):
            furniture.update(filled[index].number for index in found)
    return furniture


def _find_page_numbers(filled: Sequence[Line]) -> set[int]:
    """The indices of bare numbers. One of four digits may be a year, unless the page next to it is counted too."""
    found = [index for index, line in enumerate(filled) if len(line.text) <= 8 and is_page_number(line.raw)]
    values = [int(text) if (text := filled[index].text).isdecimal() else 0 for index in found]
    steps = [
        after == value + 1 and behind - index >= _PAGE_LINES[0]
        for (value, after), (index, behind) in zip(itertools.pairwise(values), itertools.pairwise(found), strict=True)
    ]
    counted = [False, *steps, False]
    return {index for place, index in enumerate(found) if values[place] < 1000 or any(counted[place : place + 2])}


def _find_repeated(filled: Sequence[Line]) -> Iterable[list[int]]:
    """The indices of lines that are alike but for their numbers, where there are enough of them."""
    keys = [without_digits(line.text) if 3 < len(line.text) < _HEAD_LENGTH else "" for line in filled]
    counts = Counter(keys)
    places = defaultdict(list)
    for index, key in enumerate(keys):
        if key and counts[key] >= _REPEATS:
            places[key].append(index)
    return places.values()


def _is_running_head(found: Sequence[int], filled: Sequence[Line], numbers: set[int], setting: Setting) -> bool:
    """Whether lines that are alike stand where pages end, or look like headings and come about once a page."""
    if _ends_citation(filled[found[0]].text):
        return False
    near = sum(not numbers.isdisjoint((index - 1, index + 1)) for index in found)
    if near * 2 >= len(found):
        return True
    heads = [index for index in found if _looks_like_head(filled[index].text)]
    if len(heads) * 2 < len(found):
        return False
    if sum(_is_at_page_break(filled, index, setting) for index in found) * 2 >= len(found):
        return _come_once_a_page(found, is_regular=False)
    apart = sum(_is_apart(filled, index, setting) or _is_apart(filled, index + 1, setting) for index in found)
    return apart * 2 >= len(found) and _come_once_a_page(found, is_regular=True)


def _come_once_a_page(found: Sequence[int], *, is_regular: bool) -> bool:
    distances = sorted(after - index for index, after in itertools.pairwise(found))
    low, high = distances[len(distances) // 4], distances[len(distances) * 3 // 4]
    if low < _PAGE_LINES[0]:
        return False
    return not is_regular or (high <= low * 1.5 and high <= _PAGE_LINES[1])


def _is_at_page_break(filled: Sequence[Line], index: int, setting: Setting) -> bool:
    return setting.has_pages and any(starts_page(line.raw) for line in filled[index : index + 2])


def _is_apart(filled: Sequence[Line], index: int, setting: Setting) -> bool:
    """Whether more empty lines than usual are above a line."""
    if not 0 < index < len(filled):
        return True
    return filled[index].number - filled[index - 1].number > setting.gap + 1


def _looks_like_head(text: str) -> bool:
    return (text[:1].isupper() or text[:1].isdecimal()) and text[-1:] not in {",", ";", "-"} and not ends_sentence(text)


def _ends_citation(text: str) -> bool:
    """Whether a line closes a bracket that the line before opened: *2013, s. 25).* is alike on many pages."""
    return text.count(")") > text.count("(")


def _is_head_beside_number(raw: str) -> bool:
    return len(raw) < _HEAD_LENGTH and _HEAD_BESIDE_NUMBER.match(raw) is not None
