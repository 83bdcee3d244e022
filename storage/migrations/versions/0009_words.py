"""Words of listings for the search, and words that a community adds."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage import terms

revision = "0009"
down_revision = "0008"

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
OFFERS = """
    SELECT l.id, l.title, l.address, l.conditions, l.text, l.category, r.name AS resource,
           r.category AS resource_category, o.name AS house
      FROM listing l
      JOIN resource r ON r.id = l.resource_id
      JOIN organisation o ON o.id = r.organisation_id
     WHERE l.direction = 'offer' AND l.state = 'open'
     ORDER BY l.id
"""


def upgrade() -> None:
    op.add_column("community", _text("glossary", server_default="[]"))
    new = [METADATA.tables[name] for name in ("listing_term", "term_key")]
    METADATA.create_all(op.get_bind(), tables=new, checkfirst=False)
    # What a search looked in until now.
    op.drop_column("listing", "words")
    connection = op.get_bind()
    for row in connection.execute(sa.text(OFFERS)).all():
        places = sa.text("SELECT community_id FROM shown_in WHERE listing_id = :id")
        communities = list(connection.execute(places, {"id": row.id}).scalars())
        told = terms.told_of(
            title=row.title,
            address=row.address,
            conditions=row.conditions,
            said=row.text,
            names=(row.resource, row.house),
            categories=(row.category, row.resource_category),
        )
        for statement, values in terms.insertions(
            connection.dialect.name, row.id, communities, told
        ):
            connection.execute(statement, values)


def _text(name: str, *reference: sa.ForeignKey, **options: Any) -> Any:
    return sa.Column(name, TEXT, *reference, nullable=False, **options)


# As they were in the first revision: only to be referred to.
sa.Table("community", METADATA, _text("id", primary_key=True))
sa.Table(
    "shown_in",
    METADATA,
    _text("listing_id", primary_key=True),
    _text("community_id", primary_key=True),
)
sa.Table(
    "listing_term",
    METADATA,
    _text("listing_id"),
    _text("community_id"),
    _text("term"),
    sa.PrimaryKeyConstraint("community_id", "term", "listing_id"),
    sa.ForeignKeyConstraint(
        ["listing_id", "community_id"],
        ["shown_in.listing_id", "shown_in.community_id"],
        ondelete="CASCADE",
    ),
    sa.Index(None, "listing_id", "community_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
sa.Table(
    "term_key",
    METADATA,
    _text("community_id", sa.ForeignKey("community.id", ondelete="CASCADE")),
    _text("key"),
    _text("term"),
    _text("said"),
    sa.PrimaryKeyConstraint("community_id", "key", "term"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
