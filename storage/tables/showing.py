"""Where a listing is shown."""

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
