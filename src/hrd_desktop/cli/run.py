"""The entry: picks the command, and loads no more than that command needs."""

import importlib
import sys
from collections.abc import Sequence

import click

from hrd_desktop import __version__, i18n, settings
from hrd_desktop.cli.ending import carry_out
from hrd_desktop.cli.spoken import speak
from hrd_desktop.i18n import gettext as _

_WHERE = {
    "vault": "vaults",
    "identity": "keys",
    "trust": "keys",
    "record": "records",
    "undo": "records",
    "case": "cases",
    "cases": "spreadsheets",
    "answer": "answers",
    "file": "files",
    "search": "records",
    "consent": "consents",
    "measure": "measures",
    "risk": "risks",
    "person": "people",
    "library": "library",
    "finder": "finder",
    "route": "ministry",
    "reference": "ministry",
    "country": "country",
    "contact": "contacts",
    "call": "calls",
    "duties": "duties",
    "duty": "duties",
    "report": "reporting",
    "journal": "journal",
    "bundle": "bundles",
    "brief": "sheets",
    "form": "forms",
    "schema": "forms",
    "lock": "machine",
    "settings": "machine",
    "doctor": "machine",
    "guide": "machine",
}
"""Which module holds a command."""


class _Commands(click.Group):
    """Loads a command's module when the command is asked for."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return every command's name."""
        return [*_WHERE, "demo"]

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name."""
        if cmd_name == "demo":
            return speak(_demo)
        if cmd_name not in _WHERE:
            return None
        module = importlib.import_module(f"hrd_desktop.cli.{_WHERE[cmd_name]}")
        command = getattr(module, cmd_name)
        assert isinstance(command, click.Command)
        return speak(command)


@click.command("demo", help="An officer's day in a made-up country, through the real windows.", add_help_option=False)
def _demo() -> None:
    raise click.UsageError(_("start it as the first word: hrd-desktop demo --out DIR"))


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(__version__, message="%(version)s")
@click.option("--vault", type=click.Path(), help="The vault's folder, for the command that follows.")
@click.pass_context
def _program(ctx: click.Context, vault: str | None) -> None:
    """HRD Desktop: cases of human rights defenders, encrypted on this machine. No network use."""
    ctx.obj = {"vault": vault}


def main(words: Sequence[str] | None = None) -> int:
    """Run the command in *words* and return its exit code: 0 or 2 to 6. A defect is raised."""
    i18n.set_language(settings.load().settings.language)
    speak(_program)
    return carry_out(_program, sys.argv[1:] if words is None else words, "hrd-desktop")
