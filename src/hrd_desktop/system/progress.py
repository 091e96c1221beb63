"""How long work tells how far it has come, without knowing a window.

A worker is handed a ``Progress``; it reports, and learns in the same call whether the officer has stopped it.
"""

from collections.abc import Callable


class Cancelled(Exception):
    """The officer stopped the work; the old state stays."""


class Progress:
    """Reports *percent* (0 to 100) and a short text; raises :class:`Cancelled` once asked to stop."""

    def __init__(self, report: Callable[[int, str], object] | None = None) -> None:
        self._report = report
        self._stopped = False

    def at(self, percent: int, what: str = "") -> None:
        """Report how far the work has come. Raises :class:`Cancelled` if asked to stop."""
        if self._stopped:
            raise Cancelled
        if self._report is not None:
            self._report(percent, what)

    def stop(self) -> None:
        """Ask the work to stop at its next report. Safe to call from another thread."""
        self._stopped = True
