"""Every fact becomes items whose wrong options are proven wrong."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace

import pytest

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.facts.facts import FactId, State
from quizzes.facts.properties import Property
from quizzes.language.amounts import Amount
from quizzes.language.catalogue import Catalogue
from quizzes.language.dates import DateValue
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.derive import derive_all
from quizzes.questions.items import (
    Aspect,
    ChoiceItem,
    ItemType,
    Level,
    MatchingItem,
    OrderingItem,
    TrueFalseItem,
)
from quizzes.questions.nearness import Nearness
from quizzes.questions.truth import holds
from quizzes.settings import ROOT


def test_every_item_type_is_there(bank: QuestionBank) -> None:
    counts = Counter(item.type for item in bank.items)
    assert set(counts) == set(ItemType)
    assert min(counts.values()) >= 100


def test_almost_every_fact_is_asked_and_in_several_ways(bank: QuestionBank, base: FactBase) -> None:
    asked = {item.fact for item in bank.items}
    # What is left over names its answer, lists some of many, or provides for what the name of its treaty tells.
    assert len(asked.intersection(fact.id for fact in base.reviewed)) >= 0.96 * len(base.reviewed)
    assert len(bank.items) >= 3 * len(base.reviewed)


def test_ids_are_unique_and_stable(bank: QuestionBank, base: FactBase) -> None:
    assert len({item.id for item in bank.items}) == len(bank.items)
    assert "musavat-party.founded-on.year.single-choice" in bank
    assert derive_all(Nearness(base)) == list(bank.items)


def test_the_fact_base_calls_every_key_right_and_everything_else_offered_wrong(bank: QuestionBank) -> None:
    for item in bank.items:
        if isinstance(item, OrderingItem | MatchingItem):
            continue
        for key in item.answers:
            is_said_right = not isinstance(item, TrueFalseItem) or item.is_true
            assert holds(item, key, bank.base) is is_said_right, (item.id, key)
        for wrong in item.distractors:
            assert holds(item, wrong.answer, bank.base) is False, (item.id, wrong)


def test_the_fact_behind_a_wrong_option_says_something_else(bank: QuestionBank, base: FactBase) -> None:
    """A reason never supports the option it is there to refute."""
    for item in bank.items:
        for wrong in item.distractors:
            if isinstance(wrong.answer, Amount):
                continue  # any other number is wrong; it need not be right for anything
            assert wrong.because is not None, item.id
            assert wrong.because != item.fact or item.aspect is Aspect.FIRST
            fact = base.facts[wrong.because]
            said = {fact.subject, fact.place, *fact.entities, *fact.parties, fact.date and fact.date.in_year(), fact.id}
            assert str(wrong.answer) in {str(one) for one in said}, (item.id, wrong)


def test_statements_are_as_often_false_as_true(bank: QuestionBank) -> None:
    statements = [item for item in bank.items if isinstance(item, TrueFalseItem)]
    assert 0.4 < sum(item.is_true for item in statements) / len(statements) < 0.6


def test_what_is_to_be_ordered_can_be_ordered(bank: QuestionBank, base: FactBase) -> None:
    items = [item for item in bank.items if isinstance(item, OrderingItem)]
    for item in items:
        dates = [base.facts[one.fact].date for one in item.sequence]
        for one, other in itertools.pairwise(dates):
            assert one is not None
            assert other is not None
            assert one.last_day < other.first_day


def test_every_row_of_a_matching_item_has_one_answer_and_one_answer_is_left(bank: QuestionBank) -> None:
    items = [item for item in bank.items if isinstance(item, MatchingItem)]
    assert sum(len(item.options) > len(item.pairs) for item in items) > 0.9 * len(items)
    for item in items:
        assert len(set(item.options)) == len(item.options)
        for pair in item.pairs:
            asked = ChoiceItem(fact=pair.fact, aspect=item.aspect, topic=item.topic, key=pair.answer, wrong=())
            assert [option for option in item.options if holds(asked, option, bank.base)] == [pair.answer]


def test_a_disputed_fact_is_asked_only_with_its_document_named(bank: QuestionBank, base: FactBase) -> None:
    items = [item for item in bank.items if base.facts[item.fact].state is State.DISPUTED]
    assert items
    for item in items:
        assert item.document
        for language in LANGUAGES:
            assert str(base.documents[item.document].name(language))[:12] in bank.question(item, language).stem
    item = bank.item("rasulzade-becomes-chairman-of-the-musavat-party.happened-on.when-after-bolshevization.date")
    assert bank.question(item, "en").stem == (
        "According to the article on Azerbaijan’s Bolshevisation, in which year did Mammad Amin Rasulzade become "
        "chairman of the Musavat Party?"
    )


def test_what_is_known_to_be_misprinted_is_not_asked(bank: QuestionBank, base: FactBase) -> None:
    slips = {fact.id for fact in base.facts.values() if fact.right is not None}
    assert slips
    assert not [item for item in bank.items if item.fact in slips]


def test_a_list_that_may_lack_somebody_proves_nobody_wrong(bank: QuestionBank, base: FactBase) -> None:
    open_lists = {fact.id for fact in base.reviewed if fact.entities and not fact.is_closed}
    assert open_lists
    for item in bank.items:
        if item.fact in open_lists and item.aspect is Aspect.WHO:
            assert isinstance(item, TrueFalseItem)
            assert item.is_true


def test_both_directions_are_asked_where_both_have_one_answer(bank: QuestionBank) -> None:
    assert "akinchi.founder.who.name" in bank
    assert "akinchi.founder.what-hasan-zardabi.name" in bank
    stems = [
        bank.question(bank.item("akinchi.founder.what-hasan-zardabi.name"), language).stem for language in LANGUAGES
    ]
    assert stems == [
        "Hasan Bey Zerdabi 1875’te hangi gazeteyi kurdu?",
        "Həsən bəy Zərdabi 1875-ci ildə hansı qəzetin əsasını qoyub?",
        "Which newspaper was founded by Hasan Bey Zardabi in 1875?",
    ]


def test_no_more_is_claimed_than_an_item_asks(bank: QuestionBank) -> None:
    for item in bank.items:
        compares = item.type in {ItemType.ORDERING, ItemType.MATCHING} or item.aspect is Aspect.FIRST
        assert item.level is (Level.UNDERSTAND if compares else Level.REMEMBER)


def test_another_fact_moves_few_of_the_other_items(bank: QuestionBank, base: FactBase) -> None:
    """Sets and distractors stay as the fact base grows, but for those the new fact is near to."""
    left_out = FactId("treaty-of-kars.signed-on")
    facts = {fact_id: fact for fact_id, fact in base.facts.items() if fact_id != left_out}
    fewer = {item.id: item for item in derive_all(Nearness(replace(base, facts=facts)))}
    same = sum(fewer.get(item.id) == item for item in bank.items)
    assert same > 0.8 * len(bank.items)


def test_a_treaty_named_after_its_city_is_not_asked_for_it(bank: QuestionBank) -> None:
    fact = bank.base.facts[FactId("treaty-of-kars.signed-on")]
    assert fact.place == "kars"
    assert "treaty-of-kars.signed-on.where.name" not in bank


def test_the_key_is_not_always_in_the_middle(bank: QuestionBank) -> None:
    ranks = Counter(
        item.options.index(item.key)
        for item in bank.items
        if isinstance(item, ChoiceItem) and isinstance(item.key, DateValue) and len(item.options) == 4
    )
    assert all(0.15 <= ranks[rank] / ranks.total() <= 0.35 for rank in range(4))


def test_every_item_is_phrased_in_every_language_with_the_same_options(bank: QuestionBank) -> None:
    for item in bank.items:
        questions = [bank.question(item, language) for language in LANGUAGES]
        assert len({tuple(option.id for option in question.options) for question in questions}) == 1
        for question in questions:
            assert question.stem
            assert question.key
            assert question.explanation
            assert question.citations
            assert len({option.label for option in question.options}) == len(question.options)
            if isinstance(item, ChoiceItem | TrueFalseItem):
                assert sum(option.is_key for option in question.options) == 1
            if isinstance(item, ChoiceItem):
                numbers = isinstance(item.key, Amount)
                assert all(option.is_key or option.reason or numbers for option in question.options)


def test_a_wrong_option_tells_what_it_is_right_for(bank: QuestionBank) -> None:
    question = bank.question(bank.item("musavat-party.founded-on.year.single-choice"), "en")
    reasons = {option.label: option.reason for option in question.options if not option.is_key}
    assert all(label in reason for label, reason in reasons.items())


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrase_matches_golden_questions(bank: QuestionBank, language: str, golden) -> None:  # type: ignore[no-untyped-def]
    """The sentences a reader sees, one of each pattern."""
    seen = set()
    lines = []
    for item in bank.items:
        fact = bank.base.facts[item.fact]
        kind = bank.base.entity(fact.subject).kind
        pattern = (fact.property, kind, item.aspect, item.type, bool(fact.place), fact.date and fact.date.precision)
        if pattern in seen:
            continue
        seen.add(pattern)
        question = bank.question(item, language)
        options = "".join(
            f"  {'+' if one.is_key else '-'} {one.label}  {one.reason}".rstrip() + "\n" for one in question.options
        )
        lines.append(f"{item.id}\n  {question.stem}\n{options}  = {question.key}\n  {question.explanation}\n")
    golden(f"questions-{language}.txt", "".join(sorted(lines)))


def _with(base: FactBase, changes: dict[str, dict[str, object]]) -> QuestionBank:
    facts = {**base.facts}
    for fact_id, change in changes.items():
        facts[FactId(fact_id)] = replace(facts[FactId(fact_id)], **change)  # type: ignore[arg-type]
    catalogues = {language: Catalogue(ROOT / "translations", language) for language in LANGUAGES}
    return QuestionBank(replace(base, facts=facts), catalogues)


def test_places_and_vague_dates_where_none_are_now_make_no_unwritable_item(base: FactBase) -> None:
    """States with a place of founding, events told without theirs, dates that are only about right."""
    places = [EntityId(place) for place in ("baku", "ankara", "berlin", "paris")]
    wanted = [fact for fact in base.reviewed if "place" in fact.spec.qualifiers and fact.place is None]
    changes = {fact.id: {"place": places[number % 4]} for number, fact in enumerate(wanted)}
    vague = {fact.id: {"value": replace(fact.date, is_approximate=True)} for fact in base.reviewed[::5] if fact.date}
    for change in (changes, vague):
        bank = _with(base, change)  # type: ignore[arg-type]
        for item in bank.items[::3]:
            question = bank.question(item, "az")
            if item.aspect is Aspect.WHERE and isinstance(item, ChoiceItem):
                assert question.key.split()[0][:4] in question.explanation, "it tells the place that was asked"


def test_a_year_not_far_from_a_vague_one_is_not_called_wrong(base: FactBase) -> None:
    fact = base.facts[FactId("musavat-party.founded-on")]
    item = ChoiceItem(fact=fact.id, aspect=Aspect.YEAR, topic=fact.topic, key=DateValue.parse("1911"), wrong=())
    vague = _with(base, {fact.id: {"value": DateValue.parse("1911~")}}).base
    assert holds(item, DateValue.parse("1913"), vague) is None
    assert holds(item, DateValue.parse("1915"), vague) is False


def test_the_order_of_the_files_changes_no_item(bank: QuestionBank, base: FactBase) -> None:
    turned = replace(base, facts=dict(reversed(list(base.facts.items()))))
    assert {item.id for item in derive_all(Nearness(turned))} == {item.id for item in bank.items}


def test_no_year_is_offered_that_the_subjects_own_history_rules_out(bank: QuestionBank, base: FactBase) -> None:
    seen = 0
    for item in bank.items:
        fact = base.facts[item.fact]
        closed = base.find(fact.subject, Property.CLOSED_ON)
        if fact.property not in {Property.FOUNDED_ON, Property.PUBLISHED_ON} or closed is None or closed.date is None:
            continue
        if isinstance(item, ChoiceItem) and isinstance(item.key, DateValue):
            years = [wrong.answer.start.year for wrong in item.distractors if isinstance(wrong.answer, DateValue)]
            assert max(years) <= closed.date.last_day.year, item.id
            seen += 1
    assert seen
