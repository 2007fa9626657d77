"""Tests of `quizzes/facts`."""
