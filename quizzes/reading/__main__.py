"""`python -m quizzes.reading`: read the documents that wait. Without the site, so that it starts at once."""

from __future__ import annotations

from quizzes.reading.work import work
from quizzes.settings import read_settings
from quizzes.store.database import open_database

if __name__ == "__main__":
    settings = read_settings()
    work(open_database(settings.database), settings)
