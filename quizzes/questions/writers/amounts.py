"""How many there were: chosen, judged, filled in."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from quizzes.facts.facts import Fact
from quizzes.language.amounts import Amount
from quizzes.questions.distract import WANTED
from quizzes.questions.items import AnyItem, Aspect, ChoiceItem, ClozeItem, Distractor
from quizzes.questions.nearness import Nearness
from quizzes.questions.writers.chance import FEWEST_DISTRACTORS, rng_of
from quizzes.questions.writers.statements import write_statement

#: What a learner who remembers the order of magnitude only might take for the number. Far enough apart to be told from
#: it, near enough to be thought of; no two sets rise in even steps.
_SHARES: Final = (Decimal("0.4"), Decimal("0.6"), Decimal("0.75"), Decimal("1.3"), Decimal("1.5"), Decimal("2"))
_SMALL: Final = 12  # below, every whole number is as round as the next
_SMALL_STEPS: Final = (-4, -3, -2, -1, 1, 2, 3, 4)


def write_amount(fact: Fact, _near: Nearness) -> Iterator[AnyItem]:
    """The number: filled in, among others as round as it is, in a statement. Any other number is proven false."""
    if fact.amount is None:
        return
    yield ClozeItem(fact=fact.id, aspect=Aspect.NUMBER, topic=fact.topic, key=fact.amount)
    wrong = distract_amount(fact, fact.amount)
    if len(wrong) >= FEWEST_DISTRACTORS:
        yield ChoiceItem(fact=fact.id, aspect=Aspect.NUMBER, topic=fact.topic, key=fact.amount, wrong=wrong)
        yield write_statement(fact, Aspect.NUMBER, fact.amount, wrong)


def distract_amount(fact: Fact, key: Amount) -> tuple[Distractor, ...]:
    """Three other numbers of the key's size and roundness, some below and some above it as chance has it."""
    rng = rng_of(fact.id, Aspect.NUMBER, "options")
    number = key.number
    if number <= _SMALL and number == int(number):
        others = {number + step for step in _SMALL_STEPS if number + step > 1}
    else:
        others = {_as_round_as(number, number * share) for share in _SHARES} - {number, Decimal(0)}
    below = sorted((one for one in others if one < number), reverse=True)
    above = sorted(one for one in others if one > number)
    rank = max(min(rng.randint(0, WANTED), len(below)), WANTED - len(above))
    chosen = rng.sample(below, min(rank, len(below))) + rng.sample(above, min(WANTED - rank, len(above)))
    return tuple(Distractor(Amount(one)) for one in sorted(chosen))


def _as_round_as(model: Decimal, number: Decimal) -> Decimal:
    """A number with no more significant digits than the model, or than two, so that roundness is no clue."""
    _, digits, exponent = model.normalize().as_tuple()
    assert isinstance(exponent, int)
    kept = number.quantize(Decimal(1).scaleb(exponent))
    if len(digits) == 1 and kept.normalize().as_tuple().digits == digits:
        kept = number.quantize(Decimal(1).scaleb(exponent - 1))
    return Decimal(int(kept)) if kept == int(kept) else kept
