"""Facts and questions as JSON Lines: the forms of `flask facts export` and `flask questions export`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.facts.facts import Fact, FactId, Source, State, Value
from quizzes.facts.properties import Property
from quizzes.language.dates import DateValue
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import NameItem
from quizzes.questions.phrase import accepted_names


def fact_records(base: FactBase) -> Iterator[dict[str, Any]]:
    """Every fact that is not a mere candidate, as a mapping ready for JSON; a disputed one once for each claim."""
    for fact in base.facts.values():
        if fact.state in {State.CANDIDATE, State.REJECTED}:
            continue
        statements = [
            (fact.value, fact.sources),
            *((claim.value, claim.sources) for claim in fact.claims),
        ]
        for value, sources in statements:
            if value is not None:
                yield _fact_record(fact, value, sources, base)


def _fact_record(fact: Fact, value: Value, sources: tuple[Source, ...], base: FactBase) -> dict[str, Any]:
    subject = base.entity(fact.subject)
    first = sources[0]
    return {
        "id": fact.id,
        "state": fact.state.value,
        "doc": base.documents[first.document].file,
        "line": first.line,
        "line_end": first.line_end,
        "kind": fact.spec.record_kind.value,
        "property": fact.property.value,
        "subject": {language: subject.name(language).label for language in LANGUAGES},
        "aliases": list(subject.aliases),
        "value": str(value) if isinstance(value, DateValue) else [_name(base, entity) for entity in value],
        "extra": _extra(fact, base),
        "sources": [_source(source, base) for source in sources],
        "topic": fact.topic,
        "importance": fact.weight,
    }


def _name(base: FactBase, entity_id: EntityId) -> str:
    return base.entity(entity_id).name("tr").label


def _extra(fact: Fact, base: FactBase) -> dict[str, Any]:
    extra: dict[str, Any] = {}
    if fact.place:
        extra["place"] = _name(base, fact.place)
    if fact.parties:
        extra["parties"] = [_name(base, party) for party in fact.parties]
    for name, date in (("from", fact.since), ("to", fact.until)):
        if date:
            extra[name] = str(date)
    if fact.property is Property.PUBLISHED_ON:
        for maker in (Property.AUTHOR, Property.EDITOR):
            if made := base.find(fact.subject, maker):
                extra[maker.value] = [_name(base, person) for person in made.entities]
    return extra


def _source(source: Source, base: FactBase) -> dict[str, Any]:
    file = base.documents[source.document].file
    return {
        "document": source.document,
        "doc": file,
        "line": source.line,
        "line_end": source.line_end,
    }


def question_records(bank: QuestionBank, language: str) -> Iterator[dict[str, Any]]:
    """Every item phrased in a language, as a mapping ready for JSON."""
    for item in bank.items:
        question = bank.question(item, language)
        answers = accepted_names(item, bank.base, language) if isinstance(item, NameItem) else (question.key,)
        yield {
            "id": item.id,
            "item_type": item.type.value,
            "facts": [item.fact],
            "stem": question.stem,
            "options": [
                {"text": option.label, "correct": option.is_key, "entity": option.id} for option in question.options
            ],
            "answers": list(answers),
            "explanation": question.explanation,
            "sources": [_source(source, bank.base) for citation in question.citations for source in citation.sources],
            "topic": item.topic,
            "difficulty": difficulty(bank, item.fact),
        }


def difficulty(bank: QuestionBank, fact_id: FactId) -> float:
    """A first estimate of how hard an item is, 0 to 1, from its fact's weight: the less taught, the harder."""
    return {3: 0.3, 2: 0.5, 1: 0.7}[bank.base.facts[fact_id].weight]
