"""What every response carries, and what the pages may load."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from quizzes.errors import SettingsError
from quizzes.settings import Settings, read_settings
from tests.web.reader import Reader


@pytest.mark.parametrize("path", ["/", "/tr/", "/az/sources/", "/en/nothing", "/static/quiz.js", "/tr/decks/all.apkg"])
def test_every_response_has_the_security_headers(client: FlaskClient, path: str) -> None:
    with client.get(path) as response:
        headers = response.headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"


def test_pages_hold_no_inline_script_or_style_and_load_nothing_from_elsewhere(client: FlaskClient) -> None:
    reader = Reader(client)
    path = reader.start()
    pages = [client.get("/tr/").text, client.get(path).text, reader.finish(path).text]
    for page in pages:
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]+src=)", page)
        assert not re.search(r'(?:src|href)="(?:https?:)?//', page)


def test_pages_are_not_kept_and_static_files_are(client: FlaskClient) -> None:
    assert client.get("/tr/").headers["Cache-Control"] == "no-store"
    with client.get("/static/salname.css") as response:
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert client.get("/static/nothing.js").headers["Cache-Control"] == "no-store"


def test_the_cookie_is_closed_to_scripts_and_other_sites(client: FlaskClient) -> None:
    Reader(client).start()
    cookie = client.get("/en/").headers.get("Set-Cookie", "")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_https_makes_the_cookie_secure(settings: Settings) -> None:
    client = create_app(settings.model_copy(update={"https": True})).test_client()
    response = client.get("/tr/")
    assert "Secure" in response.headers["Set-Cookie"]
    assert "max-age=31536000" in response.headers["Strict-Transport-Security"]


def test_a_key_is_made_once_and_kept_private(settings: Settings) -> None:
    first = settings.read_secret_key()
    assert len(first) >= 32
    assert settings.read_secret_key() == first
    assert (settings.instance / "secret_key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("data", [b"", b"x", "ğ".encode() * 20])
def test_a_spoiled_key_file_is_named(settings: Settings, data: bytes) -> None:
    settings.instance.mkdir(parents=True)
    (settings.instance / "secret_key").write_bytes(data)
    with pytest.raises(SettingsError, match="secret_key"):
        settings.read_secret_key()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "short"),
        ("DATABASE_URL", "mysql://somewhere"),
        ("DATABASE_URL", "postgresql://host:port/name"),
        ("PORT", "eighty"),
        ("PORT", "70000"),
        ("HTTPS", "perhaps"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
def test_a_setting_that_makes_no_sense_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name):
        read_settings()


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_a_postgresql_address_is_taken_as_providers_write_it(monkeypatch: pytest.MonkeyPatch, scheme: str) -> None:
    monkeypatch.setenv("DATABASE_URL", f"{scheme}://u:p@host/db")
    assert read_settings().database == "postgresql+psycopg://u:p@host/db"


def test_malformed_content_stops_the_start_with_every_fault(settings: Settings) -> None:
    empty = settings.instance / "content"
    empty.mkdir(parents=True)
    with pytest.raises(SystemExit, match=r"cannot start:\n.*documents\.toml:0[^\n]*\n(?:.*\n)*topics\.toml:0"):
        create_app(settings.model_copy(update={"content": empty}))


def test_the_site_works_on_postgresql(settings: Settings, postgresql: str) -> None:
    app: Flask = create_app(settings.model_copy(update={"database_url": postgresql}))
    assert app.test_cli_runner().invoke(args=["database", "upgrade"]).exit_code == 0
    reader = Reader(app.test_client(), "az")
    assert reader.finish(reader.start()).text.count('<p class="asked">') == 5
