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
def serve(
    instance: Path, *, target: str = "app:create_app", workers: int = 2, settings: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Serve an application factory with granian on a free port and yield its address, without a slash at the end."""
    port = _free_port()
    environment = {**os.environ, "INSTANCE": str(instance), "LOG_LEVEL": "WARNING", **(settings or {})}
    flask = [sys.executable, "-m", "flask", "--app", "app", "database", "upgrade"]
    subprocess.run(flask, cwd=ROOT, env=environment, check=True)
    command = [
        str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--factory", "--host", "127.0.0.1",
        "--port", str(port), "--workers", str(workers), "--blocking-threads", "1", "--log-level", "error", target,
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
