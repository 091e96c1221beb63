"""kill -9 at any moment loses nothing that was reported as saved (DESIGN principle 2; fault 38 for other signals)."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.oracle import Lost, Model, Oracle, seen
from helpers.tally import count, dice, many
from helpers.vaults import empty_folder, opened
from helpers.workers import Workers

POINTS = many(100, 500)


@pytest.fixture(scope="module")
def typists() -> Iterator[Workers]:
    found = Workers("helpers.typist")
    yield found
    found.close()


def day(
    typists: Workers, folder: Path, seed: str, after: int, delay: float, how: int = signal.SIGKILL, lie=""
) -> int:
    """Let one type; end it *delay* seconds after report number *after*. Return how many reports came."""
    typists.start(folder, seed, lie)
    heard = typists.end(after, delay, how)
    assert heard == [["saved"]] * len(heard)
    return len(heard)


def test_kill_9_at_a_hundred_random_points_loses_nothing_reported_saved(tmp_path, typists):
    folder, oracle, thrown = empty_folder(tmp_path), Oracle(), dice()
    in_all = 0
    for point in range(POINTS):
        seed = str(thrown.getrandbits(64))
        reported = day(typists, folder, seed, thrown.choice([0, 0, 1, 2, 3, 5, 8]), thrown.random() * 0.02)
        in_all += reported

        def read(read_only: bool = bool(point % 2)) -> Model:
            with opened(folder, read_only=read_only) as vault:
                return seen(vault)

        oracle.judge(seed, reported, read)
    count(points=POINTS)
    assert in_all > POINTS, "the typists hardly came to type"
    with opened(folder) as vault:
        assert vault.check().integrity == ()
        stored = {path.name for path in (folder / "files").iterdir()}
        assert len(stored) == len(vault.files.list())


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP])
def test_fault_38_other_ends_lose_nothing_either(tmp_path, typists, how):
    folder, oracle, thrown = empty_folder(tmp_path), Oracle(), dice()
    for _ in range(5):
        seed = str(thrown.getrandbits(64))
        reported = day(typists, folder, seed, thrown.randrange(1, 6), thrown.random() * 0.01, how)

        def read() -> Model:
            with opened(folder) as vault:
                return seen(vault)

        oracle.judge(seed, reported, read)


@pytest.mark.parametrize("lie", [1, 4, 9])
def test_the_oracle_notices_a_planted_loss(tmp_path, typists, lie):
    folder, oracle = empty_folder(tmp_path), Oracle()
    reported = day(typists, folder, "made up", lie + 1, 0.0, lie=str(lie))
    assert reported == lie + 1

    def read() -> Model:
        with opened(folder) as vault:
            return seen(vault)

    with pytest.raises(Lost):
        oracle.judge("made up", reported, read)
