"""Opens a bundle step by step without touching a disk; nothing is trusted before the last step.

The rules, in the order in which they are checked:

1. ``open``: size, header limits, profile accepted; only then is a key tried.
2. ``check_signature``: the tag manifest's signature, its namespace, the trust list; then every fixed member against
   the tag manifest. No byte of JSON is parsed before this. A key whose time is over is refused last, so that the
   refusal can say whether it was trusted when the bundle was sealed.
3. ``check_policy``: version, envelope, recipients, sender, declared sizes, manifest, place in the stream.
4. ``contents``: payload files in the manifest's order, hashed as they stream; the last piece of a file is handed out
   only after its hash was right. The document (``case.json``) is kept back until the end.
5. ``finish``: the end of tar and of the encryption, then the document as strict JSON.

A step out of order is a defect of the caller (RuntimeError); after any refusal every further step is one too.

Why in this order: resources/docs/adr/0005-bundle-reader.md
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any, BinaryIO

from hrd_desktop.bundle import checks, manifest, strict_json
from hrd_desktop.bundle.contents import Content, Payload, PayloadFile
from hrd_desktop.bundle.envelope import Envelope, read_envelope
from hrd_desktop.bundle.errors import SchemaInvalid, WeakProfile
from hrd_desktop.bundle.front import read_front
from hrd_desktop.bundle.inspection import Inspection, begin
from hrd_desktop.bundle.layout import BAG_INFO, ENVELOPE, MANIFEST, PURPOSES, Profile
from hrd_desktop.bundle.medium import medium
from hrd_desktop.bundle.policy import Policy
from hrd_desktop.bundle.replay import REFUSALS, Seen, Verdict, verdicts
from hrd_desktop.bundle.signatures import Expired, Signed, check_signature
from hrd_desktop.bundle.tar import BLOCK, Source, TarReader
from hrd_desktop.crypto import age, sshsig
from hrd_desktop.crypto.errors import LimitExceeded, WrongNamespace
from hrd_desktop.errors import Bytes, HrdError


class Stage(Enum):
    """How far a reader has come."""

    NEW = "new"
    OPENED = "opened"
    SIGNED = "signature checked"
    ALLOWED = "policy checked"
    STREAMED = "contents streamed"
    FINISHED = "finished"
    BROKEN = "broken"


@dataclass(frozen=True)
class Checked:
    """What is known before the payload: the signed *envelope*, who signed, and what a person should weigh."""

    envelope: Envelope
    signed: Signed
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True)
class Verified:
    """A bundle whose every byte was checked."""

    envelope: Envelope
    principal: str
    fingerprint: str
    digest: str
    profile: Profile
    size: int
    files: tuple[PayloadFile, ...]
    document: Mapping[str, Any]
    document_bytes: bytes
    verdicts: tuple[Verdict, ...]


class Reader:
    """One bundle on its way in. See the module for the order of the steps."""

    def __init__(
        self,
        source: BinaryIO,
        identities: Sequence[age.Identity | age.Passphrase],
        trust: sshsig.AllowedSigners,
        *,
        policy: Policy | None = None,
        seen: Seen | None = None,
        now: datetime | None = None,
    ) -> None:
        self.stage = Stage.NEW
        self._source = source
        self._identities = identities
        self._trust = trust
        self._policy = policy or Policy()
        self._seen = seen
        self._now = now or datetime.now(UTC)
        self._document = b""
        self._expired: Expired | None = None

    def open(self) -> Inspection:
        """Read the header and find the key that fits. Raises the refusals of ``crypto`` and WeakProfile."""
        with self._step(Stage.NEW, Stage.OPENED):
            self._outside, header = begin(self._source, self._policy.limits)
            if self._outside.profile not in self._policy.profiles:
                raise WeakProfile
            self._plain: Source = age.Decrypting(self._source, self._identities, unit=BLOCK, header=header)
            self._tar = TarReader(self._plain)
        return self._outside

    def check_signature(self) -> Signed:
        """Read the fixed members; return who signed them.

        Raises SignatureMissing, ``SIGNATURE_INVALID``, ``WRONG_NAMESPACE``, ``SIGNER_UNKNOWN``, ``SIGNER_REVOKED``,
        ``SIGNER_EXPIRED``, StructureInvalid or ManifestMismatch.
        """
        with self._step(Stage.OPENED, Stage.SIGNED):
            judged, sealed = self._read_fixed_members()
            if isinstance(judged, Expired):
                raise judged.refuse(sealed)
            self._signed = judged
        return judged

    def check_policy(self) -> Checked:
        """Judge the envelope; return it with the verdicts that a person should weigh.

        Raises ``UNSUPPORTED_VERSION``, SchemaInvalid, ``WRONG_NAMESPACE``, WeakProfile, RecipientMismatch,
        SenderMismatch, ``LIMIT_EXCEEDED``, ManifestMismatch, StructureInvalid, and Duplicate, Rollback, Fork,
        ChainBroken or OrphanReply by what *seen* remembers.
        """
        with self._step(Stage.SIGNED, Stage.ALLOWED):
            self._envelope = read_envelope(self._front[ENVELOPE])
            self._check_envelope()
            self._hashes = self._check_declared()
            self._verdicts = self._judge_place()
        return Checked(self._envelope, self._signed, self._verdicts)

    def contents(self) -> Iterator[Content]:
        """Yield every payload file but the document, in order.

        Raises UnsafeMember, StructureInvalid, ManifestMismatch, ``LIMIT_EXCEEDED`` and what decryption raises. Until
        :meth:`finish` has returned, what was handed out belongs in a quarantine.
        """
        with self._step(Stage.ALLOWED, Stage.STREAMED):
            self._payload = Payload(self._tar, self._hashes, self._envelope.sizes, self._policy.limits)
            for content in self._payload:
                if content.path == self._document_path:
                    self._keep_document(content)
                else:
                    yield content

    def finish(self) -> Verified:
        """Check the end of the stream and the document; return what is now trusted.

        Raises StructureInvalid, SchemaInvalid, ``TRUNCATED``, ``TRAILING_DATA``, ``PAYLOAD_TAMPERED``.
        """
        with self._step(Stage.STREAMED, Stage.FINISHED):
            self._tar.end(self._policy.limits.padding)
            document = strict_json.parse(self._document, self._policy.limits.nesting)
            if not isinstance(document, dict):
                raise SchemaInvalid
        return Verified(
            envelope=self._envelope,
            principal=self._envelope.sender.principal,
            fingerprint=self._signed.fingerprint,
            digest=self._front.digest,
            profile=self._outside.profile,
            size=self._outside.size,
            files=tuple(self._payload.files),
            document=document,
            document_bytes=self._document,
            verdicts=self._verdicts,
        )

    @contextmanager
    def _step(self, before: Stage, after: Stage) -> Iterator[None]:
        """Allow a step only in its turn; a step that does not end leaves the reader of no further use."""
        if self.stage is not before:
            raise RuntimeError(f"the bundle is {self.stage.value}, not {before.value}")
        self.stage = Stage.BROKEN
        with medium():
            yield
        self.stage = after

    @property
    def _document_path(self) -> str:
        return PURPOSES[self._envelope.purpose].document

    def _read_fixed_members(self) -> tuple[Signed | Expired, datetime | None]:
        """Return who signed and, for a key out of its time, when the envelope says that it was sealed."""
        try:
            self._front, judged = read_front(self._tar, self._policy.limits, self._judge_signature)
            return judged, read_envelope(self._front[ENVELOPE]).created_at if isinstance(judged, Expired) else None
        except HrdError:
            if self._expired is None:
                raise
            return self._expired, None  # refused for its key, whatever else is wrong

    def _judge_signature(self, signature: bytes, message: bytes) -> Signed | Expired:
        namespaces = {PURPOSES[purpose].namespace for purpose in self._policy.purposes}
        found = check_signature(signature, message, trust=self._trust, namespaces=namespaces, at=self._now)
        self._expired = found if isinstance(found, Expired) else None
        return found

    def _check_envelope(self) -> None:
        if self._envelope.namespace != self._signed.namespace:
            raise WrongNamespace
        own = [str(key.recipient) for key in self._identities if isinstance(key, age.Identity)]
        checks.check_encryption(self._envelope, self._outside, own)
        checks.check_sender(self._envelope, self._signed)

    def _check_declared(self) -> dict[str, str]:
        limits = self._policy.limits
        hashes = manifest.read_manifest(self._front[MANIFEST], limits.files)
        checks.check_sizes(self._envelope, self._front[BAG_INFO], hashes, limits)
        checks.check_paths(self._envelope, hashes)
        return hashes

    def _judge_place(self) -> tuple[Verdict, ...]:
        found = tuple(
            verdicts(self._envelope, self._front.digest, seen=self._seen, now=self._now, policy=self._policy)
        )
        for verdict in found:
            if verdict.error in REFUSALS:
                raise REFUSALS[verdict.error]
        return found

    def _keep_document(self, content: Content) -> None:
        if content.size > self._policy.limits.document:
            raise LimitExceeded(what="document", limit=Bytes(self._policy.limits.document))
        self._document = content.read()


def verify(
    source: BinaryIO,
    identities: Sequence[age.Identity | age.Passphrase],
    trust: sshsig.AllowedSigners,
    *,
    policy: Policy | None = None,
    seen: Seen | None = None,
    now: datetime | None = None,
    each: Callable[[Content], object] | None = None,
) -> Verified:
    """Check a whole bundle and return it; writes nothing. *each* may take the files as they stream.

    Raises every refusal that :class:`Reader` knows.
    """
    reader = Reader(source, identities, trust, policy=policy, seen=seen, now=now)
    reader.open()
    reader.check_signature()
    reader.check_policy()
    for content in reader.contents():
        if each is not None:
            each(content)
    return reader.finish()
