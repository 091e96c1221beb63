"""The agenda's lines in words: what is due, about whom by alias, and how late it is."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hrd_desktop import i18n, rules
from hrd_desktop.domain.paths import in_row
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import ngettext
from hrd_desktop.rules.agenda import marks
from hrd_desktop.rules.agendabook import DutyRule, duty_rules
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.measures import dueness
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views.agenda import AgendaLine, Group, Tone
from hrd_desktop.services.words import Words, day

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import AgendaRow

WEEK = 7
_NAMED = ("cty_upr_ref", "map_actor_name")
"""Answers that tell the rows of a repeat apart; none of them is a person's name."""


def lines(session: "Session", found: "Sequence[AgendaRow]") -> tuple[AgendaLine, ...]:
    """Return *found* in words. A row whose rule or record is gone by now is passed over."""
    look = _Look(session, found)
    return tuple(line for row in found if (line := _line(look, row)))


class _Look:
    """One look at the vault: each record is read once for all lines."""

    def __init__(self, session: "Session", rows: "Sequence[AgendaRow]") -> None:
        self.session, self.today = session, this_day()
        self._records = session.store.many(row.record for row in rows if row.record)
        self.find, self.words = self._records.get, Words.at_a_glance(session.store, self._records.values())
        self.label = session.about().label


def group_of(due: date, today: date) -> Group:
    """Return under which heading a day stands: late, this week (today among it), or later."""
    if due < today:
        return "late"
    return "week" if due < today + timedelta(days=WEEK) else "later"


def _line(look: _Look, row: "AgendaRow") -> AgendaLine | None:
    rule = duty_rules().get(row.rule)
    held = rule or rules.gate_rules().get(row.rule)
    record = look.find(row.record) if row.record else None
    if held is None or (row.record and record is None):
        return None
    due, first, today = date.fromisoformat(row.due), date.fromisoformat(row.first), look.today
    words = held.words(i18n.language())
    return AgendaLine(
        rule=row.rule,
        record=row.record,
        slot=row.slot,
        case=_case_of(record),
        title=words.title,
        about=_about(look, rule, record, row.slot),
        text=words.text,
        due=due,
        first=first,
        late=(today - due).days,
        group=group_of(due, today),
        chip=chip(due, today),
        tone=_tone(due, today),
        button=words.remedy,
        action=rule.remedy.act if rule else "measure",
        strength=held.strength,
        strength_label={"must": _("must"), "should": _("should"), "may": _("may")}[held.strength],
        place=held.place,
        by_hand=bool(rule and rule.by_hand),
        moved=_moved(look.session, record, row) if due != first else "",
    )


def chip(due: date, today: date) -> str:
    """Return how far off a day is."""
    left = (due - today).days
    if left == 0:
        return _("Due today")
    if left < 0:
        return ngettext("Due {days} day ago", "Due {days} days ago", -left).format(days=-left)
    if left < 2 * WEEK:
        return ngettext("{days} day left", "{days} days left", left).format(days=left)
    return day(due)


def _tone(due: date, today: date) -> Tone:
    return "danger" if due < today else "warn" if group_of(due, today) == "week" else "neutral"


def _case_of(record: Record | None) -> str:
    if record is None:
        return ""
    return record.id if record.form == "cas" else record.case or record.text("act_case")


def _about(look: _Look, rule: DutyRule | None, record: Record | None, slot: str) -> str:
    """Say whom or what it concerns: the case, the record in it, and the day itself where the duty comes before it."""
    if record is None or record.form == "mis":
        return look.label
    case, words = _case_of(record), look.words
    if rule is None:
        return " · ".join(
            part for part in (dueness.name(look.session, record), words.title(case) if case else "") if part
        )
    parts = [words.title(case) if case else words.title_of(record)]
    if case and record.form in ("cns", "vis", "act"):
        parts.append(words.kind_of(record))
    return " · ".join(part for part in (*parts, *_row_words(rule, record, slot)) if part)


def _row_words(rule: DutyRule, record: Record, slot: str) -> Iterable[str]:
    if slot:
        yield from (shown(text) for name in _NAMED if (text := record.text(in_row(rule.repeat, slot, name))))
    if rule.lead and rule.day and not rule.day.startswith("@"):
        text = record.text(in_row(rule.repeat, slot, rule.day) if slot else rule.day)
        if text:
            yield _("on {day}").format(day=day(date.fromisoformat(text[:10])))


def _moved(session: "Session", record: Record | None, row: "AgendaRow") -> str:
    marked = marks(record) if record else []
    newest = next((one for one in reversed(marked) if (one.rule, one.slot) == (row.rule, row.slot)), None)
    if newest is None:
        return ""
    said = _("Postponed from {day} by {by}: {reason}")
    first, by = day(date.fromisoformat(row.first)), session.officer_label(newest.by) or _("an officer")
    return said.format(day=first, by=by, reason=shown(newest.reason))
