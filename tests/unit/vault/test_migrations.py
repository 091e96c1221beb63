"""Migrations: models and steps agree, each step goes both ways, and an older vault keeps everything."""

import re
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from helpers.vaults import OFFICER, opened, record
from hrd_desktop.vault import VaultReadOnly, migrate, search
from hrd_desktop.vault.engine import Store
from hrd_desktop.vault.tables import metadata


def not_search(name, kind, _parents):
    return not (kind == "table" and (name or "").startswith("search"))


@pytest.fixture
def empty(tmp_path):
    store = Store(tmp_path / "vault-1.db", bytes(32), "rwc")
    with store.write() as connection:
        yield connection
    store.close()


def test_models_and_migrations_agree(empty):
    migrate.migrate(empty)
    options = {"compare_server_default": True, "compare_type": True, "include_name": not_search}
    assert compare_metadata(MigrationContext.configure(empty, opts=options), metadata) == []


def test_the_search_index_is_as_the_program_words_it(empty):
    migrate.migrate(empty)
    assert empty.exec_driver_sql(
        "select sql from sqlite_master where name = 'search'"
    ).scalar() == search.DDL.replace("create virtual table", "CREATE VIRTUAL TABLE")


def schema(connection):
    """The schema as text; the places of objects in memory say nothing."""
    found = inspect(connection)
    told = {
        name: [found.get_columns(name), found.get_indexes(name), found.get_pk_constraint(name)]
        for name in sorted(found.get_table_names())
    }
    return re.sub(r" at 0x\w+", "", str(told))


@pytest.mark.parametrize(("older", "newer"), [("0001", "0002"), ("0002", "0003"), ("0003", "0004"), ("0004", "0005")])
def test_each_step_up_and_down_leaves_the_schema_as_it_was(empty, older, newer):
    migrate.migrate(empty, older)
    before = schema(empty)
    migrate.migrate(empty, newer)
    migrate.migrate(empty, older)
    assert schema(empty) == before


def test_every_constraint_has_a_name(empty):
    migrate.migrate(empty)
    for sql in empty.exec_driver_sql("select sql from sqlite_master where type = 'table'").scalars():
        assert "PRIMARY KEY" not in sql.upper() or "CONSTRAINT" in sql.upper() or "search_" in sql


def test_the_steps_lie_inside_the_package():
    found = {path.name[:4] for path in (Path(migrate.__file__).parent / "migrations" / "versions").glob("0*.py")}
    assert max(found) == migrate.SCHEMA


@pytest.fixture
def older(folder):
    """A vault as the first schema left it, with one record."""
    r = record(answers={"hrd_name": "王小明", "urg_place": "Valmora"})
    with opened(folder) as vault:
        vault.records.add(r, by=OFFICER)
        with vault._store.write() as connection:
            migrate.migrate(connection, "0001")
    return folder, r


def test_fault_12_an_older_vault_is_copied_then_migrated(older):
    folder, r = older
    with opened(folder) as vault:
        assert vault.records.get(r.id).text("urg_place") == "Valmora"
        assert vault.search("小明")[0].record == r.id
        assert vault.check().integrity == ()
        copy = next((folder / "backups").glob("*.db"))
        assert copy.stat().st_mode & 0o777 == 0o600 and len(list((folder / "backups").iterdir())) == 1
        store = Store(copy, vault._access.opened.key, "ro")
    with store.read() as connection:
        assert migrate.revision(connection) == "0001"
    store.close()
    opened(folder).close()


@pytest.mark.parametrize("stop", ["rebuild", "check_schema"])
def test_fault_12_a_migration_that_stops_anywhere_leaves_the_older_vault(older, monkeypatch, stop):
    folder, r = older

    def power_cut(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(search if stop == "rebuild" else migrate, stop, power_cut)
        with pytest.raises(KeyboardInterrupt):
            opened(folder)
    with opened(folder) as vault:
        assert vault.records.get(r.id).text("urg_place") == "Valmora"
        assert vault.check().integrity == ()


def test_an_older_vault_is_not_migrated_by_someone_who_only_reads(older):
    with pytest.raises(VaultReadOnly):
        opened(older[0], read_only=True)
