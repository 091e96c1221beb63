"""Make the tables of the first vault: records, statements, their history, files, the journal and undo.

Nobody's cases exist yet, so nothing happens to them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _text(name: str, null: bool = False) -> "sa.Column[str]":
    return sa.Column(name, sa.String(), nullable=null)


def _json(name: str, null: bool = False) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), nullable=null)


def _number(name: str) -> "sa.Column[int]":
    return sa.Column(name, sa.Integer(), nullable=False)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _table(
    name: str, *parts: "sa.Column[str] | sa.Column[int] | sa.PrimaryKeyConstraint", rowid: bool = False
) -> None:
    op.create_table(name, *parts, sqlite_with_rowid=rowid)


def _index(table: str, *columns: str, unique: bool = False) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns), unique=unique)


def _statement() -> "list[sa.Column[str] | sa.Column[int]]":
    named = [_text("record"), _text("path"), _json("value"), _text("state"), _text("at"), _text("by")]
    return [*named, _text("source", null=True), _text("reliability", null=True), _number("seq")]


def upgrade() -> None:
    """Create every table with its indexes."""
    _records()
    _statements()
    _files()
    _journal()


def _records() -> None:
    _table(
        "record",
        *(_text(name) for name in ("id", "form", "version", "kind")),
        _text("case_id", null=True),
        *(_text(name) for name in ("created", "created_by", "changed", "changed_by")),
        _number("revision"),
        *(_text(name) for name in ("title", "number", "status", "fold", "past")),
        _key("record", "id"),
    )
    for columns in (("form", "changed"), ("form", "title"), ("form", "number"), ("case_id", "form", "changed")):
        _index("record", *columns)
    _table("tombstone", *(_text(name) for name in ("record", "form", "at", "by")), _key("tombstone", "record"))


def _statements() -> None:
    _table("statement", *_statement(), _key("statement", "record", "path"))
    _table("statement_history", *_statement(), _number("until"), _key("statement_history", "record", "path", "seq"))
    _table("relation", _text("record"), _text("path"), _text("target"), _key("relation", "record", "path", "target"))
    _index("relation", "target")
    _table(
        "indexed", _number("id"), _text("record"), _text("path"), _json("text", null=True), _key("indexed", "id"),
        rowid=True,
    )  # fmt: skip
    _index("indexed", "record", "path", unique=True)


def _files() -> None:
    _table(
        "attachment", _text("id"), _text("record"), _json("name"), _number("size"),
        *(_text(name) for name in ("sha256", "key", "file", "at", "by")), _key("attachment", "id"),
    )  # fmt: skip
    _index("attachment", "record")
    _table("kept", _text("name"), _text("value"), _number("seq"), _key("kept", "name"))


def _journal() -> None:
    _table(
        "journal", _number("seq"), *(_text(name) for name in ("at", "by", "act", "record")), _json("detail"),
        *(_text(name) for name in ("digest", "previous", "hash")), _key("journal", "seq"), rowid=True,
    )  # fmt: skip
    _index("journal", "record", "seq")
    _table(
        "undo", _number("seq"), _number("last"), _text("act"), _number("undone"), _json("steps"),
        _key("undo", "seq"), rowid=True,
    )  # fmt: skip


def downgrade() -> None:
    """Drop every table."""
    for name in (
        "undo", "journal", "kept", "attachment", "indexed", "relation", "statement_history", "statement",
        "tombstone", "record",
    ):  # fmt: skip
        op.drop_table(name)
