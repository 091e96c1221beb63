"""``answer set`` and ``answer show``."""

import io
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from hrd_desktop import i18n
from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out, plain
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session

_STATES = ("answered", "not_known", "not_asked", "refused", "not_safe")
_FIELDS = {"record", "name", "value", "state", "source", "reliability"}


@click.group()
def answer() -> None:
    """Answers to questions."""


@answer.command("set")
@click.option("--record", "record_id", help="The record; with --stdin each line may name its own.")
@click.argument("name", required=False)
@click.argument("value", required=False)
@click.option("--state", type=click.Choice(_STATES), default=None)
@click.option("--source", help="The id of a source record.")
@click.option("--reliability", help="How reliable that source is.")
@click.option("--draft", is_flag=True, help="Keep an answer outside a limit of the form too, to be corrected later.")
@click.option("--stdin", "lines", is_flag=True, help="Read JSON lines of the same fields from standard input.")
@with_session(stdin_taken="lines")
def set_(session: "Session", out: Out, record_id: str | None, lines: bool, draft: bool, **fields: str | None) -> int:
    """Set one statement; it is durable when the command says so. NAME may be a path: map_treaties[2]/map_treaty."""
    if lines:
        if fields["name"]:
            raise click.UsageError(_("with --stdin the names come from standard input"))
        return _stream(session, record_id, draft)
    if not record_id or not fields["name"]:
        raise click.UsageError(_("name the record with --record and the question"))
    if fields["value"] is None and fields["state"] is None:
        raise click.UsageError(_("give a VALUE, '' to clear, or a --state"))
    saved = _one(session, {"record": record_id, **fields}, draft)
    out.result(saved, _("Saved {name} ({number})").format(name=saved["saved"], number=saved["seq"]))
    return 0


def _one(session: "Session", line: dict[str, Any], draft: bool) -> dict[str, Any]:
    from hrd_desktop.domain.statements import State

    saved = session.answers.set(
        line["record"],
        line["name"],
        line.get("value"),
        State(line.get("state") or "answered"),
        source=line.get("source"),
        reliability=line.get("reliability"),
        as_draft=draft,
    )
    return {
        "saved": line["name"],
        "seq": saved.seq,
        "record": saved.record,
        "path": saved.path,
        "state": saved.state.value,
        "at": plain(saved.at),
    }


def _stream(session: "Session", record_id: str | None, draft: bool) -> int:
    """Answer each line as soon as it is durable. A refused line is answered too; the first refusal's code is ours."""
    code = 0
    for text in _lines():
        if not text.strip():
            continue
        try:
            said = _one(session, _line(text, record_id), draft)
        except HrdError as error:
            words = error.words(i18n.language())
            said = {"error": error.error, "code": error.code, "message": words.what, "advice": words.do}
            code = code or error.exit_code
        click.echo(json.dumps(said))
        sys.stdout.flush()
    return code


def _lines() -> Iterator[str]:
    """Yield the lines of standard input. Bytes that are no text become half characters, which no answer takes."""
    if sys.stdin is None:
        raise HrdError("SOURCE_UNREADABLE")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")
    yield from sys.stdin


def _line(text: str, record_id: str | None) -> dict[str, Any]:
    try:
        line = json.loads(text)
    except (ValueError, RecursionError):
        raise HrdError("USAGE", why=_("a line is not JSON")) from None
    if not isinstance(line, dict) or not isinstance(line.get("name"), str) or set(line) - _FIELDS:
        why = _("a line has other fields than record, name, value, state, source, reliability")
        raise HrdError("USAGE", why=why)
    line.setdefault("record", record_id)
    if not isinstance(line["record"], str) or line.get("state") not in (None, *_STATES):
        raise HrdError("USAGE", why=_("a line names no record, or a state that is none"))
    if not all(line.get(name) is None or isinstance(line[name], str) for name in ("source", "reliability")):
        raise HrdError("USAGE", why=_("source and reliability are texts"))
    return line


@answer.command("show")
@click.option("--record", "records", required=True, multiple=True, help="The record; more than one is possible.")
@click.argument("name", required=False)
@click.option("--history", is_flag=True, help="Earlier answers too, oldest first.")
@with_session(write=False)
def show(session: "Session", out: Out, records: tuple[str, ...], name: str | None, history: bool) -> None:
    """Show a record's statements with state, when and by whom."""
    found = [_shown(session, each, name, history) for each in records]
    lines = [f"{one['path']}  {_in_words(one)}" for each in found for one in each["statements"]]
    out.result(found[0] if len(found) == 1 else {"records": found}, *lines)


def _in_words(one: dict[str, Any]) -> str:
    return str(one["state"]) if one["value"] is None else str(one["value"])


def _shown(session: "Session", record_id: str, name: str | None, history: bool) -> dict[str, Any]:
    record = session.records.show(record_id)
    rows = session.answers.show(record_id)
    if name is not None:
        at = session.answers.at(record_id, name)
        rows = [row for row in rows if at is not None and row.path == at.path]
        if not rows:
            session.answers.require(record_id, name)
    data = [plain(row) for row in rows]
    past = session.answers.show(record_id, history=True) if history else []
    for one in data if history else ():
        one["history"] = [plain(row) for row in past if row.path == one["path"]]
    return {"record": record_id, "form": record.form, "version": record.version, "statements": data}
