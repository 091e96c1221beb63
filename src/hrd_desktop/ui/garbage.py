"""Collects Python's garbage on the UI thread, and nowhere else.

Python collects on whichever thread happens to make the next object. A widget's Python half that a lane frees in the
moment in which Qt takes its other half down on the UI thread ends the process, and what was being typed with it.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1000


class Collector(QObject):
    """Stands in for Python's own collection as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what is there by now stays for good and is never looked through again
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MS)

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that Python itself would have collected by now."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(counts) if count > most]
        if due:
            gc.collect(max(due))
