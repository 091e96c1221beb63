"""Give the vault its agenda, and lists by status an index.

Nothing of a case changes. The agenda begins empty: the program fills it from the records, a little at a time, when
Today is first looked at.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_COLUMNS = ("unit", "record", "rule", "slot", "due", "first")


def upgrade() -> None:
    """Create table and indexes."""
    op.create_table(
        "agenda",
        *(sa.Column(name, sa.String(), nullable=False) for name in _COLUMNS),
        sa.PrimaryKeyConstraint("unit", "record", "rule", "slot", name="pk_agenda"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_agenda_due", "agenda", ["due"])
    op.create_index("ix_agenda_record", "agenda", ["record"])
    op.create_index("ix_record_form_status_changed", "record", ["form", "status", "changed"])


def downgrade() -> None:
    """Drop them; what the agenda said can be worked out again."""
    op.drop_index("ix_record_form_status_changed", "record")
    op.drop_table("agenda")
    op.execute("delete from kept where name = 'agenda.state'")
