"""Reports: choose what to count, write beside it, see it drawn, take it out as paper or table.

Counting runs on the long lane, so typing never waits for it; one count at a time, and what the officer chose
meanwhile is counted next.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.services.reporting.asked import Asked, Span, of_key
from hrd_desktop.services.reporting.views import KeptReport, ReportView
from hrd_desktop.services.views import Changes
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.jobs import Job
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.reports.choices import ChoicesCard
from hrd_desktop.ui.reports.shown import Drawn, HeadRow
from hrd_desktop.ui.reports.texts import TextsCard
from hrd_desktop.ui.widgets import LinkButton, Muted, Notice, PageTitle, PrimaryButton, SecondaryButton, Stamp, reveal

T = TypeVar("T")
Offers = tuple[Asked, Sequence[tuple[str, str]], Sequence[Span], Sequence[KeptReport]]


class ReportsPage(Page):
    """A place's record is what is asked for as one word, or the id of a period's record, '' for the usual year."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._asked = Asked()
        self._counting: Asked | None = None
        self.view: ReportView | None = None
        self.title = PageTitle(self.tr("Reports"), wrap=False)
        self.stamp = Stamp()
        self.state, self.again = Muted(), LinkButton(self.tr("Count again"))
        self.csv = SecondaryButton(self.tr("Save as CSV…"), "save")
        self.paper = PrimaryButton(self.tr("Print or save as PDF"), "printer")
        self.choices, self.texts = ChoicesCard(), TextsCard(desk)
        self.numbers, self.saving, self.named, self.overlaps = Notice(), Notice(), Notice(), Notice()
        self.head, self.drawn = HeadRow(), Drawn()
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addStretch(1)
        for at_the_end in (self.again, self.stamp, self.csv, self.paper):
            head.addWidget(at_the_end)
        self.body.addLayout(head)
        self.body.addWidget(self.state)
        for widget in (
            self.saving,
            self.choices,
            self.named,
            self.overlaps,
            self.numbers,
            self.head,
            self.texts,
            self.drawn,
        ):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        for notice in (self.numbers, self.saving, self.named, self.overlaps):
            notice.clear()
        self.again.hide()
        self.texts.hide()
        self._ready(False)

    def _connect(self) -> None:
        self.choices.asked.connect(self._on_asked)
        self.texts.written.connect(self._look_for_names)
        self.again.clicked.connect(self._count_again)
        self.named.acted.connect(self._on_looked)
        self.saving.acted.connect(self._choose_file)
        self.csv.clicked.connect(self._on_csv)
        self.paper.clicked.connect(lambda: self.desk.go("report_paper", self._asked.key()))

    # -- what is asked --------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the report that *place* names."""
        self.set_marking("")
        self.saving.clear()
        self.desk.ask(self, lambda: _offers(self.desk.session, place.record), self._on_offers)

    def _on_offers(self, found: Offers) -> None:
        asked, countries, spans, kept = found
        self.choices.offer(countries, spans, kept)
        self._on_asked(asked)

    def _on_asked(self, asked: Asked) -> None:
        self._asked = asked
        self.choices.show_asked(asked)
        self.set_marking(asked.marking.stamp)
        self.stamp.show_marking(asked.marking.stamp)
        self.moved.emit(Place("reports", asked.key()))
        self._count()

    def refresh(self, changes: Changes) -> None:
        """Offer to count again: a count takes seconds in a large vault, so nothing is counted unasked."""
        if self.view is not None and (changes.cases or self._asked.kind == "climate"):
            reveal(self.again, True)

    # -- counting -------------------------------------------------------------------------------------------------

    def _long(self, work: Callable[[Any, Any], T]) -> Job:
        """Run *work* over a reader's reports and a progress, beside typing."""
        session = self.desk.session

        def read(progress: Any) -> T:
            reader = session.reader()
            try:
                return work(reader.reporting, progress)
            finally:
                reader.close()

        return self.desk.long(read)

    def _count_again(self) -> None:
        self._unlook()
        self._count()

    def _unlook(self) -> None:
        """That they name nobody was said of the words that stood there then."""
        if self._asked.checked:
            self._asked = replace(self._asked, checked=False)
            self.choices.show_asked(self._asked)

    def _count(self) -> None:
        if self._counting is not None:
            return
        self.texts.begin()
        self._counting = asked = self._asked
        self.state.setText(self.tr("Counting…"))
        self.again.hide()
        self._ready(False)
        job = self._long(lambda reporting, progress: reporting.view(asked, progress))
        job.succeeded.connect(self._on_counted)
        job.failed.connect(self._on_failed)
        job.crashed.connect(self._on_not_counted)

    def _ready(self, ready: bool) -> None:
        self.csv.setEnabled(ready)
        self.paper.setEnabled(ready)

    def _overtaken(self) -> bool:
        """Whether something else was asked for meanwhile, which is then counted."""
        counted, self._counting = self._counting, None
        if counted == self._asked:
            return False
        self._count()
        return True

    def _on_failed(self, error: HrdError) -> None:
        if self._on_not_counted(error):
            self.numbers.show_error(error)

    def _on_not_counted(self, _why: Exception) -> bool:
        """Offer to count once more, unless something else is counted now."""
        if self._overtaken():
            return False
        self.state.setText("")
        reveal(self.again, True)
        return True

    def _on_counted(self, view: ReportView) -> None:
        if self._overtaken():
            return
        self.view = view
        self.state.setText(view.subtitle)
        reveal(self.texts, view.asked.kind == "period")
        if view.asked.kind == "period":
            self.texts.show_texts(view.asked, view.texts)
        self.head.show_view(view)
        self.drawn.show_view(view)
        self._say_numbers(view)
        self._say_overlaps(view.overlaps)
        self._show_named(view.named)

    def _say_numbers(self, view: ReportView) -> None:
        if view.asked.plain and view.asked.kind in ("period", "sdg"):
            words = self.tr("A reader who knows the country may recognise somebody. Keep it within the service.")
            self.numbers.say("warn", words, self.tr("Small numbers are shown in full."))
        elif view.held:
            words = self.tr("<5 stands for one to four; ≥5 stands where a larger number would give one away.")
            self.numbers.say("neutral", words, self.tr("Small numbers are held back so that nobody is recognised."))
        else:
            self.numbers.clear()

    def _say_overlaps(self, found: tuple[str, ...]) -> None:
        told = self.tr("Whoever has both may work out numbers that are held back: %1.").replace(
            "%1", "; ".join(found)
        )
        title = self.tr("A report over some of these days left before.")
        self.overlaps.say("warn", told if found else "", title if found else "")

    # -- names in the officer's words -----------------------------------------------------------------------------

    def _look_for_names(self) -> None:
        self._unlook()
        asked = self._asked
        if asked.kind == "period":
            job = self._long(lambda reporting, _progress: reporting.named(asked))
            job.then(self, lambda found: self._show_named(found) if asked == self._asked else None)

    def _show_named(self, found: tuple[str, ...]) -> None:
        stops = bool(found) and not self._asked.checked
        self._ready(not stops)
        if not stops:
            self.named.clear()
            return
        told = self.tr("Also a name, an alias or a case number in this vault: %1. Take them out, or look once more.")
        action = self.tr("They name nobody")
        self.named.say("danger", told.replace("%1", ", ".join(found)), self.tr("The text may name somebody."), action)

    def _on_looked(self) -> None:
        self._asked = replace(self._asked, checked=True)
        self.choices.show_asked(self._asked)
        self._show_named(())

    # -- out ------------------------------------------------------------------------------------------------------

    def _on_csv(self) -> None:
        words = self.tr("The file will not be encrypted. Whoever has it, or finds it, can read it.")
        self.saving.say("warn", words, action=self.tr("Choose where…"))
        self.saving.button.setFocus()

    def _choose_file(self) -> None:
        self.saving.clear()
        proposed = str(Path.home() / f"{self.view.file_name if self.view else 'report'}.csv")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as CSV"), proposed, "CSV (*.csv)")
        if chosen:
            self.write_csv(Path(chosen))

    def write_csv(self, path: Path) -> None:
        """Write the report's table to *path*, which the officer named."""
        asked = self._asked
        job = self._long(lambda reporting, _progress: reporting.table(asked))
        job.then(self, lambda table: self._write(path, table, asked))
        job.failed.connect(self.desk.told)

    def _write(self, path: Path, table: bytes, asked: Asked) -> None:
        reporting = self.desk.session.reporting
        job = self.desk.write_out(path, table, lambda: reporting.noted(asked, "saved"))
        job.then(self, lambda _path: self._say_saved())
        job.otherwise(self, self._say_not_saved)

    def _say_saved(self) -> None:
        self.saving.say("neutral", self.tr("It lies there unencrypted."), self.tr("Saved"))

    def _say_not_saved(self, error: HrdError) -> None:
        told = error if error.error == "TARGET_IN_VAULT" else HrdError("SHEET_NOT_SAVED")
        self.saving.say("danger", told.message(language()))

    def leave(self) -> None:
        """Write what is typed."""
        self.texts.autosave.hand_over()

    def focus_first(self) -> None:
        """The kind of report."""
        self.choices.kinds[self._asked.kind].setFocus()


def _offers(session: Any, record: str) -> Offers:
    """What the officer may choose, and what *record* of a place asks for: for "" the own country's usual year."""
    reporting = session.reporting
    spans, kept = reporting.spans(), reporting.kept()
    asked = of_key(record)
    if record and "|" not in record:
        asked = reporting.asked_of(record)
    elif not asked.first:
        own = session.about().country
        year = reporting.usual()
        asked = replace(asked, country=asked.country or own, first=year.first, last=year.last)
    return asked, session.countries.known(), spans, kept
