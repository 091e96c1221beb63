"""Sealing as the officer sees it: steps above, one step at a time below, two buttons. Widgets only."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.words import quoted
from hrd_desktop.ui.exchange.seal_parts import Checking, Leaves, Readers, Writing
from hrd_desktop.ui.theme.tokens import GUTTER
from hrd_desktop.ui.widgets import (
    Check,
    Muted,
    Notice,
    PageTitle,
    PrimaryButton,
    Scroller,
    SecondaryButton,
    StepBar,
)

LEAVES, READERS, CHECK, WRITE = range(4)


class SealView(QWidget):
    """*chosen* tells that a choice changed and the plan must be made anew."""

    chosen = Signal()
    browse_requested = Signal()
    overrule_requested = Signal(str, str)
    remedy_requested = Signal(str)
    names_chosen = Signal(bool)
    names_decided = Signal()
    consent_requested = Signal(str)
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.case = PageTitle("", wrap=False), Muted()
        self.steps = StepBar(
            [self.tr("What leaves"), self.tr("Who may read it"), self.tr("Check"), self.tr("Seal and write")]
        )
        self.leaves, self.who, self.check, self.writing = Leaves(), Readers(), Checking(), Writing()
        self.parts = (self.leaves, self.who, self.check, self.writing)
        self.notice = Notice()
        self.notice.clear()
        self.back, self.next = SecondaryButton(self.tr("Back")), PrimaryButton()
        self._lay_out()
        self._connect()
        self.show_part(LEAVES)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.case, 1, Qt.AlignmentFlag.AlignBottom)
        feet = QHBoxLayout()
        feet.setSpacing(10)
        feet.addStretch(1)
        feet.addWidget(self.back)
        feet.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GUTTER)
        column.addLayout(head)
        for widget in (self.steps, self.notice):
            column.addWidget(widget)
        column.addWidget(self._scrolled(), 1)
        column.addLayout(feet)

    def _scrolled(self) -> Scroller:
        """The steps scroll; the buttons below them are always in sight."""
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 0)
        for part in self.parts:
            inside.addWidget(part)
        inside.addStretch(1)
        return Scroller(inner)

    def _connect(self) -> None:
        self.leaves.chosen.connect(self.chosen)
        self.leaves.names_chosen.connect(self.names_chosen)
        self.leaves.consent_requested.connect(self.consent_requested)
        self.who.chosen.connect(self.chosen)
        for button in (self.check.browse, self.writing.browse):
            button.clicked.connect(self.browse_requested)
        self.check.verdicts.remedy_requested.connect(self.remedy_requested)
        self.check.verdicts.overrule_requested.connect(self.overrule_requested)
        self.check.names.changed.connect(self.names_decided)
        self.writing.stop_requested.connect(self.stop_requested)

    def show_part(self, step: int) -> None:
        """Show one step; the others take no room."""
        for at, part in enumerate(self.parts):
            part.setVisible(at == step)

    @property
    def picks(self) -> dict[str, Check]:
        """The boxes of what may leave or stay, by their key."""
        return self.leaves.picks

    @property
    def readers(self) -> dict[str, Check]:
        """The boxes of the readers, by principal."""
        return self.who.boxes

    def show_plan(self, plan: Any, chosen: Mapping[str, bool]) -> None:
        """Show what would leave, what not, and what the rules say; *chosen* is what the officer decided so far."""
        self.case.setText(f"{plan.number} · {quoted(plan.alias)}" if plan.alias else plan.number)
        self.leaves.show_plan(plan, chosen)
        self.check.show_plan(plan)
        readers = ", ".join(one.label or one.principal for one in plan.recipients)
        self.writing.show_facts(
            [
                (self.tr("Readers"), readers or self.tr("Whoever you tell the code.")),
                (self.tr("Names"), self._names(plan.pseudonyms)),
                (self.tr("Size of the files"), self.size_words(plan.bytes)),
                (self.tr("Questions that travel as “not answered yet”"), str(len(plan.gaps))),
                (self.tr("Protective marking"), plan.marking.stamp or self.tr("none")),
            ]
        )

    def _names(self, pseudonyms: bool) -> str:
        return self.tr("pseudonyms") if pseudonyms else self.tr("real names")

    def show_where(self, words: str) -> None:
        """Show where the bundle will be written."""
        self.check.where.setText(words)
        self.writing.where.setText(words)

    def size_words(self, size: int) -> str:
        """Return *size* bytes in words."""
        return self.locale().formattedDataSize(size, 1, self.locale().DataSizeFormat.DataSizeSIFormat)

    def show_sealed(self, sealed: Any) -> None:
        """Show that the bundle was written, read back and compared."""
        unchanged = self.tr("read back, unchanged")
        self.writing.show_facts(
            [
                (self.tr("File"), f"{sealed.path.name} · {unchanged}"),
                (self.tr("Number"), str(sealed.sequence)),
                (self.tr("Size"), self.size_words(sealed.size)),
                (self.tr("Words to compare by voice"), " · ".join(sealed.words)),
                (self.tr("Names"), self._names(sealed.pseudonyms)),
                (self.tr("Held back"), str(sealed.held_back)),
                (self.tr("Questions that travel as “not answered yet”"), str(sealed.gaps)),
            ]
        )
        self.writing.show_code(sealed.code)
