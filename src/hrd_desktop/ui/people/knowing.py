"""Asking who may be the same person: the vault is read once, on the long lane, and asking is quick from then on."""

from collections.abc import Callable
from typing import Any

from shiboken6 import isValid

from hrd_desktop.system.progress import Progress
from hrd_desktop.ui.desk import Desk


def ask_about_people(desk: Desk, work: Callable[[], object], then: Callable[[Any], object]) -> None:
    """Do *work*, which looks for people, on the vault's lane, and hand its result to *then*."""
    session = desk.session
    if session.people.register.ready:
        desk.ask(work, then)
        return

    def read(_progress: Progress) -> None:
        reader = session.reader()
        try:
            reader.people.get_to_know()
        finally:
            reader.close()

    def known(_nothing: object) -> None:
        if isValid(desk):  # the window may be gone by then
            desk.ask(work, then)

    desk.long(read).succeeded.connect(known)


def open_party(desk: Desk, form: str, record: str) -> None:
    """Show the page of a defender, person or body."""
    if form == "hrd":
        desk.open_defender(record)
    else:
        desk.go("person", record)
