"""Rules the bank keeps as a whole: 9, 18, 20, 25, and, of quizzes drawn from it, 17 and 21."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from quizzes.language.dates import DateValue
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import ChoiceItem, TrueFalseItem
from quizzes.questions.rules.findings import Finding

_SLACK: Final = 0.05  # above chance
_FEWEST: Final = 100  # items before a share says anything


def check_lengths(bank: QuestionBank) -> Iterator[Finding]:
    """Rule 9: the key is the longest option no more often than chance, and a little."""
    for language in LANGUAGES:
        longest = expected = count = 0.0
        for item in bank.items:
            if not isinstance(item, ChoiceItem) or isinstance(item.key, DateValue):
                continue
            options = bank.question(item, language).options
            lengths = [len(option.label) for option in options]
            winners = [option for option in options if len(option.label) == max(lengths)]
            longest += sum(option.is_key for option in winners) / len(winners)
            expected += 1 / len(options)
            count += 1
        if count and (longest - expected) / count > _SLACK:
            told = f"the key is longest in {longest / count:.0%}, chance {expected / count:.0%}"
            yield Finding(9, "bank", language, told)


def check_ranks(bank: QuestionBank) -> Iterator[Finding]:
    """Rules 18 and 20: among four sorted years the key stands in each place about equally often."""
    ranks = Counter(
        item.options.index(item.key)
        for item in bank.items
        if isinstance(item, ChoiceItem) and isinstance(item.key, DateValue) and len(item.options) == 4
    )
    for rank in range(4):
        share = ranks[rank] / ranks.total() if ranks else 0.25
        if ranks.total() >= _FEWEST and not 0.15 <= share <= 0.35:
            told = f"the key stands in place {rank + 1} in {share:.0%} of the items with years"
            yield Finding(18, "bank", "all", told)


def check_truths(bank: QuestionBank) -> Iterator[Finding]:
    """Rule 18: about as many statements are false as true."""
    true = [item.is_true for item in bank.items if isinstance(item, TrueFalseItem)]
    share = sum(true) / len(true) if true else 0.5
    if len(true) >= _FEWEST and not 0.4 <= share <= 0.6:
        yield Finding(18, "bank", "all", f"{share:.0%} of the statements are true")


def check_parity(bank: QuestionBank) -> Iterator[Finding]:
    """Rule 25: an item has the same options, keys and rows in all languages."""
    for item in bank.items:
        shapes = {
            (
                tuple((option.id, option.is_key) for option in question.options),
                tuple((row.id, row.key) for row in question.rows),
            )
            for question in (bank.question(item, language) for language in LANGUAGES)
        }
        if len(shapes) > 1:
            yield Finding(25, item.id, "all", "the languages differ in options")


CHECKS: Final[tuple[Callable[[QuestionBank], Iterator[Finding]], ...]] = (
    check_lengths,
    check_ranks,
    check_truths,
    check_parity,
)
