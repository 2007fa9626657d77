"""How much of what annotators found worth asking the fact base has: `python -m tests.evaluation.coverage`.

The scorer and the first annotation lie beside the documents (`eval`) and are not ours; the others were made for this
project, of other parts of the documents. The fourth was made by readers who knew nothing of the fact base; what it
showed missing was added since, so that its figures were lower at first: see `docs/evaluation.md`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from quizzes.exports.records import fact_records
from quizzes.facts.base import FactBase
from quizzes.facts.content import load_content
from quizzes.settings import ROOT

_HERE: Final = Path(__file__).parent
FOLDER: Final = ROOT.parent / "shared" / "eval"
ANNOTATIONS: Final = {
    "annotation that came with the documents": FOLDER / "annotated.jsonl",
    "second annotation": _HERE / "second_annotation.jsonl",
    "third annotation": _HERE / "third_annotation.jsonl",
    "fourth annotation": _HERE / "fourth_annotation.jsonl",
}


def score(base: FactBase, annotation: Path) -> dict[str, Any]:
    """The scorer's report on the fact base, wherever its facts stand: recall, strict and lenient."""
    with tempfile.TemporaryDirectory() as folder:
        facts = Path(folder) / "facts.jsonl"
        facts.write_text("\n".join(json.dumps(record) for record in fact_records(base)), encoding="utf-8")
        command = [sys.executable, *map(str, (FOLDER / "score_facts.py", annotation, facts)), "--anywhere", "--json"]
        report: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return report


def main() -> None:
    """Print recall by importance for each annotation at hand."""
    base = load_content(ROOT / "content")
    for name, path in ANNOTATIONS.items():
        if path.is_file():
            report = score(base, path)
            print(
                f"fact base, {name}: {report['annotated']} facts; {_tell(report, 'lenient')}; {_tell(report, 'strict')}"
            )


def _tell(report: dict[str, Any], kind: str) -> str:
    recall = report[kind]["recall"]
    return f"{kind} " + ", ".join(f"{grade}: {recall.get(f'importance {grade}', 0):.1%}" for grade in (3, 2, 1))


if __name__ == "__main__":
    main()
