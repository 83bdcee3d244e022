"""What a house asks for its things, and when it is closed; what is said around a booking."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

from storage.migrations.checks import replace_check

revision = "0007"
down_revision = "0006"

INSTANT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def upgrade() -> None:
    op.add_column("organisation", _text("contact", server_default=""))
    hold = sa.Column("hold_days", sa.Integer, nullable=False, server_default=sa.text("2"))
    op.add_column("resource", hold)
    op.add_column("resource", _text("terms", server_default="[]"))
    op.add_column("resource", _text("entry", server_default=""))
    replace_check(
        op.get_bind(),
        "listing",
        "ck_listing_state",
        old="state IN ('closed', 'discarded', 'draft', 'expired', 'open')",
        new="state IN ('closed', 'discarded', 'draft', 'expired', 'open', 'paused')",
    )
    outcome = sa.CheckConstraint("outcome IN ('', 'done', 'tried')", name="outcome")
    op.add_column("listing", _text("outcome", outcome, server_default=""))
    op.add_column("listing", sa.Column("nudged_for", INSTANT, nullable=True))
    standing = sa.text("state IN ('open', 'paused')")
    op.create_index(
        "ix_listing_expiring",
        "listing",
        ["expires_at", "id"],
        sqlite_where=standing,
        postgresql_where=standing,
    )
    for name, column in (("coming", "starts"), ("over", "ends")):
        op.create_index(
            f"ix_booking_{name}",
            "booking",
            [column, "id"],
            sqlite_where=sa.text("state = 'confirmed'"),
            postgresql_where=sa.text("state = 'confirmed'"),
        )
    new = [METADATA.tables[name] for name in ("closing", "followup", "outcome")]
    METADATA.create_all(op.get_bind(), tables=new, checkfirst=False)


def _text(name: str, *reference: SchemaItem, **options: Any) -> Any:
    return sa.Column(name, TEXT, *reference, nullable=False, **options)


def _instant(name: str, **options: Any) -> Any:
    return sa.Column(name, INSTANT, nullable=False, **options)


# As they were before: only to be referred to.
sa.Table("organisation", METADATA, _text("id", primary_key=True))
sa.Table("person", METADATA, _text("id", primary_key=True))
sa.Table("booking", METADATA, _text("id", primary_key=True))
sa.Table(
    "closing",
    METADATA,
    _text("id", primary_key=True),
    _text("organisation_id", sa.ForeignKey("organisation.id")),
    _text("first"),
    _text("last"),
    _text("name"),
    sa.CheckConstraint("last >= first", name="order"),
    sa.Index("ix_closing_organisation_id_last", "organisation_id", "last"),
    sqlite_strict=True,
)
sa.Table(
    "followup",
    METADATA,
    _text("booking_id", sa.ForeignKey("booking.id")),
    _text("what"),
    _instant("at"),
    sa.PrimaryKeyConstraint("booking_id", "what"),
    sa.CheckConstraint("what IN ('after', 'remind')", name="what"),
    sqlite_strict=True,
)
sa.Table(
    "outcome",
    METADATA,
    _text("booking_id", sa.ForeignKey("booking.id")),
    _text("organisation_id", sa.ForeignKey("organisation.id"), index=True),
    _text("said"),
    _text("person_id", sa.ForeignKey("person.id"), index=True),
    _instant("at"),
    sa.PrimaryKeyConstraint("booking_id", "organisation_id"),
    sa.CheckConstraint("said IN ('discuss', 'failed', 'went')", name="said"),
    sqlite_strict=True,
)
