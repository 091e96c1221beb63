"""The other tabs of a case: checklists and records, consent, bundles sent and received, what was overruled."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from hrd_desktop.services.views import BundleRow, CaseView, ChecklistRow, ConsentRow
from hrd_desktop.services.views import Row as RecordRow
from hrd_desktop.services.words import quoted
from hrd_desktop.ui import days
from hrd_desktop.ui.cases.overview import consent_chip
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.exchange.wording import about
from hrd_desktop.ui.widgets import Card, Chip, Row, Rows, SecondaryButton, Strong, Track, capital, reveal

OPENED_HERE = frozenset({"urg", "risk", "map", "inc", "cas", "hrd", "mis", "log", "cns", "act", "vis"})


class ChecklistsCard(Card):
    """The checklists of a case, and the other records that are answered in the wizard."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("ChecklistsCard", "Checklists"))
        self._desk, self._case = desk, ""
        self.rows, self.others = Rows(), Rows()
        buttons = QHBoxLayout()
        for form, words in (("urg", self.tr("Urgent protection")), ("risk", self.tr("Risk assessment"))):
            button = SecondaryButton(words, "plus")
            button.setAccessibleName(self.tr("Begin: %1").replace("%1", words))
            button.clicked.connect(lambda _on=False, f=form: self._begin(f))
            buttons.addWidget(button)
        buttons.addWidget(self._new_record())
        buttons.addStretch(1)
        self.body.addWidget(self.rows)
        self.body.addLayout(buttons)
        self.body.addSpacing(8)
        self.body.addWidget(Strong(self.tr("The case and its records")))
        self.body.addWidget(self.others)

    def show_view(self, view: CaseView) -> None:
        """Show what *view* holds."""
        self._case = view.id
        self.rows.fill([self._row(row) for row in view.checklists], self.tr("No checklist is begun in this case."))
        known = {row.id for row in view.checklists}
        others = [row for row in view.records if row.form in OPENED_HERE and row.id not in known]
        self.others.fill([self._case_row(view), *(self._other(row) for row in others)])

    def _row(self, row: ChecklistRow) -> Row:
        track = Track()
        track.setFixedWidth(160)
        done = self.tr("%1 of %2 topics").replace("%1", str(row.topics_done)).replace("%2", str(row.topics))
        track.show_share(row.topics_done, row.topics, done)
        stopped = (
            self.tr("stopped at “%1”").replace("%1", row.last_topic.lstrip("0123456789 "))
            if row.last_topic
            else self.tr("not begun")
        )
        return Row(row.title, capital(stopped), track, self._open(row.title, row.id, row.last_path))

    def _case_row(self, view: CaseView) -> Row:
        title = self.tr("Case sheet")
        return Row(title, view.status_label, self._open(title, view.id))

    def _other(self, row: RecordRow) -> Row:
        changed = self.tr("Changed %1").replace("%1", days.day(row.changed))
        return Row(row.title, changed, self._open(row.title, row.id))

    def _new_record(self) -> SecondaryButton:
        """A button with a menu: every other kind of record that a case holds."""
        button = SecondaryButton(self.tr("New record…"), "plus")
        menu = QMenu(button)
        kinds = {
            "inc": self.tr("Incident"),
            "log": self.tr("Contact"),
            "cns": self.tr("Consent"),
            "act": self.tr("Measure"),
            "vis": self.tr("Visit or observation"),
        }
        for form, words in kinds.items():
            menu.addAction(words).triggered.connect(lambda _on=False, f=form: self._begin(f))
        menu.setAccessibleName(self.tr("New record in this case"))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _open(self, title: str, record: str, path: str = "") -> SecondaryButton:
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{self.tr('Open')}: {title}")
        button.clicked.connect(lambda: self._desk.open_record(record, path))
        return button

    def _begin(self, form: str) -> None:
        session, case = self._desk.session, self._case
        begun = session.risks.begin if form == "risk" else lambda each: session.records.new(form, each)
        self._desk.begin(lambda: begun(case))


class ConsentsCard(Card):
    """Every consent that was given, declined, withdrawn or could not be asked for, and who was not asked yet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("ConsentsCard", "Consent"))
        self._desk = desk
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_view(self, view: CaseView) -> None:
        """Show how each consent in *view* stands, person by person where there are several."""
        several = len(view.subjects) > 1
        rows: list[QWidget] = [self._row(row, several) for row in view.consents]
        spoken = {row.subject for row in view.consents}
        silent = [one for one in view.covers if one.subject not in spoken]
        if several or view.consents:
            rows += [Row(quoted(one.alias), one.missing, Chip(one.chip, one.tone)) for one in silent]
        self.rows.fill(rows, self.tr("No consent is recorded. Without it nothing may be shared or raised."))

    def _row(self, row: ConsentRow, several: bool) -> Row:
        limits = [self.tr("only: %1").replace("%1", ", ".join(part)) for part in (row.data, row.measures) if part]
        paper = self.tr("not safe on paper") if row.paper == "no" else ""
        missing = row.missing if row.standing in ("incomplete", "guardian") else ""
        parts = (row.giver_label, row.form_label, row.given, *limits, paper, missing)
        title = f"{quoted(row.alias)}: {row.scope_label}" if several else row.scope_label
        button = SecondaryButton(self.tr("Open"))
        button.setAccessibleName(f"{button.text()}: {title}")
        button.clicked.connect(lambda: self._desk.go("consent_page", row.record))
        return Row(title, " · ".join(part for part in parts if part), consent_chip(row), button)


class BundlesCard(Card):
    """What was sent and what came back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("BundlesCard", "Sent and received"))
        self.rows = Rows()
        self.open = SecondaryButton(self.tr("Open a bundle…"), "inbox")
        self.open.clicked.connect(desk.open_bundle)
        if self.head is not None:
            self.head.addWidget(self.open)
        self.body.addWidget(self.rows)

    def show_rows(self, bundles: tuple[BundleRow, ...]) -> None:
        """Show *bundles*."""
        rows: list[QWidget] = []
        for row in bundles:
            sent = row.direction == "sent"
            chip = Chip(self.tr("Sent") if sent else self.tr("Received"), "primary" if sent else "ok")
            when = days.moment(row.at)
            number = self.tr("No. %1").replace("%1", str(row.sequence))
            rows.append(Row(f"{number} · {when}", about(row), chip))
        self.rows.fill(rows, self.tr("Nothing has been sent or received in this case."))


class WithheldCard(Card):
    """What the post that sent the case knows and held back."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("WithheldCard", "Held back by the sender"))
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_view(self, view: CaseView) -> None:
        """Show what *view* holds; nothing where nothing was held back."""
        chip = self.tr("known there, not unasked")
        self.rows.fill([Row(one.title, "; ".join(one.questions), Chip(chip, "warn")) for one in view.withheld])
        reveal(self, bool(view.withheld))


class WrittenCard(Card):
    """The rules that were overruled in writing when the case left, each with its reason, who and when."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("WrittenCard", "Overruled in writing"))
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_view(self, view: CaseView) -> None:
        """Show what *view* holds, the latest first; nothing where no rule was overruled."""
        said = self.tr("Overruled in writing by %1, %2: %3")
        self.rows.fill(
            [
                Row(
                    one.title,
                    said.replace("%1", one.by_label).replace("%2", one.at).replace("%3", one.reason),
                    Chip(one.act, "warn"),
                )
                for one in reversed(view.written)
            ]
        )
        reveal(self, bool(view.written))
