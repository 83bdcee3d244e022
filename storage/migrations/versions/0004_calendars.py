"""Feeds, and the text of each booking in them; what of a notice is kept once it is sent."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

INSTANT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def upgrade() -> None:
    new = [METADATA.tables[name] for name in ("feed", "calendar_entry")]
    METADATA.create_all(op.get_bind(), tables=new, checkfirst=False)
    op.create_index("ix_booking_host_id_ends", "booking", ["host_id", "ends"])
    op.add_column("outbox", sa.Column("kept", TEXT, nullable=True))


def _text(name: str, *reference: sa.ForeignKey, **options: Any) -> Any:
    return sa.Column(name, TEXT, *reference, nullable=False, **options)


def _instant(name: str, **options: Any) -> Any:
    return sa.Column(name, INSTANT, nullable=options.pop("nullable", False), **options)


# As they were in the first revision: only to be referred to.
sa.Table("person", METADATA, _text("id", primary_key=True))
sa.Table("booking", METADATA, _text("id", primary_key=True))
sa.Table(
    "feed",
    METADATA,
    _text("id", primary_key=True),
    _text("token_hash", unique=True),
    _text("person_id", sa.ForeignKey("person.id"), index=True),
    _text("scope"),
    _text("owner_id"),
    _text("level"),
    sa.Column("version", sa.Integer, nullable=False),
    _instant("created_at"),
    _instant("used_on", nullable=True),
    _instant("revoked_at", nullable=True),
    sa.CheckConstraint(
        "scope IN ('community', 'organisation', 'person', 'resource')", name="scope"
    ),
    sa.CheckConstraint("level IN ('busy', 'full', 'titles')", name="level"),
    sqlite_strict=True,
)
sa.Table(
    "calendar_entry",
    METADATA,
    _text("booking_id", sa.ForeignKey("booking.id")),
    _text("language"),
    _text("level"),
    sa.Column("version", sa.Integer, nullable=False),
    _text("text"),
    _text("zone"),
    sa.PrimaryKeyConstraint("booking_id", "language", "level"),
    sqlite_strict=True,
)
