"""The folder: where things lie, and ``vault.json``, whose rename is the only commit point of a generation.

``vault.json`` holds no secret and no name of a person. It is not authenticated: whatever it says is checked against
the key file and the database once those are open.
"""

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeGuard

from hrd_desktop.system.unfinished import is_marked
from hrd_desktop.vault import durable
from hrd_desktop.vault.errors import VaultDamaged, VaultMissing, VaultNewer, VaultUnfinished
from hrd_desktop.vault.values import Info, Slot

FORMAT = "hrd-vault"
VERSION = 1
PAGE = 4096
_MAX_JSON = 2**20
_SLOT_FILE = re.compile(r"slots/[0-9a-z]{8,40}\.age")
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_OURS = re.compile(r"vault\.json\.new|(?:vault|key)-(\d+)\.(?:db|age)(?:-wal|-shm|-journal|\.new)?")


@dataclass(frozen=True)
class Layout:
    """The paths inside one vault folder, which is resolved once and never followed again (fault 19)."""

    folder: Path

    @property
    def json(self) -> Path:
        """The public description."""
        return self.folder / "vault.json"

    @property
    def lock(self) -> Path:
        """Who holds the vault open."""
        return self.folder / "lock"

    @property
    def slots(self) -> Path:
        """The ways of unlocking."""
        return self.folder / "slots"

    @property
    def files(self) -> Path:
        """The attachments."""
        return self.folder / "files"

    @property
    def backups(self) -> Path:
        """Copies, where the officer chose no other place."""
        return self.folder / "backups"

    def database(self, generation: int) -> Path:
        """The database of *generation*."""
        return self.folder / f"vault-{generation}.db"

    def key(self, generation: int) -> Path:
        """The key file of *generation*."""
        return self.folder / f"key-{generation}.age"

    def make(self) -> None:
        """Create the folder, closed to others, and its parts."""
        durable.make_folder(self.folder)
        durable.shut(self.folder, 0o700)
        for part in (self.slots, self.files, self.backups):
            part.mkdir(mode=0o700, exist_ok=True)

    def journal(self, generation: int) -> Path:
        """What a change leaves in SQLite's older way, where there is no write-ahead log (fault 23)."""
        return self.folder / f"vault-{generation}.db-journal"

    def clear_leftovers(self, info: Info, keep: Path | None) -> None:
        """Remove what an interrupted change left: other generations, slots not named, files cut short; not *keep*.

        What somebody else put into the folder is not ours to remove.
        """
        for path in self.folder.iterdir():
            match = _OURS.fullmatch(path.name)
            if path == keep or match is None:
                continue
            if path.name.endswith((".new", "-journal")) or int(match[1]) != info.generation:
                durable.remove(path)
        named = {slot.file for slot in info.slots}
        for path in self.slots.iterdir():
            name = f"slots/{path.name}"
            if name not in named and _SLOT_FILE.fullmatch(name.removesuffix(".new")):
                durable.remove(path)


def at(folder: Path) -> Layout:
    """Return the paths in *folder*. Raises VaultMissing for links that lead to each other."""
    try:
        return Layout(folder.resolve())
    except RuntimeError:
        raise VaultMissing from None


def info(folder: Path) -> Info:
    """Read what is known of the vault at *folder* without unlocking it.

    Raises VaultMissing, VaultUnfinished, VaultDamaged, or VaultNewer for a format this program does not know.
    """
    try:
        layout = at(folder)
        if not layout.json.is_file():
            raise VaultUnfinished if is_marked(layout.folder) else VaultMissing
        return _parse(layout.folder, _read(layout.json))
    except OSError as wrong:
        from hrd_desktop.vault import failures  # which loads the database library

        raise failures.of_errno(wrong.errno) from None


def save(layout: Layout, description: Info) -> None:
    """Write ``vault.json``: the commit point of whatever changed with it."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "id": description.id,
        "generation": description.generation,
        "slots": [asdict(slot) for slot in description.slots],
        "pages": description.pages,
    }
    durable.replace(layout.json, json.dumps(content, indent=1, ensure_ascii=True).encode() + b"\n")


def _read(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _MAX_JSON:
            raise VaultDamaged(part="vault.json")
        content = json.loads(path.read_text(encoding="utf-8"))
        json.dumps(content, ensure_ascii=False).encode("utf-8")  # half a character pair is shown by no screen
    except (ValueError, RecursionError):
        raise VaultDamaged(part="vault.json") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise VaultDamaged(part="vault.json")
    return content


def _parse(folder: Path, content: dict[str, Any]) -> Info:
    version, pages, generation = content.get("version"), content.get("pages"), content.get("generation")
    if not _counts(version):
        raise VaultDamaged(part="vault.json")
    if version > VERSION:
        raise VaultNewer(needs=version)
    if not isinstance(content.get("id"), str) or _ID.fullmatch(content["id"]) is None:
        raise VaultDamaged(part="vault.json")
    if not _counts(generation) or not isinstance(content.get("slots"), list):
        raise VaultDamaged(part="vault.json")
    if pages is not None and not _counts(pages):
        raise VaultDamaged(part="vault.json")
    slots = tuple(_slot(row) for row in content["slots"])
    return Info(folder, content["id"], generation, slots, pages)


def _counts(value: object) -> TypeGuard[int]:
    """Say whether *value* is a number from 1 on that a file's name and size can be counted by."""
    return type(value) is int and 1 <= value < 2**32


def _slot(row: object) -> Slot:
    fields = ("kind", "label", "file", "recipient", "sha256")
    if not isinstance(row, dict) or not all(isinstance(row.get(name), str) for name in fields):
        raise VaultDamaged(part="vault.json")
    if not _SLOT_FILE.fullmatch(row["file"]):
        raise VaultDamaged(part="vault.json")
    return Slot(**{name: row[name] for name in fields})
