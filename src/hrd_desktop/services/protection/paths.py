"""Guided paths for a case: where one stands, who decides, and the way to what comes next.

A path is looked at with the measure it leads. Before there is one, it is looked at as if it had just been proposed:
nothing is made by looking, only by going on.
"""

from dataclasses import replace
from typing import Any, Literal

from hrd_desktop import i18n, rules
from hrd_desktop.domain.marking import marking_of
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Statement
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import ngettext
from hrd_desktop.rules import paths as walking
from hrd_desktop.rules.pathbook import Path, Step, paths
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.measures import gather
from hrd_desktop.services.measures.views import Mended
from hrd_desktop.services.member import Member
from hrd_desktop.services.protection.views import PathRow, PathView, StepView
from hrd_desktop.services.store import now, this_day
from hrd_desktop.services.words import day

_OVER = ("dropped",)


class PathUnknown(HrdError):
    """There is no guided path, or no step of it, of this name. Facts: path."""

    error = "PATH_UNKNOWN"


class Paths(Member):
    """The session's guided paths. *record* is a case, a measure in one, or a checklist in one."""

    def list(self, record: str = "") -> tuple[PathRow, ...]:
        """Return every path, with how many of its steps are met for the case of *record*."""
        found = []
        for path in paths().values():
            words, met, counted = path.head.words(i18n.language()), 0, 0
            if record:
                states = self._walk(path, *self._around(path, record))
                met, counted = _met(states)
            found.append(PathRow(path.id, words.title, words.text, met, counted))
        return tuple(found)

    def leading(self, measure_type: str) -> PathRow | None:
        """Return the path that leads measures of this type, the nearest one; None where no path does."""
        found = [one for one in paths().values() if measure_type in one.head.types]
        path = min(found, key=lambda one: len(one.head.types), default=None)
        words = path.head.words(i18n.language()) if path else None
        return PathRow(path.id, words.title, words.text) if path and words else None

    def view(self, path: str, record: str) -> PathView:
        """Return *path* for the case of *record*. Raises PATH_UNKNOWN, RECORD_UNKNOWN."""
        chosen = _path(path)
        case, measure = self._around(chosen, record)
        states = self._walk(chosen, case, measure)
        words, counts = chosen.head.words(i18n.language()), walking.counts(states)
        verdict, tone = _verdict(counts)
        stay = self._stay(chosen, measure)
        return PathView(
            path=path,
            title=words.title,
            text=words.text,
            case=case.id,
            case_title=self._session.words.title_of(case),
            marking=marking_of(case.text("marking")).stamp,
            measure=measure.id if measure else "",
            kind=chosen.head.types[0],
            steps=tuple(_step(one, number) for number, one in enumerate(states, 1)),
            met=counts["met"],
            not_met=counts["not_met"],
            unknown=counts["unknown"],
            verdict=verdict,
            tone=tone,
            stay=stay,
            stay_text=_stay_text(stay, chosen.head.days) if stay else "",
            others=tuple(one for one in self.list(case.id) if one.path != path),
        )

    def propose(self, path: str, record: str) -> str:
        """Return the measure that *path* leads in the case of *record*, proposed first where there is none."""
        chosen = _path(path)
        case, measure = self._around(chosen, record)
        return measure.id if measure else self._session.measures.new(case.id, chosen.head.types[0])

    def go(self, path: str, record: str, step: str) -> Mended:
        """Return where *step* is taken further, making the measure or record that it takes.

        Raises PATH_UNKNOWN, RECORD_UNKNOWN.
        """
        chosen = _path(path)
        found = next((one for one in chosen.steps if one.id == step), None)
        if found is None:
            raise PathUnknown(path=step[:40])
        case, measure = self._around(chosen, record)
        return self._next(found, chosen, case, measure)

    def _next(self, step: Step, path: Path, case: Record, measure: Record | None) -> Mended:
        act, target = step.next.act, step.next.target
        if act in ("path", "finder", "case"):
            return Mended(act, case.id, target)
        if act == "library":
            return Mended(act, target)
        if act == "risk":
            return Mended("answer", self._session.risks.begin(case.id))
        made = measure or self._session.store.get(self.propose(path.id, case.id))
        if act == "gate":
            return self._mend(step, made)
        return Mended(act, made.id, step.next.question)

    def _mend(self, step: Step, measure: Record) -> Mended:
        """Go where the gate that *step* rests on is mended; one that is met is looked at on its measure."""
        gates = self._session.measures.gates(measure.id)
        gate = next((one for one in gates if one.rule == step.gate), None)
        if gate is None or gate.allowed:
            return Mended("measure", measure.id)
        return self._session.measures.mend(measure.id, step.gate)

    def _around(self, path: Path, record: str) -> tuple[Record, Record | None]:
        """Return the case of *record* and the measure of it that *path* leads: the one named, else the newest."""
        found = self._session.store.get(record)
        case = self._session.store.find(gather.case_of(found) or "") if found.form != "cas" else found
        if case is None or case.form != "cas":
            raise RecordUnknown
        if found.form == "act" and found.text("act_type") in path.head.types:
            return case, found
        acts = self._session.store.of_case(case.id, "act")
        fitting = [one for one in acts if one.text("act_type") in path.head.types]
        return case, next((one for one in reversed(fitting) if one.text("act_state") not in _OVER), None)

    def _walk(self, path: Path, case: Record, measure: Record | None) -> tuple[walking.StepState, ...]:
        around = gather.situation(self._session, measure or _proposed(path, case))
        lists = self._session.store.of_case(case.id, "urg")
        return walking.walk(path, _with(around, "urg", lists))

    @staticmethod
    def _stay(path: Path, measure: Record | None) -> walking.Stay | None:
        if not path.head.days or measure is None:
            return None
        said = (measure.text("act_visa_days"), measure.text("act_visa_entry"))
        return walking.stay(path.head.days, *said, this_day()) if any(said) else None


def _path(name: str) -> Path:
    found = paths().get(name)
    if found is None:
        raise PathUnknown(path=name[:40])
    return found


def _proposed(path: Path, case: Record) -> Record:
    """A measure as it would stand had it just been proposed; it is looked at and never written.

    A path that leads several kinds begins without one: which of them is the officer's choice.
    """
    kinds, at = path.head.types, now()
    said = {}
    if len(kinds) == 1:
        said["act_type"] = Statement(path="act_type", value=kinds[0], at=at, by=case.created_by)
    facts: dict[str, Any] = {"created": at, "created_by": case.created_by, "changed": at}
    return Record(id="", form="act", version="", case=case.id, statements=said, **facts)


def _with(around: rules.Situation, form: str, records: "list[Record]") -> rules.Situation:
    return replace(around, records={**around.records, form: records})


def _met(states: tuple[walking.StepState, ...]) -> tuple[int, int]:
    counts = walking.counts(states)
    return counts["met"], len(states) - counts["told"]


def _step(found: walking.StepState, number: int) -> StepView:
    step, words = found.step, found.step.words(i18n.language())
    labels = {"met": _("Met"), "not_met": _("Not met"), "unknown": _("Not known yet"), "told": _("To know")}
    return StepView(
        step=step.id,
        number=number,
        title=words.title,
        text=words.text,
        state=found.state,
        state_label=labels[found.state],
        missing=found.missing,
        decides=_decides(step.decides),
        collect=words.collect,
        button=words.next,
        place=step.place,
        rests_on=step.gate,
    )


def _decides(code: str) -> str:
    return {
        "mission": _("the mission"),
        "defender": _("the defender"),
        "ministry": _("the Ministry"),
        "regional_department": _("the regional department"),
        "humanitarian_section": _("the Section for Humanitarian Affairs coordinates"),
        "immigration_authorities": _("the Norwegian immigration authorities"),
        "immigration_directorate": _("the Directorate of Immigration"),
        "hub_mission": _("the hub mission advises"),
        "unhcr": _("UNHCR"),
        "mechanism": _("the mechanism itself"),
        "prison_authorities": _("the authorities responsible here"),
        "to_be_confirmed": _("to be confirmed by the Ministry"),
    }[code]


def _verdict(counts: "dict[walking.State, int]") -> tuple[str, Literal["danger", "warn", "ok", "neutral"]]:
    if counts["not_met"]:
        text = ngettext("{count} condition is not met.", "{count} conditions are not met.", counts["not_met"])
        return text.format(count=counts["not_met"]), "danger"
    if counts["unknown"]:
        text = ngettext("{count} step is open.", "{count} steps are open.", counts["unknown"])
        return text.format(count=counts["unknown"]), "warn"
    return _("Every condition is met."), "ok"


def _stay_text(stay: walking.Stay, most: int) -> str:
    if stay.last is None:
        text = _("{days} days planned, {most} at most. Write down the day of entry, and the days are counted.")
        return text.format(days=stay.days, most=most)
    if stay.over:
        return _("The stay ended on {day}.").format(day=day(stay.last))
    if not stay.day:
        return _("Enters later; the last day is {day}.").format(day=day(stay.last))
    text = _("Day {number} of {days}. The last day is {day}; {left} days are left.")
    return text.format(number=stay.day, days=stay.days, day=day(stay.last), left=stay.left)
