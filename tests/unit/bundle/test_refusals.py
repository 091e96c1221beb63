"""The table of refusals says what is there: every number has its vectors or tests, and each of those exists."""

import re

from helpers import refusals

NAMED = [*range(1, 46), *range(48, 52), 60]
"""The inputs of the format's list that must be shown, each by a vector, or by tests where no file can show it."""


def test_the_table_is_what_its_script_writes():
    assert refusals.PAGE.read_text(encoding="utf-8") == refusals.page()


def test_every_input_of_the_list_is_shown():
    assert set(NAMED) <= set(refusals.WRONG)
    without = [number for number in NAMED if not refusals.vectors(number) and number not in refusals.MORE]
    assert without == []


def test_every_test_that_the_table_names_is_there():
    named = re.findall(r"`([\w/.]+\.py)::(\w+)`", refusals.page())
    missing = [name for file, name in named if f"def {name}(" not in (refusals.TESTS / file).read_text("utf-8")]
    assert named and not missing
