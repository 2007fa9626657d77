"""The sentences about one fact in one language: what it states, how it is asked, what is told after the response."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quizzes.facts.entities import Clause, EntityId
from quizzes.facts.facts import Fact, FactId, Value
from quizzes.facts.properties import Property
from quizzes.language.amounts import Amount, phrase_amount
from quizzes.language.catalogue import Catalogue
from quizzes.language.dates import DateValue, Precision
from quizzes.language.folding import capitalise
from quizzes.language.kinds import Case, NameKind
from quizzes.language.names import GAP, DateName, Name, NameList, phrase_date
from quizzes.questions.items import Answer, Aspect, Happening
from quizzes.questions.nearness import Nearness
from quizzes.questions.neighbours import neighbours_of
from quizzes.questions.wording import (
    ALSO_HELD,
    ASK_HOW_MANY,
    ASK_WHEN,
    ASK_WHERE,
    ASK_WHERE_FROM,
    ASK_YEAR,
    ASK_YEARS,
    FROM_PLACE,
    IN_PLACE,
    PARTNER_STATEMENT,
    SAME_YEAR,
    Wording,
    wording_of,
)

_TOLD_BY_CLAUSE: Final = frozenset({Property.HAPPENED_ON, Property.SENT_ON, Property.HELD_ON, Property.AMOUNT})


@dataclass(frozen=True, slots=True)
class FactWriter:
    """Writes the sentences about one fact."""

    fact: Fact
    near: Nearness
    catalogue: Catalogue

    @property
    def wording(self) -> Wording:
        """How its property is worded."""
        kind = self.near.base.entity(self.fact.subject).kind
        return wording_of(self.fact.property, kind, is_killed=self.fact.is_killed)

    def of(self, fact_id: FactId) -> FactWriter:
        """The writer of another fact."""
        return FactWriter(self.near.base.facts[fact_id], self.near, self.catalogue)

    def name(self, entity: EntityId) -> Name:
        """An entity's name."""
        return self.near.base.entity(entity).name(self.catalogue.language)

    def write_answer(self, answer: Answer) -> str:
        """An option or a key, standing alone."""
        match answer:
            case DateValue():
                return phrase_date(answer, Case.NOMINATIVE, self.catalogue.language)
            case Amount():
                return phrase_amount(answer, self.catalogue.language)
            case Happening():
                return capitalise(self.of(answer.fact).write_happening(), self.catalogue.language)
            case _:
                return capitalise(self.name(answer).label, self.catalogue.language)

    @property
    def clause(self) -> Clause | None:
        """The subject's own sentence, where it is an event or a quantity that has one."""
        if self.fact.property not in _TOLD_BY_CLAUSE:
            return None
        return self.near.base.entity(self.fact.subject).clauses.get(self.catalogue.language)

    def tell(self, date: object, *, is_placed: bool = True) -> str | None:
        """The event's own sentence with a date, and its place where it has one; None when it has no sentence."""
        if self.clause is None:
            return None
        place = ""
        if is_placed and self.fact.place:
            message = FROM_PLACE if self.fact.property is Property.SENT_ON else IN_PLACE
            place = self.fill(message, place=self.name(self.fact.place))
        return f"{_fill_clause(self.clause.told, f'{date:loc}', place)}."

    def count(self, number: str) -> str:
        """The sentence of what is counted, with a number, or a gap in its place."""
        assert self.clause is not None, f"{self.fact.subject} has no sentence"
        told = f"{self.clause.told.replace('{number}', number)}."
        return told if told.startswith(GAP) else capitalise(told, self.catalogue.language)

    def ask_how_many(self) -> str:
        """The question for a number, made of the same sentence."""
        assert self.clause is not None, f"{self.fact.subject} has no sentence"
        if self.clause.asked:
            return f"{self.clause.asked}?"
        return f"{self.clause.told.replace('{number}', self.catalogue.say(ASK_HOW_MANY))}?"

    def ask(self, aspect: Aspect, *, is_year: bool = False) -> str | None:
        """The question made of the event's own sentence; None when it has none, or none that asks for the place."""
        if self.clause is None or (aspect is Aspect.WHERE and "{where}" not in self.clause.told):
            return None
        ask_where = ASK_WHERE_FROM if self.fact.property is Property.SENT_ON else ASK_WHERE
        ask_when = ASK_YEAR if is_year else ASK_YEARS if self._spans_years else ASK_WHEN
        word = self.catalogue.say(ask_where if aspect is Aspect.WHERE else ask_when)
        if self.clause.asked:
            return f"{word} {self.clause.asked}?"
        when, where = ("", word) if aspect is Aspect.WHERE else (word, "")
        return f"{_fill_clause(self.clause.told, when, where)}?"

    @property
    def _spans_years(self) -> bool:
        """Whether the date is one year to another."""
        date = self.fact.date
        return date is not None and date.end is not None and date.precision is Precision.YEAR

    def write_happening(self) -> str:
        """What happened, without when."""
        assert self.wording.happening is not None, f"{self.fact.id} has no wording as a happening"
        return self.fill(self.wording.happening)

    def write_heading(self) -> str:
        """What the fact is about, standing alone: *the founding of the Musavat Party*."""
        message = self.wording.happening or self.wording.heading
        assert message is not None, f"{self.fact.id} has no wording as a heading"
        return self.say(message)

    def write_value(self, value: Value) -> str:
        """What a source gives, standing alone: a date, a number, names."""
        if isinstance(value, tuple):
            return capitalise(f"{NameList([self.name(entity) for entity in value])}", self.catalogue.language)
        return self.write_answer(value)

    @property
    def is_among(self) -> bool:
        """Whether the people it names are some of several, or may be."""
        return bool(self.fact.entities) and (len(self.fact.entities) > 1 or not self.fact.is_closed)

    def choose(self, alone: str | None, among: str | None) -> str | None:
        """The message for one person alone, or for people among others."""
        return among if self.is_among and among else alone

    def write_statement(self, *, always_placed: bool = False) -> str:
        """The fact in a sentence, with its place where the name does not tell it, or always."""
        if self.fact.amount is not None:
            return self.count(phrase_amount(self.fact.amount, self.catalogue.language))
        place = self.fact.place
        is_named = place is not None and self.near.base.shares_word(place, self.fact.subject)
        wants_place = place is not None and (always_placed or not is_named)
        has_slot = self.clause is not None and "{where}" in self.clause.told
        if self.fact.date and (has_slot or not wants_place):
            told = self.tell(DateName(self.fact.date, self.catalogue.language))
            if told:
                return capitalise(told, self.catalogue.language)
        if place and wants_place and self.wording.statement_with_place:
            return self.say(self.wording.statement_with_place, place=self.name(place))
        return self._write_people()

    def _write_people(self) -> str:
        """The fact in a sentence that tells whether the people it names are all."""
        one, wording = len(self.fact.entities) == 1, self.wording
        if one and not self.fact.is_closed and wording.claim_among:
            return self.say(wording.claim_among, person=self.name(self.fact.entities[0]))
        if not one and self.fact.is_closed and wording.statement_all:
            return self.say(wording.statement_all)
        return self.say(self.choose(wording.statement, wording.statement_among) or "")

    def write_statement_for(self, aspect: Aspect, given: EntityId | None = None) -> str:
        """The fact in a sentence that says what was asked: its place, or the parties to a treaty, too.

        `given` is what the stem names beside the subject.
        """
        is_of_party = aspect in {Aspect.PARTNER, Aspect.PARTIES}
        if aspect is Aspect.WHAT:
            kind = self.near.base.entity(given).kind if given else None
            is_of_party = given is None or kind in {NameKind.STATE, NameKind.ORGANISATION}
        if not is_of_party or not self.fact.parties:
            asks_place = aspect is Aspect.WHERE or (given is not None and aspect is Aspect.WHAT)
            return self.write_statement(always_placed=asks_place)
        dated = [self.say(follow)] if (follow := self.wording.follow_up) else []
        return " ".join([self.say(PARTNER_STATEMENT), *dated])

    def write_explanation(self, aspect: Aspect, given: EntityId | None = None) -> str:
        """The fact, and what is known around it."""
        return " ".join([self.write_statement_for(aspect, given), *self.write_around()])

    def write_around(self) -> list[str]:
        """What is known around the fact, a sentence each."""
        return [self._write_neighbour(fact) for fact in neighbours_of(self.fact, self.near)]

    def _write_neighbour(self, fact_id: FactId) -> str:
        other = self.of(fact_id)
        follow_up = other.choose(other.wording.follow_up, other.wording.follow_up_among)
        if other.fact.subject == self.fact.subject and follow_up:
            return other.say(follow_up)
        if other.fact.property is Property.HELD_BY:
            return other.say(ALSO_HELD)
        if other.fact.date is None:
            return other.write_statement()
        return self.say(SAME_YEAR, happening=other.write_happening())

    def say(self, message: str, **values: object) -> str:
        """A sentence, its placeholders filled in, with a capital unless it begins with a gap."""
        sentence = self.fill(message, **values)
        return sentence if sentence.startswith(GAP) else capitalise(sentence, self.catalogue.language)

    def fill(self, message: str, **values: object) -> str:
        """A message with its placeholders filled in: the subject and the values of the fact, and what is given."""
        known: dict[str, object] = {
            "subject": self.name(self.fact.subject),
            "people": NameList([self.name(entity) for entity in self.fact.entities]),
            "parties": NameList([self.name(party) for party in self.fact.parties], are_parties=True),
        }
        if self.fact.date is not None:
            known["date"] = DateName(self.fact.date, self.catalogue.language)
        return self.catalogue.say(message).format_map({**known, **values})


def _fill_clause(told: str, when: str, where: str) -> str:
    """A clause with its slots filled; an empty slot goes with the space beside it."""
    for slot, text in (("{when}", when), ("{where}", where)):
        told = told.replace(slot, text) if text else told.replace(f"{slot} ", "").replace(f" {slot}", "")
    return told
