"""The WSGI application: `create_app()` and nothing else."""

from __future__ import annotations

from flask import Flask

from quizzes import cli, services
from quizzes.errors import ContentError, SettingsError
from quizzes.questions.bank import QuestionBank
from quizzes.settings import ROOT, Settings, read_settings
from quizzes.web import (
    access,
    account,
    admin,
    bodies,
    cards,
    classrooms,
    deck,
    documents,
    editing,
    errors,
    explore,
    home,
    line,
    locale,
    logs,
    names,
    planning,
    preferences,
    quiz,
    record,
    reports,
    security,
    sets,
    sources,
    topics,
)


def create_app(settings: Settings | None = None, bank: QuestionBank | None = None) -> Flask:
    """Build the application; exit with every fault of the settings or the content, one a line, when it cannot serve.

    A `bank` that is at hand already is served instead of the one the settings name.
    """
    try:
        return _build(settings or read_settings(), bank)
    except (ContentError, SettingsError) as error:
        raise SystemExit(f"Salname cannot start:\n{error}") from error


def _build(settings: Settings, bank: QuestionBank | None) -> Flask:
    app = Flask(__name__, instance_path=str(settings.instance.resolve()), root_path=str(ROOT))
    app.config.from_mapping(
        SECRET_KEY=settings.read_secret_key(),
        SESSION_COOKIE_NAME="salname",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.https,
        PERMANENT_SESSION_LIFETIME=400 * 24 * 3600,  # seconds; the longest browsers keep
        SESSION_REFRESH_EACH_REQUEST=False,
        MAX_CONTENT_LENGTH=64 * 1024,
        MAX_FORM_MEMORY_SIZE=64 * 1024,
        WTF_CSRF_TIME_LIMIT=None,  # a quiz may lie open for days; the token lives as long as the session
        BABEL_TRANSLATION_DIRECTORIES=str(settings.translations),
        BABEL_DEFAULT_LOCALE="en",
    )
    logs.init_app(app, settings)
    services.init_app(app, settings, bank)
    locale.init_app(app)
    preferences.init_app(app)
    security.init_app(app, https=settings.https)
    errors.init_app(app)
    account.init_app(app, settings)
    bodies.init_app(app, settings)
    cli.init_app(app)
    for area in (
        home, line, topics, planning, quiz, reports, record, cards, deck, sources, names, explore, documents, account,
        editing, admin, classrooms, sets,
    ):  # fmt: skip
        app.register_blueprint(area.blueprint)
    access.init_app(app)
    return app
