"""Rules overruled in writing: kept on the case, each with its reason; who and when stand on the statements."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hrd_desktop.domain.ids import new_row_id
from hrd_desktop.domain.records import Record
from hrd_desktop.services.errors import ReasonMissing
from hrd_desktop.services.views import Overrule

if TYPE_CHECKING:
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
