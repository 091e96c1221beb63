"""Defenders: the list, and the page of one defender."""

from hrd_desktop.ui.defenders.list_page import DefendersPage
from hrd_desktop.ui.defenders.page import DefenderPage

__all__ = ["DefenderPage", "DefendersPage"]
