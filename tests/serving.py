"""Run the real site in a process of its own: for the browser tests, the screenshots and the bench."""

from __future__ import annotations

import os
import signal
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
    site = Site(instance, target=target, settings=settings)
    try:
        site.start()
        yield site.address
    finally:
        site.stop()


class Site:
    """The site in a process of its own, which may be ended and started again at the same address."""

    def __init__(self, instance: Path, *, target: str | None = None, settings: Mapping[str, str] | None = None) -> None:
        """Prepare its database; it does not run yet."""
        self._port = _free_port()
        self.address = f"http://127.0.0.1:{self._port}"
        # One worker: half the time to start, and the tests do not wait for each other.
        own = {"INSTANCE": str(instance), "LOG_LEVEL": "WARNING", "PORT": str(self._port), "WORKERS": "1"}
        self._environment = {**os.environ, **own, **(settings or {})}
        self._target = target
        self._process: subprocess.Popen[bytes] | None = None
        flask = [sys.executable, "-m", "flask", "--app", "app", "database", "upgrade"]
        subprocess.run(flask, cwd=ROOT, env=self._environment, check=True)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        command = [str(Path(sys.executable).with_name("flask")), "serve"]
        if self._target is not None:
            command = [
                str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--factory",
                "--host", "127.0.0.1", "--port", str(self._port), "--workers", "2", "--blocking-threads", "1",
                "--log-level", "error", self._target,
            ]  # fmt: skip
        # A group of its own: its workers end with it, however it ends.
        self._process = subprocess.Popen(command, cwd=ROOT, env=self._environment, start_new_session=True)
        _wait(self.address, self._process)

    def stop(self) -> None:
        """End it as an operator would."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None


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
