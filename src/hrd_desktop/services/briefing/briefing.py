"""The briefing sheet of a case: what may be shown to its reader, then drawn.

The sheet is made from the same selection as a bundle, so paper never says more than a sealed case would; names of
persons stay out of it altogether, since paper is lost more easily than a stick.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hrd_desktop import i18n, rules
from hrd_desktop.domain.marking import marking_of
from hrd_desktop.services import naming, overruling
from hrd_desktop.services.cases.facts import facts
from hrd_desktop.services.errors import ReasonMissing, RuleRefuses
from hrd_desktop.services.exchange.selection import select
from hrd_desktop.services.member import Member
from hrd_desktop.services.printing import pages_of
from hrd_desktop.services.views import BriefingOptions, BriefingSheet, Cover, NameHit, SealChoice, VerdictView
from hrd_desktop.system.progress import Progress

if TYPE_CHECKING:
    from hrd_desktop.reports.models import SheetContent
    from hrd_desktop.services.exchange.selection import Selection

_COPIES = "print.copies."


class Briefing(Member):
    """Briefing sheets."""

    def verdicts(self, case: str, options: BriefingOptions | None = None) -> tuple[VerdictView, ...]:
        """Return what the rules say of printing a sheet on this case."""
        chosen = options or BriefingOptions()
        known = facts(self._session, self._session.cases.record(case))
        return rules.judge("print", known, _overruled(chosen))

    def names(self, case: str, options: BriefingOptions | None = None) -> list[NameHit]:
        """Return the names of people in the words of the sheet on *case*, each with how it was decided."""
        chosen = options or BriefingOptions()
        with i18n.speaking(chosen.language or self._session.language):
            return naming.in_sheet(self._session, case, self.content(case, chosen), chosen.names)

    def covers(self, case: str) -> tuple[Cover, ...]:
        """Return how the consent of each person of the case stands for a sheet. Raises RECORD_UNKNOWN."""
        return self._session.consents.covers(case, rules.scope_of("print"))

    def content(self, case: str, options: BriefingOptions | None = None) -> "SheetContent":
        """Return the sheet's plain data. Alias only; held-back answers are left out and named."""
        from hrd_desktop.services.briefing.content import content

        chosen = options or BriefingOptions()
        found = self._selected(case, chosen)
        return content(self._session, found, copy=self._copies(case) + 1, copies=chosen.copies)

    def _selected(self, case: str, options: BriefingOptions) -> "Selection":
        return select(self._session, case, SealChoice(special=options.special), "print", _overruled(options))

    def _copies(self, case: str) -> int:
        return int(self._session.vault.keep(_COPIES + case) or "0")

    def sheet(
        self, case: str, options: BriefingOptions | None = None, progress: Progress | None = None
    ) -> BriefingSheet:
        """Draw the sheet. Raises RULE_REFUSES where a rule that must hold does not and is not overruled."""
        chosen = options or BriefingOptions()
        if any(not one.reason.strip() for one in chosen.overrule):
            raise ReasonMissing
        for verdict in self.verdicts(case, chosen):
            if verdict.stops:
                raise RuleRefuses(rule=verdict.rule, text=verdict.text)
        hits = self.names(case, chosen)
        naming.all_decided(hits)
        with i18n.speaking(chosen.language or self._session.language):  # it names the questions still open
            selection = self._selected(case, chosen)
        pdf, found = self._drawn(selection, chosen, hits, progress)
        name = f"{found.case_number or 'case'}-{found.copy:02d}.pdf"
        marking = marking_of(selection.case.text("marking"))
        return BriefingSheet(pdf, found.copy, pages_of(pdf), name, marking, selection.subjects)

    def _drawn(
        self, selection: "Selection", options: BriefingOptions, hits: Sequence[NameHit], progress: Progress | None
    ) -> "tuple[bytes, SheetContent]":
        from hrd_desktop import reports
        from hrd_desktop.services.briefing.content import content

        report, copy = progress or Progress(), self._copies(selection.case.id) + 1
        with i18n.speaking(options.language or self._session.language):
            report.at(10)
            cover = naming.cover_of(self._session, selection.case.id, hits, selection.pseudonyms)
            found = cover.all_in(content(self._session, selection, copy=copy, copies=options.copies))
            report.at(40)
            pdf = reports.briefing_sheet(found)
        report.at(100)
        return pdf, found

    def for_bundle(self, selection: "Selection", names: Sequence[NameHit]) -> bytes:
        """Return the sheet of what was selected to be sealed, as it travels; its own rules were asked already.

        It says an alias for every name but those of *names* that were decided to stay.
        """
        return self._drawn(selection, BriefingOptions(), names, None)[0]

    def printed(self, case: str, sheet: BriefingSheet, what: str, options: BriefingOptions | None = None) -> None:
        """Write in the journal that a copy was printed or saved (*what*), and count it."""
        from hrd_desktop.vault import Put

        session = self._session.writer
        act = "print" if what == "printed" else "save"
        chosen = options or BriefingOptions()
        reasons = naming.kept(hit.decided for hit in self.names(case, chosen)) if chosen.names else []
        overruled = [*(one for one in chosen.overrule if one.reason.strip()), *reasons]
        count = Put(_COPIES + case, str(max(sheet.copy, self._copies(case))))
        kept = overruling.changes(session.cases.record(case), overruled, "print")
        session.vault.write([count, *kept], by=session.officer, act=act)
        detail = " ".join((str(sheet.copy), *sheet.subjects))
        session.vault.journal.note(act, by=session.officer, record=case, detail=detail)


def _overruled(options: BriefingOptions) -> frozenset[str]:
    return frozenset(one.rule for one in options.overrule if one.reason.strip())
