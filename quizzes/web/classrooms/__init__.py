"""Classes: their teachers' pages and their students'."""

from quizzes.web.classrooms import joining, leading, rosters, students
from quizzes.web.classrooms.area import blueprint

__all__ = ["blueprint", "joining", "leading", "rosters", "students"]
