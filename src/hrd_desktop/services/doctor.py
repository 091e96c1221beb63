"""What works on this machine and what does not, said without a word about any case."""

import importlib.util
import platform
import shutil
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from hrd_desktop import __version__, assets
from hrd_desktop.i18n import gettext as _
from hrd_desktop.system import drives, hardening, paths

_LITTLE = 2 * 1024**3
_BUILT = datetime(2026, 11, 1, tzinfo=UTC)
"""No clock of a machine that runs this program stands before it was written."""


@dataclass(frozen=True)
class Finding:
    """One thing looked at: *name* as programs know it, *title* for people, what was found and what to do about it."""

    name: str
    title: str
    ok: bool
    text: str
    advice: str = ""


def examine(folder: Path | None = None) -> list[Finding]:
    """Look at Qt, keyring, printer, memory, swap, fonts, time and free space (around *folder*)."""
    return [_qt(), _keyring(), _printer(), _memory(), _swap(), _fonts(), _time(), _space(folder)]


def _qt() -> Finding:
    found = importlib.util.find_spec("PySide6") is not None
    advice = "" if found else _("Run the set-up again; commands work without it.")
    return Finding(
        "Qt", "Qt", found, _("The window's library is there.") if found else _("No window can open."), advice
    )


def _keyring() -> Finding:
    import keyring

    name = type(keyring.get_keyring()).__module__
    usable = not any(word in name for word in ("fail", "null", "plain", "chainer"))
    text = _("A keyring is there.") if usable else _("No protected keyring is there; the passphrase alone is used.")
    return Finding("keyring", _("keyring"), usable, text)


def _printer() -> Finding:
    found = sys.platform == "win32" or shutil.which("lpstat") is not None
    text = _("The system can print.") if found else _("No printing system was found.")
    return Finding(
        "printer", _("printer"), found, text, "" if found else _("Save sheets as PDF and print them elsewhere.")
    )


def _memory() -> Finding:
    hard = hardening.is_hard()
    text = _("Memory dumps of this program are off.") if hard else _("Memory dumps of this program are not off.")
    return Finding(
        "memory locking", _("memory locking"), hard, text, "" if hard else _("Do not leave the laptop unlocked.")
    )


def _swap() -> Finding:
    table = Path("/proc/swaps")
    try:
        rows = table.read_text(encoding="ascii", errors="replace").splitlines()[1:] if table.exists() else []
    except OSError:
        rows = []
    text = _("Swap is off.") if not rows else _("Swap is on: what is in memory may reach the disk.")
    return Finding("swap", _("swap"), not rows, text, _("Encrypt the disk, or turn swap off.") if rows else "")


def _fonts() -> Finding:
    count = len([path for path in assets.resource("fonts").rglob("*") if path.suffix in (".ttf", ".otf")])
    return Finding("fonts", _("fonts"), count > 0, _("{count} fonts come with the program.").format(count=count))


def _time() -> Finding:
    sound = datetime.now(UTC) > _BUILT
    text = _("The clock is plausible.") if sound else _("The clock stands before this program was written.")
    return Finding(
        "time", _("time"), sound, text, "" if sound else _("Set the clock; bundles carry the time of sealing.")
    )


def _space(folder: Path | None) -> Finding:
    free = drives.free_bytes(folder or paths.home())
    if free is None:
        return Finding("free space", _("free space"), False, _("The free space could not be found out."))
    text = _("{size} GB are free.").format(size=f"{free / 1e9:.1f}")
    return Finding(
        "free space", _("free space"), free > _LITTLE, text, "" if free > _LITTLE else _("Free some space soon.")
    )


def help_file(findings: list[Finding]) -> str:
    """Return the help file's text: versions and findings, no case data, no paths, no names."""
    head = [
        f"HRD Desktop {__version__}",
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}",
    ]
    lines = [f"{'ok' if one.ok else 'look'}: {one.name}: {one.text}" for one in findings]
    return "\n".join([*head, *lines]) + "\n"
