"""How a response of several parts is written down: as one line of ids that a person can read, too.

| type | written | example |
|---|---|---|
| multiple choice | the ids chosen | `treaty-of-kars.signed-on treaty-of-moscow.signed-on` |
| ordering | the ids, the earliest first; `=` between two given the same place | `a < b = c < d` |
| matching | each row with its answer | `hummet.founder=mammad-amin-rasulzade …` |

Ids hold no space, `<` or `=`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def write_chosen(ids: Iterable[str]) -> str:
    """What was ticked, in alphabetical order."""
    return " ".join(sorted(set(ids)))


def read_chosen(response: str) -> set[str]:
    """What was ticked."""
    return set(response.split())


def write_order(places: Mapping[str, int]) -> str:
    """What was given which place, the first first.

    >>> write_order({"kars": 2, "moscow": 1, "lausanne": 2})
    'moscow < kars = lausanne'
    """
    groups: dict[int, list[str]] = {}
    for one, place in places.items():
        groups.setdefault(place, []).append(one)
    return " < ".join(" = ".join(sorted(groups[place])) for place in sorted(groups))


def read_order(response: str) -> list[set[str]]:
    """The places from the first on, each with what was put there.

    >>> [sorted(place) for place in read_order("moscow < kars = lausanne")]
    [['moscow'], ['kars', 'lausanne']]
    """
    return [{one.strip() for one in place.split("=")} for place in response.split("<")]


def write_pairs(pairs: Mapping[str, str]) -> str:
    """Which answer was given to which row."""
    return " ".join(f"{row}={answer}" for row, answer in sorted(pairs.items()))


def read_pairs(response: str) -> dict[str, str]:
    """Which answer was given to which row; what is no pair is passed over."""
    parts = (part.partition("=") for part in response.split())
    return {row: answer for row, joint, answer in parts if joint}
