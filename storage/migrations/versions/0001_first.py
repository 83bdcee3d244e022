"""The first tables, as they were then: this file never changes, `storage.tables` does."""

import secrets
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

INSTANT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
METADATA = sa.MetaData(
    naming_convention={
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def upgrade() -> None:
    METADATA.create_all(op.get_bind(), checkfirst=False)
    # A name that no resolver knows, so that nobody can claim somebody else's UIDs.
    host = f"{secrets.token_hex(8)}.deelbot.invalid"
    op.get_bind().execute(METADATA.tables["meta"].insert().values(key="host", value=host))


def _text(name: str, *reference: sa.ForeignKey, nullable: bool = False, **options: Any) -> Any:
    return sa.Column(name, TEXT, *reference, nullable=nullable, **options)


def _number(name: str, *, nullable: bool = False, **options: Any) -> Any:
    return sa.Column(name, sa.Integer, nullable=nullable, **options)


def _instant(name: str, *, nullable: bool = False, **options: Any) -> Any:
    return sa.Column(name, INSTANT, nullable=nullable, **options)


def _check(name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=name)


def _index(name: str, *columns: str, where: str | None = None) -> sa.Index:
    condition = None if where is None else sa.text(where)
    return sa.Index(name, *columns, sqlite_where=condition, postgresql_where=condition)


# A line for each column: nobody edits this any more.
# fmt: off
sa.Table(
    "resource", METADATA,
    _text("id", primary_key=True),
    _text("organisation_id", sa.ForeignKey("organisation.id")),
    _text("kind"),
    _text("name"),
    _text("folded_name"),
    _text("category", nullable=True),
    _text("town"),
    _text("folded_town"),
    _text("zone"),
    _number("units"),
    _number("buffer_before"),
    _number("buffer_after"),
    _instant("seq", server_default=sa.text("0")),
    _check("ck_resource_buffer_after", "buffer_after BETWEEN 0 AND 604800"),
    _check("ck_resource_buffer_before", "buffer_before BETWEEN 0 AND 604800"),
    _check("ck_resource_units", "units > 0"),
    sa.UniqueConstraint("organisation_id", "kind", "folded_name", "folded_town"),
    sqlite_strict=True,
)
sa.Table(
    "listing", METADATA,
    _text("id", primary_key=True),
    _text("direction"),
    _text("state"),
    _number("version"),
    _text("author_id", sa.ForeignKey("person.id")),
    _text("organisation_id", sa.ForeignKey("organisation.id"), nullable=True),
    _text("resource_id", sa.ForeignKey("resource.id"), nullable=True),
    _text("kind", nullable=True),
    _text("category", nullable=True),
    _text("title", nullable=True),
    _text("town", nullable=True),
    _text("address", nullable=True),
    _text("schedule"),
    _text("zone"),
    _number("capacity", nullable=True),
    _number("area", nullable=True),
    _number("quantity", nullable=True),
    _text("price", nullable=True),
    _text("conditions"),
    _text("doubts"),
    _text("text"),
    _text("language"),
    _text("words"),
    _instant("created_at"),
    _instant("expires_at"),
    _check("ck_listing_direction", "direction IN ('offer', 'request')"),
    _check("ck_listing_state", "state IN ('closed', 'discarded', 'draft', 'expired', 'open')"),
    _index("ix_listing_author_id_state", "author_id", "state"),
    _index("ix_listing_open", "direction", "created_at", "id", where="state = 'open'"),
    _index("ix_listing_organisation_id_state", "organisation_id", "state"),
    _index("ix_listing_resource_id", "resource_id"),
    sqlite_strict=True,
)
sa.Table(
    "shown_in", METADATA,
    _text("listing_id", sa.ForeignKey("listing.id")),
    _text("community_id", sa.ForeignKey("community.id")),
    _number("position"),
    sa.PrimaryKeyConstraint("listing_id", "community_id"),
    _index("ix_shown_in_community_id", "community_id"),
    sqlite_strict=True,
)
sa.Table(
    "availability_slot", METADATA,
    _text("listing_id"),
    _text("community_id"),
    _instant("starts"),
    _instant("ends"),
    _number("span"),
    _text("kind"),
    _text("town"),
    _text("category", nullable=True),
    _number("capacity", nullable=True),
    _number("price", nullable=True),
    _text("resource_id", sa.ForeignKey("resource.id")),
    sa.PrimaryKeyConstraint("listing_id", "community_id", "starts", "ends"),
    _check("ck_availability_slot_order", "ends > starts"),
    _check(
        "ck_availability_slot_span",
        "span = CASE WHEN ends - starts <= 93600 THEN 0 WHEN ends - starts <= 31708800 "
        "THEN 1 ELSE 2 END"
    ),
    sa.ForeignKeyConstraint(
        ["listing_id", "community_id"], ["shown_in.listing_id", "shown_in.community_id"],
        ondelete="CASCADE"
    ),
    _index(
        "ix_availability_slot_anywhere", "community_id", "kind", "span", "starts", "ends",
        "capacity", "price", "category", "resource_id", "listing_id"
    ),
    _index(
        "ix_availability_slot_town", "community_id", "kind", "town", "span", "starts", "ends",
        "capacity", "price", "category", "resource_id", "listing_id"
    ),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)
sa.Table(
    "availability_rule", METADATA,
    _text("listing_id"),
    _text("community_id"),
    _text("zone"),
    _number("weekday"),
    _number("minute_from"),
    _number("minute_to"),
    _text("valid_from"),
    _text("valid_until"),
    _text("kind"),
    _text("town"),
    _text("category", nullable=True),
    _number("capacity", nullable=True),
    _number("price", nullable=True),
    _text("resource_id", sa.ForeignKey("resource.id")),
    sa.PrimaryKeyConstraint(
        "listing_id", "community_id", "zone", "weekday", "minute_from", "minute_to", "valid_from",
        "valid_until"
    ),
    _check(
        "ck_availability_rule_minutes",
        "minute_from BETWEEN 0 AND 1439 AND minute_to > minute_from AND minute_to < 2880"
    ),
    _check("ck_availability_rule_weekday", "weekday BETWEEN 0 AND 6"),
    sa.ForeignKeyConstraint(
        ["listing_id", "community_id"], ["shown_in.listing_id", "shown_in.community_id"],
        ondelete="CASCADE"
    ),
    _index(
        "ix_availability_rule_anywhere", "community_id", "zone", "kind", "weekday", "minute_to",
        "minute_from", "valid_from", "valid_until", "capacity", "price", "category", "resource_id",
        "listing_id"
    ),
    _index(
        "ix_availability_rule_town", "community_id", "kind", "town", "zone", "weekday",
        "minute_to", "minute_from", "valid_from", "valid_until", "capacity", "price", "category",
        "resource_id", "listing_id"
    ),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)
sa.Table(
    "booking", METADATA,
    _text("id", primary_key=True),
    _text("state"),
    _number("version"),
    _text("resource_id", sa.ForeignKey("resource.id")),
    _text("listing_id", sa.ForeignKey("listing.id")),
    _text("community_id", sa.ForeignKey("community.id")),
    _text("host_id", sa.ForeignKey("organisation.id")),
    _text("guest_id", sa.ForeignKey("organisation.id")),
    _text("asker_id", sa.ForeignKey("person.id")),
    _instant("starts"),
    _instant("ends"),
    _instant("busy_start"),
    _instant("busy_end"),
    _number("long_term", server_default=sa.text("0")),
    _number("units"),
    _text("purpose"),
    _text("wish"),
    _text("price", nullable=True),
    _text("terms"),
    _number("terms_version"),
    _instant("held_until", nullable=True),
    _number("sequence"),
    _instant("created_at"),
    _instant("changed_at"),
    _instant("sent_at", nullable=True),
    _instant("decided_at", nullable=True),
    _text("decided_by", sa.ForeignKey("person.id"), nullable=True),
    _text("reason"),
    _check("ck_booking_busy_end", "busy_end BETWEEN ends AND ends + 604800"),
    _check("ck_booking_busy_start", "busy_start BETWEEN starts - 604800 AND starts"),
    _check("ck_booking_long_term", "long_term IN (0, 1)"),
    _check("ck_booking_longest", "long_term = 1 OR ends - starts <= 31622400"),
    _check("ck_booking_order", "ends > starts"),
    _check(
        "ck_booking_state",
        "state IN ('asked', 'cancelled', 'confirmed', 'declined', 'discarded', 'draft', "
        "'expired', 'withdrawn')"
    ),
    _check("ck_booking_units", "units > 0"),
    _index("ix_booking_asker_id_state", "asker_id", "state"),
    _index("ix_booking_community_id", "community_id"),
    _index("ix_booking_guest_id_ends", "guest_id", "ends"),
    _index("ix_booking_held", "held_until", "id", where="state = 'asked'"),
    _index("ix_booking_host_id_guest_id", "host_id", "guest_id"),
    _index("ix_booking_listing_id", "listing_id"),
    _index(
        "ix_booking_live", "resource_id", "long_term", "busy_end", "busy_start", "units", "state",
        "id",
        where="state IN ('asked', 'confirmed')"
    ),
    sqlite_strict=True,
)
sa.Table(
    "search", METADATA,
    _text("id", primary_key=True),
    _text("platform"),
    _text("workspace"),
    _text("account"),
    _text("community_id", sa.ForeignKey("community.id")),
    _text("text"),
    _number("units"),
    _text("results"),
    _instant("expires_at"),
    _index("ix_search_community_id", "community_id"),
    _index("ix_search_expires_at", "expires_at"),
    sqlite_strict=True,
)
sa.Table(
    "outbox", METADATA,
    _text("id", primary_key=True),
    _text("key"),
    _text("platform"),
    _text("workspace"),
    _text("channel"),
    _text("thread"),
    _text("language"),
    _text("zone"),
    _text("topic"),
    _number("edits"),
    _text("card"),
    _instant("due_at"),
    _text("state"),
    _number("attempts"),
    _number("again"),
    _instant("leased_until", nullable=True),
    _text("message", nullable=True),
    _instant("done_at", nullable=True),
    _check("ck_outbox_again", "again IN (0, 1)"),
    _check("ck_outbox_edits", "edits IN (0, 1)"),
    _check("ck_outbox_state", "state IN ('waiting', 'sent', 'given_up')"),
    sa.UniqueConstraint("key"),
    _index("ix_outbox_due", "due_at", "id", where="state = 'waiting'"),
    _index(
        "ix_outbox_recipient", "platform", "workspace", "channel", "thread", "due_at", "id",
        where="state = 'waiting'"
    ),
    _index(
        "ix_outbox_topic_platform_workspace_channel_thread", "topic", "platform", "workspace",
        "channel", "thread"
    ),
    sqlite_strict=True,
)
sa.Table(
    "seen", METADATA,
    _text("source"),
    _text("key"),
    _instant("at"),
    sa.PrimaryKeyConstraint("source", "key"),
    _index("ix_seen_at", "at"),
    sqlite_strict=True,
)
sa.Table(
    "meta", METADATA,
    _text("key", primary_key=True),
    _text("value"),
    sqlite_strict=True,
)
sa.Table(
    "community", METADATA,
    _text("id", primary_key=True),
    _text("name"),
    _text("language"),
    _text("zone"),
    sqlite_strict=True,
)
sa.Table(
    "organisation", METADATA,
    _text("id", primary_key=True),
    _text("name"),
    _text("folded_name"),
    _text("town"),
    _text("folded_town"),
    sa.UniqueConstraint("folded_name", "folded_town"),
    sqlite_strict=True,
)
sa.Table(
    "person", METADATA,
    _text("id", primary_key=True),
    _text("name"),
    _text("language"),
    _text("zone"),
    _text("organisation_id", sa.ForeignKey("organisation.id"), nullable=True),
    _text("community_id", sa.ForeignKey("community.id"), nullable=True),
    sqlite_strict=True,
)
sa.Table(
    "identity", METADATA,
    _text("platform"),
    _text("workspace"),
    _text("account"),
    _text("person_id", sa.ForeignKey("person.id")),
    sa.PrimaryKeyConstraint("platform", "workspace", "account"),
    _index("ix_identity_person_id", "person_id"),
    sqlite_strict=True,
)
sa.Table(
    "membership", METADATA,
    _text("person_id", sa.ForeignKey("person.id")),
    _text("organisation_id", sa.ForeignKey("organisation.id")),
    _text("role"),
    _instant("since"),
    sa.PrimaryKeyConstraint("person_id", "organisation_id"),
    _check("ck_membership_role", "role IN ('manager', 'member')"),
    _index("ix_membership_organisation_id", "organisation_id"),
    sqlite_strict=True,
)
sa.Table(
    "coordinator", METADATA,
    _text("community_id", sa.ForeignKey("community.id")),
    _text("person_id", sa.ForeignKey("person.id")),
    sa.PrimaryKeyConstraint("community_id", "person_id"),
    _index("ix_coordinator_person_id", "person_id"),
    sqlite_strict=True,
)
sa.Table(
    "community_member", METADATA,
    _text("community_id", sa.ForeignKey("community.id")),
    _text("organisation_id", sa.ForeignKey("organisation.id")),
    _instant("admitted_at"),
    sa.PrimaryKeyConstraint("community_id", "organisation_id"),
    _index("ix_community_member_organisation_id", "organisation_id"),
    sqlite_strict=True,
)
sa.Table(
    "channel", METADATA,
    _text("id", primary_key=True),
    _text("community_id", sa.ForeignKey("community.id")),
    _text("platform"),
    _text("workspace"),
    _text("channel"),
    _text("thread"),
    _text("name"),
    _text("language"),
    sa.UniqueConstraint("platform", "workspace", "channel", "thread"),
    _index("ix_channel_community_id", "community_id"),
    sqlite_strict=True,
)
