"""The two first runs: the Ministry's in bokmål, the mission's in English, typed into the first-run window."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from hrd_desktop.demo import story
from hrd_desktop.demo.stage import Stage
from hrd_desktop.ui.unlock.first_run.view import KEY, MISSION, PASSPHRASE, RECOVERY


def ministry(stage: Stage) -> None:
    """Set up the Ministry's vault; its missions' keys come later."""
    view = _begin(stage, "ministry")
    view.mission.label.setFocus()
    stage.type(story.MINISTRY)
    view.mission.officer.setFocus()
    stage.type(story.DESK_OFFICER)
    stage.picture("first-run-mission")
    _next(stage, view, KEY)
    stage.picture("first-run-key")
    stage.press(view.skip)
    _to_frame(stage)


def mission(stage: Stage, card: Path) -> None:
    """Set up the mission's vault, and compare the words of the Ministry's key *card*."""
    view = _begin(stage, "mission")
    view.mission.country.setFocus()
    country = view.mission.country
    country.setCurrentIndex(country.findData(story.MISSION_COUNTRY))
    view.mission.officer.setFocus()
    stage.type(story.OFFICER)
    stage.picture("first-run-mission")
    _next(stage, view, KEY)
    stage.app.first_run.read_card(card)
    stage.wait(view.key.agree.isVisible, "the words of the key card")
    stage.picture("first-run-key")
    stage.press(view.key.agree)
    stage.wait(view.key.agree.isHidden, "the key to be trusted")
    stage.settle()
    stage.press(view.next)
    _to_frame(stage)


def _begin(stage: Stage, role: str) -> Any:
    """Go from the welcome to "Your mission"; the passphrase is typed, the recovery code proved."""
    view: Any = stage.app.window.content
    stage.press(view.welcome.roles[role])
    stage.picture("first-run-welcome")
    _next(stage, view, PASSPHRASE)
    stage.wait(lambda: bool(view.passphrase.words.text()), "a generated passphrase")
    stage.picture("first-run-passphrase")
    stage.press(view.passphrase.own)
    stage.type(story.PASSPHRASE)
    view.passphrase.again.setFocus()
    stage.type(story.PASSPHRASE)
    stage.settle()
    stage.picture("first-run-own-passphrase")
    stage.key(Qt.Key.Key_Return)
    stage.wait(lambda: view.at == RECOVERY, "the vault to be made")
    _prove(stage, view)
    stage.picture("first-run-recovery")
    _next(stage, view, MISSION)
    return view


def _prove(stage: Stage, view: Any) -> None:
    groups = [label.text() for label in view.recovery.groups]
    for edit, number in zip(view.recovery.proofs, asked(view), strict=True):
        edit.setFocus()
        stage.settle()
        stage.type(groups[number - 1])
    stage.wait(view.next.isEnabled, "the recovery code to be proved")


def asked(view: Any) -> list[int]:
    """Return which groups of the code the window asks for, read from its own words."""
    return [int(word) for word in view.recovery.question.text().split() if word.isdigit()]


def _next(stage: Stage, view: Any, step: int) -> None:
    stage.settle()
    stage.press(view.next)
    stage.wait(lambda: view.at == step, f"step {step} of the first run")


def _to_frame(stage: Stage) -> None:
    stage.wait(lambda: stage.app.desk is not None, "the desk")
    stage.watch()
    stage.settle()
