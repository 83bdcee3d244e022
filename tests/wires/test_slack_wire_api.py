"""The Web API answers and refuses as Slack's does, seen through slack-sdk."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.wires.slack_blocks import plain
from tests.wires.slack_echo import Refusal
from tests.wires.slack_server import SlackServer
from tests.wires.slack_state import Json


@pytest.fixture
async def server() -> AsyncIterator[SlackServer]:
    server = await SlackServer().start()
    server.subscribed = set()
    yield server
    await server.stop()


@pytest.fixture
def client(server: SlackServer) -> AsyncWebClient:
    return AsyncWebClient(token=server.bot_token, base_url=server.api_url, retry_handlers=[])


async def test_the_app_learns_who_it_is(server: SlackServer, client: AsyncWebClient) -> None:
    answer = await client.auth_test()

    assert answer["user_id"] == server.bot_user_id
    assert answer["bot_id"] == server.bot_id
    assert set(answer.headers["x-oauth-scopes"].split(",")) == server.scopes
    assert (await client.team_info())["team"]["domain"] == server.team_domain
    assert (await client.bots_info(bot=server.bot_id))["bot"]["app_id"] == server.app_id
    assert (await client.api_test())["ok"]
    assert server.violations == []


async def test_tokens_are_told_apart(server: SlackServer, client: AsyncWebClient) -> None:
    found = []
    for token in ("", "xoxb-other", server.app_token):
        with Refusal() as refusal:
            await AsyncWebClient(token=token or None, base_url=server.api_url).users_info(user="U")
        found.append(refusal.error)
    with Refusal() as refusal:
        await client.apps_connections_open(app_token=server.bot_token)
    found.append(refusal.error)
    for server.token_error in ("token_revoked", "account_inactive"):
        with Refusal() as refusal:
            await client.auth_test()
        found.append(refusal.error)

    assert found == [
        "not_authed",
        "invalid_auth",
        "not_allowed_token_type",
        "not_allowed_token_type",
        "token_revoked",
        "account_inactive",
    ]
    assert server.violations == []


async def test_a_missing_scope_is_named(server: SlackServer, client: AsyncWebClient) -> None:
    server.scopes = {"im:write", "chat:write"}

    with Refusal() as refusal:
        await client.users_info(user=server.user("An").id)

    assert refusal.error == "missing_scope"
    assert (refusal.more["needed"], refusal.more["provided"]) == (
        "users:read",
        "chat:write,im:write",
    )


async def test_a_code_buys_a_token_once(server: SlackServer) -> None:
    server.codes.add("code")
    asked = {"client_id": server.client_id, "client_secret": server.client_secret, "code": "code"}
    client = AsyncWebClient(base_url=server.api_url)

    answer = await client.api_call("oauth.v2.access", data=asked)
    with Refusal() as refusal:
        await client.api_call("oauth.v2.access", data=asked)

    assert answer["access_token"] == server.bot_token
    assert answer["team"]["id"] == server.team_id
    assert refusal.error == "invalid_code"
    assert server.violations == []


async def test_people_are_described(server: SlackServer, client: AsyncWebClient) -> None:
    an = server.user("An", locale="nl-NL", tz="Europe/Brussels")
    guest = server.user("Gast", guest=True)
    stranger = server.user("Elders", team_id="T0OTHER")

    with_locale = (await client.users_info(user=an.id, include_locale=True))["user"]
    without = (await client.users_info(user=an.id))["user"]

    assert (with_locale["locale"], with_locale["tz"]) == ("nl-NL", "Europe/Brussels")
    assert "locale" not in without
    assert "email" not in without["profile"]
    assert (await client.users_info(user=guest.id))["user"]["is_restricted"]
    assert (await client.users_info(user=stranger.id))["user"]["team_id"] == "T0OTHER"
    with Refusal() as refusal:
        await client.users_info(user="U0NOBODY")
    assert refusal.error == "user_not_found"
    assert server.violations == []


async def test_conversations_are_described(server: SlackServer, client: AsyncWebClient) -> None:
    people = [server.user(f"P{at}") for at in range(5)]
    channel = server.channel("delen", *people)
    secret = server.channel("geheim", private=True, bot=False)

    info = (await client.conversations_info(channel=channel.id, include_num_members=True))[
        "channel"
    ]
    first = await client.conversations_members(channel=channel.id, limit=4)
    cursor = first["response_metadata"]["next_cursor"]
    second = await client.conversations_members(channel=channel.id, limit=4, cursor=cursor)

    assert (info["name"], info["num_members"], info["is_member"]) == ("delen", 6, True)
    assert [*first["members"], *second["members"]] == channel.members
    assert second["response_metadata"]["next_cursor"] == ""
    with Refusal() as refusal:
        await client.conversations_info(channel=secret.id)
    assert refusal.error == "channel_not_found"
    assert server.violations == []


async def test_posting_needs_a_place(server: SlackServer, client: AsyncWebClient) -> None:
    gone = server.user("Weg")
    gone.deleted = True
    robot = server.user("Robot", is_bot=True)
    archived = server.channel("oud")
    archived.archived = True
    outside = server.channel("buiten", bot=False)
    secret = server.channel("geheim", private=True, bot=False)
    places = ["C0NOWHERE", outside.id, secret.id, archived.id, gone.id, robot.id]

    found = []
    for place in places:
        with Refusal() as refusal:
            await client.chat_postMessage(channel=place, text="Zaal")
        found.append(refusal.error)
    with Refusal() as refusal:
        await client.conversations_join(channel=archived.id)
    found.append(refusal.error)
    await client.conversations_join(channel=outside.id)
    await client.chat_postMessage(channel=outside.id, text="Zaal")

    assert found == [
        "channel_not_found",
        "not_in_channel",
        "channel_not_found",
        "is_archived",
        "channel_not_found",
        "cannot_dm_bot",
        "is_archived",
    ]
    assert [message.text for message in outside.messages] == ["Zaal"]
    assert server.violations == []


async def test_direct_messages_open_by_themselves(
    server: SlackServer, client: AsyncWebClient
) -> None:
    an, gone = server.user("An"), server.user("Weg")
    gone.deleted = True

    opened = await client.conversations_open(users=an.id)
    posted = await client.chat_postMessage(channel=an.id, text="Dag")
    with Refusal() as refusal:
        await client.conversations_open(users=gone.id)

    assert posted["channel"] == opened["channel"]["id"]
    assert posted["channel"].startswith("D")
    assert [message.text for message in an.dms] == ["Dag"]
    assert refusal.error == "user_disabled"
    assert server.violations == []


async def test_messages_are_edited_and_deleted(server: SlackServer, client: AsyncWebClient) -> None:
    an = server.user("An")
    channel = server.channel("delen")
    blocks = [{"type": "section", "text": plain("Zaal Zuid")}]
    metadata = {"event_type": "deel", "event_payload": {"key": "1"}}
    where: Json = {"channel": channel.id}
    posted = await client.chat_postMessage(**where, text="Zaal", blocks=blocks, metadata=metadata)
    theirs = await an.writes("mijn zaal", channel)

    with_blocks = channel.messages[0].words
    await client.chat_update(**where, ts=posted["ts"], text="Bezet")
    edited = channel.messages[0]
    errors = []
    for ts in (theirs.ts, "1.000001"):
        with Refusal() as refusal:
            await client.chat_update(**where, ts=ts, text="x")
        errors.append(refusal.error)
    await client.chat_delete(**where, ts=posted["ts"])
    with Refusal() as refusal:
        await client.chat_delete(**where, ts=posted["ts"])

    assert with_blocks == "Zaal Zuid"
    assert (edited.words, edited.blocks, edited.edits) == ("Bezet", [], 1)
    assert edited.metadata == metadata
    assert errors == ["cant_update_message", "message_not_found"]
    assert refusal.error == "message_not_found"
    assert channel.messages == [theirs]
    assert server.violations == []


async def test_ephemeral_messages_need_their_reader_in_the_channel(
    server: SlackServer, client: AsyncWebClient
) -> None:
    an, ben = server.user("An"), server.user("Ben")
    channel = server.channel("delen", an)

    await client.chat_postEphemeral(channel=channel.id, user=an.id, text="Enkel jij")
    with Refusal() as refusal:
        await client.chat_postEphemeral(channel=channel.id, user=ben.id, text="Enkel jij")

    assert [message.text for message in an.ephemerals] == ["Enkel jij"]
    assert channel.messages == []
    assert refusal.error == "user_not_in_channel"
    assert server.violations == []


async def test_pins(server: SlackServer, client: AsyncWebClient) -> None:
    channel = server.channel("delen")
    ts = (await client.chat_postMessage(channel=channel.id, text="Zaal"))["ts"]

    await client.pins_add(channel=channel.id, timestamp=ts)
    with Refusal() as twice:
        await client.pins_add(channel=channel.id, timestamp=ts)
    await client.pins_remove(channel=channel.id, timestamp=ts)
    with Refusal() as gone:
        await client.pins_remove(channel=channel.id, timestamp=ts)

    assert (twice.error, gone.error) == ("already_pinned", "no_pin")
    assert server.violations == []


async def test_a_file_arrives(server: SlackServer, client: AsyncWebClient) -> None:
    an = server.user("An")
    dm = (await client.conversations_open(users=an.id))["channel"]["id"]

    await client.files_upload_v2(
        filename="zaal.ics", content="BEGIN:VCALENDAR", channel=dm, initial_comment="Agenda"
    )
    with Refusal() as refusal:
        await client.files_completeUploadExternal(files=[{"id": "F0"}], channel_id=dm)

    assert [(file.name, file.content) for file in an.files] == [("zaal.ics", b"BEGIN:VCALENDAR")]
    assert an.dms[0].text == "Agenda"
    assert refusal.error == "file_not_found"
    assert server.violations == []


async def test_an_upload_is_as_long_as_was_said(
    server: SlackServer, client: AsyncWebClient
) -> None:
    answer = await client.files_getUploadURLExternal(filename="zaal.ics", length=4)
    async with (
        aiohttp.ClientSession() as session,
        session.post(answer["upload_url"], data=b"abc") as response,
    ):
        assert response.status == 400
    with Refusal() as refusal:
        await client.files_completeUploadExternal(files=[{"id": answer["file_id"]}])

    assert refusal.error == "file_not_found"
    assert server.violations == ["upload: 3 bytes of zaal.ics, 4 were announced"]


async def test_some_methods_read_forms_only(server: SlackServer, client: AsyncWebClient) -> None:
    with Refusal() as refusal:
        await client.api_call("users.info", json={"user": server.user("An").id})

    assert refusal.error == "invalid_arguments"
    assert server.violations == ["users.info: does not read JSON"]


async def test_what_is_wrong_is_refused_and_kept(
    server: SlackServer, client: AsyncWebClient
) -> None:
    channel = server.channel("delen")
    where: Json = {"channel": channel.id}
    wrong = [{"type": "header", "text": plain("x" * 151)}]

    found = []
    for content in ({"text": "x" * 40_001}, {"text": ""}, {"text": "x", "blocks": wrong}):
        with Refusal() as refusal:
            await client.api_call("chat.postMessage", json={**where, **content})
        found.append(refusal.error)
    await client.chat_postMessage(**where, text="dag <!channel>")
    await client.chat_postMessage(**where, text="dag", colour="red")

    assert found == ["msg_too_long", "no_text", "invalid_blocks"]
    assert len(server.violations) == 5
    assert len(channel.messages) == 2


async def test_429_says_how_long_and_counts_by_channel(
    server: SlackServer, client: AsyncWebClient
) -> None:
    busy, quiet = server.channel("druk"), server.channel("stil")
    server.flood("chat.postMessage", channel=busy, seconds=1.2, times=2)

    await client.chat_postMessage(channel=quiet.id, text="Zaal")
    for _ in range(2):
        with pytest.raises(SlackApiError) as refused:
            await client.chat_postMessage(channel=busy.id, text="Zaal")
        assert refused.value.response.status_code == 429
        assert refused.value.response["error"] == "ratelimited"
        assert refused.value.response.headers["Retry-After"] == "2"
    await client.chat_postMessage(channel=busy.id, text="Zaal")

    assert (len(busy.messages), len(quiet.messages)) == (1, 1)
    assert server.violations == []
