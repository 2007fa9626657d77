"""What is true of Turkish, Azerbaijani and English as languages.

Others rely on `inflect` and `fold`; everything else is imported from its module.
"""

from __future__ import annotations

from quizzes.language.folding import fold
from quizzes.language.inflection import inflect
from quizzes.language.kinds import LANGUAGES, Case, NameKind

__all__ = ["LANGUAGES", "Case", "NameKind", "fold", "inflect"]
