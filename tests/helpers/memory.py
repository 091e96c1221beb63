"""How much memory this process holds, in bytes, as the kernel counts it.

``ru_maxrss`` is the highest mark of the whole run: after any greedy test it no longer moves, and proves nothing.
"""

import ctypes
from collections.abc import Callable
from pathlib import Path

_DUMPABLE = 4
"""PR_SET_DUMPABLE: a process that hardened itself may not even reset its own mark, unless it is root's."""


def held() -> int:
    """Return what is held now."""
    return _said("VmRSS")


def taken_by(step: Callable[[], object]) -> int:
    """Return by how much *step* rises above what is held before it, at its highest."""
    ctypes.CDLL(None).prctl(_DUMPABLE, 1, 0, 0, 0)
    Path("/proc/self/clear_refs").write_text("5")  # the high-water mark begins anew, at what is held now
    before = _said("VmHWM")
    step()
    return _said("VmHWM") - before


def _said(name: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) << 10 for line in lines if line.startswith(f"{name}:"))
