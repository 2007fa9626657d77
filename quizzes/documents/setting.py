"""How the lines of a section are usually set."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

from quizzes.documents.lines import Line, ends_sentence, starts_page

#: Of so many lines it is asked whether they are paragraphs of their own.
_SAMPLE: Final = 400


class Setting:
    """The usual width and spacing of a section's lines, which tell what is set otherwise."""

    __slots__ = ("gap", "has_pages", "width")

    def __init__(self, lines: Sequence[Line]) -> None:
        filled = [line for line in lines if not line.is_blank]
        steps = [after.number - line.number for line, after in itertools.pairwise(filled)]
        widths = sorted(len(line.text) for line in filled)
        #: Whether an indent of one space tells the first line of a page, for few lines have it.
        self.has_pages = sum(starts_page(line.raw) for line in filled) * 3 <= len(filled) + 2
        self.width = widths[len(widths) * 3 // 4] if widths else 0
        #: How many empty lines part two lines of a paragraph. One of them says nothing where it follows every line.
        self.gap = int(bool(steps) and steps.count(2) > len(steps) * 0.6 and not _are_paragraphs(filled))


def _are_paragraphs(filled: Sequence[Line]) -> bool:
    """Whether most lines are paragraphs: then an empty line between them parts paragraphs after all."""
    sample = filled[:: len(filled) // _SAMPLE + 1]
    return sum(ends_sentence(line.text) for line in sample) >= len(sample) * 0.5
