"""Who cannot be reached, who was seen in which channel, and forms asked question by question."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

INSTANT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def upgrade() -> None:
    new = [METADATA.tables[name] for name in ("unreachable", "channel_person", "dialogue")]
    METADATA.create_all(op.get_bind(), tables=new, checkfirst=False)


def _text(name: str, *reference: sa.ForeignKey, **options: Any) -> Any:
    return sa.Column(name, TEXT, *reference, nullable=False, **options)


def _instant(name: str, **options: Any) -> Any:
    return sa.Column(name, INSTANT, nullable=False, **options)


# As they were in the first revision: only to be referred to.
sa.Table("channel", METADATA, _text("id", primary_key=True))
sa.Table("person", METADATA, _text("id", primary_key=True))
sa.Table(
    "unreachable",
    METADATA,
    _text("platform"),
    _text("workspace"),
    _text("channel"),
    _text("thread"),
    _instant("since"),
    sa.PrimaryKeyConstraint("platform", "workspace", "channel", "thread"),
    sqlite_strict=True,
)
sa.Table(
    "channel_person",
    METADATA,
    _text("channel_id", sa.ForeignKey("channel.id")),
    _text("person_id", sa.ForeignKey("person.id"), index=True),
    _instant("since"),
    sa.PrimaryKeyConstraint("channel_id", "person_id"),
    sqlite_strict=True,
)
sa.Table(
    "dialogue",
    METADATA,
    _text("platform"),
    _text("workspace"),
    _text("account"),
    _text("state"),
    _instant("asked_at", index=True),
    sa.PrimaryKeyConstraint("platform", "workspace", "account"),
    sqlite_strict=True,
)
