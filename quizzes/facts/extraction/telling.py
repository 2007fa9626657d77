"""A verb with the frame it is read by, and the thing it tells of."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.facts.extraction.phrases import Span
from quizzes.facts.extraction.rules import Frame


@dataclass(frozen=True, slots=True)
class Telling:
    """A verb and the frame it is read by: *kuruldu* by `found`, as a passive."""

    frame: Frame
    verb: int
    is_passive: bool


@dataclass(frozen=True, slots=True)
class Thing:
    """What a verb tells of: *Müsavat Partisi*, of the class `organisation`; nameless where it is only *a party*."""

    span: Span
    name: str
    kind: str
    is_topic: bool = False  # only *the party* here; its name stands elsewhere in the text
    is_entry: bool = False  # only *the party* here; the heading names it
    is_held: bool = False  # a meeting, told by who held it
