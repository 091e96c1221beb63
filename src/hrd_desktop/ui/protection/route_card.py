"""Whom a case or a measure goes to: units with their parts, the hub mission, and what nobody has named yet."""

from PySide6.QtCore import QCoreApplication

from hrd_desktop.services.mission import routing
from hrd_desktop.services.mission.routing import RouteView, StopRow
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.widgets import Card, Chip, Muted, Row, Rows, capital, reveal

_TONES = {"first": "primary", "approves": "warn", "coordinates": "primary"}
_WEIGHT = ("approves", "first", "coordinates", "refer", "copy", "ask", "owner")


class RouteCard(Card):
    """Call ``load_case`` or ``load_measure``; one unit is one row, however many parts it has."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(QCoreApplication.translate("RouteCard", "Goes to"))
        self._desk, self._record = desk, ""
        self.rows, self.hub, self.gaps = Rows(), Muted(), Muted()
        for part in (self.rows, self.hub, self.gaps):
            self.body.addWidget(part)

    def load_case(self, case: str) -> None:
        """Show the way of *case*."""
        self._record, session = case, self._desk.session
        self._desk.ask(self, lambda: routing.of_case(session, case), lambda view: self._take(case, view))

    def load_measure(self, measure: str) -> None:
        """Show the way of *measure*."""
        self._record, session = measure, self._desk.session
        self._desk.ask(self, lambda: routing.of_measure(session, measure), lambda view: self._take(measure, view))

    def _take(self, record: str, view: RouteView) -> None:
        if record == self._record:
            self.show_route(view)

    def show_route(self, view: RouteView) -> None:
        """Show *view*."""
        units: dict[tuple[str, str], list[StopRow]] = {}
        for stop in view.stops:
            units.setdefault((stop.unit, stop.name), []).append(stop)
        self.rows.fill([self._row(stops) for stops in units.values()])
        self.hub.setText(self.tr("Hub mission for immigration affairs: %1").replace("%1", view.hub))
        reveal(self.hub, bool(view.hub))
        self.gaps.setText("\n".join(view.gaps))
        reveal(self.gaps, bool(view.gaps))

    def _row(self, stops: list[StopRow]) -> Row:
        """The weightiest part as a chip, the others with why they are on the way."""
        first = min(stops, key=lambda stop: _WEIGHT.index(stop.part))
        said = [capital(stop.why) if stop is first else f"{stop.part_label}: {stop.why}" for stop in (first, *stops)]
        text = "\n".join(dict.fromkeys(said[:1] + [one for one in said[1:] if one != capital(first.why)]))
        row = Row(stops[0].name, text, Chip(first.part_label, _TONES.get(first.part, "neutral")))
        row.setToolTip(", ".join(dict.fromkeys(place for stop in stops for place in stop.place)))
        return row
