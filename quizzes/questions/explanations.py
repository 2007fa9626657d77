"""Write what is told after the response: the facts an item rests on, in sentences."""

from __future__ import annotations

from quizzes.facts.facts import Fact, FactId
from quizzes.language.dates import DateValue
from quizzes.language.names import GAP, DateName, fill_date_gap
from quizzes.questions.items import AnyItem, Aspect, ClozeItem, Happening, MatchingItem, TrueFalseItem
from quizzes.questions.sentences import FactWriter
from quizzes.questions.stems import phrase_stem
from quizzes.questions.wording import DOCUMENT_SAYS, DOCUMENTS_DIFFER, OF_THE_YEAR
from quizzes.questions.writers.disputed import dates_by_document


def write_explanation(item: AnyItem, writer: FactWriter) -> str:
    """The facts an item rests on, in their order, and what is known around them; of a dispute, what each side says."""
    base = writer.near.base
    if item.document:
        return _write_disagreement(writer.fact, writer)
    told = [answer.fact for answer in item.answers if isinstance(answer, Happening)]
    if item.aspect is Aspect.FIRST or item.aspect is Aspect.ORDER or isinstance(item, MatchingItem):
        told = list(item.facts)
    if told:
        facts = sorted((base.facts[fact] for fact in told), key=base.year_and_day)
        return " ".join(writer.of(fact.id).write_statement() for fact in facts)
    if isinstance(item, ClozeItem) and isinstance(item.key, DateValue) and item.key == writer.fact.date:
        # The sentence that was asked says it all: no second one with the year put otherwise.
        filler = fill_date_gap(item.key, writer.catalogue.language)
        filled = phrase_stem(item, writer.near, writer.catalogue).replace(GAP, filler)
        return " ".join([filled if not writer.fact.place else writer.write_statement(), *writer.write_around()])
    if isinstance(item, TrueFalseItem) and item.because:
        return f"{writer.write_statement()} {_write_refutation(item.because, item.aspect, writer)}"
    return writer.write_explanation(item.aspect, item.given)


def _write_refutation(because: FactId, aspect: Aspect, writer: FactWriter) -> str:
    """What the value of a false statement belongs to."""
    other = writer.of(because)
    if aspect is Aspect.YEAR and other.fact.date and other.fact.subject != writer.fact.subject:
        year = DateName(other.fact.date.in_year(), writer.catalogue.language)
        return writer.say(OF_THE_YEAR, year=year, happening=other.write_happening())
    return other.write_statement_for(aspect)


def _write_disagreement(fact: Fact, writer: FactWriter) -> str:
    """What each document says, and the editors' note."""
    language = writer.catalogue.language
    said = [
        writer.say(
            DOCUMENT_SAYS, document=writer.near.base.documents[document].name(language), date=DateName(date, language)
        )
        for document, date in dates_by_document(fact).items()
    ]
    told = writer.say(DOCUMENTS_DIFFER, statements=" ".join(said))
    return f"{told} {dict(fact.note)[language]}" if fact.note else told
