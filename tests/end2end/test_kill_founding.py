"""kill -9 at system calls of making a vault, and the disk failing at them: there is a vault, or there is none.

A vault has its officer and its keys, opens with its passphrase and with the code that was handed over, and is known
here. What is none is taken for none by every door, and cleared away by the next start or the next try. By the command
and by the first run's window; `make torture` takes every call instead of a few (faults 2, 28, 30).
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers import posts
from helpers.injected import TO_DISK, Fault, calls, run, spread
from helpers.oracle import Lost
from helpers.tally import TORTURE, count, many
from helpers.workers import Report, Workers
from hrd_desktop.errors import HrdError
from hrd_desktop.services import unlock

KINDS = ["paper", "printed", "window"]


@pytest.fixture(scope="module")
def founders() -> Iterator[Workers]:
    found = Workers("helpers.founder")
    yield found
    found.close()


class Founding:
    """A place in which vaults are made, and the judge of what is there."""

    def __init__(self, place: Path, workers: Workers, kind: str) -> None:
        self._place, self._workers, self._kind = place, workers, kind
        self._folder, self._trace, self._days = place / "new.hrdvault", place.parent / "trace", 0

    def day(self, fault: Fault | None) -> tuple[list[Report], Path]:
        """Make a vault under *fault*, judge what is left, and clear the place. Raises Lost."""
        self._days += 1
        self._place.mkdir()
        heard = run(self._workers, (self._place, self._kind), fault, self._trace)
        try:
            self._judge(heard)
        except (HrdError, AssertionError) as wrong:
            raise Lost(f"{fault}, {heard}: {wrong!r}") from wrong
        shutil.rmtree(self._place)
        return heard, self._trace

    def _judge(self, heard: list[Report]) -> None:
        done = [rest for word, *rest in heard if word in ("made", "shown")]
        if done or (self._folder / "vault.json").exists():
            self._is_whole(self._code(done))
            assert unlock.clear_unfinished(self._place) == 0
        else:
            self._is_none()
            self._can_be_cleared() if self._days % 2 else self._can_be_made_again()
        assert not self._folder.exists() or (self._folder / "vault.json").exists(), "something is left"

    def _code(self, done: list[list[str]]) -> str | None:
        """Return the recovery code as it was handed over; None in the window before it is shown."""
        if self._kind == "paper":
            return (self._place / "code").read_text().strip()
        if self._kind == "printed":
            return json.loads((self._place / "out").read_text())["recovery_code"]
        return "".join(done[0]) if done else None

    def _is_whole(self, code: str | None) -> None:
        assert [vault.folder for vault in unlock.known_vaults(self._place)] == [self._folder]
        assert [path.name for path in self._folder.rglob("*") if path.stat().st_mode & 0o077] == []
        session = posts.opened(self._folder)
        try:
            standing, identity = session.standing(), session.identity.show()
            assert standing is None or standing.error == "VAULT_UNCLEAN"
            assert session.officer and session.records.show(session.officer)
            assert identity.principal and identity.recipient and len(identity.words) == 8
            assert session.vault.keep("post.installation")
            assert session.vault.check().integrity == ()
            session.cases.start_urgent()
        finally:
            session.close()
        if code is not None:
            unlock.prove_recovery(self._folder, code, posts.QUICK)

    def _is_none(self) -> None:
        assert unlock.known_vaults(self._place) == []
        with pytest.raises(HrdError) as told:
            posts.opened(self._folder)
        assert told.value.error in ("VAULT_MISSING", "VAULT_UNFINISHED")

    def _can_be_cleared(self) -> None:
        there = self._folder.exists()
        assert unlock.clear_unfinished(self._place) == there
        assert not self._folder.exists()

    def _can_be_made_again(self) -> None:
        session, code = unlock.create(self._folder, posts.MISSION, posts.QUICK)
        session.close()
        self._is_whole(code)


@pytest.fixture
def founding(request, tmp_path, monkeypatch, founders) -> Founding:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "place" / "state"))
    return Founding(tmp_path / "place", founders, request.param)


@pytest.mark.parametrize("founding", KINDS, indirect=True)
def test_kill_9_at_a_system_call_of_making_a_vault_leaves_a_vault_or_none(founding):
    heard, trace = founding.day(None)
    assert heard[0][0] in ("made", "shown")
    points = list(spread(many(2, 10_000), calls(trace)))
    for point in points:
        founding.day(Fault("signal=KILL", str(point)))
    count(points=len(points))


@pytest.mark.parametrize("founding", KINDS if TORTURE else KINDS[:1], indirect=True)
def test_a_disk_that_fails_while_a_vault_is_made_leaves_a_vault_or_none_faults_28_30(founding):
    _, trace = founding.day(None)
    points = list(spread(many(2, 10_000), calls(trace, TO_DISK)))
    for point in points:
        for error, when in (("EIO", f"{point}"), ("ENOSPC", f"{point}+")):
            heard, _ = founding.day(Fault(f"error={error}", when, TO_DISK))
            assert heard[-1] == ["ended"], heard
    count(points=2 * len(points))
