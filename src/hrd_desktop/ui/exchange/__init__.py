"""Sealing a case for others, and opening what they sent."""

from hrd_desktop.ui.exchange.opening import OpenPage
from hrd_desktop.ui.exchange.page import ExchangePage
from hrd_desktop.ui.exchange.seal_page import SealPage

__all__ = ["ExchangePage", "OpenPage", "SealPage"]
