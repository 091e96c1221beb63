"""Contact with defenders: what was agreed, the log, how visible it made them, and the notes of a call."""

from hrd_desktop.services.contacts.contacts import Contacts
from hrd_desktop.services.contacts.views import (
    Call,
    ContactRow,
    Last,
    Ledger,
    Line,
    Note,
    Protocol,
    Seen,
    Target,
    Way,
)

__all__ = ["Call", "ContactRow", "Contacts", "Last", "Ledger", "Line", "Note", "Protocol", "Seen", "Target", "Way"]
