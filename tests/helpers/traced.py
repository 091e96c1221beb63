"""Lets this process be looked into again after the program has hardened it: by a tracer, by its own measuring.

A process that forbids being dumped belongs to root for those who look, and so does every child that it forks: only
root could then take hold of it. The program's own hardening has tests of its own.
"""

import ctypes

_SET_DUMPABLE = 4


def let_be_traced() -> None:
    """Allow it, until the program is hardened again."""
    ctypes.CDLL(None).prctl(_SET_DUMPABLE, 1, 0, 0, 0)
