"""Cases: the list, and the page of one case."""

from hrd_desktop.ui.cases.case_page import CasePage
from hrd_desktop.ui.cases.list_page import CasesPage

__all__ = ["CasePage", "CasesPage"]
