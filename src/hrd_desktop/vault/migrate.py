"""Brings a database to the tables this program knows: in one transaction, with a copy kept (faults 12, 13).

Revisions are four digits that only grow, so "newer" is a comparison and an up-to-date vault opens without loading
Alembic.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from hrd_desktop.vault.errors import VaultDamaged, VaultNewer, VaultPlanted
from hrd_desktop.vault.tables import metadata

SCHEMA = "0005"
_SCRIPTS = Path(__file__).parent / "migrations"
_OF_SEARCH = {"search", "search_data", "search_idx", "search_docsize", "search_config"}


def revision(connection: Connection) -> str:
    """Return the revision a database stands at, '' for an empty one. Raises VaultDamaged, VaultNewer."""
    found = connection.exec_driver_sql("select 1 from sqlite_master where name = 'alembic_version'").first()
    if found is None:
        return ""
    row = connection.exec_driver_sql("select version_num from alembic_version").first()
    if row is None or not str(row[0]).isdigit():
        raise VaultDamaged(part="vault")
    if row[0] > SCHEMA:
        raise VaultNewer(needs=row[0])
    return str(row[0])


def migrate(connection: Connection, to: str = SCHEMA) -> None:
    """Bring the tables on *connection* to revision *to*, up or down, inside its transaction."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)
    down = bool(revision(connection) > to)
    with EnvironmentContext(config, script, fn=_steps(script, to, down)) as environment:
        environment.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
        environment.run_migrations()


def _steps(script: Any, to: str, down: bool) -> Callable[[Any, Any], Any]:
    def steps(current: Any, _: Any) -> Any:
        return script._downgrade_revs(to, current) if down else script._upgrade_revs(to, current)

    return steps


def check_schema(connection: Connection) -> None:
    """Raise VaultPlanted if the database holds anything that no migration made (fault 15)."""
    rows = connection.exec_driver_sql("select type, name, tbl_name from sqlite_master").all()
    tables = {str(row.name) for row in rows if row.type == "table"}
    indexes = {str(row.name) for row in rows if row.type == "index" and not row.name.startswith("sqlite_")}
    others = {row.type for row in rows} - {"table", "index"}
    wanted = set(metadata.tables) | _OF_SEARCH | {"alembic_version"}
    named = {str(index.name) for table in metadata.tables.values() for index in table.indexes}
    if others or tables - wanted or indexes - named:
        raise VaultPlanted
    if wanted - tables or named - indexes:
        raise VaultDamaged(part="vault")
