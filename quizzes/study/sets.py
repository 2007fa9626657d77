"""Ready-made sets: ten to twenty-five items on a topic, chosen once, so that a teacher knows what she sets.

They are kept in `content/sets.toml` and change only when somebody changes them, or when an item is no more.
"""

from __future__ import annotations

import itertools
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import Annotated, Final, Literal, NewType

from pydantic import Field, ValidationError

from quizzes.errors import ContentError
from quizzes.facts.content_records import Record, Slug
from quizzes.facts.facts import TopicId
from quizzes.questions.bank import QuestionBank, Stock
from quizzes.questions.items import AnyItem, ItemId
from quizzes.questions.rules.findings import Finding
from quizzes.study.draw import draw_from, leaks

SetId = NewType("SetId", str)

#: In the content folder.
SETS_FILE: Final = "sets.toml"
FEWEST, MOST = 10, 25
_DRAWS: Final = 20  # of which the longest is kept


class SetLevel(StrEnum):
    """How far into a topic a set goes."""

    BASICS = "basics"  # what every pupil should know
    COURSE = "course"  # what a good course asks
    DETAIL = "detail"  # whatever there is


#: By level: the least weight of the facts asked, and how many items are wanted.
_WANTED: Final = {SetLevel.BASICS: (3, 12), SetLevel.COURSE: (2, 20), SetLevel.DETAIL: (1, 25)}


@dataclass(frozen=True, slots=True)
class QuizSet:
    """Items on a topic, in the order in which they are asked."""

    topic: TopicId
    level: SetLevel
    items: tuple[ItemId, ...]

    @property
    def id(self) -> SetId:
        """Topic and level: `republic.basics`."""
        return SetId(f"{self.topic}.{self.level}")

    def of(self, bank: QuestionBank) -> list[AnyItem]:
        """Its items, but those that have been withdrawn since."""
        return [bank.item(item) for item in self.items if item in bank]


class _SetRecord(Record):
    topic: Slug
    level: SetLevel
    items: Annotated[list[str], Field(min_length=1)]


class _SetsFile(Record):
    set: list[_SetRecord] = Field(default_factory=list)


def read_sets(path: Path) -> dict[SetId, QuizSet]:
    """Read the file of sets; empty when there is none. Raises `ContentError`."""
    if not path.exists():
        return {}
    try:
        records = _SetsFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).set
    except (OSError, ValueError, ValidationError) as error:
        raise ContentError(f"{path.name}: {error}") from error
    sets = [
        QuizSet(TopicId(record.topic), record.level, tuple(ItemId(item) for item in record.items)) for record in records
    ]
    return {one.id: one for one in sets}


def sets_on(topic: TopicId, sets: Mapping[SetId, QuizSet]) -> list[QuizSet]:
    """The sets of a topic, the easiest first."""
    return [found for level in SetLevel if (found := sets.get(SetId(f"{topic}.{level}")))]


def draft_sets(bank: QuestionBank, kept: Mapping[SetId, QuizSet]) -> Iterator[QuizSet]:
    """Sets for every topic: those of `kept`, without what no longer stands, and for the others items drawn anew.

    No fact is asked in two sets of one topic, and no item of a set gives away another.
    """
    for topic in bank.base.topics:
        used: set[str] = set()
        for level in SetLevel:
            one = kept.get(SetId(f"{topic}.{level}"))
            one = (_mend(one, bank, used) if one else None) or _draw_set(bank, topic, level, used)
            if one is not None:
                used |= {item.fact for item in one.of(bank)}
                yield one


def _mend(one: QuizSet, bank: QuestionBank, used: set[str]) -> QuizSet | None:
    """A set without the items that are gone, asked elsewhere or given away; None where too few are left."""
    kept: list[AnyItem] = []
    for item in one.of(bank):
        told = any(leaks(bank, item, other) or leaks(bank, other, item) for other in kept)
        if not told and item.fact not in used and item.fact not in {other.fact for other in kept}:
            kept.append(item)
    mended = replace(one, items=tuple(item.id for item in kept))
    return None if any(check_set(mended, bank)) else mended


def _draw_set(bank: QuestionBank, topic: TopicId, level: SetLevel, used: set[str]) -> QuizSet | None:
    """A set of the facts not used yet; a topic that has too few weighty ones for its first set takes lighter ones."""
    least, wanted = _WANTED[level]
    facts = bank.base.facts
    free = [item for item in bank.by_topic[topic] if item.fact not in used]
    lightest = 1 if level is SetLevel.BASICS else least  # every topic has one set, if it can
    for weight in range(least, lightest - 1, -1):
        stock = Stock.gather([item for item in free if facts[item.fact].weight >= weight], bank.base)
        draws = (draw_from(bank, stock, wanted, Random(f"{topic}.{level}.{seed}")) for seed in range(_DRAWS))
        longest = max(draws, key=len)
        if len(longest) >= FEWEST:
            longest.sort(key=lambda item: bank.base.year_and_day(facts[item.fact]))
            return QuizSet(topic, level, tuple(item.id for item in longest))
    return None


def write_sets(sets: Iterable[QuizSet]) -> str:
    """The file of sets as it should stand."""
    return _HEAD + "\n".join(
        f'[[set]]\ntopic = "{one.topic}"\nlevel = "{one.level}"\nitems = [\n'
        + "".join(f'  "{item}",\n' for item in one.items)
        + "]\n"
        for one in sets
    )


_HEAD: Final = """\
# Ready-made sets of 10 to 25 items for each topic, in the order they are asked. The essentials of themes and periods
# are chosen by hand. `flask sets draft` keeps what still stands and draws anew where too little does; what it made may
# be edited.

"""


def check_set(one: QuizSet, bank: QuestionBank) -> Iterator[Finding]:
    """What is wrong with a set: its size, its items, or that they give each other away."""
    if one.topic not in bank.base.topics:
        yield _find(21, one, f"no topic {one.topic}")
        return
    if not FEWEST <= len(one.items) <= MOST:
        yield _find(21, one, f"{len(one.items)} items, {FEWEST} to {MOST} expected")
    on_topic = {fact.id for fact in bank.base.facts_on[one.topic]}
    for item_id in one.items:
        if item_id not in bank:
            yield _find(21, one, f"no item {item_id}")
        elif bank.item(item_id).fact not in on_topic:
            yield _find(21, one, f"{item_id} is not on {one.topic}")
    items = one.of(bank)
    if len({item.fact for item in items}) < len(items):
        yield _find(21, one, "asks one fact twice")
    for shown, asked in itertools.permutations(items, 2):
        if leaks(bank, shown, asked):
            yield _find(17, one, f"{shown.id} gives away {asked.id}")


def _find(rule: Literal[17, 21], one: QuizSet, message: str) -> Finding:
    return Finding(rule, one.id, "all", message)


def lint_sets(sets: Iterable[QuizSet], bank: QuestionBank) -> Iterator[Finding]:
    """Everything wrong with the sets, and every topic that has none."""
    known: Sequence[QuizSet] = list(sets)
    for one in known:
        yield from check_set(one, bank)
    for topic in bank.base.topics.keys() - {one.topic for one in known}:
        yield Finding(21, topic, "all", "no ready-made set", blocks=False)
