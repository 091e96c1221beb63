"""``vault new|info|accept|check``."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hrd_desktop.cli.opening import folder_of, json_option, secret, with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session


@click.group()
def vault() -> None:
    """Make a vault, look at one from outside, check one."""


@vault.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--role", type=click.Choice(["mission", "ministry"]), required=True)
@click.option("--officer", default="", help="Who works with it: a name or initials.")
@click.option("--mission", default="", help="What the post is called.")
@click.option("--country", default="", help="The mission's country, ISO 3166-1 alpha-2.")
@click.option("--principal", default="", help="The name under which bundles are signed, such as amb@oslo.")
@click.option("--passphrase-file", help="File with the passphrase; - for standard input.")
@click.option("--recovery-out", type=click.Path(path_type=Path), help="Write the recovery code here (.pdf: a sheet).")
@json_option
def new(folder: Path, passphrase_file: str | None, recovery_out: Path | None, as_json: bool, **said: Any) -> None:
    """Make a vault at FOLDER. Where its recovery code could not be written down, none is made."""
    from hrd_desktop.errors import HrdError
    from hrd_desktop.services import unlock
    from hrd_desktop.services.files.writing import may_write
    from hrd_desktop.services.views import NewVault

    if recovery_out is not None:
        may_write(recovery_out)
        if folder.absolute() in recovery_out.absolute().parents:  # the code would lie beside what it opens
            raise HrdError("TARGET_IN_VAULT")
    passphrase = secret(passphrase_file, _("New passphrase"), twice=True)

    def hand_over(session: "Session", code: str) -> None:
        if recovery_out is not None:
            unlock.save_recovery(recovery_out, code, folder)
        about = session.about()
        data = {
            "vault": folder.absolute(),
            "id": session.vault.id,
            "role": about.role,
            "officer": session.officer,
            "principal": about.principal,
            "recovery_out": recovery_out,
            "recovery_code": None if recovery_out else code,
        }
        paper = _("Recovery code, to be kept on paper: {code}").format(code=code)
        Out(as_json).result(data, *([] if recovery_out else [paper]))

    session, _code = unlock.create(folder, NewVault(passphrase=passphrase, **said), hand_over=hand_over)
    session.close()
    if not as_json:
        Out(as_json).result({}, _("The vault is made."))


@vault.command("info")
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@json_option
@click.pass_context
def info(ctx: click.Context, folder: Path | None, as_json: bool) -> None:
    """Show what can be known of the vault at FOLDER without opening it."""
    from hrd_desktop.services import unlock

    found = unlock.look(folder or folder_of(ctx, None))
    slots = [{"kind": slot.kind, "label": slot.label} for slot in found.slots]
    data = {"name": found.folder.name, "id": found.id, "generation": found.generation, "slots": slots}
    lines = [_("{name}: generation {number}").format(name=found.folder.name, number=found.generation)]
    Out(as_json).result(data, *lines, *(f"  {slot['kind']}: {slot['label']}" for slot in slots))


def _of_argument(ctx: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
    if value is not None:
        ctx.obj = {**(ctx.obj or {}), "vault": str(value)}


@vault.command("accept")
@click.argument("folder", type=click.Path(path_type=Path), required=False, callback=_of_argument, expose_value=False)
@with_session()
def accept(session: "Session", out: Out) -> None:
    """Go on with a vault that is older than last known, or unknown on this machine."""
    found = session.standing()
    session.accept_standing()
    out.result({"accepted": found.error if found else None}, _("The vault is accepted as it is."))


@vault.command("check")
@click.argument("folder", type=click.Path(path_type=Path), required=False, callback=_of_argument, expose_value=False)
@with_session(write=False)
def check(session: "Session", out: Out) -> int:
    """Check the whole vault: database, journal, every row and every file."""
    report = session.vault.check(out.progress())
    sound = not report.integrity
    data = {
        "integrity": "ok" if sound else "damaged",
        "problems": report.integrity,
        "records": report.records,
        "digest": report.digest,
    }
    line = _("Sound: {count} records, {digest}") if sound else _("Damaged: {count} records, {digest}")
    out.result(data, line.format(count=report.records, digest=report.digest), *report.integrity)
    return 0 if sound else 5
