"""What a quiz is about, as its learner would say it."""

from __future__ import annotations

from typing import Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from quizzes.facts.facts import TopicId
from quizzes.language.folding import capitalise
from quizzes.services import services
from quizzes.study.attempts import Choice, Plan
from quizzes.study.sets import SetLevel
from quizzes.web.locale import read_language

LEVELS: Final = {
    SetLevel.BASICS: _l("The essentials"),
    SetLevel.COURSE: _l("For a course"),
    SetLevel.DETAIL: _l("In detail"),
}


def name_plan(plan: Plan) -> str:
    """Its topics and the level of its set, in the page's language."""
    language, topics = read_language(), services().bank.base.topics
    found = [topics[topic] for name in plan.topics if (topic := TopicId(name)) in topics]
    names = [capitalise(topic.names[language], language) for topic in found]
    if plan.topics and not names:
        names = [_("A topic that is no more")]
    if plan.choice is Choice.MISTAKES:
        names.insert(0, _("My mistakes"))
    if plan.level in set(LEVELS):
        names.append(str(LEVELS[SetLevel(plan.level)]))
    return " · ".join(names) or str(_("All topics"))
