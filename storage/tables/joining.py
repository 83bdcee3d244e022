"""Who comes in and is let in: channels without a community, codes, admissions."""

from sqlalchemy import ForeignKey, PrimaryKeyConstraint, Table, UniqueConstraint

from bot.model.joining import CodeKind
from storage.tables.columns import (
    METADATA,
    instant_column,
    number_column,
    one_of,
    text_column,
)

arrival = Table(
    "arrival",
    METADATA,
    # A channel that the bot came into and that belongs to no community yet.
    text_column("id", primary_key=True),
    # Its address: platform, workspace, channel, thread.
    text_column("platform"),
    text_column("workspace"),
    text_column("channel"),
    text_column("thread"),
    # What people call it.
    text_column("name"),
    # The account that let the bot in and may decide for the channel; empty where none is known.
    text_column("adder_workspace"),
    text_column("adder"),
    instant_column("since", index=True),
    UniqueConstraint("platform", "workspace", "channel", "thread"),
    sqlite_strict=True,
)

code = Table(
    "code",
    METADATA,
    # A one-time code: only its SHA-256 is kept.
    text_column("hash", primary_key=True),
    # channel: links one. colleague: joins an organisation. coordinator: makes one. identity: joins
    # two accounts of one person.
    text_column("kind"),
    # Who made it.
    text_column("giver_id", ForeignKey("person.id"), index=True),
    # Of channel and coordinator.
    text_column("community_id", ForeignKey("community.id"), nullable=True),
    # Of colleague, with what they become.
    text_column("organisation_id", ForeignKey("organisation.id"), nullable=True),
    text_column("role", nullable=True),
    instant_column("expires_at", index=True),
    # Null as long as nobody has entered it.
    instant_column("used_at", nullable=True),
    one_of("kind", CodeKind),
    sqlite_strict=True,
)

wrong_code = Table(
    "wrong_code",
    METADATA,
    # Somebody entered a code that is none: a few an hour, then a pause.
    text_column("person_id", ForeignKey("person.id")),
    instant_column("at"),
    # How many within that second.
    number_column("times"),
    PrimaryKeyConstraint("person_id", "at"),
    sqlite_strict=True,
)

applicant = Table(
    "applicant",
    METADATA,
    # An organisation that waits to be admitted to a community.
    text_column("community_id", ForeignKey("community.id")),
    text_column("organisation_id", ForeignKey("organisation.id"), index=True),
    # Who of it asked first.
    text_column("person_id", ForeignKey("person.id"), index=True),
    instant_column("since"),
    PrimaryKeyConstraint("community_id", "organisation_id"),
    sqlite_strict=True,
)

voucher = Table(
    "voucher",
    METADATA,
    # A house of the community says yes to one that waits; two of them admit it.
    text_column("community_id", ForeignKey("community.id")),
    text_column("organisation_id", ForeignKey("organisation.id"), index=True),
    # The house that says so, and who of it.
    text_column("house_id", ForeignKey("organisation.id"), index=True),
    text_column("person_id", ForeignKey("person.id"), index=True),
    instant_column("at"),
    PrimaryKeyConstraint("community_id", "organisation_id", "house_id"),
    sqlite_strict=True,
)

awaiting = Table(
    "awaiting",
    METADATA,
    # A posted listing that appears in a community once its organisation is admitted there.
    text_column("listing_id", ForeignKey("listing.id")),
    text_column("community_id", ForeignKey("community.id"), index=True),
    PrimaryKeyConstraint("listing_id", "community_id"),
    sqlite_strict=True,
)
