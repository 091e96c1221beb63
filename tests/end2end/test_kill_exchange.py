"""kill -9 while sealing or importing: a bundle is whole or has no name, a case is in or not (faults 31, 66)."""

from collections.abc import Iterator

import pytest

from helpers.exchanging import Exchanged
from helpers.oracle import Lost
from helpers.tally import count, dice, many
from helpers.workers import Workers

POINTS = many(16, 100)


@pytest.fixture(scope="module")
def exchangers() -> Iterator[Workers]:
    found = Workers("helpers.exchanger")
    yield found
    found.close()


def test_kill_9_while_sealing_or_importing_leaves_all_or_nothing(tmp_path, exchangers):
    thrown = dice()
    exchanged = Exchanged(tmp_path, 400_000, thrown)
    for point in range(POINTS):
        exchanged.way = thrown.choice(["named", "nameless"])
        after, delay = thrown.choice([0, 0, 1, 1, 2, 3]), thrown.random() * 0.25
        print(f"point {point}: {exchanged.way}, killed {delay:.4f} s after report {after}")
        exchangers.start(*exchanged.fields)
        exchanged.heard(exchangers.end(after, delay))
        exchanged.judge()
    count(points=POINTS)
    assert exchanged.accepted, "nothing was ever accepted"
    exchanged.judge_bundles()


@pytest.mark.parametrize("lie", ["seal", "open"])
def test_the_judge_of_exchanges_notices_a_planted_loss(tmp_path, exchangers, lie):
    exchanged = Exchanged(tmp_path, 1000)
    exchangers.start(*exchanged.fields, 1, "", lie)
    exchangers.let_through()
    exchanged.heard(exchangers.reports())
    with pytest.raises(Lost):
        exchanged.judge()
