"""``identity show`` and ``trust add|confirm|list|remove``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session


@click.group()
def identity() -> None:
    """The post's own keys."""


@identity.command("show")
@click.option("--out", "card", type=click.Path(path_type=Path), help="Write the key card here, for trust add.")
@with_session(write=False)
def show(session: "Session", out: Out, card: Path | None) -> None:
    """Show the signing key, the recipient, and the words that people compare."""
    found = session.identity.show()
    if card is not None:
        session.identity.save_card(card)
    lines = [found.signing_line, found.recipient, f"{found.fingerprint}", " ".join(found.words)]
    out.result(found, *lines)


@click.group()
def trust() -> None:
    """Whose bundles are opened, and to whom cases are sealed."""


@trust.command("add")
@click.argument("card", type=click.Path(path_type=Path))
@click.option("--verified", is_flag=True, help="The words were compared with the holder and agree.")
@with_session()
def add(session: "Session", out: Out, card: Path, verified: bool) -> None:
    """Add the holder of a key CARD. Compare the words before you say --verified."""
    found = session.trust.add(card, verified=verified)
    said = _("words compared") if found.verified else _("words not compared yet")
    out.result(found, f"{found.principal}  {' '.join(found.words)}  {said}")


@trust.command("confirm")
@click.argument("principal")
@with_session()
def confirm(session: "Session", out: Out, principal: str) -> None:
    """Say that the words of PRINCIPAL were compared and agree."""
    out.result(session.trust.confirm(principal), f"{principal}  " + _("words compared"))


@trust.command("list")
@click.option(
    "--allowed-signers", type=click.Path(path_type=Path), help="Write an OpenSSH allowed_signers file here."
)
@with_session(write=False)
def list_(session: "Session", out: Out, allowed_signers: Path | None) -> None:
    """List the holders with their words."""
    from hrd_desktop.services.files.writing import write_new

    found, unsaid = session.trust.list(), _("not compared")
    if allowed_signers is not None:
        write_new(allowed_signers, session.trust.allowed_signers().encode())
    out.result(found, *(f"{one.principal}  {' '.join(one.words)}  {one.verified or unsaid}" for one in found))


@trust.command("remove")
@click.argument("principal")
@with_session()
def remove(session: "Session", out: Out, principal: str) -> None:
    """Trust PRINCIPAL no longer."""
    session.trust.remove(principal)
    out.result({"removed": principal}, _("{name} is no longer trusted").format(name=principal))
