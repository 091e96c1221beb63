"""A case's chronology: incidents, contacts, measures and consents in order of the earliest day they may mean."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from hrd_desktop.domain import edtf
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import language
from hrd_desktop.services import times
from hrd_desktop.services.views import Event

if TYPE_CHECKING:
    from hrd_desktop.services.words import Words

_HARM = frozenset(
    {"killing", "attempted_killing", "disappearance", "torture", "assault", "sexual_violence"}
) | frozenset({"arrest", "detention", "kidnapping", "house_arrest"})
"""Incident kinds that mean physical harm or loss of liberty."""
_DATES = {"inc": "inc_date", "log": "log_date", "act": "act_done", "cns": "cns_date"}
_CLOCKS = {"inc": "inc_time", "log": "log_time"}
_Kind = Literal["incident", "contact", "measure", "consent"]
_KINDS: dict[str, _Kind] = {"inc": "incident", "log": "contact", "act": "measure", "cns": "consent"}


def chronology(words: "Words", records: Iterable[Record]) -> tuple[Event, ...]:
    """Return the events of *records*, oldest first and undated ones last. Planned measures are no events."""
    kept = [record for record in records if record.form in _DATES]
    found = [event for record in kept for event in _events(words, record)]
    dated = [event for event in found if event.sort or event.kind == "incident"]
    clocks = {record.id: record.text(_CLOCKS.get(record.form, "")) for record in kept}
    return tuple(sorted(dated, key=lambda event: (not event.sort, event.sort, clocks[event.record])))


def _events(words: "Words", record: Record) -> list[Event]:
    """The events of a record: one, and for a consent taken back a second one on that day."""
    event, taken = _event(words, record), record.text("cns_withdrawn_on")
    if record.form != "cns" or record.text("cns_state") != "withdrawn" or not taken:
        return [event]
    given = replace(event, text=_of_consent(words, "given"), good=True)
    return [given, replace(event, date_text=edtf.display(taken, language()), sort=edtf.sort_key(taken))]


def _event(words: "Words", record: Record) -> Event:
    when = record.text(_DATES[record.form])
    codes = set(record.items("inc_type"))
    return Event(
        date_text=edtf.display(when[:10] if record.form == "act" else when, language()) if when else _("No date"),
        sort=edtf.sort_key(when[:10] if record.form == "act" else when) if when else "",
        text=_text(words, record),
        kind=_KINDS[record.form],
        harm=bool(codes & _HARM),
        good=record.form in ("act", "cns") and record.text("cns_state") in ("", "given"),
        record=record.id,
        clock=_clock(record, when),
    )


def _clock(record: Record, day: str) -> str:
    """The time there and here, where an incident or a contact says it."""
    if record.form not in _CLOCKS:
        return ""
    return times.both(day, record.text(_CLOCKS[record.form]), times.zone_said(record))


def _text(words: "Words", record: Record) -> str:
    if record.form == "inc":
        return _several(words, record, "inc_type") or _("Incident")
    if record.form == "log":
        return words.choice("log", "log_form", record.text("log_form")) or _("Contact")
    if record.form == "act":
        return words.choice("act", "act_type", record.text("act_type")) or _("Measure")
    return _of_consent(words, record.text("cns_state"))


def _of_consent(words: "Words", state: str) -> str:
    label = words.choice("cns", "cns_state", state)
    return _("Consent") + (f": {label}" if label else "")


def _several(words: "Words", record: Record, path: str) -> str:
    return joined([words.choice(record.form, path, code) for code in record.items(path)])


def joined(labels: list[str]) -> str:
    """Return labels as one phrase: only the first keeps its capital, and abbreviations keep theirs."""
    return ", ".join(
        one if at == 0 or one[1:2].isupper() else one[:1].lower() + one[1:] for at, one in enumerate(labels)
    )
