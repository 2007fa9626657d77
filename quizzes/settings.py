"""Settings: read from the environment and checked once, at start."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from quizzes.errors import SettingsError

ROOT: Final = Path(__file__).resolve().parent.parent
_SHORTEST_KEY: Final = 32


class Registration(StrEnum):
    """How an account becomes a teacher's."""

    OPEN = "open"  # by saying so
    INVITATION = "invitation"  # by a code from an admin
    CLOSED = "closed"  # by an admin only


class Settings(BaseSettings):
    """What may be set from outside; every name here is the environment variable's, in capitals.

    Without `SECRET_KEY` a key is made once and kept in the instance folder; without `DATABASE_URL` a SQLite file
    stands there too.
    """

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore")

    instance: Path = ROOT / "instance"
    secret_key: SecretStr | None = None
    database_url: str = ""
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535)] = 8000
    workers: Annotated[int, Field(ge=1, le=64)] = 2  # processes
    https: bool = False  # served over TLS: cookies are marked Secure, browsers told to stay with it
    proxies: Annotated[int, Field(ge=0, le=9)] = 0  # reverse proxies before the site that tell the client's address
    rate_limit_storage: str = "memory://"  # where tries at passwords are counted: each process, or redis://host
    teacher_registration: Registration = Registration.INVITATION  # how an account becomes a teacher's
    content: Path = ROOT / "content"
    translations: Path = ROOT / "translations"
    documents: Path = ROOT.parent / "shared" / "documents"  # where the five files are looked for, to prove and to quote
    document_megabytes: Annotated[int, Field(ge=1, le=2000)] = 50  # the largest document taken in
    readers: Annotated[int, Field(ge=0, le=64)] = 1  # documents read at once on this machine; 0: the site starts none
    reading_megabytes: Annotated[int, Field(ge=256)] = 2048  # memory for reading one document
    reading_seconds: Annotated[int, Field(ge=1)] = 900  # time for reading one document
    log_level: Annotated[str, Field(pattern=r"^(DEBUG|INFO|WARNING|ERROR)$")] = "INFO"

    @field_validator("secret_key")
    @classmethod
    def _long_enough(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None and len(key.get_secret_value()) < _SHORTEST_KEY:
            raise ValueError(f"must have at least {_SHORTEST_KEY} characters")
        return key

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        if url.startswith(("postgresql://", "postgres://")):
            url = "postgresql+psycopg://" + url.partition("://")[2]
        if url and not url.startswith(("sqlite://", "postgresql+psycopg://")):
            raise ValueError("must begin with sqlite:// or postgresql://")
        try:
            make_url(url or "sqlite://")
        except (ArgumentError, ValueError) as error:
            raise ValueError("is no address of a database") from error
        return url

    @property
    def database(self) -> str:
        """The database's URL, with its default."""
        return self.database_url or f"sqlite:///{self.instance / 'salname.db'}"

    @property
    def uploads(self) -> Path:
        """Where documents handed in lie until they are read."""
        return self.instance / "uploads"

    @property
    def most_bytes(self) -> int:
        """The size of the largest document taken in."""
        return self.document_megabytes * 1024 * 1024

    def as_environment(self) -> dict[str, str]:
        """The settings that a process which reads documents needs, as its environment."""
        names = ("instance", "readers", "reading_megabytes", "reading_seconds", "log_level")
        return {"DATABASE_URL": self.database, **{name.upper(): str(getattr(self, name)) for name in names}}

    def read_secret_key(self) -> str:
        """The key that signs cookies: the one set, or the instance's own, made on first use."""
        if self.secret_key is not None:
            return self.secret_key.get_secret_value()
        path = self.instance / "secret_key"
        try:
            if not path.exists():
                _write_once(path, secrets.token_urlsafe(48))
            key = path.read_text(encoding="ascii").strip()
        except OSError as error:
            raise SettingsError(f"{path}: {error.strerror}; set SECRET_KEY instead") from error
        except UnicodeDecodeError as error:
            raise SettingsError(f"{path}: is no key; delete it, and a new one is made") from error
        if len(key) < _SHORTEST_KEY:
            raise SettingsError(f"{path}: is too short; delete it, and a new one is made")
        return key


def _write_once(path: Path, text: str) -> None:
    """Write a private file that other processes see whole or not at all; the first of them wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(text, encoding="ascii")
    with suppress(FileExistsError):
        path.hardlink_to(draft)
    draft.unlink()


def read_settings() -> Settings:
    """Read and check the environment. Raises `SettingsError` naming every setting that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
        raise SettingsError(faults) from error
