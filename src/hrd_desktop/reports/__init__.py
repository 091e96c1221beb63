"""Sheets of paper: models in, PDF bytes out.

Two engines behind one door (DESIGN D20): typst sets sheets with prose, since it is right in every script; reportlab
makes the recovery sheet and the blank forms. Both are imported late.
"""

from pathlib import Path

from hrd_desktop.reports.blank_models import BlankField, BlankForm, BlankTopic, Kind
from hrd_desktop.reports.models import (
    Box,
    Line,
    RecoverySheet,
    ReportContent,
    Section,
    SheetContent,
    SheetEvent,
    Tone,
)

__all__ = [
    "BlankField",
    "BlankForm",
    "BlankTopic",
    "Box",
    "Kind",
    "Line",
    "RecoverySheet",
    "ReportContent",
    "Section",
    "SheetContent",
    "SheetEvent",
    "Tone",
    "blank_form",
    "briefing_sheet",
    "recovery_sheet",
    "report",
    "user_guide",
]


def blank_form(form: BlankForm) -> bytes:
    """Return *form* as a PDF to fill in by hand or in a reader."""
    from hrd_desktop.reports import blank

    return blank.render(form)


def briefing_sheet(content: SheetContent) -> bytes:
    """Return the briefing sheet as PDF. Raises SHEET_FAILED when the engine cannot set it."""
    from hrd_desktop.reports import briefing

    return briefing.render(content)


def recovery_sheet(sheet: RecoverySheet) -> bytes:
    """Return the recovery sheet as PDF, with the code in groups and as a QR code."""
    from hrd_desktop.reports import recovery

    return recovery.render(sheet)


def report(content: ReportContent) -> bytes:
    """Return a report as PDF, its figures drawn. Raises SHEET_FAILED when the engine cannot set it."""
    from hrd_desktop.reports import figures

    return figures.render(content)


def user_guide(markdown: str, pictures: Path, language: str) -> bytes:
    """Return the user guide as PDF, its pictures from the folder *pictures*. Raises SHEET_FAILED."""
    from hrd_desktop.reports import guide

    return guide.render(markdown, pictures, language)
