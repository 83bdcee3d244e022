"""People, houses and communities, and who somebody is where they speak."""

from dataclasses import replace

import pytest

from bot.model.people import Address, Channel, Community, Identity, Membership, Organisation, Person
from bot.ports import StorageBusy
from storage import SqlStorage
from tests.contracts.conftest import World


async def test_the_caller_is_read_in_one_statement(
    storage: SqlStorage, world: World, statements: list[str]
) -> None:
    async with storage.write() as tx:
        await tx.organisations.join(world.guest.id, world.an.id, "member", 40)
        statements.clear()
        caller = await tx.people.caller(world.an_account, world.channel.address)
    assert len(statements) == 1
    assert caller.person == world.an
    assert caller.channel == world.channel
    assert caller.community == world.community
    assert caller.memberships == (
        Membership(organisation=world.house, role="manager", admitted=True),
        Membership(organisation=world.guest, role="member", admitted=False),
    )


async def test_a_stranger_is_in_the_only_community(storage: SqlStorage, world: World) -> None:
    stranger = Identity("telegram", "", "9")
    async with storage.write() as tx:
        caller = await tx.people.caller(stranger, stranger.private)
        assert (caller.person, caller.memberships, caller.channel) == (None, (), None)
        assert caller.community == world.community
        await tx.communities.add(replace(world.community, id="second"), world.an.id)
        assert (await tx.people.caller(stranger, stranger.private)).community is None
        there = await tx.people.caller(stranger, world.channel.address)
        assert there.community == world.community


async def test_the_community_is_the_channels_then_the_last(
    storage: SqlStorage, world: World
) -> None:
    second = Community(id="a-second", name="Réseau", language="fr", zone="Europe/Paris")
    async with storage.write() as tx:
        await tx.communities.add(second, world.ben.id)
        await tx.people.save(replace(world.ben, community_id=second.id))
        private = await tx.people.caller(world.ben_account, world.ben_account.private)
        assert private.community == second
        assert (private.memberships[0].admitted, private.channel) == (False, None)
        here = await tx.people.caller(world.ben_account, world.channel.address)
        assert here.community == world.community


async def test_a_person_is_saved_with_what_they_last_acted_for(
    storage: SqlStorage, world: World
) -> None:
    changed = Person(
        id=world.ben.id,
        name="Benoît",
        language="en",
        zone="Europe/London",
        organisation_id=world.house.id,
        community_id=world.community.id,
    )
    async with storage.write() as tx:
        await tx.people.save(changed)
    async with storage.read() as tx:
        assert await tx.people.person(world.ben.id) == changed
        assert await tx.people.home(world.ben.id) == Address("slack", "T1", "U1")
        assert await tx.people.home("nobody") is None


async def test_managers_stand_in_the_order_of_becoming_one(
    storage: SqlStorage, world: World
) -> None:
    async with storage.write() as tx:
        house = world.house.id
        await tx.organisations.join(house, world.ben.id, "member", 5)
        assert await tx.people.managers(house) == (world.an,)
        await tx.organisations.join(house, world.ben.id, "manager", 50)
        assert await tx.people.managers(house) == (world.an, world.ben)
        await tx.organisations.join(house, world.an.id, "member", 60)
        await tx.organisations.join(house, world.an.id, "manager", 70)
        assert await tx.people.managers(house) == (world.an, world.ben)


async def test_an_organisation_is_found_whatever_the_accents(
    storage: SqlStorage, world: World
) -> None:
    async with storage.write() as tx:
        assert await tx.organisations.get(world.house.id) == world.house
        assert await tx.organisations.named("KOPERGIÉTERY", "gent") == world.house
        assert await tx.organisations.named("Kopergietery", "Brugge") is None
        twin = Organisation(id="twin", name="kopergietery", town="GENT")
    with pytest.raises(StorageBusy):
        async with storage.write() as tx:
            await tx.organisations.add(twin, world.ben.id, 1)


async def test_a_community_has_channels_and_members(storage: SqlStorage, world: World) -> None:
    where = world.community.id
    topic = Channel(
        id="topic",
        community_id=where,
        address=Address("telegram", "", "-100", "7"),
        name="Groep",
        language="fr",
    )
    async with storage.write() as tx:
        await tx.communities.link(topic)
        assert await tx.communities.channels(where) == (world.channel, topic)
        assert await tx.communities.coordinators(where) == (world.an,)
        assert await tx.communities.size(where) == 1
        for _ in range(2):
            await tx.communities.admit(where, world.guest.id, 60)
        assert await tx.communities.size(where) == 2


async def test_who_is_admitted_is_asked_in_one_statement(
    storage: SqlStorage, world: World, statements: list[str]
) -> None:
    async with storage.read() as tx:
        statements.clear()
        assert await tx.communities.admitted(world.community.id, world.house.id) is True
        assert len(statements) == 1
        assert await tx.communities.admitted(world.community.id, world.guest.id) is False
        assert await tx.communities.admitted("elsewhere", world.house.id) is False


async def test_a_channel_that_is_linked_stays_where_it_is(
    storage: SqlStorage, world: World
) -> None:
    async def link_to_another() -> None:
        async with storage.write() as tx:
            await tx.communities.add(replace(world.community, id="second"), world.ben.id)
            await tx.communities.link(replace(world.channel, id="new", community_id="second"))

    with pytest.raises(StorageBusy):
        await link_to_another()
    async with storage.read() as tx:
        assert await tx.communities.channels(world.community.id) == (world.channel,)
        assert await tx.communities.channels("second") == ()


@pytest.mark.parametrize(
    ("name", "other"),
    [("*", "🎺"), ("Zaal +", "Zaal -"), ("Zaal +", "Zaal"), ("C#", "C"), ("Zaal 1", "Zaal -1")],
)
async def test_names_that_differ_by_a_sign_are_two(
    storage: SqlStorage, world: World, name: str, other: str
) -> None:
    first = Organisation(id="first", name=name, town="Gent")
    second = Organisation(id="second", name=other, town="Gent")
    async with storage.write() as tx:
        await tx.organisations.add(first, world.ben.id, 1)
        assert await tx.organisations.named(other, "Gent") is None
        await tx.organisations.add(second, world.ben.id, 1)
        assert await tx.organisations.named(name, "gent") == first
        assert await tx.organisations.named(other, "gent") == second


async def test_a_dash_within_a_name_is_no_sign(storage: SqlStorage, world: World) -> None:
    house = Organisation(id="first", name="Jean-Luc - studio", town="Sint-Niklaas")
    async with storage.write() as tx:
        await tx.organisations.add(house, world.ben.id, 1)
        assert await tx.organisations.named("jean luc studio", "sint niklaas") == house


async def test_a_topic_that_is_not_linked_is_the_whole_groups(
    storage: SqlStorage, world: World
) -> None:
    topic = replace(world.channel.address, thread="7")
    async with storage.write() as tx:
        assert (await tx.people.caller(world.an_account, topic)).channel == world.channel
        own = replace(world.channel, id="topic", address=topic)
        await tx.communities.link(own)
        assert (await tx.people.caller(world.an_account, topic)).channel == own
        here = await tx.people.caller(world.an_account, world.channel.address)
        assert here.channel == world.channel


async def test_a_lost_account_is_written_to_last(storage: SqlStorage, world: World) -> None:
    lost = world.an_account.private
    async with storage.write() as tx:
        await tx.addresses.lose(lost, 5)
        await tx.addresses.lose(lost, 6)
        assert not (await tx.people.caller(world.an_account, lost)).reachable
        assert await tx.people.home(world.an.id) == lost, "there is no other"
        assert await tx.addresses.find(lost, 7) == 0, "nothing waits"
        assert (await tx.people.caller(world.an_account, lost)).reachable


async def test_a_channel_that_is_lost_is_not_written_to(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        await tx.addresses.lose(world.channel.address, 5)
        assert await tx.communities.channels(world.community.id) == ()
        assert await tx.communities.channel(world.channel.id) == world.channel
        await tx.addresses.find(world.channel.address, 6)
        assert await tx.communities.channels(world.community.id) == (world.channel,)


async def test_a_channel_moves_with_its_topics(storage: SqlStorage, world: World) -> None:
    old = world.channel.address
    new = replace(old, channel="elsewhere")
    topic = replace(world.channel, id="topic", address=replace(old, thread="7"))
    async with storage.write() as tx:
        await tx.communities.link(topic)
        await tx.addresses.move(old, new)
        await tx.addresses.move(old, new)
        moved = {channel.address for channel in await tx.communities.channels(world.community.id)}
        assert moved == {new, replace(new, thread="7")}


async def test_who_was_seen_in_a_channel_is_one_of_its_people(
    storage: SqlStorage, world: World
) -> None:
    async with storage.write() as tx:
        assert not await tx.communities.frequented(world.community.id, world.ben.id)
        await tx.communities.seen_in(world.channel, world.ben.id, 5)
        await tx.communities.seen_in(world.channel, world.ben.id, 6)
        assert await tx.communities.frequented(world.community.id, world.ben.id)
        assert not await tx.communities.frequented("another", world.ben.id)


async def test_a_channel_is_renamed(storage: SqlStorage, world: World) -> None:
    async with storage.write() as tx:
        await tx.communities.rename(world.channel, "#plein")
        assert (await tx.communities.channels(world.community.id))[0].name == "#plein"


async def test_a_dialogue_is_kept_until_it_is_closed_or_old(
    storage: SqlStorage, world: World
) -> None:
    here = world.an_account.private
    async with storage.write() as tx:
        await tx.dialogues.keep(world.an_account, "one", 5)
        await tx.dialogues.keep(world.an_account, "two", 6)
        assert (await tx.people.caller(world.an_account, here)).dialogue == "two"
        assert await tx.dialogues.forget(6) == 0
        await tx.dialogues.close(world.an_account)
        assert (await tx.people.caller(world.an_account, here)).dialogue is None
        await tx.dialogues.keep(world.an_account, "three", 7)
        assert await tx.dialogues.forget(8) == 1
        assert (await tx.people.caller(world.an_account, here)).dialogue is None
