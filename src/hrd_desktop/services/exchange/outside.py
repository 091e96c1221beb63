"""Bundles seen without taking them in: inspected, verified without a vault, written out in the clear."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from hrd_desktop.errors import HrdError
from hrd_desktop.services.exchange.opening import Terms, checked_reader, checks, parsed, source_of
from hrd_desktop.services.files.leftovers import make_noted
from hrd_desktop.services.files.reading import small_text
from hrd_desktop.services.files.writing import may_write, medium
from hrd_desktop.services.views import Checked, Inspected
from hrd_desktop.system.progress import Progress
from hrd_desktop.vault.durable import created, flush, flush_folder, make_folder

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_MOST = 1 << 20
"""How large a trust list, a list of revoked keys or an identity file may be, in bytes."""


def inspect(path: Path) -> Inspected:
    """Return what can be known without a key."""
    from hrd_desktop import bundle

    with source_of(path) as source:
        found = bundle.inspect(source)
    return Inspected(path, found.profile.value, found.recipients, found.size)


def verify(
    path: Path,
    *,
    trust: Path,
    revoked: Path | None = None,
    identity: Path | None = None,
    code: str | None = None,
    progress: Progress | None = None,
) -> Checked:
    """Verify a bundle without a vault, by an age identity file or a code; writes nothing.

    *trust* is an ``allowed_signers`` file, *revoked* a list of public keys, one a line.
    """
    from hrd_desktop import bundle
    from hrd_desktop.crypto.sshsig import AllowedSigners

    report = progress or Progress()
    report.at(0)
    signers = AllowedSigners.parse(_text(trust), _text(revoked) if revoked is not None else "")
    with source_of(path) as source:
        found = bundle.verify(source, _keys(identity, code), signers, each=_drain(report))
    report.at(100)
    envelope, pseudonyms = found.envelope, False
    if envelope.purpose is bundle.Purpose.CASE_EXPORT:
        pseudonyms = parsed(found.document).pseudonyms
    return Checked(
        digest=found.digest,
        principal=found.principal,
        fingerprint=found.fingerprint,
        profile=found.profile.value,
        purpose=envelope.purpose.value,
        case_id=envelope.case_id,
        sequence=envelope.sequence,
        created=envelope.created_at,
        marking=envelope.marking,
        files=envelope.sizes.files,
        bytes=envelope.sizes.bytes,
        checks=checks(found),
        pseudonyms=pseudonyms,
    )


def _drain(progress: Progress) -> Any:
    def each(content: Any) -> None:
        while content.read(1 << 20):
            progress.at(50)

    return each


def _keys(identity: Path | None, code: str | None) -> Any:
    """Return the keys in an age identity file (comments allowed), or the code. Raises CODE_MISSING."""
    from hrd_desktop.crypto import age

    if code:
        return [age.Passphrase(code)]
    if identity is None:
        raise HrdError("CODE_MISSING")
    lines = [line.strip() for line in _text(identity).splitlines()]
    return [age.parse_identity(line) for line in lines if line and not line.startswith("#")]


def _text(path: Path) -> str:
    return small_text(path, _MOST)


def write_out(session: "Session", path: Path, to: Path, code: str | None, progress: Progress) -> list[Path]:
    """Write the checked contents in the clear into the new folder *to*; return the files written.

    The bundle is checked to its end first, so that nothing untrusted is ever written; the journal speaks of the
    contents before they have their name.
    """
    may_write(to)
    terms = Terms(code, first_contact_ok=True, gap_ok=True)
    with source_of(path) as source:
        _walk(session, source, terms, None, progress)
        source.seek(0)
        written = make_noted(
            session,
            to,
            lambda part: _walk(session, source, terms, part, progress),
            lambda _written: session.writer.vault.journal.note("export", by=session.officer),
        )
    return [to / each for each in written]


def _walk(session: "Session", source: BinaryIO, terms: Terms, to: Path | None, progress: Progress) -> list[Path]:
    """Check a bundle to its end, writing its contents into *to* where given; return where each lies in it."""
    reader, _known = checked_reader(session, source, terms)
    written = []
    for content in reader.contents():
        inside = Path(content.path.removeprefix("data/"))
        with _sink(to / inside if to is not None else None) as sink:
            while piece := content.read(1 << 20):
                progress.at(50)
                sink.write(piece)
        written.append(inside)
    verified = reader.finish()
    with _sink(to / "case.json" if to is not None else None) as sink:
        sink.write(verified.document_bytes)
    return [Path("case.json"), *written]


@contextmanager
def _sink(target: Path | None) -> Iterator[BinaryIO]:
    """A new file for its owner alone, durable when the block ends; what goes into none is dropped."""
    if target is None:
        yield cast(BinaryIO, _Nowhere())
        return
    with medium():
        make_folder(target.parent)
        with created(target) as sink:
            yield sink
            flush(sink)
        flush_folder(target.parent)


class _Nowhere(io.RawIOBase):
    def write(self, data: Any, /) -> int:
        """Keep nothing."""
        return len(data)
