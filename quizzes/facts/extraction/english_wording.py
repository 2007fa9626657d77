"""Word what a fact is about: noun phrases as they stand, pronouns by what they point back to, events as nouns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from quizzes.facts.extraction.english_chunks import Chunk
from quizzes.facts.extraction.english_lexicon import Lexicon
from quizzes.facts.extraction.english_words import Token

_MASCULINE: Final = frozenset("he him his she her himself herself".split())
_THINGS: Final = frozenset("it its".split())
_NAMED: Final = frozenset("organisation state publication treaty name title".split())
_REMEMBERED: Final = _NAMED | {"event", "document", "work"}
_SPACE: Final = re.compile(r"\s+")
_ARTICLES: Final = frozenset("the a an this these that those".split())


@dataclass(slots=True)
class Memory:
    """What the document spoke of last."""

    person: str = ""
    person_age: int = 0  # sentences since the person was told of
    others: int = 0  # persons named in the sentence before
    named_here: int = 0
    thing: str = ""
    by_head: dict[str, str] = field(default_factory=dict)
    is_fresh: bool = True  # nothing yet of this passage
    thing_kind: str = ""
    is_named: bool = False  # the thing has a name
    year: int = 0  # last told of
    year_age: int = 0
    is_settled: bool = False  # the sentence has told what it is about

    def open_passage(self) -> None:
        """Pronouns rarely point back over a break."""
        self.person = self.thing = ""
        self.year = 0
        self.is_fresh = True

    def open_sentence(self, names: int) -> None:
        """A new sentence, in which so many persons are named."""
        self.is_settled = False
        self.person_age += 1
        self.year_age += 1
        self.others, self.named_here = self.named_here, names

    def kind_of(self, pronoun: str) -> str:
        """The kind of what a pronoun points back to."""
        if pronoun in _MASCULINE:
            return "person" if self.person else ""
        return self.thing_kind if pronoun in _THINGS and self.thing else ""


@dataclass(slots=True)
class Told:
    """Words for a noun phrase, and what they cost in certainty."""

    text: str
    cost: float = 0.0
    article: str = ""

    @property
    def full(self) -> str:
        """With its article, as in *abolition of the sultanate*."""
        return f"{self.article} {self.text}".strip()


class Wording:
    """Words for the phrases of one sentence."""

    def __init__(self, tokens: Sequence[Token], chunks: Sequence[Chunk], memory: Memory, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.chunks = chunks
        self.memory = memory
        self.lexicon = lexicon
        self.subjects: set[int] = set(range(len(chunks)))  # whose *its* points to the sentence before

    def tell(self, number: int) -> Told | None:
        """The words for a phrase; None for a pronoun that points nowhere."""
        return self.tell_chunk(self.chunks[number], is_subject=number in self.subjects)

    def tell_chunk(self, chunk: Chunk, *, is_subject: bool = True) -> Told | None:
        """As `tell`, for a phrase within another."""
        if chunk.kind == "pronoun":
            return self.tell_pronoun(chunk.low)
        tokens = [token for token in self.tokens[chunk.first : chunk.last + 1] if token.tag != "D"]
        if not tokens:
            return None
        article = ""
        while len(tokens) > 1 and tokens[0].low in _ARTICLES:
            article, tokens = tokens[0].low, tokens[1:]
        if tokens[0].tag == "p" and len(tokens) > 1:
            return self._tell_owned(tokens) if is_subject else Told(self.join(tokens[1:]), 0.03)
        if tokens[0].tag == "d" and len(tokens) > 1 and tokens[0].low in {"both", "all", "each", "such", "any", "some"}:
            tokens = tokens[1:]
        text = self.join(tokens)
        if article in {"the", "this", "that"} and len(tokens) == 1 and (known := self._known(tokens[0])):
            return Told(known, 0.06, "the" if tokens[0].tag == "n" else "")
        return Told(text, 0.0, "the" if article in {"this", "these", "that", "those"} else article)

    def _known(self, token: Token) -> str:
        """The name *the party* or *the Shah* stands for."""
        is_ruler = token.tag == "N" and token.low in self.lexicon.words["rulers"]
        return self.memory.by_head.get(token.low, "") if token.tag == "n" or is_ruler else ""

    def tell_pronoun(self, low: str) -> Told | None:
        """What a pronoun points back to."""
        cost = 0.2 if self.memory.is_fresh else 0.08
        if low in _MASCULINE and self.memory.person:
            if self.memory.person_age > 1:
                cost += 0.45 if self.memory.others else 0.05
            return Told(self.memory.person, cost)
        if low in _THINGS and self.memory.thing:
            return Told(self.memory.thing, cost)
        return None

    def _tell_owned(self, tokens: Sequence[Token]) -> Told | None:
        owner = self.tell_pronoun(tokens[0].low)
        rest = self.join(tokens[1:])
        if owner is None:
            return Told(rest, 0.1)
        return Told(f"{rest} of {owner.text}", owner.cost) if tokens[0].low == "its" else Told(rest, 0.05)

    def join(self, tokens: Sequence[Token]) -> str:
        """The text of tokens that follow each other."""
        text, end = "", -1
        for token in tokens:
            if token.text in '“”"«»':
                continue
            text += (" " if text and token.start > end else "") + token.text
            end = token.end
        first = tokens[0]
        if text and first.tag in "nargv#" and first.text[:1].isupper() and len(text) > 1 and not text[1].isupper():
            text = text[0].lower() + text[1:]
        return _SPACE.sub(" ", text).strip(" ,.;")

    def row(self, numbers: Sequence[int]) -> Told | None:
        """Phrases in a row: *A, B and C*."""
        numbers = [number for place, number in enumerate(numbers) if not (place and self._explains(number))]
        told = [each for each in map(self.tell, numbers) if each is not None]
        if not told or len(told) < len(numbers):
            return None
        if len(told) == 1:
            return told[0]
        texts = [told[0].text, *(each.text for each in told[1:])]
        return Told(", ".join(texts[:-1]) + " and " + texts[-1], max(each.cost for each in told), told[0].article)

    def _explains(self, number: int) -> bool:
        """The office in *A, the minister of war, and B*."""
        earlier = self.chunks[number - 2]
        return (
            self.chunks[number].kind == "office" and self.chunks[number - 1].letter == "," and earlier.name_first >= 0
        )

    # Persons

    def person(self, number: int) -> str:
        """The name of a person without titles of courtesy; empty when the phrase names none."""
        return self.person_of(self.chunks[number])

    def person_of(self, chunk: Chunk) -> str:
        """As `person`, for a phrase within another."""
        if chunk.kind == "pronoun":
            return self.memory.person if chunk.low in _MASCULINE else ""
        if chunk.name_first > 0 and self.tokens[chunk.name_first - 1].tag == "'":
            return ""  # Malkom Khan’s Qanun
        if chunk.name_first < 0 or chunk.kind not in {"name", "person"}:
            return ""
        tokens = [token for token in self.tokens[chunk.name_first : chunk.last + 1] if token.text not in "()"]
        if any(token.tag == "'" for token in tokens):
            return ""
        if any(token.tag not in "N" for token in tokens):
            tokens = tokens[: next(index for index, token in enumerate(tokens) if token.tag != "N")]
        if not tokens or any(
            token.low in self.lexicon.heads and token.low not in self.lexicon.words["name_words"] for token in tokens
        ):
            return ""
        return self.join(tokens)

    def persons(self, numbers: Sequence[int]) -> tuple[str, ...]:
        """The names of all; empty when one is no person."""
        names = tuple(self.person(number) for number in numbers)
        return names if all(names) else ()

    # Memory

    def remember(self, number: int, *, is_subject: bool) -> None:
        """Keep a phrase in mind for the pronouns that follow."""
        chunk, memory = self.chunks[number], self.memory
        told = self.tell(number)
        if told is None:
            return
        if chunk.kind == "pronoun":
            memory.is_settled = memory.is_settled or is_subject
            if chunk.low in _MASCULINE and memory.person_age <= 1:
                memory.person_age = 0  # who he is was plain
            return
        name = self.person(number)
        if chunk.kind == "person" or (chunk.kind == "name" and name and is_subject):
            memory.person, memory.person_age = name or told.text, 0
            if name:
                self.note_name(chunk, told)
                memory.is_settled = memory.is_settled or is_subject
                memory.is_fresh = False
                return
        elif chunk.kind == "office" and is_subject and chunk.low == "the" and not chunk.head.endswith("s"):
            memory.person, memory.person_age = told.text, 0
        if not (is_subject and memory.is_settled) or (chunk.named and not memory.is_named):
            self._remember_thing(chunk, told, is_subject=is_subject)
        memory.is_settled = memory.is_settled or is_subject
        memory.is_fresh = False
        self.note_name(chunk, told)

    def _remember_thing(self, chunk: Chunk, told: Told, *, is_subject: bool) -> None:
        memory = self.memory
        memory.is_named = chunk.named and chunk.kind in _NAMED
        if (chunk.kind in _REMEMBERED and is_subject) or chunk.kind in _NAMED:
            memory.thing, memory.thing_kind = told.text, chunk.kind
        elif (
            chunk.kind == "thing"
            and is_subject
            and self.tokens[chunk.first].tag == "d"
            and not chunk.head.endswith("s")
        ):
            memory.thing, memory.thing_kind = told.text, "thing"

    def note_name(self, chunk: Chunk, told: Told) -> None:
        """Keep the full name in mind for *the party*, *the Shah*."""
        is_full = chunk.named and len(told.text.split()) > 1 and self.tokens[chunk.first].tag != "p"
        if is_full and (chunk.kind in _NAMED or chunk.head in self.lexicon.words["rulers"]):
            self.memory.by_head[self.tokens[chunk.base_last].low] = told.text
