"""Who came to which post, held it or led under it, by the clauses of Turkish prose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.office_parts import LED, PLAIN_VERBS
from quizzes.facts.extraction.person_lists import Held
from quizzes.facts.extraction.phrases import Span
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbForm, VerbKind

if TYPE_CHECKING:
    from quizzes.facts.extraction.office_parts import OfficeParts

_RAISED: Final = frozenset("geç otur yüksel gel".split())
_TAKEN: Final = frozenset("yap üstlen yürüt al devral et sürdür yükümlen".split())
_LEFT: Final = frozenset("ver bırak devret veril bırakıl geç devredil kal".split())
_COMING: Final = frozenset("geç getiril getir atan bulun dur geçiril".split())
_DOING: Final = frozenset("et yap eyle".split())


class OfficeClauseReader:
    """Finds the holders of posts in a Turkish sentence whose clauses have been read."""

    def __init__(self, parts: OfficeParts) -> None:
        self.parts = parts
        self.people = parts.people
        self.view = parts.clauses.view
        self.sentence = parts.sentence
        self.words = parts.words
        self.lists = parts.lists

    def roles(self) -> Iterator[Draft]:
        """Every role, in the order of the words."""
        for i in self.parts.hits:
            word = self.words[i]
            held = self.lists.held_at(i)
            if held is not None:
                yield from self._held(held)
            if word.form.norm in {"başında", "başına"}:
                yield from self._headed(i)

    def _held(self, held: Held) -> Iterator[Draft]:
        verb = self.parts.next_verb(held.last)
        form = self.parts.form_at(verb)
        if held.case is Case.LOCATIVE:
            yield from self._under(held)
        elif verb is None or form is None or form.is_negative or verb - held.last > 16:
            return
        elif (
            held.case is Case.NOMINATIVE
            and verb == held.last + 1
            and form.stem in _DOING
            and not held.post.is_possessed
        ):
            yield from self._presided(held, verb)
        elif held.case is Case.NOMINATIVE and self.words[held.head - 1].form.verb is not None and held.head > 1:
            yield from self._passed(held)
        elif held.case is Case.NOMINATIVE or (held.case is Case.ACCUSATIVE and form.stem in _LEFT - {"kal"}):
            yield from self._given(held, verb)
        elif self._takes(held, verb, form):
            yield from self._taken(held, verb, form)

    def _takes(self, held: Held, verb: int, form: VerbForm) -> bool:
        """Whether a verb says that somebody comes to a post or holds it."""
        if held.case is Case.ACCUSATIVE:
            return form.stem in _TAKEN
        found = self.view.verb_class(verb)
        return held.case is Case.DATIVE and (form.stem in _RAISED or (found is not None and found[0] == "appoint"))

    def _taken(self, held: Held, verb: int, form: VerbForm) -> Iterator[Draft]:
        """*Başkanlığını X üstlendi; başkanlığa X’i getirdiler; rektörlüğüne X’in seçildiği Y; müdürlük yapan X*."""
        floor = self.view.clause_start(verb)
        if form.kind is VerbKind.OBJECT_PARTICIPLE:
            yield from self._taken_in_relative(held, verb, floor)
        elif self.view.is_participle(verb):
            persons, end = self.lists.at(self.view.behind(verb))
            if persons and self.words[end - 1].form.case in {Case.NOMINATIVE, Case.GENITIVE}:
                yield from self._post(held, floor, persons, (held.head, end - 1), 0.82)
        elif form.kind in PLAIN_VERBS:
            yield from self._taken_in_main(held, verb, floor)
        elif held.case is Case.DATIVE and self.words[verb - 1].form.case is Case.GENITIVE:
            persons, first = self.lists.upto(verb - 1, held.last + 1)  # başkanlığa X’in getirilmesi
            if persons:
                yield from self._post(held, floor, persons, (first, verb), 0.49)

    def _taken_in_main(self, held: Held, verb: int, floor: int) -> Iterator[Draft]:
        found = self.view.verb_class(verb)
        is_active = held.case is Case.DATIVE and found is not None and found[0] == "appoint" and not found[1]
        persons, first = self._taker(held, verb, found[2] if found is not None else verb, is_active=is_active)
        others = any((other := self.lists.held_at(i)) and other.case is held.case for i in range(held.last + 1, verb))
        if not persons and is_active:
            persons, first = self.parts.object_in(floor, self._title_start(held, floor))
        elif not persons and held.case is Case.ACCUSATIVE:
            persons, first = self.people.names.person_in(held.last + 1, verb)
        elif not persons and verb == held.last + 1 and not others:
            persons, first = self._raised(held, floor)
        in_turn = any(self.words[i].form.norm == "sırasıyla" for i in range(floor, verb))
        for each in [(person,) for person in persons] if in_turn else [persons] if persons else []:
            yield from self._post(held, floor, each, (first, verb), 0.84)

    def _taker(self, held: Held, verb: int, begin: int, *, is_active: bool) -> tuple[tuple[str, ...], int]:
        """The persons between a post and its verb: *başkanlığa A, yardımcılığına B, genel sekreterliğe C atandı*."""
        floor = held.last + 1
        last = begin - 1 if begin > held.last else verb - 1
        persons, first = self.lists.upto(last, floor)
        if any((other := self.lists.held_at(i)) and other.case is held.case for i in range(floor, verb)):
            persons, end = self.lists.at(floor)
            first, last = floor, end - 1
        if last <= held.last:
            return (), floor
        case = self.words[last].form.case
        if not persons and self.words[last].form.is_bare and (name := self.lists.one_upto(last, floor)):
            persons, first = (name,), last
        wanted = {Case.ACCUSATIVE} if is_active else {Case.NOMINATIVE}
        return (persons, first) if case in wanted else ((), floor)

    def _raised(self, held: Held, floor: int) -> tuple[tuple[str, ...], int]:
        """The person before a post, or at the head of the clause where that tells of no other post."""
        start = self._title_start(held, floor)
        person = self.lists.split_person(self.sentence.phrase_before(held.head, floor))[0]
        if person:
            return self.lists.upto(person.end - 1, floor)
        persons, first = (
            self.lists.upto(start - 1, floor) if start > floor and self.words[start - 1].form.is_bare else ((), start)
        )
        if persons or any(self.lists.held_at(i) for i in range(floor, start)):
            return persons, first
        return self.people.names.person_in(floor, start)

    def _taken_in_relative(self, held: Held, verb: int, floor: int) -> Iterator[Draft]:
        """*Rektörlüğüne X’in seçildiği Y Üniversitesi, X’in genel sekreterliğini yürüttüğü Y Fırkası*."""
        if self.words[verb - 1].form.case is Case.GENITIVE and verb - 1 > held.last:
            persons, first = self.lists.upto(verb - 1, held.last + 1)
            begin = self._title_start(held, floor)
        else:
            owner = next((i for i in range(held.head - 1, floor - 1, -1) if self.parts.is_owner(i)), None)
            if owner is None or verb > held.last + 2:
                return
            persons, first = self.lists.upto(owner, floor)
            begin = owner + 1
        thing = self.parts.body_behind(verb + 1)
        if persons and thing:
            title = self.parts.titled(Span(begin, held.head), held.post.office)
            yield self.parts.draft(
                self.parts.of(thing, title),
                persons,
                (min(first, begin), thing.end - 1),
                0.86 if self.parts.is_named(thing) else 0.48,
            )

    def _given(self, held: Held, verb: int) -> Iterator[Draft]:
        """*Başkanlık X’e verildi, yönetimi X’e bıraktı*."""
        form = self.parts.form_at(verb)
        if (
            form is None
            or form.stem not in _LEFT
            or form.kind not in PLAIN_VERBS
            or (held.post.case is Case.NOMINATIVE and form.stem == "kal")
        ):
            return
        if self.words[verb - 1].form.case is not Case.DATIVE:
            return
        persons, first = self.lists.upto(verb - 1, held.last + 1)
        if not persons and (name := self.lists.one_upto(verb - 1, held.last + 1)) and form.stem != "geç":
            persons = (name,)
        if persons:
            yield from self._post(held, self.view.clause_start(verb), persons, (held.head, verb), 0.82)
        del first

    def _passed(self, held: Held) -> Iterator[Draft]:
        """*X’e geçen başbakanlık*."""
        form = self.parts.form_at(held.head - 1)
        if form is None or form.stem not in _LEFT or not self.view.is_participle(held.head - 1):
            return
        if self.words[held.head - 2].form.case is Case.DATIVE:
            persons, first = self.lists.upto(held.head - 2)
            if persons:
                subject, sure = self.parts.full(Span(held.head, held.head + 1), held.post.office)
                yield self.parts.draft(subject, persons, (first, held.head), min(sure, 0.8))

    def _presided(self, held: Held, verb: int) -> Iterator[Draft]:
        """*Dergiye X editörlük ediyordu; X dergiye editörlük etti; dergiye editörlük eden X; X’in editörlük ettiği*."""
        form = self.parts.form_at(verb)
        assert form is not None
        floor = self.view.clause_start(verb)
        if form.kind is VerbKind.OBJECT_PARTICIPLE:
            persons, first = self.lists.upto(held.head - 1, floor)
            thing = self.parts.body_behind(verb + 1)
            if persons and thing and self.words[held.head - 1].form.case is Case.GENITIVE:
                yield self.parts.draft(
                    self.parts.of(thing, held.post.office),
                    persons,
                    (first, thing.end - 1),
                    0.86 if self.parts.is_named(thing) else 0.48,
                )
            return
        at = next((i for i in range(held.head - 1, floor - 1, -1) if self.parts.is_body(i, Case.DATIVE, LED)), None)
        if at is None:
            return
        thing = self.sentence.phrase_before(at, floor)
        if self.view.is_participle(verb):
            persons, end = self.lists.at(verb + 1)
            first = end - 1
        else:
            persons, first = self.lists.upto(held.head - 1, at + 1)
            if not persons and at == held.head - 1 and form.kind in PLAIN_VERBS:
                person, thing = self.lists.split_person(thing)
                persons, first = self.people.names.person_in(floor, thing.start)
                if person:
                    persons, first = self.lists.upto(person.end - 1, floor)
        if persons:
            yield self.parts.draft(self.parts.of(thing, held.post.office), persons, (thing.start, first, verb), 0.84)

    def _under(self, held: Held) -> Iterator[Draft]:
        """*X komutasındaki, A ve B’lilerden oluşan alay; X’in başkanlığında kurulan Y; X’in idaresindeki dernek*."""
        floor = self.view.clause_start(held.head)
        begin = held.head
        while (
            begin > floor
            and not self.parts.is_owner(begin - 1)
            and self.words[begin - 1].form.is_bare
            and not self.words[begin - 1].form.is_name
        ):
            begin -= 1  # X’in imtiyaz sahipliğinde
        if begin == floor or not self.parts.is_owner(begin - 1):
            begin = held.head
        persons, first = self.lists.upto(begin - 1, floor) if begin > floor else ((), 0)
        if not persons and begin > floor and (name := self.lists.one_upto(begin - 1, floor)):
            persons, first = (name,), begin - 1
        if not persons or self.words[begin - 1].form.case not in {Case.NOMINATIVE, Case.GENITIVE}:
            return
        title = self.parts.titled(Span(begin, held.head), held.post.office)
        after = held.last + 1
        while after < len(self.words) and self.words[after].form.norm in {"altında", "altındaki", "olarak"}:
            after += 1
        thing = self.parts.body_behind(after)
        if not thing:
            if not held.post.is_describing and self.lists.is_sure(persons):
                subject, _ = self.parts.full(Span(first, first + 1), title)
                yield self.parts.draft(subject, persons, (first, held.last), 0.47)
            return
        is_sure = self.parts.is_named(thing) and self.lists.is_sure(persons)
        yield self.parts.draft(self.parts.of(thing, title), persons, (first, thing.end - 1), 0.84 if is_sure else 0.48)

    def _headed(self, index: int) -> Iterator[Draft]:
        """*Başında X’in bulunduğu heyet; komite kuruldu, başına X geçti*."""
        verb = self.parts.next_verb(index)
        form = self.parts.form_at(verb)
        if (
            verb is None
            or form is None
            or form.is_negative
            or (index and self.words[index - 1].form.case is Case.GENITIVE)
        ):
            return
        persons, _ = self.lists.upto(verb - 1, index + 1)
        case = self.words[verb - 1].form.case
        if persons and form.kind is VerbKind.OBJECT_PARTICIPLE and case is Case.GENITIVE:
            if thing := self.parts.body_behind(verb + 1):
                sure = 0.84 if self.parts.is_named(thing) else 0.48
                yield self.parts.draft(self.parts.of(thing, "başkanı"), persons, (index, thing.end - 1), sure)
        elif (
            persons and form.kind in PLAIN_VERBS and form.stem in _COMING and case in {Case.NOMINATIVE, Case.ACCUSATIVE}
        ):
            subject, sure = self.parts.full(Span(index, index + 1), "başkanı")
            yield self.parts.draft(subject, persons, (index, verb), sure)

    def _title_start(self, held: Held, floor: int) -> int:
        return self.lists.split_person(self.sentence.phrase_before(held.head, floor))[1].start

    def _post(
        self, held: Held, floor: int, persons: tuple[str, ...], at: tuple[int, ...], confidence: float
    ) -> Iterator[Draft]:
        phrase = self.sentence.phrase_before(held.head, floor)
        person, rest = self.lists.split_person(phrase)
        if person and set(persons) & set(self.lists.upto(person.end - 1, floor)[0]):
            phrase = rest
        subject, sure = self.parts.full(phrase, self.parts.titled(Span(phrase.start, held.head), held.post.office))
        if not self.lists.is_sure(persons):
            confidence -= 0.1
        yield self.parts.draft(subject, persons, (phrase.start, *at), min(sure, confidence))
