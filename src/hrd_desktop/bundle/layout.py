"""What a bundle is made of: names, their order, and what each purpose demands.

Names are a closed list and one pattern, so no encoding, case or Windows trouble can hide in one. The original names
of attachments live in ``case.json``.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

FORMAT = "hrd-case-bundle/1"
VERSION = 1
MEDIA_TYPE = "application/vnd.hrd-case-bundle+age"
EXTENSION = ".hrdbundle"
TOP = "bundle/"

TAG_MANIFEST = "tagmanifest-sha256.txt"
SIGNATURE = "tagmanifest-sha256.txt.sig"
BAGIT = "bagit.txt"
BAG_INFO = "bag-info.txt"
ENVELOPE = "envelope.json"
MANIFEST = "manifest-sha256.txt"

FIXED = (TAG_MANIFEST, SIGNATURE, BAGIT, BAG_INFO, ENVELOPE, MANIFEST)
"""The fixed members, in the order in which they stand before the payload."""
TAGGED = (BAG_INFO, BAGIT, ENVELOPE, MANIFEST)
"""The members whose hashes the tag manifest lists, sorted by bytes as it lists them."""

BAGIT_TEXT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

CASE = "data/case.json"
BRIEFING = "data/briefing.pdf"
DECISION = "data/decision.json"
DECISION_SHEET = "data/decision.pdf"
RECEIPT = "data/receipt.json"

_PAYLOAD = re.compile(
    r"data/(?:case\.json|briefing\.pdf|decision\.(?:json|pdf)|receipt\.json|attachments/[0-9]{4,6}(?:\.[a-z0-9]{1,8})?)"
)
_ATTACHMENT = "data/attachments/"


class Profile(StrEnum):
    """How the outer layer is encrypted; one of these for the whole bundle, never mixed."""

    PQ = "pq"
    X25519 = "x25519"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a profile


class Purpose(StrEnum):
    """What a bundle is for. Each has a signature namespace of its own, so one cannot pass for another."""

    CASE_EXPORT = "case-export"
    DECISION = "decision"
    RECEIPT = "receipt"


@dataclass(frozen=True)
class Contents:
    """What one purpose carries: its *document* (JSON, required), *optional* files, *attachments* or not."""

    namespace: str
    document: str
    optional: frozenset[str] = frozenset()
    attachments: bool = False

    def allows(self, path: str) -> bool:
        """Say whether a payload *path* belongs into a bundle of this purpose."""
        if path.startswith(_ATTACHMENT):
            return self.attachments
        return path == self.document or path in self.optional


PURPOSES = {
    Purpose.CASE_EXPORT: Contents("hrd-case-bundle-v1", CASE, frozenset({BRIEFING}), attachments=True),
    Purpose.DECISION: Contents("hrd-decision-v1", DECISION, frozenset({DECISION_SHEET})),
    Purpose.RECEIPT: Contents("hrd-receipt-v1", RECEIPT),
}


def is_payload(path: str) -> bool:
    """Say whether *path* (below the top folder) follows the rule for payload names."""
    return _PAYLOAD.fullmatch(path) is not None


def attachment(number: int, extension: str = "") -> str:
    """Return the member name of attachment *number* (1 and up), such as ``data/attachments/0001.jpg``.

    An *extension* that the format does not know (upper case is lowered) is left out rather than refused.
    """
    ending = extension.lower().lstrip(".")
    suffix = f".{ending}" if re.fullmatch(r"[a-z0-9]{1,8}", ending) else ""
    return f"{_ATTACHMENT}{number:04d}{suffix}"
