"""Item analysis is what Moodle defines, to the ninth decimal, and claims nothing of a few."""

from __future__ import annotations

from random import Random
from typing import Any

import numpy as np
import pytest

from quizzes.study.item_analysis import FEWEST, Answer, analyse_test

_LANGUAGES = ("tr", "az", "en")


def _make(sittings: int, items: int, seed: int = 1) -> tuple[list[str], list[str], list[Answer], Any]:
    """A test that the able do better in, with some items left out; its matrix of scores."""
    rng = Random(seed)
    names, attempts = [f"item-{one}" for one in range(items)], [f"attempt-{one}" for one in range(sittings)]
    scores = np.zeros((sittings, items))
    answers: list[Answer] = []
    for row, attempt in enumerate(attempts):
        able = rng.random()
        for column, item in enumerate(names):
            if rng.random() < 0.05:
                continue  # no response
            scores[row, column] = score = 1.0 if rng.random() < able else rng.choice([0.0, 0.5])
            response = "key" if score == 1 else rng.choice(["one", "other"])
            answers.append(Answer(attempt, item, response, score, _LANGUAGES[row % 3]))
    rng.shuffle(answers)
    return names, attempts, answers, scores


def _near(value: float) -> Any:
    return pytest.approx(value, abs=1e-9)


@pytest.mark.parametrize("seed", range(5))
def test_items_are_analysed_as_moodle_defines_it(seed: int) -> None:
    names, attempts, answers, scores = _make(60, 12, seed)
    found = analyse_test(names, attempts, answers, lambda _: 0.25).items
    totals = scores.sum(axis=1)
    roots = np.sqrt([np.cov(scores[:, column], totals)[0, 1] for column in range(12)])
    for column, item in enumerate(found):
        own, rest = scores[:, column], totals - scores[:, column]
        assert item.item == names[column]
        assert item.shown == 60
        assert item.facility == _near(own.mean())
        assert item.spread == _near(own.std(ddof=1))
        assert item.discrimination == _near(np.corrcoef(own, rest)[0, 1])
        assert item.efficiency == _near(np.cov(own, rest)[0, 1] / np.cov(np.sort(own), np.sort(rest))[0, 1])
        assert item.intended_weight == _near(1 / 12)
        assert item.effective_weight == _near(roots[column] / roots.sum())
        assert item.random_guess_score == 0.25
        assert sum(item.given.values()) == 60
        assert item.given["key"] == (own == 1).sum()


@pytest.mark.parametrize("seed", range(5))
def test_a_test_is_analysed_as_moodle_defines_it(seed: int) -> None:
    names, attempts, answers, scores = _make(60, 12, seed)
    found = analyse_test(names, attempts, answers, lambda _: 0.0)
    totals = scores.sum(axis=1)
    number, away = 60, totals - totals.mean()
    second, third, fourth = (away**2).mean(), (away**3).mean(), (away**4).mean()
    # The adjusted Fisher–Pearson coefficients G1 and G2, by their other formula.
    skewness = third / second**1.5 * np.sqrt(number * (number - 1)) / (number - 2)
    excess = fourth / second**2 - 3
    kurtosis = (number - 1) / ((number - 2) * (number - 3)) * ((number + 1) * excess + 6)
    # Cronbach's alpha from the matrix of covariances.
    matrix = np.cov(scores, rowvar=False)
    alpha = 12 / 11 * (1 - np.trace(matrix) / matrix.sum())
    assert found.sittings == 60
    assert found.mean == _near(totals.mean() / 12)
    assert found.median == _near(float(np.median(totals)) / 12)
    assert found.spread == _near(totals.std(ddof=1) / 12)
    assert found.skewness == _near(skewness)
    assert found.kurtosis == _near(kurtosis)
    assert found.consistency == _near(alpha)
    assert found.error_ratio == _near(np.sqrt(1 - alpha))
    assert found.standard_error == _near(np.sqrt(1 - alpha) * totals.std(ddof=1) / 12)


def test_facility_is_told_by_language_once_enough_answered_in_it() -> None:
    names, attempts, answers, _scores = _make(60, 2)
    by_language = analyse_test(names, attempts, answers, lambda _: 0.0).items[0].languages
    assert set(by_language) == set(_LANGUAGES)
    for language, told in by_language.items():
        own = [one.score for one in answers if one.item == "item-0" and one.language == language]
        assert told.shown == len(own)
        assert told.facility == _near(sum(own) / len(own))
    few = [one._replace(language="tr" if one.attempt in attempts[:9] else "az") for one in answers]
    by_language = analyse_test(names, attempts, few, lambda _: 0.0).items[0].languages
    assert by_language["tr"].facility is None
    assert by_language["az"].facility is not None


def test_nothing_is_claimed_of_fewer_than_ten() -> None:
    names, attempts, answers, _scores = _make(FEWEST - 1, 3)
    found = analyse_test(names, attempts, answers, lambda _: 0.0)
    assert (found.sittings, found.mean, found.consistency, found.standard_error) == (9, None, None, None)
    for item in found.items:
        assert (item.facility, item.spread, item.discrimination, item.efficiency) == (None,) * 4
        assert item.effective_weight is None
        assert sum(item.given.values()) == 9


def test_what_all_got_right_discriminates_nothing() -> None:
    attempts = [f"attempt-{one}" for one in range(12)]
    answers = [Answer(attempt, item, "key", 1.0) for attempt in attempts for item in ("one", "other")]
    found = analyse_test(["one", "other"], attempts, answers, lambda _: 0.0)
    assert (found.mean, found.spread, found.skewness, found.consistency) == (1.0, 0.0, None, None)
    assert [item.discrimination for item in found.items] == [None, None]
    assert analyse_test([], attempts, answers, lambda _: 0.0).mean is None


def test_answers_of_other_attempts_are_left_out() -> None:
    names, attempts, answers, _scores = _make(40, 3)
    some = analyse_test(names, attempts[:20], answers, lambda _: 0.0)
    alone = [one for one in answers if one.attempt in attempts[:20]]
    assert some == analyse_test(names, attempts[:20], alone, lambda _: 0.0)
