"""Expected failures of reports. Their words stand in ``resources/errors/reports.toml``."""

from hrd_desktop.errors import HrdError


class PeriodInvalid(HrdError):
    """The days of a report are no days, or the last comes before the first."""

    error = "PERIOD_INVALID"


class ReportNames(HrdError):
    """The officer's own words hold a name, an alias or a case number of this vault. Facts: count."""

    error = "REPORT_NAMES"
