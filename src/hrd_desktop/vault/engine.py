"""The encrypted database connection: every setting made, then read back and compared (DESIGN D10).

The key reaches SQLCipher as a statement on an open connection, never in an address, so no log or error can hold it.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from hrd_desktop.domain.alphabet import sort_key
from hrd_desktop.vault import failures
from hrd_desktop.vault.errors import VaultDamaged, VaultLocked, VaultMoved, VaultReadOnly
from hrd_desktop.vault.search import fold

_SETTINGS = (
    ("cipher_memory_security", "OFF", "0"),  # three times slower search when on; the process itself is hardened
    ("cipher_page_size", "4096", "4096"),
    ("temp_store", "MEMORY", "2"),
    ("secure_delete", "ON", "1"),
    ("synchronous", "FULL", "2"),
    ("cache_size", "-65536", "-65536"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("foreign_keys", "ON", "1"),
)
WAL, NO_WAL = "wal", "delete"
_NAMES = 40_000
_READ_BACK = (("cipher_hmac_algorithm", "HMAC_SHA512"), ("cipher_use_hmac", "1"))


def connect(path: Path, key: bytes, mode: str, log: str = WAL) -> dbapi2.Connection:
    """Open the database at *path* with the raw 32-byte *key*; *mode* is ``rwc``, ``rw``, ``ro`` or ``immutable``.

    *log* is how changes are kept until they are whole: ``wal``, or ``delete`` where no memory can be shared. Raises
    VaultDamaged if this key does not open it, VaultLocked where a reader keeps *log* from being changed.
    """
    how = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    with failures.translated(path.parent):
        connection = dbapi2.connect(
            f"file:{quote(str(path))}?{how}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=5 if log == WAL else 30,  # without a log of its own, a change waits for whoever reads
        )
        try:
            _prepare(connection, key, mode, log)
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: dbapi2.Connection, key: bytes, mode: str, log: str) -> None:
    connection.execute("pragma cipher_log_level = NONE")
    connection.execute(f"pragma key = \"x'{key.hex()}'\"")
    for name, value, _ in _SETTINGS:
        connection.execute(f"pragma {name} = {value}")
    if mode in ("rwc", "rw"):
        connection.execute(f"pragma journal_mode = {log}")
    if mode in ("ro", "immutable"):
        connection.execute("pragma query_only = ON")
    _compare(connection)
    found = str(connection.execute("pragma journal_mode").fetchone()[0])
    if mode in ("rwc", "rw") and found != log:
        raise VaultLocked(machine="?", since="?")
    for name, function in (("folded", fold), ("sort_key", sort_key)):  # SQLite itself knows the case of a to z alone
        known = lru_cache(maxsize=_NAMES)(function)  # a list asks the same of each of its names again and again
        connection.create_function(name, 1, known, deterministic=True)


def _compare(connection: dbapi2.Connection) -> None:
    wanted = [(name, value) for name, _, value in _SETTINGS] + list(_READ_BACK) + [("cipher_log_level", "NONE")]
    for name, value in wanted:
        row = connection.execute(f"pragma {name}").fetchone()
        if row is None or str(row[0]).upper() != value.upper():
            raise VaultDamaged(part=name)


def _place(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


class Store:
    """One keyed connection, used by one thread at a time."""

    def __init__(self, path: Path, key: bytes, mode: str = "rw", log: str = WAL) -> None:
        self.path, self.log = path, log
        self.read_only = mode in ("ro", "immutable")
        self._lock = threading.RLock()
        raw = connect(path, key, mode, log)
        self._engine = create_engine(
            "sqlite://", creator=lambda: raw, module=dbapi2, poolclass=StaticPool, hide_parameters=True
        )
        event.listen(self._engine, "begin", self._begin)
        self._raw = raw
        self._place = _place(path)
        self._connection = self._engine.connect()
        self._writing = False
        self._looks = 0

    @property
    def look(self) -> int | None:
        """Which look at the vault this is: nothing changes within one. None between looks and inside a change."""
        return self._looks if self._connection.in_transaction() and not self._writing else None

    def _begin(self, connection: Connection) -> None:
        self._looks += 1
        connection.exec_driver_sql("begin immediate" if self._writing else "begin")

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one moment of the vault; inside a change, that change so far."""
        with self._lock, failures.translated(self.path.parent):
            if self._connection.in_transaction():
                yield self._connection
            else:
                with self._connection.begin():
                    yield self._connection

    def stays(self) -> bool:
        """Return whether the database lies where it was opened.

        With a write-ahead log SQLite goes on writing into a file that was moved, removed or replaced, and says that
        all is well; without one it looks itself.
        """
        self._place = self._place or _place(self.path)
        return self.log != WAL or self._place is None or self._place == _place(self.path)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection whose work is durable when the block ends, and undone if it raises."""
        if self.read_only:
            raise VaultReadOnly
        if not self.stays():
            raise VaultMoved
        with self._lock, failures.translated(self.path.parent):
            self._writing = True
            try:
                with self._connection.begin():
                    yield self._connection
            finally:
                self._writing = False

    def pragma(self, text: str) -> list[tuple[object, ...]]:
        """Run a pragma outside any transaction and return its rows."""
        with self._lock, failures.translated(self.path.parent):
            return [tuple(row) for row in self._raw.execute(f"pragma {text}").fetchall()]

    def close(self) -> None:
        """Close the connection. A second call does nothing."""
        with self._lock:
            try:
                self._connection.close()
                self._engine.dispose()
                self._raw.close()
            except (DBAPIError, dbapi2.Error):
                return
