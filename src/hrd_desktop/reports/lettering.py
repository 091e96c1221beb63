"""The shipped fonts for sheets that reportlab draws, and text set in lines. They speak our own words alone."""

from dataclasses import dataclass
from typing import Any

from hrd_desktop import assets

REGULAR, BOLD, ITALIC = "NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic"


def register() -> None:
    """Make the fonts known to the engine, once."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name in (REGULAR, BOLD, ITALIC):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(assets.resource("fonts", f"{name}.ttf"))))


def wide(text: str, font: str, size: float) -> float:
    """Return how wide *text* is, in points."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(text, font, size))


def drawable(text: str) -> str:
    """Return *text* with a question mark for each letter that the font has no shape for."""
    from reportlab.pdfbase.pdfmetrics import getFont

    known = getFont(REGULAR).face.charToGlyph
    return "".join(one if ord(one) in known else "?" for one in text)


@dataclass(frozen=True)
class Style:
    """A font, its size and line height in points, and its colour as red, green, blue from 0 to 1."""

    font: str
    size: float
    leading: float
    colour: tuple[float, float, float]

    def lines(self, text: str, width: float) -> list[str]:
        """Return *text* broken at *width*."""
        from reportlab.lib.utils import simpleSplit

        return list(simpleSplit(text, self.font, self.size, width)) if text else []

    def draw(self, canvas: Any, lines: list[str], left: float, top: float) -> float:
        """Draw *lines* below *top* and return the y below them. A space ends a line, lest readers join two words."""
        canvas.setFont(self.font, self.size)
        canvas.setFillColorRGB(*self.colour)
        for number, line in enumerate(lines, 1):
            canvas.drawString(left, top - self.size, line if number == len(lines) else f"{line} ")
            top -= self.leading
        return top
