"""What a text speaks of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """What a text speaks of, for sentences that leave it out: its name, and the class of thing it is."""

    name: str
    kind: str
    is_title: bool = False  # the heading names it: what follows is an entry about it
