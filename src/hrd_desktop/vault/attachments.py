"""Attachments: one age file each beside the database, under a random name, with a key of its own (DESIGN D7).

The key is an age identity kept in the database, so the stock tool opens the file by hand and forgetting the row
makes it unreadable. A file is complete and flushed under its random name before any row speaks of it; one without a
row is cleared at the next open. Names are text for people and never touch the disk (fault 44).
"""

import hashlib
import io
import re
import secrets
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from hrd_desktop.vault import durable, failures, rows
from hrd_desktop.vault.errors import FileChanged, FileDamaged, FileTooLarge, RecordMissing
from hrd_desktop.vault.journal import moment
from hrd_desktop.vault.values import MAX_FILE, AddFile, FileRow, RemoveFile, Staged

if TYPE_CHECKING:
    from hrd_desktop.system.progress import Progress
    from hrd_desktop.vault.engine import Store

_PIECE = 1 << 20
_STORED = re.compile(r"[0-9a-f]{32}\.age")


class Files:
    """The attachments of a vault. Writing goes through the vault's one door, handed in as *write*."""

    def __init__(self, folder: Path, store: "Store", write: Callable[..., int]) -> None:
        self._folder, self._store, self._write = folder, store, write

    def add(
        self,
        record: str,
        source: BinaryIO,
        name: str,
        size: int,
        *,
        by: str,
        at: datetime | None = None,
        progress: "Progress | None" = None,
    ) -> FileRow:
        """Attach *size* bytes of *source*. Raises FileTooLarge before reading, FileChanged, VaultFull."""
        with self._store.read() as connection:
            if rows.record.get(connection, record) is None:
                raise RecordMissing
        staged = self.stage(source, size, progress)
        try:
            self._write([AddFile(record, staged, name)], by=by, at=at, act="file_add")
        except BaseException:
            self.discard(staged)
            raise
        return self.get(staged.file.removesuffix(".age"))

    def stage(self, source: BinaryIO, size: int, progress: "Progress | None" = None) -> Staged:
        """Encrypt *source* into the vault's folder, in constant memory, touching no table (any lane may).

        ``write([AddFile(record, staged, name)])`` gives it to a record; what is never given is cleared at the next
        open. Raises FileTooLarge before reading, FileChanged if *size* bytes are not what comes, VaultFull.
        """
        from hrd_desktop.crypto import age

        if size > MAX_FILE:
            raise FileTooLarge(limit="1 GiB")
        identity = age.new_identity("x25519")
        name = f"{secrets.token_hex(16)}.age"
        path = self._folder / name
        try:
            with failures.translated(self._folder), durable.created(path, _PIECE) as sink:
                with age.Encrypting(sink, [identity.recipient]) as writer:
                    found = _copy(source, writer.write, size, progress)
                durable.flush(sink)
            with failures.translated(self._folder):
                durable.flush_folder(self._folder)
        except BaseException:
            self.clear([name])
            raise
        return Staged(name, str(identity), size, found)

    def discard(self, staged: Staged) -> None:
        """Remove a staged attachment that no record took."""
        self.clear([staged.file])

    def list(self, record: str | None = None) -> "Sequence[FileRow]":
        """Return the attachments of *record*, or all, oldest first."""
        where, values = ("1", ()) if record is None else ("record = ?", (record,))
        with self._store.read() as connection:
            found = rows.attachment.where(connection, f"{where} order by at, id", *values)
        return [_to_row(row) for row in found]

    def count(self) -> int:
        """Return how many attachments there are."""
        with self._store.read() as connection:
            return int(rows.run(connection, "select count(*) from attachment").fetchone()[0])

    def get(self, file: str) -> FileRow:
        """Return one attachment's row. Raises RecordMissing."""
        return _to_row(self._row(file))

    def open(self, file: str) -> "Content":
        """Return the content of an attachment as a stream. Raises RecordMissing, FileDamaged."""
        return _content(self._folder, self._row(file))

    def remove(self, file: str, *, by: str) -> int:
        """Take an attachment from its record; return the journal number. Raises RecordMissing."""
        return self._write([RemoveFile(file)], by=by, act="file_remove")

    def check(self, row: dict[str, Any]) -> bool:
        """Whether the stored file of an attachment's *row* is whole."""
        try:
            with _content(self._folder, row) as content:
                while content.read(_PIECE):
                    pass
        except FileDamaged:
            return False
        return True

    def stored(self) -> set[str]:
        """Return the names of the stored files. What somebody else put among them is none of the vault's."""
        return {
            path.name for path in self._folder.iterdir() if _STORED.fullmatch(path.name) and durable.is_file(path)
        }

    def clear(self, names: Iterable[str]) -> None:
        """Remove the stored files of these *names*; what cannot be removed now is cleared at a later opening."""
        for name in names:
            with suppress(OSError):
                (self._folder / name).unlink(missing_ok=True)

    def _row(self, file: str) -> dict[str, Any]:
        with self._store.read() as connection:
            row = rows.attachment.get(connection, file)
        if row is None:
            raise RecordMissing
        return row


class Content(io.RawIOBase):
    """An attachment's content, decrypted as it is read; only the end proves it whole (FileDamaged)."""

    def __init__(self, path: Path, key: str, size: int, sha256: str) -> None:
        from hrd_desktop.crypto import age
        from hrd_desktop.crypto.errors import CryptoError

        super().__init__()
        self._size, self._sha256 = size, sha256
        self._hash, self._count = hashlib.sha256(), 0
        try:
            self._file = path.open("rb")
        except OSError:
            raise FileDamaged from None
        try:
            self._plain = age.Decrypting(self._file, [age.parse_identity(key)])
        except CryptoError:
            self._file.close()
            raise FileDamaged from None

    def readable(self) -> bool:
        """Whether this can be read: yes."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return up to *size* bytes, b"" at the end. Raises FileDamaged."""
        from hrd_desktop.crypto.errors import CryptoError

        try:
            piece = self._plain.read(size)
        except CryptoError:
            raise FileDamaged from None
        except OSError as wrong:  # the vault's own disk, never told as a stick that was pulled
            raise failures.of_errno(wrong.errno) from None
        self._hash.update(piece)
        self._count += len(piece)
        if not piece and (self._count != self._size or self._hash.hexdigest() != self._sha256):
            raise FileDamaged
        return piece

    def close(self) -> None:
        """Close the stored file."""
        self._file.close()
        super().close()

    def __enter__(self) -> Self:
        return self


def _copy(source: BinaryIO, write: Callable[[bytes], object], size: int, progress: "Progress | None") -> str:
    """Copy exactly *size* bytes and return their SHA-256. Raises FileChanged."""
    found, done = hashlib.sha256(), 0
    while True:
        try:
            piece = source.read(min(_PIECE, size - done + 1))
        except OSError:
            raise FileChanged from None
        if not piece:
            break
        done += len(piece)
        if done > size:
            raise FileChanged
        found.update(piece)
        write(piece)
        if progress is not None:
            progress.at(done * 100 // max(size, 1))
    if done != size:
        raise FileChanged
    return found.hexdigest()


def _to_row(row: dict[str, Any]) -> FileRow:
    names = ("id", "record", "name", "size", "sha256", "by")
    return FileRow(at=moment(row["at"]), **{name: row[name] for name in names})


def _content(folder: Path, row: dict[str, Any]) -> Content:
    return Content(folder / row["file"], row["key"], row["size"], row["sha256"])
