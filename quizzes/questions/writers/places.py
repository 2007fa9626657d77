"""Where something happened, and which of several things happened there."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.facts.facts import Fact
from quizzes.questions.distract import distract_entity, distract_subject, sticks_out
from quizzes.questions.items import AnyItem, Aspect, ChoiceItem, NameItem
from quizzes.questions.nearness import PLACE, Nearness
from quizzes.questions.wording import ECHOES, wording_of
from quizzes.questions.writers.chance import FEWEST_DISTRACTORS, rng_of


def write_place(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """The place, typed and chosen, and the subject from its place."""
    place, base = fact.place, near.base
    if place is None or base.shares_word(place, fact.subject):
        return  # "Where was the Treaty of Kars signed?" answers itself
    yield NameItem(fact=fact.id, aspect=Aspect.WHERE, topic=fact.topic, keys=(place,))
    rng = rng_of(fact.id, Aspect.WHERE, "options")
    wrong = distract_entity(place, (place,), fact, base, rng, near.entities(place, fact, PLACE))
    if len(wrong) >= FEWEST_DISTRACTORS and not sticks_out(place, wrong, base):
        yield ChoiceItem(fact=fact.id, aspect=Aspect.WHERE, topic=fact.topic, key=place, wrong=wrong)
    if wording_of(fact.property, base.entity(fact.subject).kind).what_there is None:
        return
    if base.echoes(fact.subject, ECHOES.get(fact.property, ())):
        return
    others = (
        other
        for other in near.alike(fact)
        if other.place and not base.surrounds(other.place, place) and not base.surrounds(place, other.place)
    )
    wrong = distract_subject(fact, others, (place,), base, rng_of(fact.id, "what", place))
    if len(wrong) >= FEWEST_DISTRACTORS and not sticks_out(fact.subject, wrong, base):
        yield ChoiceItem(fact=fact.id, aspect=Aspect.WHAT, topic=fact.topic, given=place, key=fact.subject, wrong=wrong)
