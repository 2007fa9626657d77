"""The structured log: one JSON object a line on standard error, no word of what a learner wrote."""

from __future__ import annotations

import logging
import sys
import time
from typing import Final

import structlog
from flask import Flask, Response, g, request

from quizzes.settings import Settings

_HANDLER_NAME: Final = "salname"


def init_app(app: Flask, settings: Settings) -> None:
    """Send the package's log to standard error as JSON, and log each request once."""
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
    requests = logging.getLogger("quizzes.requests")

    @app.before_request
    def start_clock() -> None:
        g.started = time.perf_counter()

    @app.after_request
    def log_request(response: Response) -> Response:
        if requests.isEnabledFor(logging.DEBUG) or response.status_code >= 500:
            level = logging.ERROR if response.status_code >= 500 else logging.DEBUG
            milliseconds = round((time.perf_counter() - g.get("started", time.perf_counter())) * 1000, 1)
            requests.log(
                level,
                "request",
                extra={
                    "method": request.method,
                    "endpoint": request.endpoint,
                    "status": response.status_code,
                    "milliseconds": milliseconds,
                },
            )
        return response
