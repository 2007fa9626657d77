"""Who held a post, edited, led, backed or wrote what, as Azerbaijani prose says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.phrases import Span, put
from quizzes.facts.extraction.rules import possess
from quizzes.facts.extraction.words import Role
from quizzes.facts.properties import RecordKind
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbForm, VerbKind

if TYPE_CHECKING:
    from quizzes.facts.extraction.people import PeopleReader

_POST: Final = re.compile(r"(?:vəzifə|post)(?:si|u)?(?:nə|na|ni|nu|ndə|nda)|vəzifələri(?:ni|ndə|nə)")
_HOLDING: Final = frozenset(
    "tut daşı çalış işlə ol icra et seçil edil olun gətiril qoyul keç tapşırıl başla seç".split()
)
_BEING: Final = frozenset("idi idilər olub olmuşdur olmuşdu oldu olmuş olmuşlar olmuşdular".split())
#: Nouns for leading, before *et-*, and what the one who does it is called.
_LEADING: Final = {
    "redaktə": "redaktoru", "idarə": "rəhbəri", "rəhbərlik": "rəhbəri", "başçılıq": "başçısı", "sədrlik": "sədri",
    "komandanlıq": "komandanı", "müdirlik": "müdiri", "redaktorluq": "redaktoru", "rektorluq": "rektoru",
}  # fmt: skip
_BY: Final = {"təşəbbüsü": "təşəbbüskarı", "təşəbbüsilə": "təşəbbüskarı", "vəsaiti": "maliyyəçisi"}
_BODIES: Final = frozenset({"organisation", "state", "publication", "event", "work"})
_SPOKEN_OF: Final = frozenset({"organisation", "state", "publication", "title"})
_COMPOSED: Final = frozenset("opera operetta balet simfoniya marş himn".split())
_MEMBERS: Final = frozenset("tərkibində tərkibinə sırasında sıralarında".split())
_BACKING: Final = frozenset({"found", "publish", "open", "hold"})
_IDLE: Final = frozenset("birlikdə birgə uzun müddət".split())
_POSSESSIVES: Final = frozenset("u ü ı i si sı su sü".split())
_NO_WORDS: Final = Span(0, 0)


class OfficeReader:
    """Finds bearers of offices in an Azerbaijani sentence whose clauses have been read."""

    def __init__(self, people: PeopleReader) -> None:
        self.people = people
        self.clauses = people.clauses
        self.view = people.clauses.view
        self.sentence = people.sentence
        self.words = people.words

    def roles(self) -> Iterator[Draft]:
        """Every role, in the order of the words."""
        for i, word in enumerate(self.words):
            norm = word.form.norm
            if i and _POST.fullmatch(norm):
                yield from self._post(i)
            elif norm in _LEADING:
                yield from self._led(i)
            elif norm in _MEMBERS:
                yield from self._members(i)
            elif norm in _BY:
                yield from self._backed(i)
            elif norm == "olan":
                yield from self._whose_office(i)
            elif norm == "rolunda":
                yield from self._part(i)
            elif norm in _BEING:
                yield from self._was(i)
            elif i and word.text in "“«":
                yield from self._author(i)
            elif i > 1 and norm == "nazirliyi" and self.words[i - 1].form.norm == "baş":
                yield from self._premier(i)

    # Offices

    def _post(self, index: int) -> Iterator[Draft]:
        """Read *Sədr vəzifəsinə X seçildi*, *X rektor vəzifəsini tuturdu*."""
        office = self.sentence.phrase_before(index - 1)
        verb = self._finite(index)
        form = self._form(verb)
        if not office or verb is None or form is None or form.is_negative or form.stem not in _HOLDING:
            return
        if self.words[index - 1].form.case is Case.GENITIVE and office.end - office.start < 2:
            return
        floor = self.view.clause_start(verb)
        confidence = 0.88
        if form.stem == "seç" or (form.stem == "et" and self.words[verb - 1].form.norm in {"təyin", "təsdiq"}):
            persons, first = self.people.names.person_in_accusative(floor, verb)
        else:
            persons, first = self.people.names.person_in(index + 1, verb)
            if not persons:
                persons, first = self.people.names.person_in(floor, office.start)
        if not persons and (topic := self.view.topic) is not None and topic.kind == "person":
            persons, first, confidence = (topic.name,), office.start, 0.48
        if persons:
            yield self._draft(self._office(office), persons, (min(first, office.start), verb), confidence, "post")

    def _office(self, office: Span) -> str:
        """Write an office as somebody’s (*sədr* → *sədri*), of the body spoken of when it names none."""
        last = self.words[office.end - 1].form
        text = self.sentence.write(office)
        if last.case is Case.GENITIVE:
            return text
        if last.head == "office" and not last.is_possessed:
            start, _, noun = text.rpartition(" ")
            text = f"{start} {noun[:1]}{possess(noun.lower(), 'az')[1:]}".strip()
        return self._with_topic(text) if office.end - office.start == 1 else text

    def _with_topic(self, office: str) -> str:
        topic = self.view.topic
        if topic is None or topic.kind not in _SPOKEN_OF:
            return office
        return f"{put(topic.name, Case.GENITIVE, 'az')} {office[:1].lower()}{office[1:]}"

    def _was(self, index: int) -> Iterator[Draft]:
        """Read *Universitetin ilk rektoru Kazandan gəlmiş cərrah, professor V.Razumovski idi*."""
        persons = self.people.names.list_before(index - 1)
        floor = self.view.clause_start(index)
        for i in range(index - 2, floor - 1, -1) if persons else ():
            form = self.words[i].form
            if self.words[i].date >= 0 or (form.verb is not None and form.verb.kind is VerbKind.FINITE):
                return
            if form.head == "office" and form.is_bare and form.is_possessed:
                office = self.sentence.phrase_before(i, floor)
                subject = self.sentence.write(office)
                if owner := self.people.offices.owner_told(office):
                    subject = f"{put(owner, Case.GENITIVE, 'az')} {subject}"
                elif self._lacks_owner(office):
                    subject = self._with_topic(subject)
                yield self._draft(subject, persons, (office.start, index), 0.82, "office at the head of a clause")
                return

    def _lacks_owner(self, office: Span) -> bool:
        if office.start and self.words[office.start - 1].form.norm == "onun":
            return True
        forms = [(i, self.words[i].form) for i in range(office.start, office.end)]
        return not any(form.case is Case.GENITIVE or (form.is_name and i > 0) for i, form in forms)

    def _whose_office(self, index: int) -> Iterator[Draft]:
        """Read *sədri X olan komitə*, *redaktoru X olan “Y” jurnalı*."""
        persons = self.people.names.list_before(index - 1)
        for i in range(index - 2, max(-1, index - 9), -1) if persons else ():
            form = self.words[i].form
            if form.verb is not None or form.role in {Role.COMMA, Role.STOP}:
                return
            if form.head == "office" and form.is_bare and form.is_possessed:
                if thing := self._body_at(index + 1):
                    yield self._draft(self._of(thing, form.base), persons, (i, thing.end - 1), 0.86, "whose office")
                return

    def _premier(self, index: int) -> Iterator[Draft]:
        """Read *Pişəvərinin baş nazirliyi ilə Milli Hökumət təşkil olundu*."""
        persons = self.people.names.list_before(index - 2)
        form = self.words[index - 2].form
        if not persons and form.case is Case.GENITIVE and form.is_name and form.head is None:
            persons = (form.base,)
        if not persons or index + 2 >= len(self.words):
            return
        if self.words[index + 1].form.norm not in {"ilə", "altında", "dövründə"}:
            return
        if (thing := self._body_at(index + 2)) and self.words[thing.end - 1].form.head in {"organisation", "state"}:
            yield self._draft(self._of(thing, "baş naziri"), persons, (index - 2, thing.end - 1), 0.84, "premier")

    # Leading

    def _led(self, index: int) -> Iterator[Draft]:
        """Read *“Həyat” qəzetini X ilə Y redaktə edirdilər*, *X-in redaktə etdiyi “Türk yurdu” jurnalı*."""
        verb = index + 1
        form = self._form(verb)
        if form is None or form.is_negative or form.stem not in {"et", "eylə"} or index < 2:
            return
        office = _LEADING[self.words[index].form.norm]
        last = index - 1
        while last > 0 and self.words[last].form.norm in _IDLE:
            last -= 1
        if form.kind is VerbKind.OBJECT_PARTICIPLE:
            yield from self._led_behind(last, verb, office)
        elif form.kind is VerbKind.PARTICIPLE:
            persons, end = self.people.names.list_after(verb + 1)
            if persons and (thing := self._thing(last, 0)):
                yield self._draft(self._of(thing, office), persons, (thing.start, end - 1), 0.82, "leader behind")
        elif form.kind in {VerbKind.FINITE, VerbKind.PERFECT}:
            floor = self.view.clause_start(verb)
            persons = self.people.names.list_before(last, floor) or self.people.names.person_in(floor, index)[0]
            if persons and (thing := self._thing(last, floor)):
                yield self._draft(self._of(thing, office), persons, (thing.start, verb), 0.82, "led")

    def _led_behind(self, last: int, verb: int, office: str) -> Iterator[Draft]:
        if self.words[last].form.case is not Case.GENITIVE:
            return
        persons = self.people.names.list_before(last)
        begin = self.view.behind(verb)
        thing = self.sentence.phrase_after(begin, _BODIES) if begin < len(self.words) else _NO_WORDS
        if not persons or not thing:
            return
        if self.words[thing.end - 1].form.head in _BODIES or self.words[thing.start].text in "“«":
            span = (max(0, last - 1), thing.end - 1)
            yield self._draft(self._of(thing, office), persons, span, 0.86, "led by owner")

    def _thing(self, last: int, floor: int) -> Span:
        """What is led: the nearest object before the verb, if it is a body or a paper."""
        for i in range(last, floor - 1, -1):
            form = self.words[i].form
            if form.case in {Case.ACCUSATIVE, Case.DATIVE} and self.words[i].date < 0:
                return self.sentence.phrase_before(i, floor) if form.head in _BODIES else _NO_WORDS
            if form.is_bare and form.is_possessed and form.head in _BODIES and i < last:
                return self.sentence.phrase_before(i, floor)
        return _NO_WORDS

    def _members(self, index: int) -> Iterator[Draft]:
        """Read *Heyətin tərkibində A, B və C vardı*."""
        owner = self.words[index - 1].form if index else None
        if owner is None or owner.case is not Case.GENITIVE or owner.head is None:
            return
        thing = self.sentence.phrase_before(index - 1)
        persons, end = self.people.names.list_after(index + 1)
        if thing and len(persons) > 1:
            yield self._draft(self._of(thing, "üzvləri"), persons, (thing.start, end - 1), 0.84, "members listed")

    def _backed(self, index: int) -> Iterator[Draft]:
        """Read *X-in təşəbbüsü ilə Y yaradıldı*, *X-in vəsaiti hesabına çıxan “Həyat” qəzeti*."""
        if index == 0 or self.words[index - 1].form.case is not Case.GENITIVE:
            return
        persons = self.people.names.list_before(index - 1)
        verb = next((i for i in range(index + 1, len(self.words)) if self.words[i].form.verb is not None), None)
        found = self.view.verb_class(verb) if verb is not None else None
        if not persons or verb is None or found is None or found[0] not in _BACKING:
            return
        frame = self.view.lexis.frames[found[0]]
        thing = self.clauses.themes.theme(verb, found[2], frame, is_passive=found[1])
        if thing is not None and not self.clauses.names.is_vague(thing):
            subject = self._of(thing, _BY[self.words[index].form.norm])
            span = (min(index - 1, thing.start), max(verb, thing.end - 1))
            yield self._draft(subject, persons, span, 0.8, "backed by")

    # Works and parts

    def _author(self, opening: int) -> Iterator[Draft]:
        """Read *M.F.Axundzadənin “Lənkəran xanının vəziri” komediyası*, *X-in “Leyli və Məcnun”u*."""
        last = opening - 1
        if self.words[last].text == ")":
            last = next((i - 1 for i in range(last, 0, -1) if self.words[i].text == "("), last)
        if self.words[last].form.case is not Case.GENITIVE:
            return
        behind = range(opening + 1, min(opening + 9, len(self.words) - 1))
        closing = next((i for i in behind if self.words[i].text in "”»"), None)
        persons = self.people.names.list_before(last)
        if closing is None or len(persons) != 1:
            return
        after = self.words[closing + 1]
        title = f"“{self.sentence.write(Span(opening, closing + 1))}”"
        if after.form.head == "work":
            noun = put(f"x {possess(after.form.noun, 'az')}", Case.GENITIVE, "az").removeprefix("x ")
            maker = "bəstəkarı" if after.form.noun in _COMPOSED else "müəllifi"
            yield self._draft(f"{title} {noun} {maker}", persons, (last, closing + 1), 0.84, "author")
        elif after.text in _POSSESSIVES and after.start == self.words[closing].end:
            yield self._draft(f"{title} müəllifi", persons, (last, closing), 0.46, "author")

    def _part(self, index: int) -> Iterator[Draft]:
        """Read *Məcnun rolunda Hüseynqulu Sarabski çıxış edirdi*."""
        persons, end = self.people.names.list_after(index + 1)
        if persons and index and self.words[index - 1].form.is_name:
            subject = f"{self.words[index - 1].form.base} rolunun ifaçısı"
            yield self._draft(subject, persons[:1], (index - 1, end - 1), 0.84, "part")

    # What all of them ask

    def _form(self, index: int | None) -> VerbForm | None:
        return self.words[index].form.verb if index is not None and index < len(self.words) else None

    def _finite(self, index: int) -> int | None:
        """The next verb that ends a clause."""
        for i in range(index + 1, len(self.words)):
            form = self.words[i].form.verb
            ends = form is not None and form.kind in {VerbKind.FINITE, VerbKind.PERFECT}
            if ends and not self.view.is_participle(i):
                return i
        return None

    def _body_at(self, begin: int) -> Span:
        """The body or paper whose name begins at a word."""
        thing = self.sentence.phrase_after(begin, _BODIES) if begin < len(self.words) else _NO_WORDS
        return thing if thing and self.words[thing.end - 1].form.head in _BODIES else _NO_WORDS

    def _of(self, thing: Span, office: str) -> str:
        return f"{put(self.clauses.memory.name_of(thing), Case.GENITIVE, 'az')} {office}"

    def _draft(
        self, subject: str, persons: tuple[str, ...], span: tuple[int, int], confidence: float, rule: str
    ) -> Draft:
        start, end = self.words[min(span)].start, self.words[max(span)].end
        return Draft(RecordKind.ROLE, subject, persons, start, end, confidence, rule)
