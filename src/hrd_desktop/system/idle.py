"""How long nobody has touched the program, also across a suspended laptop.

The clock that runs on during suspend is asked where the system has one; a jump between the two clocks tells that the
laptop slept, whatever the time of day says (fault 33: the wall clock may be set at will).
"""

import time
from collections.abc import Callable


def awake_seconds() -> float:
    """Return seconds on the clock that stands still while the machine sleeps."""
    return time.monotonic()


def all_seconds() -> float:
    """Return seconds on the clock that counts sleep too, where the system has one."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(boot) if boot is not None else time.monotonic()


class IdleClock:
    """Counts the seconds since the officer last did something."""

    def __init__(
        self, all_clock: Callable[[], float] = all_seconds, awake_clock: Callable[[], float] = awake_seconds
    ) -> None:
        self._all, self._awake = all_clock, awake_clock
        self._touched = all_clock()
        self._asleep = self._all() - self._awake()

    def touch(self) -> None:
        """The officer did something."""
        self._touched = self._all()

    def seconds(self) -> float:
        """Return the seconds since the last touch."""
        return self._all() - self._touched

    def left(self, minutes: int) -> float:
        """Return the seconds until *minutes* without a touch are over, never below 0."""
        return max(0.0, minutes * 60 - self.seconds())

    def slept(self) -> bool:
        """Return whether the machine was suspended since this was last asked."""
        asleep = self._all() - self._awake()
        jumped = asleep - self._asleep > 5
        self._asleep = asleep
        return jumped
