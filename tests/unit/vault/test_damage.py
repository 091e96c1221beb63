"""Damage is noticed before the first record is shown, in words, and the vault is left as it is."""

import shutil
import sqlite3

import pytest

from helpers.vaults import OFFICER, PASSPHRASE, QUICK, opened, record
from hrd_desktop.vault import (
    KeyForeign,
    Passphrase,
    Vault,
    VaultDamaged,
    VaultError,
    VaultMissing,
    VaultNewer,
    VaultPlanted,
    Write,
    slots,
)
from hrd_desktop.vault.layout import Layout, info

PAGE = 4096


@pytest.fixture
def filled(folder):
    """A closed vault with enough in it to fill many pages."""
    with opened(folder) as vault:
        for bird in range(20):
            r = record(answers={f"q{n}": f"made up {bird} {n} " * 8 for n in range(10)})
            vault.records.add(r, by=OFFICER)
    return folder


def refused(folder) -> VaultError:
    """Open *folder*, which must be refused and left as it is."""
    before = (folder / "vault-1.db").read_bytes()
    with pytest.raises(VaultError) as caught:
        opened(folder)
    assert (folder / "vault-1.db").read_bytes() == before
    assert "Traceback" not in caught.value.message() and "made up" not in caught.value.message("nb")
    return caught.value


@pytest.mark.parametrize("at", [*range(0, 112, 7), 111, 4000, 4095])
def test_fault_1_a_flipped_byte_of_the_first_page_is_damage(filled, at):
    database = filled / "vault-1.db"
    data = bytearray(database.read_bytes())
    data[at] ^= 0x01
    database.write_bytes(data)
    assert isinstance(refused(filled), VaultDamaged)


@pytest.mark.parametrize("size", [0, 1])
def test_fault_2_an_emptied_database_is_never_taken_for_a_new_vault(filled, size):
    database = filled / "vault-1.db"
    database.write_bytes(database.read_bytes()[:size])
    assert isinstance(refused(filled), VaultDamaged)


def test_fault_2_a_missing_database_is_never_made_anew(filled):
    (filled / "vault-1.db").unlink()
    with pytest.raises(VaultDamaged):
        opened(filled)
    assert not (filled / "vault-1.db").exists()


@pytest.mark.parametrize("clean", [True, False], ids=["after a clean close", "after a crash"])
@pytest.mark.parametrize("pages", [1, 5, -1])
def test_fault_3_a_cut_at_a_page_border_is_found_before_anything_is_shown(filled, pages, clean):
    database = filled / "vault-1.db"
    data = database.read_bytes()
    kept = pages if pages > 0 else len(data) // PAGE + pages
    database.write_bytes(data[: kept * PAGE])
    if not clean:
        (filled / "lock").write_text("{}")
    assert isinstance(refused(filled), VaultDamaged)


@pytest.mark.parametrize("clean", [True, False], ids=["after a clean close", "after a crash"])
def test_fault_4_a_cut_inside_a_page_is_found(filled, clean):
    database = filled / "vault-1.db"
    database.write_bytes(database.read_bytes()[:-1000])
    if not clean:
        (filled / "lock").write_text("{}")
    assert isinstance(refused(filled), VaultDamaged)


def test_fault_5_swapped_pages_are_found_by_the_check_and_after_a_crash(filled):
    database = filled / "vault-1.db"
    data = bytearray(database.read_bytes())
    one, two = slice(5 * PAGE, 6 * PAGE), slice(6 * PAGE, 7 * PAGE)
    data[one], data[two] = data[two], data[one]
    database.write_bytes(data)
    with pytest.raises(VaultDamaged), opened(filled) as vault:
        found = vault.check()
        assert "encryption" in found.integrity
        raise VaultDamaged(part="vault")
    (filled / "lock").write_text("{}")
    assert isinstance(refused(filled), VaultDamaged)


def test_fault_9_the_key_file_of_another_vault_is_told_by_its_id(filled):
    with opened(filled) as vault:
        key, recipients = vault._access.opened.key, [slot.recipient for slot in vault.info.slots]
    slots.write_key(Layout(filled), "00000000-0000-4000-8000-000000000000", 1, key, recipients)
    assert isinstance(refused(filled), KeyForeign)


def test_fault_9_the_key_file_of_another_generation_is_foreign(filled):
    with opened(filled) as vault:
        key, recipients, name = vault._access.opened.key, [slot.recipient for slot in vault.info.slots], vault.id
    slots.write_key(Layout(filled), name, 7, key, recipients)
    (filled / "key-7.age").replace(filled / "key-1.age")
    assert isinstance(refused(filled), KeyForeign)


def test_fault_9_a_key_file_for_other_recipients_is_foreign(tmp_path, filled):
    Vault.create(tmp_path / "other", PASSPHRASE, label="x", policy=QUICK).close()
    shutil.copy(tmp_path / "other" / "key-1.age", filled / "key-1.age")
    assert isinstance(refused(filled), KeyForeign)


def test_a_damaged_key_file_is_damage(filled):
    key = filled / "key-1.age"
    data = bytearray(key.read_bytes())
    data[-1] ^= 1
    key.write_bytes(data)
    assert isinstance(refused(filled), VaultDamaged)


def test_fault_13_a_newer_schema_is_refused_with_words_and_left_untouched(filled):
    with opened(filled) as vault, vault._store.write() as connection:
        connection.exec_driver_sql("update alembic_version set version_num = '9999'")
    error = refused(filled)
    assert isinstance(error, VaultNewer)
    assert "9999" in error.message() and "9999" in error.message("nb")


def test_fault_13_a_newer_format_is_refused(filled):
    text = (filled / "vault.json").read_text()
    (filled / "vault.json").write_text(text.replace('"version": 1', '"version": 2'))
    assert isinstance(refused(filled), VaultNewer)


def test_fault_14_a_plain_sqlite_file_is_no_vault(filled):
    size = (filled / "vault-1.db").stat().st_size
    (filled / "vault-1.db").unlink()
    plain = sqlite3.connect(filled / "vault-1.db")
    plain.execute("create table record (id text)")
    plain.commit()
    plain.close()
    with (filled / "vault-1.db").open("r+b") as file:
        file.truncate(size)
    assert isinstance(refused(filled), VaultDamaged)
    (filled / "lock").write_text("{}")
    assert isinstance(refused(filled), VaultDamaged)


@pytest.mark.parametrize(
    "planted",
    [
        "create trigger t after insert on statement begin delete from statement; end",
        "create view v as select * from record",
        "create table other (x text)",
        "create index other on record (kind)",
    ],
)
def test_fault_15_what_someone_with_the_key_planted_is_refused(folder, planted):
    with opened(folder) as vault, vault._store.write() as connection:
        connection.exec_driver_sql(planted)
    assert isinstance(refused(folder), VaultPlanted)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "null",
        '{"format": "hrd-vault"}',
        "[" * 100_000,
        "\ufeff{}",
        '{"format": "other", "version": 1}',
    ],
)
def test_a_damaged_description_is_damage(folder, text):
    (folder / "vault.json").write_text(text)
    assert isinstance(refused(folder), VaultDamaged)


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ('"generation": 1', '"generation": -1'),
        ('"generation": 1', '"generation": "1"'),
        ('"slots/', '"../slots/'),
        ('"pages": ', '"pages": "x", "more": '),
    ],
)
def test_a_description_with_hostile_values_is_damage(folder, was, becomes):
    text = (folder / "vault.json").read_text()
    assert was in text
    (folder / "vault.json").write_text(text.replace(was, becomes))
    assert isinstance(refused(folder), VaultDamaged)


def test_a_generation_that_vault_json_does_not_name_is_cleared(folder):
    for name in ("vault-2.db", "vault-2.db-wal", "key-2.age", "vault.json.new", "slots/0000000000000000.age"):
        (folder / name).write_bytes(b"left over")
    with opened(folder):
        pass
    names = {path.name for path in folder.rglob("*")}
    assert not names & {"vault-2.db", "vault-2.db-wal", "key-2.age", "vault.json.new", "0000000000000000.age"}


def test_a_leftover_generation_is_not_cleared_for_a_wrong_passphrase(folder):
    (folder / "key-2.age").write_bytes(b"left over")
    with pytest.raises(VaultError):
        opened(folder, secret=Passphrase("wrong"))
    assert (folder / "key-2.age").exists()


def test_a_folder_that_is_no_vault_is_missing(tmp_path):
    with pytest.raises(VaultMissing):
        Vault.open(tmp_path / "nowhere", Passphrase("x"), policy=QUICK)


def test_a_garbage_write_ahead_log_loses_nothing_that_was_closed(filled):
    with opened(filled) as vault:
        before = vault.digest()
    (filled / "vault-1.db-wal").write_bytes(b"garbage " * 1000)
    with opened(filled) as vault:
        assert vault.digest() == before
        vault.write([Write(vault.records.list(limit=1)[0].id, "q1", "goes on")], by=OFFICER)
        assert vault.check().integrity == ()


def test_a_place_that_no_folder_can_have_holds_no_vault_fault_19(tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    for place in (tmp_path / "loop", tmp_path / ("n" * 300), tmp_path / "file" / "below"):
        with pytest.raises(VaultMissing):
            info(place)
