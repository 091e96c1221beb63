"""The journal: a chain that shows what was put back, and a head kept outside the vault (DESIGN D17)."""

import shutil

import pytest

from helpers.vaults import OFFICER, opened, record
from hrd_desktop.vault import Standing, VaultError, VaultStale, Write


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state"


def test_every_act_has_its_line(vault):
    r = record()
    vault.records.add(r, by=OFFICER)
    vault.write([Write(r.id, "urg_place", "Orsena")], by=OFFICER)
    vault.journal.note("name_shown", by=OFFICER, record=r.id, detail="30 s")
    vault.undo(by=OFFICER)
    vault.records.delete(r.id, by=OFFICER)
    entries = vault.journal.entries()
    assert [entry.act for entry in entries] == ["add", "write", "name_shown", "undo", "delete"]
    assert [entry.seq for entry in entries] == [1, 2, 3, 4, 5]
    assert entries[-1].hash == vault.journal.head and vault.journal.length == 5
    assert vault.journal.short == vault.journal.head[:8]
    assert [entry.seq for entry in vault.journal.entries(record=r.id, newest_first=True, limit=2)] == [5, 4]
    assert vault.check().integrity == ()


def test_a_changed_entry_breaks_the_chain(vault):
    r = record()
    vault.records.add(r, by=OFFICER)
    vault.write([Write(r.id, "urg_place", "Orsena")], by=OFFICER)
    with vault._store.write() as connection:
        connection.exec_driver_sql("update journal set by = 'somebody else' where seq = 1")
    assert vault.journal.check() == ["journal 1"]


def test_fault_6_an_old_row_put_back_is_not_shown(vault):
    consent = record("cns", answers={"cns_given": "yes"})
    vault.records.add(consent, by=OFFICER)
    with vault._store.read() as connection:
        old = connection.exec_driver_sql("select * from statement").one()
    vault.write([Write(consent.id, "cns_given", "withdrawn")], by=OFFICER)
    with vault._store.write() as connection:
        connection.exec_driver_sql(
            f"insert or replace into statement values ({', '.join('?' * len(old))})", tuple(old)
        )

    with pytest.raises(VaultStale):
        vault.records.get(consent.id)
    assert vault.check().integrity == (f"record {consent.id}",)


def test_fault_6_a_whole_old_record_put_back_is_not_listed(vault):
    consent = record("cns", answers={"cns_given": "yes"})
    vault.records.add(consent, by=OFFICER)
    with vault._store.read() as connection:
        row = connection.exec_driver_sql("select * from record").one()
    vault.write([Write(consent.id, "cns_given", "withdrawn")], by=OFFICER)
    with vault._store.write() as connection:
        connection.exec_driver_sql(f"insert or replace into record values ({', '.join('?' * len(row))})", tuple(row))
    with pytest.raises(VaultStale):
        vault.records.list()


@pytest.mark.parametrize("table", ["statement_history", "tombstone", "kept"])
def test_fault_6_rows_that_vanish_are_found_by_the_check(vault, table):
    gone, stays = record(), record(answers={"urg_place": "Valmora"})
    for each in (gone, stays):
        vault.records.add(each, by=OFFICER)
    vault.records.delete(gone.id, by=OFFICER)
    vault.write([Write(stays.id, "urg_place", "Orsena")], by=OFFICER)
    vault.put("trust", "made up", by=OFFICER)
    assert vault.check().integrity == ()
    with vault._store.write() as connection:
        connection.exec_driver_sql(f"delete from {table}")
    assert len(vault.check().integrity) == 1


def test_fault_6_an_old_page_put_back_is_found_by_the_check(folder):
    consents = [record("cns", answers={"cns_given": "yes"}) for _ in range(200)]
    with opened(folder) as vault:
        for consent in consents:
            vault.records.add(consent, by=OFFICER)
    old = (folder / "vault-1.db").read_bytes()
    with opened(folder) as vault:
        for consent in consents[::40]:
            vault.write([Write(consent.id, "cns_given", "no")], by=OFFICER)
    new = bytearray((folder / "vault-1.db").read_bytes())
    changed = [at for at in range(4096, len(old), 4096) if old[at : at + 4096] != new[at : at + 4096]]
    with opened(folder) as vault:
        right, new = vault.digest(), bytearray((folder / "vault-1.db").read_bytes())
    found = 0
    for at in changed:
        mixed = new.copy()
        mixed[at : at + 4096] = old[at : at + 4096]
        (folder / "vault-1.db").write_bytes(mixed)
        try:
            with opened(folder) as vault:
                report = vault.check()
        except VaultError:
            found += 1
        else:
            found += bool(report.integrity)
            assert report.integrity or report.digest == right, "what goes unnoticed (search, undo) says nothing false"
    assert found >= 10


def test_a_vault_as_it_was_left_is_clean(folder, state):
    opened(folder, state_dir=state).close()
    with opened(folder, state_dir=state) as vault:
        vault.accept_standing()
        vault.records.add(record(), by=OFFICER)
    with opened(folder, state_dir=state) as vault:
        assert vault.standing is Standing.CLEAN


def test_fault_7_a_whole_old_vault_put_back_is_older_than_last_known(tmp_path, folder, state):
    with opened(folder, state_dir=state) as vault:
        vault.accept_standing()
        vault.records.add(record(), by=OFFICER)
    shutil.copytree(folder, tmp_path / "old")
    with opened(folder, state_dir=state) as vault:
        vault.records.add(record(), by=OFFICER)
    with opened(tmp_path / "old", state_dir=state) as vault:
        assert vault.standing is Standing.ROLLED_BACK
    with opened(tmp_path / "old", state_dir=state) as vault:  # looking at it does not make it right
        assert vault.standing is Standing.ROLLED_BACK
        vault.records.add(record(), by=OFFICER)
        vault.records.add(record(), by=OFFICER)
    with opened(tmp_path / "old", state_dir=state) as vault:  # nor does writing on until it is longer
        assert vault.standing is Standing.ROLLED_BACK
    with opened(folder, state_dir=state) as vault:
        assert vault.standing is Standing.CLEAN


def test_fault_18_a_missing_head_is_told_and_rebuilt_only_with_consent(folder, state):
    for _ in range(2):
        with opened(folder, state_dir=state) as vault:
            assert vault.standing is Standing.UNKNOWN
            vault.records.add(record(), by=OFFICER)
    with opened(folder, state_dir=state) as vault:
        vault.accept_standing()
    with opened(folder, state_dir=state) as vault:
        assert vault.standing is Standing.CLEAN


@pytest.mark.parametrize(
    "content", ["", "[]", '{"length": "x", "head": 1}', '{"length": 1, "head": "zz"}', "[" * 99_999]
)
def test_fault_18_a_damaged_head_is_as_good_as_none(folder, state, content):
    with opened(folder, state_dir=state) as vault:
        vault.accept_standing()
        (state / f"{vault.id}.head").write_text(content)
    with opened(folder, state_dir=state) as vault:
        vault.records.add(record(), by=OFFICER)
        (state / f"{vault.id}.head").write_text(content)
    (state / f"{vault.id}.head").write_text(content)
    with opened(folder, state_dir=state) as vault:
        assert vault.standing is Standing.UNKNOWN


def test_the_state_folder_holds_no_name(folder, state):
    with opened(folder, state_dir=state) as vault:
        vault.accept_standing()
        vault.records.add(record(answers={"hrd_name": "Made Up"}), by=OFFICER, title="Heron")
    kept = "".join(path.name + path.read_text() for path in state.iterdir())
    assert "Heron" not in kept and "Made" not in kept and folder.name not in kept
