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

from quizzes.facts.extraction.english_lexicon import Lexicon, VerbForm, english, guess_ing
from quizzes.language.date_finder import FoundDate

_TOKEN: Final = re.compile(
    r"\d+(?:st|nd|rd|th)\b|[£$€₺]?\d[\d,.]*(?:\d|(?<=\d))%?|(?:[^\W\d_]\.[ ]?)+(?=[^\W\d_])|[^\W\d_]+(?:[-'’`ʻʼ‘.][^\W\d_]+)*\.?|[^\s]"
)
_LEADING: Final = re.compile(
    r"(?:up|down|out|over|off|back|on(?= (?:in|on|from)\b)|in(?= (?:in|on|from)\b))\s+(?=[a-z])", re.IGNORECASE
)
_COMMON_ENDING: Final = re.compile(
    r"(?:tion|tions|ment|ments|ness|ities|ity|ship|ships|ances|ence|ences|ers|ings|ing)$"
)
_POSSESSIVE: Final = re.compile(r"(['’])s$")
_OPENERS: Final = frozenset("The On In A An At During After When By From As To".split())
_MARKS: Final = {
    ",": ",", ";": ";", ":": ";", "–": ";", "—": ";", "(": "(", ")": ")", "[": "(", "]": ")", "“": '"', "”": '"',
    '"': '"', "«": '"', "»": '"', "&": "c",
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
        from quizzes.facts.extraction.english_lexicon import ing_form  # noqa: PLC0415

        return ing_form(known.lemma, lexicon.doubling)


class Tagger:
    """Reads words of sentences; it remembers which words the document also writes small."""

    def __init__(self) -> None:
        self.lexicon: Lexicon = english()
        self.small: set[str] = set()

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
            while word.endswith((" ", ".")) and len(word) > 1 and not self._keeps_stop(word):
                word = word[:-1]
            possessive = _POSSESSIVE.search(word)
            if possessive and len(word) > 2:
                body = word[:-2]
                out.append(self._token(body, at, text))
                out.append(Token(word[-2:], "'s", at + len(body), at + len(word), "'"))
                continue
            out.append(self._token(word, at, text))

    def _keeps_stop(self, word: str) -> bool:
        return (
            word.rstrip(". ").lower() in _ABBREVIATIONS
            or (len(word.rstrip(". ")) == 1 and word[0].isupper())
            or "." in word[:-1]
        )

    def _token(self, word: str, at: int, text: str) -> Token:
        low = word.replace("İ", "i").lower()
        return Token(word, low, at, at + len(word), *self._guess(word, low))

    def _guess(self, word: str, low: str) -> tuple[str, str]:
        first = word[0]
        if not first.isalpha():
            if first.isdigit() and word[-1].isalpha():
                return "a", ""  # 29th
            if first.isdecimal() or first in "£$€₺":
                return "#", ""
            if word == ".":
                return ";", ""
            if word in "'’":
                return "'", ""
            return _MARKS.get(word, "?"), ""
        if first.isupper():
            return "N", ""
        if "-" in word and any(part[:1].isupper() for part in word.split("-")[1:]):
            return "N", ""
        letter = self.lexicon.letters.get(low)
        if letter:
            return letter, low
        known = self.lexicon.verbs.get(low)
        if known:
            return known.letter, known.lemma
        return self._guess_ending(low)

    def _guess_ending(self, low: str) -> tuple[str, str]:
        words = self.lexicon.words
        if low.endswith("ed") and len(low) > 3 and low not in words["not_verbs"] and "-" not in low:
            return "v", guess_ing(low).removesuffix("ing")
        if low.endswith("ing") and len(low) > 5 and low not in words["not_gerunds"] and "-" not in low:
            return "g", low.removesuffix("ing")
        if (
            low.endswith("ly")
            and len(low) > 4
            and low
            not in {
                "family",
                "assembly",
                "italy",
                "july",
                "monopoly",
                "anomaly",
                "ally",
                "weekly",
                "monthly",
                "daily",
                "early",
                "only",
                "friendly",
            }
        ):
            return "r", ""
        if "-" in low:
            head = low.split("-")[0]
            if self.lexicon.letters.get(head) == "#" and self.lexicon.letters.get(low.split("-")[1]) == "#":
                return "#", ""
        if low.endswith(("ian", "ous", "ish", "ical", "ive", "ary")) and low not in self.lexicon.heads:
            return "a", ""
        return "n", ""

    # What the words around tell

    def _settle(self, tokens: list[Token]) -> None:
        self._settle_first(tokens)
        count = len(tokens)
        for index, token in enumerate(tokens):
            before = tokens[index - 1] if index else None
            after = tokens[index + 1] if index + 1 < count else None
            tag = token.tag
            if tag in "veugkz" and tag != "":
                token.tag = self._settle_verb(tokens, index, before, after)
            elif tag == "T":
                token.tag = _settle_that(before, after)
            elif tag == "c" and after and before:
                token.tag = self._settle_and(tokens, index)
            elif token.low == "dates" and after and after.tag == "D" and after.low.startswith("from"):
                token.tag, token.lemma = "k", "date"
            elif token.low in {"first", "last"} and before and after and before.tag in "bhnN,w" and after.tag in "vuk":
                token.tag = "r"  # was first published
            elif tag == "n" and token.low in self.lexicon.words["name_words"] and before and before.tag == "N":
                token.tag = "N"  # Hasan bey
            elif token.low == "her":
                token.tag = "p" if after and after.tag in "nNag#" else "P"
            elif tag == "'" and token.low in "'’":
                token.tag = (
                    "'"
                    if before
                    and before.low.endswith("s")
                    and before.end == token.start
                    and after
                    and after.tag in "nNa#g"
                    else "?"
                )
            elif (
                tag == "n"
                and token.low in self.lexicon.words["particles"]
                and before
                and before.tag == "N"
                and after
                and after.tag == "N"
            ):
                token.tag = "N"
            elif token.low in {"de", "von", "van", "den", "del", "della", "bin", "ibn"} and after and after.tag == "N":
                token.tag = "N"
            elif token.low in {"about", "around", "over", "under", "nearly"} and _counts(token, after):
                token.tag = "a"
            elif token.low == "round" and before and before.tag in "dp":
                token.tag = "n"
            elif (
                tag == "i" and before and before.tag in "bvkuhgP" and token.low in {"up", "out", "over", "off", "down"}
            ):
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
            if token.tag != "N" or len(token.text) == 1:
                if token.tag != "N" or token.low not in {"a"}:
                    continue
            following = tokens[position + 1] if position + 1 < len(tokens) else None
            letter, lemma = self._guess(token.low, token.low)
            is_known = token.low in self.lexicon.letters or token.low in self.lexicon.heads
            if following and following.tag == "N" and letter in "n" and token.low not in self.lexicon.letters:
                continue
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

    def _settle_verb(self, tokens: list[Token], index: int, before: Token | None, after: Token | None) -> str:
        token = tokens[index]
        tag = token.tag
        b = before.tag if before else ""
        a = after.tag if after else ""
        if b == "r" and index > 1:
            earlier = tokens[index - 2].tag
            if earlier in "dpi'" and a in "nNa" and tag in "vu":
                return "a"
        if before and before.low in {"more", "most", "less", "least", "better", "best"} and tag == "v":
            return "u"
        if tag in "e":
            return "e" if self._takes_base(tokens, index) else "n"
        if tag == "g":
            return self._settle_gerund(token, b, a, before)
        if b in "dp'#a" and b:
            if a in "nNa#" and a:
                return "a"
            return "n" if tag in "vk" and a not in "yi" else "a"
        if (
            b in "iOy"
            and b
            and a in "nNa"
            and a
            and before
            and before.low not in {"after", "before", "since", "until", "as", "than"}
        ):
            return "a"
        if (
            b == "i"
            and a in "nN"
            and a
            and before
            and before.low in {"after", "before", "since", "until"}
            and tag in "vu"
        ):
            return "a"
        return tag

    def _settle_gerund(self, token: Token, b: str, a: str, before: Token | None) -> str:
        if b in "dp'a#N" and b:
            if b == "N":
                return "g"
            return "n" if b in "dp'#" or a not in "dpP" else "g"
        if b in "iO" and a in "nN" and a and token.low not in self.lexicon.verbs:
            return "a"
        if (b in "" or (before and before.tag in "cC")) and a == "O":
            return "n"
        return "g"

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


def _counts(token: Token, after: Token | None) -> bool:
    """*Over 500 men*, *about two thousand*, but *under one ministry*."""
    return after is not None and after.tag == "#" and (token.low in {"about", "around"} or after.text[0].isdigit())


def _settle_that(before: Token | None, after: Token | None) -> str:
    if before is None:
        return "d"
    if after and after.tag in "OD":
        return "P"
    if before.tag in "nN)" and after and after.tag in "bhmovkurPdN":
        return "w"
    if after and after.tag in "na#" and before.tag in "iOyvkb":
        return "d"
    return "q"


__all__ = ["Tagger", "Token", "VerbForm"]
