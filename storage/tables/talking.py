"""What houses say to each other, and their visits."""

from sqlalchemy import ForeignKey, Index, Table, text

from bot.model.booking import Side
from bot.model.visit import VisitState
from storage.tables.columns import (
    METADATA,
    check,
    instant_column,
    number_column,
    one_of,
    text_column,
)

words = Table(
    "words",
    METADATA,
    # Said by one house to another, and erased with what they are about.
    text_column("id", primary_key=True),
    text_column("listing_id", ForeignKey("listing.id", ondelete="CASCADE")),
    # Null where they are about the listing itself.
    text_column(
        "booking_id", ForeignKey("booking.id", ondelete="CASCADE"), nullable=True, index=True
    ),
    # The person who wrote them, on behalf of which house, and to which.
    text_column("author_id", ForeignKey("person.id"), index=True),
    text_column("from_id", ForeignKey("organisation.id")),
    text_column("to_id", ForeignKey("organisation.id")),
    # As they were written.
    text_column("text"),
    # The one person who was told; null where all who speak for the house were.
    text_column("reader_id", ForeignKey("person.id"), nullable=True),
    # Of all who were told, the one who answered; null until then.
    text_column("answered_by", ForeignKey("person.id"), nullable=True),
    instant_column("created_at"),
    Index("ix_words_talk", "listing_id", "from_id", "to_id", "id"),
    sqlite_strict=True,
)

visit = Table(
    "visit",
    METADATA,
    # Somebody comes to see what is offered; it takes nothing.
    text_column("id", primary_key=True),
    text_column("state"),
    # Rises with every change; a button that carries an older one is stale.
    number_column("version"),
    # The offer it came from, and what is looked at.
    text_column("listing_id", ForeignKey("listing.id"), index=True),
    text_column("resource_id", ForeignKey("resource.id")),
    # The organisation that shows it, and the one that comes.
    text_column("host_id", ForeignKey("organisation.id")),
    text_column("guest_id", ForeignKey("organisation.id")),
    # The person who asked.
    text_column("asker_id", ForeignKey("person.id")),
    # The half-open moment.
    instant_column("starts"),
    instant_column("ends"),
    # The side that an asked one waits for: host or guest.
    text_column("turn"),
    # SEQUENCE of RFC 5545.
    number_column("sequence"),
    instant_column("created_at"),
    # DTSTAMP of RFC 5545: rises with every change.
    instant_column("changed_at"),
    # The person who said yes or no; null until then.
    text_column("decided_by", ForeignKey("person.id"), nullable=True),
    one_of("state", VisitState),
    one_of("turn", Side),
    check("order", "ends > starts"),
    Index(
        "ix_visit_asked",
        *("starts", "id"),
        sqlite_where=text("state = 'asked'"),
        postgresql_where=text("state = 'asked'"),
    ),
    Index("ix_visit_host", "host_id", "ends"),
    Index("ix_visit_guest", "guest_id", "ends"),
    sqlite_strict=True,
)
