"""The reader herself: her account, if she wants one, her preferences, and all that is kept of her."""

from quizzes.web.account import changing, entering, keeping, preferring, teaching
from quizzes.web.account.area import blueprint
from quizzes.web.account.tries import init_app

__all__ = ["blueprint", "changing", "entering", "init_app", "keeping", "preferring", "teaching"]
