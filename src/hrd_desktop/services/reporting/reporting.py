"""Reports of a session: a period, indicator 16.10.1, lessons, the climate over the years; as view, PDF and CSV.

Counting everything takes seconds in a large vault, so it belongs on the long lane, over a reader of its own.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import language
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.member import Member
from hrd_desktop.services.reporting import naming, paper, texts
from hrd_desktop.services.reporting.asked import Asked, Span, spans, usual, whole
from hrd_desktop.services.reporting.errors import ReportNames
from hrd_desktop.services.reporting.overlapping import overlapping
from hrd_desktop.services.reporting.table import table
from hrd_desktop.services.reporting.views import (
    KeptReport,
    ReportPaper,
    ReportView,
)
from hrd_desktop.services.store import this_day
from hrd_desktop.system.progress import Progress

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record

CARRIES = {
    "period": ("OBJ-02", "OBJ-05", "REP-02", "REP-09", "MUL-15"),
    "sdg": ("POL-13",),
    "lessons": ("REP-12", "ROL-22"),
    "climate": ("DEF-13", "MAP-01", "REP-01"),
    "briefing sheet": (
        "DEM-16",
        "DEM-17",
        "TRI-04",
        "REP-03",
        "REP-04",
        "REP-05",
        "REP-06",
        "REP-07",
        "REP-09",
        "REP-10",
    ),
    "country sheet": ("REP-01", "REP-08", "ROL-11", "ROL-14"),
}
"""Which rows of the guidelines' matrix each report carries; ``briefing`` and ``countries`` draw the two sheets."""


class Reporting(Member):
    """The session's reports."""

    def spans(self) -> tuple[Span, ...]:
        """Return the periods an officer is offered today."""
        return spans(this_day())

    def usual(self) -> Span:
        """Return the year that is written about today."""
        return usual(this_day())

    def kept(self) -> tuple[KeptReport, ...]:
        """Return the periods that were written about, the latest first."""
        return texts.kept(self._session)

    def asked_of(self, record: str) -> Asked:
        """Return what the report kept as *record* is about. Raises RECORD_UNKNOWN."""
        found = next((one for one in self.kept() if one.record == record), None)
        if found is None:
            raise RecordUnknown
        return found.asked

    def write(self, asked: Asked, name: str, text: str) -> str:
        """Keep the officer's own words for a period under the question *name*; return the record's id.

        Raises QUESTION_UNKNOWN, PERIOD_INVALID.
        """
        return texts.write(self._session, asked, name, text)

    def named(self, asked: Asked) -> tuple[str, ...]:
        """Return the words of a period's texts that are also a name, an alias or a case number in this vault."""
        said = texts.texts(self._session, texts.record_of(self._session, asked))
        return naming.named(self._session, "\n".join(one.text for one in said))

    def view(self, asked: Asked, progress: Progress | None = None) -> ReportView:
        """Count what *asked* is about. Raises PERIOD_INVALID, RECORD_UNKNOWN for a country that is none."""
        from hrd_desktop import reference

        report = progress or Progress()
        report.at(5)
        if asked.country and asked.country not in reference.countries():
            raise RecordUnknown
        found = self._climate(asked) if asked.kind == "climate" else self._counted(whole(asked, this_day()))
        report.at(100)
        return found

    def _counted(self, asked: Asked) -> ReportView:
        from hrd_desktop.services.reporting.period import Period
        from hrd_desktop.services.reporting.sdg import Indicator

        place = texts.title(self._session, asked)
        if asked.kind == "sdg":
            found = Indicator(self._session, asked)
            boxes, parts = found.boxes(), found.figures()
            title, name = _("SDG indicator 16.10.1"), f"sdg-16.10.1-{_stem(asked)}"
            view = ReportView(
                asked, title, place, boxes, parts, found.sections(), held=found.drawing.held, file_name=name
            )
            return replace(view, overlaps=overlapping(self._session, asked))
        if asked.kind == "lessons":
            return self._lessons(asked, place)
        counted = Period(self._session, asked)
        record = texts.record_of(self._session, asked)
        boxes, parts = counted.boxes(), counted.figures()
        return self._with_texts(
            ReportView(
                asked,
                _("Support to human rights defenders"),
                place,
                boxes,
                parts,
                held=counted.drawing.held,
                file_name=f"report-{_stem(asked)}",
            ),
            record,
        )

    def _with_texts(self, view: ReportView, record: "Record | None") -> ReportView:
        said = texts.texts(self._session, record)
        found = naming.named(self._session, "\n".join(one.text for one in said))
        beside = overlapping(self._session, view.asked)
        return replace(view, texts=said, record=record.id if record else "", named=found, overlaps=beside)

    def _lessons(self, asked: Asked, place: str) -> ReportView:
        from hrd_desktop.services.reporting.lessons import Lessons

        found = Lessons(self._session, asked)
        named = naming.named(self._session, found.text())
        title, name = _("Lessons for other missions"), f"lessons-{_stem(asked)}"
        return ReportView(asked, title, place, found.boxes(), (), found.sections(), named=named, file_name=name)

    def _climate(self, asked: Asked) -> ReportView:
        from hrd_desktop.services.reporting.climate import Climate

        found = Climate(self._session, asked.country)
        country = self._session.words.choice("report", "report_country", found.iso2)
        sections = found.sections()
        said = "\n".join(" ".join(line) for one in sections for line in one.lines)
        return ReportView(
            replace(asked, country=found.iso2),
            _("Climate for human rights work"),
            country,
            found.boxes(),
            found.parts(),
            sections,
            named=naming.named(self._session, said),
            file_name=f"climate-{found.iso2}".rstrip("-"),
        )

    def paper(self, asked: Asked, spoken: str = "", progress: Progress | None = None) -> ReportPaper:
        """Return the report as PDF, in the language *spoken* (the session's for '').

        Raises REPORT_NAMES where the officer's words may name somebody and nobody has looked, PERIOD_INVALID,
        RECORD_UNKNOWN, SHEET_FAILED.
        """
        with i18n.speaking(spoken or language()):
            return paper.draw(self._session, self._looked_at(self.view(asked, progress)))

    def table(self, asked: Asked, spoken: str = "") -> bytes:
        """Return the report as CSV. Raises as :meth:`paper`."""
        with i18n.speaking(spoken or language()):
            return table(self._looked_at(self.view(asked)))

    @staticmethod
    def _looked_at(view: ReportView) -> ReportView:
        if view.named and not view.asked.checked:
            raise ReportNames(count=len(view.named))
        return view

    def noted(self, asked: Asked, what: str) -> None:
        """Write in the journal that a report was printed or saved (*what*): which one, never what it says."""
        session = self._session.writer
        record = texts.record_of(session, asked) if asked.kind == "period" else None
        act = "print" if what == "printed" else "save"
        session.vault.journal.note(act, by=session.officer, record=record.id if record else "", detail=asked.key())


def _stem(asked: Asked) -> str:
    return "-".join(part for part in (asked.country, asked.first, asked.last) if part)
