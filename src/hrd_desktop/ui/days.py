"""Days and moments as people read them. How a date is put together is a text of its own: "24. nov. 2026"."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

translate = QCoreApplication.translate
_NEAR = 180
"""Days within which a day of another year is not mistaken for one of this year."""


def day(value: date) -> str:
    """Return a day, or the local day of a moment: 24 Nov 2026."""
    return _said(value, translate("Days", "d MMM yyyy"))


def day_of_month(value: date) -> str:
    """Return a day of the weeks around today: 24 Nov; one of another year with its year."""
    today = QDate.currentDate()
    if value.year != today.year() and abs(today.daysTo(QDate(value.year, value.month, value.day))) > _NEAR:
        return day(value)
    return _said(value, translate("Days", "d MMM"))


def month(value: date) -> str:
    """Return a month: November 2026."""
    return _said(value, translate("Days", "MMMM yyyy"))


def weekday(value: date) -> str:
    """Return a day with its name: Tuesday 24 November."""
    return _said(value, translate("Days", "dddd d MMMM"))


def moment(value: datetime) -> str:
    """Return a moment in local time: 24 Nov 2026 14:32."""
    local = QDateTime.fromSecsSinceEpoch(int(value.timestamp()))
    return QLocale().toString(local, translate("Days", "d MMM yyyy HH:mm"))


def _said(value: date, shape: str) -> str:
    local = value.astimezone().date() if isinstance(value, datetime) else value
    return QLocale().toString(QDate(local.year, local.month, local.day), shape)
