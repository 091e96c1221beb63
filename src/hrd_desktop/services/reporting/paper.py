"""A report on paper: the same words and figures as in the window, drawn by ``reports``."""

from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain.marking import LEGAL_BASIS
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.printing import pages_of, printed_at
from hrd_desktop.services.reporting.hiding import LARGER, SMALL
from hrd_desktop.services.reporting.views import ReportLines, ReportPaper, ReportView

if TYPE_CHECKING:
    from hrd_desktop.reports.models import ReportContent, Section
    from hrd_desktop.services.session import Session


def draw(session: "Session", view: ReportView) -> ReportPaper:
    """Return *view* as PDF. Raises SHEET_FAILED."""
    from hrd_desktop import reports

    pdf = reports.report(content(session, view))
    return ReportPaper(pdf, pages_of(pdf), f"{view.file_name}.pdf")


def content(session: "Session", view: ReportView) -> "ReportContent":
    """Return the report's plain data in the chosen language."""
    from hrd_desktop.reports.models import Box, ReportContent, Section

    stamp, label = view.asked.marking.stamp, session.about().label
    return ReportContent(
        language=i18n.language(),
        title=view.title,
        subtitle=view.subtitle,
        marking=stamp,
        basis=LEGAL_BASIS if stamp else "",
        printed=printed_at(),
        by=label,
        journal=session.vault.journal.short,
        boxes=tuple(Box(one.caption, one.strong, one.rest) for one in view.boxes),
        warning=warning(view),
        texts=tuple(Section(one.title, text=one.text) for one in view.texts if one.text),
        parts=view.parts,
        sections=tuple(_section(one) for one in view.sections),
        held_back=(held_back(),) if view.held else (),
        footer=_("No person, alias or case is named."),
    )


def _section(one: ReportLines) -> "Section":
    from hrd_desktop.reports.models import Line, Section

    return Section(one.title, tuple(Line(caption, text) for caption, text in one.lines), one.text)


def warning(view: ReportView) -> str:
    """Return the warning of a report that shows small numbers, '' for any other."""
    if not view.asked.plain or view.asked.kind not in ("period", "sdg"):
        return ""
    return _("Small numbers are shown in full: a reader who knows the country may recognise somebody.")


def held_back() -> str:
    """Return what the signs of numbers held back mean."""
    told = _("Numbers from 1 to 4 stand as {small}; {larger} stands where a larger number would give one away.")
    return told.format(small=SMALL, larger=LARGER)
