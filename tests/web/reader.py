"""A reader who uses the site as a browser would: forms with their hidden fields, cookies kept."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from flask.testing import FlaskClient
from werkzeug.test import TestResponse


@dataclass
class Reader:
    """One browser."""

    client: FlaskClient
    language: str = "tr"

    def get(self, path: str) -> TestResponse:
        """Open a page."""
        return self.client.get(path)

    def start(self, *, topic: str = "all", length: int = 5) -> str:
        """Start a quiz and return the address of its first question."""
        token = self.field(self.client.get(f"/{self.language}/").text, "csrf_token")
        response = self.client.post(
            f"/{self.language}/quizzes",
            data={"csrf_token": token, "topic": topic, "length": length, "quiz_language": self.language},
        )
        assert response.status_code == 303, response.text
        return response.headers["Location"]

    def respond(self, path: str, **changes: str) -> TestResponse:
        """Answer the question at a path with its first option, or a year, unless told otherwise."""
        page = self.client.get(path).text
        options = self.options(page)
        data = {
            "csrf_token": self.field(page, "csrf_token"),
            "item": self.field(page, "item"),
            "response": options[0] if options else "1918",
        }
        return self.client.post(path, data={**data, **changes})

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
        """The ids of the options offered; none for a typed response."""
        return [html.unescape(value) for value in re.findall(r'name="response" value="([^"]*)" required', page)]

    @staticmethod
    def link(page: str, element: str) -> str:
        """Where the link with that id leads."""
        found = re.search(rf'id="{element}"[^>]*href="([^"]*)"', page)
        assert found, f"no link {element}"
        return html.unescape(found[1])
