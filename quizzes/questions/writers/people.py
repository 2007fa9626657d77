"""Who founded, edited, wrote or held something; and what somebody founded, edited, wrote or held."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizzes.facts.entities import EntityId
from quizzes.facts.facts import Fact
from quizzes.language.dates import DateValue
from quizzes.language.kinds import NameKind
from quizzes.questions.distract import distract_entity, distract_subject, sticks_out
from quizzes.questions.items import (
    AnyItem,
    Aspect,
    ChoiceItem,
    ClozeItem,
    MultipleChoiceItem,
    NameItem,
    TrueFalseItem,
)
from quizzes.questions.nearness import Nearness, digest
from quizzes.questions.wording import ECHOES, wording_of
from quizzes.questions.writers.chance import FEWEST_DISTRACTORS, rng_of
from quizzes.questions.writers.statements import write_statement

#: What is asked for by "who" or "which agreement" and not by "which of these".
_NAMED_OPENLY: Final = frozenset({NameKind.PERSON, NameKind.TREATY})


def write_person(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """Who it was: typed, chosen, judged, filled in. Only where the list of names is closed, others being wrong."""
    base = near.base
    keys = [key for key in fact.entities if not base.shares_word(key, fact.subject)]
    if not keys or not fact.is_closed:
        return
    is_only_one = len(fact.entities) == 1
    wording = wording_of(fact.property, base.entity(fact.subject).kind)
    key = min(keys, key=lambda one: digest(fact.id, one))
    rng = rng_of(fact.id, Aspect.WHO, "options")
    wrong = distract_entity(key, fact.entities, fact, base, rng, near.entities(key, fact, fact.property))
    if wording.name_one is None or all(base.entity(one).kind in _NAMED_OPENLY for one in fact.entities):
        yield NameItem(fact=fact.id, aspect=Aspect.WHO, topic=fact.topic, keys=fact.entities)
    if is_only_one and wording.claim:
        yield ClozeItem(fact=fact.id, aspect=Aspect.WHO, topic=fact.topic, key=key)
    if len(wrong) < FEWEST_DISTRACTORS:
        return
    if not sticks_out(key, wrong, base):
        yield ChoiceItem(fact=fact.id, aspect=Aspect.WHO, topic=fact.topic, key=key, wrong=wrong)
    if len(keys) > 1:
        yield MultipleChoiceItem(
            fact=fact.id, aspect=Aspect.WHO, topic=fact.topic, keys=tuple(keys[:3]), wrong=wrong[: 5 - len(keys[:3])]
        )
    if is_only_one and wording.claim:
        yield write_statement(fact, Aspect.WHO, key, wrong)


def write_open_list(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """Of a list that may lack somebody: a statement that is true, since nobody is proven not to belong.

    It reads as the statements about closed lists do, which may be false.
    """
    base = near.base
    stated = [one for one in fact.entities if not base.shares_word(one, fact.subject)]
    wording = wording_of(fact.property, base.entity(fact.subject).kind)
    if stated and not fact.is_closed and (wording.claim_among or (len(fact.entities) == 1 and wording.claim)):
        one = min(stated, key=lambda entity: digest(fact.id, entity))
        yield TrueFalseItem(fact=fact.id, aspect=Aspect.WHO, topic=fact.topic, stated=one, is_true=True)


def write_work_of_person(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """What somebody founded, edited, wrote or held: chosen, and typed where the year leaves one answer."""
    base = near.base
    wording = wording_of(fact.property, base.entity(fact.subject).kind)
    people = [person for person in fact.entities if not base.shares_word(person, fact.subject)]
    if not people or wording.what_of is None or base.echoes(fact.subject, ECHOES.get(fact.property, ())):
        return
    person = min(people, key=lambda one: digest(fact.id, one))  # another only when a new one comes before
    others = (other for other in near.alike(fact) if other.is_closed and person not in other.entities)
    wrong = distract_subject(fact, others, (person,), base, rng_of(fact.id, "what", person))
    if len(wrong) >= FEWEST_DISTRACTORS and not sticks_out(fact.subject, wrong, base):
        yield ChoiceItem(
            fact=fact.id, aspect=Aspect.WHAT, topic=fact.topic, given=person, key=fact.subject, wrong=wrong
        )
    date = near.base.made_in(fact)
    if wording.which_of is not None and date is not None and _is_only_one(fact, person, date, near):
        yield NameItem(fact=fact.id, aspect=Aspect.WHAT, topic=fact.topic, given=person, keys=(fact.subject,))


def _is_only_one(fact: Fact, person: EntityId, date: DateValue, near: Nearness) -> bool:
    """Whether the person made nothing else of the kind in that year, or at a time nobody knows."""
    kind = near.base.entity(fact.subject).kind
    for other in near.base.having(fact.property):
        if other.id == fact.id or person not in other.entities:
            continue
        if near.base.entity(other.subject).kind is kind:
            made = near.base.made_in(other)
            if made is None or made.overlaps(date):
                return False
    return True
