"""Fifty students at once: how long an answer takes until its feedback is there. `python -m bench.students`.

Each student sits quizzes in a connection of her own: she posts an answer, gets the feedback, thinks for a moment, goes
on. Told is the time from sending the answer to the last byte of the feedback, at the client, which runs on the same
machine: the server's own share is smaller. For comparison, the same from a student who is alone.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
import time
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from random import Random
from urllib.parse import urlencode

from tests.serving import serve
from tests.web.reader import Reader

_STUDENTS = 50
_ANSWERS = 20  # of each student
_WORKERS = {"WORKERS": "2"}  # as many as the cores
_LENGTH = 20
_THINKS = (0.5, 1.5)  # seconds; a quick class


@dataclass
class Student:
    """One connection, with its cookies."""

    port: int
    rng: Random
    cookies: dict[str, str] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)  # seconds
    _streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def fetch(self, path: str, form: dict[str, str | list[str]] | None = None) -> tuple[str, str]:
        """The body of an address, and where it redirects to."""
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self._streams
        body = urlencode(form, doseq=True).encode() if form else b""
        lines = [
            f"{'POST' if form else 'GET'} {path} HTTP/1.1",
            f"Host: 127.0.0.1:{self.port}",
            f"Cookie: {'; '.join(f'{name}={value}' for name, value in self.cookies.items())}",
            f"Content-Length: {len(body)}",
            "Content-Type: application/x-www-form-urlencoded",
        ]
        writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        await writer.drain()
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = re.search(r"(?i)content-length: (\d+)", head)
        text = (await reader.readexactly(int(length[1]))).decode() if length else ""
        for name, value in re.findall(r"(?i)set-cookie: (\w+)=([^;]*)", head):
            self.cookies[name] = value
        goal = re.search(r"(?i)location: (\S+)", head)
        return text, goal[1] if goal else ""

    async def start(self) -> str:
        """Start a quiz; the address of its first question."""
        home, _ = await self.fetch("/tr/")
        form: dict[str, str | list[str]] = {"csrf_token": Reader.field(home, "csrf_token"), "length": str(_LENGTH)}
        return (await self.fetch("/tr/quizzes", form))[1]

    async def sit(self, answers: int) -> None:
        """Answer that many questions, thinking in between."""
        path = await self.start()
        for _ in range(answers):
            page, _ = await self.fetch(path)
            if 'name="item"' not in page:
                path = await self.start()
                page, _ = await self.fetch(path)
            await asyncio.sleep(self.rng.uniform(*_THINKS))
            form = {name: Reader.field(page, name) for name in ("csrf_token", "item")} | dict(Reader.answer(page))
            began = time.perf_counter()
            _, goal = await self.fetch(path, form)
            told, _ = await self.fetch(goal)
            self.waits.append(time.perf_counter() - began)
            if "verdict" not in told:
                raise RuntimeError(f"no feedback at {goal}")
            path = unescape(Reader.link(told, "next"))


async def _class(port: int, students: int, answers: int) -> list[float]:
    members = [Student(port, Random(number)) for number in range(students)]
    await asyncio.gather(*(member.sit(answers) for member in members))
    return sorted(wait for member in members for wait in member.waits)


def main() -> None:
    """Print the percentiles of a full class and of one student alone."""
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder), settings=_WORKERS) as address:
        port = int(address.rpartition(":")[2])
        asyncio.run(_class(port, 10, 5))  # so that pages are read from memory, as after a day of use
        alone = asyncio.run(_class(port, 1, 30))
        together = asyncio.run(_class(port, _STUDENTS, _ANSWERS))
    for name, waits in (("one student", alone), (f"{_STUDENTS} students", together)):
        p50, p99 = (waits[min(len(waits) - 1, int(len(waits) * share))] * 1000 for share in (0.5, 0.99))
        print(f"feedback after an answer, {name}: p50 {p50:.1f} ms, p99 {p99:.1f} ms of {len(waits)}")
    ratio = together[int(len(together) * 0.99)] / alone[len(alone) // 2]
    print(f"p99 of {_STUDENTS} students to p50 of one: ratio {ratio:.1f}")


if __name__ == "__main__":
    main()
