"""Hardens the process, then starts the window, a command or the demo; nothing else.

Hardening is the first statement of every generation of the process: locking replaces it by exec, which undoes part.
"""

from hrd_desktop.system.hardening import harden

harden()

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with *arguments* (the command line's without them) and return the exit code; 70 is a defect."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(words)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception:  # noqa: BLE001 - the top of the program: a traceback could quote an answer or a passphrase
        from hrd_desktop.cli.output import failed
        from hrd_desktop.errors import HrdError

        return failed(HrdError("DEFECT"), "--json" in words)


_INTERRUPTED = 130


def _run(words: list[str]) -> int:
    if words[:1] == ["demo"]:
        from hrd_desktop import demo

        return demo.main(words[1:])
    window = _window_folder(words)
    if window is None:
        from hrd_desktop import cli

        return cli.main(words)
    gc.disable()  # nothing made up to the first paint is garbage; app.run turns it on again
    if not _has_display():
        from hrd_desktop.cli.output import failed
        from hrd_desktop.errors import HrdError

        return failed(HrdError("NO_DISPLAY"), as_json=False)
    from hrd_desktop import app

    return app.run(window[0])


def _has_display() -> bool:
    """Return whether a window can be shown: Qt would end the process with a core signal where none can."""
    told = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in told)


def _window_folder(words: list[str]) -> tuple[Path | None] | None:
    """Return the vault folder the window was asked to open (None for the default), or None for a command."""
    if not words:
        return (None,)
    if len(words) == 2 and words[0] == "--vault":
        return (Path(words[1]).absolute(),)
    if len(words) == 1 and words[0].startswith("--vault="):
        return (Path(words[0].removeprefix("--vault=")).absolute(),)
    return None


if __name__ == "__main__":
    sys.exit(main())
