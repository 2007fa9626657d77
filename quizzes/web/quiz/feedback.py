"""The page after a response: verdict, reason, what came before and after, what the source says word for word.

It gives away nothing of the items of the attempt that are still open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import Final

from flask import render_template, url_for

from quizzes.facts.entities import EntityId
from quizzes.facts.facts import DocumentId, Fact, FactId
from quizzes.facts.quotes import Quote
from quizzes.language.dates import Precision
from quizzes.language.folding import capitalise
from quizzes.questions.citations import cite, sources_of
from quizzes.questions.items import AnyItem, Aspect, MatchingItem, OrderingItem
from quizzes.questions.mark import Grade
from quizzes.questions.mistakes import find_bearer, find_event, write_event
from quizzes.questions.neighbours import moment_of, timeline_around
from quizzes.questions.phrase import Question
from quizzes.questions.sentences import FactWriter
from quizzes.services import services
from quizzes.study.attempts import Attempt, Choice, Slot
from quizzes.web.quiz.asked import ask
from quizzes.web.quiz.frame import frame_item
from quizzes.web.quiz.report_form import ReportForm
from quizzes.web.quiz.told import Told

_LONGEST_LABEL: Final = 62  # characters: of a longer one the rest is seen where there is room
_STEPS: Final = (2, 4, 9)  # years to the next moment: as many, or more, and it stands further off
_MOST_QUOTES: Final = 8
_SEEN: Final = 620  # characters of quotations that are seen at once; the others unfold


@dataclass(frozen=True, slots=True)
class ToldMoment:
    """A fact on the timeline: its year, what happened, in two parts where it is long, and how far the next one is.

    Its date is told where another one is of the same year.
    """

    years: str
    date: str
    label: str
    rest: str
    address: str
    is_asked: bool
    step: int  # 0 to 3


@dataclass(frozen=True, slots=True)
class ToldBearer:
    """Who it is whose name was typed for another's."""

    name: str
    description: str
    address: str


@dataclass(frozen=True, slots=True)
class ToldSource:
    """A document and lines of it, and what they say where the document is at hand."""

    citation: str
    quote: Quote | None


def show_feedback(attempt: Attempt, slot: Slot, question: Question | None, form: ReportForm | None = None) -> str:
    """The page of an answered item; `form` is a report that could not be taken. None asks what was withdrawn."""
    values = frame_item(attempt, slot, question)
    if question is None:
        return render_template("quiz/feedback.html", told=None, **values)
    tells_too_much = partial(services().bank.gives_away, items=find_open(attempt))
    event, bearer = _tell_mistake(attempt, slot, question, tells_too_much)
    sources, quotes = _tell_sources(question)
    is_growing = attempt.plan.choice is Choice.ADAPTIVE and not attempt.is_finished
    return render_template(
        "quiz/feedback.html",
        told=Told(slot, ask(slot, question)),
        event=event,
        bearer=bearer,
        # What an adaptive quiz asks next is not known yet: nothing may be told of what lies around.
        moments=[] if is_growing else _tell_moments(question, tells_too_much),
        sources=sources,
        quotes=quotes,
        report=form or ReportForm(),
        **values,
    )


def find_open(attempt: Attempt) -> list[AnyItem]:
    """The items that are still to be answered, or may be answered otherwise while a test is not handed in."""
    bank = services().bank
    is_open = attempt.is_open_test
    return [
        bank.item(slot.item_id) for slot in attempt.slots if slot.item_id in bank and (is_open or not slot.is_answered)
    ]


def link_entity(entity_id: EntityId) -> str:
    """The address of the page of an entity."""
    return url_for("names.show_name", entity_id=entity_id)


def _writer(fact: Fact, question: Question) -> FactWriter:
    bank = services().bank
    return FactWriter(fact, bank.near, bank.catalogue(question.language))


def _tell_mistake(
    attempt: Attempt, slot: Slot, question: Question, tells_too_much: Callable[[FactId], bool]
) -> tuple[str, ToldBearer | None]:
    """What the year that was typed is known for, or whose name was typed."""
    bank, item, response = services().bank, question.item, slot.response or ""
    if slot.mark is None or slot.mark.grade is not Grade.WRONG or not response:
        return "", None
    event = find_event(item, response, bank.near, question.language, tells_too_much)
    if event is not None:
        return write_event(event, _writer(bank.base.facts[item.fact], question)), None
    bearer = find_bearer(item, response, bank.base)
    if bearer is None or bank.points_to(bearer, find_open(attempt)):
        return "", None
    entity = bank.base.entity(bearer)
    if question.language not in entity.descriptions:
        return "", None
    name = capitalise(entity.name(question.language).label, question.language)
    return "", ToldBearer(name, entity.descriptions[question.language], link_entity(bearer))


def _tell_moments(question: Question, tells_too_much: Callable[[FactId], bool]) -> list[ToldMoment]:
    """The fact among those of the years around it; of an item that compares several, those themselves."""
    facts = _find_moments(question.item, tells_too_much)
    asked = _asked(question.item)
    years = Counter(fact.date.start.year for fact in facts if fact.date)
    return [
        _tell_moment(fact, question, fact.id in asked, following, is_dated=max(years.values()) > 1)
        for fact, following in zip_longest(facts, facts[1:])
        if fact
    ]


def _find_moments(item: AnyItem, tells_too_much: Callable[[FactId], bool]) -> Sequence[Fact]:
    near = services().bank.near
    if isinstance(item, OrderingItem):
        return ()  # its rows are a timeline
    if isinstance(item, MatchingItem) or item.aspect is Aspect.FIRST:
        facts = [near.base.facts[fact] for fact in item.facts]
        return sorted((fact for fact in facts if fact.date), key=near.base.year_and_day)
    moment = moment_of(near.base.facts[item.fact], near.base)
    if moment is None or tells_too_much(moment.id):
        return ()
    moments = timeline_around(moment, near, tells_too_much)
    return moments if len(moments) > 1 else ()


def _asked(item: AnyItem) -> set[FactId]:
    """The facts that stand out: the one that was asked for, or that gives it its place in time."""
    if isinstance(item, MatchingItem):
        return set(item.facts)
    base = services().bank.base
    moment = moment_of(base.facts[item.fact], base)
    return {moment.id} if moment else set()


def _tell_moment(
    fact: Fact, question: Question, is_asked: bool, following: Fact | None, *, is_dated: bool
) -> ToldMoment:
    assert fact.date is not None, f"{fact.id} has no date"
    first, last = fact.date.start.year, fact.date.last_day.year
    writer = _writer(fact, question)
    label, rest = cut_label(writer.write_heading())
    apart = following.date.start.year - first if following and following.date else 0
    return ToldMoment(
        years=f"{first}" if first == last else f"{first}–{last}",
        date=writer.write_answer(fact.date) if is_dated and fact.date.precision > Precision.YEAR else "",
        label=label,
        rest=rest,
        address=link_entity(fact.subject),
        is_asked=is_asked,
        step=sum(apart >= step for step in _STEPS),
    )


def cut_label(label: str) -> tuple[str, str]:
    """A label in two parts, cut between words: what is always seen, and the rest.

    >>> cut_label("the founding of a society")
    ('the founding of a society', '')
    """
    if len(label) <= _LONGEST_LABEL:
        return label, ""
    seen = label[: _LONGEST_LABEL - 1].rpartition(" ")[0]
    return seen.rstrip(",;:–- "), label[len(seen.rstrip(",;:–- ")) :]


def _tell_sources(question: Question) -> tuple[list[ToldSource], list[ToldSource]]:
    """Each document, the first ones with the quotation that proves most; and the other quotations."""
    bank, found = services().bank, list(_quote(question.item))
    best: dict[DocumentId, Quote] = {}
    for quote in found:
        document = quote.source.document
        if document not in best or len(quote.marks) > len(best[document].marks):
            best[document] = quote
    seen: list[Quote] = []
    for quote in best.values():
        if not seen or sum(map(len, [*seen, quote])) <= _SEEN:
            seen.append(quote)
    shown = {quote.source.document: quote for quote in seen}
    others = [quote for quote in found if quote not in seen][:_MOST_QUOTES]
    catalogue = bank.catalogue(question.language)
    return (
        [ToldSource(citation.text, shown.get(citation.sources[0].document)) for citation in question.citations],
        [ToldSource(cite([quote.source], bank.base, catalogue)[0].text, quote) for quote in others],
    )


def _quote(item: AnyItem) -> Iterator[Quote]:
    """What the lines of its facts say, no lines twice."""
    passages, base = services().passages, services().bank.base
    seen = set()
    for fact in (base.facts[fact_id] for fact_id in item.facts):
        for source in sources_of(fact, item.document):
            quote = passages.quote(fact, source) if source not in seen else None
            seen.add(source)
            if quote is not None:
                yield quote
