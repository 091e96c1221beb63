"""A duty in the agenda with all that can be done about it: carried out, marked as done, given another day."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hrd_desktop.services.store import this_day
from hrd_desktop.services.views.agenda import AgendaLine
from hrd_desktop.ui import days
from hrd_desktop.ui.agenda.lines import LineRow
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Field, FieldLabel, LinkButton, Muted, Notice, PrimaryButton, TextEdit, reveal
from hrd_desktop.ui.wizard.editors import DateEditor, Entry

_ENOUGH = 5
"""So many characters make a reason."""


class DutyRow(QWidget):
    """``marked`` carries the line, ``done`` or ``postponed``, the reason, and the new day or None."""

    marked = Signal(object, str, str, object)

    def __init__(self, desk: Desk, line: AgendaLine) -> None:
        super().__init__()
        self.line = line
        self.row = LineRow(desk, line)
        self.done, self.later = LinkButton(self.tr("Mark as done…")), LinkButton(self.tr("Postpone…"))
        self.box: MarkBox | None = None
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 8)
        foot.setSpacing(14)
        for button, act in ((self.done, "done"), (self.later, "postponed")):
            button.setAccessibleName(f"{button.text()} {line.title}, {line.about}")
            button.clicked.connect(lambda _on=False, chosen=act: self.open_box(chosen))
            foot.addWidget(button)
        foot.addWidget(Muted(self._small_print()), 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.row.stand_over_a_foot()
        self._column.addWidget(self.row)
        self._column.addLayout(foot)
        reveal(self.done, line.by_hand)

    def _small_print(self) -> str:
        line = self.line
        due = self.tr("Due %1").replace("%1", days.day(line.due))
        rule = f"{line.rule} · {line.strength_label}"
        return " · ".join(part for part in (due, line.moved, rule) if part)

    def open_box(self, act: str) -> None:
        """Ask for what marking as *act* takes; a reason written for the other act stays."""
        typed = self.box.reason.text() if self.box is not None else ""
        if self.box is not None:
            self.box.hide()
            self.box.deleteLater()
        self._put_box(act, typed).begin()

    def go_on(self, before: "DutyRow") -> None:
        """Open the box as it stands open in the row *before*, which this one replaces."""
        if before.box is not None:
            box = self._put_box(before.box.act, before.box.reason.text())
            if box.until is not None and before.box.until is not None:
                box.until.show_entry(before.box.until.entry())
            if not before.box.notice.isHidden():
                box.notice.say("warn", before.box.notice.text.text())

    def _put_box(self, act: str, typed: str) -> "MarkBox":
        self.box = box = MarkBox(self.line, act)
        box.reason.setText(typed)
        box.kept.connect(lambda reason, until: self.marked.emit(self.line, act, reason, until))
        self._column.addWidget(box)
        box.show()
        return box


class MarkBox(QWidget):
    """The reason, and the new day where one is asked for. ``kept`` carries both."""

    kept = Signal(str, object)

    def __init__(self, line: AgendaLine, act: str) -> None:
        super().__init__()
        self.act, done = act, act == "done"
        self.until = None if done else DateEditor(this_day)
        self.reason, self.notice = TextEdit(), Notice("warn")
        self.notice.clear()
        words = self.tr("How was it done, or why is nothing more to be done?") if done else self.tr("Why?")
        self.keep = PrimaryButton(self.tr("Mark as done") if done else self.tr("Postpone"))
        self.keep.setAccessibleName(f"{self.keep.text()}: {line.title}, {line.about}")
        self.keep.clicked.connect(self._on_keep)
        line_up = QHBoxLayout()
        line_up.setSpacing(10)
        if self.until is not None:
            line_up.addLayout(self._day_field(self.until))
        line_up.addWidget(Field(words, self.reason), 1)
        line_up.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addLayout(line_up)
        column.addWidget(self.notice)

    def _day_field(self, editor: DateEditor) -> QVBoxLayout:
        """A week from now is proposed; the editor's button for today would never do."""
        label = self.tr("To which day?")
        editor.name(label, "")
        editor.show_entry(Entry((this_day() + timedelta(days=7)).isoformat()))
        editor.button.hide()
        editor.setFixedWidth(230)
        field = QVBoxLayout()
        field.addWidget(FieldLabel(label, editor.control()))
        field.addWidget(editor)
        return field

    def begin(self) -> None:
        """Give the keyboard to the first field, and bring the whole box into sight."""
        (self.reason if self.until is None else self.until.control()).setFocus()
        QTimer.singleShot(0, self, self._come_into_sight)

    def _come_into_sight(self) -> None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if parent is not None:
            parent.ensureWidgetVisible(self)

    def _on_keep(self) -> None:
        until = self._day()
        if len(self.reason.text().strip()) < _ENOUGH:
            self.notice.say("warn", QCoreApplication.translate("MarkBox", "Write the reason in a few words."))
        elif self.until is not None and (until is None or until <= this_day()):
            self.notice.say("warn", QCoreApplication.translate("MarkBox", "Choose a day after today, as 2026-11-24."))
        else:
            self.notice.clear()
            self.kept.emit(self.reason.text().strip(), until)

    def _day(self) -> date | None:
        try:
            return date.fromisoformat(str(self.until.entry().value or "")) if self.until else None
        except ValueError:
            return None
