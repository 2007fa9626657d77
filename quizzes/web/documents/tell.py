"""Candidates and their passages as a page tells them: values in the reader's language, the evidence marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flask_babel import format_percent
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from quizzes.documents.excerpts import Piece, cut, divide
from quizzes.errors import ContentError
from quizzes.facts.candidates import CandidateValue
from quizzes.facts.properties import RecordKind
from quizzes.language.dates import DateValue
from quizzes.language.names import DateName
from quizzes.questions.wording import N_
from quizzes.services import services
from quizzes.store.documents import KeptCandidate, KeptPassage
from quizzes.web.documents.forms import Surety, tell_surety
from quizzes.web.locale import read_language

KINDS: Final[dict[RecordKind, LazyString]] = {
    RecordKind.FOUNDED: _l("founding"),
    RecordKind.FOUNDER: _l("founder"),
    RecordKind.TREATY: _l("treaty"),
    RecordKind.EVENT: _l("event"),
    RecordKind.BIRTH: _l("birth"),
    RecordKind.DEATH: _l("death"),
    RecordKind.ROLE: _l("office"),
    RecordKind.PUBLICATION: _l("publication"),
    RecordKind.CLOSED: _l("end"),
    RecordKind.QUANTITY: _l("figure"),
}
SURETIES: Final[dict[Surety, LazyString]] = {
    Surety.SURE: _l("sure"),
    Surety.LIKELY: _l("likely"),
    Surety.UNCERTAIN: _l("uncertain"),
    Surety.DOUBTFUL: _l("doubtful"),
}
#: What a candidate may add, in the order it is told.
_EXTRAS: Final[dict[str, LazyString]] = {
    "place": _l("place"),
    "parties": _l("parties"),
    "date": _l("date"),
    "since": _l("since"),
    "until": _l("until"),
    "by": _l("by whom"),
    "author": _l("author"),
    "editor": _l("editor"),
    "publisher": _l("publisher"),
    "leader": _l("leader"),
    "members": _l("members"),
    "abbreviation": _l("abbreviation"),
    "other_name": _l("other name"),
}
#: How a date is meant that does not tell when the thing happened itself.
_STANDINGS: Final = {
    "since": N_("since {date}"),
    "until": N_("until {date}"),
    "before": N_("before {date}"),
    "after": N_("after {date}"),
}
_BY_PARAGRAPH: Final = (".docx", ".html", ".htm")
_MOST_PLACES: Final = 6


@dataclass(frozen=True, slots=True)
class Statement:
    """A candidate that says the same as another, or otherwise, and where."""

    value: str
    place: str


@dataclass(frozen=True, slots=True)
class ToldCandidate:
    """A candidate in the reader's language."""

    number: int  # in its excerpt
    anchor: str
    kind: str
    subject: str
    value: str
    extras: list[tuple[str, str]]
    surety: Surety
    surety_word: str
    percent: str
    repeats: list[str]  # places
    rivals: list[Statement]
    misprint: str | None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Whole sentences of a passage, and the candidates that rest on them."""

    place: str
    language: str
    pieces: list[Piece]
    candidates: list[ToldCandidate]


def tell_passages(
    passages: Sequence[KeptPassage], related: Mapping[int, KeptCandidate], name: str
) -> Iterator[list[Excerpt]]:
    """The passages of a document with that file name, each divided so that a candidate stands beside its sentence.

    `related` holds what the candidates repeat or contradict.
    """
    by_head: dict[int, list[KeptCandidate]] = {}
    for kept in related.values():
        by_head.setdefault(_head(kept), []).append(kept)
    for passage in passages:
        spans = [_span(kept, passage) for kept in passage.candidates]
        excerpts = []
        for start, end, unordered in divide(passage.text, spans):
            # As a reader comes to the numbers, which stand where evidence ends.
            numbers = sorted(unordered, key=lambda number: spans[number][::-1])
            shown = [passage.candidates[number] for number in numbers]
            inside = [(spans[number][0] - start, spans[number][1] - start) for number in numbers]
            excerpts.append(
                Excerpt(
                    place=_tell_common_place(shown, name),
                    language=shown[0].candidate.language,
                    pieces=list(cut(passage.text[start:end], inside)),
                    candidates=[
                        _tell_candidate(kept, number, by_head, related, name) for number, kept in enumerate(shown, 1)
                    ],
                )
            )
        yield excerpts


def tell_value(value: CandidateValue, standing: CandidateValue | None = None) -> str:
    """A date as the reader's language writes it, names in a row, anything else as the document has it.

    `standing` is what the date is to the thing told, where it is not its own: since, until, before or after.
    """
    if isinstance(value, tuple):
        return ", ".join(value)
    try:
        date = DateName(DateValue.parse(value), read_language())
    except ContentError:
        return value
    return _say(_STANDINGS[str(standing)], date=date) if standing in _STANDINGS else format(date)


def tell_place(line: int, line_end: int, page: int | None, name: str) -> str:
    """Where something stands: its page, else its lines, else its paragraphs where a format has no lines."""
    if page is not None:
        return _say(N_("page {page}"), page=page)
    lines = str(line) if line == line_end else f"{line}–{line_end}"
    if name.lower().endswith(_BY_PARAGRAPH):
        return _say(N_("paragraph {lines}"), lines=lines)
    return _say(N_("line {lines}") if line == line_end else N_("lines {lines}"), lines=lines)


def _say(message: str, **values: object) -> str:
    return services().bank.catalogue(read_language()).say(message).format(**values)


def _head(kept: KeptCandidate) -> int:
    return kept.ordinal if kept.same_as is None else kept.same_as


def _tell_candidate(
    kept: KeptCandidate,
    number: int,
    by_head: Mapping[int, list[KeptCandidate]],
    related: Mapping[int, KeptCandidate],
    name: str,
) -> ToldCandidate:
    candidate, head = kept.candidate, _head(kept)
    surety = tell_surety(candidate.confidence)
    places = dict.fromkeys(_place_of(other, name) for other in by_head.get(head, []) if other.ordinal != kept.ordinal)
    repeats = [place for place in places if place != _place_of(kept, name)]
    return ToldCandidate(
        number=number,
        anchor=f"c{kept.ordinal}",
        kind=str(KINDS[candidate.kind]),
        subject=candidate.subject,
        value=_tell_value_of(kept),
        extras=[
            (str(label), tell_value(candidate.extra[key])) for key, label in _EXTRAS.items() if candidate.extra.get(key)
        ],
        surety=surety,
        surety_word=str(SURETIES[surety]),
        percent=format_percent(round(candidate.confidence, 2)),
        repeats=repeats if len(repeats) <= _MOST_PLACES else [*repeats[:_MOST_PLACES], "…"],
        rivals=[
            Statement(_tell_value_of(other), _place_of(other, name)) for other in _find_rivals(kept, head, related)
        ],
        misprint=None if kept.misprint is None else tell_value(kept.misprint),
    )


def _tell_value_of(kept: KeptCandidate) -> str:
    return tell_value(kept.candidate.value, kept.candidate.extra.get("when"))


def _find_rivals(kept: KeptCandidate, head: int, related: Mapping[int, KeptCandidate]) -> Iterator[KeptCandidate]:
    """Whoever contradicts it. All rivals point to the first of them, so it is they, it, and what points there too."""
    first = kept.rival_of if kept.rival_of is not None else head
    told = {kept.candidate.value}
    for other in related.values():
        is_rival = other.same_as is None and other.ordinal != head and first in {other.rival_of, other.ordinal}
        if is_rival and other.candidate.value not in told:
            told.add(other.candidate.value)
            yield other


def _place_of(kept: KeptCandidate, name: str) -> str:
    evidence = kept.candidate.evidence
    return tell_place(evidence.line, evidence.line_end, evidence.page, name)


def _tell_common_place(shown: Sequence[KeptCandidate], name: str) -> str:
    places = [kept.candidate.evidence for kept in shown]
    return tell_place(
        min(place.line for place in places), max(place.line_end for place in places), places[0].page, name
    )


def _span(kept: KeptCandidate, passage: KeptPassage) -> tuple[int, int]:
    """Where its evidence stands in the passage, within its bounds whatever a rule said."""
    evidence, length = kept.candidate.evidence, len(passage.text)
    return min(evidence.start, length), min(evidence.end, length)
