"""The entry: picks the command, and turns every failure into words, JSON and an exit code. Never a traceback."""

import errno
import importlib
import sys
from collections.abc import Sequence

import click

from hrd_desktop import __version__, i18n, settings
from hrd_desktop.cli.output import failed
from hrd_desktop.cli.spoken import speak
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import gettext as _

_WHERE = {
    "vault": "vaults",
    "identity": "keys",
    "trust": "keys",
    "record": "records",
    "undo": "records",
    "case": "cases",
    "answer": "answers",
    "file": "files",
    "search": "records",
    "measure": "measures",
    "library": "library",
    "finder": "finder",
    "route": "ministry",
    "reference": "ministry",
    "country": "country",
    "journal": "journal",
    "bundle": "bundles",
    "brief": "sheets",
    "form": "forms",
    "schema": "forms",
    "lock": "machine",
    "settings": "machine",
    "doctor": "machine",
}
"""Which module holds a command."""
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class _Commands(click.Group):
    """Loads a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return every command's name."""
        return [*_WHERE, "demo"]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
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
    """Run the command in *words* and return its exit code: 0, 2 to 6, or 70 for a defect."""
    arguments = list(sys.argv[1:] if words is None else words)
    as_json = "--json" in arguments
    i18n.set_language(settings.load().settings.language)
    speak(_program)
    try:
        result = _program.main(args=arguments, prog_name="hrd-desktop", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as bare:  # a group alone: its help says what may follow
        click.echo(bare.ctx.get_help(), err=True)
        return bare.exit_code
    except (BrokenPipeError, SystemExit):  # click's own way out when nobody reads on
        return 0
    except Exception as error:  # noqa: BLE001 - the top of the program: a defect is named as one and shows no case
        return _ended(error, as_json)
    return result if isinstance(result, int) else 0


def _ended(error: Exception, as_json: bool) -> int:
    """Say in words what ended the command, and return its exit code."""
    match error:
        case click.UsageError():
            error = HrdError("USAGE", why=error.format_message().rstrip("."))
        case click.Abort():
            error = HrdError("USAGE", why=_("the question was not answered"))
        case OSError() if error.errno in _FULL:
            return failed(HrdError("NOT_ENOUGH_SPACE"), as_json=False)  # the output is what is full
    return failed(error if isinstance(error, HrdError) else HrdError("DEFECT"), as_json)
