"""Check every question against the item-writing rules, numbered as in `docs/item-rules.md`.

A finding that blocks keeps its item from being published; the others warn. Rule 2 (supported) needs the documents and
is added where they are at hand; 17 and 21 look at drawn quizzes and 27 at responses, in the study room.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem
from quizzes.questions.rules import of_items, of_the_bank, of_words
from quizzes.questions.rules.findings import WARNINGS, Finding

__all__ = ["Finding", "lint", "lint_item"]


def lint(bank: QuestionBank) -> list[Finding]:
    """Every finding in the whole bank, in all languages."""
    findings = [finding for item in bank.items for finding in lint_item(bank, item)]
    return findings + [finding for check in of_the_bank.CHECKS for finding in check(bank)]


def lint_item(bank: QuestionBank, item: AnyItem) -> Iterator[Finding]:
    """What is wrong with one item, in itself and in each language."""
    for check in of_items.CHECKS:
        for rule, message in check(item, bank.near):
            yield Finding(rule, item.id, "all", message, blocks=rule not in WARNINGS)
    for language in LANGUAGES:
        question = bank.question(item, language)
        for look in of_words.CHECKS:
            for rule, message in look(question, bank.base):
                # A long key warns alone; that keys are longest too often blocks the bank.
                yield Finding(rule, item.id, language, message, blocks=rule not in WARNINGS | {9})
