"""What the officer sees when the program itself failed: calm words, and that saved answers are safe."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.ui.widgets import CardTitle, FocusRing, Label, Muted, PrimaryButton


class DefectDialog(QDialog):
    """Names the defect by its kind and place in the program, never by what was typed."""

    def __init__(self, defect: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("HRD Desktop")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = HrdError().words(language())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(CardTitle(words.what))
        column.addWidget(Label(words.data))
        column.addWidget(Label(words.do))
        column.addWidget(Muted(f"{HrdError().code} · {place_of(defect)}"))
        self.close_button = PrimaryButton(self.tr("Go on"))
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.setMinimumWidth(440)
        FocusRing(self)


def place_of(defect: BaseException) -> str:
    """Return the kind of *defect* and the line it came from; nothing of its text, which may quote an answer."""
    trace = defect.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(defect).__name__
    code = trace.tb_frame.f_code
    return f"{type(defect).__name__}, {code.co_name} {trace.tb_lineno}"
