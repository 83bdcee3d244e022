"""Where a listing is shown, its photo, and what it is not about."""

from sqlalchemy import Column, ForeignKey, LargeBinary, PrimaryKeyConstraint, Table

from storage.tables.columns import METADATA, instant_column, text_column

listing_channel = Table(
    "listing_channel",
    METADATA,
    # The channels in which a listing's card stands (a draft: will stand, as its preview said).
    text_column("listing_id", ForeignKey("listing.id", ondelete="CASCADE")),
    # A channel that leaves its community takes no cards along.
    text_column("channel_id", ForeignKey("channel.id", ondelete="CASCADE"), index=True),
    PrimaryKeyConstraint("listing_id", "channel_id"),
    sqlite_strict=True,
)

listing_unlike = Table(
    "listing_unlike",
    METADATA,
    # Of what its house has already a draft was said to be something else, although its name is
    # much like it.
    text_column("listing_id", ForeignKey("listing.id", ondelete="CASCADE")),
    text_column("resource_id", ForeignKey("resource.id", ondelete="CASCADE"), index=True),
    PrimaryKeyConstraint("listing_id", "resource_id"),
    sqlite_strict=True,
)

photo = Table(
    "photo",
    METADATA,
    # The one photo of a listing, a JPEG or PNG without what it says of its taker.
    text_column("listing_id", ForeignKey("listing.id", ondelete="CASCADE"), primary_key=True),
    # Null as long as its author was only asked for it.
    Column("content", LargeBinary, nullable=True),
    # When its author was asked for it; null once it has come.
    instant_column("asked_at", nullable=True),
    sqlite_strict=True,
)
