"""The program's language, colours and size of text, put on for a while."""

from PySide6.QtWidgets import QApplication

from hrd_desktop import i18n
from hrd_desktop.ui.language import install
from hrd_desktop.ui.theme import fonts, theme

SMALL, USUAL = (1024, 700), (1280, 800)


def put_on(language="en", look="light", scale=1.0):
    """Speak *language*, in *look*, *scale* times as large; without arguments as every test begins."""
    i18n.set_language(language)
    install(language)
    fonts._scale[:] = [scale]
    QApplication.instance().setFont(fonts.font())
    theme().choose(look)
