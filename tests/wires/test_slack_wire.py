"""People say something, the app hears of it and answers: over both roads, through the real Bolt."""

from collections.abc import AsyncIterator

import pytest
from slack_bolt.async_app import AsyncAck

from tests.wires.slack_blocks import card, plain
from tests.wires.slack_echo import EchoApp
from tests.wires.slack_server import SlackServer
from tests.wires.slack_state import Json


@pytest.fixture
async def server() -> AsyncIterator[SlackServer]:
    server = await SlackServer().start()
    yield server
    await server.stop()


@pytest.fixture(params=["socket", "http"])
async def echo(server: SlackServer, request: pytest.FixtureRequest) -> AsyncIterator[EchoApp]:
    made = EchoApp(server)
    async with made.on_a_socket() if request.param == "socket" else made.over_http():
        yield made


async def test_the_answer_to_a_command_is_seen_by_its_sender_alone(
    server: SlackServer, echo: EchoApp
) -> None:
    an, ben = server.user("An"), server.user("Ben")
    channel = server.channel("ruimte-delen")

    async def answer(body: Json, ack: AsyncAck) -> None:
        await ack(text=f"Gezien: {body['text']}")

    echo.listeners["/deel"] = answer

    await an.commands("/deel", "zaal <Zuid> & meer", channel)

    assert [message.text for message in an.ephemerals] == ["Gezien: zaal &lt;Zuid&gt; &amp; meer"]
    assert an.ephemerals[0].channel is channel
    assert ben.ephemerals == channel.messages == []
    assert server.violations == []


async def test_a_command_can_be_answered_to_the_channel(server: SlackServer, echo: EchoApp) -> None:
    an = server.user("An")
    channel = server.channel("ruimte-delen")

    async def answer(body: Json, ack: AsyncAck) -> None:
        await ack(text="Kaart", blocks=card("Zaal Zuid", "Aanvragen"), response_type="in_channel")

    echo.listeners["/deel"] = answer

    await an.commands("/deel", "x", channel)

    assert channel.messages[0].words == "Zaal Zuid"
    assert channel.messages[0].labels == ["Aanvragen"]
    assert server.violations == []


async def test_a_mention_is_heard_where_the_bot_is(server: SlackServer, echo: EchoApp) -> None:
    an = server.user("An")
    inside, outside = server.channel("binnen"), server.channel("buiten", bot=False)

    async def answer(body: Json, ack: AsyncAck) -> None:
        event = body["event"]
        await echo.client.chat_postMessage(
            channel=event["channel"], text="Dag", thread_ts=event["ts"]
        )
        await ack()

    echo.listeners["app_mention"] = answer

    said = await an.mentions("hallo", inside)
    await an.mentions("hallo", outside)
    await server.settled()

    assert [message.text for message in inside.messages] == [
        f"<@{server.bot_user_id}> hallo",
        "Dag",
    ]
    assert inside.messages[1].thread_ts == said.ts
    assert len(outside.messages) == 1
    assert server.violations == []


async def test_direct_messages_edits_and_deletions_are_heard(
    server: SlackServer, echo: EchoApp
) -> None:
    an = server.user("An")

    message = await an.writes_dm("zaal < 100 m²")
    await an.edits(message, "zaal")
    await an.deletes(message)
    await server.settled()

    events = echo.events("message")
    assert [event.get("subtype") for event in events] == [
        None,
        "message_changed",
        "message_deleted",
    ]
    assert events[0]["text"] == "zaal &lt; 100 m²"
    assert {event["channel_type"] for event in events} == {"im"}
    assert server.violations == []


async def test_the_bot_is_told_of_itself_and_bolt_drops_it(
    server: SlackServer, echo: EchoApp
) -> None:
    an = server.user("An")

    posted = await echo.client.chat_postMessage(channel=an.id, text="Een")
    await echo.client.chat_update(channel=posted["channel"], ts=posted["ts"], text="Twee")
    await server.settled()

    told = [payload["event"] for payload in server.told]
    assert [event.get("subtype") for event in told] == [None, "message_changed"]
    assert echo.seen == []
    assert [message.text for message in an.dms] == ["Twee"]
    assert server.violations == []


@pytest.mark.parametrize("private", [False, True])
async def test_what_happens_to_a_channel_is_told(
    server: SlackServer, echo: EchoApp, private: bool
) -> None:
    an, ben = server.user("An"), server.user("Ben")
    channel = server.channel("ruimte-delen", an, private=private, bot=False)

    await server.user("Cis").joins(channel)
    await server.adds_bot(channel, by=an)
    await ben.joins(channel, by=an)
    await channel.renames("delen")
    await channel.archives(an)
    await channel.unarchives(an)
    await ben.leaves(channel)
    await server.removes_bot(channel, by=an)
    await server.settled()

    kind = "group" if private else "channel"
    assert [body["event"]["type"] for body in echo.seen] == [
        "member_joined_channel",
        "member_joined_channel",
        f"{kind}_rename",
        f"{kind}_archive",
        f"{kind}_unarchive",
        "member_left_channel",
        f"{kind}_left",
    ]
    assert echo.seen[0]["event"]["user"] == server.bot_user_id
    assert echo.seen[0]["event"]["inviter"] == an.id
    assert server.violations == []


async def test_a_doubled_delivery_is_the_same_one_twice(server: SlackServer, echo: EchoApp) -> None:
    an = server.user("An")
    channel = server.channel("ruimte-delen")
    server.doubles("event")
    server.doubles("command")

    await an.mentions("hallo", channel)
    await an.commands("/deel", "x", channel)
    await an.commands("/deel", "y", channel)
    await server.settled()

    ids = [body["event_id"] for body in echo.seen if "event_id" in body]
    triggers = [body["trigger_id"] for body in echo.seen if "trigger_id" in body]
    assert len(ids) == 2
    assert len(set(ids)) == 1
    assert len(triggers) == 3
    assert triggers[0] == triggers[1] != triggers[2]
    assert server.violations == []


async def test_an_event_is_repeated_until_it_is_acknowledged(
    server: SlackServer, echo: EchoApp
) -> None:
    an = server.user("An")
    server.ack_seconds, server.retry_delays = 0.5, (0.0, 0.01, 0.01)
    failing = [True, True]

    async def fail(body: Json, ack: AsyncAck) -> None:
        if failing:
            failing.pop()
            raise RuntimeError("as if the database were gone")
        await ack()

    echo.listeners["message"] = fail

    await an.writes_dm("dag")
    await server.settled()

    assert len({body["event_id"] for body in echo.seen}) == 1
    assert len(echo.seen) == 3
    assert server.violations == []


async def test_silence_is_a_violation_and_people_are_told(
    server: SlackServer, echo: EchoApp
) -> None:
    an = server.user("An")
    server.ack_seconds, server.retry_delays = 0.2, (0.0,)

    async def fail(body: Json, ack: AsyncAck) -> None:
        raise RuntimeError("a bug")

    echo.listeners |= {"/deel": fail, "message": fail}

    await an.commands("/deel")
    await an.writes_dm("dag")
    await server.settled()

    assert an.failures == ["/deel failed with the error operation_timeout"]
    assert len(echo.seen) == 3
    assert [said.split(":")[0] for said in server.violations] == ["/deel", "message.im"]


async def test_an_acknowledgement_is_judged(server: SlackServer, echo: EchoApp) -> None:
    an = server.user("An")

    async def wrong(body: Json, ack: AsyncAck) -> None:
        await ack(text="x", blocks=[{"type": "header", "text": plain("x" * 151)}])

    echo.listeners["/deel"] = wrong

    await an.commands("/deel")

    assert an.failures == ["/deel failed with the error invalid_blocks"]
    assert an.ephemerals == []
    assert len(server.violations) == 1
