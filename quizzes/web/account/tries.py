"""Count wrong tries at a password, by name and by address, and say when there were too many.

Only wrong ones count: a whole school may stand behind one address and log in at the same minute.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address
from math import ceil
from time import time
from typing import Final, TypeVar

from flask import Flask, current_app, request
from flask_babel import ngettext
from limits import RateLimitItemPerMinute
from limits.errors import ConfigurationError
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter, RateLimiter
from werkzeug.middleware.proxy_fix import ProxyFix

from quizzes.errors import NotFound, SalnameError, SettingsError
from quizzes.settings import Settings
from quizzes.store.credentials import name_key

#: Within a quarter of an hour. NIST SP 800-63B-4, 3.2.2, allows a hundred in a row by name.
_BY_NAME: Final = RateLimitItemPerMinute(10, 15)
_BY_ADDRESS: Final = RateLimitItemPerMinute(100, 15)
_KEY: Final = "salname-tries"

Found = TypeVar("Found")


class TooManyTries(SalnameError):
    """A password was tried too often; none is looked at for some seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"{seconds} s to wait")
        self.seconds = seconds


def init_app(app: Flask, settings: Settings) -> None:
    """Open the place where tries are counted, and believe as many proxies as there are about addresses."""
    try:
        # In Redis it asks for that package, and says so.
        storage = storage_from_string(settings.rate_limit_storage)
    except ConfigurationError as error:
        raise SettingsError(f"RATE_LIMIT_STORAGE: {error}") from error
    app.extensions[_KEY] = MovingWindowRateLimiter(storage)
    if settings.proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=settings.proxies, x_proto=0, x_host=0, x_port=0, x_prefix=0
        )


def try_password(name: str, check: Callable[[], Found | None], *, way: str = "in") -> Found | None:
    """What a check of the password for a name gives; None, or anything false, is a wrong try.

    Names are counted for each `way` in: whoever asks in vain for a popular name keeps nobody from logging in by it.
    Raises `TooManyTries`, without checking, where there were too many.
    """
    limiter: RateLimiter = current_app.extensions[_KEY]
    limits = ((_BY_NAME, f"{way}:{_digest(name_key(name))}"), (_BY_ADDRESS, f"address:{_network()}"))
    waits = [_wait(limiter, limit, key) for limit, key in limits if not limiter.test(limit, key)]
    if waits:
        raise TooManyTries(max(waits))
    found = check()
    if not found:
        for limit, key in limits:
            limiter.hit(limit, key)
    return found


def try_code(check: Callable[[], Found]) -> Found:
    """What a look-up of a join code gives. One that leads nowhere is a wrong try, counted by address only.

    Raises `NotFound` as the check does, and `TooManyTries`, without checking.
    """
    limiter: RateLimiter = current_app.extensions[_KEY]
    key = f"code:{_network()}"
    if not limiter.test(_BY_ADDRESS, key):
        raise TooManyTries(_wait(limiter, _BY_ADDRESS, key))
    try:
        return check()
    except NotFound:
        limiter.hit(_BY_ADDRESS, key)
        raise


def say_wait(seconds: int) -> str:
    """When to try again."""
    minutes = ceil(seconds / 60)
    return str(
        ngettext(
            "Too many tries. Please try again in %(num)d minute.",
            "Too many tries. Please try again in %(num)d minutes.",
            minutes,
        )
    )


def _wait(limiter: RateLimiter, limit: RateLimitItemPerMinute, key: str) -> int:
    return max(1, ceil(limiter.get_window_stats(limit, key).reset_time - time()))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _network() -> str:
    """The address; of the newer kind its network, since one reader has as many addresses there as she likes."""
    try:
        address = ip_address(request.remote_addr or "")
    except ValueError:
        return "unknown"
    if not isinstance(address, IPv6Address):
        return str(address)
    return str(address.ipv4_mapped or IPv6Address(int(address) >> 64 << 64))
