"""For whom a bundle is proposed before the officer says so.

A box that is ticked by itself is rarely looked at, so nobody but the Ministry is proposed whom the officer did not
choose for this very case before. A notice goes to everybody who holds the data.
"""

from typing import TYPE_CHECKING

from hrd_desktop.services.exchange import ledger

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.services.views import Trusted


def proposed(session: "Session", case: str, notice: bool) -> list[str]:
    """Return the principals that a bundle of *case* (a *notice* of a withdrawal) is proposed for, all verified."""
    verified = [one for one in session.trust.list() if one.verified is not None]
    rows = ledger.of_case(session, case)
    if session.role == "ministry":
        names = {row.principal for row in rows if row.direction == "received"}
    else:
        sent = [row.recipients for row in rows if row.direction == "sent" and not row.notice and row.recipients]
        names = {name for readers in (sent if notice else sent[:1]) for name in readers}
    known = [one.principal for one in verified if one.principal in names]
    return known or (_ministry(verified) if session.role == "mission" else [])


def _ministry(verified: "list[Trusted]") -> list[str]:
    """The Ministry's desks by what their cards say; a mission that trusts one office alone trusts the Ministry."""
    desks = [one.principal for one in verified if one.role == "ministry"]
    return desks or [one.principal for one in verified if len(verified) == 1]
