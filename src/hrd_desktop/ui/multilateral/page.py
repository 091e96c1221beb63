"""The work of a mission to international organisations: no single country, several organisations."""

from PySide6.QtWidgets import QHBoxLayout

from hrd_desktop.services.multilateral.views import WorkView
from hrd_desktop.services.views import Changes
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.multilateral.cards import (
    ArenasCard,
    CyclesCard,
    MeasuresHereCard,
    RaisedCard,
    ReprisalsCard,
    TextsCard,
)
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import Columns, Label, Muted, PageTitle, PrimaryButton, SecondaryButton, reveal


class MultilateralPage(Page):
    """Everything comes from one :class:`WorkView`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view: WorkView | None = None
        self.seat = Muted("", wrap=False)
        self.point = SecondaryButton(self.tr("What the guidelines say"), "book-open")
        self.settings = PrimaryButton(self.tr("Mission settings"), "pencil")
        self.lead = Label("")
        self.measures, self.arenas, self.cycles = MeasuresHereCard(), ArenasCard(), CyclesCard()
        self.raised, self.reprisals, self.texts = RaisedCard(desk), ReprisalsCard(desk), TextsCard()
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(PageTitle(self.tr("Multilateral work"), wrap=False))
        head.addWidget(self.seat)
        head.addStretch(1)
        head.addWidget(self.point)
        head.addWidget(self.settings)
        self.body.addLayout(head)
        self.body.addWidget(self.lead)
        left = (self.raised, self.measures, self.texts)
        self.body.addWidget(Columns(left, (self.arenas, self.cycles, self.reprisals), shares=(13, 12)))
        self.body.addStretch(1)
        self.point.clicked.connect(lambda: self.desk.go("library", "point-multilateral"))
        self.settings.clicked.connect(self._on_settings)
        self.measures.noted.connect(self._on_noted)
        self.cycles.years_requested.connect(lambda: self.desk.go("intervals"))

    def show_place(self, _place: Place) -> None:
        """Load the work."""
        self.wait_for()
        self.set_marking("")
        self._load()

    def refresh(self, _changes: Changes) -> None:
        """Load again after a change."""
        self._load()

    def focus_first(self) -> None:
        """The mission's settings."""
        self.settings.setFocus()

    def _load(self) -> None:
        session = self.desk.session
        self.desk.ask(self, session.multilateral.work, self.show_view)

    def show_view(self, view: WorkView) -> None:
        """Show *view*."""
        self.view = view
        self.seat.setText(view.seat)
        countries = self.tr("Cases from: %1").replace("%1", ", ".join(view.countries)) if view.countries else ""
        self.lead.setText(countries)
        reveal(self.lead, bool(countries))
        for card in (self.measures, self.arenas, self.cycles, self.raised, self.reprisals, self.texts):
            card.show_view(view)
        self.answered()

    def _on_settings(self) -> None:
        session = self.desk.session
        self.desk.begin(session.multilateral.settings)

    def _on_noted(self, measure: str) -> None:
        session = self.desk.session
        self.desk.begin(lambda: session.multilateral.note(measure), lambda found: self.desk.open_record(*found))
