"""Numbers that tell how many or how much, in a Turkish or Azerbaijani sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from quizzes.facts.extraction.clauses import ClauseReader
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.words import Role
from quizzes.facts.properties import RecordKind

_DIGITS: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+(?:,\d{1,2})?")
_SIZE: Final = re.compile(r"(kişi|nəfər|üye|madde|maddə|sayfa|səhifə|asker|nüfus|beyt|bent)l[ıiuü]k?$")
_MORE: Final = re.compile(r"(.+?)d[aeə]n$")


_HUNDRED: Final = 100
_BIG: Final = ("yüz", "bin", "min")
#: Case endings a number may have that counts: *5’i*, *12’si*; others make it an ordinal or a time.
_COUNTING: Final = ("si", "i", "u", "ü", "ı", "e", "a")
_SIZED: Final = frozenset({"organisation", "treaty", "event", "work"})
_DOZEN: Final = 12


class _Number(NamedTuple):
    """The words `first` up to, not including, `end` that write a number, and its digits."""

    first: int
    end: int
    digits: str
    is_small: bool = False  # in words, and at most a dozen


class QuantityReader:
    """Finds quantities in a sentence whose clauses have been read."""

    def __init__(self, clauses: ClauseReader) -> None:
        self.clauses = clauses
        self.view = clauses.view
        self.words = self.view.words
        self.tables = self.view.tables
        self.numbers = self.view.lexis.numbers

    def quantities(self) -> Iterator[Draft]:
        """Each number with what it counts, said of what its clause tells: *Kongreye 120 delege katıldı*."""
        found = self._find_numbers()
        counted = frozenset(
            i
            for number in found
            for i in range(number.first, number.end + 1)
            if i < len(self.words) and self.words[i].form.verb is None
        )
        for number in found:
            draft = self._draft(number, counted)
            if draft is not None:
                yield draft

    def _find_numbers(self) -> list[_Number]:
        found = []
        i = 0
        while i < len(self.words):
            number = self._number(i)
            if number is not None:
                found.append(number)
                i = number.end
            else:
                i += 1
        return found

    def _number(self, first: int) -> _Number | None:
        """The number that begins at a word, in digits or in words; dates are none."""
        word = self.words[first]
        if word.date >= 0:
            return None
        return self._in_digits(first) if word.form.role is Role.NUMBER else self._in_words(first)

    def _in_words(self, first: int) -> _Number | None:
        """*on iki, yüz yirmi bin, binden fazla*; *bir* alone is no number."""
        total, current, position = 0, 0, first
        while position < len(self.words):
            value = self._value(position, is_first=position == first)
            if value is None:
                break
            if value < _HUNDRED:
                current += value
            elif value == _HUNDRED:
                current = max(current, 1) * _HUNDRED
            else:
                total, current = total + max(current, 1) * value, 0
            position += 1
        value = total + current
        if position == first or value == 1:
            return None
        return _Number(first, position, str(value), value <= _DOZEN)

    def _value(self, index: int, *, is_first: bool) -> int | None:
        """What a number word stands for, with the ending that *more than* asks for as well: *yüzden çok*."""
        norm = self.words[index].form.norm
        if (not is_first or norm.startswith(_BIG)) and self.view.norm_at(index + 1) in self.tables["more_than"]:
            norm = _MORE.sub(r"\1", norm)
        return self.numbers.get(norm)

    def _in_digits(self, first: int) -> _Number | None:
        """*120, 3.500, 2,5 milyon*, but not *3.* or *5’inci*."""
        text, _, ending = self.words[first].text.replace("'", "’").replace("`", "’").partition("’")
        if ending and self.words[first - 1].text != "%" and not ending.startswith(_COUNTING):
            return None
        if not _DIGITS.fullmatch(text) or self._is_marked(first):
            return None
        position, parts = first + 1, [text]
        while position < len(self.words) and self.numbers.get(self.words[position].form.norm, 0) >= _HUNDRED:
            parts.append(self.words[position].text)
            position += 1
        return _Number(first, position, " ".join(parts))

    def _is_marked(self, index: int) -> bool:
        """*3. kongre, 2) üyeler, 5/6*: digits that only number something."""
        if index + 1 >= len(self.words):
            return False
        after = self.words[index + 1]
        return after.text in {".", ")", "/"} and after.start == self.words[index].end

    def _draft(self, number: _Number, counted: frozenset[int]) -> Draft | None:
        if number.first and self.words[number.first - 1].form.norm in self.tables["numbering"]:
            return None
        end = number.end
        while self.view.norm_at(end) in self.tables["roughly"]:
            end += 1
        return self._sized(number, end) or self._told(number, end, counted)

    def _told(self, number: _Number, end: int, counted: frozenset[int]) -> Draft | None:
        """*Kongreye 120 delege katıldı*: how many of what, said of what the verb tells. `end` is behind *120*."""
        first = number.first
        noun = self._noun(end)
        is_share = self._is_share(number)
        if noun is None and not is_share and "’" not in self.words[first].text:
            return None
        verb = self.view.next_verb(end)
        if verb is None:
            return None
        unit = "" if noun is None else self._unit(noun)
        others = counted - ({noun} if noun is not None else set())
        subject = self._subject(others.union(range(first, end)), verb)
        if not subject:
            return None
        value = f"%{number.digits}" if is_share else f"{number.digits} {unit}".strip()
        start, stop = self.view.characters(self.view.clause_start(verb), verb)
        return Draft(RecordKind.QUANTITY, subject, value, start, stop, 0.36 if number.is_small else 0.45, "quantity")

    def _is_share(self, number: _Number) -> bool:
        """*%20, 20 %, yüzde 20*: so many of a hundred."""
        if number.end < len(self.words) and self.words[number.end].text == "%":
            return True
        if number.first == 0:
            return False
        before = self.words[number.first - 1]
        return before.text == "%" or before.form.norm in self.tables["percent"]

    def _unit(self, noun: int) -> str:
        """What is counted: *Osmanlı lirası*, not only *Osmanlı*."""
        end = noun + 1
        while end < min(noun + 3, len(self.words)) and self._is_compound(end):
            end += 1
        if end > noun + 1 and not self.words[end - 1].form.is_name:
            return self.view.sentence.write(Span(noun, end))
        form = self.words[noun].form
        return form.base if len(form.base) > 3 else self.words[noun].text

    def _is_compound(self, index: int) -> bool:
        """Whether a possessed noun stands behind a bare one: *lirası* in *Osmanlı lirası*."""
        form = self.words[index].form
        is_noun = form.role is Role.PLAIN and form.verb is None
        return is_noun and form.is_possessed and self.words[index - 1].form.is_bare

    def _sized(self, number: _Number, end: int) -> Draft | None:
        """*üç bin kişilik Alman birliği, 20 maddeden ibaret olan antlaşma*: how large the noun behind is."""
        unit, begin = self._size_unit(end)
        if not unit or begin >= len(self.words):
            return None
        sentence = self.view.sentence
        thing = sentence.phrase_after(begin, _SIZED)
        if not thing:
            return None
        subject = self.clauses.memory.name_of(thing)
        if len(subject.split()) < 2:
            return None
        forms = [word.form for word in self.words[thing.start : thing.end - 1]]
        is_compound = any(form.is_possessed and form.is_bare and not form.is_name for form in forms)
        is_named = any(form.is_name for form in forms)
        is_sure = is_named and not is_compound and subject == sentence.write(thing)
        start, stop = self.view.characters(number.first, thing.end - 1)
        value = f"{number.digits} {unit}"
        return Draft(RecordKind.QUANTITY, subject, value, start, stop, 0.7 if is_sure else 0.44, "size")

    def _size_unit(self, index: int) -> tuple[str, int]:
        """What something has so many of, and where the noun for it begins: *kişi* and *birlik* in *kişilik birlik*."""
        if index + 1 >= len(self.words):
            return "", index
        match = _SIZE.match(self.words[index].form.norm)
        if match is not None:
            return match[1], index + 1
        if self.words[index + 1].form.norm not in self.tables["members"]:
            return "", index
        begin = index + 2
        while self.view.norm_at(begin) in self.tables["sized_being"]:
            begin += 1
        return self.words[index].form.base, begin

    def _noun(self, index: int) -> int | None:
        """The noun behind a number, when it is one that can be counted: *delege*, not *yıl*."""
        if index >= len(self.words):
            return None
        word = self.words[index]
        form = word.form
        if word.date >= 0 or form.role not in {Role.PLAIN, Role.TITLE} or form.verb is not None:
            return None
        if form.norm in self.tables["counted_not"] or not word.text[0].isalpha():
            return None
        return index

    def _subject(self, without: frozenset[int], verb: int) -> str:
        """What the clause tells, without its numbers and what the others count."""
        form = self.words[verb].form.verb
        if form is not None and self.view.is_participle(verb):
            return self.clauses.descriptions.describe_noun(verb, without)[0]
        return self.clauses.descriptions.describe(verb, without)
