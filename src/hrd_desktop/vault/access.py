"""Opening the folder: lock, slots, key, database, in the order that leaves nothing half-done.

Nothing is ever made where a vault was expected; making one is :mod:`hrd_desktop.vault.founding`.
"""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from hrd_desktop.system import drives
from hrd_desktop.vault import check, durable, failures, migrate, slots
from hrd_desktop.vault import layout as layouts
from hrd_desktop.vault.engine import NO_WAL, WAL, Store
from hrd_desktop.vault.errors import VaultDamaged, VaultError, VaultLocked, VaultMoved, VaultReadOnly
from hrd_desktop.vault.heads import Head
from hrd_desktop.vault.layout import PAGE, Layout
from hrd_desktop.vault.lock import Lock, log_left
from hrd_desktop.vault.slots import Opened
from hrd_desktop.vault.values import Info, Policy, Secret


@dataclass
class Access:
    """What an open vault stands on. *lock* is None for a session that only reads."""

    layout: Layout
    info: Info
    opened: Opened
    store: Store
    lock: Lock | None
    head: Head
    policy: Policy
    was_unclean: bool = False

    @property
    def is_weak(self) -> bool:
        """Whether the vault lies where locks and shared memory do not hold (fault 23)."""
        return self.store.log == NO_WAL

    def reader(self) -> "Access":
        """Return a read-only access beside this one."""
        store = Store(self.store.path, self.opened.key, "ro", self.store.log)
        return Access(self.layout, self.info, self.opened, store, None, Head(None, self.info.id), self.policy)

    def save(self, info: Info) -> None:
        """Write a new ``vault.json``: the commit point of a change of slots."""
        if self.lock is None:
            raise VaultReadOnly
        if not self.store.stays():
            raise VaultMoved
        with failures.translated(self.layout.folder):
            layouts.save(self.layout, info)
        self.info = info

    def close(self, clean: bool) -> None:
        """Close the database; when *clean*, fold the write-ahead log in and note the page count."""
        done = clean and self.lock is not None and self._fold_in()
        self.store.close()
        if self.lock is not None:
            self.lock.close(done)

    def _fold_in(self) -> bool:
        if not self.store.stays():
            return False  # what lies there now is not ours to count, and ours is checked when it is found again
        try:
            busy = self.store.pragma("wal_checkpoint(TRUNCATE)")[0][0]
            pages = self.layout.database(self.info.generation).stat().st_size // PAGE
            if pages != self.info.pages:
                self.save(replace(self.info, pages=pages))
        except (VaultError, OSError):
            return False  # the next open checks everything, and nothing that was saved is lost
        return not busy


def open_folder(folder: Path, secret: Secret, read_only: bool, state: Path | None, policy: Policy) -> Access:
    """Open the vault at *folder*; see :meth:`hrd_desktop.vault.vault.Vault.open` for what it raises."""
    with failures.translated(folder):
        info = layouts.info(folder)
    layout = Layout(info.folder)
    with failures.translated(layout.folder):
        log, hot = log_for(layout), _is_hot(layout, info)
        lock = None if read_only else Lock(layout.lock, NO_WAL if hot else log)  # ours until it is rolled back
    try:
        with failures.translated(layout.folder):
            opened = slots.unlock(layout, info, secret, policy)
            unclean = _was_unclean(layout, info, lock)
            how = _How(read_only, unclean, log, hot)
            store = _open_store(layout, info, opened.key, how)
            if lock is not None and lock.log != log:
                _say_log(lock, log, store)
        return Access(layout, info, opened, store, lock, Head(state, info.id), policy, unclean)
    except BaseException:
        if lock is not None:
            lock.close(clean=not lock.was_unclean)
        raise


def _say_log(lock: Lock, log: str, store: Store) -> None:
    try:
        lock.say(log)
    except OSError:
        store.close()
        raise


def _was_unclean(layout: Layout, info: Info, lock: Lock | None) -> bool:
    left = lock.was_unclean if lock is not None else _size(layout.lock) > 0
    return left or info.pages is None or _size(_log(layout, info)) > 0


@dataclass(frozen=True)
class _How:
    """How a database is opened. *hot*: a journal beside it is what a crash of ours left, and is to be rolled back."""

    read_only: bool
    unclean: bool
    log: str
    hot: bool


def log_for(layout: Layout) -> str:
    """Return how changes are kept in a vault that lies there (fault 23)."""
    return NO_WAL if drives.is_weak(layout.folder) else WAL


def _is_hot(layout: Layout, info: Info) -> bool:
    return layout.journal(info.generation).exists() and log_left(layout.lock) == NO_WAL


def _open_store(layout: Layout, info: Info, key: bytes, how: _How) -> Store:
    path, unclean = layout.database(info.generation), how.unclean
    size = _size(path)
    if size < PAGE or (size % PAGE and not unclean) or (not unclean and size != PAGE * (info.pages or 0)):
        raise VaultDamaged(part="vault")
    if not how.read_only:
        layout.make()
        layout.clear_leftovers(info, layout.journal(info.generation) if how.hot else None)
    mode = _mode(layout, info, how)
    if unclean and not how.hot:
        _judge(path, key, mode)
    store = Store(path, key, mode, how.log)
    try:
        if how.hot and check.integrity(store):
            raise VaultDamaged(part="vault")
        _bring_up_to_date(layout, info, store)
    except BaseException:
        store.close()
        raise
    return store


def _judge(path: Path, key: bytes, mode: str) -> None:
    """Check everything after an unclean end, on a connection that cannot write. Raises VaultDamaged.

    A log of another vault looks whole to SQLite, which folds it in when a connection that may write is closed: the
    vault would be lost by its very refusal (fault 16).
    """
    store = Store(path, key, "immutable" if mode == "immutable" else "ro")
    try:
        if check.integrity(store):
            raise VaultDamaged(part="vault")
    finally:
        store.close()


def _mode(layout: Layout, info: Info, how: _How) -> str:
    if not how.read_only:
        return "rw"
    planted = layout.journal(info.generation).exists() and not how.hot
    alone = planted or not os.access(layout.folder, os.W_OK)  # SQLite would want to roll back what is not ours
    return "immutable" if alone and _size(_log(layout, info)) == 0 else "ro"


def _bring_up_to_date(layout: Layout, info: Info, store: Store) -> None:
    """Refuse a newer or foreign schema; keep a copy and migrate an older one (faults 12 to 15)."""
    with store.read() as connection:
        revision = migrate.revision(connection)
        if revision == migrate.SCHEMA:
            migrate.check_schema(connection)
            return
    if not revision:
        raise VaultDamaged(part="vault")
    if store.read_only:
        raise VaultReadOnly
    if store.pragma("wal_checkpoint(TRUNCATE)")[0][0]:  # someone reads: the file alone would be no whole copy
        raise VaultLocked(machine="?", since="?")
    durable.copy(
        layout.database(info.generation), layout.backups / f"vault-{info.generation}-before-{migrate.SCHEMA}.db"
    )
    with store.write() as connection:
        migrate.migrate(connection)
        migrate.check_schema(connection)


def _log(layout: Layout, info: Info) -> Path:
    database = layout.database(info.generation)
    return database.with_name(database.name + "-wal")


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
