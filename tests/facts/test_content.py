"""The fact base that ships is whole and proven; a malformed one is refused with every fault in its place."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from quizzes.errors import ContentFaults
from quizzes.facts.base import FactBase
from quizzes.facts.content import load_content
from quizzes.facts.facts import State
from quizzes.facts.proof import prove, read_documents
from quizzes.facts.properties import Property
from quizzes.language.kinds import LANGUAGES
from quizzes.settings import ROOT

CONTENT = ROOT / "content"


def test_the_fact_base_has_at_least_120_facts_and_12_from_each_document(base: FactBase) -> None:
    documents = Counter(source.document for fact in base.reviewed for source in set(fact.sources))
    assert len(base.reviewed) >= 120
    assert set(documents) == set(base.documents)
    assert min(documents.values()) >= 12


def test_the_fact_base_covers_every_property(base: FactBase) -> None:
    assert {fact.property for fact in base.reviewed} == set(Property)


def test_every_entity_is_named_in_three_languages(base: FactBase) -> None:
    for entity in base.entities.values():
        assert set(entity.names) == set(LANGUAGES)
        assert all(str(name).strip() for name in entity.names.values())


def test_every_fact_stands_in_the_lines_it_cites(base: FactBase, documents: Path) -> None:
    passages, messages = read_documents(base, documents)
    assert messages == []
    assert [str(fault) for fault in prove(base, passages)] == []


def test_a_disputed_fact_is_not_asked(base: FactBase) -> None:
    disputed = [fact for fact in base.facts.values() if fact.state is State.DISPUTED]
    assert disputed
    assert not set(disputed) & set(base.reviewed)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content folder that a test may spoil."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


_FACT = """
[[fact]]
subject = "{subject}"
property = "{property}"
value = {value}
topic = "{topic}"
weight = {weight}
sources = ["{source}"]
{more}
"""


def _fact(**changes: str) -> str:
    values = {
        "subject": "baku-congress-of-nobody",
        "property": "held-on",
        "value": '"1920"',
        "topic": "republic",
        "weight": "1",
        "source": "bolshevization:1-2",
        "more": "",
    }
    return _FACT.format(**{**values, **changes})


_EVENT = """
[[entity]]
id = "baku-congress-of-nobody"
kind = "event"
tr = "Hiç Kimsenin Kurultayı"
az = "Heç kimin qurultayı"
en = "the Congress of Nobody"
"""


@pytest.mark.parametrize(
    ("entity", "fact", "message"),
    [
        (_EVENT, _fact(subject="nobody-at-all"), "no entity nobody-at-all"),
        (_EVENT, _fact(value='"1920-13"'), "1920 has no month 13"),
        (_EVENT, _fact(value='"20 Mayıs"'), "is no EDTF date"),
        (_EVENT, _fact(topic="gardening"), "no topic gardening"),
        (_EVENT, _fact(source="bolshevization:9-3"), "ends before it begins"),
        (_EVENT, _fact(source="somewhere"), "sources.0"),
        (_EVENT, _fact(source="nobodys-book:3"), "no document nobodys-book"),
        (_EVENT, _fact(weight="9"), "weight"),
        (_EVENT, _fact(property="born-on"), "is not said of a event"),
        (_EVENT, _fact(property="danced-on"), "property"),
        (_EVENT, _fact(more='place = "mammad-amin-rasulzade"'), "is a person, one of place expected"),
        (_EVENT, _fact(more="complete = true"), "complete is for properties with a list"),
        (_EVENT, _fact(more='colour = "red"'), "colour"),
        (_EVENT, _fact(more='state = "disputed"'), "a disputed fact has claims and a note"),
        (_EVENT, _fact() + _fact(), "is defined already in facts/zz.toml"),
        (_EVENT.replace("Hiç Kimsenin", "Heç kəsin"), _fact(), "which that language does not write"),
        (_EVENT.replace("the Congress of Nobody", "Musavat Party"), _fact(), "names musavat-party already"),
        (_EVENT.replace('en = "the Congress of Nobody"', ""), "", "en: Field required"),
        (_EVENT.replace("event", "dragon"), "", "kind"),
        (_EVENT, "[[fact]]\nsubject = ", "is no TOML"),
        (_EVENT, "[other]\nx = 1\n", "unknown table 'other'"),
    ],
)
def test_a_malformed_file_is_refused_with_file_and_line(content: Path, entity: str, fact: str, message: str) -> None:
    (content / "entities" / "zz.toml").write_text(entity, encoding="utf-8")
    (content / "facts" / "zz.toml").write_text(fact, encoding="utf-8")

    with pytest.raises(ContentFaults) as refused:
        load_content(content)

    faults = [str(fault) for fault in refused.value.faults]
    assert any(message in fault for fault in faults), faults
    assert all(
        fault.startswith(("entities/zz.toml:", "facts/zz.toml:", "entities/organisations.toml:")) for fault in faults
    )


def test_every_fault_is_told_at_once(content: Path) -> None:
    (content / "entities" / "zz.toml").write_text(_EVENT, encoding="utf-8")
    (content / "facts" / "zz.toml").write_text(_fact(topic="x", value='"y"') + _fact(subject="z"), encoding="utf-8")
    path = content / "topics.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("span = [1804, 1917]", "span = [1917, 1804]"), encoding="utf-8"
    )

    with pytest.raises(ContentFaults) as refused:
        load_content(content)

    assert len(refused.value.faults) >= 4
    assert "span ends in 1804, before it begins" in str(refused.value)


def test_a_file_that_cannot_be_read_is_told_alone(content: Path) -> None:
    (content / "topics.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ContentFaults) as refused:
        load_content(content)
    assert [str(fault) for fault in refused.value.faults] == ["topics.toml:0: is not UTF-8 at byte 0"]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('[[fact]]\nsubject = "x\n', 2, "is no TOML"),
        ('[[fact]]\nsubject = "x"\nsources = [\n"a:1",\n', 5, "is no TOML"),
        ("[fact]\nx = 1\n", 1, "each record is to begin with"),
        ("[[fact]]\nweight = " + "1" * 5000, 2, "is no TOML"),
        ("[[fact]]\nx = " + "[" * 5000, 2, "is no TOML"),
    ],
)
def test_what_is_no_toml_is_told_with_its_line(content: Path, text: str, line: int, message: str) -> None:
    (content / "facts" / "zz.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentFaults) as refused:
        load_content(content)
    (fault,) = refused.value.faults
    assert str(fault).startswith(f"facts/zz.toml:{line}: {message}")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('within = "baku"', 'within = "novkhani"', "novkhani would lie within itself"),
        ('id = "republic"', 'id = "all"', "stands for all topics together"),
        ('tr = "Ankara"', 'tr = " Ankara"', "tr"),
        ('tr = "Ankara"', 'tr = "—"', "no letter or figure"),
        ('circle = "anatolia"', "", "a person or a place needs a circle"),
    ],
)
def test_a_subtler_slip_is_told_too(content: Path, old: str, new: str, message: str) -> None:
    for path in content.rglob("*.toml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentFaults, match=message):
        load_content(content)


def test_a_topic_nobody_can_be_asked_about_is_told(content: Path) -> None:
    with (content / "topics.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[topic]]\nid = "gardens"\nspan = [1900, 1910]\ntr = "Bahçeler"\naz = "Bağlar"\nen = "Gardens"\n')
    with pytest.raises(ContentFaults, match="no reviewed fact has the topic gardens"):
        load_content(content)


def test_content_without_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentFaults, match=r"documents\.toml"):
        load_content(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        ('value = "1918-05-28"', 'value = "1918-05-29"', "day 29"),
        ('value = "1918-05-28"', 'value = "1917-05-28"', "year 1917"),
        ('value = "1918-05-28"', 'value = "1918-06-28"', "month 6"),
        ('"bolshevization:77"', '"bolshevization:300"', "year 1918"),
    ],
)
def test_proof_finds_a_wrong_digit_and_a_wrong_line(
    content: Path, documents: Path, old: str, new: str, missing: str
) -> None:
    path = content / "facts" / "bolshevization.toml"
    records = path.read_text(encoding="utf-8").split("[[fact]]")
    place = next(i for i, record in enumerate(records) if 'subject = "azerbaijan-democratic-republic"' in record)
    record = records[place].replace(records[place].partition("sources = ")[2], '["bolshevization:77"]\n\n')
    assert old in record
    records[place] = record.replace(old, new)
    path.write_text("[[fact]]".join(records), encoding="utf-8")
    spoiled = load_content(content)

    passages, _ = read_documents(spoiled, documents)

    assert any(missing in str(fault) for fault in prove(spoiled, passages))


def test_proof_tells_another_edition_of_a_document(base: FactBase, tmp_path: Path) -> None:
    (tmp_path / "000_bd9b78a0435445a2.txt").write_text("another text", encoding="utf-8")
    found, messages = read_documents(base, tmp_path)
    assert found == {}
    assert any("is not the file whose lines are cited" in message for message in messages)
    assert any("is not at hand" in message for message in messages)
