"""The first run: steps on the left, one thing to do on the right. Only the passphrase is needed."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.ui.theme import text_scale
from hrd_desktop.ui.theme.tokens import GUTTER, SECONDARY
from hrd_desktop.ui.unlock.first_run.parts import Passphrase, RecoverySheetPart, Welcome
from hrd_desktop.ui.unlock.first_run.post import TheirKey, YourPost
from hrd_desktop.ui.unlock.view import Gate
from hrd_desktop.ui.widgets import (
    Card,
    DangerButton,
    Label,
    LinkButton,
    Muted,
    PageHead,
    PrimaryButton,
    Rule,
    SecondaryButton,
    StepList,
)

WELCOME, PASSPHRASE, RECOVERY, MISSION, KEY = range(5)
_STEPS, _BOTH = 230, 940
"""Pixels at the usual text size: the steps, and both cards at most."""
_NARROW = 900
"""Below this width, in the same pixels, a line says which step it is, in place of the list of them."""


class FirstRunView(Gate):
    """Widgets only."""

    next_requested = Signal()
    back_requested = Signal()
    skip_requested = Signal()
    urgent_requested = Signal()

    def __init__(self, language: str = "en", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at = WELCOME
        self.welcome, self.passphrase, self.recovery = Welcome(language), Passphrase(), RecoverySheetPart()
        self.mission, self.key = YourPost(), TheirKey()
        self.welcome.role_chosen.connect(self._on_role)
        self.steps = StepList(passive=True)
        self.parts = (self.welcome, self.passphrase, self.recovery, self.mission, self.key)
        self.urgent = DangerButton(self.tr("Begin an urgent case now"))
        self.skip = LinkButton(self.tr("Do this later"))
        self.back = SecondaryButton(self.tr("Back"))
        self.next = PrimaryButton()
        for button, signal in (
            (self.urgent, self.urgent_requested),
            (self.skip, self.skip_requested),
            (self.back, self.back_requested),
            (self.next, self.next_requested),
        ):
            button.clicked.connect(signal)
        self._lay_out()
        self.go(WELCOME)

    def _lay_out(self) -> None:
        self._list = left = Card()
        left.setFixedWidth(round(_STEPS * (1 + text_scale()) / 2))
        left.body.setContentsMargins(14, 16, 14, 16)
        title = Label(self.tr("Set up this laptop"), size=SECONDARY, weight=QFont.Weight.DemiBold, ink="muted")
        title.setContentsMargins(10, 0, 0, 0)
        left.body.addWidget(title)
        left.body.addWidget(self.steps)
        left.body.addStretch(1)
        right = Card(margin=26)
        self._where = Muted()
        self._where.hide()
        right.body.addWidget(self._where)
        for part in self.parts:  # one is shown; no pile, which would be as high as the highest
            right.body.addWidget(part, 1)
        right.body.addWidget(Rule())
        right.body.addWidget(PageHead((self.urgent,), (self.skip, self.back, self.next)))
        right.setMinimumHeight(476)
        both = QWidget()
        both.setMaximumWidth(round(_BOTH * text_scale()))
        columns = QHBoxLayout(both)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(GUTTER)
        columns.addWidget(left)
        columns.addWidget(right, 1)
        middle = QVBoxLayout()
        middle.addStretch(1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(both, 100)
        across.addStretch(1)
        middle.addLayout(across)
        middle.addStretch(1)
        self.middle.addLayout(middle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the list of steps gives way to large texts."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * text_scale()
        self._list.setVisible(not narrow)
        self._where.setVisible(narrow)

    def names(self) -> list[str]:
        """Return the names of the steps."""
        first = [self.tr("Welcome"), self.tr("Passphrase"), self.tr("Recovery sheet")]
        if self.welcome.role == "mission":
            return [*first, self.tr("Your mission"), self.tr("The Ministry's key")]
        return [*first, self.tr("Your unit"), self.tr("The missions' keys")]

    @Slot()
    def _on_role(self) -> None:
        """Name the later steps as they will be, and ask there what fits."""
        role = self.welcome.role
        for part in (self.mission, self.key):
            part.speak_for(role)
        self.steps.fill(list(zip(self.names(), (item.state for item in self.steps.items), strict=True)))

    def go(self, step: int, skipped: frozenset[int] = frozenset()) -> None:
        """Show *step*. Steps in *skipped* are marked as still to do."""
        self.at = step
        names = self.names()
        states = ["current" if at == step else "done" if at < step else "open" for at in range(len(names))]
        for at in skipped:
            states[at] = "attention" if at != step else "current"
        self.steps.fill(list(zip(names, states, strict=True)))
        self._where.setText(self.tr("Set up this laptop: step {0} of {1}").format(step + 1, len(names)))
        for at, part in enumerate(self.parts):
            part.setVisible(at == step)
        self.urgent.setVisible(step >= RECOVERY and self.welcome.role == "mission")
        self.skip.setVisible(step >= RECOVERY)
        self.back.setVisible(step == PASSPHRASE or step > RECOVERY)
        after = names[step + 1] if step < KEY else ""
        words = self.tr("Create the vault") if step == PASSPHRASE else self.tr("Next: {0}").format(after)
        self.next.setText(words if step < KEY else self.tr("Begin to work"))
        self.next.setEnabled(step != RECOVERY)
        self.next.stand_back(step == KEY and not self.key.agree.isHidden())
        self.focus_first()

    def focus_first(self) -> None:
        """Give the keyboard to the first thing to do."""
        first = {
            WELCOME: self.next,
            PASSPHRASE: self.passphrase.again,
            RECOVERY: self.recovery.print_button,
            MISSION: self.mission.first,
            KEY: self.key.choose,
        }
        first[self.at].setFocus()

    def show_busy(self, busy: bool) -> None:
        """Nothing can be pressed while the vault is made or tried."""
        for button in (self.next, self.back, self.skip, self.urgent):
            button.setEnabled(not busy)
        if self.at == PASSPHRASE:
            self.next.setText(self.tr("Creating…") if busy else self.tr("Create the vault"))
