"""What a sheet says of contact with the defender: channel, language, interpreter, the last safe contact, and clocks.

Only answers that were selected to leave are read here. Numbers and addresses are never among them.
"""

from typing import TYPE_CHECKING

from hrd_desktop import i18n, reference
from hrd_desktop.domain import edtf
from hrd_desktop.domain.statements import State
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services import times
from hrd_desktop.services.exchange.selection import Chosen, Selection

if TYPE_CHECKING:
    from hrd_desktop.reports.models import Section
    from hrd_desktop.services.session import Session


def clock(one: Chosen) -> str:
    """Return the time of an incident or a contact there and in Norway, '' where it is not known or does not leave."""
    form = one.record.form
    zone = _said(one, f"{form}_zone") or reference.zone_of_country(_said(one, f"{form}_country"))
    return times.on_paper(_said(one, f"{form}_date"), _said(one, f"{form}_time"), zone)


def contact(session: "Session", selection: Selection) -> "tuple[Section, ...]":
    """Return how the defenders are reached, as a section of its own; none where nothing is known."""
    from hrd_desktop.reports.models import Line, Section

    lines = []
    for one in selection.of("hrd"):
        facts = (*_facts(session, one), _last_safe(session, one, selection))
        text = "; ".join(fact for fact in facts if fact)
        if text:
            lines.append(Line(session.words.alias(one.record.id), text))
    return (Section(_("Contact with the defender"), tuple(lines)),) if lines else ()


def _facts(session: "Session", one: Chosen) -> list[str]:
    choice = session.words.choice
    language = choice("hrd", "hrd_contact_language", _said(one, "hrd_contact_language"))
    interpreter = choice("hrd", "hrd_interpreter", _said(one, "hrd_interpreter"))
    zone = times.zone_label(_said(one, "hrd_zone"))
    return [
        _channels(session, one),
        _("language: {language}").format(language=language) if language else "",
        _("interpreter: {interpreter}").format(interpreter=interpreter) if interpreter else "",
        _("time zone: {zone}").format(zone=zone) if zone else "",
    ]


def _channels(session: "Session", one: Chosen) -> str:
    """The channels that were decided together; another one is none of ours to name."""
    found = []
    for row in one.record.items("hrd_contacts"):
        path = f"hrd_contacts[{row}]/hrd_contact_"
        if _said(one, f"{path}agreed") == "yes":
            found.append(session.words.choice("hrd", "hrd_contact_channel", _said(one, f"{path}channel")))
    named = ", ".join(dict.fromkeys(part for part in found if part))
    return _("agreed channel: {channel}").format(channel=named) if named else _("no channel agreed")


def _last_safe(session: "Session", one: Chosen, selection: Selection) -> str:
    """The day and form of the last contact in which the person could talk safely."""
    about = one.record.id
    held = [each for each in selection.of("log") if _said(each, "log_safe") == "yes" and _said(each, "log_date")]
    theirs = [each for each in held if each.record.text("log_counterpart") in ("", about)]
    newest = max(theirs, key=lambda each: (_said(each, "log_date"), _said(each, "log_time")), default=None)
    if newest is None:
        return _("no safe contact on file")
    day = edtf.display(_said(newest, "log_date"), i18n.language())
    form = session.words.choice("log", "log_form", _said(newest, "log_form"))
    return _("last safe contact: {contact}").format(contact=", ".join(part for part in (day, form) if part))


def _said(one: Chosen, path: str) -> str:
    """The answer at *path* as it leaves, '' for anything else."""
    statement = one.statements.get(path)
    held = statement is not None and statement.state is State.ANSWERED and isinstance(statement.value, str)
    return str(statement.value) if held and statement else ""
