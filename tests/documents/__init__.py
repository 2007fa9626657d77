"""Tests of `quizzes/documents`."""
