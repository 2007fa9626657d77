"""Who represented, attended, made up or belonged to what, in a Turkish or Azerbaijani sentence."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.office_phrases import OfficePhrases
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbKind

#: One of several, as what a clause says: *sahiplerindendi, nümayəndələrindəndir*.
BELONGED: Final = re.compile(r"(l[aeə]r[ıi])nd[aeə]n(?:d[ıi]r?)$")
_BODY: Final = frozenset({"organisation"})
#: How far behind a body the verb may stand whose subjects are its members.
_LONGEST_LIST: Final = 45


class RepresentingReader:
    """Finds representatives, participants and members."""

    def __init__(self, offices: OfficePhrases) -> None:
        self.offices = offices
        self.names = offices.names
        self.clauses = offices.clauses
        self.view = offices.view
        self.sentence = offices.sentence
        self.words = offices.words
        self.lists = offices.lists
        self.bearers: Mapping[str, str] = offices.view.lexis.data["bearers"]

    # Members

    def members(self, index: int) -> Iterator[Draft]:
        """*A, B ve C’den oluşan heyet*: who belonged."""
        if index == 0 or self.words[index - 1].form.case is not Case.ABLATIVE:
            return
        persons = self.names.list_before(index - 1)
        if len(persons) < 2:
            return
        thing = self.sentence.phrase_after(index + 1, _BODY)
        if not thing or self.words[thing.end - 1].form.head is None:
            return
        subject = self.offices.behind_name(thing, self.bearers["members"])
        span = max(0, index - 3 * len(persons)), thing.end - 1
        yield self.offices.draft(subject, persons, span, 0.8, "members")

    def composed(self, index: int) -> Iterator[Draft]:
        """*Merkezin idare heyetinde A, tarafsız B, halkçı C gibi isimler yer alıyordu*: who belonged to a body."""
        verb = self.offices.next_verb(index)
        if verb is None or verb - index > _LONGEST_LIST or not self._is_composing(verb):
            return
        persons, last = self.names.persons_between(index + 1, verb)
        thing = self.sentence.phrase_before(index)
        if len(persons) > 1 and thing:
            subject = self.offices.behind_name(thing, self.bearers["members"])
            yield self.offices.draft(subject, persons, (thing.start, last), 0.49, "composed of")

    def _is_composing(self, verb: int) -> bool:
        """*heyette A ve B | vardı*, *| yer alıyordu*."""
        if self.words[verb - 1].form.norm in self.lists["composing_nouns"]:
            return True
        return self.words[verb].form.norm.startswith(tuple(self.lists["composing"]))

    def belonged(self, index: int) -> Iterator[Draft]:
        """Read *A, B ve C gibi isimler milli sermaye sahiplerindendi*."""
        floor = self.view.clause_start(index)
        persons, _ = self.names.persons_between(floor, index)
        before = self.sentence.phrase_before(index - 1, floor) if self.sentence.joins(index - 1) else None
        word = BELONGED.sub(r"\1", self.words[index].text)
        if persons and before:
            subject = f"{self.sentence.write(before)} {word}"
            yield self.offices.draft(subject, persons, (floor, index), 0.48, "belonged")

    # Representatives and participants

    def represented(self, index: int) -> Iterator[Draft]:
        """*Azerbaycan’ı A ve B, Ermenistan’ı C temsil etmekteydi*."""
        if index < 3 or self.words[index - 1].form.norm not in self.lists["represent_noun"]:
            return
        if self.view.is_participle(index):
            return
        floor = self.view.clause_start(index)
        marks = [i for i in range(floor, index - 1) if self._is_represented(i)]
        for i, after in itertools.zip_longest(marks, marks[1:], fillvalue=index - 1):
            persons, _ = self.names.list_after(i + 1)
            if not persons and len(marks) == 1:
                persons, _ = self.names.person_in(floor, i)
            if persons:
                thing = self.sentence.phrase_before(i, floor)
                last = index if after == index - 1 else after - 1
                subject = self.offices.behind_name(thing, self.bearers["represented"])
                yield self.offices.draft(subject, persons, (thing.start, last), 0.86, "represented")

    def _is_represented(self, index: int) -> bool:
        form = self.words[index].form
        return form.case is Case.ACCUSATIVE and (form.is_name or form.head is not None) and self.words[index].date < 0

    def representing(self, index: int) -> Iterator[Draft]:
        """*İttihat ve Terakki Partisini temsilen Enver Paşa*."""
        if index == 0 or not self._is_represented(index - 1):
            return
        begin = index + 1
        while begin < len(self.words) and self.words[begin].form.norm in self.lists["behalf_links"]:
            begin += 1
        persons, end = self.names.list_after(begin)
        if persons:
            thing = self.sentence.phrase_before(index - 1)
            subject = self.offices.behind_name(thing, self.bearers["representing"])
            yield self.offices.draft(subject, persons, (thing.start, end - 1), 0.86, "representing")

    def attended(self, verb: int) -> Iterator[Draft]:
        """*Cenova Konferansına A, B ve C katıldı*, *Bakı konfransında A iştirak etdi*."""
        form = self.words[verb].form.verb
        if form is None or form.is_negative or form.kind not in {VerbKind.FINITE, VerbKind.PERFECT}:
            return
        floor = self.view.clause_start(verb)
        end = verb - 1 if form.stem in self.lists["attend_verbs"] else verb
        persons = self.names.list_before(end - 1, floor)
        if not persons:
            return
        for i in range(end - 1, floor - 1, -1):
            word = self.words[i].form
            if word.head != "event" or word.case not in {Case.DATIVE, Case.LOCATIVE}:
                continue
            thing = self.sentence.phrase_before(i, floor)
            if thing and any(self.words[k].form.is_name for k in range(thing.start, thing.end)):
                subject = self.offices.behind_name(thing, self.bearers["attended"])
                yield self.offices.draft(subject, persons, (thing.start, verb), 0.8, "attended")
            return
