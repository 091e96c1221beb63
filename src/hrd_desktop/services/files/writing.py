"""Files that leave the vault: never over another, whole or not at all, read back before they count.

A file is written without a name where the medium's system allows that (Linux's own), so that a kill leaves nothing;
elsewhere beside its place under a random passing name, which :mod:`hrd_desktop.services.files.leftovers` finds again.
It is flushed to the medium, read back from it and compared, and only then given its name: a stick that was pulled, is
full or lies leaves no file under the final name (faults 31, 32). Only its owner may read it.
"""

import contextlib
import errno
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from functools import partial
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
from hrd_desktop.vault.durable import created, flush, flush_folder

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
    over: bool = False,
    noted: Callable[[Path], contextlib.AbstractContextManager[object]] = contextlib.nullcontext,
) -> T:
    """Write a new file at *target* through *write*, read it back from the medium and compare it with what went out.

    *write* may only write to what it is given: its bytes are tagged on their way, which costs a fifth of a hash.
    *before_naming* is called once the copy is known to be good and before it has its name. *over* lets it take the
    place of a file that the officer agreed to lose. *noted* surrounds the life of a passing name, if there is one.

    Raises TargetExists, TargetInVault, TargetUnwritable, NotEnoughSpace, MediumRemoved, ReadBackDiffers; then nothing
    has the name.
    """
    may_write(target, over=over)
    sink = None if os.path.lexists(target) else nameless(target.absolute().parent)
    if sink is None:
        return _under_passing_name(target, write, before_naming, over, noted)
    with medium(), sink:
        result = _checked(sink, write, None)
        before_naming(result)
        if not _link(sink, target):
            sink.seek(0)
            _under_passing_name(target, partial(shutil.copyfileobj, sink), lambda _none: None, over, noted)
    return result


def may_write(target: Path, *, over: bool = False) -> None:
    """Refuse a place where something lies, or that is a vault's own. Raises TargetExists, TargetInVault."""
    if not over and os.path.lexists(target):
        raise TargetExists
    if any(_is_vault(folder) for folder in Path(os.path.realpath(target)).parents):
        raise TargetInVault


def _is_vault(folder: Path) -> bool:
    try:
        return (folder / "vault.json").is_file() and (folder / "slots").is_dir()
    except OSError:  # a folder that one may not look into is not one of ours
        return False


def _under_passing_name(
    target: Path,
    write: Callable[[BinaryIO], T],
    before_naming: Callable[[T], object],
    over: bool,
    noted: Callable[[Path], contextlib.AbstractContextManager[object]],
) -> T:
    part = passing(target.absolute())
    with noted(part):
        try:
            with medium(started=False):
                sink = created(part)
            with medium(), sink:
                result = _checked(sink, write, part)
            if not over and os.path.lexists(target):
                raise TargetExists
            before_naming(result)
            with medium():
                part.replace(target)
                _settle(target)
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise
    return result


def nameless(folder: Path) -> BinaryIO | None:
    """Open a file in *folder* that has no name, None where that cannot be: what a kill leaves of it is nothing."""
    flag = getattr(os, "O_TMPFILE", 0)
    if not flag or not os.path.isdir(_HANDLES):  # noqa: PTH112 - a path of the system's
        return None
    try:
        return os.fdopen(os.open(folder, os.O_RDWR | flag, 0o600), "w+b")
    except OSError:  # a passing name is tried then, and tells what is wrong
        return None


_HANDLES = "/proc/self/fd"
_NO_LINKS = {errno.EPERM, errno.EACCES, errno.ENOENT, errno.EXDEV, errno.ENOTSUP, errno.EINVAL, errno.ENOSYS}


def _link(sink: BinaryIO, target: Path) -> bool:
    """Give a nameless file its name, never another's; False where the system would not. Raises TargetExists."""
    folder = os.open(target.absolute().parent, os.O_RDONLY)
    try:
        os.link(f"{_HANDLES}/{sink.fileno()}", target.name, src_dir_fd=folder, dst_dir_fd=folder)
    except FileExistsError:
        raise TargetExists from None
    except OSError as refused:
        if refused.errno not in _NO_LINKS:
            raise
        return False
    finally:
        os.close(folder)
    _settle(target)
    return True


def _settle(target: Path) -> None:
    """Make the name of *target* durable, or take it away again."""
    try:
        flush_folder(target.absolute().parent)
    except OSError:
        with contextlib.suppress(OSError):
            target.unlink()
        raise


def passing(target: Path) -> Path:
    """Return a name beside *target* that no other file has, and that says nothing of what it will be."""
    return target.parent / f"{secrets.token_hex(8)}.part"


def write_new(target: Path, data: bytes) -> Path:
    """Write *data* as a new file at *target*; return the path. Raises as :func:`write_checked`."""
    write_checked(target, lambda sink: sink.write(data))
    return target


def write_over(target: Path, data: bytes) -> None:
    """Write *data* at *target*, in the place of what the officer agreed to lose. Raises as :func:`write_checked`."""
    write_checked(target, lambda sink: sink.write(data), over=True)


def _checked(sink: BinaryIO, write: Callable[[BinaryIO], T], part: Path | None) -> T:
    """Write, flush and read back, through *part* if it is the name. Raises ReadBackDiffers, OSError."""
    from hrd_desktop.bundle import Tagged

    tagged = Tagged(sink)
    result = write(cast(BinaryIO, tagged))
    flush(sink)
    if part is None:
        same = _gives_back(sink, tagged)
    else:
        with part.open("rb") as stream:
            same = _gives_back(stream, tagged)
    if not same:
        raise ReadBackDiffers
    return result


def _gives_back(stream: BinaryIO, tagged: "Tagged") -> bool:
    """Compare what the medium gives back, past this machine's own memory where the system allows."""
    stream.seek(0)
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return tagged.matches(stream)
