"""A list about cases on file: each line is an incident of the case whose number it names.

Such a list brings incidents and nothing else: what a case or a defender says already is the officer's. A line whose
case is not known, or whose incident the case holds already, is left out and told, so that next month's list may hold
last month's lines.
"""

import re
from typing import TYPE_CHECKING

from hrd_desktop.services.spreadsheets import guessing
from hrd_desktop.services.spreadsheets.errors import ImportNothing
from hrd_desktop.services.spreadsheets.lines import Line
from hrd_desktop.services.spreadsheets.mapping import Column, Mapping
from hrd_desktop.services.spreadsheets.plan import CasePlan, Maker, Plan, RecordPlan, Target, targets_of
from hrd_desktop.services.spreadsheets.tables import Table
from hrd_desktop.services.spreadsheets.values import Value, folded
from hrd_desktop.system.progress import Progress

if TYPE_CHECKING:
    from hrd_desktop.services.session import Session

FORM = "inc"
_ROW = re.compile(r"\[[^\]]*\]")
_EVERY = 100


class CasesOnFile:
    """The cases of the vault by their numbers, those they had before included where these tell one case."""

    def __init__(self, session: "Session") -> None:
        rows = session.vault.records.list(form="cas", sort="number", limit=None)
        earlier: dict[str, list[str]] = {}
        for case, said in session.vault.records.values([guessing.EARLIER], form="cas").items():
            earlier.setdefault(folded(str(said[guessing.EARLIER])), []).append(case)
        self._by_number = {number: cases[0] for number, cases in earlier.items() if len(cases) == 1}
        self._own = {folded(row.number): row.id for row in rows}
        self._by_number |= self._own

    def find(self, number: str) -> str:
        """Return the case of *number*, '' where there is none."""
        return self._by_number.get(folded(number), "")

    def has(self, number: str) -> bool:
        """Return whether *number* is one that this program gave a case."""
        return folded(number) in self._own


def fits(mapping: Mapping) -> bool:
    """Return whether *mapping* is of a list about cases on file."""
    return any(column.to == guessing.ON_FILE for column in mapping.columns.values())


def recognised(session: "Session", table: Table, mapping: Mapping) -> Mapping:
    """Return *mapping* with its column of case numbers told as such, where every number in it is on file."""
    cases = CasesOnFile(session)
    for number, heading in enumerate(table.headings):
        column = mapping.columns.get(heading, Column())
        texts = {text for line in table.lines if (text := line.cell(number))}
        known = cases.find if column.to == guessing.EARLIER else cases.has
        if heading and column.to in ("", guessing.EARLIER) and texts and all(map(known, texts)):
            columns = {**mapping.columns, heading: Column(to=guessing.ON_FILE)}
            return mapping.model_copy(update={"columns": columns, "key": "", "fixed": {}})
    return mapping


def make(session: "Session", table: Table, mapping: Mapping, progress: Progress | None = None) -> Plan:
    """Return what *table* would add to cases on file. Raises MAPPING_INVALID, IMPORT_NOTHING."""
    targets = targets_of(table, mapping)
    if not any(target.form == FORM for target in targets):
        raise ImportNothing
    return _Adder(session, table, mapping, targets).make(progress or Progress())


class _Adder(Maker):
    def __init__(self, session: "Session", table: Table, mapping: Mapping, targets: list[Target]) -> None:
        super().__init__(session, table, mapping, targets)
        self._cases = CasesOnFile(session)
        self._held: dict[str, list[list[tuple[str, object]]]] = {}
        number = next(one for one in targets if one.path == guessing.ON_FILE)
        self._number = number
        for one in targets:
            if one.form != FORM and one is not number:
                self._tell(table.how.header, one.heading, "only_incidents", one.heading)
        self._targets = [one for one in targets if one.form == FORM]

    def make(self, progress: Progress) -> Plan:
        """Make the plan: the lines of one case together, in the order of the file."""
        by_case: dict[str, CasePlan] = {}
        for count, line in enumerate(self._table.lines):
            if count % _EVERY == 0:
                progress.at(count * 100 // len(self._table.lines))
            answers = self._read(line).get(FORM)
            case = self._case_of(line) if answers else ""
            if answers and case:
                self._add(by_case, case, line, self._fixed.get(FORM, {}) | answers)
        self.plan.cases = list(by_case.values())
        progress.at(100)
        return self.plan

    def _case_of(self, line: Line) -> str:
        number = line.cell(self._number.column)
        case = self._cases.find(number)
        if not case:
            self._tell(line.number, self._number.heading, "case_unknown", number or "–")
        return case

    def _add(self, by_case: dict[str, CasePlan], case: str, line: Line, answers: dict[str, Value]) -> None:
        said = _said({path: value.answer for path, value in answers.items()})
        if any(all(one in held for one in said) for held in self._incidents(case)):
            self._tell(line.number, self._number.heading, "on_file", line.cell(self._number.column))
            return
        self._held[case].append(said)
        plan = by_case.setdefault(case, CasePlan([], RecordPlan("hrd"), RecordPlan("cas"), into=case))
        plan.lines.append(line.number)
        plan.records.append(RecordPlan(FORM, answers))

    def _incidents(self, case: str) -> list[list[tuple[str, object]]]:
        """What each incident of *case* says, on file or earlier in this list."""
        if case not in self._held:
            found = self._session.store.of_case(case, FORM)
            self._held[case] = [_said({path: one.value for path, one in each.statements.items()}) for each in found]
        return self._held[case]


def _said(answers: dict[str, object]) -> list[tuple[str, object]]:
    """Return what an incident says, whichever row of a repeat says it: two that differ in who did it are two."""
    return [(_ROW.sub("", path), value) for path, value in answers.items()]
