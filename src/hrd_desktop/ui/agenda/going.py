"""From a line of the agenda to where its duty is carried out."""

from hrd_desktop.services.measures.views import Mended
from hrd_desktop.services.views.agenda import AgendaLine
from hrd_desktop.ui.desk import Desk


def carry_on(desk: Desk, line: AgendaLine) -> None:
    """Go to what *line* asks for; the record that this takes is made on the way."""
    if line.action == "measure":
        desk.go("measure", line.record)
        return
    session = desk.session
    desk.begin(lambda: session.agenda.begin(line.rule, line.record, line.slot), lambda found: arrive(desk, found))


_ANSWERED = ("answer", "visit", "risk", "log")
_SCREENS = {"mapping": "country", "settings": "intervals", "family_visit": "measure", "approve": "measure"}


def arrive(desk: Desk, found: Mended) -> None:
    """Show the screen that *found* names."""
    if found.act in _ANSWERED:
        desk.open_record(found.record, found.path)
    elif found.act == "consent":
        desk.go("case", found.record, "consent")
    else:
        desk.go(
            _SCREENS.get(found.act, found.act), found.record, found.path if found.act in ("finder", "path") else ""
        )
