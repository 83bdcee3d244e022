"""Where a listing is shown, and what it is not about."""

from sqlalchemy import ForeignKey, PrimaryKeyConstraint, Table

from storage.tables.columns import METADATA, text_column

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
