"""Fail when a catalogue lacks a message, has a fuzzy or dead one, or a placeholder that would not work.

`--fill-english` writes each untranslated English message as its own translation: the code is written in English.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from quizzes.errors import ContentError
from quizzes.language.kinds import LANGUAGES
from quizzes.language.names import read_case
from quizzes.settings import ROOT

_BRACES = re.compile(r"\{(\w+)(?::(\w+))?\}")
_PERCENT = re.compile(r"%\((\w+)\)[sd]")


def find_faults(root: Path = ROOT / "translations") -> list[str]:
    """Everything wrong in the catalogues, as `language: message: what`."""
    template = _read(root / "messages.pot")
    faults = []
    for language in LANGUAGES:
        catalogue = _read(root / language / "LC_MESSAGES" / "messages.po")
        for message in template:
            if message.id:
                found = catalogue.get(message.id if isinstance(message.id, str) else message.id[0])
                faults += [f"{language}: {message.id!r}: {fault}" for fault in _check(message, found)]
        dead = {_key(m) for m in catalogue if m.id} - {_key(m) for m in template if m.id}
        faults += [f"{language}: {key!r}: no longer used" for key in sorted(dead)]
    return faults


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _check(source: Message, found: Message | None) -> list[str]:
    if found is None or not found.string or (isinstance(found.string, tuple) and not all(found.string)):
        return ["not translated"]
    faults = ["fuzzy"] if found.fuzzy else []
    sources = [source.id] if isinstance(source.id, str) else list(source.id)
    wanted = {name for text in sources for name, _ in _BRACES.findall(text)}
    for text in [found.string] if isinstance(found.string, str) else found.string:
        if {name for name, _ in _BRACES.findall(text)} != wanted:
            faults.append(f"placeholders differ in {text!r}")
        if set(_PERCENT.findall(text)) != set(_PERCENT.findall(sources[0])):
            faults.append(f"values differ in {text!r}")
        for _, code in _BRACES.findall(text):
            try:
                read_case(code)
            except ContentError as error:
                faults.append(str(error))
    return faults


def fill_english() -> None:
    """Give each untranslated English message itself."""
    path = ROOT / "translations" / "en" / "LC_MESSAGES" / "messages.po"
    catalogue = _read(path)
    for message in catalogue:
        if message.id and not (all(message.string) if isinstance(message.string, tuple) else message.string):
            message.string = message.id
    with path.open("wb") as file:
        write_po(file, catalogue, sort_output=True, width=110, omit_header=False)


if __name__ == "__main__":
    if "--fill-english" in sys.argv:
        fill_english()
    faults = find_faults()
    sys.stdout.write("".join(f"{fault}\n" for fault in faults))
    sys.exit(bool(faults))
