"""What holds for every name of the fact base, whatever is in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.facts.base import FactBase
from quizzes.facts.entities import Entity
from quizzes.language.folding import plain_key
from quizzes.language.inflection import inflect
from quizzes.language.kinds import Case, NameKind
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import NameItem
from quizzes.questions.mark import Grade, mark
from quizzes.questions.mark_names import mark_name

_LANGUAGES = ("tr", "az", "en")
_KINDS = frozenset({NameKind.PERSON, NameKind.PLACE, NameKind.STATE, NameKind.ORGANISATION, NameKind.TREATY})


@pytest.fixture(scope="module")
def asked(bank: QuestionBank) -> list[Entity]:
    """Every entity that is a key of a name item."""
    keys = {key for item in bank.items if isinstance(item, NameItem) for key in item.keys}
    return [bank.base.entity(key) for key in sorted(keys)]


def _letters(name: str) -> str:
    return plain_key(name).replace(" ", "")


def _turkic_capitals(text: str) -> str:
    return text.replace("i", "İ").replace("ı", "I").upper()


def _disguises(name: str, kind: NameKind) -> Iterator[str]:
    """A name as learners type it, nothing of it wrong."""
    yield _turkic_capitals(name)
    yield name.upper()
    yield name.lower()
    yield f"  {name.replace(' ', '  ')}. "
    yield f"“{name}”"
    yield name.replace("’", "'").replace("-", " ")
    if kind is NameKind.PERSON:  # surname first; nobody writes a title backwards
        yield " ".join(reversed(name.split()))


def _grades(base: FactBase, entity: Entity, response: str) -> set[Grade]:
    return {mark_name([entity.id], response, base, language).grade for language in _LANGUAGES}


def test_every_attested_name_is_right_however_it_is_typed(base: FactBase, asked: list[Entity]) -> None:
    for entity in asked:
        for name in entity.all_names:
            given = {language: mark_name([entity.id], name, base, language) for language in _LANGUAGES}
            assert all(mark.grade is Grade.RIGHT and not mark.meant for mark in given.values()), (name, given)
            for typed in _disguises(name, entity.kind):
                assert _grades(base, entity, typed) == {Grade.RIGHT}, (entity.id, typed)


def test_letters_a_keyboard_lacks_are_forgiven(base: FactBase, asked: list[Entity]) -> None:
    for entity in asked:
        for name in entity.all_names:
            bare = unicodedata.normalize("NFKD", name.replace("ı", "i"))
            for typed in (plain_key(name), "".join(letter for letter in bare if not unicodedata.combining(letter))):
                assert _grades(base, entity, typed) == {Grade.RIGHT}, (entity.id, typed)


@pytest.mark.parametrize("language", ["tr", "az", "en"])
def test_every_case_of_a_name_is_right(base: FactBase, asked: list[Entity], language: str) -> None:
    for entity in asked:
        name = entity.name(language)
        is_english_title = language == "en" and name.label.endswith("”")  # nobody writes “Title”’s
        for case in (Case.NOMINATIVE,) if is_english_title else Case:
            inflected = inflect(name.label, case, language, kind=name.kind, reads=name.reads)
            for typed in {inflected, inflected.replace("’", "'"), re.sub("’(?!s$)", "", inflected)}:
                if typed.endswith(("ova", "eva")) and " " not in typed:
                    continue  # alone it is a woman's surname
                assert mark_name([entity.id], typed, base, language).grade is Grade.RIGHT, typed


def test_no_other_name_is_right(base: FactBase, asked: list[Entity]) -> None:
    """Not even an attested name of somebody else that resembles the key's, unless the key has that very name too."""
    for entity in asked:
        own = {plain_key(name) for name in entity.all_names}
        beginnings = {word[:2] for name in own for word in name.split()}
        for other in base.entities.values():
            if other.kind is not entity.kind or other.id == entity.id:
                continue
            for name in other.all_names:
                if re.match(r"\w\. ", name):
                    continue  # whose initial it is, nobody knows: J. Akhundov may be Javad Akhundov
                if plain_key(name) not in own and any(word[:2] in beginnings for word in plain_key(name).split()):
                    grade = mark_name([entity.id], name, base, "tr").grade
                    assert grade is not Grade.RIGHT, (entity.id, other.id, name)


def test_every_name_of_every_entity_is_told_from_the_others(base: FactBase) -> None:
    """Also of entities that are no key yet."""
    by_name: dict[tuple[NameKind, str], set[str]] = {}
    entities = [entity for entity in base.entities.values() if entity.kind in _KINDS]
    for entity in entities:
        for name in entity.all_names:
            by_name.setdefault((entity.kind, plain_key(name)), set()).add(entity.id)
    for entity in entities:
        for name in entity.all_names:
            if by_name[entity.kind, plain_key(name)] == {entity.id}:
                assert mark_name([entity.id], name, base, "az").grade is Grade.RIGHT, (entity.id, name)


@settings(max_examples=300, deadline=None)
@given(response=st.text(max_size=200), place=st.integers(min_value=0, max_value=10_000))
def test_marking_takes_any_text(bank: QuestionBank, response: str, place: int) -> None:
    item = bank.items[place % len(bank.items)]
    for language in _LANGUAGES:
        assert mark(item, response, bank.base, language).score in {0, 0.5, 1}


@pytest.mark.parametrize("place", range(1, 6))
def test_a_letter_left_out_makes_nobody_else_of_a_name(base: FactBase, asked: list[Entity], place: int) -> None:
    people = [entity for entity in asked if entity.kind is NameKind.PERSON]
    for entity in people:
        *first, last = str(entity.name("tr")).split()
        if not first or len(last) < 7:
            continue
        slipped = " ".join([*first, last[:place] + last[place + 1 :]])
        if _letters(slipped) in {_letters(name) for name in entity.all_names}:
            continue  # Hüseynzade is Hüseyinzade, too
        given = mark_name([entity.id], slipped, base, "tr")
        assert given.grade is Grade.RIGHT, slipped
        assert given.meant, slipped
        for other in people:
            if other.id != entity.id:
                assert mark_name([other.id], slipped, base, "tr").grade is not Grade.RIGHT, (slipped, other.id)
