"""Run the real site in a process of its own: for the browser tests, the screenshots and the bench."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
_PATIENCE = 30  # seconds


@contextmanager
def serve(instance: Path, *, target: str | None = None, settings: Mapping[str, str] | None = None) -> Iterator[str]:
    """Run `flask serve`, or another application factory under the same server, on a free port; yield its address."""
    port = _free_port()
    own = {"INSTANCE": str(instance), "LOG_LEVEL": "WARNING", "PORT": str(port)}
    environment = {**os.environ, **own, **(settings or {})}
    flask = [sys.executable, "-m", "flask", "--app", "app", "database", "upgrade"]
    subprocess.run(flask, cwd=ROOT, env=environment, check=True)
    command = [str(Path(sys.executable).with_name("flask")), "serve"]
    if target is not None:
        command = [
            str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--factory", "--host", "127.0.0.1",
            "--port", str(port), "--workers", "2", "--blocking-threads", "1", "--log-level", "error", target,
        ]  # fmt: skip
    with subprocess.Popen(command, cwd=ROOT, env=environment) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address, process)
            yield address
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            with urlopen(address + "/", timeout=5):
                return
        except (URLError, ConnectionError):
            time.sleep(0.05)
    raise TimeoutError(f"no answer from {address} in {_PATIENCE} s")
