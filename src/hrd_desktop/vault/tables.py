"""The tables, as the newest migration leaves them.

Ids are UUIDs as text, no key is NULL, instants are UTC in ISO 8601 with microseconds (so they sort as text), and
free text that came from outside is stored as JSON: a lone surrogate or a NUL stays inert (fault 54). The search
index (FTS5) is no table of this metadata; see ``search.py``.
"""

import json
from typing import Any

from sqlalchemy import Column, Dialect, Index, Integer, MetaData, String, Table, Text, text
from sqlalchemy.types import TypeDecorator

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(naming_convention=NAMES)


class Json(TypeDecorator[Any]):
    """A value stored as ASCII JSON text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str:
        """Return the JSON text of *value*."""
        return json.dumps(value, separators=(",", ":"))

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        """Return the value that the JSON text holds."""
        return None if value is None else json.loads(value)


def _text(name: str, **options: Any) -> "Column[str]":
    return Column(name, String, nullable=False, **options)


def _number(name: str, **options: Any) -> "Column[int]":
    return Column(name, Integer, nullable=False, **options)


record = Table(
    "record",
    metadata,
    _text("id", primary_key=True),
    _text("form"),
    _text("version"),
    _text("kind"),
    Column("case_id", String),
    _text("created"),
    _text("created_by"),
    _text("changed"),
    _text("changed_by"),
    _number("revision"),
    _text("title"),
    _text("number"),
    _text("status"),
    _text("fold"),
    _text("past"),
    Index(None, "form", "changed"),
    Index(None, "form", "title", "number"),
    Index(None, "form", "number"),
    Index(None, "form", "status", "changed"),
    Index(None, "case_id", "form", "changed"),
    sqlite_with_rowid=False,
)
"""One row a record. *fold* sums its statements and attachments, *past* its history: see ``digests.py``."""


def _statement_columns() -> list[Column[Any]]:
    return [
        _text("record", primary_key=True),
        _text("path", primary_key=True),
        Column("value", Json, nullable=False),
        _text("state"),
        _text("at"),
        _text("by"),
        Column("source", String),
        Column("reliability", String),
    ]


READ_OF_MANY = ("cas_status", "marking", "inc_date")
"""Answers that lists sort by or read of very many records: each has an index that holds nothing but them."""

statement = Table(
    "statement",
    metadata,
    *_statement_columns(),
    _number("seq"),
    *(
        Index(f"ix_statement_{path}", "record", "value", "state", sqlite_where=text(f"path = '{path}'"))
        for path in READ_OF_MANY
    ),
    sqlite_with_rowid=False,
)
"""What each record says now."""

statement_history = Table(
    "statement_history",
    metadata,
    *_statement_columns(),
    _number("seq", primary_key=True),
    _number("until"),
    sqlite_with_rowid=False,
)
"""What it said before; *until* is the journal number of the change that replaced it."""

relation = Table(
    "relation",
    metadata,
    _text("record", primary_key=True),
    _text("path", primary_key=True),
    _text("target", primary_key=True),
    Index(None, "target"),
    sqlite_with_rowid=False,
)
"""Which statements point to which records."""

tombstone = Table(
    "tombstone",
    metadata,
    _text("record", primary_key=True),
    _text("form"),
    _text("at"),
    _text("by"),
    sqlite_with_rowid=False,
)
"""Records that were deleted here: an old bundle may bring them back, and must not do so silently."""

attachment = Table(
    "attachment",
    metadata,
    _text("id", primary_key=True),
    _text("record"),
    Column("name", Json, nullable=False),
    _number("size"),
    _text("sha256"),
    _text("key"),
    _text("file"),
    _text("at"),
    _text("by"),
    Index(None, "record"),
    sqlite_with_rowid=False,
)
"""Files beside the database; *key* is the age identity that opens *file*, and exists nowhere else."""

journal = Table(
    "journal",
    metadata,
    _number("seq", primary_key=True, autoincrement=False),
    _text("at"),
    _text("by"),
    _text("act"),
    _text("record"),
    Column("detail", Json, nullable=False),
    _text("digest"),
    _text("previous"),
    _text("hash"),
    Index(None, "record", "seq"),
)
"""Append-only and chained (DESIGN D17)."""

undo = Table(
    "undo",
    metadata,
    _number("seq", primary_key=True, autoincrement=False),
    _number("last"),
    _text("act"),
    _number("undone"),
    Column("steps", Json, nullable=False),
)
"""How to take back the change whose journal entries are *seq* to *last*."""

kept = Table(
    "kept",
    metadata,
    _text("name", primary_key=True),
    _text("value"),
    _number("seq"),
    sqlite_with_rowid=False,
)
"""Small named settings of the vault; *seq* 0 marks those that the journal does not follow."""

agenda = Table(
    "agenda",
    metadata,
    _text("unit", primary_key=True),
    _text("record", primary_key=True),
    _text("rule", primary_key=True),
    _text("slot", primary_key=True),
    _text("due"),
    _text("first"),
    Index(None, "due"),
    Index(None, "record"),
    sqlite_with_rowid=False,
)
"""What falls due, worked out from the statements: see ``agenda.py``."""

tally = Table(
    "tally",
    metadata,
    _text("name", primary_key=True),
    _text("part", primary_key=True),
    _text("key", primary_key=True),
    _number("count"),
    sqlite_with_rowid=False,
)
"""How many records there are by form and status, how many duties by day: see ``tally.py``."""

indexed = Table(
    "indexed",
    metadata,
    _number("id", primary_key=True),
    _text("record"),
    _text("path"),
    Column("text", Json, nullable=True),
    Index(None, "record", "path", unique=True),
)
"""Which statement a row of the search index belongs to; *text* is what it is found by, if not its value."""
