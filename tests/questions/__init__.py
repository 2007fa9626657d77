"""Tests of `quizzes/questions`."""
