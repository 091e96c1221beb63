"""``library search|show|list``: what can be looked up without a vault."""

import click

from hrd_desktop.cli.opening import json_option
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _


@click.group()
def library() -> None:
    """The library: treaties, organisations, mechanisms, arguments, what the guidelines say."""


@library.command("list")
@click.option("--group", default="", help="One group alone; without it, the groups themselves.")
@json_option
def list_(group: str, as_json: bool) -> None:
    """List the groups, or the entries of one."""
    from hrd_desktop.services import library as desk

    out = Out(as_json)
    if not group:
        found = desk.groups()
        out.result(found, *(f"{one.code}  {one.label}  {one.count}" for one in found))
        return
    if group not in [one.code for one in desk.groups()]:
        raise click.UsageError(_("there is no group of that name"))
    rows = desk.search("", group)
    out.result(rows, *(f"{row.id}  {row.title}" for row in rows))


@library.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--group", default="", help="Look in one group alone.")
@json_option
def search(words: tuple[str, ...], group: str, as_json: bool) -> None:
    """Search the library, in both languages."""
    from hrd_desktop.services import library as desk

    rows = desk.search(" ".join(words), group)
    nothing = () if rows else (_("Nothing found."),)
    Out(as_json).result(rows, *(f"{row.id}  {row.title}" for row in rows), *nothing)


@library.command("show")
@click.argument("entry_id")
@json_option
def show(entry_id: str, as_json: bool) -> None:
    """Show one entry, with its place in the text, source and date."""
    from hrd_desktop.services import library as desk

    view = desk.entry(entry_id)
    facts = [f"{fact.label}: {fact.text}" for fact in view.facts]
    ends = [view.place, _("{source}, {date}").format(source=view.source, date=view.date), ", ".join(view.matrix)]
    Out(as_json).result(view, *(line for line in (view.title, view.text, *facts, *ends) if line))
