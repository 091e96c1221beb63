"""The period report on support to defenders: what happened to them, what the mission did, and what came of it.

Every figure says in its note or heading what one unit is. Nobody is named; see ``hiding`` for small numbers.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from hrd_desktop.domain.figures import Figure
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.measures.life import CARRIED_OUT
from hrd_desktop.services.reporting import response
from hrd_desktop.services.reporting.asked import Asked
from hrd_desktop.services.reporting.drawing import UNSAID, Drawing
from hrd_desktop.services.reporting.tally import Case, Dated, Tally
from hrd_desktop.services.reporting.views import ReportBox

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_REPRISAL = "inc_reprisal"
_COMMON = "group"
"""Stands for everybody who is not one person."""


class Period:
    """Counts one period and draws it."""

    def __init__(self, session: "Session", asked: Asked) -> None:
        self.asked, self.drawing = asked, Drawing(session, asked.plain)
        self._session, self._tally = session, Tally(session, asked)
        self.cases = self._tally.handled()
        self.new = {key: one for key, one in self.cases.items() if one.received >= asked.first}
        self.people = self._people(self.cases)
        self.speed = response.speed(session, self.new)
        self.acts = [one for one in self._dated("act") if one.text("act_state") in CARRIED_OUT]

    def _dated(self, form: str) -> Iterable[Dated]:
        path, others = {
            "act": ("act_done", ("act_type", "act_state", "act_outcome", "act_res_positive", "act_res_negative")),
            "inc": ("inc_date", ("inc_type", _REPRISAL)),
            "cns": ("cns_date", ("cns_state",)),
            "log": ("log_date", ("log_with",)),
        }[form]
        return self._tally.dated(form, path, others, linked="act_case" if form == "act" else "")

    def _people(self, cases: Mapping[str, Case]) -> dict[str, Mapping[str, object]]:
        ids = {subject for case in cases.values() for subject in case.subjects}
        paths = ("hrd_kind", "hrd_gender", "hrd_groups")
        said = self._session.vault.records.values(paths, form="hrd", ids=sorted(ids)) if ids else {}
        known = self._session.vault.records.outline("hrd")
        return {each: said.get(each, {}) for each in ids if each in known}

    def boxes(self) -> tuple[ReportBox, ...]:
        """Return the numbers at the head of the report."""
        one = self.drawing.one
        rows = self._cases().rows
        new = _("{count} new").format(count=rows[0].amounts[0].text) if len(rows) > 1 else ""
        return (
            ReportBox(_("Cases"), one(len(self.cases)), new),
            ReportBox(_("Defenders"), one(len(self.people))),
            ReportBox(_("Measures carried out"), one(len(self.acts))),
            ReportBox(_("Days to the first response"), self.speed.middle(self.asked.plain)),
        )

    def figures(self) -> tuple[Figure, ...]:
        """Return everything that was counted, figures without a row left out."""
        found = (
            self._cases(), self._standing(), self._grounds(), self._trend(), *self._defenders(), self._incidents(),
            self._measures(), self._results(), self._response(), self._consents(), self._contacts(),
        )  # fmt: skip
        return tuple(one for one in found if any(cell.text != "0" for row in one.rows for cell in row.amounts))

    def _cases(self) -> Figure:
        rows = [
            (_("New in the period"), len(self.new)),
            (_("Open from before"), len(self.cases) - len(self.new)),
        ]
        return self.drawing.bars("cases", _("Cases"), (_("Opened"), _("Cases")), rows, whole=True)

    def _standing(self) -> Figure:
        closed = sum(bool(one.closed) and one.closed <= self.asked.last for one in self.cases.values())
        rows = [(_("Closed"), closed), (_("Open"), len(self.cases) - closed)]
        title = _("Cases at the end of the period")
        return self.drawing.bars("standing", title, (_("State"), _("Cases")), rows, whole=True)

    def _response(self) -> Figure:
        held = self._cases().rows[0].amounts[0].number is None
        return response.figure(self.drawing, self.speed, plain=self.asked.plain, sum_held=held)

    def _grounds(self) -> Figure:
        counts = Counter(code for one in self.cases.values() for code in one.grounds or (UNSAID,))
        rows = self.drawing.rows(counts, "cas", "cas_ground")
        return self.drawing.bars(
            "grounds", _("Why the cases were taken up"), (_("Ground"), _("Cases")), rows, note=_several()
        )

    def _trend(self) -> Figure:
        counts = Counter(one.trend or UNSAID for one in self.cases.values())
        rows = self.drawing.rows(counts, "cas", "cas_trend")
        return self.drawing.bars(
            "trend",
            _("How the situation moved"),
            (_("Situation since the last update"), _("Cases")),
            rows,
            whole=True,
        )

    def _defenders(self) -> tuple[Figure, ...]:
        people = self.people.values()
        heads = _("Defenders")
        kinds = Counter(str(one.get("hrd_kind") or UNSAID) for one in people)
        genders = Counter(_gender(one) for one in people)
        groups = Counter(code for one in people for code in _codes(one, "hrd_groups"))
        rows = self.drawing.rows
        return (
            self.drawing.bars("kinds", _("Defenders by kind"), (_("Kind"), heads), rows(kinds, "hrd", "hrd_kind"),
                              whole=True),
            self.drawing.bars("genders", _("Defenders by gender"), (_("Gender"), heads),
                              _named(rows(genders, "hrd", "hrd_gender")), whole=True),
            self.drawing.bars("groups", _("Defenders by group at particular risk"), (_("Group"), heads),
                              rows(groups, "hrd", "hrd_groups"), note=_several()),
        )  # fmt: skip

    def _incidents(self) -> Figure:
        found = list(self._dated("inc"))
        counts = Counter(code for one in found for code in one.items("inc_type") or (UNSAID,))
        reprisals = sum(one.text(_REPRISAL) == "yes" for one in found)
        told = _(
            "Incidents in all: {all}; reprisals for cooperation with an international organisation or a mission: "
            "{reprisals}."
        )
        note = told.format(all=self.drawing.one(len(found)), reprisals=self.drawing.one(reprisals))
        return self.drawing.bars(
            "incidents", _("What happened to defenders"), (_("Incident"), _("Incidents")),
            self.drawing.rows(counts, "inc", "inc_type"), note=f"{note} {_several()}",
        )  # fmt: skip

    def _measures(self) -> Figure:
        outcomes = ("protected", "pressure_eased", "work_goes_on", "not_reached")
        choice = self._session.words.choice
        kinds = Counter(one.text("act_type") or UNSAID for one in self.acts)
        cells = []
        for label, code in self._ordered(kinds):
            of_kind = [one for one in self.acts if (one.text("act_type") or UNSAID) == code]
            effects = [sum(effect in one.items("act_outcome") for one in of_kind) for effect in outcomes]
            unsaid = sum(not one.items("act_outcome") for one in of_kind)
            cells.append((label, [len(of_kind), *effects, unsaid]))
        heads = (_("Carried out"), *(choice("act", "act_outcome", code) for code in outcomes), _("Not answered"))
        note = _("Measures carried out in the period. One may have reached more than one thing.")
        return self.drawing.table(
            "measures", _("Measures by kind and effect"), (_("Measure"), heads), cells, whole=True, note=note
        )

    def _ordered(self, kinds: Counter[str]) -> list[tuple[str, str]]:
        codes = sorted(kinds, key=lambda code: (code == UNSAID, -kinds[code], code))
        labels = self.drawing.rows(kinds, "act", "act_type")
        return [(label, code) for (label, _number), code in zip(labels, codes, strict=True)]

    def _results(self) -> Figure:
        good = [bool(one.text("act_res_positive")) for one in self.acts]
        bad = [bool(one.text("act_res_negative")) for one in self.acts]
        both = list(zip(good, bad, strict=True))
        rows = [
            (_("Good results alone"), both.count((True, False))),
            (_("Bad results alone"), both.count((False, True))),
            (_("Both good and bad"), both.count((True, True))),
            (_("Nothing written"), both.count((False, False))),
        ]
        note = _("What officers wrote on the measure; the words themselves stay in the case.")
        return self.drawing.bars(
            "results", _("Results of measures"), (_("Result"), _("Measures")), rows, whole=True, note=note
        )

    def _consents(self) -> Figure:
        counts = Counter(one.text("cns_state") or UNSAID for one in self._dated("cns"))
        rows = self.drawing.rows(counts, "cns", "cns_state")
        note = _("Declined or withdrawn means that the mission held back.")
        return self.drawing.bars(
            "consents", _("Consent asked"), (_("Answer"), _("Times asked")), rows, whole=True, note=note
        )

    def _contacts(self) -> Figure:
        counts = Counter(one.text("log_with") or UNSAID for one in self._dated("log"))
        rows = self.drawing.rows(counts, "log", "log_with")
        return self.drawing.bars("contacts", _("Contacts"), (_("With"), _("Contacts")), rows, whole=True)


def _gender(one: Mapping[str, object]) -> str:
    """An individual's gender; groups and organisations stand beside, so that every table of people has one sum."""
    if one.get("hrd_kind", "individual") != "individual":
        return _COMMON
    return str(one.get("hrd_gender") or UNSAID)


def _named(rows: list[tuple[str, int]]) -> list[tuple[str, int]]:
    return [(_("Groups and organisations") if label == _COMMON else label, number) for label, number in rows]


def _several() -> str:
    return _("One may count in several lines.")


def _codes(one: Mapping[str, object], path: str) -> list[str]:
    value = one.get(path)
    return [str(code) for code in value] if isinstance(value, list) else [str(value)] if value else []
