"""Tell a subject that was cut or run together in reading: such a candidate is for a reader to judge."""

from __future__ import annotations

import re
from typing import Final

from quizzes.facts.properties import RecordKind

#: *eşyalar Partinin mali sorumlusu*: a plural of the phrase before stands in front of the owner.
_LEFTOVER: Final = re.compile(r"[^\W\d_A-ZÇĞİÖŞÜƏ]{2,}l[aeə]r [A-ZÇĞİÖŞÜƏ]\S* ")
#: *Müsavat’ın lideri ve “Himmet Partisi”*: an office of something else was taken in.
_TWO_OFFICES: Final = re.compile(
    r"(?:lider|başkan|kurucu|üye|yazar|rəhbər|sədr|üzv|müəllif|qurucu)[ıiuüsn]{1,3} v[eə] "
)
#: *Mustafa Kemal arasındaki görüşme katılımcıları*: one of the two is lost.
_BETWEEN_ONE: Final = re.compile(r"^(?:(?! ile | ve | ilə | və ).)* aras[ıi]nda(?:k[ıi])? ")
#: *13 Sovyet Hükümeti*: the number of a footnote.
_NOTE_MARK: Final = re.compile(r"\d{1,3} [A-ZÇĞİÖŞÜƏ]")
#: *ilk bakanı*: of what, the sentence has said before.
_BARE: Final = re.compile(r"(?:ilk|son|eski|yeni|bir|birinci|sonuncu) \S+$")
#: *en büyük liderlerinden*: one of several.
_GREATEST: Final = re.compile(r"\b[eə]n \w+ \w+$")
_PERSONAL: Final = frozenset({RecordKind.FOUNDER, RecordKind.ROLE})


def is_mangled(kind: RecordKind, subject: str) -> bool:
    """Whether a subject shows that it was cut or run together.

    >>> is_mangled(RecordKind.ROLE, "eşyalar Partinin mali sorumlusu"), is_mangled(RecordKind.ROLE, "Partinin başkanı")
    (True, False)
    """
    if kind not in _PERSONAL:
        return False
    found = _LEFTOVER.match(subject) or _TWO_OFFICES.search(subject) or _BETWEEN_ONE.match(subject)
    return bool(found or _NOTE_MARK.match(subject) or _BARE.match(subject) or _GREATEST.search(subject))
