"""What the text has named so far, for sentences that only say *the party*, *he*."""

from __future__ import annotations

import re
from typing import Final

from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.words import Role
from quizzes.language.kinds import Case

#: Kinds of things a text goes on to call by their noun alone: *parti, gazete*.
REMEMBERED: Final = frozenset({"organisation", "state", "publication", "treaty"})
#: Where the body or paper told of last is kept, whatever it is called: a key no word can have.
LAST_BODY: Final = " body"
_SPOKEN_OF: Final = frozenset({Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE, Case.GENITIVE})
_PLURAL: Final = re.compile(r"l[aeə]r[ıi]?$")
_LONGEST: Final = 8  # words of a name worth keeping
_PRONOUN: Final = "o"


class Memory(ClausePart):
    """Keeps what a sentence names in full, and tells what its short forms stand for."""

    def __init__(self, view: ClauseView, names: Names) -> None:
        super().__init__(view)
        self.names = names

    def remember(self) -> None:
        """Keep what the sentence names in full: *Müsavat Partisi*, then *parti*."""
        for i, form in enumerate(self.forms):
            if form.noun and form.head in REMEMBERED:
                self._remember_thing(i)
            if form.is_name and form.head is None and (i + 1 == len(self.forms) or not self.forms[i + 1].is_name):
                self._remember_person(i)

    def remember_paper(self, name: str) -> None:
        """Keep a quoted paper under every noun for one: *“Ekinçi”*, then *gazete* or *dergi*."""
        for noun in self.view.tables["papers"]:
            self.view.mentions[noun] = name

    def name_of(self, phrase: Span) -> str:
        """A phrase in the nominative; one that only says *parti* as the name it last went by: *Müsavat Partisi*."""
        text = self.sentence.write(phrase)
        noun = self._noun_alone(phrase)
        if not noun:
            return text
        for i in range(phrase.start - 1, -1, -1):
            if self.forms[i].noun == noun:
                before = self.sentence.phrase_before(i)
                if self.names.is_named(before):
                    return self.sentence.write(before)
        return self.view.mentions.get(noun, text)

    def _noun_alone(self, phrase: Span) -> str:
        """The noun a phrase consists of, unless it is not the one named before: *bir heyet, birlikler*."""
        is_new = any(form.norm == "bir" for form in self.view.forms_in(phrase))
        if is_new or _PLURAL.search(self.forms[phrase.end - 1].norm):
            return ""
        words = self.words[phrase.start : phrase.end]
        plain = [word.form for word in words if word.form.role is Role.PLAIN and word.date < 0]
        return plain[0].noun if len(plain) == 1 and plain[0].head in REMEMBERED else ""

    def _remember_thing(self, index: int) -> None:
        form, span = self.forms[index], self.sentence.phrase_before(index)
        if not self.names.is_named(span) or span.end - span.start > _LONGEST:
            return
        name = self.view.mentions[form.noun] = self.sentence.write(span)
        if form.head != "treaty" and form.case in _SPOKEN_OF:
            self.view.mentions[LAST_BODY] = name

    def _remember_person(self, index: int) -> None:
        """The person whose names end at a word, by the last of them; as the subject also by the pronoun."""
        mentions = self.view.mentions
        span = self.names.before(index, 0)
        is_whole = span.end - span.start > 1 and self.sentence.is_person(span)
        if self.view.language == "az":
            last = index
            while last + 1 < len(self.forms) and self.forms[last + 1].role is Role.TITLE:
                last += 1
            titled = self.names.before(last, 0)
            if self.forms[last].is_bare and self.sentence.is_person(titled):
                mentions[_PRONOUN] = self.sentence.write(titled)
        elif is_whole and self.forms[index].is_bare:
            mentions[_PRONOUN] = self.sentence.write(span)
        if is_whole:
            mentions[self.forms[span.end - 1].base] = self.sentence.write(span)
