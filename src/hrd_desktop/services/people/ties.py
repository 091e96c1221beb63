"""How people, defenders and bodies are connected: each connection is one sentence, told in one place.

"One is the sister of the other" lives with the one who is no defender; between two defenders with the one whose
relative it is; that a defender belongs to an organisation lives with the defender. Pages show the sentence on both.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrd_desktop.domain.alphabet import sort_key
from hrd_desktop.domain.ids import new_row_id
from hrd_desktop.domain.paths import in_row, split
from hrd_desktop.domain.records import Record
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services import parties
from hrd_desktop.services.draft import Draft
from hrd_desktop.services.escaping import shown
from hrd_desktop.services.people.errors import TieImpossible
from hrd_desktop.services.people.views import Offer, Tie
from hrd_desktop.services.words import quoted

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

_ROWS = {
    parties.FORM: ("per_relations", "per_rel_kind", "per_rel_to", "per_rel_note"),
    "hrd": ("hrd_related", "hrd_related_kind", "hrd_related_who", "hrd_related_name"),
}
_MEMBER = {"hrd": ("hrd_orgs", "hrd_networks"), parties.FORM: ("per_orgs",)}
MEMBER = "member"
SAME = "same_person"
"""What a person around a case is to the defender they are: such two stay two records, and are told as one human."""


def offer(session: "Session", here: str, there: str) -> Offer:
    """Return the sentences that can connect *here*, whose page is open, with *there*. Raises RECORD_UNKNOWN.

    On the page of somebody who is no defender the sentence begins with them; on a defender's with the other, unless
    that is a body: "the lawyer is ... of the defender", but "the defender is a member of the union".
    """
    first, second = session.store.get(here), session.store.get(there)
    begins = first.form == parties.FORM or parties.is_body(second)
    one, other = (here, there) if begins else (there, here)
    return Offer(one, other, tuple(kinds(session, one, other)))


def kinds(session: "Session", one: str, other: str) -> list[tuple[str, str]]:
    """Return the kinds of connection that "*one* is ... *other*" may be: code and words."""
    from hrd_desktop import forms

    first, second = session.store.get(one), session.store.get(other)
    listed = forms.shared_choices()["party_relation"].by_code
    met = parties.is_person(first) and second.form == "hrd"
    codes = [code for code in listed if met or code != SAME]
    if first.form == "hrd":
        related = forms.shared_choices()["relation_kind"].by_code
        codes = [code for code in codes if code in related] if second.form == "hrd" else [MEMBER]
    return [(code, _words(session, code)) for code in codes]


def _words(session: "Session", kind: str) -> str:
    return session.words.choice(parties.FORM, "per_rel_kind", kind)


def of(session: "Session", record: str) -> list[Tie]:
    """Return every connection of *record*, told on it or elsewhere. Raises RECORD_UNKNOWN."""
    held = session.store.get(record)
    found = list(_told_on(session, held))
    for holder in dict.fromkeys(link.record for link in session.vault.records.links_to(record)):
        told = session.store.find(holder)
        if told is not None and holder != record and told.form in _ROWS:
            found += [tie for tie in _told_on(session, told) if record in (tie.one, tie.other)]
    return sorted(found, key=lambda tie: (tie.kind == MEMBER, sort_key(tie.text)))


def same_as(record: Record) -> set[str]:
    """Return the defenders whom *record* is told to be the same person as."""
    if record.form != parties.FORM:
        return set()
    repeat, kind, to, _note = _ROWS[parties.FORM]
    rows = [f"{repeat}[{row}]" for row in record.items(repeat)]
    return {record.text(f"{row}/{to}") for row in rows if record.text(f"{row}/{kind}") == SAME} - {""}


def _told_on(session: "Session", held: Record) -> Iterator[Tie]:
    rows = _ROWS.get(held.form)
    if rows is None:
        return
    repeat, kind, to, note = rows
    for row in held.items(repeat):
        other = held.text(in_row(repeat, row, to))
        if not other or session.store.find(other) is None:
            continue
        code = held.text(in_row(repeat, row, kind)) or "other"
        pair = (held.id, other) if held.form == parties.FORM else (other, held.id)
        said = held.text(in_row(repeat, row, note)) if held.form == parties.FORM else ""
        yield _tie(session, (held.id, f"{repeat}[{row}]"), code, pair, said)
    for path in _MEMBER[held.form]:
        for other in held.items(path):
            if session.store.find(other) is not None:
                yield _tie(session, (held.id, path), MEMBER, (held.id, other), "")


def _tie(session: "Session", place: tuple[str, str], kind: str, pair: tuple[str, str], note: str) -> Tie:
    (holder, path), (one, other) = place, pair
    label, first, second = _words(session, kind), _called(session, one), _called(session, other)
    text = _("{one}: {relation} {other}").format(one=first, relation=label, other=second)
    return Tie(holder, path, kind, label, one, first, other, second, text, note)


def _called(session: "Session", record: str) -> str:
    """What somebody goes by in a sentence; that somebody is only alleged to have done wrong is never left out."""
    found = session.store.get(record)
    called = shown(parties.goes_by(found))
    if not called or found.text("per_kind") == parties.ALLEGED:
        return session.words.title_of(found)
    return called if parties.is_body(found) else quoted(called)


def tie(session: "Session", one: str, kind: str, other: str, note: str = "") -> None:
    """Write "*one* is *kind* *other*" where it belongs. Raises RECORD_UNKNOWN, TIE_IMPOSSIBLE."""
    first, second = session.store.get(one), session.store.get(other)
    both = {first.form, second.form}
    if one == other or not both <= set(_ROWS) or kind not in dict(kinds(session, one, other)):
        raise TieImpossible(kind=kind[:40])
    draft = Draft(session.store)
    if first.form == "hrd" and second.form != "hrd":
        _join(draft, first, second)
    else:
        holder, target = (first, other) if first.form == parties.FORM else (second, one)
        _add_row(draft, holder, kind, target, note)
    draft.commit()


def _join(draft: Draft, member: Record, body: Record) -> None:
    orgs = [*(each for each in member.items("hrd_orgs") if each != body.id), body.id]
    draft.put(member.id, "hrd_orgs", orgs, links=orgs, search="")


def _add_row(draft: Draft, holder: Record, kind: str, target: str, note: str) -> None:
    repeat, kind_path, to, note_path = _ROWS[holder.form]
    row = new_row_id()
    draft.put(holder.id, repeat, [*holder.items(repeat), row])
    draft.put(holder.id, in_row(repeat, row, kind_path), kind, search="")
    draft.put(holder.id, in_row(repeat, row, to), target, links=[target], search="")
    if note and holder.form == parties.FORM:
        draft.put(holder.id, in_row(repeat, row, note_path), note)


def untie(session: "Session", holder: str, path: str, other: str) -> None:
    """Take a connection back: the row at *path*, or *other* out of the organisations there. RECORD_UNKNOWN."""
    record = session.store.get(holder)
    draft = Draft(session.store)
    at = split(path)[-1]
    if at.row:
        draft.put(holder, at.name, [one for one in record.items(at.name) if one != at.row])
        to = f"{path}/{_ROWS[record.form][2]}"
        draft.put(holder, to, None, search="")
    else:
        left = [one for one in record.items(path) if one != other]
        draft.put(holder, path, left, links=left, search="")
    draft.commit()
