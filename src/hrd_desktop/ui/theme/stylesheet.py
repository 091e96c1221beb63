"""The little style sheet that the palette cannot say: radii, outlines, weights of buttons.

Generated from tokens, so both themes have the same shape. Widgets choose a look by the dynamic property ``look``.
The keyboard's focus ring is not drawn here but by ``widgets.FocusRing``, so that it looks the same everywhere.
"""

from string import Template

from hrd_desktop import assets
from hrd_desktop.ui.theme.tokens import CARD_RADIUS, RADIUS, Tokens, tone_colours

_SHEET = Template("""
QToolTip { background: $surface; color: $text; border: 1px solid $edge; padding: 4px 8px; }

QFrame[look="card"] { background: $surface; border: 1px solid $line; border-radius: ${card}px; }
QFrame[look="sunk"] { background: $sunk; border: none; border-radius: ${r}px; }
QFrame[look="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="bar"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[look="foot"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[look="popup"] { background: $surface; border: 1px solid $edge; border-radius: ${r}px; }

QLabel[ink="muted"] { color: $muted; }
QLabel[ink="primary"] { color: $primary; }
QLabel[ink="danger"] { color: $danger; }
QLabel[ink="warn"] { color: $warn; }
QLabel[ink="ok"] { color: $ok; }
QLabel[look="stamp"] { color: $danger; border: 1px solid $danger; padding: 1px 8px; }
QLabel[look="key"] { color: $muted; background: $surface; border: 1px solid $line; border-radius: 4px;
  padding: 1px 5px; }

QPushButton { border: 1px solid $edge; border-radius: ${r}px; background: $surface; color: $text;
              padding: 7px 14px; min-height: 20px; }
QPushButton:hover { background: $sunk; }
QPushButton:disabled { color: $muted; border-color: $line; background: $surface; }
QPushButton[look="primary"] { background: $primary; border-color: $primary; color: $on_primary; }
QPushButton[look="primary"]:hover { border-color: $focus; }
QPushButton[look="primary"]:disabled { background: $sunk; border-color: $line; color: $muted; }
QPushButton[look="danger"] { color: $danger; border-color: $danger; }
QPushButton[look="danger"]:hover { background: $danger_weak; }
QPushButton[look="link"] { border: none; background: transparent; color: $primary; padding: 3px 2px;
  min-height: 16px; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:disabled { color: $muted; }
QPushButton[look="quiet"] { border: none; background: transparent; color: $text; padding: 6px 8px; }
QPushButton[look="quiet"]:hover { background: $sunk; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox {
  background: $surface; color: $text; border: 1px solid $edge; border-radius: ${r}px; padding: 7px 10px;
  selection-background-color: $primary; selection-color: $on_primary; }
QLineEdit, QComboBox { min-height: 20px; }
QLineEdit { lineedit-password-character: 8226; }
QSpinBox { background: $surface; color: $text; border: 1px solid $edge;
  border-radius: ${r}px; padding: 7px 4px 7px 10px; min-height: 20px;
  selection-background-color: $primary; selection-color: $on_primary; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: 22px; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: $sunk; }
QSpinBox::up-arrow { image: url("$up"); width: 12px; height: 12px; }
QSpinBox::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $muted; background: $sunk;
  border-color: $line; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $sunk; }
QLineEdit[look="search"] { background: $sunk; }
QComboBox::drop-down { border: none; width: 30px; }
QComboBox::down-arrow { image: url("$arrow"); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $edge; padding: 4px;
  selection-background-color: $primary_weak; selection-color: $text; }

QAbstractItemView { background: $surface; color: $text; border: none; outline: none;
  selection-background-color: $primary_weak; selection-color: $text; alternate-background-color: $surface; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 8px 3px; }
QTableView { gridline-color: $line; }
FigureTable { border: none; }
FigureTable::item { padding: 4px 8px; }
QListWidget[look="groups"]::item { padding: 6px 8px; border-radius: 4px; }
QListWidget[look="groups"]::item:selected { background: $primary_weak; color: $text; }

QScrollArea, QScrollArea > QWidget > QWidget[look="scrolled"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $sunk; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
  color: transparent; }
QProgressBar::chunk { background: $primary; border-radius: 3px; }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent;
  padding: 8px 2px; margin-right: 20px; }
QTabBar::tab:selected { color: $text; border-bottom-color: $primary; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }

QMenu { background: $surface; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $primary_weak; }

QFrame[look="rail"] { background: $rail; border: none; }
QFrame[look="rail"] QLabel { color: $rail_text; }
QFrame[look="rail"] QLabel[ink="muted"] { color: $rail_muted; }
QFrame[look="rail_rule"] { background: $rail_line; border: none; max-height: 1px; min-height: 1px; }
""")

_TONE = Template("""
QLabel[chip="$tone"] { color: $ink; background: $weak; border-radius: 4px; padding: 3px 9px; }
QFrame[notice="$tone"] { background: $weak; border: 1px solid $ink; border-radius: ${card}px; }
QFrame[notice="$tone"] QLabel[ink="tone"] { color: $ink; }
""")


def sheet_of(tokens: Tokens) -> str:
    """Return the application's style sheet in *tokens*."""
    values = {name: getattr(tokens, name) for name in tokens.__dataclass_fields__}
    up = assets.resource("icons", f"spin-{tokens.name}.svg").as_posix()
    arrow = assets.resource("icons", f"combo-{tokens.name}.svg").as_posix()
    parts = [_SHEET.substitute(values, r=RADIUS, card=CARD_RADIUS, arrow=arrow, up=up)]
    for tone in ("primary", "danger", "warn", "ok", "neutral"):
        ink, weak = tone_colours(tokens, tone)
        ink = tokens.line if tone == "neutral" else ink
        parts.append(_TONE.substitute(tone=tone, ink=ink, weak=weak, card=CARD_RADIUS))
    parts.append(
        f'QLabel[chip="neutral"] {{ color: {tokens.text}; border: 1px solid {tokens.line}; padding: 2px 8px; }}'
    )
    parts.append(f'QFrame[notice="neutral"] QLabel[ink="tone"] {{ color: {tokens.text}; }}')
    return "\n".join(parts)
