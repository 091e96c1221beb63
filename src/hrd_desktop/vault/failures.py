"""Turns what the database library and the disk report into our own words.

The library's texts can quote a value, so nothing of them is kept (``from None``).
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from hrd_desktop.vault.errors import (
    VaultDamaged,
    VaultError,
    VaultFull,
    VaultLocked,
    VaultMedium,
    VaultMissing,
    VaultReadOnly,
)

_FULL, _IOERR, _CORRUPT, _NOT_A_DB, _READ_ONLY, _BUSY, _LOCKED, _CANNOT_OPEN = 13, 10, 11, 26, 8, 5, 6, 14
_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOWHERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG}
_LITTLE = 64 * 1024


@contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Raise what goes wrong with a database or file in *folder* as a VaultError."""
    try:
        yield
    except DBAPIError as wrong:
        error = of_code(getattr(wrong.orig, "sqlite_errorcode", 0), folder)
        if error is None:
            raise
        raise error from None
    except dbapi2.Error as wrong:
        error = of_code(getattr(wrong, "sqlite_errorcode", 0), folder)
        if error is None:
            raise
        raise error from None
    except OSError as wrong:
        raise of_errno(wrong.errno) from None


def of_code(code: int, folder: Path) -> VaultError | None:
    """Return the error for an SQLite result *code*, or None when it is a defect of ours."""
    primary = code & 0xFF
    if primary == _FULL or (primary == _IOERR and _is_full(folder)):
        return VaultFull()
    simple = {
        _IOERR: VaultMedium(),
        _CORRUPT: VaultDamaged(part="vault"),
        _NOT_A_DB: VaultDamaged(part="vault"),
        _READ_ONLY: VaultReadOnly(),
        _BUSY: VaultLocked(machine="?", since="?"),
        _LOCKED: VaultLocked(machine="?", since="?"),
        _CANNOT_OPEN: VaultMedium(),
    }
    return simple.get(primary)


def of_errno(number: int | None) -> VaultError:
    """Return the error for an operating system's *number*."""
    if number in _NO_SPACE:
        return VaultFull()
    if number in _NOWHERE:
        return VaultMissing()
    if number in (errno.EROFS, errno.EACCES, errno.EPERM):
        return VaultReadOnly()
    return VaultMedium()


def _is_full(folder: Path) -> bool:
    """Whether a write failed for lack of room: a full disk or quota, or a limit on file sizes (fault 29)."""
    if sys.platform == "win32":
        return False
    import resource

    try:
        limit = resource.getrlimit(resource.RLIMIT_FSIZE)[0]
        if limit != resource.RLIM_INFINITY:
            return any(path.stat().st_size + _LITTLE >= limit for path in folder.glob("vault-*.db*"))
        room = os.statvfs(folder)
    except OSError:
        return False
    return room.f_bavail * room.f_frsize < _LITTLE
