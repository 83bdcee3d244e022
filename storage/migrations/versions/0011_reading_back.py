"""What a reading left open, and access needs, kept with a listing; what was settled of a search."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    access = sa.Column("access", TEXT, nullable=False, server_default="{}")
    op.add_column("listing", access)
    op.add_column("listing", sa.Column("audience", sa.Integer, nullable=True))
    op.add_column("listing", sa.Column("work", TEXT, nullable=True))
    op.add_column("search", sa.Column("settled", TEXT, nullable=False, server_default=""))
