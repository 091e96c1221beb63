"""Goes round the screens and takes their pictures, in the language in which the program was started."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

from hrd_desktop.demo import story
from hrd_desktop.demo.office import Heron
from hrd_desktop.demo.stage import Stage
from hrd_desktop.services.blank_forms import CHECKLISTS
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.screens import SCREENS

_TABS = ("overview", "chronology", "checklists", "risk", "consent", "measures", "files", "exchange")
_STEPS = ("seal-leaves", "seal-readers", "seal-check", "seal-write")
_URGENT = {
    "urgent": "urg_urgency",
    "urgent-person": "urg_name",
    "urgent-events": "urg_events",
    "urgent-detention": "urg_imprisoned",
    "urgent-measures": "urg_measures",
}


def unlock(stage: Stage) -> None:
    """Type the passphrase into the unlock window."""
    stage.picture("unlock")
    view: Any = stage.app.window.content
    view.passphrase.setFocus()
    stage.type(story.PASSPHRASE)
    stage.press(view.unlock)
    stage.wait(lambda: stage.app.desk is not None, "the vault to open")
    stage.watch()
    stage.settle()


def page(stage: Stage, screen: str, record: str = "", path: str = "") -> Any:
    """Go to a screen, as the rail or a link does, and return its page."""
    stage.app.desk.place_requested.emit(Place(screen, record, path))
    stage.settle()
    frame: Any = stage.app.window.content
    return frame.page


def everything(stage: Stage, heron: Heron) -> None:
    """Take every screen of the mission's desk but those of sealing."""
    several(stage, *(screen.key for screen in SCREENS if screen.label))
    tabs(stage, heron.case)
    page(stage, "defender", heron.defender)
    stage.take("defender")
    wizards(stage, heron)
    preview(stage, heron.case)


def several(stage: Stage, *screens: str, prefix: str = "") -> None:
    """Take *screens* of the rail."""
    for screen in screens:
        page(stage, screen)
        stage.take(prefix + screen)


def trust(stage: Stage) -> None:
    """Take the end of Settings: the post's own key and whom it trusts."""
    shown = page(stage, "settings")
    scroller = shown.parentWidget().parentWidget()
    scroller.ensureWidgetVisible(shown.trust.add)
    stage.take("settings-trust")


def tabs(stage: Stage, case: str) -> None:
    """Take each tab of the case page."""
    shown = page(stage, "case", case)
    assert shown.tabs.count() == len(_TABS), "a tab has come or gone: name it here"
    for number, name in enumerate(_TABS):
        shown.tabs.setCurrentIndex(number)
        stage.take(f"case-{name}")
    shown.tabs.setCurrentIndex(0)


def wizards(stage: Stage, heron: Heron) -> None:
    """Take the wizard of each form that has screens."""
    for name, path in _URGENT.items():
        page(stage, "wizard", heron.checklist, path)
        stage.take(f"wizard-{name}")
    session = stage.app.desk.session
    found = stage.do(lambda: {form: session.records.page(kind) for form, kind in _kinds().items()})
    assert isinstance(found, dict)
    for form, rows in found.items():
        record = heron.defender if form == "hrd" else heron.case if form == "cas" else rows.rows[-1].id
        page(stage, "wizard", record)
        stage.take(f"wizard-{form}")


def _kinds() -> dict[str, str]:
    from hrd_desktop.domain.records import KINDS

    return {form: KINDS[form] for form in ("risk", "map", "hrd", "inc", "cas", "mis")}


def preview(stage: Stage, case: str) -> None:
    """Take the briefing sheet before it is printed."""
    shown = page(stage, "briefing", case)
    cover_names(stage, shown.names)
    stage.wait(shown.preview.isVisible, "the briefing sheet")
    stage.wait(lambda: has_ink(shown.preview.view.grab().toImage()), "the first page to be drawn")
    stage.take("briefing-preview")
    page(stage, "today")


def blank_forms(stage: Stage, folder: Path) -> list[Path]:
    """Save each checklist as a blank form in both languages, as the window does, and return the files."""
    made: list[Path] = []
    for code in CHECKLISTS:
        for language in ("en", "nb"):
            shown = page(stage, "blank_form", code)
            shown.speech.setCurrentIndex(shown.speech.findData(language))
            shown.speech.activated.emit(shown.speech.currentIndex())
            name = f"{code}-{language}.pdf"
            stage.wait(partial(_is_shown, shown, name), "the blank form")
            made.append(folder / f"blank-{name}")
            shown.preview.write_to(made[-1])
    page(stage, "today")
    return made


def _is_shown(page: Any, name: str) -> bool:
    return bool(page.shown == name)


def cover_names(stage: Stage, card: Any) -> None:
    """Let the alias take the place of every name found, where any was found."""
    if card.isVisible():
        stage.press(card.all)
        stage.settle()


def has_ink(seen: QImage) -> bool:
    """Return whether *seen* shows a page with something on it; the preview draws pages on a thread of its own."""
    middle = seen.copy(seen.width() // 4, 0, seen.width() // 2, seen.height())
    small = middle.scaled(80, 80)
    return len({small.pixel(x, y) for x in range(80) for y in range(80)}) > 8


def sealing(stage: Stage, case: str, stick: Path) -> Path:
    """Seal *case* to the folder *stick* through the four steps, and return the bundle."""
    shown = page(stage, "seal", case)
    before = set(stick.iterdir())
    for step in _STEPS[:-1]:
        stage.take(step)
        cover_names(stage, shown.view.check.names)
        stage.press(shown.view.next)
        stage.settle()
    shown.use_folder(stick)
    stage.picture(_STEPS[-1])
    for step in reversed(_STEPS[:-1]):
        stage.press(shown.view.back)
        stage.take(step)
    for _step in _STEPS:
        stage.press(shown.view.next)
        stage.settle()
    stage.wait(shown.view.next.isEnabled, "the bundle to be written and read back")
    stage.picture("seal-done")
    return next(path for path in stick.iterdir() if path not in before)
