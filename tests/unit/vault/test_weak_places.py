"""A vault on a network share or a FAT stick: told, kept without a write-ahead log, whole after a crash (fault 23)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.vaults import OFFICER, opened, record
from hrd_desktop.system import drives
from hrd_desktop.vault import Passphrase, Standing, VaultWrongPassphrase, Write

MOUNTS = """/dev/sda1 / ext4 rw 0 0
server:/home /mnt/share nfs4 rw 0 0
/dev/sdb1 /media/a\\040stick vfat rw 0 0
tmpfs /mnt/share/own tmpfs rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("folder", "weak"),
    [
        ("/", False),
        ("/home/a", False),
        ("/mnt/share/b", True),
        ("/media/a stick/c", True),
        ("/mnt/share/own/d", False),
    ],
)
def test_the_system_of_the_place_decides_fault_23(folder, weak):
    assert drives.is_weak(Path(folder), MOUNTS) is weak
    assert drives.is_weak(Path(folder), "") is False, "what cannot be told counts as sound"


def journals(vault):
    return vault._access.store.pragma("journal_mode")[0][0]


def test_on_a_weak_place_there_is_no_log_and_a_reader_beside_and_back_on_a_disk_there_is_fault_23(
    folder, monkeypatch
):
    r = record()
    with opened(folder) as vault:
        assert journals(vault) == "wal" and not vault.is_weakly_placed
    with monkeypatch.context() as patched:
        patched.setattr(drives, "is_weak", lambda _folder, _mounts=None: True)
        with opened(folder) as vault:
            assert journals(vault) == "delete" and vault.is_weakly_placed
            vault.records.add(r, by=OFFICER)
            reader = vault.reader()
            assert reader.records.exists(r.id)
            vault.write([Write(r.id, "q", "made up")], by=OFFICER)
            assert reader.records.get(r.id).answer("q") == "made up"
            reader.close()
            names = {path.name for path in folder.iterdir()}
            assert not names & {"vault-1.db-wal", "vault-1.db-shm"}
    with opened(folder) as vault:
        assert vault.standing == Standing.CLEAN and journals(vault) == "wal"
        assert vault.records.get(r.id).answer("q") == "made up" and vault.check().integrity == ()


CRASH = """
import os, sys
from pathlib import Path
from helpers.vaults import *
from hrd_desktop.system import drives
from hrd_desktop.vault import Write
drives.is_weak = lambda _folder, _mounts=None: True
vault = opened(Path(sys.argv[1]))
vault.records.add(record(id=sys.argv[2]), by=OFFICER)
store = vault._access.store
store.pragma("cache_size = 5")
with store.write() as connection:
    connection.exec_driver_sql("update journal set detail = 'half'")
    for n in range(50):
        connection.exec_driver_sql("insert into kept (name, value, seq) values (?, ?, 0)", (str(n), "x" * 3000))
    os._exit(9)
"""


@pytest.mark.parametrize("place", ["the share", "a disk it was moved to", "a disk, after a mistyped passphrase"])
def test_a_crash_in_the_middle_of_a_change_is_rolled_back_wherever_it_is_opened_next_fault_23(
    folder, monkeypatch, place
):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    name = record().id
    subprocess.run([sys.executable, "-c", CRASH, str(folder), name], env=environment, check=False)
    assert (folder / "vault-1.db-journal").stat().st_size > 0, "the crash left nothing to roll back"
    if place == "the share":
        monkeypatch.setattr(drives, "is_weak", lambda _folder, _mounts=None: True)
    if place == "a disk, after a mistyped passphrase":
        with pytest.raises(VaultWrongPassphrase):
            opened(folder, secret=Passphrase("made up and wrong"))
    with opened(folder) as vault:
        assert json.loads((folder / "lock").read_text())["log"] == ("delete" if place == "the share" else "wal")
        assert vault.standing == Standing.UNCLEAN and vault.records.exists(name)
        assert vault.kept("4") == {} and vault.check().integrity == ()
    assert not (folder / "vault-1.db-journal").exists()
