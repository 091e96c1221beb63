"""Editors for what is typed as a line and read as something: numbers, dates, partial dates, moments.

What is typed stays as it is until it can be read; beside it stands how the program reads it.
"""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from hrd_desktop.domain.statements import State
from hrd_desktop.ui import days
from hrd_desktop.ui.widgets import Muted, TextEdit
from hrd_desktop.ui.wizard.editors.base import Editor, Entry
from hrd_desktop.ui.wizard.editors.text import LONGEST

Reading = Callable[[str], str]
"""Text as typed to how it is read ("May 2026"), '' when it cannot be read."""

translate = QCoreApplication.translate


_WHOLE_DAY = "2026-11-24 "
"""What a field is at least as wide as."""


class TypedEditor(Editor):
    """A line, and to its end how it is read."""

    def __init__(self, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self.line = TextEdit(parent=self)
        self.line.setMaxLength(LONGEST)
        self.line.setMinimumWidth(self.line.fontMetrics().horizontalAdvance(_WHOLE_DAY) + 30)
        self.read = Muted("", self, wrap=False)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.line, 1)
        self._layout.addWidget(self.read)
        self.line.textEdited.connect(self._on_edited)

    def entry(self) -> Entry:
        """Return the text as typed."""
        text = self.line.text().strip()
        return Entry(self._value(text) if text else None)

    def show_entry(self, entry: Entry) -> None:
        """Show the text and its reading."""
        text = "" if entry.state is not State.ANSWERED or entry.value is None else self._shown(str(entry.value))
        if not self.line.hasFocus() or self.line.text().strip() != text:
            self.line.setText(text)
        self._read()

    def control(self) -> QWidget:
        """The line."""
        return self.line

    def is_short(self) -> bool:
        """Fits beside another field."""
        return True

    def _value(self, text: str) -> str | int:
        return text

    def _shown(self, text: str) -> str:
        return text

    def _read(self) -> None:
        text = self.line.text().strip()
        words = self._reading(text) if text else ""
        self.read.setText("" if words == text else words)
        self.read.setVisible(bool(self.read.text()))

    def _on_edited(self) -> None:
        self._read()
        self.edited.emit()


class NumberEditor(TypedEditor):
    """A whole number; anything else is kept as typed, to be told under the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(lambda _text: "", parent)
        self.line.setMaximumWidth(160)
        self._layout.addStretch(1)

    def _value(self, text: str) -> str | int:
        digits = text.replace(" ", "").replace("\u00a0", "")
        return int(digits) if digits.lstrip("-").isdecimal() and len(digits) < 16 and digits.isascii() else text


class _NowEditor(TypedEditor):
    """A date or moment with a button that enters the present one."""

    def __init__(self, reading: Reading, words: str, now: Callable[[], str], parent: QWidget | None) -> None:
        super().__init__(reading, parent)
        self._now = now
        self.button = QToolButton(self)
        self.button.setText(words)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self._on_now)
        self._layout.addWidget(self.button)

    def name(self, label: str, description: str) -> None:
        """Name the line, and the button with what it does for this question."""
        super().name(label, description)
        self.button.setAccessibleName(f"{self.button.text()}: {label}")

    def _on_now(self) -> None:
        self.line.setText(self._shown(self._now()))
        self._on_edited()

    def is_short(self) -> bool:
        """A day, its reading and a button want a line of their own."""
        return False


class DateEditor(_NowEditor):
    """A whole date, typed as 2026-11-24 or as people of the house write it: 24.11.2026."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(read_date, translate("TypedEditor", "Today"), lambda: today().isoformat(), parent)

    def _value(self, text: str) -> str | int:
        found = parse_date(text)
        return found.isoformat() if found else text


class MomentEditor(_NowEditor):
    """A date with its time, shown in the machine's own time and kept with its offset."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(
            read_moment,
            translate("TypedEditor", "Now"),
            lambda: now().astimezone().isoformat(timespec="minutes"),
            parent,
        )

    def _value(self, text: str) -> str | int:
        found = parse_moment(text)
        return found.isoformat(timespec="minutes") if found else text

    def _shown(self, text: str) -> str:
        found = parse_moment(text)
        return found.astimezone().strftime("%Y-%m-%d %H:%M") if found else text


class PartialDateEditor(TypedEditor):
    """A partial date (EDTF): "2026-05" reads "May 2026"."""


def parse_date(text: str) -> date | None:
    """Return the date that *text* names, None when it names none."""
    for shape in ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d %b %Y"):
        try:
            return datetime.strptime(f"{text} +0000", f"{shape} %z").date()
        except ValueError:
            continue
    return None


def parse_moment(text: str) -> datetime | None:
    """Return the moment that *text* names, in the machine's own zone where it names none."""
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone()
    except ValueError:
        return None


def read_date(text: str) -> str:
    """Return a date as people read it, 24 Nov 2026, '' when *text* is none."""
    found = parse_date(text)
    return days.day(found) if found else ""


def read_moment(text: str) -> str:
    """Return a moment as people read it, 24 Nov 2026 14:32."""
    found = parse_moment(text)
    return days.moment(found) if found else ""
