"""Words for a sort of thing: what may be left out of a name, or exchanged for another word that says the same.

*Müsavat* and *Müsavat Fırkası* for *Müsavat Partisi*; *Kars Muahedesi* for *Kars Antlaşması*. Plain letters, as all
three languages write them, with the possessive they take within a name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quizzes.language.kinds import NameKind
from quizzes.questions.name_words import Word

_SORTS: Final[Mapping[str, tuple[frozenset[NameKind], str]]] = {
    "party": (frozenset({NameKind.ORGANISATION}), "parti partisi partiya partiyasi party firka firkasi firke firkesi"),
    "society": (
        frozenset({NameKind.ORGANISATION}),
        """cemiyet cemiyeti cemiyyet cemiyyeti dernek dernegi derneyi society association birlik birligi birliyi
        union""",
    ),
    "committee": (frozenset({NameKind.ORGANISATION}), "komite komitesi komitet committee"),
    "organisation": (
        frozenset({NameKind.ORGANISATION}),
        "orgut orgutu teskilat teskilati organisation organization",
    ),
    "treaty": (
        frozenset({NameKind.TREATY}),
        """antlasma antlasmasi anlasma anlasmasi muahede muahedesi mukavele mukavelesi mukavile mukavilesi sazis
        sazisi treaty agreement
        sozlesme sozlesmesi itilafname itilafnamesi baris barisi sulh peace""",
    ),
    "pact": (frozenset({NameKind.TREATY}), "pakt pakti pact misak misaki"),
    "armistice": (
        frozenset({NameKind.TREATY}),
        "mutareke mutarekesi ateskes ateskesi barisik barisigi armistice truce",
    ),
    "periodical": (
        frozenset({NameKind.PUBLICATION}),
        """gazete gazetesi kezet kezeti newspaper paper dergi dergisi jurnal jurnali mecmua mecmuasi journal
        magazine""",
    ),
    "book": (
        frozenset({NameKind.WORK, NameKind.PUBLICATION}),
        "kitap kitabi kitab book eser eseri work mektup mektubu mektub letter adli almanca dilinde",
    ),
    "town": (
        frozenset({NameKind.PLACE}),
        """sehir sehri seher seheri kent kenti city town koy koyu kend kendi village sehrinde kentinde koyunde seherinde
        kendinde saint st sankt""",
    ),
    "empire": (
        frozenset({NameKind.STATE}),
        "devlet devleti dovlet dovleti imparatorluk imparatorlugu imperiya imperiyasi empire",
    ),
    "war": (
        frozenset({NameKind.EVENT}),
        "savas savasi harp harbi muharebe muharebesi muharibe muharibesi doyus doyusu war battle",
    ),
    "congress": (frozenset({NameKind.EVENT}), "kongre kongresi kurultay kurultayi konkres konkresi congress"),
    "revolution": (
        frozenset({NameKind.EVENT}),
        "devrim devrimi inkilap inkilabi inkilab ihtilal ihtilali revolution",
    ),
}
_SORT_OF: Final = {
    (kind, word): sort for sort, (kinds, words) in _SORTS.items() for kind in kinds for word in words.split()
}
#: Words that bind a name together and name nothing.
_BINDING: Final = frozenset("of the".split())

#: Sorts that say nothing in an answer: a place asked for is a town.
IDLE: Final = frozenset({"", "town"})
#: Kinds whose names do without the word for their sort. An event's do not: *İstiklal* is no war.
_DROPPING: Final = frozenset(NameKind) - {NameKind.EVENT, NameKind.OFFICE}


def sort_of(word: Word, kind: NameKind) -> str | None:
    """The sort of thing a word names within names of that kind; the empty sort for a word that binds."""
    if word.plain in _BINDING and kind is not NameKind.PERSON:
        return ""
    return _SORT_OF.get((kind, word.plain))


def may_drop_sort(kind: NameKind) -> bool:
    """Whether *Müsavat* will do for *Müsavat Partisi*."""
    return kind in _DROPPING
