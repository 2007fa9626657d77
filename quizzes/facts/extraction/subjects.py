"""Who or what a clause speaks of: the noun phrase it begins with, or the one it shares with the clause before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.quotations import Quotations
from quizzes.facts.extraction.topics import Topic
from quizzes.facts.extraction.words import Form, Role
from quizzes.language.kinds import Case

_PLURAL: Final = re.compile(r"l[aeə]r$")
#: Words before the first phrase of a clause, and of a sentence.
_BEFORE_CLAUSE: Final = frozenset({Role.OPENER, Role.COMMA, Role.STOP, Role.CONJUNCTION, Role.ADVERB})
_BEFORE_SENTENCE: Final = _BEFORE_CLAUSE - {Role.ADVERB}
_NO_SUBJECT: Final = frozenset({Role.POSTPOSITION, Role.AGENT})
_SETTINGS: Final = 3  # words behind a setting that may still belong to the next one
_SHARING: Final = frozenset({"person", "organisation", "state", "publication"})
_BODIES: Final = frozenset({"organisation", "state", "publication"})


class Subjects(ClausePart):
    """The subjects of a sentence’s clauses."""

    def __init__(self, view: ClauseView, names: Names, quotations: Quotations) -> None:
        super().__init__(view)
        self.names = names
        self.quotations = quotations

    # The first phrase

    def opening(self, start: int, end: int) -> list[int]:
        """The words a clause begins with, without dates and what joins it to others: *Ancak 1918’de | devlet …*."""
        return self._without(_BEFORE_CLAUSE, start, end)

    def first_phrase(self, kept: Sequence[int]) -> int:
        """Position in `kept` of the last word of the first noun phrase, if that is in the nominative; else -1.

        *Müsavat Partisi | Bakü’de kuruldu*
        """
        for k in range(self.behind_settings(kept), len(kept)):
            form = self.forms[kept[k]]
            if form.role in {Role.COMMA, *_NO_SUBJECT} or form.verb is not None:
                return -1
            if form.case not in {Case.NOMINATIVE, Case.GENITIVE}:
                return -1
            if form.is_bare and form.role in {Role.PLAIN, Role.TITLE} and not self._continues(kept, k):
                return self._end_of_subject(kept, k)
        return -1

    def first_span(self, kept: Sequence[int]) -> Span | None:
        """The first noun phrase, behind the places and times before it: *Rusya’da | Bolşevikler | …*."""
        end = self.first_phrase(kept)
        return Span(kept[self.behind_settings(kept)], kept[end] + 1) if end >= 0 else None

    def behind_settings(self, kept: Sequence[int]) -> int:
        """Position behind the places and times a clause may begin with: *Rusya’da | Bolşevikler …*."""
        position = 0
        for k, i in enumerate(kept[:-1]):
            form = self.forms[i]
            is_placing = form.case in {Case.LOCATIVE, Case.ABLATIVE} and not form.norm.endswith(("ki", "kı"))
            if is_placing and form.verb is None:
                if self.sentence.phrase_before(i).start > kept[position]:
                    break
                position = k + 1
            elif form.role is Role.POSTPOSITION and form.norm in self.view.tables["setting"]:
                position = k + 1
            elif form.verb is not None or form.role in {Role.COMMA, Role.AGENT} or k > position + _SETTINGS:
                break
        return position

    def _without(self, idle: frozenset[Role], start: int, end: int) -> list[int]:
        words = [i for i in range(start, end) if self.words[i].date < 0]
        while words and self.forms[words[0]].role in idle:
            words.pop(0)
        return words

    def _end_of_subject(self, kept: Sequence[int], k: int) -> int:
        """Position of the last word of the subject that word `k` ends, or of the list it begins; -1 if it is none."""
        form = self.forms[kept[k]]
        after = self.forms[kept[k + 1]] if k + 1 < len(kept) else None
        if after is not None and after.role in _NO_SUBJECT:
            return -1
        if (form.is_name and form.head is None) or form.role is Role.TITLE:
            return self._list_end(kept, k)
        is_noun = form.is_name or form.head is not None or form.is_possessed
        return k if is_noun or _PLURAL.search(form.norm) else -1

    def _list_end(self, kept: Sequence[int], k: int) -> int:
        """Position in `kept` of the last name of a list that goes on behind word `k`: *A, B ve C*; else `k`."""
        end, at = k, k + 1
        is_place = self.view.sentence.is_place(self.forms[kept[k]])
        while self._is_next(kept, at) and self.forms[kept[at]].role in {Role.COMMA, Role.CONJUNCTION}:
            is_last = self.forms[kept[at]].norm in self.view.tables["and"]
            stop = at + 1
            while self._is_next(kept, stop) and self.names.is_bare_name(kept[stop]):
                stop += 1
            if stop == at + 1 or self.view.sentence.is_place(self.forms[kept[stop - 1]]) != is_place:
                break  # Haskel, Nahçıvan ve Şerur’u …: who, and then where
            if is_last:
                return stop - 1
            at = stop
        return end

    def _is_next(self, kept: Sequence[int], k: int) -> bool:
        """Whether word `k` stands right behind the one kept before it."""
        return k < len(kept) and kept[k] == kept[k - 1] + 1

    # Where it ends

    def _continues(self, kept: Sequence[int], k: int) -> bool:
        """Whether the noun phrase goes on behind word `k`: *Müsavat | Partisi*."""
        if k + 1 >= len(kept) or self._are_parted(kept[k], kept[k + 1]):
            return False
        this, after = self.forms[kept[k]], self.forms[kept[k + 1]]
        if after.role is Role.TITLE or self.words[kept[k]].is_quoted:
            return True
        if after.role is Role.CONJUNCTION:
            is_like = k + 2 < len(kept) and self.forms[kept[k + 2]].is_name == this.is_name
            return is_like and after.norm in self.view.tables["and"]
        if after.role is not Role.PLAIN or after.verb is not None:
            return False
        return self._name_goes_on(this, after) if this.is_name else self._noun_goes_on(this, after, kept[k + 1])

    def _are_parted(self, this: int, after: int) -> bool:
        """Whether words left out between two part them: between names any, in Turkish a date always does."""
        if after != this + 1 and not (self.forms[this].is_name and self.forms[after].is_name):
            return True
        return self.view.language == "tr" and any(self.words[i].date >= 0 for i in range(this + 1, after))

    def _name_goes_on(self, this: Form, after: Form) -> bool:
        """*Müsavat | Partisi, Osmanlı | hükümeti*."""
        if not after.is_name:
            return after.is_possessed and (after.head is not None or not after.is_bare)
        if (this.head is not None and after.case is Case.GENITIVE) or self._is_surname_known(this.base):
            return False
        if this.head is not None and this.is_possessed and self.sentence.is_place(after):
            return False
        return after.is_bare or after.case is Case.GENITIVE or after.is_possessed

    def _noun_goes_on(self, this: Form, after: Form, index: int) -> bool:
        """*ordu komutanı | Nuri Paşa, sovet | qoşunları*."""
        if this.head == "office" and after.is_name and (not this.is_possessed or self.names.begins_person(index)):
            return True
        if _PLURAL.search(this.norm):
            return False
        if self.view.language == "az" and this.head is not None and not this.is_possessed and after.is_possessed:
            return True
        return this.head is None and (after.is_bare or after.case is Case.GENITIVE or after.is_possessed)

    def _is_surname_known(self, base: str) -> bool:
        return self.view.mentions.get(base, "").endswith(" " + base)

    # Subjects told elsewhere

    def has_own_subject(self, verb: int) -> bool:
        """Whether a noun phrase in the nominative stands in a verb’s clause: *1911’de parti kuruldu*."""
        found = self.view.verb_class(verb) if self.view.language == "az" else None
        end = found[2] if found is not None else verb
        return any(self._may_be_subject(i, verb) for i in range(self.view.clause_start(verb), end))

    def _may_be_subject(self, index: int, verb: int) -> bool:
        form, after = self.forms[index], self.forms[index + 1]
        is_noun = form.is_bare and form.role in {Role.PLAIN, Role.TITLE} and form.verb is None
        if not is_noun or self.words[index].date >= 0 or form.norm in self.view.lexis.words.get("somebody", ()):
            return False
        is_light = self.view.verb_at(verb).stem in self.view.tables["light_verbs"]
        if index + 2 == verb and is_light and self.view.is_verbal_noun_part(index + 1):
            return True
        is_part = after.role is Role.PLAIN and index + 1 < verb and not after.verb
        if is_part or after.role in _NO_SUBJECT:
            return False
        is_thing = form.is_name or form.is_possessed or form.head is not None
        is_before_verb = index + 1 == verb and not self.view.is_verbal_noun_part(index)
        return (is_thing or is_before_verb) and not self._is_before_agent(index)

    def _is_before_agent(self, index: int) -> bool:
        """Whether a name belongs to a list of those who did it: *A, B ve C tarafından*."""
        for form in self.forms[index + 1 :]:
            if form.role is Role.AGENT:
                return True
            if not (form.is_name or form.role in {Role.COMMA, Role.CONJUNCTION, Role.TITLE}):
                return False
        return False

    def shared_subject(self, verb: int) -> str:
        """The subject a clause leaves out, that of the clause before or the topic: *Parti toplandı, | dağıldı*."""
        first = self.opening(0, self.view.clause_start(verb))
        span = self.first_span(first)
        if span is not None and (self.names.is_named(span) or self.sentence.is_person(span)):
            return self.sentence.write(span)
        topic = self.view.topic
        return topic.name if topic is not None and topic.kind in _SHARING and not first else ""

    def told_topic(self) -> Topic | None:
        """What the sentence speaks of, when it begins with a name: *Müsavat Partisi 1911’de kuruldu*."""
        words = self._without(_BEFORE_SENTENCE, 0, len(self.words))
        end = self.first_phrase(words)
        if end < 0:
            return None
        span = Span(words[0], words[end] + 1)
        if self.view.language == "az":
            if self.view.norm_at(span.end) in self.view.tables["with"]:
                return None
            if quoted := self._quoted_topic(span):
                return quoted
        return self._named_topic(span)

    def _quoted_topic(self, span: Span) -> Topic | None:
        """*ilk milli qəzet sayılan “Əkinçi”*: the name behind what it is held to be."""
        begin = span.end + (self.view.norm_at(span.end) in self.view.tables["held_to_be"])
        if begin >= len(self.words) or self.words[begin].text not in "“«":
            return None
        end = self.quotations.end_of(begin)
        if not end or self.quotations.is_head_at(end):
            return None
        kind = "publication" if self.forms[span.end - 1].head == "publication" else "title"
        return Topic(self.sentence.write(Span(begin, end)), kind)

    def _named_topic(self, span: Span) -> Topic | None:
        head = self.forms[span.end - 1].head
        if self.sentence.is_person(span):
            return Topic(self.sentence.write(span), "person")
        if head is not None and head in _BODIES and self.names.is_named(span):
            return Topic(self.sentence.write(span), head)
        if self.words[span.start].text in "“«" and self.quotations.end_of(span.start) == span.end:
            return Topic(self.sentence.write(span), "title")
        return None
