"""Beside the preconditions: what is due afterwards, the approval, and who has a say."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from hrd_desktop.services.measures import Duty, MeasureView
from hrd_desktop.services.store import this_day
from hrd_desktop.ui import days
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    Field,
    FieldLabel,
    Label,
    Muted,
    Notice,
    PrimaryButton,
    Row,
    Rows,
    SecondaryButton,
    TextEdit,
    reveal,
)
from hrd_desktop.ui.wizard.editors import DateEditor, Entry


class AfterCard(Card):
    """The duties after a measure, with their days; ``mend_requested`` carries a rule."""

    mend_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("AfterCard", "Afterwards"))
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_duties(self, duties: tuple[Duty, ...]) -> None:
        """Show what is due, what is done, and what comes once the measure is carried out."""
        self.rows.fill([self._row(one) for one in duties], self.tr("Nothing is asked for afterwards."))

    def _row(self, one: Duty) -> Row:
        ends: list[QWidget] = [self._chip(one)]
        if one.open:
            button = SecondaryButton(one.button)
            button.setAccessibleName(f"{one.button}: {one.title}")
            button.clicked.connect(lambda: self.mend_requested.emit(one.rule))
            ends.append(button)
        due = self.tr("Due %1").replace("%1", days.day(one.due)) if one.due and one.open else ""
        return Row(one.title, " · ".join(part for part in (due, one.rule) if part), *ends)

    def _chip(self, one: Duty) -> Chip:
        if one.due is None:
            return Chip(self.tr("Later"))
        if not one.open:
            return Chip(self.tr("Done"), "ok")
        return Chip(self.tr("Late"), "danger") if one.late > 0 else Chip(self.tr("Open"), "warn")


class ApprovalCard(Card):
    """An approval given outside the program. ``approved`` carries by whom, the day, how and why so."""

    approved = Signal(str, object, str, str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ApprovalCard", "Approval outside the program"))
        self.state = Label()
        self.by, self.how, self.reason = TextEdit(), TextEdit(), TextEdit()
        self.on = DateEditor(this_day)
        self.notice = Notice("warn")
        self.save = PrimaryButton(self.tr("Record approval"))
        self.on.name(self.tr("Approved on"), "")
        self.body.addWidget(self.state)
        self.body.addWidget(Muted(self.tr("It holds for exactly the words that stand on the measure now.")))
        for words, editor in ((self.tr("Approved by (unit)"), self.by), (self.tr("How it came"), self.how)):
            self.body.addWidget(Field(words, editor))
        self.body.addWidget(FieldLabel(self.tr("Approved on"), self.on.control()))
        self.body.addWidget(self.on)
        self.body.addWidget(Field(self.tr("Why outside the program"), self.reason))
        self.body.addWidget(self.notice)
        self.body.addWidget(self.save)
        self.save.clicked.connect(self._on_save)

    def show_view(self, view: MeasureView) -> None:
        """Show the approval there is, and the fields to record one."""
        reveal(self, view.needs_approval)
        given = view.approval
        if given is None:
            words = self.tr("Not approved yet.")
        else:
            words = (
                self.tr("%1, %2: %3").replace("%1", given.by).replace("%2", days.day(date.fromisoformat(given.on)))
            )
            words = words.replace("%3", given.how)
        if given is not None and not given.valid:
            words += "\n" + self.tr("The text was changed afterwards: it must be approved again.")
        self.state.setText(words)

    def start(self) -> None:
        """Empty the fields and go to the first."""
        for field in (self.by, self.how, self.reason):
            field.clear()
        self.on.show_entry(Entry(this_day().isoformat()))
        self.notice.clear()

    def _on_save(self) -> None:
        try:
            day = date.fromisoformat(str(self.on.entry().value or ""))
        except ValueError:
            self.notice.say("warn", self.tr("A date could not be read. Write it as 2026-11-24."))
            return
        said = [field.text().strip() for field in (self.by, self.how, self.reason)]
        if not all(said):
            self.notice.say("warn", self.tr("Say who approved, how, and why it stands outside the program."))
            return
        self.notice.clear()
        self.approved.emit(said[0], day, said[1], said[2])


class RolesCard(Card):
    """Who approves, is consulted, informed and asked for consent."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("RolesCard", "Who has a say"))
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_roles(self, roles: tuple[tuple[str, str], ...]) -> None:
        """Show *roles*: what for, and who."""
        self.rows.fill([Row(title, who) for title, who in roles])
        reveal(self, bool(roles))
