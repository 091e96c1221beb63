"""Whom this vault trusts: key cards, the words to compare, and taking trust away."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, Chip, LinkButton, Notice, PrimaryButton, Row, Rows, SecondaryButton


class TrustCard(Card):
    """Every change holds at once; taking somebody's trust away is asked about first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("TrustCard", "Whom this vault trusts"))
        self._desk = desk
        self._doubted: Any = None
        self.holders, self.sure = Rows(), Notice("warn")
        self.sure.clear()
        self.sure.acted.connect(self._on_sure)
        self.add = PrimaryButton(self.tr("Add a key card…"), "plus")
        self.add.clicked.connect(self._on_add)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        self.body.addWidget(self.holders)
        self.body.addWidget(self.sure)
        self.body.addLayout(row)

    def load(self) -> None:
        """Show the holders as they stand in the vault; a question about one stays."""
        self._desk.ask(self, self._desk.session.trust.list, self._show)

    @Slot(object)
    def _show(self, holders: list[Any]) -> None:
        nothing = self.tr("Nobody yet. Without the Ministry's key card no bundle can be sealed.")
        if self._desk.at_ministry:
            nothing = self.tr("Nobody yet. A mission's bundles open here once its key card is trusted.")
        self.holders.fill([self._holder(one) for one in holders], nothing)

    def _holder(self, one: Any) -> QWidget:
        name, words = one.label or one.principal, " · ".join(one.words)
        remove = LinkButton(self.tr("Remove"))
        remove.setAccessibleName(self.tr("Remove {0}").format(name))
        remove.clicked.connect(lambda: self._doubt(one))
        if one.verified is not None:
            return Row(name, words, Chip(self.tr("Words compared"), "ok"), remove)
        agree = SecondaryButton(self.tr("The words agree"))
        agree.setAccessibleName(f"{agree.text()}: {name}")
        agree.clicked.connect(lambda: self._confirm(one))
        return Row(name, words, Chip(self.tr("Words not compared"), "warn"), agree, remove)

    @Slot()
    def _on_add(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the key card"), str(Path.home()))
        if chosen:
            self.add_card(Path(chosen))

    def add_card(self, path: Path) -> None:
        """Add the key card at *path*; it counts only once its words were compared."""
        self._act(self._desk.session.trust.add, path)

    def _confirm(self, one: Any) -> None:
        """Trust the key of *one*. The keyboard never goes on to the button that takes trust away."""
        self._act(self._desk.session.trust.confirm, one.principal)
        self.add.setFocus()

    def _doubt(self, one: Any) -> None:
        self._doubted = one
        title = self.tr("Remove {0}?").format(one.label or one.principal)
        words = self.tr("No bundle can then be sealed for them or opened from them, until their key card is added.")
        self.sure.say("warn", words, title, self.tr("Remove"))
        self.sure.button.setFocus()

    @Slot()
    def _on_sure(self) -> None:
        if self._doubted is not None:
            self._act(self._desk.session.trust.remove, self._doubted.principal)
            self.forget()
            self.add.setFocus()

    def forget(self) -> None:
        """Ask nothing about a holder any more."""
        self._doubted = None
        self.sure.clear()

    def _act(self, act: Callable[[Any], object], what: object) -> None:
        self._desk.write(lambda: act(what)).then(self, lambda _result: self.load())
