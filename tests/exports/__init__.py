"""Tests of `quizzes/exports`."""
