"""The exposure ledger of a defender: drawn as a line, counted, and listed.

A degree is told by the shape and size of its sign as well as by its colour, and each occasion stands in the list too.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hrd_desktop.services.contacts.views import Ledger, Seen
from hrd_desktop.ui.charts.placing import Slot, Span, labels, levels, positions
from hrd_desktop.ui.charts.timeline import draw_sign
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.theme import colour, font
from hrd_desktop.ui.theme.tokens import SECONDARY
from hrd_desktop.ui.widgets import Card, Chip, Label, LinkButton, Muted, Row, Rows, SecondaryButton, reveal
from hrd_desktop.ui.widgets.flow import FlowLayout

SIGNS: dict[str, tuple[str, str, float]] = {
    "private": ("ring", "ok", 4.0),
    "traceable": ("square", "primary", 5.0),
    "seen": ("circle", "warn", 7.0),
    "public": ("diamond", "danger", 8.5),
}
"""Shape, colour token and size of each degree's sign."""
TONES = {"private": "ok", "traceable": "primary", "seen": "warn", "public": "danger"}
_TELLING = ("seen", "public")
_SIDE, _FEW, _DRAWN = 14, 4, 24


class ExposureLine(QWidget):
    """The occasions in order of time; those that others could see are named."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: Sequence[Seen] = ()
        self._centres: list[float] = []
        self._slots: list[Slot] = []
        self.setFont(font(SECONDARY))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_seen(self, seen: Sequence[Seen]) -> None:
        """Draw the newest of *seen*, which come in order of time."""
        self._seen = seen[-_DRAWN:]
        self._place()

    def named(self) -> list[Seen]:
        """The occasions whose words stand on the line."""
        return [one for one in self._seen if one.degree in _TELLING]

    def sizeHint(self) -> QSize:
        """Qt: as high as its labels need."""
        return QSize(300, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: place everything for the new width."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        room = max(self.width() - 2 * _SIDE, 1)
        days = [date.fromisoformat(one.day[:10]) for one in self._seen]
        self._centres = [x + 9 for x in positions([Span(day, day) for day in days], room - 18)]
        named = [at for one, at in zip(self._seen, self._centres, strict=True) if one.degree in _TELLING]
        self._slots = labels(named, [self._wide(text) for text in self._texts()], room)
        above, below = levels(self._slots)
        self.setFixedHeight((above + below) * self._line() + 40 if self._seen else 0)
        self.update()

    def _line(self) -> int:
        return self.fontMetrics().height() + 4

    def _texts(self) -> list[str]:
        room = max(self.width() // 2, 60)
        elided = self.fontMetrics().elidedText
        return [elided(one.text, Qt.TextElideMode.ElideRight, room) for one in self.named()]

    def _wide(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 4

    def _x(self, centre: float) -> float:
        return self.width() - _SIDE - centre if self.isRightToLeft() else _SIDE + centre

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the line, the signs and the words."""
        if not self._seen:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = levels(self._slots)[0] * self._line() + 20
        painter.setPen(QPen(colour("line"), 2))
        painter.drawLine(QPointF(_SIDE, middle), QPointF(self.width() - _SIDE, middle))
        for one, centre in zip(self._seen, self._centres, strict=True):
            shape, token, size = SIGNS[one.degree]
            draw_sign(painter, shape, token, QPointF(self._x(centre), middle), size)
        painter.setPen(colour("text"))
        for slot, text in zip(self._slots, self._texts(), strict=True):
            wide, line = self._wide(text), self._line()
            top = middle - 16 - slot.level * line if slot.level > 0 else middle + 16 + (-slot.level - 1) * line
            left = self.width() - _SIDE - slot.left - wide if self.isRightToLeft() else _SIDE + slot.left
            painter.drawText(round(left), round(top), wide, line, int(Qt.AlignmentFlag.AlignCenter), text)


class Sign(QWidget):
    """The sign of a degree, beside its words."""

    def __init__(self, degree: str) -> None:
        super().__init__()
        self._degree = degree
        self.setFixedSize(20, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape, token, size = SIGNS[self._degree]
        draw_sign(painter, shape, token, QPointF(10, 10), size)


class ExposureCard(Card):
    """Call :meth:`load` with a defender."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("ExposureCard", "Exposure with us"))
        self._desk, self._defender = desk, ""
        self.ledger: Ledger | None = None
        self.line = ExposureLine()
        self.summary = Label()
        self._counts_row = QWidget()
        self.counts = FlowLayout(self._counts_row, across=6, down=6)
        self.rows, self.more = Rows(), LinkButton()
        self.more.clicked.connect(self._show_all)
        self.note = Muted(self.tr("Judged by form, channel and measure; the officer's own word wins."))
        for widget in (self.line, self._counts_row, self.summary, self.rows):
            self.body.addWidget(widget)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.note)

    def load(self, defender: str) -> None:
        """Read the ledger of *defender*."""
        session = self._desk.session
        self._defender = defender
        self._desk.ask(self, lambda: session.contacts.ledger(defender), self.show_ledger)

    def show_ledger(self, ledger: Ledger) -> None:
        """Show *ledger*, unless another defender has been asked for since."""
        if ledger.defender != self._defender:
            return
        self.ledger = ledger
        self.line.show_seen(ledger.seen)
        self.line.setAccessibleName(f"{self.accessibleName()}. {ledger.summary}")
        self.summary.setText(ledger.summary)
        self._show_counts(ledger)
        for widget in (self.line, self._counts_row, self.note):
            reveal(widget, bool(ledger.seen))
        self._fill(ledger.seen[: -_FEW - 1 : -1])
        reveal(self.more, len(ledger.seen) > _FEW)
        self.more.setText(self.tr("Show all %1").replace("%1", str(len(ledger.seen))))

    def _show_counts(self, ledger: Ledger) -> None:
        while (item := self.counts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for degree, label, count in ledger.counts:
            if count:
                self.counts.addWidget(Chip(f"{label}: {count}", TONES[degree]))

    def _show_all(self) -> None:
        if self.ledger is not None:
            self._fill(self.ledger.seen[::-1])
            reveal(self.more, False)

    def _fill(self, seen: Sequence[Seen]) -> None:
        self.rows.fill([self._row(one) for one in seen])

    def _open(self, one: Seen) -> None:
        if one.form == "act":
            self._desk.go("measure", one.record)
        else:
            self._desk.open_record(one.record)

    def _row(self, one: Seen) -> Row:
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{button.text()}: {one.day_text} {one.text}")
        button.clicked.connect(lambda: self._open(one))
        said = self.tr("%1, said by the officer").replace("%1", one.degree_label) if one.said else one.degree_label
        return Row(one.text, f"{one.day_text} · {said}", button, start=Sign(one.degree), strong=False)
