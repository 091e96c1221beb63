"""An opened bundle as widgets: whose it is, what was checked, what it would bring, and two buttons."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from hrd_desktop.services.words import quoted
from hrd_desktop.ui import days
from hrd_desktop.ui.exchange.seal_rows import card_of
from hrd_desktop.ui.theme.tokens import GUTTER
from hrd_desktop.ui.widgets import (
    Card,
    CardTitle,
    Chip,
    Columns,
    Field,
    Muted,
    Notice,
    PageTitle,
    PrimaryButton,
    Row,
    Rows,
    SecondaryButton,
    SecretEdit,
)

_TWO_COLUMNS_FROM = 760
_GAPS_SHOWN = 5


class OpenView(QWidget):
    """Widgets only."""

    code_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.choose = PrimaryButton(self.tr("Choose a bundle…"), "folder-open")
        self.notice = Notice()
        self.notice.clear()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.words = Muted()
        self.code = SecretEdit(self.tr("Code"))
        self.checks, self.brings = Rows(), Rows()
        self.name, self.sealed = CardTitle(wrap=False), Muted()
        self.accept = PrimaryButton(self.tr("Accept into the vault"))
        self.discard = SecondaryButton(self.tr("Put away"))
        self.names = Notice()
        self.code_card, self.head_card = self._code_card(), self._head_card()
        self.result = card_of(self.tr("What was checked"), self.checks)
        self.preview = card_of(self.tr("What it brings"), self.brings)
        self._lay_out()
        self.show_progress(-1, "")
        self.show_opened(None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PageTitle(self.tr("Open a bundle")), 1)
        head.addWidget(self.choose)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GUTTER)
        whole.addLayout(head)
        for widget in (self.notice, self.progress, self.words, self.code_card, self.head_card, self.names):
            whole.addWidget(widget)
        whole.addWidget(Columns((self.result,), (self.preview,), shares=(2, 3), least=_TWO_COLUMNS_FROM))

    def _code_card(self) -> Card:
        field = Field(self.tr("The code that the sender told you by voice"), self.code)
        go_on = SecondaryButton(self.tr("Open with the code"))
        go_on.clicked.connect(lambda: self.code_given.emit(self.code.text()))
        self.code.returnPressed.connect(lambda: self.code_given.emit(self.code.text()))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(go_on)
        card = card_of(self.tr("This bundle is closed with a code"), field)
        card.body.addLayout(row)
        return card

    def _head_card(self) -> Card:
        words, row = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.sealed)
        row.setSpacing(10)
        row.addLayout(words, 1)
        row.addWidget(self.discard)
        row.addWidget(self.accept)
        card = Card()
        card.body.addLayout(row)
        return card

    def ask_code(self) -> None:
        """Ask for the code that closes the bundle."""
        self.code_card.show()
        self.code.setFocus()
        self.code.selectAll()

    def show_progress(self, percent: int, words: str) -> None:
        """Show how far opening has come; a negative *percent* says that nothing is under way."""
        busy = percent >= 0
        self.progress.setVisible(busy)
        self.words.setVisible(busy)
        self.progress.setValue(max(percent, 0))
        self.words.setText(words or self.tr("Opening and checking…"))
        self.choose.setEnabled(not busy)

    def show_opened(self, opened: Any) -> None:
        """Show what was opened; None for nothing."""
        self.code_card.hide()
        self.names.clear()
        self.choose.stand_back(opened is not None)
        for widget in (self.head_card, self.result, self.preview):
            widget.setVisible(opened is not None)
        if opened is None:
            return
        seen = opened.preview
        self.name.setText(f"{seen.number} · {quoted(seen.alias)}" if seen.alias else seen.number)
        known = self.tr("already here: new answers are added") if seen.known_here else self.tr("new here")
        sealed = self.tr("Sealed {0}").format(days.moment(opened.envelope.created_at))
        self.sealed.setText(" · ".join((sealed, known, self.tr("not kept until you accept it"))))
        self.checks.fill([self._check(one) for one in opened.checks])
        self.brings.fill(self._brings(seen))
        self.accept.setEnabled(not opened.already)
        if seen.pseudonyms:
            self._show_pseudonyms(seen)

    def _show_pseudonyms(self, seen: Any) -> None:
        words = self.tr(
            "Names and what else tells who people are were held back by the sender: known there, not unasked."
        )
        if seen.known_here:
            stays = self.tr("What you know here already stays as it is.")
            words = f"{words} {stays}"
        self.names.say("neutral", words, self.tr("This bundle is under pseudonyms"))

    def _check(self, check: Any) -> QWidget:
        chip = Chip(self.tr("in order") if check.ok else self.tr("look at this"), "ok" if check.ok else "warn")
        return Row(check.text, "", chip, strong=False)

    def _brings(self, seen: Any) -> list[QWidget]:
        rows: list[QWidget] = [Row(self.tr("Records"), "", Chip(str(seen.records)), strong=False)]
        if seen.files:
            size = self.locale().formattedDataSize(
                sum(size for _, size in seen.files), 1, self.locale().DataSizeFormat.DataSizeSIFormat
            )
            rows.append(Row(self.tr("Files"), ", ".join(name for name, _ in seen.files), Chip(size), strong=False))
        rows.extend(Row(event.text, event.date_text, strong=False) for event in seen.chronology)
        if seen.gaps:
            words = self.tr("{0} questions are not answered yet").format(len(seen.gaps))
            rows.append(Row(words, self._named(seen.gaps), strong=False))
        rows.extend(Row(held, "", Chip(self.tr("held back"), "warn"), strong=False) for held in seen.held_back)
        return rows

    def _named(self, gaps: Sequence[Any]) -> str:
        """The first few questions by name, and how many more there are."""
        named, left = [gap.text for gap in gaps[:_GAPS_SHOWN]], len(gaps) - _GAPS_SHOWN
        if left > 0:
            named.append(self.tr("and %1 more").replace("%1", str(left)))
        return "; ".join(named)
