"""kill -9 at any moment loses nothing that was reported as saved (DESIGN principle 2; fault 38 for other signals)."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.oracle import Lost, Model, Oracle, seen
from helpers.vaults import empty_folder, opened

POINTS = 100


class Typists:
    """Starts typing processes and ends them at a chosen point."""

    def __init__(self) -> None:
        tests = str(Path(__file__).parents[1])
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([tests, *sys.path])}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "helpers.typist"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )

    def day(self, folder: Path, seed: str, after: int, delay: float, how: int = signal.SIGKILL, lie: str = "") -> int:
        """Let one type; end it *delay* seconds after report number *after*. Return how many reports came."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(f"{folder}\t{seed}\t{lie}\n")
        self._process.stdin.flush()
        word, pid = self._process.stdout.readline().split()
        assert word == "pid"
        reported = 0
        while reported < after and self._process.stdout.readline() == "saved\n":
            reported += 1
        end = time.perf_counter() + delay
        while time.perf_counter() < end:
            pass
        os.kill(int(pid), how)
        while (line := self._process.stdout.readline()) == "saved\n":
            reported += 1
        assert line == "dead\n"
        return reported

    def close(self) -> None:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


@pytest.fixture(scope="module")
def typists() -> Iterator[Typists]:
    found = Typists()
    yield found
    found.close()


def test_kill_9_at_a_hundred_random_points_loses_nothing_reported_saved(tmp_path, typists):
    folder, oracle, dice = empty_folder(tmp_path), Oracle(), random.Random()
    in_all = 0
    for point in range(POINTS):
        seed = str(dice.getrandbits(64))
        reported = typists.day(folder, seed, dice.choice([0, 0, 1, 2, 3, 5, 8]), dice.random() * 0.02)
        in_all += reported

        def read(read_only: bool = bool(point % 2)) -> Model:
            with opened(folder, read_only=read_only) as vault:
                return seen(vault)

        oracle.judge(seed, reported, read)
    assert in_all > POINTS, "the typists hardly came to type"
    with opened(folder) as vault:
        assert vault.check().integrity == ()
        stored = {path.name for path in (folder / "files").iterdir()}
        assert len(stored) == len(vault.files.list())


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP])
def test_fault_38_other_ends_lose_nothing_either(tmp_path, typists, how):
    folder, oracle, dice = empty_folder(tmp_path), Oracle(), random.Random()
    for _ in range(5):
        seed = str(dice.getrandbits(64))
        reported = typists.day(folder, seed, dice.randrange(1, 6), dice.random() * 0.01, how)

        def read() -> Model:
            with opened(folder) as vault:
                return seen(vault)

        oracle.judge(seed, reported, read)


@pytest.mark.parametrize("lie", [1, 4, 9])
def test_the_oracle_notices_a_planted_loss(tmp_path, typists, lie):
    folder, oracle = empty_folder(tmp_path), Oracle()
    reported = typists.day(folder, "made up", lie + 1, 0.0, lie=str(lie))
    assert reported == lie + 1

    def read() -> Model:
        with opened(folder) as vault:
            return seen(vault)

    with pytest.raises(Lost):
        oracle.judge("made up", reported, read)
