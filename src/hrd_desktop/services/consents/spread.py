"""Where the data on a person went: bundles, prints, copies in the clear, measures, and what can be done about each.

It is read from the ledger of bundles, the journal and the measures, so it holds what happened and not what somebody
remembered. What was dealt with stands as rows beside the consent's form.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from hrd_desktop import rules
from hrd_desktop.domain.paths import in_row
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.exchange import ledger
from hrd_desktop.services.measures import dueness, gather, life
from hrd_desktop.services.measures.life import CARRIED_OUT
from hrd_desktop.services.views import Went
from hrd_desktop.services.words import day as in_words

if TYPE_CHECKING:
    from hrd_desktop.services.draft import Draft
    from hrd_desktop.services.session import Session
    from hrd_desktop.vault import Entry

ROWS = "spread"
"""Rows beside the form: what was dealt with, when and how."""
_PROPOSED = ("planned", "gates_open")
_COPY_DIGITS = 5


def of_consent(session: "Session", record: Record) -> tuple[Went, ...]:
    """Return where the data of the person of consent *record* went, oldest first."""
    subject = record.text("cns_subject")
    handled = {record.text(in_row(ROWS, row, "ref")): row for row in record.items(ROWS)}
    found = [_with_end(record, handled, one) for one in _all(session, record, subject)]
    return tuple(sorted(found, key=lambda one: (one.on, one.ref)))


def _with_end(record: Record, handled: dict[str, str], one: Went) -> Went:
    from dataclasses import replace

    row = handled.get(one.ref)
    if row is None:
        return one
    on, how = record.text(in_row(ROWS, row, "on")), record.text(in_row(ROWS, row, "how"))
    return replace(one, done=date.fromisoformat(on), how=how)


def _all(session: "Session", record: Record, subject: str) -> Iterator[Went]:
    links = session.vault.records.links_to(subject, "cas") if subject else ()
    cases = dict.fromkeys(link.record for link in links if link.path == "cas_subjects")
    for case in cases:
        yield from _bundles(session, case, subject)
        yield from _papers(session, case, subject)
        yield from _measures(session, case, record)
    for each in (subject, *(row.id for case in cases for row in session.vault.records.list(case=case, limit=None))):
        yield from _files(session, each)


def _bundles(session: "Session", case: str, subject: str) -> Iterator[Went]:
    for row in ledger.of_case(session, case):
        if row.direction != "sent" or row.notice or (row.subjects and subject not in row.subjects):
            continue
        who = ", ".join(row.others or row.recipients) or _("whoever has the code")
        yield Went(
            ref=f"bundle:{row.digest}",
            kind="bundle",
            text=_("Bundle no. {number} to {who}").format(number=row.sequence, who=who),
            on=_day(row.at),
            todo=_("Tell them by a sealed notice that the consent is withdrawn, and what they must no longer do."),
            act="notice",
            record=case,
        )


def _papers(session: "Session", case: str, subject: str) -> Iterator[Went]:
    """Prints and exports of a case, from the journal; the people in them stand in the entry's detail."""
    for entry in session.vault.journal.entries(record=case, limit=None):
        parts = entry.detail.split()
        if entry.act == "export" and (not parts or subject in parts):
            text = _("The case, exported in the clear")
            yield _paper(entry, case, "export", text, _("Delete the document wherever it lies."))
        if entry.act not in ("print", "save") or not _is_copy(parts) or (parts[1:] and subject not in parts):
            continue
        if entry.act == "print":
            text = _("Briefing sheet, copy {number}, printed").format(number=parts[0])
            yield _paper(entry, case, "print", text, _("Fetch the copy back and destroy it."))
        else:
            text = _("Briefing sheet, copy {number}, saved in the clear").format(number=parts[0])
            yield _paper(entry, case, "copy", text, _("Delete the file wherever it lies."))


def _is_copy(parts: list[str]) -> bool:
    """Whether a journal's detail begins with a copy's number, and is not the id of a file."""
    return bool(parts) and parts[0].isdecimal() and len(parts[0]) <= _COPY_DIGITS


def _paper(entry: "Entry", case: str, kind: Literal["print", "copy", "export"], text: str, todo: str) -> Went:
    return Went(f"journal:{entry.seq}", kind, text, _day(entry.at), todo, "destroy", case)


def _files(session: "Session", record: str) -> Iterator[Went]:
    for entry in session.vault.journal.entries(record=record, limit=None):
        if entry.act == "save" and not _is_copy(entry.detail.split()):
            text, todo = _("An attached file, saved in the clear"), _("Delete the file wherever it lies.")
            yield Went(f"journal:{entry.seq}", "file", text, _day(entry.at), todo, "destroy", record)


def _measures(session: "Session", case: str, record: Record) -> Iterator[Went]:
    """The case's measures that rest, or rested, on what *record* says."""

    scopes, only = set(record.items("cns_scope")), record.items("cns_measures")
    for one in session.store.of_case(case, "act"):
        state = life.state_of(one)
        asked = {scope for rule in gather.action(one).consents() for scope in rule.scope}
        if state == "dropped" or not (asked & scopes) or (only and one.id not in only):
            continue
        if state in _PROPOSED and record.text("cns_state") != "withdrawn":
            continue  # nothing has been said to anybody yet
        carried_out = state in CARRIED_OUT
        yield Went(
            ref=f"measure:{one.id}",
            kind="measure",
            text=dueness.name(session, one),
            on=date.fromisoformat(one.text("act_done")[:10]) if one.text("act_done") else _day(one.changed),
            todo=_("Tell those it reached what may no longer be said or done, as far as that is safe.")
            if carried_out
            else _("It waits for consent again. Ask anew, choose another measure, or drop it."),
            act="tell" if carried_out else "stopped",
            record=one.id,
        )


def _day(at: datetime) -> date:
    return at.astimezone().date()


def in_text(session: "Session", record: Record, spread: tuple[Went, ...]) -> str:
    """Return the list as plain text to print or save: alias only, one place a paragraph."""
    scope = ", ".join(session.words.choice("cns", "cns_scope", one) for one in record.items("cns_scope"))
    taken = record.items("cns_withdrawn_scope") or record.items("cns_scope")
    back = ", ".join(session.words.choice("cns", "cns_scope", one) for one in taken)
    on = record.text("cns_withdrawn_on")
    lines = [
        _("Where the data went: “{alias}”").format(alias=session.words.alias(record.text("cns_subject"))),
        _("Consent to: {scope}").format(scope=scope),
    ]
    if record.text("cns_state") == "withdrawn":
        day = in_words(date.fromisoformat(on)) if on else _("day not known")
        lines.append(_("Withdrawn {day}: {scope}").format(day=day, scope=back))
    lines.append("")
    for number, one in enumerate(spread, 1):
        lines.append(f"{number}. {in_words(one.on)}: {one.text}")
        lines.append(f"   {_ended(one) if one.done else one.todo}")
    if not spread:
        lines.append(_("Nothing left this vault."))
    return "\n".join(lines) + "\n"


def _ended(one: Went) -> str:
    assert one.done is not None
    return _("Dealt with {day}: {how}").format(day=in_words(one.done), how=one.how)


def resting(session: "Session", draft: "Draft", record: Record, words: list[rules.Consent]) -> list[str]:
    """Return the measures on their way (as *draft* leaves them) that wait again when *record* says *words*."""
    from dataclasses import replace

    subject, found = record.text("cns_subject"), []
    for link in session.vault.records.links_to(subject, "cas"):
        for found_here in session.store.of_case(link.record, "act") if link.path == "cas_subjects" else ():
            one = draft.find(found_here.id) or found_here
            if life.state_of(one) not in ("requested", "ready"):
                continue
            around = gather.situation(session, one)
            said = [*(each for each in around.consents if each.record != record.id), *words]
            gates = rules.judge_measure(gather.action(one), replace(around, consents=said), dueness.overruled(one))
            if any(gate.state == "declined" and gate.stops for gate in gates):
                found.append(one.id)
    return found
