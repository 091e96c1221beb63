"""Sheets before they become paper: preview from memory, printing, saving."""

from hrd_desktop.ui.briefing.page import BriefingPage
from hrd_desktop.ui.briefing.preview import SheetPreview

__all__ = ["BriefingPage", "SheetPreview"]
