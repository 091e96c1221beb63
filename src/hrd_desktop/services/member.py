"""What the members of a session share."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


class Member:
    """A part of a session; it keeps the session and nothing else."""

    def __init__(self, session: "Session") -> None:
        self._session = session
