"""The briefing sheet of a case: what may be shown to its reader, then drawn."""

from typing import TYPE_CHECKING

from hrd_desktop.services.base import Member
from hrd_desktop.services.views import BriefingOptions, BriefingSheet, VerdictView
from hrd_desktop.system.progress import Progress

if TYPE_CHECKING:
    from hrd_desktop.reports.models import SheetContent


class Briefing(Member):
    """Briefing sheets."""

    def verdicts(self, case: str, options: BriefingOptions | None = None) -> tuple[VerdictView, ...]:
        """Return what the rules say of printing a sheet on this case."""
        raise NotImplementedError

    def content(self, case: str, options: BriefingOptions | None = None) -> "SheetContent":
        """Return the sheet's plain data. Alias only; held-back answers are left out and named."""
        raise NotImplementedError

    def sheet(
        self, case: str, options: BriefingOptions | None = None, progress: Progress | None = None
    ) -> BriefingSheet:
        """Draw the sheet. Raises RULE_REFUSES where a rule that must hold does not and is not overruled."""
        raise NotImplementedError

    def printed(self, case: str, sheet: BriefingSheet, what: str) -> None:
        """Write in the journal that a copy was printed or saved (*what*: ``printed`` or ``saved``)."""
        raise NotImplementedError
