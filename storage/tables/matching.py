"""What is needed and when, what fits it, and who still has to hear of it."""

from sqlalchemy import ForeignKey, Index, PrimaryKeyConstraint, Table, text

from storage.tables.columns import (
    METADATA,
    check,
    instant_column,
    number_column,
    text_column,
    yes_or_no,
)

HOUSE_DUE_SQL = "house_due_at IS NOT NULL"

standing = Table(
    "standing",
    METADATA,
    # A private request: its person is told when something fits, and nobody else ever sees it. It
    # has the id of the search it came from, so that one search makes one.
    text_column("id", primary_key=True),
    text_column("person_id", ForeignKey("person.id")),
    # For whom: that organisation's own things are left out; null for somebody without one.
    text_column("organisation_id", ForeignKey("organisation.id"), nullable=True, index=True),
    # Where it was searched, and is looked in.
    text_column("community_id", ForeignKey("community.id"), index=True),
    # Null where the words alone say what is wanted.
    text_column("kind", nullable=True),
    text_column("category", nullable=True),
    text_column("title", nullable=True),
    # Folded words as a JSON list; all must occur where no kind is known.
    text_column("words"),
    # Only there, where one is named, or within so many kilometres of it.
    text_column("town", nullable=True),
    number_column("radius", nullable=True),
    # The needs that must not be said to be unmet, as JSON.
    text_column("access", server_default="{}"),
    # All that was said about time, in wall time of the zone, as JSON.
    text_column("schedule"),
    text_column("zone"),
    # People it should hold.
    number_column("capacity", nullable=True),
    number_column("units"),
    # The most that can be paid, as JSON.
    text_column("price", nullable=True),
    # What was typed, verbatim.
    text_column("text"),
    instant_column("created_at"),
    # From then on nobody is told any more.
    instant_column("expires_at", index=True),
    # When its person ended it; null as long as they have not.
    instant_column("ended_at", nullable=True),
    Index(None, "person_id", "expires_at"),
    sqlite_strict=True,
)

_FOUND_BY = (
    *("reach", "starts", "ends", "capacity", "units", "ceiling", "bound", "organisation_id"),
    "need_id",
)

# One row for each time asked for and community, with all that a new offer asks, so that one index
# answers. Whatever is no longer open has none.
need_window = Table(
    "need_window",
    METADATA,
    # An open request, or a private one.
    text_column("need_id"),
    text_column("community_id", ForeignKey("community.id")),
    # Empty where it is not known.
    text_column("kind"),
    # Empty where any will do.
    text_column("category"),
    # The town, folded; empty where none was said.
    text_column("town"),
    # 0: wherever it lies. 1: only in that town. More: one more than the kilometres it may be away.
    number_column("bound"),
    # 0: must be free from start to end. Else some of it will do: 1 up to 26 hours, 2 longer.
    number_column("reach"),
    # The half-open time.
    instant_column("starts"),
    instant_column("ends"),
    # People; null where it does not matter.
    number_column("capacity", nullable=True),
    number_column("units"),
    # Euro cents for the whole of it; null where no limit in money was given.
    instant_column("ceiling", nullable=True),
    # Whose own offers are left out; empty for nobody's.
    text_column("organisation_id"),
    PrimaryKeyConstraint("need_id", "community_id", "starts", "ends", "reach"),
    check("bound", "bound >= 0"),
    check("order", "ends > starts"),
    check("reach", "reach BETWEEN 0 AND 2"),
    Index("ix_need_window_town", "community_id", "kind", "category", "town", *_FOUND_BY),
    Index("ix_need_window_anywhere", "community_id", "kind", "category", *_FOUND_BY, "town"),
    Index(None, "ends"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

match = Table(
    "match",
    METADATA,
    # An offer that fits a need, as long as it does: gone when it is taken, and new when it is
    # freed. It can be computed again.
    text_column("need_id"),
    text_column("offer_id", ForeignKey("listing.id"), index=True),
    # In which both are shown.
    text_column("community_id", ForeignKey("community.id")),
    # The organisation that offers, and the one that needs; null for a private need of somebody
    # without one.
    text_column("house_id", ForeignKey("organisation.id")),
    # 1: the need is private, and its house never hears of it.
    number_column("private"),
    # What each said as they were held against each other, as a checksum: what is said anew is told
    # anew.
    number_column("need_said"),
    number_column("offer_said"),
    # What can be asked for, and whether it is the very time that was asked for.
    instant_column("starts"),
    instant_column("ends"),
    number_column("exact"),
    # So many of so many times are free.
    number_column("fits"),
    number_column("asked"),
    # When it is needed; null where that is open.
    instant_column("begins", nullable=True),
    # Higher is better.
    number_column("score"),
    # 1: the one who needs it has heard of it.
    number_column("told"),
    # When its house must have heard of it; null once it has.
    instant_column("house_due_at", nullable=True),
    PrimaryKeyConstraint("need_id", "offer_id"),
    yes_or_no("private"),
    yes_or_no("exact"),
    yes_or_no("told"),
    Index(
        "ix_match_house",
        *("house_id", "house_due_at"),
        sqlite_where=text(HOUSE_DUE_SQL),
        postgresql_where=text(HOUSE_DUE_SQL),
    ),
    Index(
        "ix_match_due",
        *("house_due_at", "house_id"),
        sqlite_where=text(HOUSE_DUE_SQL),
        postgresql_where=text(HOUSE_DUE_SQL),
    ),
    sqlite_strict=True,
)

match_list = Table(
    "match_list",
    METADATA,
    # The one list of what fits a need, as it stands in its person's chat.
    text_column("need_id", primary_key=True),
    # When it was last sent as a new message; what comes soon after edits that.
    instant_column("sent_at"),
    sqlite_strict=True,
)

match_due = Table(
    "match_due",
    METADATA,
    # A listing or private need that appeared, changed, or was freed, and must be matched: written
    # with what caused it, so that no crash forgets it.
    text_column("need_or_offer_id", primary_key=True),
    instant_column("due_at", index=True),
    sqlite_strict=True,
)
