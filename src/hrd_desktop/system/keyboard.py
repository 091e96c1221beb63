"""Whether Caps Lock is on, where the system tells without a library of its own (fault 68)."""

import sys
from pathlib import Path

_CAPITAL = 0x14


def caps_lock_on(leds: Path = Path("/sys/class/leds")) -> bool | None:
    """Return whether Caps Lock is on; None where it cannot be known."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.user32.GetKeyState(_CAPITAL) & 1)
    lights = []
    for light in leds.glob("*::capslock/brightness"):
        try:
            lights.append(light.read_text().strip() != "0")
        except OSError:
            continue
    return any(lights) if lights else None
