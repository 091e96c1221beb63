"""Let ten thousand cases be listed as fast as a hundred: by status, by marking, by part of a name.

Nothing of a case changes; only indexes do.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_READ_OF_MANY = ("cas_status", "marking", "inc_date")


def upgrade() -> None:
    """Make an index for each answer that lists read of many records, and let that of titles hold the numbers."""
    for path in _READ_OF_MANY:
        only = sa.text(f"path = '{path}'")
        op.create_index(f"ix_statement_{path}", "statement", ["record", "value", "state"], sqlite_where=only)
    op.drop_index("ix_record_form_title", "record")
    op.create_index("ix_record_form_title_number", "record", ["form", "title", "number"])


def downgrade() -> None:
    """Give back the indexes that were."""
    op.drop_index("ix_record_form_title_number", "record")
    op.create_index("ix_record_form_title", "record", ["form", "title"])
    for path in _READ_OF_MANY:
        op.drop_index(f"ix_statement_{path}", "statement")
