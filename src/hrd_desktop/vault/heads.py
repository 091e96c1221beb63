"""The journal's length and head, kept outside the vault too: an old vault put back is then noticed (fault 7).

One small file for each vault id in this user's state folder, with no name in it. It may lag behind the vault (the
program ended unclosed), but a vault that lags behind it is older than what this user has seen.
"""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from hrd_desktop.vault.journal import Journal
from hrd_desktop.vault.values import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping

_HASH = re.compile(r"[0-9a-f]{64}")
EVERY = 16


class Head:
    """What the folder *state* remembers of the vault *vault*; None for *state* remembers nothing."""

    def __init__(self, state: Path | None, vault: str) -> None:
        self._path = None if state is None else state / f"{vault}.head"
        self._writes = 0

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
        content = json.dumps({"length": journal.length, "head": journal.head})
        fresh = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh.write_text(content, encoding="ascii")
            fresh.replace(self._path)
        except OSError:
            return

    def wrote(self, journal: Journal) -> None:
        """Note a write; the file follows every few, since it may lag but must not lag far."""
        self._writes += 1
        if self._writes % EVERY == 0:
            self.remember(journal)

    def _read(self) -> tuple[int, str] | None:
        assert self._path is not None
        try:
            content: Mapping[str, object] = json.loads(self._path.read_text(encoding="ascii"))
            length, head = content["length"], content["head"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        if isinstance(length, int) and isinstance(head, str) and _HASH.fullmatch(head):
            return length, head
        return None
