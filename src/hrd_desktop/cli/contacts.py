"""``contact show|log|exposure|new``: how to reach a defender, and what contact there was."""

from typing import TYPE_CHECKING

import click

from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session


@click.group()
def contact() -> None:
    """Contact with defenders: protocol, log, exposure."""


@contact.command("show")
@click.argument("record")
@with_session(write=False)
def show(session: "Session", out: Out, record: str) -> None:
    """Show how to reach a defender, or the first defender of a case. Numbers and code words only as JSON."""
    view = session.contacts.protocol(record)
    lines = [" · ".join(part for part in (way.channel_label, way.safe_times, way.lack) if part) for way in view.ways]
    lines += [part for part in (view.call_who, view.never_say, view.if_no_answer) if part]
    lines.append(_("last safe contact: {contact}").format(contact=view.safe.text if view.safe else "–"))
    if view.silent:
        lines.append(_("{days} days without safe contact, {limit} at most").format(days=view.days, limit=view.limit))
    out.result(view, *lines)


@contact.command("log")
@click.argument("record")
@with_session(write=False)
def log(session: "Session", out: Out, record: str) -> None:
    """List the contacts with a defender, the newest first."""
    rows = session.contacts.log(record)
    out.result(rows, *(f"{one.record}  {one.day_text}  {one.form_label}  {one.degree_label}" for one in rows))


@contact.command("exposure")
@click.argument("record")
@with_session(write=False)
def exposure(session: "Session", out: Out, record: str) -> None:
    """Show how visible contact has made a defender."""
    view = session.contacts.ledger(record)
    lines = [f"{one.day_text}  {one.degree_label}  {one.text}" for one in view.seen]
    out.result(view, *lines, *(f"{label}: {count}" for _degree, label, count in view.counts), view.summary)


@contact.command("new")
@click.argument("record")
@with_session()
def new(session: "Session", out: Out, record: str) -> None:
    """Write a contact down, with the agreed channel; print its id."""
    made = session.contacts.new(record)
    out.result({"id": made, "form": "log"}, made)
