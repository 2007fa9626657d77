"""Several dates that share one verb: *“A” 1906’da, “B” 1911’de kuruldu*."""

from __future__ import annotations

import itertools
from typing import Final

from quizzes.facts.extraction.clause_view import ClausePart
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.words import Role
from quizzes.language.verbs import VerbKind

_MAIN: Final = frozenset({VerbKind.FINITE, VerbKind.PERFECT})


class Segments(ClausePart):
    """Parts a clause where it tells several things, each with a date of its own."""

    def of(self, verb: int) -> list[tuple[int, Span]]:
        """The dates that share a finite verb, each with the words told of it alone; empty when there is but one.

        *“A” 1906’da, | “B” 1911’de | kuruldu*
        """
        numbers = sorted(n for n, at in self.view.verb_of_date.items() if at == verb)
        form = self.forms[verb].verb
        if len(numbers) < 2 or form is None or form.kind not in _MAIN:
            return []
        begin, found = self.view.clause_start(verb), []
        for number, following in itertools.pairwise(numbers):
            cut = self._joint_between(number, following)
            if cut is None:
                return []
            found.append((number, Span(begin, cut)))
            begin = cut + 1
        found.append((numbers[-1], Span(begin, verb)))
        return found if all(self._has_noun(span) for _, span in found) else []

    def _joint_between(self, number: int, following: int) -> int | None:
        """The last comma or *and* between two dates, not inside a quotation."""
        end, start = self.view.span_of_date(number).end, self.view.span_of_date(following).start
        return next((i for i in range(start - 1, end - 1, -1) if self._is_joint(i)), None)

    def _is_joint(self, index: int) -> bool:
        form = self.forms[index]
        is_joint = form.role is Role.COMMA or form.norm in self.view.tables["and"]
        return is_joint and not self.words[index].is_quoted

    def _has_noun(self, span: Span) -> bool:
        return any(
            word.date < 0 and (word.form.is_name or word.form.head or word.is_quoted)
            for word in self.words[span.start : span.end]
        )
