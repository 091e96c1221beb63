"""How much memory this process holds, in bytes, as the kernel counts it.

``ru_maxrss`` is the highest mark of the whole run: after any greedy test it no longer moves, and proves nothing.
"""

from collections.abc import Callable
from pathlib import Path

from helpers.traced import let_be_traced


def held() -> int:
    """Return what is held now."""
    return _said("VmRSS")


def taken_by(step: Callable[[], object]) -> int:
    """Return by how much *step* rises above what is held before it, at its highest."""
    let_be_traced()  # else an ordinary user may not reset its own mark
    Path("/proc/self/clear_refs").write_text("5")  # the high-water mark begins anew, at what is held now
    before = _said("VmHWM")
    step()
    return _said("VmHWM") - before


def _said(name: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) << 10 for line in lines if line.startswith(f"{name}:"))
