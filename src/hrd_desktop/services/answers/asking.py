"""What is still to be asked in a case, in words that say what each question is about.

A question alone ("What kind?") tells an officer nothing away from its page, so it is led by its event, its record or
its topic. A question that two records share (DESIGN D26) is asked once.
"""

from typing import TYPE_CHECKING

from hrd_desktop import i18n
from hrd_desktop.domain import edtf
from hrd_desktop.domain.paths import Step as Part
from hrd_desktop.domain.paths import split
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.answers.homes import Homes
from hrd_desktop.services.views import Step

if TYPE_CHECKING:
    from hrd_desktop.forms import Item, Sheet
    from hrd_desktop.services.session import Session

_MOST = 6
_ORDER = {form: place for place, form in enumerate(("urg", "risk", "inc", "cns", "cas", "log"))}
_BY_TOPIC = ("urg", "risk", "map", "cas")
_EVENT_DATES = ("urg_event_date", "inc_date")


def questions(session: "Session", case: Record, inside: list[Record]) -> list[Step]:
    """Return the first few questions to ask or answers to correct in *case* and the records *inside* it."""
    found: list[Step] = []
    homes_seen: set[tuple[str, str]] = set()
    for record in sorted([*inside, case], key=lambda one: _ORDER.get(one.form, 99)):
        if record.form not in _ORDER or len(found) >= _MOST:
            continue
        homes = Homes(session.store.glance(), record.id)
        for step in _of(session, record, session.answers.sheet(record.id)):
            place = homes.place(step.path)
            home = (place.record or record.id, place.path)
            if home not in homes_seen:
                homes_seen.add(home)
                found.append(step)
    return found[:_MOST]


def _of(session: "Session", record: Record, sheet: "Sheet") -> list[Step]:
    asked = [
        Step("Ask", in_context(session, record, sheet, path), record.id, path, button=_("Answer"))
        for path in sheet.required_open()
    ]
    for problem in sheet.problems():
        text = _("{question} The answer needs correction.")
        text = text.format(question=in_context(session, record, sheet, problem.path))
        asked.append(Step("Ask", text, record.id, problem.path, button=_("Correct")))
    return asked


def in_context(session: "Session", record: Record, sheet: "Sheet", path: str) -> str:
    """Return the question at *path* led by what it is about: "Event of May 2026: What kind?"."""
    question = session.words.label_of(record.form, path)
    about = _about(session, record, sheet, path)
    if not about or about.endswith("?"):
        return f"{about} {question}".strip()
    return _("{about}: {question}").format(about=about, question=question)


def _about(session: "Session", record: Record, sheet: "Sheet", path: str) -> str:
    parts = split(path)
    if len(parts) > 1:
        return _row(sheet, parts[0])
    if record.form == "inc":
        return _event(sheet, "inc_date")
    if record.form in _BY_TOPIC:
        topics = (topic for topic in sheet.form.topics if _holds(topic, parts[0].name))
        return next((topic.label.in_(i18n.language()).lstrip("0123456789 ") for topic in topics), "")
    return session.words.title_of(record)


def _row(sheet: "Sheet", part: Part) -> str:
    repeat = sheet.form.all_items[part.name]
    dated = next((one.name for one in getattr(repeat, "items", ()) if one.name in _EVENT_DATES), "")
    if dated:
        return _event(sheet, f"{part}/{dated}")
    return f"{repeat.label.in_(i18n.language())} {sheet.rows(part.name).index(part.row) + 1}"


def _event(sheet: "Sheet", path: str) -> str:
    day = sheet.value(path)
    return _("Event of {day}").format(day=edtf.display(str(day), i18n.language())) if day else _("Event without date")


def _holds(item: "Item", name: str) -> bool:
    return item.name == name or any(_holds(one, name) for one in getattr(item, "items", ()))
