"""The wizard's own additions to the style sheet, from the same tokens."""

from string import Template

from PySide6.QtWidgets import QWidget

from hrd_desktop.ui.theme import icon_size, theme
from hrd_desktop.ui.theme.tokens import CARD_RADIUS, RADIUS
from hrd_desktop.ui.wizard.editors.choice import ARROW

_SHEET = Template("""
QFrame[look="group"] { background: transparent; border: 1px solid $line; border-radius: ${card}px; }
QFrame[look="row"] { background: $surface; border: 1px solid $line; border-radius: ${card}px; }
QFrame[look="link"] { background: $primary_weak; border: none; border-radius: ${r}px; }
QLabel[look="computed"] { background: $sunk; border-radius: ${r}px; padding: 7px 10px; }
QLabel[look="note"] { background: $primary_weak; border-radius: ${r}px; padding: 9px 12px; }
QToolButton { border: 1px solid transparent; border-radius: ${r}px; background: transparent; color: $text;
              padding: 5px 8px; min-height: 18px; }
QToolButton:hover { background: $sunk; }
QToolButton:disabled { color: $muted; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[look="state"] { color: $muted; padding: 5px 6px; }
QToolButton[look="state"][told="true"] { color: $warn; background: $warn_weak; border-color: $warn; }
QToolButton[look="chip"] { background: $primary_weak; color: $primary; padding: 3px 9px; min-height: 16px; }
QToolButton[look="chip"]:hover { border-color: $primary; }
QComboBox { padding: 0 ${fold}px 0 10px; min-height: 34px; }
QComboBox QLineEdit { background: transparent; border: none; padding: 0; min-height: 0; }
QComboBox::drop-down { subcontrol-origin: border; subcontrol-position: center right; width: ${fold}px; border: none; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QListWidget { background: $surface; border: 1px solid $edge; border-radius: ${r}px; padding: 2px; }
QListWidget::item { padding: 5px 8px; border-radius: 4px; }
QListWidget::item:selected { background: $primary_weak; color: $text; }
""")


def dress(widget: QWidget) -> None:
    """Give *widget* and what is in it the wizard's look in the theme in force."""
    tokens = theme().tokens
    values = {name: getattr(tokens, name) for name in tokens.__dataclass_fields__}
    widget.setStyleSheet(_SHEET.substitute(values, r=RADIUS, card=CARD_RADIUS, fold=icon_size(ARROW) + 12))
