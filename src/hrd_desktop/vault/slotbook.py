"""The slots of an open vault: who can unlock it, and how that changes.

Adding a slot writes the slot file, proves it by a real unlock, then rewrites the key file for one more recipient, and
only then names it in ``vault.json``; killed anywhere between, the vault opens as before.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from hrd_desktop.vault import failures, slots
from hrd_desktop.vault.errors import VaultReadOnly
from hrd_desktop.vault.values import Passphrase, Recovery, Secret, Slot

if TYPE_CHECKING:
    from hrd_desktop.vault.access import Access


class Slots:
    """The ways of unlocking a vault. *keep* and *put* reach its settings, which name each slot's officer."""

    def __init__(self, access: "Access", keep: Callable[[str], str | None], put: Callable[..., int]) -> None:
        self._access, self._keep, self._put = access, keep, put

    def list(self) -> tuple[Slot, ...]:
        """Return the slots as ``vault.json`` names them."""
        return self._access.info.slots

    def prove(self, secret: Secret) -> Slot:
        """Unlock with *secret*, changing nothing, and return the slot it opens; raises as opening does."""
        access = self._access
        with failures.translated(access.layout.folder):
            return slots.unlock(access.layout, access.info, secret, access.policy).slot

    def add_passphrase(self, passphrase: str, label: str) -> Slot:
        """Add a slot for a further officer. Raises SlotUnproved, VaultFull, VaultReadOnly."""
        return self._add(Passphrase(passphrase), label)

    def add_recovery(self, code: str, label: str = "recovery") -> Slot:
        """Add a slot for a printed recovery code. Raises SlotUnproved, VaultFull, VaultReadOnly."""
        return self._add(Recovery(code), label)

    def change_passphrase(self, old: str, new: str) -> Slot:
        """Close the slot that *old* opens with *new*. Older copies of the vault stay openable with *old*.

        Raises VaultWrongPassphrase, SlotUnproved, VaultFull, VaultReadOnly.
        """
        access = self._writable()
        with failures.translated(access.layout.folder):
            opened = slots.unlock(access.layout, access.info, Passphrase(old), access.policy)
            factor = slots.work_factor(access.policy)
            fresh = slots.make(access.layout, Passphrase(new), opened.slot.label, opened.identity, factor)
            slots.prove(access.layout, fresh, Passphrase(new), access.policy)
            officer = self.officer(opened.slot)
            changed = tuple(fresh if slot == opened.slot else slot for slot in access.info.slots)
            access.save(replace(access.info, slots=changed))
            (access.layout.folder / opened.slot.file).unlink(missing_ok=True)
        if access.opened.slot == opened.slot:
            access.opened = replace(access.opened, slot=fresh)
        if officer is not None:
            self.name_officer(fresh, officer, officer)
        return fresh

    def officer(self, slot: Slot) -> str | None:
        """Return the id of the officer record that *slot* belongs to (DESIGN D24)."""
        return self._keep(_setting(slot))

    def name_officer(self, slot: Slot, officer: str, by: str) -> None:
        """Say inside the vault whose slot this is."""
        self._put(_setting(slot), officer, by=by)

    def _add(self, secret: Secret, label: str) -> Slot:
        from hrd_desktop.crypto import age

        access = self._writable()
        info = access.info
        with failures.translated(access.layout.folder):
            factor = slots.work_factor(access.policy)
            fresh = slots.make(access.layout, secret, label, age.new_identity("pq"), factor)
            slots.prove(access.layout, fresh, secret, access.policy)
            recipients = [slot.recipient for slot in (*info.slots, fresh)]
            slots.write_key(access.layout, info.id, info.generation, access.opened.key, recipients)
            access.save(replace(info, slots=(*info.slots, fresh)))
        return fresh

    def _writable(self) -> "Access":
        if self._access.lock is None:
            raise VaultReadOnly
        return self._access


def _setting(slot: Slot) -> str:
    return f"slot.{slot.recipient[-32:]}"
