"""``country show|new|diff|names``: a country's profile, its mappings, what has changed between two."""

from typing import TYPE_CHECKING

import click

from hrd_desktop.cli.names import line_of
from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session


@click.group()
def country() -> None:
    """Countries: profile, mappings, differences."""


@country.command("show")
@click.argument("code", default="")
@with_session(write=False)
def show(session: "Session", out: Out, code: str) -> None:
    """Show a country's profile; without a code, that of the mission's own country."""
    view = session.countries.view(code.upper())
    joined = _("Core treaties: {count} of {all}").format(count=view.core_joined, all=view.core_all)
    lines = [view.name, view.regions, view.memberships, view.regional, joined]
    lines += [f"{one.code}  {one.status_label} {one.year}".rstrip() for one in view.treaties]
    lines += [f"{one.id}  {one.date_text}  {one.climate_label}" for one in view.mappings]
    lines += [f"{one.text} ({one.rule})" for one in session.countries.doubts(code.upper())]
    out.result(view, *(line for line in lines if line))


@country.command("new")
@click.argument("code", default="")
@with_session()
def new(session: "Session", out: Out, code: str) -> None:
    """Begin a new version of the mapping; the last one's answers come along."""
    made = session.countries.new_version(code.upper())
    out.result({"id": made, "form": "map"}, made)


@country.command("diff")
@click.argument("code", default="")
@click.option("--from", "older", help="The older mapping's id; the one before the newest without it.")
@click.option("--to", "newer", help="The newer mapping's id.")
@with_session(write=False)
def diff(session: "Session", out: Out, code: str, older: str | None, newer: str | None) -> None:
    """Say in words how two versions of the mapping differ. Names in its free text are told of."""
    from hrd_desktop.services.country import comparing

    if (older is None) != (newer is None):
        raise click.UsageError(_("give both --from and --to, or neither"))
    countries = session.countries
    found = countries.diff(older, newer) if older and newer else countries.latest_diff(code.upper())
    for one in countries.diff_doubts(found):
        out.say(f"{one.text} ({one.rule})")
    out.result(found, *(comparing.lines(found) or [_("Nothing differs, or there are not two versions yet.")]))


@country.command("names")
@click.argument("code", default="")
@with_session(write=False)
def names(session: "Session", out: Out, code: str) -> None:
    """List the names of people in the words of a country sheet; this shows real names."""
    found = session.countries.names(code.upper())
    out.result(found, *map(line_of, found))
