"""Check every question against the item-writing rules, numbered as in `docs/item-rules.md`.

A finding that blocks keeps its item from being published; the others warn. Rules 2 (supported: `make content-check`),
17 (no leak: `study/draw.py`), 21, 26 and 27 are looked after elsewhere or by people.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from quizzes.facts.base import FactBase
from quizzes.facts.facts import State
from quizzes.language.dates import DateValue
from quizzes.language.folding import plain_key
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.distract import LONGEST_KEY, is_arithmetic
from quizzes.questions.items import Answer, AnyItem, ChoiceItem, ItemType, TrueFalseItem
from quizzes.questions.phrase import Question

_STEM_LETTERS: Final = 5
_LONGEST_STEM: Final = 30  # words
_BANK_SLACK: Final = 0.05  # above chance


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_ALL_OR_NONE: Final = _any_of("hepsi|hiçbiri|hamısı|heç biri|all of the above|none of the above|none of these")
_ABSOLUTES: Final = _any_of("her zaman|həmişə|always|never|yalnız|sadece|only|asla|heç vaxt")
_NEGATIVES: Final = _any_of("değil|değildir|deyil|deyildir|not|except|hariç|istisna")
_DANGLING: Final = _any_of(
    "yukarıda(?:ki)?|yuxarıda(?:kı)?|above|recently|şu|this|these|he|she|they|geçen yıl|son zamanlarda"
)
_NOT_AZERBAIJANI: Final = _any_of(
    "ve|ile|için|hangi|kaç|kurdu|kuruldu|antlaşma\\w*|dergi\\w*|gazete\\w*|cumhuriyet\\w*|bakan|bakanı|başbakan\\w*|yıl"
    "|devrim\\w*|savaş\\w*|değil|kimdi|yazdı|yayımlan\\w*|elçi\\w*|dışişleri|nerede|kuruluş\\w*|üniversite\\w*"
)
_QUOTED: Final = re.compile(r"“[^”]*”")


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that an item, or the bank as a whole, breaks."""

    rule: int
    item: str
    language: str
    message: str
    blocks: bool = True

    def __str__(self) -> str:
        level = "block" if self.blocks else "warn"
        return f"{level} {self.rule:2} {self.item} [{self.language}]: {self.message}"


def lint(bank: QuestionBank) -> list[Finding]:
    """Every finding in the whole bank, in all languages."""
    findings = [finding for item in bank.items for finding in lint_item(bank, item)]
    return findings + list(_lint_lengths(bank)) + list(_lint_ranks(bank))


def lint_item(bank: QuestionBank, item: AnyItem) -> Iterator[Finding]:
    """What is wrong with one item, in itself and in each language."""
    for rule, message in _check_item(item, bank.base):
        yield Finding(rule, item.id, "all", message)
    for language in LANGUAGES:
        question = bank.question(item, language)
        for check in _CHECKS:
            for rule, message in check(question):
                yield Finding(rule, item.id, language, message)
        for rule, message in _warn_question(question):
            yield Finding(rule, item.id, language, message, blocks=False)


_Found = Iterator[tuple[int, str]]


def _check_item(item: AnyItem, base: FactBase) -> _Found:
    fact = base.facts[item.fact]
    if fact.state is not State.REVIEWED:
        yield 3, f"its fact is {fact.state}"
    true = [*fact.entities, *fact.parties, *([fact.place] if fact.place else [])]
    wrong: Sequence[Answer] = ()
    if isinstance(item, ChoiceItem):
        wrong = item.distractors
        options = item.options
        if not 3 <= len(options) <= 4:
            yield 19, f"{len(options)} options"
        kinds = {"date" if isinstance(o, DateValue) else base.entity(o).kind.value for o in options}
        if len(kinds) > 1:
            yield 4, f"options of several kinds: {', '.join(sorted(kinds))}"
        yield from _check_date_options(item)
    elif isinstance(item, TrueFalseItem) and not item.is_true:
        wrong = (item.stated,)
    for answer in wrong:
        if not fact.is_closed and not fact.parties:
            yield 1, "nothing proves an option false"
        elif answer in true or (isinstance(answer, DateValue) and fact.date and answer.overlaps(fact.date)):
            yield 1, f"{answer} is true as well"


def _check_date_options(item: ChoiceItem) -> _Found:
    dates = [option for option in item.options if isinstance(option, DateValue)]
    for one, other in itertools.pairwise(dates):
        if one.overlaps(other):
            yield 7, f"{one} and {other} overlap"
    years = [date.start.year for date in dates]
    if len(years) > 2 and is_arithmetic(years):
        yield 20, f"{years} are an arithmetic row"


def _check_options(question: Question) -> _Found:
    labels = [option.label for option in question.options]
    keys = Counter(plain_key(label) for label in labels)
    for label in labels:
        if keys[plain_key(label)] > 1:
            yield 6, f"{label!r} twice"
        if _ALL_OR_NONE.search(label):
            yield 8, f"{label!r} stands for other options"
        if _ABSOLUTES.search(label):
            yield 13, f"{label!r} is an absolute"


def _check_clang(question: Question) -> _Found:
    if question.item.type is not ItemType.SINGLE_CHOICE:
        return
    stem = _stems(question.stem)
    shared = {option.id: stem & _stems(option.label) for option in question.options}
    key = next(option for option in question.options if option.is_key)
    elsewhere = set().union(*(words for option_id, words in shared.items() if option_id != key.id))
    if only_key := shared[key.id] - elsewhere:
        yield 11, f"only the key shares {', '.join(sorted(only_key))} with the stem"


def _stems(text: str) -> set[str]:
    return {word[:_STEM_LETTERS] for word in plain_key(text).split() if len(word) > 3 and not word.isdigit()}


def _check_stem(question: Question) -> _Found:
    stem = question.stem
    asks = question.item.type is not ItemType.TRUE_FALSE
    if asks != stem.endswith("?"):
        yield 14, f"does not end as a {'question' if asks else 'statement'}: {stem!r}"
    if "{" in stem or "}" in stem:
        yield 14, f"a placeholder is left in {stem!r}"
    bare = _QUOTED.sub("", stem)
    if found := _NEGATIVES.search(bare):
        yield 15, f"{found[0]!r} in {stem!r}"
    if found := _DANGLING.search(bare):
        yield 16, f"{found[0]!r} points to nothing in {stem!r}"
    if len(stem.split()) > _LONGEST_STEM:
        yield 23, f"{len(stem.split())} words in {stem!r}"


def _check_language(question: Question) -> _Found:
    for text in (
        question.stem,
        question.explanation,
        *(option.label for option in question.options),
    ):
        if unicodedata.normalize("NFC", text) != text:
            yield 24, f"{text!r} is not NFC"
        if question.language == "tr" and re.search(r"[əƏ]", text):
            yield 24, f"an Azerbaijani letter in {text!r}"
        if question.language == "az" and (found := _NOT_AZERBAIJANI.search(_QUOTED.sub("", text))):
            yield 24, f"{found[0]!r} is not Azerbaijani, in {text!r}"


_CHECKS: Final[tuple[Callable[[Question], _Found], ...]] = (
    _check_options,
    _check_clang,
    _check_stem,
    _check_language,
)


def _warn_question(question: Question) -> _Found:
    if question.item.type is not ItemType.SINGLE_CHOICE:
        return
    lengths = [len(option.label) for option in question.options]
    key = next(len(option.label) for option in question.options if option.is_key)
    if key > LONGEST_KEY * median(lengths) and key == max(lengths):
        yield (
            9,
            f"the key is {key / median(lengths):.2f} times as long as the median option",
        )


def _lint_lengths(bank: QuestionBank) -> Iterator[Finding]:
    """Over the bank the key is the longest option no more often than chance, and a little."""
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
        if count and (longest - expected) / count > _BANK_SLACK:
            yield Finding(
                9,
                "bank",
                language,
                f"the key is longest in {longest / count:.0%}, chance {expected / count:.0%}",
            )


def _lint_ranks(bank: QuestionBank) -> Iterator[Finding]:
    """Among four sorted years the key stands in each place about equally often."""
    ranks = Counter(
        item.options.index(item.key)
        for item in bank.items
        if isinstance(item, ChoiceItem) and isinstance(item.key, DateValue) and len(item.options) == 4
    )
    total = sum(ranks.values())
    for rank in range(4):
        share = ranks[rank] / total if total else 0.25
        if total >= 100 and not 0.15 <= share <= 0.35:
            yield Finding(
                18,
                "bank",
                "all",
                f"the key stands in place {rank + 1} in {share:.0%} of the items with years",
            )
