"""A new vault's first contents: its officer, what the post is called, and the post's keys."""

import re
from typing import TYPE_CHECKING

from hrd_desktop.domain.ids import new_id
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.making import make
from hrd_desktop.services.mission import mission
from hrd_desktop.services.session import Session
from hrd_desktop.services.store import Store
from hrd_desktop.services.trust.identity import new_keys
from hrd_desktop.services.views import NewVault

if TYPE_CHECKING:
    from hrd_desktop.vault import Vault

_NOT_IN_PRINCIPAL = re.compile(r"[^a-z0-9._-]+")


def found(vault: "Vault", new: NewVault) -> Session:
    """Write the first contents and return the session. Called before there is a vault: it comes with all of it."""
    from hrd_desktop.vault import Put

    officer = _officer(vault, new.officer)
    kept = {
        mission.ROLE: new.role,
        mission.LABEL: new.mission,
        mission.COUNTRY: new.country.upper(),
        mission.PRINCIPAL: new.principal or principal_of(new),
        mission.OFFICER: officer,
        mission.INSTALLATION: new_id(),
        **new_keys(),
    }
    vault.write([Put(name, value) for name, value in kept.items()], by=officer, act="keep")
    return Session(vault, officer, new.role, new.language)


def recovered(vault: "Vault", name: str) -> str:
    """Return the officer who opened by the recovery code under *name*, made known if new; the journal notes it.

    Without a name it is the vault's own officer. Nothing is noted in a vault that can only be read.
    """
    own = vault.keep(mission.OFFICER) or ""
    if vault.read_only:
        return own
    by = _known(vault, name) or _officer(vault, name) if name else own
    vault.journal.note("recovered", by=by)
    return by


def _known(vault: "Vault", name: str) -> str:
    """Return the officer who goes by *name*, '' if there is none."""
    officers = (vault.records.get(row.id) for row in vault.records.list(form="officer", limit=None))
    return next((one.id for one in officers if one.text("officer_name").casefold() == name.casefold()), "")


def _officer(vault: "Vault", name: str) -> str:
    draft = Draft(Store(vault, "", lambda _records, _cases: None))
    record = make(draft, "officer")
    draft.put(record.id, "officer_name", name)
    draft.commit()
    return record.id


def principal_of(new: NewVault) -> str:
    """Return a principal made of what the officer said: ``embassy-lidovia@xl``; a random one where nothing was."""
    place = new.country.lower() or ("ministry" if new.role == "ministry" else "post")
    name = _NOT_IN_PRINCIPAL.sub("-", new.mission.lower()).strip("-.") or new_id()[:8]
    return f"{name[:60]}@{place}"
