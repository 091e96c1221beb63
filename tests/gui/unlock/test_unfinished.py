"""A start after the making of a vault was interrupted: nothing is left of it, and nothing else is taken (fault 2)."""

from hrd_desktop import app as application
from hrd_desktop import settings
from hrd_desktop.system import paths


def test_a_start_clears_what_was_left_and_asks_for_a_vault_that_only_lost_a_part(qtbot, themed):
    folder = paths.vaults_folder() / "desk-1.hrdvault"
    for part in ("slots", "files", "backups"):
        (folder / part).mkdir(parents=True)
    (folder / "lock").write_text('{"founding": true}')
    (folder / "slots" / "0123456789abcdef.age").write_bytes(b"made up")
    (folder / "vault-1.db").write_bytes(b"made up")
    lost = folder.with_name("lost.hrdvault")
    lost.mkdir()
    (lost / "vault-1.db").write_bytes(b"a vault that lost its vault.json")
    app = application.App(None, settings.load())
    qtbot.addWidget(app.window)
    app.start()
    qtbot.waitUntil(lambda: not folder.exists(), timeout=30_000)
    assert app.folder == lost and list(lost.iterdir()) == [lost / "vault-1.db"], "what is none of ours is told of"
    app.window.hide()
    app.jobs.drain(30_000)
