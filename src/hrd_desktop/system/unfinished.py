"""A vault whose making was interrupted, told from every other folder without opening anything.

Until ``vault.json`` stands there is no vault, and the folder's lock says that one is being made: only by that word is
a folder known to hold nothing yet. A vault that lost its ``vault.json`` to a bad disk is never taken for one.
"""

import json
from pathlib import Path

_PARTS = ("slots", "files", "backups")


def is_unfinished(folder: Path) -> bool:
    """Whether a vault is being made in *folder*, or was to be made there.

    A folder that holds nothing but empty parts counts too: that is how the making begins.
    """
    try:
        if not folder.is_dir() or (folder / "vault.json").exists():
            return False
        begun = is_marked(folder) or all(_is_bare(entry) for entry in folder.iterdir())
        return begun and not any(_has_entries(folder / part) for part in ("files", "backups"))
    except OSError:
        return False


def is_marked(folder: Path) -> bool:
    """Whether the lock in *folder* says that a vault is being made; it goes on saying so until the next opening."""
    try:
        return json.loads((folder / "lock").read_bytes()[:4096])["founding"] is True
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return False


def _is_bare(entry: Path) -> bool:
    return not entry.is_dir() if entry.name == "lock" else entry.name in _PARTS and not _has_entries(entry)


def _has_entries(part: Path) -> bool:
    return part.is_dir() and any(part.iterdir())
