"""What sealing, checking and opening a bundle show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from hrd_desktop.domain.marking import Marking
from hrd_desktop.rules.judge import Verdict
from hrd_desktop.services.views.cases import Cover, Event

VerdictView = Verdict
"""What a rule says of an act; *remedy* names what mends it: ``consent``, ``answer``, ``trust``, ``paper`` or ''."""


@dataclass(frozen=True)
class Trusted:
    """A key holder this vault knows. *verified* is when the officer said the words agreed, None until then.

    *recipients* maps a profile (``pq``, ``x25519``) to an age recipient. *words* are compared aloud. *role* is what
    the card says of the office: ``mission``, ``ministry`` or ''.
    """

    principal: str
    label: str
    words: tuple[str, ...]
    fingerprint: str
    signing_line: str
    recipients: Mapping[str, str]
    verified: datetime | None
    added: datetime
    role: str = ""


@dataclass(frozen=True)
class Identity:
    """The post's own public side: what others need to write to it and to trust its signature."""

    principal: str
    label: str
    signing_line: str
    recipient: str
    recipient_x25519: str
    fingerprint: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class SealLine:
    """One line of "what leaves". *key* names the choice (``forms``, ``chronology``, ``files``, ``special``...).

    *state* is ``included``, ``held_back`` (with *reason*), ``left_out`` (a person without consent) or ``gap`` (asked,
    not answered yet).
    """

    key: str
    text: str
    chip: str
    state: Literal["included", "held_back", "left_out", "gap"]
    reason: str = ""
    optional: bool = False


@dataclass(frozen=True)
class Gap:
    """An open question of what is sealed: it travels as "not answered yet"."""

    record: str
    path: str
    text: str


@dataclass(frozen=True)
class NameDecision:
    """What becomes of a name that was found: covered by the alias, or kept for a written *reason*."""

    key: str
    reason: str = ""

    @property
    def kept(self) -> bool:
        """Whether the name stays."""
        return bool(self.reason.strip())


@dataclass(frozen=True)
class NameHit:
    """A name found in what would leave: the *words* as written, what stands around them, whose *alias* it is.

    *label* names the place for people, '' on a sheet. Nothing leaves while *decided* is None. This one view shows
    real names: they stand in the officer's own text, and cannot be decided unseen.
    """

    key: str
    place: str
    person: str
    label: str
    before: str
    words: str
    after: str
    alias: str
    decided: NameDecision | None = None

    @property
    def covered(self) -> bool:
        """Whether it was decided that the alias takes its place."""
        return self.decided is not None and not self.decided.kept


@dataclass(frozen=True)
class SealChoice:
    """What the officer chose to let leave. Special-category answers stay unless chosen, field by field or at once.

    *special* holds question names, or ``*`` for all. *files* holds file ids, None for all. *notice* is the id of a
    withdrawn consent, where only its withdrawal is to be told. *names* are the decisions about names found. Under
    *pseudonyms* what tells who people are stays, and no file leaves that is not among *files*.
    """

    special: frozenset[str] = frozenset()
    files: frozenset[str] | None = None
    briefing: bool = True
    notice: str = ""
    names: tuple[NameDecision, ...] = ()
    pseudonyms: bool = False


@dataclass(frozen=True)
class SealPlan:
    """What sealing would do, before it is done.

    *covers* tells of each person how the consent to it stands. *telling* are working names that tell a real name,
    where that matters: under *pseudonyms*.
    """

    case: str
    number: str
    alias: str
    marking: Marking
    lines: tuple[SealLine, ...]
    held_back: tuple[SealLine, ...]
    gaps: tuple[Gap, ...]
    recipients: tuple[Trusted, ...]
    verdicts: tuple[VerdictView, ...]
    bytes: int
    names: tuple[NameHit, ...] = ()
    covers: tuple[Cover, ...] = ()
    pseudonyms: bool = False
    telling: tuple[Gap, ...] = ()

    @property
    def allowed(self) -> bool:
        """Whether nothing that must hold is missing, and every name found is decided."""
        return not any(verdict.stops for verdict in self.verdicts) and all(hit.decided for hit in self.names)


@dataclass(frozen=True)
class Overrule:
    """A rule overruled in writing: kept with who and when."""

    rule: str
    reason: str


@dataclass(frozen=True)
class Sealed:
    """A bundle written, read back and compared."""

    path: Path
    digest: str
    size: int
    sequence: int
    profile: str
    principal: str
    recipients: tuple[str, ...]
    words: tuple[str, ...]
    held_back: int
    gaps: int
    code: str = ""
    pseudonyms: bool = False


@dataclass(frozen=True)
class Inspected:
    """What can be known of a bundle without a key."""

    path: Path
    profile: str
    recipients: int
    size: int


@dataclass(frozen=True)
class CheckRow:
    """One check that an opened bundle passed or failed, in words."""

    name: str
    ok: bool
    text: str


@dataclass(frozen=True)
class Checked:
    """A bundle verified without a vault."""

    digest: str
    principal: str
    fingerprint: str
    profile: str
    purpose: str
    case_id: str
    sequence: int
    created: datetime
    marking: str
    files: int
    bytes: int
    checks: tuple[CheckRow, ...]
    pseudonyms: bool = False


@dataclass(frozen=True)
class CasePreview:
    """What an opened bundle would bring, before it is accepted; *pseudonyms* where its sender held back who it is."""

    case: str
    number: str
    alias: str
    marking: Marking
    records: int
    files: tuple[tuple[str, int], ...]
    chronology: tuple[Event, ...]
    gaps: tuple[Gap, ...]
    held_back: tuple[str, ...]
    known_here: bool
    pseudonyms: bool = False


@dataclass(frozen=True)
class Accepted:
    """The end of an import; *already* when the same bundle had been accepted before."""

    case: str
    digest: str
    records: int
    files: int
    already: bool
