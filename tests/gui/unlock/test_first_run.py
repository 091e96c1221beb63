"""First run: only a passphrase stands between an officer and an urgent case (DESIGN, principle 1)."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from helpers.desks import FakeSession
from hrd_desktop.errors import HrdError
from hrd_desktop.ui.unlock.first_run import FirstRunController, FirstRunView
from hrd_desktop.ui.unlock.first_run.view import KEY, MISSION, PASSPHRASE, RECOVERY

CODE = "K7QF-2M9X-PTRA-8HWC-VN4E-QD3J-6YKS-BZ5G"


class FakeUnlock:
    """Makes a vault from anything, and knows one recovery code."""

    def __init__(self) -> None:
        self.session = FakeSession()
        self.session.mission = SimpleNamespace(change=lambda **values: self.changed.append(values))
        self.changed: list[dict] = []
        self.made: list = []
        self.proved: list[str] = []

    def propose_passphrase(self) -> str:
        return "amber lantern orbit fjord maple crane"

    def judge(self, passphrase: str) -> tuple[bool, str]:
        return len(passphrase) > 20, "A person cannot guess it." if len(passphrase) > 20 else "Too easy to guess."

    def create(self, folder, new):
        self.made.append((folder.name, new))
        return self.session, CODE

    def prove_recovery(self, _folder, code: str) -> None:
        if code != CODE:
            raise HrdError("USAGE", why="another code")
        self.proved.append(code)


@pytest.fixture
def fake():
    return FakeUnlock()


@pytest.fixture
def view(qtbot, jobs, fake, tmp_path):
    made = FirstRunView()
    made.controller = FirstRunController(made, tmp_path, jobs, fake)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def make(qtbot, view) -> None:
    view.next.click()
    qtbot.waitUntil(lambda: view.passphrase.words.text() != "")
    view.passphrase.again.setText(view.passphrase.words.text())
    view.next.click()
    qtbot.waitUntil(lambda: view.at == RECOVERY and view.skip.isEnabled())


def test_an_urgent_case_needs_nothing_but_a_passphrase(qtbot, view, fake):
    make(qtbot, view)
    with qtbot.waitSignal(view.controller.opened) as told:
        view.urgent.click()
    assert told.args == [fake.session, True]


def test_the_generated_passphrase_comes_first_and_must_be_typed(qtbot, view, fake):
    view.next.click()
    qtbot.waitUntil(lambda: view.passphrase.words.text() != "")
    view.passphrase.again.setText("something else")
    view.next.click()
    assert view.at == PASSPHRASE
    assert fake.made == []
    assert view.passphrase.notice.isVisible()


def test_an_own_passphrase_is_judged_in_words(qtbot, view):
    view.next.click()
    view.passphrase.own.click()
    qtbot.keyClicks(view.passphrase.first, "heronheronheron")
    qtbot.waitUntil(lambda: view.passphrase.first_field.hint.text() == "Too easy to guess.")


def test_nothing_of_the_passphrase_stays_on_screen(qtbot, view):
    make(qtbot, view)
    assert view.passphrase.words.text() == view.passphrase.again.text() == ""


def test_the_recovery_code_is_tried_on_the_real_vault_before_the_step_counts_fault_67(qtbot, view, fake):
    make(qtbot, view)
    assert not view.next.isEnabled()
    groups = CODE.split("-")
    for edit, number in zip(view.recovery.proofs, view.controller._asked, strict=True):
        edit.clear()
        qtbot.keyClicks(edit, groups[number - 1].lower())
    qtbot.waitUntil(view.next.isEnabled)
    assert fake.proved == [CODE]


def test_every_step_after_the_passphrase_can_wait(qtbot, view, fake):
    make(qtbot, view)
    view.skip.click()
    assert view.at == MISSION
    view.skip.click()
    assert view.at == KEY
    with qtbot.waitSignal(view.controller.opened) as told:
        view.skip.click()
    assert told.args == [fake.session, False]


def test_the_missions_name_follows_kind_and_country(qtbot, view, fake):
    make(qtbot, view)
    view.skip.click()
    part = view.mission
    part.country.setCurrentIndex(part.country.findText("Lidovia"))
    assert part.label.text() == "Embassy, Lidovia"
    view.next.click()
    qtbot.waitUntil(lambda: view.at == KEY)
    assert fake.changed == [{"label": "Embassy, Lidovia", "country": "XL", "officer": None}]


@pytest.mark.parametrize(("typed", "code"), [("Lido", "XL"), ("lidovi", "XL")])
def test_the_beginning_of_one_countrys_name_is_that_country(qtbot, view, typed, code):
    make(qtbot, view)
    view.skip.click()
    part = view.mission
    part.country.setFocus()
    part.country.lineEdit().setText(typed)
    part.label.setFocus()
    assert part.country.code == code


def test_a_country_that_is_none_is_not_thrown_away_in_silence(qtbot, view, fake):
    make(qtbot, view)
    view.skip.click()
    view.mission.country.lineEdit().setText("Nowhereland")
    view.next.click()
    assert view.at == MISSION
    assert view.mission.notice.isVisible() and fake.changed == []


def test_a_delegation_is_a_mission_to_international_organisations_mis_06(qtbot, view, fake):
    said = []
    fake.session.multilateral = SimpleNamespace(be=said.append)
    make(qtbot, view)
    view.skip.click()
    view.mission.kind.setCurrentIndex(view.mission.kind.findData("delegation"))
    view.next.click()
    qtbot.waitUntil(lambda: view.at == KEY)
    assert said == ["multilateral"]


def test_the_folders_name_loses_what_no_system_can_store(view):
    view.welcome.folder.setText(' de/sk:1?".. ')
    assert view.controller.folder().name == "desk1.hrdvault"


def test_the_ministrys_key_is_trusted_only_after_its_words_were_compared(qtbot, view, fake, tmp_path):
    added = []
    holder = SimpleNamespace(label="Country desk", principal="desk", words=("amber", "lantern", "orbit", "fjord"))
    fake.session.trust = SimpleNamespace(
        read=lambda _path: holder, add=lambda path, verified: added.append((path.name, verified)) or holder
    )
    make(qtbot, view)
    view.skip.click()
    view.skip.click()
    view.controller.read_card(tmp_path / "card.txt")
    qtbot.waitUntil(view.key.agree.isVisible)
    assert view.key.words.text() == "amber · lantern · orbit · fjord"
    qtbot.waitUntil(lambda: not view.controller._jobs.busy)
    view.key.agree.click()
    qtbot.waitUntil(lambda: added == [("card.txt", True)])


def as_ministry(qtbot, view) -> None:
    """Set up as the Ministry up to the step after the recovery sheet."""
    view.welcome.roles["ministry"].click()
    make(qtbot, view)
    view.skip.click()
    assert view.at == MISSION


def test_the_ministry_is_asked_for_its_unit_and_neither_for_a_kind_of_mission_nor_for_a_country(qtbot, view, fake):
    as_ministry(qtbot, view)
    assert not view.mission.kind.isVisible()
    assert not view.mission.country.isVisible()
    assert view.mission.label.accessibleName() == "Name of the unit"
    assert view.focusWidget() is view.mission.label
    view.mission.label.setText("Section for Human Rights")
    view.next.click()
    qtbot.waitUntil(lambda: view.at == KEY)
    assert fake.changed == [{"label": "Section for Human Rights", "country": None, "officer": None}]


def test_the_ministry_takes_in_the_keys_of_its_missions_one_after_the_other(qtbot, view, fake, tmp_path):
    added = []
    holder = SimpleNamespace(label="Embassy, Lidovia", principal="embassy", words=("amber", "lantern"))
    fake.session.trust = SimpleNamespace(
        read=lambda _path: holder, add=lambda path, verified: added.append(path.name) or holder
    )
    as_ministry(qtbot, view)
    view.skip.click()
    assert view.key.title.text() == "The missions' keys"
    for name in ("lidovia.txt", "valmora.txt"):
        view.controller.read_card(tmp_path / name)
        qtbot.waitUntil(lambda: view.key.agree.isVisible() and not view.controller._jobs.busy)
        view.key.agree.click()
        qtbot.waitUntil(view.key.agree.isHidden)
    assert added == ["lidovia.txt", "valmora.txt"]
    assert "Embassy, Lidovia" in view.key.notice.text.text()


def test_the_steps_follow_the_role_and_tab_does_not_stop_at_them(qtbot, view):
    names = [item.text() for item in view.steps.items]
    view.welcome.roles["ministry"].click()
    assert [item.text() for item in view.steps.items][3:] == ["Your unit", "The missions' keys"]
    assert names[3:] == ["Your mission", "The Ministry's key"]
    stops = set()
    for _ in range(30):
        stops.add(view.focusWidget())
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
    assert not stops & set(view.steps.items)
