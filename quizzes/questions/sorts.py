"""What sort of thing an entity is, in a word a question can use: *which party*, *hangi gazeteyi*, *hansı jurnalı*."""

from __future__ import annotations

import re
from typing import Final

from quizzes.facts.entities import Entity
from quizzes.language.catalogue import Catalogue
from quizzes.language.kinds import NameKind
from quizzes.language.names import Name
from quizzes.questions.wording import N_

#: Found in the English name; the first that fits counts.
_BY_WORD: Final = (
    (re.compile(r"\bparty\b", re.IGNORECASE), N_("party")),
    (re.compile(r"\bcommittee\b", re.IGNORECASE), N_("committee")),
    (re.compile(r"\bnewspaper\b", re.IGNORECASE), N_("newspaper")),
    (re.compile(r"\b(?:journal|magazine|review)\b", re.IGNORECASE), N_("journal")),
    (re.compile(r"\b(?:society|association)\b", re.IGNORECASE), N_("society")),
)
_BY_KIND: Final = {
    NameKind.ORGANISATION: N_("organisation"),
    NameKind.STATE: N_("state"),
    NameKind.PUBLICATION: N_("publication"),
    NameKind.WORK: N_("work"),
}


def sort_of(entity: Entity, catalogue: Catalogue) -> Name:
    """The common noun for an entity in the catalogue's language, ready to be put into any case."""
    english = entity.name("en").text
    message = next((sort for pattern, sort in _BY_WORD if pattern.search(english)), _BY_KIND[entity.kind])
    return Name(catalogue.say(message), catalogue.language, entity.kind)
