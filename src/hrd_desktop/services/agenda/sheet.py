"""The agenda on paper: what is late, what is of this week, and what comes, under aliases alone.

It is marked as the strictest of the cases it names, since whoever finds it learns that they exist.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain.marking import LEGAL_BASIS, Marking, marking_of
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.printing import pages_of, printed_at
from hrd_desktop.services.views import BriefingSheet
from hrd_desktop.services.views.agenda import AgendaLine, AgendaView
from hrd_desktop.services.words import day

if TYPE_CHECKING:
    from hrd_desktop.reports.models import Section, SheetContent
    from hrd_desktop.services.session import Session
    from hrd_desktop.services.views import BriefingSheet


def draw(session: "Session", view: AgendaView, copy: int) -> "BriefingSheet":
    """Return the sheet of *view* as PDF; *copy* is its number."""
    from hrd_desktop import reports

    found = content(session, view, copy)
    pdf = reports.briefing_sheet(found)
    return BriefingSheet(pdf, copy, pages_of(pdf), f"agenda-{copy:02d}.pdf", strictest(session, view.lines))


def strictest(session: "Session", lines: Iterable[AgendaLine]) -> Marking:
    """Return the strictest marking among the cases that *lines* name."""
    cases = {line.case for line in lines if line.case}
    found = [marking_of(one.text("marking")) for case in cases if (one := session.store.find(case))]
    return max(found, key=lambda one: one.rank, default=Marking.NONE)


def content(session: "Session", view: AgendaView, copy: int = 1) -> "SheetContent":
    """Return the sheet's plain data, in the chosen language."""
    from hrd_desktop.reports.models import Box, SheetContent, Tone

    about, marking = session.about(), strictest(session, view.lines)
    left_out = view.total - len(view.lines)
    more = [_("{count} later duties are not on this sheet.").format(count=left_out)] if left_out > 0 else []
    return SheetContent(
        language=i18n.language(),
        title=_("Agenda"),
        subtitle=" · ".join(part for part in (about.label, day(view.day)) if part),
        marking=marking.stamp,
        basis=LEGAL_BASIS if marking.stamp else "",
        copy=copy,
        copies=copy,
        printed=printed_at(),
        by=about.label,
        case_number="",
        about=_("Agenda"),
        journal=session.vault.journal.short,
        boxes=(
            Box(_("Late"), str(view.late), tone=Tone.DANGER if view.late else Tone.NEUTRAL),
            Box(_("This week"), str(view.week), tone=Tone.WARN if view.week else Tone.NEUTRAL),
            Box(_("Later"), str(view.later)),
        ),
        known=tuple(_sections(view.lines)),
        held_back=(_("Real names, contact addresses and sources are never on this sheet."), *more),
        footer=_("Intervals are defaults until the Ministry sets them."),
    )


def _sections(lines: Sequence[AgendaLine]) -> "Iterable[Section]":
    from hrd_desktop.reports.models import Line, Section

    heads = {"late": _("Late"), "week": _("This week"), "later": _("Later")}
    for group, held in groupby(lines, key=lambda one: one.group):
        said = (Line(day(one.due), _words(one)) for one in held)
        yield Section(heads[group], tuple(said))


def _words(line: AgendaLine) -> str:
    title = f"{line.title} ({line.strength_label})" if line.strength == "must" else line.title
    return "\n".join(part for part in (title, line.about, line.moved) if part)
