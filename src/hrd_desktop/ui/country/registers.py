"""The lists of a country's page: what to raise, laws, state duties, recommendations. Each leads to its question."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hrd_desktop.services.country.views import CountryView, DutyRow, LawRow, Recommendation
from hrd_desktop.ui import days
from hrd_desktop.ui.widgets import Card, Chip, IconButton, Label, LinkButton, Muted, Row, Rows, reveal
from hrd_desktop.ui.wizard.editors.typed import parse_date

_USE = {"often": "danger", "sometimes": "warn", "not_used": "neutral", "no_law": "neutral"}
_DUTY = {"met": "ok", "partly": "warn", "not_met": "danger"}
_UPR = {"met": "ok", "partly": "warn", "raised": "primary", "rejected": "danger", "open": "warn"}


class IssuesCard(Card):
    """What to raise in meetings, visits and consultations, with the next visit."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("IssuesCard", "To raise in meetings and visits"))
        self.visit, self.rows = Muted(), Rows()
        self.body.addWidget(self.visit)
        self.body.addWidget(self.rows)

    def show_view(self, view: CountryView) -> None:
        """Show the issues of *view*."""
        found = [parse_date(one) for one in view.visits]
        told = ", ".join(days.day(one) for one in found if one)
        self.visit.setText(self.tr("Planned visits: %1").replace("%1", told))
        reveal(self.visit, bool(told))
        rows: list[QWidget] = [Row(one.text, one.kind, Chip(one.state), strong=False) for one in view.issues]
        self.rows.fill(rows, self.tr("Nothing follows yet from mapping, duties or recommendations."))


class LawsCard(Card):
    """The law register of the newest mapping; ``opened`` names the question to go to."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("LawsCard", "Laws that restrict or protect"))
        self.rows = Rows()
        self.body.addWidget(self.rows)

    def show_view(self, view: CountryView) -> None:
        """Show the laws of *view*."""
        self.rows.fill([self._row(one) for one in view.laws], self.tr("Point 3 of the mapping has no law yet."))

    def _row(self, one: LawRow) -> QWidget:
        ends: list[QWidget] = [Chip(one.use_label, _USE.get(one.use, "neutral"))] if one.use_label else []
        button = IconButton("chevron-right", self.tr("Open: %1").replace("%1", one.name))
        button.clicked.connect(lambda: self.opened.emit(one.path))
        return Row(one.name, " · ".join(part for part in (one.kind_label, one.note) if part), *ends, button)


class _ProfileCard(Card):
    """A card on answers of the country's profile; ``opened`` names the question to go to, in that record."""

    opened = Signal(str)

    def __init__(self, title: str, first: str) -> None:
        super().__init__(title)
        self.rows, self.more = Rows(), LinkButton()
        self.body.addWidget(self.rows)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.more.clicked.connect(lambda: self.opened.emit(first))


class DutiesCard(_ProfileCard):
    """How far the state meets its duties, and good practice."""

    def __init__(self) -> None:
        title = QCoreApplication.translate("DutiesCard", "State duties and good practice")
        super().__init__(title, "cty_duty_environment")
        self.sum = Label()
        self.body.insertWidget(1, self.sum)

    def show_view(self, view: CountryView) -> None:
        """Show the duties somebody has answered."""
        said = [one for one in view.duties if one.status]
        told = self.tr("Answered: %1 of %2.").replace("%2", str(len(view.duties))).replace("%1", str(len(said)))
        self.sum.setText(told)
        self.rows.fill([self._row(one) for one in said])
        self.more.setText(self.tr("Answer in the country profile"))
        self.more.setAccessibleName(f"{self.more.text()}: {self.accessibleName()}")

    def _row(self, one: DutyRow) -> QWidget:
        kind = self.tr("Duty") if one.must else self.tr("Good practice")
        return Row(one.label, kind, Chip(one.status_label, _DUTY.get(one.status, "neutral")), strong=False)


class RecommendationsCard(_ProfileCard):
    """Norway's UPR recommendations on defenders, and when each was last raised."""

    def __init__(self) -> None:
        title = QCoreApplication.translate("RecommendationsCard", "Norway's UPR recommendations")
        super().__init__(title, "cty_upr")

    def show_view(self, view: CountryView) -> None:
        """Show the recommendations of *view*, open ones first."""
        self.rows.fill([self._row(one) for one in view.recommendations], self.tr("None is on file yet."))
        self.more.setText(self.tr("Enter in the country profile"))
        self.more.setAccessibleName(f"{self.more.text()}: {self.accessibleName()}")

    def _row(self, one: Recommendation) -> QWidget:
        raised = self.tr("Last raised %1").replace("%1", one.raised) if one.raised else self.tr("Not raised yet")
        chips = [Chip(one.status_label, _UPR.get(one.status, "neutral"))] if one.status_label else []
        return Row(f"{one.number} {one.text}".strip(), raised, *chips, strong=False)
