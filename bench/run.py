"""Measure the site: `make bench`.

Page weight in bytes; then quiz page and answer submission under 16 connections, each as a ratio to a bare Flask handler
under the same server in the same run. A ratio is the bare latency ÷ ours: 1.0 is as fast as bare.
"""

from __future__ import annotations

import gzip
import re
import secrets
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from flask import Flask
from flask_wtf.csrf import generate_csrf

from app import create_app
from bench import bare
from quizzes.services import Services, services
from quizzes.settings import ROOT, Settings
from quizzes.store.attempts import start_attempt
from quizzes.study.attempts import AttemptId, LearnerId, Plan, Slot
from quizzes.study.draw import arrange, draw
from quizzes.web.quiz.routes import item_token
from tests.serving import serve

_CONNECTIONS, _THREADS, _SECONDS, _ROUNDS = 16, 2, 4, 3
_POSTS_PREPARED = 16_000  # more than one round answers
_LENGTH = 10
_WORKERS = {"WORKERS": "2"}  # as many as those of the bare handler
#: What is posted, by the type of the item.
_TYPED = {"response": "1918"}
_ANSWERS = {
    "single-choice": {"response": "1"},
    "multiple-choice": {"response": "1"},
    "true-false": {"response": "1"},
    "date": {"year": "1918"},
    "ordering": {f"place-{number}": str(number) for number in range(1, 5)},
    "matching": {f"answer-{number}": str(number) for number in range(1, 5)},
}
_VARIETY = 50  # quizzes drawn; ten thousand fresh draws would measure nothing more
_UNITS = {"us": 1e-3, "ms": 1.0, "s": 1e3}


@dataclass(frozen=True)
class Latency:
    """Milliseconds at two percentiles, and requests a second."""

    p50: float
    p99: float
    rate: float


@dataclass(frozen=True)
class Prepared:
    """A started quiz: where it is, and the cookie and body that answer its first question."""

    path: str
    cookie: str
    body: str


def main() -> None:
    """Run everything and print it."""
    with tempfile.TemporaryDirectory() as folder:
        instance = Path(folder)
        settings = Settings(instance=instance, log_level="WARNING")
        app = create_app(settings)
        app.test_cli_runner().invoke(args=["database", "upgrade"])
        rounds = [_prepare(app, _POSTS_PREPARED) for _ in range(_ROUNDS)]
        bare.prepare(folder)
        with serve(instance, settings=_WORKERS) as site, serve(instance, target="bench.bare:create_app") as plain:
            _print_weight(site, rounds[0][0])
            _compare("quiz page", [(_get(plain, "/", ""), _get(site, r[0].path, r[0].cookie)) for r in rounds])
            _compare(
                "answer submission",
                [(_post(plain, _bare_posts(folder)), _post(site, _write(folder, r))) for r in rounds],
            )


def _prepare(app: Flask, count: int) -> list[Prepared]:
    """Start quizzes of one learner, straight in the store."""
    learner = LearnerId(secrets.token_urlsafe(16))
    with app.test_request_context("/en/"):
        from flask import session  # noqa: PLC0415 - of this request

        session["learner"] = learner
        token = generate_csrf()
        signer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
        cookie = f"salname={signer.dumps(dict(session))}; language=en"
        found = services()
        quizzes = [_draw(found, number) for number in range(_VARIETY)]
        return [_start(found, learner, quizzes[number % _VARIETY], token, cookie) for number in range(count)]


def _type(slot: Slot) -> str:
    return slot.item_id.rpartition(".")[2]


def _draw(found: Services, number: int) -> list[Slot]:
    rng = Random(number)
    return arrange(draw(found.bank, None, _LENGTH, rng), rng)


def _start(found: Services, learner: LearnerId, slots: list[Slot], token: str, cookie: str) -> Prepared:
    attempt_id = AttemptId(secrets.token_urlsafe(16))
    start_attempt(found.engine, attempt_id, learner, Plan(), slots, now=datetime.now(UTC))
    first = slots[0]
    body = urlencode({"csrf_token": token, "item": item_token(attempt_id, first), **_ANSWERS.get(_type(first), _TYPED)})
    return Prepared(f"/en/quizzes/{attempt_id}/1", cookie, body)


def _print_weight(site: str, prepared: Prepared) -> None:
    def fetch(path: str) -> bytes:
        with urlopen(Request(site + path, headers={"Cookie": prepared.cookie})) as response:
            data: bytes = response.read()
            return data

    for name, path in (("home", "/az/"), ("question", prepared.path)):
        page = fetch(path)
        parts = [page, *(fetch(link) for link in re.findall(r'(?:href|src)="(/static/[^"]*)"', page.decode()))]
        raw, compressed = sum(map(len, parts)), sum(len(gzip.compress(part)) for part in parts)
        print(f"weight {name}: {compressed / 1000:.1f} kB compressed, {raw / 1000:.1f} kB plain, {len(parts)} requests")


def _get(address: str, path: str, cookie: str) -> Latency:
    return _wrk(address + path, "-H", f"Cookie: {cookie}")


def _post(address: str, queue: Path) -> Latency:
    return _wrk(address + "/", "-s", str(ROOT / "bench" / "post.lua"), "--", str(queue))


def _write(folder: str, prepared: list[Prepared]) -> Path:
    path = Path(folder) / f"{secrets.token_hex(4)}.queue"
    path.write_text("".join(f"{one.path}\t{one.cookie}\t{one.body}\n" for one in prepared), encoding="ascii")
    return path


def _bare_posts(folder: str) -> Path:
    return _write(folder, [Prepared("/", "x=y", "response=1918")] * 2)


def _wrk(url: str, *arguments: str) -> Latency:
    options, script = list(arguments), []
    if "--" in options:
        cut = options.index("--")
        options, script = options[:cut], options[cut:]
    command = ["wrk", f"-t{_THREADS}", f"-c{_CONNECTIONS}", f"-d{_SECONDS}s", "--latency", *options, url, *script]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    if "Non-2xx" in done.stdout:
        sys.exit(f"{url}: not every request succeeded:\n{done.stdout}")
    done_requests = int(re.search(r"(\d+) requests in", done.stdout)[1])  # type: ignore[index]
    if "post.lua" in " ".join(arguments) and done_requests > _POSTS_PREPARED:
        sys.exit(f"{url}: {done_requests} requests, but only {_POSTS_PREPARED} were prepared")
    found = dict(re.findall(r"(50|99)%\s+([\d.]+(?:us|ms|s))", done.stdout))
    rate = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    return Latency(_milliseconds(found["50"]), _milliseconds(found["99"]), float(rate[1]) if rate else 0)


def _milliseconds(text: str) -> float:
    number, unit = re.fullmatch(r"([\d.]+)(us|ms|s)", text).groups()  # type: ignore[union-attr]
    return float(number) * _UNITS[unit]


def _compare(name: str, rounds: list[tuple[Latency, Latency]]) -> None:
    for label in ("p50", "p99"):
        bare = median(getattr(one, label) for one, _ in rounds)
        ours = median(getattr(one, label) for _, one in rounds)
        ratio = median(getattr(one, label) / getattr(other, label) for one, other in rounds)
        print(f"{name} {label}: ratio {ratio:.2f} (bare {bare:.1f} ms, ours {ours:.1f} ms, {_CONNECTIONS} connections)")
    print(f"{name}: {median(o.rate for _, o in rounds):.0f} requests/s, bare {median(b.rate for b, _ in rounds):.0f}")


if __name__ == "__main__":
    main()
