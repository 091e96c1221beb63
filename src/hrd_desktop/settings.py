"""The few settings that live outside the vault: language, theme, time to lock. Never a name or a place.

They are read before unlock, so they hold nothing that tells whose laptop this is. A damaged file is kept aside
under another name, defaults apply, and :attr:`Loaded.damaged` tells the officer. A plain dataclass instead of a
pydantic model: importing pydantic takes longer than everything else up to the first paint.
"""

import json
import os
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from hrd_desktop.i18n import LANGUAGES

_FILE = "settings.json"
THEMES = ("light", "dark", "system")
_MARK = re.compile("[0-9a-f]{0,64}")


@dataclass(frozen=True)
class Settings:
    """Settings with their defaults. *last_vault* is a hash that chooses among the vaults of the default folder."""

    version: int = 1
    language: str = "en"
    theme: str = "system"
    lock_minutes: int = 10
    last_vault: str = ""
    printers_told: tuple[str, ...] = ()

    def with_values(self, values: Mapping[str, Any]) -> "Settings":
        """Return these settings with *values* changed. Raises ValueError for an unknown name or a bad value."""
        wrong = misfit(values)
        if wrong is not None:
            raise ValueError(f"setting {wrong!r} does not hold")
        return replace(self, **values)


_HOLDS: dict[str, Callable[[Any], bool]] = {
    "version": lambda value: value == 1 and not isinstance(value, bool),
    "language": lambda value: value in LANGUAGES,
    "theme": lambda value: value in THEMES,
    "lock_minutes": lambda value: isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 120,
    "last_vault": lambda value: isinstance(value, str) and _MARK.fullmatch(value) is not None,
    "printers_told": lambda value: isinstance(value, tuple) and all(isinstance(one, str) for one in value),
}
NAMES = tuple(field.name for field in fields(Settings))


def misfit(values: Mapping[str, Any]) -> str | None:
    """Return the first name of *values* that is no setting, or whose value it cannot hold; None where all fit."""
    return next((name for name, value in values.items() if name not in _HOLDS or not _HOLDS[name](value)), None)


@dataclass(frozen=True)
class Loaded:
    """Settings as read, and whether a damaged file was put aside."""

    settings: Settings
    damaged: bool


def folder() -> Path:
    """Return this user's folder for the program's settings; it need not exist."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or _home() / "AppData" / "Roaming") / "HRD Desktop"
    if sys.platform == "darwin":
        return _home() / "Library" / "Application Support" / "HRD Desktop"
    return Path(os.environ.get("XDG_CONFIG_HOME") or _home() / ".config") / "hrd-desktop"


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # HOME unset and no account: settings are then not kept between starts
        return Path.cwd()


def load(at: Path | None = None) -> Loaded:
    """Read the settings from the folder *at* (this user's without one); defaults where there are none."""
    path = (at or folder()) / _FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Loaded(Settings(), damaged=False)
    except (OSError, UnicodeDecodeError):
        return Loaded(Settings(), damaged=True)
    try:
        return Loaded(_parsed(text), damaged=False)
    except (ValueError, RecursionError):
        _put_aside(path)
        return Loaded(Settings(), damaged=True)


def _parsed(text: str) -> Settings:
    """Return the settings in *text*; names that a later version added are passed over."""
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError("not an object")
    if isinstance(found.get("printers_told"), list):
        found["printers_told"] = tuple(found["printers_told"])
    return Settings().with_values({name: found[name] for name in NAMES if name in found})


def save(settings: Settings, at: Path | None = None) -> None:
    """Write the settings, whole or not at all. Raises OSError where the folder cannot be written."""
    path = (at or folder()) / _FILE
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_suffix(f".{os.getpid()}.part")  # a window and a command may both be at it
    try:
        with open(part, "w", encoding="utf-8", opener=_for_us_alone) as file:
            file.write(json.dumps(asdict(settings), indent=1) + "\n")
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _for_us_alone(path: str, how: int) -> int:
    return os.open(path, how, 0o600)


def _put_aside(path: Path) -> None:
    try:
        path.replace(path.with_suffix(".damaged"))
    except OSError:
        return
