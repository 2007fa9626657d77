"""Cut an English sentence into words and tell what each can be, by one letter.

| letter | word | letter | word |
|---|---|---|---|
| d, p, P | article, possessive, pronoun | v, k, u | past or participle, past, participle |
| N, n, a, # | name, noun, adjective, number | g, e, z | -ing form, base, -s form |
| i, O, y, t | preposition, of, by, to | b, h, o, m | be, have, do, modal |
| w, W, q | which, whose, when | c, C, x, r | and, but, not, adverb |
| D | a date | , ; ( ) " ' | marks; ' a possessive ending |
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quizzes.facts.extraction.english_lexicon import Lexicon, VerbForm, english, guess_ing, ing_form
from quizzes.language.date_finder import FoundDate

_TOKEN: Final = re.compile(
    r"""
    \d+(?:st|nd|rd|th)\b                                  # 29th
    | [£$€₺]?\d(?:[\d,.]*\d)?%?                            # 1,135  £15,000  35%
    | (?:[^\W\d_]\.[ ]?)+(?=[^\W\d_])                      # G. F. Talbot
    | [^\W\d_]+(?:[-'’`ʻʼ‘.][^\W\d_]+)*\.?               # D’Arcy, al-Din, Dr.
    | [^\s]
    """,
    re.VERBOSE,
)
_LEADING: Final = re.compile(
    r"(?:up|down|out|over|off|back|on(?= (?:in|on|from)\b)|in(?= (?:in|on|from)\b))\s+(?=[a-z])", re.IGNORECASE
)
_COMMON_ENDING: Final = re.compile(
    r"(?:tion|tions|ment|ments|ness|ities|ity|ship|ships|ances|ence|ences|ers|ings|ing)$"
)
_OPENERS: Final = frozenset("The On In A An At During After When By From As To".split())
_MARKS: Final = {
    ",": ",", ";": ";", ":": ";", "–": ";", "—": ";", "(": "(", ")": ")", "[": "(", "]": ")", "“": '"', "”": '"',
    '"': '"', "«": '"', "»": '"', "&": "c", ".": ";", "'": "'", "’": "'",
}  # fmt: skip
_ABBREVIATIONS: Final = frozenset("st dr mr mrs ms prof col gen lt capt rev maj sgt hon jr sr nos no vol".split())


@dataclass(slots=True)
class Token:
    """A word of a sentence, its place in the text and its letter."""

    text: str
    low: str
    start: int
    end: int
    tag: str
    lemma: str = ""
    date: int = -1

    @property
    def ing(self) -> str:
        """The -ing form of a verb."""
        lexicon = english()
        known = lexicon.verbs.get(self.low)
        if self.tag == "g" or self.low.endswith("ing"):
            return self.low
        if known is None:
            return guess_ing(self.low)
        return ing_form(known.lemma, lexicon.doubling)


_COMPARING: Final = frozenset("more most less least better best".split())
_TIMING: Final = frozenset("after before since until as than".split())
_NOMINAL: Final = frozenset("nNa#g")
_BEFORE_FIRST: Final = frozenset("bhnN,w")
_PAST: Final = frozenset("vuk")
_BEFORE_PARTICLE: Final = frozenset("bvkuhgP")
_DETERMINING: Final = frozenset("dp'#a")
_COUNTABLE: Final = frozenset("nNa#")
_QUALIFIED: Final = frozenset("nNa")
_OPENING: Final = frozenset("dpi'")
_POSSESSING: Final = frozenset("dp'#")
_POINTING: Final = frozenset("dpP")
_NAMING: Final = frozenset("nN)")
_TELLING: Final = frozenset("bhmovkurPdN")
_COUNTED: Final = frozenset("na#")
_GOVERNING: Final = frozenset("iOyvkb")
_GENERALS: Final = frozenset("consul governor secretary attorney director inspector".split())
_VERBAL: Final = frozenset("veugk")
#: What stands before the first word and behind the last.
_NONE: Final = Token("", "", -1, -1, "")


class Tagger:
    """Reads words of sentences; it remembers which words the document also writes small."""

    def __init__(self) -> None:
        self.lexicon: Lexicon = english()
        self.small: set[str] = set()
        self._read: dict[str, tuple[str, str, str]] = {}

    def learn(self, text: str) -> None:
        """Note the words a text writes with a small letter: at a sentence's start they are no names."""
        self.small.update(re.findall(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])", text))

    def tokens(self, text: str, start: int, end: int, dates: Sequence[FoundDate], first: int) -> list[Token]:
        """The words from start to end; dates, of which `first` is the number of the first, are one word each."""
        out: list[Token] = []
        position = start
        for number, date in enumerate(dates, first):
            date_start = _trim(text, date)
            self._words(text, position, date_start, out)
            out.append(
                Token(
                    text[date_start : date.end],
                    text[date_start : date.end].lower(),
                    date_start,
                    date.end,
                    "D",
                    date=number,
                )
            )
            position = max(position, date.end)
        self._words(text, position, end, out)
        while out and out[-1].text in ".!?…":
            out.pop()
        if out:
            _part_headings(out, self.lexicon)
            self._settle(out)
        return out

    def _words(self, text: str, start: int, end: int, out: list[Token]) -> None:
        for match in _TOKEN.finditer(text, start, end):
            word, at = match[0], match.start()
            while word[-1] in " ." and len(word) > 1 and not self._keeps_stop(word):
                word = word[:-1]
            if len(word) > 2 and word[-1] == "s" and word[-2] in "'’":
                out.append(self._token(word[:-2], at))
                out.append(Token(word[-2:], "'s", at + len(word) - 2, at + len(word), "'"))
            else:
                out.append(self._token(word, at))

    def _keeps_stop(self, word: str) -> bool:
        return (
            word.rstrip(". ").lower() in _ABBREVIATIONS
            or (len(word.rstrip(". ")) == 1 and word[0].isupper())
            or "." in word[:-1]
        )

    def _token(self, word: str, at: int) -> Token:
        known = self._read.get(word)
        if known is None:
            low = word.replace("İ", "i").lower()
            known = self._read[word] = (low, *self._guess(word, low))
        low, tag, lemma = known
        return Token(word, low, at, at + len(word), tag, lemma)

    def _guess(self, word: str, low: str) -> tuple[str, str]:
        """The letter of a word by itself, and the base of a verb."""
        first = word[0]
        if not first.isalpha():
            return self._guess_mark(word), ""
        if first.isupper() or ("-" in word and any(part[:1].isupper() for part in word.split("-")[1:])):
            return "N", ""
        letter = self.lexicon.letters.get(low)
        if letter:
            return letter, low
        known = self.lexicon.verbs.get(low)
        return (known.letter, known.lemma) if known else self._guess_ending(low)

    def _guess_mark(self, word: str) -> str:
        if word[0].isdigit() and word[-1].isalpha():
            return "a"  # 29th
        if word[0].isdecimal() or word[0] in "£$€₺":
            return "#"
        return _MARKS.get(word, "?")

    def _guess_ending(self, low: str) -> tuple[str, str]:
        words = self.lexicon.words
        if low.endswith("ed") and len(low) > 3 and low not in words["not_verbs"] and "-" not in low:
            return "v", guess_ing(low).removesuffix("ing")
        if low.endswith("ing") and len(low) > 5 and low not in words["not_gerunds"] and "-" not in low:
            return "g", low.removesuffix("ing")
        if low.endswith("ly") and len(low) > 4 and low not in words["not_adverbs"]:
            return "r", ""
        if "-" in low:
            parts = low.split("-", 2)
            if all(self.lexicon.letters.get(part) == "#" for part in parts):
                return "#", ""
        if low.endswith(("ian", "ous", "ish", "ical", "ive", "ary")) and low not in self.lexicon.heads:
            return "a", ""
        return "n", ""

    # What the words around tell

    def _settle(self, tokens: list[Token]) -> None:
        self._settle_first(tokens)
        for index, token in enumerate(tokens):
            before = tokens[index - 1] if index else _NONE
            after = tokens[index + 1] if index + 1 < len(tokens) else _NONE
            if token.tag in _VERBAL:
                token.tag = self._settle_verb(tokens, index, before, after)
            elif token.tag == "T":
                token.tag = _settle_that(before, after)
            elif token.tag == "c" and before is not _NONE and after is not _NONE:
                token.tag = self._settle_and(tokens, index)
            elif token.tag == "n":
                self._settle_noun(token, before, after)
            else:
                self._settle_small(token, before, after)

    def _settle_noun(self, token: Token, before: Token, after: Token) -> None:
        words = self.lexicon.words
        if token.low == "dates" and after.tag == "D" and after.low.startswith("from"):
            token.tag, token.lemma = "k", "date"
        elif before.tag == "N" and token.low in words["name_words"]:
            token.tag = "N"  # Hasan bey
        elif after.tag == "N" and token.low in words["particles"] and (before.tag == "N" or len(token.low) > 1):
            token.tag = "N"  # von Sanders

    def _settle_small(self, token: Token, before: Token, after: Token) -> None:
        """Words of closed classes that are of two of them."""
        low, tag = token.low, token.tag
        if low == "her":
            token.tag = "p" if after.tag in _NOMINAL else "P"
        elif tag == "'" and low in "'’":
            is_ending = before.low.endswith("s") and before.end == token.start and after.tag in _NOMINAL
            token.tag = "'" if is_ending else "?"
        elif low in {"first", "last"} and before.tag in _BEFORE_FIRST and after.tag in _PAST:
            token.tag = "r"  # was first published
        elif low in {"about", "around", "over", "under", "nearly"} and _counts(token, after):
            token.tag = "a"
        elif (low == "general" and before.low in _GENERALS) or (low == "round" and before.tag in {"d", "p"}):
            token.tag = "n"
        elif tag == "i" and before.tag in _BEFORE_PARTICLE and low in {"up", "out", "over", "off", "down"}:
            token.tag = "r"

    def _settle_first(self, tokens: list[Token]) -> None:
        """The first word of a sentence has its capital from its place."""
        index = 0
        while index < len(tokens) - 1 and tokens[index].tag in '"?(':
            index += 1
        is_free = self._guess(tokens[index].low, tokens[index].low)[0] == "r"
        run_in = [index + 1] if is_free and len(tokens) > index + 2 and tokens[index + 1].low in self.small else []
        for position in (index, *run_in, *(n + 1 for n, token in enumerate(tokens[:-1]) if token.text in '“"')):
            token = tokens[position]
            if token.tag != "N" or (len(token.text) == 1 and token.low != "a"):
                continue
            following = tokens[position + 1] if position + 1 < len(tokens) else None
            letter, lemma = self._guess(token.low, token.low)
            is_known = token.low in self.lexicon.letters or token.low in self.lexicon.heads
            if following and following.tag == "N" and letter in "n" and token.low not in self.lexicon.letters:
                continue
            if letter == "v" and (token.low not in self.lexicon.verbs or (following and following.tag == "N")):
                continue  # Ahmed, Memmed
            if is_known or letter in "grv" or self._is_common(token):
                token.tag, token.lemma = letter, lemma

    def _is_common(self, token: Token) -> bool:
        return token.low in self.small or bool(
            _COMMON_ENDING.search(token.low) and token.low not in self.lexicon.words["places"]
        )

    def _settle_and(self, tokens: list[Token], index: int) -> str:
        """*Greek and Turkish populations* is one phrase."""
        before, after = tokens[index - 1], tokens[index + 1]
        is_pair = self._is_describing(before) and self._is_describing(after)
        return "a" if is_pair and index + 2 < len(tokens) and tokens[index + 2].tag in "nNa" else "c"

    def _is_describing(self, token: Token) -> bool:
        return token.tag == "a" or (token.tag == "N" and token.low in self.lexicon.words["nationalities"])

    def _settle_verb(self, tokens: list[Token], index: int, before: Token, after: Token) -> str:
        """What a form of a verb is where it stands: *elected* deputies, *the opening*, the army *occupied* the town."""
        token = tokens[index]
        if token.tag == "e":
            return "e" if self._takes_base(tokens, index) else "n"
        if token.tag == "g":
            return self._settle_gerund(token, before, after)
        if token.tag == "v" and before.low in _COMPARING:
            return "u"  # more honoured in form
        if self._describes(tokens, index, before, after):
            return "a"
        if before.tag in _DETERMINING:
            return "n" if token.tag in "vk" and after.tag not in {"y", "i"} else "a"
        return token.tag

    def _describes(self, tokens: list[Token], index: int, before: Token, after: Token) -> bool:
        """Whether a participle belongs to the noun behind it."""
        if before.tag in _DETERMINING:
            return after.tag in _COUNTABLE
        if after.tag not in _QUALIFIED:
            return False
        is_participle = tokens[index].tag in "vu"
        if before.tag == "r":
            return is_participle and index > 1 and tokens[index - 2].tag in _OPENING
        if before.low in _TIMING:
            return is_participle and after.tag != "a" and before.low not in {"as", "than"}
        return before.tag in {"i", "O", "y"}

    def _settle_gerund(self, token: Token, before: Token, after: Token) -> str:
        b, a = before.tag, after.tag
        if b == "N":
            return "g"
        if b in _POSSESSING:
            return "n"
        if b == "a":
            return "g" if a in _POINTING else "n"
        if b in {"i", "O"} and a in {"n", "N"} and token.low not in self.lexicon.verbs:
            return "a"
        return "n" if b in {"", "c", "C"} and a == "O" else "g"

    def _takes_base(self, tokens: list[Token], index: int) -> bool:
        """Whether a base form is a verb here: behind *to*, a modal, *did*, or a form that past and base share."""
        position = index - 1
        while position >= 0 and tokens[position].tag in "rx":
            position -= 1
        return position >= 0 and tokens[position].tag in "tmo"


def _part_headings(tokens: list[Token], lexicon: Lexicon) -> None:
    """A heading may run into the sentence behind it: *Foundations On 6 October 1923 …*."""
    for index in range(1, min(len(tokens), 9)):
        token, before = tokens[index], tokens[index - 1]
        if before.tag in "vkubhomg":
            return
        opens = token.text.split(" ")[0] in _OPENERS
        if token.tag == "N" and before.tag in "nD" and _opens_anew(token, before, lexicon):
            tokens.insert(index, Token("", "", token.start, token.start, ";"))
            return
        if opens and before.tag in "nN" and (token.tag == "D" or token.low in lexicon.letters):
            if token.tag != "D":
                token.tag = lexicon.letters[token.low]
            tokens.insert(index, Token("", "", token.start, token.start, ";"))
            return


def _opens_anew(token: Token, before: Token, lexicon: Lexicon) -> bool:
    """*1912–1925 Few states …*, *the revolution Emir Abdulahad died*."""
    if before.tag == "D":
        return lexicon.letters.get(token.low, "") in set("adr")
    return token.low in lexicon.words["rulers"] and before.low not in lexicon.heads.keys() - {"revolution", "war"}


def _trim(text: str, date: FoundDate) -> int:
    """Where the date itself begins: *set up on 26 August* has a particle of the verb before it."""
    match = _LEADING.match(text, date.start, date.end)
    return match.end() if match else date.start


def _counts(token: Token, after: Token) -> bool:
    """*Over 500 men*, *about two thousand*, but *under one ministry*."""
    return after.tag == "#" and (token.low in {"about", "around"} or after.text[0].isdigit())


def _settle_that(before: Token, after: Token) -> str:
    if before is _NONE:
        return "d"
    if after.tag in {"O", "D"}:
        return "P"
    if before.tag in _NAMING and after.tag in _TELLING:
        return "w"
    return "d" if after.tag in _COUNTED and before.tag in _GOVERNING else "q"


__all__ = ["Tagger", "Token", "VerbForm"]
