"""Puts together what reads the clauses of a Turkish or Azerbaijani sentence.

What a part asks of another is handed to it here; nothing asks what comes after it:
view → quotations, names → memory, subjects → kept words → descriptions → events;
names, subjects → themes, agents → frames, issues, brackets.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from quizzes.facts.extraction.agents import Agents
from quizzes.facts.extraction.bare_names import BareNames
from quizzes.facts.extraction.brackets import Brackets
from quizzes.facts.extraction.circumstances import Circumstances
from quizzes.facts.extraction.clause_view import ClauseView
from quizzes.facts.extraction.descriptions import Descriptions
from quizzes.facts.extraction.doubts import Doubts
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.events import Events
from quizzes.facts.extraction.frames import Frames
from quizzes.facts.extraction.issues import Issues
from quizzes.facts.extraction.kept_words import KeptWords
from quizzes.facts.extraction.memory import Memory
from quizzes.facts.extraction.named_events import NamedEvents
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.nominal_frames import NominalFrames
from quizzes.facts.extraction.quotations import Quotations
from quizzes.facts.extraction.segments import Segments
from quizzes.facts.extraction.subjects import Subjects
from quizzes.facts.extraction.themes import Themes
from quizzes.facts.extraction.things import Things


class ClauseReader:
    """Reads the clauses of one sentence; its parts answer whoever reads persons, offices and quantities in them."""

    def __init__(self, view: ClauseView) -> None:
        self.view = view
        self.quotations = Quotations(view)
        self.names = Names(view)
        self.memory = Memory(view, self.names)
        self.circumstances = Circumstances(view, self.names)
        self.subjects = Subjects(view, self.names, self.quotations)
        self.kept_words = KeptWords(view, self.subjects)
        self.descriptions = Descriptions(view, self.names, self.memory, self.subjects, self.kept_words)
        self.doubts = Doubts(view, self.subjects, self.kept_words, self.descriptions)
        self.segments = Segments(view)
        self.bare_names = BareNames(view, self.names, self.quotations, self.subjects)
        self.themes = Themes(view, self.names, self.quotations, self.subjects, self.bare_names)

    def drafts(self) -> Iterator[Draft]:
        """What the sentence says happened: first what frames say, then what is left of its dates.

        *Müsavat Partisi 1911’de kuruldu* is a founding, so no event is told of that date and verb.
        """
        issues = Issues(self.view, self.names, self.quotations, self.circumstances, self.memory)
        nouns = NominalFrames(self.view, self.names, self.circumstances, self.themes)
        brackets = Brackets(self.view, self.names, self.quotations, self.circumstances, self.bare_names)
        events = self._events()
        taken: set[tuple[int, int]] = set()
        for draft, number, verb in itertools.chain(self._frames().framed(), nouns.nominal_frames()):
            taken.add((number, verb))
            yield draft
        yield from issues.issues(taken)
        yield from events.events(taken)
        yield from brackets.spans()
        yield from events.undated()

    def _events(self) -> Events:
        named_events = NamedEvents(self.view, self.names, self.circumstances, self.kept_words)
        return Events(
            self.view,
            self.circumstances,
            self.kept_words,
            self.descriptions,
            self.doubts,
            self.segments,
            named_events,
        )

    def _frames(self) -> Frames:
        view, names = self.view, self.names
        agents = Agents(view, names, self.subjects, self.kept_words, self.bare_names)
        things = Things(view, names, self.memory, self.subjects, self.kept_words, self.doubts, self.themes)
        return Frames(
            view,
            names,
            self.circumstances,
            self.memory,
            self.subjects,
            self.segments,
            self.themes,
            agents,
            things,
        )
