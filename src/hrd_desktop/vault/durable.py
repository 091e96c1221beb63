"""Files that are whole or absent: written under another name, flushed to the disk, then renamed."""

import os
from pathlib import Path
from typing import BinaryIO

from hrd_desktop.system import drives


def flush_folder(folder: Path) -> None:
    """Make renames and removals in *folder* durable. Windows keeps no handle for folders and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write(path: Path, data: bytes) -> None:
    """Create *path* with *data*, readable by its owner alone, and flush it. FileExistsError if it exists."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def is_file(path: Path) -> bool:
    """Whether *path* is a file or a link, which can be removed; a folder that somebody put there is not ours."""
    return path.is_symlink() or not path.is_dir()


def remove(path: Path) -> None:
    """Remove the file at *path* if there is one; a folder stays."""
    if is_file(path):
        path.unlink(missing_ok=True)


def shut(path: Path, mode: int) -> None:
    """Close *path* to all but its owner; a stick whose system keeps no such rights is left as it is (fault 23)."""
    try:
        path.chmod(mode)
    except PermissionError:
        if not drives.is_weak(path):
            raise


def replace(path: Path, data: bytes) -> None:
    """Put *data* in the place of *path* in one step: a reader sees the old content or the new."""
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    write(fresh, data)
    fresh.replace(path)
    flush_folder(path.parent)


def flush(file: BinaryIO) -> None:
    """Bring what was written to *file* to the disk."""
    file.flush()
    os.fsync(file.fileno())
