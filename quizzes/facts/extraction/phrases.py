"""Phrases of a Turkish or Azerbaijani sentence: where a noun phrase begins and ends, who is named, what a verb says."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quizzes.facts.extraction.persons import (
    is_person_name,
    is_place,
    is_plural,
    is_surely_surname,
    looks_like_surname,
)
from quizzes.facts.extraction.rules import Lexis, possess
from quizzes.facts.extraction.words import Form, Role, Word
from quizzes.language.folding import fold
from quizzes.language.inflection import inflect
from quizzes.language.kinds import Case

_PLURAL_OF: Final = re.compile(r"l[ae]r[ıi]$")
_JOINT: Final = frozenset({Case.NOMINATIVE, Case.GENITIVE})
_BREAKS: Final = frozenset({Role.POSTPOSITION, Role.AGENT, Role.OPENER, Role.COMMA, Role.STOP})
_ENDS: Final = frozenset({Role.QUOTE, Role.CONJUNCTION, Role.COMMA, Role.STOP})
_IDLE: Final = frozenset({Role.CONJUNCTION, Role.COMMA, Role.STOP, Role.OPENER, Role.ADVERB})
_OBJECTS: Final = frozenset({Case.ACCUSATIVE, Case.DATIVE})
_LOCAL: Final = frozenset({Case.DATIVE, Case.LOCATIVE, Case.ACCUSATIVE})
_HYPHENS: Final = frozenset("-–")
_APOSTROPHE: Final = re.compile(r"[’'`´]")
#: How many words a phrase may have from its first word to its head, and a row of names before theirs.
_LONGEST: Final = 14
_NAMES_AHEAD: Final = 5
_KI: Final = re.compile(r".{3,}[dt][aeə]k[ıi]")

__all__ = ["Sentence", "Span", "is_surely_surname", "looks_like_surname", "put"]


@dataclass(frozen=True, slots=True)
class Span:
    """Words `start` up to, not including, `end` of a sentence."""

    start: int
    end: int

    def __bool__(self) -> bool:
        return self.end > self.start


class Sentence:
    """The words of a sentence with the questions the rules ask of them."""

    def __init__(self, words: Sequence[Word], lexis: Lexis, known: Container[str] = ()) -> None:
        """`known` holds the last names of persons the text has named in full."""
        self.words = words
        self.known = known
        self.lexis = lexis
        self.tables = lexis.words
        self.verbs = [i for i, word in enumerate(words) if word.form.verb is not None]

    def __len__(self) -> int:
        return len(self.words)

    # Noun phrases

    def joins(self, index: int) -> bool:
        """Whether a word may stand inside a noun phrase, before its last word: *Halk* in *Halk Partisi kuruldu*."""
        word = self.words[index]
        form = word.form
        if self._is_link(index):
            return True
        if word.date >= 0 or form.role in _BREAKS:
            return False
        if form.verb is not None and form.norm not in self.tables["naming_verbs"]:
            return False
        return word.is_quoted or form.norm in self.tables["naming"] or self._is_part(index)

    def _is_link(self, index: int) -> bool:
        """Small words inside a phrase: *bir*, *de* in *partinin de adı*, *ile* in *Hümmet adı ile*, hyphens."""
        word = self.words[index]
        norm = word.form.norm
        if norm in self.tables["particles"]:
            return index > 0 and self.words[index - 1].form.case is Case.GENITIVE
        if word.date >= 0:
            return False
        if word.text in _HYPHENS:
            return index > 0 and self.words[index - 1].end == word.start
        if norm in self.tables["named_with"]:
            return index > 0 and self.words[index - 1].form.norm in self.tables["named"]
        return norm in self.tables["article"]

    def _is_part(self, index: int) -> bool:
        """Whether a noun phrase goes on behind a word by what the word is: *Halk* and *Merkez*, not *Ankara’da*."""
        form = self.words[index].form
        if form.role is Role.QUOTE:
            return True
        if form.role is Role.CONJUNCTION:
            return self._joins_names(index)
        if form.role is Role.ADVERB:
            return form.norm in self.tables["inner_adverbs"]
        return form.case in _JOINT or bool(_KI.fullmatch(form.norm)) or self._is_odd_name(index)

    def _is_odd_name(self, index: int) -> bool:
        """*Maverayı Kafkasya*: an unknown name without apostrophe before another is no object, whatever it ends in."""
        word = self.words[index]
        form = word.form
        is_name_in_case = form.is_name and form.case in _OBJECTS and not form.is_possessed
        if self.lexis.language != "tr" or not is_name_in_case or index + 1 >= len(self.words):
            return False
        if _APOSTROPHE.search(word.text) or form.head is not None or not self.words[index + 1].form.is_name:
            return False
        return fold(form.base, "tr") not in self.lexis.places

    def _joins_names(self, index: int) -> bool:
        """Whether a conjunction stands between two words alike, as in *İşçi ve Köylü Partisi*."""
        if not 0 < index < len(self.words) - 1:
            return False
        before, after = self.words[index - 1].form, self.words[index + 1].form
        is_unknown_name = before.is_name and before.head is None and not self.is_place(before)
        if is_unknown_name and looks_like_surname(before.base):
            return False
        return before.is_bare and before.is_name == after.is_name and before.role is Role.PLAIN and not before.verb

    def phrase_before(self, last: int, floor: int = 0) -> Span:
        """The noun phrase whose last word is `last`, however that word ends: *Halk Partisinin* before *kuruluşu*."""
        start = last
        while start - 1 >= floor and (self.joins(start - 1) or (start == last and self._is_compound(last))):
            if self._is_divided(start, last):
                break
            start -= 1
        return self.trim(Span(start, last + 1))

    def _is_divided(self, start: int, last: int) -> bool:
        """Whether what stands before `start` is of another phrase than the words up to `last`."""
        if self._is_other(start - 1, start) or self._opens_with_ki(start):
            return True
        return start < last and self._ends_person(start - 1)

    def _opens_with_ki(self, index: int) -> bool:
        """*Merkezi Komitesi | Bakü’deki … başkanı*: a finished noun before *-deki* belongs to another phrase."""
        before = self.words[index - 1].form
        return bool(_KI.fullmatch(self.words[index].form.norm)) and before.is_bare and before.is_possessed

    def _ends_person(self, index: int) -> bool:
        """*Mehmet Emin Resulzade | Müsavat Partisi’nin başkanı*: a person’s name is no part of the phrase behind it."""
        form = self.words[index].form
        if not form.is_bare or form.head is not None or index == 0:
            return False
        before = self.words[index - 1].form
        if form.role is Role.TITLE:
            return before.is_name and form.norm in self.tables["honorifics"]
        is_surname = form.is_name and looks_like_surname(form.base) and form.norm not in self.lexis.places
        return is_surname and self._may_be_forename(before)

    def _may_be_forename(self, form: Form) -> bool:
        """*Fatali* or *Mirza* before a surname, and no name of a place or a body."""
        is_named = form.is_name or form.role is Role.TITLE
        return is_named and form.is_bare and form.head is None and form.norm not in self.lexis.places

    def _is_other(self, before: int, this: int) -> bool:
        """*hükümet gazetenin*: two nouns that make no compound, the second being nobody’s."""
        one, two = self.words[before].form, self.words[this].form
        if self._is_whole_office(before, this):
            return True
        if not one.is_bare or one.is_name or two.is_name or two.is_possessed:
            return False
        are_heads = one.head is not None and two.head is not None
        return are_heads or (one.is_possessed and two.role is Role.PLAIN)

    def _is_whole_office(self, before: int, this: int) -> bool:
        """*rehberi | Kuzey Kafkasya temsilcisi*: from somebody’s office a phrase goes on only with another office."""
        one, two = self.words[before].form, self.words[this].form
        is_office = one.head == "office" and one.is_possessed and one.is_bare
        if self.lexis.language != "tr" or not is_office or _PLURAL_OF.search(one.norm):
            return False
        if two.head is not None and two.is_possessed:
            return False
        return two.head != "office" and two.role is Role.PLAIN and two.norm not in self.tables["no_persons"]

    def _is_compound(self, last: int) -> bool:
        """*Hariciye Vekili*: a name before a possessed noun is part of it, whatever its ending looks like."""
        before, form = self.words[last - 1], self.words[last - 1].form
        if not self.words[last].form.is_possessed or before.date >= 0 or form.verb is not None:
            return False
        is_name_in_case = form.is_name and form.role is Role.PLAIN and form.case in _LOCAL
        return is_name_in_case and not _APOSTROPHE.search(before.text) and not self.is_place(form)

    def phrase_after(self, first: int, heads: frozenset[str] = frozenset()) -> Span:
        """The noun phrase that begins at `first`: *1918’de | Azerbaycan Halk Cumhuriyetinin | kuruluşu*.

        It goes up to its head, a noun of the classes `heads`, or to the first word with a case ending.
        """
        end = first
        limit = min(len(self.words), first + _LONGEST)
        while end < limit:
            form = self.words[end].form
            if form.head in heads and not (form.is_bare and self.goes_on(end)):
                return self.trim(Span(first, end + 1))
            if not self.joins(end):
                break
            end += 1
            if end - first > 1 and end < limit and self._ends_person(end - 1) and self.words[end].form.is_name:
                return self.trim(Span(first, end))
        if end < limit and self._is_noun(end):
            end += 1
        return self.trim(Span(first, end))

    def goes_on(self, index: int) -> bool:
        """Whether a noun is only a part of a longer name: *Halk Partisi Merkez Komitesi, bağımsızlık mücadelesi*."""
        if index + 1 >= len(self.words):
            return False
        this, after = self.words[index], self.words[index + 1]
        if this.is_quoted and after.is_quoted and after.form.role is Role.PLAIN:
            return True
        is_noun = after.date < 0 and after.form.role is Role.PLAIN and after.form.verb is None and after.form.base
        if not this.form.is_bare or not is_noun:
            return False
        if after.form.is_possessed or after.form.head is not None:
            return True
        return after.form.is_name and after.form.is_bare and self._is_head_ahead(index + 1)

    def _is_head_ahead(self, index: int) -> bool:
        """*Sovyet | Sosyalist Cumhuriyetler Birliği*: names lead on to a possessed head noun."""
        for i in range(index, min(index + _NAMES_AHEAD, len(self.words))):
            word = self.words[i]
            if word.date >= 0 or not word.form.is_name or word.form.role is not Role.PLAIN:
                return False
            if word.form.head is not None and word.form.is_possessed:
                return True
            if not word.form.is_bare and word.form.case is not Case.GENITIVE:
                return False
        return False

    def _is_noun(self, index: int) -> bool:
        form = self.words[index].form
        return self.words[index].date < 0 and form.role in {Role.PLAIN, Role.TITLE} and form.verb is None

    def trim(self, span: Span) -> Span:
        """A span without the small words and marks at its ends: *fakat Halk Partisi,* is the *Halk Partisi*."""
        start, end = span.start, span.end
        while start < end and self._is_idle(start):
            start += 1
        while end > start and self.words[end - 1].form.role in _ENDS:
            if self.words[end - 1].text in '”»"' and self._has_open_quote(start, end - 1):
                break
            end -= 1
        return Span(start, end)

    def _is_idle(self, index: int) -> bool:
        word = self.words[index]
        form = word.form
        if form.role in _IDLE:
            return form.norm not in self.tables["kept_first"]
        return form.role is Role.QUOTE and word.text in "”»"

    def _has_open_quote(self, start: int, end: int) -> bool:
        return any(self.words[i].text in '“«"' for i in range(start, end))

    # Writing

    def write(self, span: Span, *, ending: Case | None = None) -> str:
        """The words of a span as a phrase in the nominative: *Halk Partisi* for *1918’de Halk Partisinin*.

        `ending` puts its last word into another case. Dates are left out.
        """
        phrase = self._write_named(span) or _strip_quotes(self._write_words(span))
        return put(phrase, ending, self.lexis.language) if phrase and ending is not None else phrase

    def _write_words(self, span: Span) -> str:
        unwritten = self.tables["unwritten"]
        words = [word for word in self._words_in(span) if word.date < 0 and word.form.norm not in unwritten]
        if not words:
            return ""
        last = words[-1]
        parts: list[str] = []
        for before, word in zip([None, *words], words, strict=False):
            if before is not None and self.is_apart(before, word):
                parts.append(" ")
            parts.append(word.form.base if word is last and self._is_sure(word) else word.text)
        return "".join(parts).strip()

    def _is_sure(self, word: Word) -> bool:
        """Whether what a word ends in is a case: *deste* is no place called *des*."""
        form = word.form
        if not form.base or form.is_name or form.head is not None or form.is_possessed:
            return True
        return len(form.base) > 4 or form.case is Case.GENITIVE

    def _write_named(self, span: Span) -> str:
        """*Hümmet isimli bir gazete* is the *Hümmet gazetesi*; *X diktatörlüğü adlı hükümet* the *X diktatörlüğü*."""
        naming = self.tables["naming"]
        at = next((i for i in range(span.start + 1, span.end - 1) if self.words[i].form.norm in naming), None)
        if at is None:
            return ""
        name = self.write(Span(span.start, at))
        if self.words[at - 1].form.head is not None:
            return name
        last = self.words[span.end - 1].form
        return f"{name} {last.base if last.is_possessed else possess(last.base, self.lexis.language)}"

    def is_apart(self, before: Word, word: Word) -> bool:
        """Whether a space stands between two words: *Halk Partisi*, but *M.E. Resulzade-Hoyski* and *(Bakü)*."""
        if word.text in "”»,;:)." or before.text in "“«(":
            return False
        if before.text in _HYPHENS or word.text in _HYPHENS:
            return False
        is_glue = before.text.endswith((".", "-")) or '"' in {before.text, word.text}
        return not (is_glue and before.end == word.start)

    def text_of(self, span: Span) -> tuple[int, int]:
        """The characters a span covers: where in the text its first word begins and its last one ends."""
        return self.words[span.start].start, self.words[span.end - 1].end

    # Names

    def is_person(self, span: Span) -> bool:
        """Whether a phrase looks like a person's name: *Fatali Han Hoyski*, *M.E. Resulzade*, not *Halk Partisi*."""
        if not 0 < span.end - span.start <= 7:
            return False
        return is_person_name([word.form for word in self._words_in(span)], self.lexis, self.known)

    def is_place(self, form: Form) -> bool:
        """Whether a word names a place, a people or a body in the rules' list, in any case: *Bakü*, *Bakü’den*."""
        return is_place(form, self.lexis)

    def persons_in(self, span: Span) -> tuple[str, ...]:
        """The persons a phrase lists, or nothing when any part of it is no person: *Resulzade, Hoyski ve Topçubaşı*."""
        found = []
        for part in self._listed(span):
            if not self.is_person(part):
                return ()
            found.append(self.write(part))
        return tuple(found)

    def _listed(self, span: Span) -> Iterator[Span]:
        """The parts of a phrase between commas, conjunctions and dates."""
        begin = span.start
        for i in range(span.start, span.end + 1):
            if i < span.end and not self._is_joint(i):
                continue
            part = self.trim(Span(begin, i))
            begin = i + 1
            if part:
                yield part

    def _is_joint(self, index: int) -> bool:
        word = self.words[index]
        return word.date >= 0 or word.form.role in {Role.COMMA, Role.CONJUNCTION}

    def _words_in(self, span: Span) -> Sequence[Word]:
        return self.words[span.start : span.end]


def _strip_quotes(phrase: str) -> str:
    """A phrase without a quotation mark that has no other, and without a pair around the whole of it."""
    for opening, closing in (("“", "”"), ("«", "»"), ('"', '"')):
        pair = 1 if opening != closing else 2
        marks = phrase.count(opening) + (phrase.count(closing) if opening != closing else 0)
        if marks == 1:
            phrase = phrase.replace(opening, "").replace(closing, "")
        if phrase.startswith(opening) and phrase.endswith(closing) and phrase.count(opening) == pair:
            phrase = phrase[1:-1]
    return phrase.strip(" ,;:-–")


def put(phrase: str, case: Case, language: str) -> str:
    """A noun phrase of running text in a case. A plural takes no apostrophe: *Bolşeviklerin*."""
    if language == "tr" and is_plural(phrase):
        start, _, last = phrase.rpartition(" ")
        inflected = inflect(f"x{last[1:].lower()}", case, language)
        return f"{start} {last[:1]}{inflected[1:]}".strip()
    return inflect(phrase, case, language)
