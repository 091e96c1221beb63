"""Locking replaces the process, since Python cannot wipe its memory (DESIGN D9).

Where the system has it, exec keeps the process's id and frees all its memory; Windows starts a new process and leaves
this one without clean-up. Either way whatever was under way ends as if the power had gone.

What was weighed: resources/docs/adr/0006-lanes-and-lock.md
"""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn


def command(arguments: Sequence[str]) -> list[str]:
    """Return the command that starts this program again with *arguments*."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, *_flags(), "-m", "hrd_desktop", *arguments]


def _flags() -> list[str]:
    """Return the interpreter's own switches that matter to a second start."""
    return ["-X", "dev"] if sys.flags.dev_mode else []


def relaunch(arguments: Sequence[str]) -> NoReturn:
    """Replace this process by a fresh one with *arguments*. Does not return, flushes nothing, waits for nothing."""
    fresh = command(arguments)
    if sys.platform == "win32":
        import subprocess

        subprocess.Popen(fresh, close_fds=True)
        os._exit(0)
    os.execv(fresh[0], fresh)
