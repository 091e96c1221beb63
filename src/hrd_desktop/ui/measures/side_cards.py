"""Beside the preconditions: what is due afterwards, the approval, and who has a say."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from hrd_desktop.services.measures.views import Duty, Judged, MeasureView
from hrd_desktop.services.store import this_day
from hrd_desktop.ui import days
from hrd_desktop.ui.risk import MeasurePanel
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    Field,
    FieldLabel,
    Label,
    LinkButton,
    Muted,
    Notice,
    PrimaryButton,
    Row,
    Rows,
    SecondaryButton,
    TextEdit,
    reveal,
)
from hrd_desktop.ui.wizard.editors import DateEditor, Entry


class AfterCard(Card):
    """The duties after a measure, with their days; ``mend_requested`` carries a rule."""

    mend_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("AfterCard", "Afterwards"))
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_duties(self, duties: tuple[Duty, ...]) -> None:
        """Show what is due, what is done, and what comes once the measure is carried out."""
        self.rows.fill([self._row(one) for one in duties], self.tr("Nothing is asked for afterwards."))

    def _row(self, one: Duty) -> Row:
        ends: list[QWidget] = [self._chip(one)]
        if one.open:
            button = SecondaryButton(one.button)
            button.setAccessibleName(f"{one.button}: {one.title}")
            button.clicked.connect(lambda: self.mend_requested.emit(one.rule))
            ends.append(button)
        due = self.tr("Due %1").replace("%1", days.day(one.due)) if one.due and one.open else ""
        return Row(one.title, " · ".join(part for part in (due, one.rule) if part), *ends)

    def _chip(self, one: Duty) -> Chip:
        if one.due is None:
            return Chip(self.tr("Later"))
        if not one.open:
            return Chip(self.tr("Done"), "ok")
        return Chip(self.tr("Late"), "danger") if one.late > 0 else Chip(self.tr("Open"), "warn")


class ApprovalCard(Card):
    """An approval given outside the program. ``approved`` carries by whom, the day, how and why so."""

    approved = Signal(str, object, str, str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ApprovalCard", "Approval outside the program"))
        self.state = Label()
        self.by, self.how, self.reason = TextEdit(), TextEdit(), TextEdit()
        self.on = DateEditor(this_day)
        self.notice, self.reopened = Notice("warn"), Notice("danger")
        self.save = PrimaryButton(self.tr("Record approval"))
        self.on.name(self.tr("Approved on"), "")
        self.body.addWidget(self.state)
        self.body.addWidget(self.reopened)
        self.body.addWidget(Muted(self.tr("It holds for exactly the words that stand on the measure now.")))
        for words, editor in ((self.tr("Approved by (unit)"), self.by), (self.tr("How it came"), self.how)):
            self.body.addWidget(Field(words, editor))
        self.body.addWidget(FieldLabel(self.tr("Approved on"), self.on.control()))
        self.body.addWidget(self.on)
        self.body.addWidget(Field(self.tr("Why outside the program"), self.reason))
        self.body.addWidget(self.notice)
        self.body.addWidget(self.save)
        self.save.clicked.connect(self._on_save)

    def show_view(self, view: MeasureView) -> None:
        """Show the approval there is, and the fields to record one."""
        reveal(self, view.needs_approval)
        given = view.approval
        if given is None:
            words = self.tr("Not approved yet.")
        else:
            words = (
                self.tr("%1, %2: %3").replace("%1", given.by).replace("%2", days.day(date.fromisoformat(given.on)))
            )
            words = words.replace("%3", given.how)
        self.state.setText(words)
        changed = given is not None and not given.valid
        told = self.tr("What was approved was changed afterwards. The approval no longer holds: ask again.")
        self.reopened.say("danger", told if changed else "", self.tr("It must be approved again.") if changed else "")

    def start(self) -> None:
        """Empty the fields and go to the first."""
        for field in (self.by, self.how, self.reason):
            field.clear()
        self.on.show_entry(Entry(this_day().isoformat()))
        self.notice.clear()

    def _on_save(self) -> None:
        try:
            day = date.fromisoformat(str(self.on.entry().value or ""))
        except ValueError:
            self.notice.say("warn", self.tr("A date could not be read. Write it as 2026-11-24."))
            return
        said = [field.text().strip() for field in (self.by, self.how, self.reason)]
        if not all(said):
            self.notice.say("warn", self.tr("Say who approved, how, and why it stands outside the program."))
            return
        self.notice.clear()
        self.approved.emit(said[0], day, said[1], said[2])


class RolesCard(Card):
    """Who approves, is consulted, informed and asked for consent."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("RolesCard", "Who has a say"))
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_roles(self, roles: tuple[tuple[str, str], ...]) -> None:
        """Show *roles*: what for, and who."""
        self.rows.fill([Row(title, who) for title, who in roles])
        reveal(self, bool(roles))


class RulesCard(Card):
    """By which rules the measure was judged, and whether they have changed since."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("RulesCard", "Judged by"))
        self.about, self.since = Label(), Notice("warn")
        self.since.clear()
        self.body.addWidget(self.about)
        self.body.addWidget(self.since)

    def show_rules(self, rules: Judged) -> None:
        """Show *rules*: version, day, and what became of them."""
        told = self.tr("%1, rules of version %2").replace("%2", rules.version).replace("%1", rules.title)
        when = self.tr("newest step %1").replace("%1", rules.at) if rules.at else self.tr("no step taken yet")
        by = self.tr("by %1").replace("%1", rules.by_label) if rules.by_label else ""
        self.about.setText(" · ".join(part for part in (told, " ".join(p for p in (when, by) if p)) if part))
        if rules.since:
            words = "\n".join(f"• {one}" for one in rules.since)
            self.since.say("warn", words, self.tr("The rules have changed since."))
        else:
            self.since.clear()


class MeasureRiskCard(Card):
    """What the assessment says this measure may lead to. ``opened`` and ``weigh_requested`` as of the panel."""

    opened = Signal(str)
    weigh_requested = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(QCoreApplication.translate("MeasureRiskCard", "Risk of this measure"))
        self.level = Chip()
        self.whole = LinkButton(self.tr("Open the assessment"))
        self.nothing = Muted(self.tr("No risk assessment is made in this case."))
        self.country = Muted()
        self.panel = MeasurePanel(language)
        self.panel.opened.connect(self.opened)
        self.panel.weigh_requested.connect(self.weigh_requested)
        if self.head is not None:
            self.head.addWidget(self.level)
        for widget in (self.country, self.nothing, self.panel):
            self.body.addWidget(widget)
        self.body.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignLeading)

    def show_view(self, view: MeasureView) -> None:
        """Show what *view*'s assessment weighs for this kind of measure."""
        self.level.setText(self.tr("Level: %1").replace("%1", view.level))
        reveal(self.level, bool(view.level))
        self.country.setText(view.country)
        reveal(self.nothing, view.weighed is None)
        reveal(self.panel, view.weighed is not None)
        reveal(self.whole, view.weighed is not None)
        if view.weighed is not None:
            self.panel.show_measure(view.weighed)
