"""Our bundles open and check with other people's programs alone, and damage is found at the right layer.

The judge is packaging/judges/check-bundle.sh: typage or age, tar, ssh-keygen, sha256sum, bagit.py. Damage inside is
encrypted again by typage or age, so that the layer under test is the one that fails.
"""

import io
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from helpers import forge
from helpers.bundles import DRAFT
from helpers.forge import DESK, DESK_PQ, MISSION, OTHER, PAYLOAD, Forge, seed
from hrd_desktop import bundle
from hrd_desktop.crypto import age, sshsig

JUDGES = Path(__file__).parents[2] / "packaging" / "judges"
KEYS = {"pq": DESK_PQ, "x25519": DESK}

DECRYPTION, TAR, SIGNATURE, HASHES, BAGIT, RECIPIENT = 1, 2, 3, 4, 5, 6


@dataclass
class Office:
    """A receiving office with its files, and the judge's word on a bundle."""

    folder: Path
    profile: str

    def __post_init__(self) -> None:
        (self.folder / "key").write_text(f"{KEYS[self.profile]}\n")
        self.trust(MISSION)

    @property
    def key(self) -> age.Identity:
        """The office's key."""
        return KEYS[self.profile]

    def trust(self, signer: forge.Signer) -> None:
        """Trust *signer*, and nobody else, as amb@orsena."""
        line = f'amb@orsena namespaces="hrd-case-bundle-v1" {signer.line}\n'
        (self.folder / "allowed_signers").write_text(line)

    def judge(self, data: bytes) -> tuple[int, str]:
        """Return exit code and output of the judge on a bundle."""
        (self.folder / "b.hrdbundle").write_bytes(data)
        script = [str(JUDGES / "check-bundle.sh"), "b.hrdbundle", "key", "allowed_signers", "amb@orsena"]
        done = subprocess.run(script, cwd=self.folder, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    def seal_again(self, plain: bytes) -> bytes:
        """Return *plain* encrypted to this office by typage or age."""
        (self.folder / "in").write_bytes(plain)
        to = str(self.key.recipient)
        typage = ["node", str(JUDGES / "typage-encrypt.mjs"), "in", "out", to]
        command = typage if self.profile == "pq" else ["age", "-r", to, "-o", "out", "in"]
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True)
        return (self.folder / "out").read_bytes()


@pytest.fixture(params=["pq", "x25519"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Office:
    """A receiving office, once for each profile with keys."""
    return Office(tmp_path, request.param)


def sealed(office: Office) -> bytes:
    """Return a bundle as our writer seals it."""
    sink = io.BytesIO()
    bundle.pack(
        sink,
        draft=bundle.EnvelopeDraft(**DRAFT),
        members=[bundle.Member.of(path, data) for path, data in PAYLOAD.items()],
        signing_key=sshsig.SigningKey.from_private_bytes(seed("mission")),
        principal="amb@orsena",
        recipients=[office.key.recipient],
        profile=bundle.Profile(office.profile),
    )
    return sink.getvalue()


def test_stock_tools_open_and_check_what_we_seal(office: Office) -> None:
    code, said = office.judge(sealed(office))
    assert code == 0, said
    assert "FAILED" not in said
    assert len(re.findall(r" ok$", said, re.MULTILINE)) == 8


def flipped(data: bytes, at: int) -> bytes:
    """Return *data* with one bit changed."""
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def test_damage_to_the_encryption_is_found_there(office: Office) -> None:
    data = sealed(office)
    for at in (data.index(b"--- ") + 9, len(data) - 100):
        code, said = office.judge(flipped(data, at))
        assert code == DECRYPTION, said
        assert "FAILED" in said
    assert office.judge(data[:-1])[0] == DECRYPTION
    assert office.judge(b"")[0] == DECRYPTION


def test_another_office_cannot_decrypt(office: Office) -> None:
    other = "x25519" if office.profile == "pq" else "pq"
    (office.folder / "key").write_text(f"{age.Identity(KEYS[office.profile].kind, seed(other))}\n")
    assert office.judge(sealed(office))[0] == DECRYPTION


def link(plain: bytes) -> bytes:
    """Turn the attachment into a link out of the folder."""
    at = plain.index(b"bundle/data/attachments/0001.txt")
    block = forge.header(size=0, type=b"2", link=b"/etc/passwd")
    return plain[:at] + block + plain[at + 1024 :]


def replaced(old: bytes, new: bytes, nth: int = 0) -> Callable[[bytes], bytes]:
    """Return a change of the *nth* place where *old* stands; the length stays."""
    assert len(old) == len(new)

    def change(plain: bytes) -> bytes:
        at = [found.start() for found in re.finditer(re.escape(old), plain)][nth]
        return plain[:at] + new + plain[at + len(old) :]

    return change


@pytest.mark.parametrize(
    ("change", "step"),
    [
        (link, TAR),
        (lambda plain: flipped(plain, 20), TAR),
        (lambda plain: plain[:900], TAR),
        (replaced(b"-----BEGIN SSH", b"-----BEGIN SSL"), SIGNATURE),
        (lambda plain: flipped(plain, 512), SIGNATURE),
        (replaced(b"BagIt-Version", b"BagIt-version"), HASHES),
        (replaced(b'"fortrolig"', b'"offentlig"'), HASHES),
        (replaced(b"Payload-Oxum: 1", b"Payload-Oxum: 2"), HASHES),
        (replaced(b"  data/case.json", b"  data/cake.json"), HASHES),
        (replaced(b"note about Heron", b"note about Eagle"), HASHES),
        (replaced(b'"alias":"Heron"', b'"alias":"Eagle"'), HASHES),
    ],
    ids=["link", "name", "cut", "armour", "signed-bytes", "bagit", "envelope", "oxum", "manifest", "note", "case"],
)
def test_damage_inside_is_found_at_its_layer(office: Office, change: Callable[[bytes], bytes], step: int) -> None:
    plain = age.decrypt(sealed(office), [office.key])
    code, said = office.judge(office.seal_again(change(plain)))
    assert code == step, said
    assert "FAILED" in said


def test_the_same_inside_encrypted_by_others_is_still_good(office: Office) -> None:
    again = office.seal_again(age.decrypt(sealed(office), [office.key]))
    assert office.judge(again)[0] == 0


def test_an_unknown_signer_fails_at_the_signature(office: Office) -> None:
    office.trust(forge.Signer("stranger"))
    assert office.judge(sealed(office))[0] == SIGNATURE


@pytest.mark.parametrize(
    ("changes", "step"),
    [
        ({"namespace": "git"}, SIGNATURE),
        ({"signer": forge.Signer("stranger")}, SIGNATURE),
        ({"parts": {"bag-info.txt": lambda data: data.replace(b".3\n", b".4\n")}}, BAGIT),
        ({"members": lambda members: [*members, forge.member("data/attachments/0009.txt", b"x")]}, BAGIT),
        ({"named": [str(OTHER.recipient)]}, RECIPIENT),
    ],
    ids=["namespace", "signer", "oxum", "unlisted", "passed-on"],
)
def test_what_was_signed_wrongly_is_found_at_its_layer(office: Office, changes: dict[str, object], step: int) -> None:
    made = Forge(recipients=[office.key.recipient], **changes).build()  # type: ignore[arg-type]
    code, said = office.judge(made)
    assert code == step, said


def test_nothing_is_left_behind(office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    assert office.judge(sealed(office))[0] == 0
    assert list(scratch.iterdir()) == []
