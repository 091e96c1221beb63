"""Where the program keeps what is its own on this system; nothing here names a case.

HOME may be unset, missing or odd (fault 35): then the present folder stands in, and the officer sees its name.
"""

import os
import sys
import tempfile
from pathlib import Path

from hrd_desktop.system.unfinished import is_unfinished

VAULT_SUFFIX = ".hrdvault"


def home() -> Path:
    """Return the user's home folder, or the present folder where there is none."""
    try:
        return Path.home()
    except RuntimeError:
        return Path.cwd()


def data_folder() -> Path:
    """Return this user's folder for the program's data; it need not exist."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home() / "AppData" / "Local") / "HRD Desktop"
    if sys.platform == "darwin":
        return home() / "Library" / "Application Support" / "HRD Desktop"
    return Path(os.environ.get("XDG_DATA_HOME") or home() / ".local" / "share") / "hrd-desktop"


def state_folder() -> Path:
    """Return this user's folder for what is remembered between starts, with no name in it; it need not exist."""
    if sys.platform in ("win32", "darwin"):
        return data_folder()
    return Path(os.environ.get("XDG_STATE_HOME") or home() / ".local" / "state") / "hrd-desktop"


def vaults_folder() -> Path:
    """Return the folder in which vaults are made and looked for when the officer names none.

    It stands in plain sight: an officer must find it to copy it, and nothing in it can be read.
    """
    return home() / "HRD Desktop"


def known_vaults(folder: Path | None = None) -> list[Path]:
    """Return the vault folders in *folder* (the default one without it), by name. Opens none of them.

    One whose making was interrupted is no vault; one that has lost a part is, and opening it says so.
    """
    return [path for path in _folders(folder) if not is_unfinished(path)]


def unfinished_vaults(folder: Path | None = None) -> list[Path]:
    """Return the folders in *folder* (the default one) in which a vault is being made, or was to be made."""
    return [path for path in _folders(folder) if is_unfinished(path)]


def _folders(folder: Path | None) -> list[Path]:
    try:
        found = [path for path in (folder or vaults_folder()).iterdir() if path.suffix == VAULT_SUFFIX]
    except OSError:
        return []
    return sorted(path for path in found if path.is_dir())


def runtime_folder() -> Path:
    """Return a folder of this user alone for the local socket of a running program."""
    given = os.environ.get("XDG_RUNTIME_DIR")
    if given and Path(given).is_dir():
        return Path(given)
    if sys.platform in ("win32", "darwin"):
        return data_folder()
    folder = Path(tempfile.gettempdir()) / f"hrd-desktop-{os.getuid()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        held = folder.lstat()
    except OSError:  # somebody else's file or link stands there
        return data_folder()
    if folder.is_symlink() or held.st_uid != os.getuid() or held.st_mode & 0o077:
        return data_folder()
    return folder
