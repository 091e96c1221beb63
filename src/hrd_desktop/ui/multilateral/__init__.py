"""Missions to international organisations: the work that belongs to no single country."""

from hrd_desktop.ui.multilateral.page import MultilateralPage

__all__ = ["MultilateralPage"]
