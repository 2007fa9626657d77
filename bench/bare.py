"""What the site is measured against: a Flask handler with one SELECT and a template, and one with an INSERT."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from flask import Flask, redirect, render_template, request
from jinja2 import DictLoader
from sqlmodel import Field, Session, SQLModel, select
from werkzeug.wrappers import Response

from quizzes.store.database import open_database

_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ row.text }}</title></head>
<body><h1>{{ row.text }}</h1><ul>{% for option in options %}<li>{{ option }}</li>{% endfor %}</ul></body></html>"""


class Bare(SQLModel, table=True):
    """One row."""

    id: int | None = Field(default=None, primary_key=True)
    text: str
    at: datetime


def prepare(instance: str) -> None:
    """Make the table and its row."""
    engine = open_database(f"sqlite:///{instance}/bare.db")
    SQLModel.metadata.create_all(engine, tables=[Bare.__table__])  # type: ignore[attr-defined]
    with Session(engine) as session:
        session.add(Bare(text="In which year?", at=datetime.now(UTC)))
        session.commit()
    engine.dispose()


def create_app() -> Flask:
    """One page, one form."""
    app = Flask(__name__)
    app.jinja_loader = DictLoader({"page.html": _PAGE})
    engine = open_database(f"sqlite:///{os.environ['INSTANCE']}/bare.db")

    @app.get("/")
    def show() -> str:
        with Session(engine) as session:
            row = session.exec(select(Bare).where(Bare.id == 1)).one()
            return render_template("page.html", row=row, options=("1911", "1917", "1918", "1920"))

    @app.post("/")
    def add() -> Response:
        with Session(engine) as session:
            session.add(Bare(text=request.form["response"], at=datetime.now(UTC)))
            session.commit()
        return redirect("/", 303)

    return app
