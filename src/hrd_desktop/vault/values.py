"""What goes into a vault and what comes out: small frozen values.

They are plain dataclasses, so that the unlock window can name a secret or a slot without loading the database
library. Reprs leave out whatever is secret or a person's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.domain.statements import Answer, State, Statement

MAX_FILE = 2**30
"""The largest attachment, in bytes (fault 42)."""


@dataclass(frozen=True)
class Passphrase:
    """A secret that opens an officer's own slot."""

    text: str = field(repr=False)


@dataclass(frozen=True)
class Recovery:
    """A secret that opens the recovery slot: the printed code, in any spacing and case."""

    code: str = field(repr=False)


Secret = Passphrase | Recovery


@dataclass(frozen=True)
class Policy:
    """What scrypt work factors (powers of two) a reader accepts. Only tests lower the *floor*."""

    floor: int = 17
    cap: int = 20


@dataclass(frozen=True)
class Slot:
    """One way of unlocking, as ``vault.json`` names it. *kind* is ``passphrase`` or ``recovery``."""

    kind: str
    label: str
    file: str
    recipient: str = field(repr=False)
    sha256: str = field(repr=False)


@dataclass(frozen=True)
class Info:
    """What can be known of a vault without unlocking it. *pages* is None unless it was closed cleanly."""

    folder: Path
    id: str
    generation: int
    slots: tuple[Slot, ...]
    pages: int | None


class Standing(StrEnum):
    """How an opened vault compares with what this user's state folder remembers of its journal."""

    CLEAN = "clean"
    UNCLEAN = "unclean"  # the program ended without closing; integrity was checked, nothing is missing
    UNKNOWN = "unknown"  # nothing is remembered here: new machine, or the memory was removed (fault 18)
    ROLLED_BACK = "rolled_back"  # older than last known (faults 6, 7)


@dataclass(frozen=True)
class Add:
    """A new record with its statements; list keys beside it. Statements keep their own *at* and *by*."""

    record: "Record"
    title: str = ""
    number: str = ""
    status: str = ""
    links: Mapping[str, Sequence[str]] = field(default_factory=dict)
    search: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Write:
    """One statement. *links* are the record ids a relation points to; *search* replaces the text that search finds
    (None: the value itself when it is text; '': nothing). A value of None with the state ``answered`` clears."""

    record: str
    path: str
    value: "Answer" = None
    state: "State | str" = "answered"
    source: str | None = None
    reliability: str | None = None
    links: Sequence[str] = ()
    search: str | None = None
    at: datetime | None = None
    by: str | None = None


@dataclass(frozen=True)
class Keys:
    """New list keys of a record; None leaves a key as it is."""

    record: str
    title: str | None = None
    number: str | None = None
    status: str | None = None
    version: str | None = None
    case: str | None = None


@dataclass(frozen=True)
class Delete:
    """A record goes; a tombstone stays."""

    record: str


@dataclass(frozen=True)
class Staged:
    """An attachment that lies encrypted in the vault's folder but belongs to no record yet."""

    file: str
    key: str = field(repr=False)
    size: int
    sha256: str


@dataclass(frozen=True)
class AddFile:
    """A staged attachment becomes a record's, under the *name* it had (any text; never used as a path)."""

    record: str
    staged: Staged
    name: str = field(repr=False)
    id: str | None = None


@dataclass(frozen=True)
class RemoveFile:
    """An attachment leaves its record; its key follows when the change can no longer be undone."""

    file: str


@dataclass(frozen=True)
class MoveFile:
    """An attachment goes over to another record, as it is: no byte of it is written again."""

    file: str
    record: str


@dataclass(frozen=True)
class Put:
    """A small named setting inside the vault; *value* None removes it. *quiet* ones are not journalled."""

    name: str
    value: str | None = field(repr=False)
    quiet: bool = False


Change = Add | Write | Keys | Delete | AddFile | RemoveFile | MoveFile | Put


@dataclass(frozen=True)
class Row:
    """A record as lists show it, without its statements."""

    id: str
    form: str
    version: str
    kind: str
    case: str | None
    created: datetime
    created_by: str
    changed: datetime
    changed_by: str
    revision: int
    title: str = field(repr=False)
    number: str
    status: str


@dataclass(frozen=True)
class Link:
    """A relation: the record *record* points, at *path*, to *target*."""

    record: str
    path: str
    target: str


@dataclass(frozen=True)
class Tombstone:
    """What stays of a deleted record."""

    record: str
    form: str
    at: datetime
    by: str


@dataclass(frozen=True)
class AgendaRow:
    """Something that falls due: the duty *rule* on *record* (its row *slot*), in a *unit* that is looked at as one.

    *due* is its day, *first* its day before somebody postponed it (ISO).
    """

    unit: str
    record: str
    rule: str
    slot: str
    due: str
    first: str


@dataclass(frozen=True)
class Past:
    """An earlier statement, and the journal number of the change that replaced it (None: it stands)."""

    statement: "Statement"
    until: int | None


@dataclass(frozen=True)
class FileRow:
    """An attachment: *name* as it came (show it escaped), *size* in bytes, *sha256* of the plain content."""

    id: str
    record: str
    name: str = field(repr=False)
    size: int
    sha256: str
    at: datetime
    by: str


@dataclass(frozen=True)
class Hit:
    """A found record, the path that matched and that statement's text (which may be a real name)."""

    record: str
    form: str
    path: str
    text: str = field(repr=False)


@dataclass(frozen=True)
class Entry:
    """One line of the journal. *digest* covers what the act changed, *hash* the entry and the one before."""

    seq: int
    at: datetime
    by: str
    act: str
    record: str
    detail: str
    digest: str
    previous: str
    hash: str


@dataclass(frozen=True)
class Undone:
    """What an undo gave back: the change's journal number, its act, and the records it touched."""

    seq: int
    act: str
    records: frozenset[str]
    paths: tuple[tuple[str, str], ...]
    kept: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Report:
    """A whole check. *integrity* lists what is wrong ([] when sound); *digest* is equal for equal content."""

    integrity: tuple[str, ...]
    records: int
    digest: str
