"""Making a vault: there is one, with its first contents, or there is none.

Everything is written under a lock that says that a vault is being made, and ``vault.json`` last: its rename is the
one step that makes a vault of a folder. What is interrupted before is known by its lock and cleared away by the next
try or the next start; nothing else ever is, least of all a vault whose ``vault.json`` was lost.

Not in a folder beside it that is renamed: Windows renames no folder that a virus scanner looks into, and a place that
was prepared for a vault (a mount point, a folder under one that is closed) could then not be used.
"""

import os
import re
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from secrets import token_bytes

from hrd_desktop.system.unfinished import is_unfinished
from hrd_desktop.vault import durable, failures, migrate, slots
from hrd_desktop.vault import layout as layouts
from hrd_desktop.vault.access import Access, log_for
from hrd_desktop.vault.engine import Store
from hrd_desktop.vault.errors import VaultError, VaultExists
from hrd_desktop.vault.heads import Head
from hrd_desktop.vault.layout import Layout
from hrd_desktop.vault.lock import Lock
from hrd_desktop.vault.slots import Opened
from hrd_desktop.vault.values import Info, Policy, Secret, Slot

_MADE = re.compile(r"vault\.json\.new|key-1\.age(\.new)?|vault-1\.db(-wal|-shm|-journal)?")
_SLOT = re.compile(r"[0-9a-f]{16}\.age")


@contextmanager
def founded(
    folder: Path, wanted: Sequence[tuple[Secret, str]], state: Path | None, policy: Policy
) -> Iterator[Access]:
    """Make a vault with a slot for each of *wanted* (secret and label); the first opens it.

    Within the block it is filled; when the block ends it is a vault. If anything raises, nothing of it is left.
    """
    layout, vault = layouts.at(folder), str(uuid.uuid4())
    with failures.translated(layout.folder):
        lock = _begin(layout)
    access: Access | None = None
    try:
        with failures.translated(layout.folder):
            access = _made(layout, vault, lock, wanted, policy)
        yield access
        with failures.translated(layout.folder):
            _finish(access)
    except BaseException:
        if access is not None:
            access.store.close()
        _remove(layout, lock)
        Head(state, vault).forget()
        raise


def clear(folder: Path) -> bool:
    """Remove what an interrupted making left in *folder*; say whether there was something, and it is gone.

    Whoever is at work there goes on undisturbed, and what cannot be removed stays: it is no vault either way.
    """
    layout = layouts.at(folder)
    if not is_unfinished(layout.folder):
        return False
    try:
        lock = _taken(layout)
    except (VaultError, OSError):
        return False
    _remove(layout, lock)
    return not layout.folder.exists()


def _begin(layout: Layout) -> Lock:
    """Make the folder and take its lock, which says from then on what is going on. Raises VaultExists."""
    _look(layout)
    layout.make()
    lock = _taken(layout)
    try:
        _clear(layout)
        durable.flush_folder(layout.folder)
    except BaseException:
        lock.close(clean=False)
        raise
    return lock


def _look(layout: Layout) -> None:
    """Accept an absent or empty folder, or the remains of an interrupted making. Raises VaultExists."""
    if os.path.lexists(layout.folder) and not is_unfinished(layout.folder):
        raise VaultExists


def _taken(layout: Layout) -> Lock:
    """Take the lock and look again, now that nobody else can be at it. Raises VaultExists, VaultLocked."""
    lock = Lock(layout.lock, log_for(layout), founding=True)
    try:
        _look(layout)
    except BaseException:  # somebody made it while we came
        with suppress(OSError):
            lock.founded()
        lock.close(clean=not lock.was_unclean)
        raise
    return lock


def _made(layout: Layout, vault: str, lock: Lock, wanted: Sequence[tuple[Secret, str]], policy: Policy) -> Access:
    from hrd_desktop.crypto import age

    info, key = Info(layout.folder, vault, 1, (), None), token_bytes(32)
    factor = slots.work_factor(policy)
    made = [slots.make(layout, secret, label, age.new_identity("pq"), factor) for secret, label in wanted]
    slots.write_key(layout, info.id, 1, key, [slot.recipient for slot in made])
    info = replace(info, slots=tuple(made))
    proved = [_proved(layout, info, slot, secret, policy) for slot, (secret, _) in zip(made, wanted, strict=True)]
    durable.write(layout.database(1), b"")  # with its rights, which the log beside it takes over
    store = Store(layout.database(1), key, "rwc", lock.log)
    try:
        with store.write() as connection:
            migrate.migrate(connection)
    except BaseException:
        store.close()
        raise
    return Access(layout, info, proved[0], store, lock, Head(None, info.id), policy)


def _proved(layout: Layout, info: Info, slot: Slot, secret: Secret, policy: Policy) -> Opened:
    identity = slots.prove(layout, slot, secret, policy)
    return Opened(slot, identity, slots.read_key(layout, info, identity))


def _finish(access: Access) -> None:
    """Bring everything to the disk, and name it a vault as the last step."""
    assert access.lock is not None
    layout = access.layout
    access.store.pragma("wal_checkpoint(TRUNCATE)")
    durable.flush_folder(layout.folder)
    durable.flush_folder(layout.folder.parent)
    layouts.save(layout, access.info)
    with suppress(OSError):  # there is a vault now, whatever the lock still says
        access.lock.founded()


def _remove(layout: Layout, lock: Lock) -> None:
    """Remove everything that the making made, its lock last: whatever is left is then still known for what it is."""
    try:
        layout.json.unlink(missing_ok=True)  # it has its name if only the flush after it failed
        durable.flush_folder(layout.folder)
        _clear(layout)
        for part in filter(Path.exists, (layout.slots, layout.files, layout.backups)):
            part.rmdir()
    except OSError:
        lock.close(clean=False)
        return
    with suppress(OSError):
        lock.discard()
        layout.folder.rmdir()
        durable.flush_folder(layout.folder.parent)


def _clear(layout: Layout) -> None:
    for place, made in ((layout.folder, _MADE), (layout.slots, _SLOT)):
        for path in place.iterdir() if place.is_dir() else ():
            if made.fullmatch(path.name):
                durable.remove(path)
