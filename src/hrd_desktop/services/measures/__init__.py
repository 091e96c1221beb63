"""Measures: their life by the guidelines, judged by the rules, with approval, overruling and duties."""

from hrd_desktop.services.measures.measures import Measures
from hrd_desktop.services.measures.views import (
    Duty,
    Judged,
    LifeStep,
    MeasureRow,
    MeasureView,
    Mended,
    TalkingPoint,
)

__all__ = ["Duty", "Judged", "LifeStep", "MeasureRow", "MeasureView", "Measures", "Mended", "TalkingPoint"]
