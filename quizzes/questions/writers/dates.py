"""When something happened: the date typed, the year chosen, judged or filled in; and which one a year belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.facts.facts import Fact
from quizzes.language.dates import DateValue
from quizzes.questions.distract import distract_subject, distract_year, sticks_out
from quizzes.questions.items import AnyItem, Aspect, ChoiceItem, ClozeItem, DateItem
from quizzes.questions.nearness import Nearness
from quizzes.questions.wording import ECHOES, wording_of
from quizzes.questions.writers.chance import FEWEST_DISTRACTORS, rng_of
from quizzes.questions.writers.statements import write_statement


def write_date(fact: Fact, _near: Nearness) -> Iterator[AnyItem]:
    """The date itself, as precisely as the source has it."""
    if fact.date is not None:
        yield DateItem(fact=fact.id, aspect=Aspect.WHEN, topic=fact.topic, key=fact.date)


def write_year(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """The year: among those of other facts, in a statement, in a gap."""
    key = sure_year(fact)
    if key is None:
        return
    yield ClozeItem(fact=fact.id, aspect=Aspect.YEAR, topic=fact.topic, key=key)
    wrong = distract_year(fact, key, near, rng_of(fact.id, "year"))
    if len(wrong) < FEWEST_DISTRACTORS:
        return
    yield ChoiceItem(fact=fact.id, aspect=Aspect.YEAR, topic=fact.topic, key=key, wrong=wrong)
    yield write_statement(fact, Aspect.YEAR, key, wrong)


def write_subject_of_date(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """Which of several parties, treaties or events a date belongs to."""
    year = sure_year(fact)
    if year is None or wording_of(fact.property, near.base.entity(fact.subject).kind).what is None:
        return
    if not near.can_be_told(fact) or near.base.echoes(fact.subject, ECHOES.get(fact.property, ())):
        return
    others = (other for other in near.alike(fact) if other.date and not other.date.in_year().overlaps(year))
    wrong = distract_subject(fact, others, (), near.base, rng_of(fact.id, "what"))
    if len(wrong) >= FEWEST_DISTRACTORS and not sticks_out(fact.subject, wrong, near.base):
        yield ChoiceItem(fact=fact.id, aspect=Aspect.WHAT, topic=fact.topic, key=fact.subject, wrong=wrong)


def sure_year(fact: Fact) -> DateValue | None:
    """The one year a dated fact falls in, where the source is sure of it."""
    if fact.date is None or fact.date.year is None or fact.date.is_approximate:
        return None
    return fact.date.in_year()
