"""The window: everything that imports PySide6. It asks services, and nothing below them.

PySide6 6.12.0 gives back a reference to ``None`` that it never took, at every call that returns nothing; Python below
3.12 counts those references and aborts after some ten thousand calls. ``_outlast`` makes the count too large to run
out, as Python 3.12 does by itself. It can go when 6.12.0 is no longer allowed.
"""

import ctypes
import sys

_ENOUGH = 1 << 40


def _outlast() -> None:
    if sys.version_info < (3, 12) and sys.getrefcount(None) < _ENOUGH:
        ctypes.c_ssize_t.from_address(id(None)).value += _ENOUGH


_outlast()
