"""One program at a time: the folder's lock file.

The operating system's lock decides, since it vanishes with the process that held it; the text inside only tells
people who that is. Text without a lock is therefore the mark of an unclean end (fault 26). It is written in one step
of one size, which a kill cannot tear, and flushed before anything else is written: whose journal lies beside the
database, and whether there is a vault yet, is read from it after a crash.
"""

import json
import os
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path

from hrd_desktop.vault.errors import VaultLocked, VaultReadOnly

_WIDTH = 512
"""Bytes of the text; a machine's name is cut to fit."""

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        os.lseek(handle, 2**30, os.SEEK_SET)  # past the text, which others may read
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """Holds the lock file at *path* until closed. ``was_unclean`` tells whether the last holder ended unclosed.

    *log* is how the holder keeps its changes: after a crash only that says whose journal lies beside the database.
    *founding* says that there is no vault yet, until :meth:`founded`.

    Raises VaultLocked, VaultReadOnly, and OSError where the disk does not take the mark.
    """

    def __init__(self, path: Path, log: str, founding: bool = False) -> None:
        self.log, self._path = log, path
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        except PermissionError:
            raise VaultReadOnly from None
        try:
            _take(self._handle)
        except OSError:
            holder = _holder(self._handle)
            os.close(self._handle)
            raise VaultLocked(**holder) from None
        try:
            self.was_unclean = os.fstat(self._handle).st_size > 0
            self._write(founding)
        except OSError:
            os.close(self._handle)
            raise

    def _write(self, founding: bool) -> None:
        mine = {
            "process": os.getpid(),
            "machine": socket.gethostname()[:48],
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
            "log": self.log,
        }
        text = json.dumps(mine | ({"founding": True} if founding else {})).encode().ljust(_WIDTH)
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, text)  # over what a crash left, whose mark must outlive a disk that takes nothing
        os.fsync(self._handle)

    def say(self, log: str) -> None:
        """Say how changes are kept from here on."""
        self.log = log
        self._write(founding=False)

    def founded(self) -> None:
        """Say that the vault is made; from here on its lock is like any other."""
        self._write(founding=False)

    def discard(self) -> None:
        """Remove the lock with its file: there is no vault here."""
        if os.name == "nt":  # which removes no file that is open
            os.close(self._handle)
            self._path.unlink(missing_ok=True)
            return
        try:
            self._path.unlink(missing_ok=True)
        finally:
            os.close(self._handle)

    def close(self, clean: bool) -> None:
        """Give the vault free; *clean* says that everything was closed in order."""
        try:
            if clean:
                os.ftruncate(self._handle, 0)
        except OSError:
            return  # the mark of an unclean end stays, and the next open checks everything
        finally:
            os.close(self._handle)


def log_left(path: Path) -> str:
    """Return how the last holder, who ended unclosed or is there now, keeps its changes; '' where nothing says so."""
    try:
        content = json.loads(path.read_bytes()[:4096])
        return str(content["log"])
    except (ValueError, KeyError, TypeError, OSError):
        return ""


def _holder(handle: int) -> dict[str, str]:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        content = json.loads(os.read(handle, 4096))
        return {"machine": str(content["machine"]), "since": str(content["since"])}
    except (ValueError, KeyError, TypeError, OSError, RecursionError):
        return {"machine": "?", "since": "?"}
