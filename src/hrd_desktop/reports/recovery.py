"""Draws the recovery sheet with reportlab: the code in groups, and once more as a QR code.

The sheet names nobody and no place: found by a stranger, it says only that some vault folder opens with it.
"""

from io import BytesIO
from typing import Any

from hrd_desktop.reports.lettering import BOLD, REGULAR, Style, drawable, register
from hrd_desktop.reports.models import RecoverySheet
from hrd_desktop.reports.tagging import Tagged

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
        "unshown": "Letters of its name that this sheet cannot show stand as question marks.",
        "group": "Group {number}: {group}",
        "qr": "The code once more, as a QR code",
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
        "unshown": "Bokstaver i navnet som dette arket ikke kan vise, står som spørsmålstegn.",
        "group": "Gruppe {number}: {group}",
        "qr": "Koden en gang til, som QR-kode",
    },
}
_LEFT, _TOP, _WIDTH = 56.0, 770.0, 483.0
_INK = (0.09, 0.13, 0.17)
_TITLE, _PLAIN = Style(BOLD, 20, 26, _INK), Style(REGULAR, 11, 16, _INK)


def render(sheet: RecoverySheet) -> bytes:
    """Return *sheet* as a one-page PDF (A4)."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    words = _WORDS.get(sheet.language, _WORDS["en"])
    register()
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, lang=sheet.language, pageCompression=1, pdfVersion=(1, 7))
    paper = Tagged(canvas, words["title"], sheet.language)
    y = _said(paper, words["title"], _TOP + 20, _TITLE, "H1")
    y = _said(paper, words["lead"], y - 4)
    folder = drawable(sheet.folder)
    y = _said(paper, words["folder"].format(folder=folder), y - 6)
    if folder != sheet.folder:
        y = _said(paper, words["unshown"], y)
    y = _said(paper, words["made"].format(made=sheet.made), y)
    y = _groups(paper, sheet.groups, words["group"], y - 18)
    with paper.words("Figure", alt=words["qr"]):
        _qr(canvas, "".join(sheet.groups), y - 150)
    y -= 158
    for text in (words["how"], words["keep"], *sheet.notes):
        y = _said(paper, text, y - 8)
    paper.end_page()
    paper.end()
    return out.getvalue()


def _said(paper: Tagged, text: str, y: float, style: Style = _PLAIN, kind: str = "P") -> float:
    with paper.words(kind):
        return style.draw(paper.canvas, style.lines(text, _WIDTH), _LEFT, y)


def _groups(paper: Tagged, groups: tuple[str, ...], spoken: str, y: float) -> float:
    """Draw the groups four to a row, each numbered, and return the y below them."""
    each, height = (_WIDTH - 3 * 10) / 4, 46.0
    with paper.element("L"):
        for index, group in enumerate(groups):
            left = _LEFT + (index % 4) * (each + 10)
            bottom = y - height - (index // 4) * (height + 10)
            with paper.decoration():
                paper.canvas.setFillColorRGB(0.93, 0.94, 0.96)
                paper.canvas.roundRect(left, bottom, each, height, 5, stroke=0, fill=1)
            with paper.element("LI"), paper.words("LBody", alt=spoken.format(number=index + 1, group=group)):
                _group(paper.canvas, str(index + 1), group, (left, bottom, each, height))
    rows = -(-len(groups) // 4)
    return y - rows * (height + 10)


def _group(canvas: Any, number: str, group: str, place: tuple[float, float, float, float]) -> None:
    left, bottom, each, height = place
    canvas.setFillColorRGB(0.33, 0.38, 0.44)
    canvas.setFont(REGULAR, 8)
    canvas.drawString(left + 6, bottom + height - 12, number)
    canvas.setFillColorRGB(*_INK)
    canvas.setFont(BOLD, 18)
    canvas.drawCentredString(left + each / 2, bottom + 14, group)


def _qr(canvas: Any, text: str, y: float) -> None:
    from reportlab.graphics import renderPDF
    from reportlab.graphics.barcode.qr import QrCodeWidget
    from reportlab.graphics.shapes import Drawing

    drawing = Drawing(130, 130)
    drawing.add(QrCodeWidget(text, barWidth=130, barHeight=130, barLevel="M"))
    renderPDF.draw(drawing, canvas, _LEFT - 8, y)
