"""What every editor of an answer has in common.

An editor knows one answer and no service: it shows an :class:`Entry`, says ``edited`` when the officer changed it,
and gives the new one back. A choice that is really a state ("Not known") leaves an editor as that state, never as a
value, so no screen has to remember which word of a list means what.
"""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from hrd_desktop.domain.statements import Answer, State


@dataclass(frozen=True)
class Entry:
    """An answer as an editor holds it: a value, or a state instead of one."""

    value: Answer = None
    state: State = State.ANSWERED

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been said yet."""
        return self.state is State.ANSWERED and self.value in (None, "", [])


@dataclass(frozen=True)
class Option:
    """One choice of a list in the officer's language.

    *state* when it stands for a state and not a value; *alone* when it clears the rest.
    """

    code: str
    label: str
    state: State | None = None
    alone: bool = False


class Editor(QWidget):
    """One answer's control. ``edited`` follows every change by the officer, never a change by the program.

    *settled* tells whether a change is whole at once (a ticked box) or may go on (typing): the wizard saves the
    first kind without waiting.
    """

    edited = Signal()
    settled = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def entry(self) -> Entry:
        """Return what the officer has entered."""
        raise NotImplementedError

    def show_entry(self, entry: Entry) -> None:
        """Show *entry* without saying ``edited``."""
        raise NotImplementedError

    def control(self) -> QWidget:
        """Return the control that takes the keyboard and carries the question's name."""
        raise NotImplementedError

    def name(self, label: str, description: str) -> None:
        """Give the question's words to whoever reads the screen aloud."""
        self.control().setAccessibleName(label)
        self.control().setAccessibleDescription(description)

    def is_short(self) -> bool:
        """Whether two of these fit side by side."""
        return False
