"""A record's evaluated form: its answers, bound ones from their home, and what the program works out itself."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer
from hrd_desktop.services.errors import FormUnknown
from hrd_desktop.services.journal import act_in_words
from hrd_desktop.services.measures import approvals, gather
from hrd_desktop.services.mission import routing
from hrd_desktop.services.risk import following
from hrd_desktop.services.store import this_day
from hrd_desktop.services.words import moment

if TYPE_CHECKING:
    from hrd_desktop.forms import Sheet
    from hrd_desktop.services.answers.homes import Homes
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Entry

_LOGGED = 50
"""So many acts does the case sheet list."""


def fill(session: "Session", homes: "Homes") -> "Sheet":
    """Return the sheet of the record that *homes* reads. Raises FORM_UNKNOWN for a form this program lacks."""
    from hrd_desktop import forms

    form = homes.form
    if form is None:
        raise FormUnknown(form=homes.record.form[:32])
    statements = homes.statements()
    sheet = forms.Sheet(form, today=this_day, computed=computed(session, homes.record))
    sheet.load({path: one for path, one in statements.items() if one.name in form.all_items})
    return sheet


def computed(session: "Session", record: Record) -> "Mapping[str, Answer | Callable[[object], Answer]]":
    """Return the values of the named sources that rest on the vault; those of reference data, forms know.

    Approvals are worked out from a record "approved outside the program" (DESIGN D15), never typed.
    """
    return {
        "system.updated": lambda _sheet: _day(record),
        "journal.log": lambda _sheet: _log(session, record),
        "exchange.route": lambda _sheet: routing.recipients(session, record),
        "units.desk": lambda sheet: routing.desk_of(session, _country(session, sheet)),
        "units.hub": lambda sheet: routing.hub_of(session, _country(session, sheet)),
        "approval.state": lambda _sheet: _approval(session, record)[0],
        "approval.unit": lambda _sheet: _approval(session, record)[1],
        "approval.date": lambda _sheet: _approval(session, record)[2],
        **following.computed(session, record),
    }


def _approval(session: "Session", record: Record) -> tuple[str, str, str]:
    """State (a code of ``approval_state``), unit and day of a measure's approval."""

    given = approvals.current(session, record) if record.form == "act" else None
    if given and given.valid:
        return "approved", given.by, given.on
    return ("requested" if record.text(gather.ASKED) or given else "not_asked"), "", ""


def _day(record: Record) -> str:
    return record.changed.astimezone().date().isoformat() if record.statements else ""


def _log(session: "Session", record: Record) -> str:
    """Openings, exports and prints of the case, newest first."""
    rows = session.vault.journal.entries(record=record.id, acts=rules.noted(), newest_first=True, limit=_LOGGED)
    return "\n".join(f"{moment(row.at.isoformat())}: {_by(session, row)}{act_in_words(row.act)}" for row in rows)


def _by(session: "Session", row: "Entry") -> str:
    """Whose act it was, as far as the officer gave a name."""
    label = session.officer_label(row.by)
    return f"{label} – " if label else ""


def _country(session: "Session", sheet: object) -> str:
    """The country that a country profile is about, the mission's own where it does not say."""
    from hrd_desktop.forms import Sheet

    named = sheet.value("cty_country") if isinstance(sheet, Sheet) and sheet.form.id == "cty" else None
    return str(named or session.mission.home())
