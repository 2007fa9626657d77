"""Who signed a treaty with whom, and which treaty somebody signed."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.facts.entities import EntityId
from quizzes.facts.facts import Fact
from quizzes.language.dates import Precision
from quizzes.questions.distract import distract_entity, distract_subject, sticks_out
from quizzes.questions.items import AnyItem, Aspect, ChoiceItem, Distractor, MultipleChoiceItem, NameItem
from quizzes.questions.nearness import PARTY, Nearness, digest
from quizzes.questions.writers.chance import FEWEST_DISTRACTORS, rng_of


def write_partner(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """The other of two parties."""
    base = near.base
    if len(fact.parties) != 2:
        return
    # One way only: a treaty's short name may be unique for the first party and not for the second.
    given, key = fact.parties
    if base.shares_word(key, fact.subject) or base.shares_word(key, given):
        return
    yield NameItem(fact=fact.id, aspect=Aspect.PARTNER, topic=fact.topic, given=given, keys=(key,))
    wrong = _other_parties(key, fact, near)
    if len(wrong) >= FEWEST_DISTRACTORS and not sticks_out(key, wrong, base):
        yield ChoiceItem(fact=fact.id, aspect=Aspect.PARTNER, topic=fact.topic, given=given, key=key, wrong=wrong)


def write_parties(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """All the parties, among others."""
    base = near.base
    if len(fact.parties) < 2 or any(base.shares_word(party, fact.subject) for party in fact.parties):
        return
    wrong = _other_parties(fact.parties[0], fact, near)
    if len(wrong) >= FEWEST_DISTRACTORS and len(fact.parties) <= 4:
        wanted = max(FEWEST_DISTRACTORS, 5 - len(fact.parties))
        yield MultipleChoiceItem(
            fact=fact.id, aspect=Aspect.PARTIES, topic=fact.topic, keys=fact.parties, wrong=wrong[:wanted]
        )


def _other_parties(key: EntityId, fact: Fact, near: Nearness) -> tuple[Distractor, ...]:
    rng = rng_of(fact.id, Aspect.PARTNER, "options")
    return distract_entity(key, fact.parties, fact, near.base, rng, near.entities(key, fact, PARTY))


def write_treaty_of_party(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """Which of several treaties a state signed; and which one two states signed on a day."""
    base = near.base
    parties = [party for party in fact.parties if not base.shares_word(party, fact.subject)]
    if not parties:
        return
    party = min(parties, key=lambda one: digest(fact.id, one))
    others = (
        other
        for other in near.alike(fact)
        if other.parties and not any(_are_one(near, party, signer) for signer in other.parties)
    )
    wrong = distract_subject(fact, others, (party,), base, rng_of(fact.id, "what", party))
    if len(wrong) >= FEWEST_DISTRACTORS and not sticks_out(fact.subject, wrong, base):
        yield ChoiceItem(fact=fact.id, aspect=Aspect.WHAT, topic=fact.topic, given=party, key=fact.subject, wrong=wrong)
    if len(parties) == len(fact.parties) and fact.date and fact.date.precision is Precision.DAY:
        same_day = [other for other in near.alike(fact) if other.date and other.date.overlaps(fact.date)]
        if not same_day:
            yield NameItem(fact=fact.id, aspect=Aspect.WHAT, topic=fact.topic, keys=(fact.subject,))


def _are_one(near: Nearness, one: EntityId, other: EntityId) -> bool:
    """Whether two parties are the same, one within the other, or bear one name: Azerbaijan, the Azerbaijan SSR."""
    base = near.base
    return base.surrounds(one, other) or base.surrounds(other, one) or base.shares_word(one, other)
