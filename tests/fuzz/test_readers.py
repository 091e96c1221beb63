"""Every reader of foreign bytes against kept inputs, drawn ones, and a search led by the reader's own branches.

The inputs that are kept (``tests/vectors/fuzz``) hold every find there ever was. The search is libFuzzer by
``atheris``: the same runs each time in `make test`, half an hour by the clock and with chance in `make torture`.
"""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.damage import damaged
from helpers.fuzzing import kept
from helpers.fuzzing.readers import READERS
from helpers.tally import MINUTES, TORTURE, count, rounds

GUIDED = Path(__file__).parents[1] / "helpers" / "fuzzing" / "guided.py"
SLOW = {"case_document", "case_values", "signed_envelope", "workbook_archive", "workbook_parts", "workbook_sheet"}


@pytest.mark.parametrize("name", READERS)
def test_kept_inputs_are_read_or_refused(name):
    inputs = kept.inputs(name)
    assert inputs, "a reader begins from at least one input"
    for data in inputs.values():
        READERS[name](data)


@pytest.mark.parametrize("name", READERS)
def test_kept_inputs_after_accidents_are_read_or_refused(name):
    """Without a guide, but through the whole of each reader: flips, cuts, doublings."""
    chance = random.Random() if TORTURE else random.Random(name)
    inputs = list(kept.inputs(name).values())
    done = 0
    for _ in rounds(20 if name in SLOW else 100, 20_000, share=0.3 / len(READERS)):
        READERS[name](damaged(chance.choice(inputs), chance))
        done += 1
    count(executions=done)


@given(name=st.sampled_from(sorted(set(READERS) - SLOW)), data=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(name, data):
    READERS[name](data)


def test_the_search_finds_what_is_planted_and_nothing_else(tmp_path):
    """In `make test` the same runs each time; in `make torture` by the clock, from another seed each time.

    The planted fault stands behind three bytes, one after the other: silence of the others then means something.
    """
    length = (
        ["--minutes", str(MINUTES), "--seed", str(random.randrange(1, 2**31))] if TORTURE else ["--share", "0.03"]
    )
    place = Path(os.environ.get("HRD_TORTURE_OUT", tmp_path))
    done = subprocess.run(
        [sys.executable, str(GUIDED), "--out", str(place), "--planted", *length],
        env=os.environ | {"TMPDIR": str(tmp_path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert [one["reader"] for one in told] == [*READERS, "planted"], done.stderr[-2000:]
    assert told.pop()["finds"] == 1
    assert [path.read_bytes()[:3] for path in (place / "planted" / "finds").iterdir()] == [b"hrd"]
    logs = {one["reader"]: place / one["reader"] / "log" for one in told if one["finds"]}
    count(
        executions=sum(one["executions"] for one in told),
        edges=sum(one["edges"] for one in told),
        finds=len(logs),
    )
    assert {name: path.read_text("utf-8", "replace")[-3000:] for name, path in logs.items()} == {}
