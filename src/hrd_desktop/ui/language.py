"""Qt's catalogues for the window: its own words, and those of Qt's dialogs, which bring no bokmål (DESIGN D18)."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from hrd_desktop import assets

_installed: list[QTranslator] = []


def install(language: str) -> None:
    """Show the window in *language* from now on; screens already made keep their words until they are made again."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    for name in ("qt", "ui"):
        translator = QTranslator()
        if language != "en" and translator.load(f"{name}_{language}", str(assets.resource("translations"))):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    country = QLocale.Country.Norway if language == "nb" else QLocale.Country.UnitedKingdom
    spoken = QLocale.Language.NorwegianBokmal if language == "nb" else QLocale.Language.English
    QLocale.setDefault(QLocale(spoken, country))
