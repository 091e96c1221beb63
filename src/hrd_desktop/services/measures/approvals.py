"""Approvals given outside the program, each bound to the hash of exactly what was approved.

They stand beside the form, since an approval is never typed into one (DESIGN D15): a row each with by whom, on which
day, how and why so. What was approved is the answers that the action's file names under ``exact`` and the files of
the measure; a later change of any of them opens the approval again.
"""

import hashlib
from datetime import date
from typing import TYPE_CHECKING

from hrd_desktop.domain.ids import new_row_id
from hrd_desktop.domain.paths import in_row
from hrd_desktop.domain.records import Record
from hrd_desktop.rules import Action, Approval, action_of
from hrd_desktop.services.errors import ReasonMissing

if TYPE_CHECKING:
    from hrd_desktop.services.draft import Draft
    from hrd_desktop.services.session import Session

ROWS = "approval"
_PARTS = ("by", "on", "how", "reason", "digest")


def exact_digest(session: "Session", record: Record, action: Action) -> str:
    """Return the SHA-256 (hex) of what an approval of *record* covers."""
    import rfc8785

    said = [[name, record.text(name), record.items(name)] for name in action.exact]
    files = sorted(row.sha256 for row in session.vault.files.list(record.id))
    return hashlib.sha256(rfc8785.dumps([record.id, said, files])).hexdigest()


def current(session: "Session", record: Record) -> Approval | None:
    """Return the newest approval of a measure, None where nobody gave one."""
    rows = record.items(ROWS)
    if not rows:
        return None
    by, on, how, reason, digest = (record.text(in_row(ROWS, rows[-1], part)) for part in _PARTS)
    action = action_of(record.text("act_type"), record.text("measure_action"))
    return Approval(by, on, how, reason, digest, digest == exact_digest(session, record, action))


def add(draft: "Draft", record: Record, digest: str, said: tuple[str, date, str, str]) -> None:
    """Let an approval (by whom, on which day, how, why so) be written. Raises REASON_MISSING where one is empty."""
    by, on, how, reason = said
    if not (by.strip() and how.strip() and reason.strip()):
        raise ReasonMissing
    row = new_row_id()
    for part, value in zip(_PARTS, (by.strip(), on.isoformat(), how.strip(), reason.strip(), digest), strict=True):
        draft.put(record.id, in_row(ROWS, row, part), value, search="")
    draft.put(record.id, ROWS, [*record.items(ROWS), row])
