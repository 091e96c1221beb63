"""A new version of a mapping: last year's answers come along, with their states, sources and rows of their own.

What belongs to the act of mapping does not come along: its date, who filled it in, and when to look again.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hrd_desktop import reference
from hrd_desktop.domain.ids import new_row_id
from hrd_desktop.domain.paths import Step, join, split
from hrd_desktop.services import making
from hrd_desktop.services.answers import answering
from hrd_desktop.services.draft import Draft

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.forms import Form
    from hrd_desktop.services.session import Session

_ANEW = frozenset({"map_date", "map_author", "map_review", "map_update", "map_trend", "map_country"})


def make(session: "Session", iso2: str, last: "Record | None") -> str:
    """Write a new mapping of *iso2* after *last*, or with the treaties of the table; return its id."""
    draft = Draft(session.store)
    form = session.store.form("map")
    record = making.make(draft, "map").id
    draft.put(record, "map_country", iso2)
    draft.put(record, "map_date", draft.at.astimezone().date().isoformat())
    draft.put(record, "map_update", "yes" if last else "no")
    if last is None:
        _from_tables(draft, record, iso2)
    else:
        _carry_over(draft, form, record, last)
    _name_newest(session, draft, iso2, record)
    draft.commit()
    return record


def make_profile(session: "Session", iso2: str, newest: "Sequence[Record]") -> str:
    """Write a profile of *iso2* that names its *newest* mapping, where there is one; return its id."""
    draft = Draft(session.store)
    record = making.make(draft, "cty").id
    draft.put(record, "cty_country", iso2)
    for one in newest:
        draft.put(record, "cty_latest", one.id, links=[one.id])
    draft.commit()
    return record


def _from_tables(draft: Draft, record: str, iso2: str) -> None:
    rows = []
    for held in reference.ratifications(iso2):
        row = new_row_id()
        rows.append(row)
        at = f"map_treaties[{row}]/"
        draft.put(record, f"{at}map_treaty", held.treaty)
        draft.put(record, f"{at}map_treaty_status", held.status)
        if held.year and held.status == "state_party":
            draft.put(record, f"{at}map_treaty_ratified", str(held.year))
    if rows:
        draft.put(record, "map_treaties", rows)


def _carry_over(draft: Draft, form: "Form", record: str, last: "Record") -> None:
    from hrd_desktop.forms import Repeat

    fresh: dict[str, str] = {}

    def anew(row: str) -> str:
        return fresh.setdefault(row, new_row_id())

    for path, one in last.statements.items():
        steps = split(path)
        item = form.all_items.get(steps[-1].name)
        if item is None or steps[0].name in _ANEW:
            continue
        target = join([Step(step.name, anew(step.row)) if step.row else step for step in steps])
        value = [anew(row) for row in last.items(path)] if isinstance(item, Repeat) else one.value
        question = form.questions.get(item.name)
        links = answering.links_of("map", path, value) if question and question.type == "relation" else ()
        here = [link for link in links if draft.find(link) is not None]
        draft.put(record, target, value, one.state, source=one.source, reliability=one.reliability, links=here)


def _name_newest(session: "Session", draft: Draft, iso2: str, record: str) -> None:
    """Let the country's profile, where there is one, name the newest mapping."""
    for row in session.vault.records.list(form="cty", limit=None):
        if session.store.get(row.id).text("cty_country") == iso2:
            draft.put(row.id, "cty_latest", record, links=[record])
