"""Corrections of readings, kept by opt-in."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def upgrade() -> None:
    op.add_column("person", sa.Column("learns_since", INSTANT, nullable=True))
    offered = sa.Column("learning_offered", sa.Integer, nullable=False, server_default=sa.text("0"))
    op.add_column("person", offered)
    op.add_column("listing", sa.Column("first", TEXT, nullable=True))
    op.create_index(
        "ix_listing_first",
        "listing",
        ["created_at"],
        sqlite_where=sa.text("first IS NOT NULL"),
        postgresql_where=sa.text("first IS NOT NULL"),
    )
    METADATA.create_all(op.get_bind(), tables=[METADATA.tables["correction"]], checkfirst=False)


def _text(name: str, *reference: sa.ForeignKey, **options: Any) -> Any:
    return sa.Column(name, TEXT, *reference, nullable=False, **options)


# As they were in the first revision: only to be referred to.
sa.Table("community", METADATA, _text("id", primary_key=True))
sa.Table("person", METADATA, _text("id", primary_key=True))
sa.Table(
    "correction",
    METADATA,
    _text("id", primary_key=True),
    _text("person_id", sa.ForeignKey("person.id")),
    _text("community_id", sa.ForeignKey("community.id")),
    _text("text"),
    _text("language"),
    _text("first"),
    _text("final"),
    sa.Column("at", INSTANT, nullable=False, index=True),
    sa.Index(None, "person_id", "at"),
    sa.Index(None, "community_id", "at"),
    sqlite_strict=True,
)
