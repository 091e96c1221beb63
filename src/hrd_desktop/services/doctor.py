"""What works on this machine and what does not, said without a word about any case."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Finding:
    """One thing looked at: *ok* or not, what was found, and what to do about it."""

    name: str
    ok: bool
    text: str
    advice: str = ""


def examine(folder: Path | None = None) -> list[Finding]:
    """Look at Qt, keyring, printer, memory locking, swap, fonts, time and free space (of *folder*)."""
    raise NotImplementedError


def help_file(findings: list[Finding]) -> str:
    """Return the help file's text: versions and findings, no case data, no paths, no names."""
    raise NotImplementedError
