"""Where the data on a person went: a row for each place, what can be done, and what was done, in writing."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hrd_desktop.services.views import ConsentView, Went
from hrd_desktop.ui import days
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    InWriting,
    LinkButton,
    Muted,
    PrimaryButton,
    Row,
    Rows,
    SecondaryButton,
    reveal,
)

_ENOUGH = 4
"""So many characters say what was done."""


class SpreadCard(Card):
    """``notice_requested``, ``list_requested`` (print or save it); ``opened`` a place's case or measure.

    ``handled`` carries a place and what was done about it.
    """

    notice_requested = Signal()
    list_requested = Signal()
    opened = Signal(str, str)
    handled = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("SpreadCard", "Where the data went"))
        self.about = Muted("")
        self.rows = Rows()
        self._boxes: dict[str, InWriting] = {}
        self._consent = ""
        self.notice = PrimaryButton(self.tr("Tell the readers by a sealed notice…"))
        self.list = SecondaryButton(self.tr("Print or save the list…"), "printer")
        if self.head is not None:
            self.head.addWidget(self.list)
        foot = QHBoxLayout()
        foot.addWidget(self.notice)
        foot.addStretch(1)
        self.body.addWidget(self.about)
        self.body.addLayout(foot)
        self.body.addWidget(self.rows)
        self.notice.clicked.connect(self.notice_requested)
        self.list.clicked.connect(self.list_requested)

    def show_view(self, view: ConsentView) -> None:
        """Show every place; what is still open first once the consent is withdrawn."""
        self.about.setText(self._about(view))
        reveal(self.notice, any(one.act == "notice" for one in view.open))
        reveal(self.list, bool(view.spread))
        ordered = sorted(view.spread, key=lambda one: one.done is not None)
        same, self._consent = view.id == self._consent, view.id  # two consents of a case name the same places
        typed = {ref: box.typed for ref, box in self._boxes.items()} if same else {}
        self._boxes = {}
        rows = [self._row(one, view.withdrawn) for one in ordered]
        for ref, box in self._boxes.items():
            box.go_on(typed.get(ref, ""))
        self.rows.fill(rows, self.tr("Nothing left this vault."))

    def _about(self, view: ConsentView) -> str:
        if not view.withdrawn:
            return self.tr("Every bundle, print and measure so far: the list, should the consent be withdrawn.")
        if view.open:
            words = self.tr("Still to be dealt with: %1. Say of each what was done; it stays on the record.")
            return words.replace("%1", str(len(view.open)))
        return self.tr("Everything on the list is dealt with.")

    def _row(self, one: Went, withdrawn: bool) -> QWidget:
        open_ = withdrawn and one.done is None
        chip = Chip(self.tr("To do"), "warn") if open_ else Chip(self.tr("Dealt with"), "ok") if one.done else None
        quiet = [days.day(one.on), one.todo if open_ else self._ended(one)]
        ends: list[QWidget] = [chip] if chip else []
        if one.kind == "measure":
            show = LinkButton(self.tr("Show"))
            show.setAccessibleName(f"{show.text()}: {one.text}")
            show.clicked.connect(lambda: self.opened.emit("measure", one.record))
            ends.append(show)
        row = Row(one.text, " · ".join(part for part in quiet if part), *ends)
        return self._with_doing(row, one) if open_ else row

    def _ended(self, one: Went) -> str:
        if one.done is None:
            return ""
        return one.how if one.done == one.on else f"{days.day(one.done)}: {one.how}"

    def _with_doing(self, row: Row, one: Went) -> InWriting:
        """The row with a line below it where the officer says what was done."""
        more, button = LinkButton(self.tr("It was dealt with…")), SecondaryButton(self.tr("Keep"))
        more.setAccessibleName(f"{more.text()} {one.text}")
        button.setAccessibleName(f"{button.text()}: {one.text}")
        box = self._boxes[one.ref] = InWriting(row, more, self.tr("What was done, and by whom"), button, _ENOUGH)
        box.words.setAccessibleName(self.tr("What was done: %1").replace("%1", one.text))
        box.kept.connect(lambda how: self.handled.emit(one.ref, how))
        return box
