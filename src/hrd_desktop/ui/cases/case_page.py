"""The page of one case: what happened, what to do next, what may be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from hrd_desktop import i18n
from hrd_desktop.services.views import CaseView, Changes
from hrd_desktop.services.words import quoted
from hrd_desktop.ui.cases.consent_card import ConsentCard
from hrd_desktop.ui.cases.files_card import FilesCard
from hrd_desktop.ui.cases.marking_card import MarkingCard
from hrd_desktop.ui.cases.overview import ChronologyCard, NextCard, Overview
from hrd_desktop.ui.cases.real_name import RealNameLine
from hrd_desktop.ui.cases.tables import BundlesCard, ChecklistsCard, ConsentsCard, WithheldCard, WrittenCard
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.exchange.wording import sending
from hrd_desktop.ui.measures.case_card import MeasuresCard
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.people import CasePeopleCard
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.protection import PathsCard, RouteCard
from hrd_desktop.ui.risk import RiskCard
from hrd_desktop.ui.today.page import RISK_TOKEN
from hrd_desktop.ui.widgets import (
    Chip,
    LinkButton,
    Muted,
    PageHead,
    PageTitle,
    Pile,
    PrimaryButton,
    Scroller,
    SecondaryButton,
    Stamp,
    reveal,
)

_SUBTITLE_WRAPS = 50
_CONSENT_TAB, _MEASURES_TAB, _EXCHANGE_TAB = 4, 5, 7
_TONE = {"danger": "danger", "warn": "warn", "primary": "primary", "ok": "ok"}


class CasePage(Page):
    """Header, tabs and their cards. Everything comes from one :class:`CaseView`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view: CaseView | None = None
        self._case = ""
        self._make_head()
        self.send.setText(f"{sending(desk.at_ministry, received=True)}…")
        self._make_cards()
        self._make_tabs()
        self._wire()

    def _make_head(self) -> None:
        self.title = PageTitle("", wrap=False)
        self.risk, self.urgent = Chip(), Chip(self.tr("Urgent protection"), "primary")
        self.stamp = Stamp()
        self.change_marking = LinkButton(self.tr("Change marking"))
        self.brief = SecondaryButton(self.tr("Print briefing sheet"), "printer")
        self.send = PrimaryButton()
        self.subtitle = Muted("")
        self.real_name = RealNameLine(self.desk)
        second = QHBoxLayout()
        second.setSpacing(10)
        second.addWidget(self.subtitle)
        second.addWidget(self.real_name)
        second.addStretch(1)
        second.addWidget(self.stamp)
        second.addWidget(self.change_marking)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(PageHead((self.title, self.risk, self.urgent), (self.brief, self.send)))
        head.addLayout(second)
        self.body.addLayout(head)

    def _make_cards(self) -> None:
        self.overview, self.people = Overview(self.desk), CasePeopleCard(self.desk)
        self.chronology, self.next = ChronologyCard(self.desk), NextCard(self.desk)
        self.checklists = ChecklistsCard(self.desk)
        self.risks = RiskCard(self.desk)
        self.consents = ConsentsCard(self.desk)
        self.consent = ConsentCard(self.desk, i18n.language())
        self.measures, self.paths, self.route = MeasuresCard(self.desk), PathsCard(self.desk), RouteCard(self.desk)
        self.marking_card = MarkingCard(self.desk)
        self.files = FilesCard(self.desk)
        self.bundles, self.withheld, self.written = BundlesCard(self.desk), WithheldCard(), WrittenCard()

    def _make_tabs(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Parts of the case"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.stack = Pile()
        pages: list[tuple[str, list[QWidget]]] = [
            (self.tr("Overview"), [self.overview, self.people]),
            (self.tr("Chronology"), [self.chronology]),
            (self.tr("Checklists"), [self.checklists]),
            (self.tr("Risk"), [self.risks]),
            (self.tr("Consent"), [self.consents, self.consent]),
            (self.tr("Measures"), [self.measures, self.paths]),
            (self.tr("Files"), [self.files]),
            (self.tr("Exchange"), [self.route, self.bundles, self.withheld, self.written]),
        ]
        for title, cards in pages:
            self.tabs.addTab(title)
            self.stack.addWidget(self._scrolled(cards))
        self.body.addWidget(self.marking_card)
        self.body.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.stack, 1)
        reveal(self.marking_card, False)

    @staticmethod
    def _scrolled(cards: list[QWidget]) -> Scroller:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        return Scroller(inner)

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        self.tabs.currentChanged.connect(self._on_tab)
        self.brief.clicked.connect(lambda: self.desk.brief(self._case))
        self.send.clicked.connect(lambda: self.desk.seal(self._case))
        self.change_marking.clicked.connect(self._on_change_marking)
        self.marking_card.closed.connect(lambda: reveal(self.marking_card, False))
        self.marking_card.marked.connect(self._on_marked)
        self.consent.given.connect(self._load)
        self.consent.closed.connect(lambda: self.tabs.setCurrentIndex(0))
        self.files.changed.connect(self._load)
        self.overview.consent_requested.connect(self.show_consent)
        self.next.consent_requested.connect(self.show_consent)

    def show_place(self, place: Place) -> None:
        """Show the case that *place* names; ``path`` may name a tab."""
        self.wait_for(place.record)
        if place.record != self._case:
            self._case = place.record
            self.tabs.setCurrentIndex(0)
            reveal(self.marking_card, False)
            self.consent.start(place.record)
        if place.path == "consent":
            self.show_consent()
        self._load()

    def refresh(self, changes: Changes) -> None:
        """Load again when this case changed."""
        if self._case and (self._case in changes.cases or self._case in changes.records):
            self._load()

    def leave(self) -> None:
        """Hide the real name, numbers and code words."""
        self.real_name.hide_name()
        self.overview.reach.hide_values()

    def focus_first(self) -> None:
        """The tabs."""
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tab(self, tab: int) -> None:
        """Judge paths and route only where they are looked at."""
        if self.view is not None and tab == _MEASURES_TAB:
            self.paths.load(self.view.id)
        elif self.view is not None and tab == _EXCHANGE_TAB:
            self.route.load_case(self.view.id)

    def show_consent(self) -> None:
        """Open the card that records consent."""
        self.tabs.setCurrentIndex(_CONSENT_TAB)
        self.consent.recorded.clear()
        self.consent.scopes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _load(self) -> None:
        session, case = self.desk.session, self._case
        if case:
            self.desk.ask(self, lambda: session.cases.view(case), self.show_view)

    def show_view(self, view: CaseView) -> None:
        """Show *view*, unless another case has been asked for since."""
        if view.id != self._case:
            return
        self.view = view
        self.title.setText(f"{view.number} · {quoted(view.alias)}" if view.alias else view.number)
        self.risk.setText(view.risk_label)
        self.risk.set_tone(_TONE.get(RISK_TOKEN.get(view.risk, ""), "neutral"))
        reveal(self.risk, bool(view.risk))
        reveal(self.urgent, view.urgent)
        self.subtitle.setWordWrap(len(view.subtitle) > _SUBTITLE_WRAPS)
        self.subtitle.setText(view.subtitle)
        reveal(self.subtitle, bool(view.subtitle))
        received = any(bundle.direction == "received" for bundle in view.bundles)
        self.send.setText(f"{sending(self.desk.at_ministry, received)}…")
        self.stamp.show_marking(view.marking.stamp)
        self.set_marking(view.marking.stamp)
        session, subjects = self.desk.session, view.subjects
        self.real_name.about((lambda: session.defenders.real_name(subjects[0])) if subjects else None)
        self._fill(view)
        self.answered()

    def _fill(self, view: CaseView) -> None:
        self.overview.show_view(view)
        self.people.load(view.id)
        self.chronology.show_view(view)
        self.checklists.show_view(view)
        self.risks.load(view.id)
        self.consents.show_view(view)
        if self.consent.people != view.covers:
            self.consent.show_people(view.covers)
        self.measures.show_case(view.id)
        self._on_tab(self.tabs.currentIndex())
        self.files.show_files(view.id, view.files)
        self.bundles.show_rows(view.bundles)
        self.withheld.show_view(view)
        self.written.show_view(view)

    def _on_change_marking(self) -> None:
        if self.view is not None:
            self.marking_card.start(self._case, self.view.marking, self.view.marking_basis)
            reveal(self.marking_card, True)
            self.marking_card.grade.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_marked(self) -> None:
        reveal(self.marking_card, False)
        self._load()
