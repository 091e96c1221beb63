"""Start to unlock window, against a bare PySide6 window in the same Python, interleaved (reach: at most 1.5 x).

Both end where they paint for the first time, without tidying up; what is measured is the whole process. Run
offscreen, so that no screen server is in the figure; set QT_QPA_PLATFORM=xcb for a real one.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

PAIRS = 9
REACH = 1.5

BARE = """
import os
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        os._exit(0)
window = Window()
window.setCentralWidget(QLabel("Passphrase"))
window.show()
app.exec()
"""

OURS = """
import hrd_desktop.__main__
import gc
gc.disable()  # as __main__ does before it imports the window
from hrd_desktop import app as application
from hrd_desktop.ui.unlock import UnlockView
from pathlib import Path
import os
def painted(self, event):
    os._exit(0)
UnlockView.paintEvent = painted
application.run(Path("desk-1.hrdvault"))
"""


def seconds(code: str, cache: str) -> float:
    """Return how long a process with *code* lives; *cache* keeps compiled modules, as an installation does."""
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as home:
        places = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
        env = os.environ | dict.fromkeys(places, home)
        env.setdefault("QT_QPA_PLATFORM", "offscreen")
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        env["PYTHONPYCACHEPREFIX"] = cache
        subprocess.run([sys.executable, "-c", code], env=env, check=True, timeout=60)
        return time.perf_counter() - begun


def main() -> int:
    """Print both medians and their ratio; fail above the reach."""
    with tempfile.TemporaryDirectory() as cache:
        for code in (BARE, OURS):
            seconds(code, cache)
        pairs = [(seconds(BARE, cache), seconds(OURS, cache)) for _ in range(PAIRS)]
    bare, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(ours / bare for bare, ours in pairs)
    print(f"bare window {bare:.3f} s, unlock window {ours:.3f} s, ratio {ratio:.2f} (reach {REACH}, {PAIRS} pairs)")
    return 0 if ratio <= REACH else 1


if __name__ == "__main__":
    sys.exit(main())
