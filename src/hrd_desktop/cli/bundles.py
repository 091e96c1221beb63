"""``bundle seal|inspect|verify|open``."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hrd_desktop.cli.names import decisions, name_options
from hrd_desktop.cli.opening import json_option, secret, with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session


@click.group()
def bundle() -> None:
    """Sealed case bundles."""


@bundle.command("seal")
@click.option("--case", "case_id", required=True)
@click.option("--to", "recipients", multiple=True, help="A trusted principal; more than one is possible.")
@click.option("--out", "target", required=True, type=click.Path(path_type=Path), help="A file, or a folder.")
@click.option("--profile", type=click.Choice(["pq", "x25519", "passphrase"]), default="pq")
@click.option("--not-quantum-safe", is_flag=True, help="Agree to the profile x25519.")
@click.option("--code-file", help="The code for the profile passphrase, given by another channel.")
@click.option("--special", multiple=True, help="A question of a special category that may leave; * for all.")
@click.option(
    "--names",
    "under",
    type=click.Choice(["real", "pseudonyms"]),
    default="real",
    show_default=True,
    help="real: the Ministry can act for a person only if it knows who it is. pseudonyms: what tells who people are "
    "stays here; each file that is to leave is named with --file.",
)
@click.option(
    "--file", "files", multiple=True, help="A file (its id) that leaves; without any: all, none under pseudonyms."
)
@click.option("--notice", default="", help="A withdrawn consent: seal a notice of that instead of the case.")
@click.option("--overrule", multiple=True, help="A rule to overrule in writing; each with its --reason.")
@click.option("--reason", multiple=True)
@name_options
@with_session()
def seal(
    session: "Session",
    out: Out,
    *,
    case_id: str,
    recipients: tuple[str, ...],
    target: Path,
    code_file: str | None,
    special: tuple[str, ...],
    under: str,
    files: tuple[str, ...],
    notice: str,
    overrule: tuple[str, ...],
    reason: tuple[str, ...],
    **rest: Any,
) -> None:
    """Seal a case, read the file back, compare."""
    from hrd_desktop.services.views import SealChoice

    if not recipients and rest["profile"] != "passphrase":
        raise click.UsageError(_("name at least one recipient with --to"))
    code = secret(code_file, _("Code"), twice=True) if rest["profile"] == "passphrase" else None
    leaving = frozenset(files) if files else None
    hidden = under == "pseudonyms"
    choice = SealChoice(special=frozenset(special), files=leaving, notice=notice, pseudonyms=hidden)
    names = decisions(rest, lambda: session.exchange.plan(case_id, [], choice=choice).names)
    sealed = session.exchange.seal(
        case_id,
        [_principal(session, one) for one in recipients],
        target,
        code=code,
        choice=replace(choice, names=names),
        overrule=overrules(overrule, reason),
        progress=out.progress(),
        **rest,
    )
    lines = [
        _("Sealed, written and read back: {path}").format(path=sealed.path),
        _("Number {number}: {words}").format(number=sealed.sequence, words=" ".join(sealed.words)),
    ]
    left_out = ("code", "pseudonyms")
    data = {name: getattr(sealed, name) for name in sealed.__dataclass_fields__ if name not in left_out}
    out.result({**data, "names": under_names(sealed.pseudonyms)}, *lines)


def under_names(pseudonyms: bool) -> str:
    """Return what ``--names`` says of a bundle."""
    return "pseudonyms" if pseudonyms else "real"


def overrules(rules: tuple[str, ...], reasons: tuple[str, ...]) -> Any:
    """Pair each overruled rule with its reason; one reason may stand for all."""
    from hrd_desktop.services.errors import ReasonMissing
    from hrd_desktop.services.views import Overrule

    if rules and len(reasons) not in (1, len(rules)):
        raise ReasonMissing
    said = reasons if len(reasons) == len(rules) else reasons * len(rules)
    return [Overrule(rule, why) for rule, why in zip(rules, said, strict=True)]


def _principal(session: "Session", named: str) -> str:
    """A recipient may be named by its age recipient too; it must be trusted all the same."""
    if named.startswith("age1"):
        for one in session.trust.list():
            if named in one.recipients.values():
                return one.principal
    return named


@bundle.command("inspect")
@click.argument("path", type=click.Path(path_type=Path))
@json_option
def inspect(path: Path, as_json: bool) -> None:
    """Show what can be known without a key."""
    from hrd_desktop.services.exchange.outside import inspect as look

    found = look(path)
    line = _("{profile}, {count} recipients, {size} bytes")
    Out(as_json).result(found, line.format(profile=found.profile, count=found.recipients, size=found.size))


@bundle.command("verify")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--identity", type=click.Path(path_type=Path), help="An age identity file.")
@click.option("--code-file", help="The code of a bundle under a passphrase.")
@click.option("--trust", required=True, type=click.Path(path_type=Path), help="An OpenSSH allowed_signers file.")
@click.option("--revoked", type=click.Path(path_type=Path), help="Public keys that were revoked, one a line.")
@json_option
def verify(path: Path, as_json: bool, identity: Path | None, code_file: str | None, **lists: Any) -> None:
    """Verify a bundle without a vault. Writes nothing."""
    from hrd_desktop.services.exchange.outside import verify as check

    if (identity is None) == (code_file is None):
        raise click.UsageError(_("give --identity or --code-file"))
    out = Out(as_json)
    code = secret(code_file, _("Code")) if code_file is not None else None
    found = check(path, identity=identity, code=code, progress=out.progress(), **lists)
    line = _("Verified: {name}, number {number}, {count} files")
    said = line.format(name=found.principal, number=found.sequence, count=found.files)
    data = {name: getattr(found, name) for name in found.__dataclass_fields__ if name != "pseudonyms"}
    out.result({**data, "names": under_names(found.pseudonyms)}, said, found.digest, *_hidden(found.pseudonyms))


def _hidden(pseudonyms: bool) -> list[str]:
    return [_("Under pseudonyms: the sender held back what tells who people are.")] if pseudonyms else []


@bundle.command("open")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--to", type=click.Path(path_type=Path), help="Write the contents in the clear into this new folder.")
@click.option("--code-file", help="The code of a bundle under a passphrase.")
@click.option("--first-contact-ok", is_flag=True, help="Accept a first bundle that is not number 1.")
@click.option("--gap-ok", is_flag=True, help="Accept that numbers are missing.")
@with_session()
def open_(session: "Session", out: Out, path: Path, to: Path | None, code_file: str | None, **agreed: bool) -> None:
    """Verify a bundle and take the case in; or write it out in the clear."""
    code = secret(code_file, _("Code")) if code_file is not None else None
    if to is not None:
        out.say(_("This writes the case in the clear. Whoever holds the medium can read it."))
        files = session.exchange.write_out(path, to, code=code, progress=out.progress())
        out.result({"written": files}, *(str(file) for file in files))
        return
    opened = session.exchange.open(path, code=code, progress=out.progress(), **agreed)
    accepted = opened.accept()
    data = {
        "case": accepted.case,
        "digest": accepted.digest,
        "records": accepted.records,
        "files": accepted.files,
        "already": accepted.already,
        "principal": opened.envelope.sender.principal,
        "sequence": opened.envelope.sequence,
        "checks": opened.checks,
        "gaps": opened.preview.gaps,
        "held_back": opened.preview.held_back,
        "names": under_names(opened.preview.pseudonyms),
    }
    said = _("{count} records taken in.").format(count=accepted.records)
    said = _("Taken in before; nothing changed.") if accepted.already else said
    out.result(data, *(check.text for check in opened.checks), *_hidden(opened.preview.pseudonyms), said)
