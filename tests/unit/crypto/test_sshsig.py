"""Signatures are ssh-keygen's own, byte for byte, and nothing else passes (BUNDLE 43, 44, 48, 49)."""

import base64
import subprocess
from pathlib import Path

import pytest

from hrd_desktop.crypto import errors, sshsig

SPACE = "hrd-case-bundle-v1"
MESSAGE = b"made-up manifest of Lidovia\n"
KEY = sshsig.SigningKey.from_private_bytes(bytes(range(32)))


def keygen(*words: str | Path, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["ssh-keygen", *words], input=data, capture_output=True, check=False)


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A key that ssh-keygen made."""
    path = tmp_path / "key"
    assert keygen("-q", "-t", "ed25519", "-N", "", "-C", "amb@oslo", "-f", path).returncode == 0
    return path


def ours(path: Path) -> sshsig.SigningKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_ssh_private_key

    key = load_ssh_private_key(path.read_bytes(), None)
    assert isinstance(key, Ed25519PrivateKey)
    return sshsig.SigningKey.from_private_bytes(key.private_bytes_raw())


@pytest.mark.parametrize("size", [0, 1, 100_000])
def test_our_signature_is_the_one_that_ssh_keygen_makes(theirs: Path, size: int) -> None:
    message = b"x" * size
    signature = keygen("-q", "-Y", "sign", "-f", theirs, "-n", SPACE, data=message).stdout
    assert sshsig.sign(ours(theirs), message, SPACE) == signature
    signer = sshsig.verify(signature, message)
    assert signer.namespace == SPACE
    assert ours(theirs).public_line("amb@oslo") == theirs.with_suffix(".pub").read_text().strip()
    assert signer.fingerprint in keygen("-l", "-f", theirs).stdout.decode()


def test_ssh_keygen_accepts_our_signature_by_our_trust_list(tmp_path: Path) -> None:
    (tmp_path / "allowed").write_text(f'amb@oslo namespaces="{SPACE}" {KEY.public_line()}\n')
    (tmp_path / "sig").write_bytes(sshsig.sign(KEY, MESSAGE, SPACE))
    check = ("-Y", "verify", "-f", tmp_path / "allowed", "-I", "amb@oslo", "-n", SPACE, "-s", tmp_path / "sig")
    assert keygen(*check, data=MESSAGE).returncode == 0
    assert keygen(*check, data=MESSAGE + b"x").returncode != 0


def blob(**changes: bytes) -> bytes:
    """The binary signature of MESSAGE, with parts replaced."""
    from hrd_desktop.crypto.sshkeys import Wire, pack

    wire = Wire(base64.b64decode(b"".join(sshsig.sign(KEY, MESSAGE, SPACE).splitlines()[1:-1])))
    head = wire.take(10)
    parts = {name: wire.text() for name in ("key", "namespace", "reserved", "hash", "signature")}
    return changes.pop("head", head) + b"".join(map(pack, (parts | changes).values()))


def armoured(data: bytes, width: int = 70) -> bytes:
    text = base64.b64encode(data)
    lines = [text[i : i + width] for i in range(0, len(text), width)]
    return b"\n".join([b"-----BEGIN SSH SIGNATURE-----", *lines, b"-----END SSH SIGNATURE-----", b""])


GOOD = sshsig.sign(KEY, MESSAGE, SPACE)
RAW = blob()[-64:]
BAD = {
    "empty": b"",
    "bare words": b"-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n",
    "other magic": armoured(blob(head=b"SSHSIH\0\0\0\1")),
    "other version": armoured(blob(head=b"SSHSIG\0\0\0\2")),
    "sha1": armoured(blob(hash=b"sha1")),
    "sha256": armoured(blob(hash=b"sha256")),
    "reserved used": armoured(blob(reserved=b"x")),
    "no namespace": armoured(blob(namespace=b"")),
    "rsa key": armoured(blob(key=b"\0\0\0\7ssh-rsa\0\0\0\3\1\0\1\0\0\0\1\1")),
    "short key": armoured(blob(key=b"\0\0\0\x0bssh-ed25519\0\0\0\1x")),
    "rsa signature": armoured(blob(signature=b"\0\0\0\x0crsa-sha2-512\0\0\0\x40" + RAW)),
    "short signature": armoured(blob(signature=b"\0\0\0\x0bssh-ed25519\0\0\0\x3f" + RAW[1:])),
    "bytes after the signature": armoured(blob() + b"x"),
    "bytes in the signature": armoured(blob(signature=b"\0\0\0\x0bssh-ed25519\0\0\0\x40" + RAW + b"x")),
    "cut": armoured(blob()[:-1]),
    "text before": b"\n" + GOOD,
    "text after": GOOD + b"\n",
    "two signatures": GOOD + GOOD,
    "windows lines": GOOD.replace(b"\n", b"\r\n"),
    "other width": armoured(blob(), 64),
    "base64 with a space": GOOD.replace(b"U1NI", b"U1 NI"),
    "huge length": armoured(b"SSHSIG\0\0\0\1\xff\xff\xff\xff"),
}


def test_the_parts_used_below_are_a_good_signature() -> None:
    assert armoured(blob()) == GOOD
    assert sshsig.verify(GOOD, MESSAGE).key == KEY.public


@pytest.mark.parametrize("name", BAD)
def test_a_signature_of_another_form_is_refused(name: str) -> None:
    with pytest.raises(errors.SignatureInvalid):
        sshsig.verify(BAD[name], MESSAGE)


@pytest.mark.parametrize("change", [{"namespace": b"git"}, {"key": sshsig.SigningKey.generate().public.blob}])
def test_a_signature_stands_for_its_namespace_its_key_and_its_message_only(change: dict[str, bytes]) -> None:
    with pytest.raises(errors.SignatureInvalid):
        sshsig.verify(armoured(blob(**change)), MESSAGE)
    with pytest.raises(errors.SignatureInvalid):
        sshsig.verify(GOOD, MESSAGE + b" ")


def test_a_secret_key_shows_nothing_and_survives_being_kept() -> None:
    assert sshsig.SigningKey.from_private_bytes(KEY.private_bytes()) == KEY
    assert repr(KEY) == "SigningKey()"
    with pytest.raises(errors.KeyMalformed):
        sshsig.SigningKey.from_private_bytes(b"short")
    with pytest.raises(ValueError, match="namespace"):
        sshsig.sign(KEY, b"", "")
