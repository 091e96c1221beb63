"""What the steps up to the recovery sheet show. Widgets only; the controller decides."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.ui.theme import font
from hrd_desktop.ui.theme.tokens import BODY, GRID, PAGE_TITLE
from hrd_desktop.ui.widgets import (
    Field,
    Label,
    LinkButton,
    Muted,
    Notice,
    PageTitle,
    PrimaryButton,
    Radio,
    SecondaryButton,
    SecretEdit,
    Strong,
    TextEdit,
)


class Part(QWidget):
    """One step: title, one sentence, content in ``body``."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)
        self.title, self.text = PageTitle(title), Label(text, size=BODY, ink="muted")
        self.body.addWidget(self.title)
        self.body.addWidget(self.text)
        self.body.addSpacing(GRID)

    def finish(self) -> None:
        """Let the content stay at the top."""
        self.body.addStretch(1)

    def choices(self, title: str, rows: list[tuple[str, str]], beside: bool = False) -> dict[str, Radio]:
        """Add a question with one answer of several and return the buttons by value; the first is chosen."""
        self.body.addWidget(Strong(title))
        group = QButtonGroup(self)
        made: dict[str, Radio] = {}
        row = QHBoxLayout() if beside else QVBoxLayout()
        row.setSpacing(16 if beside else 2)
        for value, words in rows:
            made[value] = Radio(words)
            made[value].setAccessibleDescription(title)
            group.addButton(made[value])
            row.addWidget(made[value])
        row.addStretch(1)
        self.body.addLayout(row)
        made[rows[0][0]].setChecked(True)
        return made


class Welcome(Part):
    """Language, role, and the name of the vault's folder."""

    language_chosen = Signal(str)
    role_chosen = Signal()

    def __init__(self, language: str) -> None:
        super().__init__(
            self.tr("Welcome"),
            self.tr("Everything you write stays encrypted on this laptop. The program never uses a network."),
        )
        self.languages = self.choices(self.tr("Language"), [("en", "English"), ("nb", "Norsk bokmål")], beside=True)
        self.languages[language].setChecked(True)
        for code, button in self.languages.items():
            button.clicked.connect(lambda _=False, chosen=code: self.language_chosen.emit(chosen))
        self.roles = self.choices(
            self.tr("Who works here?"),
            [
                ("mission", self.tr("A mission: we meet defenders and report")),
                ("ministry", self.tr("The Ministry: we receive, decide and answer")),
            ],
        )
        for button in self.roles.values():
            button.toggled.connect(self.role_chosen)
        self.folder = TextEdit("desk-1")
        self.body.addWidget(
            Field(
                self.tr("Name of the vault's folder"),
                self.folder,
                self.tr("Anyone who holds this laptop can read it. Do not name a person, place or case."),
            )
        )
        self.finish()

    @property
    def role(self) -> Literal["mission", "ministry"]:
        """The chosen role."""
        return "ministry" if self.roles["ministry"].isChecked() else "mission"


class Passphrase(Part):
    """A generated passphrase first; an own one, judged in words, for whoever insists."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Choose a passphrase"),
            self.tr("Six words made by chance are easy to learn and cannot be guessed. Nobody can reset them."),
        )
        self.words = Label(size=PAGE_TITLE - 2, weight=QFont.Weight.DemiBold, mono=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setAccessibleDescription(self.tr("The passphrase made for you"))
        self.box = QFrame()
        self.box.setProperty("look", "sunk")
        inside = QVBoxLayout(self.box)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.addWidget(self.words)
        self.another = LinkButton(self.tr("Make another"))
        self.own = LinkButton(self.tr("Use a passphrase of my own"))
        row = QHBoxLayout()
        row.addWidget(self.another)
        row.addStretch(1)
        row.addWidget(self.own)
        self.first = SecretEdit(self.tr("Passphrase"))
        self.first_field = Field(self.tr("Your passphrase"), self.first, self.tr("At least 14 characters."))
        self.first_field.hide()
        self.again = SecretEdit(self.tr("Type it"))
        self.again_field = Field(self.tr("Type it once, to be sure"), self.again)
        self.notice = Notice()
        self.notice.clear()
        self.body.addWidget(self.box)
        self.body.addLayout(row)
        for widget in (self.first_field, self.again_field, self.notice):
            self.body.addWidget(widget)
        self.finish()

    @property
    def is_own(self) -> bool:
        """Whether the officer types a passphrase of their own."""
        return not self.first_field.isHidden()

    @property
    def chosen(self) -> str:
        """The passphrase that was generated or typed."""
        return self.first.text() if self.is_own else self.words.text()

    def change_way(self) -> None:
        """Go from the generated passphrase to an own one, or back."""
        own = not self.is_own
        self.first_field.setVisible(own)
        self.box.setVisible(not own)
        self.another.setVisible(not own)
        self.own.setText(self.tr("Use a generated one") if own else self.tr("Use a passphrase of my own"))
        self.again.forget()
        (self.first if own else self.again).setFocus()

    def forget(self) -> None:
        """Let nothing of the passphrase stay on screen."""
        self.words.setText("")
        self.first.forget()
        self.again.forget()


class RecoverySheetPart(Part):
    """The code, paper, and the proof that it was kept."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Keep a way back in"),
            self.tr(
                "Nobody can reset your passphrase. This code opens the vault if you forget it. Print it, seal it, "
                "and keep it with other sealed papers, away from this laptop."
            ),
        )
        self.grid = QGridLayout()
        self.grid.setSpacing(10)
        self.groups: list[Label] = []
        self.print_button = PrimaryButton(self.tr("Print recovery sheet"))
        self.written = SecondaryButton(self.tr("I have written it down"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.print_button)
        row.addWidget(self.written)
        row.addStretch(1)
        self.question = Strong("")
        self.proofs = (TextEdit(), TextEdit())
        prove = QHBoxLayout()
        prove.setSpacing(12)
        for edit in self.proofs:
            edit.setFont(font(BODY, mono=True))
            edit.setMaxLength(9)
            edit.setMaximumWidth(140)
            prove.addWidget(edit)
        prove.addStretch(1)
        self.state = Muted(self.tr("The code is tried on the real vault before this step counts."))
        self.notice = Notice()
        self.notice.clear()
        self.body.addLayout(self.grid)
        self.body.addSpacing(4)
        self.body.addLayout(row)
        self.body.addSpacing(GRID)
        self.body.addWidget(self.question)
        self.body.addLayout(prove)
        self.body.addWidget(self.state)
        self.body.addWidget(self.notice)
        self.body.addSpacing(GRID)
        self.finish()

    def show_code(self, groups: list[str]) -> None:
        """Show the code's groups of four, four in a row."""
        while (item := self.grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.groups = []
        for position, group in enumerate(groups):
            box = QFrame()
            box.setProperty("look", "sunk")
            inside = QHBoxLayout(box)
            inside.setContentsMargins(8, 10, 8, 10)
            inside.addWidget(Muted(str(position + 1), wrap=False))
            label = Label(group, size=18, weight=QFont.Weight.Bold, wrap=False, mono=True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inside.addWidget(label, 1)
            self.groups.append(label)
            self.grid.addWidget(box, position // 4, position % 4)

    def ask_for(self, first: int, second: int) -> None:
        """Ask to type the groups at *first* and *second*, counted from 1."""
        words = self.tr("Prove it: type group {0} and group {1}").format(first, second)
        self.question.setText(words)
        for edit, number in zip(self.proofs, (first, second), strict=True):
            edit.setAccessibleName(self.tr("Group {0} of the code").format(number))
