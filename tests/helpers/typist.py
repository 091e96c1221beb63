"""A process that types into a vault until it is killed, and says after each durable write what was saved.

``python -m helpers.typist`` waits for lines ``FOLDER<tab>SEED<tab>LIE`` and forks a child for each (a fork costs
milliseconds where a new interpreter costs a second). The child answers on the shared output: its pid, then a line
for each operation. With LIE set to a number, it reports that operation before it does it, and then stops: the
planted loss that the oracle must notice.
"""

import os
import signal
import sys
from pathlib import Path

from helpers.oracle import OPERATIONS, day, seen
from helpers.vaults import opened
from hrd_desktop.vault import access, attachments, changes, undo  # noqa: F401 - loaded once, before the fork


def say(line: str) -> None:
    """Report in one piece."""
    os.write(1, f"{line}\n".encode())


def type_until_killed(folder: Path, seed: str, lie: str) -> None:
    """Do one day's work; never returns of itself."""
    say(f"pid {os.getpid()}")
    vault = opened(folder)
    for number, (name, plan) in enumerate(day(seed, seen(vault))):
        if lie and number == int(lie):
            say("saved")
            signal.pause()
        OPERATIONS[name][0].run(vault, plan)
        say("saved")


def main() -> None:
    """Fork one typist for each line."""
    for number in (signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)  # whoever started the suite may have told it to live through a logout
    for line in sys.stdin:
        folder, seed, lie = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            try:
                type_until_killed(Path(folder), seed, lie)
            finally:
                os._exit(1)  # a report that fails to come is what the test sees
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    main()
