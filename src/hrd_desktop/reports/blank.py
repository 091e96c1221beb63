"""Draws a blank form with reportlab: one PDF for the hand and for a PDF reader, with marking and page on every page.

Parts are measured first, so that each page can say how many there are and no field is cut in two. The words are our
own and in Latin letters: what typst is needed for (resources/docs/adr/0007-sheets-by-typst.md) cannot occur here.
"""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

from hrd_desktop.reports.blank_blocks import (
    LEFT,
    MUTED,
    PLAIN,
    RULE,
    SMALL,
    TITLE,
    WIDTH,
    Block,
    asked,
    heading,
    prose,
)
from hrd_desktop.reports.blank_models import BlankForm
from hrd_desktop.reports.lettering import BOLD, register, wide
from hrd_desktop.reports.tagging import Tagged
from hrd_desktop.reports.words import words_of

_TOP, _BOTTOM, _HIGH = 770.0, 66.0, 841.9
_DANGER = (0.659, 0.125, 0.102)


def render(form: BlankForm) -> bytes:
    """Return *form* as a fillable PDF (A4)."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    register()
    pages = list(_pages(list(_blocks(form))))
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, lang=form.language, pageCompression=1, pdfVersion=(1, 7))
    canvas.setSubject(form.subtitle)
    _fit_form(canvas)
    paper = Tagged(canvas, form.title, form.language)
    for number, blocks in enumerate(pages, 1):
        _frame(paper, form, number, len(pages))
        _fill(paper, blocks, number)
        paper.end_page()
    paper.end()
    return out.getvalue()


def _fit_form(canvas: Any) -> None:
    """Let fields speak the encoding every reader knows, and draw the same box once instead of hundreds of times."""
    from reportlab.pdfbase.acroform import PDFFromString

    canvas.acroForm._pdfdocenc = PDFFromString("/WinAnsiEncoding")
    canvas.acroForm.checkboxAP = cache(canvas.acroForm.checkboxAP)


def _blocks(form: BlankForm) -> Iterator[Block]:
    yield prose(form.title, TITLE, after=2, keeps=True, kind="H1")
    yield prose(form.subtitle, SMALL, after=6, keeps=True)
    for text in form.intro:
        yield prose(text, PLAIN, after=3)
    for topic in form.topics:
        yield heading(topic.title)
        for field in topic.fields:
            yield from asked(field)


def _pages(blocks: list[Block]) -> Iterator[list[Block]]:
    """Yield the blocks page by page; those that keep to the next go over together."""
    page: list[Block] = []
    room = _TOP - _BOTTOM
    start = 0
    while start < len(blocks):
        end = start
        while blocks[end].keeps and end + 1 < len(blocks):
            end += 1
        held = blocks[start : end + 1]
        high = sum(one.height for one in held)
        if page and high > room:
            yield page
            page, room = [], _TOP - _BOTTOM
        page.extend(held)
        room -= high
        start = end + 1
    yield page


def _fill(paper: Tagged, blocks: list[Block], page: int) -> None:
    top = _TOP
    for number, block in enumerate(blocks):
        if block.mark:
            key = f"topic-{page}-{number}"
            paper.canvas.bookmarkHorizontal(key, 0, top)
            paper.canvas.addOutlineEntry(block.mark, key, 0)
        block.draw(paper, top)
        top -= block.height


def _frame(paper: Tagged, form: BlankForm, number: int, count: int) -> None:
    """Draw what stands on every page: marking and page at the head, the foot's line and the marking again.

    Who listens hears the marking once, before all else, in the language it is written in.
    """
    canvas = paper.canvas
    for said in (_marked, _based) if form.marking else ():
        with paper.words("P", language="nb") if number == 1 else paper.decoration():
            said(canvas, form)
    with paper.decoration():
        _head_and_foot(canvas, form, words_of(form.language)["page"].format(n=number, m=count))


def _marked(canvas: Any, form: BlankForm) -> None:
    _stamp(canvas, form.marking, LEFT, _HIGH - 49)


def _based(canvas: Any, form: BlankForm) -> None:
    _small(canvas, form.basis, LEFT, _HIGH - 62)


def _head_and_foot(canvas: Any, form: BlankForm, page: str) -> None:
    head = f"{form.title} · {page}"
    _small(canvas, head, LEFT + WIDTH - wide(head, SMALL.font, SMALL.size), _HIGH - 45)
    canvas.setStrokeColorRGB(*RULE)
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, 54, LEFT + WIDTH, 54)
    _small(canvas, form.footer, LEFT, 40)
    if form.marking:
        _stamp(canvas, form.marking, LEFT + WIDTH - _stamp_wide(form.marking), 33)


def _small(canvas: Any, text: str, x: float, y: float) -> None:
    canvas.setFont(SMALL.font, SMALL.size)
    canvas.setFillColorRGB(*MUTED)
    canvas.drawString(x, y, text)


def _stamp_wide(words: str) -> float:
    return wide(words, BOLD, 8) + 12


def _stamp(canvas: Any, words: str, x: float, y: float) -> None:
    canvas.setStrokeColorRGB(*_DANGER)
    canvas.setLineWidth(0.8)
    canvas.rect(x, y, _stamp_wide(words), 14, stroke=1, fill=0)
    canvas.setFont(BOLD, 8)
    canvas.setFillColorRGB(*_DANGER)
    canvas.drawString(x + 6, y + 4, words)
