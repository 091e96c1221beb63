"""The window tells how the vault just opened stands (faults 6, 7 and 18), and goes on when the officer accepts."""

import pytest

from helpers.desks import FakeSession
from hrd_desktop import app as application
from hrd_desktop import settings
from hrd_desktop.errors import HrdError
from hrd_desktop.ui.shell.standing import StandingDialog


@pytest.fixture
def opened(qtbot, themed, tmp_path, monkeypatch):
    """Opens the window on a session whose vault stands as named; returns the app, the session and what was asked."""
    apps, relaunched = [], []
    monkeypatch.setattr(application, "relaunch", relaunched.append)

    def start(error):
        app = application.App(tmp_path / "desk-1.hrdvault", settings.load())
        apps.append(app)
        qtbot.addWidget(app.window)
        app.start()
        session = FakeSession()
        session.found = HrdError(error) if error else None
        app._on_unlocked(session)
        qtbot.waitUntil(lambda: app.desk.place is not None)
        return app, session, relaunched

    yield start
    for app in apps:
        app.autolock.stop()
        for dialog in app.window.findChildren(StandingDialog):
            dialog.blockSignals(True)
            dialog.reject()
        app.window.hide()
        app.jobs.drain(5_000)


@pytest.mark.parametrize("error", ["VAULT_ROLLED_BACK", "VAULT_UNKNOWN_HERE"])
def test_faults_6_7_and_18_the_officer_is_told_and_may_accept(qtbot, opened, error):
    app, session, _ = opened(error)
    (dialog,) = app.window.findChildren(StandingDialog)
    assert dialog.isVisible()
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: session.found is None)


def test_an_officer_who_does_not_accept_locks(opened):
    app, session, relaunched = opened("VAULT_ROLLED_BACK")
    app.window.findChildren(StandingDialog)[0].leave_button.click()
    assert relaunched and session.found is not None


@pytest.mark.parametrize("error", ["", "VAULT_UNCLEAN"])
def test_nothing_is_asked_of_a_vault_that_is_as_it_should_be(opened, error):
    app, _, _ = opened(error)
    assert not app.window.findChildren(StandingDialog)
