"""When duties fall due: rules put to records, stated by the caller. No vault, no clock.

A duty's day follows from answers alone, never from today, so that it can be worked out once when a record changes and
kept: only whether it is late depends on the day one looks.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from hrd_desktop.domain import edtf
from hrd_desktop.domain.paths import in_row
from hrd_desktop.domain.records import Record
from hrd_desktop.domain.statements import State, Statement
from hrd_desktop.rules.agendabook import DutyRule, Since, When, duty_rules

MARKS = "duty"
"""Statements beside the form: a row for each time a duty was marked done or postponed."""


@dataclass(frozen=True)
class Marked:
    """A duty marked in writing: *act* is ``done`` or ``postponed``, *due* its day then, *until* the new one."""

    rule: str
    slot: str
    act: str
    due: str
    until: str
    reason: str
    on: date
    by: str


@dataclass(frozen=True)
class Matter:
    """Records that are looked at together: a case with all inside it, a record of its own, or the mission.

    *records* maps a form's id to records; those of *around* are looked at, but bring no duties. *facts* holds what
    no answer says, by its name: ``begun`` (the day the vault was made), ``sealed`` (the day of the last bundle),
    ``contact_every`` (days agreed with the case's people), ``set.`` and a rule's id, and words for :class:`When`.
    """

    records: Mapping[str, Sequence[Record]]
    around: Mapping[str, Sequence[Record]] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)

    def of(self, form: str) -> Sequence[Record]:
        """Return every record of *form*."""
        return (*self.records.get(form, ()), *self.around.get(form, ()))


@dataclass(frozen=True)
class Dated:
    """A duty that stands: on *record* (and its row *slot*), *due* on a day; *first* is its day before postponing."""

    rule: str
    record: str
    slot: str
    due: date
    first: date


def dated(matter: Matter, intervals: Mapping[str, str], role: str = "mission") -> list[Dated]:
    """Return every duty that stands in *matter*, with its day.

    *intervals* maps a duty's id to the interval set here, in place of its default; *role* is whose vault it is.
    """
    found, closed = [], _closed(matter)
    for rule in duty_rules().values():
        if rule.form in matter.records and rule.role in ("", role) and (rule.closed_too or not closed):
            found += [
                one for record in _looked_at(rule, matter) for one in _of_record(rule, record, matter, intervals)
            ]
    return found


def marks(record: Record) -> list[Marked]:
    """Return what was marked on *record*, oldest first."""
    found = []
    for row in record.items(MARKS):
        said = record.statements.get(in_row(MARKS, row, "act"))
        if said is not None:
            parts = {
                name: record.text(in_row(MARKS, row, name)) for name in ("rule", "slot", "due", "until", "reason")
            }
            found.append(Marked(act=str(said.value), on=said.at.astimezone().date(), by=said.by, **parts))
    return found


def _closed(matter: Matter) -> bool:
    return any(case.text("cas_status") == "closed" for case in matter.of("cas"))


def _looked_at(rule: DutyRule, matter: Matter) -> Iterator[Record]:
    records = matter.records.get(rule.form, ())
    if not (rule.newest_by or rule.superseded):
        yield from records
        return
    for record in records:
        rivals = [one for one in matter.of(rule.form) if one.id != record.id and _after(rule, one, record)]
        if rule.newest_by and any(one.text(rule.newest_by) == record.text(rule.newest_by) for one in rivals):
            continue
        if rule.superseded and any(_covers(rule, one, record) for one in rivals):
            continue
        yield record


def _after(rule: DutyRule, one: Record, other: Record) -> bool:
    """Whether *one* is newer, by its own date and then by when it was made."""
    day = f"{rule.form}_date"
    return (edtf.sort_key(one.text(day)), one.created, one.id) > (
        edtf.sort_key(other.text(day)),
        other.created,
        other.id,
    )


def _covers(rule: DutyRule, newer: Record, older: Record) -> bool:
    same = newer.text(f"{rule.form}_subject") == older.text(f"{rule.form}_subject")
    return same and set(older.items(rule.superseded)) <= set(newer.items(rule.superseded))


def _of_record(rule: DutyRule, record: Record, matter: Matter, intervals: Mapping[str, str]) -> Iterator[Dated]:
    for slot in record.items(rule.repeat) if rule.repeat else [""]:
        at = _At(rule, record, slot, matter)
        if not all(at.holds(one) for one in rule.when) or any(at.holds(one) for one in rule.unless):
            continue
        if rule.any_of and not any(at.holds(one) for one in rule.any_of):
            continue
        marked = [one for one in marks(record) if (one.rule, one.slot) == (rule.id, slot)]
        agreed = matter.facts.get(rule.agreed, "") if rule.agreed else ""
        first = at.day(agreed or intervals.get(rule.id, rule.default), marked)
        due = as_marked(first, marked) if first else None
        if first and due:
            yield Dated(rule.id, record.id, slot, due, first)


def as_marked(first: date, marked: Sequence[Marked]) -> date | None:
    """Return the day after what was marked: the newest word counts, and only for the day it was said of."""
    newest = next((one for one in reversed(marked) if one.due == first.isoformat()), None)
    if newest is None:
        return first
    return date.fromisoformat(newest.until) if newest.act == "postponed" else None


@dataclass(frozen=True)
class _At:
    """A rule at one place: a record, and a row of it where the rule has a repeat."""

    rule: DutyRule
    record: Record
    slot: str
    matter: Matter

    def day(self, interval: str, marked: Sequence[Marked]) -> date | None:
        """Return the day the duty falls due, None where it stands not."""
        done = [one for one in marked if one.act == "done"] if self.rule.again else []
        if self.rule.years:
            return self._cycle(interval, done)
        own = self._own_day()
        if own is not None:
            shift = int(interval) if self.rule.unit == "lead" else self.rule.lead
            return self._or_again(own - timedelta(days=shift), interval, done)
        bases = self._bases(self.rule.since) or self._bases(self.rule.or_since)
        if not bases or not self._ahead(max(bases)):
            return None
        if self.rule.unit == "yearly":
            return _next_on(interval, max([*bases, *(_closed_on(one) for one in done)]))
        return self._or_again(
            max([*bases, *(one.on for one in done)]) + timedelta(days=int(interval)), interval, done
        )

    def _or_again(self, due: date, interval: str, done: Sequence[Marked]) -> date:
        """Return *due*, or the interval after it where it is done already: what comes back never ends for good."""
        if self.rule.unit != "days" or not done:
            return due
        closed = max(map(_closed_on, done))
        return closed + timedelta(days=int(interval)) if closed >= due else due

    def _own_day(self) -> date | None:
        said = self._said(self.record, When(question=self.rule.day)) if self.rule.day else []
        first = next((day for text in said if (day := _day(text))), None)
        if first is None or not self.rule.span:
            return first
        spans = [text for text in self._said(self.record, When(question=self.rule.span)) if text.isdecimal()]
        return first + timedelta(days=int(spans[0]) - 1) if spans else None

    def _cycle(self, start: str, done: Sequence[Marked]) -> date | None:
        day, lead = _day(start), timedelta(days=self.rule.lead)
        while day is not None and any(_closed_on(one) >= day - lead for one in done):
            day = _years_on(day, self.rule.years)
        return day - lead if day else None

    def _ahead(self, base: date) -> bool:
        """Whether *base* lies after everything it must not lie behind; with nothing there, nothing is due."""
        if not self.rule.behind:
            return True
        others = self._bases(self.rule.behind)
        return bool(others) and base > max(others)

    def _bases(self, sources: Sequence[Since]) -> list[date]:
        return [day for since in sources for day in self._days(since)]

    def _days(self, since: Since) -> Iterator[date]:
        for record in self._records(since):
            own = _At(self.rule, record, "", self.matter)
            if all(own.holds(one) for one in since.when):
                yield from (day for text in self._said(record, since) if (day := _day(text)))

    def _records(self, one: When) -> Sequence[Record]:
        return (self.record,) if one.form is None else self.matter.of(one.form)

    def holds(self, one: When) -> bool:
        """Whether *one* holds here."""
        return any(self._fits(one, self._said(record, one)) for record in self._records(one))

    @staticmethod
    def _fits(one: When, said: Sequence[str]) -> bool:
        if one.at_least:
            return len(said) >= one.at_least
        return any(value in one.one_of for value in said) if one.one_of else bool(said)

    def _said(self, record: Record, one: When) -> list[str]:
        """Return what *record* says to the question of *one*: values, or the name of another state."""
        name = one.question
        if name == "@created":
            return [record.created.astimezone().date().isoformat()]
        if name == "@changed":
            return [record.changed.astimezone().date().isoformat()]
        if name.startswith("@"):
            key = f"set.{self.rule.id}" if name == "@set" else name[1:]
            return [self.matter.facts[key]] if self.matter.facts.get(key) else []
        return [value for said in self._statements(record, name) for value in _values(said)]

    def _statements(self, record: Record, name: str) -> list[Statement]:
        said = record.statements.get(in_row(self.rule.repeat, self.slot, name)) if self.slot else None
        if said is not None:
            return [said]
        plain = record.statements.get(name)
        if plain is not None:
            return [plain]
        return [one for one in record.statements.values() if one.name == name and not self.slot]


def _values(said: Statement) -> list[str]:
    if said.state is not State.ANSWERED:
        return [] if said.state is State.NOT_ASKED else [said.state.value]
    if said.is_empty:
        return []
    return [str(one) for one in said.value] if isinstance(said.value, list) else [str(said.value)]


@lru_cache(maxsize=4096)
def _day(text: str) -> date | None:
    """Return the earliest day that *text* may mean, None where it is no date."""
    try:
        return date.fromisoformat(edtf.sort_key(text)[:10])
    except ValueError:
        return None


def _closed_on(one: Marked) -> date:
    """Return the day up to which a duty marked as done is done: it may have been done ahead of time."""
    return max(one.on, date.fromisoformat(one.due)) if one.due else one.on


def _next_on(day_of_year: str, base: date) -> date:
    """Return the first day *day_of_year* (MM-DD) after *base*; the last of February in years without a 29th."""
    return next(day for year in (base.year, base.year + 1) if (day := _in_year(year, day_of_year)) > base)


def _in_year(year: int, day_of_year: str) -> date:
    month, day = (int(part) for part in day_of_year.split("-"))
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1


def _years_on(day: date, years: int) -> date:
    return _in_year(day.year + years, f"{day:%m-%d}")
