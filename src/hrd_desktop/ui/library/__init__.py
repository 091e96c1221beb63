"""The library: looked up offline, by group or by words; and the checklists as blank forms."""

from hrd_desktop.ui.library.blank import BlankFormPage
from hrd_desktop.ui.library.page import LibraryPage

__all__ = ["BlankFormPage", "LibraryPage"]
