"""Tests of `quizzes/study`."""
