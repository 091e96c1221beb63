"""Faults of the machine: two programs, a crash, a full disk, hostile text."""

import json
import os
import shutil
import subprocess
import sys
import threading
import time

import pytest

from helpers.vaults import OFFICER, PASSPHRASE, RECOVERY, opened, record
from hrd_desktop.vault import VaultError, VaultLocked, VaultMedium, VaultMoved, VaultStale, Write, failures

CHILD = "import sys; from pathlib import Path; from helpers.vaults import *; folder = Path(sys.argv[1])\n"


def child(folder, code):
    """Run *code* in a process of its own, with the test helpers at hand."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(
        [sys.executable, "-c", CHILD + code, str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("act", ["removed", "moved", "replaced"])
def test_nothing_is_called_saved_once_the_open_folder_was_taken_away(tmp_path, folder, act):
    opened(folder).close()
    shutil.copytree(folder, tmp_path / "older")
    vault = opened(folder)
    before = record()
    vault.records.add(before, by=OFFICER)
    if act == "removed":
        shutil.rmtree(folder)
    else:
        folder.rename(tmp_path / "moved")
    if act == "replaced":
        shutil.copytree(tmp_path / "older", folder)
    with pytest.raises(VaultMoved):
        vault.records.add(record(), by=OFFICER)
    vault.close()
    if act != "removed":
        with opened(tmp_path / "moved") as found:
            assert found.records.get(before.id) and found.check().integrity == ()
    if act == "replaced":
        with opened(folder) as other:
            assert other.check().integrity == (), "the other folder was left as it was"


def test_a_folder_that_was_put_back_takes_what_was_not_saved(tmp_path, folder):
    with opened(folder) as vault:
        folder.rename(tmp_path / "moved")
        with pytest.raises(VaultMoved):
            vault.records.add(record(), by=OFFICER)
        (tmp_path / "moved").rename(folder)
        kept = record()
        vault.records.add(kept, by=OFFICER)
    with opened(folder) as vault:
        assert vault.records.get(kept.id)


def test_fault_24_a_second_program_is_refused_and_told_who_has_the_vault(folder):
    with opened(folder):
        with pytest.raises(VaultLocked) as caught:
            opened(folder)
        done = child(folder, "try: opened(folder)\nexcept Exception as error: print(error.error)")
        assert done.stdout == "VAULT_LOCKED_ELSEWHERE\n"
    holder = caught.value.facts
    assert os.uname().nodename in caught.value.message("nb") and holder["since"] != "?"
    opened(folder).close()


def test_fault_24_someone_may_read_beside_the_program(folder):
    r = record()
    with opened(folder) as vault, opened(folder, read_only=True, secret=RECOVERY) as reader:
        vault.records.add(r, by=OFFICER)
        assert reader.records.exists(r.id)


def test_fault_26_a_lock_left_by_a_crash_is_taken_over(folder):
    r = record()
    done = child(folder, f"opened(folder).records.add(record(id={r.id!r}), by=OFFICER); import os; os._exit(9)")
    assert done.returncode == 9
    assert json.loads((folder / "lock").read_text())["process"] > 0
    with opened(folder) as vault:
        assert vault.standing == "unclean"
        assert vault.records.exists(r.id)
    with opened(folder) as vault:
        assert vault.standing == "clean"


def test_a_refused_open_leaves_the_mark_of_a_crash(folder):
    (folder / "lock").write_text("{}")
    from hrd_desktop.vault import Passphrase

    with pytest.raises(VaultError):
        opened(folder, secret=Passphrase("wrong"))
    with opened(folder) as vault:
        assert vault.standing == "unclean"


FULL = """
import resource, signal
from io import BytesIO
from hrd_desktop.vault import VaultFull, Write
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
vault, r = opened(folder), record()
vault.records.add(r, by=OFFICER)
room = max(p.stat().st_size for p in folder.glob("vault-1.db*")) + int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
saved, full = [], []
for n in range(60):
    try:
        vault.write([Write(r.id, f"q{n}", "made up " * 400)], by=OFFICER)
        saved.append(f"q{n}")
    except VaultFull:
        full.append(n)
try:
    vault.files.add(r.id, BytesIO(bytes(room + 100_000)), "film", room + 100_000, by=OFFICER)
    print("attached")
except VaultFull:
    pass
assert full and not list((folder / "files").iterdir()), (full, saved)
assert sorted(vault.records.get(r.id).statements) == sorted(saved)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
vault.write([Write(r.id, "after", "space was freed")], by=OFFICER)
if sys.argv[3] == "close":
    vault.close()
import json, os
print(json.dumps([r.id, [*saved, "after"]]), flush=True)
os._exit(0)
"""


@pytest.mark.parametrize("end", ["close", "crash"])
@pytest.mark.parametrize("room", [0, 1, 4096, 30_000, 100_001])
def test_fault_28_and_29_a_full_disk_is_told_loses_nothing_and_works_after_freeing(folder, room, end):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", CHILD + FULL, str(folder), str(room), end],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    name, saved = json.loads(done.stdout)
    with opened(folder) as vault:
        assert sorted(vault.records.get(name).statements) == sorted(saved)
        assert vault.check().integrity == ()


def test_fault_28_a_vault_that_finds_no_room_to_be_made_leaves_a_place_to_try_again(tmp_path):
    code = (
        "import resource, signal; from hrd_desktop.vault import *; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, resource.RLIM_INFINITY))\n"
        "try: Vault.create(folder, PASSPHRASE, label='x', policy=QUICK)\n"
        "except VaultFull: print('full')\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)\n"
        "Vault.create(folder, PASSPHRASE, label='x', policy=QUICK).close(); print('made')"
    )
    assert child(tmp_path / "new.hrdvault", code).stdout.split() == ["full", "made"]


def test_fault_28_the_disk_itself_full_has_the_same_words(folder):
    assert failures.of_code(13, folder).error == "VAULT_FULL"
    assert failures.of_errno(28).error == failures.of_errno(122).error == failures.of_errno(27).error == "VAULT_FULL"
    assert failures.of_code(10, folder).error == failures.of_errno(5).error == "VAULT_MEDIUM"
    assert failures.of_errno(30).error == "VAULT_READ_ONLY"
    assert failures.of_code(1, folder) is None, "a mistake in our own statements is a defect"


def test_fault_30_an_error_of_the_disk_once_loses_nothing(vault, monkeypatch):
    r = record()
    vault.records.add(r, by=OFFICER)
    from hrd_desktop.vault import journal

    def broken(*_):
        raise OSError(5, "made up")

    with monkeypatch.context() as patch:
        patch.setattr(journal, "append", broken)
        with pytest.raises(VaultMedium):
            vault.write([Write(r.id, "q", "lost")], by=OFFICER)
    assert vault.records.get(r.id).statements == {}
    vault.write([Write(r.id, "q", "kept")], by=OFFICER)
    assert vault.check().integrity == ()


def test_fault_38_a_write_that_is_under_way_ends_before_closing_does(folder):
    r = record()
    vault = opened(folder)
    vault.records.add(r, by=OFFICER)
    written, stop = [], threading.Event()

    def write() -> None:
        while not stop.is_set():
            written.append(vault.write([Write(r.id, "q", str(len(written)))], by=OFFICER))

    thread = threading.Thread(target=write)
    thread.start()
    deadline = time.monotonic() + 20
    while len(written) < 20 and time.monotonic() < deadline:
        pass
    stop.set()
    thread.join()
    vault.close()
    vault.close()
    with opened(folder) as vault:
        assert vault.standing == "clean"
        assert vault.records.get(r.id).text("q") == str(len(written) - 1)


HOSTILE = [
    "\ud800 lone surrogate", "nul \x00 byte", "{}", "%s%n", "'); drop table record; --", "<script>alert(1)</script>",
    "=HYPERLINK(\"x\")", "\u202eabc", "\\u0000", "${jndi:x}", "\x1b[31m", "🕊" * 1000, "a" * 8 * 2**20,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_fault_54_hostile_text_stays_inert_text_everywhere(folder, text):
    r = record(answers={"urg_name": text})
    with opened(folder) as vault:
        vault.records.add(r, by=OFFICER, title=text[:1000], number=text[:40], status=text[:40])
        vault.write([Write(r.id, "q", [text, "b"], search=text, source=None)], by=OFFICER)
        vault.journal.note("made_up", by=OFFICER, detail=text)
        vault.search(text)
        vault.records.list(text=text[:100].encode("utf-8", "replace").decode())
    with opened(folder) as vault:
        assert vault.records.get(r.id).answer("urg_name") == text
        assert vault.records.get(r.id).answer("q") == [text, "b"]
        assert vault.journal.entries()[-1].detail == text
        assert vault.undoable() and vault.undo(by=OFFICER)
        assert vault.check().integrity == ()


def test_no_error_quotes_what_was_written(vault):
    r = record()
    vault.records.add(r, by=OFFICER)
    with pytest.raises(ValueError, match="not a path") as caught:
        vault.write([Write(r.id, "not a path; Made Up", "Made Up")], by=OFFICER)
    assert "Made" not in str(caught.value)
    with vault._store.write() as connection:
        connection.exec_driver_sql("update record set title = 'Made Up'")
    with pytest.raises(VaultStale) as stale:
        vault.records.get(r.id)
    assert "Made" not in stale.value.message() and PASSPHRASE.text not in stale.value.message()
