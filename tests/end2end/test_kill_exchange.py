"""kill -9 while sealing or importing: a bundle is whole or has no name, a case is in or not (faults 31, 66)."""

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from helpers import posts
from hrd_desktop.services.exchange import verify

POINTS = 16


class Exchangers:
    """Starts exchanging processes and ends them at a chosen point."""

    def __init__(self, line: str) -> None:
        tests = str(Path(__file__).parents[1])
        environment = os.environ | {"PYTHONPATH": os.pathsep.join([tests, *sys.path])}
        self._line = line
        self._process = subprocess.Popen(
            [sys.executable, "-m", "helpers.exchanger"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )

    def day(self, after: int, delay: float) -> list[list[str]]:
        """Let one exchange; kill it *delay* seconds after report number *after*; return every report."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(self._line + "\n")
        self._process.stdin.flush()
        _word, pid = self._process.stdout.readline().split()
        reports: list[list[str]] = []
        while len(reports) < after and (line := self._process.stdout.readline()) != "dead\n":
            reports.append(line.split())
        assert len(reports) == after, "the exchanger ended by itself"
        end = time.perf_counter() + delay
        while time.perf_counter() < end:
            pass
        os.kill(int(pid), signal.SIGKILL)
        while (line := self._process.stdout.readline()) != "dead\n":
            reports.append(line.split())
        return reports

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def test_kill_9_while_sealing_or_importing_leaves_all_or_nothing(tmp_path):
    mission, desk = posts.mission(tmp_path), posts.desk(tmp_path)
    started = mission.cases.start_urgent()
    mission.cases.give_consent(started.case, scopes=["share_ministry"])
    (tmp_path / "scan").write_bytes(random.randbytes(400_000))
    mission.files.add(started.checklist, tmp_path / "scan")
    (tmp_path / "stick").mkdir()
    identity, signers = tmp_path / "identity", tmp_path / "signers"
    identity.write_text(desk.identity.secret_identity("pq"), encoding="ascii")
    signers.write_text(desk.trust.allowed_signers(), encoding="ascii")
    mission.close()
    desk.close()
    exchangers = Exchangers(f"{tmp_path}\t{started.checklist}\t{started.case}")
    dice, sealed, accepted, rounds = random.Random(), {}, set(), 0
    try:
        for _point in range(POINTS):
            for word, *rest in exchangers.day(dice.choice([0, 0, 1, 1, 2, 3]), dice.random() * 0.25):
                if word == "sealed":
                    sealed[rest[0]] = rest[1]
                else:
                    accepted.add(rest[0])
                    rounds = int(rest[1])
            judge(tmp_path, started, sealed, accepted, rounds)
    finally:
        exchangers.close()
    assert accepted, "nothing was ever accepted"
    for path in (tmp_path / "stick").glob("*.hrdbundle"):
        assert verify(path, trust=signers, identity=identity).case_id == started.case


def judge(place, started, sealed, accepted, rounds) -> None:
    """Every bundle with a name is whole and noted; everything reported as accepted is there, and nothing by half."""
    mission, desk = posts.opened(place / "mission.hrdvault"), posts.opened(place / "desk.hrdvault")
    try:
        parts = len(list((place / "stick").glob("*.part")))
        assert bool(mission.tidy()) == bool(parts) and parts <= 1  # what the last kill left is found and removed
        assert not list((place / "stick").glob("*.part"))
        for name, digest in sealed.items():
            assert hashlib.sha256((place / "stick" / name).read_bytes()).hexdigest() == digest
        numbers = [row.sequence for row in mission.exchange.sent(10_000)]
        assert len(set(numbers)) == len(numbers), "a number was used twice"
        assert len(numbers) >= len(list((place / "stick").glob("*.hrdbundle")))
        received = {row.digest for row in desk.exchange.received(10_000)}
        assert accepted <= received
        if received:
            assert int(str(desk.answers.at(started.checklist, "urg_perp_title").value)) >= rounds
            assert len(desk.files.list(case=started.case)) == 1
        else:
            assert desk.vault.records.count(form="cas") == 0
        for session in (mission, desk):
            assert session.vault.check().integrity == ()
    finally:
        mission.close()
        desk.close()
