"""Days and moments as people read them. How a date is put together is a text of its own: "24. nov. 2026"."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

translate = QCoreApplication.translate


def day(value: date) -> str:
    """Return a day, or the local day of a moment: 24 Nov 2026."""
    return _said(value, translate("Days", "d MMM yyyy"))


def day_of_month(value: date) -> str:
    """Return a day of the weeks around today: 24 Nov."""
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
