"""A consent taken back: written down with when and how, measures put back, and the list of where the data went kept.

All of it is one transaction: a withdrawal is never half in the vault. What follows hangs on the answers, not on the
button: it is worked out when they become durable, so it is the same for the consent's page, the wizard, a script and
a case that arrives.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from hrd_desktop.domain.ids import new_row_id
from hrd_desktop.domain.paths import in_row
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import Answer
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.consents import spread
from hrd_desktop.services.consents.errors import (
    ConsentNotGiven,
    ScopeNotGiven,
    SpreadUnknown,
    WithdrawnBeforeGiven,
)
from hrd_desktop.services.consents.reading import state_of, stated
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.errors import ReasonMissing
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Change

LIST = "withdrawal_list"
"""Statement beside the form: the list in words, as it stood when the consent was withdrawn."""
_TELLING = ("cns_state", "cns_subject", "cns_scope", "cns_withdrawn_on", "cns_withdrawn_scope")
"""What the list and the measures that wait again depend on."""


@dataclass(frozen=True)
class Withdrawal:
    """*on* which day, *by* whom (a code of ``consent_giver``), *how* (``consent_form``), from what; *said* in words.

    An empty *scopes* takes back everything.
    """

    on: date
    by: str = "self"
    how: str = "spoken"
    scopes: tuple[str, ...] = ()
    said: str = ""


def withdraw(session: "Session", record: Record, wish: Withdrawal) -> None:
    """Write the withdrawal. Raises CONSENT_NOT_GIVEN, SCOPE_NOT_GIVEN, WITHDRAWN_BEFORE_GIVEN, ``ANSWER_...``."""
    scopes = _scopes(record, wish)
    draft = Draft(session.store)
    answers = {
        "cns_state": "withdrawn",
        "cns_withdrawn_on": wish.on.isoformat(),
        "cns_withdrawn_by": wish.by,
        "cns_withdrawn_how": wish.how,
        "cns_withdrawn_scope": list(scopes),
        "cns_declined_text": wish.said.strip(),
        "cns_told_on": None,
    }
    for name, value in answers.items():
        if value or record.statements.get(name):
            session.answers.put(draft, record.id, name, value or None)
    draft.commit()


def follow_withdrawals(session: "Session", draft: Draft) -> None:
    """Let everything that a withdrawal brings be written with *draft*, whoever wrote it: wizard, command, import."""
    for record in draft.known("cns"):
        before = session.store.find(record.id)
        if all(_said(record, path) == _said(before, path) for path in _TELLING):
            continue
        if record.text("cns_state") == "withdrawn":
            _follow(session, draft, record)
        elif record.text(LIST):
            draft.put(record.id, LIST, None, search="")


def arrived(session: "Session", records: Iterable[Record]) -> "list[Change]":
    """Return what follows where *records*, as an import leaves them, tell of withdrawals."""
    draft = Draft(session.store)
    for record in records:
        draft.expect(record)
    follow_withdrawals(session, draft)
    return draft.changes


def _said(record: Record | None, path: str) -> Answer:
    found = record.statements.get(path) if record is not None else None
    return found.value if found is not None else None


def _follow(session: "Session", draft: Draft, record: Record) -> None:
    """Measures that rest on it wait again, and the list of where the data went is kept."""
    said = record.text("cns_withdrawn_on")
    on = date.fromisoformat(said) if said else this_day()
    for measure in spread.resting(session, draft, record, stated(record)):
        draft.put(measure, "act_state", "gates_open")
    stopped = [one.ref for one in spread.of_consent(session, record) if one.act == "stopped" and one.done is None]
    add_rows(draft, record, stopped, on, _("put back by the program; it waits for consent again"))
    after = draft.find(record.id) or record
    went = spread.of_consent(session, after)
    draft.put(record.id, LIST, spread.in_text(session, after, went), search="")
    if not any(one.done is None for one in went) and not after.text("cns_told_on"):
        session.answers.put(draft, record.id, "cns_told_on", on.isoformat())


def _scopes(record: Record, wish: Withdrawal) -> tuple[str, ...]:
    """What is taken back from now on, with what was taken back before; empty for everything."""
    given = [scope for scope in record.items("cns_scope") if state_of(record, scope) == "given"]
    if not given:
        raise ConsentNotGiven
    for scope in wish.scopes:
        if scope not in given:
            raise ScopeNotGiven(scope=scope[:40])
    if wish.on.isoformat() < record.text("cns_date"):
        raise WithdrawnBeforeGiven
    before = [one for one in record.items("cns_scope") if state_of(record, one) == "withdrawn"]
    whole = not wish.scopes or set(wish.scopes) == set(given)
    return () if whole else (*before, *wish.scopes)


def handle(session: "Session", record: Record, refs: Collection[str], on: date, how: str) -> None:
    """Note that places on the list were dealt with on a day, and *how*. Raises REASON_MISSING, SPREAD_UNKNOWN."""
    if not how.strip():
        raise ReasonMissing
    went = spread.of_consent(session, record)
    wanted = [one for one in went if one.ref in refs and one.done is None]
    if not wanted:
        raise SpreadUnknown
    draft = Draft(session.store)
    add_rows(draft, record, [one.ref for one in wanted], on, how)
    done = {one.ref for one in wanted}
    if record.text("cns_state") == "withdrawn" and all(one.done or one.ref in done for one in went):
        session.answers.put(draft, record.id, "cns_told_on", on.isoformat())
    draft.commit()


def add_rows(draft: Draft, record: Record, refs: Collection[str], on: date, how: str) -> None:
    """Let the rows of what was dealt with be written beside the form."""
    if not refs:
        return
    rows = record.items(spread.ROWS)
    for ref in refs:
        row = new_row_id()
        rows.append(row)
        for name, value in (("ref", ref), ("on", on.isoformat()), ("how", how.strip())):
            draft.put(record.id, in_row(spread.ROWS, row, name), value, search="")
    draft.put(record.id, spread.ROWS, rows, search="")
