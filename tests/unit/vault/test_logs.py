"""The files SQLite keeps beside a database: taken away, of another vault, or planted (faults 16 and 17)."""

import os
import shutil
import subprocess
import sys

import pytest
from sqlcipher3 import dbapi2

from helpers.vaults import OFFICER, PASSPHRASE, QUICK, opened, record
from hrd_desktop.vault import Standing, Vault, VaultDamaged

CRASH = """
import os, sys
from pathlib import Path
from helpers.vaults import *
vault = opened(Path(sys.argv[1]), state_dir=Path(sys.argv[2]))
for n in range(5):
    vault.records.add(record(answers={"q": f"made up {n} " * 200}), by=OFFICER)
os._exit(9)
"""


def crashed(folder, state):
    """End a program in the middle of its work in *folder*; what it saved is in the write-ahead log alone."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", CRASH, str(folder), str(state)], env=environment, check=False)
    return folder / "vault-1.db-wal"


@pytest.fixture
def foreign(tmp_path):
    """The folder of another vault, with other keys."""
    Vault.create(tmp_path / "other", PASSPHRASE, label="other", policy=QUICK).close()
    return tmp_path / "other"


@pytest.fixture
def filled(folder, tmp_path):
    with opened(folder, state_dir=tmp_path / "state") as vault:
        vault.accept_standing()
        vault.records.add(record(answers={"q": "made up"}), by=OFFICER)
    return folder


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
@pytest.mark.parametrize("unclean", [False, True], ids=["closed in order", "after a crash"])
def test_fault_16_the_log_of_another_vault_is_refused_and_never_folded_in(
    filled, foreign, tmp_path, read_only, unclean
):
    with opened(filled) as vault:
        before = vault.digest()
    log = crashed(foreign, tmp_path / "elsewhere").read_bytes()
    (filled / "vault-1.db-wal").write_bytes(log)
    if unclean:
        (filled / "lock").write_text("{}")
    database = (filled / "vault-1.db").read_bytes()

    with pytest.raises(VaultDamaged):
        opened(filled, read_only=read_only)

    assert (filled / "vault-1.db").read_bytes() == database, "a refusal changed the vault"
    assert (filled / "vault-1.db-wal").read_bytes() == log, "nor is what may be evidence taken away"
    (filled / "vault-1.db-wal").unlink()
    with opened(filled) as vault:
        assert vault.digest() == before and vault.check().integrity == ()


def test_fault_16_a_log_taken_away_after_a_crash_is_told_since_saved_answers_went_with_it(filled, tmp_path):
    log = crashed(filled, tmp_path / "state")
    shutil.copytree(filled, tmp_path / "whole")
    log.unlink()
    (filled / "vault-1.db-shm").unlink(missing_ok=True)

    with opened(filled, state_dir=tmp_path / "state") as vault:
        assert vault.standing == Standing.ROLLED_BACK
        assert vault.records.count() == 1 and vault.check().integrity == ()
    with opened(tmp_path / "whole", state_dir=tmp_path / "state") as vault:
        assert vault.standing == Standing.UNCLEAN and vault.records.count() == 6


@pytest.mark.parametrize("unclean", [False, True], ids=["closed in order", "after a crash"])
@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
def test_fault_17_the_hot_journal_of_another_vault_is_never_rolled_back_into_this_one(
    filled, foreign, read_only, unclean
):
    with opened(filled) as vault:
        before = vault.digest()
    (filled / "vault-1.db-journal").write_bytes(hot_journal(foreign))
    if unclean:
        (filled / "lock").write_text("{}")
    database = (filled / "vault-1.db").read_bytes()

    with opened(filled, read_only=read_only) as vault:
        assert vault.digest() == before and vault.check().integrity == ()

    assert (filled / "vault-1.db").read_bytes() == database


def hot_journal(folder):
    """Return the journal that a crash in the middle of a change leaves in *folder*, kept in SQLite's older way."""
    with opened(folder) as vault:
        key = vault._access.opened.key
    raw = dbapi2.connect(folder / "vault-1.db", isolation_level=None)
    try:
        raw.execute(f"pragma key = \"x'{key.hex()}'\"")
        assert raw.execute("pragma journal_mode = delete").fetchone() == ("delete",)
        raw.execute("pragma cache_size = 5")
        raw.execute("begin immediate")
        raw.executemany(
            "insert into kept (name, value, seq) values (?, ?, 0)", [(f"{n}", "x" * 3000) for n in range(50)]
        )
        return (folder / "vault-1.db-journal").read_bytes()
    finally:
        raw.close()
