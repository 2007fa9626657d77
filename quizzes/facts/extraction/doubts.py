"""Signs that a clause does not tell what its date dates, or that a description of it has lost a part."""

from __future__ import annotations

import re
from typing import Final

from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.descriptions import PASSIVE, Descriptions
from quizzes.facts.extraction.kept_words import KeptWords
from quizzes.facts.extraction.subjects import Subjects
from quizzes.facts.extraction.words import Role
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbKind

_LONGEST: Final = 12  # words of a description that is sure to have lost nothing
_MAIN: Final = frozenset({VerbKind.FINITE, VerbKind.PERFECT})
#: What a participle may have as its object and be an event of its own: *yazdığı | kitap*.
_MADE: Final = frozenset({"event", "work", "treaty", "organisation", "publication"})
#: Forms that tell what is or will be: *kurmaktadır, qurur, kuracaktır*.
_PRESENT: Final = re.compile(
    r"m[aeə][kq]t?[dt]?[aeə]d[ıi]r(?:l[aeə]r)?$|[ıiuü]r(?:l[aeə]r)?$|[aeə]c[aeə][kq]"
)  # fmt: skip
#: Forms that tell what went on: *kurmaktaydı, kuruyordu, kurardı*.
_DURATIVE: Final = re.compile(r"m[ae]kt[ae]yd[ıi]|[ıiuü]yordu|[ıiuü]rd[ıiuü]|m[aə][qk]d[aə]yd[ıi]")
#: Last words of a date that say by themselves when: *1918’de, 28 Mayıs günü, 1918–1920 arasında*.
_WHEN: Final = re.compile(
    r"(?:[dt][aeə]|günü|gecesi|akşamı|sabahı|arasında|aralığında|boyunca|itibaren|etibarən|civarında|ərzində|tarihleri)$"
)

#: *yazılarından, gönderdiği mektubu; durum Sovyetleri’nin*: two phrases run together.
_RUN_TOGETHER: Final = re.compile(r"[dt][aeə]n, |^[^\W\d_A-ZÇĞİÖŞÜƏ]+ [A-ZÇĞİÖŞÜƏ]\S*[’'`]n?[ıiuü]n ")


class Doubts(ClausePart):
    """How sure it is that a clause tells what its date dates."""

    def __init__(self, view: ClauseView, subjects: Subjects, kept_words: KeptWords, descriptions: Descriptions) -> None:
        super().__init__(view)
        self.subjects = subjects
        self.kept_words = kept_words
        self.descriptions = descriptions

    def event_confidence(self, number: int, verb: int, end: int, subject: str) -> float:
        """How sure an event is whose description ends with word `end`: surest *1918’de Ordu Bakü’yü aldı*."""
        form = self.view.verb_at(verb)
        if form.is_negative or _PRESENT.search(self.forms[verb].norm):
            return 0.3
        doubts = self.of_date(number, verb) + self._of_description(verb, end, subject) + self._of_verb(verb, subject)
        return 0.8 if doubts == 0 else 0.47 if doubts == 1 else 0.36

    def of_date(self, number: int, verb: int) -> int:
        """How many signs there are that a date belongs to something else than its verb: *1918’den sonra kuruldu*."""
        at, date = self.view.span_of_date(number), self.view.dates[number]
        last = self.forms[at.end - 1].norm
        told = {word.date for word in self.words[self.view.clause_start(verb) : verb] if word.date >= 0}
        between = range(at.end, verb)
        is_in_speech = self.words[verb].is_quoted and self.view.quotes_clause(self.view.opening_before(verb))
        passes_quotation = any(self.words[i].is_quoted or self.words[i].text in "“«" for i in between)
        after = self.view.form_at(at.end)
        signs = (
            date.is_attributive or not _WHEN.search(last),
            any(self._shifts(i) for i in between),
            any(self.view.dates[other].date != date.date for other in told),
            passes_quotation and not self.words[verb].is_quoted,
            is_in_speech,
            after is not None and after.role is Role.COMMA,
        )
        return sum(map(bool, signs))

    def _shifts(self, index: int) -> bool:
        """Whether a word makes a date that of something before, after or counted: *sonra, sayısı*."""
        norm = self.forms[index].norm
        return norm in self.view.tables["later"] or norm.startswith(tuple(self.view.tables["counted"]))

    def _of_verb(self, verb: int, subject: str) -> int:
        """Signs that a verb tells no event: *kurulması istendi, önemliydi*."""
        form, norm = self.view.verb_at(verb), self.forms[verb].norm
        is_noun = form.kind is VerbKind.NOUN
        is_short = len(subject.split()) < 3
        signs = (
            (is_noun and not self.view.happened(verb)) or self.view.is_reported(verb),
            is_noun and is_short and not PASSIVE.match(form.stem),
            form.stem in self.view.tables["weak"] or _DURATIVE.search(norm),
        )
        return sum(map(bool, signs))

    def _of_description(self, verb: int, end: int, subject: str) -> int:
        """Signs that a description lacks who or what, or has lost a part of the clause."""
        kept = self.kept_words.kept(verb)
        if not kept:
            return 2
        words = subject.split()
        doubts = int(len(words) > _LONGEST) + (not any(word[:1].isupper() for word in words))
        doubts += bool(_RUN_TOGETHER.search(subject))
        return doubts + (self._of_noun(verb, end) if end > verb else self._of_clause(verb, kept))

    def _of_noun(self, verb: int, end: int) -> int:
        """Signs that a participle is not told of its noun alone: *1911’de kurulan | parti ...*."""
        form = self.forms[end]
        has_object = self.view.verb_at(verb).kind is VerbKind.OBJECT_PARTICIPLE
        signs = (
            self.view.sentence.goes_on(end),
            self._has_rival(end),
            has_object and form.head not in _MADE,
            not form.is_name and not form.is_possessed,
        )
        return sum(signs)

    def _of_clause(self, verb: int, kept: list[int]) -> int:
        """Signs that a clause has no subject, or more than its description says."""
        marked = self.descriptions.subject_end(kept, verb)
        is_parted = False
        if 0 <= marked < len(kept) - 1:
            after = self.forms[kept[marked + 1]]
            is_parted = after.is_name and after.is_bare and after.role is Role.PLAIN
        signs = (
            self.view.sentence.goes_on(verb),
            not self._has_subject(verb, kept, marked),
            not self.kept_words.is_whole(kept, verb),
            is_parted,
        )
        return sum(signs)

    def _has_subject(self, verb: int, kept: list[int], marked: int) -> bool:
        is_noun = self.view.verb_at(verb).kind is VerbKind.NOUN
        if marked >= 0 or (is_noun and any(self.forms[i].case is Case.GENITIVE for i in kept)):
            return True
        is_behind = self.view.is_note or self.view.clause_start(verb) > 0
        return is_behind and not self.subjects.has_own_subject(verb) and bool(self.subjects.shared_subject(verb))

    def _has_rival(self, index: int) -> bool:
        """Whether a finite verb follows that could have the date too: *1911’de kurulan parti 1912’de | toplandı*."""
        for i in range(index + 1, len(self.words)):
            form = self.forms[i]
            if self.words[i].date >= 0:
                return False
            if form.verb is not None and form.verb.kind in _MAIN and not self.view.is_participle(i):
                return form.verb.stem not in self.view.tables["weak"] and not _PRESENT.search(form.norm)
        return False
