"""Write the stem of an item: the question, the statement to be judged, or the sentence with a gap."""

from __future__ import annotations

from quizzes.facts.properties import Property
from quizzes.language.amounts import Amount, phrase_amount
from quizzes.language.catalogue import Catalogue
from quizzes.language.dates import DateValue, Precision
from quizzes.language.english import ask_which
from quizzes.language.folding import capitalise, fold
from quizzes.language.kinds import NameKind
from quizzes.language.names import GAP, DateGap, DateName, Gap
from quizzes.questions.items import (
    Answer,
    Aspect,
    ClozeItem,
    DateItem,
    Item,
    MatchingItem,
    MultipleChoiceItem,
    NameItem,
    TrueFalseItem,
)
from quizzes.questions.nearness import Nearness
from quizzes.questions.sentences import FactWriter
from quizzes.questions.sorts import sort_of
from quizzes.questions.wording import (
    ACCORDING_TO,
    FIRST_STEM,
    ORDER_STEM,
    PARTIES_STEM,
    PARTNER_STATE_STEM,
    PARTNER_STEM,
    SAME_YEAR_STEM,
    TREATY_OF_DAY_STEM,
    TREATY_OF_PARTY_STEM,
)


def phrase_stem(item: Item, near: Nearness, catalogue: Catalogue) -> str:
    """The question, the statement or the sentence with a gap, with a capital."""
    writer = FactWriter(near.base.facts[item.fact], near, catalogue)
    if isinstance(item, TrueFalseItem):
        return _write_claim(item.stated, writer)
    if isinstance(item, ClozeItem):
        return _write_cloze(item, writer)
    stem = _ask(item, writer)
    if item.document:
        document = near.base.documents[item.document].name(catalogue.language)
        stem = catalogue.say(ACCORDING_TO).format(document=document, question=stem)
    return capitalise(stem, catalogue.language)


def _ask(item: Item, writer: FactWriter) -> str:
    """The question without a capital, unless it begins with a name."""
    if item.aspect is Aspect.NUMBER:
        return writer.ask_how_many()
    if item.aspect in {Aspect.YEAR, Aspect.WHEN, Aspect.WHERE} and not isinstance(item, MatchingItem):
        asked = writer.ask(item.aspect, is_year=item.aspect is Aspect.YEAR or _is_year(item))
        if asked:
            return asked
    if item.aspect is Aspect.WHO and writer.fact.property is Property.HELD_BY and writer.catalogue.language == "en":
        asked = None if isinstance(item, MatchingItem) else ask_which(str(writer.name(writer.fact.subject)))
        if asked:
            return asked
    message = _choose_stem(item, writer)
    stem = writer.fill(message, **_given(item, writer))
    if writer.catalogue.say(message).startswith("{"):
        return stem
    return fold(stem[:1], writer.catalogue.language) + stem[1:]


def _is_year(item: Item) -> bool:
    """Whether a date is asked of which the source knows the year alone."""
    return isinstance(item, DateItem) and item.key.precision is Precision.YEAR and not item.key.end


def _choose_stem(item: Item, writer: FactWriter) -> str:
    """The message that asks."""
    wording, fact = writer.wording, writer.fact
    if isinstance(item, MatchingItem):
        message = {
            Aspect.YEAR: wording.match_year,
            Aspect.WHERE: wording.match_place,
            Aspect.WHO: wording.match_person,
        }[item.aspect]
    else:
        several = len(fact.entities) > 1 or wording.who is None
        message = {
            Aspect.YEAR: wording.year,
            Aspect.WHEN: wording.year if _is_year(item) else wording.when,
            Aspect.WHERE: wording.where,
            Aspect.WHO: wording.who_among if several else wording.who,
            Aspect.PARTNER: _partner(item, writer),
            Aspect.PARTIES: PARTIES_STEM,
            Aspect.FIRST: FIRST_STEM,
            Aspect.SAME: SAME_YEAR_STEM,
            Aspect.ORDER: ORDER_STEM,
            Aspect.WHAT: _what(item, writer),
        }[item.aspect]
        if isinstance(item, MultipleChoiceItem) and item.aspect is Aspect.WHO:
            message = wording.who_all
        if isinstance(item, NameItem) and item.aspect is Aspect.WHO and several and wording.name_one is not None:
            message = wording.name_one
    assert message is not None, f"{item.id} has no wording"
    return message


def _partner(item: Item, writer: FactWriter) -> str:
    """How the other party is asked for: as a state, where it is one."""
    others = [writer.near.base.entity(party) for party in writer.fact.parties if party != item.given]
    return PARTNER_STATE_STEM if all(other.kind is NameKind.STATE for other in others) else PARTNER_STEM


def _what(item: Item, writer: FactWriter) -> str | None:
    """How the subject is asked for: by a date, a place, a person or a party, among options or openly."""
    wording, fact = writer.wording, writer.fact
    is_open = isinstance(item, NameItem)
    if item.given is None:
        return TREATY_OF_DAY_STEM if is_open else wording.what
    if item.given in fact.parties:
        return TREATY_OF_PARTY_STEM
    if item.given == fact.place:
        return wording.what_there
    if is_open:
        return writer.choose(wording.which_of, wording.which_of_among)
    return writer.choose(wording.what_of, wording.what_of_among)


def _given(item: Item, writer: FactWriter) -> dict[str, object]:
    """What the stem names beside its subject."""
    base, language = writer.near.base, writer.catalogue.language
    values: dict[str, object] = {}
    if item.given:
        name = writer.name(item.given)
        values |= {"party": name, "person": name, "place": name}
        made = base.made_in(writer.fact)
        if made and item.aspect is Aspect.WHAT:
            values |= {
                "date": DateName(made, language),
                "sort": sort_of(base.entity(writer.fact.subject), writer.catalogue),
            }
    if item.aspect is Aspect.SAME and writer.fact.date:
        values["year"] = DateName(writer.fact.date.in_year(), language)
    return values


def _write_claim(stated: Answer, writer: FactWriter) -> str:
    if isinstance(stated, Amount):
        return writer.count(phrase_amount(stated, writer.catalogue.language))
    if isinstance(stated, DateValue):
        return _state(DateName(stated, writer.catalogue.language), writer)
    claim = writer.wording.claim if len(writer.fact.entities) == 1 else writer.wording.claim_among
    assert claim is not None, f"{writer.fact.id} has no wording as a claim"
    assert isinstance(stated, str)
    return writer.say(claim, person=writer.name(stated))


def _state(date: DateName | DateGap, writer: FactWriter) -> str:
    """The fact with another date, or a gap in its place; without its place, which would be one more thing to judge."""
    told = writer.tell(date, is_placed=False)
    return capitalise(told, writer.catalogue.language) if told else writer.say(writer.wording.statement, date=date)


def _write_cloze(item: ClozeItem, writer: FactWriter) -> str:
    if isinstance(item.key, DateValue):
        return _state(DateGap(writer.catalogue.language), writer)
    if isinstance(item.key, Amount):
        return writer.count(GAP)
    assert writer.wording.claim is not None, f"{item.id} has no wording as a claim"
    return writer.say(writer.wording.claim, person=Gap())
