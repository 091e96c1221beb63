"""The level of an assessment: what was chosen and why, what speaks against it, and the form to choose it."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hrd_desktop import forms
from hrd_desktop.rules import Objection
from hrd_desktop.services.risk.views import RiskView
from hrd_desktop.services.store import this_day
from hrd_desktop.ui import days
from hrd_desktop.ui.risk.wording import level_tone
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    FieldLabel,
    LinkButton,
    Muted,
    Notice,
    PrimaryButton,
    Row,
    Rows,
    SecondaryButton,
    reveal,
)
from hrd_desktop.ui.wizard.editors import DateEditor, Entry, Option, RadioEditor, TextEditor

translate = QCoreApplication.translate


class DecisionCard(Card):
    """``asked`` carries a level to be judged; ``decided`` level, reason, reason against the answers, and the day."""

    asked = Signal(str)
    decided = Signal(str, str, str, object)

    def __init__(self, language: str) -> None:
        super().__init__(translate("DecisionCard", "Level and reason"))
        self._view: RiskView | None = None
        self.said = Rows()
        self.notice = Notice("warn")
        self.notice.clear()
        self.change = LinkButton(self.tr("Choose the level anew"))
        self.form = QWidget()
        self.levels = RadioEditor(_levels(language))
        self.reason, self.against = TextEditor(), TextEditor()
        self.against_label = FieldLabel(self.tr("Why this level all the same?"), self.against.control())
        self.review = DateEditor(this_day)
        self.latest = Muted()
        self.told = Notice("warn")
        self.told.clear()
        self.keep, self.cancel = PrimaryButton(self.tr("Keep this level")), SecondaryButton(self.tr("Cancel"))
        self._build()
        self._wire()

    def _build(self) -> None:
        self.levels.setAccessibleName(self.tr("Level"))
        self.review.name(self.tr("Assess again on"), "")
        no_score = self.tr("No score is computed; you decide. Where answers speak against it, the program asks why.")
        self.body.addWidget(Muted(no_score))
        for widget in (self.said, self.notice, self.form):
            self.body.addWidget(widget)
        self.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeading)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = Card(margin=0)
        column.setProperty("look", "")
        form = column.body
        form.addWidget(FieldLabel(self.tr("Level")))
        form.addWidget(self.levels)
        form.addWidget(FieldLabel(self.tr("Why this level?"), self.reason.control()))
        form.addWidget(self.reason)
        form.addWidget(self.told)
        form.addWidget(self.against_label)
        form.addWidget(self.against)
        form.addWidget(FieldLabel(self.tr("Assess again on"), self.review.control()))
        form.addWidget(self.review)
        form.addWidget(self.latest)
        form.addLayout(buttons)
        inner = QHBoxLayout(self.form)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(column)

    def _wire(self) -> None:
        self.change.clicked.connect(self.start)
        self.cancel.clicked.connect(lambda: self._open(False))
        self.levels.edited.connect(self._on_level)
        self.keep.clicked.connect(self._on_keep)

    def show_view(self, view: RiskView) -> None:
        """Show the decision of *view*; the form, where there is none yet, unless somebody is typing in it."""
        fresh = self._view is None or self._view.id != view.id
        self._view = view
        rows = (
            (self.tr("What follows"), view.conclusion_label),
            (self.tr("Why"), view.reason),
            (self.tr("Why against the answers"), view.against),
            (self.tr("What makes it safer"), view.mitigation),
        )
        level = Row(self.tr("Level"), "", Chip(view.level_label, level_tone(view.level)))
        self.said.fill([level, *(Row(title, text) for title, text in rows if text)])
        reveal(self.said, bool(view.level))
        self._tell(self.notice, view.objections, self._objecting(view))
        if fresh:
            self._show_decided(view)
            self._open(not view.level)

    def _objecting(self, view: RiskView) -> str:
        if any(one.about == "level" for one in view.objections):
            return self.tr("The level stands against the answers.")
        return self.tr("What follows stands against the answers.")

    @staticmethod
    def _tell(notice: Notice, found: Sequence[Objection], title: str) -> None:
        if found:
            notice.say("warn", "\n".join(f"• {one.text} ({one.rule})" for one in found), title)
        else:
            notice.clear()

    def start(self) -> None:
        """Open the form with what was decided, and go to its first control."""
        view = self._view
        if view is None:
            return
        self._show_decided(view)
        self._open(True)
        self._on_level()
        self.levels.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_decided(self, view: RiskView) -> None:
        """Fill the form with what was decided in *view*, so that nothing of another assessment stands in it."""
        self.levels.show_entry(Entry(view.level or None))
        self.reason.show_entry(Entry(view.reason or None))
        self.against.show_entry(Entry(view.against or None))
        self.review.show_entry(Entry(None))

    def _open(self, shown: bool) -> None:
        reveal(self.form, shown)
        reveal(self.change, not shown)
        reveal(self.cancel, bool(self._view and self._view.level))
        if shown:
            self.show_objections(())
            self._show_latest()

    def _level(self) -> str:
        return str(self.levels.entry().value or "")

    def _on_level(self) -> None:
        self._show_latest()
        if self._level():
            self.asked.emit(self._level())

    def _show_latest(self) -> None:
        allowed = self._view.days.get(self._level()) if self._view else None
        if allowed is None:
            self.latest.setText(self.tr("The level sets the latest day."))
            return
        made = date.fromisoformat(self._view.date) if self._view and self._view.date else this_day()
        words = self.tr("At this level within %1 days: by %2. Without a day of your own, that one stands.")
        last = days.day(made + timedelta(days=allowed))
        self.latest.setText(words.replace("%1", str(allowed)).replace("%2", last))

    def show_objections(self, found: Sequence[Objection]) -> None:
        """Show what speaks against the level that is being chosen, and ask why."""
        about = [one for one in found if one.about == "level"]
        self._tell(self.told, about, self.tr("This level stands against the answers."))
        reveal(self.against_label, bool(about))
        reveal(self.against, bool(about))

    def _on_keep(self) -> None:
        level, reason = self._level(), str(self.reason.entry().value or "")
        against = str(self.against.entry().value or "") if not self.against.isHidden() else ""
        written = str(self.review.entry().value or "")
        try:
            day = date.fromisoformat(written) if written else None
        except ValueError:
            self._say(self.tr("A date could not be read. Write it as 2026-11-24."))
            return
        if not level or not reason:
            self._say(self.tr("Choose a level and write why."))
        elif not self.against.isHidden() and not against:
            self._say(self.tr("Write why you choose this level against the answers."))
        else:
            self.decided.emit(level, reason, against, day)

    def _say(self, words: str) -> None:
        self.latest.setText(words)

    def kept(self) -> None:
        """The decision stands: close the form."""
        self._open(False)


def _levels(language: str) -> list[Option]:
    form = forms.catalogue()["risk"]
    return [Option(one.code, one.label.in_(language)) for one in form.choices_of(form.questions["risk_level"])]
