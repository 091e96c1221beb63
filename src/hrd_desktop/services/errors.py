"""Expected failures of services. Their words stand in ``resources/errors/services.toml``."""

from hrd_desktop.errors import HrdError


class RecordUnknown(HrdError):
    """No record has this id."""

    error = "RECORD_UNKNOWN"


class QuestionUnknown(HrdError):
    """The form has no such question, or the path names a row that is not there. Facts: form, name."""

    error = "QUESTION_UNKNOWN"

    def __init__(self, *, form: str, name: str) -> None:
        super().__init__(form=form, name=name)


class FormUnknown(HrdError):
    """There is no such form. Facts: form."""

    error = "FORM_UNKNOWN"


class ReasonMissing(HrdError):
    """This act needs a reason in writing."""

    error = "REASON_MISSING"


class AliasTaken(HrdError):
    """Another defender goes by this alias."""

    error = "ALIAS_TAKEN"


class RuleRefuses(HrdError):
    """A rule that must hold does not. Facts: rule, text."""

    error = "RULE_REFUSES"


class TrustUnknown(HrdError):
    """No key of this principal is known. Facts: principal."""

    error = "TRUST_UNKNOWN"


class KeyCardInvalid(HrdError):
    """The text is no key card."""

    error = "KEY_CARD_INVALID"


class FileUnfit(HrdError):
    """Not an ordinary file (fault 46)."""

    error = "FILE_UNFIT"


class LinkInvalid(HrdError):
    """A relation that cannot point there. Facts: name, kind."""

    error = "LINK_INVALID"


class TargetExists(HrdError):
    """Something lies at the place to write to."""

    error = "TARGET_EXISTS"


class ReadBackDiffers(HrdError):
    """The medium gave back other bytes than were written (fault 32)."""

    error = "READ_BACK_DIFFERS"


class NotEnoughSpace(HrdError):
    """The medium is full."""

    error = "NOT_ENOUGH_SPACE"


class MediumRemoved(HrdError):
    """The medium went away while it was written (fault 31)."""

    error = "MEDIUM_REMOVED"


class TargetInVault(HrdError):
    """What is in the clear would lie in a vault's own folder, which people copy because nothing in it can be read."""

    error = "TARGET_IN_VAULT"


class TargetUnwritable(HrdError):
    """Nothing can be written there."""

    error = "TARGET_UNWRITABLE"


class SourceUnreadable(HrdError):
    """A file could not be read."""

    error = "SOURCE_UNREADABLE"
