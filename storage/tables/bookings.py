"""Who takes what, and when."""

from sqlalchemy import ForeignKey, Index, Table, text

from bot.model.booking import LIVE, BookingState, Side
from bot.model.slot import LONGEST_SLOT
from storage.tables.columns import (
    METADATA,
    check,
    instant_column,
    number_column,
    one_of,
    text_column,
    yes_or_no,
)
from storage.tables.sharing import LONGEST_BUFFER

live_states = ", ".join(f"'{state}'" for state in sorted(LIVE))
LIVE_SQL = f"state IN ({live_states})"
"""Spelt the same in the partial index, the guard and the searches, or the index goes unused."""

booking = Table(
    "booking",
    METADATA,
    # A slot of a resource for an organisation.
    text_column("id", primary_key=True),
    # asked and confirmed are live: they take the resource.
    text_column("state"),
    # Rises with every change; a button that carries an older one is stale.
    number_column("version"),
    text_column("resource_id", ForeignKey("resource.id")),
    # The offer or request it came from.
    text_column("listing_id", ForeignKey("listing.id"), index=True),
    # Where it was asked.
    text_column("community_id", ForeignKey("community.id"), index=True),
    # The organisation that gives, and the one that takes.
    text_column("host_id", ForeignKey("organisation.id")),
    text_column("guest_id", ForeignKey("organisation.id")),
    # The person who asked.
    text_column("asker_id", ForeignKey("person.id")),
    # The half-open slot.
    instant_column("starts"),
    instant_column("ends"),
    # The slot with the resource's buffers as they were: what the guard counts.
    instant_column("busy_start"),
    instant_column("busy_end"),
    # 1 for use without the limit of 366 days, with a far-future end where it is open.
    number_column("long_term", server_default=text("0")),
    # How many of the resource.
    number_column("units"),
    # What for, in the asker's words.
    text_column("purpose"),
    # The one point of the terms that the asker would rather have otherwise.
    text_column("wish"),
    # What was agreed to by sending: the contribution as JSON, the terms word for word, and the
    # version of the listing that said so.
    text_column("price", nullable=True),
    text_column("terms"),
    number_column("terms_version"),
    # Until when an asked one keeps the slot; null in every other state.
    instant_column("held_until", nullable=True),
    # SEQUENCE of RFC 5545.
    number_column("sequence"),
    instant_column("created_at"),
    # DTSTAMP of RFC 5545: rises with every change.
    instant_column("changed_at"),
    # When the asker said yes, and when the house decided; null until then.
    instant_column("sent_at", nullable=True),
    instant_column("decided_at", nullable=True),
    # The person who decided; null until then, and where time did.
    text_column("decided_by", ForeignKey("person.id"), nullable=True),
    # Said with a no or a cancellation.
    text_column("reason"),
    # The side that an asked one waits for: host, or guest where the host proposed it.
    text_column("turn", server_default=text("'host'")),
    one_of("state", BookingState),
    one_of("turn", Side),
    yes_or_no("long_term"),
    check("order", "ends > starts"),
    check("longest", f"long_term = 1 OR ends - starts <= {LONGEST_SLOT}"),
    check("busy_start", f"busy_start BETWEEN starts - {LONGEST_BUFFER} AND starts"),
    check("busy_end", f"busy_end BETWEEN ends AND ends + {LONGEST_BUFFER}"),
    check("units", "units > 0"),
    Index(
        "ix_booking_live",
        *("resource_id", "long_term", "busy_end", "busy_start", "units", "state", "id"),
        sqlite_where=text(LIVE_SQL),
        postgresql_where=text(LIVE_SQL),
    ),
    *(
        Index(
            f"ix_booking_{name}",
            *(column, "id"),
            sqlite_where=text("state = 'confirmed'"),
            postgresql_where=text("state = 'confirmed'"),
        )
        for name, column in (("coming", "starts"), ("over", "ends"))
    ),
    Index(
        "ix_booking_held",
        *("held_until", "id"),
        sqlite_where=text("state = 'asked'"),
        postgresql_where=text("state = 'asked'"),
    ),
    Index(None, "host_id", "guest_id"),
    Index(None, "host_id", "ends"),
    Index(None, "guest_id", "ends"),
    Index(None, "asker_id", "state"),
    sqlite_strict=True,
)
