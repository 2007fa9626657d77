"""Who together made up, founded, signed, wrote or ran what, by the clauses of Turkish prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.office_parts import NOTHING, PLAIN_VERBS, OfficePartRule, read_stems
from quizzes.facts.extraction.phrases import Span, put
from quizzes.facts.extraction.rules import possess
from quizzes.facts.extraction.words import Role
from quizzes.language.harmony import last_vowel
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbForm, VerbKind

if TYPE_CHECKING:
    from quizzes.facts.extraction.office_parts import OfficeParts

_MADE: Final = frozenset({"work", "publication", "event", "treaty", "organisation"})
_FOUNDED: Final = frozenset({"organisation", "state", "publication"})
_SIGNABLE: Final = frozenset({"work", "event", "treaty"})
_NAMED: Final = frozenset("adlı isimli başlıklı".split())
_PLURAL: Final = re.compile(r"l[ae]r[ıi]?$")
_COMPOSED: Final = frozenset("oluş müteşekkil ibaret meydana_gel kurul".split())
_WHERE: Final = re.compile(r"[dt][ae]ki$")
_THERE: Final = re.compile(r"var|vardı|vardır|bulun\w*|al\w*|sayıl\w*|idi|gel\w*|dikkat\w*|çek\w*")
_SIGNED: Final = frozenset("imzasıyla imzalarıyla imzasını imzalarını imzası imzaları imzalı".split())
_WITHIN: Final = frozenset("bulun yer görev".split())
_SUFFIXES: Final = frozenset("ı i u ü sı si su sü yı yi yu yü nı ni nu nü".split())


class DeedClauseReader(OfficePartRule):
    """Finds who did something together in a Turkish sentence whose clauses have been read."""

    def __init__(self, parts: OfficeParts) -> None:
        super().__init__(parts)
        self.deeds: dict[str, str] = self.view.lexis.data.get("deeds", {})

    def roles(self) -> Iterator[Draft]:
        """Every role and founder, in the order of the words."""
        lexis = self.view.lexis.words
        founding, making = read_stems()
        for i in self.parts.hits:
            word = self.words[i]
            norm, verb = word.form.norm, word.form.verb
            if norm in lexis["initiative"] or norm in lexis["initiatives"]:
                yield from self._initiated(i)
            elif norm in {"imza", "imzayı", "imzalarını"}:
                yield from self._put_to(i)
            elif norm in _SIGNED:
                yield from self._signed(i)
            elif word.text in "“«" and i:
                yield from self._titled(i)
            if verb is not None and not verb.is_negative:
                if verb.stem in making:
                    yield from self._done(i, verb)
                if verb.stem in founding:
                    yield from self._founded(i, verb)

    # Founding

    def _initiated(self, index: int) -> Iterator[Draft]:
        """*Y, X’in girişimiyle kuruldu; X’in öncülüğünde kurulan Y*."""
        persons = self._owners(index - 1)
        verb = self.parts.next_verb(index)
        found = self.view.verb_class(verb) if verb is not None else None
        if not persons or verb is None or found is None or found[0] != "found":
            return
        if self.words[index].form.norm in self.view.lexis.words["initiatives"] and self.words[
            index + 1
        ].form.norm not in {"ile", "sonucu", "sonucunda", "sayesinde"}:
            return
        thing = self._theme(verb, found)
        if thing:
            sure = 0.82 if self.parts.is_named(thing) and self.lists.is_sure(persons) else 0.48
            yield self.parts.founder(thing, persons, (index - 1, verb), sure)

    def _founded(self, verb: int, form: VerbForm) -> Iterator[Draft]:
        """*A ile B’nin kurduğu Y; dört vekil – A, B, C – Y’yi kurdular; Y’yi A kurdu*."""
        found = self.view.verb_class(verb)
        if found is None or found[0] != "found":
            return
        floor = self.view.clause_start(verb)
        if form.kind is VerbKind.OBJECT_PARTICIPLE and not found[1] and not self.view.is_reported(verb):
            last = self._genitive(verb, floor)
            persons = self.lists.upto(last, floor)[0] if last >= 0 else ()
            thing = self.parts.body_behind(verb + 1, _FOUNDED)
            if persons and thing and len(persons) > 1:
                yield self.parts.founder(
                    thing, persons, (last, thing.end - 1), 0.88 if self.parts.is_named(thing) else 0.48
                )
            elif persons and thing and not self.parts.is_named(thing):
                place = self.clauses.circumstances.place_before(verb)
                yield self.parts.founder(thing, persons, (last, thing.end - 1), 0.48, place or "")
        elif form.kind is VerbKind.PARTICIPLE and not found[1] and self._is_body(found[2] - 1):
            persons, end = self.lists.at(self.view.behind(verb))
            thing = self.sentence.phrase_before(found[2] - 1, floor)
            if persons and self.words[end - 1].form.case is not Case.ABLATIVE:
                sure = 0.84 if self.parts.is_named(thing) else 0.48
                yield self.parts.founder(thing, persons, (thing.start, end - 1), sure)
        elif form.kind in PLAIN_VERBS and not found[1]:
            yield from self._founded_apart(verb, found, floor)
        elif (
            found[1]
            and (form.kind in PLAIN_VERBS or self.view.is_participle(verb))
            and (agent := self._agent(verb, floor)) >= 0
        ):
            persons = self.lists.upto(agent - 1, floor)[0]
            thing = self._theme(verb, found)
            if persons and thing:
                yield self.parts.founder(
                    thing, persons, (agent - 1, verb), 0.84 if self.parts.is_named(thing) else 0.48
                )

    def _founded_apart(self, verb: int, found: tuple[str, bool, int], floor: int) -> Iterator[Draft]:
        thing = self.clauses.themes.theme(verb, found[2], self.view.lexis.frames["found"], is_passive=False)
        dash = next((i for i in range(verb - 1, floor, -1) if self.words[i].text in {"–", "—", "-", ")"}), None)
        persons = self.lists.upto(dash - 1, floor)[0] if dash is not None and self.words[dash].text != ")" else ()
        if thing and len(persons) > 1:
            yield self.parts.founder(thing, persons, (thing.start, verb), 0.84)
            return
        persons, first = self.lists.upto(found[2] - 1, floor)
        body = first - 1
        if not persons or not self.words[found[2] - 1].form.is_bare or body < floor:
            return
        form = self.words[body].form
        if not self._is_body(body):
            return
        thing = self.sentence.phrase_before(body, floor)
        if form.noun in {"hükümet", "hükûmet", "kabine"}:
            before = self.sentence.write(Span(thing.start, body)) if body > thing.start else ""
            yield self.parts.role(
                f"{before} {self.words[body].text.lower()} kuran".strip(), persons, (thing.start, verb), 0.7
            )
        else:
            yield self.parts.founder(thing, persons, (thing.start, verb), 0.82 if self.parts.is_named(thing) else 0.48)

    def _is_body(self, index: int) -> bool:
        form = self.words[index].form
        is_object = form.case is Case.ACCUSATIVE or (form.is_bare and form.is_possessed)
        return index >= 0 and is_object and form.head in _FOUNDED

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
        opening = next((i for i in range(begin, min(begin + 12, len(self.words))) if self.words[i].text in '“«"'), None)
        end = self.clauses.quotations.end_of(opening) if opening is not None else 0
        is_title = (
            end
            and end < len(self.words)
            and (self.words[end].form.norm in _NAMED or self.words[end].form.head in _SIGNABLE)
        )
        return Span(opening, end) if opening is not None and is_title else NOTHING

    def _done(self, verb: int, form: VerbForm) -> Iterator[Draft]:
        """*X’in yönettiği dernek, X tarafından hazırlanan rapor, antlaşmayı X ve Y imzaladı, X’in yazdığı eser*."""
        stem = form.stem
        if verb and f"{self.words[verb - 1].form.norm}_{stem}" in self.deeds:
            stem = f"{self.words[verb - 1].form.norm}_{stem}"
        deed = self.deeds.get(stem)
        if deed is None:
            return
        begin = verb - stem.count("_")
        floor = self.view.clause_start(verb)
        agent = self._agent(begin, floor)
        if form.kind is VerbKind.OBJECT_PARTICIPLE and not self.view.is_reported(verb):
            last = self._genitive(begin, floor)
            persons, first = self.lists.upto(last, floor) if last >= 0 else ((), 0)
            thing = self._made_behind(verb + 1)
            if persons and thing and self.words[verb + 1].form.case is not Case.GENITIVE:
                yield self._doer(thing, persons, deed, (first, thing.end - 1), 0.82)
        elif agent >= 0 and self.view.is_participle(verb):
            persons, first = self.lists.upto(agent - 1, floor)
            thing = self._made_behind(verb + 1)
            if persons and thing:
                yield self._doer(thing, persons, deed, (first, thing.end - 1), 0.82)
        elif agent >= 0 and form.kind in PLAIN_VERBS:
            persons, first = self.lists.upto(agent - 1, floor)
            at = first - 1
            while at > floor and (self.words[at].date >= 0 or self.words[at].form.role in {Role.COMMA, Role.ADVERB}):
                at -= 1
            if persons and at >= floor and self.words[at].form.head in _MADE and self.words[at].form.is_bare:
                yield self._doer(self.sentence.phrase_before(at, floor), persons, deed, (first, verb), 0.8)
        elif form.kind is VerbKind.PARTICIPLE and agent < 0 and self._is_object(begin - 1):
            persons, end = self.lists.at(self.view.behind(verb))
            thing = self.sentence.phrase_before(begin - 1, floor)
            if persons and self.words[end - 1].form.case is not Case.ABLATIVE:
                yield self._doer(thing, persons, deed, (thing.start, end - 1), 0.82)
        elif form.kind in PLAIN_VERBS and agent < 0:
            yield from self._did(begin, verb, deed, floor)

    def _did(self, begin: int, verb: int, deed: str, floor: int) -> Iterator[Draft]:
        """*Antlaşmayı Türkiye adına A ve B imzaladı; A ile B antlaşmayı imzaladılar; X “Y”nin ilk sayısını çıkardı*."""
        persons, first = self.lists.upto(begin - 1, floor)
        at = first - 1
        if persons and self.words[begin - 1].form.is_bare:
            while at > floor and self._is_setting(at):
                at -= 1
                if self.words[at + 1].form.norm == "adına":
                    at = self.sentence.phrase_before(at, floor).start - 1
            if at >= floor and self._is_object(at):
                yield self._doer(self.sentence.phrase_before(at, floor), persons, deed, (at, verb), 0.82)
            return
        at = begin - 1
        if at < floor or (not self._is_object(at) and self.words[at].form.norm != "sayısını"):
            return
        thing = self.sentence.phrase_before(at, floor)
        if self.words[at].form.norm == "sayısını":
            thing = self._issue(at)
        persons, thing = self._doers_of(thing, floor)
        if persons and thing:
            is_near = not any(self.words[i].form.verb is not None for i in range(floor, thing.start))
            yield self._doer(thing, persons, deed, (thing.start, verb), 0.78 if is_near else 0.47)

    def _doers_of(self, thing: Span, floor: int) -> tuple[tuple[str, ...], Span]:
        """The persons a clause has as its subject, and what they did it to: *A ile B | dostluk antlaşmasını*."""
        if not thing:
            return (), thing
        first = self.people.names.person_in(floor, thing.end - 1)[1]
        persons, end = self.lists.at(first)
        after = self.words[end].form if end < len(self.words) else None
        if not persons or after is None or not self.words[end - 1].form.is_bare or end >= thing.end:
            return (), thing
        if after.role is Role.POSTPOSITION or (after.head is not None and after.is_possessed):
            return (), thing  # A ve B gibi şairlerin, I. Dünya Savaşı’nda
        return persons, Span(max(end, thing.start), thing.end)

    def _issue(self, index: int) -> Span:
        """Whose first issue it is: *“Cumhuriyet”in ilk sayısını*."""
        if self.words[index - 1].form.norm not in {"ilk", "birinci"}:
            return NOTHING
        last = index - 2
        if not self.words[last].form.base and self.words[last].form.case is Case.GENITIVE:
            last -= 1
        if self.words[last].text in '”»"':
            opening = next((i for i in range(last - 1, max(-1, last - 6), -1) if self.words[i].text in '“«"'), None)
            return Span(opening, last + 1) if opening is not None else NOTHING
        return self.sentence.phrase_before(last) if self.words[last].form.case is Case.GENITIVE else NOTHING

    def _is_setting(self, index: int) -> bool:
        word = self.words[index]
        return (
            word.date >= 0
            or word.form.role in {Role.ADVERB, Role.NUMBER, Role.COMMA}
            or word.form.norm in {"itibaren", "adına"}
        )

    def _put_to(self, index: int) -> Iterator[Draft]:
        """*A ile B antlaşmaya imza koydu; imzayı Osmanlı hükümeti adına A, B ve C attı*."""
        verb = self.parts.next_verb(index)
        form = self.words[verb].form.verb if verb is not None else None
        if (
            verb is None
            or form is None
            or form.is_negative
            or form.stem not in {"koy", "at"}
            or form.kind not in PLAIN_VERBS
        ):
            return
        floor = self.view.clause_start(verb)
        persons, first = self.lists.upto(verb - 1, index + 1)
        at = next(
            (
                i
                for i in range(index - 1, floor - 1, -1)
                if self.words[i].form.case is Case.DATIVE and self.words[i].form.head in _SIGNABLE
            ),
            None,
        )
        thing = self.sentence.phrase_before(at, floor) if at is not None else NOTHING
        if not persons and thing:
            persons, thing = self._doers_of(thing, floor)
        if persons and thing:
            yield self._doer(thing, persons, "imzalayan", (thing.start, verb), 0.8)
        elif persons:
            yield self.parts.role("imzalayanlar", persons, (first, verb), 0.46)

    def _is_object(self, index: int) -> bool:
        form = self.words[index].form
        return form.head in _MADE and (form.case is Case.ACCUSATIVE or (form.is_bare and form.is_possessed))

    def _titled(self, opening: int) -> Iterator[Draft]:
        """*X’in “Varlık”ı, X ile Y’nin mizah dergisi “Akbaba”, X’in “Y” adlı romanı*."""
        closing = self.clauses.quotations.end_of(opening)
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
        glued = (
            self.words[closing].text in _SUFFIXES and self.words[closing].start == self.words[closing - 1].end
            if closing < len(self.words)
            else False
        )
        if not persons:
            return
        if after is not None and after.head == "work" and after.is_possessed:
            base = put(f"x {possess(after.noun, 'tr')}", Case.GENITIVE, "tr").removeprefix("x ")
            yield self.parts.role(f"{title} {base} yazarı", persons, (first, closing), 0.82)
        elif glued or end < closing or (noun.head in {"publication", "work"} and noun.is_possessed):
            yield self.parts.role(f"{title} sahibi", persons, (first, closing - 1), 0.47)

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
            if self._is_owner(i) and self.lists.upto(i, floor)[0]:
                return i
            if form.verb is not None or form.role is Role.AGENT or self.words[i].text in ";:":
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
        if self.view.is_participle(verb):
            return self.parts.body_behind(verb + 1, _FOUNDED)
        theme = self.clauses.themes.theme(verb, found[2], self.view.lexis.frames["found"], is_passive=found[1])
        if theme is not None:
            return theme
        floor = self.view.clause_start(verb)
        body = [
            i
            for i in range(floor, verb)
            if self.words[i].form.head in _FOUNDED and self.words[i].form.is_bare and not self.sentence.goes_on(i)
        ]
        return self.sentence.phrase_before(body[0], floor) if body else NOTHING

    def _made_behind(self, begin: int, heads: frozenset[str] = _MADE) -> Span:
        thing = self.parts.body_behind(begin, heads)
        if any(_WHERE.search(self.words[i].form.norm) for i in range(thing.start, thing.end - 1)):
            return NOTHING  # “Y” adlı makalesindeki çağrı
        return thing if thing and self.words[thing.end - 1].form.head in heads else NOTHING

    def _doer(self, thing: Span, persons: tuple[str, ...], deed: str, at: tuple[int, ...], confidence: float) -> Draft:
        noun = possess(deed, "tr")
        if len(persons) > 1:
            noun = f"{deed}ları" if last_vowel(deed) in "aıou" else f"{deed}leri"
        sure = confidence if self.parts.is_named(thing) and self.lists.is_sure(persons) else 0.48
        return self.parts.role(f"{self.parts.owned(thing)} {noun}", persons, at, sure)
