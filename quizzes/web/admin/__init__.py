"""What an admin looks after: accounts and their roles, invitations, the log of what was done."""

from quizzes.web.admin.routes import blueprint

__all__ = ["blueprint"]
