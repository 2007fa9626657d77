"""Who led, presided over or stood at the head of what, in a Turkish or Azerbaijani sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.office_phrases import OfficePhrases, OfficeRule
from quizzes.facts.extraction.phrases import Span, put
from quizzes.facts.extraction.rules import read_lexis
from quizzes.facts.extraction.words import Role
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbKind

_HEADED: Final = frozenset({"organisation", "state", "event"})
_LED: Final = _HEADED | {"publication"}
_PAPERS: Final = frozenset({"publication", "title"})
_NOTHING: Final = Span(0, 0)


@cache
def read_leaders(language: str, table: str = "leaders") -> Mapping[str, str]:
    """What each word of leading makes of the one who leads, from `[leaders]` or `[headed]` of a language.

    >>> read_leaders("tr")["komutasında"], read_leaders("az", "headed")["sədrliyini"]
    ('komutanı', 'sədri')
    """
    bearers: Mapping[str, str] = read_lexis(language).data[table]
    return {form: bearer for bearer, forms in bearers.items() for form in forms.split()}


class LeadingReader(OfficeRule):
    """Finds who led what."""

    def __init__(self, offices: OfficePhrases) -> None:
        super().__init__(offices)
        self.leaders = read_leaders(offices.language)
        self.headed = read_leaders(offices.language, "headed")
        self.bearers: Mapping[str, str] = offices.view.lexis.data["bearers"]

    # Leading

    def led(self, index: int) -> Iterator[Draft]:
        """*X başkanlığında Y heyeti*, *Y’nin X’in başkanlığında kurulması*, *toplantıya X başkanlık yaptı*."""
        norm = self.words[index].form.norm
        if index == 0:
            return
        is_noun = norm in self.lists["leading_nouns"]
        if is_noun and index + 1 < len(self.words) and self.view.is_participle(index + 1):
            yield from self._leading(index)
            return
        persons = self.names.list_before(index - 1) or self.names.one_before(index - 1)
        if persons and norm in self.lists["presiding"]:
            yield from self._presided(index, persons)
        elif persons:
            yield from self._led_by(index, persons)

    def _led_by(self, index: int, persons: tuple[str, ...]) -> Iterator[Draft]:
        """*X başkanlığında | Y heyeti*; else what the clause is about: *| Y heyeti | X başkanlığında kuruldu*."""
        norm = self.words[index].form.norm
        begin = self._behind_links(index + 1)
        thing = self.sentence.phrase_after(begin, _LED) if begin < len(self.words) else _NOTHING
        confidence = 0.84
        if not self._is_body(thing):
            after = self.words[index + 1].form if index + 1 < len(self.words) else None
            is_of_noun = after is not None and after.role is Role.PLAIN and after.verb is None
            if is_of_noun or norm.endswith(("ki", "kı")):  # başkanlığındaki | adamlar
                return
            thing = self._subject_before(index - 1)
            confidence = 0.56
        if not thing:
            return
        if not any(self.words[i].form.is_name for i in range(thing.start, thing.end)):
            confidence = min(confidence, 0.48)
        span = min(thing.start, index - 1), max(thing.end - 1, index)
        subject = self.offices.behind_name(thing, self.leaders[norm])
        yield self.offices.draft(subject, persons, span, confidence, "leading")

    def _behind_links(self, begin: int) -> int:
        """*X-in başçılığı ilə 1918-ci ildə | Y heyəti*: small words, and in Azerbaijani dates, are passed over."""
        while begin < len(self.words):
            is_date = self.language == "az" and self.words[begin].date >= 0
            if not is_date and self.words[begin].form.norm not in self.lists["leading_links"]:
                break
            begin += 1
        return begin

    def _leading(self, index: int) -> Iterator[Draft]:
        """*İngiliz tugayına komuta eden General Denstervil*: who leads, behind the participle."""
        if self.words[index - 1].form.case is not Case.DATIVE:
            return
        thing = self.sentence.phrase_before(index - 1)
        persons, end = self.names.list_after(index + 2)
        if thing and persons:
            subject = self.offices.behind_name(thing, self.leaders[self.words[index].form.norm])
            yield self.offices.draft(subject, persons, (thing.start, end - 1), 0.84, "leading participle")

    def _subject_before(self, last: int) -> Span:
        """The body or paper a clause is about: *| Milli Şura | X başkanlığında toplandı*."""
        floor = self.view.clause_start(last)
        for i in range(floor, last):
            form = self.words[i].form
            if form.head in _HEADED and form.is_bare and self.words[i].date < 0:
                return self.sentence.phrase_before(i, floor)
        return self.clauses.themes.before(last, last, _PAPERS, {Case.NOMINATIVE}) or _NOTHING

    def _presided(self, index: int, persons: tuple[str, ...]) -> Iterator[Draft]:
        """*Toplantıya X başkanlık yaptı*, *İclasa X sədrlik etdi*."""
        floor = self.view.clause_start(index)
        for i in range(index - 1, floor - 1, -1) if self.language == "az" else range(floor, index):
            form = self.words[i].form
            if form.case is not Case.DATIVE:
                continue
            if form.head is not None or form.is_possessed:
                thing = self.sentence.phrase_before(i, floor)
                subject = self.offices.behind_name(thing, self.leaders[self.words[index].form.norm])
                yield self.offices.draft(subject, persons, (thing.start, index), 0.84, "presided")
                return
            if self.language == "az":
                return

    # At the head

    def at_the_head(self, index: int) -> Iterator[Draft]:
        """*Seymin başında X vardı*, *Ordunun başına X getirildi*."""
        if index == 0:
            return
        before = self.words[index - 1].form
        if before.case is not Case.GENITIVE or before.norm in self.lists["times"]:
            return
        thing = self.sentence.phrase_before(index - 1)
        persons, first, last = self._head_of(thing, index)
        if thing and persons and self.words[thing.end - 1].form.norm not in self.lists["no_bodies"]:
            owner = put(self.clauses.memory.name_of(thing), Case.GENITIVE, self.language)
            subject = f"{owner} {self.bearers['at_head']}"
            yield self.offices.draft(subject, persons, (min(first, thing.start), last), 0.84, "at the head")

    def _head_of(self, thing: Span, index: int) -> tuple[tuple[str, ...], int, int]:
        """Who stood at the head of a body, with the first and the last word that tell it.

        *Seymin başında | X*, *| X | Seymin başında*; the subject of a verb like *geçti* may stand further off.
        """
        begin = index + 1
        if begin < len(self.words) and self.words[begin].form.norm in self.lists["opening_particles"]:
            begin += 1
        persons, end = self.names.list_after(begin)
        if persons:
            return persons, thing.start, end - 1
        persons = self.names.list_before(thing.start - 1)
        if persons:
            return persons, thing.start, index
        later = self.offices.next_verb(index)
        form = self.words[later].form.verb if later is not None else None
        if form is None or form.stem not in self.lists["heading"]:
            return (), thing.start, index
        floor = self.view.clause_start(index)
        persons, first = self.names.person_in(floor, thing.start)
        if not persons and floor > 0:
            persons, first = self.names.person_in(0, thing.start)
        return persons, first, index

    def headed_first(self, index: int) -> Iterator[Draft]:
        """*Başında X’in bulunduğu Y*: the clause begins with the place the person has."""
        if index + 2 >= len(self.words) or not self.words[index + 1].form.is_name:
            return
        span = self.names.names_after(index + 1)
        verb = span.end
        if not span or verb >= len(self.words) or self.words[verb - 1].form.case is not Case.GENITIVE:
            return
        form = self.words[verb].form.verb
        if form is None or form.kind is not VerbKind.OBJECT_PARTICIPLE or form.stem not in self.lists["heading"]:
            return
        begin = self.view.behind(verb)
        thing = self.sentence.phrase_after(begin, _HEADED) if begin < len(self.words) else _NOTHING
        if self._is_body(thing) and self.names.may_be_person(span, alone=True):
            subject = self.offices.behind_name(thing, self.bearers["headed_first"])
            persons = (self.sentence.write(span),)
            yield self.offices.draft(subject, persons, (index, thing.end - 1), 0.84, "headed by")

    def headed_by(self, index: int) -> Iterator[Draft]:
        """*X’in başında bulunduğu Y Partisi, X’in başkanlığını yaptığı heyet, X-in rəhbərlik etdiyi hökumət*."""
        verb = index + 1
        if index == 0 or verb + 1 >= len(self.words) or self.words[index - 1].form.case is not Case.GENITIVE:
            return
        form = self.words[verb].form.verb
        if form is None or form.kind is not VerbKind.OBJECT_PARTICIPLE or form.is_negative:
            return
        persons = self.names.list_before(index - 1)
        thing = self.sentence.phrase_after(verb + 1, _LED)
        if persons and self._is_body(thing):
            subject = self.offices.behind_name(thing, self.headed[self.words[index].form.norm])
            yield self.offices.draft(subject, persons, (max(0, index - 2), thing.end - 1), 0.86, "headed by")

    def _is_body(self, thing: Span) -> bool:
        """Whether a phrase ends with a noun that says what it names: *Milli Şura*."""
        return bool(thing) and self.words[thing.end - 1].form.head is not None
