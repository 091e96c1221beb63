"""What a report counts, read in a few sweeps over the vault: bare values, no records.

Ten thousand cases with everything in them are read in seconds. Days come first; the rest is read only of what lies
in the period.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from hrd_desktop import reference
from hrd_desktop.services.reporting.asked import Asked

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

Values = Mapping[str, Any]
"""States of a measure that was carried out."""


@dataclass(frozen=True)
class Case:
    """A case as it is counted: the days it was received and closed (ISO, '' while open), and whom it concerns."""

    received: str
    closed: str
    subjects: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    trend: str = ""
    urgent: bool = False


class Tally:
    """Reads what *asked* is about. *cases* are those of its country, whenever they were received."""

    def __init__(self, session: "Session", asked: Asked) -> None:
        self.asked = asked
        self._records = session.vault.records
        self._own = session.mission.home()
        self._seat = session.mission.iso3() if session.mission.kind() == "multilateral" else ""
        row = reference.countries().get(asked.country)
        self._iso3 = row.iso3 if row else ""
        self.cases = self._cases()

    def _cases(self) -> dict[str, Case]:
        paths = ("case_number", "cas_subjects", "cas_ground", "cas_trend")
        said, closed = self._records.values(paths, form="cas"), self._closed()
        urgent, countries = self._urgent(), self._countries()
        found = {}
        for record, (_case, made) in self._records.outline("cas").items():
            one = said.get(record, {})
            subjects = _listed(one, "cas_subjects")
            told = next((countries[each] for each in (record, *subjects) if each in countries), "")
            if self._here(told, str(one.get("case_number") or "")):
                received = min([day(made), *(moment[:10] for moment in urgent.get(record, ()))])
                found[record] = Case(
                    received, closed.get(record, ""), subjects, _listed(one, "cas_ground"),
                    str(one.get("cas_trend") or ""), record in urgent,
                )  # fmt: skip
        return found

    def _countries(self) -> dict[str, str]:
        """The country that a case's urgent checklist names, by the case, and where defenders are, by the defender."""
        if not self.asked.country:
            return {}
        places, found = self._records.outline("urg"), dict[str, str]()
        for record, said in self._records.values(["urg_country"], form="urg").items():
            found[places[record][0] or ""] = str(said["urg_country"] or "")
        for record, said in self._records.values(["hrd_country"], form="hrd").items():
            found[record] = str(said["hrd_country"] or "")
        return {record: country for record, country in found.items() if country}

    def _here(self, told: str, number: str) -> bool:
        """Whether a case belongs to the country: by what is *told* of it, else by the country in its *number*.

        One without either counts for the own country. The number of a mission to international organisations only
        names its seat, where people from anywhere come to it.
        """
        if not self.asked.country:
            return True
        if told:
            return told == self.asked.country
        known = number[:3] not in ("", "XXX", self._seat)
        return number.startswith(f"{self._iso3}-") if known else self.asked.country == self._own

    def _closed(self) -> dict[str, str]:
        said = self._records.answers(["cas_status"], form="cas")
        return {
            record: day(one["cas_status"].at.isoformat())
            for record, one in said.items()
            if one["cas_status"].value == "closed"
        }

    def _urgent(self) -> dict[str, list[str]]:
        """The moments at which urgent checklists of each case say that word came; a case without one is not here."""
        said, found = self._records.values(["urg_received"], form="urg"), dict[str, list[str]]()
        for record, (case, made) in self._records.outline("urg").items():
            told = said.get(record, {}).get("urg_received")
            found.setdefault(case or "", []).append(str(told or day(made)))
        return found

    def handled(self) -> dict[str, Case]:
        """Return the cases that were open on at least one day of the period."""
        asked = self.asked
        return {
            key: one
            for key, one in self.cases.items()
            if one.received <= asked.last and (not one.closed or one.closed >= asked.first)
        }

    def belongs(self, case: str | None) -> bool:
        """Whether something of *case* counts; what is in no case counts for the mission's own country."""
        return case in self.cases if case else self.asked.country in ("", self._own)

    def dated(self, form: str, path: str, others: Collection[str], *, linked: str = "") -> Iterator["Dated"]:
        """Yield the records of *form* whose day at *path* surely lies in the period and whose case counts.

        *others* are read with them; *linked* is a question that names the case where the record has none of its own.
        """
        wanted = (path, linked) if linked else (path,)
        said, places = self._records.values(wanted, form=form), self._records.outline(form)
        inside = {}
        for record, one in said.items():
            case = places[record][0] or str(one.get(linked) or "") or None
            if self.asked.holds(str(one.get(path) or "")) and self.belongs(case):
                inside[record] = case
        rest = self._records.values(others, form=form, ids=list(inside)) if others and inside else {}
        for record, case in inside.items():
            yield Dated(record, case, rest.get(record, {}))


@dataclass(frozen=True)
class Dated:
    """A record of the period: its case, and what else was asked of it."""

    record: str
    case: str | None
    said: Values = field(default_factory=dict)

    def text(self, path: str) -> str:
        """Return the answer at *path*, '' where there is none."""
        value = self.said.get(path)
        return "" if value is None or isinstance(value, list) else str(value)

    def items(self, path: str) -> tuple[str, ...]:
        """Return the answers at *path*."""
        return _listed(self.said, path)


def _listed(said: Values, path: str) -> tuple[str, ...]:
    value = said.get(path)
    if value in (None, ""):
        return ()
    return tuple(value) if isinstance(value, list) else (str(value),)


def day(moment: str) -> str:
    """Return the officer's day of a moment (ISO with its zone), or of a day."""
    at = datetime.fromisoformat(moment)
    return (at.astimezone() if at.tzinfo else at).date().isoformat()
