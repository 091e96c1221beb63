"""The four steps of sealing, as widgets: what leaves, who may read it, check, seal and write."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from hrd_desktop.services.words import quoted
from hrd_desktop.ui.theme.tokens import GRID, GUTTER
from hrd_desktop.ui.widgets import (
    Card,
    Check,
    Chip,
    DangerButton,
    Field,
    Muted,
    Notice,
    PageTitle,
    PrimaryButton,
    Row,
    Rows,
    SecondaryButton,
    StepBar,
    TextEdit,
)

LEAVES, READERS, CHECK, WRITE = range(4)


class SealView(QWidget):
    """Widgets only. *chosen* tells that a choice changed and the plan must be made anew."""

    chosen = Signal()
    overrule_requested = Signal(str, str)
    remedy_requested = Signal(str)
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.case = PageTitle(self.tr("Send to the Ministry"), wrap=False), Muted()
        self.steps = StepBar(
            [self.tr("What leaves"), self.tr("Who may read it"), self.tr("Check"), self.tr("Seal and write")]
        )
        self.lines, self.holders, self.verdicts = Rows(), Rows(), Rows()
        self.held, self.summary = Rows(), Rows()
        self.picks: dict[str, Check] = {}
        self.readers: dict[str, Check] = {}
        self.stack = QStackedWidget()
        self.notice = Notice()
        self.notice.clear()
        self.back, self.next = SecondaryButton(self.tr("Back")), PrimaryButton()
        self.where = TextEdit(name=self.tr("Where to"))
        self.where.setReadOnly(True)
        self.browse = SecondaryButton(self.tr("Choose…"), "folder-open")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress_words = Muted()
        self.stop = SecondaryButton(self.tr("Stop"))
        self.stop.clicked.connect(self.stop_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.case, 1, Qt.AlignmentFlag.AlignBottom)
        for part in (self._what(), self._who(), self._check(), self._write()):
            self.stack.addWidget(part)
        feet = QHBoxLayout()
        feet.setSpacing(10)
        feet.addStretch(1)
        feet.addWidget(self.back)
        feet.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GUTTER)
        column.addLayout(head)
        column.addWidget(self.steps)
        column.addWidget(self.notice)
        column.addWidget(self.stack)
        column.addLayout(feet)
        column.addStretch(1)

    @staticmethod
    def _cards(*cards: Card) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GUTTER)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        return page

    def _what(self) -> QWidget:
        leaves = Card(self.tr("What the reader will see"))
        leaves.body.addWidget(self.lines)
        held = Card(self.tr("What is held back, and why"))
        held.body.addWidget(self.held)
        self.held_card = held
        return self._cards(leaves, held)

    def _who(self) -> QWidget:
        card = Card(self.tr("Who may read it"))
        card.body.addWidget(self.holders)
        return self._cards(card)

    def _check(self) -> QWidget:
        card = Card(self.tr("What the guidelines say"))
        card.body.addWidget(self.verdicts)
        return self._cards(card)

    def _write(self) -> QWidget:
        where = Card(self.tr("Where to"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.where, 1)
        row.addWidget(self.browse)
        where.body.addLayout(row)
        words = self.tr(
            "Written, read back and compared before it counts as sent. Nothing unencrypted touches the stick."
        )
        where.body.addWidget(Muted(words))
        where.body.addWidget(self.progress)
        moving = QHBoxLayout()
        moving.addWidget(self.progress_words, 1)
        moving.addWidget(self.stop)
        where.body.addLayout(moving)
        done = Card(self.tr("In short"))
        done.body.addWidget(self.summary)
        self.show_progress(-1, "")
        return self._cards(where, done)

    def show_progress(self, percent: int, words: str) -> None:
        """Show how far sealing has come; a negative *percent* hides the bar."""
        for widget in (self.progress, self.progress_words, self.stop):
            widget.setVisible(percent >= 0)
        self.progress.setValue(max(percent, 0))
        self.progress_words.setText(words)

    # -- filling --------------------------------------------------------------------------------------------------

    def show_plan(self, plan: Any) -> None:
        """Show what would leave, what not, and what the rules say."""
        self.case.setText(f"{plan.number} · {quoted(plan.alias)}" if plan.alias else plan.number)
        self.lines.fill([self._line(line) for line in plan.lines], self.tr("Nothing would leave."))
        self.held.fill([self._held(line) for line in plan.held_back])
        self.held_card.setVisible(bool(plan.held_back))
        self.verdicts.fill([self._verdict(one) for one in plan.verdicts], self.tr("Nothing stands in the way."))
        rows: list[QWidget] = [
            Row(self.tr("Readers"), ", ".join(one.label or one.principal for one in plan.recipients)),
            Row(self.tr("Size"), self.size_words(plan.bytes)),
            Row(self.tr("Questions that travel as “not answered yet”"), str(len(plan.gaps))),
            Row(self.tr("Protective marking"), plan.marking.stamp or self.tr("none")),
        ]
        self.summary.fill(rows)

    def size_words(self, size: int) -> str:
        """Return *size* bytes in words."""
        return self.locale().formattedDataSize(size, 1)

    def _line(self, line: Any) -> QWidget:
        tone = {"gap": "warn", "held_back": "danger"}.get(line.state, "neutral")
        chip = Chip(line.chip, tone) if line.chip else Muted("")
        if not line.optional:
            return Row(line.text, line.reason, chip, strong=False)
        pick = self.picks.get(line.key)
        on = line.state == "included"
        pick = Check(line.text)
        pick.setChecked(on)
        pick.clicked.connect(self.chosen)
        self.picks[line.key] = pick
        row = Row("", line.reason, chip, start=pick, strong=False)
        row.title.hide()
        return row

    def _held(self, line: Any) -> QWidget:
        return Row(line.text, line.reason, Chip(line.chip or self.tr("held back"), "danger"), strong=False)

    def _verdict(self, verdict: Any) -> QWidget:
        if verdict.allowed:
            return Row(verdict.text, verdict.rule, Chip(self.tr("in order"), "ok"), strong=False)
        if verdict.overruled:
            return Row(verdict.text, verdict.rule, Chip(self.tr("overruled in writing"), "warn"), strong=False)
        must = verdict.strength == "must"
        missing = "; ".join(verdict.missing)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        chip = Chip(self.tr("missing") if must else self.tr("advised"), "danger" if must else "warn")
        column.addWidget(Row(verdict.text, f"{verdict.rule} · {missing}" if missing else verdict.rule, chip))
        acts = QHBoxLayout()
        if verdict.remedy and verdict.remedy != "overrule":
            mend = SecondaryButton(verdict.remedy_text or self.tr("Mend it"))
            mend.clicked.connect(lambda: self.remedy_requested.emit(verdict.remedy))
            acts.addWidget(mend)
        acts.addStretch(1)
        column.addLayout(acts)
        if must:
            column.addWidget(self._overrule(verdict.rule))
        return holder

    def _overrule(self, rule: str) -> QWidget:
        reason = QLineEdit()
        field = Field(self.tr("Send anyway, with this written reason"), reason)
        button = DangerButton(self.tr("Overrule in writing"))
        button.setEnabled(False)
        reason.textChanged.connect(lambda text: button.setEnabled(len(text.strip()) > 9))
        button.clicked.connect(lambda: self.overrule_requested.emit(rule, reason.text().strip()))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 10)
        row.addWidget(field, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return box

    def show_holders(self, holders: list[Any], chosen: set[str]) -> None:
        """Show whom a bundle can be sealed for; those not verified cannot be chosen."""
        self.readers = {}
        rows: list[QWidget] = []
        for one in holders:
            check = Check(one.label or one.principal)
            check.setChecked(one.principal in chosen)
            check.setEnabled(one.verified is not None)
            check.clicked.connect(self.chosen)
            self.readers[one.principal] = check
            known = one.verified is not None
            chip = Chip(
                self.tr("Words compared") if known else self.tr("Words not compared"), "ok" if known else "warn"
            )
            row = Row("", " · ".join(one.words), chip, start=check, strong=False)
            row.title.hide()
            rows.append(row)
        self.holders.fill(rows, self.tr("No key is known yet. Add the Ministry's key card in Settings."))

    def show_sealed(self, sealed: Any) -> None:
        """Show that the bundle was written, read back and compared."""
        rows: list[QWidget] = [
            Row(self.tr("File"), sealed.path.name, Chip(self.tr("read back, unchanged"), "ok")),
            Row(self.tr("Number"), str(sealed.sequence)),
            Row(self.tr("Size"), self.size_words(sealed.size)),
            Row(self.tr("Words to compare"), " · ".join(sealed.words)),
        ]
        if sealed.code:
            rows.append(Row(self.tr("Code to say by voice"), sealed.code))
        self.summary.fill(rows)
