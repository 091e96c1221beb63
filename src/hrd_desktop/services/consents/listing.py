"""The list of where the data went as a sheet: one row a place, what is to be done or was done, no name on it."""

from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain.marking import marking_of
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.consents import page
from hrd_desktop.services.printing import destroy_by, pages_of, printed_at
from hrd_desktop.services.views import BriefingSheet, ConsentView, Went
from hrd_desktop.services.words import day as in_words
from hrd_desktop.services.words import quoted

if TYPE_CHECKING:
    from hrd_desktop.reports.models import Box, Line, SheetContent
    from hrd_desktop.services.session import Session


def draw(session: "Session", record: Record) -> BriefingSheet:
    """Return the list of the consent *record* as PDF."""
    from hrd_desktop import reports

    case = session.store.find(record.case or "")
    pdf = reports.briefing_sheet(_content(session, record, case))
    marking = marking_of(case.text("marking") if case else "")
    number = case.text("case_number") if case else ""
    return BriefingSheet(pdf, 1, pages_of(pdf), f"{number or 'consent'}-list.pdf", marking)


def _content(session: "Session", record: Record, case: Record | None) -> "SheetContent":
    from hrd_desktop.reports.models import Section, SheetContent

    view, about = page.view(session, record), session.about()
    marking = marking_of(case.text("marking") if case else "")
    number = case.text("case_number") if case else ""
    places = Section(_("Where the data went"), tuple(_line(one) for one in view.spread))
    return SheetContent(
        language=i18n.language(),
        title=_("Where the data went: “{alias}”").format(alias=view.alias),
        subtitle=" · ".join(part for part in (number, about.label, _("pseudonyms used throughout")) if part),
        marking=marking.stamp,
        basis=case.text("marking_basis") if case and marking.stamp else "",
        copy=1,
        copies=1,
        printed=printed_at(),
        by=about.label,
        case_number=number,
        journal=session.vault.journal.short,
        boxes=_boxes(view),
        known=(places,) if view.spread else (),
        summary="" if view.spread else _("Nothing left this vault."),
        footer=_("Personal data: keep sealed, destroy after use. Review by {day}.").format(day=destroy_by()),
    )


def _boxes(view: ConsentView) -> "tuple[Box, ...]":
    from hrd_desktop.reports.models import Box, Tone

    open_ = str(len(view.open)) if view.withdrawn else _("none: the consent stands")
    acts = "; ".join(f"{one.scope_label}: {one.chip}" for one in view.rows)
    return (
        Box(_("Consent of"), quoted(view.alias)),
        Box(_("Stands"), view.chip, acts, Tone(view.tone)),
        Box(_("Still to be dealt with"), open_, tone=Tone.WARN if view.open else Tone.OK),
    )


def _line(one: Went) -> "Line":
    from hrd_desktop.reports.models import Line

    done = _("Dealt with {day}: {how}").format(day=in_words(one.done), how=one.how) if one.done else one.todo
    return Line(in_words(one.on), f"{one.text}. {done}")
