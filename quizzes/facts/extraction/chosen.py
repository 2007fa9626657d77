"""Who was chosen for or worked as what, where a noun in -lik tells the office: *başkanlığına, öğretmenliği*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.office_phrases import OfficeRule
from quizzes.facts.extraction.person_names import NOBODY
from quizzes.language.date_finder import Standing
from quizzes.language.kinds import Case

#: An office as a noun in -lik in the dative, own or somebody’s: *başkanlığa, başkanlığına, sədrliyinə*.
OFFICE_IN_DATIVE: Final = re.compile(r"(.+?)l([ıiuü])([ğy])(?:[ıiuü]n)?[aeə]$")
#: A noun in -lik as what somebody did: *öğretmenlik, öğretmenliği, bakanlığını, müəllimliyini*.
_PRACTICE: Final = re.compile(r"(.+?)l[ıiuü](?:[ğqyk])(?:[ıiuü](?:n[ıiuü])?)?$")
#: The same, by its last letters: asked of every spelling.
PRACTICE_ENDINGS: Final = tuple(
    "lığı liği luğu lüğü lığını liğini luğunu lüğünü lıq lik luq lük liyi lüyü liyini".split()
)
#: How far behind the office its verb may stand; Azerbaijani sentences are longer.
_REACH: Final = {"tr": 14, "az": 20}


class ChosenReader(OfficeRule):
    """Finds who got an office, and who practised it."""

    def chosen_for(self, index: int) -> Iterator[Draft]:
        """*Komite Başkanlığına X getirildi*: the office in the dative."""
        match = OFFICE_IN_DATIVE.match(self.words[index].form.norm)
        verb = self._main_verb(index)
        found = self.offices.appointing(verb)
        if match is None or verb is None or found is None or verb - index > _REACH[self.language]:
            return
        floor = self.view.clause_start(verb)
        office = self.sentence.phrase_before(index, floor)
        persons, first = self._chosen((index, verb), office.start, floor, is_passive=found[1])
        if not persons:
            return
        title = self.offices.title_of(self.words[index].text, match[1])
        before = self.offices.before_last(office)
        subject = f"{before} {title}" if before else self.offices.with_topic(title, office)
        span = min(first, office.start), verb
        yield self.offices.draft(subject, persons, span, 0.84, "chosen for", extra=self._year(verb))

    def _main_verb(self, index: int) -> int | None:
        """The verb behind an office; Azerbaijani participles describe who was chosen: *sədrliyə gələn | seçildi*."""
        verb = self.offices.next_verb(index)
        while self.language == "az" and verb is not None and self.view.is_participle(verb):
            verb = self.offices.next_verb(verb)
        return verb

    def _chosen(
        self, told: tuple[int, int], start: int, floor: int, *, is_passive: bool
    ) -> tuple[tuple[str, ...], int]:
        """Who got the office that begins at `start`, told from its noun to the verb, and where the name begins.

        *| Ali Bey | başkanlığa seçildi*, *X’i başkanlığa, Y’yi nazırlığa getirdi*, *sədrliyə A, müavinliyə B seçildi*,
        *Ali Bey 1918’de başkanlığa seçildi*, *başkanlığa | Ali Bey’i | seçti*.
        """
        index, verb = told
        persons, first = self.names.person_beside(start, floor)
        if not persons and not is_passive and self.language == "tr":
            is_beside = start > floor + 1 and self.words[start - 1].form.case is Case.ACCUSATIVE
            persons, first = self.names.person_in_accusative(floor, start) if is_beside else (NOBODY, floor)
        if not persons:
            persons, first = self._behind_office(index, verb)
        if not persons:
            persons, first = self.names.person_in(floor, start)
        if not persons and not is_passive:
            persons, first = self.names.person_in_accusative(index + 1, verb)
        return persons, first

    def _behind_office(self, index: int, verb: int) -> tuple[tuple[str, ...], int]:
        """*sədrliyə | A, | müavinliyə B seçildi*: one verb for several offices; in Turkish, the names precede them."""
        others = [i for i in range(index + 1, verb) if OFFICE_IN_DATIVE.match(self.words[i].form.norm)]
        if not any(self.words[i].form.case is Case.DATIVE for i in others):
            return self.names.person_in(index + 1, verb)
        return self.names.person_in(index + 1, others[0]) if self.language == "az" else (NOBODY, index)

    def _year(self, verb: int) -> dict[str, str]:
        date = self.view.date_of_verb(verb)
        return {"since": str(date.date)} if date is not None and date.standing is Standing.AT else {}

    def practised(self, index: int) -> Iterator[Draft]:
        """*Farsça öğretmenliği yaptı, bakanlığını üstlendi*: what somebody worked as."""
        verb = index + 1
        form = self.words[verb].form.verb if verb < len(self.words) else None
        norm = self.words[index].form.norm
        if form is None or form.stem not in self.lists["practising"] or norm in self.lists["leading_nouns"]:
            return
        match = _PRACTICE.match(norm)
        head = self.view.lexis.heads.get(match[1]) if match is not None else None
        if match is None or head is None or head.kind != "office":
            return
        floor = self.view.clause_start(verb)
        office = self.sentence.phrase_before(index, floor)
        persons, _ = self.names.person_in(floor, office.start)
        if not persons:
            owner = self.clauses.subjects.shared_subject(verb)
            topic = self.view.topic
            persons = (owner,) if owner and topic is not None and topic.kind == "person" else NOBODY
        if persons:
            title = self.offices.title_of(self.words[index].text[: len(match[1])], match[1])
            subject = f"{self.offices.before_last(office)} {title}".strip()
            yield self.offices.draft(subject, persons, (floor, verb), 0.48, "practised")
