"""What the documentation says exists, and what exists is in the documentation."""

from __future__ import annotations

import re

from flask import Flask

from quizzes.cli import export
from quizzes.facts.properties import Property
from quizzes.language.kinds import NameKind
from quizzes.settings import ROOT, Settings


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_setting_is_documented() -> None:
    text = _read("docs/architecture.md")
    assert [name for name in Settings.model_fields if f"`{name.upper()}`" not in text] == []


def test_every_command_is_in_the_readme(app: Flask) -> None:
    text = _read("README.md")
    own = ("database", "content", "documents", "facts", "questions", "sets", "reports", "users", "export")
    names = [f"flask {group} {name}" for group in own for name in app.cli.commands[group].commands]  # type: ignore[attr-defined]
    assert len(export.commands) >= 2
    assert [name for name in [*names, "flask derive", "flask serve"] if name not in text] == []


def test_every_property_and_kind_is_in_the_content_guide() -> None:
    text = _read("docs/content.md")
    assert [name for name in (*Property, *NameKind) if f"`{name.value}`" not in text] == []


def test_every_link_between_documents_leads_somewhere() -> None:
    for path in [ROOT / "README.md", *(ROOT / "docs").glob("**/*.md")]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), (path, target)


def test_every_make_target_named_exists() -> None:
    targets = set(re.findall(r"^([a-z0-9-]+):", _read("Makefile"), re.MULTILINE))
    for path in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("**/*.md")]:
        named = set(re.findall(r"`make ([a-z0-9-]+)", path.read_text(encoding="utf-8")))
        assert named <= targets, path
