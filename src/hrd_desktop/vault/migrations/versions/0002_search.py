"""Give the vault its search index.

Nothing of a case changes; every statement that may be found is entered into the index, which can be made again at
any time.
"""

from alembic import op

from hrd_desktop.vault import search

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the index and fill it."""
    op.execute(search.DDL)
    search.rebuild(op.get_bind())


def downgrade() -> None:
    """Drop the index; what it points to stays."""
    op.execute("drop table search")
