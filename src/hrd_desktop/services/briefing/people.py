"""Who else a briefing sheet speaks of: alleged perpetrators, marked as alleged, and bodies. Nobody else is listed.

An alleged perpetrator stands there by working name, unless somebody decided otherwise and wrote down who and why.
Even then the name is looked over once more, with every other name on the sheet, before it is printed.
"""

from typing import TYPE_CHECKING

from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services import parties
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.people import pages
from hrd_desktop.services.words import quoted

if TYPE_CHECKING:
    from hrd_desktop.reports.models import Section
    from hrd_desktop.services.exchange.selection import Selection
    from hrd_desktop.services.session import Session


def sections(session: "Session", selection: "Selection") -> "list[Section]":
    """Return the section on others in the case, [] where there is nobody to name."""
    from hrd_desktop.reports.models import Line, Section

    found = pages.of_case(session, selection.case.id)
    lines = [Line(_kind(session, one), _called(one)) for one in found if _told(one)]
    return [Section(_("Others in the case"), tuple(lines))] if lines else []


def _told(one: Record) -> bool:
    return parties.is_body(one) or one.text("per_kind") == parties.ALLEGED


def _kind(session: "Session", one: Record) -> str:
    return session.words.choice(parties.FORM, "per_kind", one.text("per_kind"))


def _called(one: Record) -> str:
    called = shown(parties.goes_by(one))
    if parties.is_body(one):
        return called
    name = shown(one.text("per_name")) if pages.named_on_sheets(one) else ""
    return " · ".join(part for part in (quoted(called) if called else "", name) if part) or "–"
