"""Read `content/` whole into a fact base, or tell every fault with its file and line.

The format is described in `docs/content.md`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import ValidationError

from quizzes.errors import ContentError, ContentFaults
from quizzes.facts.base import EVERYTHING, ContestedTerm, Document, FactBase
from quizzes.facts.content_records import (
    SOURCE,
    ClaimRecord,
    DiscrepancyRecord,
    DocumentRecord,
    EntityRecord,
    FactRecord,
    NameRecord,
    ReadingRecord,
    Record,
    TermRecord,
    TopicRecord,
)
from quizzes.facts.entities import Clause, Entity, EntityId
from quizzes.facts.facts import (
    Claim,
    Discrepancy,
    DiscrepancyKind,
    DocumentId,
    Fact,
    FactId,
    Reading,
    Source,
    State,
    TopicId,
    Value,
)
from quizzes.facts.properties import PROPERTIES, Property, PropertySpec
from quizzes.facts.topics import Topic, TopicSort
from quizzes.language.amounts import Amount
from quizzes.language.dates import DateValue
from quizzes.language.folding import fold
from quizzes.language.kinds import LANGUAGES, NameKind
from quizzes.language.names import Name
from quizzes.language.strangers import find_stranger

#: What a reader is to know of in one line. An office, an event, a provision or a quantity is described by its name.
_DESCRIBED: Final = frozenset(
    {
        NameKind.PERSON,
        NameKind.ORGANISATION,
        NameKind.STATE,
        NameKind.PUBLICATION,
        NameKind.WORK,
        NameKind.TREATY,
        NameKind.PLACE,
    }
)


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something wrong in a content file, and where."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


RecordT = TypeVar("RecordT", bound=Record)


@dataclass(slots=True)
class _Reading:
    """What has been read so far, and every fault met."""

    root: Path
    faults: list[Fault] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)  # files that could not be read at all
    places: dict[str, tuple[str, int]] = field(default_factory=dict)  # where each id was defined
    documents: dict[DocumentId, Document] = field(default_factory=dict)
    themes: dict[TopicId, Topic] = field(default_factory=dict)
    groups: list[Topic] = field(default_factory=list)
    entities: dict[EntityId, Entity] = field(default_factory=dict)
    facts: dict[FactId, Fact] = field(default_factory=dict)
    contested_terms: list[ContestedTerm] = field(default_factory=list)
    discrepancies: list[Discrepancy] = field(default_factory=list)

    def fault(self, where: tuple[str, int], message: str) -> None:
        self.faults.append(Fault(*where, message))

    def define(self, key: str, where: tuple[str, int]) -> bool:
        """Note where an id is defined; False, with a fault, for the second time."""
        if key in self.places:
            path, line = self.places[key]
            self.fault(where, f"{key.partition(' ')[2]} is defined already in {path}:{line}")
            return False
        self.places[key] = where
        return True


def load_content(root: Path) -> FactBase:
    """Read the content folder. Raises `ContentFaults` with everything that is wrong; nothing is half-loaded."""
    reading = _Reading(root)
    for where, document in _records(reading, "documents.toml", "document", DocumentRecord):
        _add_document(reading, where, document)
    for where, topic in _records(reading, "topics.toml", "topic", TopicRecord):
        _add_topic(reading, where, topic)
    for path in _files(reading, "entities"):
        for where, entity in _records(reading, path, "entity", EntityRecord):
            _add_entity(reading, where, entity)
    for _, term in _records(reading, "neutral-terms.toml", "term", TermRecord):
        avoid = {language: tuple(words) for language, words in term.avoid.model_dump().items()}
        reading.contested_terms.append(ContestedTerm(avoid, term.use.model_dump(), term.why.model_dump()))
    _check_names(reading)
    if reading.unreadable:  # else every fact about what they define would be a fault of its own
        raise ContentFaults(sorted(reading.faults))
    for path in _files(reading, "facts"):
        for where, fact in _records(reading, path, "fact", FactRecord):
            _add_fact(reading, where, fact)
    for path in _files(reading, "discrepancies", may_be_none=True):
        for where, discrepancy in _records(reading, path, "discrepancy", DiscrepancyRecord):
            _add_discrepancy(reading, where, discrepancy)
    _check_topics(reading)
    if reading.faults:
        raise ContentFaults(sorted(reading.faults))
    return FactBase(
        reading.documents,
        reading.themes,
        reading.entities,
        reading.facts,
        tuple(reading.contested_terms),
        tuple(reading.discrepancies),
        tuple(reading.groups),
    )


def _files(reading: _Reading, folder: str, *, may_be_none: bool = False) -> list[str]:
    paths = sorted((reading.root / folder).glob("*.toml"))
    if not paths and not may_be_none:
        reading.fault((folder, 0), "no .toml file in this folder")
    return [path.relative_to(reading.root).as_posix() for path in paths]


def _records(
    reading: _Reading, path: str, table: str, model: type[RecordT]
) -> Iterator[tuple[tuple[str, int], RecordT]]:
    """Every valid record of a file with its place; faults are noted."""
    try:
        text = (reading.root / path).read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except OSError as error:
        reading.unreadable.add(path)
        reading.fault((path, 0), error.strerror or "cannot be read")
        return
    except UnicodeDecodeError as error:
        reading.unreadable.add(path)
        reading.fault((path, 0), f"is not UTF-8 at byte {error.start}")
        return
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        last = text.count("\n") + 1  # "at end of document": something is not closed
        reading.unreadable.add(path)
        reading.fault((path, int(line[1]) if line else last), f"is no TOML: {str(error)[:200]}")
        return
    if unicodedata.normalize("NFC", text) != text:
        reading.fault((path, 0), "has letters made of two characters: NFC is expected")
    header = re.compile(rf"\s*\[+\s*{table}\s*\]+")
    lines = [number for number, line in enumerate(text.split("\n"), 1) if header.match(line)]
    for key in data.keys() - {table}:
        reading.fault((path, 0), f"unknown table {key!r}, only [[{table}]] is expected")
    records = data.get(table, [])
    if not isinstance(records, list) or len(records) != len(lines):
        reading.fault(
            (path, lines[0] if lines else 0), f"each record is to begin with [[{table}]] on a line of its own"
        )
        return
    for line_number, record in zip(lines, records, strict=True):
        where = (path, line_number)
        try:
            yield where, model.model_validate(record)
        except ValidationError as error:
            for detail in error.errors():
                reading.fault(where, _explain(detail))


def _explain(detail: Any) -> str:
    place = ".".join(str(part) for part in detail["loc"])
    given = f", not {detail['input']!r}" if isinstance(detail["input"], str | int) else ""
    return f"{place}: {detail['msg']}{given}"


def _add_document(reading: _Reading, where: tuple[str, int], record: DocumentRecord) -> None:
    if reading.define(f"document {record.id}", where):
        document_id = DocumentId(record.id)
        reading.documents[document_id] = Document(
            document_id,
            record.file,
            record.sha256,
            record.language,
            record.citation.model_dump(),
            {language: Name(name, language, NameKind.WORK) for language, name in record.name.model_dump().items()},
        )


def _add_topic(reading: _Reading, where: tuple[str, int], record: TopicRecord) -> None:
    if reading.define(f"topic {record.id}", where):
        names = {language: getattr(record, language) for language in LANGUAGES}
        first, last = record.span or (0, 9999)
        topic = Topic(TopicId(record.id), first, last, names, TopicSort(record.sort), frozenset(record.kinds))
        if topic.sort is TopicSort.THEME:
            reading.themes[topic.id] = topic
        else:
            reading.groups.append(topic)


def _add_entity(reading: _Reading, where: tuple[str, int], record: EntityRecord) -> None:
    names = {}
    for language in LANGUAGES:
        given = getattr(record, language)
        text, reads = (given.name, given.reads) if isinstance(given, NameRecord) else (given, None)
        names[language] = Name(text, language, record.kind, reads)
        _check_letters(reading, where, language, text)
    clauses = _read_clauses(reading, where, record)
    descriptions = record.about.model_dump() if record.about else {}
    if record.kind in _DESCRIBED and not descriptions:
        reading.fault(where, f"{record.id}: a {record.kind} is described in one line: about = {{ tr, az, en }}")
    for language, line in descriptions.items():
        _check_letters(reading, where, language, line)
    if reading.define(f"entity {record.id}", where):
        within = EntityId(record.within) if record.within else None
        entity_id = EntityId(record.id)
        reading.entities[entity_id] = Entity(
            entity_id,
            record.kind,
            names,
            tuple(record.aliases),
            within,
            record.lived,
            record.circle,
            clauses,
            descriptions,
        )


def _read_clauses(reading: _Reading, where: tuple[str, int], record: EntityRecord) -> dict[str, Clause]:
    """The sentences an event or a quantity is told by."""
    slot = {NameKind.EVENT: "{when}", NameKind.QUANTITY: "{number}"}.get(record.kind)
    if record.told is None:
        if record.kind is NameKind.QUANTITY:
            reading.fault(where, f"{record.id}: a quantity is told by a sentence of its own")
        return {}
    if slot is None:
        reading.fault(where, f"{record.id}: told is for events and quantities")
        return {}
    clauses = {}
    for language in LANGUAGES:
        told = getattr(record.told, language)
        if slot not in told:
            reading.fault(where, f"{record.id}: told.{language} has no {slot}")
        _check_letters(reading, where, language, re.sub(r"\{\w+\}", "", told))
        clauses[language] = Clause(told, record.told.asked if language == "en" else None)
    return clauses


def _check_letters(reading: _Reading, where: tuple[str, int], language: str, text: str) -> None:
    if stranger := find_stranger(text, language):
        reading.fault(where, f"{language}: {text!r} has {stranger!r}, which that language does not write")


def _is_wrong(reading: ReadingRecord, record: DiscrepancyRecord) -> bool:
    """Whether a reading is a slip: told so, or of a misprint and other than what is right."""
    if reading.wrong is not None:
        return reading.wrong
    return record.kind is DiscrepancyKind.MISPRINT and (record.right is None or reading.en != record.right.en)


def _add_discrepancy(reading: _Reading, where: tuple[str, int], record: DiscrepancyRecord) -> None:
    for entity in record.about:
        if entity not in reading.entities:
            reading.fault(where, f"{record.id}: no entity {entity}")
    for text in (record.note, *([record.right] if record.right else [])):
        for language in LANGUAGES:
            _check_letters(reading, where, language, getattr(text, language))
    if record.topic not in reading.themes:
        reading.fault(where, f"{record.id}: no topic {record.topic}")
    try:
        readings = tuple(
            Reading(
                tuple((language, getattr(one, language)) for language in LANGUAGES),
                _read_sources(one.sources),
                _is_wrong(one, record),
            )
            for one in record.readings
        )
    except ContentError as error:
        reading.fault(where, f"{record.id}: {error}")
        return
    for source in (source for one in readings for source in one.sources):
        if source.document not in reading.documents:
            reading.fault(where, f"{record.id}: no document {source.document}")
    if reading.define(f"discrepancy {record.id}", where):
        reading.discrepancies.append(
            Discrepancy(
                id=record.id,
                kind=record.kind,
                about=tuple(EntityId(entity) for entity in record.about),
                topic=TopicId(record.topic),
                readings=readings,
                note=tuple(record.note.model_dump().items()),
                right=tuple(record.right.model_dump().items()) if record.right else (),
            )
        )


def _check_topics(reading: _Reading) -> None:
    """Every theme has facts to ask; what spans years spans them in their order."""
    asked = {fact.topic for fact in reading.facts.values() if fact.state is State.REVIEWED}
    for topic in (*reading.themes.values(), *reading.groups):
        where = reading.places[f"topic {topic.id}"]
        if topic.sort is TopicSort.THEME and topic.id not in asked:
            reading.fault(where, f"no reviewed fact has the topic {topic.id}")
        if topic.last_year < topic.first_year:
            reading.fault(where, f"span ends in {topic.last_year}, before it begins")
        if topic.id == EVERYTHING:
            reading.fault(where, f"{EVERYTHING!r} stands for all topics together")


def _check_names(reading: _Reading) -> None:
    """No two entities share a name; every enclosing place exists."""
    owners: dict[str, EntityId] = {}
    for entity in reading.entities.values():
        where = reading.places[f"entity {entity.id}"]
        for name in entity.all_names:
            owner = owners.setdefault(fold(name, "en").replace("'", "’"), entity.id)
            if owner != entity.id:
                reading.fault(where, f"{name!r} names {owner} already")
        if entity.kind in {NameKind.PERSON, NameKind.PLACE} and entity.circle is None:
            reading.fault(where, "a person or a place needs a circle")
        if entity.within and entity.within not in reading.entities:
            reading.fault(where, f"within: no entity {entity.within}")
        elif _is_circular(entity, reading.entities):
            reading.fault(where, f"within: {entity.id} would lie within itself")


def _is_circular(entity: Entity, entities: Mapping[EntityId, Entity]) -> bool:
    seen = {entity.id}
    outer = entity.within
    while outer is not None and outer in entities:
        if outer in seen:
            return True
        seen.add(outer)
        outer = entities[outer].within
    return False


def _add_fact(reading: _Reading, where: tuple[str, int], record: FactRecord) -> None:
    messages = [*_misfits(reading, record)]
    try:
        fact = _build_fact(record)
    except ContentError as error:
        messages.append(str(error))
    else:
        messages += _unresolved(reading, fact)
        if reading.define(f"fact {fact.id}", where):
            reading.facts[fact.id] = fact
    for message in messages:
        reading.fault(where, f"{record.subject}.{record.property}: {message}")


def _misfits(reading: _Reading, record: FactRecord) -> Iterator[str]:
    """What in the record does not fit its property or its state."""
    spec = PROPERTIES[record.property]
    subject = reading.entities.get(EntityId(record.subject))
    if subject is None:
        yield f"no entity {record.subject}"
    elif subject.kind not in spec.subjects:
        yield f"is not said of a {subject.kind}"
    for qualifier in ("place", "parties", "since", "until"):
        if getattr(record, qualifier) and qualifier not in spec.qualifiers:
            yield f"takes no {qualifier}"
    yield from _misfits_of_state(record)
    if record.killed and record.property is not Property.DIED_ON:
        yield "killed is said of a death"
    if record.complete and spec.is_functional:
        yield "complete is for properties with a list of values"
    if spec.is_functional and record.value and len(record.value) > 1:
        yield "takes one value"
    if record.topic not in reading.themes:
        yield f"no topic {record.topic}"


def _misfits_of_state(record: FactRecord) -> Iterator[str]:
    """What a fact of its state lacks or has too much."""
    if record.state is State.DISPUTED:
        if record.value is not None or not record.claims or record.note is None or record.misprints:
            yield "a disputed fact has claims and a note, and no value or misprints"
    elif record.value is None or record.sources is None or record.claims or record.right:
        yield "a fact has a value and sources, and claims or a right value only when disputed"
    if record.misprints and record.note is None:
        yield "misprints have a note that says why"
    if (record.printed is None) is not (record.calendar is None):
        yield "a date in another calendar is given as printed, with its calendar"
    if record.note:
        for language, note in record.note.model_dump().items():
            if stranger := find_stranger(note, language):
                yield f"the note in {language} has {stranger!r}, which that language does not write"


def _build_fact(record: FactRecord) -> Fact:
    spec = PROPERTIES[record.property]
    return Fact(
        subject=EntityId(record.subject),
        property=record.property,
        value=_read_value(record.value, spec) if record.value else None,
        topic=TopicId(record.topic),
        weight=record.weight,
        sources=_read_sources(record.sources or []),
        state=record.state,
        is_complete=record.complete,
        is_killed=record.killed,
        place=EntityId(record.place) if record.place else None,
        parties=tuple(EntityId(party) for party in record.parties),
        since=DateValue.parse(record.since) if record.since else None,
        until=DateValue.parse(record.until) if record.until else None,
        claims=_read_claims(record.claims, spec),
        misprints=_read_claims(record.misprints, spec),
        right=_read_value(record.right, spec) if record.right else None,
        printed=DateValue.parse(record.printed) if record.printed else None,
        calendar=record.calendar,
        note=tuple(record.note.model_dump().items()) if record.note else (),
    )


def _read_value(values: list[str], spec: PropertySpec) -> Value:
    if spec.is_amount:
        return Amount.parse(values[0])
    return DateValue.parse(values[0]) if spec.is_date else tuple(EntityId(value) for value in values)


def _read_claims(records: list[ClaimRecord], spec: PropertySpec) -> tuple[Claim, ...]:
    return tuple(Claim(_read_value(record.value, spec), _read_sources(record.sources)) for record in records)


def _read_sources(texts: list[str]) -> tuple[Source, ...]:
    sources = []
    for text in texts:
        match = SOURCE.fullmatch(text)
        assert match is not None  # the record's pattern has seen to it
        source = Source(DocumentId(match[1]), int(match[2]), int(match[3] or match[2]))
        if source.line_end < source.line or source.line < 1:
            raise ContentError(f"source {text} ends before it begins")
        sources.append(source)
    return tuple(sources)


def _unresolved(reading: _Reading, fact: Fact) -> Iterator[str]:
    """Ids in a fact that lead nowhere, and entities of the wrong kind."""
    spec = fact.spec
    for value in (fact.value, fact.right, *(claim.value for claim in (*fact.claims, *fact.misprints))):
        if isinstance(value, tuple):
            yield from _wrong_kinds(reading.entities, value, spec.values)
            if len(set(value)) != len(value):
                yield "names one entity twice"
    if len(set(fact.parties)) != len(fact.parties):
        yield "names one party twice"
    if fact.place:
        yield from _wrong_kinds(reading.entities, (fact.place,), frozenset({NameKind.PLACE}))
    yield from _wrong_kinds(
        reading.entities,
        fact.parties,
        frozenset({NameKind.STATE, NameKind.ORGANISATION}),
    )
    for source in (
        *fact.sources,
        *(source for claim in (*fact.claims, *fact.misprints) for source in claim.sources),
    ):
        if source.document not in reading.documents:
            yield f"no document {source.document}"


def _wrong_kinds(
    entities: Mapping[EntityId, Entity],
    ids: tuple[EntityId, ...],
    kinds: frozenset[NameKind],
) -> Iterator[str]:
    for entity_id in ids:
        entity = entities.get(entity_id)
        if entity is None:
            yield f"no entity {entity_id}"
        elif entity.kind not in kinds:
            yield f"{entity_id} is a {entity.kind}, one of {', '.join(sorted(kinds))} expected"
