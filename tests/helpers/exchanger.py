"""A process that seals and imports one case over and over, reporting each step, until it is killed.

``python -m helpers.exchanger`` waits for lines ``PLACE<tab>CHECKLIST<tab>CASE`` and forks a child for each, which
answers on the shared output: its pid, then ``sealed FILE DIGEST ROUND`` and ``accepted DIGEST ROUND``.
"""

import hashlib
import os
import sys
from pathlib import Path

from helpers import posts
from hrd_desktop.bundle import pack  # noqa: F401 - loaded once, before the fork
from hrd_desktop.domain.ids import new_row_id
from hrd_desktop.services.views import SealChoice
from hrd_desktop.vault import access, changes  # noqa: F401


def say(*words: str) -> None:
    """Report in one piece."""
    os.write(1, (" ".join(words) + "\n").encode())


def exchange_until_killed(place: Path, checklist: str, case: str) -> None:
    """Seal and accept in rounds; never returns of itself."""
    say("pid", str(os.getpid()))
    mission, desk = posts.opened(place / "mission.hrdvault"), posts.opened(place / "desk.hrdvault")
    before = mission.answers.at(checklist, "urg_perp_title")
    number = int(str(before.value)) if before else 0
    while True:
        number += 1
        mission.answers.set(checklist, "urg_perp_title", str(number))
        target = place / "stick" / f"{new_row_id()}.hrdbundle"
        choice = SealChoice(special=frozenset({"*"}), briefing=False)
        sealed = mission.exchange.seal(case, ["desk@ministry"], target, choice=choice)
        say("sealed", sealed.path.name, hashlib.sha256(sealed.path.read_bytes()).hexdigest(), str(number))
        opened = desk.exchange.open(sealed.path, first_contact_ok=True, gap_ok=True)
        opened.accept()
        say("accepted", sealed.digest, str(number))


def main() -> None:
    """Fork one exchanger for each line."""
    for line in sys.stdin:
        place, checklist, case = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            try:
                exchange_until_killed(Path(place), checklist, case)
            finally:
                os._exit(1)  # a report that fails to come is what the test sees
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    main()
