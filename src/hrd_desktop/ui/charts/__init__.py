"""Pictures of facts, drawn by our own widgets: the chronology, bars, a month of days."""

from hrd_desktop.ui.charts.bars import Bars
from hrd_desktop.ui.charts.legend import Legend
from hrd_desktop.ui.charts.month import MonthLine
from hrd_desktop.ui.charts.timeline import Timeline

__all__ = ["Bars", "Legend", "MonthLine", "Timeline"]
