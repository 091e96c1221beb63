"""Let Today count ten thousand cases as fast as a hundred: how many rows there are is kept beside them.

Nothing of a case changes; what is counted stands in the rows themselves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_RECORDS = "insert into tally select 'record', form, status, count(*) from record group by form, status"
_AGENDA = "insert into tally select 'agenda', '', due, count(*) from agenda group by due"


def upgrade() -> None:
    """Make the table and count what is there."""
    op.create_table(
        "tally",
        sa.Column("name", sa.String, nullable=False),
        sa.Column("part", sa.String, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("name", "part", "key", name="pk_tally"),
        sqlite_with_rowid=False,
    )
    op.execute(_RECORDS)
    op.execute(_AGENDA)


def downgrade() -> None:
    """Give up the counts."""
    op.drop_table("tally")
