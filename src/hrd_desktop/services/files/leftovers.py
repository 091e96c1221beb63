"""What a killed program left unfinished on a medium: found again by what the vault noted, and by nothing else.

Where a medium knows no nameless files, and for a folder anywhere, the passing name is kept in the vault before the
first byte goes out. A name that merely looks like one of
ours is never touched; one that was noted is ours in whatever folder it turns up, since it holds 64 random bits and a
stick may be mounted elsewhere the next time.
"""

import json
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from hrd_desktop.errors import HrdError
from hrd_desktop.services.errors import MediumRemoved
from hrd_desktop.services.files.writing import may_write, medium, passing, write_checked
from hrd_desktop.services.store import now
from hrd_desktop.vault.durable import flush_folder, make_folder

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Vault

T = TypeVar("T")
_NOTE = "unfinished."
_FORGET = timedelta(days=90)
"""A stick that was not seen for so long is not waited for any more."""


def write_noted(
    session: "Session",
    target: Path,
    write: Callable[[BinaryIO], T],
    before_naming: Callable[[T], object] = lambda _result: None,
    *,
    over: bool = False,
) -> T:
    """Write *target* as :func:`write_checked` does; :func:`clear` finds what a kill or a pulled stick leaves."""
    return write_checked(target, write, before_naming, over=over, noted=partial(_noted, session))


def make_noted(
    session: "Session", target: Path, fill: Callable[[Path], T], before_naming: Callable[[T], object]
) -> T:
    """Make the folder *target* through *fill*, which writes into a passing one: whole or not at all, as with a file.

    Raises TargetExists, TargetInVault and what *fill* raises; then no folder has the name.
    """
    may_write(target)
    part = passing(target.absolute())
    with _noted(session, part):
        try:
            with medium(started=False):
                make_folder(part)
            result = fill(part)
            before_naming(result)
            with medium():
                part.rename(target)
                flush_folder(part.parent)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    return result


@contextmanager
def _noted(session: "Session", part: Path) -> Iterator[None]:
    """Keep the passing name in the vault for as long as something may lie under it."""
    vault, note = session.writer.vault, _NOTE + part.name
    vault.put(note, json.dumps([str(part.parent), now().isoformat()]), quiet=True)
    _UNDER_WAY.add(part.name)
    try:
        yield
    except BaseException as failure:
        if not isinstance(failure, MediumRemoved) and not os.path.lexists(part):
            with suppress(HrdError):  # what stopped the writing is what is told
                vault.put(note, None, quiet=True)
        raise
    finally:
        _UNDER_WAY.discard(part.name)
    vault.put(note, None, quiet=True)


_UNDER_WAY: set[str] = set()
"""What this process is still writing: the other lane may look for leftovers meanwhile."""


def clear(session: "Session", folder: Path | None = None) -> int:
    """Remove what we left unfinished where it was being written and from *folder*; return how much that was.

    Writes to the vault only where there was something to forget, and never fails: a stick may be write-protected.
    """
    vault = session.writer.vault
    if vault.read_only:
        return 0
    return sum(_clear(vault, note, kept, folder) for note, kept in vault.kept(_NOTE).items())


def _clear(vault: "Vault", note: str, kept: str, folder: Path | None) -> bool:
    written_in, at = json.loads(kept)
    name = note.removeprefix(_NOTE)
    if name in _UNDER_WAY:
        return False
    removed = [_remove(path) for path in _places(name, Path(written_in), folder)]
    if any(removed) or now() - datetime.fromisoformat(at) > _FORGET:
        with suppress(HrdError):
            vault.put(note, None, quiet=True)
    return any(removed)


def _places(name: str, written_in: Path, folder: Path | None) -> Iterator[Path]:
    yield written_in / name
    if folder is not None and folder.absolute() != written_in:
        yield folder / name


def _remove(path: Path) -> bool:
    """Remove an ordinary file, or a folder with what is in it; say whether it was there and is gone."""
    try:
        kind = path.lstat().st_mode
        if stat.S_ISDIR(kind):
            shutil.rmtree(path)  # which follows no link
        elif stat.S_ISREG(kind):
            path.unlink()
        else:
            return False
        flush_folder(path.parent)
    except OSError:
        return False
    return True
