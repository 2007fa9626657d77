"""Every type of item: asked without telling its key, answered rightly, in part and wrongly, and told of."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

from quizzes.language.dates import DateValue
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.grades import Grade, Mark, Reason
from quizzes.questions.items import (
    AnyItem,
    ClozeItem,
    DateItem,
    ItemType,
    MatchingItem,
    MultipleChoiceItem,
    OrderingItem,
)
from quizzes.services import services
from quizzes.study.attempts import Slot
from tests.web.reader import Answer, Reader


@pytest.fixture
def reader(client: FlaskClient) -> Reader:
    return Reader(client, "en")


def _first(bank: QuestionBank, kind: type, wanted: Callable[[AnyItem], bool] = lambda _: True) -> AnyItem:
    return next(item for item in bank.items if isinstance(item, kind) and wanted(item))


def _date(bank: QuestionBank, edtf: str) -> AnyItem:
    return next(item for item in bank.items if isinstance(item, DateItem) and str(item.key) == edtf)


def _text(page: str) -> str:
    main = re.sub(r"</?(?:span|strong)[^>]*>", "", page.partition("<main")[2])
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())


def _numbers(slot: Slot, ids: list[str]) -> list[str]:
    """The numbers under which options are offered."""
    return [str(slot.options.index(one) + 1) for one in ids]


def _mark(app: Flask, reader: Reader, item: AnyItem, answer: Answer) -> tuple[str, Slot, str]:
    path = reader.start_with(app, [item])
    page = reader.told(path, answer)
    slot = reader.attempt(app, path).slots[0]
    assert slot.mark is not None
    return f"{slot.mark.grade} {slot.mark.reason}", slot, page


def test_multiple_choice_wants_every_key_and_nothing_else(app: Flask, reader: Reader, bank: QuestionBank) -> None:
    item = _first(bank, MultipleChoiceItem, lambda item: item.aspect == "parties")
    assert isinstance(item, MultipleChoiceItem)
    slot = reader.attempt(app, reader.start_with(app, [item])).slots[0]
    keys = _numbers(slot, [str(key) for key in item.keys])
    wrong = _numbers(slot, [str(one.answer) for one in item.wrong])

    earned, slot, page = _mark(app, reader, item, {"response": keys})
    assert earned == "right match"
    assert slot.response == " ".join(sorted(map(str, item.keys)))
    assert page.count(">✓<") == len(keys)
    assert "missed" not in page

    earned, _, page = _mark(app, reader, item, {"response": keys[1:]})
    assert earned == "partial almost"
    assert "Partly right: what is amiss is marked below." in page
    assert page.count("missed</small>") == 1

    earned, _, page = _mark(app, reader, item, {"response": [keys[0], *wrong]})
    assert earned == "wrong other"
    assert page.count(">✕<") == len(wrong)
    told = bank.question(item, "en")
    assert all(option.reason in _text(page) for option in told.options if option.id in slot.options)
    assert told.key not in page, "the table shows it"


@pytest.mark.parametrize(
    ("edtf", "answer", "earned", "kept"),
    [
        ("1918-05-28", {"day": "28", "month": "5", "year": "1918"}, "right match", "1918-05-28"),
        ("1918-05-28", {"day": " 28 ", "month": "5", "year": "1918 "}, "right match", "1918-05-28"),
        ("1918-05-28", {"month": "5", "year": "1918"}, "partial coarser", "1918-05"),
        ("1918-05-28", {"year": "1918"}, "partial coarser", "1918"),
        ("1918-05-28", {"day": "27", "month": "5", "year": "1918"}, "wrong other", "1918-05-27"),
        ("1920-04-27/1920-04-28", {"day": "27", "month": "4", "year": "1920"}, "right match", "1920-04-27"),
        (
            "1920-04-27/1920-04-28",
            {"day": "27", "month": "4", "year": "1920", "end_day": "28"},
            "right match",
            "1920-04-27/1920-04-28",
        ),
        ("1945-02-04/1945-02-11", {"day": "4", "month": "2", "year": "1945"}, "partial coarser", "1945-02-04"),
        (
            "1945-02-04/1945-02-11",
            {"day": "4", "month": "2", "year": "1945", "end_day": "11", "end_month": "2", "end_year": "1945"},
            "right match",
            "1945-02-04/1945-02-11",
        ),
        ("1804/1813", {"year": "1804", "end_year": "1813"}, "right match", "1804/1813"),
        ("1804/1813", {"year": "1804", "end_year": "1804"}, "partial coarser", "1804"),
        (
            "1924-08/1924-09",
            {"month": "8", "year": "1924", "end_month": "9"},
            "right match",
            "1924-08/1924-09",
        ),
    ],
)
def test_a_date_is_kept_as_precisely_as_it_was_given(
    app: Flask, reader: Reader, bank: QuestionBank, edtf: str, answer: Answer, earned: str, kept: str
) -> None:
    found, slot, page = _mark(app, reader, _date(bank, edtf), answer)
    assert (found, slot.response) == (earned, kept)
    assert DateValue.parse(kept)
    assert kept not in _text(page) or "-" not in kept, "written out, not as it is kept"


def test_a_date_asks_for_no_more_than_its_source_says(app: Flask, reader: Reader, bank: QuestionBank) -> None:
    for edtf, fields in {
        "1918-05-28": ["day", "month", "year"],
        "1804/1813": ["year", "end_year"],
        "1924-08/1924-09": ["month", "year", "end_month", "end_year"],
    }.items():
        page = reader.get(reader.start_with(app, [_date(bank, edtf)])).text
        assert re.findall(r'name="((?:end_)?(?:day|month|year))"', page) == fields


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gap_is_ruled_and_then_filled(app: Flask, client: FlaskClient, bank: QuestionBank, language: str) -> None:
    reader = Reader(client, language)
    blank = {"tr": "boşluk", "az": "boşluq", "en": "blank"}[language]
    is_year = {True: lambda item: isinstance(item.key, DateValue), False: lambda item: isinstance(item.key, str)}
    for year in (True, False):
        item = _first(bank, ClozeItem, is_year[year])
        question = bank.question(item, language)
        path = reader.start_with(app, [item])
        page = reader.get(path).text
        assert page.count(f'<span class="gap"><span class="unseen">{blank}</span></span>') == 1
        assert ('inputmode="numeric"' in page) is year
        page = reader.told(path, {"response": question.key})
        assert reader.attempt(app, path).slots[0].mark.grade is Grade.RIGHT  # type: ignore[union-attr]
        filled = re.search(r'<strong class="filled">(.*?)</strong>', page)
        assert filled
        assert html.unescape(filled[1]).startswith(question.key)
        assert 'class="gap"' not in page
        if year and language == "az":
            assert re.search(r"<strong class=\"filled\">\d{4}-c[iıuü]</strong> ildə", page)


def test_a_sentence_whose_gap_is_filled_is_not_told_again(app: Flask, reader: Reader, bank: QuestionBank) -> None:
    item = _first(bank, ClozeItem, lambda item: isinstance(item.answers[0], str))
    question = bank.question(item, "en")
    _, _, page = _mark(app, reader, item, {"response": question.key})
    sentence = question.stem.replace("_____", question.key)
    assert question.explanation.startswith(sentence)
    assert _text(page).count(" ".join(sentence.split()[-6:])) == 1


def _order(slot: Slot, item: AnyItem, places: list[int]) -> dict[str, str]:
    """The form that gives the item's facts, earliest first, these places."""
    numbers = _numbers(slot, [str(one) for one in item.answers])
    return {f"place-{number}": str(place) for number, place in zip(numbers, places, strict=True)}


@pytest.mark.parametrize(
    ("places", "earned"),
    [
        ([1, 2, 3, 4], "right match"),
        ([2, 1, 3, 4], "partial almost"),
        ([1, 2, 2, 4], "partial almost"),
        ([1, 1, 2, 3], "partial almost"),
        ([4, 3, 2, 1], "wrong other"),
        ([1, 1, 1, 1], "wrong other"),
    ],
)
def test_an_order_may_have_ties(app: Flask, reader: Reader, bank: QuestionBank, places: list[int], earned: str) -> None:
    item = _first(bank, OrderingItem)
    slot = reader.attempt(app, reader.start_with(app, [item])).slots[0]
    found, slot, page = _mark(app, reader, item, _order(slot, item, places))
    assert found == earned
    own = [int(number) for number in re.findall(r"you: (\d)", page)]
    ranks = [1 + len({other for other in places if other < place}) for place in places]
    assert own == ranks
    labels = [bank.question(item, "en").labels[str(one)] for one in item.answers]
    shown = [html.unescape(label) for label in re.findall(r'<span class="label">(.*?)</span>', page)]
    assert shown == labels, "the right order"
    assert bank.question(item, "en").key not in html.unescape(page)


def _pairs(slot: Slot, bank: QuestionBank, item: AnyItem, swap: int) -> dict[str, str]:
    """The form that gives each row its answer, the first ones that of the row before."""
    keys = _numbers(slot, [row.key for row in bank.question(item, "en").rows])
    keys[:swap] = keys[1:swap] + keys[:1] if swap else []
    return {f"answer-{row}": key for row, key in enumerate(keys, 1)}


@pytest.mark.parametrize(("swap", "earned"), [(0, "right match"), (2, "partial almost"), (4, "wrong other")])
def test_pairs_are_told_row_by_row(app: Flask, reader: Reader, bank: QuestionBank, swap: int, earned: str) -> None:
    item = _first(bank, MatchingItem)
    slot = reader.attempt(app, reader.start_with(app, [item])).slots[0]
    found, _, page = _mark(app, reader, item, _pairs(slot, bank, item, swap))
    assert found == earned
    assert page.count("<s>") == swap
    assert page.count("your answer") == 4 - swap


def test_the_same_answer_for_every_row_is_marked_and_a_strange_one_explained(
    app: Flask, reader: Reader, bank: QuestionBank
) -> None:
    item = _first(bank, MatchingItem)
    slot = reader.attempt(app, reader.start_with(app, [item])).slots[0]
    strange = bank.question(item, "en").options[-1]
    assert not strange.is_key
    number = _numbers(slot, [strange.id])[0]
    earned, _, page = _mark(app, reader, item, {f"answer-{row}": number for row in range(1, 5)})
    assert earned == "wrong other"
    assert strange.reason in _text(page)


def test_a_wrong_option_chosen_is_explained_under_it(app: Flask, reader: Reader, bank: QuestionBank) -> None:
    item = _first(bank, object, lambda item: item.type == "single-choice" and item.aspect == "year")
    question = bank.question(item, "en")
    path = reader.start_with(app, [item])
    wrong = next(option for option in question.options if option.reason)
    page = reader.told(path, {"response": _numbers(reader.attempt(app, path).slots[0], [wrong.id])[0]})
    why = re.search(r'class="why">(.*?)</span></span>', page)
    assert why
    assert wrong.reason == re.sub(r"<[^>]+>", "", html.unescape(why[1]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_tells_its_key_by_an_id_or_an_order(
    app: Flask, client: FlaskClient, bank: QuestionBank, language: str
) -> None:
    """The options come in the attempt's order, and neither fields nor values hold an id."""
    reader = Reader(client, language)
    for kind in (ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE, ItemType.ORDERING, ItemType.MATCHING):
        item = next(item for item in bank.items if item.type is kind and not isinstance(item.answers[0], DateValue))
        orders = set()
        for seed in range(4):
            path = reader.start_with(app, [item], seed=seed)
            page = reader.get(path).text
            values = re.findall(r'(?:name|value|id|for)="([^"]*)"', page.partition('id="item"')[2])
            assert not [option for option in bank.question(item, language).options if option.id in values]
            assert not [fact for fact in item.facts if fact in page]
            labels = [label for label in bank.question(item, language).labels.values() if html.escape(label) in page]
            orders.add(tuple(sorted(labels, key=lambda label: page.index(html.escape(label)))))
        assert len(orders) > 1


def test_switching_the_language_keeps_options_and_order(app: Flask, client: FlaskClient, bank: QuestionBank) -> None:
    reader = Reader(client, "az")
    items = [next(item for item in bank.items if item.type is kind) for kind in ItemType]
    path = reader.start_with(app, items)
    for position, slot in enumerate(reader.attempt(app, path).slots, 1):
        here = path.removesuffix("/1") + f"/{position}"
        for language in LANGUAGES:
            page = html.unescape(reader.get(here.replace("/az/", f"/{language}/")).text)
            labels = bank.question(bank.item(slot.item_id), language).labels
            places = [page.index(f">{labels[option]}<") for option in slot.options]
            assert places == sorted(places), (slot.item_id, language)
        reader.respond(here)
    result = path.removesuffix("/1") + "/result"
    for language in LANGUAGES:
        assert reader.get(result.replace("/az/", f"/{language}/")).text.count('class="cited"') == len(items)


@pytest.mark.parametrize("answered", [True, False])
def test_an_item_changed_since_the_quiz_was_started_is_shown_as_it_is_now(
    app: Flask, reader: Reader, bank: QuestionBank, answered: bool
) -> None:
    """Its options may be others by now: of ordering and matching items all are needed."""
    kinds = (ItemType.SINGLE_CHOICE, ItemType.MULTIPLE_CHOICE, ItemType.ORDERING, ItemType.MATCHING)
    items = [next(item for item in bank.items if item.type is kind) for kind in kinds]
    path = reader.start_with(app, items)
    if answered:
        reader.finish(path)
    old = "dropped-since\nx.y"
    with app.app_context(), services().engine.begin() as connection:
        connection.execute(text("UPDATE attempt_item SET options = :old"), {"old": old})
        connection.execute(text("UPDATE response SET response = 'dropped < x.y=z 1'"))
    first = reader.get(path).text
    assert first == reader.get(path).text or not answered
    result = reader.finish(path) if not answered else reader.get(path.removesuffix("/1") + "/result")
    assert result.status_code == 200
    for position, item in enumerate(items, 1):
        page = html.unescape(reader.get(path.removesuffix("/1") + f"/{position}").text)
        assert all(option.label in page for option in bank.question(item, "en").options if option.is_key)


def test_a_name_with_a_stroke_is_marked_as_it_was_typed(
    app: Flask, reader: Reader, bank: QuestionBank, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only dates are spelled anew for marking."""
    marked: list[str] = []

    def note(item: AnyItem, response: str, *_: object) -> Mark:
        marked.append(response)
        return Mark(Grade.WRONG, Reason.OTHER)

    monkeypatch.setattr("quizzes.web.quiz.routes.mark", note)
    reader.respond(
        reader.start_with(app, [next(item for item in bank.items if item.type == "name")]), {"response": "A/B"}
    )
    assert marked == ["A/B"]


def test_giving_up_shows_what_is_right_for_every_type(app: Flask, reader: Reader, bank: QuestionBank) -> None:
    items = [next(item for item in bank.items if item.type is kind) for kind in ItemType]
    path = reader.start_with(app, items)
    for position, item in enumerate(items, 1):
        here = path.removesuffix("/1") + f"/{position}"
        page = reader.told(here, {"give_up": "1"})
        mark = reader.attempt(app, path).slots[position - 1].mark
        assert mark is not None
        assert mark.reason is Reason.GIVEN_UP
        assert "The answer: " in page or "The right answer is below." in page or "The right answer is above." in page
        assert "✕" not in page
        assert "your answer" not in page.lower(), item.type


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("tr", "Yanıtınız doğru, ama â, ı harflerine dikkat edin: Kâzım Karabekir"),
        ("en", "Correct, but mind the letters â, ı: Kâzım Karabekir"),
    ],
)
def test_letters_a_keyboard_lacks_are_forgiven_and_shown(
    app: Flask, client: FlaskClient, bank: QuestionBank, language: str, told: str
) -> None:
    reader = Reader(client, language)
    item = bank.item("istiklal-harbimiz.author.who.name")
    _, _, page = _mark(app, reader, item, {"response": "Kazim Karabekir"})
    assert told in _text(page)
