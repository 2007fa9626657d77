"""What English asks otherwise than by putting a name into a sentence."""

from __future__ import annotations

import re
from typing import Final

#: Somebody told by what he did: *the Polish prime minister who invited Rasulzade*.
_WHO_DID: Final = re.compile(r"the ((?:[^\s,]+ ){1,7}?)who (?!.* who )(.+)")


def ask_which(name: str) -> str | None:
    """The question for somebody who is named by a deed; None for any other name.

    >>> ask_which("the Polish prime minister who invited Rasulzade to London")
    'Which Polish prime minister invited Rasulzade to London?'
    >>> ask_which("the chairman of the Parliament") is None
    True
    """
    found = _WHO_DID.fullmatch(name)
    return f"Which {found[1]}{found[2]}?" if found else None
