"""The day, scene by scene, and what it leaves behind.

The mission seals twice: in English, and later in bokmål, an update; both windows are the real ones. The Ministry
opens the first bundle and accepts it, and looks at the second.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from hrd_desktop.demo import casework, first_runs, further, office, story, tour
from hrd_desktop.demo.command import write_told
from hrd_desktop.demo.stage import Stage, stage

Say = Callable[[str], object]
Told = dict[str, object]


def play(folder: Path, say: Say) -> Told:
    """Play the day into the empty *folder* and return what ``demo.json`` says. *say* hears of each scene."""
    rooms = {name: folder / name for name in ("mission", "ministry", "exchange", "keys", "sheets", "screens")}
    for room in rooms.values():
        room.mkdir(mode=0o700)
    with tempfile.TemporaryDirectory(prefix="hrd-demo-") as scratch, stage(rooms["screens"], Path(scratch)) as set_up:
        day = Day(set_up, rooms, folder)
        for words, scene in day.scenes():
            say(words)
            scene()
        told = day.told()
    write_told(folder, told)
    return told


class Day:
    """One run of the demo; scenes follow each other and leave what the next ones need."""

    def __init__(self, set_up: Stage, rooms: dict[str, Path], folder: Path) -> None:
        self._stage, self._rooms, self._folder = set_up, rooms, folder
        self._made: dict[str, Path] = {}
        self._sheets: list[Path] = []
        self._blanks: list[Path] = []
        self._heron: office.Heron | None = None
        self._work: casework.Work | None = None
        self._principal = ""

    def scenes(self) -> list[tuple[str, Callable[[], None]]]:
        """Return the scenes in their order, each with what is said before it."""
        return [
            ("The Ministry sets up its laptop.", self._ministry_begins),
            ("The mission sets up its laptop; a defender calls.", self._mission_works),
            ("The mission goes on in bokmål.", self._mission_in_bokmaal),
            ("The Ministry opens what came.", self._ministry_opens),
            ("The Ministry looks again, in bokmål.", self._ministry_in_bokmaal),
        ]

    # -- the Ministry's morning -----------------------------------------------------------------------------------

    def _ministry_begins(self) -> None:
        with self._stage.window(self._rooms["ministry"], None, "nb") as app:
            first_runs.ministry(self._stage)
            self._made["desk_vault"] = app.desk.session.vault.folder
            self._made["card"] = self._save_card("ministry-key-card.txt")
            self._save_identity("desk_identity", "pq")
            self._save_identity("desk_identity_x25519", "x25519")

    # -- the mission ----------------------------------------------------------------------------------------------

    def _mission_works(self) -> None:
        with self._stage.window(self._rooms["mission"], None, "en") as app:
            first_runs.mission(self._stage, self._made["card"])
            self._made["mission_vault"] = app.desk.session.vault.folder
            self._principal = str(self._session_does(lambda session: session.identity.principal()))
            self._made["mission_card"] = self._save_card("mission-key-card.txt")
            self._take_the_call()
            self._session_does(lambda session: office.fill_heron(session, self._who))
            self._session_does(office.fill_other_cases)
            self._session_does(office.fill_mission)
            self._ask_consent()
            self._attach_letter()
            self._made["bundle"] = tour.sealing(self._stage, self._who.case, self._rooms["exchange"])
            self._seal_for_stock_age()
            for language in ("en", "nb"):
                self._draw_sheet(language)
            self._blanks = tour.blank_forms(self._stage, self._rooms["sheets"])
            self._session_does(self._go_on_working)
            self._stage.twice(self._go_round_the_mission)

    def _go_on_working(self, session: Any) -> None:
        self._work = casework.fill(session, self._who)

    def _go_round_the_mission(self) -> None:
        assert self._work is not None
        tour.everything(self._stage, self._who)
        further.everything(
            self._stage, self._who, self._work, self._write("mission", "cases.csv", casework.SPREADSHEET)
        )

    @property
    def _who(self) -> office.Heron:
        assert self._heron is not None
        return self._heron

    def _take_the_call(self) -> None:
        """Ctrl+U, and the first answers key by key: nothing else is known yet."""
        stage = self._stage
        stage.key(Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
        stage.wait(lambda: stage.app.desk.place is not None and stage.app.desk.place.screen == "wizard", "the wizard")
        stage.settle()
        frame: Any = stage.app.window.content
        wizard = frame.page
        loaded = wizard.controller.loaded
        for path, code in story.TYPED:
            self._choose(wizard, path, code)
        stage.wait(lambda: bool(wizard.controller.autosave.is_settled), "the answers to be durable")
        subject = self._session_does(lambda session: session.cases.view(loaded.case).subjects[0])
        self._heron = office.Heron(loaded.case, loaded.record, str(subject))

    def _choose(self, wizard: Any, path: str, code: str) -> None:
        if wizard.page.field(path) is None:  # the next topic
            self._stage.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
            self._stage.settle()
        field = wizard.page.field(path)
        assert field is not None, f"{path} is not on the page"
        codes = [option.code for option in field.editor._options]
        buttons = getattr(field.editor, "buttons", None) or field.editor.boxes
        for one in code.split():
            self._stage.press(buttons()[codes.index(one)])
        self._stage.settle()

    def _ask_consent(self) -> None:
        stage = self._stage
        shown = tour.page(stage, "case", self._who.case, "consent")
        codes = [option.code for option in shown.consent.scopes._options]
        for scope in story.CONSENT:
            stage.press(shown.consent.scopes.boxes()[codes.index(scope)])
        stage.press(shown.consent.save)
        stage.wait(lambda: bool(shown.view.consents), "the consent to be recorded")

    def _attach_letter(self) -> None:
        stage = self._stage
        letter = self._write("mission", "letter.txt", story.LETTER)
        shown = tour.page(stage, "case", self._who.case)
        shown.files.add(letter)
        stage.wait(lambda: bool(shown.view.files), "the letter to be attached")

    def _seal_for_stock_age(self) -> None:
        """Seal once more for readers whose age knows no post-quantum keys; as the command line does."""
        from hrd_desktop.services.views import NameDecision, SealChoice

        session, exchange = self._stage.app.desk.session, self._rooms["exchange"]
        known: Any = self._session_does(lambda session: session.trust.list())
        readers = [one.principal for one in known]
        hits: Any = self._session_does(lambda session: session.exchange.plan(self._who.case, readers).names)
        choice = SealChoice(names=tuple(NameDecision(hit.key) for hit in hits))
        sealed = self._long(
            lambda progress: session.exchange.seal(
                self._who.case,
                readers,
                exchange,
                choice=choice,
                profile="x25519",
                not_quantum_safe=True,
                progress=progress,
            )
        )
        self._made["bundle_x25519"] = sealed.path

    def _draw_sheet(self, language: str) -> None:
        from hrd_desktop.services.views import BriefingOptions, NameDecision

        session = self._stage.app.desk.session
        said = BriefingOptions(language=language)
        hits: Any = self._session_does(lambda session: session.briefing.names(self._who.case, said))
        options = BriefingOptions(language=language, names=tuple(NameDecision(hit.key) for hit in hits))
        sheet = self._long(lambda progress: session.briefing.sheet(self._who.case, options, progress))
        path = self._rooms["sheets"] / f"briefing-{language}.pdf"
        path.write_bytes(sheet.pdf)
        self._sheets.append(path)

    def _mission_in_bokmaal(self) -> None:
        with self._stage.window(self._rooms["mission"], self._made["mission_vault"], "nb"):
            tour.unlock(self._stage)
            tour.sealing(self._stage, self._who.case, self._rooms["exchange"])
            self._stage.twice(self._go_round_the_mission)

    # -- the Ministry ---------------------------------------------------------------------------------------------

    def _ministry_opens(self) -> None:
        stage = self._stage
        with stage.window(self._rooms["ministry"], self._made["desk_vault"], "en"):
            tour.unlock(stage)
            self._trust_the_mission()
            shown = self._look_at("bundle")
            stage.press(shown.accept)
            stage.wait(lambda: stage.app.desk.place.screen == "case", "the case to be accepted")
            stage.twice(self._go_round_the_desk)
            signers = self._session_does(lambda session: session.trust.allowed_signers())
            self._made["allowed_signers"] = self._write("keys", "allowed_signers", str(signers))

    def _trust_the_mission(self) -> None:
        stage = self._stage
        settings = tour.page(stage, "settings")
        settings.trust.add_card(self._made["mission_card"])
        stage.settle()
        self._session_does(lambda session: session.trust.confirm(self._principal))

    def _look_at(self, bundle: str) -> Any:
        stage = self._stage
        shown = tour.page(stage, "open_bundle")
        shown.open(self._made[bundle])
        stage.wait(shown.accept.isVisible, "the bundle to be opened and checked")
        stage.picture("open-bundle")
        return shown

    def _ministry_in_bokmaal(self) -> None:
        stage = self._stage
        with stage.window(self._rooms["ministry"], self._made["desk_vault"], "nb"):
            tour.unlock(stage)
            shown = self._look_at("bundle_x25519")
            stage.press(shown.discard)
            stage.twice(self._go_round_the_desk)

    def _go_round_the_desk(self) -> None:
        tour.page(self._stage, "case", self._who.case)
        self._stage.take("ministry-case")
        tour.several(self._stage, "today", "exchange", prefix="ministry-")
        tour.trust(self._stage)

    # -- helpers --------------------------------------------------------------------------------------------------

    def _session_does(self, work: Callable[[Any], object]) -> object:
        session = self._stage.app.desk.session
        return self._stage.do(lambda: work(session))

    def _long(self, work: Callable[[Any], Any]) -> Any:
        results: list[Any] = []
        job = self._stage.app.jobs.long(work)
        job.succeeded.connect(results.append)
        job.failed.connect(self._stage.fail)
        self._stage.wait(lambda: bool(results), "the long lane")
        self._stage.settle()
        return results[0]

    def _save_identity(self, name: str, profile: str) -> None:
        key = self._session_does(lambda session: session.identity.secret_identity(profile))
        self._made[name] = self._write("keys", f"{name}.txt", f"{key}\n")

    def _save_card(self, name: str) -> Path:
        to = self._rooms["exchange"] / name
        self._session_does(lambda session: session.identity.save_card(to))
        return to

    def _write(self, room: str, name: str, words: str) -> Path:
        path = self._rooms[room] / name
        path.write_text(words, encoding="utf-8")
        path.chmod(0o600)
        return path

    def told(self) -> Told:
        """Return what ``demo.json`` says."""
        passphrase = self._write("keys", "passphrase.txt", f"{story.PASSPHRASE}\n")
        names = ("mission_vault", "desk_vault", "bundle", "bundle_x25519", "desk_identity", "desk_identity_x25519")
        return {
            **{name: str(self._made[name]) for name in names},
            "passphrase_file": str(passphrase),
            "reply": None,
            "allowed_signers": str(self._made["allowed_signers"]),
            "principal": self._principal,
            "case_id": self._who.case,
            "sheets": [str(path) for path in self._sheets],
            "blank_forms": [str(path) for path in self._blanks],
            "screenshots": [str(path) for path in sorted(self._stage.taken)],
        }
