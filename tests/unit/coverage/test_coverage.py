"""The table of coverage: nothing it names may be lost, and the figures never fall."""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
RULES = ROOT / "resources" / "rules"
FILE = ROOT / "resources" / "docs" / "coverage.md"
RULED = ("rule ", "action ", "routing rule")
CARRIED, DONE = 582, 577
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


@pytest.fixture(scope="module")
def now():
    """The script as a module, the table as it would be written now, and the tests that cite each row."""
    spec = importlib.util.spec_from_file_location("matrix_coverage", ROOT / "packaging" / "coverage.py")
    coverage = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(coverage)
    matrix, whole = coverage.rows(), coverage.carriers(RULES)
    cited = coverage.citations(set(matrix))
    return coverage, coverage.document(matrix, whole, cited), whole, cited


def test_the_table_as_written_now_has_lost_nothing(now):
    coverage, text, whole, cited = now
    assert coverage.lost(text, whole, cited) == []


@pytest.mark.parametrize(
    "gone",
    sorted(path.relative_to(RULES) for path in RULES.rglob("*.toml") if "place = " in path.read_text("utf-8")),
    ids=str,
)
def test_a_rule_file_taken_away_turns_a_row_red(now, tmp_path, gone):
    """Coverage is of what stands in the files: no file of rules can vanish with its rows staying green."""
    coverage, text, whole, cited = now
    shutil.copytree(RULES, tmp_path / "rules")
    (tmp_path / "rules" / gone).unlink()
    others = {row: [one for one in found if not one.startswith(RULED)] for row, found in whole.items()}
    for row, carrier in (*coverage._rules(tmp_path / "rules"), *coverage._routing(tmp_path / "rules")):
        others.setdefault(row, []).append(carrier)
    assert coverage.lost(text, others, cited) != []
