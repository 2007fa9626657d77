"""The closed lists of the language room: languages, cases, sorts of names."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

LANGUAGES: Final = ("tr", "az", "en")


class Case(StrEnum):
    """Grammatical case, as named in `inflect` and, shortened, in message placeholders."""

    NOMINATIVE = "nominative"
    ACCUSATIVE = "accusative"
    DATIVE = "dative"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"
    GENITIVE = "genitive"
    INSTRUMENTAL = "instrumental"


#: Placeholder spelling: `{subject:acc}` in a catalogue is `Case.ACCUSATIVE`.
CASE_CODES: Final = {case.value[:3]: case for case in Case}


class NameKind(StrEnum):
    """What a name names: in Turkish this decides the apostrophe."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    PUBLICATION = "publication"
    WORK = "work"
    TREATY = "treaty"
    PLACE = "place"
    EVENT = "event"
    OFFICE = "office"
    PROVISION = "provision"
    QUANTITY = "quantity"
