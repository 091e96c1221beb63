"""Keeps the window alive on Python 3.11 with PySide6 6.12.0.

That version gives back one reference to None or True too many in every call that returns nothing and in every signal
sent (seen here: 300 calls of ``setText`` cost 300 references; 6.11 does not). From Python 3.12 these objects are not
counted; before it the program would end in the middle of a call after some thousands of them. So they are given far
more references than a year of work can use up. QtPdf
as a wheel of its own begins with 6.12.0, so an older version is no way out; a later one may be.
"""

import ctypes
import sys

_PLENTY = sys.maxsize // 4


def hold() -> None:
    """Give None, True and False plenty of references, once in a process."""
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
        for one in (None, True, False):
            if sys.getrefcount(one) < _PLENTY // 2:
                ctypes.c_ssize_t.from_address(id(one)).value += _PLENTY
