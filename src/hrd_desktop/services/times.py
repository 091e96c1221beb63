"""The clock where something happened, beside the reader's own: nobody should have to reckon at night.

What is written down is the clock there and its zone. The reader's clock is reckoned when it is shown, since the
next reader may sit somewhere else.
"""

from datetime import date, datetime, time, tzinfo

from hrd_desktop import i18n, reference
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.reference.zones import moment_in, place_of

NORWAY = "Europe.Oslo"
"""The zone of whoever reads a sheet in the Ministry."""


def moment(day: str, clock: str, zone: str) -> datetime | None:
    """Return the moment of an ISO *day* at *clock* (``HH:MM``) in *zone*; None where one of them is not known."""
    try:
        return moment_in(zone, date.fromisoformat(day), time.fromisoformat(clock)) if clock else None
    except ValueError:
        return None


def both(day: str, clock: str, zone: str, reader: tzinfo | None = None) -> str:
    """Return "their 02:10, yours 01:10"; the clock alone where the zone or the day is not known, '' without a clock.

    *reader* is the reader's zone, the machine's own without one.
    """
    if not clock:
        return ""
    at = moment(day, clock, zone)
    if at is None:
        return _("their {clock}").format(clock=clock)
    return _said(at, at.astimezone(reader))


def at_once(at: datetime, zone: str, reader: tzinfo | None = None) -> str:
    """Return the moment *at* as the clocks of *zone* and of the reader show it, '' for a zone nobody knows."""
    place = place_of(zone)
    return _said(at.astimezone(place), at.astimezone(reader)) if place else ""


def _said(theirs: datetime, yours: datetime) -> str:
    clock, own = f"{theirs:%H:%M}", f"{yours:%H:%M}"
    if theirs.utcoffset() == yours.utcoffset():
        return _("{clock}, the same as yours").format(clock=clock)
    return _("their {clock}, yours {own}").format(clock=clock, own=own + _apart(theirs, yours))


def _apart(theirs: datetime, yours: datetime) -> str:
    days = (yours.date() - theirs.date()).days
    return " " + (_("the day after") if days > 0 else _("the day before")) if days else ""


def on_paper(day: str, clock: str, zone: str) -> str:
    """Return "02:10 there, 01:10 in Norway" for a sheet, whose reader nobody knows; '' without a clock."""
    if not clock:
        return ""
    at, home = moment(day, clock, zone), place_of(NORWAY)
    if at is None or home is None:
        return _("{clock} there").format(clock=clock)
    here = at.astimezone(home)
    if here.utcoffset() == at.utcoffset():
        return _("{clock} there and in Norway").format(clock=clock)
    return _("{clock} there, {own} in Norway").format(clock=clock, own=f"{here:%H:%M}" + _apart(at, here))


def zone_said(record: Record) -> str:
    """Return the zone of an incident or contact: the one written down, else its country's where that has only one."""
    written = record.text(f"{record.form}_zone")
    return written or reference.zone_of_country(record.text(f"{record.form}_country"))


def zone_label(zone: str) -> str:
    """Return a zone in words, '' for one nobody knows."""
    found = reference.zones().get(zone)
    return found.name(i18n.language()) if found else ""


def clock_in(zone: str, at: datetime) -> tuple[str, str] | None:
    """Return day and clock of the moment *at* as *zone* shows them, None for a zone nobody knows."""
    place = place_of(zone)
    if place is None:
        return None
    there = at.astimezone(place)
    return there.date().isoformat(), f"{there:%H:%M}"
