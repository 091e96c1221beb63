"""The channels agreed with a defender: decided together (CON-19), with a reason where one is not encrypted (CON-18).

Both gates and the contact protocol ask here, so that a card never calls a channel agreed that a gate does not.
"""

from dataclasses import dataclass

from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _

_NO_REASON_NEEDED = ("", "in_person", "none")
_END_TO_END = "e2ee"


@dataclass(frozen=True)
class Way:
    """One way to reach somebody: the *row* in their record, its *channel*, and what was said of it.

    *safe* says that the channel is encrypted from end to end, or needs no line at all.
    """

    row: str
    channel: str
    agreed: bool
    reason: str

    @property
    def safe(self) -> bool:
        """Whether nobody in between can listen in."""
        return self.channel == "in_person" or self.channel.startswith(_END_TO_END)

    @property
    def needs_reason(self) -> bool:
        """Whether the guidelines ask why this channel was chosen."""
        return not self.safe and self.channel not in _NO_REASON_NEEDED and not self.reason.strip()


def ways(defender: Record) -> tuple[Way, ...]:
    """Return the ways of a defender's record, in its order."""
    return tuple(_way(defender, row) for row in defender.items("hrd_contacts"))


def _way(defender: Record, row: str) -> Way:
    def said(name: str) -> str:
        return defender.text(f"hrd_contacts[{row}]/{name}")

    agreed = said("hrd_contact_agreed") == "yes"
    return Way(row, said("hrd_contact_channel"), agreed, said("hrd_contact_reason"))


def unexplained(defender: Record) -> bool:
    """Return whether a way in use is not encrypted and says not why: an agreed one, or any where none is agreed."""
    found = ways(defender)
    used = [way for way in found if way.agreed] or found
    return any(way.needs_reason for way in used)


def lack(way: Way) -> str:
    """Return in words what is missing of *way*, '' for nothing. "Do not contact" needs nothing."""
    if way.channel == "none":
        return ""
    if not way.agreed:
        return _("Not agreed with the defender")
    return _("No reason is given for a channel that is not encrypted end to end") if way.needs_reason else ""
