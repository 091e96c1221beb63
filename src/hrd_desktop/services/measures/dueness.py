"""What is due after measures: for a measure's page, a case's next steps and Today."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from hrd_desktop import rules
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State
from hrd_desktop.services.measures import gather, life
from hrd_desktop.services.measures.life import CARRIED_OUT
from hrd_desktop.services.measures.views import Duty
from hrd_desktop.services.mission import intervals
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_LOOKED_AT = 60


def of_measure(session: "Session", record: Record, around: rules.Situation | None = None) -> list[Duty]:
    """Return every duty of a measure, the open ones with their day."""
    state = life.state_of(record)
    if state == "dropped":
        return []
    around = around or gather.situation(session, record)
    found = rules.duties(gather.action(record), around, overruled(record), intervals.after_measures(session))
    about = title(session, record) if found else ""
    return [_duty(record, around, one, about) for one in found]


def overruled(record: Record) -> set[str]:
    """Return the rules that were overruled in writing for a measure."""
    return {record.text(f"overrule[{row}]/rule") for row in record.items("overrule")}


def _duty(record: Record, around: rules.Situation, one: rules.Due, about: str) -> Duty:
    gate, today = one.gate, this_day()
    target, path = remedy_target(record, around, gate)
    return Duty(
        measure=record.id,
        case=gather.case_of(record),
        rule=gate.rule,
        version=gate.version,
        strength=gate.strength,
        title=gate.title,
        text=gate.text,
        about=about,
        due=one.due,
        open=one.open,
        late=(today - one.due).days if one.due and one.open else 0,
        action=gate.remedy.act,
        record=target,
        path=path,
        button=gate.remedy_text,
    )


def title(session: "Session", record: Record) -> str:
    """Return what a measure is and which case it belongs to, in words that show no name."""
    case = gather.case_of(record)
    return " · ".join(part for part in (name(session, record), session.words.title(case) if case else "") if part)


def name(session: "Session", record: Record) -> str:
    """Return what kind of measure this is."""
    from hrd_desktop import i18n

    if record.text(gather.ACTION):
        return gather.action(record).words(i18n.language()).title
    label = session.words.choice("act", "act_type", record.text("act_type"))
    return label.split(" (")[0] or gather.action(record).words(i18n.language()).title


def remedy_target(record: Record, around: rules.Situation, gate: rules.Gate) -> tuple[str, str]:
    """Return the record to open and the question in it that mend *gate*; '' where a new record is needed first."""
    remedy = gate.remedy
    if remedy.act == "answer" and remedy.form == "act":
        return record.id, remedy.question
    there = around.of(remedy.form)
    if remedy.act in ("answer", "risk", "visit") and there:
        return there[0].id, remedy.question
    return "", remedy.question


def of_case(session: "Session", measures: Iterable[Record]) -> list[Duty]:
    """Return the open duties of *measures*, the earliest first."""
    found = [one for record in measures for one in of_measure(session, record) if one.open]
    return sorted(found, key=lambda one: one.due or date.max)


def everywhere(session: "Session") -> list[Duty]:
    """Return the open duties of all measures carried out, the earliest first; a bounded number of them is judged.

    One query tells which were carried out; those that say their defender was informed and their effect are done.
    """
    said = session.store.answers(["act_state", "act_done"], form="act")
    days = {
        record: str(each["act_done"].value or "") if "act_done" in each else ""
        for record, each in said.items()
        if "act_state" in each
        and each["act_state"].state is State.ANSWERED
        and each["act_state"].value in CARRIED_OUT
    }
    newest = sorted(days, key=lambda record: days[record], reverse=True)[:_LOOKED_AT]
    return of_case(session, [record for each in newest if (record := session.store.find(each))])
