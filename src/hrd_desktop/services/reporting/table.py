"""A report as a table that spreadsheets and other programs read: one amount a line.

A cell that begins as a formula would begin one is quoted with an apostrophe: text somebody typed must not run when
the table is opened. The separator follows the language, as spreadsheets expect it.
"""

import csv
import io
from collections.abc import Iterator

from hrd_desktop import i18n
from hrd_desktop.domain.figures import Figure, Levels
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.reporting.views import ReportView

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def cell(text: str) -> str:
    """Return *text* as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(_STARTS) else text


def table(view: ReportView) -> bytes:
    """Return *view* as CSV in UTF-8, with a mark that spreadsheets know it by."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if i18n.language() == "nb" else ",", lineterminator="\r\n")
    writer.writerow([_("Part"), _("Line"), _("Column"), _("Value"), _("Note")])
    for row in _rows(view):
        writer.writerow([cell(one) for one in row])
    return ("\ufeff" + out.getvalue()).encode()


def _rows(view: ReportView) -> Iterator[tuple[str, str, str, str, str]]:
    yield _("Report"), view.title, "", view.subtitle, ""
    for box in view.boxes:
        yield _("Report"), box.caption, "", box.strong, box.rest
    for part in view.parts:
        if isinstance(part, Levels):
            yield from ((part.title, when, "", part.levels[level], "") for when, level in part.points)
        else:
            yield from _of_figure(part)
    for section in view.sections:
        yield from ((section.title, caption, "", text, "") for caption, text in section.lines)
        if section.text:
            yield section.title, "", "", section.text, ""
    for one in view.texts:
        if one.text:
            yield one.title, "", "", one.text, ""


def _of_figure(figure: Figure) -> Iterator[tuple[str, str, str, str, str]]:
    for row in figure.rows:
        for column, one in zip(figure.columns, row.amounts, strict=True):
            yield figure.title, row.label, column, one.text, figure.note
