"""What services show: frozen values that a window, a command or a test can hold without touching the vault.

Titles and texts in them are alias-first and in the session's language. A real name appears only where a field is
called ``real_name``; everything else is safe for a shoulder behind the officer. Times are UTC.
"""

from hrd_desktop.services.starting import KnownVault, NewVault
from hrd_desktop.services.views.basics import Changes, Counts, Hit, Page, Row, Saved, Started, Tone, Undone, Written
from hrd_desktop.services.views.cases import (
    BundleRow,
    CaseRow,
    CaseView,
    ChecklistRow,
    ConsentRow,
    Cover,
    Event,
    FileRow,
    Step,
    Withheld,
)
from hrd_desktop.services.views.consents import ConsentStep, ConsentView, Went
from hrd_desktop.services.views.exchange import (
    Accepted,
    CasePreview,
    Checked,
    CheckRow,
    Gap,
    Identity,
    Inspected,
    NameDecision,
    NameHit,
    Overrule,
    SealChoice,
    Sealed,
    SealLine,
    SealPlan,
    Trusted,
    VerdictView,
)
from hrd_desktop.services.views.papers import BriefingOptions, BriefingSheet
from hrd_desktop.services.views.people import DefenderView, ReachRow
from hrd_desktop.services.views.records import HistoryRow, JournalRow, JournalState, MissionView
from hrd_desktop.services.views.today import TodayView

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
    "ConsentStep",
    "ConsentView",
    "Counts",
    "Cover",
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
    "NameDecision",
    "NameHit",
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
    "Tone",
    "Trusted",
    "Undone",
    "VerdictView",
    "Went",
    "Withheld",
    "Written",
]
