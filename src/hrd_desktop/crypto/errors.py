"""Why an encrypted file, a key, a passphrase or a signature was refused: one class for each reason.

The same classes serve bundles, slots of a vault and attachments, so their words say "file". No fact here ever quotes
a key, a passphrase or what a file holds.
"""

from dataclasses import replace

from hrd_desktop.errors import HrdError, Words
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import speaking


class CryptoError(HrdError):
    """The base of every refusal by keys, encryption and signatures."""


class NotAge(CryptoError):
    """This is no age file at all."""

    error = "NOT_A_BUNDLE"


class Armoured(CryptoError):
    """An age file as text (ASCII armour); only the binary form is read."""

    error = "ARMOURED"


class UnsupportedVersion(CryptoError):
    """An age file of a version that this program does not know."""

    error = "UNSUPPORTED_VERSION"


class HeaderMalformed(CryptoError):
    """The header breaks the format."""

    error = "HEADER_MALFORMED"


class LimitExceeded(CryptoError):
    """More work or memory is asked for than a reader gives. Facts: *what*, *limit*."""

    error = "LIMIT_EXCEEDED"


class NotForYou(CryptoError):
    """None of the given keys opens the file."""

    error = "NOT_FOR_YOU"


class WrongPassphrase(CryptoError):
    """The passphrase does not open the file (or the part that holds its key was changed)."""

    error = "WRONG_PASSPHRASE"


class HeaderTampered(CryptoError):
    """A key opens the file, but its header was changed afterwards."""

    error = "HEADER_TAMPERED"


class PayloadTampered(CryptoError):
    """A piece of the content is not what was encrypted, or not in its place."""

    error = "PAYLOAD_TAMPERED"


class Truncated(CryptoError):
    """The end of the content is missing."""

    error = "TRUNCATED"


class TrailingData(CryptoError):
    """Something follows the end of the content."""

    error = "TRAILING_DATA"


class KeyMalformed(CryptoError):
    """A text is no key of the expected kind. It is never quoted."""

    error = "KEY_MALFORMED"


class MixedRecipients(CryptoError):
    """Quantum-safe and other recipients were given for one file: the weaker would decide."""

    error = "MIXED_RECIPIENTS"


class SignatureInvalid(CryptoError):
    """The signature does not cover this content, or is not of the one accepted form."""

    error = "SIGNATURE_INVALID"


class WrongNamespace(CryptoError):
    """A good signature, made for another purpose."""

    error = "WRONG_NAMESPACE"


class SignerUnknown(CryptoError):
    """The signing key is not in the trust list."""

    error = "SIGNER_UNKNOWN"


class SignerExpired(CryptoError):
    """The signing key's time is over or has not begun. Fact: *sealed*, whether it was valid at the given moment."""

    error = "SIGNER_EXPIRED"

    def words(self, language: str = "en") -> Words:
        """Return the three sentences, and whether the key was trusted at the time of sealing where that is known."""
        words = super().words(language)
        with speaking(language):
            known = {
                True: _("It was inside it at the moment at which the file says it was sealed."),
                False: _("It was outside it already at the moment at which the file says it was sealed."),
            }
        sealed = self.facts.get("sealed")
        return replace(words, what=f"{words.what} {known[sealed]}") if isinstance(sealed, bool) else words


class SignerRevoked(CryptoError):
    """The signing key was revoked."""

    error = "SIGNER_REVOKED"


class TrustListMalformed(CryptoError):
    """A line of a trust list or list of revoked keys cannot be read. Fact: *line*, counted from 1."""

    error = "TRUST_LIST_MALFORMED"


class RecoveryCodeMistyped(CryptoError):
    """The recovery code has a typing error. Fact: *groups*, the places of the doubtful groups, counted from 1."""

    error = "RECOVERY_CODE_MISTYPED"
