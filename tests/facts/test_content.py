"""The fact base that ships is whole and proven; a malformed one is refused with every fault in its place."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from quizzes.errors import ContentFaults
from quizzes.facts.base import FactBase
from quizzes.facts.content import load_content
from quizzes.facts.facts import Claim, DocumentId, State
from quizzes.facts.proof import _has_amount, prove, read_documents
from quizzes.facts.properties import Property
from quizzes.facts.statistics import count_conflicts
from quizzes.language.amounts import Amount
from quizzes.language.dates import DateValue
from quizzes.language.folding import plain_key
from quizzes.language.kinds import LANGUAGES, NameKind
from quizzes.settings import ROOT

CONTENT = ROOT / "content"


def test_the_fact_base_has_the_five_documents_whole(base: FactBase) -> None:
    documents = Counter(document for fact in base.facts.values() for document in {s.document for s in fact.all_sources})
    assert len(base.facts) >= 800
    assert len(base.entities) >= 450
    assert set(documents) == set(base.documents)
    assert documents[DocumentId("political-emigration")] >= 550
    assert min(documents.values()) >= 30


def test_where_sources_err_or_disagree_is_recorded_with_the_reason(base: FactBase) -> None:
    assert count_conflicts(base).total >= 80
    for fact in base.facts.values():
        if fact.state is State.DISPUTED or fact.misprints:
            assert set(dict(fact.note)) == set(LANGUAGES), fact.id
    for one in base.discrepancies:
        assert all(dict(reading.words).keys() == set(LANGUAGES) for reading in one.readings)
        assert set(dict(one.note)) == set(LANGUAGES)


def test_everybody_and_everything_is_described_in_one_line(base: FactBase) -> None:
    described = {NameKind.PERSON, NameKind.ORGANISATION, NameKind.STATE, NameKind.PUBLICATION, NameKind.TREATY}
    for entity in base.entities.values():
        if entity.kind in described:
            assert set(entity.descriptions) == set(LANGUAGES), entity.id


def test_treaties_and_papers_have_their_day_or_year(base: FactBase) -> None:
    """Of some papers the documents tell no first issue."""
    dated = {NameKind.TREATY: (Property.SIGNED_ON, 0.95), NameKind.PUBLICATION: (Property.PUBLISHED_ON, 0.7)}
    for kind, (wanted, share) in dated.items():
        subjects = [entity.id for entity in base.entities.values() if entity.kind is kind]
        told = {fact.subject for fact in base.facts.values() if fact.property is wanted}
        assert len(told.intersection(subjects)) >= share * len(subjects), kind


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


_COUNTED = """
[[entity]]
id = "men-of-nobody"
kind = "quantity"
tr = "Hiç Kimsenin adamlarının sayısı"
az = "Heç kimin adamlarının sayı"
en = "the number of Nobody’s men"
[entity.told]
tr = "Hiç Kimsenin {number} adamı vardı"
az = "Heç kimin {number} adamı olub"
en = "Nobody had {number} men"
asked = "how many men had Nobody"
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
        (
            _EVENT,
            _fact(more='misprints = [{ value = "1921", sources = ["bolshevization:3"] }]'),
            "a note that says why",
        ),
        (_EVENT, _fact(more='right = "1921"'), "a right value only when disputed"),
        (_EVENT, _fact(more='printed = "1917-10-25"'), "with its calendar"),
        (_EVENT, _fact(more='note = { tr = "a", az = "Bakü ve Gence", en = "a" }'), "the note in az has"),
        (_EVENT.replace('"event"', '"quantity"'), "", "a quantity is told by a sentence of its own"),
        (_COUNTED, _fact(subject="men-of-nobody", property="amount", value='"many"'), "is no number"),
        (_COUNTED.replace("{number}", "{when}"), "", "has no {number}"),
        (_EVENT.replace('"event"', '"person"'), "", "a person is described in one line"),
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


_DISCREPANCY = """
[[discrepancy]]
id = "a-rank-of-nobody"
kind = "misprint"
about = ["{about}"]
topic = "republic"
readings = [{{ tr = "albay", az = "{az}", en = "colonel", sources = ["{source}"] }}]
note = {{ tr = "Not.", az = "Qeyd.", en = "A note." }}
"""


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"about": "nobody-at-all"}, "no entity nobody-at-all"),
        ({"source": "nobodys-book:3"}, "no document nobodys-book"),
        ({"source": "bolshevization:9-3"}, "ends before it begins"),
    ],
)
def test_a_malformed_discrepancy_is_refused(content: Path, changes: dict[str, str], message: str) -> None:
    values = {"about": "musavat-party", "az": "polkovnik", "source": "bolshevization:1", **changes}
    (content / "discrepancies" / "zz.toml").write_text(_DISCREPANCY.format(**values), encoding="utf-8")
    with pytest.raises(ContentFaults) as refused:
        load_content(content)
    assert [message in str(fault) for fault in refused.value.faults] == [True]


def test_a_topic_gathers_by_years_or_kinds_and_not_by_both(content: Path) -> None:
    path = content / "topics.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('kinds = ["event"]', "span = [1900, 1901]"), encoding="utf-8"
    )
    with pytest.raises(ContentFaults, match="a theme and a period have a span, a kind has kinds"):
        load_content(content)


def test_a_slip_of_a_source_is_proven_in_its_own_lines(base: FactBase, documents: Path) -> None:
    passages, _ = read_documents(base, documents)
    fact = next(fact for fact in base.reviewed if fact.misprints and fact.date)
    wrong = replace(fact, misprints=(Claim(DateValue.parse("1777"), fact.misprints[0].sources),))
    assert [str(fault) for fault in prove(replace(base, facts={fact.id: wrong}), passages)] == [
        f"{fact.id} ({', '.join(map(str, fact.misprints[0].sources))}): year 1777 of 1777"
    ]


@pytest.mark.parametrize(("text", "is_there"), [("44.024 kişi", True), ("kırk dört kişi", False), ("44 024", True)])
def test_a_number_is_proven_in_digits_however_they_are_set(text: str, is_there: bool) -> None:
    assert _has_amount(Amount.parse("44024"), f" {plain_key(text)} ") is is_there
    assert _has_amount(Amount.parse("16000"), f" {plain_key('on altı bin kişi')} ")
