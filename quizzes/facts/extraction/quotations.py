"""Names in quotation marks, with the case ending written behind them: *“Yeni Kafkasya”yı*."""

from __future__ import annotations

from typing import Final

from quizzes.facts.extraction.clause_view import ClausePart
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.words import Role
from quizzes.language.kinds import Case

_LONGEST: Final = 6  # words and marks a quoted name may have; what is longer is speech


class Quotations(ClausePart):
    """Where quoted names begin and end."""

    def end_of(self, opening: int) -> int:
        """Index behind a short quoted name and its case ending, or 0 where there is none: *“Hümmet”in | sayısı*."""
        for i in range(opening + 1, min(opening + _LONGEST, len(self.words))):
            if self.words[i].text in '”»"':
                return i + 2 if self._is_ending(i + 1) else i + 1
            if self.forms[i].verb is not None or not self.words[i].text[0].isalnum():
                return 0
        return 0

    def before(self, begin: int, start: int, cases: set[Case]) -> Span | None:
        """The quoted name that ends right before a word, in one of some cases: *“Yeni Kafkasya”yı | çıkardı*."""
        last = begin - 1
        ending = Case.NOMINATIVE
        if last > start and not self.forms[last].base:
            ending, last = self.forms[last].case, last - 1
        if last <= start or self.words[last].text not in '”»"' or ending not in cases:
            return None
        for i in range(last - 1, max(start, last - _LONGEST) - 1, -1):
            if self.words[i].text in '“«"':
                return Span(i, begin) if self.end_of(i) else None
        return None

    def last_before(self, begin: int, start: int, cases: set[Case]) -> Span | None:
        """The last quoted name that is a phrase of its own: *“İşıq” 1911’de Bakıda | çıktı*."""
        for i in range(begin - 1, start, -1):
            if self.words[i].text in '”»"' and self._ends_phrase(i, begin):
                has_ending = i + 1 < begin and not self.forms[i + 1].base
                span = self.before(i + 1 + has_ending, start - 1, cases)
                if span is not None:
                    return span
        return None

    def noun_with(self, index: int, start: int, cases: set[Case]) -> Span | None:
        """A noun with its name behind it: *ilk qadın qəzeti “İşıq”*."""
        if index + 1 >= len(self.words) or self.words[index + 1].text not in '“«"' or not self.forms[index].is_bare:
            return None
        end = self.end_of(index + 1)
        if not end or (self.forms[end - 1].case not in cases and self.forms[end - 1].base == ""):
            return None
        if Case.NOMINATIVE not in cases or self.is_head_at(end):
            return None
        return Span(self.view.sentence.phrase_before(index, start).start, end)

    def is_head_at(self, index: int) -> bool:
        """Whether a noun of the rules stands at `index`, so that a name before it belongs to it: *“İşıq” | qəzeti*."""
        form = self.view.form_at(index)
        return form is not None and bool(form.head)

    def _is_ending(self, index: int) -> bool:
        form = self.view.form_at(index)
        return form is not None and not form.base

    def _ends_phrase(self, index: int, begin: int) -> bool:
        """Whether a closing mark, its case ending with it, ends a phrase: before a date, a comma, the verb."""
        after = index + 1
        if after < begin and not self.forms[after].base:
            after += 1
        if after >= begin or self.words[after].date >= 0:
            return True
        form = self.forms[after]
        if form.role in {Role.COMMA, Role.ADVERB, Role.OPENER, Role.NUMBER}:
            return True
        if form.norm in self.view.tables["behind_quoted"]:
            return True
        return form.role is Role.PLAIN and not form.is_bare and form.case is not Case.GENITIVE
