"""Cases from a spreadsheet: choose the file, say what its columns mean, look at what would come, take it in."""

from hrd_desktop.ui.imports.page import ImportPage

__all__ = ["ImportPage"]
