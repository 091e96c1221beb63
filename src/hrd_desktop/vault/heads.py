"""The journal's length and head, kept outside the vault too: an old vault put back is then noticed (fault 7).

One small file for each vault id in this user's state folder, with no name in it. It may lag behind the vault (the
machine ended before the file was on its disk), but a vault that lags behind it is older than what this user has seen.
It follows every write, since a write-ahead log that is taken away after a crash takes with it what was saved since.
"""

import json
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from hrd_desktop.vault import durable
from hrd_desktop.vault.journal import Journal
from hrd_desktop.vault.values import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping

_HASH = re.compile(r"[0-9a-f]{64}")
_WIDTH = 128
"""Bytes of the file, always the same: it is written over in one step, which a kill cannot tear."""


class Head:
    """What the folder *state* remembers of the vault *vault*; None for *state* remembers nothing."""

    def __init__(self, state: Path | None, vault: str) -> None:
        self._path = None if state is None else state / f"{vault}.head"

    def judge(self, journal: Journal, unclean: bool) -> Standing:
        """Compare the vault's journal with what is remembered."""
        as_left = Standing.UNCLEAN if unclean else Standing.CLEAN
        if self._path is None:
            return as_left
        kept = self._read()
        if kept is None:
            return Standing.UNKNOWN
        length, known = kept
        if journal.length < length or journal.hash_at(length) != known:
            return Standing.ROLLED_BACK
        return as_left

    def remember(self, journal: Journal) -> None:
        """Write down where the journal stands. A state folder that cannot be written is no reason to fail."""
        if self._path is None:
            return
        length, head = journal.end
        content = json.dumps({"length": length, "head": head}).encode("ascii").ljust(_WIDTH)
        try:
            if self._path.is_file():
                with self._path.open("r+b", buffering=0) as kept:
                    kept.write(content)
            else:
                self._make(content)
        except OSError:
            return

    def _make(self, content: bytes) -> None:
        assert self._path is not None
        durable.make_folder(self._path.parent)
        durable.replace(self._path, content)

    def forget(self) -> None:
        """Remember nothing of this vault any more: it never came to be."""
        if self._path is not None:
            with suppress(OSError):
                for path in (self._path, self._path.with_name(f"{self._path.name}.new")):
                    path.unlink(missing_ok=True)

    def _read(self) -> tuple[int, str] | None:
        assert self._path is not None
        try:
            content: Mapping[str, object] = json.loads(self._path.read_text(encoding="ascii"))
            length, head = content["length"], content["head"]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        if isinstance(length, int) and isinstance(head, str) and _HASH.fullmatch(head):
            return length, head
        return None
