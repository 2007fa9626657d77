"""Measure the marking of typed responses: `python -m bench.marking`.

Every response of the table, on the fact base that ships and on one ten times as large; milliseconds of one core, the
median and the 99th percentile of the best of five. As machines differ, each is also given as a multiple of the least
any marking could do: fold the response and look it up in a dictionary.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import quantiles

from quizzes.facts.base import FactBase
from quizzes.facts.entities import Entity, EntityId
from quizzes.language.folding import fold
from quizzes.questions.bank import QuestionBank
from quizzes.questions.mark import mark
from quizzes.questions.name_readings import readings
from quizzes.questions.name_words import loose_key, read_word
from quizzes.settings import ROOT
from tests.questions.responses import Row, read_table

_ROUNDS = 5
_TIMES = 10
_SHIFTS = str.maketrans("aeıioöuübcdfglmnprstvyz", "eaiıöoüupdtvklnmbzrsfyg")


def main() -> None:
    """Print both sizes and the making of the index."""
    bank = QuestionBank.load(ROOT / "content", ROOT / "translations")
    rows = list(read_table())
    table = {fold(name, "tr"): entity.id for entity in bank.base.entities.values() for name in entity.all_names}
    least = _measure(rows, lambda row: table.get(fold(row.response, row.language)))
    print(f"{len(rows)} responses        median      p99")
    print(f"fold and look up     {least[0]:8.4f} {least[1]:8.4f} ms")
    for base in (bank.base, _larger(bank.base)):
        begin = time.process_time()
        mark(bank.item(rows[0].item), rows[0].response, base, rows[0].language)
        made = time.process_time() - begin
        median, late = _measure(rows, _marker(bank, base))
        print(
            f"{len(base.entities):5} entities       {median:8.4f} {late:8.4f} ms,"
            f" {median / least[0]:.0f} and {late / least[1]:.0f} times that; index made in {made:.2f} s"
        )


def _marker(bank: QuestionBank, base: FactBase) -> Callable[[Row], object]:
    return lambda row: mark(bank.item(row.item), row.response, base, row.language)


def _measure(rows: list[Row], run: Callable[[Row], object]) -> tuple[float, float]:
    best = []
    for row in rows:
        times = []
        for _ in range(_ROUNDS):
            for kept in (readings, read_word, loose_key):
                kept.cache_clear()  # a learner's response is new
            begin = time.perf_counter()
            run(row)
            times.append(time.perf_counter() - begin)
        best.append(min(times) * 1000)
    cuts = quantiles(best, n=100)
    return cuts[49], cuts[98]


def _larger(base: FactBase) -> FactBase:
    """Ten times the entities: each nine times more under other names, of which some are near the first."""
    copies = (copy for entity in base.entities.values() for copy in _copies(entity))
    return replace(base, entities={**base.entities, **{copy.id: copy for copy in copies}})


def _copies(entity: Entity) -> Iterator[Entity]:
    for number in range(1, _TIMES):
        names = {language: replace(name, text=_vary(name.text, number)) for language, name in entity.names.items()}
        aliases = tuple(_vary(alias, number) for alias in entity.aliases)
        yield replace(entity, id=EntityId(f"{entity.id}-{number}"), names=names, aliases=aliases)


def _vary(text: str, number: int) -> str:
    """Another name as long: every so many letters exchanged; the first and last words keep most of theirs."""
    return "".join(
        letter.translate(_SHIFTS) if (place * 7 + number) % (number + 2) == 0 else letter
        for place, letter in enumerate(text)
    )


if __name__ == "__main__":
    main()
