"""Reads the sentences of one language, one passage after another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from quizzes.facts.extraction.clause_view import ClauseView
from quizzes.facts.extraction.clauses import ClauseReader
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.mangled import is_mangled
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.people import PeopleReader
from quizzes.facts.extraction.phrases import Sentence, Span
from quizzes.facts.extraction.quantities import QuantityReader
from quizzes.facts.extraction.rules import read_lexis
from quizzes.facts.extraction.sentences import split_sentences
from quizzes.facts.extraction.topics import Topic
from quizzes.facts.extraction.words import Analyst, Word
from quizzes.language.date_finder import FoundDate, Standing
from quizzes.language.folding import capitalise, fold
from quizzes.language.kinds import Case


class TurkicReader:
    """Finds drafts in the passages of Turkish or Azerbaijani."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.lexis = read_lexis(language)
        self.analyst = Analyst(self.lexis)
        self._mentions: dict[str, str] = {}
        self._entry: Topic | None = None  # what the heading above names
        self._year: tuple[int | None, int] = (None, 0)  # last told in the running text, and how many sentences ago

    def read(self, text: str, dates: Sequence[FoundDate], *, is_note: bool, topic: Topic | None) -> Iterator[Draft]:
        """The drafts of one passage whose dates have been found. `topic` is what a footnote explains."""
        position = 0
        topic = topic or (None if is_note else self._entry)
        year, since = (None, 0) if is_note else self._year
        told = topic
        for start, end in split_sentences(text):
            while position < len(dates) and dates[position].end <= start:
                position += 1
            own = []
            for date in dates[position:]:
                if date.start >= end:
                    break
                own.append(date)
            words = self.analyst.words(text, start, end)
            mark_dates(words, own)
            self._uncapitalise(words)
            if self.language == "az":
                _settle_surnames(words)
            sentence = Sentence(words, self.lexis, self._mentions)
            clauses = ClauseReader(
                ClauseView(sentence, own, topic=told, is_note=is_note, year=year, mentions=self._mentions)
            )
            yield from map(_judged, self._drafts(clauses))
            clauses.memory.remember()
            told = (topic if topic and (is_note or topic.is_title) else None) or clauses.subjects.told_topic() or told
            year = _year_told(own) if own else year if since < 5 else None
            since = 0 if own else since + 1
            if not is_note:
                self._year = year, since

    def _drafts(self, clauses: ClauseReader) -> Iterator[Draft]:
        yield from clauses.drafts()
        yield from PeopleReader(clauses).roles()
        yield from QuantityReader(clauses).quantities()

    def begin_section(self, heading: str) -> None:
        """Take note of a heading: where it only names a person, a body or a treaty, what follows is about that."""
        text = re.sub(r"\s*\([^)]*\)", "", heading).strip()
        if text.isupper():
            folded = fold(text, self.language).split()
            text = " ".join(word if word in _LOWER else capitalise(word, self.language) for word in folded)
        words = self.analyst.words(text, 0, len(text))
        self._entry = None
        if not words or len(words) > 7 or any(not (word.form.is_name or word.text in _LOWER) for word in words):
            return
        sentence = Sentence(words, self.lexis)
        span = Span(0, len(words))
        head = words[-1].form.head if words[-1].form.is_bare else None
        if not words[-1].form.is_bare or words[0].form.norm in {"bölüm", "fəsil", "giriş", "sonuç"}:
            return
        if head in {"organisation", "state", "publication", "treaty"} and len(words) > 1:
            self._entry = Topic(text, head, is_title=True)
        elif head is None and len(words) > 1 and sentence.is_person(span):
            self._entry = Topic(text, "person", is_title=True)

    def _uncapitalise(self, words: Sequence[Word]) -> None:
        """The first word of a sentence has its capital from there, unless a name goes on from it."""
        if (
            len(words) > 1
            and words[0].form.is_name
            and words[0].form.norm in self.lexis.words["common"]
            and not words[1].form.is_name
        ):
            words[0].form = replace(words[0].form, is_name=False)

    def topic_before(self, text: str, offset: int) -> Topic | None:
        """What the words before a footnote's mark name: what the note explains."""
        words = self.analyst.words(text, max(0, text.rfind(".", 0, max(0, offset - 3)) + 1, offset - 160), offset)
        while words and not words[-1].text[-1].isalnum():
            words.pop()
        if not words:
            return None
        sentence = Sentence(words, self.lexis)
        last = len(words) - 1
        span = sentence.phrase_before(last)
        names = Names(ClauseView(sentence, ())).before(last, 0)
        if sentence.is_person(names):
            return Topic(sentence.write(names), "person")
        if not span or not any(words[i].form.is_name for i in range(span.start, span.end)):
            return None
        head = words[last].form.head
        return Topic(sentence.write(span), head or "name")


#: Below what the site shows first.
_DOUBTFUL: Final = 0.45
#: Words that headings in capitals write small all the same.
_LOWER: Final = frozenset("ve ile və ilə".split())
_UNMOVED: Final = re.compile(r".*(?:[ıiuü]l|[ıiuü]n|l[aə]n)|ol|öl|gəl|get|doğul|qayıt|çıx|keç|qal|düş|başla|et")


def _settle_surnames(words: Sequence[Word]) -> None:
    """*Firidun İbrahimi edam olundu*: a surname in -i behind a given name is no object where the verb has none."""
    for i in range(1, len(words)):
        form, before = words[i].form, words[i - 1].form
        is_surname = form.case is Case.ACCUSATIVE and form.norm.endswith(("i", "ı")) and form.head is None
        if not (
            is_surname
            and form.is_name
            and before.is_name
            and before.is_bare
            and before.head is None
            and words[i - 1].date < 0
        ):
            continue
        verb = next((word.form.verb for word in words[i + 1 :] if word.form.verb is not None), None)
        after = words[i + 1].form.norm if i + 1 < len(words) else ""
        is_unmoved = verb is None or (_UNMOVED.fullmatch(verb.stem) is not None and verb.stem != "et")
        if is_unmoved or after in {"tərəfindən", "idi", "və", "ilə"}:
            words[i].form = replace(form, case=Case.NOMINATIVE, base=words[i].text)


def _year_told(dates: Sequence[FoundDate]) -> int | None:
    """The year that a sentence says something happened in; none when it names several or a span of them."""
    years = {date.date.year for date in dates if date.standing is Standing.AT}
    return years.pop() if len(years) == 1 else None


def mark_dates(words: Sequence[Word], dates: Sequence[FoundDate]) -> None:
    """Tell each word which date it belongs to."""
    position = 0
    for word in words:
        while position < len(dates) and dates[position].end <= word.start:
            position += 1
        if position < len(dates) and dates[position].start < word.end:
            word.date = position


def _judged(draft: Draft) -> Draft:
    """A draft, told as doubtful where its subject was cut or run together."""
    is_doubtful = draft.confidence >= _DOUBTFUL and is_mangled(draft.kind, draft.subject)
    return replace(draft, confidence=_DOUBTFUL) if is_doubtful else draft
