"""Why a bundle was refused: one class for each reason, so that a test can tell which check fired.

The classes that decryption and signatures raise (``NOT_FOR_YOU``, ``SIGNATURE_INVALID`` ...) live in ``crypto``; the
words of all of them stand in ``resources/errors``. A message names numbers and member kinds, never a person's data.
"""

from hrd_desktop.errors import HrdError


class BundleError(HrdError):
    """The base of every refusal that the bundle layer itself raises."""


class UnsafeMember(BundleError):
    """A member is not a plain file under an allowed name, or its header says more than it should."""

    error = "UNSAFE_MEMBER"


class StructureInvalid(BundleError):
    """The parts are not the ones of the format, or not in its order."""

    error = "STRUCTURE_INVALID"


class SignatureMissing(BundleError):
    """There is no signature where it must stand."""

    error = "SIGNATURE_MISSING"


class RecipientMismatch(BundleError):
    """The sender did not seal this for the key that opened it."""

    error = "RECIPIENT_MISMATCH"


class SenderMismatch(BundleError):
    """The envelope names another sender than the one who signed."""

    error = "SENDER_MISMATCH"


class ManifestMismatch(BundleError):
    """A file is not the one that the signed list names, or one is missing or too many."""

    error = "MANIFEST_MISMATCH"


class MemberChanged(BundleError):
    """A file to be sealed is no longer what it was when its hash was taken."""

    error = "MEMBER_CHANGED"


class Duplicate(BundleError):
    """This very bundle was imported before; nothing needs doing."""

    error = "DUPLICATE"


class Rollback(BundleError):
    """The stream already went further than this bundle."""

    error = "ROLLBACK"


class Fork(BundleError):
    """Another bundle with the same number was taken before."""

    error = "FORK"


class Gap(BundleError):
    """Bundles of this stream are missing before this one."""

    error = "GAP"


class ChainBroken(BundleError):
    """The bundle does not follow the last one that was taken."""

    error = "CHAIN_BROKEN"


class StaleOrFuture(BundleError):
    """The time of sealing does not fit this machine's clock."""

    error = "STALE_OR_FUTURE"


class SchemaInvalid(BundleError):
    """The envelope or a document is not JSON of the agreed shape."""

    error = "SCHEMA_INVALID"


class WeakProfile(BundleError):
    """The encryption is weaker than the envelope says or the reader accepts."""

    error = "WEAK_PROFILE"


class OrphanReply(BundleError):
    """The reply answers a bundle that was never sent from here."""

    error = "ORPHAN_REPLY"


class BundleIoError(BundleError):
    """The medium failed while a bundle was read or written."""

    error = "IO_ERROR"
