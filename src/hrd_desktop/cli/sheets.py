"""``brief``: the briefing sheet of a case, the sheet of a country, or a blank form, which needs no vault."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hrd_desktop.cli.bundles import overrules
from hrd_desktop.cli.names import decisions, name_options
from hrd_desktop.cli.opening import vault_options, with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.domain.marking import Marking
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session


@click.command()
@click.option("--case", "case_id", help="The case.")
@click.option("--country", help="The country, by its code of two letters, for a country sheet instead.")
@click.option("--blank", help="A form to fill in by hand or in a PDF reader instead: map, risk, urg. Needs no vault.")
@click.option(
    "--marking", type=click.Choice([one.value for one in Marking]), help="Of the blank form, once filled in."
)
@click.option("--out", "target", required=True, type=click.Path(path_type=Path))
@click.option("--copies", type=click.IntRange(1, 99), default=1)
@click.option("--language", type=click.Choice(["en", "nb"]), default=None)
@click.option("--special", multiple=True, help="A question of a special category that may be printed; * for all.")
@click.option("--overrule", multiple=True, help="A rule to overrule in writing; each with its --reason.")
@click.option("--reason", multiple=True)
@name_options
@vault_options
def brief(*, blank: str | None, marking: str | None, **said: Any) -> None:
    """Write the briefing sheet of a case, the sheet of a country, or a blank form, as PDF, in the clear."""
    from hrd_desktop.services.files.writing import may_write

    if sum(one is not None for one in (said["case_id"], said["country"], blank)) != 1:
        raise click.UsageError(_("give --case, --country or --blank, and one of them alone"))
    if marking is not None and blank is None:
        raise click.UsageError(_("--marking goes with --blank; a case has its own"))
    may_write(said["target"])
    if blank is None:
        write_sheet(**said)
    else:
        write_blank(Out(said["as_json"]), blank, said["target"], said["language"] or "", marking)


@with_session()
def write_sheet(
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
    """Write the sheet of a case or of a country."""
    from hrd_desktop.services.views import BriefingOptions

    if case_id is None:
        write_country(session, out, str(country).upper(), target, language=language or "", said=said)
        return
    options = BriefingOptions(frozenset(special), copies, language or "", tuple(overrules(overrule, reason)))
    options = replace(options, names=decisions(said, lambda: session.briefing.names(case_id, options)))
    sheet = session.briefing.sheet(case_id, options, out.progress())
    session.files.write_out(target, sheet.pdf, lambda: session.briefing.printed(case_id, sheet, "saved", options))
    out.say(_("The sheet lies there in the clear. Whoever holds the medium can read it."))
    warned = [verdict for verdict in session.briefing.verdicts(case_id, options) if not verdict.allowed]
    data = {"file": target, "copy": sheet.copy, "pages": sheet.pages, "marking": sheet.marking, "verdicts": warned}
    line = _("{path}: copy {copy}, {count} pages").format(path=target, copy=sheet.copy, count=sheet.pages)
    out.result(data, line, *(verdict.text for verdict in warned))


def write_blank(out: Out, form: str, target: Path, language: str, marking: str | None) -> None:
    """Write a blank form; it holds nothing of a vault."""
    from hrd_desktop.services import blank_forms
    from hrd_desktop.services.files.writing import write_new

    sheet = blank_forms.draw(form, language, None if marking is None else Marking(marking))
    write_new(target, sheet.pdf)
    line = _("{path}: {count} pages").format(path=target, count=sheet.pages)
    out.result({"file": target, "pages": sheet.pages, "form": form, "marking": sheet.marking}, line)


def write_country(
    session: "Session", out: Out, country: str, target: Path, *, language: str, said: dict[str, Any]
) -> None:
    """Write a country sheet; names of people in its words are decided as on a case's sheet."""
    names = decisions(said, lambda: session.countries.names(country, language))
    sheet = session.countries.sheet(country, language, names)
    session.files.write_out(target, sheet.pdf, lambda: session.countries.printed(country, sheet, "saved", names))
    line = _("{path}: copy {copy}, {count} pages").format(path=target, copy=sheet.copy, count=sheet.pages)
    out.result({"file": target, "copy": sheet.copy, "pages": sheet.pages, "country": country}, line)
