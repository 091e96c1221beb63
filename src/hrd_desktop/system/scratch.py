"""Where libraries put down for a moment what they must, and the next start removes what a kill left of it.

The print client of Linux writes a whole sheet into a file before it hands it to the server: in the common temporary
folder that file would outlive a kill. The user's runtime folder is this user's alone, and in memory.
"""

import os
import shutil
import sys
from pathlib import Path


def use() -> None:
    """Make this process's temporary folder one of its own, empty. Called once, before any library asks for it.

    Where there is no runtime folder all stays as it was; other systems keep a temporary folder for each user.
    """
    given = os.environ.get("XDG_RUNTIME_DIR")
    if sys.platform != "linux" or not given:
        return
    place = Path(given) / "hrd-desktop-tmp"
    shutil.rmtree(place, ignore_errors=True)
    try:
        place.mkdir(mode=0o700)
    except OSError:  # somebody else's file or link stands there
        return
    os.environ["TMPDIR"] = str(place)
