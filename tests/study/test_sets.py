"""Ready-made sets are whole, fair, and stay as they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from quizzes.errors import ContentError
from quizzes.facts.facts import TopicId
from quizzes.facts.topics import TopicSort
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import ItemId
from quizzes.settings import ROOT
from quizzes.study.sets import (
    FEWEST,
    MOST,
    SETS_FILE,
    QuizSet,
    SetId,
    SetLevel,
    check_set,
    draft_sets,
    lint_sets,
    read_sets,
    sets_on,
    write_sets,
)


@pytest.fixture(scope="module")
def sets() -> dict[SetId, QuizSet]:
    return read_sets(ROOT / "content" / SETS_FILE)


def test_every_topic_has_a_set_and_every_set_keeps_the_rules(bank: QuestionBank, sets: dict[SetId, QuizSet]) -> None:
    assert [str(finding) for finding in lint_sets(sets.values(), bank) if finding.blocks] == []
    assert set(bank.base.themes) <= {one.topic for one in sets.values()}
    assert all(FEWEST <= len(one.items) <= MOST for one in sets.values())
    assert {bank.base.topics[one.topic].sort for one in sets.values()} == set(TopicSort)


def test_a_theme_goes_from_the_essentials_to_the_details(bank: QuestionBank, sets: dict[SetId, QuizSet]) -> None:
    for theme in bank.base.themes:
        found = sets_on(theme, sets)
        assert found
        least = [min(bank.base.facts[item.fact].weight for item in one.of(bank)) for one in found]
        assert least == sorted(least, reverse=True)
        facts = [item.fact for one in found for item in one.of(bank)]
        assert len(set(facts)) == len(facts)


def test_a_draft_keeps_what_still_stands(bank: QuestionBank, sets: dict[SetId, QuizSet]) -> None:
    spoilt_id, spoilt = next(iter(sets.items()))
    gone = replace(spoilt, items=(*spoilt.items[:-1], ItemId("nobody.born-on.when.date")))
    drafted = {one.id: one for one in draft_sets(bank, {**sets, spoilt_id: gone})}
    assert drafted.keys() == sets.keys()
    assert [one for one in drafted if drafted[one] != sets[one]] == [spoilt_id]
    assert drafted[spoilt_id].items == spoilt.items[:-1]
    assert not list(check_set(drafted[spoilt_id], bank))


def test_what_is_amiss_with_a_set_is_told(bank: QuestionBank, sets: dict[SetId, QuizSet]) -> None:
    one = sets[SetId("republic.basics")]
    elsewhere = next(item.id for item in bank.items if item.topic == "press")
    for changed, message in (
        (replace(one, items=one.items[:3]), "3 items"),
        (replace(one, items=(*one.items, elsewhere)), "is not on republic"),
        (replace(one, items=(*one.items, one.items[0])), "one fact twice"),
        (replace(one, items=(*one.items, ItemId("a.b.c.d"))), "no item a.b.c.d"),
        (replace(one, topic=TopicId("gardening")), "no topic gardening"),
    ):
        assert any(message in str(finding) for finding in check_set(changed, bank)), message


def test_sets_are_written_as_they_are_read(tmp_path: Path, sets: dict[SetId, QuizSet]) -> None:
    path = tmp_path / "sets.toml"
    path.write_text(write_sets(sets.values()), encoding="utf-8")
    assert read_sets(path) == sets
    assert path.read_text(encoding="utf-8") == (ROOT / "content" / SETS_FILE).read_text(encoding="utf-8")


def test_a_malformed_file_of_sets_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sets.toml"
    path.write_text('[[set]]\ntopic = "republic"\nlevel = "hard"\nitems = []\n', encoding="utf-8")
    with pytest.raises(ContentError, match=r"sets\.toml"):
        read_sets(path)
    assert read_sets(tmp_path / "none.toml") == {}


def test_a_topic_without_sets_offers_none(sets: dict[SetId, QuizSet]) -> None:
    assert sets_on(next(iter(sets.values())).topic, {}) == []
    assert list(SetLevel) == [SetLevel.BASICS, SetLevel.COURSE, SetLevel.DETAIL]
