"""Draw candidates to be read against their passages: `python -m tests.evaluation.draw [COUNT] [SEED]`.

Each line is a candidate of confidence ≥ 0.5 from the five documents with the text it rests on, for a reader to judge. A
reader's verdict goes into `verdicts.jsonl` without its words: `id, doc, line, kind, confidence, true, draw` (the seed).
The same seed draws the same candidates from the same rules.
"""

from __future__ import annotations

import json
import sys
from random import Random

from quizzes.documents.read import read_document
from quizzes.facts.extract import derive
from tests.evaluation.report import SHARED, identify

_FLOOR = 0.5


def main(count: int, seed: int) -> None:
    """Print the drawn candidates, in the order of the documents."""
    found = []
    for path in sorted((SHARED / "documents").glob("*.txt")):
        passages = list(read_document(path))
        found += [
            (candidate, passages[candidate.evidence.passage].text)
            for candidate in derive(passages)
            if candidate.confidence >= _FLOOR
        ]
    drawn = sorted(Random(seed).sample(range(len(found)), min(count, len(found))))
    for place in drawn:
        candidate, text = found[place]
        around = text[max(0, candidate.evidence.start - 400) : candidate.evidence.end + 250]
        record = candidate.as_record()
        shown = {key: record[key] for key in ("doc", "line", "line_end", "kind", "subject", "value", "confidence")}
        print(json.dumps({"id": identify(record)} | shown | {"text": around}, ensure_ascii=False))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200, int(sys.argv[2]) if len(sys.argv) > 2 else 20261120)
