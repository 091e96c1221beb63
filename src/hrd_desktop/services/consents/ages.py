"""Whether a defender is, or may be, under 18: then a guardian is asked, and the child's best interests are weighed.

The careful answer counts. A birth known to the year alone is read as its last day, and where nobody wrote an age down
the group "children and youth" is enough.
"""

from datetime import date
from typing import TYPE_CHECKING

from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.services.store import Store

ADULT = 18


def may_be_child(store: "Store", defender: Record) -> bool:
    """Return whether *defender* is, or may be, under 18 today; a group or an organisation never is."""
    if defender.text("hrd_kind") not in ("", "individual"):
        return False
    age = _by_birth(defender)
    if age is None:
        age = _by_checklist(store, defender)
    return age < ADULT if age is not None else "children_youth" in defender.items("hrd_groups")


def _by_birth(defender: Record) -> int | None:
    born = defender.text("hrd_birth")
    if not edtf.is_edtf(born):
        return None
    latest = edtf.Edtf.parse(born).latest
    return _years(latest, this_day()) if latest else None


def _by_checklist(store: "Store", defender: Record) -> int | None:
    """The age that an urgent checklist gives, grown by the years since it was written down."""
    for link in store.vault.records.links_to(defender.id, path="urg_subject"):
        record = store.find(link.record)
        said = record.statements.get("urg_age") if record else None
        if record and said and isinstance(record.answer("urg_age"), int):
            return int(str(said.value)) + _years(said.at.astimezone().date(), this_day())
    return None


def _years(since: date, until: date) -> int:
    return until.year - since.year - ((until.month, until.day) < (since.month, since.day))
