"""The few settings that live outside the vault: language, theme, time to lock. Never a name or a place.

They are read before unlock, so they hold nothing that tells whose laptop this is. A damaged file is kept aside
under another name, defaults apply, and :attr:`Loaded.damaged` tells the officer.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

_FILE = "settings.json"


class Settings(BaseModel):
    """Settings with their defaults. *last_vault* is a hash that chooses among the vaults of the default folder."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    version: Literal[1] = 1
    language: Literal["en", "nb"] = "en"
    theme: Literal["light", "dark", "system"] = "system"
    lock_minutes: int = Field(default=10, ge=1, le=120)
    last_vault: str = Field(default="", pattern="^[0-9a-f]{0,64}$")
    printers_told: tuple[str, ...] = ()


@dataclass(frozen=True)
class Loaded:
    """Settings as read, and whether a damaged file was put aside."""

    settings: Settings
    damaged: bool


def folder() -> Path:
    """Return this user's folder for the program's settings; it need not exist."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "HRD Desktop"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "HRD Desktop"
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
        return Loaded(Settings.model_validate_json(text), damaged=False)
    except ValidationError:
        _put_aside(path)
        return Loaded(Settings(), damaged=True)


def save(settings: Settings, at: Path | None = None) -> None:
    """Write the settings, whole or not at all. Raises OSError where the folder cannot be written."""
    path = (at or folder()) / _FILE
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_suffix(".part")
    part.write_text(settings.model_dump_json(indent=1) + "\n", encoding="utf-8")
    part.replace(path)


def _put_aside(path: Path) -> None:
    try:
        path.replace(path.with_suffix(".damaged"))
    except OSError:
        return
