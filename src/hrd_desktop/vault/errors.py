"""Expected failures of a vault. Their words stand in ``resources/errors/vault.toml``."""

from hrd_desktop.errors import HrdError


class VaultError(HrdError):
    """A vault could not be opened, read or written."""


class VaultWrongPassphrase(VaultError):
    """No slot opens to this secret."""

    error = "VAULT_WRONG_PASSPHRASE"


class VaultDamaged(VaultError):
    """The database is cut, altered or not a vault's."""

    error = "VAULT_DAMAGED"


class VaultStale(VaultError):
    """A row is older than the journal says, or was changed past it (fault 6)."""

    error = "VAULT_STALE"


class VaultNewer(VaultError):
    """A newer program wrote this vault (fault 13)."""

    error = "VAULT_NEWER"


class VaultExists(VaultError):
    """There is something at the place where a vault was to be made."""

    error = "VAULT_EXISTS"


class VaultMissing(VaultError):
    """There is no vault at this place; none is ever made unasked (fault 2)."""

    error = "VAULT_MISSING"


class VaultUnfinished(VaultError):
    """The making of a vault here was interrupted, or is under way: there is none yet."""

    error = "VAULT_UNFINISHED"


class VaultLocked(VaultError):
    """Another program or machine has this vault open (faults 24, 25)."""

    error = "VAULT_LOCKED_ELSEWHERE"


class VaultFull(VaultError):
    """The disk or the quota is full; what was being saved is not (faults 28, 29)."""

    error = "VAULT_FULL"


class VaultMoved(VaultError):
    """The folder was moved, removed or replaced while it was open: what is written would be in no vault."""

    error = "VAULT_MOVED"


class VaultMedium(VaultError):
    """The disk did not take or give the data (fault 30)."""

    error = "VAULT_MEDIUM"


class VaultReadOnly(VaultError):
    """This session may read only."""

    error = "VAULT_READ_ONLY"


class VaultPlanted(VaultError):
    """The database holds tables, views or triggers that no version of the program made (fault 15)."""

    error = "VAULT_PLANTED"


class SlotDamaged(VaultError):
    """The slot file does not match the hash recorded for it."""

    error = "SLOT_DAMAGED"


class SlotForeign(VaultError):
    """The slot file belongs to another vault (fault 9)."""

    error = "SLOT_FOREIGN"


class SlotWeak(VaultError):
    """The slot's work factor lies outside what the program accepts (faults 10, 11)."""

    error = "SLOT_WORK_FACTOR"


class SlotUnproved(VaultError):
    """A new slot did not open when it was tried; it was not added."""

    error = "SLOT_UNPROVED"


class KeyForeign(VaultError):
    """The key file belongs to another vault or generation (fault 9)."""

    error = "KEY_FOREIGN"


class NotEnoughMemory(VaultError):
    """The key derivation did not get the memory it needs (fault 37)."""

    error = "NOT_ENOUGH_MEMORY"


class RecordMissing(VaultError):
    """No record, file or change of this id is in the vault."""

    error = "RECORD_MISSING"


class FileTooLarge(VaultError):
    """An attachment over the limit (fault 42)."""

    error = "FILE_TOO_LARGE"


class FileChanged(VaultError):
    """An attachment grew, shrank or vanished while it was read (fault 43)."""

    error = "FILE_CHANGED"


class FileDamaged(VaultError):
    """A stored attachment is missing or does not match its hash."""

    error = "FILE_DAMAGED"


class NothingToUndo(VaultError):
    """No change is left that can be undone."""

    error = "NOTHING_TO_UNDO"
