"""One question on screen: its words, its editor, how its answer stands, and what is wrong with it in words.

A question keeps its editor as long as it is shown: new facts are told to it, it is never built anew under the
officer's fingers.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from hrd_desktop.domain.statements import State
from hrd_desktop.system import shapes
from hrd_desktop.ui.theme.tokens import SECONDARY
from hrd_desktop.ui.widgets import Chip, FieldLabel, Label, Muted, announce, restyle, reveal
from hrd_desktop.ui.wizard.editors import ComputedEditor, Editor, Entry

_NAMED = 8  # characters that are named where no font shows them
_ONE_LINE, _HALF_LINE = 58, 34
"""Letters of label and hint that stand on one line, and on half a line."""


def state_words() -> dict[State, str]:
    """Return the words for each state, in the order of the menu."""
    return {
        State.ANSWERED: QCoreApplication.translate("States", "Answered"),
        State.NOT_KNOWN: QCoreApplication.translate("States", "Not known"),
        State.NOT_ASKED: QCoreApplication.translate("States", "Not asked"),
        State.REFUSED: QCoreApplication.translate("States", "Refused"),
        State.NOT_SAFE: QCoreApplication.translate("States", "Not safe to ask"),
    }


@dataclass(frozen=True)
class Wording:
    """What a question says in the officer's language."""

    label: str
    hint: str = ""
    context: str = ""


class QuestionField(QWidget):
    """A question at *path*. ``entered`` follows every change; *at_once* tells a whole answer from typing."""

    entered = Signal(str, bool)
    source_requested = Signal(str)

    def __init__(self, path: str, wording: Wording, editor: Editor, shows: frozenset[State], parent: QWidget) -> None:
        super().__init__(parent)
        self.path, self.wording, self.editor = path, wording, editor
        self._shows = shows
        self._state = State.ANSWERED
        self._build()
        self._tell_names()
        editor.edited.connect(self._on_edited)

    def _build(self) -> None:
        self.label = FieldLabel(self.wording.label, self.editor.control())
        self.hint = Muted(self.wording.hint)
        reveal(self.hint, bool(self.wording.hint))
        self.to_ask = Chip(self.tr("To ask"), "warn")
        self.to_ask.hide()
        self.problem = Label(ink="danger", size=SECONDARY)
        self.problem.hide()
        self.unshown: Label | None = None  # made when first needed: hardly a question ever does
        self.button = self._state_button()
        self._lay_out()

    def _lay_out(self) -> None:
        beside = self._hint_beside
        top = QHBoxLayout()
        top.setSpacing(8)
        self.label.setWordWrap(not (beside and self.wording.hint))
        top.addWidget(self.label, 0 if beside and self.wording.hint else 1)
        if beside:
            top.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignBottom)
        top.addWidget(self.to_ask, 0, Qt.AlignmentFlag.AlignTop)
        middle = QHBoxLayout()
        middle.setSpacing(4)
        middle.addWidget(self.editor, 1)
        middle.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addLayout(top)
        if not beside:
            layout.addWidget(self.hint)
        layout.addLayout(middle)
        layout.addWidget(self.problem)
        layout.addStretch(1)

    def _state_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "state")
        button.setText("⋯")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(self._menu(button))
        button.setVisible(not isinstance(self.editor, ComputedEditor))
        shortcut = QShortcut(QKeySequence("Alt+Down"), self.editor)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(button.showMenu)
        return button

    def _menu(self, button: QToolButton) -> QMenu:
        menu = QMenu(button)
        group = QActionGroup(menu)
        self._actions: dict[State, QAction] = {}
        for state, words in state_words().items():
            action = menu.addAction(words)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, s=state: self.choose_state(s))
            self._actions[state] = action
        menu.addSeparator()
        menu.addAction(self.tr("Clear answer")).triggered.connect(lambda: self._enter(Entry()))
        menu.addAction(self.tr("Source and reliability…")).triggered.connect(
            lambda: self.source_requested.emit(self.path)
        )
        return menu

    def entry(self) -> Entry:
        """Return the answer or the state chosen for it."""
        return Entry(None, self._state) if self._state is not State.ANSWERED else self.editor.entry()

    def show_entry(self, entry: Entry) -> None:
        """Show an answer that came from elsewhere."""
        self._state = entry.state
        self.editor.show_entry(entry)
        self._show_state()
        self._tell_unshown(entry)

    def choose_state(self, state: State) -> None:
        """Set how the question stands; "Answered" goes to the field."""
        if state is State.ANSWERED:
            self.editor.control().setFocus()
            if self._state is not State.ANSWERED:
                self._enter(Entry())
            return
        self._enter(Entry(None, state))

    def show_problem(self, words: str) -> None:
        """Tell under the field what is wrong with the answer, '' for nothing."""
        told = f"! {words}" if words else ""
        if told == self.problem.text():
            return
        self.problem.setText(told)
        reveal(self.problem, bool(words))
        announce(self.problem, words and f"{self.wording.label}: {words}")
        self._tell_names()

    def show_open(self, to_ask: bool) -> None:
        """Mark the question as one still to ask: never as an error."""
        reveal(self.to_ask, to_ask)
        self._tell_names()

    def show_source(self, panel: QWidget) -> None:
        """Open *panel* under the field."""
        self._put_under(panel)
        panel.show()

    def _put_under(self, widget: QWidget) -> None:
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, widget)

    def take_focus(self) -> None:
        """Put the keyboard into the field."""
        self.editor.control().setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _hint_beside(self) -> bool:
        room = _HALF_LINE if self.editor.is_short() else _ONE_LINE
        return len(self.wording.label) + len(self.wording.hint) <= room

    def is_short(self) -> bool:
        """Whether the question may share its line with another."""
        fits = self._hint_beside or not self.wording.hint
        return self.editor.is_short() and fits and len(self.wording.label) <= _HALF_LINE

    def _enter(self, entry: Entry) -> None:
        self.show_entry(entry)
        self.entered.emit(self.path, True)

    def _tell_unshown(self, entry: Entry) -> None:
        """Name what no font here has a shape for: a box on the screen or on paper is never the first one hears."""
        found = shapes.unshown(entry.value) if isinstance(entry.value, str) else ()
        if found and self.unshown is None:
            self.unshown = Label(ink="warn", size=SECONDARY)
            self._put_under(self.unshown)
        if self.unshown is None:
            return
        which = ", ".join(shapes.code(one) for one in found[:_NAMED])
        words = self.tr(
            "Kept as typed, but no font of the program has a shape for {0}: a box stands in its place on paper, "
            "perhaps here too. Add how it is written in other letters."
        )
        self.unshown.setText(words.format(which) if found else "")
        reveal(self.unshown, bool(found))
        self._tell_names()

    def _on_edited(self) -> None:
        entry = self.editor.entry()
        self._state = entry.state
        self._show_state()
        self._tell_unshown(entry)
        self.entered.emit(self.path, self.editor.settled)

    def _show_state(self) -> None:
        words = state_words()[self._state]
        told_by_editor = self._state is State.ANSWERED or self._state in self._shows
        self.button.setText("⋯" if told_by_editor else words)
        self.button.setProperty("told", not told_by_editor)
        restyle(self.button)
        self._actions[self._state].setChecked(True)
        self.button.setAccessibleName(
            self.tr("How this stands: %1. %2").replace("%1", words).replace("%2", self.wording.label)
        )
        self.button.setToolTip(self.tr("How this stands: %1 (Alt+Down)").replace("%1", words))

    def _tell_names(self) -> None:
        parts = [self.wording.context, self.wording.hint, self.problem.text()]
        parts.append(self.to_ask.text() if not self.to_ask.isHidden() else "")
        parts.append(self.unshown.text() if self.unshown is not None else "")
        self.editor.name(self.wording.label, ". ".join(part for part in parts if part))
        self._show_state()
