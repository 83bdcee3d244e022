"""The words by which listings are found, in each community apart."""

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, PrimaryKeyConstraint, Table

from storage.tables.columns import METADATA, text_column

listing_term = Table(
    "listing_term",
    METADATA,
    # Only an open offer has rows here.
    text_column("listing_id"),
    # In which community it can be found.
    text_column("community_id"),
    # A word that is told of it, without its ending; `@` and a whole name, of it or of its house;
    # `#` and its category.
    text_column("term"),
    # In this order: whoever asks, asks in a community.
    PrimaryKeyConstraint("community_id", "term", "listing_id"),
    # A listing that leaves a community can no longer be found there.
    ForeignKeyConstraint(
        ["listing_id", "community_id"],
        ["shown_in.listing_id", "shown_in.community_id"],
        ondelete="CASCADE",
    ),
    Index(None, "listing_id", "community_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

term_key = Table(
    "term_key",
    METADATA,
    # The words of a community. Those that no listing has any more mean nothing, and are erased
    # by and by.
    text_column("community_id", ForeignKey("community.id", ondelete="CASCADE")),
    # By which the term is found: `=` and the word itself, `<` and a part of it, `-` and what is
    # left of it without one letter.
    text_column("key"),
    # As in listing_term.
    text_column("term"),
    # The word as it was first written, in lower case.
    text_column("said"),
    PrimaryKeyConstraint("community_id", "key", "term"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
