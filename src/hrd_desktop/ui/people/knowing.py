"""Asking who may be the same person: the vault is read once, on the long lane, and asking is quick from then on."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from hrd_desktop.system.progress import Progress
from hrd_desktop.ui.desk import Desk


def ask_about_people(desk: Desk, owner: QObject, work: Callable[[], object], then: Callable[[Any], object]) -> None:
    """Do *work*, which looks for people, on the vault's lane, and hand its result to *then* while *owner* lives."""
    session = desk.session
    if session.people.register.ready:
        desk.ask(owner, work, then)
        return

    def read(_progress: Progress) -> None:
        reader = session.reader()
        try:
            reader.people.get_to_know()
        finally:
            reader.close()

    desk.long(read).then(owner, lambda _known: desk.ask(owner, work, then))


def open_party(desk: Desk, form: str, record: str) -> None:
    """Show the page of a defender, person or body."""
    if form == "hrd":
        desk.open_defender(record)
    else:
        desk.go("person", record)
