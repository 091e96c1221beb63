"""Settings: how the window looks and locks, whose vault this is, whom it trusts."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFileDialog, QHBoxLayout, QWidget

from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.settings.intervals import IntervalsCard
from hrd_desktop.ui.settings.passphrase import PassphraseCard
from hrd_desktop.ui.theme import font
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    Field,
    LinkButton,
    Muted,
    Notice,
    PageTitle,
    PrimaryButton,
    Radio,
    Row,
    Rows,
    SecondaryButton,
    Strong,
    TextEdit,
)

_MINUTES = (1, 2, 5, 10, 15, 30, 60)


class SettingsPage(Page):
    """Every change holds at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        from hrd_desktop.services import settings

        self._settings = settings
        self.body.addWidget(PageTitle(self.tr("Settings")))
        self.notice = Notice()
        self.notice.clear()
        self.body.addWidget(self.notice)
        self.body.addWidget(self._laptop())
        self.body.addWidget(self._vault())
        self.passphrase = PassphraseCard(desk)
        self.body.addWidget(self.passphrase)
        self.intervals = IntervalsCard(desk)
        self.body.addWidget(self.intervals)
        self.body.addWidget(self._identity())
        self.body.addWidget(self._trust())
        self.body.addStretch(1)

    # -- this laptop ----------------------------------------------------------------------------------------------

    def _laptop(self) -> Card:
        now = self._settings.show()
        card = Card(self.tr("This laptop"))
        self.languages = self._choice(
            card, self.tr("Language"), [("en", "English"), ("nb", "Norsk bokmål")], now.language, "language"
        )
        self.themes = self._choice(
            card,
            self.tr("Colours"),
            [("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
            now.theme,
            "theme",
        )
        self.minutes = QComboBox()
        self.minutes.setFont(font())
        for minutes in sorted({*_MINUTES, now.lock_minutes}):
            self.minutes.addItem(self.tr("{0} min").format(minutes), minutes)
        self.minutes.setCurrentIndex(self.minutes.findData(now.lock_minutes))
        self.minutes.setMaximumWidth(160)
        self.minutes.activated.connect(lambda _at: self._change(lock_minutes=self.minutes.currentData()))
        card.body.addWidget(Field(self.tr("Lock when nobody has touched the program for"), self.minutes))
        return card

    def _choice(self, card: Card, title: str, rows: list[tuple[str, str]], now: str, name: str) -> dict[str, Radio]:
        card.body.addWidget(Strong(title))
        group, row, made = QButtonGroup(card), QHBoxLayout(), {}
        row.setSpacing(16)
        for value, words in rows:
            made[value] = Radio(words)
            made[value].setAccessibleDescription(title)
            made[value].setChecked(value == now)
            made[value].clicked.connect(lambda _=False, chosen=value: self._change(**{name: chosen}))
            group.addButton(made[value])
            row.addWidget(made[value])
        row.addStretch(1)
        card.body.addLayout(row)
        return made

    def _change(self, **values: object) -> None:
        try:
            changed = self._settings.change(**values)
        except HrdError as error:
            self._on_failed(error)
            return
        self.desk.settings_changed.emit(changed)

    # -- this vault -----------------------------------------------------------------------------------------------

    def _vault(self) -> Card:
        card = Card(self.tr("Whose vault this is"))
        self.mission, self.officer = TextEdit(), TextEdit()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Field(self.tr("Name of the mission"), self.mission), 1)
        row.addWidget(Field(self.tr("Contact person"), self.officer), 1)
        card.body.addLayout(row)
        self._kind(card)
        self.keep = SecondaryButton(self.tr("Keep"))
        self.keep.clicked.connect(self._on_keep)
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(self.keep)
        card.body.addLayout(feet)
        return card

    def _kind(self, card: Card) -> None:
        """Ask what kind of mission this is: it decides what is offered first."""
        from hrd_desktop import forms

        title = self.tr("Kind of mission")
        card.body.addWidget(Strong(title))
        group, row = QButtonGroup(card), QHBoxLayout()
        row.setSpacing(16)
        self.kinds: dict[str, Radio] = {}
        for choice in forms.catalogue()["mis"].choices["mission_kind"].choices:
            made = self.kinds[choice.code] = Radio(choice.label.in_(language()))
            made.setAccessibleDescription(title)
            made.clicked.connect(lambda _=False, chosen=choice.code: self._on_kind(chosen))
            group.addButton(made)
            row.addWidget(made)
        self.more = LinkButton(self.tr("More about the mission"))
        self.more.clicked.connect(self._on_more)
        row.addWidget(self.more)
        row.addStretch(1)
        card.body.addLayout(row)

    def _on_kind(self, kind: str) -> None:
        be = self.desk.session.multilateral.be
        self.desk.write(lambda: be(kind)).failed.connect(self._on_failed)

    def _on_more(self) -> None:
        job = self.desk.write(self.desk.session.multilateral.settings)
        job.succeeded.connect(self.desk.open_record)

    @Slot()
    def _on_keep(self) -> None:
        label, officer = self.mission.text().strip(), self.officer.text().strip()
        change = self.desk.session.mission.change
        self.desk.write(lambda: change(label=label, officer=officer)).failed.connect(self._on_failed)

    def _identity(self) -> Card:
        card = Card(self.tr("This post's own key"))
        self.identity_words = Strong("")
        card.body.addWidget(self.identity_words)
        card.body.addWidget(Muted(self.tr("Read these words aloud when others compare your key card.")))
        self.save_card = SecondaryButton(self.tr("Save the key card…"), "save")
        self.save_card.clicked.connect(self._on_save_card)
        row = QHBoxLayout()
        row.addWidget(self.save_card)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    @Slot()
    def _on_save_card(self) -> None:
        proposed = str(Path.home() / "key-card.txt")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the key card"), proposed)
        if chosen:
            save = self.desk.session.identity.save_card
            self.desk.jobs.write(lambda: save(Path(chosen))).failed.connect(self._on_failed)

    # -- trust ----------------------------------------------------------------------------------------------------

    def _trust(self) -> Card:
        card = Card(self.tr("Whom this vault trusts"))
        self.holders = Rows()
        card.body.addWidget(self.holders)
        self.add = PrimaryButton(self.tr("Add a key card…"), "plus")
        self.add.clicked.connect(self._on_add)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    @Slot()
    def _on_add(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the key card"), str(Path.home()))
        if chosen:
            self.add_card(Path(chosen))

    def add_card(self, path: Path) -> None:
        """Add the key card at *path*; it counts only once its words were compared."""
        trust = self.desk.session.trust
        job = self.desk.write(lambda: trust.add(path))
        job.succeeded.connect(lambda _holder: self._load())
        job.failed.connect(self._on_failed)

    def _holder(self, one: Any) -> QWidget:
        remove = LinkButton(self.tr("Remove"))
        remove.setAccessibleName(self.tr("Remove {0}").format(one.label or one.principal))
        remove.clicked.connect(lambda: self._act(self.desk.session.trust.remove, one.principal))
        words = " · ".join(one.words)
        if one.verified is not None:
            return Row(one.label or one.principal, words, Chip(self.tr("Words compared"), "ok"), remove)
        agree = SecondaryButton(self.tr("The words agree"))
        agree.clicked.connect(lambda: self._act(self.desk.session.trust.confirm, one.principal))
        return Row(one.label or one.principal, words, Chip(self.tr("Words not compared"), "warn"), agree, remove)

    def _act(self, act: Any, principal: str) -> None:
        job = self.desk.write(lambda: act(principal))
        job.succeeded.connect(lambda _result: self._load())
        job.failed.connect(self._on_failed)

    # -- loading --------------------------------------------------------------------------------------------------

    def show_place(self, _place: Place) -> None:
        self._load()

    def _load(self) -> None:
        session = self.desk.session
        self.desk.ask(lambda: (session.about(), session.identity.show(), session.trust.list()), self._on_loaded)

    @Slot(object)
    def _on_loaded(self, loaded: tuple[Any, Any, list[Any]]) -> None:
        about, identity, holders = loaded
        self.mission.setText(about.label)
        self.officer.setText(about.officer)
        self.kinds[about.kind].setChecked(True)
        self.identity_words.setText(" · ".join(identity.words))
        nothing = self.tr("Nobody yet. Without the Ministry's key card no bundle can be sealed.")
        self.holders.fill([self._holder(one) for one in holders], nothing)

    @Slot(object)
    def _on_failed(self, error: HrdError) -> None:
        words = error.words(language())
        self.notice.say("danger", f"{words.data} {words.do} ({error.code})", words.what)

    def leave(self) -> None:
        self.passphrase.forget()

    def focus_first(self) -> None:
        self.languages[language()].setFocus()
