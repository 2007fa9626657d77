"""What names of persons look like in Turkish and Azerbaijani texts."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import Final

from quizzes.facts.extraction.rules import Lexis
from quizzes.facts.extraction.words import Form, Role
from quizzes.language.folding import fold

_SURNAME: Final = re.compile(
    r".+(?:zade|zadə|oğlu|ov|yev|ova|yeva|li|lı|lu|lü|ski|skiy|insky|yan|idze|dze|şvili|şvilli|çi|çı|beyli|bəyli|hanov"
    r"|ev|in|ün|off|of|yan|nski)$"
)
_SURE_SURNAME: Final = re.compile(
    r".{2,}(?:zade|zadə|oğlu|ov|yev|ova|yeva|ski|skiy|nski|şvili|dze|beyli|bəyli|enko|ev)$"
)
#: What ends as a surname does and is the end of a body’s name: *Halk Partisi*.
_BODIES: Final = ("cumhuriyeti", "partisi")
_REGNAL: Final = re.compile(r"[IVX]+\.?")
_PLURAL: Final = re.compile(r"[^\W\d_]{2}l[aeə]r$")


def is_surely_surname(text: str) -> bool:
    """Whether a name ends as only surnames do: *Resulzade, Hoyski, Muhtarov*."""
    return bool(_SURE_SURNAME.match(text.lower()))


def looks_like_surname(text: str) -> bool:
    """Whether a name ends as surnames of the region do: *Resulzade*, but *Stalin* and *Kafkasyalı* as well."""
    small = text.lower()
    return len(text) > 4 and bool(_SURNAME.match(small)) and not small.endswith(_BODIES)


def is_plural(text: str) -> bool:
    """Whether a word or a phrase is a plural in the nominative: *Bolşevikler*, *bolşeviklər*."""
    return bool(_PLURAL.search(text))


def is_place(form: Form, lexis: Lexis) -> bool:
    """Whether a word names a place, a people or a body in the rules' list, in any case: *Bakü*, *Bakü’den*."""
    return form.norm in lexis.places or fold(form.base, lexis.language) in lexis.places


def is_person_name(words: Sequence[Form], lexis: Lexis, known: Container[str] = ()) -> bool:
    """Whether words look like a person's name: two capitals or more, an initial or a title; no head noun.

    *Fatali Han Hoyski*, *M.E. Resulzade*, and *Resulzade* alone, but not *Halk Partisi*. `known` holds the last names
    of persons the text has named in full.
    """
    forms = [form for form in words if form.role not in {Role.QUOTE, Role.STOP}]
    if not _are_named(forms):
        return False
    names = _without_number([form for form in forms if form.role is not Role.TITLE])
    if not names or any(_is_no_person(form, lexis) for form in names):
        return False
    if len(names) > 1 or names[0].base in known:
        return True
    has_title = any(form.role is Role.TITLE or "." in form.base for form in forms)
    return has_title or is_surely_surname(names[-1].base)


def _are_named(forms: Sequence[Form]) -> bool:
    """Whether all words are names or titles, and only the last one bears a case ending: *Nuri Paşa’nın*."""
    return all(
        (form.is_name or form.role is Role.TITLE)
        and form.role is not Role.NUMBER
        and (not form.head or form.head == "office")
        for form in forms
    ) and all(form.is_bare for form in forms[:-1])


def _without_number(names: list[Form]) -> list[Form]:
    """*III Səlim*: a ruler’s number tells as much as a second name."""
    is_numbered = len(names) > 1 and bool(_REGNAL.fullmatch(names[0].base)) and not names[1].head
    return names[1:] * 2 if is_numbered else names


def _is_no_person(form: Form, lexis: Lexis) -> bool:
    """*Bakü, TBMM, Yüksek, Bolşevikler*: a place, letters, a word of bodies and offices, a plural."""
    if is_place(form, lexis) or _is_acronym(form.base):
        return True
    return form.norm in lexis.words["no_persons"] or is_plural(form.norm)


def _is_acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper() and "." not in text
