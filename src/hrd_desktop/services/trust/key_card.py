"""The key card: an office, its keys, and the words to compare (resources/docs/formats/key-card.md).

A card proves nothing by itself; people compare its words. So that two readers can never see two different cards in
one file, it is read as strictly as a bundle.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from hrd_desktop.errors import HrdError
from hrd_desktop.services.errors import KeyCardInvalid, SourceUnreadable
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.files.reading import content
from hrd_desktop.services.store import now
from hrd_desktop.services.views import Trusted

FORMAT = "hrd-key-card/1"
WORDS = 8
ROLES = ("mission", "ministry")
"""What an office may say of itself. No words are made of it: it decides nothing but which reader is proposed."""
_MOST = 64 * 1024
_NESTING = 8
_PRINCIPAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@+-]{0,127}")
_LABEL = 200


def text(principal: str, label: str, signing_line: str, recipients: Mapping[str, str], role: str) -> str:
    """Return the card of an office (*role*: ``mission`` or ``ministry``), as it is written to a file."""
    keys = {"signing_key": signing_line, "recipients": dict(recipients)}
    card = {"format": FORMAT, "principal": principal, "label": label, "role": role, **keys}
    return json.dumps(card, indent=1, ensure_ascii=False) + "\n"


def words(signing_line: str, recipients: Mapping[str, str]) -> tuple[str, ...]:
    """Return the words of a key holder: of the hash over the signing key and every recipient, each on a line."""
    from hrd_desktop.crypto.words import words_of

    key = " ".join(signing_line.split()[:2])
    lines = "\n".join([key, *(recipients[profile] for profile in sorted(recipients))])
    return tuple(words_of(hashlib.sha256(lines.encode()).digest(), WORDS))


def read(source: Path | str) -> Trusted:
    """Return the holder that a card (path or text) names, not yet verified.

    Raises KEY_CARD_INVALID, SOURCE_UNREADABLE.
    """
    from hrd_desktop.bundle import strict_json

    try:
        card = strict_json.parse(_data(source), _NESTING)
    except HrdError as wrong:
        raise (wrong if isinstance(wrong, SourceUnreadable) else KeyCardInvalid) from None
    if not isinstance(card, dict) or card.get("format") != FORMAT:
        raise KeyCardInvalid
    found = holder(card, now(), None)
    _try(found.recipients)
    return found


def _data(source: Path | str) -> bytes:
    data = source.encode("utf-8", "replace") if isinstance(source, str) else content(source, _MOST + 1)
    if len(data) > _MOST:
        raise KeyCardInvalid
    return data


def holder(card: Mapping[str, Any], added: datetime, verified: datetime | None) -> Trusted:
    """Return the holder that *card* names, every key of it checked. Raises KEY_CARD_INVALID."""
    from hrd_desktop.crypto.sshkeys import PublicKey

    principal, label, line = card.get("principal"), card.get("label", ""), card.get("signing_key")
    if not isinstance(principal, str) or not _PRINCIPAL.fullmatch(principal):
        raise KeyCardInvalid
    if not isinstance(label, str) or len(label) > _LABEL or not isinstance(line, str):
        raise KeyCardInvalid
    recipients, role = _recipients(card.get("recipients")), card.get("role")
    try:
        key = PublicKey.parse(line)
    except HrdError:
        raise KeyCardInvalid from None
    signing_line = key.line(principal)
    return Trusted(
        principal=principal,
        label=shown(label),
        words=words(signing_line, recipients),
        fingerprint=key.fingerprint,
        signing_line=signing_line,
        recipients=recipients,
        verified=verified,
        added=added,
        role=role if role in ROLES else "",
    )


def _recipients(told: object) -> dict[str, str]:
    from hrd_desktop.crypto import age

    if not isinstance(told, dict) or not told or not set(told) <= {"pq", "x25519"}:
        raise KeyCardInvalid
    for profile, said in told.items():
        try:
            key = age.parse_recipient(said) if isinstance(said, str) else None
        except HrdError:
            raise KeyCardInvalid from None
        if key is None or key.kind != profile or str(key) != said:
            raise KeyCardInvalid
    return dict(told)


def _try(recipients: Mapping[str, str]) -> None:
    """Use each key once: a point that no honest key has is found in no other way."""
    from hrd_desktop.crypto import age

    try:
        for said in recipients.values():
            age.parse_recipient(said).wrap(bytes(16))
    except HrdError:
        raise KeyCardInvalid from None
