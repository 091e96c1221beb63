"""Goes round the screens of the case work: a measure, contact and calls, people, paths, paper, spreadsheets."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from hrd_desktop.demo import casework, tour
from hrd_desktop.demo.casework import Work
from hrd_desktop.demo.office import Heron
from hrd_desktop.demo.stage import Stage
from hrd_desktop.ui.people.hints_card import HintRow

_PATHS = ("short_term", "section_35")


def everything(stage: Stage, heron: Heron, work: Work, table: Path) -> None:
    """Take every screen of the case work; *table* is a spreadsheet that could be taken in."""
    steps(stage, heron, work)
    contact(stage, heron, work)
    people(stage, work)
    paper(stage, work)
    spreadsheet(stage, table)
    around(stage)


def steps(stage: Stage, heron: Heron, work: Work) -> None:
    """A measure and what stands around it: risk, consent, guided paths, protection that fits."""
    for screen, record in (("measure", work.measure), ("risk", work.risk), ("consent_page", work.consent)):
        _one(stage, screen, record)
    for path in _PATHS:
        tour.page(stage, "path", heron.case, path)
        stage.take(f"path-{path.replace('_', '-')}")
    _one(stage, "finder", heron.defender)
    for form, record in (("act", work.measure), ("log", work.call), ("cns", work.consent)):
        tour.page(stage, "wizard", record)
        stage.take(f"wizard-{form}")


def contact(stage: Stage, heron: Heron, work: Work) -> None:
    """How somebody is reached, the notes of a call, and where they go."""
    _one(stage, "contact", heron.defender)
    _one(stage, "call", work.call, heron.case)
    _one(stage, "sort", work.call)


def people(stage: Stage, work: Work) -> None:
    """People and others: the list, one of them, a new one, and two who may be the same."""
    _one(stage, "people")
    _one(stage, "person", work.lawyer)
    shown = tour.page(stage, "new_person", "", "witness")
    shown.lines.name.setText(casework.SOUGHT)
    shown.look()
    stage.wait(lambda: bool(shown.findChildren(HintRow)), "somebody who may be the same")
    stage.take("new-person")
    _one(stage, "pairs")
    _one(stage, "merge", *work.twins)


def paper(stage: Stage, work: Work) -> None:
    """What is printed beside the briefing sheet, and last year's mapping beside this year's."""
    _one(stage, "country_compare", "XL")
    _preview(stage, "agenda_sheet")
    _preview(stage, "country_sheet", "XL")
    _preview(stage, "consent_list", work.consent)
    _preview(stage, "blank_form", "urg")
    shown = tour.page(stage, "reports")
    stage.wait(shown.paper.isEnabled, "the report to be counted")
    stage.press(shown.paper)
    stage.settle()
    _drawn(stage, "report_paper")


def spreadsheet(stage: Stage, table: Path) -> None:
    """Cases from a spreadsheet: the columns, and what would be made."""
    shown = tour.page(stage, "import")
    stage.take("import-file")
    shown.read(table)
    stage.settle()
    stage.press(shown.next)
    stage.take("import-columns")
    stage.press(shown.next)
    stage.settle()
    stage.take("import-look")
    while shown.back.isVisible():
        stage.press(shown.back)


def around(stage: Stage) -> None:
    """What belongs to no screen: searching from anywhere, and the intervals of Settings."""
    _one(stage, "intervals")
    tour.page(stage, "today")
    stage.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    stage.type("Heron")
    frame: Any = stage.app.window.content
    stage.wait(lambda: bool(frame.popup.isVisible()), "what was found")
    stage.take("search")
    stage.key(Qt.Key.Key_Escape)
    frame.top.search.clear()


def _one(stage: Stage, screen: str, record: str = "", path: str = "") -> None:
    tour.page(stage, screen, record, path)
    stage.take(screen.replace("_", "-"))


def _preview(stage: Stage, screen: str, record: str = "") -> None:
    tour.page(stage, screen, record)
    _drawn(stage, screen)


def _drawn(stage: Stage, screen: str) -> None:
    frame: Any = stage.app.window.content
    preview = frame.page.preview
    stage.wait(preview.isVisible, "the sheet")
    stage.wait(lambda: tour.has_ink(preview.view.grab().toImage()), "the first page to be drawn")
    stage.take(screen.replace("_", "-"))
