"""Measure derivation on the annotated passages: `make evaluate`, or `python -m tests.evaluation.report`.

What agrees with what is decided by the scorer that came with the documents (`../shared/eval/score_facts.py`): the same
subject by the beginnings of its words, the same value, within three lines. `strict` also asks for the same kind and
precision. Where the documents are not at hand, only the texts of our own are read, and nothing where the scorer is not.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from quizzes.documents.read import read_document
from quizzes.facts.extract import derive
from quizzes.settings import ROOT

HERE: Final = Path(__file__).parent
SHARED: Final = ROOT.parent / "shared"
Row = dict[str, Any]
_COLUMNS: Final = (("lenient 3", 11), ("lenient 2", 11), ("strict 3", 10), ("strict 2", 10))


@dataclass(frozen=True, slots=True)
class AnnotatedSet:
    """Facts a reader found, and where the documents lie that they were found in."""

    name: str
    gold: Path
    documents: Path


SETS: Final = (
    AnnotatedSet(
        "the annotation that came with the documents", SHARED / "eval" / "annotated.jsonl", SHARED / "documents"
    ),
    AnnotatedSet(
        "second annotation (002, 003, 004: 3361-4600)", HERE / "second_annotation.jsonl", SHARED / "documents"
    ),
    AnnotatedSet("third annotation (004: 5600-6400, 8300-8700)", HERE / "third_annotation.jsonl", SHARED / "documents"),
    AnnotatedSet("texts of our own, az", HERE / "texts.jsonl", HERE / "texts"),
    AnnotatedSet("texts of our own, en", HERE / "texts.jsonl", HERE / "texts"),
    AnnotatedSet("texts of our own, tr", HERE / "texts.jsonl", HERE / "texts"),
    AnnotatedSet("more Turkish, written apart from the rules", HERE / "texts_tr_more.jsonl", HERE / "texts"),
    AnnotatedSet("held out: Turkish no rule was made for", HERE / "texts_tr_held_out.jsonl", HERE / "texts"),
    AnnotatedSet("more English, written after the rules", HERE / "texts_en_more.jsonl", HERE / "texts"),
    AnnotatedSet("more Azerbaijani, written after the rules", HERE / "texts_az_more.jsonl", HERE / "texts"),
)


def load_scorer() -> ModuleType | None:
    """The scorer, or None where it is not at hand."""
    path = SHARED / "eval" / "score_facts.py"
    if not path.is_file():
        return None
    spec = importlib.util.spec_from_file_location("score_facts", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_gold(annotated: AnnotatedSet) -> list[Row]:
    """The annotated facts of a set; those of one language where its name ends with one."""
    if not annotated.gold.is_file():
        return []
    rows = [json.loads(line) for line in annotated.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    language = annotated.name[-2:]
    if annotated.gold.name == "texts.jsonl":
        rows = [row for row in rows if row["doc"].startswith(f"{language}-")]
    for row in rows:
        row.setdefault("line_end", row.get("line"))
    return rows


def derive_all(folder: Path, names: Iterable[str]) -> list[Row]:
    """What is derived from the named documents, as `flask derive` writes it."""
    return [
        candidate.as_record()
        for name in sorted(set(names))
        if (folder / name).is_file()
        for candidate in derive(read_document(folder / name))
    ]


def recall(scorer: ModuleType, gold: Sequence[Row], found: Sequence[Row]) -> Mapping[str, float]:
    """Shares of the annotated facts that were found: `lenient 3`, `strict 2` and so on, by importance."""
    shares = {}
    for name, strict in (("lenient", False), ("strict", True)):
        pairs = scorer.pair(gold, found, strict, False)
        for importance in (3, 2):
            places = [i for i, fact in enumerate(gold) if fact.get("importance") == importance]
            shares[f"{name} {importance}"] = sum(i in pairs for i in places) / len(places) if places else 0.0
    return shares


def main() -> None:
    """Print the table."""
    scorer = load_scorer()
    if scorer is None:
        sys.exit("the scorer is not at hand: ../shared/eval/score_facts.py")
    print(f"{'':48}{'facts':>6}{'found':>7}  lenient 3  lenient 2  strict 3  strict 2")
    for annotated in SETS:
        gold = read_gold(annotated)
        found = derive_all(annotated.documents, (row["doc"] for row in gold))
        if not gold or not found:
            continue
        shares = recall(scorer, gold, found)
        columns = "".join(f"{shares[name]:{width}.0%}" for name, width in _COLUMNS)
        print(f"{annotated.name:48}{len(gold):6}{len(found):7}{columns}")
    print()
    print(read_verdicts())


def read_verdicts() -> str:
    """What readers said of the candidates drawn: of each draw as it was drawn, and of all that the rules still give.

    A candidate judged more than once is true when every reader said so.
    """
    path = HERE / "verdicts.jsonl"
    if not path.is_file() or not (SHARED / "documents").is_dir():
        return "no verdicts at hand"
    verdicts = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    draws: dict[int, list[bool]] = {}
    said: dict[str, bool] = {}
    for verdict in verdicts:
        draws.setdefault(verdict["draw"], []).append(verdict["true"])
        said[verdict["id"]] = said.get(verdict["id"], True) and verdict["true"]
    lines = [f"as drawn (seed {seed}): {_tell_share(judged)}" for seed, judged in draws.items()]
    now = {identify(row): row["confidence"] for row in derive_all(SHARED / "documents", {v["doc"] for v in verdicts})}
    for floor in (0.5, 0.9):
        judged = [is_true for identity, is_true in said.items() if now.get(identity, 0.0) >= floor]
        lines.append(f"now, confidence ≥ {floor}: {_tell_share(judged)}")
    return "\n".join(lines)


def _tell_share(judged: Sequence[bool]) -> str:
    return f"{sum(judged)} of {len(judged)} judged are true ({sum(judged) / max(1, len(judged)):.1%})"


def identify(row: Mapping[str, Any]) -> str:
    """A candidate by twelve digits that its document, line, kind, subject and value give, so that none need be kept."""
    told = json.dumps([row[key] for key in ("doc", "line", "kind", "subject", "value")], ensure_ascii=False)
    return sha256(told.encode()).hexdigest()[:12]


if __name__ == "__main__":
    begin = time.process_time()
    main()
    print(f"{time.process_time() - begin:.1f} s of one core")
