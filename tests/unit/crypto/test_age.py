"""The age codec by itself: who can open what, and that every kind of damage has its own word (BUNDLE 1 to 19)."""

import ast
import io
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrd_desktop.crypto import age, errors

CHUNK = 64 * 1024
PQ, X25519 = age.new_identity(), age.new_identity("x25519")
WORDS = age.Passphrase("made-up words only", work_factor=4)


class Drip(io.RawIOBase):
    """A source that gives a few bytes at a time, as a pipe may."""

    def __init__(self, data: bytes) -> None:
        self._inner = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        return self._inner.read(min(1000, size) if size and size > 0 else 1000)

    def readline(self, size: int | None = -1, /) -> bytes:
        return self._inner.readline(-1 if size is None else size)


def payload_at(data: bytes) -> int:
    return age.read_header(io.BytesIO(data)).size + 16


def flip(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def other_letter(data: bytes, place: int) -> bytes:
    return data[:place] + (b"B" if data[place : place + 1] == b"A" else b"A") + data[place + 1 :]


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17])
@pytest.mark.parametrize("key", [PQ, X25519, WORDS], ids=["pq", "x25519", "passphrase"])
def test_what_was_encrypted_comes_back(key: age.Identity | age.Passphrase, size: int) -> None:
    data = bytes(range(256)) * (size // 256 + 1)
    recipient = key.recipient if isinstance(key, age.Identity) else key
    sealed = age.encrypt(data[:size], [recipient])
    assert age.decrypt(sealed, [key]) == data[:size]
    assert age.Decrypting(Drip(sealed), [key]).read() == data[:size]


@given(pieces=st.lists(st.binary(max_size=200_000), max_size=4), step=st.integers(1, 150_000))
@settings(deadline=None, max_examples=30)
def test_pieces_written_and_read_in_any_size_are_one_stream(pieces: list[bytes], step: int) -> None:
    sink = io.BytesIO()
    with age.Encrypting(sink, [X25519.recipient]) as writer:
        for piece in pieces:
            writer.write(piece)
    reader = age.Decrypting(io.BytesIO(sink.getvalue()), [X25519])
    read = b"".join(iter(lambda: reader.read(step), b""))
    assert read == b"".join(pieces)


def test_each_of_several_recipients_opens_the_file() -> None:
    others = [age.new_identity() for _ in range(3)]
    sealed = age.encrypt(b"Lidovia", [key.recipient for key in others])
    assert [age.decrypt(sealed, [key]) for key in others] == [b"Lidovia"] * 3
    assert age.read_header(io.BytesIO(sealed)).profile == "pq"


def test_quantum_safe_and_other_keys_are_never_mixed() -> None:
    for recipients in ([PQ.recipient, X25519.recipient], [WORDS, WORDS], [WORDS, PQ.recipient], []):
        with pytest.raises(errors.MixedRecipients):
            age.encrypt(b"", recipients)


def test_keys_survive_their_text_and_never_show_in_repr() -> None:
    for key in (PQ, X25519):
        assert age.parse_identity(f"# made: today\n{key}\n") == key
        assert age.parse_recipient(str(key.recipient)) == key.recipient
        assert str(key) not in repr(key)
        assert key.seed.hex() not in repr(key)
    assert len(str(PQ.recipient)) == 1959
    assert "made-up" not in repr(WORDS)


def test_a_text_that_is_no_key_is_refused_without_quoting_it() -> None:
    halves = ["age1", "age1qqqq", str(PQ.recipient)[:-1], str(X25519.recipient).upper(), "a\nb", f"{X25519}x"]
    for text in ["", *halves]:
        for parse in (age.parse_recipient, age.parse_identity):
            with pytest.raises(errors.KeyMalformed) as caught:
                parse(text)
            assert not text or text not in str(caught.value)


def test_a_passphrase_is_the_same_in_both_spellings_of_a_letter() -> None:
    sealed = age.encrypt(b"x", [age.Passphrase("blåbær og fjell", work_factor=4)])
    assert age.decrypt(sealed, [age.Passphrase("bla\u030abær og fjell")]) == b"x"


def test_a_writer_that_met_an_error_leaves_a_file_that_is_refused() -> None:
    sink = io.BytesIO()
    with pytest.raises(RuntimeError), age.Encrypting(sink, [X25519.recipient]) as writer:
        writer.write(bytes(2 * CHUNK))
        raise RuntimeError
    with pytest.raises(errors.Truncated):
        age.decrypt(sink.getvalue(), [X25519])


SEALED = age.encrypt(bytes(3 * CHUNK - 512), [X25519.recipient])
AT = payload_at(SEALED)
FULL = CHUNK + 16
DAMAGES: dict[str, tuple[type[errors.CryptoError], Callable[[], bytes]]] = {
    "1 empty": (errors.NotAge, lambda: b""),
    "2 random": (errors.NotAge, lambda: bytes(range(256)) * 300),
    "3 armour": (errors.Armoured, lambda: b"\n-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n"),
    "4 version": (errors.UnsupportedVersion, lambda: SEALED.replace(b"/v1\n", b"/v2\n", 1)),
    "5 no body": (errors.HeaderMalformed, lambda: b"age-encryption.org/v1\n-> X25519 abc\n--- x\n"),
    "9 mac": (errors.HeaderTampered, lambda: other_letter(SEALED, SEALED.index(b"---") + 8)),
    "13 first": (errors.PayloadTampered, lambda: flip(SEALED, AT + 5)),
    "14 middle": (errors.PayloadTampered, lambda: flip(SEALED, AT + FULL + 5)),
    "15 last": (errors.PayloadTampered, lambda: flip(SEALED, len(SEALED) - 1)),
    "16 swapped": (
        errors.PayloadTampered,
        lambda: SEALED[:AT] + SEALED[AT + FULL : AT + 2 * FULL] + SEALED[AT : AT + FULL] + SEALED[AT + 2 * FULL :],
    ),
    "17 cut at a chunk": (errors.Truncated, lambda: SEALED[: AT + 2 * FULL]),
    "17 nothing left": (errors.Truncated, lambda: SEALED[:AT]),
    "18 cut inside": (errors.Truncated, lambda: SEALED[:-100]),
    "18 cut in the tag": (errors.Truncated, lambda: SEALED[: AT + FULL + 7]),
    "19 one byte more": (errors.TrailingData, lambda: SEALED + b"x"),
    "19 much more": (errors.TrailingData, lambda: SEALED + bytes(2 * FULL)),
    "cut in the nonce": (errors.HeaderMalformed, lambda: SEALED[: AT - 1]),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_every_damage_has_its_own_word(name: str) -> None:
    expected, damaged = DAMAGES[name]
    with pytest.raises(expected):
        age.Decrypting(io.BytesIO(damaged()), [X25519], unit=512).read()


def test_another_key_and_a_wrong_passphrase_stay_apart() -> None:
    with pytest.raises(errors.NotForYou):
        age.decrypt(SEALED, [PQ, age.new_identity("x25519"), WORDS])
    with pytest.raises(errors.WrongPassphrase):
        age.decrypt(age.encrypt(b"", [WORDS]), [age.Passphrase("other words")])
    with pytest.raises(errors.NotForYou):
        age.decrypt(age.encrypt(b"", [WORDS]), [PQ, X25519])


def many(count: int) -> bytes:
    return b"age-encryption.org/v1\n" + b"-> example.com/heron\n\n" * count + b"--- " + b"A" * 43 + b"\n"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"age-encryption.org/v1\n-> " + b"x" * 10_000_000 + b"\n", "header"),
        (b"age-encryption.org/v1\n-> x\n" + (b"A" * 64 + b"\n") * 5000, "header"),
        (many(1000), "recipients"),
        (
            b"age-encryption.org/v1\n-> scrypt " + b"A" * 22 + b" 23\n" + b"A" * 43 + b"\n--- " + b"A" * 43 + b"\n",
            "scrypt",
        ),
        (
            b"age-encryption.org/v1\n-> scrypt " + b"A" * 22 + b" " + b"9" * 5000 + b"\n" + b"A" * 43 + b"\n",
            "scrypt",
        ),
    ],
    ids=["long line", "long stanza", "many stanzas", "much work", "endless work"],
)
def test_a_hostile_header_is_refused_before_any_work(data: bytes, what: str) -> None:
    source, start = io.BytesIO(data), time.process_time()
    with pytest.raises(errors.LimitExceeded) as caught:
        age.Decrypting(source, [WORDS])
    assert caught.value.facts["what"] == what
    assert source.tell() <= 66 * 1024
    assert time.process_time() - start < 5  # a scrypt of 2^23 alone would take longer, and 8 GiB


def test_twenty_recipients_are_read_and_the_limit_of_scrypt_can_be_lowered() -> None:
    assert len(age.read_header(io.BytesIO(many(20))).stanzas) == 20
    sealed = age.encrypt(b"", [age.Passphrase("x", work_factor=6)])
    assert age.read_header(io.BytesIO(sealed)).work_factor == 6
    with pytest.raises(errors.LimitExceeded):
        age.decrypt(sealed, [age.Passphrase("x")], age.HeaderLimits(work_factor=5))
    with pytest.raises(errors.LimitExceeded):
        age.decrypt(sealed, [age.Passphrase("x", max_work_factor=5)])


def test_the_source_stands_at_the_payload_after_the_header() -> None:
    source = io.BytesIO(SEALED)
    assert age.read_header(source).size == source.tell()


def test_the_profile_is_known_from_the_header_alone() -> None:
    assert age.read_header(io.BytesIO(SEALED)).profile == "x25519"
    assert age.read_header(io.BytesIO(age.encrypt(b"", [WORDS]))).profile == "passphrase"
    assert age.read_header(io.BytesIO(many(2))).profile == "other"


def statements(source: str) -> int:
    """Count lines of code: neither imports nor words of explanation, neither blank lines nor lists of names."""
    tree, apart = ast.parse(source), set[int]()
    for node in ast.walk(tree):
        text = (
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        )
        names = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
        if text or names or isinstance(node, ast.Import | ast.ImportFrom):
            assert isinstance(node, ast.stmt)
            apart |= set(range(node.lineno, (node.end_lineno or 0) + 1))
    lines = enumerate(source.splitlines(), start=1)
    return sum(bool(line.split("#")[0].strip()) and number not in apart for number, line in lines)


def test_the_codec_stays_small_enough_to_be_read_in_one_go() -> None:
    """DESIGN D6, adr/0002: 400 lines of code, and with all words of explanation no more than half as long again."""
    texts = [file.read_text(encoding="utf-8") for file in Path(age.__file__).parent.glob("*.py")]
    assert 0 < sum(map(statements, texts)) <= 400
    assert sum(len(text.splitlines()) for text in texts) <= 600


def test_what_opens_the_unlock_window_loads_no_heavy_library() -> None:
    """The unlock window opens first; the codec and the judges of passphrases come when they are used."""
    code = (
        "import sys; from hrd_desktop.services import unlock; from hrd_desktop.crypto import sshsig, words; "
        "sys.exit(any(name in sys.modules for name in ('cryptography', 'zxcvbn', 'mnemonic')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
