"""The page of one consent: its life, what was said, how it stands for each act, and where the data went."""

from datetime import date
from typing import TYPE_CHECKING

from hrd_desktop.domain.marking import marking_of
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.consents import showing, spread, withdrawing
from hrd_desktop.services.consents.reading import state_of
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.measures import dueness, life
from hrd_desktop.services.store import this_day
from hrd_desktop.services.views import ConsentRow, ConsentStep, ConsentView, Tone

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_TOLD = (
    "cns_giver", "cns_why_other", "cns_best_interests", "cns_child_view", "cns_measures", "cns_data", "cns_useful",
    "cns_safe", "cns_security_on", "cns_limits", "cns_form", "cns_channel", "cns_language", "cns_witness",
    "cns_contact", "cns_paper", "cns_not_reached_text", "cns_withdrawn_by", "cns_withdrawn_how", "cns_declined_text",
    "cns_told_on",
)  # fmt: skip
"""What the page tells, in this order. Who spoke for the defender by name stays in the questions."""
_WORST = ("withdrawn", "declined", "expired", "none", "guardian", "incomplete", "not_reached", "covered")


def view(session: "Session", record: Record) -> ConsentView:
    """Return everything the page of the consent *record* shows."""
    words, subject = session.words, record.text("cns_subject")
    rows = tuple(
        one
        for one in showing.rows(session, [subject] if subject else [])
        if one.scope in record.items("cns_scope") and _speaks(one, record)
    )
    chip, tone = _chip(rows)
    case = session.store.find(record.case or "")
    state = record.text("cns_state")
    return ConsentView(
        id=record.id,
        case=record.case,
        title=words.title_of(record),
        case_title=words.title_of(case) if case else "",
        alias=words.alias(subject),
        marking=marking_of(case.text("marking")).stamp if case else "",
        chip=chip,
        tone=tone,
        rows=rows,
        steps=_steps(session, record),
        facts=_facts(session, record),
        measures=_measures(session, record),
        spread=spread.of_consent(session, record),
        withdrawn=state == "withdrawn",
        can_withdraw=any(state_of(record, scope) == "given" for scope in record.items("cns_scope")),
        kept="\n".join(shown(line) for line in record.text(withdrawing.LIST).splitlines()),
    )


def _speaks(one: ConsentRow, record: Record) -> bool:
    """Whether the row is about what this record says, even where a newer record has the word."""
    return one.record == record.id if record.items("cns_measures") else not one.measures


def _chip(rows: tuple[ConsentRow, ...]) -> tuple[str, Tone]:
    worst = min(rows, key=lambda one: _WORST.index(one.standing), default=None)
    return (worst.chip, worst.tone) if worst else (_("Nothing said yet"), "neutral")


def _steps(session: "Session", record: Record) -> tuple[ConsentStep, ...]:
    """Asked, answered, its end, and its withdrawal, each with its day."""
    state, today = record.text("cns_state"), this_day()
    asked, until, taken = (_day(record, path) for path in ("cns_date", "cns_until", "cns_withdrawn_on"))
    said = session.words.choice("cns", "cns_state", "given" if state == "withdrawn" else state)
    ended = until is not None and until < today
    stands = state != "withdrawn" and not ended
    steps = [ConsentStep(said or _("To be asked"), asked, "current" if stands else "done")]
    if until is not None and (taken is None or until < taken):
        steps.append(ConsentStep(_("Ended") if ended else _("Ends"), until, "open" if not ended else "done"))
    if state == "withdrawn":
        partly = bool(record.items("cns_withdrawn_scope"))
        steps.append(ConsentStep(_("Withdrawn in part") if partly else _("Withdrawn"), taken, "done"))
        told = _day(record, "cns_told_on")
        steps.append(ConsentStep(_("Everybody told"), told, "done" if told else "current"))
    return tuple(steps)


def _day(record: Record, path: str) -> date | None:
    text = record.text(path)
    return date.fromisoformat(text) if text else None


def _facts(session: "Session", record: Record) -> tuple[tuple[str, str], ...]:
    """What was asked and answered, in words; open questions are left out."""
    form = session.store.form("cns")
    found = []
    for path in _TOLD:
        said = record.statements.get(path)
        if said is None or said.is_empty:
            continue
        states = {State.NOT_KNOWN: _("Not known"), State.NOT_ASKED: _("Not asked yet"), State.REFUSED: _("Refused")}
        words = states.get(said.state) or session.words.said("cns", form.questions[path], said.value)
        found.append((session.words.label_of("cns", path), shown(words)))
    return tuple(found)


def _measures(session: "Session", record: Record) -> tuple[tuple[str, str, str], ...]:
    """The measures that rest on it, carried out or on their way: id, name, step."""

    links = session.vault.records.links_to(record.id, "act")
    found = [session.store.get(one) for one in dict.fromkeys(link.record for link in links)]
    return tuple((one.id, dueness.name(session, one), life.label(life.state_of(one))) for one in found)
