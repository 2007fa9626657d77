"""What can be searched for: entities by every spelling, topics, facts by their sentences, in all languages at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from quizzes.facts.facts import Fact, State
from quizzes.language.folding import plain_key
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.directory import PROPER
from quizzes.questions.sentences import FactWriter


class EntryKind(StrEnum):
    """What an entry of the index leads to."""

    NAME = "name"
    TOPIC = "topic"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be found: by its names, its other spellings, or what is told of it."""

    kind: EntryKind
    ref: str  # the id of the entity, topic or fact
    names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    is_proper: bool = False  # whether it is called by its names; the others are phrases that describe it


def write_entries(bank: QuestionBank) -> Iterator[Entry]:
    """Every entity, topic and fact of a bank, as a reader may ask for it in any language.

    In the order of their weight, proper names before phrases, facts of one weight the earliest first.
    """
    base = bank.base
    entities = base.entities.values()
    for entity in sorted(entities, key=lambda one: (one.kind not in PROPER, -base.prominence(one.id), one.id)):
        yield Entry(
            EntryKind.NAME,
            entity.id,
            names=tuple(dict.fromkeys(base.labels(entity.id))),
            aliases=entity.aliases,
            told=tuple(entity.descriptions[language] for language in LANGUAGES if language in entity.descriptions),
            is_proper=entity.kind in PROPER,
        )
    for topic in base.topics.values():
        names = tuple(dict.fromkeys(topic.names[language] for language in LANGUAGES))
        yield Entry(EntryKind.TOPIC, topic.id, names=names, is_proper=True)
    told_of = (fact for fact in base.facts.values() if fact.state in {State.REVIEWED, State.DISPUTED})
    for fact in sorted(told_of, key=lambda one: (-one.weight, base.year_and_day(one), one.id)):
        yield Entry(EntryKind.FACT, fact.id, told=tuple(tell(fact, bank, language) for language in LANGUAGES))


def tell(fact: Fact, bank: QuestionBank, language: str) -> str:
    """The sentence of a fact; of a disputed one what it is about, since no one sentence is right."""
    writer = FactWriter(fact, bank.near, bank.catalogue(language))
    return writer.write_heading() if fact.state is State.DISPUTED else writer.write_statement()


def digest(entries: Iterable[Entry]) -> str:
    """A digest that changes with what can be found, and with the way letters are folded."""
    found = hashlib.sha256()
    letters: set[str] = set()
    for entry in entries:
        line = repr((entry.kind.value, entry.ref, entry.names, entry.aliases, entry.told, entry.is_proper))
        found.update(line.encode())
        letters.update(line)
    found.update(" ".join(plain_key(letter) for letter in sorted(letters)).encode())
    return found.hexdigest()
