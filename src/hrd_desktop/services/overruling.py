"""Rules overruled in writing: kept on the case or measure, each with its reason, who and when, and told there."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hrd_desktop import i18n, rules
from hrd_desktop.domain.ids import new_row_id
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.errors import ReasonMissing
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.naming.places import RULE as NAMES
from hrd_desktop.services.views import Overrule, Written
from hrd_desktop.services.words import moment

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Change


def changes(case: Record, overrule: Sequence[Overrule], act: str) -> "list[Change]":
    """Return what to write on *case* so that each of *overrule* is kept. Raises REASON_MISSING."""
    from hrd_desktop.vault import Write

    if any(not one.reason.strip() for one in overrule):
        raise ReasonMissing
    rows, found = case.items("overrule"), []
    for one in overrule:
        row = new_row_id()
        rows.append(row)
        for name, value in (("rule", one.rule), ("reason", one.reason), ("act", act)):
            found.append(Write(case.id, f"overrule[{row}]/{name}", value, search=""))
    return [*found, Write(case.id, "overrule", rows)] if found else []


def written(session: "Session", record: Record) -> tuple[Written, ...]:
    """Return what was overruled in writing on *record*, a case or a measure, in the order it was written."""
    found = []
    for row in record.items("overrule"):
        rule, act = (record.text(f"overrule[{row}]/{name}") for name in ("rule", "act"))
        said = record.statements[f"overrule[{row}]/reason"]
        by, at = session.officer_label(said.by), moment(said.at.isoformat())
        found.append(Written(rule, _title(rule), shown(str(said.value)), by, at, _act(act)))
    return tuple(found)


def _title(rule: str) -> str:
    if rule in (gates := rules.gate_rules()):
        return gates[rule].words(i18n.language()).title
    if rule in (sharing := rules.book()):
        return sharing[rule].words(i18n.language()).text
    return _("Names of people in free text are covered by an alias.") if rule == NAMES else rule


def _act(act: str) -> str:
    words = {"seal": _("Sealed"), "print": _("Printed or saved"), "export": _("Exported in the clear")}
    return words.get(act, "")
