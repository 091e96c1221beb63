"""Everybody in the vault by how their names sound, kept in memory while the vault is open.

Comparing ten thousand people with one another is no search; those who share a sound are few. The register reads the
vault once, when first asked, and afterwards only what changed. It holds real names and lives and dies with the
session.
"""

import threading
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.services import parties
from hrd_desktop.services.people.crowd import Crowd
from hrd_desktop.services.people.likeness import Likeness, Traits

if TYPE_CHECKING:
    from hrd_desktop.services.store import Store

_NAMES = {"hrd": ("hrd_name", "hrd_name_local"), parties.FORM: ("per_name", "per_name_local", "per_body")}
_PATHS = {
    "hrd": ("hrd_alias", "hrd_birth", "hrd_place", "hrd_country", "hrd_gender", "hrd_orgs", "hrd_networks"),
    parties.FORM: ("per_alias", "per_birth", "per_place", "per_country", "per_orgs"),
}


class Register:
    """The people of one vault. *store* is read on the lane that asks."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._crowd = Crowd()
        self._stale: set[str] | None = None

    @property
    def ready(self) -> bool:
        """Whether the vault was read once, so that asking is quick."""
        return self._stale is not None

    def forget(self, records: Collection[str]) -> None:
        """Note that *records* changed; they are read again when somebody is next looked for."""
        with self._lock:
            if self._stale is not None:
                self._stale |= set(records)

    def traits(self, store: "Store", record: str) -> Traits | None:
        """Return what is known of a defender or person, None for any other record."""
        with self._lock:
            self._refresh(store)
            return self._crowd.get(record)

    def everybody(self, store: "Store") -> list[Traits]:
        """Return everybody."""
        with self._lock:
            self._refresh(store)
            return list(self._crowd)

    def like(
        self, store: "Store", sought: Traits, *, contacts: Collection[str] = ()
    ) -> list[tuple[Traits, Likeness]]:
        """Return who may be *sought*, the likeliest first. *contacts* are records with the same number or address."""
        with self._lock:
            self._refresh(store)
            return self._crowd.like(sought, contacts=contacts)

    def _refresh(self, store: "Store") -> None:
        if self._stale is None:
            for form in _PATHS:
                self._take(form, read(store, form))
            self._stale = set()
        elif self._stale:
            changed, self._stale = self._stale, set()
            for form in _PATHS:
                self._take(form, read(store, form, changed))
            for record in changed:
                if record in self._crowd and store.find(record) is None:
                    self._crowd.drop(record)

    def _take(self, form: str, said: Mapping[str, Mapping[str, Statement]]) -> None:
        for record, answers in said.items():
            self._crowd.add(traits_of(record, form, answers))


def read(store: "Store", form: str, ids: Iterable[str] | None = None) -> dict[str, dict[str, Statement]]:
    """Return the answers that tell people apart, by record: of all of *form*, or of those among *ids*."""
    wanted = None if ids is None else list(ids)
    return store.answers([*_NAMES[form], *_PATHS[form]], form=form, ids=wanted)


def traits_of(record: str, form: str, said: Mapping[str, Statement]) -> Traits:
    """Return the traits that answers state."""

    def text(path: str) -> str:
        one = said.get(path)
        return str(one.value) if one and one.state is State.ANSWERED and isinstance(one.value, str) else ""

    def items(*paths: str) -> frozenset[str]:
        values = [said[path].value for path in paths if path in said]
        return frozenset(one for value in values if isinstance(value, list) for one in value)

    prefix = "hrd" if form == "hrd" else "per"
    return Traits(
        record=record,
        form=form,
        names=tuple(name for path in _NAMES[form] if (name := text(path))),
        alias=text(f"{prefix}_alias"),
        born=text(f"{prefix}_birth"),
        place=text(f"{prefix}_place"),
        country=text(f"{prefix}_country"),
        gender=text("hrd_gender"),
        organisations=items("hrd_orgs", "hrd_networks", "per_orgs"),
    )
