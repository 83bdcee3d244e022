"""What is shared: resources, listings, and when they can be taken."""

from sqlalchemy import (
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    text,
)

from bot.model.listing import Direction, ListingOutcome, ListingState
from bot.model.slot import DAY, LONGEST_SLOT
from storage.tables.columns import (
    METADATA,
    check,
    instant_column,
    number_column,
    one_of,
    text_column,
)

LONGEST_BUFFER = 7 * DAY
SHORT_SPAN = 26 * 3600
"""Most stretches end on the day they begin; two hours more than a day, for clocks that change."""
LONG_SPAN = LONGEST_SLOT + DAY
"""A year of whole days, with the same allowance."""

STANDING_SQL = "state IN ('open', 'paused')"
"""Spelt the same in the partial index and the question, or the index goes unused."""

resource = Table(
    "resource",
    METADATA,
    # What is taken: it has one occupancy, wherever it is shown.
    text_column("id", primary_key=True),
    # The owner.
    text_column("organisation_id", ForeignKey("organisation.id")),
    # Of bot.kinds, which no constraint repeats: a new kind needs no migration.
    text_column("kind"),
    text_column("name"),
    # Without case and accents: the same name in the same town is the same resource.
    text_column("folded_name"),
    # The kind's own word, such as rehearsal room; null where none was understood.
    text_column("category", nullable=True),
    # Where it is.
    text_column("town"),
    text_column("folded_town"),
    # IANA name of the zone in which its hours are meant.
    text_column("zone"),
    # How many of it exist; live bookings never take more at any instant.
    number_column("units"),
    # Seconds kept free before and after each use.
    number_column("buffer_before"),
    number_column("buffer_after"),
    # Counts up whenever a booking takes the row's lock; it means nothing else.
    instant_column("seq", server_default=text("0")),
    # How many working days a hold on it lasts.
    number_column("hold_days", server_default=text("2")),
    # What the house always asks for it, as a JSON list of texts.
    text_column("terms", server_default="[]"),
    # How to get in: told only with the reminder of a booking; empty where not said.
    text_column("entry", server_default=""),
    UniqueConstraint("organisation_id", "kind", "folded_name", "folded_town"),
    check("units", "units > 0"),
    check("buffer_before", f"buffer_before BETWEEN 0 AND {LONGEST_BUFFER}"),
    check("buffer_after", f"buffer_after BETWEEN 0 AND {LONGEST_BUFFER}"),
    sqlite_strict=True,
)

listing = Table(
    "listing",
    METADATA,
    text_column("id", primary_key=True),
    # An offer says what can be taken, a request what is needed.
    text_column("direction"),
    # A draft is a preview, seen by its author alone.
    text_column("state"),
    # Rises with every change; a button that carries an older one is stale.
    number_column("version"),
    # Who wrote it.
    text_column("author_id", ForeignKey("person.id")),
    # On whose behalf; null in a draft of somebody who has not said.
    text_column("organisation_id", ForeignKey("organisation.id"), nullable=True),
    # What an offer offers; null in a draft and in a request.
    text_column("resource_id", ForeignKey("resource.id"), nullable=True, index=True),
    # Null where it was not understood, as long as it is a draft.
    text_column("kind", nullable=True),
    text_column("category", nullable=True),
    text_column("title", nullable=True),
    text_column("town", nullable=True),
    # Of a request: the most kilometres that it may be away.
    number_column("radius", nullable=True),
    # Street and number, as written.
    text_column("address", nullable=True),
    # All that was said about time, in wall time of the zone, as JSON.
    text_column("schedule"),
    text_column("zone"),
    # People it holds or should hold; null where not stated, which is not "none".
    number_column("capacity", nullable=True),
    # Square metres.
    number_column("area", nullable=True),
    # How many pieces.
    number_column("quantity", nullable=True),
    # The contribution, as JSON; null where not stated.
    text_column("price", nullable=True),
    # Conditions as a JSON list of texts, in the order in which they were said.
    text_column("conditions"),
    # What is to be asked about its reading, as a JSON list: the doubt, the words said, and what
    # they can mean.
    text_column("doubts"),
    # Access needs by name with whether they are met, as JSON ({"step-free": true}); one that is
    # absent was not stated, which is not "no".
    text_column("access", server_default="{}"),
    # 1: people may come to watch, 0: they may not; null where not stated.
    number_column("audience", nullable=True),
    # An amount of hours of work, as JSON; null where not stated.
    text_column("work", nullable=True),
    # What the poster wrote, verbatim.
    text_column("text"),
    # The language of that text.
    text_column("language"),
    instant_column("created_at"),
    # From then on it is no longer listed; a draft can no longer be posted.
    instant_column("expires_at"),
    # What its poster said when it was closed; empty where nothing.
    text_column("outcome", server_default=""),
    # For which expires_at the poster was asked whether it still holds; null until then.
    instant_column("nudged_for", nullable=True),
    # One http address, such as that of a technical sheet.
    text_column("link", nullable=True),
    # 1: there is a photo of it.
    number_column("photo", server_default=text("0")),
    # What a draft was read as before its author changed anything, as JSON, where that may be learnt
    # from; null otherwise, and once it is posted.
    text_column("first", nullable=True),
    one_of("direction", Direction),
    one_of("state", ListingState),
    one_of("outcome", ListingOutcome),
    Index(None, "author_id", "state"),
    Index(
        "ix_listing_first",
        "created_at",
        sqlite_where=text("first IS NOT NULL"),
        postgresql_where=text("first IS NOT NULL"),
    ),
    Index(None, "organisation_id", "state"),
    Index(
        "ix_listing_open",
        *("direction", "created_at", "id"),
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
    Index(
        "ix_listing_expiring",
        *("expires_at", "id"),
        sqlite_where=text(STANDING_SQL),
        postgresql_where=text(STANDING_SQL),
    ),
    sqlite_strict=True,
)

shown_in = Table(
    "shown_in",
    METADATA,
    # The communities in which a listing appears (a draft: will appear).
    text_column("listing_id", ForeignKey("listing.id")),
    text_column("community_id", ForeignKey("community.id"), index=True),
    # Their order, as the poster chose.
    number_column("position"),
    PrimaryKeyConstraint("listing_id", "community_id"),
    sqlite_strict=True,
)


def _found_by(*time: str) -> tuple[str, ...]:
    return (*time, "capacity", "price", "category", "resource_id", "listing_id")


# One row for each stretch and community, with all that a search asks, so that one index answers.
availability_slot = Table(
    "availability_slot",
    METADATA,
    # Only an open offer has rows here.
    text_column("listing_id"),
    # In which community it can be found.
    text_column("community_id"),
    # The half-open stretch that can be taken.
    instant_column("starts"),
    instant_column("ends"),
    # Its class of length, which bounds how early a stretch that covers an instant can begin:
    # 0 up to 26 hours, 1 up to 367 days, 2 longer.
    number_column("span"),
    text_column("kind"),
    # The town, folded.
    text_column("town"),
    text_column("category", nullable=True),
    number_column("capacity", nullable=True),
    # Euro cents, 0 for free, null where there is no amount; only sorts.
    number_column("price", nullable=True),
    text_column("resource_id", ForeignKey("resource.id")),
    PrimaryKeyConstraint("listing_id", "community_id", "starts", "ends"),
    # A listing that leaves a community can no longer be found there.
    ForeignKeyConstraint(
        ["listing_id", "community_id"],
        ["shown_in.listing_id", "shown_in.community_id"],
        ondelete="CASCADE",
    ),
    check("order", "ends > starts"),
    check(
        "span",
        f"span = CASE WHEN ends - starts <= {SHORT_SPAN} THEN 0"
        f" WHEN ends - starts <= {LONG_SPAN} THEN 1 ELSE 2 END",
    ),
    Index(
        "ix_availability_slot_town",
        *_found_by("community_id", "kind", "town", "span", "starts", "ends"),
    ),
    Index(
        "ix_availability_slot_anywhere",
        *_found_by("community_id", "kind", "span", "starts", "ends"),
    ),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

availability_rule = Table(
    "availability_rule",
    METADATA,
    # Every week on one weekday, in wall time, so that clocks may change.
    text_column("listing_id"),
    text_column("community_id"),
    # IANA name of the zone of the wall times.
    text_column("zone"),
    # Monday is 0.
    number_column("weekday"),
    # Minutes after that day's midnight; the end may pass 1440 into the next day.
    number_column("minute_from"),
    number_column("minute_to"),
    # First and last date, both included; 9999-12-31 for an open end.
    text_column("valid_from"),
    text_column("valid_until"),
    text_column("kind"),
    # The town, folded.
    text_column("town"),
    text_column("category", nullable=True),
    number_column("capacity", nullable=True),
    # Euro cents, 0 for free, null where there is no amount; only sorts.
    number_column("price", nullable=True),
    text_column("resource_id", ForeignKey("resource.id")),
    PrimaryKeyConstraint(
        "listing_id",
        "community_id",
        "zone",
        "weekday",
        "minute_from",
        "minute_to",
        "valid_from",
        "valid_until",
    ),
    # A listing that leaves a community can no longer be found there.
    ForeignKeyConstraint(
        ["listing_id", "community_id"],
        ["shown_in.listing_id", "shown_in.community_id"],
        ondelete="CASCADE",
    ),
    check("weekday", "weekday BETWEEN 0 AND 6"),
    check(
        "minutes", "minute_from BETWEEN 0 AND 1439 AND minute_to > minute_from AND minute_to < 2880"
    ),
    Index(
        "ix_availability_rule_town",
        # The end first: few of yesterday's reach into today.
        *("community_id", "kind", "town", "zone", "weekday", "minute_to", "minute_from"),
        *_found_by("valid_from", "valid_until"),
    ),
    Index(
        "ix_availability_rule_anywhere",
        # It also says in which zones a community has rules.
        *("community_id", "zone", "kind", "weekday", "minute_to", "minute_from"),
        *_found_by("valid_from", "valid_until"),
    ),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
