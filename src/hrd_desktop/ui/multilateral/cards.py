"""The cards of multilateral work: measures, organisations, what comes back, cases raised, reprisals, texts."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from hrd_desktop.services.multilateral.views import (
    ArenaRow,
    CycleRow,
    RaisedRow,
    ReprisalRow,
    TextRow,
    WorkKind,
    WorkView,
)
from hrd_desktop.ui import days
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, Chip, LinkButton, Muted, Row, Rows, SecondaryButton


class MeasuresHereCard(Card):
    """What a mission to international organisations may do; ``noted`` carries the one to write down."""

    noted = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("MeasuresHereCard", "Measures here"))
        self.rows = Rows()
        self.body.addWidget(self.rows)
        self.body.addWidget(
            Muted(self.tr("The same rules on risk, consent and publicity hold here. An individual is a case."))
        )

    def show_view(self, view: WorkView) -> None:
        """Show the measures of this kind of mission."""
        self.rows.fill([self._row(one) for one in view.kinds])

    def _row(self, one: WorkKind) -> Row:
        button = SecondaryButton(self.tr("Write down"))
        button.setAccessibleName(f"{button.text()}: {one.label}")
        button.clicked.connect(lambda: self.noted.emit(one.code))
        ends: list[QWidget] = [Chip(str(one.count), "primary")] if one.count else []
        for chip in ends:
            chip.setAccessibleName(self.tr("written down %1 times").replace("%1", str(one.count)))
        return Row(one.label, "", *ends, button, strong=False)


class ArenasCard(Card):
    """The organisations and arenas of this mission, and when something was last said there."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ArenasCard", "Organisations and arenas"))
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_view(self, view: WorkView) -> None:
        """Show the arenas of *view*."""
        nothing = self.tr("Say where the mission sits, or which organisations it works with.")
        self.rows.fill([self._row(one) for one in view.arenas], nothing)

    def _row(self, one: ArenaRow) -> Row:
        said = " · ".join(part for part in (one.day_text, one.topic) if part)
        chip = Chip(self.tr("noted: %1").replace("%1", str(one.noted)), "ok") if one.noted else None
        return Row(one.label, said, chip or Chip(self.tr("Nothing noted yet"), "warn"))


class CyclesCard(Card):
    """Resolutions that come back; the years are for the Ministry to fill in."""

    years_requested = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("CyclesCard", "Resolutions that come back"))
        self.rows = Rows()
        self.years = LinkButton(self.tr("Fill in the years"))
        self.years.clicked.connect(self.years_requested)
        if self.head is not None:
            self.head.addWidget(self.years)
        self.body.addWidget(self.rows)

    def show_view(self, view: WorkView) -> None:
        """Show the cycles of *view*."""
        self.rows.fill([self._row(one) for one in view.cycles])

    def _row(self, one: CycleRow) -> Row:
        if one.due is None:
            return Row(one.title, one.text, Chip(self.tr("Year to be filled")))
        return Row(one.title, one.text, Chip(self.tr("Prepare from %1").replace("%1", days.day(one.due)), "primary"))


class RaisedCard(Card):
    """Individual cases proposed for an arena, or raised there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("RaisedCard", "Individual cases"))
        self._desk = desk
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_view(self, view: WorkView) -> None:
        """Show the cases of *view*."""
        nothing = self.tr("None is proposed. It begins on the page of a case, under Measures.")
        self.rows.fill([self._row(one) for one in view.raised], nothing)

    def _row(self, one: RaisedRow) -> Row:
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{button.text()}: {one.case_title}")
        button.clicked.connect(lambda: self._desk.go("measure", one.measure))
        said = " · ".join(part for part in (one.country, one.arenas, one.state_label) if part)
        return Row(one.case_title, said, Chip(one.chip, one.tone), button)


class ReprisalsCard(Card):
    """Reprisals against people who had worked with an organisation: what it should report and answer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("ReprisalsCard", "Reprisals for cooperating"))
        self._desk = desk
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_view(self, view: WorkView) -> None:
        """Show the reprisals of *view*."""
        self.rows.fill([self._row(one) for one in view.reprisals], self.tr("None is on file."))

    def _row(self, one: ReprisalRow) -> Row:
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{button.text()}: {one.alias} {one.day_text}")
        button.clicked.connect(lambda: self._desk.open_record(one.record))
        title = one.organisation or self.tr("Organisation not named yet")
        said = " · ".join(part for part in (one.alias, one.day_text, one.text) if part)
        return Row(title, said, button)


class TextsCard(Card):
    """Negotiated texts with words on defenders."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("TextsCard", "Negotiated texts"))
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_view(self, view: WorkView) -> None:
        """Show the texts of *view*."""
        self.rows.fill([self._row(one) for one in view.texts], self.tr("No text is followed yet."))

    @staticmethod
    def _row(one: TextRow) -> Row:
        said = " · ".join(part for part in (one.arena, one.words) if part)
        return Row(one.name, said, *([Chip(one.status, "primary")] if one.status else []))
