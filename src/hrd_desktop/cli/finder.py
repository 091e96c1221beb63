"""``finder``: mechanisms and organisations that fit a defender."""

from typing import TYPE_CHECKING

import click

from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session

_NEEDS = click.Choice(["grant", "relocation", "stay", "study", "advice"])


@click.command()
@click.option("--record", "record", required=True, help="A defender, a case or an urgent checklist.")
@click.option("--need", "wanted", multiple=True, type=_NEEDS, help="Only what meets this need; may be repeated.")
@with_session(write=False)
def finder(session: "Session", out: Out, record: str, wanted: tuple[str, ...]) -> None:
    """Show which mechanisms and organisations fit a defender, and why."""
    view = session.finder(record, wanted)
    lines = [
        _("{name}: {why} ({checked})").format(name=row.name, why=row.why, checked=row.checked) for row in view.rows
    ]
    if view.missing:
        lines.append(_("Answers that would bring this closer: {questions}").format(questions=", ".join(view.missing)))
    out.result(view, *lines)
