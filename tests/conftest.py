"""What the tests share: an application on a database of its own, the real question bank, and no network."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine, text

from app import create_app
from quizzes.facts.base import FactBase
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.services import services
from quizzes.settings import ROOT, Settings
from quizzes.store.database import migrate, open_database

DOCUMENTS = ROOT.parent / "shared" / "documents"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files")


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Nothing in the tests may reach beyond this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            raise AssertionError(f"a test reached for {address}")
        connect(self, address)

    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", guarded)
    yield
    patch.undo()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(instance=tmp_path / "instance", log_level="ERROR")


@pytest.fixture
def app(settings: Settings, bank: QuestionBank) -> Flask:
    """The application with a database and a bank of its own; deriving the same items for every test would take long."""
    own = QuestionBank(bank.base, {language: bank.catalogue(language) for language in LANGUAGES}, bank.items)
    application = create_app(settings, own)
    application.testing = False  # the error pages are what is tested
    with application.app_context():
        migrate(services().engine)
    return application


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="session")
def bank() -> QuestionBank:
    """The bank that ships."""
    return QuestionBank.load(ROOT / "content", ROOT / "translations")


@pytest.fixture(scope="session")
def base(bank: QuestionBank) -> FactBase:
    return bank.base


@pytest.fixture(scope="session")
def documents() -> Path:
    """The five documents. They are no part of the project, so a clone may lack them."""
    if not DOCUMENTS.is_dir():
        pytest.skip(f"the documents are not at hand in {DOCUMENTS}")
    return DOCUMENTS


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with its golden file, or rewrite the file with `--update-golden`."""

    def check(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), f"{name} differs: read the change, then `make golden`"

    return check


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """A PostgreSQL server of the tests' own, and the address of its database."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    binaries = found[-1] if found else Path(shutil.which("initdb") or "/missing/initdb").parent
    user = "postgres" if os.geteuid() == 0 else None  # the server refuses to run as root
    folder = Path(tempfile.mkdtemp(prefix="salname-pg-"))
    if user:
        shutil.chown(folder, "postgres")

    def run(*command: str) -> None:
        line = [str(binaries / command[0]), *command[1:]]
        done = subprocess.run(line, cwd=folder, capture_output=True, text=True, user=user, check=False)
        assert done.returncode == 0, done.stderr + done.stdout

    run("initdb", "-D", str(folder / "data"), "-U", "salname", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    run("pg_ctl", "-D", str(folder / "data"), "-o", options, "-w", "-l", str(folder / "log"), "start")
    try:
        yield f"postgresql+psycopg://salname@/postgres?host={folder}"
    finally:
        run("pg_ctl", "-D", str(folder / "data"), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A migrated, empty database of each kind."""
    if request.param == "sqlite":
        found = open_database(f"sqlite:///{tmp_path / 'test.db'}")
    else:
        found = open_database(request.getfixturevalue("postgresql"))
        with found.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
    migrate(found)
    yield found
    found.dispose()
