"""``report period|sdg|climate|lessons|list|write``: what a mission reports, in figures and words; nobody is named."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hrd_desktop.cli.opening import with_session
from hrd_desktop.cli.output import Out
from hrd_desktop.domain.figures import Levels
from hrd_desktop.domain.marking import DEFAULT, Marking
from hrd_desktop.i18n import gettext as _

if TYPE_CHECKING:
    from hrd_desktop.services import Session
    from hrd_desktop.services.reporting.asked import Asked, Kind
    from hrd_desktop.services.reporting.views import ReportView


@click.group()
def report() -> None:
    """Reports: a period, indicator 16.10.1, the climate over the years."""


def _place_options(function: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option(
            "--to", "last", default="", help="The last day; without both days the year, until June the one before."
        ),
        click.option("--from", "first", default="", help="The first day."),
        click.option("--country", default="", help="A country's code of two letters; everything without it."),
    ):
        function = option(function)
    return function


def _report_options(function: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--csv", "csv_file", type=click.Path(path_type=Path), help="Write the table here."),
        click.option("--out", "target", type=click.Path(path_type=Path), help="Write the report here as PDF."),
        click.option("--language", type=click.Choice(["en", "nb"]), default=None),
        click.option("--marking", type=click.Choice([one.value for one in Marking]), default=DEFAULT.value),
        click.option("--words-checked", is_flag=True, help="You have looked: the text's words name nobody."),
        click.option("--plain", is_flag=True, help="Show numbers below five in full."),
    ):
        function = option(function)
    return _place_options(function)


def _made(
    session: "Session",
    out: Out,
    kind: "Kind",
    *,
    country: str,
    first: str,
    last: str,
    plain: bool,
    words_checked: bool,
    marking: str,
    language: str | None,
    target: Path | None,
    csv_file: Path | None,
) -> None:
    """Print a report, and write it where the caller says."""
    from hrd_desktop.services.files.writing import may_write
    from hrd_desktop.services.reporting.asked import Asked

    asked = Asked(kind, country.upper(), first, last, plain, Marking(marking), words_checked)
    for asked_for in filter(None, (target, csv_file)):
        may_write(asked_for)
    view = session.reporting.view(asked, out.progress())
    written = _written(session, view.asked, language or "", target, csv_file)
    for one in view.overlaps:
        out.say(_("A report over some of these days left before: {report}").format(report=one))
    if written:
        out.say(_("What was written lies there in the clear."))
    out.result({**_plain(view), "files": written}, *_lines(view))


def _written(
    session: "Session", asked: "Asked", language: str, target: Path | None, csv_file: Path | None
) -> list[Path]:
    """Write the files that were asked for, each noted in the journal."""

    def write(file: Path, data: bytes) -> Path:
        return session.files.write_out(file, data, lambda: session.reporting.noted(asked, "saved"))

    made = []
    if target is not None:
        made.append(write(target, session.reporting.paper(asked, language).pdf))
    if csv_file is not None:
        made.append(write(csv_file, session.reporting.table(asked, language)))
    return made


def _plain(view: "ReportView") -> dict[str, Any]:
    from hrd_desktop.cli.output import plain

    found: dict[str, Any] = plain(view)
    return found


def _lines(view: "ReportView") -> list[str]:
    found = [view.title, view.subtitle, *(f"{one.caption}: {one.strong} {one.rest}".rstrip() for one in view.boxes)]
    for part in view.parts:
        found += ["", part.title]
        if isinstance(part, Levels):
            found += [f"{when}: {part.levels[level]}" for when, level in part.points]
            continue
        for row in part.rows:
            said = ", ".join(f"{column} {one.text}" for column, one in zip(part.columns, row.amounts, strict=True))
            found.append(f"{row.label}: {said}")
        found += [part.note] if part.note else []
    for section in view.sections:
        found += ["", section.title, *(f"{caption}: {text}" for caption, text in section.lines), section.text]
    found += [line for one in view.texts if one.text for line in ("", one.title, one.text)]
    return found


@report.command("period")
@_report_options
@with_session()
def period(session: "Session", out: Out, **options: Any) -> None:
    """Support to defenders in a period: cases, measures, effects, speed of response."""
    _made(session, out, "period", **options)


@report.command("sdg")
@_report_options
@with_session()
def sdg(session: "Session", out: Out, **options: Any) -> None:
    """Count verified acts by the categories of SDG indicator 16.10.1."""
    _made(session, out, "sdg", **options)


@report.command("climate")
@_report_options
@with_session()
def climate(session: "Session", out: Out, **options: Any) -> None:
    """The climate for human rights work over the years, from dated mappings."""
    _made(session, out, "climate", **options)


@report.command("lessons")
@_report_options
@with_session()
def lessons(session: "Session", out: Out, **options: Any) -> None:
    """What officers wrote down for other missions, without a case or a person."""
    _made(session, out, "lessons", **options)


@report.command("list")
@with_session(write=False)
def list_(session: "Session", out: Out) -> None:
    """List the periods that were written about."""
    found = session.reporting.kept()
    out.result(found, *(f"{one.record}  {one.title}" for one in found))


@report.command("write")
@_place_options
@click.argument("name")
@click.argument("text")
@with_session()
def write(session: "Session", out: Out, *, country: str, first: str, last: str, name: str, text: str) -> None:
    """Keep the officer's own words for a period: report_situation, _support, _results or _input."""
    from hrd_desktop.services.reporting.asked import Asked

    record = session.reporting.write(Asked("period", country.upper(), first, last), name, text)
    out.result({"record": record, "name": name}, record)
