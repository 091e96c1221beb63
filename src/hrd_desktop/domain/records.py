"""Records: answer sets with an identity.

Cases, defenders, incidents, checklists, consents, measures, visits, contacts, profiles, sources and officers are all
records; ``form`` tells which. Statements under names that the form does not define are kept and written back: a newer
colleague may know more.
"""

from collections.abc import Mapping
from datetime import datetime

from pydantic import Field

from hrd_desktop.domain.statements import Answer, State, Statement
from hrd_desktop.domain.values import Value

KINDS: Mapping[str, str] = {
    "map": "mapping",
    "risk": "risk",
    "urg": "urgent",
    "hrd": "defender",
    "per": "person",
    "inc": "incident",
    "log": "contact",
    "cns": "consent",
    "act": "measure",
    "cas": "case",
    "mis": "mission",
    "vis": "visit",
    "cty": "country",
    "source": "source",
    "officer": "officer",
    "report": "report",
}
"""Form id to record kind, in the guidelines' terms; ``source``, ``officer``, ``report`` are small built-in forms."""


class Record(Value):
    """A record as it stands now.

    *id* is a UUID, *case* the id of the case record it belongs to (None for defenders, missions and cases
    themselves), *version* the form version the answers were given to, *statements* the current ones by path.
    """

    id: str
    form: str
    version: str
    case: str | None = None
    created: datetime
    created_by: str
    changed: datetime
    statements: Mapping[str, Statement] = Field(default_factory=dict)

    @property
    def kind(self) -> str:
        """The record kind in the guidelines' terms."""
        return KINDS.get(self.form, self.form)

    def answer(self, path: str) -> Answer:
        """Return the answer at *path*, or None when it is empty or in any state but answered."""
        statement = self.statements.get(path)
        return statement.value if statement and statement.state is State.ANSWERED else None

    def text(self, path: str) -> str:
        """Return the answer at *path* as text, '' when there is none."""
        value = self.answer(path)
        return "" if value is None or isinstance(value, list) else str(value)

    def items(self, path: str) -> list[str]:
        """Return the answer at *path* as a list: chosen codes, linked ids or row ids."""
        value = self.answer(path)
        if value in (None, ""):
            return []
        return list(value) if isinstance(value, list) else [str(value)]
