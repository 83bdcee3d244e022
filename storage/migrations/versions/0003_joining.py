"""Codes, admission by others, and what communities and channels ask of newcomers."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

INSTANT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
NEW = ("arrival", "code", "wrong_code", "applicant", "voucher", "awaiting")


def upgrade() -> None:
    op.add_column("community", _text("responsible", server_default=""))
    op.add_column("community", _number("open_doors", server_default=sa.text("1")))
    op.add_column("channel", _number("closed", server_default=sa.text("0")))
    op.add_column("person", _number("settled", server_default=sa.text("0")))
    METADATA.create_all(
        op.get_bind(), tables=[METADATA.tables[name] for name in NEW], checkfirst=False
    )


def _text(name: str, *reference: sa.ForeignKey, nullable: bool = False, **options: Any) -> Any:
    return sa.Column(name, TEXT, *reference, nullable=nullable, **options)


def _number(name: str, **options: Any) -> Any:
    return sa.Column(name, sa.Integer, nullable=False, **options)


def _instant(name: str, *, nullable: bool = False, **options: Any) -> Any:
    return sa.Column(name, INSTANT, nullable=nullable, **options)


# As they were before: only to be referred to.
for _name in ("community", "listing", "organisation", "person"):
    sa.Table(_name, METADATA, _text("id", primary_key=True))
sa.Table(
    "arrival",
    METADATA,
    _text("id", primary_key=True),
    _text("platform"),
    _text("workspace"),
    _text("channel"),
    _text("thread"),
    _text("name"),
    _text("adder_workspace"),
    _text("adder"),
    _instant("since", index=True),
    sa.UniqueConstraint("platform", "workspace", "channel", "thread"),
    sqlite_strict=True,
)
sa.Table(
    "code",
    METADATA,
    _text("hash", primary_key=True),
    _text("kind"),
    _text("giver_id", sa.ForeignKey("person.id"), index=True),
    _text("community_id", sa.ForeignKey("community.id"), nullable=True),
    _text("organisation_id", sa.ForeignKey("organisation.id"), nullable=True),
    _text("role", nullable=True),
    _instant("expires_at", index=True),
    _instant("used_at", nullable=True),
    sa.CheckConstraint("kind IN ('channel', 'colleague', 'coordinator', 'identity')", name="kind"),
    sqlite_strict=True,
)
sa.Table(
    "wrong_code",
    METADATA,
    _text("person_id", sa.ForeignKey("person.id")),
    _instant("at"),
    _number("times"),
    sa.PrimaryKeyConstraint("person_id", "at"),
    sqlite_strict=True,
)
sa.Table(
    "applicant",
    METADATA,
    _text("community_id", sa.ForeignKey("community.id")),
    _text("organisation_id", sa.ForeignKey("organisation.id"), index=True),
    _text("person_id", sa.ForeignKey("person.id"), index=True),
    _instant("since"),
    sa.PrimaryKeyConstraint("community_id", "organisation_id"),
    sqlite_strict=True,
)
sa.Table(
    "voucher",
    METADATA,
    _text("community_id", sa.ForeignKey("community.id")),
    _text("organisation_id", sa.ForeignKey("organisation.id"), index=True),
    _text("house_id", sa.ForeignKey("organisation.id"), index=True),
    _text("person_id", sa.ForeignKey("person.id"), index=True),
    _instant("at"),
    sa.PrimaryKeyConstraint("community_id", "organisation_id", "house_id"),
    sqlite_strict=True,
)
sa.Table(
    "awaiting",
    METADATA,
    _text("listing_id", sa.ForeignKey("listing.id")),
    _text("community_id", sa.ForeignKey("community.id"), index=True),
    sa.PrimaryKeyConstraint("listing_id", "community_id"),
    sqlite_strict=True,
)
