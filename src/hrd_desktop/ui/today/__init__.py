"""Today: what needs the officer now, where work stopped, what comes."""

from hrd_desktop.ui.today.page import TodayPage

__all__ = ["TodayPage"]
