"""An officer's day by keyboard alone, under Xvfb, with no call into our Python (see walk/walk.sh)."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

WALK = Path(__file__).parent / "walk" / "walk.sh"
PROGRAM = Path(sys.executable).parent / "hrd-desktop"


def test_first_run_to_briefing_sheet_by_keyboard_alone_and_the_command_line_reads_the_answers():
    """First run, urgent checklist, file attached, sealed, locked, unlocked, sheet in preview.

    Pictures stay where the walk fails. The folder lies directly below the system's: the path of a local socket may
    not be longer than 107 bytes.
    """
    folder = Path(tempfile.mkdtemp(prefix="hrd-walk-"))
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
    walked = subprocess.run(
        [str(WALK), str(PROGRAM), str(folder)], env=environment, capture_output=True, text=True, check=False
    )
    assert walked.returncode == 0, f"pictures and logs are in {folder}\n{walked.stdout}{walked.stderr}"
    assert len(list((folder / "stick").glob("*.hrdbundle"))) == 1
    shutil.rmtree(folder)
