"""Where a listing is shown, its photo and its link."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

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
    op.add_column("listing", sa.Column("link", TEXT, nullable=True))
    photo = sa.Column("photo", sa.Integer, nullable=False, server_default=sa.text("0"))
    op.add_column("listing", photo)
    new = [METADATA.tables[name] for name in ("listing_channel", "listing_unlike", "photo")]
    METADATA.create_all(op.get_bind(), tables=new, checkfirst=False)
    # Until now a listing was shown in every channel of its communities.
    op.execute(
        "INSERT INTO listing_channel (listing_id, channel_id)"
        " SELECT s.listing_id, c.id FROM shown_in s"
        " JOIN channel c ON c.community_id = s.community_id"
        " JOIN listing l ON l.id = s.listing_id WHERE l.state <> 'draft'"
    )


def _text(name: str, *reference: sa.ForeignKey, **options: Any) -> Any:
    return sa.Column(name, TEXT, *reference, nullable=False, **options)


# As they were in the first revision: only to be referred to.
sa.Table("channel", METADATA, _text("id", primary_key=True))
sa.Table("listing", METADATA, _text("id", primary_key=True))
sa.Table("resource", METADATA, _text("id", primary_key=True))
sa.Table(
    "listing_channel",
    METADATA,
    _text("listing_id", sa.ForeignKey("listing.id", ondelete="CASCADE")),
    _text("channel_id", sa.ForeignKey("channel.id", ondelete="CASCADE"), index=True),
    sa.PrimaryKeyConstraint("listing_id", "channel_id"),
    sqlite_strict=True,
)
sa.Table(
    "listing_unlike",
    METADATA,
    _text("listing_id", sa.ForeignKey("listing.id", ondelete="CASCADE")),
    _text("resource_id", sa.ForeignKey("resource.id", ondelete="CASCADE"), index=True),
    sa.PrimaryKeyConstraint("listing_id", "resource_id"),
    sqlite_strict=True,
)
sa.Table(
    "photo",
    METADATA,
    _text("listing_id", sa.ForeignKey("listing.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=True),
    sa.Column("asked_at", INSTANT, nullable=True),
    sqlite_strict=True,
)
