"""Sticks and how much they hold.

Only what an officer would choose for a bundle is listed: mounted, writable, removable. Nothing is read on it.
"""

import os
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

_ESCAPE = re.compile(r"\\([0-7]{3})")


_REMOTE = 4
_WEAK = frozenset(
    (
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afs",
        "9p",
        "fuse.sshfs",
        "fuse.davfs",
        "davfs",
        "vfat",
        "msdos",
        "exfat",
    )
)


@dataclass(frozen=True)
class Drive:
    """A removable medium: its *folder*, the *name* it is known by, *free* bytes and its file system."""

    folder: Path
    name: str
    free: int
    system: str


def free_bytes(at: Path) -> int | None:
    """Return the bytes free where *at* lies, None when that cannot be asked (the medium is gone)."""
    try:
        return shutil.disk_usage(at).free
    except OSError:
        return None


def is_weak(folder: Path, mounts: str | None = None) -> bool:
    """Whether *folder* lies on a network share or a FAT stick: locks and shared memory do not hold there (fault 23).

    *mounts* stands in for the system's table in tests. What cannot be told counts as sound.
    """
    if sys.platform == "win32":
        import ctypes

        drive = folder.resolve().drive
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE
    place, best, system = folder.resolve(), Path(), ""
    for at, kind in _mounted(mounts):
        if place.is_relative_to(at) and len(at.parts) >= len(best.parts):
            best, system = at, kind
    return system in _WEAK


def _mounted(mounts: str | None) -> list[tuple[Path, str]]:
    """Return where what is mounted, in the order of mounting."""
    lines = [[_plain(part) for part in line.split(" ")[:3]] for line in _table(mounts).splitlines()]
    return [(Path(folder), system) for _device, folder, system in (line for line in lines if len(line) == 3)]


def _table(mounts: str | None) -> str:
    if mounts is not None:
        return mounts
    try:
        return Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def removable(mounts: str | None = None, blocks: Path = Path("/sys/class/block")) -> list[Drive]:
    """Return the removable media now mounted, by name. *mounts* and *blocks* stand in for the system's in tests."""
    if sys.platform == "linux":
        return _on_linux(mounts, blocks)
    if sys.platform == "darwin":
        return _drives([(folder, "") for folder in Path("/Volumes").glob("*") if not folder.is_symlink()])
    return _on_windows()


def _on_linux(mounts: str | None, blocks: Path) -> list[Drive]:
    found = []
    for line in _table(mounts).splitlines():
        device, folder, system = [_plain(part) for part in [*line.split(" ")[:3], "", "", ""][:3]]
        if device.startswith("/dev/") and _is_removable(Path(device).name, blocks):
            found.append((Path(folder), system))
    return _drives(found)


def _plain(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 8)), text)


def _is_removable(device: str, blocks: Path) -> bool:
    """A partition asks its disk; a stick is removable or hangs on USB."""
    place = blocks / device
    try:
        real = place.resolve(strict=True)
    except OSError:
        return False
    for disk in (real, real.parent):
        mark = disk / "removable"
        try:
            return mark.read_text().strip() == "1" or "/usb" in str(real)
        except OSError:  # a partition has no such mark; a disk loses it when it is pulled
            continue
    return False


def _on_windows() -> list[Drive]:
    letters = [Path(f"{letter}:\\") for letter in "DEFGHIJKLMNOPQRSTUVWXYZ"]
    if sys.platform != "win32":
        return []
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW
    return _drives([(drive, "") for drive in letters if kind(str(drive)) == 2])


def _drives(found: list[tuple[Path, str]]) -> list[Drive]:
    drives = []
    for folder, system in found:
        free = free_bytes(folder)
        if free is not None and os.access(folder, os.W_OK):
            drives.append(Drive(folder, folder.name or str(folder), free, system))
    return sorted(drives, key=lambda drive: drive.name)
