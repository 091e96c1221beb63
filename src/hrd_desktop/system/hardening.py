"""Keeps the process's memory from reaching a disk or another program (DESIGN D10).

The first statement of every generation of the process: exec undoes part of it. Light by design, nothing is imported
that is not needed.
"""

import sys

_PR_GET_DUMPABLE = 3
_PR_SET_DUMPABLE = 4


def harden() -> None:
    """Forbid core dumps, and on Linux reading this process's memory from another of the same user."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def is_hard() -> bool:
    """Return whether core dumps are off and, on Linux, the process is not dumpable."""
    if sys.platform == "win32":
        return True
    import resource

    hard = resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
    if sys.platform == "linux":
        import ctypes

        hard = hard and ctypes.CDLL(None).prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 0
    return hard
