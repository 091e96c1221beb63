"""Missions to international organisations: what is offered there, and the work that belongs to no single country."""

from hrd_desktop.services.multilateral.multilateral import Multilateral
from hrd_desktop.services.multilateral.views import (
    ArenaRow,
    CycleRow,
    Offer,
    RaisedRow,
    ReprisalRow,
    TextRow,
    WorkKind,
    WorkView,
)

__all__ = [
    "ArenaRow",
    "CycleRow",
    "Multilateral",
    "Offer",
    "RaisedRow",
    "ReprisalRow",
    "TextRow",
    "WorkKind",
    "WorkView",
]
