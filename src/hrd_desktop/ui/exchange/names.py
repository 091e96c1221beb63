"""Names of people found in what would leave, each with what stands around it and the two ways to decide.

The names are shown: they stand in the officer's own words, and nobody can decide about what they do not see.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.views import NameDecision
from hrd_desktop.services.words import quoted
from hrd_desktop.ui.exchange.reasons import go_on_writing, half_written
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    DangerButton,
    Field,
    LinkButton,
    Muted,
    Row,
    Rows,
    Scroller,
    SecondaryButton,
    TextEdit,
)

_LEAST_REASON = 10


class NamesCard(Card):
    """Keeps what is decided about each find, for whoever seals, prints or copies. ``changed`` follows a decision."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Names of people in the text"))
        self.covers: dict[str, SecondaryButton] = {}
        self.keeps: dict[str, DangerButton] = {}
        self.reasons: dict[str, TextEdit] = {}
        self.changes: dict[str, LinkButton] = {}
        self._waiting: list[str] = []
        self._given: dict[str, str] = {}
        self.rows = Rows()
        self.all = SecondaryButton(self.tr("Write the alias for all of them"))
        self.all.clicked.connect(lambda: self.decide(self._waiting, ""))
        hint = Muted(
            self.tr(
                "Decide for each whether the alias takes its place, or why the name must stay. Your own text is not "
                "changed. What files contain is not searched."
            )
        )
        row = QHBoxLayout()
        row.addWidget(hint, 1)
        row.addWidget(self.all, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(self.rows)
        self.hide()

    def start(self) -> None:
        """Begin with nothing found and nothing decided."""
        self._given = {}
        self.show_hits(())

    def choice(self) -> tuple[NameDecision, ...]:
        """Return what is decided so far, as services take it."""
        return tuple(NameDecision(key, reason) for key, reason in self._given.items())

    def decide(self, keys: Sequence[str], reason: str) -> None:
        """Decide about the finds *keys*: a *reason* keeps the name, '' lets the alias take its place."""
        self._given |= dict.fromkeys(keys, reason)
        self.changed.emit()

    def _ask_again(self, key: str) -> None:
        self._given.pop(key, None)
        self.changed.emit()

    def scrolled(self) -> Scroller:
        """Return the card in a part of the page that scrolls by itself."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self)
        column.addStretch(1)
        return Scroller(inner)

    def show_hits(self, hits: Sequence[Any]) -> None:
        """Show what was found, what is not decided first. A reason half written stays."""
        written = half_written(self.reasons)
        self.covers, self.keeps, self.reasons, self.changes = {}, {}, {}, {}
        self._waiting = [one.key for one in hits if one.decided is None]
        self.rows.fill([self._row(one) for one in sorted(hits, key=lambda one: one.decided is not None)])
        go_on_writing(self.reasons, written)
        self.all.setVisible(len(self._waiting) > 1)
        self.setVisible(bool(hits))

    def take_keyboard(self) -> None:
        """Give the keyboard to the first name that waits for a decision."""
        first = next(iter(self.covers.values()), None)
        if first is not None:
            first.setFocus()

    def _row(self, one: Any) -> QWidget:
        label = f"{one.label.rstrip('?: ')}: " if one.label else ""
        where = f"{label}{one.before}{one.words}{one.after}"
        if one.decided is not None:
            return self._settled(one, where)
        cover = self.covers[one.key] = SecondaryButton(self.tr("Write {0} instead").format(quoted(one.alias)))
        cover.clicked.connect(lambda: self.decide([one.key], ""))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 10)
        column.addWidget(Row(one.words, where, cover))
        column.addWidget(self._keep(one))
        return holder

    def _settled(self, one: Any, where: str) -> Row:
        if one.covered:
            chip = Chip(self.tr("{0} takes its place").format(quoted(one.alias)), "ok")
        else:
            chip = Chip(self.tr("stays, for a written reason"), "warn")
        change = self.changes[one.key] = LinkButton(self.tr("Change"))
        change.setAccessibleName(self.tr("Change the decision about {0}").format(one.words))
        change.clicked.connect(lambda: self._ask_again(one.key))
        return Row(one.words, where, chip, change, strong=False)

    def _keep(self, one: Any) -> QWidget:
        reason = self.reasons[one.key] = TextEdit()
        button = self.keeps[one.key] = DangerButton(self.tr("Keep the name"))
        button.setEnabled(False)
        reason.textChanged.connect(lambda text: button.setEnabled(len(text.strip()) >= _LEAST_REASON))
        button.clicked.connect(lambda: self.decide([one.key], reason.text().strip()))
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Field(self.tr("Or keep the name, with this written reason"), reason), 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return box
