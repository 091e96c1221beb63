"""Lines for written reasons whose rows are made anew while somebody may be writing in one."""

from collections.abc import Mapping
from dataclasses import dataclass

from hrd_desktop.ui.widgets import TextEdit


@dataclass(frozen=True)
class HalfWritten:
    """What stands in one line, where its cursor is, and whether it has the keyboard."""

    text: str
    cursor: int
    has_keyboard: bool


def half_written(lines: Mapping[str, TextEdit]) -> dict[str, HalfWritten]:
    """Return what stands in *lines*, by what each is a reason for."""
    return {
        key: HalfWritten(one.text(), one.cursorPosition(), one.hasFocus()) for key, one in lines.items() if one.text()
    }


def go_on_writing(lines: Mapping[str, TextEdit], before: Mapping[str, HalfWritten]) -> None:
    """Put what stood *before* into new *lines*, and the keyboard into the one it was in: rows change places."""
    for key in lines.keys() & before.keys():
        line, was = lines[key], before[key]
        line.setText(was.text)
        if was.has_keyboard:
            line.setFocus()
            line.setCursorPosition(was.cursor)
