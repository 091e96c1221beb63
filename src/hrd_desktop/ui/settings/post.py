"""Whose vault this is: what the mission, or the unit of the Ministry, is called, and where it is."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from hrd_desktop.i18n import language
from hrd_desktop.ui.countries import CountryChoice
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, Field, Label, LinkButton, Radio, SecondaryButton, Strong, TextEdit, reveal


class PostCard(Card):
    """Names are written down together, when the officer says so: half a name should stand on no sheet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("PostCard", "Whose vault this is"))
        self._desk, self._ministry = desk, desk.at_ministry
        self._kept: tuple[str, str, str] = ("", "", "")
        self.kinds: dict[str, Radio] = {}
        self.label, self.country, self.officer = TextEdit(), CountryChoice(), TextEdit()
        self._puts = (self.label.setText, self.country.setEditText, self.officer.setText)
        named = self.tr("Name of the unit") if self._ministry else self.tr("Name of the mission")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Field(named, self.label), 3)
        if not self._ministry:
            row.addWidget(Field(self.tr("Country"), self.country), 2)
        row.addWidget(Field(self.tr("Contact person"), self.officer), 3)
        self.body.addLayout(row)
        if not self._ministry:
            self._ask_kind()
        self.more = LinkButton(self.tr("More about the mission"))
        self.told = Label(ink="ok")
        self.save = SecondaryButton(self.tr("Save"))
        feet = QHBoxLayout()
        feet.addWidget(self.more)
        feet.addStretch(1)
        feet.addWidget(self.told)
        feet.addWidget(self.save)
        self.body.addLayout(feet)
        reveal(self.more, not self._ministry)
        self._wire()

    def _ask_kind(self) -> None:
        """Ask what kind of mission this is: it decides what is offered first."""
        from hrd_desktop import forms

        title = self.tr("Kind of mission")
        group, row = QButtonGroup(self), QHBoxLayout()
        row.setSpacing(16)
        for choice in forms.catalogue()["mis"].choices["mission_kind"].choices:
            made = self.kinds[choice.code] = Radio(choice.label.in_(language()))
            made.setAccessibleDescription(title)
            made.clicked.connect(lambda _=False, chosen=choice.code: self._on_kind(chosen))
            group.addButton(made)
            row.addWidget(made)
        row.addStretch(1)
        self.body.addWidget(Strong(title))
        self.body.addLayout(row)

    def _on_kind(self, kind: str) -> None:
        be = self._desk.session.multilateral.be
        self._desk.write(lambda: be(kind))

    def _wire(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.more.clicked.connect(self._on_more)
        self.country.editTextChanged.connect(self._look)
        for edit in (self.label, self.officer):
            edit.textEdited.connect(self._look)
            edit.returnPressed.connect(self._on_save)

    def show_about(self, about: Any) -> None:
        """Show what is known of the post; names typed and not saved yet stay."""
        typed = self.label.text(), self.country.currentText(), self.officer.text()
        changed = [now != kept for now, kept in zip(self._now(), self._kept, strict=True)]
        self.label.setText(about.label)
        self.country.choose(about.country)
        self.officer.setText(about.officer)
        self._kept = self._now()
        for put, text, stays in zip(self._puts, typed, changed, strict=True):
            if stays:
                put(text)
        if about.kind in self.kinds:
            self.kinds[about.kind].setChecked(True)
        self.told.setText("")
        self._look()

    def _now(self) -> tuple[str, str, str]:
        return self.label.text().strip(), self.country.code, self.officer.text().strip()

    @Slot()
    def _look(self) -> None:
        changed = self._now() != self._kept
        self.save.setEnabled(changed)
        if changed:
            self.told.setText("")

    @Slot()
    def _on_save(self) -> None:
        label, country, officer = now = self._now()
        if now == self._kept:
            return
        if not self._ministry and self.country.is_unknown:
            self.told.setText(self.tr("Choose a country from the list."))
            return
        change = self._desk.session.mission.change
        place = None if self._ministry else country
        job = self._desk.write(lambda: change(label=label, country=place, officer=officer))
        job.then(self, lambda _none: self._on_saved(now))

    def _on_saved(self, now: tuple[str, str, str]) -> None:
        self._kept = now
        self.told.setText(self.tr("Saved"))
        self._look()
        self._desk.renamed.emit()

    @Slot()
    def _on_more(self) -> None:
        """Open the record on the mission's work."""
        self._desk.begin(self._desk.session.multilateral.settings)
