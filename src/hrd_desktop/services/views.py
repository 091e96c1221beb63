"""What services show: frozen values that a window, a command or a test can hold without touching the vault.

Titles and texts in them are alias-first and in the session's language. A real name appears only where a field is
called ``real_name``; everything else is safe for a shoulder behind the officer. Times are UTC.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Generic, Literal, TypeVar

from hrd_desktop.domain.marking import Marking
from hrd_desktop.domain.statements import Answer, State
from hrd_desktop.rules.judge import Verdict
from hrd_desktop.services.starting import KnownVault, NewVault

__all__ = [
    "Accepted",
    "BriefingOptions",
    "BriefingSheet",
    "BundleRow",
    "CasePreview",
    "CaseRow",
    "CaseView",
    "Changes",
    "CheckRow",
    "Checked",
    "ChecklistRow",
    "ConsentRow",
    "Counts",
    "DayRow",
    "DefenderView",
    "Event",
    "FileRow",
    "Gap",
    "HistoryRow",
    "Hit",
    "Identity",
    "Inspected",
    "JournalRow",
    "JournalState",
    "KnownVault",
    "MissionView",
    "Need",
    "NewVault",
    "Overrule",
    "Page",
    "ReachRow",
    "Row",
    "Saved",
    "SealChoice",
    "SealLine",
    "SealPlan",
    "Sealed",
    "Started",
    "Step",
    "TodayView",
    "Trusted",
    "Undone",
    "VerdictView",
]

T = TypeVar("T")


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list: its *rows*, the list's *total*, and where the page starts."""

    rows: tuple[T, ...]
    total: int
    offset: int


@dataclass(frozen=True)
class Changes:
    """What a write touched: record ids and the ids of the cases they belong to."""

    records: frozenset[str]
    cases: frozenset[str]


@dataclass(frozen=True)
class Row:
    """A record in a list. *detail* is a second line (date, kind, place), '' when there is nothing safe to say."""

    id: str
    form: str
    kind: str
    title: str
    detail: str
    case: str | None
    changed: datetime


@dataclass(frozen=True)
class Saved:
    """A durable answer: *record* is where it was written, which for a bound question is the linked record."""

    name: str
    path: str
    record: str
    seq: int
    at: datetime
    value: Answer
    state: State


@dataclass(frozen=True)
class Undone:
    """What the last undo took back; *text* names the question, never the answer."""

    record: str
    path: str
    text: str
    seq: int


@dataclass(frozen=True)
class Started:
    """The three records of a new urgent case; the wizard opens *checklist*."""

    case: str
    checklist: str
    defender: str


@dataclass(frozen=True)
class CaseRow:
    """A case in a list. *risk* is a code of the list ``risk_level`` or '', *urgent* whether it has an urgent list."""

    id: str
    number: str
    alias: str
    status: str
    status_label: str
    marking: Marking
    risk: str
    risk_label: str
    urgent: bool
    changed: datetime


@dataclass(frozen=True)
class Event:
    """A point of a chronology.

    *sort* is the EDTF sort key (earliest possible day), '' when undated: those come last. *kind* is ``incident``,
    ``contact``, ``measure`` or ``consent``; *harm* says physical harm or loss of liberty, *good* a release or help.
    """

    date_text: str
    sort: str
    text: str
    kind: Literal["incident", "contact", "measure", "consent"]
    harm: bool
    good: bool
    record: str


@dataclass(frozen=True)
class Step:
    """A thing to do next. *path* is the question it opens in *record*; *action* the button's act when not a question.

    Actions: ``consent`` (the consent card), ``risk`` (start a risk assessment), ``update`` (update the urgent list).
    """

    kind: Literal["Ask", "Do"]
    text: str
    record: str
    path: str = ""
    action: str = ""
    button: str = ""
    rule: str = ""


@dataclass(frozen=True)
class ConsentRow:
    """One scope of a consent record, as it stands. *in_force* is what rules go by; *ends* is None without an end."""

    record: str
    scope: str
    scope_label: str
    state: str
    state_label: str
    giver_label: str
    form_label: str
    given: str
    ends: date | None
    in_force: bool


@dataclass(frozen=True)
class ChecklistRow:
    """A checklist and how far it has come. *last_path* is where the officer stopped, '' before the first answer."""

    id: str
    form: str
    title: str
    case: str | None
    case_number: str
    alias: str
    topics_done: int
    topics: int
    last_topic: str
    last_path: str
    changed: datetime


@dataclass(frozen=True)
class FileRow:
    """An attachment: *name* is escaped for showing (fault 44), *size* in bytes."""

    id: str
    record: str
    name: str
    size: int
    sha256: str
    added: datetime
    added_by: str


@dataclass(frozen=True)
class BundleRow:
    """A bundle sent or received for a case."""

    digest: str
    direction: Literal["sent", "received"]
    at: datetime
    case: str
    sequence: int
    principal: str
    recipients: tuple[str, ...]
    case_number: str = ""
    alias: str = ""


@dataclass(frozen=True)
class CaseView:
    """Everything the case page shows."""

    id: str
    number: str
    alias: str
    title: str
    subtitle: str
    status: str
    status_label: str
    risk: str
    risk_label: str
    urgent: bool
    marking: Marking
    marking_basis: str
    subjects: tuple[str, ...]
    chronology: tuple[Event, ...]
    next_steps: tuple[Step, ...]
    consents: tuple[ConsentRow, ...]
    checklists: tuple[ChecklistRow, ...]
    records: tuple[Row, ...]
    files: tuple[FileRow, ...]
    bundles: tuple[BundleRow, ...]
    changed: datetime


@dataclass(frozen=True)
class ReachRow:
    """One agreed way to reach a defender; *value* is a number or address and starts hidden on screen."""

    channel_label: str
    value: str
    agreed_label: str
    agreed_on: str
    safe_times: str


@dataclass(frozen=True)
class DefenderView:
    """Everything the defender page shows; the real name is asked for apart, since asking is journalled."""

    id: str
    alias: str
    title: str
    kind_label: str
    has_real_name: bool
    reach: tuple[ReachRow, ...]
    groups: tuple[str, ...]
    groups_text: str
    consents: tuple[ConsentRow, ...]
    cases: tuple[CaseRow, ...]
    incidents: tuple[Event, ...]
    files: tuple[FileRow, ...]
    changed: datetime


@dataclass(frozen=True)
class Need:
    """A line of Today's "Needs you now". *tone* is danger, warn, ok or neutral; *button* opens *record* at *path*."""

    title: str
    text: str
    chip: str
    tone: Literal["danger", "warn", "ok", "neutral"]
    button: str
    record: str
    path: str = ""
    action: str = ""


@dataclass(frozen=True)
class DayRow:
    """A date that comes up."""

    day: date
    text: str
    record: str


@dataclass(frozen=True)
class Counts:
    """How much the vault holds."""

    open_cases: int
    cases: int
    defenders: int
    files: int
    received: int = 0
    measures: int = 0


@dataclass(frozen=True)
class TodayView:
    """The Today screen. *risk_counts* counts open cases by risk code, highest first, zero included."""

    day: date
    needs: tuple[Need, ...]
    continue_: tuple[ChecklistRow, ...]
    risk_counts: tuple[tuple[str, str, int], ...]
    next_days: tuple[DayRow, ...]
    counts: Counts


@dataclass(frozen=True)
class Hit:
    """A search hit. *snippet* never shows a real name or text that could point to a source."""

    record: str
    form: str
    kind: str
    title: str
    snippet: str
    case: str | None


VerdictView = Verdict
"""What a rule says of an act; *remedy* names what mends it: ``consent``, ``answer``, ``trust``, ``paper`` or ''."""


@dataclass(frozen=True)
class Trusted:
    """A key holder this vault knows. *verified* is when the officer said the words agreed, None until then.

    *recipients* maps a profile (``pq``, ``x25519``) to an age recipient. *words* are compared aloud.
    """

    principal: str
    label: str
    words: tuple[str, ...]
    fingerprint: str
    signing_line: str
    recipients: Mapping[str, str]
    verified: datetime | None
    added: datetime


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

    *state* is ``included``, ``held_back`` (with *reason*) or ``gap`` (asked, not answered yet).
    """

    key: str
    text: str
    chip: str
    state: Literal["included", "held_back", "gap"]
    reason: str = ""
    optional: bool = False


@dataclass(frozen=True)
class Gap:
    """An open question of what is sealed: it travels as "not answered yet"."""

    record: str
    path: str
    text: str


@dataclass(frozen=True)
class SealChoice:
    """What the officer chose to let leave. Special-category answers stay unless chosen, field by field or at once.

    *special* holds question names, or ``*`` for all. *files* holds file ids, None for all.
    """

    special: frozenset[str] = frozenset()
    files: frozenset[str] | None = None
    briefing: bool = True


@dataclass(frozen=True)
class SealPlan:
    """What sealing would do, before it is done."""

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

    @property
    def allowed(self) -> bool:
        """Whether nothing that must hold is missing."""
        return not any(verdict.stops for verdict in self.verdicts)


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


@dataclass(frozen=True)
class CasePreview:
    """What an opened bundle would bring, before it is accepted."""

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


@dataclass(frozen=True)
class Accepted:
    """The end of an import; *already* when the same bundle had been accepted before."""

    case: str
    digest: str
    records: int
    files: int
    already: bool


@dataclass(frozen=True)
class BriefingOptions:
    """How to print: *special* as in :class:`SealChoice`; *copies* is M of "copy n of M"."""

    special: frozenset[str] = frozenset()
    copies: int = 1
    language: str = ""
    overrule: tuple[Overrule, ...] = ()


@dataclass(frozen=True)
class BriefingSheet:
    """A printed sheet in memory."""

    pdf: bytes
    copy: int
    pages: int
    file_name: str
    marking: Marking


@dataclass(frozen=True)
class JournalRow:
    """A line of the journal: who did what, never the content."""

    seq: int
    at: datetime
    by: str
    act: str
    record: str
    text: str


@dataclass(frozen=True)
class JournalState:
    """The journal's end and whether the chain holds."""

    ok: bool
    head: str
    short_head: str
    length: int
    problem: str = ""


@dataclass(frozen=True)
class HistoryRow:
    """An earlier or present answer to one question."""

    path: str
    value: Answer
    state: State
    at: datetime
    by: str
    by_label: str
    seq: int
    source: str | None = None
    reliability: str | None = None


@dataclass(frozen=True)
class MissionView:
    """Who this vault is for, as the rail shows it."""

    role: Literal["mission", "ministry"]
    label: str
    country: str
    officer: str
    principal: str
    made_up: bool = False
