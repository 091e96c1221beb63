"""Protection: what fits a person, the guided paths to it, and whom it goes to."""

from hrd_desktop.ui.protection.paths_card import PathsCard
from hrd_desktop.ui.protection.route_card import RouteCard

__all__ = ["PathsCard", "RouteCard"]
