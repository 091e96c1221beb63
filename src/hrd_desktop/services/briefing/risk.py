"""The risk part of a briefing sheet: level and reason, what speaks against it, what measures may lead to, changes.

Only answers that leave are among the words, and only they are judged: what speaks against a level must not tell what
was held back.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hrd_desktop import i18n, rules
from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.briefing.topics import sentences
from hrd_desktop.services.exchange.selection import Chosen, Selection
from hrd_desktop.services.mission import intervals
from hrd_desktop.services.risk import changes, gather, matrix, points
from hrd_desktop.services.risk.views import Harm
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.reports.models import Line
    from hrd_desktop.services.session import Session

_MOST = 6


def newest(selection: Selection) -> list[Chosen]:
    """Return the newest assessment that leaves, in a list; an earlier one only says what changed."""
    return _ordered(selection)[:1]


def _ordered(selection: Selection) -> list[Chosen]:
    found = selection.of("risk")
    return sorted(found, key=lambda one: (one.record.text("risk_date"), one.record.created), reverse=True)


def outdated(session: "Session", selection: Selection) -> str:
    """Return why the newest assessment that leaves has to be made anew, '' where it stands."""
    found = newest(selection)
    if not found:
        return ""
    events = [_told(one) for one in selection.of("inc")]
    return gather.standing(session, found[0].record, events).words


def lines(session: "Session", selection: Selection) -> "list[Line]":
    """Return the rows that lead the section of the newest assessment."""
    from hrd_desktop.reports.models import Line

    held = _ordered(selection)
    if not held:
        return []
    record = _leaving(session, held[0])
    older = [_leaving(session, one) for one in held[1:] if one.record.text("risk_level")]
    rows = [
        (_("Level"), _level(session, record)),
        (_("Against the answers"), _against(selection, record)),
        (_("What follows"), _follows(session, record)),
        *_measures(session, record),
        *((_("Threat: {threat}").format(threat=one.what), _set_against(one.weak, one.strong))
          for one in points.threats(record)),
        (_("What changed"), _changed(session, older[0], record) if older else record.text("risk_changed")),
    ]  # fmt: skip
    return [Line(caption, text) for caption, text in rows if text]


def _told(one: Chosen) -> Record:
    return one.record.model_copy(update={"statements": dict(one.statements)})


def _leaving(session: "Session", one: Chosen) -> Record:
    return gather.relevant(session, _told(one))


def _level(session: "Session", record: Record) -> str:
    level, day = record.text("risk_level"), record.text("risk_date")
    if not level:
        return ""
    again = rules.look_again(record, intervals.risk_days(session.vault))
    parts = [
        session.words.choice("risk", "risk_level", level),
        _("assessed {day}").format(day=edtf.display(day, i18n.language())) if day else "",
        _("again by {day}").format(day=edtf.display(again.isoformat(), i18n.language())) if again else "",
    ]
    return sentences([" · ".join(part for part in parts if part), record.text("risk_reason")])


def _against(selection: Selection, record: Record) -> str:
    beside = {form: [_told(one) for one in selection.of(form)] for form in ("urg", "inc")}
    judged = rules.objections(rules.Situation(this_day(), {"risk": (record,), **beside}))
    found = [one.text for one in judged if one.about == "level"]
    return sentences([*found, record.text("risk_against")]) if found else ""


def _follows(session: "Session", record: Record) -> str:
    said = session.words.choice("risk", "risk_conclusion", record.text("risk_conclusion"))
    return sentences([said, record.text("risk_mitigation")])


def _measures(session: "Session", record: Record) -> list[tuple[str, str]]:
    weighed = (one for one in matrix.measures(session, record) if one.harms)
    told = _("If: {measure}")
    return [(told.format(measure=one.label), "; ".join(_harm(each) for each in one.harms)) for one in weighed]


def _harm(one: Harm) -> str:
    placed = ", ".join(part for part in (one.chance_label, one.consequence_label, one.to_label) if part)
    return f"{one.text} ({placed})" if placed else one.text


def _set_against(weak: str, strong: str) -> str:
    parts = [
        _("Vulnerable: {text}").format(text=weak) if weak else "",
        _("Helps: {text}").format(text=strong) if strong else "",
    ]
    return sentences([part for part in parts if part])


def _changed(session: "Session", older: Record, newer: Record) -> str:
    """The officer's words, then the answers that differ, both times answered."""
    told = _("{question} {before} → {after}")
    moved = [one for one in changes.differences(session, older, newer) if one.before and one.after]
    said = [
        told.format(question=one.question, before=one.before, after=one.after)
        for one in moved
        if one.name not in _IN_OTHER_ROWS
    ]
    more = [_("and {count} more").format(count=len(said) - _MOST)] if len(said) > _MOST else []
    return sentences([newer.text("risk_changed"), "; ".join([*said[:_MOST], *more])])


_IN_OTHER_ROWS: Sequence[str] = ("risk_reason", "risk_conclusion", "risk_mitigation", "risk_against")
