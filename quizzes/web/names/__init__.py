"""Who and what the facts are about: names in three languages, descriptions, and everything stated of them."""

from quizzes.web.names.routes import blueprint

__all__ = ["blueprint"]
