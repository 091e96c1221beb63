"""A case between two posts, exchanged by a worker that is ended or hindered, and the judge of what is left.

Independent of the program's own bookkeeping: what the worker reported must be there and whole; of what was under way
there is all or nothing. Raises Lost.
"""

import hashlib
import random
from pathlib import Path

from helpers import posts
from helpers.oracle import Lost
from helpers.workers import Report
from hrd_desktop.services.exchange.outside import verify


class Exchanged:
    """What was reported so far of the exchange in the folder *place*.

    ``way`` is how its files are written: ``named`` as on a stick, under a passing name, or ``nameless``.
    """

    way = "named"

    def __init__(self, place: Path, size: int, dice: random.Random | None = None) -> None:
        self.place = place
        mission, desk = posts.mission(place), posts.desk(place)
        self.started = mission.cases.start_urgent()
        mission.cases.give_consent(self.started.case, scopes=["share_ministry"])
        (place / "scan").write_bytes((dice or random.Random(size)).randbytes(size))
        mission.files.add(self.started.checklist, place / "scan")
        (place / "stick").mkdir()
        self._identity, self._signers = place / "identity", place / "signers"
        self._identity.write_text(desk.identity.secret_identity("pq"), encoding="ascii")
        self._signers.write_text(desk.trust.allowed_signers(), encoding="ascii")
        mission.close()
        desk.close()
        self.sealed: dict[str, str] = {}
        self.accepted: set[str] = set()
        self._rounds = 0

    @property
    def fields(self) -> tuple[object, ...]:
        """What ``helpers.exchanger`` is told."""
        return (self.place, self.started.checklist, self.started.case, self.way)

    def heard(self, reports: list[Report]) -> None:
        """Take note of what was reported."""
        for word, *rest in reports:
            if word == "sealed":
                self.sealed[rest[0]] = rest[1]
            elif word == "accepted":
                self.accepted.add(rest[0])
                self._rounds = int(rest[1])

    def judge(self) -> None:
        """Every bundle with a name is whole and noted; what was accepted is there, nothing by half. Raises Lost."""
        mission, desk = (posts.opened(self.place / f"{name}.hrdvault") for name in ("mission", "desk"))
        try:
            self._judge_stick(mission)
            self._judge_desk(desk)
            for session in (mission, desk):
                _must(session.vault.check().integrity == (), "a vault is not sound")
        finally:
            mission.close()
            desk.close()

    def _judge_stick(self, mission) -> None:
        stick = self.place / "stick"
        parts = len(list(stick.glob("*.part")))
        _must(bool(mission.tidy()) == bool(parts) and parts <= 1, "what was left is not found")
        _must(not list(stick.glob("*.part")), "what was left is not removed")
        for name, digest in self.sealed.items():
            there = (stick / name).is_file() and hashlib.sha256((stick / name).read_bytes()).hexdigest()
            _must(there == digest, f"{name} is not what was sealed")
        numbers = [row.sequence for row in mission.exchange.sent(10_000)]
        _must(len(set(numbers)) == len(numbers), "a number was used twice")
        _must(len(numbers) >= len(list(stick.glob("*.hrdbundle"))), "a bundle is not in the ledger")

    def _judge_desk(self, desk) -> None:
        received = {row.digest for row in desk.exchange.received(10_000)}
        _must(self.accepted <= received, "an accepted bundle is not noted")
        if received:
            stands = desk.answers.at(self.started.checklist, "urg_perp_title")
            _must(int(str(stands.value)) >= self._rounds, "an accepted answer is not there")
            _must(len(desk.files.list(case=self.started.case)) == 1, "an accepted file is not there")
        else:
            _must(desk.vault.records.count(form="cas") == 0, "half a case came")
        stored = {path.name for path in (desk.vault.folder / "files").iterdir()}
        _must(len(stored) == len(desk.vault.files.list()), "a file of nobody stays")

    def judge_bundles(self) -> None:
        """Every file with a bundle's name opens and holds the case (costs a moment for each)."""
        for path in (self.place / "stick").glob("*.hrdbundle"):
            found = verify(path, trust=self._signers, identity=self._identity)
            _must(found.case_id == self.started.case, f"{path.name} holds another case")


def _must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Lost(otherwise)
