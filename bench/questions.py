"""Time what the question bank does: deriving and phrasing all of it, and drawing a quiz from 100,000 items.

`python -m bench.questions`. Seconds hang on the machine; the ratios are to loading the fact base in the same run.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import replace
from random import Random
from statistics import median
from typing import Final

from quizzes.facts.content import load_content
from quizzes.facts.facts import FactId
from quizzes.language.catalogue import Catalogue
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.settings import ROOT
from quizzes.study.draw import draw

_LARGE: Final = 100_000  # items
_LENGTH: Final = 20
_DRAWS: Final = 60


def _timed(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _phrase_all(bank: QuestionBank, language: str) -> None:
    for item in bank.items:
        bank.question(item, language)


def _enlarge(bank: QuestionBank) -> QuestionBank:
    """The bank many times over: each copy of a fact under an id of its own, its items with it."""
    facts, items = dict(bank.base.facts), list(bank.items)
    for copy in range(1, _LARGE // len(items) + 1):
        for fact in bank.base.facts.values():
            renamed = replace(fact)
            object.__setattr__(renamed, "id", _rename(fact.id, copy))
            facts[renamed.id] = renamed
        items += [replace(item, fact=_rename(item.fact, copy)) for item in bank.items]
    return QuestionBank(replace(bank.base, facts=facts), _catalogues(), items)


def _rename(fact: FactId, copy: int) -> FactId:
    return FactId(f"{fact}-{copy}")


def _catalogues() -> dict[str, Catalogue]:
    return {language: Catalogue(ROOT / "translations", language) for language in LANGUAGES}


def main() -> None:
    """Print the figures."""
    loading = _timed(lambda: load_content(ROOT / "content"))
    base = load_content(ROOT / "content")
    print(f"fact base: {len(base.facts)} facts loaded in {loading:.2f} s")
    for language in LANGUAGES:
        catalogues = _catalogues()
        start = time.perf_counter()
        bank = QuestionBank(base, catalogues)
        derived = time.perf_counter() - start
        phrased = _timed(lambda bank=bank, language=language: _phrase_all(bank, language))  # type: ignore[misc]
        print(
            f"{language}: {len(bank.items)} items derived in {derived:.2f} s and phrased in {phrased:.2f} s, "
            f"together {derived + phrased:.2f} s ({(derived + phrased) / loading:.1f} × loading; target 2 s)"
        )
    large = _enlarge(bank)
    large.stock(None)
    gc.freeze()  # as the site does once it has loaded its bank
    times = [_timed(lambda seed=seed: draw(large, None, _LENGTH, Random(seed))) * 1000 for seed in range(_DRAWS)]  # type: ignore[misc]
    print(
        f"a quiz of {_LENGTH} from {len(large.items)} items: {median(times):.1f} ms, at worst {max(times):.1f} ms "
        f"of {_DRAWS} (target 20 ms)"
    )


if __name__ == "__main__":
    main()
