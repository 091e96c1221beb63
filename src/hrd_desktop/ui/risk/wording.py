"""Words about assessments that several screens say."""

from PySide6.QtCore import QCoreApplication

from hrd_desktop.services.risk.views import RiskView
from hrd_desktop.ui.today.page import RISK_TOKEN

translate = QCoreApplication.translate
_TONES = {"edge": "neutral"}


def level_tone(level: str) -> str:
    """Return the tone of a level's chip, the same as in lists and on Today."""
    token = RISK_TOKEN.get(level, "edge")
    return _TONES.get(token, token)


def reassess(view: RiskView) -> str:
    """Return the words of the button that makes the next assessment, or goes on with the one begun."""
    if not view.assessments:
        return translate("RiskWords", "Assess the risk")
    if view.assessments[0].level:
        return translate("RiskWords", "Reassess")
    return translate("RiskWords", "Go on with the newest")
