"""The short keys by which lists show records without reading their answers.

A case's row carries its alias as title, its number, and as status three words in one: whether it is open, its risk,
and whether an urgent checklist leads. So ten counts tell how many open cases stand at which risk. The keys follow
the answers in the same transaction, and a list never tells an older story.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.services import parties

if TYPE_CHECKING:
    from hrd_desktop.services.draft import Draft
    from hrd_desktop.vault import Keys

RISKS = ("extreme", "high", "medium", "low", "")
"""Codes of ``risk_level``, highest first; '' is not assessed."""

_WATCHED = frozenset(
    {"hrd_alias", "hrd_kind", "per_alias", "per_body", "per_kind", "cas_status", "cas_subjects", "risk_level"}
) | {"risk_date"}


@dataclass(frozen=True)
class CaseKey:
    """What a case's list key says."""

    open: bool = True
    risk: str = ""
    urgent: bool = False

    def __str__(self) -> str:
        return f"{'open' if self.open else 'closed'}.{self.risk}.{'urgent' if self.urgent else ''}"


def open_keys(*urgent: bool) -> list[str]:
    """Return the keys of every open case, or of those that are (not) *urgent*."""
    return [str(CaseKey(True, risk, one)) for risk in RISKS for one in (urgent or (True, False))]


def read(text: str) -> CaseKey:
    """Return the key that *text* says; an unknown shape reads as an open case."""
    parts = text.split(".")
    return CaseKey(parts[0] != "closed", parts[1], bool(parts[2])) if len(parts) == 3 else CaseKey()


def after(draft: "Draft", record: Record, path: str) -> "Sequence[Keys]":
    """Return the list keys that change with *draft*, which writes *path* of *record* ('' when it only makes it)."""
    if path not in _WATCHED and record.form != "urg":
        return ()
    if record.form == "hrd":
        return _of_alias(draft, record)
    if record.form == parties.FORM:
        from hrd_desktop.vault import Keys

        return (Keys(record.id, title=parties.goes_by(record), status=parties.sort_of(record)),)
    case = record if record.form == "cas" else draft.find(record.case) if record.case else None
    return (of_case(draft, case),) if case else ()


def _of_alias(draft: "Draft", defender: Record) -> "Sequence[Keys]":
    from hrd_desktop.vault import Keys

    alias = defender.text("hrd_alias")
    found = [Keys(defender.id, title=alias, status=parties.sort_of(defender))]
    for link in draft.store.vault.records.links_to(defender.id, "cas"):
        case = draft.find(link.record)
        if case and link.path == "cas_subjects" and case.items("cas_subjects")[:1] == [defender.id]:
            found.append(Keys(case.id, title=alias))
    return found


def of_case(draft: "Draft", case: Record) -> "Keys":
    """Return a case's list keys, as they will be after *draft*."""
    from hrd_desktop.vault import Keys

    subjects = case.items("cas_subjects")
    first = draft.find(subjects[0]) if subjects else None
    key = CaseKey(
        open=case.text("cas_status") != "closed",
        risk=_risk(draft, case.id),
        urgent=bool(draft.of_case(case.id, "urg")) or draft.store.vault.records.count(form="urg", case=case.id) > 0,
    )
    alias = first.text("hrd_alias") if first else ""
    return Keys(case.id, title=alias, number=case.text("case_number"), status=str(key))


def _risk(draft: "Draft", case: str) -> str:
    """The newest risk assessment's level, by its own date."""
    stored = draft.store.vault.records.answers(["risk_level", "risk_date"], form="risk", case=case)
    levels = {record: (_text(said, "risk_date"), _text(said, "risk_level")) for record, said in stored.items()}
    for record in draft.of_case(case, "risk"):
        levels[record.id] = (record.text("risk_date"), record.text("risk_level"))
    return newest(levels.values())


def newest(levels: Iterable[tuple[str, str]]) -> str:
    """Return the level of the newest of assessments, each its date and level; '' where none came to a level."""
    return max((pair for pair in levels if pair[1]), default=("", ""))[1]


def _text(said: Mapping[str, Statement], path: str) -> str:
    one = said.get(path)
    return str(one.value) if one and one.state is State.ANSWERED and one.value else ""
