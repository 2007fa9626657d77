"""Who was what, and who after them, by the clauses of Turkish prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.office_parts import NOTHING, OFFICES_ALONE, PLAIN_VERBS, OfficePartRule
from quizzes.facts.extraction.phrases import Span, put
from quizzes.facts.extraction.rules import possess
from quizzes.facts.extraction.words import Role
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbKind

if TYPE_CHECKING:
    pass

_SERVING: Final = frozenset("bulun çalış hizmet görev yap".split())
_FOLLOWING: Final = frozenset("seçil geç getiril atan gel geçiril tayin_edil görevlendiril".split())
_GOVERNMENTS: Final = ("hükümet", "kabine")
_SEVERAL: Final = re.compile(r"l[ae]r$")
_FIRST: Final = re.compile(r"\b(?:[İi]lk|[Bb]irinci|[Kk]urucu) ")
_PLURAL: Final = re.compile(r"l[ae]r[ıi]?$")
_LATER: Final = frozenset("sonra sonraları sonraki sonrasında ardından".split())


class BearerClauseReader(OfficePartRule):
    """Finds the bearers of offices in a Turkish sentence whose clauses have been read."""

    def roles(self) -> Iterator[Draft]:
        """Every role, in the order of the words."""
        for i in self.parts.hits:
            word = self.words[i]
            norm = word.form.norm
            if norm == "sorumlu":
                yield from self._responsible(i)
            elif norm == "adına":
                yield from self._on_behalf(i)
            elif norm == "olduğu":
                yield from self._whose_were(i)
            elif norm.startswith(_GOVERNMENTS) and i and word.form.is_possessed:
                yield from self._government(i)
            elif norm == "olarak":
                yield from self._serving(i)
            elif norm in {"yerine", "yerini"}:
                yield from self._followed(i)
            elif norm == "olan":
                yield from self._whose_office(i)
            elif norm == "idi" or (word.form.verb is not None and word.form.verb.stem == "ol"):
                yield from self._was(i)
            elif word.form.head == "office" and i and self.words[i - 1].form.norm in {"diğer", "başka"}:
                yield from self._another(i)
            if word.form.head == "office" and word.form.is_bare:
                yield from self._apposed(i) if word.form.is_possessed else self._chosen(i)

    def _responsible(self, index: int) -> Iterator[Draft]:
        """*Doğu vilayetlerinden sorumlu olan X*."""
        if index == 0 or self.words[index - 1].form.case is not Case.ABLATIVE or index + 2 > len(self.words):
            return
        begin = index + 1 + (self.words[index + 1].form.norm == "olan")
        persons, end = self.lists.at(begin) if begin < len(self.words) else ((), 0)
        if persons:
            thing = self.sentence.phrase_before(index - 1)
            office = f"{self.clauses.memory.name_of(thing)} sorumlusu"
            yield self.parts.draft(office, persons, (thing.start, end - 1), 0.82)

    def _chosen(self, index: int) -> Iterator[Draft]:
        """*X başkan seçildi, X’i başkomutan yaptı, X cumhurbaşkanı oldu*: a bare office before the verb."""
        verb = index + 1
        form = self.parts.form_at(verb) if verb < len(self.words) else None
        if form is None or form.is_negative or form.kind not in PLAIN_VERBS or not index:
            return
        found = self.view.verb_class(verb)
        if found is None or found[0] != "appoint":
            if form.stem not in {"yap", "ilan"}:
                return
            found = ("appoint", False, verb)
        case = self.words[index - 1].form.case
        is_object = not found[1]
        if case is not (Case.ACCUSATIVE if is_object else Case.NOMINATIVE):
            return
        persons, first = self.lists.upto(index - 1, self.view.clause_start(verb))
        if not persons:
            return
        noun = self.words[index].form.base.lower()
        subject, sure = noun, 0.6
        if not is_object:
            title = noun if noun in OFFICES_ALONE else possess(noun, "tr")
            subject, sure = self.parts.full(Span(index, index + 1), title)
        yield self.parts.draft(subject, persons, (first, verb), min(sure, 0.8))

    def _on_behalf(self, index: int) -> Iterator[Draft]:
        """*Görüşmeleri Fransa adına X, Türkiye adına Y yürüttü*: whom somebody stood for."""
        persons, end = self.lists.at(index + 1) if index + 1 < len(self.words) else ((), 0)
        thing = self.sentence.phrase_before(index - 1) if index else NOTHING
        if not persons or not thing or not self.words[index - 1].form.is_bare:
            return
        if self.words[end - 1].form.case in {Case.NOMINATIVE, Case.GENITIVE}:
            office = f"{self.clauses.memory.name_of(thing)} temsilcisi"
            yield self.parts.draft(office, persons, (thing.start, end - 1), 0.48)

    def _whose_were(self, index: int) -> Iterator[Draft]:
        """*X’in başbakan, Y’nin hariciye nazırı olduğu hükümet*."""
        thing = self.parts.body_behind(index + 1)
        last = index - 1
        for _ in range(5):
            form = self.words[last].form if last > 1 else None
            if not thing or form is None or form.head != "office" or not form.is_bare:
                return
            owner = next((i for i in range(last - 1, max(-1, last - 6), -1) if self.parts.is_owner(i)), None)
            persons, first = self.lists.upto(owner) if owner is not None else ((), 0)
            if owner is None or not persons:
                return
            noun = form.base if form.is_possessed else possess(form.base, "tr")
            begin = owner + 1 + (self.words[owner + 1].form.role is Role.CONJUNCTION)
            title = self.parts.titled(Span(begin, last), noun)
            sure = 0.84 if self.parts.is_named(thing) else 0.48
            yield self.parts.draft(self.parts.of(thing, title), persons, (first, thing.end - 1), sure)
            last = first - 2
            if last < 0 or self.words[first - 1].form.role not in {Role.COMMA, Role.CONJUNCTION}:
                return

    def _government(self, index: int) -> Iterator[Draft]:
        """*Kâmil Paşa hükümeti, Sadri Maksudi kabinesini*: a government called by its head."""
        span = self.clauses.names.before(index - 1, 0)
        if self.sentence.is_person(span) and self.words[index - 1].form.is_bare and span.end - span.start > 1:
            yield self.parts.draft("hükümet başkanı", (self.sentence.write(span),), (span.start, index), 0.48)

    def _serving(self, index: int) -> Iterator[Draft]:
        """*X’i Türkiye’ye elçi olarak gönderdi, X Bakü’de konsolos olarak bulundu*."""
        office = index - 1
        if office > 0 and self.words[office].form.head == "office" and self.words[office].form.is_bare:
            persons, end = self.lists.at(index + 1) if index + 1 < len(self.words) else ((), 0)
            if len(persons) > 1 and _SEVERAL.search(self.words[office].form.norm):
                phrase = self.sentence.phrase_before(office)
                yield self.parts.draft(self.sentence.write(phrase), persons, (phrase.start, end - 1), 0.48)
                return
        verb = self.parts.next_verb(index)
        form = self.parts.form_at(verb)
        if office < 1 or self.words[office].form.head != "office" or not self.words[office].form.is_bare:
            return
        if verb is None or form is None or form.is_negative or self.words[office].form.is_possessed:
            return
        at = office - 1
        place = self.words[at].form
        if not place.is_name or place.case not in {Case.DATIVE, Case.LOCATIVE} or self.words[at].date >= 0:
            return
        span = self.sentence.phrase_before(at)
        floor = self.view.clause_start(verb)
        noun = self.sentence.write(Span(office, office + 1))
        subject = f"{put(self.sentence.write(span), Case.DATIVE, 'tr')} gönderilen {noun}"
        if place.case is Case.LOCATIVE:
            subject = f"{put(self.sentence.write(span), Case.LOCATIVE, 'tr')}ki {noun}"
        if form.kind is VerbKind.PARTICIPLE and (form.stem in _SERVING or form.stem in {"gönderil", "atan"}):
            persons, end = self.lists.at(self.view.behind(verb))
            first = end - 1
        elif form.kind not in PLAIN_VERBS:
            return
        elif form.stem in {"gönder", "ata", "seç", "yolla"}:
            persons, first = self.parts.object_in(floor, span.start)
        elif form.stem in _SERVING or form.stem in {"gönderil", "atan", "yollan"}:
            persons, first = self.people.names.person_in(floor, span.start)
        else:
            return
        if persons:
            yield self.parts.draft(subject, persons, (first, span.start, verb), 0.82)

    def _was(self, index: int) -> Iterator[Draft]:
        """*Derneğin başkanı üyelerin ısrarıyla X oldu; ilk aşamada rehberi X, sonra ise Y oldu*."""
        form = self.parts.form_at(index)
        if (form is not None and (form.kind not in PLAIN_VERBS or form.is_negative)) or index < 2:
            return
        name = self.words[index - 1].form
        if not name.is_bare or not (name.is_name or name.role is Role.TITLE or self.words[index - 1].text == ")"):
            return
        floor = self.view.clause_start(index)
        persons, first = self.lists.upto(index - 1, floor)
        if not persons or not self.words[index - 1].form.is_bare:
            return
        office = next((i for i in range(first - 1, floor - 1, -1) if self.parts.is_office(i)), None)
        if office is None or not self._leads_on(office, first):
            return
        phrase = self.sentence.phrase_before(office, floor)
        span = self._is_with_own(office, first)
        subject, confidence = self.parts.full(phrase, self.sentence.write(phrase))
        if span:
            subject = _FIRST.sub("", subject)
        yield self.parts.draft(subject, persons, (phrase.start, index), min(confidence, 0.8))

    def _is_with_own(self, office: int, first: int) -> bool:
        """*rehberi A, sonra ise B*: the first of two holders stands behind the office."""
        return (
            any(self.words[i].form.norm in _LATER for i in range(office + 1, first))
            and self.words[first - 1].form.norm != ","
        )

    def _leads_on(self, office: int, first: int) -> bool:
        """Whether nothing between an office and a name has the office as part of something else."""
        between = [self.words[i].form for i in range(office + 1, first)]
        if (between and between[0].role is Role.POSTPOSITION) or any(
            form.norm in {"ile", "olan", "değil"} for form in between[:2]
        ):
            return False
        if any(
            form.verb is not None
            and form.verb.kind in {VerbKind.FINITE, VerbKind.PARTICIPLE, VerbKind.OBJECT_PARTICIPLE}
            for form in between
        ):
            return False
        if any(self.words[i].text in "();:“" for i in range(office + 1, first)):
            return False
        is_later = any(form.norm in _LATER for form in between)
        has_own = self.parts.has_name_at(office + 1) and not any(form.case is Case.GENITIVE for form in between)
        if not is_later and (has_own or any(form.role is Role.CONJUNCTION for form in between)):
            return False
        commas = [i for i in range(office + 1, first) if self.words[i].form.role is Role.COMMA]
        return not commas or is_later

    def _apposed(self, index: int) -> Iterator[Draft]:
        """*Derneğin başkanı tarih profesörü X, reformun mimarı Maarif Vekili X*: a second name stands between."""
        after = self.words[index + 1].form if index + 1 < len(self.words) else None
        if after is None or not after.is_bare or after.verb is not None or after.role not in {Role.PLAIN, Role.TITLE}:
            return
        if _PLURAL.search(self.words[index].form.norm) or self.parts.has_name_at(index + 1):
            return
        begin = self.lists.behind_calling(index + 1)
        if begin == index + 1 or begin >= len(self.words) or not self.sentence.joins(index + 1):
            return
        persons, end = self.lists.at(begin)
        if persons and self.words[end - 1].form.case in {Case.NOMINATIVE, Case.GENITIVE}:
            office = self.sentence.phrase_before(index)
            subject, confidence = self.parts.full(office, self.sentence.write(office))
            yield self.parts.draft(subject, persons[:1], (office.start, end - 1), min(confidence, 0.82))

    def _another(self, index: int) -> Iterator[Draft]:
        """*Heyetin bir diğer üyesi X*: the body stands before *bir diğer*."""
        owner = index - 2 - (self.words[index - 2].form.norm == "bir")
        if owner < 0 or self.words[owner].form.case is not Case.GENITIVE or not self.words[index].form.is_bare:
            return
        persons, end = self.lists.at(index + 1)
        thing = self.lists.split_person(self.sentence.phrase_before(owner))[1]
        if persons and thing:
            office = self.words[index].form.base
            is_bare = self.words[end - 1].form.case in {Case.NOMINATIVE, Case.GENITIVE}
            yield self.parts.draft(
                self.parts.of(thing, office), persons[:1], (thing.start, end - 1), 0.84 if is_bare else 0.47
            )

    def _followed(self, index: int) -> Iterator[Draft]:
        """*Yerine X seçildi, yerini X aldı, yerini X’e bıraktı*: in the office told of before."""
        verb = self.parts.next_verb(index)
        form = self.parts.form_at(verb)
        if verb is None or form is None or form.is_negative or form.kind not in PLAIN_VERBS:
            return
        found = self.view.verb_class(verb)
        last = found[2] - 1 if found is not None and found[2] > index else verb - 1
        is_passed = form.stem in {"bırak", "ver"}
        is_named = self.words[index].form.norm == "yerini"
        if not (
            is_passed
            or (is_named and form.stem == "al")
            or (not is_named and (form.stem in _FOLLOWING or (found is not None and found[0] == "appoint")))
        ):
            return
        case = self.words[last].form.case
        if (is_passed and case is not Case.DATIVE) or (
            not is_passed and case not in {Case.NOMINATIVE, Case.ACCUSATIVE}
        ):
            return
        persons, _ = self.lists.upto(last, index + 1)
        office, is_near = self.people.office_before(self.words[index].start)
        if len(persons) == 1 and office:
            yield self.parts.draft(_FIRST.sub("", office), persons, (index, verb), 0.6 if is_near else 0.49)

    def _whose_office(self, index: int) -> Iterator[Draft]:
        """*Sahibi A, başyazarı B olan X gazetesi*: offices before *olan*, the body behind it."""
        last = index - 1
        name = self.words[last].form
        if not name.is_bare or not (name.is_name or name.role is Role.TITLE):
            return
        thing = self.parts.body_behind(index + 1)
        while thing and last > 0:
            spans = self.lists.spans_upto(last, self.view.clause_start(index), past_offices=False)
            first = spans[0].start if spans else 0
            if first < 1 or not self.words[last].form.is_bare or not self.parts.is_office(first - 1):
                return
            persons = tuple(self.sentence.write(span) for span in spans)
            office = self.sentence.phrase_before(first - 1)
            if any(self.words[i].form.case is Case.GENITIVE for i in range(office.start, office.end)):
                return
            title = self.parts.titled(Span(office.start, office.end - 1), self.words[office.end - 1].form.base)
            yield self.parts.draft(
                self.parts.of(thing, title),
                persons,
                (office.start, thing.end - 1),
                0.84 if self.parts.is_named(thing) else 0.48,
            )
            last = office.start - 2
            if self.words[last + 1].form.role not in {Role.COMMA, Role.CONJUNCTION}:
                return
