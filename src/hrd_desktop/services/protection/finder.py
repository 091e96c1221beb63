"""Protection that fits a defender: the answers on file, put to the rules of :mod:`hrd_desktop.rules.finder`.

What is looked for may be changed by hand, and nothing of that is kept: the defender's own record is changed there.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hrd_desktop.domain import edtf
from hrd_desktop.domain.alphabet import sort_key
from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import gettext as _
from hrd_desktop.i18n import language
from hrd_desktop.services.errors import RecordUnknown
from hrd_desktop.services.store import this_day

if TYPE_CHECKING:
    from hrd_desktop.domain.records import Record
    from hrd_desktop.rules.finder import Person
    from hrd_desktop.services.session import Session

_CHECKED = "finder.checked"
"""Name under which the vault keeps when an officer here last checked an entry's facts, and who."""


@dataclass(frozen=True)
class FitRow:
    """One that fits. *entry* is its library entry, *why* the reasons, *checked* when somebody last checked it.

    *usable* says that a measure can refer a person there.
    """

    entry: str
    name: str
    why: str
    how: str
    checked: str
    needs: tuple[str, ...]
    usable: bool = False


@dataclass(frozen=True)
class FinderView:
    """What fits one defender. *missing* names answers that would let the list be closer; *case* is the open case that
    a measure would belong to ('' none)."""

    defender: str
    alias: str
    rows: tuple[FitRow, ...]
    missing: tuple[str, ...]
    case: str = ""


@dataclass(frozen=True)
class Asked:
    """What is looked for: codes of groups, professions and needs, a country (ISO alpha-2), and whom for."""

    groups: frozenset[str] = frozenset()
    professions: frozenset[str] = frozenset()
    country: str = ""
    organisation: bool = False
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Options:
    """What one may choose from, as code and words."""

    needs: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, str], ...]
    professions: tuple[tuple[str, str], ...]
    countries: tuple[tuple[str, str], ...]


def needs() -> tuple[tuple[str, str], ...]:
    """Return the needs one may ask for: code and words."""
    from hrd_desktop.reference import offers

    place = 1 if language() == "nb" else 0
    return tuple((code, words[place]) for code, words in offers.NEEDS.items())


def options(session: "Session") -> Options:
    """Return what one may look for."""
    from hrd_desktop import forms, reference

    form, home = forms.catalogue()["hrd"], session.mission.home()

    def named(name: str) -> tuple[tuple[str, str], ...]:
        choices = form.choices_of(form.questions[name])
        real = [one for one in choices if one.state is None and one.code not in ("none", "other")]
        return tuple((one.code, one.label.in_(language())) for one in real)

    countries = [one for one in reference.countries().values() if not one.made_up or one.iso2 == home]
    listed = tuple((one.iso2, one.name(language())) for one in countries)
    by_name = tuple(sorted(listed, key=lambda pair: sort_key(pair[1])))
    return Options(needs(), named("hrd_groups"), named("hrd_profession"), by_name)


def find(session: "Session", record: str, wanted: Collection[str] = ()) -> FinderView:
    """Return what fits the defender *record*, or the first defender of a case, checklist or measure.

    *wanted* are codes of :func:`needs`. Raises RECORD_UNKNOWN where the record is about no defender.
    """
    defender = _defender(session, session.store.get(record))
    person = _person(session, defender)
    missing = tuple(_missing(session, defender, person))
    alias = session.words.alias(defender.id)
    return FinderView(defender.id, alias, _rows(session, person, wanted), missing, _case(session, record, defender))


def asked_for(session: "Session", record: str) -> Asked:
    """Return what one would look for on behalf of *record*, from the answers on file. Raises RECORD_UNKNOWN."""
    person = _person(session, _defender(session, session.store.get(record)))
    return Asked(person.groups, person.professions, person.country, person.organisation)


def search(session: "Session", asked: Asked) -> tuple[FitRow, ...]:
    """Return what fits what is *asked* for, whoever it is for."""
    from hrd_desktop.rules.finder import Person

    person = Person(asked.groups, asked.professions, asked.country, asked.organisation)
    return _rows(session, person, asked.needs)


def use(session: "Session", case: str, entry: str) -> str:
    """Propose to refer the person of *case* to the mechanism *entry*; return the measure.

    Raises RECORD_UNKNOWN, and LIBRARY_ENTRY_UNKNOWN for what is no mechanism.
    """
    from hrd_desktop import reference

    if entry not in reference.mechanisms():
        raise HrdError("LIBRARY_ENTRY_UNKNOWN")
    return session.measures.new(case, "refer_mechanism", {"act_mechanism": [entry]})


def check(session: "Session", entry: str) -> None:
    """Note that the facts of *entry* were checked today, by this officer (REF-C-13). Raises LIBRARY_ENTRY_UNKNOWN."""
    from hrd_desktop import reference

    if entry not in reference.mechanisms() and entry not in reference.organisations():
        raise HrdError("LIBRARY_ENTRY_UNKNOWN")
    kept = {**_checked(session), entry: [this_day().isoformat(), session.officer]}
    session.vault.put(_CHECKED, json.dumps(kept, sort_keys=True), by=session.officer)
    session.tell(set(), set())


def _checked(session: "Session") -> dict[str, list[str]]:
    kept = session.vault.keep(_CHECKED)
    return json.loads(kept) if kept else {}


def _rows(session: "Session", person: "Person", wanted: Collection[str]) -> tuple[FitRow, ...]:
    from hrd_desktop import reference
    from hrd_desktop.rules import finder

    checked, usable = _checked(session), reference.mechanisms()
    return tuple(
        FitRow(
            fit.code,
            fit.name,
            " · ".join(fit.reasons),
            fit.how,
            _when(session, fit.checked, checked.get(fit.code)),
            fit.needs,
            fit.code in usable,
        )
        for fit in finder.find(person, wanted, session.multilateral.in_reach())
    )


def _when(session: "Session", shipped: str, here: "list[str] | None") -> str:
    """Say when the facts were last checked: by the table, or since then by an officer here."""
    if here is not None and here[0] >= shipped:
        said = _("checked {date} by {by}")
        by = session.officer_label(here[1]) or _("an officer")
        return said.format(date=edtf.display(here[0], language()), by=by)
    return _("checked {date}").format(date=edtf.display(shipped, language())) if shipped else _("never checked")


def _case(session: "Session", record: str, defender: "Record") -> str:
    """The case that *record* is, or stands in; else the newest open case of the defender."""
    found = session.store.get(record)
    if found.form == "cas":
        return found.id
    if found.case:
        return found.case
    links = session.vault.records.links_to(defender.id, "cas")
    cases = {link.record for link in links if link.path == "cas_subjects"}
    held = [one for each in cases if (one := session.store.find(each)) and one.text("cas_status") != "closed"]
    return max(held, key=lambda one: one.changed).id if held else ""


def _defender(session: "Session", record: "Record") -> "Record":
    if record.form == "hrd":
        return record
    case = session.store.find(record.case) if record.case else None
    named = [record.text("urg_subject"), record.text("risk_subject")]
    named += [one for each in (record, case) if each for one in each.items("cas_subjects")]
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
