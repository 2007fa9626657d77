"""A clause as a noun phrase: *Kızıl Ordu Bakü’yü işgal etti* → *Kızıl Ordu’nun Bakü’yü işgal etmesi*."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import Final

from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.kept_words import KeptWords
from quizzes.facts.extraction.memory import REMEMBERED, Memory
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.phrases import Span, put
from quizzes.facts.extraction.subjects import Subjects
from quizzes.facts.extraction.words import Role
from quizzes.language.folding import fold
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbForm, VerbKind, verbal_noun

_LONGEST: Final = 13  # words a description may have
_LONGEST_SUBJECT: Final = 6  # words of them a subject may have and still be kept whole
_HEADS: Final = frozenset({"organisation", "state", "publication", "work", "treaty", "event"})
_PLACING: Final = frozenset({Case.ABLATIVE, Case.LOCATIVE, Case.DATIVE})
_NO_SUBJECT: Final = frozenset({VerbKind.NOUN, VerbKind.OBJECT_PARTICIPLE})
#: Stems of passives: *kurul, imzalan, seçil*.
PASSIVE: Final = re.compile(r".{2,}(?:[ıiuü]l|l[aeə]n|[ıiuü]n|[aeə]n)$")
#: Nouns that tell an event, with whose it was: *girişi, kurulması, ilanı, kabulü, hareketi, ölümü*.
_HAPPENING_NOUN: Final = re.compile(r"(?:[ıiuü]ş[ıiuü]|m[aeə]s[ıi]|l[aeə]n[ıi]|k[ae]bulü|[ae]t[ıi]|[ıiuü]m[ıiuü])$")


class Descriptions(ClausePart):
    """Tells the clauses of a sentence as noun phrases."""

    def __init__(
        self, view: ClauseView, names: Names, memory: Memory, subjects: Subjects, kept_words: KeptWords
    ) -> None:
        super().__init__(view)
        self.names = names
        self.memory = memory
        self.subjects = subjects
        self.kept_words = kept_words

    def describe(self, verb: int, without: Container[int] = ()) -> str:
        """A clause as a noun phrase, some words left out: *Ordu Bakü’yü aldı* → *Ordunun Bakü’yü alması*."""
        form = self.view.verb_at(verb)
        kept = [i for i in self.kept_words.kept(verb) if i not in without]
        if form.kind is VerbKind.NOUN or self.view.is_reported(verb):
            kept = self._from_owner(kept)
        if not kept:
            return ""
        kept, marked = _shorten(kept, self.subject_end(kept, verb))
        if (happened := self._noun_that_happened(kept, marked, form)) is not None:
            return happened
        parts = self._write(kept, marked)
        if marked < 0 and form.kind is not VerbKind.NOUN and not self.subjects.has_own_subject(verb):
            owner = self.subjects.shared_subject(verb)
            if owner and owner not in parts:
                parts = f"{self._own(owner)} {parts}"
        return f"{parts} {verbal_noun(form.stem, self.view.language)}".strip(" ,") if parts else ""

    def describe_noun(self, verb: int, without: Container[int] = ()) -> tuple[str, int]:
        """What a participle says of its noun, and the last word of that.

        *1915’te kurulan X Komitesi* → *X Komitesinin kurulması*
        """
        begin = self.view.behind(verb)
        span = self.view.sentence.phrase_after(begin, _HEADS) if begin < len(self.words) else Span(0, 0)
        if not span:
            return "", verb
        form = self.view.verb_at(verb)
        noun = self.memory.name_of(span) if self.view.language == "az" else self.view.sentence.write(span)
        before = self.kept_words.write(_shorten(self._kept_of_noun(verb, without), 1)[0])
        if form.kind is VerbKind.OBJECT_PARTICIPLE:
            text = f"{before} {self.forms[verb].base} {noun}"
        else:
            text = f"{self._own(noun)} {before} {verbal_noun(form.stem, self.view.language)}"
        return re.sub(r"\s+", " ", text).strip(), span.end - 1

    def subject_end(self, kept: Sequence[int], verb: int) -> int:
        """Position in `kept` of the word that takes the genitive in the description, or -1: *Kızıl Ordu | Bakü’yü*."""
        form = self.view.verb_at(verb)
        if form.kind in _NO_SUBJECT:
            return -1
        last = len(kept) - 1
        is_light = form.stem in self.view.tables["light_verbs"]
        if is_light and last >= 0 and self.view.is_verbal_noun_part(kept[last]):
            last -= 1
        is_passive = bool(PASSIVE.match(form.stem)) or form.stem in self.view.tables["intransitive"]
        if is_passive and self.view.language == "az":
            last = self._before_settings(kept, last)
        if is_passive and last >= 0 and self._is_theme(kept[last], is_alone=last == 0):
            return last
        return self.subjects.first_phrase(kept[: last + 1])

    def _is_theme(self, index: int, *, is_alone: bool) -> bool:
        """Whether a word right before a passive verb ends what the verb is about: *devlet | kuruldu*."""
        form = self.forms[index]
        if not form.is_bare or form.verb is not None or form.role not in {Role.PLAIN, Role.TITLE, Role.QUOTE}:
            return False
        return form.is_name or form.is_possessed or form.head is not None or is_alone

    def _kept_of_noun(self, verb: int, without: Container[int]) -> list[int]:
        """The words kept before a participle, for one without owner only those behind its date."""
        kept = [i for i in self.kept_words.kept(verb) if i not in without]
        dated = [i for i in range(self.view.clause_start(verb), verb) if self.words[i].date >= 0]
        if dated and self.view.verb_at(verb).kind is not VerbKind.OBJECT_PARTICIPLE:
            kept = [i for i in kept if i > dated[-1]]
        return kept

    def _noun_that_happened(self, kept: list[int], marked: int, form: VerbForm) -> str | None:
        """*Türkiye’nin Cemiyete girişi 1932’de gerçekleşti*: the noun says it all, the verb only that it happened."""
        is_empty = form.stem in self.view.lexis.words.get("happening", ())
        if not is_empty or marked != len(kept) - 1 or len(kept) < 2:
            return None
        last = self.forms[kept[marked]]
        if not _HAPPENING_NOUN.search(fold(last.base, self.view.language)):
            return None
        return f"{self.kept_words.write(kept[:-1])} {last.base}".strip()

    def _from_owner(self, kept: list[int]) -> list[int]:
        """A nominal clause from its own subject on, which is in the genitive; that of the main clause left out."""
        owner = next((i for i in kept if self._is_owner(i)), None)
        if owner is None:
            return kept
        start = self.view.sentence.phrase_before(owner).start
        return [i for i in kept if i >= start]

    def _is_owner(self, index: int) -> bool:
        form = self.forms[index]
        return form.case is Case.GENITIVE and form.role in {Role.PLAIN, Role.TITLE}

    def _before_settings(self, kept: Sequence[int], last: int) -> int:
        """Position before the places and means a passive clause may end with: *Səttar xan | ayağından yaralandı*."""
        position = last
        while position > 0 and self.forms[kept[position]].case in _PLACING:
            if self.forms[kept[position]].verb is not None:
                return last
            span = self.view.sentence.phrase_before(kept[position])
            is_place = not self.view.sentence.is_person(self.names.before(kept[position] - 1, 0))
            position -= 1
            while is_place and position > 0 and kept[position] >= span.start:
                position -= 1
        return position if 0 <= position < last and self._is_noun(kept[position]) else last

    def _is_noun(self, index: int) -> bool:
        form = self.forms[index]
        is_noun = form.is_name or form.head is not None or form.role is Role.TITLE or form.is_possessed
        return form.is_bare and is_noun

    def _own(self, owner: str) -> str:
        return put(owner, Case.GENITIVE, self.view.language)

    def _write(self, kept: Sequence[int], marked: int) -> str:
        """The words kept, those up to `marked` as the owner of the rest: *Ordunun | Bakü’yü*."""
        if marked < 0:
            return self.kept_words.write(kept)
        owner = self.kept_words.write(kept[: marked + 1])
        if marked == 0 and self.view.language == "az" and self.forms[kept[0]].head in REMEMBERED:
            owner = self.memory.name_of(Span(kept[0], kept[0] + 1))  # qəzet → “Əkinçi”
        return f"{self._own(owner)} {self.kept_words.write(kept[marked + 1 :])}".strip()


def _shorten(kept: list[int], marked: int) -> tuple[list[int], int]:
    """The words of a long clause that a description has room for, and where its subject ends in them."""
    if len(kept) <= _LONGEST:
        return kept, marked
    if 0 <= marked < _LONGEST_SUBJECT:
        return kept[: marked + 1] + kept[-(_LONGEST - marked - 1) :], marked
    cut = len(kept) - _LONGEST
    return kept[cut:], marked - cut if marked >= cut else -1
