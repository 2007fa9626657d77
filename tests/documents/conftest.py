"""What the tests of documents share: a file under a name that tells nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def save(tmp_path: Path) -> Callable[[bytes], Path]:
    """Save bytes as an uploaded file."""

    def write(data: bytes) -> Path:
        path = tmp_path / "upload.bin"
        path.write_bytes(data)
        return path

    return write
