"""Protection: the guided paths that lead to it, step by step."""

from hrd_desktop.services.protection.paths import Paths, PathUnknown
from hrd_desktop.services.protection.views import PathRow, PathView, StepView

__all__ = ["PathRow", "PathUnknown", "PathView", "Paths", "StepView"]
