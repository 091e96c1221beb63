"""The trust list: OpenSSH's ``allowed_signers``, read as ssh-keygen reads it, for Ed25519 keys.

Times are judged now, by the reader's clock: a seized key that is no longer trusted must not be able to date its
signatures back. Lines for other kinds of keys and for certificate authorities are valid, and never match.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from hrd_desktop.crypto.errors import (
    KeyMalformed,
    SignerExpired,
    SignerRevoked,
    SignerUnknown,
    TrustListMalformed,
    WrongNamespace,
)
from hrd_desktop.crypto.sshkeys import PublicKey

_FOREIGN = re.compile(r"(sk-)?(ssh|ecdsa)-[a-z0-9@.-]+")
_WORD = re.compile(r'(?:"(?:\\"|[^"])*"|[^\s"])+')
_OPTION = re.compile(r'([a-zA-Z-]+)(?:="((?:\\"|[^"])*)")?(?:,|$)')
_STAMP = re.compile(r"(\d{8})(\d{4})?(\d{2})?(Z)?")


class Signature(Protocol):
    """What is asked of a checked signature: its key and namespace."""

    @property
    def key(self) -> PublicKey:
        """Who signed."""

    @property
    def namespace(self) -> str:
        """For what."""


@dataclass(frozen=True)
class Trusted:
    """A signer whom the list trusts: *principals* as the list names them (OpenSSH patterns), *fingerprint*."""

    principals: tuple[str, ...]
    fingerprint: str

    def covers(self, principal: str) -> bool:
        """Return whether the list lets this key speak for *principal*."""
        return matches(self.principals, principal)


@dataclass(frozen=True)
class Line:
    """One line of the list. Without *namespaces* every namespace is accepted; times are inclusive."""

    principals: tuple[str, ...]
    key: PublicKey
    namespaces: tuple[str, ...] | None = None
    after: datetime | None = None
    before: datetime | None = None

    def valid(self, at: datetime) -> bool:
        """Return whether the key is trusted at the moment *at* (aware)."""
        return (self.after is None or at >= self.after) and (self.before is None or at <= self.before)


@dataclass(frozen=True)
class AllowedSigners:
    """A trust list with the keys that were revoked."""

    lines: tuple[Line, ...] = ()
    revoked: frozenset[PublicKey] = frozenset()

    @classmethod
    def parse(cls, text: str, revoked: str = "") -> "AllowedSigners":
        """Read a list and, as *revoked*, public keys one a line. Raises :class:`TrustListMalformed`."""
        lines = tuple(line for number, words in _rows(text) if (line := _line(words, number)))
        return cls(lines, frozenset(key for number, words in _rows(revoked) if (key := _key(words, number))))

    def find(self, signer: Signature, at: datetime | None = None, sealed: datetime | None = None) -> Trusted:
        """Return who *signer* is to this list at the moment *at* (aware; now by default).

        Raises :class:`SignerRevoked`, :class:`SignerUnknown`, :class:`WrongNamespace`, or :class:`SignerExpired`,
        whose fact *sealed* tells whether the key was valid at the moment *sealed* (None where that is unknown).
        """
        if signer.key in self.revoked:
            raise SignerRevoked
        lines = [line for line in self.lines if line.key == signer.key]
        if not lines:
            raise SignerUnknown
        lines = [line for line in lines if line.namespaces is None or matches(line.namespaces, signer.namespace)]
        if not lines:
            raise WrongNamespace
        now = at or datetime.now(UTC)
        valid = [line for line in lines if line.valid(now)]
        if not valid:
            raise SignerExpired(sealed=any(line.valid(sealed) for line in lines) if sealed else None)
        return Trusted(tuple(name for line in valid for name in line.principals), signer.key.fingerprint)


def matches(patterns: tuple[str, ...], text: str) -> bool:
    """Return whether an OpenSSH pattern list fits *text*: ``*`` and ``?`` stand for anything, ``!`` excludes."""
    if any(_fits(pattern[1:], text) for pattern in patterns if pattern.startswith("!")):
        return False
    return any(_fits(pattern, text) for pattern in patterns)


def _fits(pattern: str, text: str) -> bool:
    return bool(re.fullmatch("".join({"*": ".*", "?": "."}.get(c, re.escape(c)) for c in pattern), text, re.DOTALL))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, row in enumerate(text.split("\n"), start=1):
        words = row.strip(" \t\r")
        if words and not words.startswith("#"):
            yield number, _WORD.findall(words)


def _key(words: list[str], line: int) -> PublicKey | None:
    """Return the Ed25519 key that *words* begin with; None for a key of another kind."""
    if len(words) < 2:
        raise TrustListMalformed(line=line)
    if words[0] != "ssh-ed25519" and _FOREIGN.fullmatch(words[0]):
        return None
    try:
        return PublicKey.parse(" ".join(words[:2]))
    except KeyMalformed:
        raise TrustListMalformed(line=line) from None


def _line(words: list[str], line: int) -> Line | None:
    if not words:  # a row of nothing but odd white space
        raise TrustListMalformed(line=line)
    names = tuple(name for name in words[0].strip('"').split(",") if name)
    plain = len(words) > 1 and bool(_FOREIGN.fullmatch(words[1]))
    options = {} if plain else _options(words[1] if len(words) > 1 else "", line)
    key = _key(words[1:] if plain else words[2:], line)
    if not names:
        raise TrustListMalformed(line=line)
    if key is None or "cert-authority" in options:
        return None
    after, before = _stamp(options, "valid-after", line), _stamp(options, "valid-before", line)
    if after and before and before <= after:
        raise TrustListMalformed(line=line)
    namespaces = options.get("namespaces")
    return Line(names, key, tuple(namespaces.split(",")) if namespaces else None, after, before)


def _options(text: str, line: int) -> dict[str, str]:
    found: dict[str, str] = {}
    place = 0
    while place < len(text):
        match = _OPTION.match(text, place)
        name = match[1].lower() if match else ""
        valued = name in ("namespaces", "valid-after", "valid-before")
        if match is None or name in found or (not valued and name != "cert-authority") or valued != bool(match[2]):
            raise TrustListMalformed(line=line)
        found[name] = (match[2] or "").replace('\\"', '"')
        place = match.end()
    return found


def _stamp(options: dict[str, str], name: str, line: int) -> datetime | None:
    if name not in options:
        return None
    match = _STAMP.fullmatch(options[name])
    if match is None or (match[3] and not match[2]):
        raise TrustListMalformed(line=line)
    digits = match[1] + (match[2] or "0000") + (match[3] or "00")
    try:
        moment = datetime.strptime(digits + "+0000", "%Y%m%d%H%M%S%z")
    except ValueError:
        raise TrustListMalformed(line=line) from None
    return moment if match[4] else moment.replace(tzinfo=None).astimezone()
