"""Every response of `responses.tsv` is marked as the teacher who wrote the table graded it."""

from __future__ import annotations

from collections import Counter

from quizzes.questions.bank import QuestionBank
from tests.questions.responses import SLIP, disagreements, read_table


def test_every_response_is_marked_as_a_teacher_would(bank: QuestionBank) -> None:
    found = disagreements(bank, list(read_table()))
    assert not found, "\n" + "\n".join(found)


def test_the_table_is_broad() -> None:
    rows = list(read_table())
    assert len({(row.language, row.item, row.response) for row in rows}) == len(rows) >= 330
    assert {row.grade for row in rows} == {"right", SLIP, "partial", "wrong"}
    assert sum(row.grade == "wrong" for row in rows) >= 90
    assert min(Counter(row.language for row in rows).values()) >= 110
