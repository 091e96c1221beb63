"""The agenda: what falls due, as a list by month and as a drawn line, each duty with the button that takes it on."""

from hrd_desktop.ui.agenda.lines import DayRow, Grouped, LineRow

__all__ = ["DayRow", "Grouped", "LineRow"]
