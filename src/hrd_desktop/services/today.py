"""Today: what needs the officer now, where work stopped, what comes."""

from typing import TYPE_CHECKING

from hrd_desktop.services.views import TodayView

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


def today(session: "Session") -> TodayView:
    """Return what the Today screen shows."""
    raise NotImplementedError
