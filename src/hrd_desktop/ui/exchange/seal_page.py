"""Sends a case: plans with services, lets the officer choose, seals on the long lane, tells what was read back."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog

from hrd_desktop.system import drives
from hrd_desktop.ui.desk import Desk
from hrd_desktop.ui.exchange.order import Order
from hrd_desktop.ui.exchange.seal_view import CHECK, LEAVES, READERS, WRITE, SealView
from hrd_desktop.ui.exchange.wording import sending
from hrd_desktop.ui.jobs import Job
from hrd_desktop.ui.page import Page
from hrd_desktop.ui.place import Place

NOTICE = "notice:"
"""A place's path that begins so names a withdrawn consent: its withdrawal is told instead of the case."""


class SealPage(Page):
    """One case at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view = SealView()
        self.body.addWidget(self.view)
        self._at = LEAVES
        self._order = Order("")
        self._folder: Path | None = None
        self._plan: Any = None
        self._job: Job | None = None
        self._done, self._unseen = False, False
        view = self.view
        view.steps.chosen.connect(self._go)
        view.back.clicked.connect(self._on_back)
        view.next.clicked.connect(self._on_next)
        view.chosen.connect(self._on_chosen)
        view.who.profile_chosen.connect(self._on_profile)
        view.who.add_requested.connect(lambda: self.desk.go("settings"))
        view.browse_requested.connect(self._browse)
        view.overrule_requested.connect(self._on_overruled)
        view.remedy_requested.connect(self._on_remedy)
        view.names_chosen.connect(self._on_names_chosen)
        view.names_decided.connect(self._on_names)
        view.consent_requested.connect(lambda consent: self.desk.go("consent_page", consent))
        view.stop_requested.connect(self._stop)

    def show_place(self, place: Place) -> None:
        if self._job is not None:
            return
        notice = place.path.removeprefix(NOTICE) if place.path.startswith(NOTICE) else ""
        same = (place.record, notice) == (self._order.case, self._order.notice)
        unseen, self._unseen = self._unseen, False
        if same and unseen:
            return
        if not same or self._done:
            self._order, self._done, self._plan = Order(place.record, notice=notice), False, None
            self.wait_for(f"{place.record} {notice}", self.tr("What may leave is being put together…"))
            self.view.notice.clear()
            self.view.writing.show_code("")
            self.view.check.names.start()
            self.view.check.verdicts.show_verdicts(())
            self._on_profile(self._order.profile)
            self.view.leaves.show_names(False)
            self.view.leaves.names_card.setVisible(not notice)
            self._go(LEAVES)
        session, case, told = self.desk.session, place.record, bool(notice)
        self.desk.ask(self, lambda: (session.trust.list(), session.exchange.proposed(case, told)), self._on_holders)

    @Slot(object)
    def _on_holders(self, known: tuple[list[Any], list[str]]) -> None:
        holders, proposed = known
        verified = {one.principal for one in holders if one.verified is not None}
        self._order.readers = (self._order.readers or set()) & verified or set(proposed)
        ministry = self.desk.at_ministry
        notice = self.tr("Tell of a withdrawn consent") if self._order.notice else ""
        self.view.title.setText(notice or sending(ministry, received=bool(proposed)))
        self.view.who.show_holders(holders, self._order.readers, ministry)
        self._replan()

    def _replan(self) -> None:
        order, exchange = self._order.copy(), self.desk.session.exchange
        self.desk.ask(self, lambda: order.plan(exchange), self._on_plan)

    @Slot(object)
    def _on_plan(self, plan: Any) -> None:
        if plan.case != self._order.case or self._done:
            return
        self._plan = plan
        self.view.show_plan(plan, self._order.picks)
        self.set_marking(plan.marking.stamp)
        self._look()
        self.answered()
        if self.view.back.hasFocus():
            self.focus_first()

    @Slot()
    def _on_chosen(self) -> None:
        self._order.picks = {key: check.isChecked() for key, check in self.view.picks.items()}
        self._order.readers = {name for name, check in self.view.readers.items() if check.isChecked()}
        self._order.not_quantum_safe = self.view.who.agreed.isChecked()
        self._look()
        self._replan()

    @Slot(bool)
    def _on_names_chosen(self, pseudonyms: bool) -> None:
        self._order.go_under(pseudonyms)
        self.view.leaves.show_names(pseudonyms)
        self._replan()

    @Slot(str)
    def _on_profile(self, profile: str) -> None:
        self._order.profile, self._order.not_quantum_safe = profile, False
        self.view.who.show_profile(profile)
        self.view.check.show_profile(profile)
        self._look()
        if self._plan is not None:
            self._replan()

    @Slot(str, str)
    def _on_overruled(self, rule: str, reason: str) -> None:
        self._order.overrules[rule] = reason
        self._replan()

    @Slot()
    def _on_names(self) -> None:
        self._order.names = self.view.check.names.choice()
        self._replan()

    @Slot(str)
    def _on_remedy(self, act: str) -> None:
        """Go where what is missing is mended; coming back finds this page as it was."""
        if act == "trust":
            self.desk.go("settings")
        elif act == "alias" and self._plan is not None and self._plan.telling:
            self.desk.open_record(self._plan.telling[0].record, self._plan.telling[0].path)
        elif act == "answer" and self._plan is not None and self._plan.gaps:
            self.desk.open_record(self._plan.gaps[0].record, self._plan.gaps[0].path)
        else:
            self.desk.go("case", self._order.case, "consent")

    # -- steps ----------------------------------------------------------------------------------------------------

    @Slot(int)
    def _go(self, step: int) -> None:
        self._at = step
        self.view.steps.at(step)
        self.view.show_part(step)
        if step >= CHECK and self._folder is None:
            self._propose_stick()
        self._look()
        self.focus_first()

    def _look(self) -> None:
        view, busy = self.view, self._job is not None
        words = {
            LEAVES: self.tr("Next: Who may read it"),
            READERS: self.tr("Next: Check"),
            CHECK: self.tr("Next: Seal and write"),
            WRITE: self.tr("Show the case") if self._done else self.tr("Seal and write"),
        }
        view.next.setText(words[self._at])
        ready = {
            LEAVES: self._plan is not None,
            READERS: self._order.can_be_closed,
            CHECK: self._plan is not None and self._plan.allowed,
            WRITE: self._done or self._folder is not None,
        }
        view.next.setEnabled(ready[self._at] and not busy)
        view.back.setEnabled(not busy)
        view.back.setVisible(not self._done)
        view.steps.setEnabled(not busy and not self._done)
        for browse in (view.check.browse, view.writing.browse):
            browse.setEnabled(not busy and not self._done)

    @Slot()
    def _on_back(self) -> None:
        if self._at != LEAVES:
            self._go(self._at - 1)
        elif self._order.notice:
            self.desk.go("consent_page", self._order.notice)
        else:
            self.desk.open_case(self._order.case)

    @Slot()
    def _on_next(self) -> None:
        if self._done:
            self.desk.open_case(self._order.case)
        elif self._at == WRITE:
            self._seal()
        else:
            self._go(self._at + 1)

    # -- where to -------------------------------------------------------------------------------------------------

    def _propose_stick(self) -> None:
        sticks = drives.removable()
        if len(sticks) == 1:
            self.use_folder(sticks[0].folder)
        else:
            self.view.show_where(self.tr("Insert a stick and choose its folder"))

    @Slot()
    def _browse(self) -> None:
        start = str(self._folder or next((one.folder for one in drives.removable()), Path.home()))
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose where to write the bundle"), start)
        if chosen:
            self.use_folder(Path(chosen))

    def use_folder(self, folder: Path) -> None:
        """Write into *folder*."""
        self._folder = folder
        free = drives.free_bytes(folder)
        room = self.tr("{0} free").format(self.view.size_words(free)) if free is not None else self.tr("not there")
        self.view.show_where(f"{folder} · {room}")
        self._look()
        self.focus_first()

    # -- sealing --------------------------------------------------------------------------------------------------

    def _seal(self) -> None:
        self.view.notice.clear()
        order, out, session = self._order.copy(), self._folder, self.desk.session
        assert out is not None

        def work(progress: Any) -> object:
            reader = session.reader()
            try:
                return order.seal(reader.exchange, out, progress)
            finally:
                reader.close()

        self._job = self.desk.long(work)
        self._job.progressed.connect(self.view.writing.show_progress)
        self._job.succeeded.connect(self._on_sealed)
        self._job.failed.connect(self.view.notice.show_error)
        self._job.cancelled.connect(self._on_cancelled)
        self._job.finished.connect(self._on_finished)
        self.view.writing.show_progress(0, self.tr("Sealing…"))
        self.view.writing.stop.setFocus()  # the button that was pressed is switched off now
        self._look()

    @Slot()
    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    @Slot(object)
    def _on_sealed(self, sealed: Any) -> None:
        self._done, self._unseen = True, not self.isVisible()  # its code is shown once, and to somebody
        self.view.show_sealed(sealed)
        words = self.tr("The bundle was written, read back and compared. It can be sent.")
        self.view.notice.say("ok", words, self.tr("Sealed"))

    @Slot()
    def _on_cancelled(self) -> None:
        self.view.notice.say("neutral", self.tr("Nothing was sent. No file was left behind."), self.tr("Stopped"))

    @Slot()
    def _on_finished(self) -> None:
        self._job = None
        self._look()
        if self.isVisible():
            self.view.next.setFocus()
        self.view.writing.show_progress(-1, "")

    def refresh(self, _changes: Any) -> None:
        if self._plan is not None and self._job is None and not self._done:
            self._replan()

    def leave(self) -> None:
        self.view.writing.show_code("")  # shown once

    def focus_first(self) -> None:
        browse = self.view.writing.browse if self._at == WRITE else self.view.back
        (self.view.next if self.view.next.isEnabled() else browse).setFocus()
