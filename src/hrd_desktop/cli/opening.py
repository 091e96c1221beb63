"""Options that every command on a vault takes, and the secret: from a file, standard input or a prompt alone."""

import functools
import getpass
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

import click

from hrd_desktop import i18n
from hrd_desktop.cli.output import Out
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import gettext as _

Command = Callable[..., Any]
COUNT = click.IntRange(0, 1_000_000)
"""How far into a list, and how many of it: what the database can count."""
_MOST = 4096


def vault_options(function: Command) -> Command:
    """Add the options that name a vault and its secret, and ``--json``."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output."),
        click.option("--recovered-by", default="", help="Who uses the recovery code, for the journal."),
        click.option("--recovery-file", help="File with the recovery code; - for standard input."),
        click.option("--passphrase-file", help="File with the passphrase; - for standard input."),
        click.option("--vault", type=click.Path(path_type=Path), help="The vault's folder."),
    ):
        function = option(function)
    return function


def json_option(function: Command) -> Command:
    """Add ``--json`` alone."""
    return click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")(function)


def with_session(*, write: bool = True, stdin_taken: str = "") -> Callable[[Command], Command]:
    """Open the vault around a command and hand it the session and where to print.

    *write* False opens it for reading only, beside a running window. *stdin_taken* names the flag whose use takes
    standard input, which then cannot bring the secret.
    """

    def decorate(function: Command) -> Command:
        @vault_options
        @functools.wraps(function)
        @click.pass_context
        def run(
            ctx: click.Context,
            /,
            *args: Any,
            vault: Path | None,
            passphrase_file: str | None,
            recovery_file: str | None,
            recovered_by: str,
            as_json: bool,
            **rest: Any,
        ) -> Any:
            if stdin_taken and rest.get(stdin_taken) and "-" in (passphrase_file, recovery_file):
                raise click.UsageError(_("standard input brings the answers, so it cannot bring the secret"))
            if passphrase_file is not None and recovery_file is not None:
                raise click.UsageError(_("give --passphrase-file or --recovery-file, not both"))
            session = _opened(folder_of(ctx, vault), passphrase_file, recovery_file, recovered_by, write)
            try:
                out = Out(as_json)
                for found in filter(None, (session.place_warning(), session.standing(), session.tidy())):
                    out.say(found.message(i18n.language()))
                return function(session, out, *args, **rest)
            finally:
                session.close()

        return run

    return decorate


def _opened(folder: Path, passphrase_file: str | None, recovery_file: str | None, by: str, write: bool) -> Any:
    from hrd_desktop.services import unlock

    if passphrase_file is None and recovery_file is None:
        unlock.look(folder)  # a vault that is not there is said before anybody types a passphrase
    if recovery_file is not None:
        code = secret(recovery_file, _("Recovery code"))
        return unlock.open_session(folder, recovery=code, recovered_by=by, read_only=not write)
    return unlock.open_session(folder, passphrase=secret(passphrase_file, _("Passphrase")), read_only=not write)


def folder_of(ctx: click.Context, vault: Path | None) -> Path:
    """Return the vault's folder: as named, or the only one in the default place."""
    from hrd_desktop.services import unlock

    before = Path(ctx.obj["vault"]) if ctx.obj and ctx.obj.get("vault") else None
    if vault is not None and before is not None and vault != before:
        raise click.UsageError(_("two vaults are named"))
    named = vault or before
    if named is not None:
        return named
    known = unlock.known_vaults()
    if len(known) != 1:
        raise click.UsageError(_("name the vault with --vault DIR"))
    return known[0].folder


def secret(file: str | None, prompt: str, *, twice: bool = False) -> str:
    """Return a secret from *file*, from standard input (``-``), or from a prompt that does not show it."""
    if file is None:
        return _asked(prompt, twice)
    try:
        if file == "-":
            return _first_line(sys.stdin)
        with Path(file).open(encoding="utf-8-sig") as stream:
            return _first_line(stream)
    except (OSError, UnicodeDecodeError):
        raise HrdError("SOURCE_UNREADABLE") from None


def _first_line(stream: TextIO | None) -> str:
    if stream is None:  # standard input was closed
        raise HrdError("SOURCE_UNREADABLE")
    return stream.readline(_MOST).rstrip("\r\n")


def _asked(prompt: str, twice: bool) -> str:
    """Ask on the terminal. Where the answer would be shown, nothing is asked."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return str(click.prompt(prompt, hide_input=True, confirmation_prompt=twice, err=True))
        except getpass.GetPassWarning:
            raise click.UsageError(_("there is no terminal to ask on; name a file with the secret")) from None
