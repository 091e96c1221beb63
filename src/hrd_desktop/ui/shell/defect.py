"""What the officer sees when the program itself failed: calm words, and that saved answers are safe."""

from PySide6.QtWidgets import QWidget

from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.ui.shell.dialog import WordsDialog
from hrd_desktop.ui.widgets import PrimaryButton

_WIDTH = 440


class DefectDialog(WordsDialog):
    """Names the defect by its kind and place in the program, never by what was typed."""

    def __init__(self, defect: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.close_button = PrimaryButton(self.tr("Go on"))
        code = f"{HrdError().code} · {place_of(defect)}"
        self.say(HrdError().words(language()), code, (self.close_button,), _WIDTH)
        self.close_button.clicked.connect(self.accept)


def place_of(defect: BaseException) -> str:
    """Return the kind of *defect* and the line it came from; nothing of its text, which may quote an answer."""
    trace = defect.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(defect).__name__
    code = trace.tb_frame.f_code
    return f"{type(defect).__name__}, {code.co_name} {trace.tb_lineno}"
