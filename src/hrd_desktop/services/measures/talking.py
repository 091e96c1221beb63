"""Talking points for a measure: the library's arguments and what country and Norway have both agreed to.

Added to the text of a démarche or statement they become part of what an approval covers, so one given before
must be given again: that is for the gates to say.
"""

from typing import TYPE_CHECKING

from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import language
from hrd_desktop.services.errors import QuestionUnknown
from hrd_desktop.services.measures.views import TalkingPoint

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

TEXT = "act_text"
_GROUPS = ("arguments", "duties")
_SHARED = "shared-treaties"


def offered(session: "Session", record: Record) -> tuple[TalkingPoint, ...]:
    """Return the talking points, those on treaties that the country shares with Norway first."""
    from hrd_desktop.reference import library

    said = record.text(TEXT)
    found = [*_shared(session)]
    for group in _GROUPS:
        for one in library.search("", group):
            title = one.title.in_(language())
            text = one.text.in_(language()) if one.text else title
            found.append(TalkingPoint(one.id, title, text, one.place.in_(language()), text in said))
    return tuple(found)


def _shared(session: "Session") -> list[TalkingPoint]:
    country = session.about().country
    if not country:
        return []
    view = session.countries.view(country)
    codes = ", ".join(one.code for one in view.treaties if one.shared == "both")
    if not codes:
        return []
    text = _("Norway and {country} are both parties to {treaties}.").format(country=view.name, treaties=codes)
    source = _("Treaties shared with Norway, as of {date}").format(date=view.as_of) if view.as_of else ""
    return [TalkingPoint(_SHARED, _("Treaties shared with Norway"), text, source, False)]


def takes_text(session: "Session", record: Record) -> bool:
    """Whether the measure has a text that is said word for word."""
    return session.answers.sheet(record.id).relevant(TEXT)


def add(session: "Session", record: Record, point: str) -> str:
    """Add a talking point to the measure's text and return the text.

    Raises LIBRARY_ENTRY_UNKNOWN, and QUESTION_UNKNOWN where the measure has no text.
    """
    from hrd_desktop.reference.library import EntryUnknown

    if not takes_text(session, record):
        raise QuestionUnknown(form=record.form, name=TEXT)
    found = next((one for one in offered(session, record) if one.id == point), None)
    if found is None:
        raise EntryUnknown
    text = "\n\n".join(part for part in (record.text(TEXT).rstrip(), found.text) if part)
    session.answers.set(record.id, TEXT, text)
    return text
