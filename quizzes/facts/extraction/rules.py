"""Read the rules of `quizzes/facts/rules`: the words of each language and what sentences built with them state."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from quizzes.facts.properties import RecordKind
from quizzes.language.folding import fold
from quizzes.language.harmony import VOWELS, four_way, last_vowel
from quizzes.language.inflection import inflect
from quizzes.language.kinds import Case

_CIRCUMFLEX: Final = str.maketrans("âîûÂÎÛ", "aiuAİU")
_FOLDER: Final = Path(__file__).parent.parent / "rules"
_APOSTROPHES: Final = re.compile(r"[’'`´‘]")


@dataclass(frozen=True, slots=True)
class Head:
    """A form of a head noun: the class it names, its case, and how many letters the case ending takes."""

    kind: str
    case: Case
    base: str
    is_possessed: bool
    noun: str

    def base_of(self, spelling: str) -> str:
        """The spelling without its case ending, its own capitals kept: *Parti* for *Partiyi*."""
        bare = _APOSTROPHES.sub("", spelling)
        if len(bare) >= len(self.base) and fold(bare[: len(self.base)], "tr") == fold(self.base, "tr"):
            return bare[: len(self.base)]
        return bare[:1] + self.base[1:]


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb and what it does to its theme."""

    name: str
    verbs: str
    theme: tuple[str, ...]
    kinds: Mapping[str, RecordKind]
    confidence: float
    agent: str | None = None
    parties: bool = False
    example: str = ""
    finds: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Lexis:
    """The words of one language that the rules are about."""

    language: str
    heads: Mapping[str, Head]
    roles: Mapping[str, str]
    verb_classes: Mapping[str, tuple[str, bool]]  # stem (or noun_stem) -> class, whether passive
    frames: Mapping[str, Frame]  # by class of verb
    words: Mapping[str, frozenset[str]]
    places: frozenset[str]
    nouns: Mapping[str, str]  # form of an event noun -> class of the verb it stands for
    #: Classes a stem has besides: *bağlan-* is what treaties and doors do.
    also: Mapping[str, tuple[tuple[str, bool], ...]] = field(default_factory=dict)
    light: frozenset[str] = field(default_factory=frozenset)  # last parts of compound verbs
    titles: Mapping[str, tuple[str, Case]] = field(default_factory=dict)  # lower-case title with a case ending
    data: Mapping[str, Any] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)  # number word -> how many: yirmi -> 20


@cache
def read_lexis(language: str) -> Lexis:
    """The rules of a language. They ship with the program: a malformed file raises at once."""
    data = tomllib.loads(without_circumflex((_FOLDER / f"{language}.toml").read_text(encoding="utf-8")))
    classes: dict[str, tuple[str, bool]] = {}
    also: dict[str, tuple[tuple[str, bool], ...]] = {}
    for name, voices in data["verbs"].items():
        for voice, stems in voices.items():
            for stem in stems.split():
                said = (name, voice == "passive")
                if classes.setdefault(stem, said)[0] != name:
                    also[stem] = (*also.get(stem, ()), said)
    words = {name: frozenset(text.split()) for name, text in data["words"].items() if isinstance(text, str)}
    return Lexis(
        language,
        _make_heads(data["heads"], language),
        _make_roles(words),
        classes,
        {row["verbs"]: _read_frame(row) for row in data.get("frame", ())},
        words,
        frozenset(fold(name, language) for name in data["places"]["names"].split()),
        _make_nouns(data.get("nouns", {}), language),
        also,
        frozenset(stem.rpartition("_")[2] for stem in classes if "_" in stem),
        _make_titles(words["titles"], language),
        data,
        {word: int(value) for value, text in data.get("numbers", {}).items() for word in text.split()},
    )


def without_circumflex(text: str) -> str:
    """The text with *â, î, û* written plain: some write *hükûmet, millî* and some do not.

    >>> without_circumflex("hükûmet, millî")
    'hükümet, milli'
    """
    return text.replace("hükû", "hükü").translate(_CIRCUMFLEX)


def _read_frame(row: Mapping[str, Any]) -> Frame:
    kinds = {theme: RecordKind(kind) for theme, kind in row["kinds"].items()}
    finds = tuple((kind, subject, value) for kind, subject, value in row["finds"])
    return Frame(
        row["name"], row["verbs"], tuple(row["theme"]), kinds, row["confidence"], row.get("agent"),
        row.get("parties", False), row["example"], finds,
    )  # fmt: skip


_ROLE_NAMES: Final = {
    "agent": "agent", "postpositions": "postposition", "conjunctions": "conjunction", "titles": "title",
    "adverbs": "adverb", "openers": "opener",
}  # fmt: skip


def _make_roles(words: Mapping[str, frozenset[str]]) -> dict[str, str]:
    roles: dict[str, str] = {}
    for name, role in _ROLE_NAMES.items():
        for word in words.get(name, ()):
            roles.setdefault(word.replace("_", " "), role)
    return roles


def _make_heads(classes: Mapping[str, str], language: str) -> dict[str, Head]:
    heads: dict[str, Head] = {}
    for kind, nouns in classes.items():
        for noun in nouns.split():
            for base, possessed in _bases(noun, language):
                for case in Case:
                    for form in _forms(base, case, language, possessed=possessed):
                        heads.setdefault(form, Head(kind, case, base, possessed, noun))
    return heads


def _bases(noun: str, language: str) -> list[tuple[str, bool]]:
    if language == "en":
        return [(noun, False)]
    plural = noun + ("lar" if last_vowel(noun) in "aıouâû" else "lər" if language == "az" else "ler")
    # The possessed form first: *meclisi* is more often whose council it is than the council as an object.
    return [(possess(noun, language), True), (noun, False), (possess(plural, language), True), (plural, False)]


def _forms(base: str, case: Case, language: str, *, possessed: bool) -> set[str]:
    if case is Case.NOMINATIVE or language == "en":
        return {base}
    form = inflect(f"x {base}", case, language).removeprefix("x ") if possessed else inflect(base, case, language)
    forms = {_APOSTROPHES.sub("", form)}
    if not possessed:  # written as a name, a noun keeps its last letter: Sovyet’in, Ocak’ın
        forms.add(_APOSTROPHES.sub("", inflect(base.capitalize(), case, language)).lower())
    return {form for form in forms if " " not in form}


#: Titles that follow a name and take the case ending in its stead; ranks stand before it: *topçu generalı*.
_BEHIND_NAMES: Final = frozenset("bəy paşa xan ağa əfəndi xanım şah sultan mirzə oğlu qızı bek bəyim".split())


def _make_titles(titles: frozenset[str], language: str) -> dict[str, tuple[str, Case]]:
    """Azerbaijani titles stand behind a name in lower case and bear its ending: *Nuru paşanın, Nəsib bəydən*."""
    if language != "az":
        return {}
    return {
        form: (title, case)
        for title in sorted(titles & _BEHIND_NAMES)
        for case in Case
        if case is not Case.NOMINATIVE
        for form in _forms(title, case, language, possessed=title in {"oğlu", "qızı", "qulu"})
    }


def _make_nouns(classes: Mapping[str, str], language: str) -> dict[str, str]:
    """Every case of every event noun, possessed: *kuruluşu, ölümünden*."""
    return {
        form: name
        for name, nouns in classes.items()
        for noun in nouns.split()
        for case in Case
        for form in _forms(possess(noun, language), case, language, possessed=True)
    }


def possess(noun: str, language: str) -> str:
    """A noun with the third-person possessive: *parti → partisi, birlik → birliği, məclis → məclisi*."""
    if noun[-1] in VOWELS:
        return f"{noun}s{four_way(last_vowel(noun))}"
    return inflect(noun, Case.ACCUSATIVE, language)
