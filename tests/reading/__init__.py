"""Tests of `quizzes/reading`."""
