"""The country's page, the comparison of two mappings, and the country sheet."""

from hrd_desktop.ui.country.compare import ComparePage
from hrd_desktop.ui.country.page import CountryPage
from hrd_desktop.ui.country.sheet import CountrySheetPage

__all__ = ["ComparePage", "CountryPage", "CountrySheetPage"]
