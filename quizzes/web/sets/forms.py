"""What a teacher sends about a set; whatever is wrong is told in words, and all she gave stays in the form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict
from wtforms import SelectField, StringField

from quizzes.errors import ContentError
from quizzes.questions.items import ItemType
from quizzes.services import services
from quizzes.store.question_sets import LONGEST_TITLE
from quizzes.study.set_rules import MOST_ITEMS, SetRule, read_rule
from quizzes.web.forms import Form

TYPES: Final = {
    ItemType.SINGLE_CHOICE: _l("One answer to choose"),
    ItemType.MULTIPLE_CHOICE: _l("Several answers to choose"),
    ItemType.TRUE_FALSE: _l("True or false"),
    ItemType.NAME: _l("A name to type"),
    ItemType.DATE: _l("A date to give"),
    ItemType.CLOZE: _l("A gap to fill"),
    ItemType.ORDERING: _l("Putting in order"),
    ItemType.MATCHING: _l("Matching"),
}
#: Parts of the scale of difficulty: the expected share of wrong answers.
DIFFICULTIES: Final = {
    "": (_l("Any difficulty"), 0.0, 1.0),
    "easy": (_l("Rather easy"), 0.0, 0.4),
    "middling": (_l("Middling"), 0.4, 0.6),
    "hard": (_l("Rather hard"), 0.6, 1.0),
}


def check_title(title: str | None) -> str | None:
    """What is wrong with the title of a set; None when nothing is."""
    length = len(" ".join((title or "").split()))
    if length == 0:
        return str(_("Please give the set a title."))
    return (
        None
        if length <= LONGEST_TITLE
        else str(_("Please keep the title to %(number)d letters.", number=LONGEST_TITLE))
    )


class RuleForm(Form):
    """A set by a rule: its title, how many items, from what."""

    title = StringField()
    number = StringField(default="12")
    year_from = StringField()
    year_to = StringField()
    difficulty = SelectField(choices=list(DIFFICULTIES), default="")

    def __init__(self, sent: MultiDict[str, str]) -> None:
        """Read what was sent."""
        super().__init__(sent)
        self.topics: Sequence[str] = [topic for topic in sent.getlist("topic") if topic]
        self.types: Sequence[str] = sent.getlist("type")
        self.problem: str | None = None

    def read_rule(self) -> SetRule | None:
        """The rule that is meant; None, with `problem` telling why, when there is none."""
        self.problem = check_title(self.title.data)
        numbers = {name: (self[name].data or "").strip() for name in ("number", "year_from", "year_to")}
        known = services().bank.base.topics
        if self.problem is None and not (numbers["number"].isdecimal() and 1 <= int(numbers["number"]) <= MOST_ITEMS):
            self.problem = str(_("Please choose 1 to %(number)d questions.", number=MOST_ITEMS))
        if self.problem is None and not self.validate():
            self.problem = str(_("Please choose from what is offered."))
        if self.problem is not None:
            return None
        _name, easiest, hardest = DIFFICULTIES[self.difficulty.data]
        try:
            if any(topic not in known for topic in self.topics):
                raise ContentError("a topic that is no more")
            return read_rule(
                {
                    **{name: int(value) for name, value in numbers.items() if value},
                    "topics": tuple(dict.fromkeys(self.topics)),
                    "types": tuple(dict.fromkeys(self.types)),
                    "easiest": easiest,
                    "hardest": hardest,
                }
            )
        except (ContentError, ValueError):
            self.problem = str(_("Please check the years and the other things chosen."))
            return None
