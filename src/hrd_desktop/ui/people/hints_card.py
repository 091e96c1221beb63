"""Who may be the same person as the one on screen, and which records were made one with it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.people.views import Hint, MergedRow, Unmerged
from hrd_desktop.ui import days
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.people.knowing import ask_about_people, open_party
from hrd_desktop.ui.widgets import Card, Chip, LinkButton, Muted, Row, Rows, SecondaryButton, Strong, reveal


class HintRow(QWidget):
    """One hint: by what they go, why they may be the same, and below it what can be done about it."""

    def __init__(self, hint: Hint, *ends: QWidget) -> None:
        super().__init__()
        chip = Chip(self.tr("Likely the same") if hint.likely else self.tr("May be the same"))
        chip.set_tone("warn" if hint.likely else "neutral")
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(10)
        head.addWidget(Strong(hint.title), 1)
        head.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        foot.setSpacing(10)
        for end in ends:
            foot.addWidget(end)
        foot.addStretch(1)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(Muted(" · ".join(hint.reasons)))
        column.addLayout(foot)


class HintsCard(Card):
    """Hints beside a record; hidden while there are none. "Not the same" is remembered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("HintsCard", "On file twice?"))
        self._desk, self._record, self._form = desk, "", ""
        self.rows = Rows()
        self.body.addWidget(Muted(self.tr("Names stay hidden; the reasons say what agrees.")))
        self.body.addWidget(self.rows)
        reveal(self, False)

    def load(self, record: str, form: str) -> None:
        """Look who may be the same as *record*."""
        session = self._desk.session
        if record != self._record:
            reveal(self, False)
        self._record, self._form = record, form
        ask_about_people(
            self._desk, self, lambda: (record, session.people.hints(record)), lambda found: self._show(*found)
        )

    def _show(self, record: str, hints: list[Hint]) -> None:
        if record == self._record:
            self.rows.fill([self._row(hint) for hint in hints])
            reveal(self, bool(hints))

    def _row(self, hint: Hint) -> HintRow:
        apart = LinkButton(self.tr("Not the same"))
        apart.setAccessibleName(f"{self.tr('Not the same')}: {hint.title}")
        apart.clicked.connect(lambda: self._keep_apart(hint))
        if hint.form == self._form:
            ends = SecondaryButton(self.tr("Compare…"))
            ends.clicked.connect(lambda: self._desk.go("merge", self._record, hint.record))
        else:
            ends = SecondaryButton(self.tr("Open"))
            ends.clicked.connect(lambda: open_party(self._desk, hint.form, hint.record))
        ends.setAccessibleName(f"{ends.text()} {hint.title}")
        return HintRow(hint, ends, apart)

    def _keep_apart(self, hint: Hint) -> None:
        session, record = self._desk.session, self._record
        job = self._desk.write(lambda: session.people.keep_apart(record, hint.record))
        job.then(self, lambda _nothing: self.load(record, self._form))


class MergedCard(Card):
    """The records that were made one with the one on screen, each to be taken apart again; hidden while none."""

    taken_back = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("MergedCard", "Made one with"))
        self._desk, self._record = desk, ""
        self.rows, self.told = Rows(), Muted()
        self.body.addWidget(self.rows)
        self.body.addWidget(self.told)
        reveal(self.told, False)
        reveal(self, False)

    def load(self, record: str) -> None:
        """Ask for the merges into *record* that stand."""
        session = self._desk.session
        if record != self._record:
            reveal(self.told, False)
        self._record = record
        self._desk.ask(self, lambda: (record, session.people.merged(record)), lambda found: self._show(*found))

    def _show(self, record: str, rows: list[MergedRow]) -> None:
        if record == self._record:
            self.rows.fill([self._row(row) for row in rows])
            reveal(self, bool(rows) or bool(self.told.text()))

    def _row(self, row: MergedRow) -> Row:
        button = SecondaryButton(self.tr("Undo merge"), "undo-2")
        button.setAccessibleName(f"{self.tr('Undo merge')}: {row.called}")
        button.clicked.connect(lambda: self._undo(row))
        when = self.tr("%1 by %2").replace("%2", row.by_label or "–").replace("%1", days.moment(row.at))
        return Row(row.called or self.tr("Without working name"), when, button)

    def _undo(self, row: MergedRow) -> None:
        session = self._desk.session
        self._desk.once(self, lambda: session.people.unmerge(row.record), self._on_back)

    def _on_back(self, back: Unmerged) -> None:
        said = self.tr("Both records are back.")
        if back.left:
            left = self.tr("Changed since, and left as they are: %1").replace("%1", str(back.left))
            said = f"{said} {left}"
        self.told.setText(said)
        reveal(self.told, True)
        self.taken_back.emit(back)
        self.load(self._record)
