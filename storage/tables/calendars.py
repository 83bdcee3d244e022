"""Calendar subscriptions, and what they show."""

from sqlalchemy import ForeignKey, PrimaryKeyConstraint, Table

from storage.tables.columns import (
    METADATA,
    check,
    instant_column,
    number_column,
    text_column,
)

feed = Table(
    "feed",
    METADATA,
    # A subscription behind a secret address.
    text_column("id", primary_key=True),
    # SHA-256 of the secret, in hexadecimal; the secret itself is kept nowhere.
    text_column("token_hash", unique=True),
    # Whose subscription it is.
    text_column("person_id", ForeignKey("person.id"), index=True),
    # person, organisation, resource or community: what it shows.
    text_column("scope"),
    # The person, organisation, resource or community that it shows.
    text_column("owner_id"),
    # full, titles or busy: how much it shows.
    text_column("level"),
    # Rises with every change; a button that carries an older one is stale.
    number_column("version"),
    instant_column("created_at"),
    # Noon of the UTC day on which it was last read; null until then.
    instant_column("used_on", nullable=True),
    # Since when the address is no longer good.
    instant_column("revoked_at", nullable=True),
    check("scope", "scope IN ('community', 'organisation', 'person', 'resource')"),
    check("level", "level IN ('busy', 'full', 'titles')"),
    sqlite_strict=True,
)

calendar_entry = Table(
    "calendar_entry",
    METADATA,
    # A booking as feeds of one level and language show it, written when the booking changes.
    text_column("booking_id", ForeignKey("booking.id")),
    text_column("language"),
    text_column("level"),
    # The version of the booking that it tells of; an older one is not shown.
    number_column("version"),
    # The VEVENT, every line ended by CRLF; empty where it cannot be written.
    text_column("text"),
    # The zone that it is written in, whose VTIMEZONE it needs; empty for UTC.
    text_column("zone"),
    PrimaryKeyConstraint("booking_id", "language", "level"),
    sqlite_strict=True,
)
