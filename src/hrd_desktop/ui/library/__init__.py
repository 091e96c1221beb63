"""The library: looked up offline, by group or by words."""

from hrd_desktop.ui.library.page import LibraryPage

__all__ = ["LibraryPage"]
