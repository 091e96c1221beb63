"""``lock``, ``settings``, ``doctor``, ``guide``: this machine and the program on it."""

from dataclasses import asdict
from pathlib import Path

import click

from hrd_desktop.cli.opening import json_option
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _


@click.command()
@json_option
def lock(as_json: bool) -> None:
    """Lock the running window."""
    from hrd_desktop.errors import HrdError
    from hrd_desktop.services import window

    if not window.lock():
        raise HrdError("NO_WINDOW")
    Out(as_json).result({"locked": True}, _("The window locks."))


@click.command()
@click.argument("name", required=False)
@click.argument("value", required=False)
@json_option
def settings(name: str | None, value: str | None, as_json: bool) -> None:
    """Show the settings, or set NAME to VALUE: language (en, nb), theme (light, dark, system), lock_minutes."""
    from hrd_desktop.services import settings as kept

    if name is not None and value is None:
        raise click.UsageError(_("give a VALUE for the setting"))
    if name is not None and value is not None:
        kept.change(**{name: int(value) if value.isascii() and value.isdigit() and len(value) < 10 else value})
    found = asdict(kept.show())
    Out(as_json).result(found, *(f"{key}: {one}" for key, one in found.items()))


@click.command()
@click.option("--out", "target", type=click.Path(path_type=Path), help="Write a help file, which holds no case data.")
@click.option("--vault", type=click.Path(path_type=Path), help="Look at the free space around this vault.")
@json_option
def doctor(target: Path | None, vault: Path | None, as_json: bool) -> None:
    """Say what works on this machine and what does not."""
    from hrd_desktop.services import doctor as at_work
    from hrd_desktop.services.files.writing import write_new

    found = at_work.examine(vault)
    if target is not None:
        write_new(target, at_work.help_file(found).encode())
    signs = {True: _("fine"), False: _("look")}
    wide = max(map(len, signs.values()))
    lines = [f"{signs[one.ok]:{wide}}  {one.title}: {one.text} {one.advice}".rstrip() for one in found]
    Out(as_json).result({"findings": found, "help_file": target}, *lines)


@click.command()
@click.option("--out", "target", required=True, type=click.Path(path_type=Path))
@click.option("--language", type=click.Choice(["en", "nb"]), default=None)
@json_option
def guide(target: Path, language: str | None, as_json: bool) -> None:
    """Write the user guide with its pictures as PDF. Needs no vault."""
    from hrd_desktop import i18n
    from hrd_desktop.services import guide as kept
    from hrd_desktop.services.files.writing import may_write, write_new

    may_write(target)
    write_new(target, kept.pdf(language or i18n.language()))
    Out(as_json).result({"file": target}, str(target))
