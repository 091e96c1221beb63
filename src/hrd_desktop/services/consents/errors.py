"""Why a consent cannot be taken back. The words stand in ``resources/errors/consents.toml``."""

from hrd_desktop.errors import HrdError


class ConsentNotGiven(HrdError):
    """What is not given cannot be withdrawn."""

    error = "CONSENT_NOT_GIVEN"


class ConsentNotWithdrawn(HrdError):
    """A notice tells of a withdrawal, and there is none."""

    error = "CONSENT_NOT_WITHDRAWN"


class WithdrawnBeforeGiven(HrdError):
    """The day of the withdrawal lies before the day of the consent."""

    error = "WITHDRAWN_BEFORE_GIVEN"


class ScopeNotGiven(HrdError):
    """The consent was not given for this. Facts: scope."""

    error = "SCOPE_NOT_GIVEN"


class SpreadUnknown(HrdError):
    """The list of where the data went has no such line."""

    error = "SPREAD_UNKNOWN"
