"""Tests of `quizzes/web`."""
