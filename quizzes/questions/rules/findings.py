"""What a rule finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

#: A rule's number, and what is wrong.
Found = Iterator[tuple[int, str]]

#: Rules that only warn: the item is published, and listed.
WARNINGS = frozenset({5, 12, 21, 26, 27})


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that an item, or the bank as a whole, breaks."""

    rule: int
    item: str
    language: str
    message: str
    blocks: bool = True

    def __str__(self) -> str:
        level = "block" if self.blocks else "warn"
        return f"{level} {self.rule:2} {self.item} [{self.language}]: {self.message}"
