"""Working names that tell a real one: under pseudonyms the alias is all that is left, so it must be looked at too."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrd_desktop.domain.statements import State
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.views import Gap

if TYPE_CHECKING:
    from hrd_desktop.services.exchange.selection import Selection
    from hrd_desktop.services.session import Session

ALIASES = {"hrd": "hrd_alias", "per": "per_alias"}
"""Where the records of people hold their working names."""


def telling_aliases(session: "Session", found: "Selection") -> Iterator[Gap]:
    """Yield the working names among what leaves in which a real name stands, each with where it was given."""
    people = session.naming.around(found.case.id, found.pseudonyms)
    for one in found.records:
        path = ALIASES.get(one.record.form, "")
        said = one.statements.get(path)
        if said is not None and said.state is State.ANSWERED and people.find(str(said.value or "")):
            yield Gap(one.record.id, path, shown(str(said.value)))
