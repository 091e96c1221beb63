"""The protection finder: what is needed, for whom and where on the left; what fits, with reasons, on the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.mission import routing
from hrd_desktop.services.protection import finder
from hrd_desktop.services.protection.finder import Asked, FinderView, FitRow, Options
from hrd_desktop.services.views import Changes
from hrd_desktop.services.words import quoted
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.theme import font
from hrd_desktop.ui.widgets import (
    Card,
    Check,
    Columns,
    FieldLabel,
    LinkButton,
    Muted,
    PageTitle,
    Radio,
    Row,
    Rows,
    SecondaryButton,
    Strong,
    capital,
    head_row,
    reveal,
)


class Choices(QWidget):
    """Boxes below a heading. ``changed`` tells that one was ticked or not; ``codes`` are those that are."""

    changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.boxes: dict[str, Check] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(4)
        self._column.addWidget(Strong(title))

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Show a box for each of *options*, once."""
        for code, words in () if self.boxes else options:
            box = self.boxes[code] = Check(words)
            box.setAccessibleDescription(self._title)
            box.clicked.connect(lambda _on=False: self.changed.emit())
            self._column.addWidget(box)

    def codes(self) -> frozenset[str]:
        """Return what is ticked."""
        return frozenset(code for code, box in self.boxes.items() if box.isChecked())

    def tick(self, codes: frozenset[str]) -> None:
        """Tick just *codes*."""
        for code, box in self.boxes.items():
            box.setChecked(code in codes)


class FinderPage(Page):
    """A place's record is a defender, a case or what stands in one, '' for nobody; its path a need to begin with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._record, self._case = "", ""
        self.title, self.whom = PageTitle(self.tr("Protection that fits"), wrap=False), LinkButton()
        self.needs = Choices(self.tr("What is needed"))
        self.groups = Choices(self.tr("At risk as"))
        self.professions = Choices(self.tr("Occupation"))
        self.person, self.organisation = Radio(self.tr("A person")), Radio(self.tr("A group or organisation"))
        self.country = QComboBox()
        self.country.setFont(font())
        self.rows, self.missing, self.owner = Rows(), Muted(), Muted()
        self.results = Card(self.tr("What fits"))
        self._build()

    def _build(self) -> None:
        self.body.addLayout(head_row(self.title, self.whom))
        asked, kinds = Card(self.tr("What to look for")), QButtonGroup(self)
        label = FieldLabel(self.tr("Country"), self.country)
        asked.body.addWidget(self.needs)
        asked.body.addWidget(Strong(self.tr("For")))
        for radio in (self.person, self.organisation):
            kinds.addButton(radio)
            radio.clicked.connect(lambda _on=False: self.on_asked())
            asked.body.addWidget(radio)
        asked.body.addWidget(label)
        asked.body.addWidget(self.country)
        asked.body.addWidget(self.professions)
        asked.body.addWidget(self.groups)
        self.person.setChecked(True)
        for part in (self.missing, self.rows, self.owner):
            self.results.body.addWidget(part)
        self.body.addWidget(Columns((asked,), (self.results,), shares=(10, 20), least=760))
        self.body.addStretch(1)
        for choices in (self.needs, self.groups, self.professions):
            choices.changed.connect(self.on_asked)
        self.country.activated.connect(lambda _at: self.on_asked())
        self.whom.clicked.connect(self._on_whom)

    # -- loading --------------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Look for what fits whom *place* names."""
        self.wait_for(place.record)
        self._record, self._case = place.record, ""
        self.set_marking("")
        session, record, need = self.desk.session, place.record, place.path

        def look() -> tuple[Options, Asked, FinderView | None]:
            options = finder.options(session)
            if not record:
                return options, Asked(country=session.mission.home()), None
            return options, finder.asked_for(session, record), finder.find(session, record)

        self.desk.ask(self, look, lambda found: self._begin(found[0], found[1], found[2], need))

    def refresh(self, _changes: Changes) -> None:
        """Something was checked here; the answers of a defender are taken in when the page is opened."""
        self.on_asked()

    def _begin(self, options: Options, asked: Asked, view: FinderView | None, need: str) -> None:
        for choices, offered, ticked in (
            (self.needs, options.needs, frozenset({need} if need else set())),
            (self.groups, options.groups, asked.groups),
            (self.professions, options.professions, asked.professions),
        ):
            choices.offer(offered)
            choices.tick(ticked)
        if self.country.count() == 0:
            self.country.addItem(self.tr("Not said"), "")
            for code, name in options.countries:
                self.country.addItem(name, code)
        self.country.setCurrentIndex(max(self.country.findData(asked.country), 0))
        (self.organisation if asked.organisation else self.person).setChecked(True)
        self._name(view)
        self.on_asked()
        self.answered()
        self.focus_first()

    def _name(self, view: FinderView | None) -> None:
        self._case = view.case if view else ""
        self.whom.setText(self.tr("For %1").replace("%1", quoted(view.alias)) if view else "")
        reveal(self.whom, view is not None)
        names = ", ".join(view.missing) if view else ""
        self.missing.setText(self.tr("Closer once answered: %1").replace("%1", names))
        reveal(self.missing, bool(names))
        owner = routing.owner()
        words = self.tr("%1 keeps these facts: tell it what is out of date.")
        self.owner.setText(words.replace("%1", owner.name))

    def asked(self) -> Asked:
        """Return what is looked for now."""
        return Asked(
            self.groups.codes(),
            self.professions.codes(),
            str(self.country.currentData() or ""),
            self.organisation.isChecked(),
            self.needs.codes(),
        )

    def on_asked(self) -> None:
        """Look again."""
        session, asked = self.desk.session, self.asked()
        self.desk.ask(self, lambda: finder.search(session, asked), lambda rows: self._take(asked, rows))

    def _take(self, asked: Asked, rows: tuple[FitRow, ...]) -> None:
        if asked == self.asked():
            self.rows.fill([self._row(row) for row in rows], self.tr("Nothing in the library fits."))
            if self.results.title is not None:
                self.results.title.setText(self.tr("What fits: %1").replace("%1", str(len(rows))))

    def _row(self, row: FitRow) -> QWidget:
        look = SecondaryButton(self.tr("Look up"))
        look.setAccessibleName(f"{look.text()}: {row.name}")
        look.clicked.connect(lambda: self.desk.go("library", row.entry))
        ends: list[QWidget] = [look]
        if row.usable and self._case:
            refer = SecondaryButton(self.tr("Refer there"))
            refer.setAccessibleName(f"{refer.text()}: {row.name}")
            refer.clicked.connect(lambda: self._on_refer(row.entry))
            ends.append(refer)
        how = self.tr("How to apply: %1").replace("%1", row.how) if row.how else ""
        text = "\n".join(part for part in (capital(row.why), how) if part)
        holder, foot = QWidget(), QHBoxLayout()
        checked = LinkButton(self.tr("Mark as checked today"))
        checked.setAccessibleName(f"{checked.text()}: {row.name}")
        checked.clicked.connect(lambda: self._on_checked(row.entry))
        foot.setSpacing(14)
        foot.addWidget(Muted(capital(row.checked), wrap=False))
        foot.addWidget(checked)
        foot.addStretch(1)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        shown = Row(row.name, text, *ends)
        shown.stand_over_a_foot()
        column.addWidget(shown)
        column.addLayout(foot)
        return holder

    # -- acts -----------------------------------------------------------------------------------------------------

    def _on_whom(self) -> None:
        if self._case:
            self.desk.open_case(self._case)
        elif self._record:
            self.desk.open_defender(self._record)

    def _on_refer(self, entry: str) -> None:
        session, case = self.desk.session, self._case
        self.desk.begin(lambda: finder.use(session, case, entry), lambda measure: self.desk.go("measure", measure))

    def _on_checked(self, entry: str) -> None:
        session = self.desk.session
        self.desk.write(lambda: finder.check(session, entry)).then(self, lambda _done: self.on_asked())

    def focus_first(self) -> None:
        """The first need."""
        first = next(iter(self.needs.boxes.values()), None)
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)
