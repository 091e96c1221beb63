"""Whatever bytes arrive, the parsers of crypto answer with a result or a refusal of their own, and soon."""

import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hrd_desktop.crypto import age, errors, sshsig

VECTORS = Path(__file__).parents[1] / "vectors" / "cctv" / "age"
KEY = age.Identity("x25519", bytes(range(32)))
SIGNING = sshsig.SigningKey.from_private_bytes(bytes(range(32)))
SIGNATURE = sshsig.sign(SIGNING, b"m", "hrd-case-bundle-v1")
SEALED = age.encrypt(b"made up" * 100, [KEY.recipient])
LINE = f'amb@oslo namespaces="a,b",valid-after="20260101Z" {SIGNING.public_line()} comment'
START = b"age-encryption.org/v1\n"

pieces = st.sampled_from(
    [b"-> X25519 ", b"-> scrypt ", b"-> mlkem768x25519 ", b"-> x\n", b"--- ", b"\n", b" ", b"A" * 64, b"A" * 43, b"=",
     b"A" * 22, b" 9", b"\r", b"\0", b"\xff", b"A" * 11]
)  # fmt: skip
headers = st.lists(pieces, max_size=30).map(lambda parts: START + b"".join(parts))


def opened(data: bytes) -> None:
    try:
        header = age.read_header(io.BytesIO(data))
        assert header.size <= 64 * 1024
        assert START + b"".join(stanza.encoded() for stanza in header.stanzas) + b"---" == header.signed
    except errors.CryptoError:
        pass
    with suppress(errors.CryptoError):
        age.Decrypting(io.BytesIO(data), [KEY, age.Passphrase("x", max_work_factor=4)], unit=512).read()


@given(st.one_of(st.binary(max_size=300), st.binary(max_size=300).map(START.__add__), headers))
@settings(deadline=None)
def test_any_bytes_are_an_age_file_or_refused(data: bytes) -> None:
    opened(data)


@given(place=st.integers(0, len(SEALED) - 1), value=st.integers(0, 255), cut=st.booleans())
@settings(deadline=None)
def test_no_changed_byte_of_an_age_file_is_accepted(place: int, value: int, cut: bool) -> None:
    changed = SEALED[:place] + (b"" if cut else bytes([value]) + SEALED[place + 1 :])
    if changed == SEALED:
        return
    with pytest.raises(errors.CryptoError):
        age.decrypt(changed, [KEY])


@given(
    name=st.sampled_from(sorted(path.name for path in VECTORS.iterdir())),
    place=st.integers(0),
    flip=st.integers(1, 255),
)
@settings(deadline=None)
def test_damaged_public_vectors_are_read_or_refused(name: str, place: int, flip: int) -> None:
    data = bytearray((VECTORS / name).read_bytes().partition(b"\n\n")[2])
    if data:
        data[place % len(data)] ^= flip
    opened(bytes(data))


@given(
    st.one_of(
        st.binary(max_size=400), st.binary(max_size=200).map(lambda data: SIGNATURE[:40] + data + SIGNATURE[-40:])
    )
)
def test_any_bytes_are_refused_as_a_signature(data: bytes) -> None:
    with pytest.raises(errors.SignatureInvalid):
        sshsig.verify(data, b"m")


@given(place=st.integers(0, len(SIGNATURE) - 1), value=st.integers(0, 255))
def test_no_changed_byte_of_a_signature_is_accepted(place: int, value: int) -> None:
    changed = SIGNATURE[:place] + bytes([value]) + SIGNATURE[place + 1 :]
    if changed != SIGNATURE:
        with pytest.raises(errors.SignatureInvalid):
            sshsig.verify(changed, b"m")


@given(st.one_of(st.text(max_size=200), st.tuples(st.text(max_size=40), st.integers(0, len(LINE))).map(
    lambda pair: LINE[: pair[1]] + pair[0] + LINE[pair[1] :])))  # fmt: skip
@example('a "')
@example('a valid-after="99999999Z" ssh-ed25519 x')
def test_any_text_is_a_trust_list_or_refused_by_its_line(text: str) -> None:
    try:
        found = sshsig.AllowedSigners.parse(text, revoked=text)
    except errors.TrustListMalformed as error:
        assert 1 <= int(str(error.facts["line"])) <= text.count("\n") + 1
    else:
        for line in found.lines:
            assert line.principals


@given(st.text(max_size=120))
def test_any_text_is_a_key_or_refused(text: str) -> None:
    for parse in (age.parse_identity, age.parse_recipient, sshsig.PublicKey.parse):
        with pytest.raises(errors.KeyMalformed):
            parse(text)
