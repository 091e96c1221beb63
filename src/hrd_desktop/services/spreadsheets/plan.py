"""What an import would make, line by line, before anything is made.

A line becomes a case about a defender, and one record of every other form that it has answers for. Lines that belong
to one case (the same text under the mapping's key) share case and defender: the first line speaks for them, a later
one that says otherwise is told as a problem.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hrd_desktop.domain.paths import name_of
from hrd_desktop.services import parties
from hrd_desktop.services.people.likeness import Traits
from hrd_desktop.services.spreadsheets import guessing
from hrd_desktop.services.spreadsheets.errors import ImportNothing, MappingInvalid
from hrd_desktop.services.spreadsheets.lines import Line
from hrd_desktop.services.spreadsheets.mapping import Column
from hrd_desktop.services.spreadsheets.mapping import Mapping as ImportMapping
from hrd_desktop.services.spreadsheets.tables import Table
from hrd_desktop.services.spreadsheets.values import WARNINGS, Kind, Reader, Value, folded, kept
from hrd_desktop.system.progress import Progress

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

LINE = "line "
"""Before the number of a line, where another line of the same file is meant and no record."""
_EVERY = 100
_LONGEST = 80


@dataclass(frozen=True)
class Problem:
    """A cell that cannot be taken as it stands, or is taken with a remark. *words* is the value it is about."""

    line: int
    heading: str
    kind: Kind
    words: str = field(repr=False)

    @property
    def stops(self) -> bool:
        """Whether the answer is left out."""
        return self.kind not in WARNINGS


@dataclass
class RecordPlan:
    """A record to be made: its form and its answers by path."""

    form: str
    answers: dict[str, Value] = field(default_factory=dict, repr=False)


@dataclass
class CasePlan:
    """A case to be made from one line or several. *defender* and *case* hold its own answers, *records* the rest.

    *hints* are records on file, and lines of this file, that may be the same person. *into* is the case on file that
    the records are added to instead, '' for a new one.
    """

    lines: list[int]
    defender: RecordPlan
    case: RecordPlan
    earlier: str = ""
    records: list[RecordPlan] = field(default_factory=list)
    same: str = ""
    hints: list[tuple[str, str, bool]] = field(default_factory=list)
    into: str = ""

    def traits(self) -> Traits:
        """What is known of the person."""

        def text(path: str) -> str:
            found = self.defender.answers.get(path)
            return found.answer if found and isinstance(found.answer, str) else ""

        names = tuple(name for path in ("hrd_name", "hrd_name_local") if (name := text(path)))
        return Traits(
            record=f"{LINE}{self.lines[0]}",
            names=names,
            born=text("hrd_birth"),
            place=text("hrd_place"),
            country=text("hrd_country"),
            gender=text("hrd_gender"),
        )


@dataclass
class Plan:
    """Everything an import would make, and what speaks against it."""

    cases: list[CasePlan] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    lines: int = 0

    @property
    def left_out(self) -> int:
        """How many answers cannot be taken."""
        return sum(problem.stops for problem in self.problems)

    @property
    def adds(self) -> bool:
        """Whether it adds to cases on file and makes none."""
        return any(case.into for case in self.cases)

    def counts(self) -> dict[str, int]:
        """How many records of each form would be made."""
        new = [case for case in self.cases if not case.into]
        found = {"cas": len(new), "hrd": sum(not case.same for case in new)}
        for case in self.cases:
            for record in case.records:
                found[record.form] = found.get(record.form, 0) + 1
        return found


@dataclass(frozen=True)
class Target:
    """A column and the question it answers; *reader* is None where its text is taken as it stands."""

    column: int
    heading: str
    path: str
    form: str
    reader: Reader | None


def make(session: "Session", table: Table, mapping: ImportMapping, progress: Progress | None = None) -> Plan:
    """Return what importing *table* by *mapping* would make. Raises MAPPING_INVALID, IMPORT_NOTHING."""
    targets = targets_of(table, mapping)
    if not targets:
        raise ImportNothing
    _on_file(session, mapping)
    return Maker(session, table, mapping, targets).make(progress or Progress())


def _on_file(session: "Session", mapping: ImportMapping) -> None:
    """Refuse a person on file who is none: a case would get a name. Raises MAPPING_INVALID."""
    rows = session.vault.records.list(form="hrd", limit=None) if mapping.same else []
    people = {row.id for row in rows}
    for line, record in mapping.same.items():
        if record and record not in people:
            raise MappingInvalid(why=f"same: {line}")


def targets_of(table: Table, mapping: ImportMapping) -> list[Target]:
    """Return where the columns go. Raises MAPPING_INVALID."""
    missing = [heading for heading, column in mapping.columns.items() if column.to and heading not in table.headings]
    if missing or (mapping.key and mapping.key not in table.headings):
        raise MappingInvalid(why=(missing or [mapping.key])[0][:_LONGEST])
    found, seen = [], set()
    for number, heading in enumerate(table.headings):
        column = mapping.columns.get(heading)
        if column is None or not column.to:
            continue
        if column.to in seen:
            raise MappingInvalid(why=f"{heading[:40]}: {column.to}")
        seen.add(column.to)
        found.append(_target(number, heading, column))
    return found


def _target(number: int, heading: str, column: Column) -> Target:
    from hrd_desktop import forms

    form = guessing.form_of(column.to)
    if form is None:
        raise MappingInvalid(why=column.to[:_LONGEST])
    if column.to in guessing.NUMBERS:
        return Target(number, heading, column.to, form, None)
    definition = forms.catalogue()[form]
    question = definition.questions[name_of(column.to)]
    return Target(number, heading, column.to, form, Reader(definition, question, column.values, column.dates))


class Maker:
    """Makes the plan of one table, line by line."""

    def __init__(self, session: "Session", table: Table, mapping: ImportMapping, targets: list[Target]) -> None:
        self._session, self._table, self._mapping, self._targets = session, table, mapping, targets
        self._fixed = _fixed(mapping.fixed)
        self._key = table.headings.index(mapping.key) if mapping.key else -1
        self._taken = _called(session)
        self.plan = Plan(lines=len(table.lines))

    def make(self, progress: Progress) -> Plan:
        """Make the plan."""
        by_key: dict[str, CasePlan] = {}
        for count, line in enumerate(self._table.lines):
            if count % _EVERY == 0:
                progress.at(count * 100 // len(self._table.lines))
            said = self._read(line)
            key = folded(line.cell(self._key)) if self._key >= 0 else ""
            known = by_key.get(key) if key else None
            if known is None:
                case = self._begin(line, said)
                if key:
                    by_key[key] = case
            else:
                self._join(known, line, said)
        progress.at(100)
        return self.plan

    def _read(self, line: Line) -> dict[str, dict[str, Value]]:
        """What a line says, by form and path; its problems go into the plan."""
        said: dict[str, dict[str, Value]] = {}
        for target in self._targets:
            text = line.cell(target.column)
            if not text:
                continue
            value = target.reader.read(text) if target.reader else kept(text)
            if value.problem is not None:
                self._tell(line.number, target.heading, value.problem, value.words)
            elif target.column in line.formulas:
                self._tell(line.number, target.heading, "formula", text)
            if value.said:
                said.setdefault(target.form, {})[target.path] = value
        return said

    def _tell(self, line: int, heading: str, kind: Kind, words: str) -> None:
        self.plan.problems.append(Problem(line, heading, kind, words[:_LONGEST]))

    def _begin(self, line: Line, said: dict[str, dict[str, Value]]) -> CasePlan:
        own = said.pop("cas", {})
        earlier = own.pop(guessing.EARLIER, None)
        case = CasePlan(
            [line.number],
            RecordPlan("hrd", self._fixed.get("hrd", {}) | said.pop("hrd", {})),
            RecordPlan("cas", self._fixed.get("cas", {}) | own),
            str(earlier.answer) if earlier else "",
            same=self._mapping.same.get(line.number, ""),
        )
        self._hold_alias(line.number, case)
        self._add_records(case, said)
        self.plan.cases.append(case)
        return case

    def _join(self, case: CasePlan, line: Line, said: dict[str, dict[str, Value]]) -> None:
        case.lines.append(line.number)
        for form, plan in (("hrd", case.defender), ("cas", case.case)):
            for path, value in said.pop(form, {}).items():
                before = plan.answers.get(path)
                if path == guessing.EARLIER or before == value:
                    continue
                if before is None:
                    plan.answers[path] = value
                else:
                    heading = next(target.heading for target in self._targets if target.path == path)
                    self._tell(line.number, heading, "differs", str(value.answer))
        self._add_records(case, said)

    def _add_records(self, case: CasePlan, said: dict[str, dict[str, Value]]) -> None:
        for form, answers in said.items():
            case.records.append(RecordPlan(form, self._fixed.get(form, {}) | answers))

    def _hold_alias(self, line: int, case: CasePlan) -> None:
        """A working name belongs to one person: where it is taken, the program proposes another."""
        value = case.defender.answers.get("hrd_alias")
        if value is None or not isinstance(value.answer, str):
            return
        if value.answer.casefold() in self._taken:
            del case.defender.answers["hrd_alias"]
            heading = next((one.heading for one in self._targets if one.path == "hrd_alias"), "")
            self._tell(line, heading, "alias_taken", value.answer)
        else:
            self._taken.add(value.answer.casefold())


def _called(session: "Session") -> set[str]:
    rows = session.vault.records.list(form=("hrd", parties.FORM), sort="title", limit=None)
    return {row.title.casefold() for row in rows}


def _fixed(written: Mapping[str, str]) -> dict[str, dict[str, Value]]:
    """The answers that are the same for all lines, by form. Raises MAPPING_INVALID where one cannot be taken."""
    found: dict[str, dict[str, Value]] = {}
    for path, text in written.items():
        target = _target(0, "", Column(to=path))
        value = target.reader.read(text) if target.reader else kept(text)
        if not value.said or value.problem is not None:
            raise MappingInvalid(why=f"{path[:40]}: {text[:40]}")
        found.setdefault(target.form, {})[path] = value
    return found
