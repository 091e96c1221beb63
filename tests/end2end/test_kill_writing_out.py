"""kill -9 at system calls of writing in the clear: after the next start nothing of it lies anywhere by half.

Opened bundles, attachments, case documents, sheets; on a disk that knows nameless files and as on a stick. What has
its name is whole and stands in the journal; what another program left there, under whatever name, stays. `make
torture` takes every call instead of a few (faults 28, 30, 31).
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from helpers import posts
from helpers.exchanging import Exchanged
from helpers.injected import TO_DISK, Fault, calls, run, spread
from helpers.leaver import KINDS
from helpers.oracle import Lost
from helpers.tally import TORTURE, count, many
from helpers.workers import Report, Workers
from hrd_desktop.services.views import SealChoice

ACTS = {"opened": "export", "file": "save", "document": "export", "sheet": "save"}


@pytest.fixture(scope="module")
def leavers() -> Iterator[Workers]:
    found = Workers("helpers.leaver")
    yield found
    found.close()


class Leaving:
    """A case that leaves in the clear, and the judge of what is left of that."""

    def __init__(self, place: Path, workers: Workers) -> None:
        self._place, self._workers = place, workers
        made = Exchanged(place, 60_000)
        self._scan = (place / "scan").read_bytes()
        mission = posts.opened(place / "mission.hrdvault")
        choice = SealChoice(special=frozenset({"*"}), briefing=False)
        mission.exchange.seal(made.started.case, ["desk@ministry"], place / "sealed", choice=choice)
        (file,) = mission.files.list(case=made.started.case)
        mission.close()
        self._ids = {"file": file.id, "document": made.started.case}
        self._stick, self._noted = place / "stick", dict[tuple[str, str], int]()
        self._whole = dict[str, dict[str, Any]]()
        self._others = [self._stick / "0123456789abcdef.part", self._stick / "fedcba9876543210.part" / "mine"]
        self._others[1].parent.mkdir()
        for path in self._others:
            path.write_bytes(self._scan)

    def day(self, kind: str, way: str, fault: Fault | None) -> tuple[list[Report], Path]:
        """Write it once under *fault*, judge what is left, and clear the stick. Raises Lost."""
        trace = self._place / "trace"
        heard = run(self._workers, (self._place, kind, way, self._ids.get(kind, "")), fault, trace)
        session = posts.opened(self._place / f"{KINDS[kind][0]}.hrdvault")
        try:
            left = [path for path in self._stick.iterdir() if path.name.endswith(".part")]
            assert (session.tidy() is not None) == (len(left) > len(self._others)), "what was left is not found"
            self._judge(session, kind, ["written"] in heard)
            assert session.tidy() is None and session.vault.check().integrity == ()
        except AssertionError as wrong:
            raise Lost(f"{kind}, {way}, {fault}, {heard}: {wrong}") from wrong
        finally:
            session.close()
        return heard, trace

    def _judge(self, session, kind: str, said: bool) -> None:
        target = self._stick / kind
        assert target.exists() or not said, "what was reported as written is not there"
        assert set(self._stick.iterdir()) - {target} == {
            self._others[0], self._others[1].parent,
        }, "something in the clear is left"  # fmt: skip
        assert all(path.read_bytes() == self._scan for path in self._others), "what is another's was removed"
        notes = sum(row.act == ACTS[kind] for row in session.vault.journal.entries(limit=100_000))
        before, self._noted[session.role, ACTS[kind]] = self._noted.get((session.role, ACTS[kind]), 0), notes
        assert notes >= before + target.exists(), "it has its name and no journal speaks of it"
        if target.exists():
            found = contents(target)
            if kind == "document":  # which says when it was made
                found = json.loads(found["."])
                assert found.pop("made")
            assert found == self._whole.setdefault(kind, found), "it has its name and is not whole"
            shutil.rmtree(target) if target.is_dir() else target.unlink()


def contents(target: Path) -> dict[str, Any]:
    """Return every file at *target*, which its owner alone may read."""
    files = [path for path in (target, *target.rglob("*")) if path.is_file()]
    assert all(path.stat().st_mode & 0o077 == 0 for path in [target, *files]), "others may read it"
    return {str(path.relative_to(target)): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def leaving(tmp_path_factory, leavers) -> Leaving:
    return Leaving(tmp_path_factory.mktemp("leaving"), leavers)


WAYS = [(kind, way) for kind in KINDS for way in ("named", "nameless")]
FEW = [("opened", "named"), ("file", "nameless")]


@pytest.mark.parametrize(("kind", "way"), WAYS if TORTURE else FEW)
def test_kill_9_while_writing_in_the_clear_leaves_nothing_by_half(leaving, kind, way):
    heard, trace = leaving.day(kind, way, None)
    assert heard[0] == ["written"]
    points = list(spread(many(3, 10_000), calls(trace)))
    for point in points:
        leaving.day(kind, way, Fault("signal=KILL", str(point)))
    count(points=len(points))


@pytest.mark.parametrize(("kind", "way"), WAYS if TORTURE else FEW[:1])
def test_a_medium_that_fails_while_writing_in_the_clear_leaves_nothing_by_half_faults_28_30_31(leaving, kind, way):
    _, trace = leaving.day(kind, way, None)
    points = list(spread(many(2, 10_000), calls(trace, TO_DISK)))
    for point in points:
        for error, when in (("EIO", f"{point}"), ("ENOSPC", f"{point}+")):
            heard, _ = leaving.day(kind, way, Fault(f"error={error}", when, TO_DISK))
            assert heard[-1] == ["ended"] and all(word != "defect" for word, *_ in heard), heard
    count(points=2 * len(points))
