"""The program's own fonts, so that a name in any of the fifteen scripts looks the same on every laptop.

Latin, Greek and Cyrillic load before the first paint; the other scripts follow once the window stands, which keeps
the start quick. Families are always listed in full: Windows and macOS have no fallback list of ours.
"""

import sys
from functools import cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from hrd_desktop import assets
from hrd_desktop.ui.theme import tokens

FIRST = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf")

SCRIPTS = (
    "Arabic", "Hebrew", "Myanmar", "Ethiopic", "Thai", "Devanagari", "Bengali", "Armenian", "Georgian", "Khmer",
    "Tamil", "Telugu", "Kannada", "Malayalam", "Gujarati", "Gurmukhi", "Sinhala", "Lao", "Thaana", "Syriac",
    "Tifinagh", "CJK SC", "Math", "Symbols2",
)  # fmt: skip

FAMILIES = (tokens.FAMILY, *(f"{tokens.FAMILY} {script}" for script in SCRIPTS))

_loaded: set[str] = set()
_scale: list[float] = []


def load_first() -> None:
    """Load what the unlock window needs. Needs a QApplication."""
    _load(FIRST)


def load_rest() -> None:
    """Load every other shipped font. Costs some tens of milliseconds; call after the first paint."""
    _load(sorted(path.name for path in assets.resource("fonts").glob("*.[ot]tf")))


def _load(names: tuple[str, ...] | list[str]) -> None:
    for name in names:
        path = assets.resource("fonts", name)
        if name not in _loaded and path.is_file():
            QFontDatabase.addApplicationFont(str(path))
            _loaded.add(name)


def text_scale() -> float:
    """Return how much larger than usual the system wants its texts, between 1.0 and 2.5.

    Linux desktops say it through the logical resolution, Windows through the size of its own font.
    """
    if not _scale:
        screen = QGuiApplication.primaryScreen()
        scale = screen.logicalDotsPerInch() / (72 if sys.platform == "darwin" else 96) if screen else 1.0
        if sys.platform == "win32":
            scale *= QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF() / 9
        _scale.append(min(2.5, max(1.0, scale)))
    return _scale[0]


def font(size: float = tokens.BODY, weight: QFont.Weight = QFont.Weight.Normal, mono: bool = False) -> QFont:
    """Return the program's font at *size* logical pixels before text scaling, with figures of equal width."""
    made = QFont(_pattern(mono))
    made.setPixelSize(round(size * text_scale()))
    made.setWeight(weight)
    return made


@cache
def _pattern(mono: bool) -> QFont:
    """What all fonts have in common, told to Qt once: the families are many. Nothing is ever written in this one."""
    made = QFont()
    made.setFamilies([tokens.MONO, *FAMILIES] if mono else list(FAMILIES))
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def apply(app: QApplication) -> None:
    """Load the first fonts and make them the application's."""
    load_first()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    app.setFont(font())
