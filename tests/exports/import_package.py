"""Import .apkg files one after another into a fresh collection of the real Anki, and print what it says, as JSON.

Runs in an environment of its own (`.venv-anki`): anki is AGPL and no part of the project.
An argument `edit:Text` changes the first note's Spare 4 field in between, as a learner would.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        steps = [_take(collection, argument) for argument in sys.argv[1:]]
        notes = [collection.get_note(note_id) for note_id in sorted(collection.find_notes(""))]
        report = {
            "steps": [step for step in steps if step],
            "notes": len(notes),
            "cards": collection.card_count(),
            "empty_cards": len(list(collection.get_empty_cards().notes)),
            "decks": sorted(deck.name for deck in collection.decks.all_names_and_ids() if deck.name != "Default"),
            "fields": [field["name"] for field in notes[0].note_type()["flds"]] if notes else [],
            "rows": [{"guid": note.guid, "fields": note.fields, "tags": note.tags, "mod": note.mod} for note in notes],
            "front": notes[0].cards()[0].question() if notes else "",
            "back": notes[0].cards()[0].answer() if notes else "",
        }
        collection.close()
    json.dump(report, sys.stdout, ensure_ascii=False)


def _take(collection: Collection, argument: str) -> dict[str, int]:
    if argument.startswith("edit:"):
        note = collection.get_note(min(collection.find_notes("")))
        note["Spare 4"] = argument.removeprefix("edit:")
        collection.update_note(note)
        return {}
    request = ImportAnkiPackageRequest(package_path=argument, options=ImportAnkiPackageOptions(merge_notetypes=True))
    log = collection.import_anki_package(request).log
    return {
        "new": len(log.new),
        "updated": len(log.updated),
        "duplicate": len(log.duplicate),
        "conflicting": len(log.conflicting),
    }


if __name__ == "__main__":
    main()
