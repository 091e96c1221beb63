"""Measures: the list, the page of one with its gates and duties, and the card on a case."""

from hrd_desktop.ui.measures.case_card import MeasuresCard
from hrd_desktop.ui.measures.list_page import MeasuresPage
from hrd_desktop.ui.measures.page import MeasurePage

__all__ = ["MeasurePage", "MeasuresCard", "MeasuresPage"]
