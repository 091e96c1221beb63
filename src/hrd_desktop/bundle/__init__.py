"""Case bundles: sealed, signed, checked and opened, without knowing what a case is.

The layers, outside in: age, tar, BagIt with an SSH signature over its tag manifest. What a reader refuses and why is
told in ``resources/docs/formats/bundle.md``; this package holds one module for each part of it.
"""

from hrd_desktop.bundle.checks import recipient_mark
from hrd_desktop.bundle.contents import Content, PayloadFile
from hrd_desktop.bundle.envelope import Envelope, EnvelopeDraft, JournalMark, Sender, Sizes, now_text, schema
from hrd_desktop.bundle.errors import (
    BundleError,
    BundleIoError,
    ChainBroken,
    Duplicate,
    Fork,
    Gap,
    ManifestMismatch,
    MemberChanged,
    OrphanReply,
    RecipientMismatch,
    Rollback,
    SchemaInvalid,
    SenderMismatch,
    SignatureMissing,
    StaleOrFuture,
    StructureInvalid,
    UnsafeMember,
    WeakProfile,
)
from hrd_desktop.bundle.inspection import Inspection, inspect
from hrd_desktop.bundle.layout import (
    BRIEFING,
    CASE,
    DECISION,
    DECISION_SHEET,
    EXTENSION,
    FORMAT,
    MEDIA_TYPE,
    RECEIPT,
    Profile,
    Purpose,
    attachment,
)
from hrd_desktop.bundle.members import Member
from hrd_desktop.bundle.pack import Packed, pack
from hrd_desktop.bundle.policy import Limits, Policy
from hrd_desktop.bundle.readback import Tagged
from hrd_desktop.bundle.reader import Checked, Reader, Stage, Verified, verify
from hrd_desktop.bundle.replay import Last, Seen, Verdict, Weight, judge, judge_time
from hrd_desktop.bundle.signatures import Signed
from hrd_desktop.bundle.strict_json import canonical
from hrd_desktop.bundle.strict_json import parse as parse_json

__all__ = [
    "BRIEFING",
    "CASE",
    "DECISION",
    "DECISION_SHEET",
    "EXTENSION",
    "FORMAT",
    "MEDIA_TYPE",
    "RECEIPT",
    "BundleError",
    "BundleIoError",
    "ChainBroken",
    "Checked",
    "Content",
    "Duplicate",
    "Envelope",
    "EnvelopeDraft",
    "Fork",
    "Gap",
    "Inspection",
    "JournalMark",
    "Last",
    "Limits",
    "ManifestMismatch",
    "Member",
    "MemberChanged",
    "OrphanReply",
    "Packed",
    "PayloadFile",
    "Policy",
    "Profile",
    "Purpose",
    "Reader",
    "RecipientMismatch",
    "Rollback",
    "SchemaInvalid",
    "Seen",
    "Sender",
    "SenderMismatch",
    "SignatureMissing",
    "Signed",
    "Sizes",
    "Stage",
    "StaleOrFuture",
    "StructureInvalid",
    "Tagged",
    "UnsafeMember",
    "Verdict",
    "Verified",
    "WeakProfile",
    "Weight",
    "attachment",
    "canonical",
    "inspect",
    "judge",
    "judge_time",
    "now_text",
    "pack",
    "parse_json",
    "recipient_mark",
    "schema",
    "verify",
]
