"""What is said before a vault is open. Light to import: the unlock window shows first and reads nothing else."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal


@dataclass(frozen=True)
class KnownVault:
    """A vault folder found in the default place, before unlock: its folder's name and nothing else."""

    folder: Path
    name: str


@dataclass(frozen=True)
class NewVault:
    """What first run asks. Only the passphrase is needed; the rest can be filled in later.

    *country* is an ISO 3166-1 alpha-2 code ('' or XX unknown).
    """

    role: Literal["mission", "ministry"] = "mission"
    passphrase: str = field(default="", repr=False)
    officer: str = ""
    mission: str = ""
    country: str = ""
    principal: str = ""
    language: str = "en"
