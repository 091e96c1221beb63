"""Risk: the page of an assessment, and the card that cases and defenders show of it."""

from hrd_desktop.ui.risk.card import RiskCard
from hrd_desktop.ui.risk.measure_panel import MeasurePanel
from hrd_desktop.ui.risk.page import RiskPage

__all__ = ["MeasurePanel", "RiskCard", "RiskPage"]
