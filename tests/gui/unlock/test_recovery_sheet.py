"""The recovery sheet of the first run, on a real vault: shown, printed, proved by two groups (fault 67)."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from helpers.vaults import QUICK
from hrd_desktop.services import unlock
from hrd_desktop.ui.briefing.preview import SheetPreview
from hrd_desktop.ui.unlock.first_run import FirstRunController, FirstRunView
from hrd_desktop.ui.unlock.first_run.view import PASSPHRASE, RECOVERY

QUICKLY = SimpleNamespace(
    propose_passphrase=unlock.propose_passphrase,
    judge=unlock.judge,
    create=lambda folder, new: unlock.create(folder, new, QUICK),
    prove_recovery=lambda folder, code: unlock.prove_recovery(folder, code, QUICK),
    recovery_sheet=unlock.recovery_sheet,
)


@pytest.fixture
def run(qtbot, jobs, tmp_path):
    """A first run that has made its vault and stands at the recovery sheet."""
    view = FirstRunView()
    controller = FirstRunController(view, tmp_path, jobs, QUICKLY)
    qtbot.addWidget(view)
    view.resize(1024, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.next.click()
    assert view.at == PASSPHRASE
    assert jobs.wait()
    view.passphrase.again.setText(view.passphrase.words.text())
    view.next.click()
    assert jobs.wait(30_000)
    assert view.at == RECOVERY, view.passphrase.notice.text.text()
    yield SimpleNamespace(view=view, controller=controller, jobs=jobs)
    assert jobs.wait()
    controller.session.close()
    view.hide()


def test_the_code_has_eleven_groups_of_four_and_all_of_them_fit_1024_by_700(run):
    groups = [label.text() for label in run.view.recovery.groups]
    assert len(groups) == 11
    assert {len(group) for group in groups} == {4}
    QApplication.processEvents()
    for label in run.view.recovery.groups:
        assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())


def test_two_groups_prove_the_code_on_the_vault_and_open_the_next_step(run):
    first, second = run.controller._asked
    groups = [label.text() for label in run.view.recovery.groups]
    assert not run.view.next.isEnabled()
    for edit, at in zip(run.view.recovery.proofs, (first, second), strict=True):
        edit.setText(groups[at - 1].lower())
    run.view.recovery.proofs[1].textEdited.emit("")
    assert run.jobs.wait(30_000)
    assert run.view.recovery.state.text() == "The code opens this vault."
    assert run.view.next.isEnabled()


def test_a_wrong_group_proves_nothing(run):
    for edit in run.view.recovery.proofs:
        edit.setText("0000")
    run.view.recovery.proofs[1].textEdited.emit("")
    assert run.jobs.wait()
    assert not run.view.next.isEnabled()


def test_the_paper_holds_the_code_that_opens_the_vault(run, tmp_path):
    run.view.recovery.print_button.click()
    assert run.jobs.wait(30_000)
    dialog = run.view.findChild(QDialog)
    preview = dialog.findChild(SheetPreview)
    assert preview.document.pageCount() == 1
    words = preview.document.getAllText(0).text()
    groups = [label.text() for label in run.view.recovery.groups]
    assert all(group in words for group in groups)
    preview.write_to(tmp_path / "sheet.pdf")
    assert run.jobs.wait(30_000)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    dialog.close()
    assert preview._pdf == b"", "closing lets go of the code"
    unlock.prove_recovery(run.controller.folder(), " ".join(groups), QUICK)
