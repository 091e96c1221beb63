"""Contact with defenders: the protocol shown before any contact, the log, the ledger, and the notes of a call."""

from hrd_desktop.ui.contacts.call_page import CallPage
from hrd_desktop.ui.contacts.page import ContactPage
from hrd_desktop.ui.contacts.sort_page import SortPage

__all__ = ["CallPage", "ContactPage", "SortPage"]
