"""Quizzes and attempts as plain values. No Flask, no database."""
