"""Cut a long run of lines into sections, so that no more than one of them is held at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from quizzes.documents.lines import Line, ends_sentence

#: How much a section holds at most. A shorter document is one section.
SECTION_LINES: Final = 20_000
SECTION_CHARACTERS: Final = 1_000_000
#: How far back from its end a section may be cut.
_REACH: Final = 2_000


def split_sections(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines in sections, each cut behind the end of a paragraph where there is one."""
    section: list[Line] = []
    size = 0
    for line in lines:
        section.append(line)
        size += len(line.raw) + 1
        if len(section) > SECTION_LINES or size > SECTION_CHARACTERS:
            cut = _find_cut(section)
            yield section[:cut]
            section = section[cut:]
            size = sum(len(line.raw) + 1 for line in section)
    if section:
        yield section


def _find_cut(section: list[Line]) -> int:
    """The index of the line that begins the next section: best after a sentence's end and a blank line."""
    first = max(1, len(section) - _REACH, len(section) // 2)
    indices = range(len(section) - 1, first, -1)
    for index in indices:
        if section[index].is_blank and ends_sentence(section[index - 1].text):
            return index
    return next((index for index in indices if ends_sentence(section[index - 1].text)), len(section))
