"""Consent as it stands: one row for each scope of each consent record, the newest word first."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State
from hrd_desktop.i18n import language
from hrd_desktop.rules import Consent, in_force
from hrd_desktop.services.views import ConsentRow

if TYPE_CHECKING:
    from hrd_desktop.services.store import Store
    from hrd_desktop.services.words import Words


def of_subjects(store: "Store", subjects: Iterable[str]) -> list[Record]:
    """Return the consent records about any of *subjects*, in every case."""
    found: dict[str, Record] = {}
    for subject in subjects:
        for link in store.vault.records.links_to(subject, "cns"):
            if link.path == "cns_subject" and link.record not in found:
                found[link.record] = store.get(link.record)
    return list(found.values())


def stated(record: Record) -> list[Consent]:
    """Return what a consent record says to the rules, scope by scope."""
    until = record.text("cns_until")
    why = record.statements.get("cns_not_reached_text")
    return [
        Consent(
            subject=record.text("cns_subject"),
            scope=scope,
            state=record.text("cns_state"),
            given=record.text("cns_date"),
            until=date.fromisoformat(until) if until else None,
            explained=bool(why and why.state is State.ANSWERED and why.value),
            order=record.created.isoformat(),
            giver=record.text("cns_giver"),
            why_other=bool(record.text("cns_why_other")),
            useful_and_safe=record.text("cns_useful") == "yes" and record.text("cns_safe") == "yes",
            best_interests=bool(record.text("cns_best_interests")),
            record=record.id,
        )
        for scope in record.items("cns_scope")
    ]


def rows(words: "Words", records: Iterable[Record], today: date) -> tuple[ConsentRow, ...]:
    """Return the newest word on each scope of each subject, as the case page shows it."""
    newest: dict[tuple[str, str], tuple[Consent, Record]] = {}
    for record in records:
        for one in stated(record):
            key = (one.subject, one.scope)
            before = newest.get(key)
            if before is None or (one.given, one.order) > (before[0].given, before[0].order):
                newest[key] = (one, record)
    return tuple(_row(words, one, record, today) for one, record in newest.values())


def _row(words: "Words", one: Consent, record: Record, today: date) -> ConsentRow:
    return ConsentRow(
        record=record.id,
        scope=one.scope,
        scope_label=words.choice("cns", "cns_scope", one.scope),
        state=one.state,
        state_label=words.choice("cns", "cns_state", one.state),
        giver_label=words.choice("cns", "cns_giver", record.text("cns_giver")),
        form_label=words.choice("cns", "cns_form", record.text("cns_form")),
        given=edtf.display(one.given, language()) if one.given else "",
        ends=one.until,
        in_force=in_force(one, today),
    )
