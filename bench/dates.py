"""Measure the reading of dates: `python -m bench.dates [FILE]`.

The whole text of a document, what is left unsaid filled in, against
`dateparser.search.search_dates` on the same text in the same run. Seconds of one core; ours is the best of five.
"""

from __future__ import annotations

import sys
import time
import warnings
from pathlib import Path

from dateparser.search import search_dates  # type: ignore[import-untyped]

from quizzes.language.date_context import DateContext
from quizzes.settings import ROOT

_DEFAULT = "../shared/documents/004_ec4ac26f66b15d50.txt"
_ROUNDS = 5


def main(path: Path, language: str = "tr") -> None:
    """Print both times, how many dates each found, and the ratio."""
    text = path.read_text(encoding="utf-8")
    ours = []
    for _ in range(_ROUNDS):
        begin = time.process_time()
        found = DateContext(language).read(text)
        ours.append(time.process_time() - begin)
    begin = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # dateparser's own deprecations
        others = search_dates(text, languages=[language]) or []
    theirs = time.process_time() - begin
    print(f"{path.name}: {len(text.encode()) / 1024:.0f} KB")
    print(f"salname     {min(ours):8.3f} s  {len(found):6} dates")
    print(f"dateparser  {theirs:8.3f} s  {len(others):6} dates")
    print(f"ratio       {theirs / min(ours):8.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / _DEFAULT)
