"""Files attached to records: streamed in and out, named safely."""

from pathlib import Path

from hrd_desktop.services.base import Member
from hrd_desktop.services.views import FileRow
from hrd_desktop.system.progress import Progress


class Files(Member):
    """The session's attachments."""

    def add(self, record: str, path: Path, progress: Progress | None = None) -> FileRow:
        """Attach a regular file of at most 1 GiB. Raises FILE_TOO_LARGE, FILE_UNFIT, RECORD_UNKNOWN."""
        raise NotImplementedError

    def list(self, record: str | None = None, case: str | None = None) -> list[FileRow]:
        """Return the files of a record, of a case with all its records, or of the vault."""
        raise NotImplementedError

    def save(self, file: str, to: Path, progress: Progress | None = None) -> Path:
        """Write a file in the clear where the officer said; never over an existing one. Returns the path."""
        raise NotImplementedError

    def remove(self, file: str) -> None:
        """Remove a file; its key goes with it, so what is left on disk cannot be read."""
        raise NotImplementedError
