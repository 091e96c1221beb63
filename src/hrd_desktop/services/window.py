"""A word to the running window, over the socket that keeps a second one from starting."""

import socket

from hrd_desktop.system import paths
from hrd_desktop.system.single import LOCK, socket_of


def lock() -> bool:
    """Ask the running window to lock. Returns False where none could be reached."""
    if not hasattr(socket, "AF_UNIX"):
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
        caller.settimeout(2)
        try:
            caller.connect(str(socket_of(paths.runtime_folder())))
            caller.sendall(LOCK)
        except OSError:
            return False
    return True
