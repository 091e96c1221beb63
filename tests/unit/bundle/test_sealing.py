"""Sealing and opening through the package's own door: what is promised around the format."""

import hashlib
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from helpers.bundles import DRAFT
from helpers.forge import CODE, DESK, DESK_PQ, MISSION, OTHER, PAYLOAD, Forge, seed
from hrd_desktop import bundle
from hrd_desktop.crypto import age, sshsig
from hrd_desktop.errors import HrdError
from hrd_desktop.system.progress import Cancelled, Progress

KEY = sshsig.SigningKey.from_private_bytes(seed("mission"))
TRUST = sshsig.AllowedSigners.parse(f"amb@orsena {MISSION.line}\n")
PLAIN = [bundle.Member.of(path, data) for path, data in PAYLOAD.items()]


def seal(sink: Any = None, **changes: Any) -> tuple[bundle.Packed, io.BytesIO]:
    """Seal the good bundle with some facts changed; return it and the sink."""
    target = sink or io.BytesIO()
    facts = {
        "draft": bundle.EnvelopeDraft(**DRAFT),
        "members": PLAIN,
        "signing_key": KEY,
        "principal": "amb@orsena",
        "recipients": [DESK_PQ.recipient],
    }
    packed = bundle.pack(target, **(facts | changes))
    if isinstance(target, io.BytesIO):
        target.seek(0)
    return packed, target


def refusal(call: Callable[[], object]) -> str:
    """Return the class under which *call* refuses."""
    with pytest.raises(HrdError) as caught:
        call()
    return caught.value.error


@pytest.mark.parametrize(
    ("profile", "recipients", "identity"),
    [
        ("pq", [DESK_PQ.recipient], DESK_PQ),
        ("x25519", [OTHER.recipient, DESK.recipient], DESK),
        ("passphrase", [age.Passphrase(CODE, work_factor=10)], age.Passphrase(CODE)),
    ],
)
def test_what_is_sealed_opens_in_every_profile(profile: str, recipients: list[Any], identity: Any) -> None:
    packed, sink = seal(recipients=recipients, profile=bundle.Profile(profile))
    taken: dict[str, bytes] = {}
    verified = bundle.verify(sink, [identity], TRUST, each=lambda file: taken.update({file.path: file.read()}))
    assert taken == {path: data for path, data in PAYLOAD.items() if path != "data/case.json"}
    assert verified.document_bytes == PAYLOAD["data/case.json"]
    assert verified.document == json.loads(PAYLOAD["data/case.json"])
    assert (verified.digest, verified.envelope) == (packed.digest, packed.envelope)
    assert verified.principal == "amb@orsena"
    assert verified.profile == profile
    assert [file.path for file in verified.files] == sorted(PAYLOAD)


def test_a_sealed_file_is_described_for_reading_back() -> None:
    packed, sink = seal()
    assert packed.size == len(sink.getvalue())
    assert packed.sha256 == hashlib.sha256(sink.getvalue()).hexdigest()


def test_what_can_be_known_without_a_key() -> None:
    packed, sink = seal(recipients=[DESK.recipient, OTHER.recipient], profile=bundle.Profile.X25519)
    assert bundle.inspect(sink) == bundle.Inspection(bundle.Profile.X25519, 2, packed.size)
    assert sink.tell() == 0
    assert refusal(lambda: bundle.inspect(sink, bundle.Limits(ciphertext=packed.size - 1))) == "LIMIT_EXCEEDED"


def test_recipients_that_do_not_fit_the_profile_are_refused_before_a_byte_is_written() -> None:
    sink = io.BytesIO()
    assert refusal(lambda: seal(sink, recipients=[DESK.recipient])) == "WEAK_PROFILE"
    assert refusal(lambda: seal(sink, recipients=[DESK_PQ.recipient, DESK.recipient])) == "WEAK_PROFILE"
    assert refusal(lambda: seal(sink, recipients=[])) == "WEAK_PROFILE"
    assert sink.getvalue() == b""


def test_names_that_the_format_does_not_know_are_not_sealed() -> None:
    for path in ("data/Heron.jpg", "../e", "envelope.json"):
        with pytest.raises(ValueError, match="name"):
            seal(members=[*PLAIN, bundle.Member.of(path, b"x")])
    with pytest.raises(ValueError, match="twice"):
        seal(members=[*PLAIN, PLAIN[0]])
    assert refusal(lambda: seal(members=PLAIN[:1])) == "STRUCTURE_INVALID"


def test_more_than_a_reader_takes_is_not_sealed() -> None:
    limits = bundle.Limits(file=10)
    assert refusal(lambda: seal(limits=limits)) == "LIMIT_EXCEEDED"


@pytest.mark.parametrize("stored", [b"longer than it was", b"shorter", b"same_size!", b""])
def test_a_file_that_changed_since_it_was_attached_is_not_sealed(stored: bytes) -> None:
    """Fault 43: grows or vanishes while read."""
    promised = bundle.Member.of("data/attachments/0001.txt", b"same size.")
    changed = bundle.Member(promised.path, promised.size, promised.sha256, lambda: io.BytesIO(stored))
    assert refusal(lambda: seal(members=[PLAIN[2], changed])) == "MEMBER_CHANGED"


class FailingStick(io.BytesIO):
    """A medium that fails after some bytes, by an error or by writing in part (fault 28, fault 31)."""

    def __init__(self, room: int, data: bytes = b"", *, silent: bool = False) -> None:
        super().__init__(data)
        self.room = room
        self.silent = silent

    def write(self, data: Any, /) -> int:
        if self.tell() + len(data) > self.room:
            if self.silent:
                return super().write(bytes(data)[:1])
            raise OSError(28, "No space left on device")
        return super().write(data)

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() > self.room:
            raise OSError(5, "Input/output error")
        return super().read(size)


@pytest.mark.parametrize("room", [0, 100, 3000, 8000])
@pytest.mark.parametrize("silent", [True, False])
def test_a_full_stick_is_an_error_of_the_medium(room: int, silent: bool) -> None:
    assert refusal(lambda: seal(FailingStick(room, silent=silent))) == "IO_ERROR"


def test_a_stick_pulled_while_reading_is_an_error_of_the_medium() -> None:
    _, sink = seal(members=[PLAIN[2], bundle.Member.of("data/attachments/0001.bin", bytes(2_000_000))])
    for room in (-1, 600_000):
        stick = FailingStick(room, sink.getvalue())
        assert refusal(lambda: bundle.verify(stick, [DESK_PQ], TRUST)) == "IO_ERROR"  # noqa: B023


def test_a_medium_that_gives_back_other_bytes_is_noticed() -> None:
    """Fault 32: the stick lies."""
    stick = io.BytesIO()
    tagged = bundle.Tagged(stick)
    packed, _ = seal(tagged, hashed=False)
    assert packed.sha256 == ""
    assert packed.size == len(stick.getvalue())
    assert tagged.matches(io.BytesIO(stick.getvalue()))


@pytest.mark.parametrize("lie", [lambda data: data[:-1], lambda data: data + b"x", lambda data: b"x" + data[1:]])
def test_no_lie_of_a_medium_matches(lie: Callable[[bytes], bytes]) -> None:
    """Fault 32: the stick lies."""
    stick = io.BytesIO()
    tagged = bundle.Tagged(stick)
    seal(tagged)
    assert not tagged.matches(io.BytesIO(lie(stick.getvalue())))


def test_progress_is_told_and_a_stop_is_obeyed() -> None:
    told: list[int] = []
    seal(progress=Progress(lambda percent, _what: told.append(percent)))
    assert told == sorted(told)
    assert told[-1] == 100
    stopped = Progress()
    stopped.stop()
    with pytest.raises(Cancelled):
        seal(progress=stopped)


def test_a_step_out_of_order_is_a_defect_of_the_caller() -> None:
    _, sink = seal()
    reader = bundle.Reader(sink, [DESK_PQ], TRUST)
    for step in (reader.check_signature, reader.check_policy, lambda: list(reader.contents()), reader.finish):
        with pytest.raises(RuntimeError, match="new"):
            step()
    reader.open()
    with pytest.raises(RuntimeError, match="opened"):
        reader.open()
    with pytest.raises(RuntimeError, match="opened"):
        reader.check_policy()
    reader.check_signature()
    reader.check_policy()
    next(reader.contents())
    with pytest.raises(RuntimeError, match="broken"):
        reader.finish()


def test_after_a_refusal_no_further_step_is_taken() -> None:
    _, sink = seal()
    reader = bundle.Reader(sink, [DESK_PQ], sshsig.AllowedSigners.parse(""))
    reader.open()
    assert refusal(reader.check_signature) == "SIGNER_UNKNOWN"
    with pytest.raises(RuntimeError, match="broken"):
        reader.check_policy()


def test_what_is_left_unread_is_checked_all_the_same() -> None:
    _, sink = seal()
    assert len(bundle.verify(sink, [DESK_PQ], TRUST).files) == 3


def test_recipients_are_named_as_the_shell_hashes_them() -> None:
    text = str(DESK_PQ.recipient)
    packed, _ = seal()
    assert packed.envelope.recipients == (hashlib.sha256(text.encode()).hexdigest(),)
    assert bundle.recipient_mark(text) == packed.envelope.recipients[0]


@pytest.mark.parametrize(
    ("until", "change", "sealed"),
    [
        ("20261122120000Z", {}, True),
        ("20261121Z", {}, False),
        ("20261122120000Z", {"envelope.json": lambda data: data[:-1]}, None),
        ("20261122120000Z", {"bagit.txt": lambda data: data + b" "}, None),
    ],
)
def test_a_key_out_of_its_time_is_refused_with_whether_it_was_valid_when_sealed(
    until: str, change: dict[str, Callable[[bytes], bytes]], sealed: bool | None
) -> None:
    """Refused for its key before anything else that is wrong; the envelope is read for its moment alone."""
    trust = sshsig.AllowedSigners.parse(f'amb@orsena valid-before="{until}" {MISSION.line}\n')
    source = io.BytesIO(Forge(parts=change).build())
    with pytest.raises(HrdError) as caught:
        bundle.verify(source, [DESK], trust, now=datetime(2026, 11, 23, tzinfo=UTC))
    assert caught.value.error == "SIGNER_EXPIRED"
    assert caught.value.facts["sealed"] is sealed
