"""Opening a file that an officer named. A pipe or device is refused at once: reading it could wait for ever.

Small texts (keys, trust lists) may come through a pipe, as a shell's ``<(...)`` makes it: one that nobody writes to
ends at once, and no more is read than such a text can have.
"""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from hrd_desktop.errors import HrdError
from hrd_desktop.services.errors import FileUnfit, SourceUnreadable


def is_ordinary(path: Path) -> bool:
    """Return whether an ordinary file lies at *path*; a name that no file can have is no error."""
    try:
        return path.is_file()
    except OSError:
        return False


def opened(path: Path) -> BinaryIO:
    """Open the ordinary file at *path* for reading. Raises SOURCE_UNREADABLE."""
    try:
        return _ordinary(_handle(path), SourceUnreadable)
    except OSError:
        raise SourceUnreadable from None


def opened_itself(path: Path) -> BinaryIO:
    """Open the ordinary file at *path*, no link to one (fault 46). Raises FILE_UNFIT, SOURCE_UNREADABLE."""
    try:
        return _ordinary(_handle(path, getattr(os, "O_NOFOLLOW", 0)), FileUnfit)
    except OSError as wrong:
        raise (FileUnfit if wrong.errno == errno.ELOOP else SourceUnreadable) from None


def _handle(path: Path, flags: int = 0) -> int:
    return os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | flags)


def _ordinary(handle: int, otherwise: type[HrdError]) -> BinaryIO:
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise otherwise
    return os.fdopen(handle, "rb")


def content(path: Path, most: int) -> bytes:
    """Return what the ordinary file at *path* holds, at most *most* bytes of it. Raises SOURCE_UNREADABLE."""
    with opened(path) as stream:
        try:
            return stream.read(most)
        except OSError:  # the stick was pulled, or it is no file after all
            raise SourceUnreadable from None


def small_text(path: Path, most: int) -> str:
    """Return the text at *path*, a file or a pipe, of at most *most* bytes. Raises SOURCE_UNREADABLE."""
    try:
        handle = _handle(path)
        with os.fdopen(handle, "rb") as stream:
            kind = os.fstat(handle).st_mode
            if stat.S_ISFIFO(kind):
                os.set_blocking(handle, True)
            elif not stat.S_ISREG(kind):
                raise SourceUnreadable
            data = stream.read(most + 1)
        if len(data) > most:
            raise SourceUnreadable
        return data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise SourceUnreadable from None
