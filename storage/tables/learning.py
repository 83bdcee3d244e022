"""Corrections of readings, kept of who allows it."""

from sqlalchemy import ForeignKey, Index, Table

from storage.tables.columns import METADATA, instant_column, text_column

correction = Table(
    "correction",
    METADATA,
    # A sentence that was read otherwise than its author meant it, and what they made of it.
    text_column("id", primary_key=True),
    # Who corrected it: for them to see and erase; no coordinator gets to see it.
    text_column("person_id", ForeignKey("person.id")),
    # For whose coordinators it is kept.
    text_column("community_id", ForeignKey("community.id")),
    # What was written, verbatim, and its language.
    text_column("text"),
    text_column("language"),
    # What it was read as, and what was posted, as JSON.
    text_column("first"),
    text_column("final"),
    # When it was posted; it is erased after a year.
    instant_column("at", index=True),
    Index(None, "person_id", "at"),
    Index(None, "community_id", "at"),
    sqlite_strict=True,
)
