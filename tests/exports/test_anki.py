"""The decks, imported into the real Anki: nothing doubles, only what changed is updated, learners' edits stay."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from quizzes.errors import ContentError
from quizzes.exports.anki import LOCK_FILE, Stamps, read_stamps, stamp_notes, write_deck, write_notes
from quizzes.facts.facts import Fact, FactId, State, TopicId
from quizzes.language.dates import DateValue
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.open_items import is_open
from quizzes.settings import ROOT

NOW = 1_800_000_000
ANKI = ROOT / ".venv-anki" / "bin" / "python"

Import = Callable[..., dict[str, Any]]


@pytest.fixture
def import_packages(tmp_path: Path) -> Import:
    """Write packages to files and import them, in order, into one fresh collection."""

    def run(*packages: bytes | str) -> dict[str, Any]:
        arguments = []
        for number, package in enumerate(packages):
            if isinstance(package, str):
                arguments.append(package)
                continue
            path = tmp_path / f"{number}.apkg"
            path.write_bytes(package)
            arguments.append(str(path))
        assert ANKI.exists(), "run `make test`: it makes .venv-anki"
        script = ROOT / "tests" / "exports" / "import_package.py"
        done = subprocess.run([ANKI, script, *arguments], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        report: dict[str, Any] = json.loads(done.stdout)
        return report

    return run


@pytest.fixture(scope="session")
def stamps() -> Stamps:
    return read_stamps(ROOT / "content" / LOCK_FILE)


def _change(bank: QuestionBank, fact_id: str, **changes: object) -> QuestionBank:
    facts = dict(bank.base.facts)
    facts[FactId(fact_id)] = replace(facts[FactId(fact_id)], **changes)  # type: ignore[arg-type]
    base = replace(bank.base, facts=facts)
    return QuestionBank(base, {language: bank.catalogue(language) for language in LANGUAGES})


def _dated(bank: QuestionBank) -> Fact:
    """A fact that one note rests on."""
    return next(fact for fact in bank.base.reviewed if fact.date and not fact.place and not fact.parties)


def _open_items(bank: QuestionBank) -> int:
    return sum(is_open(item) for item in bank.items)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_deck_imports_whole_with_no_empty_card(
    bank: QuestionBank, stamps: Stamps, import_packages: Import, language: str
) -> None:
    report = import_packages(write_deck(bank, language, None, stamps=stamps, now=NOW))
    assert report["notes"] == report["cards"] == _open_items(bank)
    assert report["steps"] == [{"new": report["notes"], "updated": 0, "duplicate": 0, "conflicting": 0}]
    assert report["empty_cards"] == 0
    assert len(report["decks"]) == 1


def test_importing_again_doubles_and_changes_nothing(
    bank: QuestionBank, stamps: Stamps, import_packages: Import
) -> None:
    deck = write_deck(bank, "az", None, stamps=stamps, now=NOW)
    report = import_packages(deck, write_deck(bank, "az", None, stamps=stamps, now=NOW + 86_400))
    assert report["steps"][1]["new"] == 0
    assert report["steps"][1]["updated"] == 0
    assert report["notes"] == _open_items(bank)


def test_after_one_fact_changed_one_note_is_updated_and_none_is_new(
    bank: QuestionBank, stamps: Stamps, import_packages: Import
) -> None:
    fact = _dated(bank)
    corrected = _change(bank, fact.id, value=DateValue.parse("1915-03-02"))
    report = import_packages(
        write_deck(bank, "tr", None, stamps=stamps, now=NOW), write_deck(corrected, "tr", None, stamps=stamps, now=NOW)
    )
    assert report["steps"][1]["updated"] == 1
    assert report["steps"][1]["new"] == 0
    assert any("2 Mart 1915" in row["fields"][1] for row in report["rows"])


def test_a_learners_own_edit_survives_an_update_of_other_notes(
    bank: QuestionBank, stamps: Stamps, import_packages: Import
) -> None:
    fact = list(bank.base.reviewed)[-1]
    corrected = _change(bank, fact.id, weight=fact.weight, topic=TopicId("awakening"))
    first = write_deck(bank, "en", None, stamps=stamps, now=NOW)
    second = write_deck(corrected, "en", None, stamps=stamps, now=NOW)
    report = import_packages(first, "edit:my own mnemonic", second)
    assert sum(row["fields"][-1] == "my own mnemonic" for row in report["rows"]) == 1


def test_the_languages_live_side_by_side(bank: QuestionBank, stamps: Stamps, import_packages: Import) -> None:
    decks = [write_deck(bank, language, None, stamps=stamps, now=NOW) for language in LANGUAGES]
    report = import_packages(*decks)
    assert report["notes"] == 3 * _open_items(bank)
    assert len(report["decks"]) == 3


def test_a_topics_deck_is_a_part_of_the_whole(bank: QuestionBank, stamps: Stamps, import_packages: Import) -> None:
    topic = write_deck(bank, "az", TopicId("republic"), stamps=stamps, now=NOW)
    report = import_packages(topic, write_deck(bank, "az", None, stamps=stamps, now=NOW))
    assert report["steps"][0]["new"] > 20
    assert report["steps"][0]["new"] + report["steps"][1]["new"] == report["notes"] == _open_items(bank)
    assert report["steps"][1]["updated"] == 0


@pytest.mark.parametrize("state", [State.WITHDRAWN, State.DISPUTED])
def test_a_withdrawn_fact_reaches_those_who_have_its_note(
    bank: QuestionBank, stamps: Stamps, import_packages: Import, state: State
) -> None:
    fact = _dated(bank)
    withdrawn = _change(bank, fact.id, state=state, value=None)
    report = import_packages(
        write_deck(bank, "az", None, stamps=stamps, now=NOW), write_deck(withdrawn, "az", None, stamps=stamps, now=NOW)
    )
    assert report["steps"][1] == {**report["steps"][1], "new": 0, "updated": 1}
    marked = [row for row in report["rows"] if "salname::withdrawn" in row["tags"]]
    assert len(marked) == 1
    assert "geri götürülüb" in marked[0]["fields"][1]
    assert report["empty_cards"] == 0


def test_a_note_has_its_citation_tags_and_frozen_fields(
    bank: QuestionBank, stamps: Stamps, import_packages: Import
) -> None:
    report = import_packages(write_deck(bank, "tr", None, stamps=stamps, now=NOW))
    assert report["fields"] == [
        "Stem", "Key", "Explanation", "Source", "Topic", "Item", "Spare 1", "Spare 2", "Spare 3", "Spare 4",
    ]  # fmt: skip
    for row in report["rows"]:
        assert re.search(r"satır \d+", row["fields"][3])
        assert any(tag.startswith("salname::topic::") for tag in row["tags"])
        assert any(tag.startswith("salname::kind::") for tag in row["tags"])
    assert report["rows"][0]["fields"][0] in report["front"]
    assert report["rows"][0]["fields"][1] not in report["front"]
    assert "satır" in report["back"]


def test_guids_never_change(bank: QuestionBank, stamps: Stamps, import_packages: Import) -> None:
    """The ids of published notes: whoever has them is updated, never doubled."""
    report = import_packages(write_deck(bank, "tr", None, stamps=stamps, now=NOW))
    by_item = {row["fields"][5]: row["guid"] for row in report["rows"]}
    assert by_item["musavat-party.founded-on.when.date"] == "uz^pYQ*-q?"


def test_the_same_input_gives_the_same_bytes(bank: QuestionBank, stamps: Stamps) -> None:
    decks = [write_deck(bank, "en", None, stamps=stamps, now=NOW) for _ in range(2)]
    assert decks[0] == decks[1]
    with zipfile.ZipFile(io.BytesIO(decks[0])) as archive:
        assert archive.testzip() is None


def test_fields_are_escaped(bank: QuestionBank, stamps: Stamps, import_packages: Import) -> None:
    fact = _dated(bank)
    entity = bank.base.entities[fact.subject]
    names = {language: replace(name, text='<b>"A & B"</b>') for language, name in entity.names.items()}
    base = replace(bank.base, entities={**bank.base.entities, fact.subject: replace(entity, names=names)})
    spoiled = QuestionBank(base, {language: bank.catalogue(language) for language in LANGUAGES})
    report = import_packages(write_deck(spoiled, "en", None, stamps=stamps, now=NOW))
    assert any("&lt;b&gt;" in row["fields"][0] for row in report["rows"])
    assert not any("<b>" in row["fields"][0] for row in report["rows"])


def test_the_lock_file_is_up_to_date(bank: QuestionBank, stamps: Stamps) -> None:
    """After a change of facts or wording: `make stamps`."""
    text = (ROOT / "content" / LOCK_FILE).read_text(encoding="utf-8")
    assert stamp_notes(bank, LANGUAGES, stamps=stamps, now=NOW) == text


def test_every_note_ever_published_can_still_be_shipped(bank: QuestionBank, stamps: Stamps) -> None:
    """A fact is withdrawn, not deleted, once a note of it was published."""
    facts = {item_id.rsplit(".", 2)[0] for item_id, _ in stamps}
    assert facts <= set(bank.base.facts)


def test_a_malformed_lock_file_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / LOCK_FILE
    path.write_text(
        '{"id": "a.b.who.name", "language": "tr", "digest": "0", "changed": 1}\nrubbish\n', encoding="utf-8"
    )
    with pytest.raises(ContentError, match=r"anki\.lock\.jsonl:2"):
        read_stamps(path)


def test_a_deck_is_written_whichever_fact_is_withdrawn(bank: QuestionBank, stamps: Stamps) -> None:
    """A card that is asked no longer may rest on what another fact has lost."""
    dated = [fact for fact in bank.base.reviewed if fact.date]
    dated = dated[:: len(dated) // 8]
    made = [FactId("akinchi.published-on"), FactId("treaty-of-moscow.signed-on")]
    for fact_id in [*made, *(fact.id for fact in dated)]:
        changed = _change(bank, fact_id, state=State.WITHDRAWN, value=None)
        notes = {note.guid for note in write_notes(changed, "tr", stamps=stamps, now=NOW)}
        assert len(notes) >= _open_items(bank)
