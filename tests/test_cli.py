"""The commands others rely on keep their promises."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from flask import Flask

from quizzes.facts.properties import RecordKind
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.items import ItemType


def _run(app: Flask, *arguments: str | Path) -> Result:
    return app.test_cli_runner().invoke(args=[str(argument) for argument in arguments])


def _lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_export_has_the_promised_form(app: Flask, tmp_path: Path, language: str) -> None:
    path = tmp_path / "questions.jsonl"
    assert _run(app, "questions", "export", "--language", language, "--output", path).exit_code == 0
    rows = _lines(path.read_text(encoding="utf-8"))
    assert len(rows) > 500
    keys = {
        "id", "item_type", "facts", "stem", "options", "answers", "explanation", "sources", "topic", "difficulty",
        "aspect", "level", "responses",
    }  # fmt: skip
    assert all(set(row) == keys for row in rows)
    options = [option for row in rows for option in row["options"]]
    assert all(
        {"text", "correct", "entity"} <= set(option) <= {"text", "correct", "entity", "reason", "place", "match"}
        for option in options
    )
    assert {row["item_type"] for row in rows} == set(ItemType)
    assert all(0 < row["difficulty"] < 1 for row in rows)
    assert all(row["answers"] for row in rows)


def test_questions_export_is_the_same_items_in_every_language(app: Flask) -> None:
    outputs = [_lines(_run(app, "questions", "export", "--language", language).stdout) for language in LANGUAGES]
    assert len({tuple(str(row["id"]) for row in rows) for rows in outputs}) == 1


def test_facts_export_has_the_promised_form(app: Flask) -> None:
    rows = _lines(_run(app, "facts", "export").stdout)
    keys = {"id", "state", "doc", "line", "line_end", "kind", "subject", "value", "extra", "aliases", "sources"}
    assert len(rows) >= 120
    assert all(keys <= set(row) for row in rows)
    assert all(set(row["subject"]) == set(LANGUAGES) for row in rows)
    assert {row["kind"] for row in rows} <= set(RecordKind)
    treaty = next(row for row in rows if row["id"] == "treaty-of-kars.signed-on")
    assert treaty["value"] == "1921-10-13"
    assert treaty["extra"]["place"] == "Kars"


def test_questions_lint_is_clean(app: Flask) -> None:
    result = _run(app, "questions", "lint")
    assert result.exit_code == 0, result.output
    assert " 0 blocked" in result.output


@pytest.mark.parametrize(
    ("item", "response", "language", "grade"),
    [
        ("musavat-party.founded-on.when.date", "1911", "tr", "partial"),
        ("musavat-party.founded-on.when.date", "oktyabr 1911", "az", "right"),
        ("musavat-party.founded-on.when.date", "1912", "en", "wrong"),
        ("first-president-of-the-grand-national-assembly.held-by.who.name", "Mustafa Kamal Atatürk", "az", "right"),
    ],
)
def test_questions_mark_tells_grade_and_reason(app: Flask, item: str, response: str, language: str, grade: str) -> None:
    result = _run(app, "questions", "mark", item, response, "--language", language)
    given = json.loads(result.stdout)
    assert given["grade"] == grade
    assert given["reason"]


def test_questions_mark_names_an_unknown_item(app: Flask) -> None:
    result = _run(app, "questions", "mark", "no.such.item.here", "x", "--language", "tr")
    assert result.exit_code == 1
    assert "no.such.item.here" in result.output


def test_export_anki_writes_a_package(app: Flask, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    assert _run(app, "export", "anki", "--language", "az", "--output", path).exit_code == 0
    assert path.read_bytes().startswith(b"PK")
    part = tmp_path / "part.apkg"
    assert _run(app, "export", "anki", "--language", "az", "--set", "republic", "--output", part).exit_code == 0
    assert part.stat().st_size < path.stat().st_size


def test_export_anki_names_an_unknown_topic(app: Flask, tmp_path: Path) -> None:
    result = _run(app, "export", "anki", "--language", "az", "--set", "gardening", "--output", tmp_path / "x.apkg")
    assert result.exit_code == 1
    assert "gardening" in result.output


def test_derive_finds_a_fact_with_its_lines(app: Flask, tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_text(
        "Bu bir giriş cümlesidir ve bir şey söylemez.\n\n"
        "1926 yılının Temmuz ayında Örnek Gençler Birliği Bakü’de kuruldu.\n",
        encoding="utf-8",
    )
    (row,) = _lines(_run(app, "derive", path).stdout)
    assert (row["doc"], row["line"], row["line_end"]) == ("own.txt", 3, 3)
    assert (row["kind"], row["subject"], row["value"]) == ("founded", "Örnek Gençler Birliği", "1926-07")
    assert 0 < row["confidence"] < 1


def test_derive_reads_the_five_documents(app: Flask, documents: Path) -> None:
    result = _run(app, "derive", *sorted(documents.glob("*.txt")))
    assert result.exit_code == 0
    keys = {"doc", "line", "line_end", "kind", "subject", "value", "extra", "confidence"}
    rows = _lines(result.stdout)
    assert all(set(row) == keys for row in rows)
    assert len({row["doc"] for row in rows}) == 5


def test_derive_merges_what_several_passages_state(app: Flask, tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_text(
        "Örnek Gençler Birliği 1926 yılında Bakü’de kuruldu.\n\n"
        "Başka bir cümle daha var ve bir şey söylemez.\n\n"
        "Örnek Gençler Birliği Temmuz 1926’da kuruldu.\n\n"
        "Örnek Gençler Birliği 1927 yılında kuruldu.\n",
        encoding="utf-8",
    )
    first, second = _lines(_run(app, "derive", path, "--merge").stdout)
    assert [source["line"] for source in first["sources"]] == [1, 5]
    assert [rival["value"] for rival in first["conflicts"]] == ["1927"]
    assert (second["value"], second["conflicts"][0]["line"]) == ("1927", 1)


@pytest.mark.parametrize(
    ("name", "data"),
    [("empty.txt", b""), ("binary.txt", b"\x00\x01"), ("missing.txt", None), ("russian.txt", "да".encode())],
)
def test_derive_names_a_file_it_cannot_read(app: Flask, tmp_path: Path, name: str, data: bytes | None) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    result = _run(app, "derive", path, "--output", tmp_path / "out.jsonl")
    assert result.exit_code == 1
    assert name in result.output
    assert not (tmp_path / "out.jsonl").exists()


def test_content_check_proves_the_facts(app: Flask, documents: Path) -> None:
    result = _run(app, "content", "check", "--documents", documents)
    assert result.exit_code == 0, result.output
    assert "proven in 5 of 5 documents" in result.output


def test_content_check_tells_which_documents_are_not_at_hand(app: Flask, tmp_path: Path) -> None:
    result = _run(app, "content", "check", "--documents", tmp_path)
    assert result.exit_code == 0
    assert "0 of 5 documents" in result.output
    assert "is not at hand" in result.output
