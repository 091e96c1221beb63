"""The cards of the country's page: nine points, treaties, who works here, what the tables say."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from hrd_desktop.services.country.views import CountryView, PointRow, TreatyRow
from hrd_desktop.ui.widgets import Card, Chip, IconButton, Label, Muted, Row, Rows, Strong, reveal
from hrd_desktop.ui.widgets.flow import FlowLayout

_TONES = {"better": "ok", "worse": "danger", "mixed": "warn", "changed": "warn", "same": "neutral"}
_SHARED = {"both": "ok", "norway": "danger", "country": "primary", "neither": "neutral"}


class PointsCard(Card):
    """The nine points in short; ``opened`` names the question to go to."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Nine points"))
        self.rows, self.sources = Rows(), Muted()
        self.body.addWidget(self.rows)
        self.body.addWidget(self.sources)

    def show_view(self, view: CountryView) -> None:
        """Show the points of *view*."""
        self.rows.fill([self._row(point, bool(view.mappings)) for point in view.points])
        self.sources.setText(view.sources)
        reveal(self.sources, bool(view.sources))

    def _row(self, point: PointRow, mapped: bool) -> QWidget:
        number, _blank, title = point.title.partition(" ")
        ends: list[QWidget] = [Chip(point.trend_label, _TONES[point.trend])] if point.trend else []
        if mapped:
            button = IconButton("chevron-right", self.tr("Open: %1").replace("%1", point.title))
            button.clicked.connect(lambda: self.opened.emit(point.path))
            ends.append(button)
        lead = Strong(number, wrap=False)
        lead.setFixedWidth(22)
        said = point.detail or (self.tr("Not answered yet") if mapped else "")
        return Row(title or point.title, said, *ends, start=lead)


class TreatiesCard(Card):
    """Where country and Norway stand, core treaties first; colour never alone: each chip says it to a reader."""

    def __init__(self) -> None:
        super().__init__(self.tr("Treaties shared with Norway"))
        self.sum = Label()
        self.chips = QWidget()
        self.flow = FlowLayout(self.chips, across=6, down=6)
        self.more = Muted()
        self.key = Muted()
        for widget in (self.sum, self.chips, self.more, self.key):
            self.body.addWidget(widget)

    def show_view(self, view: CountryView) -> None:
        """Show the treaties of *view*."""
        while (item := self.flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in view.treaties:
            self.flow.addWidget(self._chip(one))
        told = self.tr("Party to %1 of %2 core treaties.")
        self.sum.setText(told.replace("%1", str(view.core_joined)).replace("%2", str(view.core_all)))
        self.more.setText(self._differing(view))
        reveal(self.more, bool(self.more.text()))
        key = self.tr("Green: both are parties. Red: only Norway. Blue: only the country. Grey: neither.")
        source = self.tr("Source: UN Treaty Collection, as of %1; check before use.").replace("%1", view.as_of)
        own = self.tr("Source: the newest mapping.")
        self.key.setText(f"{key} {source if view.as_of else own}")

    def _chip(self, one: TreatyRow) -> Chip:
        chip = Chip(one.code, _SHARED[one.shared])
        told = self._words(one.shared)
        chip.setToolTip(f"{one.name}: {one.status_label} {one.year}".strip())
        chip.setAccessibleName(f"{one.code}: {told}, {one.status_label}")
        return chip

    def _differing(self, view: CountryView) -> str:
        """Name in words what only one of the two has joined: nobody needs the colours."""
        lines = []
        for shared in ("norway", "country"):
            codes = ", ".join(one.code for one in view.treaties if one.shared == shared)
            if codes:
                lines.append(f"{self._words(shared)}: {codes}")
        return "\n".join(lines)

    def _words(self, shared: str) -> str:
        return {
            "both": self.tr("Both are parties"),
            "norway": self.tr("Only Norway"),
            "country": self.tr("Only the country"),
            "neither": self.tr("Neither"),
        }[shared]


class ActorsCard(Card):
    """Who works with defenders in the country, from the newest mapping."""

    def __init__(self) -> None:
        super().__init__(self.tr("Who works with defenders here"))
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_view(self, view: CountryView) -> None:
        """Show the actors of *view*."""
        tones = {"regular": "ok", "first": "primary"}
        rows: list[QWidget] = []
        for one in view.actors:
            chips = [Chip(one.contact_label, tones.get(one.contact, "neutral"))] if one.contact_label else []
            kind = one.kind_label if one.kind_label != one.name else ""
            rows.append(Row(one.name, kind, *chips, strong=False))
        self.rows.fill(rows, self.tr("Point 8 of the mapping has no actor yet."))


class FactsCard(Card):
    """What the tables say: region, memberships, regional body, desk and hub."""

    def __init__(self) -> None:
        super().__init__(self.tr("From the tables"))
        self.grid = QGridLayout()
        self.grid.setVerticalSpacing(8)
        self.grid.setHorizontalSpacing(14)
        self.grid.setColumnStretch(1, 1)
        self.body.addLayout(self.grid)

    def show_view(self, view: CountryView) -> None:
        """Show the facts of *view*; an empty table of the Ministry's says so."""
        while (item := self.grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        empty = self.tr("To be filled by the Ministry")
        rows = (
            (self.tr("Region"), view.regions or "–"),
            (self.tr("Memberships"), view.memberships or "–"),
            (self.tr("Regional body"), view.regional),
            (self.tr("Country desk"), view.desk or empty),
            (self.tr("Hub mission"), view.hub or empty),
        )
        for line, (name, text) in enumerate(rows):
            self.grid.addWidget(Strong(name, wrap=False), line, 0, Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(Muted(text) if text in (empty, "–") else Label(text), line, 1)
