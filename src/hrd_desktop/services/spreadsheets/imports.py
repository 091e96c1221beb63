"""Cases that exist already in spreadsheets: read, mapped, looked at, taken in, taken back."""

from pathlib import Path

from hrd_desktop.domain.paths import name_of
from hrd_desktop.i18n import gettext as _
from hrd_desktop.services.member import Member
from hrd_desktop.services.people.crowd import Crowd
from hrd_desktop.services.spreadsheets import adding, columns, mapping, plan, running, tables
from hrd_desktop.services.spreadsheets.columns import ColumnView
from hrd_desktop.services.spreadsheets.guessing import FORMS, Target, paths_of
from hrd_desktop.services.spreadsheets.lines import How
from hrd_desktop.services.spreadsheets.mapping import Mapping
from hrd_desktop.services.spreadsheets.plan import LINE, Plan
from hrd_desktop.services.spreadsheets.running import Imported, ImportRow, TakenBack
from hrd_desktop.services.spreadsheets.tables import Table
from hrd_desktop.system.progress import Progress

_EVERY, _FEW = 25, 3


class Imports(Member):
    """The session's imports. All but :meth:`list` and the kept mappings belongs to the long lane."""

    def read(self, path: Path, how: How | None = None, progress: Progress | None = None) -> Table:
        """Return the table in a CSV or XLSX file. Raises SOURCE_UNREADABLE and the SPREADSHEET errors."""
        return tables.read(path, how, progress)

    def guess(self, table: Table) -> Mapping:
        """Return the mapping to begin with: a kept one that fits the headings, or what the headings say."""
        return adding.recognised(self._session, table, mapping.guess(table, mapping.kept(self._session)))

    def columns(self, table: Table, how: Mapping) -> "list[ColumnView]":
        """Return the columns as the mapping screen shows them."""
        return columns.views(table, how)

    def column(self, table: Table, how: Mapping, number: int) -> ColumnView:
        """Return one column, after something about it was changed."""
        return columns.view(table, how, number)

    def targets(self) -> "list[Target]":
        """Return every question that a column may go to, form by form in the order of the forms."""
        from hrd_desktop import forms, i18n

        found = []
        for form in FORMS:
            definition = forms.catalogue()[form]
            for path in paths_of(form):
                question = definition.questions[name_of(path)]
                found.append(Target(path, question.label.in_(i18n.language()), form))
        return found

    def plan(self, table: Table, how: Mapping, progress: Progress | None = None) -> Plan:
        """Return what an import would make, with problems and hints, writing nothing.

        Raises MAPPING_INVALID, IMPORT_NOTHING.
        """
        report = progress or Progress()
        if adding.fits(how):
            return adding.make(self._session, table, how, report)
        found = plan.make(self._session, table, how, Progress(lambda percent, what: report.at(percent // 2, what)))
        self._hint(found, report)
        return found

    def _hint(self, found: Plan, progress: Progress) -> None:
        """Say of each line who on file, and which earlier line, may be the same person."""
        register, store = self._session.people.register, self._session.store
        crowd = Crowd()
        for number, case in enumerate(found.cases):
            if number % _EVERY == 0:
                progress.at(50 + number * 50 // len(found.cases))
            traits = case.traits()
            if case.same or not traits.words:
                continue
            on_file = register.like(store, traits)[:_FEW]
            case.hints = [(one.record, self._session.words.title(one.record), like.likely) for one, like in on_file]
            for one, like in crowd.like(traits)[:_FEW]:
                line = one.record.removeprefix(LINE)
                case.hints.append((one.record, _("line {number}").format(number=line), like.likely))
            crowd.add(traits)

    def run(self, found: Plan, name: str, progress: Progress | None = None, *, leave_out: bool = False) -> Imported:
        """Make everything in a plan, all or nothing. Raises IMPORT_PROBLEMS."""
        return running.run(self._session, found, name, progress or Progress(), leave_out=leave_out)

    def undo(self, import_id: str, progress: Progress | None = None) -> TakenBack:
        """Take back a whole import. Raises IMPORT_UNKNOWN."""
        return running.undo(self._session, import_id, progress or Progress())

    def list(self) -> list[ImportRow]:
        """Return all imports, the latest first."""
        return running.rows(self._session)

    def recover(self) -> None:
        """Take back what a crash cut off; called when a vault is opened."""
        running.recover(self._session)

    def keep_mapping(self, name: str, how: Mapping) -> None:
        """Keep a mapping in the vault for files with the same headings."""
        mapping.keep(self._session, name, how)

    def mappings(self) -> dict[str, Mapping]:
        """Return the kept mappings by name."""
        return mapping.kept(self._session)
