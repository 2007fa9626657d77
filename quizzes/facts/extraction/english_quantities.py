"""How many of what English sentences tell of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.english_chunks import Chunk
from quizzes.facts.extraction.english_clauses import Clause
from quizzes.facts.extraction.english_events import EventReader
from quizzes.facts.extraction.english_words import Token

_ONES: Final = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen""".split()
_TENS: Final = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_LARGE: Final = frozenset({"million", "billion"})
_UNCOUNTED: Final = frozenset(
    """side sides time times century volume chapter page part parts article one point points way ways hand case cases
    thing things kind kinds former latter world""".split()
)


class QuantityReader:
    """Reads the numbers of one sentence."""

    def __init__(self, events: EventReader) -> None:
        self.events = events
        self.tokens, self.chunks, self.wording = events.tokens, events.chunks, events.wording

    def read(self) -> Iterator[Draft]:
        """The quantities of the sentence."""
        if not any(token.tag == "#" for token in self.tokens):
            return
        latest = self.wording.memory
        self.wording.memory = next(iter(self.events.memories.values()), latest)
        yield from self._read_all()
        self.wording.memory = latest

    def _read_all(self) -> Iterator[Draft]:
        for number, chunk in enumerate(self.chunks):
            if chunk.letter == "X" and chunk.kind != "title" and number < len(self.events.datings.letters):
                yield from self._read_phrase(number, chunk)
                yield from self._read_part(number, chunk)

    def _read_part(self, number: int, chunk: Chunk) -> Iterator[Draft]:
        """*A capital of one million liras*."""
        for part in chunk.parts[:1]:
            tokens = self.tokens[part.first : part.base_last + 1]
            counted = [index for index, token in enumerate(tokens) if token.tag == "#"]
            if not counted or any(token.tag == "#" for token in self.tokens[chunk.first : chunk.base_last + 1]):
                continue
            figure, noun = figures(tokens[counted[0] : counted[-1] + 1]), tokens[counted[-1] + 1 :]
            clause = next((one for one in self.events.clauses if one.begin <= number <= one.end and one.subject), None)
            owner = self.wording.row(clause.subject) if clause and number not in clause.subject else None
            head = self.tokens[chunk.base_last].low
            if figure and noun and figure != "1":
                subject = f"{head} of {owner.full}" if owner else head
                value = f"{figure} {self.wording.join(noun)}"
                yield self.events.draft(
                    "quantity", subject, value, [number], 0.75 if owner else 0.5, "en-quantity-of", {}
                )

    def _read_phrase(self, number: int, chunk: Chunk) -> Iterator[Draft]:
        tokens = self.tokens[chunk.first : chunk.base_last + 1]
        counted = [index for index, token in enumerate(tokens) if token.tag == "#"]
        if not counted:
            return
        first, last = counted[0], counted[-1]
        figure = figures(tokens[first : last + 1])
        if lower := self._lower_bound(number, tokens[first : last + 1]):
            figure = f"{lower}–{figure}"
        noun = tokens[last + 1 :]
        if (
            figure == "1"
            or not figure
            or (noun and noun[-1].low in _UNCOUNTED)
            or (first and tokens[first - 1].tag == "N")
        ):
            return
        if not noun and not figure.endswith("%") and figure[0] not in "£$€₺":
            return
        if noun and noun[-1].tag == "N" and not noun[-1].low.endswith("s"):
            return
        value = f"{figure} {self.wording.join(noun)}" if noun else figure
        subject, cost = self._subject(number, noun)
        if subject:
            cost += self._triviality(number, figure, noun)
            yield self.events.draft("quantity", subject, value, [number], 0.85 - cost, "en-quantity", {})

    def _lower_bound(self, number: int, tokens: Sequence[Token]) -> str:
        """Of *between twelve and fourteen thousand* the 12,000."""
        if (
            number < 3
            or self.chunks[number - 1].low not in {"and", "to"}
            or self.chunks[number - 3].low not in {"between", "from"}
        ):
            return ""
        lower = self.chunks[number - 2]
        words = self.tokens[lower.first : lower.last + 1]
        if not all(token.tag == "#" for token in words):
            return ""
        return figures([*words, *(token for token in tokens if token.low in {"thousand", "million", "hundred"})])

    def _triviality(self, number: int, figure: str, noun: Sequence[Token]) -> float:
        """Small numbers and lengths of time often say little of what the clause is about."""
        verb = self.chunks[number - 1] if number else None
        if verb is not None and verb.lemma in {"last", "live", "continue"}:
            return 0.05
        is_time = bool(noun) and self.events.lexicon.heads.get(noun[-1].low) == "time"
        before = self.chunks[number - 1].low if number else ""
        if is_time:
            return 0.4 if before in {"for", "over"} else 0.5
        return 0.2 if figure.isdigit() and int(figure) < 10 else 0.0

    def _subject(self, number: int, noun: Sequence[Token]) -> tuple[str, float]:
        counted = self.wording.join(noun) if noun else ""
        chunk = self.chunks[number]
        if chunk.parts and counted:
            part = self.wording.tell_chunk(chunk.parts[0])
            counted = f"{counted} of {part.full}" if part else counted
        before = self.chunks[number - 1] if number else None
        if before is not None and before.lemma in {"last", "live"}:
            lasting = next((one for one in self.events.clauses if one.verb == number - 1 and one.subject), None)
            owner = self.wording.row(lasting.subject) if lasting else None
            return (f"length of {owner.full}", owner.cost) if owner else ("", 0.0)
        for clause in self.events.clauses:
            if clause.begin <= number <= max(clause.end, clause.verb):
                words = self._in_clause(clause, number, counted)
                if words:
                    return words, 0.0 if clause.subject else 0.2
        return counted, 0.35

    def _in_clause(self, clause: Clause, number: int, counted: str) -> str:  # noqa: PLR0911 - one for each place in a clause
        verb = self.chunks[clause.verb]
        main = self.tokens[verb.main]
        before = self.events.datings.letters[max(0, number - 2) : number]
        if clause.subject and number not in clause.subject and before in {"Or", "XO"}:
            owner = self.wording.row(clause.subject)  # Ankara, a town of perhaps thirty thousand souls
            return f"{counted} of {owner.full}" if owner else counted
        if number in clause.subject and counted:
            return self._of_subject(clause, counted)
        subject = self.wording.row(clause.subject) if clause.subject else None
        if subject is None:
            return counted
        following = self.chunks[number + 1] if number + 1 < len(self.events.datings.letters) else None
        if verb.lemma == "have" and following is not None and following.letter == "V":
            return f"{counted} {self.tokens[following.main].text}"  # had two merchants beaten
        if verb.lemma in {"have", "be", "comprise", "include", "contain", "number"} and counted:
            return f"{counted} of {subject.full}"
        if counted and number in clause.objects and not clause.passive:
            return f"{counted} {main.text} by {subject.full}"
        ing = f"being {main.text}" if clause.passive else main.ing
        return " ".join(part for part in (counted, "of", subject.text, ing, self._object(clause, number)) if part)

    def _of_subject(self, clause: Clause, counted: str) -> str:
        """*Papers started in Tehran*, *clerics taking sanctuary at the shrine*."""
        verb = self.chunks[clause.verb]
        main = self.tokens[verb.main]
        first = self.tokens[self.chunks[clause.subject[0]].first]
        if first.tag == "p" and (owner := self.wording.tell_pronoun(first.low)):
            return f"{counted} of {owner.text}"
        if verb.lemma in {"be", "have"} and not clause.passive:
            return counted
        tail = self.events.tail(clause)
        if clause.passive:
            return f"{counted} {main.text}{tail}"
        return " ".join(part for part in (counted, main.ing, self._object(clause, -1)) if part) + tail

    def _object(self, clause: Clause, number: int) -> str:
        told = self.wording.row([one for one in clause.objects if one != number]) if clause.objects else None
        return told.full if told and len(told.full.split()) <= 6 else ""


def figures(tokens: Sequence[Token]) -> str:
    """A number in digits: *eighty → 80, two thousand → 2,000, 1.2 million → 1.2 million*; empty for what is none."""
    words = [word for token in tokens for word in re.split(r"-|\s", token.low) if word not in {"and", "a"}]
    if any(word[0].isdigit() or word[0] in "£$€₺" for word in words):
        text = " ".join(token.text for token in tokens)
        return text if len(words) == 1 or all(word in {*_LARGE, "thousand", "hundred"} for word in words[1:]) else ""
    total = current = 0
    suffix = ""
    for word in words:
        if word in _ONES:
            current += _ONES.index(word)
        elif word in _TENS:
            current += _TENS[word]
        elif word == "hundred":
            current = (current or 1) * 100
        elif word == "thousand":
            total, current = total + (current or 1) * 1000, 0
        elif word in _LARGE:
            suffix = f" {word}"
            current = current or 1
        elif word == "dozen":
            current = (current or 1) * 12
        else:
            return ""
    value = total + current
    return f"{value:,}{suffix}" if value else ""


__all__ = ["Chunk", "QuantityReader", "figures"]
