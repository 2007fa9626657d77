"""What each word of running text is, told once per spelling: its case, its verb form, the kind of thing it heads."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from quizzes.facts.extraction.rules import Lexis, without_circumflex
from quizzes.language.folding import fold
from quizzes.language.kinds import Case
from quizzes.language.nominative import Reading, nominative, readings
from quizzes.language.verbs import VerbForm, verb_form

_WORD: Final = re.compile(
    r"(?:Prof\.\s?(?:Dr\.\s?)?|[^\W\d_]{1,3}\.){1,3}\s?"  # initials and titles before a name: M.E., Prof.
    r"(?=[^\W\d_a-zçğıöşüə][^\W\d_]{2})"
    r"|[^\W\d_]+(?:[’'`´‘][^\W\d_]+|-(?![^\W\d_]\.)[^\W\d_]+)*"
    r"|\d+(?:[.,/]\d+)*(?:[’'`´-][^\W\d_]+)?"
    r"|[^\s\w]"
)
_POSSESSED: Final = re.compile(r"(?:s[ıiuü]|l[aeə]r[ıi]|[^\W\d_aeəıioöuü][ıiuü])$")
_POSSESSED_CASE: Final = re.compile(r"[ıiuü]n[aeıiuü]$")
_DERIVED: Final = re.compile(r"[^\W\d_]l[ıiuü]$")
_APOSTROPHES: Final = re.compile(r"[’'`´‘]")
#: A case ending written apart behind a closing quotation mark: *“Müsavat Partisi” nin*.
_ENDINGS: Final = {
    ending: case
    for case, endings in {
        Case.GENITIVE: "nin nın nun nün in ın un ün",
        Case.ACCUSATIVE: "ni nı nu nü yi i ı u ü",
        Case.DATIVE: "ne na nə e a ye ya",
        Case.LOCATIVE: "nde nda ndə de da də te",
        Case.ABLATIVE: "nden ndan ndən den dan dən ten",
    }.items()
    for ending in endings.split()
}
#: A Turkish copula glued to what it says somebody is: *Yücel’di, Köprülü’dür, başkanıydı, kurucusudur, biridir*.
_COPULA: Final = re.compile(r"(.{2,}?)(?:[’'`´‘](?:y?[dt][ıiuü]|[dt][ıiuü]r)|(?<=[ıiuü])(?:yd[ıiuü]|d[ıiuü]r))")
_IZAFET: Final = re.compile(r"(\w{4,})-y?[ıiuü]")
_OPENING: Final = frozenset("“«‘„")
_CLOSERS: Final = frozenset('”»"')


class Role(StrEnum):
    """What a word is for, where that matters to the rules."""

    PLAIN = "plain"
    NUMBER = "number"
    POSTPOSITION = "postposition"
    AGENT = "agent"  # tarafından
    OPENER = "opener"  # fakat, bu, daha sonra
    CONJUNCTION = "conjunction"
    ADVERB = "adverb"
    TITLE = "title"
    QUOTE = "quote"
    COMMA = "comma"
    STOP = "stop"  # ; : ( ) –


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling in one language."""

    norm: str  # folded, apostrophes off
    base: str  # as written, case ending off
    case: Case
    role: Role
    head: str | None  # the class of noun it is, by the rules' heads
    verb: VerbForm | None
    is_name: bool  # begins with a capital
    is_possessed: bool
    has_ending: bool  # the case was written behind an apostrophe, so it is sure
    noun: str = ""  # the head noun itself, bare

    @property
    def is_bare(self) -> bool:
        """Whether the word stands in the nominative: *parti*, *partisi*, not *partinin*."""
        return self.case is Case.NOMINATIVE


@dataclass(slots=True)
class Word:
    """A word where it stands in its passage."""

    text: str
    start: int
    end: int
    form: Form
    date: int = -1  # which of the sentence's dates it belongs to
    is_quoted: bool = False


class Analyst:
    """Analyses the words of one language, each spelling once."""

    def __init__(self, lexis: Lexis) -> None:
        self.lexis = lexis
        self._forms: dict[str, Form] = {}
        self._copulas: dict[str, int] = {}  # spellings that end in a copula, and where that begins

    def words(self, text: str, start: int, end: int) -> list[Word]:
        """The words of `text[start:end]`, with offsets in `text`: *Bakü’de*, *kuruldu* and the stop."""
        forms = self._forms
        found = []
        quoted = False
        for match in _WORD.finditer(text, start, end):
            spelling = match[0]
            form = forms.get(spelling)
            if form is None:
                form = forms[spelling] = self._analyse(spelling)
            if spelling in self._copulas:
                cut = self._copulas[spelling]
                found.append(Word(spelling[:cut], match.start(), match.start() + cut, form, is_quoted=quoted))
                copula = self._analyse("idi")
                found.append(Word(spelling[cut:], match.start() + cut, match.end(), copula, is_quoted=quoted))
                continue
            if form.role is Role.QUOTE:
                quoted = spelling in _OPENING or (spelling == '"' and not quoted)
            bare = spelling.rstrip()
            if found and found[-1].text in _CLOSERS and bare in _ENDINGS and match.start() - found[-1].end < 2:
                form = Form(bare, "", _ENDINGS[bare], Role.PLAIN, None, None, False, False, True)
            if found and form.is_name and not form.head and self.lexis.language == "tr":
                form = self._headed(form, found[-1].form.norm)
            found.append(Word(bare, match.start(), match.start() + len(bare), form, is_quoted=quoted))
        return found

    def _headed(self, form: Form, before: str) -> Form:
        """*Cemiyet-i Hayriye, Hükûmet-i Muvakkate*: in the Persian order the head stands first."""
        match = _IZAFET.fullmatch(before)
        head = self.lexis.heads.get(match[1]) if match else None
        return replace(form, head=head.kind, noun=head.noun) if head is not None else form

    def _analyse(self, spelling: str) -> Form:
        spelling = spelling.strip()
        first = spelling[0]
        if not first.isalnum():
            role = Role.QUOTE if first in '“”«»„"' else Role.COMMA if first == "," else Role.STOP
            return Form(spelling, spelling, Case.NOMINATIVE, role, None, None, False, False, False)
        norm = without_circumflex(_APOSTROPHES.sub("", fold(spelling, self.lexis.language)))
        if first.isdigit():
            return Form(norm, spelling, Case.NOMINATIVE, Role.NUMBER, None, None, False, False, False)
        return self._analyse_letters(spelling, norm)

    def _analyse_letters(self, spelling: str, norm: str) -> Form:
        lexis = self.lexis
        is_name = spelling[0].isupper()
        head = lexis.heads.get(norm)
        match = _COPULA.fullmatch(spelling) if head is None and lexis.language == "tr" else None
        if match is not None and self._may_be(spelling, match[1]):
            self._copulas[spelling] = match.end(1)
            return self._analyse(match[1])
        if is_name and norm in lexis.words.get("given_names", ()):
            head = None
        if head is not None:
            base = head.base_of(spelling)
            possessed, noun = head.is_possessed, head.noun
            return Form(norm, base, head.case, Role.PLAIN, head.kind, None, is_name, possessed, False, noun)
        role = lexis.roles.get(norm)
        if role is not None and not (is_name and role == "title" and len(norm) < 3):
            return Form(norm, spelling, Case.NOMINATIVE, Role(role), None, None, is_name, False, False)
        title = lexis.titles.get(norm)
        if title is not None and not is_name:
            return Form(norm, title[0], title[1], Role.TITLE, None, None, is_name, False, False)
        verb = None if is_name else verb_form(norm, lexis.language)
        if lexis.language == "az" and is_name and len(norm) > 6 and norm.endswith(("dır", "dir", "dur", "dür")):
            spelling = spelling[:-3]  # banisi Şirvanidir: the copula
            return Form(norm, spelling, Case.NOMINATIVE, Role.PLAIN, None, None, is_name, False, False)
        base, case = (spelling, Case.NOMINATIVE) if verb is not None else self._split_case(spelling)
        bare = fold(base, lexis.language)
        is_adjective = norm in lexis.words["adjectives"] or (len(norm) > 6 and bool(_DERIVED.search(norm)))
        is_long = len(base) > 4 or bare in lexis.words.get("possessed", ())
        is_possessed = is_long and not is_adjective and bool(_POSSESSED.search(bare))
        has_ending = not spelling.startswith(base)
        return Form(norm, base, case, Role.PLAIN, None, verb, is_name, is_possessed, has_ending)

    def _may_be(self, spelling: str, base: str) -> bool:
        """Whether a word may have a copula behind `base`: a name before an apostrophe, somebody’s office, *biri*."""
        if len(_APOSTROPHES.sub("", spelling)) < len(spelling):
            return spelling[0].isupper()
        head = self.lexis.heads.get(fold(base, "tr"))
        is_office = head is not None and head.kind == "office" and head.is_possessed
        return base == "biri" or (head is not None and is_office and head.case is Case.NOMINATIVE)

    def _is_odd(self, spelling: str, reading: Reading) -> bool:
        """*Safevi, Maverayı*: Turkish parts a name’s ending off with an apostrophe; without, it is the name’s own."""
        if self.lexis.language != "tr" or not spelling[0].isupper() or _APOSTROPHES.search(spelling):
            return False
        if reading.is_plural or reading.case not in {Case.ACCUSATIVE, Case.DATIVE}:
            return False
        return fold(reading.base, "tr") not in self.lexis.places and not _POSSESSED_CASE.search(fold(spelling, "tr"))

    def _split_case(self, spelling: str) -> tuple[str, Case]:
        language = self.lexis.language
        if language == "en":
            return spelling, Case.NOMINATIVE
        first = readings(spelling, language)[0]
        if first.case is Case.NOMINATIVE or self._is_odd(spelling, first):
            return spelling, Case.NOMINATIVE
        return (nominative(spelling, language, first.case) if first.is_plural else first.base), first.case
