"""What a reader wants of the timeline and of the search, read from the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - as in language/dates.py
from typing import Final

from flask_babel import gettext as _

from quizzes.errors import NotFound
from quizzes.facts.base import FactBase
from quizzes.facts.facts import Fact, State, TopicId
from quizzes.facts.topics import Topic
from quizzes.questions.search_entries import EntryKind

#: The least weight of the facts shown: the essentials, what matters, everything.
ESSENTIAL, TELLING, ANY = 3, 2, 1
_LAST_YEAR: Final = 9999
_MOST_PAGES: Final = 10_000


@dataclass(frozen=True, slots=True)
class Span:
    """Which facts the timeline shows. `problem` says what could not be read; `note` what was read otherwise."""

    topic: Topic | None
    first: int | None
    last: int | None
    weight: int
    typed: Mapping[str, str]  # the years as they were typed
    problem: str = ""
    note: str = ""

    @property
    def weights(self) -> tuple[int, ...]:
        """What may be chosen: everything only of one topic, since all at once is more than can be read."""
        return (ESSENTIAL, TELLING, ANY) if self.topic else (ESSENTIAL, TELLING)

    def choose(self, base: FactBase) -> list[Fact]:
        """The dated facts of it that may be told, the earliest first."""
        facts = base.facts_on[self.topic.id] if self.topic else base.reviewed
        chosen = (fact for fact in facts if fact.date and fact.weight >= self.weight and fact.state is State.REVIEWED)
        return sorted((fact for fact in chosen if self._holds(fact)), key=_begin)

    def _holds(self, fact: Fact) -> bool:
        assert fact.date is not None
        return (self.first or 0) <= fact.date.last_day.year and fact.date.start.year <= (self.last or _LAST_YEAR)


def _begin(fact: Fact) -> tuple[Day, str]:
    assert fact.date is not None
    return fact.date.first_day, fact.id


def read_span(asked: Mapping[str, str], base: FactBase) -> Span:
    """Read `topic`, `from`, `to` and `weight`. Raises `NotFound` for an unknown topic."""
    topic = None
    if asked.get("topic"):
        topic = base.topics.get(TopicId(asked["topic"]))
        if topic is None:
            raise NotFound(f"topic {asked['topic']}")
    default = TELLING if topic else ESSENTIAL
    weight = int(asked["weight"]) if asked.get("weight") in {"1", "2", "3"} else default
    if topic is None:
        weight = max(weight, TELLING)
    typed = {name: asked.get(name, "").strip() for name in ("from", "to")}
    years = {name: _read_year(text) for name, text in typed.items()}
    if any(typed[name] and years[name] is None for name in typed):
        problem = _("Please write a year as a number, for example 1918.")
        return Span(topic, None, None, weight, typed, problem=problem)
    first, last = years["from"], years["to"]
    if first is not None and last is not None and first > last:
        typed = {"from": str(last), "to": str(first)}
        note = _("The first year came after the last one, so they were exchanged.")
        return Span(topic, last, first, weight, typed, note=note)
    return Span(topic, first, last, weight, typed)


def _read_year(text: str) -> int | None:
    is_year = text.isascii() and text.isdigit() and len(text) <= len(str(_LAST_YEAR))
    return int(text) if is_year and int(text) else None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: in everything, or one kind, page by page."""

    asked: str
    kind: EntryKind | None
    page: int  # from 1


def read_wanted(asked: Mapping[str, str]) -> Wanted:
    """Read `q`, `kind` and `page`; what is no kind or page counts as none."""
    kind = EntryKind(asked["kind"]) if asked.get("kind") in set(EntryKind) else None
    page = asked.get("page", "")
    number = int(page) if page.isascii() and page.isdigit() and len(page) <= len(str(_MOST_PAGES)) else 1
    return Wanted(asked.get("q", "").strip(), kind, max(1, number) if kind else 1)
