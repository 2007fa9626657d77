"""Phrases of a Turkish or Azerbaijani sentence: where a noun phrase begins and ends, who is named, what a verb says."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Final

from quizzes.facts.extraction.rules import Lexis, possess
from quizzes.facts.extraction.words import Form, Role, Word
from quizzes.language.folding import fold
from quizzes.language.inflection import inflect
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbKind

_PLURAL: Final = re.compile(r"[^\W\d_]{2}l[aeə]r$")
_PLURAL_OF: Final = re.compile(r"l[ae]r[ıi]$")
_JOINT: Final = frozenset({Case.NOMINATIVE, Case.GENITIVE})
_BREAKS: Final = frozenset({Role.POSTPOSITION, Role.AGENT, Role.OPENER, Role.COMMA, Role.STOP})
_CLAUSE_ENDS: Final = frozenset({VerbKind.FINITE, VerbKind.CONVERB, VerbKind.PERFECT})
_KI: Final = re.compile(r".{3,}[dt][aeə]k[ıi]")


#: Words that only say that a name follows or has gone before: *Hümmet isimli bir gazete*.
_NAMING: Final = frozenset("bir isimli adlı adında isminde adıyla adlandırılan adındaki ismindeki adı ile adlanan".split())

_PARTICLES: Final = frozenset("de da də ise isə".split())
_DROPPED: Final = _PARTICLES | {"bir", "idi"}


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
        self.verbs = [i for i, word in enumerate(words) if word.form.verb is not None]

    def __len__(self) -> int:
        return len(self.words)

    # Noun phrases

    def joins(self, index: int) -> bool:
        """Whether a word may stand inside a noun phrase, before its last word."""
        word = self.words[index]
        form = word.form
        if form.norm == "bir" and word.date < 0:
            return True
        if form.norm in _PARTICLES and index and self.words[index - 1].form.case is Case.GENITIVE:
            return True
        if form.norm == "ile" and word.date < 0 and index and self.words[index - 1].form.norm == "adı":
            return True
        if word.text in {"-", "–"} and word.date < 0 and index and self.words[index - 1].end == word.start:
            return True
        if word.date >= 0 or form.role in _BREAKS:
            return False
        if form.verb is not None and form.norm != "adlandırılan":
            return False
        if word.text in {"-", "–"} and index and self.words[index - 1].end == word.start:
            return True
        if form.norm in _PARTICLES and index and self.words[index - 1].form.case is Case.GENITIVE:
            return True
        if form.norm in _NAMING or form.norm == "ile" and index and self.words[index - 1].form.norm == "adı":
            return True
        if form.role is Role.QUOTE or word.is_quoted:
            return True
        if form.role is Role.CONJUNCTION:
            return self._joins_names(index)
        if form.role is Role.ADVERB:
            return form.norm in {"ilk", "özel", "yeniden", "birinci", "tek"}
        return form.case in _JOINT or bool(_KI.fullmatch(form.norm)) or self._is_odd_name(index)

    def _is_odd_name(self, index: int) -> bool:
        """*Maverayı Kafkasya*: an unknown name without apostrophe before another is no object, whatever it ends in."""
        form = self.words[index].form
        if self.lexis.language != "tr" or not form.is_name or form.case not in {Case.ACCUSATIVE, Case.DATIVE} or form.is_possessed:
            return False
        after = self.words[index + 1] if index + 1 < len(self.words) else None
        is_joined = re.search(r"[’'`´]", self.words[index].text) is None
        return is_joined and form.head is None and fold(form.base, "tr") not in self.lexis.places and after is not None and after.form.is_name

    def _joins_names(self, index: int) -> bool:
        """Whether a conjunction stands between two words alike, as in *İşçi ve Köylü Partisi*."""
        if not 0 < index < len(self.words) - 1:
            return False
        before, after = self.words[index - 1].form, self.words[index + 1].form
        if looks_like_surname(before.base) and before.is_name and not self.is_place(before) and before.head is None:
            return False
        return before.is_bare and before.is_name == after.is_name and before.role is Role.PLAIN and not before.verb

    def phrase_before(self, last: int, floor: int = 0) -> Span:
        """The noun phrase whose last word is `last`, however that word ends."""
        start = last
        while start - 1 >= floor and (self.joins(start - 1) or start == last and self._is_compound(last)):
            if self._is_other(start - 1, start) or self._opens_with_ki(start) or start < last and self._ends_person(start - 1):
                break
            start -= 1
        return self.trim(Span(start, last + 1))

    def _opens_with_ki(self, index: int) -> bool:
        """*Merkezi Komitesi | Bakü’deki … başkanı*: a finished noun before *-deki* belongs to another phrase."""
        before = self.words[index - 1].form
        return bool(_KI.fullmatch(self.words[index].form.norm)) and before.is_bare and before.is_possessed

    def _ends_person(self, index: int) -> bool:
        """*Mehmet Emin Resulzade | Müsavat Partisi’nin başkanı*: a person’s name is not part of the phrase behind it."""
        form = self.words[index].form
        if not form.is_bare or form.head is not None or index == 0:
            return False
        before = self.words[index - 1].form
        if form.role is Role.TITLE:
            return before.is_name and form.norm in {"bey", "paşa", "bəy", "efendi", "əfendi", "hanım", "xanım"}
        is_surname = looks_like_surname(form.base) and form.norm not in self.lexis.places
        return form.is_name and is_surname and (before.is_name or before.role is Role.TITLE) and before.is_bare and before.head is None and before.norm not in self.lexis.places

    def _is_other(self, before: int, this: int) -> bool:
        """*hükümet gazetenin*: two nouns that make no compound, the second being nobody’s."""
        one, two = self.words[before].form, self.words[this].form
        if self._is_whole_office(before, this):
            return True
        if one.is_bare and one.is_possessed and not one.is_name and not two.is_name and not two.is_possessed and two.role is Role.PLAIN:
            return True
        return one.head is not None and one.is_bare and two.head is not None and not two.is_possessed and not two.is_name and not one.is_name

    def _is_whole_office(self, before: int, this: int) -> bool:
        """*rehberi | Kuzey Kafkasya temsilcisi*: from somebody’s office a phrase goes on only with another office."""
        one, two = self.words[before].form, self.words[this].form
        is_office = one.head == "office" and one.is_possessed and one.is_bare
        if self.lexis.language != "tr" or not is_office or _PLURAL_OF.search(one.norm):
            return False
        if two.head is not None and two.is_possessed:
            return False
        return two.head != "office" and two.role is Role.PLAIN and two.norm not in self.lexis.words["no_persons"]

    def _is_compound(self, last: int) -> bool:
        """*Hariciye Vekili*: a name before a possessed noun is part of it, whatever its ending looks like."""
        before, this = self.words[last - 1], self.words[last].form
        return (
            this.is_possessed and before.form.is_name and before.date < 0 and before.form.verb is None
            and before.form.role is Role.PLAIN and not re.search(r"[’'`´]", before.text) and before.form.case in {Case.DATIVE, Case.LOCATIVE, Case.ACCUSATIVE}
            and not self.is_place(before.form)
        )  # fmt: skip

    def phrase_after(self, first: int, heads: frozenset[str] = frozenset()) -> Span:
        """The noun phrase that begins at `first`, up to its head: a noun of the classes `heads`, or the first word
        with a case ending.
        """
        end = first
        limit = min(len(self.words), first + 14)
        found = -1
        while end < limit:
            word = self.words[end]
            if word.form.head in heads and not (word.form.is_bare and self.goes_on(end)):
                return self.trim(Span(first, end + 1))
            if not self.joins(end):
                break
            end += 1
            if end - first > 1 and end < limit and self._ends_person(end - 1) and self.words[end].form.is_name:
                return self.trim(Span(first, end))
        if end < limit and self._is_noun(end):
            found = end
        last = found if found >= 0 else end - 1
        return self.trim(Span(first, last + 1)) if last >= first else Span(first, first)

    def goes_on(self, index: int) -> bool:
        """Whether a noun is only a part of a longer name: *Halk Partisi Merkez Komitesi, bağımsızlık mücadelesi*."""
        if index + 1 >= len(self.words):
            return False
        after = self.words[index + 1]
        if self.words[index].is_quoted and after.is_quoted and after.form.role is Role.PLAIN:
            return True
        if not self.words[index].form.is_bare:
            return False
        if after.date >= 0 or after.form.role is not Role.PLAIN or after.form.verb is not None or not after.form.base:
            return False
        if after.form.is_possessed or after.form.head is not None:
            return True
        return after.form.is_name and after.form.is_bare and self._is_head_ahead(index + 1)

    def _is_head_ahead(self, index: int) -> bool:
        """*Sovyet | Sosyalist Cumhuriyetler Birliği*: names lead on to a possessed head noun."""
        for i in range(index, min(index + 5, len(self.words))):
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
        start, end = span.start, span.end
        while start < end and self._is_idle(start):
            start += 1
        while end > start and self.words[end - 1].form.role in {Role.QUOTE, Role.CONJUNCTION, Role.COMMA, Role.STOP}:
            if self.words[end - 1].text in "”»\"" and self._has_open_quote(start, end - 1):
                break
            end -= 1
        return Span(start, end)

    def _is_idle(self, index: int) -> bool:
        word = self.words[index]
        form = word.form
        if form.role in {Role.CONJUNCTION, Role.COMMA, Role.STOP, Role.OPENER, Role.ADVERB}:
            return form.norm not in {"ilk", "son"}
        return form.role is Role.QUOTE and word.text in "”»"

    def _has_open_quote(self, start: int, end: int) -> bool:
        return any(self.words[i].text in "“«\"" for i in range(start, end))

    # Writing

    def write(self, span: Span, *, ending: Case | None = None) -> str:
        """The words of a span as a phrase in the nominative, or with another case on its last word; dates left out."""
        named = self._write_named(span)
        if named:
            return put(named, ending, self.lexis.language) if ending is not None else named
        words = [self.words[i] for i in range(span.start, span.end) if self.words[i].date < 0 and self.words[i].form.norm not in _DROPPED]
        if not words:
            return ""
        last = words[-1]
        parts: list[str] = []
        for before, word in zip([None, *words], words, strict=False):
            text = word.form.base if word is last and self._is_sure(word) else word.text
            if before is not None and self.is_apart(before, word):
                parts.append(" ")
            parts.append(text)
        phrase = "".join(parts).strip()
        phrase = _strip_quotes(phrase)
        if ending is not None and phrase:
            phrase = put(phrase, ending, self.lexis.language)
        return phrase

    def _is_sure(self, word: Word) -> bool:
        """Whether what a word ends in is a case: *deste* is no place called *des*."""
        form = word.form
        return not form.base or form.is_name or form.head is not None or form.is_possessed or len(form.base) > 4 or form.case is Case.GENITIVE

    def _write_named(self, span: Span) -> str:
        """*Hümmet isimli bir gazete* is the *Hümmet gazetesi*; *X diktatörlüğü adlı hükümet* is the *X diktatörlüğü*."""
        at = next((i for i in range(span.start + 1, span.end - 1) if self.words[i].form.norm in _NAMING and self.words[i].form.norm != "bir"), None)
        if at is None:
            return ""
        name = self.write(Span(span.start, at))
        if self.words[at - 1].form.head is not None:
            return name
        last = self.words[span.end - 1].form
        return f"{name} {last.base if last.is_possessed else possess(last.base, self.lexis.language)}"

    def is_apart(self, before: Word, word: Word) -> bool:
        if word.text in "”»,;:)." or before.text in "“«(":
            return False
        if before.text in {"-", "–"} or word.text in {"-", "–"}:
            return False
        return not (before.end == word.start and (before.text.endswith((".", "-")) or word.text == '"' or before.text == '"'))

    def text_of(self, span: Span) -> tuple[int, int]:
        """The characters a span covers."""
        return self.words[span.start].start, self.words[span.end - 1].end

    # Names

    def is_person(self, span: Span) -> bool:
        """Whether a phrase looks like a person's name: two capitals or more, an initial or a title; no head noun."""
        words = [self.words[i] for i in range(span.start, span.end)]
        if not words or len(words) > 7:
            return False
        forms = [word.form for word in words if word.form.role not in {Role.QUOTE, Role.STOP}]
        if any(form.head and form.head != "office" or form.role is Role.NUMBER for form in forms):
            return False
        if not all(form.is_name or form.role is Role.TITLE for form in forms):
            return False
        if forms and any(form.case is not Case.NOMINATIVE for form in forms[:-1]):
            return False
        names = [form for form in forms if form.role is not Role.TITLE]
        if len(names) > 1 and _REGNAL.fullmatch(names[0].base) and not names[1].head:  # III Səlim
            names = names[1:] * 2
        if not names or any(self.is_place(form) or _is_acronym(form.base) for form in names):
            return False
        if any(form.norm in self.lexis.words["no_persons"] or _PLURAL.search(form.norm) for form in names):
            return False
        if len(names) == 1 and names[0].base in self.known:
            return True
        has_title = any(form.role is Role.TITLE for form in forms) or any("." in form.base for form in forms)
        return has_title or len(names) > 1 or bool(_SURE_SURNAME.match(names[-1].base.lower()))

    def is_place(self, form: Form) -> bool:
        """Whether a word names a place, a people or a body in the rules' list, in any case."""
        return form.norm in self.lexis.places or fold(form.base, self.lexis.language) in self.lexis.places

    def persons_in(self, span: Span) -> tuple[str, ...]:
        """The persons a phrase lists, or nothing when any part of it is no person."""
        found = []
        begin = span.start
        for i in range(span.start, span.end + 1):
            at_joint = i == span.end or self.words[i].form.role in {Role.COMMA, Role.CONJUNCTION} or self.words[i].date >= 0
            if not at_joint:
                continue
            part = self.trim(Span(begin, i))
            begin = i + 1
            if not part:
                continue
            if not self.is_person(part):
                return ()
            found.append(self.write(part))
        return tuple(found)


def _strip_quotes(phrase: str) -> str:
    for opening, closing in (("“", "”"), ("«", "»"), ('"', '"')):
        if phrase.count(opening) + (phrase.count(closing) if opening != closing else 0) in {1}:
            phrase = phrase.replace(opening, "").replace(closing, "")
        if phrase.startswith(opening) and phrase.endswith(closing) and phrase.count(opening) == (1 if opening != closing else 2):
            phrase = phrase[1:-1]
    return phrase.strip(" ,;:-–")


def _is_acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper() and "." not in text


_SURNAME: Final = re.compile(
    r".+(?:zade|zadə|oğlu|ov|yev|ova|yeva|li|lı|lu|lü|ski|skiy|insky|yan|idze|dze|şvili|şvilli|çi|çı|beyli|bəyli|hanov|ev|in|ün|off|of|yan|nski)$"
)


_REGNAL: Final = re.compile(r"[IVX]+\.?")
_SURE_SURNAME: Final = re.compile(r".{2,}(?:zade|zadə|oğlu|ov|yev|ova|yeva|ski|skiy|nski|şvili|dze|beyli|bəyli|enko|ev)$")


def is_surely_surname(text: str) -> bool:
    """Whether a name ends as only surnames do: *Resulzade, Hoyski, Muhtarov*."""
    return bool(_SURE_SURNAME.match(text.lower()))


def looks_like_surname(text: str) -> bool:
    """Whether a name ends as surnames of the region do."""
    return len(text) > 4 and bool(_SURNAME.match(text.lower())) and not text.lower().endswith(("cumhuriyeti", "partisi"))


def put(phrase: str, case: Case, language: str) -> str:
    """A noun phrase of running text in a case. A plural takes no apostrophe: *Bolşeviklerin*."""
    if language == "tr" and _PLURAL.search(phrase):
        start, _, last = phrase.rpartition(" ")
        inflected = inflect(f"x{last[1:].lower()}", case, language)
        return f"{start} {last[:1]}{inflected[1:]}".strip()
    return inflect(phrase, case, language)


def ends_clause(word: Word) -> bool:
    """Whether a word is a verb form that closes a clause."""
    return word.form.verb is not None and word.form.verb.kind in _CLAUSE_ENDS
