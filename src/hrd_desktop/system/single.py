"""One window for one user: a second start brings up the first window instead (fault 24).

A lock on a file decides who is first, so a socket left behind by a crash is taken over; the socket only carries the
words "raise" and "lock". It is AF_UNIX, in a folder of this user alone: the only
sockets that the program ever opens are of this kind.
"""

import contextlib
import socket
import sys
from pathlib import Path
from typing import IO

RAISE, LOCK = b"raise\n", b"lock\n"
"""What a caller may ask of the running window."""
_NAME = "hrd-desktop"


def socket_of(folder: Path) -> Path:
    """Return where the first of this user listens."""
    return folder / f"{_NAME}.sock"


class SingleInstance:
    """Tries to be the first of this user. ``listener`` is the socket to watch, None where there is none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = socket_of(folder)
        self._lock: IO[bytes] | None = None
        self.listener: socket.socket | None = None

    def claim(self) -> bool:
        """Return True if this is the first; False if another runs."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = (self._folder / f"{_NAME}.lock").open("ab")
        if not _locked(lock):
            lock.close()
            return False
        self._lock = lock
        self._listen()
        return True

    def _listen(self) -> None:
        if not hasattr(socket, "AF_UNIX") or len(str(self._path).encode()) > 100:
            return
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            self._path.unlink(missing_ok=True)
            listener.bind(str(self._path))
            self._path.chmod(0o600)
        except OSError:  # a folder that holds no sockets: the lock alone says who is first
            listener.close()
            return
        listener.listen(4)
        listener.setblocking(False)
        self.listener = listener

    def heard(self) -> str:
        """Return what a caller asks, ``raise`` or ``lock``; '' for anything else. Call it when something came."""
        if self.listener is None:
            return ""
        try:
            caller, _ = self.listener.accept()
        except OSError:
            return ""
        with caller:
            caller.settimeout(1)
            try:
                word = caller.recv(len(RAISE))
            except OSError:
                return ""
        return word.decode().strip() if word in (RAISE, LOCK) else ""

    def call_first(self) -> bool:
        """Ask the first to bring up its window. Returns False if it could not be reached."""
        if not hasattr(socket, "AF_UNIX"):
            return False
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
            caller.settimeout(2)
            try:
                caller.connect(str(self._path))
                caller.sendall(RAISE)
            except OSError:
                return False
        return True

    def release(self) -> None:
        """Be the first no longer."""
        if self.listener is not None:
            self.listener.close()
            self.listener = None
            self._path.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def _locked(file: IO[bytes]) -> bool:
    if sys.platform == "win32":
        import msvcrt

        with contextlib.suppress(OSError):
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            return True
        return False
    import fcntl

    with contextlib.suppress(OSError):
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
