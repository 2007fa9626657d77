"""Who and what facts are about: entities with a name in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NewType

from quizzes.language.kinds import NameKind
from quizzes.language.names import Name

EntityId = NewType("EntityId", str)


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence with its date and place, or its number, left open.

    Of an event: *saltanat {when} kaldırıldı*; of what is counted: *Parlamento {number} üyeden oluşuyordu*.
    `asked` is what follows the question word in a language that changes the order of words to ask; elsewhere the
    question word fills the slot.
    """

    told: str
    asked: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, state, treaty … under a stable id, named in every language."""

    id: EntityId
    kind: NameKind
    names: Mapping[str, Name]
    aliases: tuple[str, ...] = ()
    within: EntityId | None = None  # the place this one lies in, or the alliance it belongs to
    lived: tuple[int, int] | None = None  # years; only keeps it from being a wrong option outside them
    circle: str | None = None  # of a person or place: the side or region its plausible wrong answers come from
    clauses: Mapping[str, Clause] = field(default_factory=dict)  # of an event or a quantity, by language
    descriptions: Mapping[str, str] = field(default_factory=dict)  # one line, by language

    def name(self, language: str) -> Name:
        """Its name as it stands in a running sentence of that language."""
        return self.names[language]

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every attested way to write it: the three names without article, then the aliases."""
        return (*(name.label for name in self.names.values()), *self.aliases)
