"""The contact protocol of a defender: what was agreed, and what to know before any contact."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hrd_desktop import i18n, reference
from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.rules import channels
from hrd_desktop.services import times
from hrd_desktop.services.contacts import log, silence
from hrd_desktop.services.contacts.views import Protocol, Way

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


def protocol(session: "Session", defender: Record) -> Protocol:
    """Return the protocol of *defender*."""
    cases = log.cases_of(session, defender.id)
    contacts = log.of_defender(session, defender.id, cases)
    safe = log.last(session, contacts, safe=True)
    days, limit = silence.standing(session, defender, cases, safe)
    zone = zone_of(session, defender)
    return Protocol(
        defender=defender.id,
        alias=session.words.alias(defender.id),
        ways=ways(session, defender),
        call_who=defender.text("hrd_call_who"),
        code_words=defender.text("hrd_code_words"),
        never_say=defender.text("hrd_never_say"),
        if_no_answer=defender.text("hrd_if_no_answer"),
        every=int(defender.text("hrd_contact_every") or 0),
        language=session.words.choice("hrd", "hrd_contact_language", defender.text("hrd_contact_language")),
        interpreter=session.words.choice("hrd", "hrd_interpreter", defender.text("hrd_interpreter")),
        zone=zone,
        clock=times.at_once(datetime.now(UTC), zone),
        talked=_talked(contacts),
        safe=safe,
        last=log.last(session, contacts, safe=False),
        days=days,
        limit=limit,
    )


def zone_of(session: "Session", defender: Record | None) -> str:
    """Return the zone the defender is in: as written down, else their country's where it has only one."""
    if defender is None:
        return reference.zone_of_country(session.mission.home())
    written = defender.text("hrd_zone")
    return written or reference.zone_of_country(defender.text("hrd_country") or session.mission.home())


def _talked(contacts: list[Record]) -> str:
    """The day on which what contact may lead to was last talked through."""
    held = [one.text("log_date") for one in contacts if one.text("log_consequences") == "yes"]
    newest = max(held, default="")
    return edtf.display(newest, i18n.language()) if newest else ""


def ways(session: "Session", defender: Record) -> tuple[Way, ...]:
    """Return the ways to reach *defender*: agreed ones first, those encrypted from end to end before others."""
    found = [_way(session, each, defender) for each in channels.ways(defender)]
    return tuple(sorted(found, key=lambda way: (not way.agreed, not way.encrypted)))


def _way(session: "Session", way: channels.Way, defender: Record) -> Way:
    def said(name: str) -> str:
        return defender.text(f"hrd_contacts[{way.row}]/{name}")

    day = said("hrd_contact_agreed_on")
    return Way(
        channel=way.channel,
        channel_label=session.words.choice("hrd", "hrd_contact_channel", way.channel) or _("No channel chosen"),
        value=said("hrd_contact_value"),
        agreed=way.agreed,
        agreed_on=edtf.display(day, i18n.language()) if day else "",
        encrypted=way.safe,
        reason=way.reason,
        safe_times=said("hrd_contact_safe_times"),
        lack=channels.lack(way),
    )
