"""What a house decides about itself, and what is said around a booking."""

from sqlalchemy import ForeignKey, Index, PrimaryKeyConstraint, Table

from bot.ports.ruling import Care, Outcome
from storage.tables.columns import METADATA, check, instant_column, one_of, text_column

closing = Table(
    "closing",
    METADATA,
    # Days on which a house gives nothing away and answers nobody.
    text_column("id", primary_key=True),
    text_column("organisation_id", ForeignKey("organisation.id")),
    # First and last date, both included.
    text_column("first"),
    text_column("last"),
    # What the house calls it; empty where it has no name.
    text_column("name"),
    check("order", "last >= first"),
    Index("ix_closing_organisation_id_last", "organisation_id", "last"),
    sqlite_strict=True,
)

followup = Table(
    "followup",
    METADATA,
    # What was said once around a booking, so that no restart says it twice.
    text_column("booking_id", ForeignKey("booking.id")),
    # remind: the day before. after: whether it went on.
    text_column("what"),
    instant_column("at"),
    PrimaryKeyConstraint("booking_id", "what"),
    one_of("what", Care),
    sqlite_strict=True,
)

outcome = Table(
    "outcome",
    METADATA,
    # What a side of a booking says of it afterwards; the last word counts.
    text_column("booking_id", ForeignKey("booking.id")),
    text_column("organisation_id", ForeignKey("organisation.id"), index=True),
    # went, failed, or discuss.
    text_column("said"),
    text_column("person_id", ForeignKey("person.id"), index=True),
    instant_column("at"),
    PrimaryKeyConstraint("booking_id", "organisation_id"),
    one_of("said", Outcome),
    sqlite_strict=True,
)
