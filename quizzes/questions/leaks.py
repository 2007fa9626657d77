"""What an item gives away of others: all that its page tells, before the response and after (item-writing rule 17)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.facts.facts import Fact, FactId
from quizzes.language.amounts import Amount
from quizzes.language.dates import DateValue
from quizzes.questions.items import Answer, AnyItem, Aspect, Happening, ItemId, TrueFalseItem
from quizzes.questions.nearness import Nearness
from quizzes.questions.neighbours import neighbours_of

#: An entity, or a year.
_Named = EntityId | int


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence names: entities and years, and the words of the names that few names have."""

    names: frozenset[_Named]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What an item tells, and what it asks."""

    told: frozenset[FactId]
    sentences: tuple[Told, ...]
    asked: frozenset[FactId]
    keys: frozenset[_Named]
    cues: frozenset[_Named]  # what its stem names
    cue_words: frozenset[str]

    def leaks(self, other: Disclosure) -> bool:
        """Whether seeing this item tells the key of the other: its fact, or its key and its stem in one sentence."""
        if not self.told.isdisjoint(other.asked):
            return True
        return any(other.is_told_by(sentence) for sentence in self.sentences)

    def is_told_by(self, sentence: Told) -> bool:
        """Whether a sentence names its key and its stem together."""
        return not sentence.names.isdisjoint(self.keys) and not (
            sentence.names.isdisjoint(self.cues) and sentence.words.isdisjoint(self.cue_words)
        )


class Disclosures:
    """What items tell, each read through once, in no language."""

    def __init__(self, near: Nearness) -> None:
        """Nothing is read before it is asked for."""
        self._near = near
        self._of_items: dict[ItemId, Disclosure] = {}
        self._of_facts: dict[FactId, Told] = {}

    def of(self, item: AnyItem) -> Disclosure:
        """What an item tells and asks."""
        found = self._of_items.get(item.id)
        if found is None:
            found = self._of_items[item.id] = self._disclose(item)
        return found

    def gives_away(self, fact: FactId, others: Iterable[AnyItem]) -> bool:
        """Whether a sentence about a fact tells the key of one of these items."""
        disclosures = map(self.of, others)
        return any(fact in other.asked or other.is_told_by(self._tell(fact)) for other in disclosures)

    def points_to(self, entity: EntityId, others: Iterable[AnyItem]) -> bool:
        """Whether telling who somebody is may help with one of these items: it asks for them or about them."""
        return any(entity in other.keys or entity in other.cues for other in map(self.of, others))

    def _disclose(self, item: AnyItem) -> Disclosure:
        base = self._near.base
        told = set(item.facts) | {wrong.because for wrong in item.distractors if wrong.because}
        if len(item.facts) == 1:
            told |= set(neighbours_of(base.facts[item.fact], self._near))
        cues = _read_cues(item, base.facts[item.fact])
        return Disclosure(
            told=frozenset(told),
            sentences=tuple(self._tell(fact) for fact in sorted(told)),
            asked=frozenset(item.facts),
            keys=_read_keys(item, base.facts[item.fact]),
            cues=cues,
            cue_words=frozenset(word for cue in cues if isinstance(cue, str) for word in base.telling_stems(cue)),
        )

    def _tell(self, fact: FactId) -> Told:
        if fact not in self._of_facts:
            self._of_facts[fact] = _tell(self._near.base.facts[fact], self._near.base)
        return self._of_facts[fact]


def _tell(fact: Fact, base: FactBase) -> Told:
    """What a sentence about a fact names, and what those names name in their turn."""
    entities = {fact.subject, *fact.entities, *fact.parties, *([fact.place] if fact.place else [])}
    names: set[_Named] = {inner for entity in entities for inner in base.named_in(entity)}
    if fact.date:
        names |= {fact.date.first_day.year, fact.date.last_day.year}
    return Told(
        names=frozenset(entities | names),
        words=frozenset(word for entity in entities for word in base.telling_stems(entity)),
    )


def _read_cues(item: AnyItem, fact: Fact) -> frozenset[_Named]:
    """What the stem names: the subject, or, where that is asked, what is said of it."""
    if item.aspect is not Aspect.WHAT:
        return frozenset({fact.subject})
    if item.given:
        return frozenset({item.given})
    return frozenset({fact.date.first_day.year, *fact.parties} if fact.date else fact.parties)


def _read_keys(item: AnyItem, fact: Fact) -> frozenset[_Named]:
    """What would answer it: of a statement what is true, whatever it says; of what compares facts nothing by itself."""
    if isinstance(item, TrueFalseItem):
        years = {fact.date.first_day.year, fact.date.last_day.year} if fact.date else set()
        return frozenset({*fact.entities, *years})
    return frozenset(key for answer in item.answers if (key := _key(answer)) is not None)


def _key(answer: Answer) -> _Named | None:
    match answer:
        case DateValue():
            return answer.start.year
        case Happening() | Amount():
            return None
        case _:
            return answer
