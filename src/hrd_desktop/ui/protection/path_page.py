"""One guided path for a case: every step with how it stands, who decides, what to collect and what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.measures.views import Mended
from hrd_desktop.services.protection.views import PathView, StepView
from hrd_desktop.services.views import Changes
from hrd_desktop.ui.agenda.going import arrive
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.protection.paths_card import PathsCard
from hrd_desktop.ui.protection.route_card import RouteCard
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    Columns,
    LinkButton,
    Muted,
    PageTitle,
    PrimaryButton,
    Row,
    Rows,
    SecondaryButton,
    Strong,
    Track,
    reveal,
)

_TONES = {"met": "ok", "not_met": "danger", "unknown": "warn", "told": "neutral"}
_OPEN = ("not_met", "unknown")


class StayCard(Card):
    """The days of a visa, counted and drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.days = Track()
        self.body.addWidget(self.days)

    def show_view(self, view: PathView) -> None:
        """Show the stay of *view*, or nothing where none is counted."""
        reveal(self, view.stay is not None)
        if view.stay is not None:
            self.days.show_share(view.stay.day, view.stay.days, view.stay_text)


class PathPage(Page):
    """A place's record is a case or a measure in it, its path the name of the guided path."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._record, self._path = "", ""
        self.view: PathView | None = None
        self.buttons: dict[str, SecondaryButton] = {}
        self.title, self.chip, self.case = PageTitle(), Chip(), LinkButton()
        self.text, self.stay = Muted(), StayCard()
        self.measure = PrimaryButton()
        self.steps, self.card = Rows(), Card(self.tr("Step by step"))
        self.others, self.route = PathsCard(desk), RouteCard(desk)
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.chip)
        head.addWidget(self.measure)
        about = QHBoxLayout()
        about.setSpacing(10)
        about.addWidget(self.text, 1)
        about.addWidget(self.case)
        self.body.addLayout(head)
        self.body.addLayout(about)
        self.card.body.addWidget(self.steps)
        self.body.addWidget(Columns((self.stay, self.card), (self.others, self.route), least=820))
        self.body.addStretch(1)
        self.case.clicked.connect(self._on_case)
        self.measure.clicked.connect(self._on_measure)

    def show_place(self, place: Place) -> None:
        """Show the path that *place* names."""
        self.wait_for(f"{place.record} {place.path}")
        self._record, self._path = place.record, place.path
        self._load()

    def refresh(self, changes: Changes) -> None:
        """An answer may move a step."""
        if self._record and changes.records:
            self._load()

    def focus_first(self) -> None:
        """The button of the first step that is open, of the first one where none is."""
        open_ = next((one.step for one in self.view.steps if one.state in _OPEN), "") if self.view else ""
        button = self.buttons.get(open_) or next(iter(self.buttons.values()), None)
        if button is not None and self.isVisible():
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _load(self) -> None:
        session, path, record = self.desk.session, self._path, self._record
        self.desk.ask(self, lambda: session.paths.view(path, record), lambda view: self._show(record, view))

    def _show(self, record: str, view: PathView) -> None:
        if (record, view.path) == (self._record, self._path):  # else another has been asked for since
            self.show_view(view)

    def show_view(self, view: PathView) -> None:
        """Show *view*."""
        fresh = self.view is None or (self.view.path, self.view.case) != (view.path, view.case)
        self.view = view
        self.set_marking(view.marking)
        self.title.setText(view.title)
        self.chip.setText(view.verdict)
        self.chip.set_tone(view.tone)
        self.case.setText(view.case_title)
        self.case.setAccessibleName(self.tr("Open the case %1").replace("%1", view.case_title))
        self.text.setText(view.text)
        self.measure.setText(self.tr("Open the measure") if view.measure else self.tr("Propose the measure"))
        self.stay.show_view(view)
        self.buttons = {}
        self.steps.fill([self._step(one) for one in view.steps])
        self.others.show_rows(view.case, view.others)
        (self.route.load_measure if view.measure else self.route.load_case)(view.measure or view.case)
        self.answered()
        if fresh:
            self.focus_first()

    def _step(self, one: StepView) -> QWidget:
        button = self.buttons[one.step] = SecondaryButton(one.button)
        button.setAccessibleName(f"{one.button}: {one.title}")
        button.clicked.connect(lambda: self._on_step(one.step))
        number = Strong(str(one.number), wrap=False)
        number.setFixedWidth(number.fontMetrics().horizontalAdvance("10") + 6)
        chip = Chip(one.state_label, _TONES[one.state])
        row = Row(one.title, one.text, chip, button, start=number)
        row.setToolTip(", ".join(one.place))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(self._details(one, number.width() + 10))
        return holder

    def _details(self, one: StepView, indent: int) -> QWidget:
        """What is missing, who decides, what to collect; under the words of the step."""
        lines = [*one.missing] if one.state in ("unknown", "not_met") else []
        lines.append(self.tr("Decides: %1").replace("%1", one.decides))
        if one.collect:
            lines.append(self.tr("To collect: %1").replace("%1", "; ".join(one.collect)))
        said = Muted("\n".join(lines))
        said.setContentsMargins(indent, 0, 0, 10)
        return said

    # -- acts -----------------------------------------------------------------------------------------------------

    def _on_step(self, step: str) -> None:
        session, path, record = self.desk.session, self._path, self._record
        self.desk.begin(lambda: session.paths.go(path, record, step), self._on_next, self)

    def _on_next(self, found: Mended) -> None:
        if found.act == "request":
            self._load()  # noted; the step is done
        else:
            arrive(self.desk, found)

    def _on_case(self) -> None:
        if self.view is not None:
            self.desk.open_case(self.view.case)

    def _on_measure(self) -> None:
        session, path, record = self.desk.session, self._path, self._record
        self.desk.begin(lambda: session.paths.propose(path, record), lambda measure: self.desk.go("measure", measure))
