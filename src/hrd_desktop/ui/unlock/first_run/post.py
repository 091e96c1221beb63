"""Whose laptop this is, and whose keys it needs. A mission and the Ministry are asked different things."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from hrd_desktop.ui.countries import CountryChoice
from hrd_desktop.ui.theme import font
from hrd_desktop.ui.unlock.first_run.parts import Part
from hrd_desktop.ui.widgets import Field, Label, Muted, Notice, PrimaryButton, SecondaryButton, Strong, TextEdit


class YourPost(Part):
    """What the mission, or the unit of the Ministry, is called. All of it can wait."""

    def __init__(self) -> None:
        super().__init__("", self.tr("This stands on sheets and bundles. You can fill it in later in Settings."))
        self.kind = QComboBox()
        self.kind.setFont(font())
        for value, words in (
            ("embassy", self.tr("Embassy")),
            ("delegation", self.tr("Delegation")),
            ("consulate", self.tr("Consulate general")),
            ("office", self.tr("Representation office")),
        ):
            self.kind.addItem(words, value)
        self.country = CountryChoice()
        self.place = QWidget()
        pair = QHBoxLayout(self.place)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(16)
        pair.addWidget(Field(self.tr("Kind of mission"), self.kind), 1)
        pair.addWidget(Field(self.tr("Country"), self.country), 1)
        self.label, self.officer = TextEdit(), TextEdit()
        self.label_field, self.officer_field = Field("", self.label), Field(self.tr("Contact person"), self.officer)
        self.notice = Notice()
        self.notice.clear()
        for widget in (self.place, self.notice, self.label_field, self.officer_field):
            self.body.addWidget(widget)
        self.speak_for("mission")
        self.finish()

    def speak_for(self, role: str) -> None:
        """Ask what fits *role*: a unit of the Ministry has neither a kind of mission nor a country."""
        mission = role == "mission"
        self.place.setVisible(mission)
        self.title.setText(self.tr("Your mission") if mission else self.tr("Your unit"))
        self.label_field.rename(self.tr("Name of the mission") if mission else self.tr("Name of the unit"))
        self.officer_field.say(
            self.tr("Your name or your title, as the Ministry knows you.")
            if mission
            else self.tr("Your name or your title, as the missions know you.")
        )

    @property
    def first(self) -> QWidget:
        """The first thing that is asked."""
        return self.label if self.place.isHidden() else self.kind


class TheirKey(Part):
    """Whom bundles are sealed for or opened from: a file, and words to compare by voice."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.choose = SecondaryButton("", "folder-open")
        self.who = Strong("")
        self.words = Label(size=16, mono=True)
        self.hint = Muted()
        self.agree = PrimaryButton(self.tr("The words agree"))
        self.notice = Notice()
        self.notice.clear()
        for widget in (self.choose, self.who, self.words, self.hint):
            self.body.addWidget(
                widget, 0, Qt.AlignmentFlag.AlignLeft if widget is self.choose else Qt.AlignmentFlag(0)
            )
        self.body.addWidget(self.agree, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.notice)
        self.show_holder("", ())
        self.speak_for("mission")
        self.finish()

    def speak_for(self, role: str) -> None:
        """A mission needs the Ministry's key, the Ministry that of each mission."""
        self._mission = role == "mission"
        self.choose.setText(self.tr("Choose the key card…") if self._mission else self.tr("Choose a key card…"))
        self.title.setText(self.tr("The Ministry's key") if self._mission else self.tr("The missions' keys"))
        if self._mission:
            text = self.tr(
                "Bundles are sealed so that only the Ministry can open them. Read its key card from a file, then "
                "call and compare the words."
            )
            hint = self.tr("Read these words to the Ministry on the telephone, or let them read them to you.")
        else:
            text = self.tr(
                "A mission's bundles open here once its key is trusted. Read the key card of each mission from a "
                "file, then call the mission and compare the words. Cards that come later are read in Settings."
            )
            hint = self.tr("Read these words to the mission on the telephone, or let them read them to you.")
        self.text.setText(text)
        self.hint.setText(hint)

    def show_holder(self, label: str, words: tuple[str, ...]) -> None:
        """Show whose card was read and its words; nothing for ''."""
        self.who.setText(label)
        self.words.setText(" · ".join(words))
        for widget in (self.who, self.words, self.hint, self.agree):
            widget.setVisible(bool(label))

    def say_trusted(self, label: str) -> None:
        """Say what the trusted key of *label* is good for; the Ministry may go on with the next mission's."""
        self.agree.hide()
        if self._mission:
            self.notice.say("ok", self.tr("Bundles can now be sealed for this key."))
            return
        self.show_holder("", ())
        self.choose.setText(self.tr("Choose another key card…"))
        self.notice.say("ok", self.tr("Bundles from {0} can now be opened and answered.").format(label))
