"""The window outlives many thousands of calls (PySide6 6.12.0 on Python 3.11 miscounts None and True)."""

import subprocess
import sys

CALLS = """
import sys
import hrd_desktop.ui
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
class Bell(QObject):
    rung = Signal()
bell = Bell()
bell.rung.connect(lambda: None)
label = QLabel("Heron")
for _ in range(50_000):
    label.setText("Plover")
    bell.rung.emit()
print("alive")
"""


def test_a_long_day_of_work_does_not_end_the_program():
    run = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, timeout=120, check=False)
    assert run.stdout.strip() == "alive", run.stderr[-300:]
