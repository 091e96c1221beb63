"""The exposure ledger: how visible contact and measures have made a defender, from what is on file.

A contact counts when it took place, a measure when it was carried out. What is only planned shows nobody yet.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import ngettext
from hrd_desktop.rules import exposure
from hrd_desktop.services.contacts import log
from hrd_desktop.services.contacts.views import Ledger, Seen
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_RECENT = timedelta(days=92)
_VISIBLE = ("seen", "public")


def ledger(session: "Session", defender: str, contacts: Iterable[Record], cases: Iterable[str]) -> Ledger:
    """Return the ledger of *defender* from their *contacts* and the measures of their *cases*."""
    held = list(cases)
    occasions = (*_contacts(session, contacts), *_measures(session, held), *_visits(session, held))
    found = sorted(occasions, key=lambda one: one.day)
    since = (this_day() - _RECENT).isoformat()
    recent = sum(one.degree in _VISIBLE and one.day >= since for one in found)
    counts = tuple(
        (degree, session.words.choice("log", "log_exposure", degree), sum(one.degree == degree for one in found))
        for degree in exposure.DEGREES
    )
    return Ledger(defender, tuple(found), counts, recent, _summary(found, recent))


def _contacts(session: "Session", contacts: Iterable[Record]) -> Iterator[Seen]:
    words = session.words
    for one in contacts:
        day = one.text("log_date")
        if day:
            text = words.choice("log", "log_form", one.text("log_form")) or _("Contact")
            said = one.text("log_exposure") in exposure.DEGREES
            yield _seen(session, one, day, log.degree_of(one), text, said=said)


def _measures(session: "Session", cases: Iterable[str]) -> Iterator[Seen]:
    for case in cases:
        for one in session.store.of_case(case, "act"):
            day, kind = one.text("act_done")[:10], one.text("act_type")
            degree = exposure.of_measure(kind)
            if day and degree != "private":
                text = session.words.choice("act", "act_type", kind).split(" (")[0]
                yield _seen(session, one, day, degree, text)


def _visits(session: "Session", cases: Iterable[str]) -> Iterator[Seen]:
    """Visits that took place; one that a measure was carried out by is told by the measure."""
    today = this_day().isoformat()
    for case in cases:
        for one in session.store.of_case(case, "vis"):
            day, kind = one.text("vis_date"), one.text("vis_type")
            measure = session.store.find(one.text("vis_measure")) if one.text("vis_measure") else None
            degree = exposure.of_visit(kind)
            told = measure is not None and bool(measure.text("act_done"))
            refused = one.text("vis_permission") == "refused"
            if day and day <= today and degree != "private" and not (told or refused):
                yield _seen(session, one, day, degree, session.words.choice("vis", "vis_type", kind))


def _seen(
    session: "Session", record: Record, day: str, degree: exposure.Degree, text: str, *, said: bool = False
) -> Seen:
    label = session.words.choice("log", "log_exposure", degree)
    return Seen(record.id, record.form, day, edtf.display(day, i18n.language()), degree, label, text, said)


def _summary(found: list[Seen], recent: int) -> str:
    if not found:
        return _("No contact is on file.")
    if not recent:
        return _("Nothing that others could see in the last three months.")
    said = ngettext(
        "{count} occasion that others could see in the last three months.",
        "{count} occasions that others could see in the last three months.",
        recent,
    )
    return said.format(count=recent)
