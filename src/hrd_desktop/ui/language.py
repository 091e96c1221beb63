"""Qt's catalogues for the window: ours, and Qt's own for dialogs."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from hrd_desktop import assets

_installed: list[QTranslator] = []


def install(language: str) -> None:
    """Show the window in *language* from now on; screens already made keep their words until they are made again."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    places = (
        ("hrd_desktop", str(assets.resource("translations"))),
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    )
    for name, folder in places:
        translator = QTranslator()
        if language != "en" and translator.load(f"{name}_{language}", folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    country = QLocale.Country.Norway if language == "nb" else QLocale.Country.UnitedKingdom
    spoken = QLocale.Language.NorwegianBokmal if language == "nb" else QLocale.Language.English
    QLocale.setDefault(QLocale(spoken, country))
