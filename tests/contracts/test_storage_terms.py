"""Words of listings: found alike on both engines, and never beyond the community."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from bot.language.terms import asked, keys, speaks_of
from bot.model.availability import Availability
from bot.model.listing import Listing, Resource
from bot.model.slot import Slot
from bot.ports import Part, Sought, Wish
from storage import SqlStorage, SqlTransaction, open_storage
from storage.terms import forget, unpack
from tests.contracts.conftest import BRUSSELS, DAWN, HOUR, World, make_world

EVENING = Slot(DAWN + 19 * HOUR, DAWN + 22 * HOUR)
THINGS = (
    ("Zaal Zuid", "room", "room.rehearsal", "Repetitieruimte met spiegels en een vleugel"),
    ("Zaal Noord", "room", "room.rehearsal", "Repetitieruimte, drempelvrij"),
    ("Balletzaal", "room", "room.dance", "Danszaal met balletbarre en spiegelwand"),
    ("Klapstoelen", "gear", "gear.furniture", "Veertig klapstoelen van hout"),
    ("Barkrukken", "gear", "gear.furniture", "Tien barkrukken, geen stoelen"),
    ("Confettikanon", "gear", None, "Voor feesten; l'été aussi, œuvre d'art"),
    ("Pianostemmer", "staff", "staff.sound", "Stemt vleugels"),
)
SAID = (
    *("spiegels", "spiegel", "spigels", "spiegls zaal", "stoelen", "stoeltjes", "stoel hout"),
    *("barkruk", "confetikanonnen", "kanon feest", "zaal zuid", "zuid zaal", "kopergieterij"),
    *("pinao", "vleugelpiano", "l'ete", "oeuvre", "bal", "balletbarre", "wand", "zzzzzz", "de het"),
    *('AND NEAR * "', "' OR 1=1 --", "%", "_", "\\", "NOT zaal", "zaal*", '"zaal zuid"', "a:b", ""),
    *("Zaal " * 300, "ruimte" * 60, "🩰 zaal", "ＺＡＡＬ", "\u200bzaal", "ﬁets", "ß", "٣ zalen"),
)


@pytest.fixture
async def both(sqlite_database: str, postgresql_database: str) -> AsyncIterator[list[SqlStorage]]:
    """The same listings on both engines; another community has one more."""
    opened = []
    for address in (sqlite_database, postgresql_database):
        storage = await open_storage(address)
        opened.append(storage)
        async with storage.write() as tx:
            await fill(tx)
    yield opened
    for each in opened:
        await each.close()


async def fill(tx: SqlTransaction) -> None:
    made = make_world()
    world = replace(made, hall=replace(made.hall, name="Hal"))
    await world.build(tx)
    elsewhere = replace(world.community, id="elsewhere")
    await tx.communities.add(elsewhere, world.an.id)
    for number, (name, kind, category, said) in enumerate(THINGS):
        await tell(tx, world, f"l{number}", name, kind, category, said)
    await tell(tx, world, "canary", "Kanariekooi", "gear", None, "Kwetterend", "elsewhere")


async def tell(
    tx: SqlTransaction,
    world: World,
    id_: str,
    name: str,
    kind: str,
    category: str | None,
    said: str,
    community: str = "community",
) -> None:
    parts = {"kind": kind, "category": category}
    resource: Resource = replace(world.hall, id=f"r-{id_}", name=name, **parts)
    listing: Listing = replace(
        world.offer,
        id=id_,
        resource_id=resource.id,
        title=name,
        text=said,
        community_ids=(community,),
        **parts,
    )
    await tx.resources.add(resource)
    await tx.listings.add(listing)
    await tx.listings.show(listing, resource, Availability(slots=(EVENING,)))


async def answers(storage: SqlStorage, wish: Wish) -> list[tuple[str, Sought | None]]:
    """What covers the evening, and what touches the day: in order, with what was read."""
    async with storage.read() as tx:
        covering = await tx.finds.covering(wish, [EVENING], BRUSSELS, 20)
        day = Slot(EVENING.start - 5 * HOUR, EVENING.end + HOUR)
        offering = await tx.finds.offering([Part(wish=wish, window=day, most=20)], BRUSSELS)
        candidates = await tx.listings.covering(wish, EVENING, (), 20)
    found = [(each.listing.id, each.sought) for each in covering.found]
    assert [each.listing_id for each in candidates] == [id_ for id_, _ in found]
    assert {each.listing.id for each in offering.offers} == {id_ for id_, _ in found}
    return found


def wish(said: str, **parts: object) -> Wish:
    return Wish(community_id="community", words=tuple(said.split()), named=said, **parts)


async def test_both_engines_answer_alike(both: list[SqlStorage]) -> None:
    sqlite, postgresql = both
    for said in SAID:
        for each in (wish(said), wish(said, kind="room"), wish(said, kind="room", town="Gent")):
            found = await answers(sqlite, each)
            assert found == await answers(postgresql, each), said
            assert "canary" not in {id_ for id_, _ in found}

    async def first(said: str) -> list[str]:
        return [id_ for id_, _ in await answers(sqlite, wish(said))]

    assert await first("stoelen") == ["l4", "l3"], "the very word first, then its compound"
    assert await first("zuid zaal spigels") == ["l0", "l1", "l2"]
    assert await first("zaal zuid") == ["l0"], "a name hides all else"
    assert await first("pinao") == []
    assert await first("kwetterend") == await first("kwetterent") == await first("kanarie") == []
    own = wish("danszaal", kind="room", category="room.dance", own=(("", "vleugel"),))
    assert {id_ for id_, _ in await answers(sqlite, own)} == {"l0", "l2"}


@given(said=st.text(max_size=60) | st.sampled_from(SAID).map(str.upper))
@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
@pytest.mark.asyncio
async def test_nothing_that_is_typed_breaks_a_search(both: list[SqlStorage], said: str) -> None:
    clean = said.encode("utf-8", "ignore").decode().replace("\x00", "")
    sqlite, postgresql = both
    found = await answers(sqlite, wish(clean))
    assert found == await answers(postgresql, wish(clean))


async def test_words_go_with_their_listing_and_follow_its_name(
    storage: SqlStorage, world: World
) -> None:
    async def terms(tx: SqlTransaction) -> set[str]:
        rows = await tx.connection.execute(text("SELECT DISTINCT term FROM listing_term"))
        return set(rows.scalars())

    async with storage.write() as tx:
        await world.show(tx, (0, 4))
        assert {"zal", "zuid", "@zal zuid", "@kopergietery"} <= await terms(tx)
        renamed = replace(world.hall, name="Blauwe Zaal")
        await tx.listings.show(world.offer, renamed, Availability())
        assert "@blauw zal" in await terms(tx)
        assert "@zal zuid" not in await terms(tx)
        left = replace(world.offer, version=2, community_ids=())
        assert await tx.listings.save(left, 1)
        assert await terms(tx) == set()
        kept = await tx.connection.execute(text("SELECT count(*) FROM term_key"))
        assert kept.scalar_one() > 0
        await forget(tx.connection)
        kept = await tx.connection.execute(text("SELECT count(*) FROM term_key"))
        assert kept.scalar_one() == 0


def test_words_mean_each_other_as_people_mean_them() -> None:
    for asked_for, told in (
        ("stoelen", "klapstoel"),
        ("danszaaltje", "danszalen"),
        ("kistje", "kisten"),
        ("tables", "table"),
        ("locaux", "local"),
    ):
        assert speaks_of([asked_for], [told]), (asked_for, told)
    assert not speaks_of(["tafels"], ["klapstoelen"])
    costs = {each.key: each.cost for each in asked(["repetietielokaal"])}
    assert (
        min(costs[key] for key in keys("repetitielokal", "repetitielokaal") if key in costs) == 11
    )
    assert unpack(None) is None
    assert unpack("2 11 0:spiegel:spiegels 1:#room.dance:") == Sought(
        matched=2, apart=11, meant=((0, "spiegel", "spiegels"), (1, "#room.dance", ""))
    )
