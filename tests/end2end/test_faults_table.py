"""The table of faults speaks of tests that there are, and of every fault that it must."""

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
TABLE = (TESTS.parent / "resources" / "docs" / "faults.md").read_text(encoding="utf-8")
FIRST = {1, 2, 3, 4, 5, 8, 9, 12, 13, 14, 18, 24, 26, 28, 38, 41, 44, 50, 53, 54}
DEPTH = {6, 7, 10, 11, 16, 17, 23, 29, 30, 31, 34, 35, 36, 42, 43, 45, 46, 49, 51, 52, 59, 60, 61, 62, 66}


def test_every_test_named_in_the_table_is_there():
    named = re.findall(r"`([\w/.]+\.py)::(\w+)`", TABLE)
    missing = [name for file, name in named if f"def {name}(" not in (TESTS / file).read_text(encoding="utf-8")]
    assert named and not missing


def test_every_fault_that_must_be_met_has_its_row():
    assert {int(number) for number in re.findall(r"^\| (\d+) ", TABLE, re.MULTILINE)} >= FIRST | DEPTH
