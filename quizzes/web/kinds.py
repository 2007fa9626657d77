"""What the kinds of names are called on the pages, in the order they are listed."""

from __future__ import annotations

from typing import Final

from flask_babel import lazy_gettext as _l

from quizzes.language.kinds import NameKind

KIND_TITLES: Final = {
    NameKind.PERSON: _l("People"),
    NameKind.ORGANISATION: _l("Organisations"),
    NameKind.STATE: _l("States"),
    NameKind.TREATY: _l("Treaties"),
    NameKind.PUBLICATION: _l("Papers and journals"),
    NameKind.WORK: _l("Books and writings"),
    NameKind.PLACE: _l("Places"),
    NameKind.EVENT: _l("Events"),
    NameKind.OFFICE: _l("Offices and roles"),
    NameKind.PROVISION: _l("Terms of treaties"),
    NameKind.QUANTITY: _l("Numbers"),
}

#: What one of them is.
KIND_NAMES: Final = {
    NameKind.PERSON: _l("person"),
    NameKind.ORGANISATION: _l("organisation"),
    NameKind.STATE: _l("state"),
    NameKind.TREATY: _l("treaty"),
    NameKind.PUBLICATION: _l("periodical"),
    NameKind.WORK: _l("writing"),
    NameKind.PLACE: _l("place"),
    NameKind.EVENT: _l("event"),
    NameKind.OFFICE: _l("office or role"),
    NameKind.PROVISION: _l("term of a treaty"),
    NameKind.QUANTITY: _l("number"),
}
