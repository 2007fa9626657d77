"""Who held which post, by the clauses of Turkish prose: taken, given, led, passed on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.person_lists import Held, PersonLists
from quizzes.facts.extraction.phrases import Span, put
from quizzes.facts.extraction.rules import possess
from quizzes.facts.extraction.words import Role
from quizzes.facts.properties import RecordKind
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbForm, VerbKind

if TYPE_CHECKING:
    from quizzes.facts.extraction.people import PeopleReader

BODIES: Final = frozenset({"organisation", "state", "publication"})
LED: Final = BODIES | {"event"}
NOTHING: Final = Span(0, 0)
#: Where the text’s last office and body are kept, for who came after: keys no word can have.
LAST_OFFICE: Final = " office"
LAST_BODY: Final = " body"
_TOLD: Final = frozenset({Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE, Case.GENITIVE})
_PLAIN: Final = frozenset({VerbKind.FINITE, VerbKind.PERFECT, VerbKind.CONVERB})
_RAISED: Final = frozenset("geç otur yüksel gel".split())
_TAKEN: Final = frozenset("yap üstlen yürüt al devral et sürdür yükümlen".split())
_LEFT: Final = frozenset("ver bırak devret veril bırakıl geç devredil kal".split())
_DOING: Final = frozenset("et yap eyle".split())
_SERVING: Final = frozenset("bulun çalış hizmet görev yap".split())
_FOLLOWING: Final = frozenset("seçil geç getiril atan gel tayin_edil görevlendiril".split())
_BARE: Final = frozenset("başbakan cumhurbaşkanı sadrazam padişah".split())
_FIRST: Final = re.compile(r"\b(?:[İi]lk|[Bb]irinci|[Kk]urucu) ")
_PLURAL: Final = re.compile(r"l[ae]r[ıi]?$")
_SEVERAL: Final = re.compile(r"^[a-zçğıöşü]+l[ae]r$")
_MINISTERS: Final = re.compile(r"(?:bakan|nazır|vekil|komiser)[ıi]$")
_LATER: Final = frozenset("sonra sonraları sonraki sonrasında ardından".split())


class OfficeClauseReader:
    """Finds the holders of posts in a Turkish sentence whose clauses have been read."""

    def __init__(self, people: PeopleReader) -> None:
        self.people = people
        self.clauses = people.clauses
        self.sentence = people.sentence
        self.words = people.words
        self.lists = PersonLists(people)

    def roles(self) -> Iterator[Draft]:
        """Every role, in the order of the words."""
        for i, word in enumerate(self.words):
            norm = word.form.norm
            held = self.lists.held_at(i)
            if held is not None:
                yield from self._held(held)
            if norm in {"başında", "başına"}:
                yield from self._headed(i)
            elif norm == "sorumlu":
                yield from self._responsible(i)
            elif norm == "olarak":
                yield from self._serving(i)
            elif norm in {"yerine", "yerini"}:
                yield from self._followed(i)
            elif norm == "olan":
                yield from self._whose_office(i)
            elif norm == "idi" or word.form.verb is not None and word.form.verb.stem == "ol":
                yield from self._was(i)
            elif word.form.head == "office" and i and self.words[i - 1].form.norm in {"diğer", "başka"}:
                yield from self._another(i)
            if word.form.head == "office" and word.form.is_possessed and word.form.is_bare:
                yield from self._apposed(i)
        if bodies := self._bodies_before(len(self.words)):
            self.clauses.mentions[LAST_BODY] = bodies[0]

    # Posts

    def _held(self, held: Held) -> Iterator[Draft]:
        verb = self.next_verb(held.last)
        form = self._form(verb)
        if held.case is Case.LOCATIVE:
            yield from self._under(held)
        elif verb is None or form is None or form.is_negative or verb - held.last > 16:
            return
        elif held.case is Case.NOMINATIVE and verb == held.last + 1 and form.stem in _DOING and not held.post.is_possessed:
            yield from self._presided(held, verb)
        elif held.case is Case.NOMINATIVE or held.case is Case.ACCUSATIVE and form.stem in _LEFT - {"kal"}:
            yield from self._given(held, verb)
        elif self._takes(held, verb, form):
            yield from self._taken(held, verb, form)

    def _takes(self, held: Held, verb: int, form: VerbForm) -> bool:
        """Whether a verb says that somebody comes to a post or holds it."""
        if held.case is Case.ACCUSATIVE:
            return form.stem in _TAKEN
        found = self.clauses.verb_class(verb)
        return held.case is Case.DATIVE and (form.stem in _RAISED or found is not None and found[0] == "appoint")

    def _taken(self, held: Held, verb: int, form: VerbForm) -> Iterator[Draft]:
        """*Başkanlığını X üstlendi, genel başkanlığa X’i getirdiler, rektörlüğüne X’in seçildiği Y, müdürlüğünü yapan X*."""
        floor = self.clauses.clause_start(verb)
        if form.kind is VerbKind.OBJECT_PARTICIPLE:
            yield from self._taken_in_relative(held, verb, floor)
            return
        if self.clauses.is_participle(verb):
            begin = self.clauses.behind(verb)
            persons, end = self.lists.at(begin)
            if persons and self.words[end - 1].form.case in {Case.NOMINATIVE, Case.GENITIVE}:
                yield from self._post(held, floor, persons, (held.head, end - 1), 0.82)
            return
        if form.kind not in _PLAIN:
            return
        found = self.clauses.verb_class(verb)
        is_active = held.case is Case.DATIVE and found is not None and found[0] == "appoint" and not found[1]
        last = found[2] - 1 if found is not None and found[2] > held.last else verb - 1
        persons, first = self.lists.upto(last, held.last + 1)
        others = [i for i in range(held.last + 1, verb) if (other := self.lists.held_at(i)) and other.case is held.case]
        if others:  # başkanlığa A, yardımcılığına B, genel sekreterliğe C atandı
            persons, last = self.lists.at(held.last + 1)
            first, last = held.last + 1, last - 1
        if persons and (self.words[last].form.case is Case.ACCUSATIVE) is not is_active:
            persons = ()
        if not persons and held.case is Case.DATIVE and not is_active and last == held.last and not others:
            persons, first = self._raised(held, floor)
        if not persons and is_active:
            persons, first = self._object(floor, self._title_start(held, floor))
        elif not persons and held.case is Case.ACCUSATIVE:
            persons, first = self.people._person_in(held.last + 1, verb)
        if not persons and last > held.last and self.words[last].form.is_bare and (name := self.lists.one_upto(last, held.last + 1)):
            persons, first = (name,), last
        if persons and (is_active or self.words[last].form.case in {Case.NOMINATIVE, Case.ACCUSATIVE} or first < held.head):
            yield from self._post(held, floor, persons, (first, verb), 0.84)

    def _raised(self, held: Held, floor: int) -> tuple[tuple[str, ...], int]:
        """The person before a post, or at the head of the clause where that tells of no other post."""
        start = self._title_start(held, floor)
        person = self.lists.split_person(self.sentence.phrase_before(held.head, floor))[0]
        if person:
            return (self.sentence.write(person),), person.start
        persons, first = self.lists.upto(start - 1, floor) if start > floor and self.words[start - 1].form.is_bare else ((), start)
        if persons or any(self.lists.held_at(i) for i in range(floor, start)):
            return persons, first
        return self.people._person_in(floor, start)

    def _taken_in_relative(self, held: Held, verb: int, floor: int) -> Iterator[Draft]:
        """*Rektörlüğüne X’in seçildiği Y Üniversitesi, X’in genel sekreterliğini yürüttüğü Y Fırkası*."""
        if self.words[verb - 1].form.case is Case.GENITIVE and verb - 1 > held.last:
            persons, first = self.lists.upto(verb - 1, held.last + 1)
            begin = self._title_start(held, floor)
        else:
            owner = next((i for i in range(held.head - 1, floor - 1, -1) if self._is_owner(i)), None)
            if owner is None or verb > held.last + 2:
                return
            persons, first = self.lists.upto(owner, floor)
            begin = owner + 1
        thing = self.body_behind(verb + 1)
        if persons and thing:
            title = self._titled(Span(begin, held.head), held.post.office)
            yield self.draft(self.of(thing, title), persons, (min(first, begin), thing.end - 1), 0.86 if self.is_named(thing) else 0.48)

    def _is_owner(self, index: int) -> bool:
        form = self.words[index].form
        return form.case is Case.GENITIVE and (form.is_name or form.role is Role.TITLE) and form.head is None

    def _object(self, floor: int, ceiling: int) -> tuple[tuple[str, ...], int]:
        """The persons in the accusative between two words: *Kurultay Rauf Orbay’ı başkanlığa seçti*."""
        for i in range(ceiling - 1, floor - 1, -1):
            form = self.words[i].form
            if form.case is Case.ACCUSATIVE and (form.is_name or form.role is Role.TITLE) and self.words[i].date < 0:
                persons, first = self.lists.upto(i, floor)
                if not persons and (name := self.lists.one_upto(i, floor)):
                    return (name,), i
                return persons, first
        return (), floor

    def _given(self, held: Held, verb: int) -> Iterator[Draft]:
        """*Başkanlık X’e verildi, yönetimi X’e bıraktı*."""
        form = self._form(verb)
        if form is None or form.stem not in _LEFT or form.kind not in _PLAIN or held.post.case is Case.NOMINATIVE and form.stem == "kal":
            return
        if self.words[verb - 1].form.case is not Case.DATIVE:
            return
        persons, first = self.lists.upto(verb - 1, held.last + 1)
        if not persons and (name := self.lists.one_upto(verb - 1, held.last + 1)) and form.stem != "geç":
            persons = (name,)
        if persons:
            yield from self._post(held, self.clauses.clause_start(verb), persons, (held.head, verb), 0.82)
        del first

    def _presided(self, held: Held, verb: int) -> Iterator[Draft]:
        """*Dergiye X editörlük ediyordu, X dergiye editörlük etti, dergiye editörlük eden X, X’in editörlük ettiği dergi*."""
        form = self._form(verb)
        assert form is not None
        floor = self.clauses.clause_start(verb)
        if form.kind is VerbKind.OBJECT_PARTICIPLE:
            persons, first = self.lists.upto(held.head - 1, floor)
            thing = self.body_behind(verb + 1)
            if persons and thing and self.words[held.head - 1].form.case is Case.GENITIVE:
                yield self.draft(self.of(thing, held.post.office), persons, (first, thing.end - 1), 0.86 if self.is_named(thing) else 0.48)
            return
        at = next((i for i in range(held.head - 1, floor - 1, -1) if self._is_body(i, Case.DATIVE, LED)), None)
        if at is None:
            return
        thing = self.sentence.phrase_before(at, floor)
        if self.clauses.is_participle(verb):
            persons, end = self.lists.at(verb + 1)
            first = end - 1
        else:
            persons, first = self.lists.upto(held.head - 1, at + 1)
            if not persons and at == held.head - 1 and form.kind in _PLAIN:
                person, thing = self.lists.split_person(thing)
                persons, first = self.people._person_in(floor, thing.start)
                if person:
                    persons, first = (self.sentence.write(person),), person.start
        if persons:
            yield self.draft(self.of(thing, held.post.office), persons, (thing.start, first, verb), 0.84)

    # Leading

    def _under(self, held: Held) -> Iterator[Draft]:
        """*X komutasındaki, A ve B’lilerden oluşan alay; X’in başkanlığında kurulan Y Fırkası; X’in idaresindeki dernek*."""
        floor = self.clauses.clause_start(held.head)
        begin = held.head
        while begin > floor and not self._is_owner(begin - 1) and self.words[begin - 1].form.is_bare and not self.words[begin - 1].form.is_name:
            begin -= 1  # X’in imtiyaz sahipliğinde
        if not self._is_owner(begin - 1) or begin == floor:
            begin = held.head
        persons, first = self.lists.upto(begin - 1, floor) if begin > floor else ((), 0)
        if not persons and begin > floor and (name := self.lists.one_upto(begin - 1, floor)):
            persons, first = (name,), begin - 1
        if not persons or self.words[begin - 1].form.case not in {Case.NOMINATIVE, Case.GENITIVE}:
            return
        after = held.last + 1
        while after < len(self.words) and self.words[after].form.norm in {"altında", "altındaki", "olarak"}:
            after += 1
        thing = self.body_behind(after)
        if not thing:
            return
        is_sure = self.is_named(thing) and self.lists.is_sure(persons)
        title = self._titled(Span(begin, held.head), held.post.office)
        yield self.draft(self.of(thing, title), persons, (first, thing.end - 1), 0.84 if is_sure else 0.48)

    def _headed(self, index: int) -> Iterator[Draft]:
        """*Başında Dışişleri Bakanı X’in bulunduğu heyet, başına X’in getirildiği kurum*."""
        verb = self.next_verb(index)
        form = self._form(verb)
        if verb is None or form is None or form.kind is not VerbKind.OBJECT_PARTICIPLE or self.words[verb - 1].form.case is not Case.GENITIVE:
            return
        if index and self.words[index - 1].form.case is Case.GENITIVE:
            return
        persons, first = self.lists.upto(verb - 1, index + 1)
        thing = self.body_behind(verb + 1)
        if persons and thing:
            yield self.draft(self.of(thing, "başkanı"), persons, (index, thing.end - 1), 0.84 if self.is_named(thing) else 0.48)
        del first

    def _responsible(self, index: int) -> Iterator[Draft]:
        """*Doğu vilayetlerinden sorumlu olan X*."""
        if index == 0 or self.words[index - 1].form.case is not Case.ABLATIVE or index + 2 > len(self.words):
            return
        begin = index + 1 + (self.words[index + 1].form.norm == "olan")
        persons, end = self.lists.at(begin) if begin < len(self.words) else ((), 0)
        if persons:
            thing = self.sentence.phrase_before(index - 1)
            yield self.draft(f"{self.clauses.name_of(thing)} sorumlusu", persons, (thing.start, end - 1), 0.82)

    def _serving(self, index: int) -> Iterator[Draft]:
        """*X’i Türkiye’ye elçi olarak gönderdi, X Bakü’de konsolos olarak bulundu*."""
        office = index - 1
        verb = self.next_verb(index)
        form = self._form(verb)
        if office < 1 or self.words[office].form.head != "office" or not self.words[office].form.is_bare:
            return
        if verb is None or form is None or form.is_negative or self.words[office].form.is_possessed:
            return
        at = office - 1
        place = self.words[at].form
        if not place.is_name or place.case not in {Case.DATIVE, Case.LOCATIVE} or self.words[at].date >= 0:
            return
        span = self.sentence.phrase_before(at)
        floor = self.clauses.clause_start(verb)
        noun = self.sentence.write(Span(office, office + 1))
        subject = f"{put(self.sentence.write(span), Case.DATIVE, 'tr')} gönderilen {noun}"
        if place.case is Case.LOCATIVE:
            subject = f"{put(self.sentence.write(span), Case.LOCATIVE, 'tr')}ki {noun}"
        if form.kind is VerbKind.PARTICIPLE and (form.stem in _SERVING or form.stem in {"gönderil", "atan"}):
            persons, end = self.lists.at(self.clauses.behind(verb))
            first = end - 1
        elif form.kind not in _PLAIN:
            return
        elif form.stem in {"gönder", "ata", "seç", "yolla"}:
            persons, first = self._object(floor, span.start)
        elif form.stem in _SERVING or form.stem in {"gönderil", "atan", "yollan"}:
            persons, first = self.people._person_in(floor, span.start)
        else:
            return
        if persons:
            yield self.draft(subject, persons, (first, span.start, verb), 0.82)

    # Being, and being next

    def _was(self, index: int) -> Iterator[Draft]:
        """*Derneğin başkanı üyelerin ısrarıyla X oldu; ilk aşamada rehberi X, sonra ise Y oldu*."""
        form = self._form(index)
        if form is not None and (form.kind not in _PLAIN or form.is_negative) or index < 2:
            return
        floor = self.clauses.clause_start(index)
        persons, first = self.lists.upto(index - 1, floor)
        if not persons or not self.words[index - 1].form.is_bare:
            return
        office = next((i for i in range(first - 1, floor - 1, -1) if self._is_office(i)), None)
        if office is None or not self._leads_on(office, first):
            return
        phrase = self.sentence.phrase_before(office, floor)
        span = self._is_with_own(office, first)
        subject, confidence = self.full(phrase, self.sentence.write(phrase))
        if span:
            subject = _FIRST.sub("", subject)
        yield self.draft(subject, persons, (phrase.start, index), min(confidence, 0.8))

    def _is_office(self, index: int) -> bool:
        form = self.words[index].form
        if form.noun == "şef" and form.is_name:
            return False  # Şefi bey
        return form.head == "office" and form.is_bare and form.is_possessed and self.words[index].date < 0

    def _has_name_at(self, index: int) -> bool:
        """Whether a person is named right there, with no calling before the name."""
        return self.people._may_be_person(self.people._names_after(index), alone=False)

    def _is_with_own(self, office: int, first: int) -> bool:
        """*rehberi A, sonra ise B*: the first of two holders stands behind the office."""
        return any(self.words[i].form.norm in _LATER for i in range(office + 1, first)) and self.words[first - 1].form.norm != ","

    def _leads_on(self, office: int, first: int) -> bool:
        """Whether nothing between an office and a name has the office as part of something else."""
        between = [self.words[i].form for i in range(office + 1, first)]
        if between and between[0].role is Role.POSTPOSITION or any(form.norm in {"ile", "olan", "değil"} for form in between[:2]):
            return False
        if any(form.verb is not None and form.verb.kind in {VerbKind.FINITE, VerbKind.PARTICIPLE, VerbKind.OBJECT_PARTICIPLE} for form in between):
            return False
        if any(self.words[i].text in "();:“" for i in range(office + 1, first)):
            return False
        is_later = any(form.norm in _LATER for form in between)
        has_own = self._has_name_at(office + 1) and not any(form.case is Case.GENITIVE for form in between)
        if not is_later and (has_own or any(form.role is Role.CONJUNCTION for form in between)):
            return False
        commas = [i for i in range(office + 1, first) if self.words[i].form.role is Role.COMMA]
        return not commas or is_later

    def _apposed(self, index: int) -> Iterator[Draft]:
        """*Derneğin başkanı tarih profesörü X, reformun mimarı Maarif Vekili X*: a second name for the holder between."""
        if index + 1 >= len(self.words) or self._has_name_at(index + 1) or _PLURAL.search(self.words[index].form.norm):
            return
        begin = self.lists.behind_calling(index + 1)
        if begin == index + 1 or begin >= len(self.words) or not self.sentence.joins(index + 1):
            return
        persons, end = self.lists.at(begin)
        if persons and self.words[end - 1].form.case in {Case.NOMINATIVE, Case.GENITIVE}:
            office = self.sentence.phrase_before(index)
            subject, confidence = self.full(office, self.sentence.write(office))
            yield self.draft(subject, persons[:1], (office.start, end - 1), min(confidence, 0.82))

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
            yield self.draft(self.of(thing, office), persons[:1], (thing.start, end - 1), 0.84 if is_bare else 0.47)

    def _followed(self, index: int) -> Iterator[Draft]:
        """*Yerine X seçildi, yerini X aldı, yerini X’e bıraktı*: in the office told of before."""
        verb = self.next_verb(index)
        form = self._form(verb)
        if verb is None or form is None or form.is_negative or form.kind not in _PLAIN:
            return
        found = self.clauses.verb_class(verb)
        last = found[2] - 1 if found is not None and found[2] > index else verb - 1
        is_passed = form.stem in {"bırak", "ver"}
        is_named = self.words[index].form.norm == "yerini"
        if not (is_passed or is_named and form.stem == "al" or not is_named and (form.stem in _FOLLOWING or found is not None and found[0] == "appoint")):
            return
        case = self.words[last].form.case
        if is_passed and case is not Case.DATIVE or not is_passed and case not in {Case.NOMINATIVE, Case.ACCUSATIVE}:
            return
        persons, _ = self.lists.upto(last, index + 1)
        office, is_near = self.people.office_before(self.words[index].start)
        if len(persons) == 1 and office:
            yield self.draft(_FIRST.sub("", office), persons, (index, verb), 0.6 if is_near else 0.49)

    def _whose_office(self, index: int) -> Iterator[Draft]:
        """*Sahibi A, başyazarı B olan X gazetesi*: offices before *olan*, the body behind it."""
        thing = self.body_behind(index + 1)
        last = index - 1
        while thing and last > 0:
            spans = self.lists.spans_upto(last, self.clauses.clause_start(index), past_offices=False)
            first = spans[0].start if spans else 0
            if first < 1 or not self.words[last].form.is_bare or not self._is_office(first - 1):
                return
            persons = tuple(self.sentence.write(span) for span in spans)
            office = self.sentence.phrase_before(first - 1)
            if any(self.words[i].form.case is Case.GENITIVE for i in range(office.start, office.end)):
                return
            title = self._titled(Span(office.start, office.end - 1), self.words[office.end - 1].form.base)
            yield self.draft(self.of(thing, title), persons, (office.start, thing.end - 1), 0.84 if self.is_named(thing) else 0.48)
            last = office.start - 2
            if self.words[last + 1].form.role not in {Role.COMMA, Role.CONJUNCTION}:
                return

    # What all of them ask

    def next_verb(self, index: int) -> int | None:
        """The next verb form behind a word; *olarak* and the like are none."""
        for i in range(index + 1, len(self.words)):
            form = self.words[i].form
            if self.words[i].text in {";", ":"}:
                return None
            if form.verb is not None and form.norm not in {"olarak", "olan"}:
                return i
        return None

    def _form(self, index: int | None) -> VerbForm | None:
        return self.words[index].form.verb if index is not None else None

    def _is_body(self, index: int, case: Case, heads: frozenset[str]) -> bool:
        form = self.words[index].form
        return form.case is case and form.head in heads and self.words[index].date < 0

    def body_behind(self, begin: int, heads: frozenset[str] = LED) -> Span:
        """The body that a phrase from `begin` names, behind what describes it: *X’lerden oluşan | bir alay*."""
        for _ in range(3):
            if begin >= len(self.words):
                return NOTHING
            if self.words[begin].form.norm in {"bu", "o", "söz"}:
                begin += 1
                continue
            thing = self.sentence.phrase_after(begin, heads)
            last = self.words[thing.end - 1].form if thing else None
            bare = next((i for i in range(thing.start, thing.end - 1) if self._is_body(i, Case.NOMINATIVE, heads)), None)
            if bare is not None and last is not None and not last.is_possessed:  # rapor | Meclise sunuldu
                return Span(thing.start, bare + 1)
            after = self.words[thing.end].form.norm if thing and thing.end < len(self.words) else ""
            if last is not None and last.head in heads and after not in {"bağlı", "ait", "mensup", "karşı"}:
                return thing
            if bare is not None and last is not None and not last.is_name:  # alay | kenti kuşattı
                return Span(thing.start, bare + 1)
            if self.words[begin].text in "“«" and (end := self.clauses._quoted_at(begin)):
                return Span(begin, end)
            verb = next((i for i in range(begin, min(begin + 14, len(self.words))) if self.words[i].form.verb is not None), None)
            if verb is None or not self.clauses._is_describing(verb):
                return NOTHING
            begin = self.clauses.behind(verb)
        return NOTHING

    def is_named(self, thing: Span) -> bool:
        """Whether a body’s name or what it is called before tells which it is."""
        if any(self.words[i].form.is_name for i in range(thing.start + (thing.start == 0), thing.end)):
            return True
        if thing.start and self.words[thing.start - 1].form.norm == "bir":
            return False
        return self.clauses.name_of(thing) != self.sentence.write(thing)

    def of(self, thing: Span, office: str) -> str:
        """*Y Fırkası* and *başkanı*: *Y Fırkası başkanı*; one that *bir* stands before is not the one last named."""
        if thing.start and self.words[thing.start - 1].form.norm == "bir":
            return f"{self.sentence.write(thing)} {office}"
        return f"{self.clauses.name_of(thing)} {office}"

    def _title_start(self, held: Held, floor: int) -> int:
        return self.lists.split_person(self.sentence.phrase_before(held.head, floor))[1].start

    def _titled(self, before: Span, office: str) -> str:
        """The words before an office with it: *genel* and *sekreteri*."""
        words = self.sentence.write(before) if before else ""
        return f"{words} {office[:1].lower() if office[0] not in 'Iİ' else office[0]}{office[1:]}".strip()

    def _post(self, held: Held, floor: int, persons: tuple[str, ...], at: tuple[int, ...], confidence: float) -> Iterator[Draft]:
        phrase = self.lists.split_person(self.sentence.phrase_before(held.head, floor))[1]
        subject, sure = self.full(phrase, self._titled(Span(phrase.start, held.head), held.post.office))
        if not self.lists.is_sure(persons):
            confidence -= 0.1
        yield self.draft(subject, persons, (phrase.start, *at), min(sure, confidence))

    def full(self, phrase: Span, title: str) -> tuple[str, float]:
        """A title with the body it belongs to, and how sure that is: one in the sentence before it, else the topic."""
        forms = [self.words[i].form for i in range(phrase.start, phrase.end - 1)]
        if forms and _MINISTERS.search(title):
            return title, 0.84
        if self.people._has_body(phrase) and not (len(forms) == 1 and forms[0].norm in {"genel", "ilk"}):
            return title, 0.84 if any(form.is_name or form.case is Case.GENITIVE for form in forms) else 0.49
        plain = title.split()[-1].lower()
        bare = next((noun for noun in _BARE if plain in {noun, possess(noun, "tr")}), None)
        if not forms and bare is not None:
            return bare, 0.7
        owner = next((i for i in range(phrase.start - 1, max(-1, phrase.start - 6), -1) if self.words[i].form.case is Case.GENITIVE), None)
        if owner is not None and self.words[owner].form.head in LED:  # örgütün ilk aşamada rehberi
            return self.of(self.sentence.phrase_before(owner), title), 0.76
        bodies = self._bodies_before(phrase.start)
        if bodies:
            return f"{bodies[0]} {title}", 0.72 if len(set(bodies)) == 1 else 0.49
        topic = self.clauses.topic
        last = self.clauses.mentions.get(LAST_BODY, "")
        if topic is not None and topic.kind in {*BODIES, "title"} and last in {topic.name, ""}:
            return f"{topic.name} {title}", 0.6
        return (f"{last} {title}", 0.49) if last else (title, 0.46)

    def _bodies_before(self, end: int) -> list[str]:
        """The bodies that the words before one name, the last first."""
        found = []
        for i in range(end - 1, -1, -1):
            form = self.words[i].form
            is_body = form.head in BODIES or form.noun in self.clauses.lexis.words["placed"]
            if is_body and form.case in _TOLD and self.words[i].date < 0 and not self.sentence.goes_on(i):
                body = self.sentence.phrase_before(i)
                if body.end - body.start > 1 and _SEVERAL.search(self.words[body.start].text):
                    body = Span(body.start + 1, body.end)  # aydınlar | Türk Tarihi Tetkik Cemiyetini kurdular
                if self.is_named(body):
                    found.append(self.clauses.name_of(body))
        return found

    def draft(self, subject: str, persons: tuple[str, ...], at: tuple[int, ...], confidence: float) -> Draft:
        """A role, with the words it rests on."""
        start, end = self.words[min(at)].start, self.words[max(at)].end
        return Draft(RecordKind.ROLE, subject, persons, start, end, confidence, "office clause")
