"""Why a duty stays as it is. The words stand in ``resources/errors/agenda.toml``."""

from hrd_desktop.errors import HrdError


class DutyUnknown(HrdError):
    """No such duty stands now. Facts: rule."""

    error = "DUTY_UNKNOWN"


class DutyNotByHand(HrdError):
    """This duty closes by what it asks for, not by a mark. Facts: rule."""

    error = "DUTY_NOT_BY_HAND"


class DayUnfit(HrdError):
    """A duty is postponed to a day after today."""

    error = "DAY_UNFIT"
