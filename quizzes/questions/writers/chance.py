"""Chance that repeats: it comes from the ids of what is asked."""

from __future__ import annotations

from random import Random

FEWEST_DISTRACTORS = 2


def rng_of(*parts: object) -> Random:
    """A generator that gives the same numbers for the same parts in every process."""
    return Random(".".join(map(str, parts)))
