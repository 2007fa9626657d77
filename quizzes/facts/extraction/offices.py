"""Who held an office, edited, wrote or paid for what, as Azerbaijani prose says it without naming office and person side by side."""

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
from quizzes.language.verbs import VerbKind

if TYPE_CHECKING:
    from quizzes.facts.extraction.people import PeopleReader

_POSTS: Final = re.compile(r"(?:vəzifə|post)(?:si|u)?(?:nə|na|ni|nu|ndə|nda)|vəzifələri(?:ni|ndə|nə)")
_HOLDING: Final = frozenset("tut daşı çalış işlə ol icra et seçil edil olun gətiril qoyul keç tapşırıl başla seç".split())
_BEING: Final = frozenset("idi idilər olub olmuşdur olmuşdu oldu olmuş olmuşlar olmuşdular".split())
#: Verbs of leading a thing, with what their subject is called.
_LEADING: Final = {
    "redaktə": "redaktoru", "idarə": "rəhbəri", "rəhbərlik": "rəhbəri", "başçılıq": "başçısı", "sədrlik": "sədri",
    "komandanlıq": "komandanı", "müdirlik": "müdiri", "redaktorluq": "redaktoru", "rektorluq": "rektoru",
}  # fmt: skip
_BODIES: Final = frozenset({"organisation", "state", "publication", "event", "work"})
_COMPOSED: Final = frozenset("opera operetta balet simfoniya komediya marş himn".split())
_MEMBERS: Final = frozenset({"tərkibində", "tərkibinə", "sırasında", "sıralarında"})
_BY: Final = {"təşəbbüsü": "təşəbbüskarı", "vəsaiti": "maliyyəçisi", "təşəbbüsilə": "təşəbbüskarı"}


class OfficeReader:
    """Finds bearers of offices in an Azerbaijani sentence whose clauses have been read."""

    def __init__(self, people: PeopleReader) -> None:
        self.people = people
        self.clauses = people.clauses
        self.sentence = people.sentence
        self.words = people.words

    def roles(self) -> Iterator[Draft]:
        """Every role, in the order of the words."""
        for i, word in enumerate(self.words):
            form = word.form
            if _POSTS.fullmatch(form.norm) and i:
                yield from self._post(i)
            elif form.norm in _LEADING:
                yield from self._led(i)
            elif form.norm in _MEMBERS:
                yield from self._members(i)
            elif form.norm in _BY:
                yield from self._backed(i)
            elif form.norm == "olan":
                yield from self._whose_office(i)
            elif form.norm == "rolunda":
                yield from self._part(i)
            elif form.norm in _BEING or form.norm in {"kimi", "olaraq"}:
                yield from self._was(i)
            elif word.text in "“«" and i:
                yield from self._author(i)
            elif form.norm == "nazirliyi" and i > 1 and self.words[i - 1].form.norm == "baş":
                yield from self._premier(i)

    # Offices

    def _post(self, index: int) -> Iterator[Draft]:
        """*Sədr vəzifəsinə X seçildi; X rektor vəzifəsini tuturdu; X baş redaktor vəzifəsində çalışıb.*"""
        office = self.sentence.phrase_before(index - 1)
        verb = self._finite(index)
        form = self.words[verb].form.verb if verb is not None else None
        if not office or verb is None or form is None or form.is_negative or self.words[index - 1].form.case is Case.GENITIVE and office.end - office.start < 2:
            return
        if form.stem not in _HOLDING:
            return
        floor = self.clauses.clause_start(verb)
        is_active = form.stem in {"seç"} or form.stem == "et" and self.words[verb - 1].form.norm in {"təyin", "təsdiq"}
        if is_active:
            persons, first = self.people._appointed(floor, verb)
        else:
            persons, first = self._person(index + 1, verb)
            if not persons:
                persons, first = self._person(floor, office.start)
        confidence = 0.88
        if not persons and (topic := self.clauses.topic) is not None and topic.kind == "person":
            persons, first, confidence = (topic.name,), office.start, 0.48
        if not persons:
            return
        subject = self._office(office)
        yield self._draft(subject, persons, min(first, office.start), verb, confidence, "post")

    def _premier(self, index: int) -> Iterator[Draft]:
        """*Pişəvərinin baş nazirliyi ilə Milli Hökumət təşkil olundu.*"""
        persons = self.people._list_before(index - 2)
        form = self.words[index - 2].form
        if not persons and form.case is Case.GENITIVE and form.is_name and form.head is None:
            persons = (form.base,)
        begin = index + 2
        if not persons or begin >= len(self.words) or self.words[index + 1].form.norm not in {"ilə", "altında", "dövründə"}:
            return
        thing = self.sentence.phrase_after(begin, frozenset({"organisation", "state"}))
        if thing and self.words[thing.end - 1].form.head in {"organisation", "state"}:
            yield self._draft(self._of(thing, "baş naziri"), persons, index - 2, thing.end - 1, 0.84, "premier")

    def _office(self, office: Span) -> str:
        """An office as somebody’s: *sədr* → *sədri*, of the body the text speaks of when it names none."""
        last = self.words[office.end - 1].form
        if last.case is Case.GENITIVE:
            return self.sentence.write(office)
        text = self.sentence.write(office)
        if last.head == "office" and not last.is_possessed:
            start, _, noun = text.rpartition(" ")
            text = f"{start} {noun[:1]}{possess(noun.lower(), 'az')[1:]}".strip()
        topic = self.clauses.topic
        if topic is None or topic.kind not in {"organisation", "state", "publication", "title"} or office.end - office.start > 1:
            return text
        return f"{put(topic.name, Case.GENITIVE, 'az')} {text[:1].lower()}{text[1:]}"

    def _was(self, index: int) -> Iterator[Draft]:
        """*Universitetin ilk rektoru Kazandan gəlmiş cərrah, professor V.Razumovski idi; onun banisi X olub.*"""
        if self.words[index].form.norm not in _BEING:
            return
        persons = self.people._list_before(index - 1)
        if not persons:
            return
        floor = self.clauses.clause_start(index)
        for i in range(index - 2, floor - 1, -1):
            form = self.words[i].form
            if form.verb is not None and form.verb.kind is VerbKind.FINITE or self.words[i].date >= 0:
                return
            if form.head == "office" and form.is_bare and form.is_possessed:
                office = self.sentence.phrase_before(i, floor)
                if any(self.words[k].form.is_name and self.words[k].form.case is Case.NOMINATIVE and k + 1 < i for k in range(office.start, office.start)):
                    return
                subject = self._with_topic(office)
                yield self._draft(subject, persons, office.start, index, 0.82, "office at the head of a clause")
                return

    def _with_topic(self, office: Span) -> str:
        text = self.sentence.write(office)
        has_owner = any(self.words[i].form.case is Case.GENITIVE or self.words[i].form.is_name and i > 0 for i in range(office.start, office.end))
        topic = self.clauses.topic
        before = self.words[office.start - 1].form.norm if office.start else ""
        if has_owner and before != "onun" or topic is None or topic.kind not in {"organisation", "state", "publication", "title"}:
            return text
        return f"{put(topic.name, Case.GENITIVE, 'az')} {text[:1].lower()}{text[1:]}"

    def _whose_office(self, index: int) -> Iterator[Draft]:
        """*sədri X olan komitə; redaktoru X olan “Y” jurnalı*."""
        persons = self.people._list_before(index - 1)
        if not persons:
            return
        for i in range(index - 2, max(-1, index - 9), -1):
            form = self.words[i].form
            if form.verb is not None or form.role in {Role.COMMA, Role.STOP}:
                return
            if form.head == "office" and form.is_bare and form.is_possessed:
                thing = self.sentence.phrase_after(index + 1, _BODIES) if index + 1 < len(self.words) else Span(0, 0)
                if thing and self.words[thing.end - 1].form.head in _BODIES:
                    subject = f"{put(self.clauses.name_of(thing), Case.GENITIVE, 'az')} {form.base}"
                    yield self._draft(subject, persons, i, thing.end - 1, 0.86, "whose office")
                return

    # Leading

    def _led(self, index: int) -> Iterator[Draft]:
        """*“Həyat” qəzetini X ilə Y redaktə edirdilər; X-in redaktə etdiyi “Türk yurdu” jurnalı; orkestri X idarə edirdi.*"""
        verb = index + 1
        form = self.words[verb].form.verb if verb < len(self.words) else None
        if form is None or form.is_negative or form.stem not in {"et", "eylə"} or index < 2:
            return
        office = _LEADING[self.words[index].form.norm]
        last = index - 1
        while last > 0 and self.words[last].form.norm in {"birlikdə", "birgə", "uzun", "müddət"}:
            last -= 1
        if form.kind is VerbKind.OBJECT_PARTICIPLE:
            yield from self._led_behind(last, verb, office)
            return
        if form.kind is VerbKind.PARTICIPLE:
            persons, end = self.people._list_after(verb + 1) if verb + 1 < len(self.words) else ((), 0)
            if persons and (thing := self._thing(last, 0)):
                yield self._draft(self._of(thing, office), persons, thing.start, end - 1, 0.82, "leader behind")
            return
        if form.kind not in {VerbKind.FINITE, VerbKind.PERFECT}:
            return
        floor = self.clauses.clause_start(verb)
        persons = self.people._list_before(last, floor)
        if not persons:
            persons, _ = self._person(floor, index)
        if not persons:
            return
        thing = self._thing(last, floor)
        if thing:
            yield self._draft(self._of(thing, office), persons, thing.start, verb, 0.82, "led")

    def _led_behind(self, last: int, verb: int, office: str) -> Iterator[Draft]:
        if self.words[last].form.case is not Case.GENITIVE:
            return
        persons = self.people._list_before(last)
        begin = self.clauses.behind(verb)
        thing = self.sentence.phrase_after(begin, _BODIES) if begin < len(self.words) else Span(0, 0)
        if not persons or not thing:
            return
        if self.words[thing.end - 1].form.head in _BODIES or self.words[thing.start].text in "“«":
            yield self._draft(self._of(thing, office), persons, max(0, last - 1), thing.end - 1, 0.86, "led by owner")

    def _thing(self, last: int, floor: int) -> Span:
        """What is led: in the accusative or dative before the verb."""
        for i in range(last, floor - 1, -1):
            form = self.words[i].form
            if form.case in {Case.ACCUSATIVE, Case.DATIVE} and self.words[i].date < 0:  # the nearest one, or none
                return self.sentence.phrase_before(i, floor) if form.head in _BODIES else Span(0, 0)
            if form.is_bare and form.is_possessed and form.head in _BODIES and i < last:
                return self.sentence.phrase_before(i, floor)
        return Span(0, 0)

    def _of(self, thing: Span, office: str) -> str:
        return f"{put(self.clauses.name_of(thing), Case.GENITIVE, 'az')} {office}"

    def _members(self, index: int) -> Iterator[Draft]:
        """*Heyətin tərkibində A, B və C vardı.*"""
        if index == 0 or self.words[index - 1].form.case is not Case.GENITIVE or self.words[index - 1].form.head is None:
            return
        thing = self.sentence.phrase_before(index - 1)
        persons, end = self.people._list_after(index + 1)
        if len(persons) > 1 and thing:
            subject = f"{put(self.clauses.name_of(thing), Case.GENITIVE, 'az')} üzvləri"
            yield self._draft(subject, persons, thing.start, end - 1, 0.84, "members listed")

    def _backed(self, index: int) -> Iterator[Draft]:
        """*X-in təşəbbüsü ilə Y cəmiyyəti yaradıldı; X-in vəsaiti hesabına nəşrə başlayan “Həyat” qəzeti.*"""
        if index == 0 or self.words[index - 1].form.case is not Case.GENITIVE:
            return
        persons = self.people._list_before(index - 1)
        verb = next((i for i in range(index + 1, len(self.words)) if self.words[i].form.verb is not None), None)
        found = self.clauses.verb_class(verb) if verb is not None else None
        if not persons or verb is None or found is None or found[0] not in {"found", "publish", "open", "hold"} or found[0] not in self.clauses.lexis.frames:
            return
        thing = self.clauses.theme(verb, found[2], self.clauses.lexis.frames[found[0]], is_passive=found[1])
        if thing is None or self.clauses._is_vague(thing):
            return
        subject = self._of(thing, _BY[self.words[index].form.norm])
        yield self._draft(subject, persons, min(index - 1, thing.start), max(verb, thing.end - 1), 0.8, "backed by")

    # Works and parts

    def _author(self, opening: int) -> Iterator[Draft]:
        """*M.F.Axundzadənin “Lənkəran xanının vəziri” komediyası; Üzeyir bəyin “Leyli və Məcnun”u.*"""
        if self.words[opening - 1].form.case is not Case.GENITIVE:
            last = opening - 1
            if self.words[last].text != ")" or (last := self._before_bracket(last)) < 0 or self.words[last].form.case is not Case.GENITIVE:
                return
        else:
            last = opening - 1
        closing = next((i for i in range(opening + 1, min(opening + 9, len(self.words))) if self.words[i].text in "”»"), None)
        persons = self.people._list_before(last)
        if closing is None or len(persons) != 1 or closing + 1 >= len(self.words):
            return
        after = self.words[closing + 1].form
        title = self.sentence.write(Span(opening, closing + 1))
        if after.head == "work" and (after.is_possessed or after.noun):
            noun = possess(after.noun, "az")
            maker = "bəstəkarı" if after.noun in _COMPOSED - {"komediya"} else "müəllifi"
            yield self._draft(f"“{title}” {put('x ' + noun, Case.GENITIVE, 'az').removeprefix('x ')} {maker}", persons, last, closing + 1, 0.84, "author")
        elif self.words[closing + 1].text in {"u", "ü", "ı", "i", "si", "sı", "su", "sü"} and self.words[closing + 1].start == self.words[closing].end:
            yield self._draft(f"“{title}” müəllifi", persons, last, closing, 0.46, "author")

    def _before_bracket(self, index: int) -> int:
        return next((i - 1 for i in range(index, -1, -1) if self.words[i].text == "("), -1)

    def _part(self, index: int) -> Iterator[Draft]:
        """*Məcnun rolunda Hüseynqulu Sarabski çıxış edirdi.*"""
        persons, end = self.people._list_after(index + 1)
        if not persons or index == 0 or not self.words[index - 1].form.is_name:
            return
        yield self._draft(f"{self.words[index - 1].form.base} rolunun ifaçısı", persons[:1], index - 1, end - 1, 0.84, "part")

    # What all of them ask

    def _finite(self, index: int) -> int | None:
        for i in range(index + 1, len(self.words)):
            form = self.words[i].form.verb
            if form is not None and form.kind in {VerbKind.FINITE, VerbKind.PERFECT} and not self.clauses.is_participle(i):
                return i
        return None

    def _person(self, floor: int, ceiling: int) -> tuple[tuple[str, ...], int]:
        """The persons named in the nominative between two words: those before the verb rather than inside a participle."""
        return self.people._person_in(floor, ceiling)

    def _draft(self, subject: str, persons: tuple[str, ...], first: int, last: int, confidence: float, rule: str) -> Draft:
        start, end = self.words[min(first, last)].start, self.words[max(first, last)].end
        return Draft(RecordKind.ROLE, subject, persons, start, end, confidence, rule)
