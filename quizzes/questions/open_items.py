"""Items that are answered without options to choose from: what flashcards and Anki notes are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from quizzes.facts.facts import FactId
from quizzes.language.amounts import Amount
from quizzes.questions.items import AnyItem, ClozeItem, DateItem, NameItem

#: Open items by the fact they are about.
OpenItems = Mapping[FactId, tuple[AnyItem, ...]]

_NOTHING: Final[tuple[AnyItem, ...]] = ()


def is_open(item: AnyItem) -> bool:
    """Whether an item is answered without options to choose from; of a gap, where it is the one open way to ask."""
    return isinstance(item, DateItem | NameItem) or (isinstance(item, ClozeItem) and isinstance(item.key, Amount))


def gather_open(items: Iterable[AnyItem]) -> OpenItems:
    """The open items, by fact."""
    found: dict[FactId, tuple[AnyItem, ...]] = {}
    for item in items:
        if is_open(item):
            found[item.fact] = (*found.get(item.fact, _NOTHING), item)
    return found


def find_open(item: AnyItem, open_items: OpenItems) -> AnyItem | None:
    """The open item that asks the same of the same fact, else another one of the fact; None when it has none."""
    of_fact = open_items.get(item.fact, _NOTHING)
    return max(of_fact, key=lambda one: _likeness(one, item), default=None)


def _likeness(one: AnyItem, other: AnyItem) -> tuple[bool, bool]:
    return one.aspect is other.aspect, (one.given, one.document) == (other.given, other.document)
