"""Everybody who may be on file twice, the likeliest first. Looking takes a while and runs beside other work."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hrd_desktop.services.people.views import Pair
from hrd_desktop.system.progress import Progress
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.jobs import Job
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.people.knowing import open_party
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.widgets import (
    Card,
    Chip,
    LinkButton,
    Muted,
    PageTitle,
    Row,
    Rows,
    Scroller,
    SecondaryButton,
    reveal,
)

_SHOWN = 40


class PairsPage(Page):
    """The list of pairs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._job: Job | None = None
        self._pairs: list[Pair] = []
        self.stop, self.again = SecondaryButton(self.tr("Stop")), SecondaryButton(self.tr("Look again"), "search")
        self.back = SecondaryButton(self.tr("People and others"))
        self.told, self.rows = Muted(), Rows()
        self.more = LinkButton(self.tr("Show all"))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(PageTitle(self.tr("Possible doubles"), wrap=False), 1)
        for button in (self.back, self.stop, self.again):
            head.addWidget(button)
        self.body.addLayout(head)
        card = Card()
        card.body.addWidget(self.told)
        card.body.addWidget(self.rows)
        card.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self.body.addWidget(Scroller(inner), 1)
        self.stop.clicked.connect(self._on_stop)
        self.again.clicked.connect(self.look)
        self.back.clicked.connect(lambda: self.desk.go("people"))
        self.more.clicked.connect(lambda: self._fill(len(self._pairs)))

    def show_place(self, _place: Place) -> None:
        """Look for pairs."""
        self.set_marking("")
        self.look()

    def look(self) -> None:
        """Compare everybody with everybody who sounds alike."""
        if self._job is not None:
            return
        session = self.desk.session

        def work(progress: Progress) -> list[Pair]:
            reader = session.reader()
            try:
                return list(reader.people.pairs(progress))
            finally:
                reader.close()

        self._show_running(True)
        self._job = self.desk.long(work)
        self._job.progressed.connect(self._on_progress)
        self._job.succeeded.connect(self._on_found)
        self._job.failed.connect(self.desk.tell)
        for ended in (self._job.failed, self._job.crashed):
            ended.connect(self._on_not_found)
        self._job.cancelled.connect(self._on_stopped)
        self._job.finished.connect(self._on_finished)

    def _show_running(self, running: bool) -> None:
        reveal(self.stop, running)
        reveal(self.again, not running)
        if running:
            self.told.setText(self.tr("Looking…"))

    def _on_progress(self, percent: int, _what: str) -> None:
        self.told.setText(self.tr("Looking… %1 %").replace("%1", str(percent)))

    def _on_stopped(self) -> None:
        self.told.setText(self.tr("Stopped."))

    def _on_not_found(self, _why: Exception) -> None:
        self.told.setText("")

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _on_finished(self) -> None:
        self._job = None
        self._show_running(False)

    def _on_found(self, pairs: list[Pair]) -> None:
        self._pairs = pairs
        said = self.tr("Pairs that may be one person: %1. Names stay hidden.").replace("%1", str(len(pairs)))
        self.told.setText(said if pairs else self.tr("Nobody seems to be on file twice."))
        self._fill(_SHOWN)

    def _fill(self, most: int) -> None:
        self.rows.fill([self._row(pair) for pair in self._pairs[:most]])
        reveal(self.more, len(self._pairs) > most)

    def _row(self, pair: Pair) -> Row:
        chip = Chip(self.tr("Likely the same") if pair.likely else self.tr("May be the same"))
        chip.set_tone("warn" if pair.likely else "neutral")
        both = f"{pair.one_title} – {pair.other_title}"
        apart = LinkButton(self.tr("Not the same"))
        apart.setAccessibleName(f"{self.tr('Not the same')}: {both}")
        apart.clicked.connect(lambda: self._keep_apart(pair))
        button = SecondaryButton(self.tr("Compare…") if pair.mergeable else self.tr("Open"))
        button.setAccessibleName(f"{button.text()} {both}")
        button.clicked.connect(lambda: self._open(pair))
        return Row(both, " · ".join(pair.reasons), chip, apart, button)

    def _open(self, pair: Pair) -> None:
        if pair.mergeable:
            self.desk.go("merge", pair.one, pair.other)
            return
        session = self.desk.session
        work = session.records.show
        self.desk.ask(self, lambda: work(pair.one).form, lambda form: open_party(self.desk, form, pair.one))

    def _keep_apart(self, pair: Pair) -> None:
        session = self.desk.session
        job = self.desk.write(lambda: session.people.keep_apart(pair.one, pair.other))
        job.then(self, lambda _nothing: self._forget(pair))

    def _forget(self, pair: Pair) -> None:
        self._pairs = [one for one in self._pairs if one != pair]
        self._on_found(self._pairs)
