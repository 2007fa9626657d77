"""Numbers that tell how many or how much, in a Turkish or Azerbaijani sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizzes.facts.extraction.clauses import ClauseReader
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.words import Role
from quizzes.facts.properties import RecordKind

_UNITS: Final = {
    "bir": 1, "iki": 2, "üç": 3, "dört": 4, "dörd": 4, "beş": 5, "altı": 6, "yedi": 7, "yeddi": 7, "sekiz": 8,
    "səkkiz": 8, "dokuz": 9, "doqquz": 9, "on": 10, "yirmi": 20, "iyirmi": 20, "otuz": 30, "kırk": 40, "qırx": 40,
    "elli": 50, "əlli": 50, "altmış": 60, "yetmiş": 70, "seksen": 80, "səksən": 80, "doksan": 90, "doxsan": 90,
}  # fmt: skip
_SCALES: Final = {"yüz": 100, "bin": 1000, "min": 1000, "milyon": 1_000_000, "milyar": 1_000_000_000, "milyard": 1_000_000_000}
_DIGITS: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+(?:,\d{1,2})?")
_SIZE: Final = re.compile(r"(kişi|nəfər|üye|madde|maddə|sayfa|səhifə|asker|nüfus|beyt|bent)l[ıiuü]k?$")
_MORE: Final = re.compile(r"(.+?)d[aeə]n$")


class QuantityReader:
    """Finds quantities in a sentence whose clauses have been read."""

    def __init__(self, clauses: ClauseReader) -> None:
        self.clauses = clauses
        self.view = clauses.view
        self.words = self.view.words

    def quantities(self) -> Iterator[Draft]:
        """Each number with what it counts, said of what its clause tells."""
        found = []
        i = 0
        while i < len(self.words):
            end, number, is_small = self._number(i)
            if end > i:
                found.append((i, end, number, is_small))
            i = max(end, i + 1)
        counted = frozenset(i for first, end, _, _ in found for i in range(first, end + 1) if i < len(self.words) and self.words[i].form.verb is None)
        for first, end, number, is_small in found:
            draft = self._draft(first, end, number, counted, is_small=is_small)
            if draft is not None:
                yield draft

    def _number(self, first: int) -> tuple[int, str, bool]:
        """Index behind the number that begins at `first`, its digits, and whether it is small and in words."""
        word = self.words[first]
        if word.date >= 0:
            return first, "", False
        if word.form.role is Role.NUMBER:
            return self._in_digits(first)
        total, current, position = 0, 0, first
        while position < len(self.words):
            norm = self.words[position].form.norm
            if position > first or norm.startswith(("yüz", "bin", "min")):
                norm = _MORE.sub(r"\1", norm) if self._is_more(position) else norm
            if norm in _UNITS:
                current += _UNITS[norm]
            elif norm in _SCALES:
                scale = _SCALES[norm]
                if scale == 100:
                    current = max(current, 1) * 100
                else:
                    total, current = total + max(current, 1) * scale, 0
            else:
                break
            position += 1
        value = total + current
        if position == first or value == 1:
            return first, "", False
        return position, str(value), value < 13

    def _is_more(self, index: int) -> bool:
        """*yüzden çok, binden fazla*."""
        return index + 1 < len(self.words) and self.words[index + 1].form.norm in {"çok", "fazla", "artıq", "aşkın", "çox"}

    def _in_digits(self, first: int) -> tuple[int, str, bool]:
        text, _, ending = self.words[first].text.replace("'", "’").replace("`", "’").partition("’")
        if ending and self.words[first - 1].text != "%" and not ending.startswith(("si", "i", "u", "ü", "ı", "e", "a")):
            return first, "", False
        if not _DIGITS.fullmatch(text) or first + 1 < len(self.words) and self.words[first + 1].text in {".", ")", "/"} and self.words[first + 1].start == self.words[first].end:
            return first, "", False
        position, parts = first + 1, [text]
        while position < len(self.words) and self.words[position].form.norm in _SCALES:
            parts.append(self.words[position].text)
            position += 1
        return position, " ".join(parts), False

    def _draft(self, first: int, end: int, number: str, counted: frozenset[int], *, is_small: bool) -> Draft | None:
        if first and self.words[first - 1].form.norm in {"her", "hər", "s", "no", "№", "nr", "madde", "sayı"}:
            return None
        is_share = first > 0 and self.words[first - 1].text == "%" or end < len(self.words) and self.words[end].text == "%"
        is_share = is_share or first > 0 and self.words[first - 1].form.norm in {"yüzde", "faiz"}
        while end < len(self.words) and self.words[end].form.norm in {"çok", "fazla", "artıq", "aşkın", "kadar", "yakın", "çox", "qədər", "yaxın"}:
            end += 1
        sized = self._sized(first, end, number)
        if sized is not None:
            return sized
        noun = self._noun(end)
        if noun is None and not is_share and "’" not in self.words[first].text:
            return None
        verb = next((i for i in range(end, len(self.words)) if self.words[i].form.verb is not None), None)
        if verb is None:
            return None
        unit = "" if noun is None else self._unit(noun)
        without = frozenset(range(first, end)) | counted - ({noun} if noun is not None else set())
        subject = self._subject(without, verb)
        if not subject:
            return None
        value = f"%{number}" if is_share else f"{number} {unit}".strip()
        start, stop = self.words[self.view.clause_start(verb)].start, self.words[verb].end
        return Draft(RecordKind.QUANTITY, subject, value, start, stop, 0.36 if is_small else 0.45, "quantity")

    def _unit(self, noun: int) -> str:
        """What is counted: *Osmanlı lirası*, not only *Osmanlı*."""
        end = noun + 1
        while end < min(noun + 3, len(self.words)) and self.words[end - 1].form.is_bare and self.words[end].form.is_possessed and self.words[end].form.role is Role.PLAIN and self.words[end].form.verb is None:
            end += 1
        if end > noun + 1 and not self.words[end - 1].form.is_name:
            return self.view.sentence.write(Span(noun, end))
        form = self.words[noun].form
        return form.base if len(form.base) > 3 else self.words[noun].text

    def _sized(self, first: int, end: int, number: str) -> Draft | None:
        """*üç bin kişilik Alman birliği, 20 maddeden ibaret olan antlaşma*: how large the noun behind is."""
        if end + 1 >= len(self.words):
            return None
        norm = self.words[end].form.norm
        match = _SIZE.match(norm)
        begin = end + 1
        if match is not None:
            unit = match[1]
        elif self.words[begin].form.norm in self.view.lexis.words["members"]:
            unit = self.words[end].form.base
            begin += 1
            while begin < len(self.words) and self.words[begin].form.norm in {"olan", "bir"}:
                begin += 1
        else:
            return None
        if begin >= len(self.words):
            return None
        thing = self.view.sentence.phrase_after(begin, frozenset({"organisation", "treaty", "event", "work"}))
        if not thing:
            return None
        subject = self.clauses.memory.name_of(thing)
        words = [self.words[i].form for i in range(thing.start, thing.end - 1)]
        is_own = subject == self.view.sentence.write(thing) and not any(form.is_possessed and form.is_bare and not form.is_name for form in words)
        if len(subject.split()) < 2:
            return None
        start, stop = self.words[first].start, self.words[thing.end - 1].end
        return Draft(RecordKind.QUANTITY, subject, f"{number} {unit}", start, stop, 0.7 if is_own and any(form.is_name for form in words) else 0.44, "size")

    def _noun(self, index: int) -> int | None:
        if index >= len(self.words):
            return None
        word = self.words[index]
        form = word.form
        if word.date >= 0 or form.role not in {Role.PLAIN, Role.TITLE} or form.verb is not None:
            return None
        if form.norm in self.view.lexis.words["counted_not"] or not word.text[0].isalpha():
            return None
        return index

    def _subject(self, without: frozenset[int], verb: int) -> str:
        """What the clause tells, without its numbers and what the others count."""
        form = self.words[verb].form.verb
        if form is not None and self.view.is_participle(verb):
            return self.clauses.descriptions.describe_noun(verb, without)[0]
        return self.clauses.descriptions.describe(verb, without)
