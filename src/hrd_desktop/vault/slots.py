"""The ways of unlocking: small age files that open to a slot's own identity, and the key file for all of them.

A slot file is judged by the hash that ``vault.json`` recorded before its secret counts, so that a wrong passphrase
and a damaged or foreign file have different words; the work is the same in both cases (fault 8).
"""

import hashlib
import io
import os
import re
import secrets
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from hrd_desktop.vault import durable
from hrd_desktop.vault.errors import (
    KeyForeign,
    NotEnoughMemory,
    SlotDamaged,
    SlotForeign,
    SlotUnproved,
    SlotWeak,
    VaultDamaged,
    VaultError,
    VaultWrongPassphrase,
)
from hrd_desktop.vault.layout import Layout
from hrd_desktop.vault.values import Info, Policy, Recovery, Secret, Slot
from hrd_desktop.vault.values import Passphrase as PassphraseSecret

if TYPE_CHECKING:
    from hrd_desktop.crypto.age import Identity

_KEY_LINE = re.compile(r"hrd-vault-key-v1 ([0-9a-f-]{36}) ([1-9][0-9]{0,8}) ([0-9a-f]{64})\n?")
_MAX_SLOT = 64 * 1024
_PATIENCE = 1.2  # seconds
_ROOM = 2**30  # bytes of free memory from which the stronger factor is taken


@dataclass(frozen=True)
class Opened:
    """What unlocking gives: the slot, its identity and the database key. Its repr shows the slot alone."""

    slot: Slot
    identity: "Identity" = field(repr=False)
    key: bytes = field(repr=False)


def words_of(secret: Secret) -> str:
    """Return the text that a slot of this kind is closed with: the passphrase, or the code without its spacing."""
    if isinstance(secret, PassphraseSecret):
        return secret.text
    return "".join(character for character in secret.code.upper() if character.isalnum())


def work_factor(policy: Policy) -> int:
    """Choose scrypt's work factor by this machine's speed and free memory: 17, or 18 where that is no burden."""
    if policy.floor < Policy.floor:
        return policy.floor
    start = time.perf_counter()
    hashlib.scrypt(b"", salt=b"measure", n=2**15, r=8, p=1, maxmem=2**26)
    quick = (time.perf_counter() - start) * 8 < _PATIENCE
    return 18 if quick and _free_memory() > _ROOM else 17


def _free_memory() -> int:
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return 0


def make(layout: Layout, secret: Secret, label: str, identity: "Identity", factor: int) -> Slot:
    """Write a new slot file for *identity* and return its description. It counts once :func:`prove` has opened it."""
    from hrd_desktop.crypto import age

    kind = "recovery" if isinstance(secret, Recovery) else "passphrase"
    name = f"slots/{secrets.token_hex(8)}.age"
    with _memory():
        data = age.encrypt(f"{identity}\n".encode(), [age.Passphrase(words_of(secret), work_factor=factor)])
    durable.write(layout.folder / name, data)
    durable.flush_folder(layout.slots)
    return Slot(kind, label, name, str(identity.recipient), hashlib.sha256(data).hexdigest())


def prove(layout: Layout, slot: Slot, secret: Secret, policy: Policy) -> "Identity":
    """Open *slot* from disk as unlocking would; return its identity. Raises SlotUnproved."""
    try:
        found = _open_slot(layout, slot, secret, policy)
    except (SlotDamaged, SlotForeign, SlotWeak) as wrong:
        raise SlotUnproved from wrong
    if found is None:
        raise SlotUnproved
    return found


def write_key(layout: Layout, vault: str, generation: int, key: bytes, recipients: Sequence[str]) -> None:
    """Write the key file of *generation* for all slots' *recipients*."""
    from hrd_desktop.crypto import age

    line = f"hrd-vault-key-v1 {vault} {generation} {key.hex()}\n".encode()
    durable.replace(layout.key(generation), age.encrypt(line, [age.parse_recipient(text) for text in recipients]))


def unlock(layout: Layout, info: Info, secret: Secret, policy: Policy) -> Opened:
    """Open the vault's key with *secret*.

    Raises VaultWrongPassphrase; SlotDamaged, SlotForeign, SlotWeak where that is why none opened; KeyForeign,
    VaultDamaged for the key file; NotEnoughMemory.
    """
    kind = "recovery" if isinstance(secret, Recovery) else "passphrase"
    wrong: VaultError | None = None
    for slot in (slot for slot in info.slots if slot.kind == kind):
        try:
            identity = _open_slot(layout, slot, secret, policy)
        except (SlotDamaged, SlotForeign, SlotWeak) as error:
            wrong = error
            continue
        if identity is not None:
            return Opened(slot, identity, read_key(layout, info, identity))
    raise wrong or VaultWrongPassphrase()


def _open_slot(layout: Layout, slot: Slot, secret: Secret, policy: Policy) -> "Identity | None":
    """Return the slot's identity, None for a wrong secret. Raises SlotDamaged, SlotForeign, SlotWeak."""
    data = _read(layout.folder / slot.file)
    whole = hashlib.sha256(data).hexdigest() == slot.sha256
    fit = _work_of(data, policy) is not None
    if whole and not fit:
        raise SlotWeak(least=policy.floor, most=policy.cap)
    if not fit:
        _spend_the_same(secret, policy)
        raise SlotDamaged
    identity = _decrypt(data, secret, policy)
    if identity is not None and str(identity.recipient) != slot.recipient:
        raise SlotForeign
    if not whole:
        raise SlotDamaged
    return identity


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MAX_SLOT)
    except OSError:
        return b""


def _work_of(data: bytes, policy: Policy) -> int | None:
    """Return the work factor of a well-formed slot file within the policy, else None."""
    from hrd_desktop.crypto import age
    from hrd_desktop.crypto.errors import CryptoError

    try:
        factor = age.read_header(io.BytesIO(data), age.HeaderLimits(work_factor=policy.cap)).work_factor
    except CryptoError:
        return None
    return factor if factor is not None and factor >= policy.floor else None


def _decrypt(data: bytes, secret: Secret, policy: Policy) -> "Identity | None":
    from hrd_desktop.crypto import age
    from hrd_desktop.crypto.errors import CryptoError

    unlocking = age.Passphrase(words_of(secret), max_work_factor=policy.cap)
    try:
        with _memory():
            return age.parse_identity(age.decrypt(data, [unlocking]).decode("ascii"))
    except (CryptoError, UnicodeDecodeError):
        return None


def _spend_the_same(secret: Secret, policy: Policy) -> None:
    """Take as long for a damaged slot as for a wrong passphrase: the clock must not tell them apart."""
    from hrd_desktop.crypto import age

    with _memory():
        age.encrypt(b"", [age.Passphrase(words_of(secret), work_factor=policy.floor)])


@contextmanager
def _memory() -> Iterator[None]:
    """Translate the key derivation's lack of memory (fault 37)."""
    try:
        yield
    except MemoryError:
        raise NotEnoughMemory from None
    except ValueError as wrong:
        if "malloc" in str(wrong):
            raise NotEnoughMemory from None
        raise


def read_key(layout: Layout, info: Info, identity: "Identity") -> bytes:
    """Open the key file with a slot's identity. Raises KeyForeign, VaultDamaged."""
    from hrd_desktop.crypto import age
    from hrd_desktop.crypto.errors import CryptoError, NotForYou

    try:
        line = age.decrypt(_read(layout.key(info.generation)), [identity]).decode("ascii")
    except NotForYou:
        raise KeyForeign from None
    except (CryptoError, UnicodeDecodeError):
        raise VaultDamaged(part="key") from None
    match = _KEY_LINE.fullmatch(line)
    if match is None:
        raise VaultDamaged(part="key")
    if match[1] != info.id or int(match[2]) != info.generation:
        raise KeyForeign
    return bytes.fromhex(match[3])
