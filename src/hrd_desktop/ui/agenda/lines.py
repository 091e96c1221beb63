"""A line of the agenda as a row: what, about whom, how late, and the button that takes it further."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrd_desktop.services.views.agenda import AgendaLine
from hrd_desktop.ui import days
from hrd_desktop.ui.agenda.going import carry_on
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Chip, Muted, Row, Rows, SecondaryButton, Strong, reveal


class LineRow(Row):
    """One duty with its button."""

    def __init__(self, desk: Desk, line: AgendaLine) -> None:
        self.line = line
        self.button = SecondaryButton(line.button)
        self.button.setAccessibleName(f"{line.button}: {line.title}, {line.about}")
        self.button.clicked.connect(lambda: carry_on(desk, line))
        super().__init__(line.title, line.about, Chip(line.chip, line.tone), self.button)
        self.setToolTip(line.text)


class DayRow(Row):
    """One duty by its day alone: for a narrow card."""

    def __init__(self, line: AgendaLine) -> None:
        day = Strong(days.day_of_month(line.due), wrap=False)
        day.setMinimumWidth(day.fontMetrics().horizontalAdvance("30. nov.") + 4)
        super().__init__(line.title, line.about, start=day, strong=False)
        self.setToolTip(line.text)


class Grouped(QWidget):
    """Lines below a heading that counts them; hidden while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.heading, self.rows = Muted(), Rows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.rows)

    def show_rows(self, heading: str, rows: list[QWidget]) -> None:
        """Show *rows* below *heading*."""
        self.heading.setText(heading)
        self.rows.fill(rows)
        reveal(self, bool(rows))
