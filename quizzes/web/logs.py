"""The structured log: one JSON object a line on standard error, no word of what a learner wrote."""

from __future__ import annotations

import logging
import sys
import time
from typing import Final

import structlog
from flask import Flask, Response, g, request

from quizzes.settings import Settings

log = logging.getLogger(__name__)

_HANDLER_NAME: Final = "salname"


def init_app(app: Flask, settings: Settings) -> None:
    """Send the package's log to standard error as JSON; at DEBUG with a line for each request."""
    handler = logging.StreamHandler(sys.stderr)
    handler.name = _HANDLER_NAME
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[
                structlog.stdlib.add_log_level,
                structlog.stdlib.add_logger_name,
                structlog.stdlib.ExtraAdder(),
                structlog.processors.TimeStamper(fmt="iso", utc=True),
            ],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    logger = logging.getLogger("quizzes")
    logger.handlers = [other for other in logger.handlers if other.name != _HANDLER_NAME] + [handler]
    logger.setLevel(settings.log_level)
    logger.propagate = False
    if settings.log_level == "DEBUG":
        _log_requests(app)


def _log_requests(app: Flask) -> None:
    """One line a request: which page, how it ended, how long it took."""

    @app.before_request
    def start_clock() -> None:
        g.started = time.perf_counter()

    @app.after_request
    def log_request(response: Response) -> Response:
        milliseconds = round((time.perf_counter() - g.started) * 1000, 1)
        told = {"endpoint": request.endpoint, "status": response.status_code, "milliseconds": milliseconds}
        log.debug("request", extra={"method": request.method, **told})
        return response
