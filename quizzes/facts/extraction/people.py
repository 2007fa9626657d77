"""Who held which office, led, founded, represented or belonged to what, in a Turkish or Azerbaijani sentence."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from quizzes.facts.extraction.bearer_clauses import BearerClauseReader
from quizzes.facts.extraction.beside_offices import BesideOfficeReader
from quizzes.facts.extraction.chosen import OFFICE_IN_DATIVE, PRACTICE_ENDINGS, ChosenReader
from quizzes.facts.extraction.clauses import ClauseReader
from quizzes.facts.extraction.deed_clauses import DeedClauseReader
from quizzes.facts.extraction.doers import DoerReader
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.leading import LeadingReader, read_leaders
from quizzes.facts.extraction.member_clauses import MemberClauseReader
from quizzes.facts.extraction.office_clauses import OfficeClauseReader
from quizzes.facts.extraction.office_parts import LAST_OFFICE, OfficeParts, is_telling
from quizzes.facts.extraction.office_phrases import OfficePhrases
from quizzes.facts.extraction.offices import OfficeReader
from quizzes.facts.extraction.person_names import PersonNames
from quizzes.facts.extraction.representing import BELONGED, RepresentingReader
from quizzes.facts.extraction.words import Form, Word
from quizzes.facts.properties import RecordKind
from quizzes.language.kinds import Case

#: Rules whose drafts, though roles, are of no office.
_NO_OFFICES: Final = frozenset({"doer", "saying", "deed clause"})
_PRACTISED: Final = frozenset({Case.ACCUSATIVE, Case.NOMINATIVE})


class Telling(NamedTuple):
    """Which rules a spelling may be told by."""

    of_role: bool  # any of those below, or an office: başkanı
    of_clause: bool  # a clause of Turkish: başkanı … olarak
    of_leading: bool  # who led, made up or stood for something: başkanlığında
    by_ending: bool  # what an office is by its ending: başkanlığına, öğretmenliği, üyelerindendi


#: Of each language, what is known of the spellings met so far.
_TELLING: Final[defaultdict[str, dict[str, Telling]]] = defaultdict(dict)


class PeopleReader:
    """Finds persons and what they were, in a sentence whose clauses have been read."""

    def __init__(self, clauses: ClauseReader) -> None:
        self.clauses = clauses
        self.view = clauses.view
        self.sentence = self.view.sentence
        self.words = self.view.words
        self.language = self.view.language
        self.names = PersonNames(clauses)
        self.offices = OfficePhrases(self.names)
        self.office_told = self.view.mentions.get(LAST_OFFICE, "")  # by the sentences before
        self.hits: list[int] = []  # the words that clauses of Turkish may be told at
        self._told: list[tuple[int, int, str, str | tuple[str, ...]]] = []

    def roles(self) -> Iterator[Draft]:
        """Every role, in the order of the rules; the same person and office only once."""
        seen: set[tuple[str, tuple[str, ...]]] = set()
        told: set[tuple[str, str | tuple[str, ...]]] = set()
        others = OfficeReader(self).roles() if self.language == "az" else self._clauses_of_turkish()
        doers = DoerReader(self.offices)
        for draft in itertools.chain(self._by_words(), others, doers.sayings(), doers.doers()):
            if self.language == "az" and self._is_repeated(draft, told):
                continue
            key = (draft.subject, draft.value if isinstance(draft.value, tuple) else (draft.value,))
            if key not in seen and not self._is_told_better(draft):
                seen.add(key)
                yield draft

    def _clauses_of_turkish(self) -> Iterator[Draft]:
        if not self.hits:
            return
        parts = OfficeParts(self)
        yield from OfficeClauseReader(parts).roles()
        yield from BearerClauseReader(parts).roles()
        yield from MemberClauseReader(parts).roles()
        yield from DeedClauseReader(parts).roles()

    # What is told twice

    def _is_repeated(self, draft: Draft, told: set[tuple[str, str | tuple[str, ...]]]) -> bool:
        """Whether Azerbaijani rules have told the same persons by the same noun; who founded is no *qurucusu* again."""
        if draft.kind is RecordKind.FOUNDER:
            told.update((noun, draft.value) for noun in self.names.lists["founders"])
        elif draft.kind is RecordKind.ROLE and draft.rule != "doer":
            office = draft.subject.rpartition(" ")[2], draft.value
            if office in told:
                return True
            told.add(office)
        return False

    def _is_told_better(self, draft: Draft) -> bool:
        """Whether the same person has had the same office already, told in as many words; keeps what is told."""
        if self.language != "tr" or draft.kind is not RecordKind.ROLE or draft.rule in _NO_OFFICES:
            return False
        office = draft.subject.split()
        for start, end, subject, persons in self._told if draft.rule == "office clause" else ():
            words = subject.split()
            is_same = persons == draft.value and words[-1].lower() == office[-1].lower()
            if is_same and len(words) >= len(office) and start < draft.end and draft.start < end:
                return True
        self._told.append((draft.start, draft.end, draft.subject, draft.value))
        if draft.confidence >= 0.5:
            self.view.mentions[LAST_OFFICE] = draft.subject
        return False

    def office_before(self, position: int) -> tuple[str, bool]:
        """The office last told of before a character of the passage, and whether this sentence told of it."""
        own = [(end, subject) for _, end, subject, _ in self._told if end <= position]
        return (max(own)[1], True) if own else (self.office_told, False)

    # Which rule begins at which word

    @cached_property
    def _beside(self) -> BesideOfficeReader:
        return BesideOfficeReader(self.offices)

    @cached_property
    def _leading(self) -> LeadingReader:
        return LeadingReader(self.offices)

    @cached_property
    def _representing(self) -> RepresentingReader:
        return RepresentingReader(self.offices)

    @cached_property
    def _chosen(self) -> ChosenReader:
        return ChosenReader(self.offices)

    def _by_words(self) -> Iterator[Draft]:
        """What the rules find that begin at a word, in the order of the words; notes where clauses may be told."""
        known = _TELLING[self.language]
        for i, word in enumerate(self.words):
            telling = known.get(word.text)
            if telling is None:
                telling = known[word.text] = self._weigh(word)
            if telling.of_clause:
                self.hits.append(i)
            if telling.of_role:
                yield from self._at(i, word, telling)

    def _weigh(self, word: Word) -> Telling:
        """Which rules a spelling may be told by: asked once of each."""
        form = word.form
        of_clause = self.language == "tr" and is_telling(word)
        by_ending = bool(BELONGED.search(form.norm) or OFFICE_IN_DATIVE.match(form.norm))
        by_ending = by_ending or form.norm.endswith(PRACTICE_ENDINGS)
        of_leading = self._may_tell_leading(form)
        is_attending = self._has_stem_of(form, "attend") or self._has_stem_of(form, "attend_verbs")
        of_role = of_leading or by_ending or is_attending or form.head == "office" or self._may_be_composed(form)
        return Telling(of_role, of_clause, of_leading, by_ending)

    def _may_tell_leading(self, form: Form) -> bool:
        """*başkanlığında, başında, oluşan, temsilen, (temsil) etti*."""
        lists = self.names.lists
        if any(form.norm in read_leaders(self.language, table) for table in ("leaders", "headed")):
            return True
        if form.norm in lists["members"] or form.norm in lists["on_behalf"]:
            return True
        return self._has_stem_of(form, "represent_verbs")

    def _has_stem_of(self, form: Form, name: str) -> bool:
        return form.verb is not None and form.verb.stem in self.names.lists[name]

    def _at(self, index: int, word: Word, telling: Telling) -> Iterator[Draft]:
        """What the rules find that may begin at a word."""
        form = word.form
        if form.head == "office" and word.date < 0:
            yield from self._beside.beside(index)
        if telling.of_leading:
            yield from self._led_at(index, form)
        if form.verb is not None and self._may_be_attended(index, form):
            yield from self._representing.attended(index)
        if telling.by_ending and word.date < 0 and BELONGED.search(form.norm):
            yield from self._representing.belonged(index)
        if form.case is Case.LOCATIVE and self._may_be_composed(form):
            yield from self._representing.composed(index)
        if telling.by_ending and form.case in _PRACTISED and form.norm.endswith(PRACTICE_ENDINGS):
            yield from self._chosen.practised(index)
        if form.head == "office" and self._ends_remark(index):
            yield from self._beside.bracketed(index)
        is_dative = form.case is Case.DATIVE or self.language == "az"
        if telling.by_ending and is_dative and OFFICE_IN_DATIVE.match(form.norm):
            yield from self._chosen.chosen_for(index)

    def _led_at(self, index: int, form: Form) -> Iterator[Draft]:
        """Who led, and else who belonged to what or stood for it: a word tells of one of them."""
        lists = self.names.lists
        if form.norm in self._leading.leaders:
            yield from self._leading.led(index)
        if form.norm in lists["at_head"]:
            yield from self._leading.at_the_head(index)
            yield from self._leading.headed_by(index)
            yield from self._leading.headed_first(index)
        elif form.norm in lists["leading_first"] and index + 1 < len(self.words):
            yield from self._leading.headed_first(index)
        elif form.norm in self._leading.headed:
            yield from self._leading.headed_by(index)
        elif form.norm in lists["members"]:
            yield from self._representing.members(index)
        elif form.verb is not None and form.verb.stem in lists["represent_verbs"]:
            yield from self._representing.represented(index)
        elif form.norm in lists["on_behalf"]:
            yield from self._representing.representing(index)

    def _may_be_attended(self, index: int, form: Form) -> bool:
        """*katıldı*, *iştirak etdi*."""
        if self._has_stem_of(form, "attend"):
            return True
        is_compound = index > 0 and self.words[index - 1].form.norm in self.names.lists["attend_nouns"]
        return is_compound and self._has_stem_of(form, "attend_verbs")

    def _may_be_composed(self, form: Form) -> bool:
        """*heyette, tərkibində*."""
        is_body = form.head == "organisation" or form.norm in self.names.lists["composition"]
        return form.case is Case.LOCATIVE and is_body

    def _ends_remark(self, index: int) -> bool:
        """*(başkan yardımcısı | )*: nothing of its phrase follows."""
        return index + 1 < len(self.words) and self.words[index + 1].text in {")", ".", ";"}
