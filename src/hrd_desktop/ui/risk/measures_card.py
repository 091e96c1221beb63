"""What each measure considered may lead to, doing nothing included: a matrix and a list for each."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrd_desktop.services.risk.views import Measure, RiskView
from hrd_desktop.ui.risk.measure_panel import MeasurePanel
from hrd_desktop.ui.widgets import Card, Notice, Strong


class RiskMeasuresCard(Card):
    """``opened`` carries a question's path, ``weigh_requested`` a measure's code."""

    opened = Signal(str)
    weigh_requested = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__(QCoreApplication.translate("RiskMeasuresCard", "Risk of each measure considered"))
        self._language = language
        self.notice = Notice("warn")
        self.notice.clear()
        self.panels: list[MeasurePanel] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        self.body.addWidget(self.notice)
        self.body.addLayout(self._column)

    def show_view(self, view: RiskView) -> None:
        """Show the measures of *view*."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.panels = [self._panel(one) for one in view.measures]
        weighed = any(one.harms for one in view.measures)
        if weighed and not view.inaction_weighed:
            self.notice.say("warn", self.tr("What doing nothing may lead to has not been weighed."))
        else:
            self.notice.clear()

    def _panel(self, measure: Measure) -> MeasurePanel:
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        panel = MeasurePanel(self._language)
        panel.show_measure(measure)
        panel.opened.connect(self.opened)
        panel.weigh_requested.connect(self.weigh_requested)
        inside.addWidget(Strong(measure.label))
        inside.addWidget(panel)
        self._column.addWidget(holder)
        return panel
