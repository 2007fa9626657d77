"""Tell how a learner stands with each topic and how she judges herself, in words and in the figures of a picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flask import url_for
from flask_babel import format_percent, ngettext
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from quizzes.facts.facts import FactId
from quizzes.facts.topics import Topic, TopicSort
from quizzes.language.folding import capitalise
from quizzes.services import services
from quizzes.study.attempts import Confidence
from quizzes.study.calibration import Judged
from quizzes.study.mastery import (
    ENOUGH,
    FIRM_FROM,
    FIRM_WHEN_ASKED,
    ON_THE_WAY_FROM,
    Knowledge,
    Mastery,
    Share,
    Standing,
    judge,
)
from quizzes.web.locale import read_language

_SORTS: Final = {TopicSort.THEME: _l("Themes"), TopicSort.PERIOD: _l("Periods")}
_WORDS: Final = {
    Standing.NOT_BEGUN: _l("Not begun"),
    Standing.TOO_FEW: _l("Too few to say"),
    Standing.BEGINNING: _l("Beginning"),
    Standing.ON_THE_WAY: _l("On the way"),
    Standing.FIRM: _l("Firm"),
}
_CONFIDENCES: Final = {
    Confidence.SURE: _l("When you were sure"),
    Confidence.FAIRLY: _l("When you were fairly sure"),
    Confidence.GUESSED: _l("When you guessed"),
}


@dataclass(frozen=True, slots=True)
class ToldTopic:
    """A topic as a row of the map. The places in the picture are shares of its width."""

    name: str
    years: str  # none where the name tells them
    address: str
    mastery: Mastery
    word: LazyString
    asked: str
    share: str | None

    @property
    def asked_place(self) -> str:
        """How far the line goes that tells what was asked."""
        return _place(self.mastery.asked / self.mastery.total)

    @property
    def places(self) -> tuple[str, str, str] | None:
        """Where the band begins, how wide it is, and where the estimate stands in the picture."""
        share = self.mastery.share
        return share and (_place(share.low), _place(share.high - share.low), _place(share.estimate))


@dataclass(frozen=True, slots=True)
class ToldConfidence:
    """How often she was right when so sure."""

    label: LazyString
    text: str
    place: str | None  # of the end of the bar


def _place(share: float) -> str:
    return f"{share:.1%}"


def tell_standings(knowledge: Mapping[FactId, Knowledge]) -> list[tuple[LazyString, list[ToldTopic]]]:
    """The rows of the map: themes, then periods, in the order of the contents page."""
    topics = services().bank.base.topics.values()
    rows = [(title, [_tell_topic(topic, knowledge) for topic in topics if topic.sort is sort])
            for sort, title in _SORTS.items()]  # fmt: skip
    return [(title, [row for row in told if row.mastery.total]) for title, told in rows]


def _tell_topic(topic: Topic, knowledge: Mapping[FactId, Knowledge]) -> ToldTopic:
    bank, language = services().bank, read_language()
    stock = bank.stock(topic.id)
    mastery = judge(dict(zip(stock.facts, stock.weights, strict=True)), knowledge)
    return ToldTopic(
        name=capitalise(topic.names[language], language),
        years="" if topic.sort is TopicSort.PERIOD else f"{topic.first_year}–{topic.last_year}",
        address=url_for("topics.show_topic", topic_id=topic.id),
        mastery=mastery,
        word=_WORDS[mastery.standing],
        asked=_tell_asked(mastery.asked, mastery.total),
        share=_tell_share(mastery.share) if mastery.share else None,
    )


def _tell_asked(asked: int, total: int) -> str:
    """How many facts a topic has, and how many of them were asked."""
    if not asked:
        return str(ngettext("%(num)d fact", "%(num)d facts", total))
    return str(_("%(asked)d of %(total)d facts asked", asked=asked, total=total))


def _tell_share(share: Share) -> str:
    values = {name: format_percent(value) for name, value in share._asdict().items()}
    return str(_("about %(estimate)s known (%(low)s–%(high)s)", **values))


def find_weakest(rows: Iterable[ToldTopic]) -> ToldTopic | None:
    """The topic of which the least is known, of those something can be told of."""
    told = [(row.mastery.share.estimate, row.name, row) for row in rows if row.mastery.share]
    return min(told)[2] if told else None


def tell_scale() -> list[str]:
    """What stands above the picture."""
    return [format_percent(share) for share in (0, 0.5, 1)]


def tell_definitions() -> list[tuple[LazyString, str]]:
    """What each word for a standing means."""
    low, high, asked = (format_percent(share) for share in (ON_THE_WAY_FROM, FIRM_FROM, FIRM_WHEN_ASKED))
    meanings = {
        Standing.NOT_BEGUN: _("Nothing has been asked yet."),
        Standing.TOO_FEW: _("Fewer than %(number)d facts have been asked, so no share is given.", number=ENOUGH),
        Standing.BEGINNING: _("The lower end of the band is below %(share)s.", share=low),
        Standing.ON_THE_WAY: _("Even the lower end of the band is %(share)s or more.", share=low),
        Standing.FIRM: _(
            "Even the lower end of the band is %(share)s or more, and %(asked)s of the facts or more have been asked.",
            share=high,
            asked=asked,
        ),
    }
    return [(_WORDS[standing], meaning) for standing, meaning in meanings.items()]


def tell_confidences(judged: Sequence[Judged]) -> list[ToldConfidence]:
    """A row for each confidence."""
    return [
        ToldConfidence(_CONFIDENCES[one.confidence], _tell_judged(one), place=_place(one.share) if one.share else None)
        for one in judged
    ]


def _tell_judged(one: Judged) -> str:
    if one.share is None:
        few = ngettext("%(num)d answer: too few to say", "%(num)d answers: too few to say", one.responses)
        return str(few)
    return str(_("%(right)d of %(total)d answers right", right=one.right, total=one.responses))
