"""What a killed program left unfinished on a medium: found again by what the vault noted, and by nothing else.

The passing name of a file is kept in the vault before its first byte goes out. A name that merely looks like one of
ours is never touched; one that was noted is ours in whatever folder it turns up, since it holds 64 random bits and a
stick may be mounted elsewhere the next time.
"""

import json
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from hrd_desktop.errors import HrdError
from hrd_desktop.services.errors import MediumRemoved
from hrd_desktop.services.files.writing import passing, write_checked
from hrd_desktop.services.store import now

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
) -> T:
    """Write *target* as :func:`write_checked` does; :func:`clear` finds what a kill or a pulled stick leaves."""
    part, vault = passing(target.absolute()), session.writer.vault
    note = _NOTE + part.name
    vault.put(note, json.dumps([str(part.parent), now().isoformat()]), quiet=True)
    try:
        result = write_checked(target, write, before_naming, part=part)
    except BaseException as failure:
        if not isinstance(failure, MediumRemoved) and not os.path.lexists(part):
            with suppress(HrdError):  # what stopped the writing is what is told
                vault.put(note, None, quiet=True)
        raise
    vault.put(note, None, quiet=True)
    return result


def clear(session: "Session", folder: Path | None = None) -> int:
    """Remove our unfinished files where they were being written and from *folder*; return how many were there.

    Writes to the vault only where there was something to forget, and never fails: a stick may be write-protected.
    """
    vault = session.writer.vault
    if vault.read_only:
        return 0
    return sum(_clear(vault, note, kept, folder) for note, kept in vault.kept(_NOTE).items())


def _clear(vault: "Vault", note: str, kept: str, folder: Path | None) -> bool:
    written_in, at = json.loads(kept)
    removed = [_remove(path) for path in _places(note.removeprefix(_NOTE), Path(written_in), folder)]
    if any(removed) or now() - datetime.fromisoformat(at) > _FORGET:
        with suppress(HrdError):
            vault.put(note, None, quiet=True)
    return any(removed)


def _places(name: str, written_in: Path, folder: Path | None) -> Iterator[Path]:
    yield written_in / name
    if folder is not None and folder.absolute() != written_in:
        yield folder / name


def _remove(path: Path) -> bool:
    """Remove an ordinary file; say whether it was there and is gone."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        path.unlink()
    except OSError:
        return False
    return True
