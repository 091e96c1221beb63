"""The climate for human rights work over the years: every dated mapping beside the others, and what changed last."""

from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain.figures import Amount, Figure, FigureRow, Levels
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.country import points, register
from hrd_desktop.services.reporting.views import ReportBox, ReportLines

if TYPE_CHECKING:
    from hrd_desktop.services.answers.comparing import Difference
    from hrd_desktop.services.session import Session

_SHOWN = 5
"""So many versions fit beside each other on paper."""


class Climate:
    """The mappings of one country, oldest first. *iso2* is the mission's own country for ''."""

    def __init__(self, session: "Session", iso2: str) -> None:
        self._session = session
        self.iso2 = iso2 or session.about().country
        self.held = list(reversed(session.countries.mappings(self.iso2)))

    def boxes(self) -> tuple[ReportBox, ...]:
        """Return what the newest mapping says, and of when it is."""
        newest = self.held[-1] if self.held else None
        words = self._session.words.choice("map", "map_climate", newest.text("map_climate")) if newest else ""
        return (
            ReportBox(_("Space for human rights work"), words or _("Not assessed")),
            ReportBox(_("Newest mapping"), register.when(newest) if newest else _("None yet")),
            ReportBox(_("Mappings on file"), str(len(self.held))),
        )

    def parts(self) -> tuple[Figure | Levels, ...]:
        """Return the drawn line, and every question with a scale across the versions; nothing without mappings."""
        line = register.climate(self._session, list(reversed(self.held)))
        table = self._scales()
        return (*((line,) if line else ()), *((table,) if table.rows else ()))

    def _scales(self) -> Figure:
        form, choice = self._session.store.form("map"), self._session.words.choice
        shown = self.held[-_SHOWN:]
        rows = []
        for question in form.questions.values():
            if question.repeat or question.list_name not in points.WORST_FIRST:
                continue
            words = [choice("map", question.name, one.text(question.name)) or "–" for one in shown]
            if any(word != "–" for word in words):
                label = question.label.in_(i18n.language())
                rows.append(FigureRow(label, tuple(Amount(word) for word in words)))
        columns = tuple(register.when(one) for one in shown)
        title = _("What the mappings say, year by year")
        return Figure("scales", title, _("Question"), columns, tuple(rows), bars=False)

    def sections(self) -> tuple[ReportLines, ...]:
        """Return what the newest mapping says otherwise than the one before it."""
        if len(self.held) < 2:
            return ()
        before, newest = self.held[-2:]
        found = self._session.countries.diff(before.id, newest.id)
        title = _("What changed from {before} to {now}").format(
            before=register.when(before), now=register.when(newest)
        )
        nothing = _("Nothing differs between the two.")
        return (ReportLines(title, tuple(_line(one) for one in found), "" if found else nothing),)


def _line(one: "Difference") -> tuple[str, str]:
    told = _("{after} (before: {before})")
    return one.question, told.format(after=one.after or "–", before=one.before or "–")
