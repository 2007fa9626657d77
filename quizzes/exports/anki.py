"""Write the question bank as an Anki package that a later one updates, never doubles.

| here | Anki |
|---|---|
| item answered by a name or date | note; its one card asks the stem openly |
| language | deck, with an id and name that never change |
| topic, kind of the fact | tags `salname::topic::…`, `salname::kind::…` |

A note's identity is its GUID, made from item and language. Anki takes an update only when the note's `mod` is newer, so
each note carries the time its own words last changed, kept in `content/anki.lock.jsonl`; stamping all of them alike
would overwrite what learners edited themselves. The fields are frozen as version 1, with spares; templates and styles
may change. Format: anki/rslib, "legacy 1" package (collection.anki2 in a zip).
"""

from __future__ import annotations

import hashlib
import html
import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import genanki

from quizzes.errors import ContentError
from quizzes.facts.facts import Fact, FactId, TopicId
from quizzes.language.folding import capitalise
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, Aspect, ItemId
from quizzes.questions.open_items import is_open
from quizzes.questions.wording import N_

#: Deck ids and names by language. Never to be changed: Anki knows a deck by its id and a learner by its name.
_DECKS: Final = {
    "tr": (1732406001, "Salname: Türkiye ve Azerbaycan tarihi"),
    "az": (1732406002, "Salnamə: Türkiyə və Azərbaycan tarixi"),
    "en": (1732406003, "Salname: history of Türkiye and Azerbaijan"),
}
_NOTE_TYPE_ID: Final = 1732406100
#: Seconds since 1970 when templates or styles last changed: raise it with every change to them.
_NOTE_TYPE_CHANGED: Final = 1_763_596_800
_FIRST_ROW_ID: Final = 1_763_596_800_000

#: Version 1. Frozen: a field added to a published note type conflicts or stays empty. Use a spare instead.
_FIELDS: Final = (
    "Stem",
    "Key",
    "Explanation",
    "Source",
    "Topic",
    "Item",
    "Spare 1",
    "Spare 2",
    "Spare 3",
    "Spare 4",
)
_FRONT: Final = '<p class="topic">{{Topic}}</p><p class="stem">{{Stem}}</p>'
_BACK: Final = (
    '{{FrontSide}}<hr id="answer"><p class="key">{{Key}}</p>'
    '{{#Explanation}}<p class="told">{{Explanation}}</p>{{/Explanation}}'
    '{{#Source}}<p class="source">{{Source}}</p>{{/Source}}'
)
_STYLE: Final = """
.card { font: 1.25rem/1.5 "Iowan Old Style", Palatino, "Noto Serif", Georgia, serif;
  color: #221d18; background: #fbf8f2; max-width: 34rem; margin: 0 auto; padding: 1rem; text-align: left; }
.topic, .source { font: .85rem/1.4 system-ui, "Noto Sans", sans-serif; color: #665c51; }
.stem { font-size: 1.45rem; line-height: 1.3; }
.key { font-size: 1.45rem; color: #9b2f26; }
.source { border-left: 2px solid #ddd3c4; padding-left: .8rem; margin-top: 1.5rem; }
hr { border: 0; border-top: 1px solid #ddd3c4; }
.nightMode.card, .night_mode .card { color: #ece4d6; background: #16140f; }
.nightMode .key, .night_mode .key { color: #ec9489; }
.nightMode .topic, .nightMode .source, .night_mode .topic, .night_mode .source { color: #aca193; }
"""
_WITHDRAWN: Final = N_("This card has been withdrawn: what it rested on no longer holds. You may delete it.")

#: In the content folder.
LOCK_FILE: Final = "anki.lock.jsonl"


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What a note's fields amounted to, and when they last changed, in seconds since 1970."""

    digest: str
    changed: int


#: By item and language.
Stamps = Mapping[tuple[ItemId, str], _Stamp]


class _Note(genanki.Note):  # type: ignore[misc]  # genanki ships no types
    """A note that keeps its own time of change."""

    changed: int = 0

    def write_to_db(self, cursor: Any, timestamp: float, deck_id: int, id_gen: Iterator[int]) -> None:
        """Write note and card, stamped with the note's own time instead of the package's."""
        super().write_to_db(cursor, self.changed, deck_id, id_gen)


def write_deck(
    bank: QuestionBank,
    language: str,
    topic: TopicId | None,
    *,
    stamps: Stamps,
    now: int,
) -> bytes:
    """The deck of a language, of one topic or all, as the bytes of an .apkg file.

    `now` (seconds since 1970) stamps the notes that differ from `stamps`. The same input gives the same bytes.
    """
    deck_id, name = _DECKS[language]
    deck = genanki.Deck(deck_id, name)
    for note in write_notes(bank, language, topic, stamps=stamps, now=now):
        deck.add_note(note)
    database = sqlite3.connect(":memory:")
    try:
        genanki.Package(deck).write_to_db(database.cursor(), _NOTE_TYPE_CHANGED, itertools.count(_FIRST_ROW_ID))
        database.commit()
        return _zip({"collection.anki2": database.serialize(), "media": b"{}"})
    finally:
        database.close()


def _zip(files: Mapping[str, bytes]) -> bytes:
    """A zip without the clock in it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def write_notes(
    bank: QuestionBank, language: str, topic: TopicId | None = None, *, stamps: Stamps, now: int
) -> Iterator[_Note]:
    """The notes of a language, on a topic or all: one for each thing asked of a fact, then the withdrawn ones."""
    chosen = bank.base.facts.keys() if topic is None else {fact.id for fact in bank.base.facts_on[topic]}
    current = [item for item in bank.items if is_open(item)]
    for item in (one for one in current if one.fact in chosen):
        yield _stamp(_write_note(bank, item, language), item.id, language, stamps, now)
    known = {item.id for item in current}
    for item_id in sorted({item_id for item_id, stamped in stamps if stamped == language} - known):
        withdrawn = _find_withdrawn(bank, item_id)
        if withdrawn is not None and withdrawn.id in chosen:
            note = _write_withdrawn(bank, item_id, withdrawn, language)
            yield _stamp(note, item_id, language, stamps, now)


def _write_note(bank: QuestionBank, item: AnyItem, language: str) -> _Note:
    question = bank.question(item, language)
    return _build(
        bank,
        bank.base.facts[item.fact],
        item.id,
        language,
        stem=question.stem,
        key=question.key,
        told=question.statement or question.explanation,
        source="<br>".join(html.escape(citation.text, quote=False) for citation in question.citations),
    )


def _write_withdrawn(bank: QuestionBank, item_id: ItemId, fact: Fact, language: str) -> _Note:
    """What has become of a card: the question may rest on what the fact has lost, so its subject alone is named."""
    note = _build(
        bank,
        fact,
        item_id,
        language,
        stem=capitalise(bank.base.entity(fact.subject).name(language).label, language),
        key=bank.catalogue(language).say(_WITHDRAWN),
        told="",
        source="",
    )
    note.tags = [*note.tags, "salname::withdrawn"]
    return note


def _find_withdrawn(bank: QuestionBank, item_id: ItemId) -> Fact | None:
    """The fact an id that is asked no longer was about; None when it is gone from the base altogether."""
    subject, wanted, _, _ = item_id.split(".")
    return bank.base.facts.get(FactId(f"{subject}.{wanted}"))


def _build(
    bank: QuestionBank,
    fact: Fact,
    item_id: ItemId,
    language: str,
    *,
    stem: str,
    key: str,
    told: str,
    source: str,
) -> _Note:
    topic = bank.base.themes[fact.topic].names[language]
    fields = [
        *(html.escape(text, quote=False) for text in (stem, key, told)),
        source,
        html.escape(topic),
        item_id,
    ]
    return _Note(
        model=_NOTE_TYPE,
        fields=fields + [""] * (len(_FIELDS) - len(fields)),
        tags=[
            f"salname::topic::{fact.topic}",
            f"salname::kind::{fact.spec.record_kind}",
        ],
        guid=genanki.guid_for("salname", item_id, language),
    )


def _stamp(note: _Note, item_id: ItemId, language: str, stamps: Stamps, now: int) -> _Note:
    known = stamps.get((item_id, language))
    if known is not None and known.digest == _digest(note):
        note.changed = known.changed
    else:
        note.changed = max(now, known.changed + 1 if known else 0)
    return note


def _digest(note: _Note) -> str:
    words = "\x1f".join([*note.fields, *note.tags])
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def read_stamps(path: Path) -> dict[tuple[ItemId, str], _Stamp]:
    """Read the lock file; empty when there is none. Raises `ContentError` naming the line that is malformed."""
    if not path.exists():
        return {}
    stamps = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            _, _, asked, _ = row["id"].split(".")
            Aspect(asked.partition("-")[0])
            stamps[ItemId(row["id"]), row["language"]] = _Stamp(row["digest"], int(row["changed"]))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ContentError(f"{path.name}:{number}: not a stamp: {error}") from error
    return stamps


def stamp_notes(bank: QuestionBank, languages: Iterable[str], *, stamps: Stamps, now: int) -> str:
    """The lock file as it should stand: every note's digest and time of change, one a line."""
    rows = []
    for language in languages:
        for note in write_notes(bank, language, stamps=stamps, now=now):
            item_id = note.fields[_FIELDS.index("Item")]
            rows.append((item_id, language, _digest(note), note.changed))
    return "".join(
        json.dumps({"id": item_id, "language": language, "digest": digest, "changed": changed}) + "\n"
        for item_id, language, digest, changed in sorted(rows)
    )


_NOTE_TYPE: Final = genanki.Model(
    _NOTE_TYPE_ID,
    "Salname",
    # Ids on fields and templates let Anki recognise them after a learner renamed them.
    fields=[{"name": name, "id": _NOTE_TYPE_ID + 1 + place} for place, name in enumerate(_FIELDS)],
    templates=[{"name": "Recall", "id": _NOTE_TYPE_ID + 50, "qfmt": _FRONT, "afmt": _BACK}],
    css=_STYLE,
)
