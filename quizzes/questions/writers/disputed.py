"""What the documents disagree about, asked with the document named whose word is meant."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from quizzes.facts.facts import DocumentId, Fact, State
from quizzes.language.dates import DateValue
from quizzes.questions.distract import distract_year
from quizzes.questions.items import AnyItem, Aspect, ChoiceItem, DateItem
from quizzes.questions.nearness import Nearness
from quizzes.questions.writers.chance import FEWEST_DISTRACTORS, rng_of


def write_according_to(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """The date each document gives, where two or more give one each and they differ."""
    said = dates_by_document(fact)
    years_differ = len({date.year for date in said.values()}) > 1  # else the year is not in dispute
    for document, date in said.items():
        yield DateItem(fact=fact.id, aspect=Aspect.WHEN, topic=fact.topic, document=document, key=date)
        if date.year is None or date.is_approximate or not years_differ:
            continue
        wrong = distract_year(fact, date.in_year(), near, rng_of(fact.id, "year", document))
        if len(wrong) >= FEWEST_DISTRACTORS:
            yield ChoiceItem(
                fact=fact.id, aspect=Aspect.YEAR, topic=fact.topic, document=document, key=date.in_year(), wrong=wrong
            )


def dates_by_document(fact: Fact) -> dict[DocumentId, DateValue]:
    """What each document says of a disputed date; empty unless two of one mind each contradict one another.

    Nobody is asked to repeat what is known to be wrong.
    """
    if fact.state is not State.DISPUTED or fact.right is not None:
        return {}
    said: dict[DocumentId, set[DateValue]] = {}
    for claim in fact.claims:
        if isinstance(claim.value, DateValue):
            for source in claim.sources:
                said.setdefault(source.document, set()).add(claim.value)
    agreed = {document: next(iter(dates)) for document, dates in said.items() if len(dates) == 1}
    pairs = itertools.combinations(agreed.values(), 2)
    return agreed if any(not one.overlaps(other) for one, other in pairs) else {}
