"""One rule, one test: every rule of `rules/en.toml` finds in its example what it says it finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.english_lexicon import Frame, Pattern, english
from tests.facts import sentences
from tests.facts.sentences import told

RULES: Sequence[Frame | Pattern] = (*english().frames, *english().patterns)


def read(*passages: str) -> list[Draft]:
    """The drafts of passages of one document."""
    return sentences.read("en", *passages)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_finds_what_it_says(rule: Frame | Pattern) -> None:
    found = told(read(rule.example))

    for kind, subject, value in rule.finds:
        assert (kind, subject, value) in found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_says_which_words_it_rests_on(rule: Frame | Pattern) -> None:
    for draft in read(rule.example):
        assert 0 <= draft.start < draft.end <= len(rule.example)


def test_names_of_rules_are_unique() -> None:
    names = [rule.name for rule in RULES]

    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "text",
    [
        "In 1920 the government planned to open a university in Baku.",
        "The treaty was not signed in 1921.",
        "If the Turkish army had entered Baku in 1917, the war would have ended.",
        "The congress would be held in Tiflis in 1919.",
        "This thesis examines the emigration between 1920 and 1950.",
        "This paper sets out to describe the émigré press between 1920 and 1950.",
        "The Azerbaijani press was discussed in detail (Yaqublu, 2005, p. 12).",
        "Whether the party was founded in 1911 is not known.",
    ],
)
def test_what_did_not_happen_is_no_fact(text: str) -> None:
    assert told(read(text)) == []


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The Democratic Party was founded in Tabriz in 1945. It was banned in 1946.",
            ("closed", "Democratic Party", "1946"),
        ),
        (
            "Mustafa Kemal landed at Samsun on 19 May 1919. He died in Istanbul in 1938.",
            ("death", "Mustafa Kemal", "1938"),
        ),
        (
            "The Treaty of Ankara, which Britain, Iraq and Turkey signed on 5 June 1926, fixed the frontier.",
            ("treaty", "Treaty of Ankara", "1926-06-05"),
        ),
        (
            "Founded in 1911, the Musavat Party grew fast.",
            ("founded", "Musavat Party", "1911"),
        ),
        (
            "The founding of the Musavat Party in 1911 by Mammad Amin Rasulzade marked a new stage.",
            ("founded", "Musavat Party", "1911"),
        ),
        (
            "The party was founded in 1918 and dissolved in 1920 by the Bolsheviks.",
            ("closed", "party", "1920"),
        ),
        (
            "On 3 March 1924 the caliphate was abolished and the schools were brought under one ministry.",
            ("event", "schools being brought under one ministry", "1924-03-03"),
        ),
        (
            "The occupation of Azerbaijan by the Red Army in 1920 accelerated the process.",
            ("event", "occupation of Azerbaijan by the Red Army", "1920"),
        ),
        (
            "Turkish troops entered Istanbul on 6 October 1923.",
            ("event", "entry of Turkish troops into Istanbul", "1923-10-06"),
        ),
        (
            "The parliament was shelled on 23 June 1908 by the Cossack Brigade.",
            ("event", "shelling of the parliament by the Cossack Brigade", "1908-06-23"),
        ),
        ("Ahmet Ağaoğlu (1869–1939) was a journalist.", ("birth", "Ahmet Ağaoğlu", "1869")),
        ("The Battle of Sakarya (1921) was decisive.", ("event", "Battle of Sakarya", "1921")),
        ("The Hat Law of 25 November 1925 was unpopular.", ("event", "Hat Law", "1925-11-25")),
        (
            "More than eighty papers were started in Tehran.",
            ("quantity", "papers started in Tehran", "80 papers"),
        ),
        (
            "Between twelve and fourteen thousand people camped in the garden.",
            ("quantity", "people camping in the garden", "12,000–14,000 people"),
        ),
    ],
)
def test_constructions_are_understood(text: str, fact: tuple[str, str, Any]) -> None:
    least = 0.4 if fact[1] == "party" else 0.5  # a bare party says little
    assert fact in told(read(text), least=least)


def test_pronouns_rarely_point_over_a_break() -> None:
    drafts = read("Mustafa Kemal landed at Samsun in 1919.", "He died in Istanbul in 1938.")

    assert told(drafts) == [("event", "landing of Mustafa Kemal at Samsun", "1919")]


def test_since_is_less_sure_and_said_so() -> None:
    (draft,) = read("Women voted in municipal elections since 1930.")

    assert draft.confidence < 0.7
    assert draft.extra["when"] == "since"


def test_same_text_gives_same_drafts() -> None:
    text = "The Difai Party was founded in 1906 by Ahmet Ağaoğlu. It had 120 members and was closed in 1909."

    assert read(text) == read(text)
