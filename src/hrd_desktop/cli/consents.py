"""``consent list|show|record|withdraw|spread|handled``."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hrd_desktop.cli.days import DAY
from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session
    from hrd_desktop.services.views import ConsentView

_GIVERS = click.Choice(["self", "close_family", "legal_representative", "guardian"])
_FORMS = click.Choice(["spoken", "written", "via_partner"])
_STATES = click.Choice(["given", "declined", "not_reached"])


@click.group()
def consent() -> None:
    """Consents: who agreed to what, how it stands, and where the data went."""


@consent.command("list")
@click.option("--case", "case_id", help="The people of this case.")
@click.option("--defender", help="This defender.")
@with_session(write=False)
def list_(session: "Session", out: Out, case_id: str | None, defender: str | None) -> None:
    """Tell how every consent stands today, person by person and act by act."""
    if (case_id is None) == (defender is None):
        raise click.UsageError(_("give --case or --defender"))
    rows = session.consents.of_case(case_id) if case_id else session.consents.of_defender(str(defender))
    lines = [f"{row.record}  {row.alias}  {row.scope_label}  {row.chip}" for row in rows]
    out.result({"rows": rows}, *(lines or [_("No consent is recorded.")]))


@consent.command("show")
@click.argument("consent_id")
@with_session(write=False)
def show(session: "Session", out: Out, consent_id: str) -> None:
    """Show a consent as its page does: its life, its limits and where the data went."""
    _tell(out, session.consents.view(consent_id))


def _tell(out: Out, view: "ConsentView") -> None:
    steps = [f"{step.label}: {step.day or '-'}" for step in view.steps]
    facts = [f"{label}: {words}" for label, words in view.facts]
    todo = [f"{one.ref}  {one.on}  {one.text}  {one.todo}" for one in view.open]
    out.result(view, f"{view.title}  {view.chip}", *steps, *facts, *todo)


@consent.command("record")
@click.option("--case", "case_id", required=True)
@click.option(
    "--scope", "scopes", multiple=True, required=True, help="A code of consent_scope; more than one may be."
)
@click.option("--state", type=_STATES, default="given")
@click.option("--giver", type=_GIVERS, default="self", help="Who was asked.")
@click.option("--form", type=_FORMS, default="spoken", help="How it was given.")
@click.option("--on", type=DAY, help="The day: 2026-11-24; today without it.")
@click.option("--until", type=DAY, help="The last day it holds.")
@click.option("--why", default="", help="Why not the defender; or why nobody could be asked, and what was tried.")
@click.option("--limits", default="", help="Limits, words not to use.")
@click.option("--subject", help="The defender; the case's first one without it.")
@click.option("--set", "more", multiple=True, help="Another question of the form: cns_paper=no, cns_witness=lawyer.")
@with_session()
def record(session: "Session", out: Out, *, case_id: str, scopes: tuple[str, ...], **said: Any) -> None:
    """Write down what was said to a question for consent."""
    from hrd_desktop.services.consents import Said

    more = dict(_pair(one) for one in said.pop("more"))
    on, until = said.pop("on"), said.pop("until")
    made = session.consents.record(case_id, Said(list(scopes), on=on, until=until, more={**more}, **said))
    _tell(out, session.consents.view(made))


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name.startswith("cns_"):
        raise click.UsageError(_("--set takes the name of a question, =, and its value"))
    return name, value


@consent.command("withdraw")
@click.argument("consent_id")
@click.option("--on", type=DAY, help="The day: 2026-11-24; today without it.")
@click.option("--by", type=_GIVERS, default="self", help="Who took it back.")
@click.option("--how", type=_FORMS, default="spoken", help="How it was said.")
@click.option("--scope", "scopes", multiple=True, help="From what; everything without it.")
@click.option("--said", default="", help="What was said, and what is stopped.")
@with_session()
def withdraw(session: "Session", out: Out, *, consent_id: str, on: date | None, **said: Any) -> None:
    """Take a consent back. Measures under way wait again; the list of where the data went is kept."""
    from hrd_desktop.services.consents import Withdrawal
    from hrd_desktop.services.store import this_day

    said["scopes"] = tuple(said["scopes"])
    _tell(out, session.consents.withdraw(consent_id, Withdrawal(on or this_day(), **said)))


@consent.command("spread")
@click.argument("consent_id")
@click.option("--out", "target", type=click.Path(path_type=Path), help="Write it here instead of standard output.")
@with_session(write=False)
def spread(session: "Session", out: Out, consent_id: str, target: Path | None) -> None:
    """Tell where the data on the person went, with what can be done about each place. Alias only."""
    text, view = session.consents.spread_text(consent_id), session.consents.view(consent_id)
    if target is not None:
        session.files.write_out(target, text.encode())
        out.result({"file": target, "rows": view.spread}, _("Written to {path}").format(path=target))
        return
    out.result({"rows": view.spread}, text.rstrip())


@consent.command("handled")
@click.argument("consent_id")
@click.argument("ref")
@click.option("--how", required=True, help="What was done: copy torn up, telephoned...")
@click.option("--on", type=DAY, help="The day: 2026-11-24; today without it.")
@with_session()
def handled(session: "Session", out: Out, *, consent_id: str, ref: str, how: str, on: date | None) -> None:
    """Note that a place of the list was dealt with."""
    _tell(out, session.consents.handled(consent_id, [ref], how, on))
