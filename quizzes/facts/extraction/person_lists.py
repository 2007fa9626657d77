"""Lists of persons in Turkish prose, and the posts they hold: *başkanlığına, komutasındaki, sekreterlik görevini*."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from quizzes.facts.extraction.phrases import Span, looks_like_surname
from quizzes.facts.extraction.rules import possess, read_lexis
from quizzes.facts.extraction.words import Role
from quizzes.language.folding import fold
from quizzes.language.harmony import four_way, last_vowel
from quizzes.language.inflection import inflect
from quizzes.language.kinds import Case
from quizzes.language.lexicon import PERSON_NAMES

if TYPE_CHECKING:
    from quizzes.facts.extraction.people import PeopleReader

_APOSTROPHES: Final = re.compile(r"[’'`]")
_ORIGIN: Final = re.compile(r".{3,}l[ıiuü]$")
_HELD: Final = re.compile(r"koltuğun?[ua]?|(?:görev|makam|vazife|mevki)(?:i|ı|si|[ıi]n[eaıi]|sin[ei])?")


@dataclass(frozen=True, slots=True)
class Post:
    """One form of a noun for what somebody holds, and what its holder is called."""

    office: str  # başkanı
    case: Case
    is_possessed: bool
    is_describing: bool = False  # başkanlığındaki


@dataclass(frozen=True, slots=True)
class Held:
    """A post where it stands in a sentence: its noun at `head`, its last word at `last`: *sekreterlik görevine*."""

    post: Post
    head: int
    last: int
    case: Case


@cache
def read_posts(language: str) -> Mapping[str, Post]:
    """Every form of the posts of a language: an office with *-lik*, and those that `[posts]` gives."""
    lexis = read_lexis(language)
    posts = dict(lexis.data.get("posts", {}))
    for office in str(lexis.data["heads"]["office"]).split():
        vowel = four_way(last_vowel(office))
        posts.setdefault(office, f"{office}l{vowel}k")
    found: dict[str, Post] = {}
    for office, nouns in posts.items():
        bearer = office if office == "cumhurbaşkanı" else possess(office, language)
        for noun in nouns.split():
            _add_forms(found, noun, bearer, language)
    return found


def _add_forms(found: dict[str, Post], noun: str, bearer: str, language: str) -> None:
    owned = possess(noun, language)
    for case in Case:
        form = owned if case is Case.NOMINATIVE else inflect(f"x {owned}", case, language).removeprefix("x ")
        found.setdefault(_APOSTROPHES.sub("", form), Post(bearer, case, is_possessed=True))
        form = noun if case is Case.NOMINATIVE else inflect(noun, case, language)
        found.setdefault(_APOSTROPHES.sub("", form), Post(bearer, case, is_possessed=False))
    place = inflect(f"x {owned}", Case.LOCATIVE, language).removeprefix("x ")
    found.setdefault(f"{place}ki", Post(bearer, Case.LOCATIVE, is_possessed=True, is_describing=True))


class PersonLists:
    """Reads lists of persons, what they are called left out: *gazeteci A B (1880–1950), Albay C ve D’den*."""

    def __init__(self, people: PeopleReader) -> None:
        self.people = people
        self.clauses = people.clauses
        self.view = people.clauses.view
        self.sentence = people.sentence
        self.words = people.words
        self.callings = self.view.lexis.words.get("callings", frozenset())

    def at(self, begin: int) -> tuple[tuple[str, ...], int]:
        """The persons named from a word on, and the index behind them."""
        found: list[str] = []
        position = end = begin
        while position < len(self.words):
            first = self.behind_calling(position)
            span = self.people.names.names_after(first)
            if not span or not self._is_one(span, found) or self.words[span.end - 1].form.case is Case.ACCUSATIVE:
                break
            found.append(self.sentence.write(span))
            position = end = span.end
            if not self.words[end - 1].form.is_bare:
                break
            position = self._behind_brackets(position)
            if position >= len(self.words) or not self._joins(position):
                break
            end = position
            position += 1
        return tuple(found), end

    def upto(self, last: int, floor: int = 0) -> tuple[tuple[str, ...], int]:
        """The persons named up to and with a word, and where the first of them begins."""
        spans = self.spans_upto(last, floor)
        if not spans:
            return (), last + 1
        return tuple(self.sentence.write(span) for span in spans), self.before_calling(spans[0].start, floor)

    def spans_upto(self, last: int, floor: int = 0, *, past_offices: bool = True) -> list[Span]:
        """Where the names of a list stand whose last word is `last`; a list of several offices is none of persons."""
        found: list[Span] = []
        position = last
        while position >= floor:
            position = self._before_brackets(position, floor)
            span = self._named(position, floor)
            if not span or not self._is_one(span, found):
                break
            found.insert(0, span)
            position = self.before_calling(span.start, floor) - 1
            if not past_offices and span.start > floor and self.words[span.start - 1].form.head == "office":
                break
            if position < floor or not self._joins(position):
                break
            position -= 1
        return found

    def _named(self, last: int, floor: int) -> Span:
        """The names up to a word; a remark may stand within: *Bekir Sami (Kunduh) Bey’in*."""
        span = self.clauses.names.before(last, floor)
        before = span.start - 1
        if before - 2 >= floor and self.words[before].text == ")" and self.words[before - 2].text == "(":
            span = Span(self.clauses.names.before(before - 3, floor).start, span.end)
        while span.end - span.start > 1 and self.words[span.start].form.role in {Role.OPENER, Role.ADVERB}:
            span = Span(span.start + 1, span.end)  # Özellikle | Mustafa Çokay
        return span

    def split_person(self, span: Span) -> tuple[Span, Span]:
        """*H. Ağayev | Parlamento, M. E. Resulzade’nin | Paris’teki heyet*: persons before a phrase; the rest."""
        persons, end = self.at(span.start)
        if not persons or end >= span.end or not self.sentence.is_person(self.people.names.names_after(span.start)):
            return Span(span.start, span.start), span
        rest = self.words[end].form
        if rest.head is not None and rest.is_possessed:
            return Span(span.start, span.start), span  # Robert Kolej Mektebi
        return Span(span.start, end), Span(end, span.end)

    def one_upto(self, last: int, floor: int = 0) -> str:
        """A person in one or more names that ends with a word, whatever the name looks like."""
        span = self._named(last, floor)
        return self.sentence.write(span) if self.people.names.may_be_person(span, alone=True) else ""

    def is_sure(self, persons: tuple[str, ...]) -> bool:
        """Whether none of the names could as well be that of a place or a body."""
        return all(" " in name or "." in name or self._is_known(name) for name in persons)

    def _is_known(self, name: str) -> bool:
        return name in self.view.mentions or fold(name, "tr") in PERSON_NAMES or looks_like_surname(name)

    def _is_one(self, span: Span, others: list[str] | list[Span]) -> bool:
        """A person; a single name where it is a known one, or stands in a list of persons."""
        if self.people.names.may_be_person(span, alone=False):
            return True
        if not self.people.names.may_be_person(span, alone=True):
            return False
        return bool(others) or self._is_known(self.words[span.start].form.base)

    def _joins(self, index: int) -> bool:
        form = self.words[index].form
        if self.people.names.joins(index):
            return True
        after = self.words[index + 1].form if index + 1 < len(self.words) else None
        if form.norm != "ile" or after is None:
            return False
        return after.is_name or after.role is Role.TITLE or self._is_calling(index + 1)

    def _behind_brackets(self, index: int) -> int:
        if index < len(self.words) and self.words[index].text == "(":
            for i in range(index + 1, min(index + 9, len(self.words))):
                if self.words[i].text == ")":
                    return i + 1
        return index

    def _before_brackets(self, index: int, floor: int) -> int:
        if self.words[index].text == ")":
            for i in range(index - 1, max(floor, index - 9) - 1, -1):
                if self.words[i].text == "(":
                    return i - 1
        return index

    # What persons are called before their names

    def behind_calling(self, begin: int) -> int:
        """Where a name begins behind what its bearer is: *tıp profesörü | Neşet Ömer, Ukraynalı | R. Stotski*."""
        behind = begin
        for i in range(begin, min(begin + 9, len(self.words))):
            form = self.words[i].form
            if self.words[i].date >= 0 or form.role in {Role.COMMA, Role.STOP, Role.POSTPOSITION, Role.AGENT}:
                break
            if form.verb is not None and form.norm != "olan":
                break
            if self._is_calling(i):
                behind = i + 1
            elif not self.sentence.joins(i) and form.role is not Role.TITLE:
                break
        if behind < len(self.words) and (self.words[behind].form.is_name or self.words[behind].form.role is Role.TITLE):
            return behind
        return begin

    def before_calling(self, first: int, floor: int) -> int:
        """Where the words begin that say what the bearer of the name at `first` is."""
        start = first
        while start - 1 >= floor and self._is_calling(start - 1):
            if self.words[start - 1].form.head == "office":
                return self.sentence.phrase_before(start - 1, floor).start
            start -= 1
        return start

    def _is_calling(self, index: int) -> bool:
        form = self.words[index].form
        if self.words[index].date >= 0 or not form.is_bare or form.role in {Role.COMMA, Role.STOP}:
            return False
        if (form.head == "office" and not (form.noun == "şef" and form.is_name)) or form.norm in self.callings:
            return form.role is not Role.TITLE or index == 0 or not self.words[index - 1].form.is_name
        after = self.words[index + 1].form if index + 1 < len(self.words) else None
        is_origin = bool(_ORIGIN.match(form.norm)) and form.is_name and form.base not in self.view.mentions
        return is_origin and index > 0 and after is not None and after.is_name and "." in after.base

    # Posts

    def held_at(self, index: int) -> Held | None:
        """The post named at a word: *başkanlığına*, or *sekreterlik görevine* at its first word."""
        post = read_posts("tr").get(self.words[index].form.norm)
        if post is None or self.words[index].date >= 0:
            return None
        after = self.words[index + 1].form if index + 1 < len(self.words) else None
        if post.case is Case.NOMINATIVE and after is not None and _HELD.fullmatch(after.norm):
            ending = after.norm[-2:]
            case = (
                Case.DATIVE
                if ending in {"ne", "na"}
                else Case.ACCUSATIVE
                if ending in {"ni", "nı", "nu"}
                else Case.NOMINATIVE
            )
            return Held(post, index, index + 1, case)
        return Held(post, index, index, post.case)
