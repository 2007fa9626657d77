"""Everything a reader sees is in the catalogues, in three languages."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from quizzes.settings import ROOT
from tests.check_catalogues import find_faults


def test_every_message_is_translated_and_none_is_dead() -> None:
    assert find_faults() == []


def test_the_template_holds_every_message_of_the_code(tmp_path: Path) -> None:
    """A message added to the code without `make i18n-update` is found here."""
    babel = Path(sys.executable).with_name("pybabel")
    command = [babel, "-q", "extract", "-F", "babel.cfg", "-k", "N_", "-k", "_l", "-o", tmp_path / "now.pot", "."]
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True)

    def ids(path: Path) -> set[str]:
        return set(re.findall(r'^msgid (?:""\n)?((?:".*"\n?)+)', path.read_text(encoding="utf-8"), re.MULTILINE))

    now = {"".join(re.findall(r'"(.*)"', text)) for text in ids(tmp_path / "now.pot")}
    kept = {"".join(re.findall(r'"(.*)"', text)) for text in ids(ROOT / "translations" / "messages.pot")}
    assert {text for text in now ^ kept if "Project-Id-Version" not in text} == set()


def test_a_missing_a_fuzzy_and_a_spoiled_message_are_found(tmp_path: Path) -> None:
    root = Path(shutil.copytree(ROOT / "translations", tmp_path / "translations"))
    path = root / "az" / "LC_MESSAGES" / "messages.po"
    text = path.read_text(encoding="utf-8")
    text = text.replace('msgstr "{subject:gen} əsasını kim qoyub?"', 'msgstr "{subject:xyz} əsasını kim qoyub?"')
    text = re.sub(r'msgid "Result"\nmsgstr ".*"', 'msgid "Result"\nmsgstr ""', text)
    text = text.replace('msgid "Topics"', '#, fuzzy\nmsgid "Topics"').replace("{subject} harada", "{place} harada", 1)
    path.write_text(text, encoding="utf-8")

    faults = "\n".join(find_faults(root))

    for expected in ("no case code 'xyz'", "'Result': not translated", "'Topics': fuzzy", "placeholders differ"):
        assert expected in faults


def test_templates_hold_no_words_of_their_own() -> None:
    for path in (ROOT / "templates").rglob("*.html"):
        bare = re.sub(r"\{[%{#].*?[%}#]\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        bare = re.sub(r"<[^>]*>|&\w+;", "", bare)
        words = set(re.findall(r"[^\W\d_]{2,}", bare))
        assert words <= {"Salname", "Sal", "name", "Anki"}, path
