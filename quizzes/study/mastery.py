"""How much of a topic a learner knows, and how sure that is: from her responses and the reviews of her cards.

A topic is its facts. Three things are told of it: how many of its facts she has been asked; what share of those she
probably knows today; between which bounds that share lies nine times out of ten. Nothing is told of facts that were not
asked, and no share where fewer than `ENOUGH` were: unknown is not zero.

**A guess is taken off.** A response earns `(score − chance) / (1 − chance)`, where the chance is what blind guessing
earns at its item, so that guessing comes to nothing in the long run: a wrong choice of four costs a third, a statement
judged wrongly a whole. Giving up costs nothing. Source: Lord & Novick (1968), *Statistical Theories of Mental Test
Scores*; Frary (1988), "Formula Scoring of Multiple-Choice Tests".

**Older evidence counts less, and what was known fades.** Both follow the forgetting curve of FSRS (Ye, Su & Cao 2022,
"A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling"), in the form and with the default
parameters of py-fsrs 6, `Scheduler.get_card_retrievability`: after `t` days a memory of stability `S` is recalled with
probability `(1 + F·t/S)^−w`, which is 0.9 when `t = S`. A card has its own stability. A fact answered right in quizzes
has that of a card first rated “easy”, or “good” if it was answered wrong before; each time it was right again once that
interval was over, that of a card then rated “good”. Of several responses to one item the latest counts.

**The bounds** are Wilson's (1927), which Brown, Cai & DasGupta (2001), "Interval Estimation for a Binomial Proportion",
recommend where observations are few. They are taken for the score as it was earned, chance included, and corrected as
the estimate is, so that questions which may be guessed leave them wider. A fact counts as much as its weight, so the
number of observations is the effective one of Kish (1965), as in Korn & Graubard (1998), and an old response is less
than one observation. As facts differ in how well they are known, the bounds are too wide rather than too narrow.

So one more right answer given now never lowers the share, nor does one given at any time to a fact asked already.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import fsum, sqrt
from typing import Final, NamedTuple

from quizzes.facts.facts import FactId
from quizzes.questions.bank import QuestionBank
from quizzes.study.attempts import Confidence
from quizzes.study.guessing import random_guess_score

#: Facts asked before a share is told.
ENOUGH: Final = 10
#: For the quantile of the normal distribution that leaves out one case in ten.
_Z: Final = 1.6449
#: The lower bounds at which a topic is on the way, and firm; and the share of its facts that must have been asked then.
ON_THE_WAY_FROM: Final = 0.5
FIRM_FROM: Final = 0.75
FIRM_WHEN_ASKED: Final = 0.5

#: w of the forgetting curve: parameter 20 of FSRS-6 by default.
_DECAY: Final = 0.1542
_FACTOR: Final = 0.9 ** (-1 / _DECAY) - 1
#: Days of stability after the first, second, … review, each when it was due: py-fsrs 6, default parameters. Of what was
#: known when it was first asked, “easy”, then “good”; of what had to be learned, always “good”.
_KNOWN: Final = (8.3, 38.9, 153.0, 509.6)
_LEARNED: Final = (2.3, 11.0, 46.3, 162.9, 497.4)
_DAY: Final = timedelta(days=1)


class Answered(NamedTuple):
    """One response: to which item, what it earned, when, how sure she said she was."""

    item: str
    score: float
    is_given_up: bool
    at: datetime
    confidence: Confidence | None = None


class Recalled(NamedTuple):
    """A card as its last review left it. The stability is in days."""

    item: str
    is_recalled: bool
    at: datetime
    stability: float


class Standing(StrEnum):
    """How far a learner is with a topic, in a word."""

    NOT_BEGUN = "not-begun"  # nothing asked
    TOO_FEW = "too-few"  # fewer than `ENOUGH` facts asked
    BEGINNING = "beginning"
    ON_THE_WAY = "on-the-way"  # the lower bound is `ON_THE_WAY_FROM` or more
    FIRM = "firm"  # it is `FIRM_FROM` or more, and `FIRM_WHEN_ASKED` of the facts were asked


class Share(NamedTuple):
    """The share known of the facts asked, and its bounds, 0 to 1."""

    estimate: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Mastery:
    """What can be told of a learner and a topic. No share where too few of its facts were asked."""

    asked: int  # facts
    total: int
    share: Share | None

    @property
    def standing(self) -> Standing:
        """The same in a word."""
        if self.share is None:
            return Standing.TOO_FEW if self.asked else Standing.NOT_BEGUN
        if self.share.low >= FIRM_FROM and self.asked >= FIRM_WHEN_ASKED * self.total:
            return Standing.FIRM
        return Standing.ON_THE_WAY if self.share.low >= ON_THE_WAY_FROM else Standing.BEGINNING


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks of a fact: what it earned, what chance earns there, when, and how long it holds."""

    item: str
    score: float
    chance: float
    at: datetime
    stability: float | None = None  # days, of a card

    @property
    def is_right(self) -> bool:
        """Whether nothing was amiss."""
        return self.score >= 1


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the evidence on one fact comes to.

    `known` is corrected for chance, so it may be below nothing; only over many facts is it a share.
    """

    known: float
    chance: float
    freshness: float  # how much of an observation it is, 0 to 1


def retrievability(days: float, stability: float) -> float:
    """The probability that a memory is recalled after so many days.

    >>> retrievability(0, 5.0), round(retrievability(5, 5.0), 6)
    (1.0, 0.9)
    """
    return float((1 + _FACTOR * max(days, 0.0) / stability) ** -_DECAY)


def gather(answered: Iterable[Answered], cards: Iterable[Recalled], bank: QuestionBank) -> dict[FactId, list[Evidence]]:
    """The evidence on each fact. Responses to an item that was withdrawn speak of its fact all the same."""
    found: defaultdict[FactId, list[Evidence]] = defaultdict(list)
    for one in answered:
        chance = 0.0 if one.is_given_up else random_guess_score(one.item, bank)
        found[fact_of(one.item)].append(Evidence(one.item, one.score, chance, one.at))
    for card in cards:
        found[fact_of(card.item)].append(Evidence(card.item, float(card.is_recalled), 0.0, card.at, card.stability))
    return dict(found)


def fact_of(item_id: str) -> FactId:
    """The fact an item is about, of which its id tells even when it is withdrawn.

    >>> fact_of("musavat-party.founded-on.year.single-choice")
    'musavat-party.founded-on'
    """
    return FactId(item_id.rsplit(".", 2)[0])


def weigh(evidence: Iterable[Evidence], *, now: datetime) -> Knowledge:
    """What the evidence on one fact, at least one piece, comes to today. In whatever order it is given."""
    pieces = list(evidence)
    proven = _stability([piece for piece in pieces if piece.stability is None])
    latest: dict[tuple[str, bool], Evidence] = {}
    for piece in pieces:
        key = (piece.item, piece.stability is None)
        if key not in latest or _rank(piece) > _rank(latest[key]):
            latest[key] = piece
    counted = sorted(latest.values(), key=lambda piece: (*_rank(piece), piece.item))
    freshness = [_freshness(piece, proven, now) for piece in counted]
    earned = fsum(fresh * (piece.score - piece.chance) for piece, fresh in zip(counted, freshness, strict=True))
    possible = fsum(fresh * (1 - piece.chance) for piece, fresh in zip(counted, freshness, strict=True))
    chance = fsum(fresh * piece.chance for piece, fresh in zip(counted, freshness, strict=True)) / fsum(freshness)
    held = max((fresh for piece, fresh in zip(counted, freshness, strict=True) if piece.score > 0), default=0.0)
    known = earned / possible
    return Knowledge(known * held if known > 0 else known, chance, max(freshness))


def _rank(piece: Evidence) -> tuple[datetime, float, float]:
    return piece.at, piece.score, piece.chance


def _freshness(piece: Evidence, proven: float, now: datetime) -> float:
    """How much of what was shown then still holds."""
    stability = max(piece.stability or 0.0, proven if piece.is_right else _LEARNED[0])
    return retrievability((now - piece.at) / _DAY, stability)


def _stability(responses: Sequence[Evidence]) -> float:
    """How long a fact holds that was answered right: longer for each time it was so again after its interval."""
    last_wrong = max((piece.at for piece in responses if piece.score <= 0), default=None)
    stabilities = _KNOWN if last_wrong is None else _LEARNED
    rights = sorted(piece.at for piece in responses if piece.is_right and (last_wrong is None or piece.at > last_wrong))
    times, due = 0, min(rights, default=None)
    for at in rights:
        if due is not None and at >= due and times < len(stabilities):
            due = at + stabilities[times] * _DAY
            times += 1
    return stabilities[max(times, 1) - 1]


def judge(weights: Mapping[FactId, int], knowledge: Mapping[FactId, Knowledge]) -> Mastery:
    """How a learner stands with a topic: its facts with their weights, and what is known of each that was asked."""
    asked = [(weights[fact], found) for fact in sorted(weights) if (found := knowledge.get(fact))]
    if len(asked) < ENOUGH:
        return Mastery(len(asked), len(weights), None)
    total = fsum(weight for weight, _ in asked)
    estimate = min(max(fsum(weight * found.known for weight, found in asked) / total, 0.0), 1.0)
    chance = fsum(weight * found.chance for weight, found in asked) / total
    fresh = fsum(weight * found.freshness for weight, found in asked)
    observations = fresh**2 / fsum(weight**2 * found.freshness for weight, found in asked)
    low, high = wilson(chance + (1 - chance) * estimate, observations)
    bounds = [min(max((bound - chance) / (1 - chance), 0.0), 1.0) for bound in (low, high)]
    return Mastery(len(asked), len(weights), Share(estimate, *bounds))


def wilson(share: float, observations: float, *, z: float = _Z) -> tuple[float, float]:
    """Between which bounds a share lies, given so many observations: nine times out of ten, unless told otherwise.

    >>> [round(bound, 4) for bound in wilson(0.7, 10, z=1.96)]
    [0.3968, 0.8922]
    """
    spread = z * z / observations
    middle = (share + spread / 2) / (1 + spread)
    half = sqrt(share * (1 - share) * spread + spread * spread / 4) / (1 + spread)
    return max(min(middle - half, share), 0.0), min(max(middle + half, share), 1.0)
