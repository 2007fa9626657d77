"""Tell what a set holds: its rule in words, its items by their stems."""

from __future__ import annotations

from dataclasses import dataclass

from flask_babel import gettext as _

from quizzes.facts.facts import TopicId
from quizzes.language.folding import capitalise
from quizzes.questions.items import AnyItem
from quizzes.services import services
from quizzes.study.set_rules import SetRule
from quizzes.web.locale import read_language
from quizzes.web.sets.forms import DIFFICULTIES, TYPES


@dataclass(frozen=True, slots=True)
class ToldItem:
    """An item as a line of a list; one withdrawn has no stem."""

    id: str
    stem: str | None
    how: str  # it is asked
    key: str


def tell_item(item: AnyItem) -> ToldItem:
    """The line for an item."""
    question = services().bank.question(item, read_language())
    return ToldItem(item.id, question.stem, str(TYPES[item.type]), question.key)


def tell_items(ids: tuple[str, ...]) -> list[ToldItem]:
    """The lines for items by id, in order."""
    bank = services().bank
    return [tell_item(bank.item(one)) if one in bank else ToldItem(one, None, "", "") for one in ids]


def tell_number(number: int) -> str:
    """How many questions."""
    return services().bank.catalogue(read_language()).tell_number("%(num)d question", "%(num)d questions", number)


def tell_rule(rule: SetRule) -> list[str]:
    """The rule in words, each part by itself."""
    language, topics = read_language(), services().bank.base.topics
    told = [tell_number(rule.number)]
    for name in rule.topics:
        topic = topics.get(TopicId(name))
        told.append(capitalise(topic.names[language], language) if topic else str(_("A topic that is no more")))
    if rule.year_from is not None or rule.year_to is not None:
        told.append("–".join(str(year) if year else "" for year in (rule.year_from, rule.year_to)))
    if rule.types:
        told.append(", ".join(str(TYPES[one]) for one in rule.types))
    told += [
        str(name)
        for key, (name, easiest, hardest) in DIFFICULTIES.items()
        if key and (easiest, hardest) == (rule.easiest, rule.hardest)
    ]
    return told
