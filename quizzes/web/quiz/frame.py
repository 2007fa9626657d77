"""What stands around an item, whether it asks or tells: where in the quiz it is, how the others went, the time left."""

from __future__ import annotations

from quizzes.questions.phrase import Question
from quizzes.services import services
from quizzes.study.attempts import Attempt, Choice, Slot
from quizzes.web.quiz.clock import tell_clock


def frame_item(attempt: Attempt, slot: Slot, question: Question | None) -> dict[str, object]:
    """The values that the pages of an item share; `question` is None where it was withdrawn."""
    themes = services().bank.base.themes
    return {
        "attempt": attempt,
        "slot": slot,
        "number": [other.position for other in attempt.slots].index(slot.position) + 1,
        "total": attempt.plan.length if attempt.plan.choice is Choice.ADAPTIVE else len(attempt.slots),
        "grades": attempt.grades,
        "question": question,
        "topic": themes[question.item.topic].names[question.language] if question else "",
        "clock": tell_clock(attempt),
    }
