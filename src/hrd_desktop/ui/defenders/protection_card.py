"""Protection that fits the defender: mechanisms and organisations with reasons, each one press from its entry."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hrd_desktop.services.protection.finder import FinderView, FitRow
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, LinkButton, Muted, Row, Rows, SecondaryButton, reveal

_FEW = 4


class ProtectionCard(Card):
    """Asks the finder when told to load; shows the closest few until all are asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Protection that fits"))
        self._desk = desk
        self._defender = ""
        self._view: FinderView | None = None
        self.rows = Rows()
        self.missing = Muted()
        self.more = LinkButton()
        self.more.clicked.connect(self._show_all)
        self.body.addWidget(self.rows)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.missing)
        self.look = LinkButton(self.tr("Look for more: need, group, country…"))
        self.look.clicked.connect(lambda: desk.go("finder", self._defender))
        self.body.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeading)

    def load(self, defender: str) -> None:
        """Find what fits *defender*."""
        session = self._desk.session
        self._defender = defender
        self._desk.ask(self, lambda: session.finder(defender), self._on_found)

    def _on_found(self, view: FinderView) -> None:
        if view.defender == self._defender:
            self._view = view
            self._fill(view.rows[:_FEW])
            reveal(self.more, len(view.rows) > _FEW)
            self.more.setText(self.tr("Show all %1").replace("%1", str(len(view.rows))))
            names = ", ".join(view.missing)
            self.missing.setText(self.tr("Closer once answered: %1").replace("%1", names) if names else "")
            reveal(self.missing, bool(names))

    def _show_all(self) -> None:
        if self._view is not None:
            self._fill(self._view.rows)
            reveal(self.more, False)

    def _fill(self, rows: tuple[FitRow, ...]) -> None:
        self.rows.fill([self._row(row) for row in rows], self.tr("Nothing in the library fits."))

    def _row(self, row: FitRow) -> QWidget:
        button = SecondaryButton(self.tr("Look up"))
        button.setAccessibleName(f"{self.tr('Look up')}: {row.name}")
        button.clicked.connect(lambda: self._desk.go("library", row.entry))
        fits = self.tr("Fits: %1 · %2").replace("%1", row.why).replace("%2", row.checked)
        return Row(row.name, fits, button)
