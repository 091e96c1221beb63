"""Draws the recovery sheet with reportlab: the code in groups, and once more as a QR code.

The sheet names nobody and no place: found by a stranger, it says only that some vault folder opens with it.
"""

from io import BytesIO
from typing import Any

from hrd_desktop.reports.lettering import BOLD, REGULAR, register
from hrd_desktop.reports.models import RecoverySheet

_WORDS = {
    "en": {
        "title": "Recovery sheet",
        "lead": "This code opens the vault when the passphrase is forgotten. Whoever holds it and the laptop can "
        "read everything in it.",
        "folder": "Vault folder: {folder}",
        "made": "Made {made}",
        "how": "To use it: start the program, choose “Use recovery sheet”, and type the groups from left to right. "
        "Capital and small letters are the same.",
        "keep": "Seal this sheet in an envelope, sign across the flap, and keep it where your mission keeps sealed "
        "things. Never keep it with the laptop.",
    },
    "nb": {
        "title": "Gjenopprettingsark",
        "lead": "Denne koden åpner hvelvet når passordfrasen er glemt. Den som har kode og maskin, kan lese alt.",
        "folder": "Hvelvmappe: {folder}",
        "made": "Laget {made}",
        "how": "Slik brukes den: start programmet, velg «Bruk gjenopprettingsark», og skriv gruppene fra venstre mot "
        "høyre. Store og små bokstaver er like.",
        "keep": "Legg arket i en konvolutt, signer over lukkingen, og oppbevar den der stasjonen oppbevarer "
        "forseglede ting. Ha den aldri sammen med maskinen.",
    },
}
_LEFT, _TOP, _WIDTH = 56.0, 770.0, 483.0


def render(sheet: RecoverySheet) -> bytes:
    """Return *sheet* as a one-page PDF (A4)."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    words = _WORDS.get(sheet.language, _WORDS["en"])
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, lang=sheet.language, pageCompression=1)
    canvas.setTitle(words["title"])
    register()
    regular, bold = REGULAR, BOLD
    canvas.setFont(bold, 20)
    canvas.drawString(_LEFT, _TOP, words["title"])
    y = _paragraph(canvas, words["lead"], regular, _TOP - 26)
    y = _paragraph(canvas, words["folder"].format(folder=sheet.folder), regular, y - 6)
    y = _paragraph(canvas, words["made"].format(made=sheet.made), regular, y)
    y = _groups(canvas, sheet.groups, bold, y - 18)
    _qr(canvas, "".join(sheet.groups), y - 150)
    y -= 170
    for text in (words["how"], words["keep"], *sheet.notes):
        y = _paragraph(canvas, text, regular, y - 8)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _paragraph(canvas: Any, text: str, font: str, y: float) -> float:
    from reportlab.lib.utils import simpleSplit

    canvas.setFont(font, 11)
    for line in simpleSplit(text, font, 11, _WIDTH):
        canvas.drawString(_LEFT, y, line)
        y -= 16
    return y


def _groups(canvas: Any, groups: tuple[str, ...], font: str, y: float) -> float:
    """Draw the groups four to a row, each numbered, and return the y below them."""
    each, height = (_WIDTH - 3 * 10) / 4, 46.0
    for index, group in enumerate(groups):
        left = _LEFT + (index % 4) * (each + 10)
        bottom = y - height - (index // 4) * (height + 10)
        canvas.setFillColorRGB(0.93, 0.94, 0.96)
        canvas.roundRect(left, bottom, each, height, 5, stroke=0, fill=1)
        canvas.setFillColorRGB(0.33, 0.38, 0.44)
        canvas.setFont(font, 8)
        canvas.drawString(left + 6, bottom + height - 12, str(index + 1))
        canvas.setFillColorRGB(0.09, 0.13, 0.17)
        canvas.setFont(font, 18)
        canvas.drawCentredString(left + each / 2, bottom + 14, group)
    rows = -(-len(groups) // 4)
    return y - rows * (height + 10)


def _qr(canvas: Any, text: str, y: float) -> None:
    from reportlab.graphics import renderPDF
    from reportlab.graphics.barcode.qr import QrCodeWidget
    from reportlab.graphics.shapes import Drawing

    drawing = Drawing(130, 130)
    drawing.add(QrCodeWidget(text, barWidth=130, barHeight=130, barLevel="M"))
    renderPDF.draw(drawing, canvas, _LEFT - 8, y)
