"""Each passage is given the language it is written in; a document in none of ours is refused."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from quizzes.documents.detect import mark_languages, tell_language
from quizzes.documents.passages import Passage, PassageKind
from quizzes.errors import DocumentError, DocumentFault

TURKISH = "Dernek bir yıl sonra ve daha geniş bir kadro ile Bakü şehrinde kuruldu."
AZERBAIJANI = "Dərnək bir il sonra və daha geniş heyət ilə Bakı şəhərində yaradıldı."
ENGLISH = "The society was founded a year later in the city of Baku and with a larger staff."
FOREIGN = {
    "Russian": "Общество было основано годом позже в городе Баку и с большим числом членов.",
    "German": "Die Gesellschaft wurde ein Jahr später in der Stadt Baku und mit einem größeren Stab gegründet.",
    "French": "La société fut fondée un an plus tard dans la ville de Bakou avec un personnel plus nombreux.",
    "Spanish": "La sociedad fue fundada un año más tarde en la ciudad de Bakú y con un personal más numeroso.",
    "Italian": "La società fu fondata un anno più tardi nella città di Baku e con un personale più numeroso.",
    "Uzbek": "Jamiyat bir yildan keyin Boku shahrida va yanada keng tarkib bilan tashkil qilingan edi, bu esa.",
    "Polish": "Towarzystwo zostało założone rok później w mieście Baku i z większym zespołem, który nie był tam.",
    "a word of Russian": "да",
    "Persian": "این انجمن یک سال بعد در شهر باکو و با اعضای بیشتری تأسیس شد.",
    "Georgian": "საზოგადოება ერთი წლის შემდეგ დაარსდა ქალაქ ბაქოში.",
}


def _passage(text: str, kind: PassageKind = PassageKind.BODY) -> Passage:
    return Passage("a.txt", kind, text, ((1, 0),))


def _languages(*passages: Passage) -> Sequence[str | None]:
    return [passage.language for passage in mark_languages(passages, "a.txt")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (TURKISH, "tr"),
        (AZERBAIJANI, "az"),
        (ENGLISH, "en"),
        (AZERBAIJANI.replace("ə", "e") + " Xalq qurultayı üçün qanun qəbul olundu.", "az"),
        ("2.1. MÜTAREKE YILLARINDA İSTANBUL BASINI VE İLK DERNEKLER", "tr"),
        (
            "Dernek ve ülkenin siyasi hayatı (Yaqublu, Azərbaycan Mühacirət Mətbuatı, 2014, s. 9) bir daha değişti.",
            "tr",
        ),
        (TURKISH.replace("ı", "i").replace("ş", "s").replace("ü", "u"), "tr"),
        *((text, None) for text in FOREIGN.values()),
    ],
)
def test_tell_language_tells_ours_and_none_else(text: str, language: str | None) -> None:
    assert tell_language(text) == language


def test_short_passages_go_with_their_neighbours_and_headings_with_what_follows() -> None:
    heading = _passage("Giriş", PassageKind.HEADING)
    short = _passage("Bakü, 1920.")
    assert _languages(short, _passage(TURKISH), short, heading, _passage(ENGLISH), short) == (
        ["tr", "tr", "tr", "en", "en", "en"]
    )


def test_an_abstract_and_a_foreign_note_keep_their_own_language() -> None:
    russian = _passage(FOREIGN["Russian"], PassageKind.FOOTNOTE)
    assert _languages(_passage(TURKISH), _passage(ENGLISH), russian, _passage("A.g.e., s. 4."), _passage(TURKISH)) == (
        ["tr", "en", None, "en", "tr"]
    )


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_a_document_in_a_fourth_language_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match=r"a\.txt") as caught:
        _languages(*[_passage(text)] * 20)
    assert caught.value.fault is DocumentFault.FOREIGN_LANGUAGE


def test_a_document_of_a_few_words_is_not_refused() -> None:
    assert _languages(_passage("Bakü, 1920.")) == [None]
