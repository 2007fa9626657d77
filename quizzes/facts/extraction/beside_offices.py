"""Who held an office named beside them in Turkish or Azerbaijani: *Meclis başkanı X*, *X başkan seçildi*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.office_phrases import BODIES, OfficeRule
from quizzes.facts.extraction.phrases import Span, looks_like_surname
from quizzes.facts.extraction.rules import possess
from quizzes.facts.extraction.words import Role
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbKind

#: Somebody’s offices, of several: *cemiyetin kurucuları arasında*.
_SEVERAL_OF: Final = re.compile(r"l[aeə]r[ıi]$")
_FINITE: Final = frozenset({VerbKind.FINITE, VerbKind.PERFECT})
_STARTS: Final = frozenset({Role.COMMA, Role.STOP})
#: What may stand before the pronoun a clause begins with: *Sonra o, Məclisin sədri seçildi*.
_BEFORE_PRONOUN: Final = frozenset({"sonra", "gün", "bir"})
#: How sure a bearer is whose name may belong to something else.
_UNSURE: Final = 0.46


class BesideOfficeReader(OfficeRule):
    """Finds bearers of offices whose names stand beside them."""

    def beside(self, index: int) -> Iterator[Draft]:
        """The bearer behind an office and the one before it: *Meclis başkanı X*, *X Meclis başkanı idi*."""
        if index + 1 >= len(self.words):
            return
        form = self.words[index].form
        is_titled = form.is_possessed or form.noun in self.lists["bare_offices"]
        is_surname = form.noun == "şef" and form.is_name  # Şefi bey
        if (form.is_bare or form.case is Case.ABLATIVE) and is_titled and not is_surname and not self._is_longer(index):
            yield from self._office_then_person(index)
        if form.case in {Case.NOMINATIVE, Case.ABLATIVE}:
            yield from self._person_was_office(index)

    # The office first

    def _is_longer(self, index: int) -> bool:
        """*Bakan Yardımcısı*: the office goes on."""
        after = self.words[index + 1].form
        return after.head == "office" or (after.norm in self.lists["no_persons"] and after.is_possessed)

    def _office_then_person(self, index: int) -> Iterator[Draft]:
        """*Azerbaycan Millî Şurası başkanı Mehmet Emin Resulzade*."""
        office = self.sentence.phrase_before(index)
        if not self.offices.is_office(office):
            return
        persons, end, confidence = self.offices.bearers(index)
        if not persons:
            return
        last = self.words[end - 1].form
        is_alone = office.end - office.start == 1 and not self.words[index].form.is_name
        is_object = last.case not in {Case.NOMINATIVE, Case.GENITIVE}
        if is_alone or is_object or self.offices.lacks_left(office) or self._is_owner(end):
            confidence = min(confidence, _UNSURE)
        if self.language == "az" and last.case is Case.GENITIVE and self._has_name_in(end, end + 3):
            return  # ilk müdirəsi Zərdabinin həyat yoldaşı Hənifə xanım idi
        if self._is_of_other(end):
            confidence = min(confidence, 0.49)
        yield self.offices.held(office, persons, (office.start, end - 1), confidence)

    def _has_name_in(self, begin: int, end: int) -> bool:
        return any(word.form.is_name and word.date < 0 for word in self.words[begin:end])

    def _is_of_other(self, after: int) -> bool:
        """*başkanı X ile | Y*, *başkanı X’in | kardeşi*: the office may be the other’s as well."""
        if after >= len(self.words):
            return False
        form = self.words[after].form
        is_owned = self.words[after - 1].form.case is Case.GENITIVE and form.is_possessed and not form.is_name
        return is_owned or form.norm in self.lists["shared_with"]

    def _is_owner(self, after: int) -> bool:
        """Whether the name before a word only owns the noun there: *Promete | örgütünün*."""
        if after >= len(self.words):
            return False
        form = self.words[after].form
        return form.is_possessed and not form.is_name and self.words[after - 1].form.is_bare

    def bracketed(self, index: int) -> Iterator[Draft]:
        """Read *Mustafa Vekilov (başkan yardımcısı)*; *Memduh Şevket Bey, Türkiye’nin Bakü temsilcisi;*."""
        office = self.sentence.phrase_before(index)
        joint = office.start - 1
        if joint < 1 or self.words[joint].text not in {"(", ","}:
            return
        if self.words[joint].text == "(" and self.words[index + 1].text != ")":
            return
        person = self.clauses.names.before(joint - 1, 0)
        if self.sentence.is_person(person) and self.words[joint - 1].form.is_bare:
            starts = person.start == 0 or self.words[person.start - 1].form.role in _STARTS
            if self.words[joint].text == "(" or starts:
                yield self.offices.held(office, (self.sentence.write(person),), (person.start, index), 0.84)

    # The person first

    def _person_was_office(self, index: int) -> Iterator[Draft]:
        """Read *X, Y Partisi’nin lideriydi; X başkan seçildi; Y Partisi lideri olan X; X’in lideri olduğu Y*."""
        after = index + 1
        norm = self.words[after].form.norm
        office = self.sentence.phrase_before(index)
        if norm in self.lists["being_of"]:
            yield from self._office_of_owner(office, after)
            return
        if norm in self.lists["among"] and _SEVERAL_OF.search(self.words[index].form.norm):
            yield from self._among(office, after)
            return
        if norm in self.lists["listing"]:
            yield from self._listed(index)
        chosen = self._appointment(after)
        if (chosen is None and not self._is_being(after)) or not self.offices.is_office(office):
            return
        floor = self.view.clause_start(after if self.words[after].form.verb is not None else index)
        persons, first = self.names.person_in(floor, office.start)
        if chosen is not None and not chosen[1]:
            persons, first = self.names.person_in_accusative(floor, office.start)
        topic = self.view.topic
        if not persons and topic is not None and topic.kind == "person" and self.view.is_note:
            persons, first = (topic.name,), office.start
        if not persons and self._is_pronoun(floor) and "o" in self.view.mentions:
            yield self.offices.held(office, (self.view.mentions["o"],), (floor, after), 0.56)
        if persons:
            yield self.offices.held(office, persons, (first, after), 0.74 if chosen is None else 0.82)

    def _is_being(self, index: int) -> bool:
        """Whether a word behind an office says somebody held it: *başkanı | idi*, *üyesi | ve başkanı*."""
        form = self.words[index].form
        if form.norm in self.lists["was"] or form.norm in self.lists["as"]:
            return True
        if form.verb is not None and form.verb.stem == "ol" and form.verb.kind in _FINITE:
            return True
        if form.norm not in self.lists["and"] and form.norm != ",":
            return False
        return self.offices.stands_alone(index + 1)

    def _appointment(self, after: int) -> tuple[str, bool, int] | None:
        """The verb behind an office that says who became it: *başkan | seçildi*, *başkan olarak | atandı*."""
        form = self.words[after].form
        if form.norm in self.lists["as"]:
            found = self.offices.appointing(self.offices.next_verb(after))
        else:
            found = self.offices.appointing(after if form.verb is not None else None)
        behind = after + 1
        if found is not None or form.verb is not None or behind >= len(self.words):
            return found
        if self.words[behind].form.verb is None:
            return None
        found = self.offices.appointing(behind)  # başkan | tayin edildi
        return found if found is not None and found[2] == after else None

    def _is_pronoun(self, floor: int) -> bool:
        """*O, Məclisin sədri seçildi*: the clause begins with *o*."""
        if self.language != "az":
            return False
        start = floor
        while start < len(self.words) and self._is_before_pronoun(start):
            start += 1
        return start < len(self.words) and self.words[start].form.norm == "o"

    def _is_before_pronoun(self, index: int) -> bool:
        word = self.words[index]
        return word.date >= 0 or word.form.role in _STARTS or word.form.norm in _BEFORE_PRONOUN

    def _listed(self, index: int) -> Iterator[Draft]:
        """*Lenin başbakan, Trotski Dışişleri Komiseri olmak üzere*: a surname with its office, in a list of such."""
        office = self.sentence.phrase_before(index)
        if office.end - office.start < 2:
            return
        first = self.words[office.start].form
        starts = office.start == 0 or self.words[office.start - 1].form.role in _STARTS
        person = Span(office.start, office.start + 1)
        if not starts or not first.is_bare or not self.names.may_be_person(person, alone=True):
            return
        if looks_like_surname(first.base):
            rest = self.sentence.write(Span(office.start + 1, office.end))
            persons = (self.sentence.write(person),)
            yield self.offices.draft(rest, persons, (office.start, index), 0.72, "listed office")

    def _among(self, office: Span, after: int) -> Iterator[Draft]:
        """Read *Cemiyetin kurucuları arasında A, B ve C yer alıyordu*."""
        i = after + 1
        while i < len(self.words) and self.words[i].form.verb is None and not self.words[i].form.is_name:
            i += 1
        if i >= len(self.words) or self.words[i].form.verb is not None:
            return
        persons, end = self.names.list_after(i)
        is_list = len(persons) > 1 or self.sentence.is_person(Span(i, end))
        if persons and self.offices.is_office(office) and is_list:
            yield self.offices.held(office, persons, (office.start, end - 1), 0.84)

    def _office_of_owner(self, office: Span, verb: int) -> Iterator[Draft]:
        """*Resulzade’nin lideri olduğu Müsavat Fırkası*."""
        genitives = (i for i in range(office.start, office.end) if self.words[i].form.case is Case.GENITIVE)
        end = next(genitives, office.end)
        owner = self.clauses.names.before(end, office.start) if end < office.end else Span(office.start, end + 1)
        if end + 1 >= office.end or not self.names.may_be_person(owner, alone=True):
            return
        thing = self.sentence.phrase_after(verb + 1, BODIES)
        if not thing or self.words[thing.end - 1].form.head is None:
            return
        noun = self.words[office.end - 1].form
        what = noun.base
        if self.language == "az" and not noun.is_possessed:
            what = possess(what.lower(), "az")
        subject = self.offices.behind_name(thing, what)
        persons = (self.sentence.write(owner),)
        yield self.offices.draft(subject, persons, (office.start, thing.end - 1), 0.85, "office of owner")
