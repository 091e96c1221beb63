"""``journal show`` and ``journal check``."""

from typing import TYPE_CHECKING

import click

from hrd_desktop.cli.opening import COUNT, with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session


@click.group()
def journal() -> None:
    """What was done in this vault, by whom and when."""


@journal.command("show")
@click.option("--offset", type=COUNT, default=0)
@click.option("--limit", type=COUNT, default=100)
@with_session(write=False)
def show(session: "Session", out: Out, offset: int, limit: int) -> None:
    """Show entries, newest first."""
    rows = session.journal.show(offset, limit)
    out.result(rows, *(f"{row.seq:6}  {row.at:%Y-%m-%d %H:%M:%S}  {row.by}  {row.text}" for row in rows))


@journal.command("check")
@with_session(write=False)
def check(session: "Session", out: Out) -> int:
    """Walk the chain from its beginning."""
    state = session.journal.check()
    said = _("The chain holds") if state.ok else _("The chain is broken")
    out.result(state, f"{said}: {state.length}, {state.head}")
    return 0 if state.ok else 5
