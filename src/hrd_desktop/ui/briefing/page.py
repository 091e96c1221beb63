"""The briefing sheet of a case, seen before it is printed: first what the rules say, then the sheet."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QSpinBox

from hrd_desktop.domain.marking import Marking
from hrd_desktop.i18n import language
from hrd_desktop.services.views import Cover
from hrd_desktop.ui.briefing.preview import SheetPreview
from hrd_desktop.ui.consents import CoverLine
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.exchange.names import NamesCard
from hrd_desktop.ui.exchange.verdicts import Verdicts
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place
from hrd_desktop.ui.theme import font
from hrd_desktop.ui.widgets import Card, FieldLabel, LinkButton, Muted, Notice, PageTitle, SecondaryButton

_MOST_COPIES = 20
_REDRAW_MS = 300


class BriefingPage(Page):
    """Draws the sheet on the long lane and shows it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._case = ""
        self._sheet: Any = None
        self._drawn_with: Any = None
        self._overrules: dict[str, str] = {}
        self.title = PageTitle(self.tr("Briefing sheet"), wrap=False)
        self.state = Muted()
        self.back = SecondaryButton(self.tr("Back to the case"))
        self.back.clicked.connect(lambda: self.desk.open_case(self._case))
        self.copies = QSpinBox()
        self.copies.setFont(font())
        self.copies.setRange(1, _MOST_COPIES)
        self.copies.setMinimumSize(72, 36)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_MS)
        self._redraw.timeout.connect(self._draw)
        self.copies.valueChanged.connect(lambda _number: self._redraw.start())
        self.notice = Notice()
        self.notice.clear()
        self.covers = CoverLine()
        self.covers.opened.connect(lambda consent: self.desk.go("consent_page", consent))
        self.rules = Card(self.tr("What the guidelines ask before this is paper"))
        self.verdicts = Verdicts()
        self.names = NamesCard()
        self.names.changed.connect(self._judge)
        self.asked = self.names.scrolled()
        self.decided = LinkButton(self.tr("Names decided"))
        self.decided.clicked.connect(self._show_names)
        self.safe = SecondaryButton(self.tr("It is safe to hold on paper"))
        self.unsafe = SecondaryButton(self.tr("It is not safe"))
        self.preview = SheetPreview()
        self.preview.keep = lambda path, pdf: self.desk.write_out(path, pdf, self._noting("saved"))
        self.preview.printed.connect(lambda: self.desk.write(self._noting("printed")))
        self.verdicts.remedy_requested.connect(self._on_remedy)
        self.verdicts.overrule_requested.connect(self._on_overruled)
        self.safe.clicked.connect(lambda: self._say_paper(True))
        self.unsafe.clicked.connect(lambda: self._say_paper(False))
        self._lay_out()

    def _lay_out(self) -> None:
        head, paper = QHBoxLayout(), QHBoxLayout()
        for row in (head, paper):
            row.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.state, 1)
        head.addWidget(FieldLabel(self.tr("Copies"), self.copies))
        head.addWidget(self.copies)
        head.addWidget(self.decided)
        head.addWidget(self.back)
        paper.addWidget(self.safe)
        paper.addWidget(self.unsafe)
        paper.addStretch(1)
        self.rules.body.addWidget(self.verdicts)
        self.rules.body.addLayout(paper)
        self.body.addLayout(head)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.covers)
        self.body.addWidget(self.rules)
        self.body.addWidget(self.asked, 1)
        self.body.addWidget(self.preview, 1)
        self.body.addStretch(0)
        for widget in (self.rules, self.asked, self.decided, self.preview, self.covers):
            widget.hide()

    def show_place(self, place: Place) -> None:
        if place.record != self._case:
            self._overrules = {}
            self.names.start()
            self.verdicts.show_verdicts(())
            self.set_marking("")
        self._case = place.record
        for widget in (self.preview, self.rules, self.asked, self.decided):
            widget.hide()
        self.notice.clear()
        self._judge()

    # -- what the rules say ---------------------------------------------------------------------------------------

    def _options(self) -> Any:
        from hrd_desktop.services.views import BriefingOptions, Overrule

        overruled = tuple(Overrule(rule, reason) for rule, reason in self._overrules.items())
        return BriefingOptions(
            language=language(), copies=self.copies.value(), overrule=overruled, names=self.names.choice()
        )

    def _judge(self) -> None:
        case, options, session = self._case, self._options(), self.desk.session
        self.desk.ask(
            self,
            lambda: (
                case,
                session.cases.row(case).marking,
                session.briefing.verdicts(case, options),
                session.briefing.names(case, options),
                session.briefing.covers(case),
            ),
            self._on_judged,
        )

    @Slot(object)
    def _on_judged(self, judged: tuple[str, Marking, Sequence[Any], Sequence[Any], Sequence[Cover]]) -> None:
        case, marking, verdicts, names, covers = judged
        if case != self._case:
            return
        self.set_marking(marking.stamp)
        self.covers.show_covers(covers)
        broken = [one for one in verdicts if not one.allowed]
        self.verdicts.show_verdicts(broken)
        self.rules.setVisible(bool(broken))
        paper = [one.rule for one in broken if one.remedy == "paper"]
        for rule in paper:
            self.verdicts.mends[rule].hide()  # the two answers stand below
        for button in (self.safe, self.unsafe):
            button.setVisible(bool(paper))
        self.names.show_hits(names)
        waiting = any(one.decided is None for one in names)
        self.decided.setVisible(bool(names) and not waiting)
        self.asked.setVisible(waiting)
        if waiting or any(one.stops for one in broken):
            self._put_away()
        else:
            self._draw()

    def _put_away(self) -> None:
        self.state.setText("")
        self.preview.forget()
        self.preview.hide()

    @Slot()
    def _show_names(self) -> None:
        """Show what was decided about names again; any change leads back to the sheet."""
        self._put_away()
        self.decided.hide()
        self.asked.show()

    @Slot(str)
    def _on_remedy(self, act: str) -> None:
        if act == "consent":
            self.desk.go("case", self._case, "consent")

    @Slot(str, str)
    def _on_overruled(self, rule: str, reason: str) -> None:
        self._overrules[rule] = reason
        self._judge()

    def _say_paper(self, safe: bool) -> None:
        case, say = self._case, self.desk.session.cases.paper_safe
        self.desk.write(lambda: say(case, safe)).then(self, lambda _saved: self._judge())

    # -- the sheet ------------------------------------------------------------------------------------------------

    @Slot()
    def _draw(self) -> None:
        self.state.setText(self.tr("Drawing the sheet…"))
        case, options, session = self._case, self._options(), self.desk.session

        def draw(progress: Any) -> object:
            reader = session.reader()
            try:
                return case, options, reader.briefing.sheet(case, options, progress)
            finally:
                reader.close()

        job = self.desk.long(draw)
        job.succeeded.connect(self._on_drawn)
        job.otherwise(self, lambda error: self.notice.show_error(error) if case == self._case else None)
        for ended in (job.failed, job.crashed):
            ended.connect(self._on_not_drawn)

    @Slot(object)
    def _on_drawn(self, drawn: tuple[str, Any, Any]) -> None:
        case, options, sheet = drawn
        if case != self._case or options != self._options() or not self.isVisible():
            return  # another is on its way, drawn as it was decided since
        self._sheet, self._drawn_with = sheet, options
        self.state.setText(self.tr("Copy {0} of {1}").format(sheet.copy, max(sheet.copy, options.copies)))
        self.set_marking(sheet.marking.stamp)
        self.notice.clear()
        self.preview.show_pdf(sheet.pdf, sheet.file_name)
        self.preview.show()
        if not self.copies.hasFocus():  # where the next digit of a number may be coming
            self.preview.print_button.setFocus()

    @Slot(object)
    def _on_not_drawn(self, _why: Exception) -> None:
        self.state.setText("")

    def _noting(self, what: str) -> Callable[[], object]:
        return partial(self.desk.session.briefing.printed, self._case, self._sheet, what, self._drawn_with)

    def leave(self) -> None:
        self._redraw.stop()
        self.preview.forget()
        self.preview.hide()
        self._sheet = None

    def focus_first(self) -> None:
        self.back.setFocus()
