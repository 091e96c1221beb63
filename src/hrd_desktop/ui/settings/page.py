"""Settings: how the window looks and locks, whose vault this is, whom it trusts."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFileDialog, QHBoxLayout

from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.settings.intervals import IntervalsCard
from hrd_desktop.ui.settings.passphrase import PassphraseCard
from hrd_desktop.ui.settings.post import PostCard
from hrd_desktop.ui.settings.trust import TrustCard
from hrd_desktop.ui.theme import font
from hrd_desktop.ui.widgets import (
    Card,
    Field,
    Muted,
    Notice,
    PageTitle,
    Radio,
    SecondaryButton,
    Strong,
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
        self.post = PostCard(desk)
        self.body.addWidget(self.post)
        self.passphrase = PassphraseCard(desk)
        self.body.addWidget(self.passphrase)
        self.intervals = IntervalsCard(desk)
        self.body.addWidget(self.intervals)
        self.body.addWidget(self._identity())
        self.trust = TrustCard(desk)
        self.body.addWidget(self.trust)
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
            self.notice.show_error(error)
            return
        self.desk.settings_changed.emit(changed)

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
            self.desk.jobs.write(lambda: save(Path(chosen))).failed.connect(self.notice.show_error)

    # -- loading --------------------------------------------------------------------------------------------------

    def show_place(self, _place: Place) -> None:
        self._load()

    def _load(self) -> None:
        session = self.desk.session
        self.desk.ask(self, lambda: (session.about(), session.identity.show()), self._on_loaded)
        self.trust.load()

    @Slot(object)
    def _on_loaded(self, loaded: tuple[Any, Any]) -> None:
        about, identity = loaded
        self.post.show_about(about)
        self.identity_words.setText(" · ".join(identity.words))

    def leave(self) -> None:
        self.passphrase.forget()
        self.trust.forget()

    def focus_first(self) -> None:
        self.languages[language()].setFocus()
