"""``brief``: the briefing sheet of a case."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hrd_desktop.cli.bundles import overrules
from hrd_desktop.cli.names import decisions, name_options
from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session


@click.command()
@click.option("--case", "case_id", help="The case.")
@click.option("--country", help="The country, by its code of two letters, for a country sheet instead.")
@click.option("--out", "target", required=True, type=click.Path(path_type=Path))
@click.option("--copies", type=click.IntRange(1, 99), default=1)
@click.option("--language", type=click.Choice(["en", "nb"]), default=None)
@click.option("--special", multiple=True, help="A question of a special category that may be printed; * for all.")
@click.option("--overrule", multiple=True, help="A rule to overrule in writing; each with its --reason.")
@click.option("--reason", multiple=True)
@name_options
@with_session()
def brief(
    session: "Session",
    out: Out,
    *,
    case_id: str | None,
    country: str | None,
    target: Path,
    copies: int,
    language: str | None,
    special: tuple[str, ...],
    overrule: tuple[str, ...],
    reason: tuple[str, ...],
    **said: Any,
) -> None:
    """Write the briefing sheet of a case, or the sheet of a country, as PDF, in the clear."""
    from hrd_desktop.errors import HrdError
    from hrd_desktop.services.views import BriefingOptions
    from hrd_desktop.services.writing import write_new

    if (case_id is None) == (country is None):
        raise click.UsageError(_("give --case or --country"))
    if target.exists():
        raise HrdError("TARGET_EXISTS")
    if case_id is None:
        write_country(session, out, str(country).upper(), target, language or "")
        return
    options = BriefingOptions(frozenset(special), copies, language or "", tuple(overrules(overrule, reason)))
    options = replace(options, names=decisions(said, lambda: session.briefing.names(case_id, options)))
    sheet = session.briefing.sheet(case_id, options, out.progress())
    write_new(target, sheet.pdf)
    session.briefing.printed(case_id, sheet, "saved", options)
    out.say(_("The sheet lies there in the clear. Whoever holds the medium can read it."))
    warned = [verdict for verdict in session.briefing.verdicts(case_id, options) if not verdict.allowed]
    data = {"file": target, "copy": sheet.copy, "pages": sheet.pages, "marking": sheet.marking, "verdicts": warned}
    line = _("{path}: copy {copy}, {count} pages").format(path=target, copy=sheet.copy, count=sheet.pages)
    out.result(data, line, *(verdict.text for verdict in warned))


def write_country(session: "Session", out: Out, country: str, target: Path, language: str) -> None:
    """Write a country sheet; no person is named on it."""
    from hrd_desktop.services.writing import write_new

    sheet = session.countries.sheet(country, language)
    write_new(target, sheet.pdf)
    session.countries.printed(country, sheet, "saved")
    line = _("{path}: copy {copy}, {count} pages").format(path=target, copy=sheet.copy, count=sheet.pages)
    out.result({"file": target, "copy": sheet.copy, "pages": sheet.pages, "country": country}, line)
