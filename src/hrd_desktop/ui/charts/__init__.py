"""Pictures of facts, drawn by our own widgets: the chronology, bars, a month of days, the matrix of risk, figures."""

from hrd_desktop.ui.charts.bars import Bars
from hrd_desktop.ui.charts.climate import ClimateLine
from hrd_desktop.ui.charts.figure import FigureCard
from hrd_desktop.ui.charts.legend import Legend
from hrd_desktop.ui.charts.matrix import Axes, HarmMark, RiskMatrix
from hrd_desktop.ui.charts.month import MonthLine
from hrd_desktop.ui.charts.timeline import Timeline

__all__ = ["Axes", "Bars", "ClimateLine", "FigureCard", "HarmMark", "Legend", "MonthLine", "RiskMatrix", "Timeline"]
