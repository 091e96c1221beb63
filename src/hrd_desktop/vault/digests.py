"""Digests of rows, so that a page put back by someone without the key shows (DESIGN D17, fault 6).

A record's statements and attachments are summed: each row's SHA-256 as a number, modulo 2**256. A change subtracts
the old row and adds the new, so a write never reads the rest of the record. The journal entry of the change holds
the digest of the record's row, which holds the sum. Whoever puts an old page back cannot choose rows (they are
encrypted), so a plain sum is enough; it need not resist someone who can.
"""

import hashlib
import json
from collections.abc import Mapping
from operator import itemgetter
from typing import Any

_MODULUS = 2**256
ZERO = "0" * 64
_compact = json.JSONEncoder(separators=(",", ":")).encode

_RECORD = itemgetter(
    "id", "form", "version", "kind", "case_id", "created", "created_by", "changed", "changed_by", "revision",
    "title", "number", "status", "fold", "past",
)  # fmt: skip
_SAID = ("record", "path", "value", "state", "at", "by", "source", "reliability", "seq")
_STATEMENT, _HISTORY = itemgetter(*_SAID), itemgetter(*_SAID, "until")
_ATTACHMENT = itemgetter("id", "record", "name", "size", "sha256", "key", "file", "at", "by")


def digest(*parts: object) -> str:
    """Return the SHA-256, in hex, of *parts* as JSON."""
    return hashlib.sha256(_compact(parts).encode("ascii")).hexdigest()


def of_record(row: Mapping[str, Any]) -> str:
    """Digest of a row of ``record``."""
    return digest("record", *_RECORD(row))


def of_statement(row: Mapping[str, Any]) -> str:
    """Digest of a row of ``statement``."""
    return digest("statement", *_STATEMENT(row))


def of_past(row: Mapping[str, Any]) -> str:
    """Digest of a row of ``statement_history``."""
    return digest("history", *_HISTORY(row))


def of_attachment(row: Mapping[str, Any]) -> str:
    """Digest of a row of ``attachment``."""
    return digest("attachment", *_ATTACHMENT(row))


def plus(total: str, *rows: str) -> str:
    """Return the sum with the digests of *rows* added."""
    return f"{sum((int(row, 16) for row in rows), int(total, 16)) % _MODULUS:064x}"


def minus(total: str, row: str) -> str:
    """Return the sum with a row's digest taken away."""
    return f"{(int(total, 16) - int(row, 16)) % _MODULUS:064x}"
