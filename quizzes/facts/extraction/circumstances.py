"""When and where something happened, and how sure its date leaves it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.words import Form
from quizzes.facts.properties import RecordKind
from quizzes.language.date_finder import FoundDate, Resolution, Standing
from quizzes.language.folding import fold
from quizzes.language.kinds import Case

Extra = Mapping[str, str | tuple[str, ...]]
_NOTHING: Final[Extra] = {}
_LOWEST: Final = 0.05
_OPEN_ENDED: Final = frozenset({Standing.UNTIL, Standing.SINCE, Standing.BEFORE, Standing.AFTER})
#: What a rule loses where the date was reckoned from others: *ertesi yıl*; or only its year was: *28 Mayıs’ta*.
_LOSSES: Final = {Resolution.RELATIVE: 0.12, Resolution.YEAR_ADDED: 0.04}


class Circumstances(ClausePart):
    """The dates and places of what a sentence tells."""

    def __init__(self, view: ClauseView, names: Names) -> None:
        super().__init__(view)
        self.names = names

    def draft(
        self,
        kind: RecordKind,
        subject: str,
        date: FoundDate,
        at: tuple[int, int],
        confidence: float,
        rule: str,
        extra: Extra = _NOTHING,
    ) -> Draft:
        """What a rule found, dated: *1918’de kuruldu* with the characters `at` it rests on."""
        return Draft(kind, subject, str(date.date), *at, self.weigh(confidence, date), rule, extra, date)

    def weigh(self, confidence: float, date: FoundDate) -> float:
        """A rule’s confidence, less what the date leaves open: *ertesi yıl, 1918’e kadar*."""
        confidence -= _LOSSES.get(date.resolution, 0)
        if date.standing in _OPEN_ENDED:
            confidence -= 0.25
        return max(_LOWEST, confidence * date.certainty)

    def when(self, date: FoundDate) -> dict[str, str]:
        """How what is told stands to its date, where that is not at it: *1918’den beri* is `since`."""
        return {} if date.standing in {Standing.AT, Standing.ABOUT} else {"when": date.standing.value}

    def place(self, verb: int) -> dict[str, str]:
        """The place of a verb as an extra of its draft: *Bakü’de kuruldu*."""
        place = self.place_before(verb)
        return {"place": place} if place else {}

    def place_before(self, verb: int) -> str | None:
        """The place named in the locative in a verb’s clause: *Bakü* in *Bakü’de kuruldu*."""
        for i in range(verb - 1, self.view.clause_start(verb) - 1, -1):
            form = self.forms[i]
            if form.case is not Case.LOCATIVE or not form.is_name or self.words[i].date >= 0 or not self._is_place(i):
                continue
            if form.head is not None or (form.is_possessed and form.norm not in self.view.lexis.places):
                return None
            span = self.view.sentence.phrase_before(i, max(0, i - 2))
            is_whole = self.names.are_names(span) and all(before.head is None for before in self.forms[span.start : i])
            return self.view.sentence.write(span if is_whole else Span(i, i + 1))
        return None

    def _is_place(self, index: int) -> bool:
        """Whether a name in the locative is written as one or known, and is no *Bakü’deki*."""
        form, text = self.forms[index], self.words[index].text
        is_known = "’" in text or "'" in text or self._is_listed(form)
        return is_known and not form.norm.endswith(("ki", "kı"))

    def _is_listed(self, form: Form) -> bool:
        return fold(form.base, self.view.language) in self.view.lexis.places
