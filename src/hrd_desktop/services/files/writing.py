"""Files that leave the vault: never over another, whole or not at all, read back before they count.

A file is written beside its place under a random passing name, flushed to the medium, read back from it and compared,
and only then given its name. A stick that was pulled, is full or lies leaves no file under the final name (faults 31,
32); what a kill leaves under the passing one is found again by :mod:`hrd_desktop.services.files.leftovers`.
"""

import contextlib
import errno
import os
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar, cast

from hrd_desktop.services.errors import (
    MediumRemoved,
    NotEnoughSpace,
    ReadBackDiffers,
    TargetExists,
    TargetInVault,
    TargetUnwritable,
)
from hrd_desktop.vault.durable import flush_folder

if TYPE_CHECKING:
    from hrd_desktop.bundle import Tagged

T = TypeVar("T")
PIECE = 1 << 20
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_GONE = {errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOENT, errno.ESTALE, errno.EREMOTEIO}


@contextlib.contextmanager
def medium(started: bool = True) -> Iterator[None]:
    """Tell what went wrong with the medium in words; *started* says that writing had begun."""
    try:
        yield
    except OSError as failure:
        code = failure.errno or 0
        if code in _FULL:
            raise NotEnoughSpace from None
        raise (MediumRemoved if started and code in _GONE else TargetUnwritable) from None


def write_checked(
    target: Path,
    write: Callable[[BinaryIO], T],
    before_naming: Callable[[T], object] = lambda _result: None,
    *,
    part: Path | None = None,
) -> T:
    """Write a new file at *target* through *write*, read it back from the medium and compare it with what went out.

    *write* may only write to what it is given: its bytes are tagged on their way, which costs a fifth of a hash.
    *before_naming* is called once the copy is known to be good and before it has its name. *part* is the passing
    name, of :func:`passing`.

    Raises TargetExists, TargetInVault, TargetUnwritable, NotEnoughSpace, MediumRemoved, ReadBackDiffers; then nothing
    has the name.
    """
    may_write(target)
    part = part or passing(target)
    try:
        result, tagged = _write(part, write)
        with medium():
            if not _read_back(part, tagged):
                raise ReadBackDiffers
        if os.path.lexists(target):
            raise TargetExists
        before_naming(result)
        with medium():
            part.replace(target)
            flush_folder(target.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    return result


def may_write(target: Path) -> None:
    """Refuse a place where something lies, or that is a vault's own. Raises TargetExists, TargetInVault."""
    if os.path.lexists(target):
        raise TargetExists
    if any(_is_vault(folder) for folder in Path(os.path.realpath(target)).parents):
        raise TargetInVault


def _is_vault(folder: Path) -> bool:
    try:
        return (folder / "vault.json").is_file() and (folder / "slots").is_dir()
    except OSError:  # a folder that one may not look into is not one of ours
        return False


def passing(target: Path) -> Path:
    """Return a name beside *target* that no other file has, and that says nothing of what it will be."""
    return target.parent / f"{secrets.token_hex(8)}.part"


def write_new(target: Path, data: bytes) -> Path:
    """Write *data* as a new file at *target*; return the path. Raises as :func:`write_checked`."""
    write_checked(target, lambda sink: sink.write(data))
    return target


def _write(part: Path, write: Callable[[BinaryIO], T]) -> "tuple[T, Tagged]":
    from hrd_desktop.bundle import Tagged

    with medium(started=False):
        sink = part.open("xb")
    with medium(), sink:
        tagged = Tagged(sink)
        result = write(cast(BinaryIO, tagged))
        sink.flush()
        os.fsync(sink.fileno())
    return result, tagged


def _read_back(part: Path, tagged: "Tagged") -> bool:
    """Compare what the medium gives back, past this machine's own memory where the system allows."""
    with part.open("rb") as stream:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return tagged.matches(stream)
