"""What changed in a case since its last bundle left, at the head of what the next sheet tells (REP-10).

Whoever has read the bundle before wants to know what is new, not to compare two sheets. Only answers that leave with
the case are told, names and addresses never; a record made since then is told by its title alone.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from hrd_desktop.domain.paths import split
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import ngettext
from hrd_desktop.services.briefing.topics import NEVER, masked
from hrd_desktop.services.exchange import ledger
from hrd_desktop.services.words import moment

if TYPE_CHECKING:
    from hrd_desktop.forms import Form
    from hrd_desktop.reports.models import Line, Section
    from hrd_desktop.services.exchange.selection import Chosen, Selection
    from hrd_desktop.services.session import Session
    from hrd_desktop.services.views import BundleRow

_FORMS = ("cas", "urg", "hrd", "risk", "inc", "act", "vis")
"""Records whose answers a sheet tells; contacts and consents have sections of their own."""
_MOST = 24
"""So many lines at most; the rest is counted."""
_LONGEST = 300


def last_sent(session: "Session", case: str) -> "BundleRow | None":
    """Return the newest bundle of *case* that was sealed here, None where there is none."""
    return next((row for row in ledger.of_case(session, case) if row.direction == "sent"), None)


def count(session: "Session", selection: "Selection") -> int:
    """Return how many answers and records leave that are newer than the last bundle; 0 where there is none."""
    last = last_sent(session, selection.case.id)
    return sum(1 for _line in _lines(session, selection, last.at, {})) if last else 0


def sections(session: "Session", selection: "Selection", names: dict[str, str]) -> "list[Section]":
    """Return the section on what is new, [] where nothing was sealed before."""
    from hrd_desktop.reports.models import Line, Section

    last = last_sent(session, selection.case.id)
    if last is None:
        return []
    found = list(_lines(session, selection, last.at, names))
    left = len(found) - _MOST
    if left > 0:
        more = ngettext("{count} more change", "{count} more changes", left).format(count=left)
        found = [*found[:_MOST], Line("…", more, muted=True)]
    title = _("Changed since bundle no. {number} of {moment}").format(
        number=last.sequence, moment=moment(last.at.isoformat())
    )
    return [Section(title, tuple(found) or (Line(_("Answers"), _("Nothing that leaves has changed."), muted=True),))]


def _lines(session: "Session", selection: "Selection", since: datetime, names: dict[str, str]) -> "Iterator[Line]":
    from hrd_desktop.reports.models import Line

    for one in (each for form in _FORMS for each in selection.of(form)):
        title = masked(session.words.title_of(one.record), names)
        if one.record.created > since:
            yield Line(_("New"), title)
            continue
        for path, statement in _newer(session, one, since):
            asked = session.words.label_of(one.record.form, path).rstrip("?: ")
            yield Line(asked, masked(_said(session, one, statement), names)[:_LONGEST])


def _newer(session: "Session", one: "Chosen", since: datetime) -> "Iterator[tuple[str, Statement]]":
    form = session.store.form(one.record.form)
    for path, statement in one.statements.items():
        name = split(path)[-1].name
        if statement.at > since and name in form.questions and name not in NEVER and _told(session, form, name):
            yield path, statement


def _told(session: "Session", form: "Form", name: str) -> bool:
    """Of a defender's record, only what the urgent checklist asks; the rest is the profile's."""
    if form.id != "hrd":
        return True
    return any(question.bind == name for question in session.store.form("urg").questions.values())


def _said(session: "Session", one: "Chosen", statement: Statement) -> str:
    states = {
        State.NOT_KNOWN: _("not known"),
        State.NOT_ASKED: _("not asked"),
        State.REFUSED: _("refused"),
        State.NOT_SAFE: _("not safe to ask"),
    }
    if statement.state is not State.ANSWERED:
        return states.get(statement.state, "–")
    question = session.store.form(one.record.form).questions[statement.name]
    return session.words.said(one.record.form, question, statement.value).strip() or _("taken out")
