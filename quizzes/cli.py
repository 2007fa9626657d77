"""The commands: each parses, calls, and writes."""

from __future__ import annotations

import json
import secrets
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TextIO

import click
from flask import Flask
from flask.cli import AppGroup
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from quizzes.documents.progress import Progress
from quizzes.documents.read import read_document
from quizzes.errors import ContentError, LastAdmin, NameTaken, NotFound, SalnameError
from quizzes.exports.anki import LOCK_FILE, stamp_notes, write_deck
from quizzes.exports.records import fact_records, question_records
from quizzes.facts.candidates import Candidate
from quizzes.facts.extract import derive as derive_candidates
from quizzes.facts.facts import TopicId
from quizzes.facts.proof import prove, read_documents
from quizzes.facts.reconcile import reconcile
from quizzes.facts.statistics import tabulate_statistics
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.lint import Finding, lint
from quizzes.questions.mark import mark
from quizzes.reading.work import work
from quizzes.services import services
from quizzes.settings import Registration
from quizzes.store.administration import create_account, list_accounts, reset_account, set_role
from quizzes.store.attempts import item_scores, read_responses
from quizzes.store.credentials import NameFault, judge_name, judge_password, tidy_name
from quizzes.store.database import migrate
from quizzes.store.invitations import make_invitation
from quizzes.store.reports import close_report, list_reports
from quizzes.store.tables import ReportState, Role
from quizzes.study.lint_quizzes import lint_quizzes
from quizzes.study.sets import SETS_FILE, draft_sets, lint_sets, write_sets
from quizzes.study.statistics import analyse, review

#: How long a worker that is told to end may take, before it is ended: seconds.
_PATIENCE: Final = 10

_LANGUAGE: Final = click.option("--language", type=click.Choice(LANGUAGES), required=True, help="tr, az or en.")
_LANGUAGE_OF_REPORTS: Final = click.option(
    "--language", type=click.Choice(LANGUAGES), help="Only those in tr, az or en."
)
_OUTPUT: Final = click.option(
    "--output",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="A file instead of the terminal.",
)

database = AppGroup("database", help="The database.")
content = AppGroup("content", help="The fact base and its documents.")
documents = AppGroup("documents", help="The documents handed in on the site.")
facts = AppGroup("facts", help="The reviewed facts.")
questions = AppGroup("questions", help="The questions made from them.")
sets = AppGroup("sets", help="The ready-made sets.")
users = AppGroup("users", help="Accounts and their roles.")
reports = AppGroup("reports", help="What readers say is wrong with questions.")


@click.command("serve")
def serve() -> None:
    """Serve the site at the address the settings give."""
    settings = services().settings
    click.echo(f"Salname: http://{settings.host}:{settings.port}")
    # One request at a time in a worker, whose other threads take in bodies: docs/adr/0002-one-worker-one-thread.md.
    Granian(
        "app:create_app",
        factory=True,
        interface=Interfaces.WSGI,
        address=settings.host,
        port=settings.port,
        workers=settings.workers,
        blocking_threads=8,
        workers_kill_timeout=_PATIENCE,
        log_level=LogLevels.error,
    ).serve()


def init_app(app: Flask) -> None:
    """Add the commands to `flask`."""
    groups = (database, content, documents, facts, questions, sets, reports, users)
    for command in (*groups, derive, export, serve):
        app.cli.add_command(command)


def _write_lines(records: Iterable[dict[str, Any]], output: Path | None) -> None:
    text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    if output is None:
        sys.stdout.write(text)
    else:
        output.write_text(text, encoding="utf-8")


@users.command("create")
@click.argument("name")
@click.option("--role", type=click.Choice([role.value for role in Role]), default=Role.STUDENT.value, show_default=True)
@click.option(
    "--password",
    prompt="Password (empty: one is made and printed)",
    hide_input=True,
    confirmation_prompt="Once more",
    default="",
    show_default=False,
    help="Asked for if left out.",
)
def create_user(name: str, role: str, password: str) -> None:
    """Open an account, and print its recovery code. The first admin is made so."""
    name, given = tidy_name(name), password or secrets.token_urlsafe(12)
    fault = judge_name(name) or judge_password(given, name)
    if fault:
        raise click.ClickException(f"{'name' if isinstance(fault, NameFault) else 'password'} {fault}")
    try:
        code = create_account(services().engine, name, given, Role(role), now=datetime.now(UTC))
    except NameTaken as error:
        raise click.ClickException(f"the name {name} is taken, or one that looks like it") from error
    if not password:
        click.echo(f"password: {given}")
    click.echo(f"recovery code: {code}")


@users.command("list")
@click.option("--role", type=click.Choice([role.value for role in Role]), help="Only those with it.")
def list_users(role: str | None) -> None:
    """Print the accounts by name: day of opening, role, name."""
    found, _total = list_accounts(services().engine, role=Role(role) if role else None)
    for one in found:
        click.echo(f"{one.created_at:%Y-%m-%d}  {one.role:7}  {one.name}")
    click.echo(f"{len(found)} accounts", err=True)


@users.command("role")
@click.argument("name")
@click.argument("role", type=click.Choice([role.value for role in Role]))
def set_user_role(name: str, role: str) -> None:
    """Give an account another role. The last admin stays one."""
    try:
        set_role(services().engine, name, Role(role), by=None, now=datetime.now(UTC))
    except NotFound as error:
        raise click.ClickException(f"no {error}") from error
    except LastAdmin as error:
        raise click.ClickException(f"{error} is the last admin: make another one first") from error


@users.command("reset")
@click.argument("name")
def reset_user(name: str) -> None:
    """Print a new recovery code for an account; the password stays until the code is used."""
    try:
        click.echo(reset_account(services().engine, name, by=None, now=datetime.now(UTC)))
    except NotFound as error:
        raise click.ClickException(f"no {error}") from error


@users.command("invite")
def invite_teacher() -> None:
    """Print a code by which one account becomes a teacher's within thirty days."""
    if services().settings.teacher_registration is Registration.CLOSED:
        raise click.ClickException("TEACHER_REGISTRATION is closed: use `flask users role NAME teacher`")
    click.echo(make_invitation(services().engine, None, now=datetime.now(UTC)))


@database.command("upgrade")
def upgrade_database() -> None:
    """Run the migrations the database has not seen, and make the search index anew if the fact base has changed."""
    migrate(services().engine)
    services().index.refresh()


@content.command("check")
@click.option(
    "--documents",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the documents lie.",
)
def check_content(documents: Path | None) -> None:
    """Prove that what each fact states stands in the lines it cites, for the documents at hand."""
    bank, folder = services().bank, documents or services().settings.documents
    passages, messages = read_documents(bank.base, folder)
    for message in messages:
        click.echo(message, err=True)
    faults = list(prove(bank.base, passages))
    for fault in faults:
        click.echo(fault)
    proven = len(bank.base.facts) - len({fault.fact for fault in faults})
    click.echo(
        f"{len(bank.base.facts)} facts, {proven} proven in {len(passages)} of {len(bank.base.documents)} documents"
    )
    if faults:
        raise SystemExit(1)


@documents.command("read")
def read_documents_handed_in() -> None:
    """Read the documents that wait; the site starts this by itself unless READERS is 0."""
    click.echo(f"{work(services().engine, services().settings)} documents read")


@facts.command("export")
@_OUTPUT
def export_facts(output: Path | None) -> None:
    """Write the fact base as JSON Lines."""
    _write_lines(fact_records(services().bank.base), output)


@facts.command("stats")
def show_statistics() -> None:
    """Count facts, entities, conflicts and aliases, by document and by kind."""
    click.echo(tabulate_statistics(services().bank.base))


@sets.command("draft")
def draft_quiz_sets() -> None:
    """Rewrite the content folder's sets: those that still stand are kept, the others are drawn anew."""
    found = services()
    drafted = list(draft_sets(found.bank, found.sets))
    (found.settings.content / SETS_FILE).write_text(write_sets(drafted), encoding="utf-8")
    kept = sum(found.sets.get(one.id) == one for one in drafted)
    click.echo(f"{len(drafted)} sets, {kept} of them as they were")


@reports.command("list")
@_LANGUAGE_OF_REPORTS
@click.option(
    "--state",
    type=click.Choice([*(state.value for state in ReportState), "all"]),
    default=ReportState.OPEN.value,
    show_default=True,
)
def show_reports(language: str | None, state: str) -> None:
    """Print what readers report, the oldest first: id, day, language, item, reason, and their words below."""
    wanted = None if state == "all" else ReportState(state)
    found = [one for one in list_reports(services().engine, wanted) if language in {None, one.language}]
    for one in found:
        click.echo(f"{one.id}  {one.created_at:%Y-%m-%d}  {one.language}  {one.item_id}  {one.reason}")
        for line in one.text.splitlines():
            click.echo(f"    {line}")
    click.echo(f"{len(found)} reports", err=True)


@reports.command("close")
@click.argument("report")
def close_reader_report(report: str) -> None:
    """Take a report off the list: it has been dealt with. The id is the one the list prints."""
    try:
        close_report(services().engine, report, now=datetime.now(UTC))
    except NotFound as error:
        raise click.ClickException(f"no {error}") from error


@questions.command("export")
@_LANGUAGE
@_OUTPUT
def export_questions(language: str, output: Path | None) -> None:
    """Write every question in a language as JSON Lines."""
    _write_lines(question_records(services().bank, language, item_scores(services().engine)), output)


@questions.command("lint")
@click.option("--documents", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Where they lie.")
def lint_questions(documents: Path | None) -> None:
    """Print every item-writing rule that is broken; exit 1 if one of them blocks publication.

    Rule 2 is checked for the documents at hand, rule 27 where enough learners have answered.
    """
    bank = services().bank
    findings = [
        *lint(bank),
        *lint_quizzes(bank),
        *lint_sets(services().sets.values(), bank),
        *_lint_sources(bank, documents or services().settings.documents),
        *review(analyse(read_responses(services().engine)), bank),
    ]
    for finding in findings:
        click.echo(finding)
    blocked = sum(finding.blocks for finding in findings)
    warned = len(findings) - blocked
    asked = bank.stock(None).facts
    click.echo(
        f"{len(bank.items)} items of {len(asked)} facts ({len(bank.base.reviewed)} reviewed), "
        f"{len(bank.items) / len(asked):.2f} a fact, {blocked} blocked, {warned} warnings"
    )
    if blocked:
        raise SystemExit(1)


def _lint_sources(bank: QuestionBank, folder: Path) -> Iterator[Finding]:
    """Rule 2: what an item rests on stands in the lines it cites, as far as the documents are at hand."""
    passages, _ = read_documents(bank.base, folder)
    unproven = {fault.fact: fault for fault in prove(bank.base, passages)}
    for item in bank.items:
        for fact in item.facts:
            if fact in unproven:
                yield Finding(2, item.id, "all", str(unproven[fact]))


@questions.command("mark")
@click.argument("item")
@click.argument("response")
@_LANGUAGE
def mark_response(item: str, response: str, language: str) -> None:
    """Mark one response and tell why, as JSON."""
    bank = services().bank
    try:
        found = bank.item(item)
    except NotFound as error:
        raise click.ClickException(f"no {error}") from error
    given = mark(found, response, bank.base, language)
    click.echo(
        json.dumps(
            {
                "item": item,
                "response": response,
                "grade": given.grade,
                "reason": given.reason,
                "meant": given.meant,
            },
            ensure_ascii=False,
        )
    )


@click.command("derive")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--language",
    type=click.Choice(["auto", *LANGUAGES]),
    default="auto",
    show_default=True,
)
@click.option("--merge", is_flag=True, help="One line a fact, with every passage that states or contradicts it.")
@_OUTPUT
def derive(files: tuple[Path, ...], language: str, output: Path | None, *, merge: bool) -> None:
    """Find candidate facts in documents (txt, PDF, DOCX, HTML) and write them as JSON Lines."""
    known = None if language == "auto" else language
    candidates = (candidate for path in files for candidate in _derive_file(path, known))
    with _whole_file(output) as lines:
        for found in reconcile(list(candidates)) if merge else candidates:
            lines.write(json.dumps(found.as_record(), ensure_ascii=False) + "\n")


def _derive_file(path: Path, language: str | None) -> Iterator[Candidate]:
    try:
        with _progress_bar(path) as progress:
            yield from derive_candidates(read_document(path, language=language, progress=progress))
    except ContentError as error:
        raise click.ClickException(str(error)) from error


@contextmanager
def _whole_file(output: Path | None) -> Iterator[TextIO]:
    """Where lines go: the terminal, or a file that appears only when it is whole."""
    if output is None:
        yield sys.stdout
        return
    part = output.with_name(output.name + ".part")
    try:
        with part.open("w", encoding="utf-8") as lines:
            yield lines
        part.replace(output)
    except OSError as error:
        raise click.ClickException(f"{output}: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _progress_bar(path: Path) -> Iterator[Progress]:
    """A bar on standard error while a document is read, where somebody is looking."""
    with click.progressbar(length=1000, label=path.name, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        done = 0

        def tell(share: float) -> None:
            nonlocal done
            now = int(share * 1000)
            bar.update(now - done)
            done = now

        yield tell


export = AppGroup("export", help="Write files for other programs.")


@export.command("anki")
@_LANGUAGE
@click.option("--set", "topic", help="A topic's id; everything if left out.")
@click.option(
    "--output",
    required=True,
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
)
def export_anki(language: str, topic: str | None, output: Path) -> None:
    """Write an Anki package."""
    bank = services().bank
    if topic is not None and topic not in bank.base.topics:
        raise click.ClickException(f"no topic {topic}: one of {', '.join(bank.base.topics)} expected")
    chosen = TopicId(topic) if topic else None
    try:
        output.write_bytes(write_deck(bank, language, chosen, stamps=services().stamps, now=int(time.time())))
    except (OSError, SalnameError) as error:
        raise click.ClickException(f"{output}: {error}") from error


@export.command("stamp")
def stamp_decks() -> None:
    """Note the time of change of every note whose words changed, in the content folder's lock file."""
    path = services().settings.content / LOCK_FILE
    path.write_text(
        stamp_notes(services().bank, LANGUAGES, stamps=services().stamps, now=int(time.time())),
        encoding="utf-8",
    )
