"""The table of coverage: nothing it names may be lost, and the figures never fall."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FILE = ROOT / "resources" / "docs" / "coverage.md"
CARRIED, DONE = 574, 530
"""The least that the checked-in table may say; raise them when it says more."""


def figure(name):
    (found,) = re.findall(rf"(?m)^- {name}: (\d+)$", FILE.read_text(encoding="utf-8"))
    return int(found)


def test_every_row_of_the_matrix_stands_in_the_table_once():
    rows = re.findall(r"(?m)^\| ((?:REF-[A-E]|[A-Z][A-Z0-9]+)-\d{2}) \|", FILE.read_text(encoding="utf-8"))
    assert len(rows) == len(set(rows)) == figure("rows") == 582


def test_the_figures_never_fall_below_what_was_checked_in():
    assert figure("carried") >= CARRIED
    assert figure("carried and cited") >= DONE


def test_no_row_has_lost_the_carrier_or_the_test_that_the_table_names():
    script = ROOT / "packaging" / "coverage.py"
    ran = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
