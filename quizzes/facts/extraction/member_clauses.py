"""Who belonged to what, by the clauses of Turkish prose: lists of members, who was among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.office_parts import BODIES, COMPOSED, LED, NOTHING, PLAIN_VERBS
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.rules import possess
from quizzes.facts.extraction.words import Role
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbKind

if TYPE_CHECKING:
    from quizzes.facts.extraction.office_parts import OfficeParts

_PLURAL: Final = re.compile(r"l[ae]r[ıi]?$")
_THERE: Final = re.compile(r"var|vardı|vardır|bulun\w*|al\w*|sayıl\w*|idi|gel\w*|dikkat\w*|çek\w*")


class MemberClauseReader:
    """Finds who belonged to a body or group in a Turkish sentence whose clauses have been read."""

    def __init__(self, parts: OfficeParts) -> None:
        self.parts = parts
        self.people = parts.people
        self.view = parts.clauses.view
        self.sentence = parts.sentence
        self.words = parts.words
        self.lists = parts.lists

    def roles(self) -> Iterator[Draft]:
        """Every role, in the order of the words."""
        members = self.view.lexis.words["members"]
        for i in self.parts.hits:
            word = self.words[i]
            form = word.form
            if form.norm == "arasında":
                yield from self._among(i)
            elif form.norm in members or (form.verb is not None and form.verb.stem in COMPOSED):
                yield from self._composed(i)
            if form.case is Case.LOCATIVE and form.head == "organisation":
                yield from self._within(i)

    def _among(self, index: int) -> Iterator[Draft]:
        """*Muhacirler arasında A, B gibi isimler vardı; yazarları arasında A ve B’nin bulunduğu “Y”*."""
        group = index - 1
        form = self.words[group].form if group >= 0 else None
        if form is None or not form.is_bare or not _PLURAL.search(form.norm) or (form.is_name and form.head is None):
            return
        begin = next((i for i in range(index + 1, min(index + 14, len(self.words))) if self._is_first(i)), None)
        if begin is None:
            return
        persons, end = self.lists.at(begin)
        verb = next(
            (i for i in range(end, min(end + 9, len(self.words))) if _THERE.fullmatch(self.words[i].form.norm)), None
        )
        if len(persons) < 2 or verb is None:
            return
        phrase = self.sentence.phrase_before(group)
        subject = self.sentence.write(phrase)
        form_there = self.words[verb].form.verb
        if (form_there is not None and form_there.kind is VerbKind.OBJECT_PARTICIPLE) or self.words[
            end - 1
        ].form.case is Case.GENITIVE:
            thing = self.parts.body_behind(verb + 1)
            if thing:
                yield self.parts.role(
                    f"{self.parts.owned(thing)} {self.parts.titled(NOTHING, subject)}",
                    persons,
                    (phrase.start, thing.end - 1),
                    0.84,
                )
            return
        start = phrase.start
        if form.noun == "kurucu" and start + 1 < index:
            thing = self.people.offices.owner_of(phrase)
            yield self.parts.founder(thing, persons, (start, verb), 0.84 if self.parts.is_named(thing) else 0.48)
            return
        if form.head == "office":
            subject, confidence = self.parts.full(phrase, subject)
        else:
            start = self._described(phrase.start)
            subject = (
                f"{self.sentence.write(Span(start, phrase.start))} {subject}".strip()
                if start < phrase.start
                else subject
            )
            confidence = 0.7 if any(self.words[i].form.is_name for i in range(start + 1, phrase.end)) else 0.48
        yield self.parts.role(subject, persons, (start, verb), confidence)

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
        """*A, B ve C’den oluşan ikinci dönem; heyet A, B ve C’den oluşuyordu; kurul A (başkan) ve B’den ibaretti*."""
        if index < 3 or self.words[index - 1].form.case is not Case.ABLATIVE:
            return
        spans = self.lists.spans_upto(index - 1)
        if len(spans) < 2:
            return
        persons = tuple(self.sentence.write(span) for span in spans)
        first = self.lists.before_calling(spans[0].start, 0)
        form = self.words[index].form.verb
        thing = NOTHING
        if self.words[index].form.norm in self.view.lexis.words["members"]:
            thing = self.parts.body_behind(index + 1, BODIES)
            if first and self.words[first - 1].form.case is Case.GENITIVE:
                thing = self.sentence.phrase_before(first - 1)
        elif form is not None and form.kind in PLAIN_VERBS:
            last = first - 1
            while last > 0 and self.words[last].form.role in {Role.COMMA, Role.STOP, Role.OPENER}:
                last -= 1
            if last >= 0 and self.words[last].form.head in LED and self.words[last].form.is_bare:
                thing = self.sentence.phrase_before(last)
        if not thing:
            return
        whole = 0.84 if self.parts.is_named(thing) else 0.48
        yield self.parts.role(f"{self.parts.of(thing, 'üyeleri')}", persons, (thing.start, first, index), whole)
        for span in spans:
            office = self._office_in_brackets(span.end)
            if office:
                yield self.parts.role(
                    f"{self.parts.owned(thing)} {office}",
                    (self.sentence.write(span),),
                    (span.start, span.end + 1),
                    whole,
                )

    def _office_in_brackets(self, opening: int) -> str:
        """*A (mali işler müdürü)*: what stands in the brackets behind a name, as somebody’s."""
        if self.words[opening].text != "(":
            return ""
        closing = next(
            (i for i in range(opening + 1, min(opening + 7, len(self.words))) if self.words[i].text == ")"), None
        )
        last = self.words[closing - 1].form if closing is not None else None
        if closing is None or last is None or last.head != "office" or not last.is_bare:
            return ""
        text = self.sentence.write(Span(opening + 1, closing))
        return text if last.is_possessed else possess(text, "tr")

    def _within(self, index: int) -> Iterator[Draft]:
        """*A, B ve C de komitede yer alıyordu*: the list before, the body right before the verb."""
        verb = self.parts.next_verb(index)
        form = self.words[verb].form.verb if verb is not None else None
        if verb is None or form is None or form.is_negative or form.kind not in PLAIN_VERBS or verb > index + 2:
            return
        is_sure = self.words[index + 1].form.norm in {"yer", "görev"} and form.stem == "al"
        if not is_sure and form.stem != "bulun":
            return
        last = self.sentence.phrase_before(index).start - 1
        while last > 0 and self.words[last].form.norm in {"da", "de", "ise", "gibi", "isimler", "kişiler"}:
            last -= 1
        persons, first = self.lists.upto(last, self.view.clause_start(verb))
        if len(persons) > 1 and self.words[last].form.is_bare:
            thing = self.sentence.phrase_before(index)
            confidence = 0.8 if is_sure and self.parts.is_named(thing) else 0.48
            yield self.parts.role(self.parts.of(thing, "üyeleri"), persons, (first, verb), confidence)
