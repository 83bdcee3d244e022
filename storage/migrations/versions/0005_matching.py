"""What was matched and told, and who waits for what."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

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
NEW = ("standing", "need_window", "match", "match_list", "match_due")


def upgrade() -> None:
    METADATA.create_all(
        op.get_bind(), tables=[METADATA.tables[name] for name in NEW], checkfirst=False
    )
    # What is open already is matched once, and heard of from then on.
    op.execute(
        "INSERT INTO match_due (need_or_offer_id, due_at)"
        " SELECT id, 0 FROM listing WHERE state = 'open'"
    )


def _text(name: str, *reference: sa.ForeignKey, **options: Any) -> Any:
    return sa.Column(name, TEXT, *reference, nullable=options.pop("nullable", False), **options)


def _number(name: str, **options: Any) -> Any:
    return sa.Column(name, sa.Integer, nullable=options.pop("nullable", False), **options)


def _instant(name: str, **options: Any) -> Any:
    return sa.Column(name, INSTANT, nullable=options.pop("nullable", False), **options)


def _check(name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=name)


def _yes_or_no(column: str) -> sa.CheckConstraint:
    return _check(column, f"{column} IN (0, 1)")


# As they were in the first revision: only to be referred to.
for _name in ("person", "organisation", "community", "listing"):
    sa.Table(_name, METADATA, _text("id", primary_key=True))
sa.Table(
    "standing",
    METADATA,
    _text("id", primary_key=True),
    _text("person_id", sa.ForeignKey("person.id")),
    _text("organisation_id", sa.ForeignKey("organisation.id"), nullable=True, index=True),
    _text("community_id", sa.ForeignKey("community.id"), index=True),
    _text("kind", nullable=True),
    _text("category", nullable=True),
    _text("title", nullable=True),
    _text("words"),
    _text("town", nullable=True),
    _text("schedule"),
    _text("zone"),
    _number("capacity", nullable=True),
    _number("units"),
    _text("price", nullable=True),
    _text("text"),
    _instant("created_at"),
    _instant("expires_at", index=True),
    _instant("ended_at", nullable=True),
    sa.Index(None, "person_id", "expires_at"),
    sqlite_strict=True,
)
_FOUND_BY = (
    *("reach", "starts", "ends", "capacity", "units", "ceiling", "bound", "organisation_id"),
    "need_id",
)
sa.Table(
    "need_window",
    METADATA,
    _text("need_id"),
    _text("community_id", sa.ForeignKey("community.id")),
    _text("kind"),
    _text("category"),
    _text("town"),
    _number("bound"),
    _number("reach"),
    _instant("starts"),
    _instant("ends"),
    _number("capacity", nullable=True),
    _number("units"),
    _instant("ceiling", nullable=True),
    _text("organisation_id"),
    sa.PrimaryKeyConstraint("need_id", "community_id", "starts", "ends", "reach"),
    _yes_or_no("bound"),
    _check("order", "ends > starts"),
    _check("reach", "reach BETWEEN 0 AND 2"),
    sa.Index("ix_need_window_town", "community_id", "kind", "category", "town", *_FOUND_BY),
    sa.Index("ix_need_window_anywhere", "community_id", "kind", "category", *_FOUND_BY, "town"),
    sa.Index(None, "ends"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
_HOUSE_DUE = sa.text("house_due_at IS NOT NULL")
sa.Table(
    "match",
    METADATA,
    _text("need_id"),
    _text("offer_id", sa.ForeignKey("listing.id"), index=True),
    _text("community_id", sa.ForeignKey("community.id")),
    _text("house_id", sa.ForeignKey("organisation.id")),
    _number("private"),
    _number("need_said"),
    _number("offer_said"),
    _instant("starts"),
    _instant("ends"),
    _number("exact"),
    _number("fits"),
    _number("asked"),
    _instant("begins", nullable=True),
    _number("score"),
    _number("told"),
    _instant("house_due_at", nullable=True),
    sa.PrimaryKeyConstraint("need_id", "offer_id"),
    _yes_or_no("private"),
    _yes_or_no("exact"),
    _yes_or_no("told"),
    sa.Index(
        "ix_match_house",
        *("house_id", "house_due_at"),
        sqlite_where=_HOUSE_DUE,
        postgresql_where=_HOUSE_DUE,
    ),
    sa.Index(
        "ix_match_due",
        *("house_due_at", "house_id"),
        sqlite_where=_HOUSE_DUE,
        postgresql_where=_HOUSE_DUE,
    ),
    sqlite_strict=True,
)
sa.Table(
    "match_list",
    METADATA,
    _text("need_id", primary_key=True),
    _instant("sent_at"),
    sqlite_strict=True,
)
sa.Table(
    "match_due",
    METADATA,
    _text("need_or_offer_id", primary_key=True),
    _instant("due_at", index=True),
    sqlite_strict=True,
)
