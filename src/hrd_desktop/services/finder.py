"""Protection that fits a defender: the answers on file, put to the rules of :mod:`hrd_desktop.rules.finder`."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hrd_desktop.domain import edtf
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import language
from hrd_desktop.services.errors import RecordUnknown

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.rules.finder import Person
    from hrd_desktop.services.session import Session


@dataclass(frozen=True)
class FitRow:
    """One that fits. *entry* is its library entry, *why* the reasons, *checked* when somebody last checked it."""

    entry: str
    name: str
    why: str
    how: str
    checked: str
    needs: tuple[str, ...]


@dataclass(frozen=True)
class FinderView:
    """What fits one defender. *missing* names answers that would let the list be closer."""

    defender: str
    alias: str
    rows: tuple[FitRow, ...]
    missing: tuple[str, ...]


def needs() -> tuple[tuple[str, str], ...]:
    """Return the needs one may ask for: code and words."""
    from hrd_desktop.reference import offers

    place = 1 if language() == "nb" else 0
    return tuple((code, words[place]) for code, words in offers.NEEDS.items())


def find(session: "Session", record: str, wanted: Collection[str] = ()) -> FinderView:
    """Return what fits the defender *record*, or the first defender of a case or of an urgent checklist.

    *wanted* are codes of :func:`needs`. Raises RECORD_UNKNOWN where the record is about no defender.
    """
    from hrd_desktop.rules import finder

    defender = _defender(session, session.store.get(record))
    person = _person(session, defender)
    rows = tuple(
        FitRow(
            fit.code,
            fit.name,
            " · ".join(fit.reasons),
            fit.how,
            _("checked {date}").format(date=edtf.display(fit.checked, language()))
            if fit.checked
            else _("never checked"),
            fit.needs,
        )
        for fit in finder.find(person, wanted, session.multilateral.in_reach())
    )
    return FinderView(defender.id, session.words.alias(defender.id), rows, tuple(_missing(session, defender, person)))


def _defender(session: "Session", record: "Record") -> "Record":
    if record.form == "hrd":
        return record
    named = [*record.items("cas_subjects"), record.text("urg_subject"), record.text("risk_subject")]
    for one in named:
        found = session.store.find(one) if one else None
        if found is not None and found.form == "hrd":
            return found
    raise RecordUnknown


def _person(session: "Session", defender: "Record") -> "Person":
    from hrd_desktop.rules.finder import Person

    groups = set(defender.items("hrd_groups"))
    if defender.text("hrd_gender") == "woman":
        groups.add("women")
    return Person(
        groups=frozenset(groups),
        professions=frozenset(defender.items("hrd_profession")),
        country=defender.text("hrd_country") or session.mission.home(),
        organisation=defender.text("hrd_kind") not in ("", "individual"),
    )


def _missing(session: "Session", defender: "Record", person: "Person") -> list[str]:
    label = session.words.label_of
    asked = (("hrd_groups", person.groups), ("hrd_profession", person.professions))
    found = [label("hrd", name) for name, held in asked if not held]
    return [*found, *([label("hrd", "hrd_country")] if not defender.text("hrd_country") else [])]
