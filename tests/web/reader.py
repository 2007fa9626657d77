"""A reader who uses the site as a browser would: forms with their hidden fields, cookies kept."""

from __future__ import annotations

import html
import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from quizzes.questions.items import AnyItem
from quizzes.services import services
from quizzes.store.attempts import read_attempt, start_attempt
from quizzes.study.attempts import Attempt, AttemptId, LearnerId, Plan
from quizzes.study.draw import arrange

#: What is given in each kind of form: something that can be read, right or wrong.
_GIVEN = (
    (r'type="(?:radio|checkbox)"', {"response": "1"}),
    (r'name="year"', {"year": "1918"}),
    (r'name="place-\d"', {f"place-{number}": str(number) for number in range(1, 5)}),
    (r'name="answer-\d"', {f"answer-{number}": str(number) for number in range(1, 5)}),
    (r'id="response"', {"response": "1918"}),
)

Answer = Mapping[str, str | list[str]]


@dataclass
class Reader:
    """One browser."""

    client: FlaskClient
    language: str = "tr"

    def get(self, path: str) -> TestResponse:
        """Open a page."""
        return self.client.get(path)

    def start(self, *, topic: str = "all", length: int = 5, **how: str) -> str:
        """Start a quiz and return the address of its first question."""
        token = self.field(self.client.get(f"/{self.language}/").text, "csrf_token")
        response = self.client.post(
            f"/{self.language}/quizzes",
            data={"csrf_token": token, "topic": topic, "length": length, **how},
        )
        assert response.status_code == 303, response.text
        return response.headers["Location"]

    def start_with(self, app: Flask, items: Iterable[AnyItem], *, seed: int = 1, plan: Plan | None = None) -> str:
        """Start a quiz of these items and return the address of its first question."""
        self.get(f"/{self.language}/")  # known from then on
        attempt_id = AttemptId(secrets.token_urlsafe(16))
        with app.app_context():
            slots = arrange(items, Random(seed))
            start_attempt(services().engine, attempt_id, self.learner, plan or Plan(), slots, now=datetime.now(UTC))
        return f"/{self.language}/quizzes/{attempt_id}/1"

    @property
    def learner(self) -> LearnerId:
        """Whom the site takes her for."""
        with self.client.session_transaction() as session:
            return LearnerId(session["learner"])

    def attempt(self, app: Flask, path: str) -> Attempt:
        """The quiz as it is kept."""
        with app.app_context():
            return read_attempt(services().engine, path.split("/")[3], self.learner)

    def respond(self, path: str, answer: Answer | None = None, **changes: str) -> TestResponse:
        """Answer the question at a path: somehow, unless told how."""
        page = self.client.get(path).text
        names = ("csrf_token", "item", *(["version"] if 'name="version"' in page else []))
        frame = {name: self.field(page, name) for name in names}
        return self.client.post(path, data={**frame, **(self.answer(page) if answer is None else answer), **changes})

    def told(self, path: str, answer: Answer) -> str:
        """Answer the question at a path and return its feedback."""
        response = self.respond(path, answer)
        assert response.status_code == 303, response.text
        return self.client.get(path).text

    @staticmethod
    def answer(page: str) -> Answer:
        """Something to answer the question of a page with."""
        return next(given for shape, given in _GIVEN if re.search(shape, page))

    def finish(self, path: str) -> TestResponse:
        """Answer everything and return the result page."""
        while "/result" not in path:
            path = self.respond(path).headers["Location"]
            path = self.link(self.client.get(path).text, "next")
        return self.client.get(path)

    @staticmethod
    def field(page: str, name: str) -> str:
        """The value of a hidden field."""
        found = re.search(rf'name="{name}" value="([^"]*)"', page)
        assert found, f"no field {name} in {page[:2000]}"
        return html.unescape(found[1])

    @staticmethod
    def options(page: str) -> list[str]:
        """How the options offered read; none for a typed response."""
        return [html.unescape(label) for label in re.findall(r"</kbd><span>(.*?)</span>", page)]

    @staticmethod
    def link(page: str, element: str) -> str:
        """Where the link with that id leads."""
        found = re.search(rf'id="{element}"[^>]*href="([^"]*)"', page)
        assert found, f"no link {element}"
        return html.unescape(found[1])
