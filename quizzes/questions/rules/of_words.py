"""Rules a question keeps in its language: 6, 8–16, 23, 24, 26."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from statistics import median
from typing import Final

from quizzes.facts.base import FactBase
from quizzes.language.folding import plain_key
from quizzes.language.names import GAP
from quizzes.language.strangers import find_stranger
from quizzes.questions.distract import LONGEST_KEY
from quizzes.questions.items import ItemType
from quizzes.questions.phrase import Question
from quizzes.questions.rules.findings import Found

_STEM_LETTERS: Final = 6
#: Words that carry no content, plain letters.
_EMPTY: Final = frozenset("icin haqqinda uzre hangisi hansi which these from with that were".split())
#: Beginnings of the words for the sort of thing asked for, which some names end with.
_SORT_ASKED_FOR: Final = frozenset("antlas anlasm mukavi agreem treaty".split())
_LONGEST_STEM: Final = 30  # words


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_ALL_OR_NONE: Final = _any_of(
    "hepsi|hiçbiri|hiçbirisi|yukarıdakilerin tümü|hamısı|heç biri|yuxarıdakıların hamısı"
    "|all of (?:the above|these|them)|none of (?:the above|these|them)|both"
)
_ABSOLUTES: Final = _any_of("her zaman|daima|həmişə|daim|always|never|yalnız|yalnızca|sadece|ancaq|only|asla|heç vaxt")
_NEGATIVES: Final = _any_of("değil|değildir|deyil|deyildir|not|except|hariç|dışında|istisna|xaric(?! ed| ol)|başqa")
_DANGLING: Final = _any_of(
    "yukarıda(?:ki)?|yuxarıda(?:kı)?|above|below|recently|geçenlerde|şu|bu|o|this"
    "|geçen yıl|keçən il|son zamanlarda|bu yaxınlarda|(?<!of )these"
)
#: After these *it* stands for what follows: *it was decided that …*.
_SAID: Final = "(?:decided|agreed|announced|declared|resolved|reported)"
#: A pronoun that stands before anything it could stand for: at the beginning, or in a question before any name.
_EARLY_PRONOUN: Final = re.compile(rf"^(?:[\w’]+ )?(he|she|it(?! was {_SAID})|they|his|her|their)\b", re.IGNORECASE)
_ASKED_PRONOUN: Final = re.compile(rf"^[\w’]+ (?:[a-z’]+ ){{0,3}}(he|she|it(?! {_SAID})|they|his|her|their)\b")
_FIGURES: Final = re.compile(r"[\d.,\s]+")
_FOREIGN_IN_TURKISH: Final = re.compile(r"[xqwXQW]")
_QUOTED: Final = re.compile(r"“[^”]*”")
_ARTICLE: Final = re.compile(rf"\ban? (?:{GAP}|$)")


def check_options(question: Question, base: FactBase) -> Found:
    """Rules 6, 8 and 13: options differ, stand for themselves, and make no absolute claim."""
    keys: dict[str, set[str]] = {}
    for option in question.options:
        entity = base.entities.get(option.id)  # type: ignore[call-overload]
        names = {plain_key(name) for name in (option.label, *(entity.all_names if entity else ()))}
        for other, theirs in keys.items():
            if shared := names & theirs:
                yield 6, f"{option.label!r} and {other!r} are both called {', '.join(sorted(shared))}"
        keys[option.label] = names
        if _ALL_OR_NONE.search(option.label):
            yield 8, f"{option.label!r} stands for other options"
        if _ABSOLUTES.search(_QUOTED.sub("", option.label)):
            yield 13, f"{option.label!r} is an absolute"


def check_length(question: Question, _base: FactBase) -> Found:
    """Rule 9: length is no clue."""
    if question.item.type is not ItemType.SINGLE_CHOICE:
        return
    lengths = [len(option.label) for option in question.options]
    key = next(len(option.label) for option in question.options if option.is_key)
    if key > LONGEST_KEY * median(lengths) and key == max(lengths):
        yield 9, f"the key is {key / median(lengths):.2f} times as long as the median option"


def check_grammar(question: Question, _base: FactBase) -> Found:
    """Rule 10: options stand in one form, and nothing in the stem agrees with one of them only."""
    if question.language == "en" and (found := _ARTICLE.search(question.stem.rstrip("?."))):
        yield 10, f"{found[0]!r} tells how the answer begins"
    if question.item.type not in {ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE}:
        return
    labels = [option.label for option in question.options]
    if len({label[-1:] in ".?!" for label in labels}) > 1:
        yield 10, "some options are sentences"
    if len({label[:1].islower() for label in labels}) > 1 and question.language != "az":
        yield 10, "some options begin with a capital"
    if len({bool(_FIGURES.fullmatch(label)) for label in labels}) > 1:
        yield 10, "some options are figures"


def check_clang(question: Question, _base: FactBase) -> Found:
    """Rule 11: no content word that the stem shares with the key alone."""
    if question.item.type not in {ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE}:
        return
    stem = _stems(question.stem)
    wrong = set().union(*(_stems(option.label) for option in question.options if not option.is_key))
    keys = [_stems(option.label) for option in question.options if option.is_key]
    if only_key := stem & set.intersection(*keys) - wrong:
        yield 11, f"only the key shares {', '.join(sorted(only_key))} with the stem"


def check_convergence(question: Question, _base: FactBase) -> Found:
    """Rule 12: the key is not the option that shares most words with the others."""
    if question.item.type is not ItemType.SINGLE_CHOICE:
        return
    words = [_stems(option.label) for option in question.options]
    shared = [sum(len(one & other) for other in words if other is not one) for one in words]
    key = next(place for place, option in enumerate(question.options) if option.is_key)
    rest = [count for place, count in enumerate(shared) if place != key]
    if shared[key] > max(rest) + 1:
        yield 12, "the key shares more words with the options than any other"


def _stems(text: str) -> set[str]:
    words = set(plain_key(text).split()) - _EMPTY
    stems = {word[:_STEM_LETTERS] for word in words if len(word) > 3 and not word.isdigit()}
    return stems - _SORT_ASKED_FOR


_STATES: Final = frozenset({ItemType.TRUE_FALSE, ItemType.CLOZE, ItemType.ORDERING, ItemType.MATCHING})


def check_stem(question: Question, _base: FactBase) -> Found:
    """Rules 14–16 and 23: it asks, positively, of something named, in few words."""
    stem = question.stem
    ending = "." if question.item.type in _STATES else "?"
    if not stem.endswith(ending):
        yield 14, f"does not end with {ending!r}: {stem!r}"
    if "{" in stem or "}" in stem:
        yield 14, f"a placeholder is left in {stem!r}"
    if (stem.count(GAP) == 1) != (question.item.type is ItemType.CLOZE) or stem.count(GAP) > 1:
        yield 14, f"{stem.count(GAP)} gaps in {stem!r}"
    bare = _QUOTED.sub("", stem)
    if found := _NEGATIVES.search(bare):
        yield 15, f"{found[0]!r} in {stem!r}"
    if found := _DANGLING.search(bare) or _find_early_pronoun(question, bare):
        yield 16, f"{found[0]!r} points to nothing in {stem!r}"
    if len(stem.split()) > _LONGEST_STEM:
        yield 23, f"{len(stem.split())} words in {stem!r}"


def _find_early_pronoun(question: Question, stem: str) -> re.Match[str] | None:
    """A pronoun of English before anything it could stand for; Turkish and Azerbaijani leave theirs out."""
    if question.language != "en":
        return None
    return _EARLY_PRONOUN.search(stem) or (None if question.item.type in _STATES else _ASKED_PRONOUN.search(stem))


def _texts(question: Question) -> Iterator[str]:
    yield question.stem
    yield question.explanation
    for option in question.options:
        yield option.label
        yield option.reason
    for row in question.rows:
        yield row.label


def check_language(question: Question, _base: FactBase) -> Found:
    """Rule 24: letters and words of the language, composed."""
    for text in _texts(question):
        if unicodedata.normalize("NFC", text) != text:
            yield 24, f"{text!r} is not NFC"
        if question.language == "tr" and (word := _lower_case_with_foreign_letter(text)):
            yield 24, f"{word!r} is not Turkish, in {text!r}"
        if stranger := find_stranger(text, question.language):
            yield 24, f"{stranger!r} is not of the language, in {text!r}"


def _lower_case_with_foreign_letter(text: str) -> str | None:
    """A word with x, q or w that is no name."""
    words = re.findall(r"[^\W\d_]+", _QUOTED.sub("", text))
    return next((word for word in words if word[:1].islower() and _FOREIGN_IN_TURKISH.search(word)), None)


def check_neutrality(question: Question, base: FactBase) -> Found:
    """Rule 26: contested words come from the neutral glossary."""
    found = {
        term.use[question.language]
        for text in (question.stem, *(option.label for option in question.options))
        for term in base.contested_terms
        if term.is_in(_QUOTED.sub("", text), question.language)
    }
    for use in sorted(found):
        yield 26, f"a contested word in {question.stem!r}: {use!r} is neutral"


CHECKS: Final[tuple[Callable[[Question, FactBase], Found], ...]] = (
    check_options,
    check_length,
    check_grammar,
    check_clang,
    check_convergence,
    check_stem,
    check_language,
    check_neutrality,
)
