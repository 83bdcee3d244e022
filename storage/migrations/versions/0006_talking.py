"""Words between the parties, proposals, and visits."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

INSTANT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def upgrade() -> None:
    text = "TEXT" if op.get_bind().dialect.name == "sqlite" else 'TEXT COLLATE "C"'
    # By hand: a batch on SQLite would make the table anew, without its CHECKs and triggers.
    op.execute(
        f"ALTER TABLE booking ADD COLUMN turn {text} DEFAULT 'host' NOT NULL"
        " CONSTRAINT ck_booking_turn CHECK (turn IN ('guest', 'host'))"
    )
    new = [METADATA.tables[name] for name in ("words", "visit")]
    METADATA.create_all(op.get_bind(), tables=new, checkfirst=False)


def _text(name: str, *reference: sa.ForeignKey, **options: Any) -> Any:
    return sa.Column(name, TEXT, *reference, nullable=options.pop("nullable", False), **options)


def _number(name: str) -> Any:
    return sa.Column(name, sa.Integer, nullable=False)


def _instant(name: str) -> Any:
    return sa.Column(name, INSTANT, nullable=False)


# As they were before: only to be referred to.
for _name in ("booking", "listing", "organisation", "person", "resource"):
    sa.Table(_name, METADATA, _text("id", primary_key=True))
sa.Table(
    "words",
    METADATA,
    _text("id", primary_key=True),
    _text("listing_id", sa.ForeignKey("listing.id", ondelete="CASCADE")),
    _text("booking_id", sa.ForeignKey("booking.id", ondelete="CASCADE"), nullable=True, index=True),
    _text("author_id", sa.ForeignKey("person.id"), index=True),
    _text("from_id", sa.ForeignKey("organisation.id")),
    _text("to_id", sa.ForeignKey("organisation.id")),
    _text("text"),
    _text("reader_id", sa.ForeignKey("person.id"), nullable=True),
    _text("answered_by", sa.ForeignKey("person.id"), nullable=True),
    _instant("created_at"),
    sa.Index("ix_words_talk", "listing_id", "from_id", "to_id", "id"),
    sqlite_strict=True,
)
sa.Table(
    "visit",
    METADATA,
    _text("id", primary_key=True),
    _text("state"),
    _number("version"),
    _text("listing_id", sa.ForeignKey("listing.id"), index=True),
    _text("resource_id", sa.ForeignKey("resource.id")),
    _text("host_id", sa.ForeignKey("organisation.id")),
    _text("guest_id", sa.ForeignKey("organisation.id")),
    _text("asker_id", sa.ForeignKey("person.id")),
    _instant("starts"),
    _instant("ends"),
    _text("turn"),
    _number("sequence"),
    _instant("created_at"),
    _instant("changed_at"),
    _text("decided_by", sa.ForeignKey("person.id"), nullable=True),
    sa.CheckConstraint(
        "state IN ('asked', 'cancelled', 'confirmed', 'declined', 'lapsed', 'withdrawn')",
        name="state",
    ),
    sa.CheckConstraint("turn IN ('guest', 'host')", name="turn"),
    sa.CheckConstraint("ends > starts", name="order"),
    sa.Index(
        "ix_visit_asked",
        *("starts", "id"),
        sqlite_where=sa.text("state = 'asked'"),
        postgresql_where=sa.text("state = 'asked'"),
    ),
    sa.Index("ix_visit_host", "host_id", "ends"),
    sa.Index("ix_visit_guest", "guest_id", "ends"),
    sqlite_strict=True,
)
