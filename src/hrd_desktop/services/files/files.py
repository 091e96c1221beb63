"""Files attached to records: streamed in and out, named safely."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.files.leftovers import write_noted
from hrd_desktop.services.files.reading import opened_itself
from hrd_desktop.services.files.writing import PIECE, write_checked
from hrd_desktop.services.member import Member
from hrd_desktop.services.views import FileRow
from hrd_desktop.system.progress import Progress

if TYPE_CHECKING:
    from hrd_desktop import vault


class Files(Member):
    """The session's attachments."""

    def add(self, record: str, path: Path, progress: Progress | None = None) -> FileRow:
        """Attach a regular file of at most 1 GiB. Raises FILE_TOO_LARGE, FILE_UNFIT, RECORD_UNKNOWN."""
        row = self._session.store.row(record)
        with opened_itself(path) as source:
            size = os.fstat(source.fileno()).st_size
            name = os.fsencode(path.name).decode("utf-8", "backslashreplace")
            added = self._session.vault.files.add(
                record, source, name, size, by=self._session.officer, progress=progress
            )
        self._session.tell({record}, {row.case or record})
        return self._row(added)

    def list(self, record: str | None = None, case: str | None = None) -> list[FileRow]:
        """Return the files of a record, of a case with all its records, or of the vault."""
        files = self._session.vault.files
        if case is not None:
            inside = [row.id for row in self._session.vault.records.list(case=case, limit=None)]
            return [self._row(one) for each in [case, *inside] for one in files.list(each)]
        if record is not None:
            self._session.store.row(record)
        return [self._row(one) for one in files.list(record)]

    def save(self, file: str, to: Path, progress: Progress | None = None) -> Path:
        """Write a file in the clear where the officer said; never over an existing one. Returns the path."""
        row = self._get(file)
        report = progress or Progress()

        def copy(sink: BinaryIO) -> None:
            done = 0
            with self._session.vault.files.open(file) as source:
                while piece := source.read(PIECE):
                    sink.write(piece)
                    done += len(piece)
                    report.at(done * 100 // max(row.size, 1))

        journal, by = self._session.writer.vault.journal, self._session.officer
        write_noted(
            self._session, to, copy, lambda _done: journal.note("save", by=by, record=row.record, detail=file)
        )
        return to

    def write_out(
        self, to: Path, data: bytes, note: Callable[[], object] = lambda: None, *, over: bool = False
    ) -> Path:
        """Write what the program made, such as a sheet, in the clear where the officer said; return the path.

        *note* writes down that it left, before it has its name. *over* as the officer agreed to it.
        """
        if self._session.writer.vault.read_only:
            write_checked(to, lambda sink: sink.write(data), lambda _size: note(), over=over)
        else:
            write_noted(self._session, to, lambda sink: sink.write(data), lambda _size: note(), over=over)
        return to

    def remove(self, file: str) -> None:
        """Remove a file; its key goes with it, so what is left on disk cannot be read."""
        row = self._get(file)
        self._session.vault.files.remove(file, by=self._session.officer)
        self._session.tell({row.record}, {self._session.store.row(row.record).case or row.record})

    def _get(self, file: str) -> "vault.FileRow":
        from hrd_desktop.vault import RecordMissing

        try:
            return self._session.vault.files.get(file)
        except RecordMissing:
            raise RecordUnknown from None

    def _row(self, one: "vault.FileRow") -> FileRow:
        by = self._session.officer_label(one.by)
        return FileRow(one.id, one.record, shown(one.name), one.size, one.sha256, one.at, by)
