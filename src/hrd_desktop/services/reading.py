"""Opening a file that an officer named. A pipe or device is refused at once: reading it could wait for ever."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from hrd_desktop.services.errors import SourceUnreadable


def opened(path: Path) -> BinaryIO:
    """Open the ordinary file at *path* for reading. Raises SOURCE_UNREADABLE."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError:
        raise SourceUnreadable from None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise SourceUnreadable
    return os.fdopen(handle, "rb")
