"""Files that are whole or absent: written under another name, flushed to the disk, then renamed."""

import errno
import os
import shutil
from pathlib import Path
from typing import BinaryIO

from hrd_desktop.system import drives

_UNFLUSHED = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EACCES, errno.EPERM}
"""How a share says that it flushes no folders, and a folder that it may be written to but not read."""


def flush_folder(folder: Path) -> None:
    """Make renames and removals in *folder* durable, where there is a way to.

    Windows keeps no handle for folders and needs none. Raises OSError where the medium failed.
    """
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as failure:
        if failure.errno not in _UNFLUSHED:
            raise


def make_folder(folder: Path) -> None:
    """Make *folder*, closed to others, and those above it that are missing, so that none can be lost again."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for each in missing:
        flush_folder(each.parent)


def write(path: Path, data: bytes) -> None:
    """Create *path* with *data*, readable by its owner alone, and flush it. FileExistsError if it exists."""
    with created(path) as file:
        file.write(data)
        flush(file)


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


def copy(source: Path, target: Path) -> None:
    """Put a copy of *source* at *target* in one step, readable by its owner alone."""
    fresh = target.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with source.open("rb") as content, created(fresh) as file:
        shutil.copyfileobj(content, file, 1 << 20)
        flush(file)
    fresh.replace(target)
    flush_folder(target.parent)


def created(path: Path, buffer: int = -1) -> BinaryIO:
    """Open a new file for writing that its owner alone can read. FileExistsError if there is one."""
    return open(path, "xb", buffer, opener=lambda name, how: os.open(name, how, 0o600))


def flush(file: BinaryIO) -> None:
    """Bring what was written to *file* to the disk."""
    file.flush()
    os.fsync(file.fileno())
