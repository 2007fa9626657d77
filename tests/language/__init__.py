"""Tests of `quizzes/language`."""
