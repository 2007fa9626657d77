"""Facts and questions as JSON Lines: the forms of `flask facts export` and `flask questions export`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.facts.facts import Fact, Source, State, Value
from quizzes.facts.properties import Property
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.difficulty import estimate, update
from quizzes.questions.items import AnyItem, ClozeItem, MatchingItem, MultipleChoiceItem, NameItem, OrderingItem
from quizzes.questions.phrase import Question, accepted_names

#: The state of a record that says what a source prints by mistake.
_MISPRINT: Final = "misprint"


def fact_records(base: FactBase) -> Iterator[dict[str, Any]]:
    """Every fact that is not a mere candidate, as a mapping ready for JSON.

    A disputed one comes once for each claim, a date of another calendar once more as it is printed; what a source
    prints by mistake is a record of its own, of state `misprint`.
    """
    for fact in base.facts.values():
        if fact.state in {State.CANDIDATE, State.REJECTED}:
            continue
        statements = [
            (fact.value, fact.sources, fact.state.value),
            (fact.printed, fact.sources, fact.state.value),
            *((claim.value, claim.sources, fact.state.value) for claim in fact.claims),
            *((slip.value, slip.sources, _MISPRINT) for slip in fact.misprints),
        ]
        for value, sources, state in statements:
            if value is not None:
                yield _fact_record(fact, value, sources, state, base)


def _fact_record(fact: Fact, value: Value, sources: tuple[Source, ...], state: str, base: FactBase) -> dict[str, Any]:
    subject = base.entity(fact.subject)
    first = sources[0]
    return {
        "id": fact.id,
        "state": state,
        "doc": base.documents[first.document].file,
        "line": first.line,
        "line_end": first.line_end,
        "kind": fact.spec.record_kind.value,
        "property": fact.property.value,
        "subject": {language: subject.name(language).label for language in LANGUAGES},
        "aliases": list(subject.aliases),
        "value": _value(fact, value, base),
        "extra": _extra(fact, base) | ({"approximate": True} if str(value).endswith("~") else {}),
        "sources": [_source(source, base) for source in sources],
        "topic": fact.topic,
        "importance": fact.weight,
    }


def _value(fact: Fact, value: Value, base: FactBase) -> str | list[str] | None:
    """A date in ISO 8601, a number, names; of what a treaty provided for, the day the treaty was signed."""
    if not isinstance(value, tuple):
        return str(value).removesuffix("~")  # that it is approximate stands beside it
    if fact.property is not Property.LAID_DOWN_IN:
        return [_name(base, entity) for entity in value]
    signed = (base.find(treaty, Property.SIGNED_ON) for treaty in value)
    return next((str(one.value) for one in signed if one), None)


def _name(base: FactBase, entity_id: EntityId) -> str:
    return base.entity(entity_id).name("tr").label


def _extra(fact: Fact, base: FactBase) -> dict[str, Any]:
    extra: dict[str, Any] = {}
    if fact.note:
        extra["note"] = dict(fact.note)
    if fact.right is not None:
        extra["right"] = [_name(base, one) for one in fact.right] if isinstance(fact.right, tuple) else str(fact.right)
    if fact.printed and fact.calendar:
        extra["printed"] = {"date": str(fact.printed), "calendar": fact.calendar.value}
    if fact.property is Property.LAID_DOWN_IN:
        extra["treaties"] = [_name(base, treaty) for treaty in fact.entities]
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


def question_records(
    bank: QuestionBank, language: str, scores: Mapping[str, tuple[int, float]] | None = None
) -> Iterator[dict[str, Any]]:
    """Every item phrased in a language, as a mapping ready for JSON.

    `scores` are the number of responses to an item and their mean score; they make its difficulty more than a guess.
    """
    for item in bank.items:
        question = bank.question(item, language)
        responses, mean = (scores or {}).get(item.id, (0, 0.0))
        yield {
            "id": item.id,
            "item_type": item.type.value,
            "aspect": item.aspect.value,
            "facts": list(item.facts),
            "stem": question.stem,
            "options": list(_option_records(question)),
            "answers": _answers(item, question, bank.base),
            "explanation": question.explanation,
            "sources": [_source(source, bank.base) for citation in question.citations for source in citation.sources],
            "topic": item.topic,
            "level": item.level.value,
            "difficulty": update(estimate(item, bank.near), responses, mean),
            "responses": responses,
        }


def _option_records(question: Question) -> Iterator[dict[str, Any]]:
    """The options; of an ordering item with their place, and of a matching one the rows with what belongs to them."""
    labels = question.labels
    for row in question.rows:
        yield {"text": row.label, "correct": True, "entity": row.id, "match": labels[row.key]}
    for place, option in enumerate(question.options, 1):
        record: dict[str, Any] = {"text": option.label, "correct": option.is_key, "entity": option.id}
        if isinstance(question.item, OrderingItem):
            record["place"] = place
        if option.reason:
            record["reason"] = option.reason
        if not question.rows or not option.is_key:
            yield record


def _answers(item: AnyItem, question: Question, base: FactBase) -> list[str]:
    """Every response that is right, as it would be typed, or as the options read."""
    if isinstance(item, NameItem | ClozeItem) and isinstance(item.answers[0], str):
        return list(accepted_names(item, base, question.language))
    if isinstance(item, MultipleChoiceItem | OrderingItem):
        return [option.label for option in question.options if option.is_key]
    if isinstance(item, MatchingItem):
        return [f"{row.label} – {question.labels[row.key]}" for row in question.rows]
    return [question.key]
