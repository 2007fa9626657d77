"""Salname: question banks, quizzes and decks from the key facts of history documents."""
