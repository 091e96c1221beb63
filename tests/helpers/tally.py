"""What a long test says that it did, for the sum at the end of ``make torture`` (``packaging/torture.py``).

A test that does many things in one function calls :func:`count`; in ``make test`` nobody listens and nothing is
written. One line is one write, so several processes may count at once.
"""

import json
import os
import random
import time
from collections.abc import Iterator

TORTURE = bool(os.environ.get("HRD_TORTURE"))
"""Whether this is the long run."""
MINUTES = float(os.environ.get("HRD_TORTURE_MINUTES", "30"))
"""How long what runs by the clock may take in the long run."""
COLUMNS = frozenset({"points", "executions", "edges", "finds", "losses", "leaks"})


def count(**numbers: int) -> None:
    """Add *numbers* (points, executions, edges, finds, losses, leaks) to this part's sum."""
    assert numbers.keys() <= COLUMNS
    if place := os.environ.get("HRD_TORTURE_TALLY"):
        with open(place, "a", encoding="utf-8") as tally:  # noqa: PTH123 - appended in one write
            tally.write(json.dumps(numbers) + "\n")


def rounds(quick: int, long: int, share: float = 1.0) -> Iterator[int]:
    """Count to *quick* in ``make test``; in ``make torture`` to *long*, or until *share* of the minutes is over."""
    end = time.monotonic() + MINUTES * 60 * share
    for number in range(many(quick, long)):
        if TORTURE and time.monotonic() > end:
            return
        yield number


def dice() -> random.Random:
    """Return dice whose seed is told with a failure; in HRD_SEED it throws the same again.

    What is done, in which order and how long before the end then repeats; how far a process comes in that time is the
    machine's. A fault at a system call (``helpers.injected``) repeats whole.
    """
    seed = int(os.environ.get("HRD_SEED") or random.randrange(2**31))
    print(f"HRD_SEED={seed} throws these dice again")
    return random.Random(seed)


def many(quick: int, long: int) -> int:
    """Return how often to do it: *quick* times in ``make test``, *long* times in ``make torture``."""
    return long if TORTURE else quick
