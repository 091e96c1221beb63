"""Making a vault and opening one: the only way to a session."""

from pathlib import Path
from typing import TYPE_CHECKING

from hrd_desktop.services.views import KnownVault, NewVault

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session


def default_folder() -> Path:
    """Return the folder in which vaults are looked for and made when the officer names none."""
    raise NotImplementedError


def known_vaults(folder: Path | None = None) -> list[KnownVault]:
    """Return the vault folders in *folder* (the default folder without one), by name. Reads folder names only."""
    raise NotImplementedError


def propose_passphrase(words: int = 6) -> str:
    """Return a generated passphrase, which first run offers before the officer's own."""
    raise NotImplementedError


def judge(passphrase: str) -> tuple[bool, str]:
    """Return whether *passphrase* may protect a vault, and the judgment in words (chosen language)."""
    raise NotImplementedError


def create(folder: Path, new: NewVault) -> tuple["Session", str]:
    """Make a vault with its first officer and its keys; return the open session and the recovery code.

    Raises an HrdError where the folder exists or the passphrase is too weak.
    """
    raise NotImplementedError


def prove_recovery(folder: Path, code: str) -> None:
    """Prove that *code* (as typed from paper) opens the vault. Raises an HrdError where it does not."""
    raise NotImplementedError


def open_session(
    folder: Path, *, passphrase: str | None = None, recovery: str | None = None, read_only: bool = False
) -> "Session":
    """Open the vault in *folder* by passphrase or recovery code. Raises an HrdError (wrong, damaged, in use...)."""
    raise NotImplementedError
