"""Words about bundles that more than one screen needs: which way one goes, whose it is, how it is closed."""

from typing import Any

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def sending(ministry: bool, received: bool) -> str:
    """Return what sending a case is called: the Ministry answers what it has *received*, and reports to nobody."""
    if not ministry:
        return translate("Exchange", "Send to the Ministry")
    return translate("Exchange", "Answer the mission") if received else translate("Exchange", "Send to a mission")


def about(bundle: Any) -> str:
    """Return to whom a bundle went or from whom it came, and how it is closed.

    Bundles to other readers, or closed in another way, are counted apart; without this two would look the same.
    """
    names = ", ".join(bundle.others)
    if bundle.direction == "sent":
        names = translate("Exchange", "to {0}").format(names) if names else ""
    else:
        names = translate("Exchange", "from {0}").format(names)
    closed = {
        "pq": translate("Exchange", "quantum-safe"),
        "x25519": translate("Exchange", "older keys, not quantum-safe"),
        "passphrase": translate("Exchange", "closed with a code"),
    }
    under = translate("Exchange", "under pseudonyms") if bundle.pseudonyms else ""
    fallback = "" if names else closed["passphrase"]
    return " · ".join(part for part in (names, closed.get(bundle.profile, fallback), under) if part)
