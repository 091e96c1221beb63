"""Why an assessment is not decided. The words stand in ``resources/errors/risk.toml``."""

from hrd_desktop.errors import HrdError


class LevelUnknown(HrdError):
    """No level of risk has this code. Facts: level."""

    error = "RISK_LEVEL_UNKNOWN"


class ReviewTooLate(HrdError):
    """The next date is not after the assessment, or later than its level allows. Facts: day (the latest)."""

    error = "RISK_REVIEW_LATE"
