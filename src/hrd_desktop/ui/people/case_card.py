"""People and bodies around a case, on its overview; hidden while there are none."""

from PySide6.QtCore import QCoreApplication

from hrd_desktop.services.people.views import PartyRow
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.people.knowing import open_party
from hrd_desktop.ui.widgets import Card, Chip, Row, Rows, SecondaryButton, reveal


class CasePeopleCard(Card):
    """Who else has to do with the case."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("CasePeopleCard", "Others in the case"))
        self._desk, self._case = desk, ""
        self.rows = Rows()
        self.body.addWidget(self.rows)
        reveal(self, False)

    def load(self, case: str) -> None:
        """Ask who has to do with *case*."""
        session = self._desk.session
        self._case = case
        self._desk.ask(self, lambda: (case, session.people.of_case(case)), lambda found: self._show(*found))

    def _show(self, case: str, people: tuple[PartyRow, ...]) -> None:
        if case == self._case:
            self.rows.fill([self._row(one) for one in people])
            reveal(self, bool(people))

    def _row(self, one: PartyRow) -> Row:
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{self.tr('Open')}: {one.title}")
        button.clicked.connect(lambda: open_party(self._desk, one.form, one.id))
        chips = [Chip(one.label, "warn" if one.kind == "perpetrator" else "neutral")] if one.label else []
        return Row(one.title, "", *chips, button)
