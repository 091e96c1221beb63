"""kill -9 at system calls of saving, attaching, sealing and importing, and the disk failing at them.

Faults 28 and 30: a call that brings data to the disk fails once, or from there on, for lack of room or by an error of
the medium. Fault 31: so does a stick. Fault 66: an import is ended anywhere. What was reported as done is there, what
was refused was refused in words, and nothing is there by half. `make torture` takes every call instead of a few.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from helpers.exchanging import Exchanged
from helpers.injected import TO_DISK, Fault, calls, run, spread
from helpers.oracle import Lost, Model, Oracle, seen
from helpers.tally import count, many
from helpers.vaults import empty_folder, opened
from helpers.workers import Report, Workers

ALL = 10_000
"""More points than any work has."""


@pytest.fixture(scope="module")
def typists() -> Iterator[Workers]:
    found = Workers("helpers.typist")
    yield found
    found.close()


@pytest.fixture(scope="module")
def exchangers() -> Iterator[Workers]:
    found = Workers("helpers.exchanger")
    yield found
    found.close()


class Typed:
    """A vault into which is typed, and what must be in it."""

    def __init__(self, place: Path, workers: Workers, kind: str) -> None:
        self._folder, self._workers, self._kind = empty_folder(place), workers, kind
        self._oracle, self._trace, self._days = Oracle(), place / "trace", 0
        self._day(None, "start")

    def day(self, fault: Fault | None) -> tuple[list[Report], Path]:
        """Do it once under *fault* and judge what is left; return what was reported, and the calls."""
        return self._day(fault, self._kind)

    def _day(self, fault: Fault | None, kind: str) -> tuple[list[Report], Path]:
        self._days += 1
        seed = f"day {self._days}"
        heard = run(self._workers, (self._folder, seed, "", 1, kind), fault, self._trace)

        def read() -> Model:
            with opened(self._folder) as vault:
                assert vault.check().integrity == ()
                stored = {path.name for path in (self._folder / "files").iterdir()}
                assert len(stored) == len(vault.files.list())
                return seen(vault)

        self._oracle.judge(seed, heard.count(["saved"]), read, kind)
        return heard, self._trace


class Sent:
    """A case that is sealed or imported."""

    def __init__(self, place: Path, workers: Workers, kind: str) -> None:
        self._exchanged, self._workers, self._kind = Exchanged(place, 50_000), workers, kind
        self._trace = place / "trace"

    def day(self, fault: Fault | None) -> tuple[list[Report], Path]:
        """Do it once under *fault* and judge what is left; return what was reported, and the calls."""
        heard = run(self._workers, (*self._exchanged.fields, 1, self._kind), fault, self._trace)
        self._exchanged.heard(heard)
        self._exchanged.judge()
        return heard, self._trace


@pytest.fixture(params=["save", "attach", "seal", "import"])
def work(request, tmp_path, typists, exchangers) -> Typed | Sent:
    kind = {"save": "type", "import": "open"}.get(request.param, request.param)
    if request.param in ("save", "attach"):
        return Typed(tmp_path, typists, kind)
    return Sent(tmp_path, exchangers, kind)


@contextmanager
def counted() -> Iterator[list[Fault]]:
    """Tell the long run how many faults were put in, and whether something was lost."""
    put: list[Fault] = []
    lost = 0
    try:
        yield put
        assert put, "the trace was not understood: nothing was put in"
    except Lost:
        lost = 1
        raise
    finally:
        count(points=len(put), losses=lost)


def test_kill_9_at_a_system_call_loses_nothing_reported_and_leaves_nothing_by_half_fault_66(work):
    _, trace = work.day(None)
    with counted() as put:
        for point in spread(many(5, ALL), calls(trace)):
            put.append(Fault("signal=KILL", str(point)))
            heard, _ = work.day(put[-1])
            assert all(word != "defect" for word, *_ in heard), (put[-1], heard)


@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_a_disk_that_fails_at_a_write_is_told_and_loses_nothing_reported_faults_28_30_31(work, error):
    _, trace = work.day(None)
    with counted() as put:
        for point in spread(many(2, ALL), calls(trace, TO_DISK)):
            for when in (f"{point}", f"{point}+"):
                put.append(Fault(f"error={error}", when, TO_DISK))
                heard, _ = work.day(put[-1])
                words = [word for word, *_ in heard]
                assert words[-1] == "ended" and "defect" not in words, (put[-1], heard)
