"""Words between the parties, proposals, and visits."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    text = "TEXT" if op.get_bind().dialect.name == "sqlite" else 'TEXT COLLATE "C"'
    # By hand: a batch on SQLite would make the table anew, without its CHECKs and triggers.
    op.execute(
        f"ALTER TABLE booking ADD COLUMN turn {text} DEFAULT 'host' NOT NULL"
        " CONSTRAINT ck_booking_turn CHECK (turn IN ('guest', 'host'))"
    )
