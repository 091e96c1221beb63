"""Puts the pages of a sheet on paper."""

import hashlib
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument

from hrd_desktop.errors import HrdError
from hrd_desktop.services import settings

_MOST_DOTS = 300


def print_pages(document: QPdfDocument, printer: Any) -> None:
    """Draw each page of *document* on its own page of *printer*, at most 300 dots an inch.

    The job is called as the program is: print servers list their jobs, and keep the lists.
    """
    printer.setDocName("HRD Desktop")
    painter = QPainter(printer)
    try:
        for number in range(document.pageCount()):
            if number:
                printer.newPage()
            page = document.pagePointSize(number)
            dots = min(_MOST_DOTS, printer.resolution()) / 72
            image = document.render(number, QSize(round(page.width() * dots), round(page.height() * dots)))
            area = printer.pageLayout().fullRectPixels(printer.resolution())
            inner = printer.pageLayout().paintRectPixels(printer.resolution())
            painter.drawImage(QRectF(area.translated(-inner.topLeft())), image)
    finally:
        painter.end()


def told_before(printer: Any) -> bool:
    """Return whether the officer was told about this printer's copies before, and keep that it is told now.

    Printers are known by a hash: their names may say where the officer sits. What cannot be kept is told again.
    """
    mark = hashlib.sha256(printer.printerName().encode()).hexdigest()[:16]
    told = settings.show().printers_told
    if mark in told:
        return True
    with suppress(HrdError):
        settings.change(printers_told=(*told, mark))
    return False
