"""Risk assessments: what they say, what changed, what speaks against the level, and when to look again."""

from hrd_desktop.services.comparing import Difference
from hrd_desktop.services.risk.risks import Risks
from hrd_desktop.services.risk.views import AssessmentRow, Harm, HarmRow, Measure, Point, RiskView, Standing, Threat

__all__ = [
    "AssessmentRow",
    "Difference",
    "Harm",
    "HarmRow",
    "Measure",
    "Point",
    "RiskView",
    "Risks",
    "Standing",
    "Threat",
]
