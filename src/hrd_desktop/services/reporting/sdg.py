"""Counting for indicator 16.10.1 of the Sustainable Development Goals, by its own categories.

What is counted are verified acts against journalists, trade unionists and human rights defenders, once for each
person harmed. What an officer has not judged, or not verified, is not counted but said, so that nobody takes a low
number for a good year.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hrd_desktop.domain.figures import Figure
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.reporting.asked import Asked, days
from hrd_desktop.services.reporting.drawing import UNSAID, Drawing
from hrd_desktop.services.reporting.views import ReportBox, ReportLines

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

GROUPS = (
    "killing", "enforced_disappearance", "torture", "arbitrary_detention", "kidnapping", "other_harmful_act",
)  # fmt: skip
"""The indicator's categories (codes of ``sdg16101``)."""
VICTIMS = ("hrd", "journalist", "trade_unionist")
"""Whom the indicator is about (codes of ``victim_category``)."""
_YEARS = 5
_SAID = ("inc_country", "inc_sdg", "inc_victim_category", "inc_verification", "inc_victims")


@dataclass(frozen=True)
class Act:
    """An incident as the indicator sees it: its days, how many were harmed, and what was judged."""

    first: str
    last: str
    group: str
    category: str
    verified: bool
    victims: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many times it counts: once for each person, group or organisation harmed."""
        return max(len(self.victims), 1)

    def why_not(self) -> str:
        """Return the code of the reason for not counting it, '' where it counts."""
        if self.group == "not_counted":
            return "other"
        if not self.group:
            return "not_judged"
        if self.category not in VICTIMS:
            return "family" if self.category == "family" else "no_category"
        return "" if self.verified else "not_verified"


class Indicator:
    """Counts one period, and the years before it."""

    def __init__(self, session: "Session", asked: Asked) -> None:
        self.asked, self.drawing = asked, Drawing(session, asked.plain)
        self._session = session
        self._all = list(self._read())
        inside = [one for one in self._all if one.last >= asked.first and one.first <= asked.last]
        self._vague = [one for one in inside if one.first < asked.first or one.last > asked.last]
        self._inside = [one for one in inside if one not in self._vague]
        self.counted = [one for one in self._inside if not one.why_not()]

    def _read(self) -> Iterator[Act]:
        """Every incident of the country with a date. Only its years and the period's are read in full."""
        records, asked = self._session.vault.records, self.asked
        least = f"{int(asked.last[:4]) - _YEARS + 1}-01-01"
        dates = records.values(["inc_date"], form="inc")
        when = {record: days(str(said["inc_date"])) for record, said in dates.items()}
        wanted = [record for record, (first, last) in when.items() if first <= asked.last and last >= least]
        said = records.values(_SAID, form="inc", ids=wanted)
        for record in wanted:
            one = said.get(record, {})
            if asked.country and str(one.get("inc_country") or asked.country) != asked.country:
                continue
            victims = one.get("inc_victims") or []
            yield Act(
                *when[record], str(one.get("inc_sdg") or ""), str(one.get("inc_victim_category") or ""),
                one.get("inc_verification") == "verified",
                tuple(victims) if isinstance(victims, list) else (str(victims),),
            )  # fmt: skip

    def boxes(self) -> tuple[ReportBox, ...]:
        """Return the numbers at the head."""
        left = sum(bool(one.why_not()) for one in self._inside) + len(self._vague)
        counted = self._table().rows[-1].amounts[0].text
        return (
            ReportBox(_("Verified cases"), counted),
            ReportBox(_("Not counted"), self.drawing.one(left), _("see below why")),
        )

    def figures(self) -> tuple[Figure, ...]:
        """Return the indicator's table, whom it was about by gender, the years before, and what was not counted."""
        beside = (self._genders(), self._years(), self._left_out())
        return (self._table(), *(one for one in beside if one.rows))

    def _table(self) -> Figure:
        choice = self._session.words.choice
        cells = []
        for group in GROUPS:
            of_group = [one for one in self.counted if one.group == group]
            by = [sum(one.count for one in of_group if one.category == category) for category in VICTIMS]
            cells.append((choice("inc", "inc_sdg", group), [sum(by), *by]))
        heads = (_("All"), *(choice("inc", "inc_victim_category", category) for category in VICTIMS))
        note = _("Each person, group or organisation harmed counts once for each act.")
        return self.drawing.table(
            "indicator", _("Verified cases by the indicator's categories"), (_("Category"), heads), cells, whole=True,
            across=True, note=note,
        )  # fmt: skip

    def _genders(self) -> Figure:
        ids = sorted({victim for one in self.counted for victim in one.victims})
        records = self._session.vault.records
        said = records.values(["hrd_gender"], form="hrd", ids=ids) if ids else {}
        counts: Counter[str] = Counter()
        for one in self.counted:
            for victim in one.victims or ("",):
                counts[str(said.get(victim, {}).get("hrd_gender") or UNSAID)] += 1
        rows = self.drawing.rows(counts, "hrd", "hrd_gender")
        heads = (_("Gender"), _("Cases"))
        held = self._table().rows[-1].amounts[0].number is None
        return self.drawing.bars(
            "indicator_genders", _("Who was harmed, by gender"), heads, rows, whole=True, sum_held=held
        )

    def _years(self) -> Figure:
        last = int(self.asked.last[:4])
        rows = []
        for year in range(last - _YEARS + 1, last + 1):
            inside = [one for one in self._all if not one.why_not() and one.first[:4] == one.last[:4] == str(year)]
            rows.append((str(year), sum(one.count for one in inside)))
        note = _("Calendar years; an act whose year is not known is in none.")
        return self.drawing.bars(
            "indicator_years", _("Verified cases by year"), (_("Year"), _("Cases")), rows, note=note
        )

    def _left_out(self) -> Figure:
        counts = Counter(why for one in self._inside if (why := one.why_not()))
        words = {
            "not_verified": _("Not verified"),
            "not_judged": _("Category not judged yet"),
            "no_category": _("Not said whom it counts for"),
            "family": _("Against family members"),
            "other": _("Of another kind than the indicator counts"),
        }
        rows = [(text, counts[code]) for code, text in words.items()]
        rows.append((_("Date too vague for the period"), len(self._vague)))
        rows = [(text, number) for text, number in rows if number]
        return self.drawing.bars("left_out", _("Incidents not counted"), (_("Why"), _("Incidents")), rows)

    def sections(self) -> tuple[ReportLines, ...]:
        """Return how it was counted and where the categories come from."""
        counted = _(
            "Counted are incidents on file whose facts were examined and verified, whose category an officer judged, "
            "and that lie in the period. An arrest or a detention counts only where an officer judged it arbitrary. "
            "This is what the mission knows, not a count of everything that happened in the country."
        )
        source = _(
            "Categories and persons after indicator 16.10.1 of the 2030 Agenda, kept by the Office of the United "
            "Nations High Commissioner for Human Rights. How a kind of incident fits a category is a proposal to be "
            "confirmed by the Ministry."
        )
        return (ReportLines(_("How it was counted"), text=counted), ReportLines(_("Source"), text=source))
