"""One open vault: created, opened, written and read through here.

Writing belongs to one lane (one thread); a long piece of work takes :meth:`Vault.reader`, a second connection that
can only read. The database key stays in this object's memory for as long as the vault is open.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from hrd_desktop.vault.values import (
    Change,
    Hit,
    Info,
    Passphrase,
    Past,
    Policy,
    Put,
    Recovery,
    Report,
    Secret,
    Slot,
    Standing,
    Undone,
)

if TYPE_CHECKING:
    from hrd_desktop.system.progress import Progress
    from hrd_desktop.vault.access import Access

_FORGET_EVERY = 64
_POLICY = Policy()


class Vault:
    """An open vault. Use :meth:`create` or :meth:`open`; close it, or leave its ``with`` block."""

    def __init__(self, access: "Access") -> None:
        from hrd_desktop.vault.agenda import Agenda
        from hrd_desktop.vault.attachments import Files
        from hrd_desktop.vault.journal import Journal
        from hrd_desktop.vault.records import Records
        from hrd_desktop.vault.slotbook import Slots

        self._access, self._store = access, access.store
        self.standing = Standing.CLEAN
        self.journal = Journal(self._store, self._wrote)
        self.records = Records(self._store, self.write)
        self.files = Files(access.layout.files, self._store, self.write)
        self.agenda = Agenda(self._store)
        self.slots = Slots(access, self.keep, self.put)
        self._since_forgotten = 0
        self._closed = False

    # opening and closing

    @classmethod
    def create(
        cls,
        folder: Path,
        secret: Passphrase,
        *,
        label: str,
        recovery_code: str | None = None,
        recovery_label: str = "recovery",
        state_dir: Path | None = None,
        policy: Policy = _POLICY,
        first: "Callable[[Vault], object]" = lambda _vault: None,
    ) -> "Vault":
        """Make a new vault at *folder* and open it. Every slot has been proved by a real unlock when this returns.

        *first* writes what every vault must hold, before there is one: if it raises, or the program ends within it,
        there is none. *state_dir* is this user's state folder, where the journal's head is kept. Raises VaultExists
        if anything but an interrupted making lies at *folder*, VaultLocked, VaultFull, NotEnoughMemory.
        """
        from hrd_desktop.vault import founding
        from hrd_desktop.vault.heads import Head

        wanted: list[tuple[Secret, str]] = [(secret, label)]
        if recovery_code is not None:
            wanted.append((Recovery(recovery_code), recovery_label))
        with founding.founded(folder, wanted, state_dir, policy) as access:
            vault = cls(access)
            first(vault)
            access.head = Head(state_dir, vault.id)
            access.head.remember(vault.journal)
        return vault

    @classmethod
    def open(
        cls,
        folder: Path,
        secret: Secret,
        *,
        read_only: bool = False,
        state_dir: Path | None = None,
        policy: Policy = _POLICY,
    ) -> "Vault":
        """Open the vault at *folder*. Look at :attr:`standing` before trusting what it shows.

        Raises VaultMissing, VaultLocked, VaultWrongPassphrase, SlotDamaged, SlotForeign, SlotWeak, KeyForeign,
        VaultDamaged, VaultNewer, VaultPlanted, VaultReadOnly, NotEnoughMemory. Nothing is changed when it raises.
        """
        from hrd_desktop.vault import access

        opened = access.open_folder(folder, secret, read_only, state_dir, policy)
        try:
            vault = cls(opened)
            vault.standing = opened.head.judge(vault.journal, opened.was_unclean)
            if not read_only and vault.standing in (Standing.CLEAN, Standing.UNCLEAN):
                vault._clear()  # what an older copy knows nothing of may be all that is left of a newer one
        except BaseException:
            opened.close(clean=False)
            raise
        return vault

    def reader(self) -> "Vault":
        """Return a second, read-only view of this vault, on a connection of its own for the long lane. Close it."""
        return Vault(self._access.reader())

    def close(self) -> None:
        """Close in order: everything in one file, its page count noted, the journal's head remembered."""
        if self._closed:
            return
        self._closed = True
        if not self.read_only and self.standing in (Standing.CLEAN, Standing.UNCLEAN):
            self._access.head.remember(self.journal)
        self._access.close(clean=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Vault({self.id}, generation {self.generation})"

    # what it is

    @property
    def id(self) -> str:
        """The vault's own id."""
        return self._access.info.id

    @property
    def folder(self) -> Path:
        """The folder, resolved."""
        return self._access.layout.folder

    @property
    def generation(self) -> int:
        """The generation of the database and its key."""
        return self._access.info.generation

    @property
    def info(self) -> Info:
        """What ``vault.json`` says."""
        return self._access.info

    @property
    def read_only(self) -> bool:
        """Whether this session can only read."""
        return self._store.read_only

    @property
    def is_weakly_placed(self) -> bool:
        """Whether it lies on a network share or a FAT stick, and so does without a write-ahead log (fault 23)."""
        return self._access.is_weak

    @property
    def opened_by(self) -> Slot:
        """The slot that opened this session (DESIGN D24)."""
        return self._access.opened.slot

    def accept_standing(self) -> None:
        """The officer has seen that the vault is unknown or older than last known, and goes on with it."""
        self.standing = Standing.CLEAN
        self._access.head.remember(self.journal)

    # writing

    def write(self, changes: Sequence[Change], *, by: str, at: datetime | None = None, act: str = "write") -> int:
        """Apply *changes* in one transaction, durable on return; return the last journal number.

        *by* is an officer record's id. Raises RecordMissing, VaultFull, VaultMedium, VaultReadOnly; then nothing
        of it is written.
        """
        from hrd_desktop.vault import changes as work
        from hrd_desktop.vault import undo

        with self._store.write() as connection:
            seq = work.apply(connection, changes, by, at or datetime.now(UTC), act)
            self._since_forgotten += 1
            if self._since_forgotten % _FORGET_EVERY == 0:
                undo.forget(connection)
        self._wrote()
        return seq

    def undo(
        self, record: str | None = None, *, by: str, at: datetime | None = None, act: str | None = None
    ) -> Undone:
        """Take back the last change of *record*, or of the vault. Raises NothingToUndo.

        *act* asks for the last change of that kind (``merge``, ``import``), however much came after it; *record* may
        then be ``keep:`` and the name of a setting that the change put.
        """
        from hrd_desktop.vault import undo

        with self._store.write() as connection:
            undone = undo.undo(connection, record, by, at or datetime.now(UTC), act)
        self._wrote()
        return undone

    def undoable(self, record: str | None = None, act: str | None = None) -> bool:
        """Whether there is a change (of *act*) to take back."""
        from hrd_desktop.vault import undo

        with self._store.read() as connection:
            return undo.last(connection, record, act) is not None

    def keep(self, name: str) -> str | None:
        """Return the setting *name*, None if there is none."""
        from hrd_desktop.vault import rows

        with self._store.read() as connection:
            row = rows.kept.get(connection, name)
        return None if row is None else str(row["value"])

    def kept(self, prefix: str = "") -> dict[str, str]:
        """Return all settings whose names begin with *prefix*."""
        from hrd_desktop.vault import rows

        with self._store.read() as connection:
            where = "name >= ? and substr(name, 1, ?) = ? order by name"
            found = rows.kept.where(connection, where, prefix, len(prefix), prefix)
        return {str(row["name"]): str(row["value"]) for row in found}

    def count_kept(self, prefix: str, field: str, value: str) -> int:
        """Return how many settings whose names begin with *prefix* hold JSON in which *field* is *value*."""
        from hrd_desktop.vault import rows

        sql = "select count(*) from kept where name >= ? and substr(name, 1, ?) = ? and json_extract(value, ?) = ?"
        with self._store.read() as connection:
            values = (prefix, len(prefix), prefix, f"$.{field}", value)
            return int(rows.run(connection, sql, values).fetchone()[0])

    def put(self, name: str, value: str | None, *, by: str = "", quiet: bool = False) -> int:
        """Keep a setting; None removes it. A *quiet* one is not journalled: for view state only."""
        return self.write([Put(name, value, quiet)], by=by, act="keep")

    # reading

    @contextmanager
    def moment(self) -> Iterator[None]:
        """Let many reads see one moment of the vault, and pay for its transaction once. Nothing is written inside."""
        with self._store.read():
            yield

    def history(self, record: str, path: str | None = None) -> Sequence[Past]:
        """Return what was said at *path* of *record*, oldest first, what stands last."""
        return self.records.history(record, path)

    def search(self, words: str, *, limit: int = 50, forms: Collection[str] | None = None) -> list[Hit]:
        """Return the records in which all *words* are found, the most recently changed first.

        The last word may be unfinished. A hit's text may be a real name: the caller decides what it shows.
        """
        from hrd_desktop.vault import search

        return search.find(self._store, words, limit, forms)

    def digest(self) -> str:
        """Return the digest that two vaults with equal content share."""
        from hrd_desktop.vault import check

        return check.digest(self._store)[1]

    def check(self, progress: "Progress | None" = None) -> Report:
        """Check everything: database, rows against the journal, the journal itself, every attachment."""
        from hrd_desktop.vault import check

        def at(percent: int) -> None:
            if progress is not None:
                progress.at(percent)

        wrong = check.integrity(self._store)
        at(25)
        wrong += self.journal.check()
        at(40)
        wrong += check.rows_against_journal(self._store)
        at(60)
        wrong += check.files(self._store, self.files)
        at(95)
        count, digest = check.digest(self._store)
        return Report(tuple(wrong), count, digest)

    def _wrote(self) -> None:
        if self.standing in (Standing.CLEAN, Standing.UNCLEAN):
            self._access.head.remember(self.journal)

    def _clear(self) -> None:
        """Remove attachments that no row and no way back speaks of; the ways back, long to read, are asked last."""
        from hrd_desktop.vault import rows, undo

        with self._store.read() as connection:
            rest = self.files.stored()
            rest -= {str(row[0]) for row in rows.run(connection, "select file from attachment")} if rest else set()
            rest -= set(undo.files(connection)) if rest else set()
        self.files.clear(rest)
