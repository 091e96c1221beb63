"""Who may be the same person: looked for before a record is made, and hinted at beside the records there are.

A hint says why, and hides the answers it rests on. That two are not the same is remembered in the vault, with who
said so in the journal.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services import parties
from hrd_desktop.services.parties import two_kinds
from hrd_desktop.services.people import ties
from hrd_desktop.services.people.likeness import Likeness, Traits
from hrd_desktop.services.people.views import Hint, Pair
from hrd_desktop.system.progress import Progress

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

APART = "people.apart."
_MOST = 8
_PAIRS = 200
_SHORTEST = 5
"""A number or address shorter than this is no reason."""


def sought(session: "Session", wanted: Traits, contact: str = "") -> list[Hint]:
    """Return who may be the person of whom *wanted* and *contact* are known; the likeliest first."""
    contacts = _with_contact(session, [contact])
    found = session.people.register.like(session.store, wanted, contacts=contacts)
    hints = [_hint(session, one.record, likeness) for one, likeness in found]
    for name in (*wanted.names, wanted.alias):
        known = {hint.record for hint in hints}
        hints += [hint for hint in _by_alias(session, name) if hint.record not in known]
    return hints[:_MOST]


def of_record(session: "Session", record: Record) -> list[Hint]:
    """Return who may be the same as *record*, without those who are known not to be."""
    register = session.people.register
    traits = register.traits(session.store, record.id)
    if traits is None:
        return []
    apart = _apart_from(session, record.id) | ties.same_as(record)
    contacts = _with_contact(session, _contacts(record)) - {record.id}
    found = register.like(session.store, traits, contacts=contacts)
    hints = [_hint(session, one.record, like) for one, like in found if one.record not in apart][:_MOST]
    hints = [hint for hint in hints if record.id not in ties.same_as(session.store.get(hint.record))]
    return [replace(hint, reasons=_with_way_out(hint.reasons, record.form, hint.form)) for hint in hints]


def pairs(session: "Session", progress: Progress) -> list[Pair]:
    """Return the pairs in the vault that may be one person, the likeliest first. Long work."""
    register, apart = session.people.register, _all_apart(session)
    everybody = register.everybody(session.store)
    seen: dict[tuple[str, str], Likeness] = {}
    for number, one in enumerate(everybody):
        if number % 50 == 0:
            progress.at(number * 100 // max(len(everybody), 1))
        for other, likeness in register.like(session.store, one):
            key = (min(one.record, other.record), max(one.record, other.record))
            if key not in apart:
                seen[key] = likeness
    best = sorted(seen.items(), key=lambda item: (-item[1].points, item[0]))[:_PAIRS]
    best = [item for item in best if not _told_the_same(session, *item[0])]
    progress.at(100)
    return [_pair(session, one, other, likeness) for (one, other), likeness in best]


def _told_the_same(session: "Session", one: str, other: str) -> bool:
    first, second = session.store.get(one), session.store.get(other)
    return other in ties.same_as(first) or one in ties.same_as(second)


def _pair(session: "Session", one: str, other: str, likeness: Likeness) -> Pair:
    words, store = session.words, session.store
    forms = store.row(one).form, store.row(other).form
    reasons = _with_way_out(told(likeness.reasons), *forms)
    return Pair(one, words.title(one), other, words.title(other), likeness.likely, reasons, forms[0] == forms[1])


def _with_way_out(reasons: tuple[str, ...], one: str, other: str) -> tuple[str, ...]:
    """Add to *reasons* why the two are not made one, where one is a defender and the other is not."""
    if not two_kinds(one, other):
        return reasons
    return (*reasons, _("A defender and a person around a case stay two records: connect them as the same person"))


def _hint(session: "Session", record: str, likeness: Likeness) -> Hint:
    form = session.store.row(record).form
    title = session.words.title(record)
    return Hint(record, form, title, likeness.likely, likeness.points, told(likeness.reasons))


def _by_alias(session: "Session", name: str) -> list[Hint]:
    """Return who goes by *name*, or by a working name that begins so."""
    wanted = name.strip().casefold()
    if len(wanted) < 3:
        return []
    rows = session.vault.records.list(form=("hrd", parties.FORM), text=name.strip(), sort="title", limit=_MOST)
    found = [row for row in rows if row.title.casefold().startswith(wanted)]
    said = (_("Goes by this working name"),)
    return [Hint(row.id, row.form, session.words.title(row.id), False, 0, said) for row in found]


def _contacts(record: Record) -> list[str]:
    rows = record.items("hrd_contacts")
    return [record.text(f"hrd_contacts[{row}]/hrd_contact_value") for row in rows]


def _with_contact(session: "Session", contacts: Sequence[str]) -> set[str]:
    """Return the people who are reached by one of the same numbers or addresses."""
    found: set[str] = set()
    for contact in contacts:
        text = contact.strip()
        if len(text) >= _SHORTEST:
            hits = session.vault.search(text, limit=_MOST, forms=("hrd", parties.FORM))
            found |= {hit.record for hit in hits if "contact" in hit.path or "reach" in hit.path}
    return found


# not the same


def _key(one: str, other: str) -> str:
    return f"{APART}{min(one, other)}.{max(one, other)}"


def keep_apart(session: "Session", one: str, other: str) -> None:
    """Remember that two records are not the same person. Raises RECORD_UNKNOWN."""
    for record in (one, other):
        session.store.row(record)
    session.vault.put(_key(one, other), json.dumps({"by": session.officer}), by=session.officer)
    session.tell({one, other}, set())


def let_meet(session: "Session", one: str, other: str) -> None:
    """Forget that two records were said not to be the same."""
    session.vault.put(_key(one, other), None, by=session.officer)
    session.tell({one, other}, set())


def _all_apart(session: "Session") -> set[tuple[str, str]]:
    found = (name.removeprefix(APART).split(".") for name in session.vault.kept(APART))
    return {(parts[0], parts[1]) for parts in found if len(parts) == 2}


def _apart_from(session: "Session", record: str) -> set[str]:
    return {other for pair in _all_apart(session) if record in pair for other in pair} - {record}


def told(reasons: Collection[str]) -> tuple[str, ...]:
    """Return reasons in words, those that speak against it last."""
    said = {
        "name_same": _("The names are the same"),
        "name_spelled": _("The names are spelled alike"),
        "name_sounds": _("The names sound alike"),
        "name_part_same": _("Part of the name is the same"),
        "name_part_spelled": _("Part of the name is spelled alike"),
        "name_part_sounds": _("Part of the name sounds alike"),
        "born_same_day": _("Born on the same day"),
        "born_same_year": _("May be born in the same year"),
        "shared_contact": _("Same number or address"),
        "shared_organisation": _("Same organisation"),
        "same_place": _("Same place"),
        "same_country": _("Same country"),
        "born_differs": _("But born in another year"),
        "gender_differs": _("But another gender"),
        "country_differs": _("But another country"),
    }
    return tuple(words for code, words in said.items() if code in reasons)
