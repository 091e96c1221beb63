"""The post's own keys: they sign what leaves and open what comes. Their secret halves never leave the vault.

People compare words made of one hash over every public half, so that agreeing on them settles all keys at once.
"""

import base64
from pathlib import Path
from typing import TYPE_CHECKING

from hrd_desktop.services.files.writing import write_new
from hrd_desktop.services.member import Member
from hrd_desktop.services.mission import mission
from hrd_desktop.services.trust import key_card
from hrd_desktop.services.views import Identity

if TYPE_CHECKING:
    from hrd_desktop.crypto.age import Identity as AgeIdentity
    from hrd_desktop.crypto.sshsig import SigningKey

SIGNING, PQ, X25519 = "key.signing", "key.age.pq", "key.age.x25519"
"""Names under which the vault keeps the secret halves."""


def new_keys() -> dict[str, str]:
    """Return new keys by the names under which the vault keeps them."""
    from hrd_desktop.crypto import age
    from hrd_desktop.crypto.sshsig import SigningKey

    seed = SigningKey.generate().private_bytes()
    return {
        SIGNING: base64.b64encode(seed).decode(),
        PQ: str(age.new_identity("pq")),
        X25519: str(age.new_identity("x25519")),
    }


class Identities(Member):
    """The keys of this post."""

    def show(self) -> Identity:
        """Return the public side, with the words that people compare."""
        key, recipients = self.signing_key(), self.recipients()
        about = self._session.about()
        line = key.public_line(about.principal)
        return Identity(
            principal=about.principal,
            label=about.label,
            signing_line=line,
            recipient=recipients["pq"],
            recipient_x25519=recipients["x25519"],
            fingerprint=key.fingerprint,
            words=key_card.words(line, recipients),
        )

    def recipients(self) -> dict[str, str]:
        """Return the post's age recipients by profile."""
        return {profile: str(identity.recipient) for profile, identity in self._by_profile().items()}

    def signing_key(self) -> "SigningKey":
        """Return the key that signs. For services alone."""
        from hrd_desktop.crypto.sshsig import SigningKey

        kept = self._session.vault.keep(SIGNING)
        assert kept is not None, "every vault is founded with its keys"
        return SigningKey.from_private_bytes(base64.b64decode(kept))

    def age_identities(self) -> "list[AgeIdentity]":
        """Return the keys that open. For services alone."""
        return list(self._by_profile().values())

    def _by_profile(self) -> "dict[str, AgeIdentity]":
        from hrd_desktop.crypto import age

        kept = {"pq": self._session.vault.keep(PQ), "x25519": self._session.vault.keep(X25519)}
        return {profile: age.parse_identity(text) for profile, text in kept.items() if text}

    def card(self) -> str:
        """Return the key card: the small text file that another post reads with ``trust add``."""
        shown = self.show()
        return key_card.text(shown.principal, shown.label, shown.signing_line, self.recipients(), self._session.role)

    def save_card(self, to: Path) -> Path:
        """Write the key card to *to*; it holds nothing secret. Raises TARGET_EXISTS, TARGET_UNWRITABLE."""
        return write_new(to, self.card().encode())

    def secret_identity(self, profile: str) -> str:
        """Return the secret age identity of *profile*, for the demo and for a Ministry's key ceremony only."""
        self._session.writer.vault.journal.note("key_shown", by=self._session.officer, detail=profile)
        return str(self._by_profile()[profile])

    def principal(self) -> str:
        """Return the principal that bundles are signed as."""
        return self._session.vault.keep(mission.PRINCIPAL) or ""
