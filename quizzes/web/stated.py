"""A fact as the pages tell it: its sentence, the lines it rests on, and the names in it, to be followed."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.facts.entities import Entity, EntityId
from quizzes.facts.facts import Fact, State
from quizzes.questions.citations import Citation, cite, sources_of
from quizzes.questions.directory import PROPER
from quizzes.questions.search_entries import tell
from quizzes.services import services
from quizzes.web.locale import read_language


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact told in the language of the page.

    Of a disputed one the sentence says only what it is about. `others` are the entities it names beside the one the
    page is about, without a subject that is no more than the fact in other words: an event, an office, a number.
    """

    fact: Fact
    sentence: str
    citations: tuple[Citation, ...]
    others: tuple[Entity, ...]

    @property
    def is_disputed(self) -> bool:
        """Whether sources give it differently."""
        return self.fact.state is State.DISPUTED

    @property
    def has_dispute(self) -> bool:
        """Whether it stands among the disagreements: disputed, or printed wrongly somewhere."""
        return self.is_disputed or bool(self.fact.misprints)


def state(fact: Fact, about: EntityId | None = None) -> Stated:
    """A fact as a page about an entity tells it."""
    bank, language = services().bank, read_language()
    base = bank.base
    named = (base.entity(entity) for entity in bank.directory.named(fact))
    return Stated(
        fact,
        tell(fact, bank, language),
        cite(sources_of(fact), base, bank.catalogue(language)),
        tuple(
            entity for entity in named if entity.id != about and (entity.kind in PROPER or entity.id != fact.subject)
        ),
    )
