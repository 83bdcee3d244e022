"""How far away something may be, in requests and private ones."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.checks import replace_check

revision = "0010"
down_revision = "0009"

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.add_column("listing", sa.Column("radius", sa.Integer, nullable=True))
    op.add_column("standing", sa.Column("radius", sa.Integer, nullable=True))
    access = sa.Column("access", TEXT, nullable=False, server_default="{}")
    op.add_column("standing", access)
    replace_check(
        op.get_bind(),
        "need_window",
        "ck_need_window_bound",
        old="bound IN (0, 1)",
        new="bound >= 0",
    )
