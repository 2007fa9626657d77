"""The English words that the rules of `rules/en.toml` are about, with the forms they take."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

_FILE: Final = Path(__file__).parent.parent / "rules" / "en.toml"
_VOWELS: Final = frozenset("aeiou")
#: Words of a fixed class and the letter their tokens get; of two classes the first listed wins.
_CLOSED: Final = (
    ("negations", "x"),
    ("determiners", "d"),
    ("possessives", "p"),
    ("pronouns", "P"),
    ("relatives", "w"),
    ("subordinators", "q"),
    ("modals", "m"),
    ("conjunctions", "c"),
    ("contrasts", "C"),
    ("prepositions", "i"),
    ("numbers", "#"),
    ("adverbs", "r"),
    ("adjectives", "a"),
    ("common", "n"),
)
_SINGLE: Final = {
    **dict.fromkeys("was were is are been be being am".split(), "b"),
    **dict.fromkeys("had has have having".split(), "h"),
    **dict.fromkeys("did does do".split(), "o"),
    "of": "O",
    "by": "y",
    "to": "t",
    "whose": "W",
    "that": "T",
}


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a verb: its base, and past (k), participle (u), either (v), -ing (g), base (e)."""

    lemma: str
    letter: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What a class of verbs says of its theme: the thing founded, signed, closed."""

    name: str
    verbs: str
    kinds: Mapping[str, str]
    confidence: float
    agent: str | None
    example: str
    finds: tuple[tuple[str, str, Any], ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A row of chunks that tells who holds an office, with the name of the rule."""

    name: str
    shape: str
    confidence: float
    office: str
    example: str
    finds: tuple[tuple[str, str, Any], ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that English rules know of words."""

    letters: Mapping[str, str]
    verbs: Mapping[str, VerbForm]
    heads: Mapping[str, str]
    classes: Mapping[str, frozenset[str]]  # class of verbs -> lemmas
    nouns: Mapping[str, tuple[str, str]]  # lemma -> noun, preposition
    nominals: Mapping[str, str]  # noun -> class of verbs
    event_nouns: frozenset[str]
    leads: Mapping[str, str]
    abstracts: Mapping[str, str]  # presidency -> president
    particles: frozenset[str]  # verbs of several words, as set_up
    words: Mapping[str, frozenset[str]]
    frames: tuple[Frame, ...]
    patterns: tuple[Pattern, ...]
    doubling: frozenset[str]

    def has(self, lemma: str, *classes: str) -> bool:
        """Whether a verb is of one of the classes."""
        return any(lemma in self.classes[name] for name in classes)


@cache
def english() -> Lexicon:
    """The lexicon. It ships with the program: a malformed file raises at once."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    words = {name: frozenset(text.replace("_", " ").split()) for name, text in data["words"].items()}
    doubling = frozenset(data["irregular"]["doubling"].split())
    nouns = dict(_read_nouns(data["nouns"]["words"]))
    classes = {name: frozenset(text.split()) for name, text in data["verbs"].items()}
    words["transitive"] = frozenset(data["words"]["transitive"].split())
    words["intransitive"] = frozenset(data["words"]["intransitive"].split())
    words["ditransitive"] = frozenset(data["words"]["ditransitive"].split())
    classes |= {"plan": words["plans"], "cause": frozenset(data["words"]["causes"].split())}
    lemmas = {lemma for each in classes.values() for lemma in each} | set(nouns) | set(data["leads"])
    irregular = [row.split() for row in data["irregular"]["words"].strip().splitlines()]
    return Lexicon(
        _closed_letters(words),
        dict(_verb_forms(lemmas, irregular, doubling)),
        dict(_heads(data["heads"])),
        classes,
        nouns,
        data["nominals"],
        frozenset(noun.split()[0] for noun, _ in nouns.values() if " " not in noun),
        data["leads"],
        data["abstracts"],
        frozenset(lemma for lemma in lemmas if "_" in lemma),
        words,
        tuple(_read_frame(row) for row in data.get("frame", ())),
        tuple(_read_pattern(row) for row in data.get("pattern", ())),
        doubling,
    )


def _closed_letters(words: Mapping[str, frozenset[str]]) -> dict[str, str]:
    letters = dict(_SINGLE)
    for name, letter in _CLOSED:
        for word in words[name]:
            letters.setdefault(word, letter)
    return letters


def _read_nouns(text: str) -> Iterator[tuple[str, tuple[str, str]]]:
    links = {"into", "on", "to", "for", "from", "in", "with", "by", "of"}
    for line in text.strip().splitlines():
        lemma, _, noun = line.partition(" ")
        parts = noun.split()
        if len(parts) > 1 and parts[-1] in links:
            yield lemma, (" ".join(parts[:-1]), parts[-1])
        else:
            yield lemma, (noun, "")


def _heads(classes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for kind, text in classes.items():
        for noun in text.split():
            for form in (noun, plural(noun)):
                if form not in seen:
                    seen.add(form)
                    yield form, kind


def plural(noun: str) -> str:
    """The plural of a regular noun: *party → parties, congress → congresses*."""
    if noun.endswith(("man", "men")) and not noun.endswith("human"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _verb_forms(
    lemmas: set[str], irregular: list[list[str]], doubling: frozenset[str]
) -> Iterator[tuple[str, VerbForm]]:
    done: set[str] = set()
    for base, past, participle in irregular:
        done.add(base)
        if base in {"be", "have", "do"}:
            continue
        yield base, VerbForm(base, "e")
        if past == participle:
            yield past, VerbForm(base, "v")
        else:
            yield past, VerbForm(base, "k")
            yield participle, VerbForm(base, "u" if participle != base else "e")
        yield ing_form(base, doubling), VerbForm(base, "g")
    for lemma in sorted({lemma.split("_")[0] for lemma in lemmas} - done):
        yield lemma, VerbForm(lemma, "e")
        yield past_form(lemma, doubling), VerbForm(lemma, "v")
        yield ing_form(lemma, doubling), VerbForm(lemma, "g")


def past_form(verb: str, doubling: frozenset[str]) -> str:
    """The past of a regular verb: *ban → banned, carry → carried*."""
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return (verb + verb[-1] if verb in doubling else verb) + "ed"


def ing_form(verb: str, doubling: frozenset[str]) -> str:
    """The -ing form: *make → making, lie → lying, ban → banning*."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return verb[:-1] + "ing"
    return (verb + verb[-1] if verb in doubling else verb) + "ing"


def guess_ing(past: str) -> str:
    """The -ing form of a verb known only by its past: *organised → organising, carried → carrying*."""
    stem = past[:-2]
    if past.endswith("ied"):
        return past[:-3] + "ying"
    return stem + ("eing" if past.endswith("eed") else "ing")


def _read_frame(row: Mapping[str, Any]) -> Frame:
    return Frame(
        row["name"], row["verbs"], row["kinds"], row["confidence"], row.get("agent"), row["example"], _finds(row)
    )  # fmt: skip


def _read_pattern(row: Mapping[str, Any]) -> Pattern:
    return Pattern(
        row["name"], row["shape"], row["confidence"], row.get("office", ""), row["example"], _finds(row)
    )  # fmt: skip


def _finds(row: Mapping[str, Any]) -> tuple[tuple[str, str, Any], ...]:
    return tuple((kind, subject, value) for kind, subject, value in row["finds"])
