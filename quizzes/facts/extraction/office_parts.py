"""What the clauses that tell of offices ask of a Turkish sentence: whose body, which verb, how sure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.memory import LAST_BODY
from quizzes.facts.extraction.person_lists import PersonLists, read_posts
from quizzes.facts.extraction.phrases import Span, put
from quizzes.facts.extraction.rules import possess, read_lexis
from quizzes.facts.extraction.words import Role, Word
from quizzes.facts.properties import RecordKind
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbForm, VerbKind

if TYPE_CHECKING:
    from quizzes.facts.extraction.people import PeopleReader

BODIES: Final = frozenset({"organisation", "state", "publication"})
LED: Final = BODIES | {"event"}
NOTHING: Final = Span(0, 0)
#: Where the text’s last office is kept, for who came after: a key no word can have.
LAST_OFFICE: Final = " office"
PLAIN_VERBS: Final = frozenset({VerbKind.FINITE, VerbKind.PERFECT, VerbKind.CONVERB})
_TOLD: Final = frozenset({Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE, Case.GENITIVE})
COMPOSED: Final = frozenset("oluş müteşekkil ibaret meydana_gel kurul".split())
OFFICES_ALONE: Final = frozenset("başbakan cumhurbaşkanı sadrazam padişah".split())
SEVERAL: Final = re.compile(r"^[a-zçğıöşü]+l[ae]r(?:$| (?=[A-ZÇĞİÖŞÜ]))")
_MINISTERS: Final = re.compile(r"(?:bakan|nazır|vekil|komiser)[ıi]$")


@cache
def read_stems() -> tuple[frozenset[str], frozenset[str]]:
    """The last stems of the verbs of founding, and of those whose doer `[deeds]` names."""
    lexis = read_lexis("tr")
    founding = (stem for stem, (name, _) in lexis.verb_classes.items() if name == "found")
    return _last_stems(founding), _last_stems(lexis.data["deeds"])


def _last_stems(stems: Iterable[str]) -> frozenset[str]:
    return frozenset(stem.rpartition("_")[2] for stem in stems)


@cache
def read_triggers() -> tuple[frozenset[str], frozenset[str]]:
    """The words and the stems of verbs that the clauses are built with."""
    lexis = read_lexis("tr")
    stems = COMPOSED.union(*read_stems(), {"ol"})
    lists = (lexis.words[name] for name in ("members", "initiative", "initiatives", "clause_words"))
    return frozenset(read_posts("tr")).union(*lists), stems


def is_telling(word: Word) -> bool:
    """Whether any of the clauses may be told at a word: asked once of every spelling."""
    norms, stems = read_triggers()
    form = word.form
    if form.norm in norms or form.head == "office" or word.text in "“«":
        return True
    if form.verb is not None and form.verb.stem in stems:
        return True
    return form.head == "organisation" and form.case is Case.LOCATIVE


class OfficeParts:
    """A Turkish sentence whose clauses have been read, with what the readers of offices ask of it."""

    def __init__(self, people: PeopleReader) -> None:
        self.people = people
        self.clauses = people.clauses
        self.view = people.clauses.view
        self.sentence = people.sentence
        self.words = people.words
        self.lists = PersonLists(people)
        self.hits = people.hits

    def next_verb(self, index: int) -> int | None:
        """The next verb form behind a word; *olarak* and the like are none."""
        for i in range(index + 1, len(self.words)):
            form = self.words[i].form
            if self.words[i].text in {";", ":"}:
                return None
            if form.verb is not None and form.norm not in {"olarak", "olan"}:
                return i
        return None

    def form_at(self, index: int | None) -> VerbForm | None:
        """The verb form at a word, if there is one."""
        return self.words[index].form.verb if index is not None else None

    def is_body(self, index: int, case: Case, heads: frozenset[str]) -> bool:
        """Whether a word is a noun of some classes in a case."""
        form = self.words[index].form
        return form.case is case and form.head in heads and self.words[index].date < 0

    def is_owner(self, index: int) -> bool:
        """Whether a word ends a name in the genitive that is no body’s."""
        form = self.words[index].form
        return form.case is Case.GENITIVE and (form.is_name or form.role is Role.TITLE) and form.head is None

    def is_office(self, index: int) -> bool:
        """Whether a word is somebody’s office: *başkanı*."""
        form = self.words[index].form
        if form.noun == "şef" and form.is_name:
            return False  # Şefi bey
        return form.head == "office" and form.is_bare and form.is_possessed and self.words[index].date < 0

    def has_name_at(self, index: int) -> bool:
        """Whether a person is named right there, with no calling before the name."""
        return self.people.names.may_be_person(self.people.names.names_after(index), alone=False)

    def object_in(self, floor: int, ceiling: int) -> tuple[tuple[str, ...], int]:
        """The persons in the accusative between two words: *Kurultay Rauf Orbay’ı başkanlığa seçti*."""
        for i in range(ceiling - 1, floor - 1, -1):
            form = self.words[i].form
            if form.case is Case.ACCUSATIVE and (form.is_name or form.role is Role.TITLE) and self.words[i].date < 0:
                persons, first = self.lists.upto(i, floor)
                if not persons and (name := self.lists.one_upto(i, floor)):
                    return (name,), i
                return persons, first
        return (), floor

    def body_behind(self, begin: int, heads: frozenset[str] = LED) -> Span:
        """The body that a phrase from `begin` names, behind what describes it: *X’lerden oluşan | bir alay*."""
        for _ in range(3):
            if begin >= len(self.words):
                return NOTHING
            if self.words[begin].form.norm in {"bu", "o", "söz"}:
                begin += 1
                continue
            thing = self.sentence.phrase_after(begin, heads)
            if found := self._body_in(thing, heads):
                return found
            if self.words[begin].text in "“«" and (end := self.clauses.quotations.end_of(begin)):
                return Span(begin, end)
            verb = next(
                (i for i in range(begin, min(begin + 14, len(self.words))) if self.words[i].form.verb is not None), None
            )
            if verb is None or not self.view.is_describing(verb):
                return NOTHING
            begin = self.view.behind(verb)
        return NOTHING

    def _body_in(self, thing: Span, heads: frozenset[str]) -> Span:
        """The body at the end of a phrase, or the one before what only seems to belong to it."""
        if not thing:
            return NOTHING
        last = self.words[thing.end - 1].form
        bare = next((i for i in range(thing.start, thing.end - 1) if self.is_body(i, Case.NOMINATIVE, heads)), None)
        is_cut = bare is not None and self.words[bare].form.head in {"treaty", "work", "publication"}
        if bare is not None and (not last.is_possessed or (is_cut and last.head == "event")):
            return Span(thing.start, bare + 1)  # rapor | Meclise sunuldu, Mondros Mütarekesi | savaşı bitirdi
        after = self.words[thing.end].form.norm if thing.end < len(self.words) else ""
        if last.head in heads and after not in {"bağlı", "ait", "mensup", "karşı"}:
            return thing
        is_object = bare is not None and not last.is_name  # alay | kenti kuşattı
        return Span(thing.start, bare + 1) if bare is not None and is_object else NOTHING

    def is_named(self, thing: Span) -> bool:
        """Whether a body’s name or what it is called before tells which it is."""
        if any(self.words[i].form.is_name for i in range(thing.start + (thing.start == 0), thing.end)):
            return True
        if thing.start and self.words[thing.start - 1].form.norm == "bir":
            return False
        name = self.clauses.memory.name_of(thing)
        is_last = name == self.view.mentions.get(LAST_BODY) or name in self._named_here
        return is_last and name != self.sentence.write(thing)

    @cached_property
    def _named_here(self) -> frozenset[str]:
        """The bodies that the sentence itself names in full."""
        words = self.words
        bodies = (i for i, word in enumerate(words) if word.form.head in LED and word.form.is_name)
        return frozenset(self.sentence.write(self.sentence.phrase_before(i)) for i in bodies)

    def of(self, thing: Span, office: str) -> str:
        """*Y Fırkası* and *başkanı*: *Y Fırkası başkanı*; one that *bir* stands before is not the one last named."""
        if thing.start and self.words[thing.start - 1].form.norm == "bir":
            return f"{self.sentence.write(thing)} {office}"
        if self.words[thing.start].text in "“«":
            return f"{self.sentence.write(thing)} {office}"
        return f"{self.clauses.memory.name_of(thing)} {office}"

    def titled(self, before: Span, office: str) -> str:
        """The words before an office with it: *genel* and *sekreteri*."""
        words = self.sentence.write(before) if before else ""
        return f"{words} {office[:1].lower() if office[0] not in 'Iİ' else office[0]}{office[1:]}".strip()

    def full(self, phrase: Span, title: str) -> tuple[str, float]:
        """A title with the body it belongs to, and how sure that is: one in the sentence before it, else the topic."""
        forms = [self.words[i].form for i in range(phrase.start, phrase.end - 1)]
        if forms and _MINISTERS.search(title):
            return title, 0.84
        if self.people.offices.has_body(phrase) and not (len(forms) == 1 and forms[0].norm in {"genel", "ilk"}):
            if any(form.is_name for form in forms) or len(forms) > 2:
                return title, 0.84
            return self._named_office(phrase, title)
        plain = title.rsplit(maxsplit=1)[-1].lower()
        bare = next((noun for noun in OFFICES_ALONE if plain in {noun, possess(noun, "tr")}), None)
        if not forms and bare is not None:
            return bare, 0.7
        return self._of_body_told(phrase.start, title)

    def _of_body_told(self, start: int, title: str) -> tuple[str, float]:
        near = range(start - 1, max(-1, start - 6), -1)
        owner = next((i for i in near if self.words[i].form.case is Case.GENITIVE), None)
        if owner is not None and self.words[owner].form.head in LED:  # örgütün ilk aşamada rehberi
            return self.of(self.sentence.phrase_before(owner), title), 0.76
        if bodies := self.bodies_before(start):
            return f"{bodies[0]} {title}", 0.72 if len(set(bodies)) == 1 else 0.49
        topic = self.view.topic
        last = SEVERAL.sub("", self.view.mentions.get(LAST_BODY, ""))
        if topic is not None and topic.kind in {*BODIES, "title"} and last in {topic.name, ""}:
            return f"{topic.name} {title}", 0.6
        if last:
            return f"{last} {title}", 0.49
        for i in range(start - 1, -1, -1):
            if self.words[i].form.head in LED and self.words[i].form.case in _TOLD and self.words[i].date < 0:
                return self.of(self.sentence.phrase_before(i), title), 0.48
        return title, 0.46

    def _named_office(self, phrase: Span, title: str) -> tuple[str, float]:
        """*Örgütün başkanı*: of the organisation told of last, where it is that one that goes by the noun."""
        owner = Span(phrase.start, phrase.start + 1)
        name = self.clauses.memory.name_of(owner)
        if name == self.sentence.write(owner):
            return title, 0.49
        rest = title.split(maxsplit=1)[-1]
        return f"{name} {rest}", 0.7 if name == self.view.mentions.get(LAST_BODY) else 0.49

    def bodies_before(self, end: int) -> list[str]:
        """The bodies that the words before one name, the last first."""
        found = []
        for i in range(end - 1, -1, -1):
            form = self.words[i].form
            is_body = form.head in BODIES or form.noun in self.view.lexis.words["placed"]
            if is_body and form.case in _TOLD and self.words[i].date < 0 and not self.sentence.goes_on(i):
                body = self.sentence.phrase_before(i)
                if body.end - body.start > 1 and SEVERAL.search(self.words[body.start].text):
                    body = Span(body.start + 1, body.end)  # aydınlar | Türk Tarihi Tetkik Cemiyetini kurdular
                if self.is_named(body):
                    found.append(self.clauses.memory.name_of(body))
        return found

    def draft(self, subject: str, persons: tuple[str, ...], at: tuple[int, ...], confidence: float) -> Draft:
        """A role, with the words it rests on."""
        start, end = self.words[min(at)].start, self.words[max(at)].end
        return Draft(RecordKind.ROLE, subject, persons, start, end, confidence, "office clause")

    def owned(self, thing: Span) -> str:
        """A thing as owner: *raporun*."""
        text = self.of(thing, "").strip()
        if thing.start == 0 and thing.end == 1 and self.words[0].form.head is not None:
            text = text[:1].lower() + text[1:]
        return put(text, Case.GENITIVE, "tr")

    def founder(
        self, thing: Span, persons: tuple[str, ...], at: tuple[int, ...], confidence: float, place: str = ""
    ) -> Draft:
        """Who founded a thing."""
        start, end = self.words[min(*at, thing.start)].start, self.words[max(*at, thing.end - 1)].end
        subject = f"{place} {self.clauses.memory.name_of(thing)}".strip()
        return Draft(RecordKind.FOUNDER, subject, persons, start, end, confidence, "deed clause")

    def role(self, subject: str, persons: tuple[str, ...], at: tuple[int, ...], confidence: float) -> Draft:
        """A role that a deed or a list gives."""
        start, end = self.words[min(at)].start, self.words[max(at)].end
        return Draft(RecordKind.ROLE, subject, persons, start, end, confidence, "deed clause")


class OfficePartRule:
    """What every reader of office clauses in a sentence has at hand."""

    def __init__(self, parts: OfficeParts) -> None:
        self.parts = parts
        self.people = parts.people
        self.clauses = parts.clauses
        self.view = parts.clauses.view
        self.sentence = parts.sentence
        self.words = parts.words
        self.lists = parts.lists
