"""Consent records as the rules read them: one word for each scope of each record."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State
from hrd_desktop.rules import Consent

if TYPE_CHECKING:
    from hrd_desktop.services.store import Store


def of_subjects(store: "Store", subjects: Iterable[str]) -> list[Record]:
    """Return the consent records about any of *subjects*, in every case."""
    links = (link for subject in subjects for link in store.vault.records.links_to(subject, path="cns_subject"))
    return list(store.many(link.record for link in links).values())


def stated(record: Record) -> list[Consent]:
    """Return what a consent record says to the rules, scope by scope."""
    return [_word(record, scope) for scope in record.items("cns_scope")]


def state_of(record: Record, scope: str) -> str:
    """Return how *scope* stands in *record*: what was taken back for other scopes alone still stands as given."""
    state, taken = record.text("cns_state"), record.items("cns_withdrawn_scope")
    return "given" if state == "withdrawn" and taken and scope not in taken else state


def day_of(record: Record, scope: str) -> str:
    """Return the day of the word on *scope*: when it was given or refused, or when it was taken back.

    A withdrawal without a day counts from when it was written down: never from the day the consent was given.
    """
    said = record.statements.get("cns_state")
    if said is None or state_of(record, scope) != "withdrawn":
        return record.text("cns_date")
    return record.text("cns_withdrawn_on") or said.at.astimezone().date().isoformat()


def _word(record: Record, scope: str) -> Consent:
    state, until = state_of(record, scope), record.text("cns_until")
    return Consent(
        subject=record.text("cns_subject"),
        scope=scope,
        state=state,
        given=day_of(record, scope),
        until=date.fromisoformat(until) if until else None,
        explained=_said(record, "cns_not_reached_text"),
        order=_order(record, state),
        giver=_speaker(record, state),
        why_other=bool(record.text("cns_why_other")),
        useful_and_safe=record.text("cns_useful") == "yes" and record.text("cns_safe") == "yes",
        best_interests=bool(record.text("cns_best_interests")),
        record=record.id,
        talked=bool(record.text("cns_security_on")),
        measures=frozenset(record.items("cns_measures")),
        data=frozenset(record.items("cns_data")),
        paper=record.text("cns_paper"),
    )


def _speaker(record: Record, state: str) -> str:
    """Who spoke this word: whoever took it back, where that was written down."""
    return (record.text("cns_withdrawn_by") if state == "withdrawn" else "") or record.text("cns_giver")


def _said(record: Record, path: str) -> bool:
    found = record.statements.get(path)
    return bool(found and found.state is State.ANSWERED and found.value)


def _order(record: Record, state: str) -> str:
    """What settles which of two words of one day came later: when it was written down."""
    said = record.statements.get("cns_state")
    moment = said.at if said is not None and state == "withdrawn" else record.created
    return moment.isoformat()
