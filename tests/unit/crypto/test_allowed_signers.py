"""Who is trusted, for what and when; judged as ssh-keygen judges the same list (BUNDLE 44 to 47)."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hrd_desktop.crypto import errors, sshsig
from hrd_desktop.crypto.sshsig import AllowedSigners

SPACE = "hrd-case-bundle-v1"
KEY, OTHER = (sshsig.SigningKey.from_private_bytes(bytes([n]) * 32) for n in (1, 2))
LINE = KEY.public_line()
SIGNATURE = sshsig.sign(KEY, b"m", SPACE)
SIGNER = sshsig.verify(SIGNATURE, b"m")
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
RSA = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC7"

TRUSTED = {
    "plain": f"amb@oslo {LINE}",
    "comment at the end": f"amb@oslo {LINE} Ambassadør i Oslo",
    "comment lines": f"# Lidovia\n\n  # more\namb@oslo {LINE}\n",
    "windows lines": f"amb@oslo {LINE}\r\n",
    "several principals": f"first@x,amb@oslo,last@x {LINE}",
    "quoted principals": f'"amb@oslo" {LINE}',
    "namespace": f'amb@oslo namespaces="{SPACE}" {LINE}',
    "several namespaces": f'amb@oslo namespaces="git,{SPACE}" {LINE}',
    "namespace pattern": f'amb@oslo namespaces="hrd-case-*" {LINE}',
    "options in capitals": f'amb@oslo NAMESPACES="{SPACE}",Valid-After="20260101Z" {LINE}',
    "in time": f'amb@oslo valid-after="20260101",valid-before="20270101120000Z" {LINE}',
    "second line fits": f'amb@oslo namespaces="git" {LINE}\namb@oslo namespaces="{SPACE}" {LINE}',
    "beside other kinds": f"x@y {RSA}\nca@y cert-authority {OTHER.public_line()}\namb@oslo {LINE}",
    "minutes": f'amb@oslo valid-before="202611221200Z" {LINE}',
}
REFUSED = {
    "empty": (errors.SignerUnknown, ""),
    "another key": (errors.SignerUnknown, f"amb@oslo {OTHER.public_line()}"),
    "only as authority": (errors.SignerUnknown, f"amb@oslo cert-authority {LINE}"),
    "for git": (errors.WrongNamespace, f'amb@oslo namespaces="git" {LINE}'),
    "for all but this": (errors.WrongNamespace, f'amb@oslo namespaces="!{SPACE},*" {LINE}'),
    "expired": (errors.SignerExpired, f'amb@oslo valid-before="20261122Z" {LINE}'),
    "not yet": (errors.SignerExpired, f'amb@oslo valid-after="202611221201Z" {LINE}'),
}
MALFORMED = {
    "no key": "amb@oslo",
    "no key after options": 'amb@oslo namespaces="x"',
    "unknown option": f"amb@oslo trust-me {LINE}",
    "option without quotes": f"amb@oslo namespaces=x {LINE}",
    "option twice": f'amb@oslo namespaces="a",namespaces="b" {LINE}',
    "no date": f'amb@oslo valid-before="soon" {LINE}',
    "no such day": f'amb@oslo valid-before="20260231Z" {LINE}',
    "times the wrong way": f'amb@oslo valid-after="20270101Z",valid-before="20260101Z" {LINE}',
    "cut key": f"amb@oslo {LINE[:-9]}",
    "open quote": f'amb@oslo namespaces="x {LINE}',
    "no principal": f'"" {LINE}',
}


def agrees(tmp_path: Path, text: str) -> bool:
    """Whether ssh-keygen trusts SIGNATURE by this list at NOW."""
    (tmp_path / "allowed").write_text(text, encoding="utf-8")
    (tmp_path / "sig").write_bytes(SIGNATURE)
    command = ["ssh-keygen", "-Y", "verify", "-f", "allowed", "-I", "amb@oslo", "-n", SPACE, "-s", "sig"]
    command += ["-Overify-time=20261122120000Z"]
    return subprocess.run(command, input=b"m", cwd=tmp_path, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("name", TRUSTED)
def test_a_signer_is_found_as_ssh_keygen_finds_it(name: str, tmp_path: Path) -> None:
    trusted = AllowedSigners.parse(TRUSTED[name]).find(SIGNER, NOW)
    assert trusted.covers("amb@oslo")
    assert not trusted.covers("someone@else")
    assert trusted.fingerprint == KEY.fingerprint
    assert agrees(tmp_path, TRUSTED[name])


@pytest.mark.parametrize("name", REFUSED)
def test_a_signer_is_refused_where_ssh_keygen_refuses(name: str, tmp_path: Path) -> None:
    expected, text = REFUSED[name]
    with pytest.raises(expected):
        AllowedSigners.parse(text).find(SIGNER, NOW)
    assert not agrees(tmp_path, text)


@pytest.mark.parametrize("name", MALFORMED)
def test_a_line_that_cannot_be_read_is_named_and_nothing_is_trusted(name: str) -> None:
    with pytest.raises(errors.TrustListMalformed) as caught:
        AllowedSigners.parse(f"# made up\namb@oslo {LINE}\n{MALFORMED[name]}\n")
    assert caught.value.facts["line"] == 3


def test_a_revoked_key_is_refused_first_of_all() -> None:
    revoked = f"# lost in Valmora\n{OTHER.public_line()}\n{RSA}\n{LINE} stolen\n"
    with pytest.raises(errors.SignerRevoked):
        AllowedSigners.parse("", revoked).find(SIGNER, NOW)
    with pytest.raises(errors.TrustListMalformed):
        AllowedSigners.parse("", "SSHKRL\n\0\0 binary")


def test_an_expired_signer_says_whether_it_was_valid_when_sealed() -> None:
    signers = AllowedSigners.parse(f'amb@oslo valid-before="20261101Z" {LINE}')
    for sealed, said in ((datetime(2026, 10, 1, tzinfo=UTC), True), (NOW, False), (None, None)):
        with pytest.raises(errors.SignerExpired) as caught:
            signers.find(SIGNER, NOW, sealed)
        assert caught.value.facts["sealed"] is said


@pytest.mark.parametrize(
    ("language", "inside", "outside"),
    [
        ("en", "It was inside it at the moment", "It was outside it already"),
        ("nb", "Den var innenfor", "Den var utenfor"),
    ],
)
def test_the_words_of_an_expired_signer_say_it_in_both_languages(language: str, inside: str, outside: str) -> None:
    said = {sealed: errors.SignerExpired(sealed=sealed).words(language).what for sealed in (True, False, None)}
    assert inside in said[True]
    assert outside in said[False]
    assert said[True].startswith(said[None])
    assert inside not in said[None]
    assert outside not in said[None]


def test_names_of_every_fitting_line_count() -> None:
    found = AllowedSigners.parse(f"a@x {LINE}\nb@x,*@oslo {LINE}").find(SIGNER, NOW)
    assert found.principals == ("a@x", "b@x", "*@oslo")
    assert found.covers("anyone@oslo")


@pytest.mark.parametrize("blank", ["\x0c", "\x0b", "\x1c"])
def test_a_row_of_odd_white_space_is_refused_by_its_line(blank):
    with pytest.raises(errors.TrustListMalformed) as caught:
        sshsig.AllowedSigners.parse(f"\n{blank}\n")
    assert caught.value.facts["line"] == 2
