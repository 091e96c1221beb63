"""A process that seals and imports one case over and over, reporting each step, until it is ended.

Its fields: PLACE, CHECKLIST, CASE, WAY, and then ROUNDS, KIND, LIE, each '' where not wanted. WAY ``named`` writes as
on a stick, whose system knows no files without a name. It says ``sealed FILE
DIGEST`` and ``accepted DIGEST ROUND``. After ROUNDS it closes both vaults and ends. KIND ``seal`` leaves out the
import; with ``open`` the gate stands behind the sealing. LIE ``seal`` or ``open`` says that step without doing it:
the planted loss.
"""

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory

from helpers import posts
from helpers.exchanging import Exchanged
from helpers.workers import attempt, gate, say, serve
from hrd_desktop.domain.ids import new_row_id
from hrd_desktop.services import Session
from hrd_desktop.services.files import writing
from hrd_desktop.services.views import SealChoice, Sealed


class Exchange:
    """The two posts and the case between them."""

    def __init__(self, place: Path, checklist: str, case: str, lie: str) -> None:
        self._place, self._checklist, self._case, self._lie = place, checklist, case, lie
        self.mission: Session | None = None
        self.desk: Session | None = None

    def open(self) -> None:
        """Open both vaults, or the one that is not open yet."""
        self.mission = self.mission or posts.opened(self._place / "mission.hrdvault")
        self.desk = self.desk or posts.opened(self._place / "desk.hrdvault")

    def number(self) -> int:
        """Return the round that the mission's case is in."""
        before = self.mission.answers.at(self._checklist, "urg_perp_title")
        return int(str(before.value)) if before else 0

    def seal(self, number: int) -> Sealed | None:
        """Seal the case as of round *number*; None if that was refused twice."""
        found: list[Sealed] = []
        target = self._place / "stick" / f"{new_row_id()}.hrdbundle"
        if self._lie == "seal":
            say("sealed", target.name, "0" * 64)
            return None
        choice = SealChoice(special=frozenset({"*"}), briefing=False)

        def step() -> None:
            self.mission.answers.set(self._checklist, "urg_perp_title", str(number))
            found.append(self.mission.exchange.seal(self._case, ["desk@ministry"], target, choice=choice))

        if not attempt(step):
            return None
        say("sealed", target.name, hashlib.sha256(target.read_bytes()).hexdigest())
        return found[0]

    def accept(self, sealed: Sealed, number: int) -> bool:
        """Let the desk take what was *sealed*; False if that was refused twice."""

        def step() -> None:
            if self._lie != "open":
                self.desk.exchange.open(sealed.path, first_contact_ok=True, gap_ok=True).accept()

        done = attempt(step)
        if done:
            say("accepted", sealed.digest, str(number))
        return done

    def close(self) -> None:
        """Close what is open."""
        for session in (self.mission, self.desk):
            if session is not None:
                session.close()


def work(fields: list[str]) -> None:
    """Seal and accept in rounds."""
    place, checklist, case, way, rounds, kind, lie = [*fields, "", "", ""][:7]
    if way == "named":
        writing.nameless = lambda _folder: None
    exchange = Exchange(Path(place), checklist, case, lie)
    if kind != "open":
        gate()
    if attempt(exchange.open):
        _rounds(exchange, int(rounds) if rounds else -1, kind)
    exchange.close()


def _rounds(exchange: Exchange, left: int, kind: str) -> None:
    number = exchange.number()
    while left:
        number, left = number + 1, left - 1
        sealed = exchange.seal(number)
        if kind == "open":
            gate()
        if sealed is None or (kind != "seal" and not exchange.accept(sealed, number)):
            return


def warm() -> None:
    """Exchange a case once between posts of no use."""
    with TemporaryDirectory() as place:
        made = Exchanged(Path(place), 1000)
        exchange = Exchange(made.place, made.started.checklist, made.started.case, "")
        exchange.open()
        _rounds(exchange, 1, "")
        exchange.close()


if __name__ == "__main__":
    serve(work, warm)
