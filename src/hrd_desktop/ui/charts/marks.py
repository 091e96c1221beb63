"""Marks of a drawing that are buttons in a row: one stop for Tab, arrows walk along them, Enter presses."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_TO_THE_END = 10_000


class Mark(QAbstractButton):
    """One of a row. ``walked`` carries by how many marks the keyboard goes on."""

    walked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows walk in reading direction, Home and End go to the ends, Enter presses."""
        on = -1 if self.isRightToLeft() else 1
        ends = {Qt.Key.Key_Home: -_TO_THE_END, Qt.Key.Key_End: _TO_THE_END}
        steps = {Qt.Key.Key_Right: on, Qt.Key.Key_Left: -on, **ends}
        if event.key() in steps:
            self.walked.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def stop_at(marks: Sequence[Mark], stop: int) -> None:
    """Let Tab stop at mark number *stop* alone."""
    for number, mark in enumerate(marks):
        mark.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == stop else Qt.FocusPolicy.ClickFocus)


def walk(marks: Sequence[Mark], number: int, by: int) -> None:
    """Go from mark *number* by so many, at most to an end, and let Tab stop there."""
    there = max(0, min(len(marks) - 1, number + by))
    stop_at(marks, there)
    marks[there].setFocus(Qt.FocusReason.TabFocusReason)
