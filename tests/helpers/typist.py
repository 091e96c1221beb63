"""A process that types into a vault until it is ended, and says after each durable write what was saved.

Its fields: FOLDER, SEED, and then LIE, STEPS, KIND, each '' where not wanted. With LIE set to a number it reports
that operation before it does it, and then stops: the planted loss that the oracle must notice. With STEPS it closes
the vault after so many operations and ends. KIND restricts it to one kind of operation.
"""

import signal
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from helpers.oracle import OPERATIONS, Model, day, only, seen
from helpers.vaults import empty_folder, opened
from helpers.workers import attempt, gate, say, serve
from hrd_desktop.vault import Vault


def work(fields: list[str]) -> None:
    """Do one day's work."""
    folder, seed, lie, steps, kind = [*fields, "", "", ""][:5]
    gate()
    found: list[Vault] = []
    if not attempt(lambda: found.append(opened(Path(folder)))):
        return
    vault = found[0]
    plans = day(seed, seen(vault), only(kind) if kind else OPERATIONS)
    for number, (name, plan) in enumerate(islice(plans, int(steps) if steps else None)):
        if lie and number == int(lie):
            say("saved")
            signal.pause()
        if not attempt(lambda name=name, plan=plan: OPERATIONS[name][0].run(vault, plan)):
            break
        say("saved")
    vault.close()


def warm() -> None:
    """Type something of each kind in a vault of no use."""
    with TemporaryDirectory() as place:
        vault = opened(empty_folder(Path(place)))
        for name, plan in islice(day("warm", Model()), 20):
            OPERATIONS[name][0].run(vault, plan)
        vault.close()


if __name__ == "__main__":
    serve(work, warm)
