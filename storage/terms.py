"""The words of listings: kept with what makes them findable, and searched in any statement.

Not by FTS5 and tsvector, whose vocabularies are those of the whole database: a word of another
community would correct one of this. Nor do these two rank alike, and what is taken out of FTS5
stays readable in its file for a while.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sqlalchemy import TextClause, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language.terms import ERROR, Asked, Told, asked, asked_names, keys, terms, told
from bot.model.listing import Listing, Resource
from bot.ports import Sought, Wish
from storage.statements import statement
from storage.tables import listing_term
from storage.tables import organisation as organisations

NAMES, ALSO = 100, 101
"""Beyond the numbers of words: what is named as a whole, and what means the category asked for."""

_HOUSE = select(organisations.c.name).where(organisations.c.id == bindparam("organisation_id"))
_HIDE = delete(listing_term).where(listing_term.c.listing_id == bindparam("listing"))
_UNUSED = statement(
    """
    DELETE FROM term_key WHERE NOT EXISTS (
      SELECT 1 FROM listing_term AS t
       WHERE t.community_id = term_key.community_id AND t.term = term_key.term)
    """
)
# Whoever adds a word that is there already must not find it gone when they are done.
_ALONE = statement("LOCK TABLE term_key IN SHARE ROW EXCLUSIVE MODE")


async def show(connection: AsyncConnection, listing: Listing, resource: Resource) -> None:
    """In its communities, instead of what was kept before."""
    await hide(connection, listing.id)
    if not listing.community_ids:
        return
    owner = {"organisation_id": resource.organisation_id}
    house = (await connection.execute(_HOUSE, owner)).scalar_one()
    found = told_of(
        title=listing.title,
        address=listing.address,
        conditions=" ".join(listing.conditions),
        said=listing.text,
        names=(resource.name, house),
        categories=(listing.category, resource.category),
    )
    dialect = connection.dialect.name
    for each, values in insertions(dialect, listing.id, listing.community_ids, found):
        await connection.execute(each, values)


async def hide(connection: AsyncConnection, listing_id: str) -> None:
    await connection.execute(_HIDE, {"listing": listing_id})


async def forget(connection: AsyncConnection) -> None:
    """Erases the words that no listing has any more."""
    if connection.dialect.name == "postgresql":
        await connection.execute(_ALONE)
    await connection.execute(_UNUSED)


def told_of(
    *,
    title: str | None,
    address: str | None,
    conditions: str,
    said: str,
    names: Iterable[str],
    categories: Iterable[str | None],
) -> list[Told]:
    texts = filter(None, (title, address, said, conditions))
    return told(texts, names, filter(None, categories))


def insertions(
    dialect: str, listing_id: str, community_ids: Sequence[str], found: Sequence[Told]
) -> Iterator[tuple[TextClause, dict[str, str]]]:
    """Two statements with their values, however many words there are."""
    communities = json.dumps(list(community_ids))
    rows = [[key, each.term, each.said] for each in found for key in keys(each.term, each.said)]
    yield (
        _insert(dialect, "term_key", ("key", "term", "said")),
        {"communities": communities, "rows": json.dumps(rows)},
    )
    yield (
        _insert(dialect, "listing_term", ("term", "listing_id")),
        {
            "communities": communities,
            "rows": json.dumps([[each.term, listing_id] for each in found]),
        },
    )


@cache
def _insert(dialect: str, table: str, columns: Sequence[str]) -> TextClause:
    names = ", ".join(columns)
    rows = _unpacked(dialect, "rows", [(name, "TEXT") for name in columns])
    community = _unpacked(dialect, "communities", [("community_id", "TEXT")], flat=True)
    return statement(
        f"INSERT INTO {table} (community_id, {names}) SELECT c.community_id, {names}"
        # In one order, so that two who add the same words wait for each other once.
        f" FROM ({community}) AS c CROSS JOIN ({rows}) AS r WHERE 1 = 1"
        f" ORDER BY c.community_id, {names} ON CONFLICT DO NOTHING"
    )


def _unpacked(
    dialect: str, bind: str, columns: Sequence[tuple[str, str]], *, flat: bool = False
) -> str:
    """A JSON list of lists, or of values, as rows."""
    if dialect == "sqlite":
        source, value = f"json_each(:{bind}) AS j", "json_extract(j.value, '$[{}]')"
        alone = "j.value"
    else:
        source = f"jsonb_array_elements(CAST(:{bind} AS jsonb)) AS j(value)"
        value, alone = "j.value->>{}", "j.value #>> '{}'"
    found = (
        f"CAST({alone if flat else value.format(place)} AS {kind}) AS {name}"
        for place, (name, kind) in enumerate(columns)
    )
    return f"SELECT {', '.join(found)} FROM {source}"


@cache
def told_tables(dialect: str) -> str:
    """The tables of a WITH, of which `told` has one row for each listing of the community that
    tells of something asked for. Binds `community_id` and `asked`.

    A word is corrected only where nothing in the community is told by that word, and then to what
    is nearest there.
    """
    columns = [("number", "INTEGER"), ("key", "TEXT"), ("cost", "INTEGER")]
    joined = "group_concat({}, ' ')" if dialect == "sqlite" else "string_agg({}, ' ')"
    instead = "h.number || ':' || h.term || ':' || h.said"
    meant = f"CASE WHEN h.cost > {ERROR} THEN {instead} END"
    return (
        f"asked(number, key, cost) AS ({_unpacked(dialect, 'asked', columns)}),"
        " possible(number, term, cost) AS MATERIALIZED ("
        "SELECT a.number, k.term, min(a.cost) FROM asked AS a CROSS JOIN term_key AS k"
        " WHERE k.community_id = :community_id AND k.key = a.key AND EXISTS ("
        "SELECT 1 FROM listing_term AS l"
        " WHERE l.community_id = :community_id AND l.term = k.term)"
        " GROUP BY a.number, k.term),"
        " taken(number, term, cost, said) AS MATERIALIZED ("
        f"SELECT p.number, p.term, p.cost, CASE WHEN p.cost > {ERROR} THEN"
        " (SELECT k.said FROM term_key AS k WHERE k.community_id = :community_id"
        " AND k.key = '=' || p.term AND k.term = p.term) END"
        f" FROM possible AS p WHERE p.cost < {ERROR} OR NOT EXISTS ("
        "SELECT 1 FROM possible AS q WHERE q.number = p.number AND q.cost < p.cost)),"
        " told(listing_id, matched, apart, named, also, meant) AS MATERIALIZED ("
        f"SELECT h.listing_id, count(CASE WHEN h.number < {NAMES} THEN 1 END),"
        f" coalesce(sum(CASE WHEN h.number < {NAMES} THEN h.cost END), 0),"
        f" max(CASE WHEN h.number = {NAMES} THEN 1 ELSE 0 END),"
        f" max(CASE WHEN h.number = {ALSO} THEN 1 ELSE 0 END), {joined.format(meant)}"
        " FROM (SELECT l.listing_id, t.number, min(t.cost) AS cost, min(t.term) AS term,"
        " min(t.said) AS said FROM taken AS t CROSS JOIN listing_term AS l"
        " WHERE l.community_id = :community_id AND l.term = t.term"
        " GROUP BY l.listing_id, t.number) AS h GROUP BY h.listing_id)"
    )


SOUGHT = "t.matched || ' ' || t.apart || ' ' || coalesce(t.meant, '')"
"""What `told` says of a listing, in one column."""


def asked_of(wish: Wish) -> str:
    """What `asked` is filled with."""
    meanings: dict[str, list[str]] = {}
    for word, meaning in wish.own:
        if word:
            meanings.setdefault(word, []).append(meaning)
    found = [*asked(wish.words, meanings), *asked_names(wish.named, NAMES)]
    found += [
        Asked(ALSO, f"={term}", 0)
        for word, meaning in wish.own
        if not word
        for term in terms(meaning)
    ]
    return json.dumps([[each.number, each.key, each.cost] for each in found])


def unpack(sought: str | None) -> Sought | None:
    if sought is None:
        return None
    matched, apart, *meant = sought.split()
    parts = sorted(each.split(":") for each in meant)
    return Sought(
        matched=int(matched),
        apart=int(apart),
        meant=tuple((int(number), term, said) for number, term, said in parts),
    )
