"""Tell how much of a document has been read."""

from __future__ import annotations

from collections.abc import Callable

#: Is told the share read so far, from 0 to 1.
Progress = Callable[[float], None]


def nowhere(share: float) -> None:
    """Tell nobody."""
