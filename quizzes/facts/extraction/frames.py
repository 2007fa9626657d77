"""What the verbs of the rules' frames say: *Müsavat Partisi 1911’de kuruldu*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizzes.facts.extraction.agents import Agents
from quizzes.facts.extraction.circumstances import Circumstances, Extra
from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.memory import Memory
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.phrases import Span, put
from quizzes.facts.extraction.rules import possess
from quizzes.facts.extraction.segments import Segments
from quizzes.facts.extraction.subjects import Subjects
from quizzes.facts.extraction.telling import Telling, Thing
from quizzes.facts.extraction.themes import Themes
from quizzes.facts.extraction.things import Things
from quizzes.facts.extraction.topics import Topic
from quizzes.facts.properties import RecordKind
from quizzes.language.date_finder import FoundDate
from quizzes.language.kinds import Case
from quizzes.language.verbs import VerbKind

_PRONOUN: Final = "o"
_REPORTING: Final = frozenset({VerbKind.OBJECT_PARTICIPLE, VerbKind.NOUN})
_NO_DATE: Final = -1


class Frames(ClausePart):
    """Reads the verbs of a sentence by the frames of the rules."""

    def __init__(
        self,
        view: ClauseView,
        names: Names,
        circumstances: Circumstances,
        memory: Memory,
        subjects: Subjects,
        segments: Segments,
        themes: Themes,
        agents: Agents,
        things: Things,
    ) -> None:
        super().__init__(view)
        self.names = names
        self.circumstances = circumstances
        self.memory = memory
        self.subjects = subjects
        self.segments = segments
        self.themes = themes
        self.agents = agents
        self.things = things

    def framed(self) -> Iterator[tuple[Draft, int, int]]:
        """What verbs say, each with the number of its date (-1 for none) and its verb: *Müsavat 1911’de kuruldu*."""
        for verb in self.view.sentence.verbs:
            telling, theme = self._choose(verb)
            if telling is None:
                continue
            drafts = list(self._of_topic(telling) if theme is None else self._of_theme(telling, theme))
            yield from ((draft, number, verb) for draft, number in drafts or self._of_subject(telling))

    # Which frame

    def _choose(self, verb: int) -> tuple[Telling | None, Span | None]:
        """The frame a verb is read by and its theme: of several frames the first that finds one."""
        found = self.view.verb_class(verb)
        frame = self.view.lexis.frames.get(found[0]) if found is not None else None
        if found is None or frame is None or self.themes.consists(verb):
            return None, None
        if "person" in frame.theme and self.view.verb_at(verb).kind in _REPORTING:
            return None, None
        _, is_passive, begin = found
        telling = Telling(frame, verb, is_passive)
        theme = self.themes.theme(verb, begin, frame, is_passive=is_passive)
        if theme is None and begin == verb:
            telling, theme = self._choose_other(telling)
        theme = theme or self.themes.shared(telling.frame, verb, is_passive=telling.is_passive)
        return telling, theme

    def _choose_other(self, telling: Telling) -> tuple[Telling, Span | None]:
        """The other frame whose theme a verb has: *bağlandı*, said of treaties and of doors."""
        verb = telling.verb
        for name, is_passive in self.view.lexis.also.get(self.view.verb_at(verb).stem, ()):
            frame = self.view.lexis.frames.get(name)
            theme = self.themes.theme(verb, verb, frame, is_passive=is_passive) if frame is not None else None
            if frame is not None and theme is not None:
                return Telling(frame, verb, is_passive), theme
        return telling, None

    def _of_subject(self, telling: Telling) -> Iterator[tuple[Draft, int]]:
        """What a passive says of its subject, whatever that is: *Kızıl Elma 1912’de kuruldu*; for a reader to judge."""
        verb, frame = telling.verb, telling.frame
        number = next((n for n, at in self.view.verb_of_date.items() if at == verb), _NO_DATE)
        if number < 0 or not telling.is_passive or frame.verbs not in self.view.tables["said_of_any"]:
            return
        if self.view.is_participle(verb):
            begin = self.view.behind(verb)
            span = self.view.sentence.phrase_after(begin) if begin < len(self.words) else None
        else:
            span = self.subjects.first_span(self.subjects.opening(self.view.clause_start(verb), verb))
        if not span or not any(form.is_name for form in self.view.forms_in(span)):
            return
        kind = next(iter(frame.kinds.values()))
        date, at = self.view.dates[number], self.view.characters(min(span.start, verb), max(span.end - 1, verb))
        where = min(at[0], self.view.dates[number].start), max(at[1], self.view.dates[number].end)
        rule = f"{frame.name} subject"
        name = self.view.sentence.write(span)
        yield self.circumstances.draft(kind, name, date, where, 0.44, rule), _NO_DATE

    # A theme

    def _of_theme(self, telling: Telling, theme: Span) -> Iterator[tuple[Draft, int]]:
        """What a verb says of its theme, of those joined to it, and of others with dates of their own."""
        yield from self._gapped(telling, theme)
        for each in self.themes.joined(theme, telling.frame):
            yield from self._read(telling, each)

    def _gapped(self, telling: Telling, theme: Span) -> Iterator[tuple[Draft, int]]:
        """*“A” 1906’da, “B” 1911’de kuruldu*: what the verb says of the things before its own."""
        if not telling.is_passive:
            return
        frame = telling.frame
        for number, span in self.segments.of(telling.verb)[:-1]:
            other = self.themes.within(span, number, frozenset(frame.theme))
            if other is None or other.start <= theme.start < other.end or self.names.is_vague(other):
                continue
            kind = self.themes.class_of(other, frame)
            if kind is not None:
                date, at = self.view.dates[number], self.view.characters(span.start, span.end - 1)
                name, confidence = self.memory.name_of(other), frame.confidence - 0.1
                when = self.circumstances.when(date)
                rule = f"{frame.name} gapped"
                yield self.circumstances.draft(frame.kinds[kind], name, date, at, confidence, rule, when), number

    def _read(self, telling: Telling, span: Span) -> Iterator[tuple[Draft, int]]:
        """What a verb says of one thing, when, and who did it."""
        thing = self.things.thing(telling, span)
        if thing is None:
            return
        if thing.is_topic:
            yield from self._meeting_alone(telling, span)
        if not thing.name:
            return
        yield from self._dated(telling, thing)
        if telling.frame.agent is not None:
            yield from self._done_by(telling, thing)

    def _dated(self, telling: Telling, thing: Thing) -> Iterator[tuple[Draft, int]]:
        """When it was: by the date of the verb, else the only one of the sentence, else the year told before."""
        verb, span, rule = telling.verb, thing.span, telling.frame.name
        kind = telling.frame.kinds[thing.kind]
        number = self.view.date_number(verb, span)
        extra: Extra = self.circumstances.place(verb)
        if telling.frame.parties:
            extra = {**extra, **self.agents.parties(verb)}
        first, last = min(span.start, verb), max(span.end - 1, verb)
        start, end = self.view.characters(first, last)
        if number >= 0:
            date, at = self.view.dates[number], self.view.span_of_date(number)
            where = self.view.characters(min(first, at.start), max(last, at.end - 1))
            confidence = self.things.confidence(telling, thing, number)
            told = {**extra, **self.circumstances.when(date)}
            yield self.circumstances.draft(kind, thing.name, date, where, confidence, rule, told), number
            if not thing.is_held:
                yield from self._by_place(telling, span, date, extra)
            is_paper = telling.frame.verbs == "publish" and thing.kind in {"title", "publication"}
            if is_paper and self.names.is_quoted(span):
                self.memory.remember_paper(thing.name)
            return
        if not (thing.is_topic or self.names.is_named(span)):
            return
        said = self.view.only_date_before(verb)
        if said is not None and self.view.is_finite(verb):
            where = min(start, said.start), end
            rule = f"{rule} date of sentence"
            yield self.circumstances.draft(kind, thing.name, said, where, 0.5, rule, extra), _NO_DATE
        elif self.view.year is not None and self.view.is_told(verb):
            year = str(self.view.year)
            yield Draft(kind, thing.name, year, start, end, 0.42, f"{rule} year before", extra), _NO_DATE

    def _meeting_alone(self, telling: Telling, span: Span) -> Iterator[tuple[Draft, int]]:
        """A meeting or a fight that only its noun tells, by its place: *1911’de Bakü’de bir kongre toplandı*."""
        number = self.view.date_number(telling.verb, span)
        if number >= 0 and telling.frame.verbs == "hold":
            place = self.circumstances.place(telling.verb)
            yield from self._by_place(telling, span, self.view.dates[number], place)

    def _by_place(self, telling: Telling, span: Span, date: FoundDate, extra: Extra) -> Iterator[tuple[Draft, int]]:
        """Meetings and fights go by their place: *Kars’ta … konferans düzenlendi* is the *Kars konferansı*."""
        noun = self.forms[span.end - 1].noun
        place = extra.get("place")
        forms = self.view.forms_in(span)
        if telling.frame.verbs != "hold" or noun not in self.view.tables["placed"] or not isinstance(place, str):
            return
        if any(form.base == place for form in forms):
            return
        is_one_of_several = any(form.norm in self.view.tables["ordinals"] for form in forms)
        confidence = 0.45 if is_one_of_several or self.names.has_owner(span) else 0.72
        start, end = self.view.characters(min(span.start, telling.verb), max(span.end - 1, telling.verb))
        at = min(start, date.start), max(end, date.end)
        subject = f"{place} {possess(noun, self.view.language)}"
        rule = f"{telling.frame.name} by place"
        yield self.circumstances.draft(RecordKind.EVENT, subject, date, at, confidence, rule, extra), _NO_DATE

    # Who did it

    def _done_by(self, telling: Telling, thing: Thing) -> Iterator[tuple[Draft, int]]:
        """Who founded a body, or published and wrote a work: *Resulzade tarafından kuruldu*."""
        verb, span, topic = telling.verb, thing.span, self.view.topic
        agents, confidence = self.agents.agents(verb, span, is_passive=telling.is_passive)
        is_left_out = not agents and not telling.is_passive and self.view.is_finite(verb)
        if is_left_out and topic is not None and topic.kind == "person":
            agents, confidence = (topic.name,), 0.48
        is_named = self.names.is_named(span)
        if not agents or not (is_named or thing.is_topic):
            return
        first = min(span.start, verb, self.view.clause_start(verb))
        start, end = self.view.characters(first, max(span.end - 1, verb))
        rule = f"{telling.frame.name} by"
        if telling.frame.agent == "author":
            work = put(thing.name, Case.GENITIVE, self.view.language)
            maker = self._maker(verb, thing.kind)
            yield Draft(RecordKind.ROLE, f"{work} {maker}", agents, start, end, confidence - 0.06, rule), _NO_DATE
            if is_named and maker == self.view.lexis.data["makers"]["published"]:
                # Who began to publish a paper is often called its founder.
                yield Draft(RecordKind.FOUNDER, thing.name, agents, start, end, 0.45, rule), _NO_DATE
        elif is_named and agents != (thing.name,):
            is_only_named = self.view.verb_at(verb).kind is VerbKind.NOUN and not self.view.happened(verb)
            if is_only_named or self.view.is_reported(verb) or self._is_declared(verb):
                confidence = min(confidence, 0.45)
            yield Draft(RecordKind.FOUNDER, thing.name, agents, start, end, confidence, rule), _NO_DATE

    def _is_declared(self, verb: int) -> bool:
        """*Cumhuriyet Meclis tarafından ilan edildi*: who declared it need not have founded it."""
        return verb > 0 and self.forms[verb - 1].norm in self.view.tables["declaring"]

    def _maker(self, verb: int, kind: str) -> str:
        """What the one is called who published a paper or wrote a book: *yayıncısı, yazarı*."""
        makers: dict[str, str] = self.view.lexis.data["makers"]
        stem = self.view.verb_at(verb).stem
        if kind == "publication" or (kind == "title" and stem not in self.view.tables["written"]):
            return makers["published"]
        return makers.get(stem, makers["written"])

    # What the text speaks of

    def _of_topic(self, telling: Telling) -> Iterator[tuple[Draft, int]]:
        """A clause that leaves out what it speaks of: *1911’de Bakü’de kuruldu*."""
        frame, verb = telling.frame, telling.verb
        topic, is_someone = self._topic_of(telling)
        if topic is None or not self._may_leave_out(telling, topic):
            return
        start, end = self.view.characters(self.view.clause_start(verb), verb)
        number = next((n for n, at in self.view.verb_of_date.items() if at == verb), _NO_DATE)
        confidence = 0.8 if self.view.is_note else 0.72 if topic.is_title else 0.4 if is_someone else 0.47
        if number >= 0:
            date = self.view.dates[number]
            extra = self.circumstances.place(verb) | self.circumstances.when(date)
            kind, rule = frame.kinds[topic.kind], f"{frame.name} topic"
            yield self.circumstances.draft(kind, topic.name, date, (start, end), confidence, rule, extra), number
        if frame.agent == "founder":
            agents, _ = self.agents.agents(verb, Span(verb, verb), is_passive=True)
            if agents:
                rule = f"{frame.name} topic by"
                yield Draft(RecordKind.FOUNDER, topic.name, agents, start, end, confidence, rule), _NO_DATE

    def _topic_of(self, telling: Telling) -> tuple[Topic | None, bool]:
        """What a clause without a theme speaks of; and whether it is only who was last named: *bilgin 1970’te öldü*."""
        topic, person = self.view.topic, self.view.mentions.get(_PRONOUN)
        if person is None:
            return topic, False
        if self.view.language == "az" and self.forms[0].norm == _PRONOUN:
            return (Topic(person, "person") if self.view.clause_start(telling.verb) == 0 else topic), False
        is_someone = self.view.language == "tr" and "person" in telling.frame.kinds
        if is_someone and (topic is None or topic.kind != "person"):
            return Topic(person, "person"), True
        return topic, False

    def _may_leave_out(self, telling: Telling, topic: Topic) -> bool:
        """Whether a clause can speak of the topic: a passive, with no subject of its own."""
        verb = telling.verb
        if topic.kind not in telling.frame.kinds or not telling.is_passive:
            return False
        if self.view.verb_at(verb).kind in _REPORTING or (self.view.is_participle(verb) and not topic.is_title):
            return False
        may_be_person = topic.kind == "person" and self.view.language != "az"
        return may_be_person or not self.subjects.has_own_subject(verb)
