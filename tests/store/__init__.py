"""Tests of `quizzes/store`."""
