"""Measure derivation: `python -m bench.derivation [FILE] [--large]`.

In one run, on the whole text of one document: dateparser finding dates alone, our date grammar, and the whole
derivation from file to candidates. Seconds of one core; ours are the best of three. With `--large` also the same text
over and over to 5 and 50 MB, each in a process of its own, with the most memory it held.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from quizzes.documents.read import read_document
from quizzes.facts.extract import derive
from quizzes.language.date_context import DateContext
from quizzes.settings import ROOT

_DEFAULT = ROOT.parent / "shared/documents/004_ec4ac26f66b15d50.txt"
_ROUNDS = 3
_SIZES = (5, 50)  # MB


def main(path: Path, *, large: bool) -> None:
    """Print the times, and what they are to dateparser's."""
    if not path.is_file():
        sys.exit(f"no such file: {path}")
    text = path.read_text(encoding="utf-8")
    theirs = _seconds(lambda: _search(text), rounds=1)
    dates = _seconds(lambda: DateContext("tr").read(text), rounds=_ROUNDS)
    whole = _seconds(lambda: sum(1 for _ in derive(read_document(path))), rounds=_ROUNDS)
    print(f"{path.name}: {len(text.encode()) / 1024:.0f} KB")
    print(f"dateparser, dates alone   {theirs:7.2f} s")
    print(f"our dates alone           {dates:7.2f} s  {theirs / dates:5.1f} times as fast")
    print(f"the whole derivation      {whole:7.2f} s  {whole / theirs:5.2f} of dateparser's time")
    if large:
        _print_large(text)


def _seconds(work: Callable[[], object], *, rounds: int) -> float:
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)


def _search(text: str) -> None:
    # Loaded here: the processes that measure memory must not hold it.
    from dateparser.search import search_dates  # type: ignore[import-untyped]  # noqa: PLC0415

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # dateparser's own deprecations
        search_dates(text, languages=["tr"])


def _print_large(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for megabytes in _SIZES:
            path = Path(folder) / f"{megabytes}.txt"
            path.write_text(text * (megabytes * 1_000_000 // len(text.encode()) + 1), encoding="utf-8")
            command = [sys.executable, "-m", "bench.derivation", "--measure", str(path)]
            measured = json.loads(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout)
            size = path.stat().st_size / 1_000_000
            print(
                f"{size:5.1f} MB of text           {measured['seconds']:7.2f} s  {measured['seconds'] / size:5.2f} s/MB"
                f", {measured['megabytes']:.0f} MB of memory, {measured['candidates']} candidates"
            )


def _measure(path: Path) -> None:
    begin = time.process_time()
    count = sum(1 for _ in derive(read_document(path)))
    seconds = time.process_time() - begin
    # The process's own peak; ru_maxrss would count what its parent held when it was started.
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    held = re.search(r"VmHWM:\s+(\d+)", status)
    peak = int(held[1]) / 1000 if held else 0.0
    print(json.dumps({"seconds": seconds, "megabytes": peak, "candidates": count}))


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    file = Path(arguments[0]) if arguments else _DEFAULT
    if "--measure" in sys.argv:
        _measure(file)
    else:
        main(file, large="--large" in sys.argv)
