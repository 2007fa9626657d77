"""Who together made up, founded, signed, wrote or ran what, by the clauses of Turkish prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.office_clauses import BODIES, LED, NOTHING
from quizzes.facts.extraction.phrases import Span, put
from quizzes.facts.extraction.rules import possess
from quizzes.facts.extraction.words import Role
from quizzes.facts.properties import RecordKind
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbForm, VerbKind

if TYPE_CHECKING:
    from quizzes.facts.extraction.office_clauses import OfficeClauseReader

_MADE: Final = frozenset({"work", "publication", "event", "treaty", "organisation"})
_FOUNDED: Final = frozenset({"organisation", "state", "publication"})
_SIGNABLE: Final = frozenset({"work", "event", "treaty"})
_NAMED: Final = frozenset("adlı isimli başlıklı".split())
_PLAIN: Final = frozenset({VerbKind.FINITE, VerbKind.PERFECT, VerbKind.CONVERB})
_PLURAL: Final = re.compile(r"l[ae]r[ıi]?$")
_COMPOSED: Final = frozenset("oluş müteşekkil ibaret meydana_gel kurul".split())
_WHERE: Final = re.compile(r"[dt][ae]ki$")
_THERE: Final = re.compile(r"var|vardı|vardır|bulun\w*|al\w*|sayıl\w*|idi|gel\w*|dikkat\w*|çek\w*")
_SIGNED: Final = frozenset("imzasıyla imzalarıyla imzasını imzalarını imzası imzaları imzalı".split())
_WITHIN: Final = frozenset("bulun yer görev".split())
_SUFFIXES: Final = frozenset("ı i u ü sı si su sü yı yi yu yü nı ni nu nü".split())


class DeedClauseReader:
    """Finds who did something together in a Turkish sentence whose clauses have been read."""

    def __init__(self, offices: OfficeClauseReader) -> None:
        self.offices = offices
        self.people = offices.people
        self.clauses = offices.clauses
        self.sentence = offices.sentence
        self.words = offices.words
        self.lists = offices.lists
        self.deeds: dict[str, str] = self.clauses.lexis.data.get("deeds", {})

    def roles(self) -> Iterator[Draft]:
        """Every role and founder, in the order of the words."""
        lexis = self.clauses.lexis.words
        for i, word in enumerate(self.words):
            norm, verb = word.form.norm, word.form.verb
            if norm == "arasında":
                yield from self._among(i)
            elif norm in lexis["initiative"] or norm in lexis["initiatives"]:
                yield from self._initiated(i)
            elif norm in _SIGNED:
                yield from self._signed(i)
            elif norm in lexis["members"] or verb is not None and verb.stem in _COMPOSED:
                yield from self._composed(i)
            elif word.text in "“«" and i:
                yield from self._titled(i)
            if verb is not None and not verb.is_negative:
                yield from self._done(i, verb)
                yield from self._founded(i, verb)
            if word.form.case is Case.LOCATIVE and word.form.head == "organisation":
                yield from self._within(i)

    # Belonging

    def _among(self, index: int) -> Iterator[Draft]:
        """*Muhacirler arasında A, B gibi isimler vardı; yazarları arasında A ve B’nin bulunduğu “Y”*."""
        group = index - 1
        form = self.words[group].form if group >= 0 else None
        if form is None or not form.is_bare or not _PLURAL.search(form.norm) or form.is_name:
            return
        begin = next((i for i in range(index + 1, min(index + 14, len(self.words))) if self._is_first(i)), None)
        if begin is None:
            return
        persons, end = self.lists.at(begin)
        verb = next((i for i in range(end, min(end + 9, len(self.words))) if _THERE.fullmatch(self.words[i].form.norm)), None)
        if len(persons) < 2 or verb is None:
            return
        phrase = self.sentence.phrase_before(group)
        subject = self.sentence.write(phrase)
        kind = self.words[verb].form.verb.kind if self.words[verb].form.verb is not None else VerbKind.FINITE
        if kind is VerbKind.OBJECT_PARTICIPLE or self.words[end - 1].form.case is Case.GENITIVE:
            thing = self.offices.body_behind(verb + 1)
            if thing:
                yield self._role(f"{self.of(thing)} {subject}", persons, (phrase.start, thing.end - 1), 0.84)
            return
        start = phrase.start
        if form.noun == "kurucu" and start + 1 < index:
            thing = self.people._owner(phrase)
            yield self._founder(thing, persons, (start, verb), 0.84 if self.offices.is_named(thing) else 0.48)
            return
        if form.head == "office":
            subject, confidence = self.offices.full(phrase, subject)
        else:
            start = self._described(phrase.start)
            subject = f"{self.sentence.write(Span(start, phrase.start))} {subject}".strip() if start < phrase.start else subject
            confidence = 0.7 if any(self.words[i].form.is_name for i in range(start + 1, phrase.end)) else 0.48
        yield self._role(subject, persons, (start, verb), confidence)

    def _is_first(self, index: int) -> bool:
        """Whether a list of persons begins here: behind a comma, *hepsi de … olan*, or right away."""
        word = self.words[index]
        if word.date >= 0 or not (word.form.is_name or word.form.role is Role.TITLE):
            return False
        return len(self.lists.at(index)[0]) > 1

    def _described(self, start: int) -> int:
        """Where the short relative clause begins before a noun: *Berlin’e gelen | muhacirler*."""
        form = self.words[start - 1].form.verb if start else None
        if form is None or form.kind is not VerbKind.PARTICIPLE:
            return start
        begin = start - 1
        while begin > 0 and start - begin < 5 and self.words[begin - 1].date < 0:
            before = self.words[begin - 1].form
            if before.role in {Role.COMMA, Role.STOP, Role.CONJUNCTION, Role.OPENER} or before.verb is not None:
                break
            begin -= 1
        return begin

    def _composed(self, index: int) -> Iterator[Draft]:
        """*A, B ve C’den oluşan ikinci dönem; heyet A, B ve C’den oluşuyordu; kurul A (başkan), B ve C’den ibaretti*."""
        if index < 3 or self.words[index - 1].form.case is not Case.ABLATIVE:
            return
        spans = self.lists.spans_upto(index - 1)
        if len(spans) < 2:
            return
        persons = tuple(self.sentence.write(span) for span in spans)
        first = self.lists.before_calling(spans[0].start, 0)
        form = self.words[index].form.verb
        thing = NOTHING
        if self.words[index].form.norm in self.clauses.lexis.words["members"]:
            thing = self.offices.body_behind(index + 1, BODIES)
            if first and self.words[first - 1].form.case is Case.GENITIVE:
                thing = self.sentence.phrase_before(first - 1)
        elif form is not None and form.kind in _PLAIN:
            last = first - 1
            while last > 0 and self.words[last].form.role in {Role.COMMA, Role.STOP, Role.OPENER}:
                last -= 1
            if last >= 0 and self.words[last].form.head in LED and self.words[last].form.is_bare:
                thing = self.sentence.phrase_before(last)
        if not thing:
            return
        whole = 0.84 if self.offices.is_named(thing) else 0.48
        yield self._role(f"{self.offices.of(thing, 'üyeleri')}", persons, (thing.start, first, index), whole)
        for span in spans:
            office = self._office_in_brackets(span.end)
            if office:
                yield self._role(f"{self.of(thing)} {office}", (self.sentence.write(span),), (span.start, span.end + 1), whole)

    def _office_in_brackets(self, opening: int) -> str:
        """*A (mali işler müdürü)*: what stands in the brackets behind a name, as somebody’s."""
        if self.words[opening].text != "(":
            return ""
        closing = next((i for i in range(opening + 1, min(opening + 7, len(self.words))) if self.words[i].text == ")"), None)
        last = self.words[closing - 1].form if closing is not None else None
        if closing is None or last is None or last.head != "office" or not last.is_bare:
            return ""
        text = self.sentence.write(Span(opening + 1, closing))
        return text if last.is_possessed else possess(text, "tr")

    def _within(self, index: int) -> Iterator[Draft]:
        """*A, B ve C de komitede yer alıyordu*: the list before, the body right before the verb."""
        verb = self.offices.next_verb(index)
        form = self.words[verb].form.verb if verb is not None else None
        if verb is None or form is None or form.is_negative or form.kind not in _PLAIN or verb > index + 2:
            return
        is_sure = self.words[index + 1].form.norm in {"yer", "görev"} and form.stem == "al"
        if not is_sure and form.stem != "bulun":
            return
        last = self.sentence.phrase_before(index).start - 1
        while last > 0 and self.words[last].form.norm in {"da", "de", "ise", "gibi", "isimler", "kişiler"}:
            last -= 1
        persons, first = self.lists.upto(last, self.clauses.clause_start(verb))
        if len(persons) > 1 and self.words[last].form.is_bare:
            thing = self.sentence.phrase_before(index)
            confidence = 0.8 if is_sure and self.offices.is_named(thing) else 0.48
            yield self._role(self.offices.of(thing, "üyeleri"), persons, (first, verb), confidence)

    # Founding

    def _initiated(self, index: int) -> Iterator[Draft]:
        """*Y, X’in girişimiyle kuruldu; X’in öncülüğünde kurulan Y*."""
        persons = self._owners(index - 1)
        verb = self.offices.next_verb(index)
        found = self.clauses.verb_class(verb) if verb is not None else None
        if not persons or verb is None or found is None or found[0] != "found":
            return
        if self.words[index].form.norm in self.clauses.lexis.words["initiatives"] and self.words[index + 1].form.norm not in {"ile", "sonucu", "sonucunda", "sayesinde"}:
            return
        thing = self._theme(verb, found)
        if thing:
            sure = 0.82 if self.offices.is_named(thing) and self.lists.is_sure(persons) else 0.48
            yield self._founder(thing, persons, (index - 1, verb), sure)

    def _founded(self, verb: int, form: VerbForm) -> Iterator[Draft]:
        """*A ile B’nin kurduğu Y; dört vekil – A, B, C – Y’yi kurdular; Y’yi A kurdu*."""
        found = self.clauses.verb_class(verb)
        if found is None or found[0] != "found":
            return
        floor = self.clauses.clause_start(verb)
        if form.kind is VerbKind.OBJECT_PARTICIPLE and not found[1] and not self.clauses.is_reported(verb):
            last = self._genitive(verb, floor)
            persons = self.lists.upto(last, floor)[0] if last >= 0 else ()
            thing = self.offices.body_behind(verb + 1, _FOUNDED)
            if persons and thing and len(persons) > 1:
                yield self._founder(thing, persons, (last, thing.end - 1), 0.88 if self.offices.is_named(thing) else 0.48)
            elif persons and thing and not self.offices.is_named(thing):
                place = self.clauses.place_before(verb)
                yield self._founder(thing, persons, (last, thing.end - 1), 0.48, place or "")
        elif form.kind in _PLAIN and not found[1]:
            yield from self._founded_apart(verb, found, floor)
        elif found[1] and (form.kind in _PLAIN or self.clauses.is_participle(verb)) and (agent := self._agent(verb, floor)) >= 0:
            persons = self.lists.upto(agent - 1, floor)[0]
            thing = self._theme(verb, found)
            if persons and thing:
                yield self._founder(thing, persons, (agent - 1, verb), 0.84 if self.offices.is_named(thing) else 0.48)

    def _founded_apart(self, verb: int, found: tuple[str, bool, int], floor: int) -> Iterator[Draft]:
        thing = self.clauses.theme(verb, found[2], self.clauses.lexis.frames["found"], is_passive=False)
        dash = next((i for i in range(verb - 1, floor, -1) if self.words[i].text in {"–", "—", "-", ")"}), None)
        persons = self.lists.upto(dash - 1, floor)[0] if dash is not None and self.words[dash].text != ")" else ()
        if thing and len(persons) > 1:
            yield self._founder(thing, persons, (thing.start, verb), 0.84)
            return
        persons, first = self.lists.upto(found[2] - 1, floor)
        body = first - 1
        if not persons or not self.words[found[2] - 1].form.is_bare or body < floor:
            return
        form = self.words[body].form
        if form.case is not Case.ACCUSATIVE and not (form.is_bare and form.is_possessed) or form.head not in _FOUNDED:
            return
        thing = self.sentence.phrase_before(body, floor)
        if form.noun in {"hükümet", "hükûmet", "kabine"}:
            before = self.sentence.write(Span(thing.start, body)) if body > thing.start else ""
            yield self._role(f"{before} {self.words[body].text.lower()} kuran".strip(), persons, (thing.start, verb), 0.7)
        else:
            yield self._founder(thing, persons, (thing.start, verb), 0.82 if self.offices.is_named(thing) else 0.48)

    # Making

    def _signed(self, index: int) -> Iterator[Draft]:
        """*A, B ve C imzasıyla yayımlanan bildiri; A ile B’nin imzasını taşıyan mektup; A imzalı “Y” yazısı*."""
        persons, first = self.lists.upto(index - 1)
        if not persons or self.words[index - 1].form.case not in {Case.NOMINATIVE, Case.GENITIVE}:
            return
        begin = index + 1
        if begin < len(self.words) and self.words[begin].form.norm == "ile":
            begin += 1
        thing = self._quoted_behind(begin) or self._made_behind(begin, _SIGNABLE)
        if thing:
            yield self._doer(thing, persons, "imzalayan", (first, thing.end - 1), 0.8)

    def _quoted_behind(self, begin: int) -> Span:
        """The first title in quotation marks within the clause that is called one: *“Y” başlıklı bildiri*."""
        opening = next((i for i in range(begin, min(begin + 12, len(self.words))) if self.words[i].text in "“«\""), None)
        end = self.clauses._quoted_at(opening) if opening is not None else 0
        is_title = end and end < len(self.words) and (self.words[end].form.norm in _NAMED or self.words[end].form.head in _SIGNABLE)
        return Span(opening, end) if opening is not None and is_title else NOTHING

    def _done(self, verb: int, form: VerbForm) -> Iterator[Draft]:
        """*X’in yönettiği dernek, X tarafından hazırlanan rapor, antlaşmayı X ve Y imzaladı, X’in kaleme aldığı eser*."""
        stem = form.stem
        if verb and f"{self.words[verb - 1].form.norm}_{stem}" in self.deeds:
            stem = f"{self.words[verb - 1].form.norm}_{stem}"
        deed = self.deeds.get(stem)
        if deed is None:
            return
        begin = verb - stem.count("_")
        floor = self.clauses.clause_start(verb)
        agent = self._agent(begin, floor)
        if form.kind is VerbKind.OBJECT_PARTICIPLE and not self.clauses.is_reported(verb):
            last = self._genitive(begin, floor)
            persons, first = self.lists.upto(last, floor) if last >= 0 else ((), 0)
            thing = self._made_behind(verb + 1)
            if persons and thing and self.words[verb + 1].form.case is not Case.GENITIVE:
                yield self._doer(thing, persons, deed, (first, thing.end - 1), 0.82)
        elif agent >= 0 and self.clauses.is_participle(verb):
            persons, first = self.lists.upto(agent - 1, floor)
            thing = self._made_behind(verb + 1)
            if persons and thing:
                yield self._doer(thing, persons, deed, (first, thing.end - 1), 0.82)
        elif agent >= 0 and form.kind in _PLAIN:
            persons, first = self.lists.upto(agent - 1, floor)
            at = first - 1
            while at > floor and (self.words[at].date >= 0 or self.words[at].form.role in {Role.COMMA, Role.ADVERB}):
                at -= 1
            if persons and at >= floor and self.words[at].form.head in _MADE and self.words[at].form.is_bare:
                yield self._doer(self.sentence.phrase_before(at, floor), persons, deed, (first, verb), 0.8)
        elif form.kind in _PLAIN and agent < 0 and deed == "imzalayan":
            persons, first = self.lists.upto(begin - 1, floor)
            at = first - 1
            if persons and at >= floor and self.words[begin - 1].form.is_bare and self._is_object(at):
                yield self._doer(self.sentence.phrase_before(at, floor), persons, deed, (at, verb), 0.82)

    def _is_object(self, index: int) -> bool:
        form = self.words[index].form
        return form.head in _MADE and (form.case is Case.ACCUSATIVE or form.is_bare and form.is_possessed)

    def _titled(self, opening: int) -> Iterator[Draft]:
        """*X’in “Varlık”ı, X ile Y’nin mizah dergisi “Akbaba”, X’in “Y” adlı romanı*."""
        closing = self.clauses._quoted_at(opening)
        last = opening - 1
        noun = self.words[last].form
        if noun.head in {"publication", "work"} and noun.is_bare and noun.is_possessed:
            last = self.sentence.phrase_before(last).start - 1
            owner = next((i for i in range(opening - 2, max(-1, opening - 5), -1) if self._is_owner(i)), None)
            last = owner if owner is not None else last
        if not closing or last < 0 or not self._is_owner(last):
            return
        persons, first = self.lists.upto(last)
        after = self.words[closing].form if closing < len(self.words) else None
        if after is not None and after.norm in _NAMED and closing + 1 < len(self.words):
            after = self.words[closing + 1].form
        end = closing if self.words[closing - 1].form.base else closing - 1
        title = f"“{self.sentence.write(Span(opening, end))}”"
        glued = self.words[closing].text in _SUFFIXES and self.words[closing].start == self.words[closing - 1].end if closing < len(self.words) else False
        if not persons:
            return
        if after is not None and after.head == "work" and after.is_possessed:
            base = put(f"x {possess(after.noun, 'tr')}", Case.GENITIVE, "tr").removeprefix("x ")
            yield self._role(f"{title} {base} yazarı", persons, (first, closing), 0.82)
        elif glued or end < closing or noun.head in {"publication", "work"} and noun.is_possessed:
            yield self._role(f"{title} sahibi", persons, (first, closing - 1), 0.47)

    # What all of them ask

    def _owners(self, last: int) -> tuple[str, ...]:
        """The persons in the genitive up to a word."""
        if last < 0 or self.words[last].form.case is not Case.GENITIVE:
            return ()
        persons = self.lists.upto(last)[0]
        if not persons and (name := self.lists.one_upto(last)):
            return (name,)
        return persons

    def _is_owner(self, index: int) -> bool:
        form = self.words[index].form
        return form.case is Case.GENITIVE and (form.is_name or form.role is Role.TITLE) and form.head is None

    def _genitive(self, verb: int, floor: int) -> int:
        """The last word of the owners of a relative clause, or -1: *X’in 1920’de Bakü’de yönettiği*."""
        for i in range(verb - 1, max(floor, verb - 12) - 1, -1):
            form = self.words[i].form
            if self._is_owner(i):
                return i
            if form.verb is not None or form.role in {Role.STOP, Role.AGENT} or form.case is Case.GENITIVE:
                return -1
        return -1

    def _agent(self, verb: int, floor: int) -> int:
        """*tarafından* before a verb with nothing but settings between, or -1."""
        for i in range(verb - 1, max(floor, verb - 8) - 1, -1):
            if self.words[i].form.role is Role.AGENT:
                return i
            if self.words[i].form.verb is not None:
                return -1
        return -1

    def _theme(self, verb: int, found: tuple[str, bool, int]) -> Span:
        """What was founded: behind a participle, else the subject of the passive verb."""
        if self.clauses.is_participle(verb):
            return self.offices.body_behind(verb + 1, _FOUNDED)
        theme = self.clauses.theme(verb, found[2], self.clauses.lexis.frames["found"], is_passive=found[1])
        if theme is not None:
            return theme
        floor = self.clauses.clause_start(verb)
        body = [i for i in range(floor, verb) if self.words[i].form.head in _FOUNDED and self.words[i].form.is_bare and not self.sentence.goes_on(i)]
        return self.sentence.phrase_before(body[0], floor) if body else NOTHING

    def _made_behind(self, begin: int, heads: frozenset[str] = _MADE) -> Span:
        thing = self.offices.body_behind(begin, heads)
        if any(_WHERE.search(self.words[i].form.norm) for i in range(thing.start, thing.end - 1)):
            return NOTHING  # “Y” adlı makalesindeki çağrı
        return thing if thing and self.words[thing.end - 1].form.head in heads else NOTHING

    def of(self, thing: Span) -> str:
        """A thing as owner: *raporun*."""
        text = self.offices.of(thing, "").strip()
        if thing.start == 0 and thing.end == 1 and self.words[0].form.head is not None:
            text = text[:1].lower() + text[1:]
        return put(text, Case.GENITIVE, "tr")

    def _doer(self, thing: Span, persons: tuple[str, ...], deed: str, at: tuple[int, ...], confidence: float) -> Draft:
        plural = "lar" if deed[-1] == "n" and len(persons) > 1 else ""
        noun = f"{deed}{plural}ı" if plural else possess(deed, "tr")
        sure = confidence if self.offices.is_named(thing) and self.lists.is_sure(persons) else 0.48
        return self._role(f"{self.of(thing)} {noun}", persons, at, sure)

    def _founder(self, thing: Span, persons: tuple[str, ...], at: tuple[int, ...], confidence: float, place: str = "") -> Draft:
        start, end = self.words[min(*at, thing.start)].start, self.words[max(*at, thing.end - 1)].end
        subject = f"{place} {self.clauses.name_of(thing)}".strip()
        return Draft(RecordKind.FOUNDER, subject, persons, start, end, confidence, "deed clause")

    def _role(self, subject: str, persons: tuple[str, ...], at: tuple[int, ...], confidence: float) -> Draft:
        start, end = self.words[min(at)].start, self.words[max(at)].end
        return Draft(RecordKind.ROLE, subject, persons, start, end, confidence, "deed clause")
