"""Name a card in addresses and forms without telling what it is: an item's id may hold a hint."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from flask import current_app

from quizzes.questions.items import ItemId
from quizzes.services import services
from quizzes.study.decks import CardStock

_BYTES: Final = 16


def card_token(item_id: str) -> str:
    """A keyed hash of the item's id, the same for every learner."""
    return _hash(item_id, _key())


def find_item(token: str) -> ItemId | None:
    """The item of a token; None when there is no such card any more."""
    return _items(services().cards, _key()).get(token)


def _key() -> bytes:
    return str(current_app.secret_key).encode()


def _hash(item_id: str, key: bytes) -> str:
    digest = hmac.new(key, f"card/{item_id}".encode(), hashlib.sha256).digest()[:_BYTES]
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


@lru_cache(maxsize=2)
def _items(stock: CardStock, key: bytes) -> Mapping[str, ItemId]:
    """Every card by its token. A memo: the same in every process."""
    return {_hash(item_id, key): item_id for item_id in stock.ids}
