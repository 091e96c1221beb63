"""The guided paths for a case, each with how far it has come."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from hrd_desktop.services.protection.views import PathRow
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, Chip, LinkButton, Row, Rows, SecondaryButton


class PathsCard(Card):
    """Call ``load`` with a case or a measure in it; *finder* offers the protection finder too."""

    def __init__(self, desk: Desk, *, finder: bool = True) -> None:
        super().__init__(QCoreApplication.translate("PathsCard", "Guided paths to protection"))
        self._desk, self._record = desk, ""
        self.rows = Rows()
        self.finder = LinkButton(self.tr("Find protection that fits"))
        self.body.addWidget(self.rows)
        self.finder.clicked.connect(lambda: desk.go("finder", self._record))
        if finder:
            self.body.addWidget(self.finder, 0, Qt.AlignmentFlag.AlignLeading)

    def load(self, record: str) -> None:
        """Show how far the paths have come for the case of *record*."""
        self._record, session = record, self._desk.session
        self._desk.ask(self, lambda: session.paths.list(record), lambda rows: self._take(record, rows))

    def _take(self, record: str, rows: tuple[PathRow, ...]) -> None:
        if record == self._record:
            self.show_rows(record, rows)

    def show_rows(self, record: str, rows: tuple[PathRow, ...]) -> None:
        """Show *rows* for *record*."""
        self._record = record
        self.rows.fill([self._row(row) for row in rows])

    def _row(self, row: PathRow) -> QWidget:
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{button.text()}: {row.title}")
        button.clicked.connect(lambda: self._desk.go("path", self._record, row.path))
        said = self.tr("%1 of %2 met").replace("%1", str(row.met)).replace("%2", str(row.counted))
        made = Row(row.title, "", Chip(said, "ok" if row.counted and row.met == row.counted else "neutral"), button)
        made.setToolTip(row.text)
        return made
