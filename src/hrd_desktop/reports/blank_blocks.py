"""The parts of a blank form, measured before they are drawn: words, and the fields to be filled in.

Every field is drawn on the page too, frame and all, so that a form printed by any reader can be filled in by hand.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from hrd_desktop.reports.blank_models import BlankField, Kind
from hrd_desktop.reports.lettering import BOLD, ITALIC, REGULAR, Style, wide
from hrd_desktop.reports.tagging import Tagged

INK, MUTED, BLUE, RULE = (0.09, 0.13, 0.17), (0.33, 0.38, 0.44), (0.106, 0.294, 0.478), (0.52, 0.57, 0.62)
TITLE, TOPIC = Style(BOLD, 16, 20, INK), Style(BOLD, 11.5, 15, BLUE)
LABEL, PLAIN = Style(BOLD, 9.25, 12.2, INK), Style(REGULAR, 9, 12.2, INK)
SMALL, ASIDE = Style(REGULAR, 8, 10.6, MUTED), Style(ITALIC, 8, 10.6, BLUE)

LEFT, WIDTH = 42.5, 510.2
_LINE, _LINES, _SHORT, _LIST = 18.0, 48.0, 150.0, 330.0
_BOX, _ROW, _GAP = 9.0, 14.0, 12.0
_COLUMNS = 6
_KEPT = 8  # rows of choices that never go over a page
_NOTHING = " "  # the engine cannot draw a list of which nothing is chosen


@dataclass(frozen=True)
class Block:
    """A part that is never cut. *draw* takes the paper and the y of its top; *keeps* holds it to the next."""

    height: float
    draw: Callable[[Tagged, float], None]
    keeps: bool = False
    mark: str = ""


def heading(text: str) -> Block:
    """Return the heading of a topic; it stands in the reader's list of contents."""

    def draw(paper: Tagged, top: float) -> None:
        with paper.words("H2"):
            TOPIC.draw(paper.canvas, [text], LEFT, top - 12)
        with paper.decoration():
            paper.canvas.setStrokeColorRGB(*RULE)
            paper.canvas.setLineWidth(0.6)
            paper.canvas.line(LEFT, top - 29, LEFT + WIDTH, top - 29)

    return Block(37, draw, keeps=True, mark=text)


def prose(text: str, style: Style = SMALL, after: float = 4, *, keeps: bool = False, kind: str = "P") -> Block:
    """Return words alone; *kind* is what they are in the structure."""
    lines = style.lines(text, WIDTH)

    def draw(paper: Tagged, top: float) -> None:
        with paper.words(kind):
            style.draw(paper.canvas, lines, LEFT, top)

    return Block(len(lines) * style.leading + after, draw, keeps)


def asked(field: BlankField) -> Iterator[Block]:
    """Return the parts of a question: its words, then what is to be filled in."""
    if field.kind is Kind.NOTE:
        yield prose(field.label, after=8)
        return
    if field.kind is Kind.HEAD:
        yield _row_head(field.label)
        return
    yield _words(field)
    if field.kind in (Kind.ONE, Kind.MANY):
        yield from _ticks(field)
    else:
        yield _box(field)


def _row_head(text: str) -> Block:
    def draw(paper: Tagged, top: float) -> None:
        with paper.decoration():
            paper.canvas.setFillColorRGB(0.93, 0.94, 0.96)
            paper.canvas.roundRect(LEFT, top - 18, WIDTH, 16, 3, stroke=0, fill=1)
        with paper.words("H3"):
            LABEL.draw(paper.canvas, [text], LEFT + 6, top - 5)

    return Block(26, draw, keeps=True)


def _words(field: BlankField) -> Block:
    said = [(ASIDE, ASIDE.lines(field.condition, WIDTH)), (LABEL, LABEL.lines(field.label, WIDTH))]
    said.append((SMALL, SMALL.lines(field.hint, WIDTH)))

    def draw(paper: Tagged, top: float) -> None:
        for style, lines in said:
            if lines:
                with paper.words("P"):
                    top = style.draw(paper.canvas, lines, LEFT, top)

    return Block(sum(style.leading * len(lines) for style, lines in said) + 2, draw, keeps=True)


def _tooltip(field: BlankField) -> str:
    return " ".join(part for part in (field.label, field.hint, field.condition) if part)


def _box(field: BlankField) -> Block:
    high = _LINES if field.kind is Kind.LINES else _LINE
    width = {Kind.SHORT: _SHORT, Kind.LIST: _LIST}.get(field.kind, WIDTH)
    common: dict[str, Any] = {
        "name": field.name, "tooltip": _tooltip(field), "x": LEFT, "width": width, "height": high,
        "borderWidth": 0.6, "fontName": "Helvetica", "fontSize": 9, "forceBorder": True, "maxlen": None,
    }  # fmt: skip

    def draw(paper: Tagged, top: float) -> None:
        given = common | _colours() | {"y": top - high}
        with paper.decoration():
            if field.kind is Kind.LIST:
                options = [("", _NOTHING), *((label, code) for code, label in field.choices)]
                paper.canvas.acroForm.choice(**given, options=options, value=_NOTHING, fieldFlags="combo edit")
            else:
                flags = "multiline" if field.kind is Kind.LINES else ""
                paper.canvas.acroForm.textfield(**given, fieldFlags=flags)

    return Block(high + 9, draw)


def _colours() -> dict[str, Any]:
    from reportlab.lib.colors import Color, white

    return {"borderColor": Color(*RULE), "fillColor": white, "textColor": Color(*INK)}


def _ticks(field: BlankField) -> Iterator[Block]:
    """Yield the choices in columns, row by row, so that a long list may go over a page."""
    widest = max(wide(label, PLAIN.font, PLAIN.size) for _code, label in field.choices)
    fitting = int((WIDTH + _GAP) // (widest + _BOX + 5 + _GAP))
    least = 2 if len(field.choices) > _KEPT else 1  # a long list stands in two columns, its longest choices broken
    count = max(least, min(_COLUMNS, len(field.choices), fitting))
    each = (WIDTH + _GAP) / count
    rows = [field.choices[start : start + count] for start in range(0, len(field.choices), count)]
    whole = len(rows) <= _KEPT
    for number, row in enumerate(rows):
        lines = [PLAIN.lines(label, each - _GAP - _BOX - 5) for _code, label in row]
        high = _ROW + (max(map(len, lines)) - 1) * PLAIN.leading
        ends = (number == 0, number == len(rows) - 1)
        yield Block(
            high + (7 if ends[1] else 0),
            _drawn_row(field, tuple(zip(row, lines, strict=True)), each, ends),
            keeps=not ends[1] and (whole or number == 0),
        )


def _drawn_row(
    field: BlankField, row: tuple[tuple[tuple[str, str], list[str]], ...], each: float, ends: tuple[bool, bool]
) -> Callable[[Tagged, float], None]:
    """Return what draws a row of choices; *ends* tells whether the list begins with it, and whether it ends."""

    def draw(paper: Tagged, top: float) -> None:
        if ends[0]:
            paper.begin("L")
        for place, (choice, said) in enumerate(row):
            left = LEFT + place * each
            with paper.element("LI", "LBody"):
                with paper.decoration():
                    _tick(paper.canvas, field, choice, (left, top - _BOX - 1))
                with paper.words():
                    PLAIN.draw(paper.canvas, said, left + _BOX + 5, top)
        if ends[1]:
            paper.close()

    return draw


def _tick(canvas: Any, field: BlankField, choice: tuple[str, str], place: tuple[float, float]) -> None:
    (code, label), (x, y) = choice, place
    common: dict[str, Any] = {"x": x, "y": y, "size": _BOX, **_colours()}
    if field.kind is Kind.ONE:
        # The engine draws a small round field askew: so the circle is ours, and the field in it has no frame.
        canvas.setStrokeColorRGB(*RULE)
        canvas.setLineWidth(0.7)
        canvas.circle(x + _BOX / 2, y + _BOX / 2, _BOX / 2, stroke=1, fill=0)
        common |= {"borderColor": None, "fillColor": None, "borderWidth": 0}
        canvas.acroForm.radio(
            name=field.name, value=code, tooltip=_tooltip(field), buttonStyle="circle", shape="square",
            fieldFlags="radio", **common,
        )  # fmt: skip
        return
    canvas.acroForm.checkbox(
        name=f"{field.name}:{code}", tooltip=f"{field.label}: {label}", fieldFlags="", buttonStyle="check",
        borderWidth=0.7, forceBorder=True, **common,
    )  # fmt: skip
