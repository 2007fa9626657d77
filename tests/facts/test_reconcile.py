"""One fact from many passages: what agrees is brought together, what contradicts is kept and told."""

from __future__ import annotations

import dataclasses
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.facts.candidates import Candidate, CandidateValue, Evidence, Finding
from quizzes.facts.properties import RecordKind
from quizzes.facts.reconcile import reconcile


def candidate(
    kind: str, subject: str, value: CandidateValue, *, confidence: float = 0.9, document: str = "a.txt", line: int = 1
) -> Candidate:
    """A candidate as a passage at a line gives it."""
    evidence = Evidence(document, line, 0, 10, line, line)
    return Candidate(RecordKind(kind), subject, value, evidence, confidence, "tr", "a rule")


def test_what_two_passages_say_alike_is_one_fact_with_both_sources() -> None:
    findings = reconcile(
        [
            candidate("founded", "Müsavat Partisi", "1911", confidence=0.7, line=3),
            candidate("founded", "Müsavat Partisinin", "1911-10", confidence=0.9, document="b.txt", line=8),
        ]
    )

    (finding,) = findings
    assert finding.candidate.value == "1911-10"
    assert [(other.evidence.document, other.evidence.line) for other in finding.others] == [("a.txt", 3)]
    assert [source["doc"] for source in finding.as_record()["sources"]] == ["b.txt", "a.txt"]


def test_two_founding_years_are_kept_as_a_conflict() -> None:
    findings = reconcile(
        [candidate("founded", "Türk Ocağı", "1911", line=3), candidate("founded", "Türk Ocağı", "1912", line=9)]
    )

    assert [finding.candidate.value for finding in findings] == ["1911", "1912"]
    assert [finding.rivals[0].value for finding in findings] == ["1912", "1911"]
    assert findings[0].as_record()["conflicts"] == [{"doc": "a.txt", "line": 9, "line_end": 9, "value": "1912"}]


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        ("event", "1918", "1920"),  # it may have happened twice
        ("role", ("Ali Bey",), ("Veli Bey",)),  # one after the other
        ("founder", ("Ali Bey",), ("Veli Bey",)),  # together
    ],
)
def test_what_a_subject_may_have_twice_is_no_conflict(kind: str, first: CandidateValue, second: CandidateValue) -> None:
    findings = reconcile([candidate(kind, "Bakü Sovyeti", first), candidate(kind, "Bakü Sovyeti", second, line=7)])

    assert len(findings) == 2
    assert not any(finding.rivals for finding in findings)


def test_a_doubtful_candidate_contradicts_nothing() -> None:
    findings = reconcile(
        [candidate("founded", "Türk Ocağı", "1912"), candidate("founded", "Türk Ocağı", "1952", confidence=0.3, line=9)]
    )

    assert not any(finding.rivals for finding in findings)


def test_persons_agree_by_their_surname() -> None:
    (finding,) = reconcile(
        [
            candidate("founder", "Müsavat Partisi", ("M.E. Resulzade",)),
            candidate("founder", "Müsavat Partisi", ("Mehmet Emin Resulzade", "Abbas Kazımzade"), line=5),
        ]
    )

    assert len(finding.others) == 1


def test_a_year_a_century_off_its_neighbours_is_told_as_a_misprint() -> None:
    years = ["1804", "1813", "1820", "1926/1928", "1829", "1832", "1835"]
    findings = reconcile([candidate("event", f"Savaş {n}", year, line=n) for n, year in enumerate(years, 1)])

    assert {f.candidate.value: f.misprint for f in findings if f.misprint} == {"1926/1928": "1826/1828"}


def test_a_text_that_looks_back_on_a_century_is_no_misprint() -> None:
    years = ["1804", "1813", "1820", "1991", "1889", "1892", "1895"]
    findings = reconcile([candidate("event", f"Savaş {n}", year, line=n) for n, year in enumerate(years, 1)])

    assert not any(finding.misprint for finding in findings)


_CANDIDATES = st.lists(
    st.builds(
        candidate,
        st.sampled_from(["founded", "closed", "event"]),
        st.sampled_from(["Müsavat Partisi", "Türk Ocağı", "Türk Ocağının", "Bakü Sovyeti"]),
        st.sampled_from(["1911", "1911-10", "1911-10-05", "1912", "1812", "1920/1922"]),
        confidence=st.sampled_from([0.3, 0.6, 0.9]),
        line=st.integers(1, 50),
    ),
    max_size=12,
)


@given(_CANDIDATES)
def test_nothing_is_lost_and_nothing_is_invented(candidates: list[Candidate]) -> None:
    findings = reconcile(candidates)

    kept = [one for finding in findings for one in (finding.candidate, *finding.others)]
    assert sorted(map(repr, kept)) == sorted(map(repr, candidates))
    for finding in findings:
        assert all(rival in candidates for rival in finding.rivals)
        assert finding.candidate.confidence >= max((other.confidence for other in finding.others), default=0.0)


@given(_CANDIDATES, st.randoms(use_true_random=False))
def test_facts_do_not_depend_on_the_order_of_the_documents(candidates: list[Candidate], random: Random) -> None:
    shuffled = list(candidates)
    random.shuffle(shuffled)

    assert _facts(reconcile(candidates)) == _facts(reconcile(shuffled))


def _facts(findings: list[Finding]) -> set[tuple[str, frozenset[tuple[object, ...]]]]:
    return {
        (
            finding.candidate.kind.value,
            frozenset(
                (*dataclasses.astuple(one.evidence), one.subject, one.value)
                for one in (finding.candidate, *finding.others)
            ),
        )
        for finding in findings
    }
