"""Bring together candidates that state one fact, and keep apart those that contradict one another.

Two candidates state the same fact when they are of one kind, name their subject by the same words (whatever their
endings and order), and their values agree: equal dates or one within the other, a person in common, the same number.
Where the subject is the same and a value it can have only once differs, each is the other's rival.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from quizzes.errors import ContentError
from quizzes.facts.candidates import Candidate, Finding
from quizzes.facts.properties import RecordKind
from quizzes.language.dates import DateValue
from quizzes.language.folding import plain_key

_K = RecordKind
#: Kinds of which a subject has one value, so that a second is a contradiction.
_ONCE: Final = frozenset({_K.FOUNDED, _K.CLOSED, _K.TREATY, _K.BIRTH, _K.DEATH, _K.PUBLICATION})
_PERSONAL: Final = frozenset({_K.FOUNDER, _K.ROLE})
_STEM: Final = 5
_IDLE: Final = frozenset("ve və ile ilə the of and bir bey bəy pasa han xan efendi".split())
#: Below it a candidate is too weak to contradict another.
_SURE: Final = 0.5
#: How far a year must stand from its neighbours, and how near them its century's neighbour, to be called a misprint.
_FAR, _NEAR = 60, 12
#: How many dated candidates before and after are looked at.
_AROUND: Final = 10
#: Later years are told of where a text turns to its own day, among much older ones.
_RECENT: Final = 1975


def reconcile(candidates: Sequence[Candidate]) -> list[Finding]:
    """One finding for each fact, in the order of the surest statement of it. The same candidates give the same result.

    A finding's `misprint` is the value that was probably meant, where a year stands a century off what is told before
    and after it, or off what the document says elsewhere.
    """
    misprints = dict(_misprints(candidates))
    order = {id(candidate): place for place, candidate in enumerate(candidates)}
    findings = []
    for group in _by_subject(candidates):
        facts = _merge(group)
        for fact in facts:
            head, *others = sorted(fact, key=_surest_first)
            rivals = tuple(other[0] for other in facts if other is not fact and _is_rival(head, other[0]))
            misprint = misprints.get(order[id(head)]) or _century_off(head, rivals)
            findings.append(Finding(head, tuple(others), rivals, misprint))
    return sorted(findings, key=lambda finding: order[id(finding.candidate)])


def _by_subject(candidates: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    groups: dict[tuple[RecordKind, frozenset[str]], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.kind, subject_key(candidate.subject)].append(candidate)
    yield from groups.values()


def subject_key(subject: str) -> frozenset[str]:
    """What a subject is told apart by: the beginnings of its words, without letters a language lacks.

    >>> subject_key("Müsavat Partisinin") == subject_key("Müsavat Partisi")
    True
    """
    words = plain_key(re.sub(r"[’'`´]\w+", "", subject)).split()
    return frozenset(word[:_STEM] for word in words if word not in _IDLE)


def _surest_first(one: Candidate) -> tuple[float, str, int, int, str]:
    where = one.evidence
    return -one.confidence, where.document, where.passage, where.start, str(one.value)


def _merge(group: Sequence[Candidate]) -> list[list[Candidate]]:
    """The candidates of one subject, those that agree together; the surest first in each."""
    facts: list[list[Candidate]] = []
    for candidate in sorted(group, key=_surest_first):
        for fact in facts:
            if agree(fact[0], candidate):
                fact.append(candidate)
                break
        else:
            facts.append([candidate])
    return facts


def agree(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates of the same kind and subject give values that can both be true of one fact."""
    if one.kind in _PERSONAL:
        return bool(_people(one) & _people(other))
    if one.kind is _K.QUANTITY:
        return _numbers(one) == _numbers(other)
    first, second = _date(one), _date(other)
    if first is None or second is None:
        return one.value == other.value
    return first.contains(second) or second.contains(first)


def _is_rival(one: Candidate, other: Candidate) -> bool:
    if min(one.confidence, other.confidence) < _SURE:
        return False
    if one.kind in _ONCE:
        return True
    return one.kind is _K.QUANTITY and _unit(one) == _unit(other) and len(subject_key(one.subject)) > 1


def _people(candidate: Candidate) -> frozenset[str]:
    names = candidate.value if isinstance(candidate.value, tuple) else (candidate.value,)
    told = ([word for word in plain_key(name).split() if word not in _IDLE] for name in names)
    return frozenset(words[-1][:_STEM] for words in told if words)


def _numbers(candidate: Candidate) -> frozenset[str]:
    return frozenset(re.sub(r"\D", "", number) for number in re.findall(r"\d[\d.,]*", str(candidate.value)))


def _unit(candidate: Candidate) -> str:
    return re.sub(r"[\d.,%\s]+", "", str(candidate.value)).lower()


def _date(candidate: Candidate) -> DateValue | None:
    try:
        return DateValue.parse(str(candidate.value))
    except ContentError:
        return None


def _century_off(head: Candidate, rivals: Sequence[Candidate]) -> str | None:
    """The value of a surer rival that differs in its century alone."""
    mine = str(head.value)
    for rival in rivals:
        theirs = str(rival.value)
        if (
            len(mine) == len(theirs)
            and mine != theirs
            and mine[2:] == theirs[2:]
            and rival.confidence >= head.confidence
        ):
            return theirs
    return None


def _misprints(candidates: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """Candidates whose year stands far from those told around it, and among them a century earlier or later."""
    dated = [
        (place, candidate.evidence.document, date)
        for place, candidate in enumerate(candidates)
        if (date := _date(candidate)) is not None and not date.is_approximate
    ]
    for at, (place, document, date) in enumerate(dated):
        around = dated[max(0, at - _AROUND) : at + _AROUND + 1]
        shift = _shift(date.start.year, sorted({other.start.year for _, where, other in around if where == document}))
        if shift:
            yield place, _shifted(date, shift)


def _shift(year: int, years: Sequence[int]) -> int:
    """By how many years a year is probably misprinted, given those around it in order: 100, -100 or 0."""
    others = [other for other in years if abs(other - year) > _NEAR]
    if len(others) < 4 or abs(others[len(others) // 2] - year) < _FAR or year > _RECENT:
        return 0
    if len(others) < 0.7 * len(years):
        return 0
    for shift in (-100, 100):
        if sum(abs(other - year - shift) <= _NEAR for other in others) >= 3:
            return shift
    return 0


def _shifted(date: DateValue, years: int) -> str:
    return re.sub(r"\b(\d{4})\b", lambda match: str(int(match[1]) + years), str(date))
