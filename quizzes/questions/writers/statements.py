"""A statement to be judged: what a fact says, or, as often, what is proven false."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizzes.facts.facts import Fact
from quizzes.questions.items import Answer, Aspect, Distractor, TrueFalseItem
from quizzes.questions.writers.chance import rng_of

#: A little less than half: of a list that may lack somebody only true statements can be made.
_SHARE_TRUE: Final = 0.46


def write_statement(fact: Fact, aspect: Aspect, key: Answer, wrong: Sequence[Distractor]) -> TrueFalseItem:
    """The key stated, or one of the distractors; the fact's id decides which."""
    rng = rng_of(fact.id, aspect, "true-false")
    if rng.random() < _SHARE_TRUE:
        return TrueFalseItem(fact=fact.id, aspect=aspect, topic=fact.topic, stated=key, is_true=True)
    false = rng.choice(wrong)
    return TrueFalseItem(
        fact=fact.id, aspect=aspect, topic=fact.topic, stated=false.answer, is_true=False, because=false.because
    )
