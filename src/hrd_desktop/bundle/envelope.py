"""The envelope: who sealed what for whom, and where it stands in its stream.

It refuses unknown fields, so a reader never acts on half of what a sender meant; a sender that must add something
names it in ``crit``, which a reader that does not know it refuses as ``UNSUPPORTED_VERSION``.
"""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, ValidationError, model_validator

from hrd_desktop.bundle import strict_json
from hrd_desktop.bundle.errors import SchemaInvalid
from hrd_desktop.bundle.layout import FORMAT, PURPOSES, VERSION, Profile, Purpose
from hrd_desktop.crypto.errors import UnsupportedVersion
from hrd_desktop.domain.values import Value

NO_PREVIOUS = "0" * 64
"""What ``previous`` holds in the first bundle of a stream."""
_TIME = "%Y-%m-%dT%H:%M:%SZ"
_UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Uuid = Annotated[str, Field(pattern=_UUID)]
Count = Annotated[int, Field(ge=0, le=strict_json.BIGGEST)]
Principal = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._@+-]{0,127}$")]
Time = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")]
RecipientMark = Annotated[str, Field(pattern=r"^(?:[0-9a-f]{64}|label:[A-Za-z0-9][A-Za-z0-9 ._@+-]{0,63})$")]


class Part(Value):
    """Strict: a number in quotes is not a number."""

    model_config = ConfigDict(strict=True)


class Sender(Part):
    """Who signed: the *principal* of the trust list, the signing key's *fingerprint*, the installation."""

    principal: Principal
    fingerprint: Annotated[str, Field(pattern=r"^SHA256:[A-Za-z0-9+/]{43}$")]
    installation_id: Uuid


class JournalMark(Part):
    """Where the sender's journal stood: *head* of its chain and *length* in entries."""

    head: Digest
    length: Count


class Sizes(Part):
    """How many payload *files* follow and their *bytes* in all."""

    files: Annotated[int, Field(ge=1, le=strict_json.BIGGEST)]
    bytes: Count


class EnvelopeDraft(Part):
    """What the sender decides. Sealing adds sender, recipients, profile and sizes, which follow from the rest."""

    purpose: Purpose = Field(default=Purpose.CASE_EXPORT, strict=False)
    bundle_id: Uuid
    case_id: Uuid
    case_revision: Count
    installation_id: Uuid
    stream_id: Uuid
    sequence: Annotated[int, Field(ge=1, le=strict_json.BIGGEST)] = 1
    previous: Digest = NO_PREVIOUS
    in_reply_to: Digest | None = None
    created: Time
    marking: Annotated[str, Field(pattern=r"^[a-z][a-z_]{0,39}$")]
    journal: JournalMark


class Envelope(Part):
    """The signed facts of one bundle; every field is required."""

    format: Literal["hrd-case-bundle/1"]
    version: Annotated[int, Field(ge=VERSION, le=VERSION)]
    profile: Profile = Field(strict=False)
    purpose: Purpose = Field(strict=False)
    bundle_id: Uuid
    case_id: Uuid
    case_revision: Count
    sender: Sender
    recipients: Annotated[tuple[RecipientMark, ...], Field(min_length=1, max_length=20, strict=False)]
    stream_id: Uuid
    sequence: Annotated[int, Field(ge=1, le=strict_json.BIGGEST)]
    previous: Digest
    in_reply_to: Digest | None
    created: Time
    marking: Annotated[str, Field(pattern=r"^[a-z][a-z_]{0,39}$")]
    journal: JournalMark
    crit: Annotated[tuple[str, ...], Field(max_length=0, strict=False)]
    sizes: Sizes

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        if list(self.recipients) != sorted(set(self.recipients)):
            raise ValueError("recipients are sorted and named once")
        labelled = [mark.startswith("label:") for mark in self.recipients]
        if labelled != [self.profile is Profile.PASSPHRASE] * len(labelled):
            raise ValueError("a label goes with a passphrase, hashes with keys")
        if self.profile is Profile.PASSPHRASE and len(self.recipients) != 1:
            raise ValueError("one passphrase opens one bundle")
        if (self.sequence == 1) != (self.previous == NO_PREVIOUS):
            raise ValueError("only the first of a stream has no previous bundle")
        if self.purpose is not Purpose.CASE_EXPORT and self.in_reply_to is None:
            raise ValueError("a reply names what it answers")
        parse_time(self.created)
        return self

    @property
    def namespace(self) -> str:
        """The signature namespace that belongs to this purpose."""
        return PURPOSES[self.purpose].namespace

    @property
    def created_at(self) -> datetime:
        """When the sender says it was sealed (UTC)."""
        return parse_time(self.created)

    def to_bytes(self) -> bytes:
        """Return the canonical JSON of this envelope."""
        return strict_json.canonical(self.model_dump(mode="json"))


def read_envelope(data: bytes) -> Envelope:
    """Return the envelope in *data*, whose signature was checked before.

    Raises ``UNSUPPORTED_VERSION`` for another format, version or a ``crit`` entry, else :class:`SchemaInvalid`.
    """
    value = strict_json.parse(data)
    if not isinstance(value, dict):
        raise SchemaInvalid
    _refuse_other_versions(value)
    try:
        return Envelope.model_validate(value)
    except ValidationError:
        raise SchemaInvalid from None


def now_text(at: datetime | None = None) -> str:
    """Return *at* (default: now) as the format writes a time: UTC, whole seconds, ``Z``."""
    return (at or datetime.now(UTC)).astimezone(UTC).strftime(_TIME)


def parse_time(text: str) -> datetime:
    """Return the moment that *text* names. Raises ValueError for a day that does not exist."""
    return datetime.strptime(text, _TIME).replace(tzinfo=UTC)


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the envelope."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Envelope.model_json_schema()}


def _refuse_other_versions(value: dict[str, Any]) -> None:
    """A later version may look different everywhere else, so this is asked first."""
    kind, version, crit = value.get("format"), value.get("version"), value.get("crit")
    if isinstance(kind, str) and isinstance(version, int) and (kind, version) != (FORMAT, VERSION):
        raise UnsupportedVersion
    if isinstance(crit, list) and crit:
        raise UnsupportedVersion
