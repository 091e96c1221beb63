"""One country: the nine points of the newest mapping, how open the space was, treaties, actors, tables."""

from typing import Any

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrd_desktop.rules import Doubt
from hrd_desktop.services.country.views import CountryView
from hrd_desktop.services.views import Changes
from hrd_desktop.ui.charts.climate import LEVELS, ClimateLine
from hrd_desktop.ui.country.cards import ActorsCard, FactsCard, PointsCard, TreatiesCard
from hrd_desktop.ui.country.registers import DutiesCard, IssuesCard, LawsCard, RecommendationsCard
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    Columns,
    LinkButton,
    Muted,
    Notice,
    PageHead,
    PageTitle,
    PrimaryButton,
    SecondaryButton,
    reveal,
)
from hrd_desktop.ui.widgets.flow import FlowLayout

_ONE_COLUMN_BELOW = 820
Found = tuple[CountryView | None, tuple[tuple[str, str], ...]]
"""The country to show, None where the mission has no single one, and the countries on file."""


class CountryPage(Page):
    """A place's record is the code of a country, '' for the mission's own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._country = ""
        self.view: CountryView | None = None
        self.title = PageTitle("", wrap=False)
        self.state = Chip()
        self.compare = SecondaryButton(self.tr("Compare"))
        self.sheet = SecondaryButton(self.tr("Print country sheet"))
        self.new = SecondaryButton(self.tr("New version"))
        self.go_on = PrimaryButton()
        self.notice = Notice()
        self.notice.clear()
        self.doubts: dict[str, Notice] = {}
        self._doubtful = QVBoxLayout()
        self.others = QWidget()
        self.others_row = FlowLayout(self.others, across=10, down=6)
        self.points, self.treaties = PointsCard(), TreatiesCard()
        self.actors, self.facts = ActorsCard(), FactsCard()
        self.issues, self.laws = IssuesCard(), LawsCard()
        self.duties, self.given = DutiesCard(), RecommendationsCard()
        self.climate = Card(self.tr("Space for human rights work"))
        self.line, self.no_line = ClimateLine(), Muted(self.tr("No mapping says yet how open the space is."))
        self._build()

    def _build(self) -> None:
        self._head = PageHead((self.title, self.state), (self.compare, self.sheet, self.new, self.go_on))
        self.body.addWidget(self._head)
        self.body.addWidget(self.notice)
        self.body.addLayout(self._doubtful)
        self.body.addWidget(self.others)
        self.climate.body.addWidget(self.line)
        self.climate.body.addWidget(self.no_line)
        left = (self.points, self.issues, self.laws)
        right = (self.climate, self.treaties, self.actors, self.duties, self.given, self.facts)
        self.columns = Columns(left, right, shares=(15, 11), least=_ONE_COLUMN_BELOW)
        self.body.addWidget(self.columns)
        self.body.addStretch(1)
        self.compare.clicked.connect(lambda: self.desk.go("country_compare", self._shown()))
        self.sheet.clicked.connect(lambda: self.desk.go("country_sheet", self._shown()))
        self.new.clicked.connect(self._on_new)
        self.go_on.clicked.connect(self._on_go_on)
        self.points.opened.connect(self._on_point)
        self.laws.opened.connect(self._on_point)
        for card in (self.duties, self.given):
            card.opened.connect(self._on_profile)

    def minimumSizeHint(self) -> QSize:
        """Qt: as narrow as the head alone."""
        whole = super().minimumSizeHint()
        margins = self.body.contentsMargins()
        head = self._head.minimumSizeHint().width() + margins.left() + margins.right()
        return QSize(max(head, self.columns.minimumSizeHint().width()), whole.height())

    def _shown(self) -> str:
        return self.view.iso2 if self.view else ""

    def show_place(self, place: Place) -> None:
        """Show the country that *place* names."""
        self.wait_for(place.record)
        self._country = place.record
        self.set_marking("")
        self._load()

    def refresh(self, _changes: Changes) -> None:
        """Load again after a change."""
        self._load()

    def focus_first(self) -> None:
        """The main action."""
        self.go_on.setFocus()

    def _load(self) -> None:
        session, country = self.desk.session, self._country

        def look() -> Found:
            known = session.countries.known()
            if not country and not session.mission.home():
                return None, known
            return session.countries.view(country), known

        self.desk.ask(self, look, self._show)

    def _say_no_country(self, known: tuple[tuple[str, str], ...]) -> None:
        self.view = None
        self.title.setText(self.tr("Country"))
        if known:
            words = self.tr("This mission has no single country. Choose one that is on file:")
            self.notice.say("primary", words, self.tr("Several countries"))
        else:
            words = self.tr("Name the mission's country in Settings; its profile then stands here.")
            self.notice.say("primary", words, self.tr("No country is set."))
        for widget in (self.state, self.compare, self.sheet, self.new, self.go_on, self.columns):
            reveal(widget, False)
        self._forget_doubts()
        self._show_others(known)

    def _show(self, found: Found) -> None:
        view, known = found
        if view is None:
            self._say_no_country(known)
            self.answered()
            return
        if view.iso2 != self._shown():
            self._forget_doubts()
        self.view = view
        self.notice.clear()
        self.title.setText(view.name)
        newest = view.mappings[0] if view.mappings else None
        self._show_state(view)
        for widget in (self.sheet, self.go_on, self.columns):
            reveal(widget, True)
        reveal(self.new, newest is not None)
        reveal(self.compare, len(view.mappings) > 1)
        if len(view.mappings) > 1:
            self.compare.setText(self.tr("Compare with %1").replace("%1", view.mappings[1].date[:4]))
        self.go_on.setText(self.tr("Continue mapping") if newest else self.tr("Begin mapping"))
        for card in (self.points, self.treaties, self.actors, self.facts):
            card.show_view(view)
        for register in (self.issues, self.laws, self.duties, self.given):
            register.show_view(view)
        self._show_climate(view)
        self._show_others(known)
        self._look_for_doubts(view.iso2)
        self.answered()

    def _forget_doubts(self) -> None:
        for doubt in self.doubts.values():
            doubt.clear()

    def _look_for_doubts(self, country: str) -> None:
        """Names are looked for in the whole vault, so this runs on the long lane and comes a little later."""
        session = self.desk.session

        def look(_progress: Any) -> tuple[str, tuple[Doubt, ...]]:
            reader = session.reader()
            try:
                return country, reader.countries.doubts(country)
            finally:
                reader.close()

        job = self.desk.long(look)
        job.succeeded.connect(self._show_doubts)
        job.failed.connect(self.desk.tell)

    @Slot(object)
    def _show_doubts(self, found: tuple[str, tuple[Doubt, ...]]) -> None:
        country, doubts = found
        if country != self._shown():
            return
        for one in doubts:
            if one.rule not in self.doubts:
                notice = self.doubts[one.rule] = Notice()
                notice.acted.connect(lambda remedy=one.remedy: self._on_doubt(remedy))
                self._doubtful.addWidget(notice)
            self.doubts[one.rule].say("warn", one.text, action=one.remedy_text)
        standing = {one.rule for one in doubts}
        for rule, notice in self.doubts.items():
            if rule not in standing:
                notice.clear()

    def _on_doubt(self, remedy: str) -> None:
        """Go where the doubt can be settled: the treaties, or the mapping's words."""
        if self.view and self.view.mappings:
            self.desk.open_record(self.view.mappings[0].id, "map_treaties" if remedy == "answer" else "")

    def _show_state(self, view: CountryView) -> None:
        newest = view.mappings[0] if view.mappings else None
        words = self.tr("No mapping yet")
        if newest is not None:
            told = self.tr("Mapping of %1 · draft") if newest.open else self.tr("Mapping of %1")
            words = told.replace("%1", newest.date_text)
        self.state.setText(words)
        reveal(self.state, True)

    def _show_climate(self, view: CountryView) -> None:
        said = [one for one in reversed(view.mappings) if one.climate in LEVELS]
        words = [
            self.tr("Open"),
            self.tr("Narrowed"),
            self.tr("Obstructed"),
            self.tr("Repressed"),
            self.tr("Closed"),
        ]
        self.line.show_years(words, [(one.date[:7], LEVELS.index(one.climate)) for one in said[-6:]])
        reveal(self.line, bool(said))
        reveal(self.no_line, not said)

    def _show_others(self, known: tuple[tuple[str, str], ...]) -> None:
        while (item := self.others_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for code, name in known:
            if code != self._shown():
                button = LinkButton(name)
                button.clicked.connect(lambda _checked=False, code=code: self.desk.go("country", code))
                self.others_row.addWidget(button)
        reveal(self.others, self.others_row.count() > 0)

    def _on_new(self) -> None:
        session, country = self.desk.session, self._shown()
        self.desk.begin(lambda: session.countries.new_version(country))

    def _on_go_on(self) -> None:
        if self.view and self.view.mappings:
            self.desk.open_record(self.view.mappings[0].id)
        else:
            self._on_new()

    def _on_profile(self, path: str) -> None:
        session, country = self.desk.session, self._shown()
        self.desk.begin(
            lambda: session.countries.profile(country), lambda record: self.desk.open_record(record, path)
        )

    def _on_point(self, path: str) -> None:
        if self.view and self.view.mappings:
            self.desk.open_record(self.view.mappings[0].id, path)
