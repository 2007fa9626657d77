"""Quote what facts rest on, where the documents are at hand: whole sentences, the words that prove the fact marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import groupby, pairwise
from pathlib import Path
from typing import Final

from quizzes.documents.excerpts import SENTENCE_END, Piece, cut
from quizzes.documents.passages import Passage
from quizzes.documents.read_text import decode, read_passages
from quizzes.facts.base import FactBase
from quizzes.facts.facts import DocumentId, Fact, FactId, Source
from quizzes.facts.marks import Marks, find_marks

_MOST: Final = 560  # characters of marked sentences; of more, those that say least are left out
_SHORT: Final = 90  # characters: a sentence between two that are quoted is quoted with them

_LEFT_OUT: Final = Piece("", is_marked=False, is_left_out=True)
_SPACE: Final = Piece(" ", is_marked=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """What a document says in the lines cited: pieces of text in its language."""

    source: Source
    language: str
    pieces: tuple[Piece, ...]

    def __len__(self) -> int:
        return sum(len(piece.text) for piece in self.pieces)

    @property
    def marks(self) -> list[str]:
        """The words that are marked."""
        return [piece.text for piece in self.pieces if piece.is_marked]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of the cited lines, and what is marked in it; offsets are those of its passage."""

    passage: int  # its number among those the lines stand in
    text: str
    spans: tuple[tuple[int, int], ...]
    has_value: bool

    @property
    def worth(self) -> tuple[bool, int]:
        """What keeps it in a quotation that must be shortened."""
        return self.has_value, len(self.spans)


class Passages:
    """The passages of the documents at hand. Read once; nothing in it changes what it answers."""

    def __init__(self, base: FactBase, documents: Mapping[DocumentId, Sequence[Passage]]) -> None:
        self._base = base
        self._documents = documents
        self._kept: dict[tuple[FactId, Source], Quote | None] = {}  # memos, not states

    @classmethod
    def read(cls, base: FactBase, folder: Path) -> Passages:
        """Read the documents of a fact base that lie in a folder, each the very file whose lines are cited."""
        found = {}
        for document in base.documents.values():
            path = folder / document.file
            if path.is_file():
                told = path.stat()
                passages = _read_file(path, document.sha256, told.st_mtime_ns, told.st_size)
                if passages is not None:
                    found[document.id] = passages
        return cls(base, found)

    def __contains__(self, document: object) -> bool:
        return document in self._documents

    def quote(self, fact: Fact, source: Source) -> Quote | None:
        """What the lines of a source say of a fact; None where the document is not at hand or has no such lines."""
        key = fact.id, source
        if key not in self._kept:
            self._kept[key] = self._quote(fact, source)
        return self._kept[key]

    def _quote(self, fact: Fact, source: Source) -> Quote | None:
        passages = self._documents.get(source.document, ())
        sentences = [
            sentence
            for number, passage in enumerate(_passages_of(passages, source))
            for sentence in self._read_sentences(number, passage, fact, source)
        ]
        pieces = tuple(_join(sentences))
        return Quote(source, self._base.documents[source.document].language, pieces) if pieces else None

    def _read_sentences(self, number: int, passage: Passage, fact: Fact, source: Source) -> Iterator[_Sentence]:
        """The sentences that stand in the cited lines, be it in part; marked is only what those lines say."""
        begins = [offset for line, offset in passage.line_offsets if source.line <= line <= source.line_end]
        after = [offset for line, offset in passage.line_offsets if line > source.line_end]
        first, last = begins[0], after[0] if after else len(passage.text)
        marks = find_marks(passage.text[first:last], fact, source, self._base)
        for start, end in pairwise(_borders(passage.text)):
            if start < last and first < end:
                inside = _within(marks, start - first, end - first)
                text = passage.text[start:end]
                yield _Sentence(number, text.rstrip(), inside.spans, bool(inside.values))


# Applications of one process, as tests start them, read a file once.
@lru_cache(maxsize=16)
def _read_file(path: Path, digest: str, _changed_at: int, _size: int) -> Sequence[Passage] | None:
    data = path.read_bytes()
    if sha256(data).hexdigest() != digest:
        return None
    return read_passages(decode(data, path.name), path.name)


def _passages_of(passages: Sequence[Passage], source: Source) -> Iterator[Passage]:
    """Those that some of the cited lines belong to."""
    for passage in passages:
        is_near = passage.line <= source.line_end and source.line <= passage.line_end
        if is_near and any(source.line <= line <= source.line_end for line, _ in passage.line_offsets):
            yield passage


def _borders(text: str) -> list[int]:
    return sorted({0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)})


def _within(marks: Marks, start: int, end: int) -> Marks:
    """The marks between two offsets, counted from the first of them."""

    def keep(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        return tuple((max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and start < b)

    return Marks(keep(marks.names), keep(marks.values))


def _join(sentences: Sequence[_Sentence]) -> Iterator[Piece]:
    """The sentences worth quoting, with a sign where something between them is left out."""
    chosen = _choose(sentences)
    for is_chosen, group in groupby(enumerate(sentences), key=lambda one: one[0] in chosen):
        numbers = [number for number, _ in group]
        is_between = numbers[0] > 0 and numbers[-1] < len(sentences) - 1
        if is_chosen:
            for number in numbers:
                if number > numbers[0]:
                    yield _SPACE
                yield from cut(sentences[number].text, sentences[number].spans)
        elif is_between:
            yield from (_SPACE, _LEFT_OUT, _SPACE)


def _choose(sentences: Sequence[_Sentence]) -> set[int]:
    """The numbers of the sentences to quote: those with marks, of too many the best; with short ones between them."""
    marked = [number for number, sentence in enumerate(sentences) if sentence.spans]
    ranked = sorted(marked or range(min(1, len(sentences))), key=lambda number: _rank(sentences[number], number))
    chosen: set[int] = set()
    length = 0
    for number in ranked:
        length += len(sentences[number].text)
        if chosen and length > _MOST:
            break
        chosen.add(number)
    for one, other in pairwise(sorted(chosen)):
        between = sentences[one + 1 : other]
        if sentences[one].passage == sentences[other].passage and sum(len(each.text) for each in between) <= _SHORT:
            chosen.update(range(one + 1, other))
    return chosen


def _rank(sentence: _Sentence, number: int) -> tuple[bool, int, int]:
    has_value, marks = sentence.worth
    return not has_value, -marks, number
