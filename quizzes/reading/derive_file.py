"""Read one file and write what it says to standard output, one JSON object a line, with bounded memory and time.

| line | meaning |
|---|---|
| `{"progress": 0.4}` | the share that is read |
| `{"passage": {…}}`, `{"candidate": {…}}` | rows for the tables of those names |
| `{"read": 812}` | the end: how many passages the document has |
| `{"failed": "encrypted"}` | the end: why it cannot be read |
"""

from __future__ import annotations

import json
import os
import resource
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, TextIO

from quizzes.documents.passages import Passage
from quizzes.documents.read import read_document
from quizzes.errors import ContentError
from quizzes.facts.candidates import Candidate, Finding
from quizzes.facts.extract import derive
from quizzes.facts.reconcile import reconcile

TOO_MUCH_MEMORY: Final = "too-much-memory"
_PAUSE: Final = 0.3  # seconds between two tellings of progress
_findings: TextIO = sys.stdout
_READING: Final = 0.9  # the share of the work before candidates are compared with one another


def main(path: Path, name: str, megabytes: int, seconds: int) -> None:
    """Read the file at `path`, called `name` by whoever handed it in."""
    global _findings  # noqa: PLW0603 - one process, one file
    _findings = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints is none of them
    _bound(megabytes, seconds)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        for line in _derive(path, name):
            _write(line)
    except MemoryError:
        _write({"failed": TOO_MUCH_MEMORY})
    except ContentError as error:
        _write({"failed": str(getattr(error, "fault", "broken"))})


def _bound(megabytes: int, seconds: int) -> None:
    """Let the kernel end a reading that gets out of hand; and quizzes go first."""
    os.nice(10)
    for limit, value in (
        (resource.RLIMIT_AS, megabytes * 1024 * 1024),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 256 * 1024 * 1024),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(limit)[1]
        resource.setrlimit(limit, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))


def _end_with_parent() -> None:
    """Standard input closes when the process that keeps our findings is gone: nobody wants them any more."""
    sys.stdin.buffer.read()
    os._exit(1)


def _write(line: dict[str, Any]) -> None:
    _findings.write(json.dumps(line) + "\n")
    _findings.flush()


def _derive(path: Path, name: str) -> Iterator[dict[str, Any]]:
    clock, shelf = _Clock(), _Shelf()
    candidates: list[Candidate] = []
    passages = shelf.pass_on(read_document(path, name=name, progress=clock.tell))
    for candidate in derive(passages, document=name):
        candidates.append(candidate)
        row = shelf.take(candidate.evidence.passage)
        if row is not None:
            yield {"passage": row}
    yield {"progress": _READING}
    for row in _to_rows(candidates, reconcile(candidates)):
        yield {"candidate": row}
    yield {"read": shelf.count}


class _Shelf:
    """The passages that a candidate may still rest on. They come in order, so those before the last one may not."""

    def __init__(self) -> None:
        self.count = 0
        self._passages: deque[tuple[int, Passage]] = deque()

    def pass_on(self, passages: Iterable[Passage]) -> Iterator[Passage]:
        """The same passages, remembered."""
        for passage in passages:
            self._passages.append((self.count, passage))
            self.count += 1
            yield passage

    def take(self, ordinal: int) -> dict[str, Any] | None:
        """The row of a passage, once."""
        while self._passages and self._passages[0][0] <= ordinal:
            number, passage = self._passages.popleft()
            if number == ordinal:
                return _to_passage_row(ordinal, passage)
        return None


class _Clock:
    """Tells progress, but not more often than anybody looks."""

    def __init__(self) -> None:
        self._next = 0.0

    def tell(self, share: float) -> None:
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _PAUSE
            _write({"progress": round(min(max(share, 0.0), 1.0) * _READING, 3)})


def _to_rows(candidates: Sequence[Candidate], findings: Sequence[Finding]) -> Iterator[dict[str, Any]]:
    ordinals = {id(candidate): ordinal for ordinal, candidate in enumerate(candidates)}
    relations: list[dict[str, Any]] = [{"same_as": None, "rival_of": None, "misprint": None} for _ in candidates]
    for finding in findings:
        head = ordinals[id(finding.candidate)]
        relations[head]["misprint"] = finding.misprint
        for rival in (ordinals[id(rival)] for rival in finding.rivals):
            # Told from one side only, since the page looks from both; of several rivals all point to the first.
            if relations[rival]["rival_of"] is None and relations[head]["rival_of"] is None:
                relations[rival]["rival_of"] = head
    for finding in findings:
        head = ordinals[id(finding.candidate)]
        for other in finding.others:
            relations[ordinals[id(other)]] |= {"same_as": head, "rival_of": relations[head]["rival_of"]}
    for ordinal, candidate in enumerate(candidates):
        yield {**relations[ordinal], "ordinal": ordinal, **_to_candidate_row(candidate)}


def _to_candidate_row(candidate: Candidate) -> dict[str, Any]:
    evidence = candidate.evidence
    return {
        "passage": evidence.passage,
        "kind": candidate.kind.value,
        "subject": _storable(candidate.subject),
        "value": _storable(candidate.value),
        "extra": {key: _storable(value) for key, value in candidate.extra.items()},
        "confidence": candidate.confidence,
        "start": evidence.start,
        "end": evidence.end,
        "line": evidence.line,
        "line_end": evidence.line_end,
        "page": evidence.page,
        "language": candidate.language,
        "rule": candidate.rule,
    }


def _to_passage_row(ordinal: int, passage: Passage) -> dict[str, Any]:
    return {
        "ordinal": ordinal,
        "kind": passage.kind.value,
        "text": _storable(passage.text),
        "line": passage.line,
        "line_end": passage.line_end,
        "page": passage.page_of(0),
    }


def _storable(value: Any) -> Any:
    """Text that any database takes, of the same length: no NUL, no half of a character."""
    if isinstance(value, str):
        return value.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    return [_storable(part) for part in value]


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
