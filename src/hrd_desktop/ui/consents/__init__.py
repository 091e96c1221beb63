"""Consents: how each stands beside an act, the page of one with its life, and the list of where the data went."""

from hrd_desktop.ui.consents.cover_card import CoverCard, CoverLine, Covers

__all__ = ["CoverCard", "CoverLine", "Covers"]
