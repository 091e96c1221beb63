"""Makes a vault, proves its recovery code, and notes the rest. Every step but the passphrase may be left for later.

Services load on the vault writer, after the first paint. The session stays with this controller until the officer
begins to work; leaving early loses nothing, since each step is written when it is done.
"""

import secrets
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout

from hrd_desktop.errors import HrdError
from hrd_desktop.i18n import language
from hrd_desktop.system.paths import VAULT_SUFFIX
from hrd_desktop.ui.jobs import Job, Jobs
from hrd_desktop.ui.unlock.first_run.view import KEY, MISSION, PASSPHRASE, RECOVERY, WELCOME, FirstRunView
from hrd_desktop.ui.widgets import Notice

_LEAST = 14
_BAD = set('/\\:*?"<>|\0')


class FirstRunController(QObject):
    """Emits ``opened`` with the session and whether an urgent case is wanted at once."""

    opened = Signal(object, bool)
    language_chosen = Signal(str)

    def __init__(self, view: FirstRunView, place: Path, jobs: Jobs, unlock: Any = None) -> None:
        super().__init__(view)
        self._view, self._place, self._jobs, self._unlock = view, place, jobs, unlock
        self._session: Any = None
        self._code = ""
        self._groups: list[str] = []
        self._asked = (3, 6)
        self._later: set[int] = set()
        self._card: Path | None = None
        self._judging = QTimer(self)
        self._judging.setSingleShot(True)
        self._judging.setInterval(200)
        self._judging.timeout.connect(self._judge)
        self._connect()

    def _connect(self) -> None:
        view = self._view
        view.next_requested.connect(self._on_next)
        view.back_requested.connect(self._on_back)
        view.skip_requested.connect(self._on_skip)
        view.urgent_requested.connect(lambda: self._leave(urgent=True))
        view.welcome.language_chosen.connect(self.language_chosen)
        view.passphrase.another.clicked.connect(self._propose)
        view.passphrase.own.clicked.connect(view.passphrase.change_way)
        view.passphrase.first.textEdited.connect(lambda _text: self._judging.start())
        view.passphrase.again.returnPressed.connect(self._on_next)
        view.recovery.print_button.clicked.connect(self._print)
        view.recovery.written.clicked.connect(view.recovery.proofs[0].setFocus)
        for edit in view.recovery.proofs:
            edit.textEdited.connect(self._on_proof_typed)
        view.mission.kind.currentIndexChanged.connect(self._name_mission)
        view.mission.country.currentIndexChanged.connect(self._name_mission)
        view.key.choose.clicked.connect(self._choose_card)
        view.key.agree.clicked.connect(self._agree)

    def _services(self) -> Any:
        if self._unlock is None:
            from hrd_desktop.services import unlock

            self._unlock = unlock
        return self._unlock

    def _run(self, work: Any, then: Any, notice: Notice) -> Job:
        """Run *work* on the vault writer; its failure is told in *notice*."""
        self._view.show_busy(True)
        job = self._jobs.write(work)
        job.otherwise(self, lambda error: self._tell(notice, error))
        job.at_last(self, lambda: self._view.show_busy(False))
        job.finished.connect(self._look_at_proof)
        job.then(self, lambda _result: self._view.show_busy(False))  # before *then* gives the keyboard away
        job.then(self, then)
        return job

    def _tell(self, notice: Notice, error: HrdError) -> None:
        notice.show_error(error)

    # -- steps ----------------------------------------------------------------------------------------------------

    @Slot()
    def _on_next(self) -> None:
        at = self._view.at
        if at == WELCOME:
            self._to_passphrase()
        elif at == PASSPHRASE:
            self._create()
        elif at == RECOVERY:
            self._to_mission()
        elif at == MISSION:
            self._keep_mission()
        else:
            self._leave(urgent=False)

    @Slot()
    def _on_back(self) -> None:
        self._view.go(self._view.at - 1, frozenset(self._later))
        self._look_at_proof()

    @Slot()
    def _on_skip(self) -> None:
        at = self._view.at
        self._later.add(at)
        if at == KEY:
            self._leave(urgent=False)
        elif at == RECOVERY:
            self._to_mission()
        else:
            self._view.go(at + 1, frozenset(self._later))

    def folder(self) -> Path:
        """Return the folder of the vault to be made."""
        name = "".join(sign for sign in self._view.welcome.folder.text().strip() if sign not in _BAD).strip(". ")
        return self._place / f"{name or 'desk-1'}{VAULT_SUFFIX}"

    def _to_passphrase(self) -> None:
        self._view.go(PASSPHRASE)
        if not self._view.passphrase.words.text():
            self._propose()

    @Slot()
    def _propose(self) -> None:
        job = self._jobs.write(lambda: self._services().propose_passphrase())
        job.succeeded.connect(self._view.passphrase.words.setText)

    @Slot()
    def _judge(self) -> None:
        typed = self._view.passphrase.first.text()
        if len(typed) < _LEAST:
            self._view.passphrase.first_field.say(self.tr("At least {0} characters.").format(_LEAST))
            return
        self._jobs.write(lambda: self._services().judge(typed)).succeeded.connect(self._on_judged)

    @Slot(object)
    def _on_judged(self, judged: tuple[bool, str]) -> None:
        good, words = judged
        self._view.passphrase.first_field.say(words, "ok" if good else "warn")

    def _create(self) -> None:
        part = self._view.passphrase
        chosen = part.chosen
        part.notice.clear()
        if not chosen or part.again.text().strip() != chosen.strip():
            part.notice.say("warn", self.tr("The two are not the same. Type the passphrase once more."))
            part.again.setFocus()
            part.again.selectAll()
            return
        folder, role = self.folder(), self._view.welcome.role

        def create() -> object:
            from hrd_desktop.services.views import NewVault

            folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            new = NewVault(role=role, passphrase=chosen, language=language())
            return self._services().create(folder, new)

        self._run(create, self._on_created, part.notice)

    @Slot(object)
    def _on_created(self, made: tuple[Any, str]) -> None:
        self._session, self._code = made
        self._view.passphrase.forget()
        plain = "".join(sign for sign in self._code if sign.isalnum())
        self._groups = self._code.replace("-", " ").split() or [plain]
        first = secrets.randbelow(len(self._groups) - 1) + 1
        second = first + 1 + secrets.randbelow(len(self._groups) - first)
        self._asked = (first, second)
        self._view.recovery.show_code(self._groups)
        self._view.recovery.ask_for(*self._asked)
        self._view.go(RECOVERY)

    # -- recovery sheet -------------------------------------------------------------------------------------------

    @Slot()
    def _on_proof_typed(self) -> None:
        typed = [edit.text().strip().upper() for edit in self._view.recovery.proofs]
        wanted = [self._groups[number - 1].upper() for number in self._asked]
        if typed == wanted and not self._view.next.isEnabled() and not self._jobs.busy:
            folder, code = self.folder(), self._code
            self._view.recovery.notice.clear()
            self._view.recovery.state.setText(self.tr("Trying the code on the vault…"))
            self._run(
                lambda: self._services().prove_recovery(folder, code), self._on_proved, self._view.recovery.notice
            )

    @Slot(object)
    def _on_proved(self, _nothing: object) -> None:
        self._later.discard(RECOVERY)
        self._proved = True
        self._view.recovery.print_button.stand_back(True)
        self._view.recovery.state.setText(self.tr("The code opens this vault."))
        self._view.recovery.state.set_ink("ok")

    _proved = False

    @Slot()
    def _look_at_proof(self) -> None:
        if self._view.at == RECOVERY:
            self._view.next.setEnabled(self._proved)

    @Slot()
    def _print(self) -> None:
        code, folder = self._code, self.folder()

        self._run(lambda: self._services().recovery_sheet(code, folder), self._on_drawn, self._view.recovery.notice)

    @Slot(object)
    def _on_drawn(self, pdf: bytes) -> None:
        from hrd_desktop.ui.briefing.preview import SheetPreview

        dialog = QDialog(self._view)
        dialog.setWindowTitle("HRD Desktop")
        files, preview = self._session.files, SheetPreview()
        preview.keep = lambda path, data: self._jobs.write(lambda: files.write_out(path, data, over=True))
        preview.show_pdf(pdf, "recovery-sheet.pdf")
        QVBoxLayout(dialog).addWidget(preview)
        dialog.resize(720, 640)
        dialog.finished.connect(preview.forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -- mission --------------------------------------------------------------------------------------------------

    def _to_mission(self) -> None:
        self._view.mission.country.fill()
        self._view.go(MISSION, frozenset(self._later))

    @Slot()
    def _name_mission(self) -> None:
        part = self._view.mission
        if part.country.code:
            part.label.setText(f"{part.kind.currentText()}, {part.country.currentText()}")

    def _keep_mission(self) -> None:
        part = self._view.mission
        label, officer = part.label.text().strip(), part.officer.text().strip()
        country, kind = part.country.code, part.kind.currentData()
        if part.country.is_unknown and part.place.isVisible():
            part.notice.say("warn", self.tr("Choose a country from the list."))
            part.country.setFocus()
            return
        part.notice.clear()
        self._later.discard(MISSION)

        def keep() -> None:
            self._session.mission.change(label=label or None, country=country or None, officer=officer or None)
            if kind == "delegation":
                self._session.multilateral.be("multilateral")

        self._run(keep, lambda _none: self._view.go(KEY, frozenset(self._later)), self._view.key.notice)

    # -- key ------------------------------------------------------------------------------------------------------

    @Slot()
    def _choose_card(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self._view, self.tr("Choose the key card"), str(Path.home()))
        if chosen:
            self.read_card(Path(chosen))

    def read_card(self, path: Path) -> None:
        """Read the key card at *path* and show its words."""
        self._card = path
        self._view.key.notice.clear()
        self._run(lambda: self._session.trust.read(path), self._on_card, self._view.key.notice)

    @Slot(object)
    def _on_card(self, holder: Any) -> None:
        self._view.key.show_holder(holder.label or holder.principal, holder.words)
        self._view.next.stand_back(True)
        self._view.key.agree.setFocus()

    @Slot()
    def _agree(self) -> None:
        card = self._card
        if card is not None:
            session, notice = self._session, self._view.key.notice
            self._run(lambda: session.trust.add(card, verified=True), self._on_trusted, notice)

    @Slot(object)
    def _on_trusted(self, holder: Any) -> None:
        self._later.discard(KEY)
        self._view.key.say_trusted(holder.label or holder.principal)
        self._view.skip.hide()
        self._view.next.stand_back(False)
        self._view.next.setFocus()

    def _leave(self, *, urgent: bool) -> None:
        session, self._session, self._code = self._session, None, ""
        self.opened.emit(session, urgent)

    @property
    def session(self) -> Any:
        """The session while it still belongs to the first run; quitting closes it."""
        return self._session
