"""What a wrong response that was typed stands for: the event of another year, or somebody else's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.facts.facts import FactId
from quizzes.language.dates import DateValue
from quizzes.language.names import DateName
from quizzes.language.typed_date import read_date
from quizzes.questions.items import AnyItem, ClozeItem, DateItem, NameItem
from quizzes.questions.name_index import index_of
from quizzes.questions.name_nearness import nearness
from quizzes.questions.name_readings import readings
from quizzes.questions.nearness import Nearness
from quizzes.questions.neighbours import event_of_year
from quizzes.questions.sentences import FactWriter
from quizzes.questions.wording import OF_THE_YEAR

_MOST_WORDS: Final = 25  # a longer response is no name


def find_event(
    item: AnyItem, response: str, near: Nearness, language: str, is_excluded: Callable[[FactId], bool]
) -> FactId | None:
    """The fact of the year that was typed for a date of another year; None where none worth telling is known."""
    if not isinstance(item, DateItem | ClozeItem) or not isinstance(item.key, DateValue):
        return None
    given = read_date(response, language)
    if given is None or given.year is None or item.key.overlaps(given.in_year()):
        return None
    return event_of_year(given.year, near.base.facts[item.fact], near, is_excluded)


def write_event(event: FactId, writer: FactWriter) -> str:
    """What happened in that year, in a sentence; `writer` is of any fact."""
    other = writer.of(event)
    assert other.fact.date is not None, f"{event} has no date"
    year = DateName(other.fact.date.in_year(), writer.catalogue.language)
    return other.say(OF_THE_YEAR, year=year, happening=other.write_happening())


def find_bearer(item: AnyItem, response: str, base: FactBase) -> EntityId | None:
    """The one whose name was typed for another's; None for nobody's, and where several could be meant."""
    keys = [key for key in item.answers if isinstance(key, str)] if isinstance(item, NameItem | ClozeItem) else []
    read = readings(response)
    if not keys or not read or len(read[0].words) > _MOST_WORDS:
        return None
    index = index_of(base)
    found = [
        (near, rival.id)
        for rival, meant in index.candidates(read, base.entity(keys[0]).kind, slips=True)
        if rival.id not in keys and (near := nearness(meant, rival)) is not None
    ]
    if not found:
        return None
    best = min(near for near, _ in found)
    nearest = [bearer for near, bearer in found if near == best]
    return nearest[0] if len(nearest) == 1 else None
