"""What the thing is called that a verb tells of, and how sure it is that its date is the thing's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.doubts import Doubts
from quizzes.facts.extraction.kept_words import KeptWords
from quizzes.facts.extraction.memory import Memory
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.phrases import Span, put
from quizzes.facts.extraction.rules import possess
from quizzes.facts.extraction.subjects import Subjects
from quizzes.facts.extraction.telling import Telling, Thing
from quizzes.facts.extraction.themes import Themes
from quizzes.facts.extraction.words import Role
from quizzes.language.date_finder import Standing
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbKind

_PLURAL: Final = re.compile(r"l[aeə]r[ıi]?$")
_PASSED_OVER: Final = frozenset({Role.AGENT, Role.QUOTE, Role.COMMA})
_LONG: Final = frozenset({"hold", "publish"})  # what these verbs tell may last
_LONGEST: Final = 800  # days a founding, a signing or a closing may take
_LONGEST_TREATY: Final = 12  # words that tell a treaty without a name

#: What may have a title of several parts.
_TITLED: Final = frozenset({"work", "publication", "treaty"})


class Things(ClausePart):
    """Names what the verbs of frames tell of."""

    def __init__(
        self,
        view: ClauseView,
        names: Names,
        memory: Memory,
        subjects: Subjects,
        kept_words: KeptWords,
        doubts: Doubts,
        themes: Themes,
    ) -> None:
        super().__init__(view)
        self.names = names
        self.memory = memory
        self.subjects = subjects
        self.kept_words = kept_words
        self.doubts = doubts
        self.themes = themes

    # Names

    def thing(self, telling: Telling, span: Span) -> Thing | None:
        """What a phrase is called in full: *parti* the *Müsavat Partisi* named before; None where it is no such thing.

        The name is empty where nothing tells which *parti* is meant.
        """
        name = self.view.sentence.write(span)
        kind = self.themes.class_of(span, telling.frame)
        if not name or kind is None or not self._may_open(telling, span):
            return None
        if kind == "person" and " " not in name:
            name = self.view.mentions.get(name, name)
        if held := self._held_by(telling, span):
            return Thing(span, held, kind, is_held=True)
        topic, is_vague = self.view.topic, self.names.is_vague(span)
        is_entry = is_vague and topic is not None and topic.is_title and topic.kind == kind
        if telling.frame.parties:
            if topic is not None and is_entry:
                return Thing(span, topic.name, kind, is_entry=True)
            return self._treaty(telling, Thing(span, name, kind))
        if not is_vague:
            return Thing(span, name, kind)
        return Thing(span, self._named_before(span, name, kind), kind, is_topic=True, is_entry=is_entry)

    def _named_before(self, span: Span, name: str, kind: str) -> str:
        """The name of what is only called *the party*: the one it went by, else the topic’s; nothing for neither."""
        named, topic = self.memory.name_of(span), self.view.topic
        if named == name and (topic is None or topic.kind != kind):
            return ""
        return named if named != name or topic is None else topic.name

    def _may_open(self, telling: Telling, span: Span) -> bool:
        """Whether a noun is founded when it opens, as a school is: a parliament only meets."""
        noun = self.forms[span.end - 1].noun
        return telling.frame.verbs != "open" or noun in self.view.lexis.words.get("opened", (noun,))

    def _held_by(self, telling: Telling, span: Span) -> str:
        """*X Partisi Bakü’de ilk kurultayını topladı*, *Varşova’da bir kongre yaptı*: the meeting and whose it was."""
        if telling.frame.verbs != "hold" or telling.is_passive or self.view.language != "tr":
            return ""
        if self.names.has_owner(span) or self.view.verb_at(telling.verb).kind is not VerbKind.FINITE:
            return ""
        owner = self.subjects.first_span([i for i in self.kept_words.kept(telling.verb) if i < span.start])
        if owner and self.forms[owner.end].role is Role.COMMA:
            return ""  # the first of a list
        if not owner or not (self.names.is_named(owner) or self.view.sentence.is_person(owner)):
            return ""
        noun = self.forms[span.end - 1]
        before = self.kept_words.write([i for i in range(span.start, span.end - 1) if self.forms[i].norm != "bir"])
        meeting = noun.base if noun.is_possessed else possess(noun.noun or noun.base, self.view.language)
        whose = put(self.view.sentence.write(owner), Case.GENITIVE, self.view.language)
        return " ".join(filter(None, (whose, before, meeting)))

    def _treaty(self, telling: Telling, thing: Thing) -> Thing | None:
        """A treaty by its name, else by what it is about; None where that is hardly more than *the treaty*."""
        if self.names.is_named(thing.span) and not self.names.is_vague(thing.span):
            return thing
        name = self._treaty_about(thing.span, telling.verb) or thing.name
        return replace(thing, name=name) if len(name.split()) > 2 else None

    def _treaty_about(self, span: Span, verb: int) -> str:
        """A treaty without a name by what it is about and between whom."""
        start, last = min(span.start, self.view.clause_start(verb)), span.end - 1
        kept = [i for i in self.kept_words.kept(last) if start <= i < span.start] if last > start else []
        words = [*kept, *range(span.start, span.end)][-_LONGEST_TREATY:-1]
        return f"{self.kept_words.write(words)} {self.forms[last].base}".strip()

    # Confidence

    def confidence(self, telling: Telling, thing: Thing, number: int) -> float:
        """How sure it is that a thing’s verb tells it of a date: *Müsavat Partisi 1911’de kuruldu* surest of all."""
        verb, date = telling.verb, self.view.dates[number]
        limits = (*self._limits_of_name(telling, thing), *self._limits_of_verb(verb, thing))
        confidence = min((telling.frame.confidence, *limits))
        if self.doubts.of_date(number, verb):
            confidence -= 0.2
        is_long = (date.date.last_day - date.date.first_day).days > _LONGEST
        if (is_long and telling.frame.verbs not in _LONG) or self._lacks_beginning(telling, thing.span):
            confidence = min(confidence, 0.46)
        if self.view.verb_of_date.get(number) != verb:
            confidence -= 0.12
        if date.standing is Standing.SINCE and self.forms[verb].norm.startswith(tuple(self.view.tables["begin"])):
            confidence += 0.25  # from that day on it began to come out
        return confidence

    def _limits_of_name(self, telling: Telling, thing: Thing) -> Iterator[float]:
        """What limits the confidence where it is not sure which thing is meant."""
        span = thing.span
        if thing.is_held or thing.is_entry or self._is_one_name(thing):
            yield 0.8
        elif thing.is_topic or not self.names.is_named(span) or self._lacks_owner(span):
            yield 0.46
        if self.names.is_bare(span):
            yield 0.46 if self.view.sentence.is_place(self.forms[span.end - 1]) else 0.72
        if self._is_about_issue(span) or self.forms[span.start].norm in self.view.tables["names_lost"]:
            yield 0.45
        is_setting = span.start > telling.verb and self.forms[span.end - 1].case is Case.LOCATIVE
        if self._lacks_half(span) or (is_setting and telling.frame.verbs == "publish"):
            yield 0.46  # 1934’te Paris’te çıkan Kavkaz dergisinde: what was in it has the date
        if telling.frame.verbs == "publish" and _PLURAL.search(self.forms[span.end - 1].norm):
            yield 0.46

    def _limits_of_verb(self, verb: int, thing: Thing) -> Iterator[float]:
        """What limits the confidence where it is not sure that the verb tells something done to the thing."""
        span = thing.span
        if any(form.norm in self.view.tables["again"] for form in self.forms[max(0, verb - 3) : verb]):
            yield 0.45
        if span.end != verb and self.view.sentence.goes_on(span.end - 1):
            yield 0.45
        is_noun = self.view.verb_at(verb).kind is VerbKind.NOUN
        if (is_noun and not self.view.happened(verb)) or self.view.is_reported(verb):
            yield 0.45
        if thing.kind == "person" and span.end <= self.view.clause_start(verb):
            yield 0.8  # X 1876’da doğmuş, 1924’te ölmüştür
        elif self._is_parted(span, verb):
            yield 0.46

    def _is_one_name(self, thing: Thing) -> bool:
        """A person by one name (Turkish): *Enver 1922’de öldü*."""
        is_person = thing.kind == "person" and not thing.is_topic
        return is_person and self.view.language == "tr" and self.names.is_single(thing.span)

    def _lacks_owner(self, span: Span) -> bool:
        """*en büyük taarruzu*: whose, the sentence does not say here."""
        head = self.forms[span.end - 1]
        return head.head == "event" and head.is_possessed and not self.names.has_owner(span)

    def _lacks_beginning(self, telling: Telling, span: Span) -> bool:
        """*Kafkasya’yı | Tetkik Cemiyeti*: the name begins before."""
        if not telling.is_passive or not span.start:
            return False
        before = self.forms[span.start - 1]
        return before.case is Case.ACCUSATIVE and before.is_name

    def _lacks_half(self, span: Span) -> bool:
        """*Teşekkülü ve | Şimdiki Vaziyeti eseri*: the title began before *ve*."""
        if span.start < 2 or self.forms[span.end - 1].head not in _TITLED:
            return False
        before = self.forms[span.start - 2]
        is_joined = self.forms[span.start - 1].norm in self.view.tables["and"]
        return is_joined and before.is_name and before.head is None and before.is_bare

    def _is_about_issue(self, span: Span) -> bool:
        """*İkdam gazetesinin bir sayısında*: the date is that of one issue."""
        prefixes = tuple(self.view.tables["issue_of"])
        return any(form.norm.startswith(prefixes) for form in self.forms[span.end : span.end + 4])

    def _is_parted(self, span: Span, verb: int) -> bool:
        """Whether between a thing and its verb stands another verb, or a noun that the verb may rather be about."""
        return any(self._parts(i) for i in range(span.end, verb))

    def _parts(self, index: int) -> bool:
        form = self.forms[index]
        if self.words[index].date >= 0 or form.role in _PASSED_OVER or form.norm in self.view.tables["owned"]:
            return False
        if form.verb is not None or form.role is Role.POSTPOSITION:
            return True
        return form.is_bare and form.is_possessed and not form.is_name and form.role is Role.PLAIN
