"""Made-up facts from which the tests of bundles start."""

from typing import Any

CREATED = "2026-11-22T08:00:00Z"
DRAFT: dict[str, Any] = {
    "purpose": "case-export",
    "bundle_id": "11111111-1111-4111-8111-111111111111",
    "case_id": "22222222-2222-4222-8222-222222222222",
    "case_revision": 7,
    "installation_id": "33333333-3333-4333-8333-333333333333",
    "stream_id": "44444444-4444-4444-8444-444444444444",
    "sequence": 1,
    "previous": "0" * 64,
    "in_reply_to": None,
    "created": CREATED,
    "marking": "fortrolig",
    "journal": {"head": "5" * 64, "length": 42},
}
FINGERPRINT = "SHA256:" + "A" * 43
ENVELOPE: dict[str, Any] = {
    "format": "hrd-case-bundle/1",
    "version": 1,
    "profile": "pq",
    **{name: value for name, value in DRAFT.items() if name != "installation_id"},
    "sender": {
        "principal": "amb@orsena",
        "fingerprint": FINGERPRINT,
        "installation_id": DRAFT["installation_id"],
    },
    "recipients": ["6" * 64],
    "crit": [],
    "sizes": {"files": 1, "bytes": 2},
}
