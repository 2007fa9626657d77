"""Tell where the sources disagree, and where one of them errs: what each says, what is right, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.facts.facts import Fact, Source, State, TopicId, Value
from quizzes.language.catalogue import Catalogue
from quizzes.language.folding import capitalise
from quizzes.language.names import NameList
from quizzes.questions.citations import Citation, cite
from quizzes.questions.nearness import Nearness
from quizzes.questions.sentences import FactWriter


@dataclass(frozen=True, slots=True)
class Said:
    """What some source gives, and where."""

    words: str
    citations: tuple[Citation, ...]
    is_wrong: bool


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What sources say differently, or wrongly, in one language."""

    id: str
    topic: TopicId
    year: int
    title: str
    said: tuple[Said, ...]
    right: str  # what is known to be right though no source at hand says it; empty where nothing is
    note: str


def tell_disagreements(near: Nearness, catalogue: Catalogue) -> list[Disagreement]:
    """Every disagreement and slip recorded, the earliest first."""
    found = [*_of_facts(near, catalogue), *_of_others(near, catalogue)]
    return sorted(found, key=lambda one: (one.year, one.id))


def _of_facts(near: Nearness, catalogue: Catalogue) -> Iterator[Disagreement]:
    base = near.base
    for fact in base.facts.values():
        if fact.state is not State.DISPUTED and not fact.misprints:
            continue
        writer = FactWriter(fact, near, catalogue)
        yield Disagreement(
            id=fact.id,
            topic=fact.topic,
            year=base.year_of(fact),
            title=writer.write_heading(),
            said=tuple(_say(value, sources, writer, is_wrong=wrong) for value, sources, wrong in _values(fact)),
            right=writer.write_value(fact.right) if fact.right is not None else "",
            note=dict(fact.note)[catalogue.language],
        )


def _values(fact: Fact) -> Iterator[tuple[Value, tuple[Source, ...], bool]]:
    if fact.value is not None:
        yield fact.value, fact.sources, False
    for claim in fact.claims:
        yield claim.value, claim.sources, fact.right is not None and claim.value != fact.right
    for slip in fact.misprints:
        yield slip.value, slip.sources, True


def _say(value: Value, sources: tuple[Source, ...], writer: FactWriter, *, is_wrong: bool) -> Said:
    return Said(writer.write_value(value), cite(sources, writer.near.base, writer.catalogue), is_wrong)


def _of_others(near: Nearness, catalogue: Catalogue) -> Iterator[Disagreement]:
    base, language = near.base, catalogue.language
    for one in base.discrepancies:
        right = dict(one.right).get(language, "")
        theme = base.themes[one.topic]
        years = [base.year_of(fact) for entity in one.about for fact in base.mentioning(entity)]
        yield Disagreement(
            id=one.id,
            topic=one.topic,
            year=min(years, default=(theme.first_year + theme.last_year) // 2),
            title=capitalise(f"{NameList([base.entity(entity).name(language) for entity in one.about])}", language),
            said=tuple(
                Said(
                    capitalise(dict(reading.words)[language], language),
                    cite(reading.sources, base, catalogue),
                    reading.is_wrong,
                )
                for reading in one.readings
            ),
            right=capitalise(right, language) if right else "",
            note=dict(one.note)[language],
        )
