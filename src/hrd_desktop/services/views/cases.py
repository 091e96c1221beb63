"""What the lists of cases and a case's page show."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from hrd_desktop.domain.marking import Marking
from hrd_desktop.services.views.basics import Row, Tone, Written


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

    *clock* tells the time there and here, '' where no clock is known.
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
    clock: str = ""


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
    """What one person said about one act, as it stands.

    *in_force* is what rules go by; *ends* is None without an end. *standing* is a state of ``rules.Standing``, *chip*
    and *tone* show it, *missing* tells what is lacking. *measures* and *data* are its limits in words, empty for
    none; *paper* is ``yes``, ``no`` or ''.
    """

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
    subject: str = ""
    alias: str = ""
    standing: str = ""
    chip: str = ""
    tone: Tone = "neutral"
    missing: str = ""
    measures: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    paper: str = ""


@dataclass(frozen=True)
class Cover:
    """How one person's consent to an act stands, for a chip beside it. *record* is the consent, '' for none."""

    subject: str
    alias: str
    standing: str
    chip: str
    tone: Tone
    missing: str
    record: str
    covered: bool


@dataclass(frozen=True)
class ChecklistRow:
    """A checklist and how far it has come. *last_path* is where the officer stopped, '' before the first answer.

    *finished* says that the officer was through with it, and that nothing was answered since.
    """

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
    finished: bool = False


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
    """A bundle sent or received for a case.

    *sequence* counts one sender's bundles of a case to the same readers, closed in the same way: *profile* is ``pq``,
    ``x25519``, ``passphrase`` or '' where it is not known. *others* are whom it went to or came from, by the names
    that this vault knows them by now. *subjects* are the people in it, empty where nobody kept that; *notice* is the
    consent whose withdrawal it tells, '' for a case. Under *pseudonyms* it says nothing of who people are.
    """

    digest: str
    direction: Literal["sent", "received"]
    at: datetime
    case: str
    sequence: int
    principal: str
    recipients: tuple[str, ...]
    case_number: str = ""
    alias: str = ""
    profile: str = ""
    others: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    notice: str = ""
    pseudonyms: bool = False


@dataclass(frozen=True)
class Withheld:
    """Questions of one record whose answers another post holds back, under its *title*: known there, not unasked."""

    title: str
    questions: tuple[str, ...]


@dataclass(frozen=True)
class CaseView:
    """Everything the case page shows. *covers* tells whose consent covers sharing the case with the Ministry.

    *written* is what was overruled in writing when the case left, *withheld* what its sender held back.
    """

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
    covers: tuple[Cover, ...] = ()
    written: tuple[Written, ...] = ()
    withheld: tuple[Withheld, ...] = ()
