"""Put English words together: noun phrases with all that belongs to them, verbs with their auxiliaries, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from quizzes.facts.extraction.english_lexicon import Lexicon
from quizzes.facts.extraction.english_words import Token

_NOUN_PHRASE: Final = re.compile(r"(?:[dp]{1,2}r{0,2})?(?:a|'|[nN](?!#)|#|r(?=a))*[nN#]|d[ra]*a(?![nNa#'])")
_VERBAL: Final = frozenset("bhomvkug")
#: What a treaty, law or quarrel is about belongs to its name.
_ABOUT: Final = {
    "treaty": frozenset("on for concerning regarding between with against".split()),
    "document": frozenset("on for concerning regarding against".split()),
    "event": frozenset("against between".split()),
    "organisation": frozenset({"for", "against"}),
}
_COURTESY: Final = frozenset("sir lord dr mr mrs lady count baron colonel captain".split())
_AT: Final = frozenset({"in", "at", "from", "near"})
_LONGEST_TITLE: Final = 14


class Form(StrEnum):
    """How a verb stands in its clause."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    INFINITIVE = "infinitive"


@dataclass(slots=True)
class Chunk:
    """Words that stand together. `letter` is X for a noun phrase, V for a verb, else that of its one word."""

    letter: str
    first: int
    last: int
    low: str = ""
    # of a noun phrase
    kind: str = ""
    head: str = ""
    base_last: int = 0  # the last word before *of …*
    name_first: int = -1  # where a person's name begins
    named: bool = False  # has a name in it
    office_last: int = -1  # the office before a name: *Prime Minister X*
    parts: list[Chunk] = field(default_factory=list)
    # of a verb
    lemma: str = ""
    form: Form = Form.FINITE
    passive: bool = False
    negated: bool = False
    modal: str = ""
    bare: bool = False  # a form in -ed without auxiliary
    past: bool = True
    main: int = 0


class Chunker:
    """Puts the words of one sentence together."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.tags = "".join(token.tag for token in tokens)

    def chunks(self) -> list[Chunk]:
        """The chunks of the sentence, noun phrases already taken together."""
        return self._join(list(self._base_chunks()))

    def _base_chunks(self) -> Iterator[Chunk]:
        index, count = 0, len(self.tokens)
        while index < count:
            tag = self.tags[index]
            if tag == '"' and (title := self._title(index)):
                yield title
                index = title.last + 1
                continue
            verb = self._verb(index) if tag in _VERBAL or tag == "t" else None
            if verb:
                yield verb
                index = verb.last + 1
                continue
            match = _NOUN_PHRASE.match(self.tags, index)
            if match:
                end = self._before_title(index, match.end())
                yield self._noun_phrase(index, end - 1)
                index = end
                continue
            if tag == "P" or tag in "dp":
                yield Chunk(
                    "X",
                    index,
                    index,
                    self.tokens[index].low,
                    kind="pronoun",
                    head=self.tokens[index].low,
                    base_last=index,
                )
            else:
                yield Chunk("i" if tag == "t" else tag, index, index, self.tokens[index].low)
            index += 1

    def _before_title(self, first: int, end: int) -> int:
        """*In St Petersburg Sir Arthur Nicolson signed*: a title of courtesy opens another phrase."""
        if self._is_place_before_name(first, end):
            return first + 1
        for index in range(first + 1, end - 1):
            low, before = self.tokens[index].low.rstrip("."), self.tokens[index - 1].low
            is_second = self.tags[index - 1 : index + 1] == "NN" and before not in self.lexicon.heads
            if low in _COURTESY and is_second and before not in _COURTESY:
                return index
        return end

    def _is_place_before_name(self, first: int, end: int) -> bool:
        """*In Bulgaria Aleksandar Stamboliyski governed*."""
        is_place = self.tokens[first].low in self.lexicon.words["places"] and "'" not in self.tags[first:end]
        behind = first > 0 and self.tokens[first - 1].low in _AT and self.tags[first : first + 2] == "NN"
        return is_place and behind and self.tokens[end - 1].low not in self.lexicon.heads

    def _title(self, index: int) -> Chunk | None:
        """Words in quotation marks that begin with a capital."""
        closing = self.tags.find('"', index + 1)
        if closing < 0 or closing - index > _LONGEST_TITLE or not self.tokens[index + 1].text[:1].isupper():
            return None
        return Chunk("X", index, closing, kind="title", head="", base_last=closing)

    # Verbs

    def _verb(self, index: int) -> Chunk | None:
        position = index
        chunk = Chunk("V", index, index)
        if self.tags[index] == "t":
            position = self._skip(index + 1)
            if position >= len(self.tags) or self.tags[position] not in "ebho":
                return None
            chunk.form = Form.INFINITIVE
        auxiliaries: list[int] = []
        while position < len(self.tags) and self.tags[position] in "bhom":
            auxiliaries.append(position)
            position = self._skip(position + 1)
        has_main = position < len(self.tags) and self.tags[position] in (
            "vukgen"
            if self._may_follow(auxiliaries, position)
            else "vukge"
            if auxiliaries or chunk.form is Form.INFINITIVE
            else "vukg"
        )
        if not has_main and not auxiliaries:
            return None
        last = position if has_main else auxiliaries[-1]
        if (
            has_main
            and self.tokens[last].lemma in {"declare", "proclaim", "pronounce"}
            and self.tags[last + 1 : last + 2] in {"v", "u"}
        ):
            last += 1  # was declared deposed
        self._fill_verb(chunk, auxiliaries, last, has_main=has_main)
        return chunk

    def _may_follow(self, auxiliaries: list[int], position: int) -> bool:
        """*Become* and *come* are their own participles."""
        return bool(auxiliaries) and self.tokens[position].low in {"become", "come", "run", "overcome"}

    def _skip(self, position: int) -> int:
        while position < len(self.tags) and self.tags[position] in "rx":
            position += 1
        return position

    def _fill_verb(self, chunk: Chunk, auxiliaries: list[int], last: int, *, has_main: bool) -> None:
        words = [self.tokens[index] for index in auxiliaries]
        main = self.tokens[last]
        chunk.last = chunk.main = last
        chunk.negated = any(self.tags[index] == "x" for index in range(chunk.first, last + 1)) or any(
            word.low.endswith("n't") for word in words
        )
        chunk.negated = chunk.negated or (chunk.first > 0 and self.tags[chunk.first - 1] == "x")
        chunk.modal = next((word.low for word in words if word.tag == "m"), "")
        tag = main.tag if has_main else ""
        if tag == "n":
            main.lemma, tag = main.low, "u"
        chunk.lemma = main.lemma if has_main else {"b": "be", "h": "have", "o": "do", "m": "can"}[main.tag]
        chunk.passive = has_main and tag in "vu" and bool(words) and words[-1].tag == "b"
        leading = words[0].low if words else main.low
        chunk.past = not (words and words[0].low in {"is", "are", "am", "has", "have", "does", "do"})
        if chunk.form is not Form.INFINITIVE:
            if leading in {"being", "having"} or (not words and tag == "g"):
                chunk.form = Form.GERUND
            elif not words and tag == "u":
                chunk.form, chunk.passive = Form.PARTICIPLE, True
            elif not words:
                chunk.bare = tag == "v"
        self._take_particle(chunk)

    def _take_particle(self, chunk: Chunk) -> None:
        lemma = chunk.lemma
        for length in (3, 2, 1):
            following = self.tokens[chunk.main + 1 : chunk.main + 1 + length]
            joined = "_".join([lemma, *(token.low for token in following)])
            if len(following) == length and joined in self.lexicon.particles:
                chunk.lemma, chunk.last = joined, chunk.main + length
                return

    # Noun phrases

    def _noun_phrase(self, first: int, last: int) -> Chunk:
        chunk = Chunk(
            "X", first, last, self.tokens[first].low, base_last=last, named="N" in self.tags[first : last + 1]
        )
        self._name_kind(chunk)
        if self.tokens[first].text in {"The", "A", "An"} and self.tags[first] == "N" and last > first:
            chunk.kind = "title"
        return chunk

    def _name_kind(self, chunk: Chunk) -> None:
        tokens, heads = self.tokens, self.lexicon.heads
        first, last = chunk.first, chunk.last
        chunk.head = tokens[last].low
        name_first = last + 1
        while name_first > first and self.tags[name_first - 1] == "N":
            name_first -= 1
        common = tokens[name_first - 1].low if name_first > first and self.tags[name_first - 1] in "na" else ""
        kind = heads.get(chunk.head, "")
        if kind and kind not in {"office"} and not (name_first <= last and self._is_title_word(chunk.head)):
            chunk.kind = kind
        if name_first > last:
            chunk.kind = kind or "thing"
            return
        if chunk.kind:
            return
        self._name_person(chunk, name_first, common, kind)

    def _name_person(self, chunk: Chunk, name_first: int, common: str, kind: str) -> None:
        """A phrase that ends in names: whether of a person, and the office before it."""
        heads, words, tokens, last = self.lexicon.heads, self.lexicon.words, self.tokens, chunk.last
        common_kind = heads.get(common, "")
        office = name_first - 1 if common_kind == "office" else -1
        position = name_first
        for index in range(name_first, last):
            if (
                heads.get(tokens[index].low) == "office"
                and not self._is_title_word(tokens[index].low)
                and tokens[index].low not in words["courtesy"]
            ):
                office, position = index, index + 1
        while position < last and tokens[position].low.rstrip(".") in words["courtesy"]:
            position += 1
        if kind == "office" and not self._is_title_word(chunk.head):
            chunk.kind = "office"
        elif common_kind in {"organisation", "publication", "work", "state", "treaty", "event", "document", "place"}:
            chunk.kind = common_kind
            chunk.head = common
        elif self._is_place(chunk.head) or self._is_thing_name(chunk, name_first, common_kind):
            chunk.kind = "place" if self._is_place(chunk.head) else "name"
        elif chunk.head.rstrip("s") in words["nationalities"] or chunk.head in {"turks", "french", "germans"}:
            chunk.kind = "people"
        else:
            chunk.kind = "name"
            while position < last and self.tags[chunk.first] == "d" and tokens[position].low in words["nationalities"]:
                position += 1
            chunk.name_first, chunk.office_last = position, office
            if common_kind in {"person", "office"} or office >= 0 or position > name_first:
                chunk.kind = "person"

    def _is_thing_name(self, chunk: Chunk, name_first: int, common_kind: str) -> bool:
        """A name behind an article is no person's, unless described: *the elderly Azod al-Molk*."""
        if self.tags[chunk.first] != "d" or common_kind or name_first <= chunk.first:
            return False
        if "'" in self.tags[chunk.first : chunk.last + 1]:
            return True
        described = self.tags[name_first - 1] == "a"
        by_nation = self.tokens[name_first].low in self.lexicon.words["nationalities"] and chunk.last > name_first
        return not (described or by_nation)

    def _is_title_word(self, word: str) -> bool:
        return word in self.lexicon.words["name_words"]

    def _is_place(self, word: str) -> bool:
        return word in self.lexicon.words["places"]

    # Phrases of several parts

    def _join(self, base: list[Chunk]) -> list[Chunk]:
        out: list[Chunk] = []
        index = 0
        while index < len(base):
            chunk = base[index]
            index += 1
            if chunk.letter == "X":
                index = self._extend(chunk, base, index)
            out.append(chunk)
        return out

    def _extend(self, chunk: Chunk, base: list[Chunk], index: int) -> int:
        while index + 1 < len(base):
            link, following = base[index], base[index + 1]
            if link.letter == "V" and self._is_naming(link, base, index):
                after = index + 2 if following.letter == "i" else index + 1
                chunk.last, chunk.named, index = base[after].last, True, after + 1
                break
            if link.letter == "(" and self._is_surname(chunk, base, index):
                chunk.last, index = base[index + 2].last, index + 3
                continue
            if link.letter == "c" and following.letter == "O" and chunk.kind == "office" and index + 2 < len(base):
                chunk.last, index = base[index + 2].last, index + 3  # minister of war and of the interior
                continue
            if following.letter != "X":
                break
            if link.letter == "O" and chunk.kind != "pronoun":
                index = self._take(chunk, base, index)
            elif link.letter == "i" and link.low in _ABOUT.get(chunk.kind, ()) and chunk.kind != "pronoun":
                index = self._take(chunk, base, index)
                if link.low == "between" or chunk.kind == "document":
                    index = self._take_second(chunk, base, index)
            else:
                break
        if (
            index < len(base)
            and base[index].kind == "title"
            and chunk.kind in {"publication", "work", "thing", "document", "organisation", "event"}
        ):
            chunk.parts.append(base[index])
            chunk.last, index = base[index].last, index + 1
        return index

    def _is_naming(self, verb: Chunk, base: list[Chunk], index: int) -> bool:
        """*A newspaper called Akhtar*, *the account known as the Speech*."""
        if (
            verb.lemma not in self.lexicon.classes["name_it"]
            or verb.first != verb.last
            or not (verb.bare or verb.passive)
        ):
            return False
        after = index + 2 if base[index + 1].low == "as" else index + 1
        return after < len(base) and base[after].letter == "X" and (base[after].named or base[after].kind == "title")

    def _is_surname(self, chunk: Chunk, base: list[Chunk], index: int) -> bool:
        return (
            chunk.kind in {"name", "person", "office"}
            and index + 2 < len(base)
            and base[index + 1].kind in {"name"}
            and base[index + 2].letter == ")"
            and self.tags[chunk.last] == "N"
        )

    def _take(self, chunk: Chunk, base: list[Chunk], index: int) -> int:
        following = base[index + 1]
        chunk.parts.append(following)
        chunk.last = following.last
        index += 2
        while self._is_people_row(following, base, index):
            chunk.last = base[index + 1].last
            index += 2
        if base[index - 2].letter == "O" and self._is_named_pair(chunk, base, index):
            chunk.last = base[index + 1].last
            index += 2
        return index

    def _is_people_row(self, first: Chunk, base: list[Chunk], index: int) -> bool:
        """*Kingdom of the Serbs, Croats and Slovenes*."""
        if not self.tokens[first.last].low.endswith("s") or self.tags[first.last] != "N" or index + 1 >= len(base):
            return False
        following = base[index + 1]
        if base[index].letter not in ",c" or following.letter != "X" or following.first != following.last:
            return False
        low = self.tokens[following.first].low
        return self.tags[following.first] == "N" and low.endswith("s") and low not in self.lexicon.words["places"]

    def _is_named_pair(self, chunk: Chunk, base: list[Chunk], index: int) -> bool:
        """*Committee of Union and Progress*, but *Bank of Baku and Tiflis*."""
        if index + 1 >= len(base) or base[index].low not in {"and", "&"} or base[index + 1].letter != "X":
            return False
        pair = [base[index - 1], base[index + 1]]
        capitals = all(
            self.tokens[one.first].tag == "N" and one.kind not in {"place", "person", "people"} for one in pair
        )
        return (
            capitals
            and self.tokens[chunk.base_last].text[:1].isupper()
            and pair[0].first == pair[0].last
            and not pair[1].parts
        )

    def _take_second(self, chunk: Chunk, base: list[Chunk], index: int) -> int:
        if index + 1 < len(base) and base[index].letter == "c" and base[index + 1].letter == "X":
            if chunk.kind == "document" and index + 2 < len(base) and base[index + 2].letter == "V":
                return index
            chunk.parts.append(base[index + 1])
            chunk.last = base[index + 1].last
            return index + 2
        return index
