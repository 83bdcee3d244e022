"""The two roads from Slack to the bot: sockets and requests, cut, renewed, forged and stopped."""

import asyncio
import json
import logging
from urllib.parse import urlencode

import aiohttp
import pytest

from tests.conftest import SetClock
from tests.wires.conftest import House
from tests.wires.locking import locked
from tests.wires.slack_requests import FORM, JSON
from tests.wires.slack_server import SlackServer
from tests.wires.slack_square import AGAIN, Square, opened

pytestmark = pytest.mark.timeout(30)

MADE = "De Kaai in Gent is aangemaakt"
NEW_HOUSE = "organisatie nieuw De Kaai, Gent"
NOT_SAVED = "Er is niets bewaard: de databank is even bezet"
AWAY = "Slack cannot be reached"
both = pytest.mark.parametrize("by_http", [False, True], ids=["socket", "http"])


def said(caplog: pytest.LogCaptureFixture, words: str) -> list[str]:
    return [text for record in caplog.records if words in (text := record.getMessage())]


def houses_made(square: Square) -> int:
    """How often An was told, wherever."""
    return sum(MADE in each.words for each in (*square.an.ephemerals, *square.an.dms))


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
async def test_a_socket_that_slack_renews_loses_and_doubles_nothing(
    hall: Square, reason: str
) -> None:
    server = hall.server
    renewed = server.sockets.connected + 1
    server.delays("users.info", seconds=0.1)
    kim = server.user("Kim")
    await kim.joins(hall.channel)
    asking = asyncio.ensure_future(kim.commands("/deel", NEW_HOUSE, hall.channel))
    await server.until(lambda: server.deliveries.open, "the command is under way")
    await server.sockets.disconnects(reason)
    await server.sockets.connects(renewed)
    await asking
    for n in range(4):
        await kim.commands("/deel", "help", hall.channel)
        await kim.writes_dm("help")
        assert len(kim.ephemerals) == n + 2
    await hall.quiet()

    assert [MADE in each.words for each in kim.ephemerals] == [True, *[False] * 4]
    assert len(kim.dms) == 4
    assert kim.failures == []


async def test_two_sockets_lose_and_double_nothing(hall: Square, house: House) -> None:
    await house.slack(hall.server)
    await hall.server.sockets.opened(2)
    for n in range(4):
        await hall.an.commands("/deel", f"organisatie nieuw De Kaai {n}, Gent", hall.channel)
        await hall.ben.writes_dm("help")
    card = await hall.posts()
    asked = await hall.asks(card)
    await hall.an.presses("Ja, bevestigen", on=asked)
    await hall.quiet()

    made = [each.words for each in hall.an.ephemerals if "is aangemaakt. Je bent beh" in each.words]
    assert len(made) == 5
    assert len([each for each in hall.ben.dms if "Que puis-je faire" in each.words]) == 4
    assert (len(hall.an.files), len(hall.ben.files)) == (1, 1)
    assert len(hall.cards) == 1


async def test_a_socket_cut_in_the_middle_of_a_command_acts_once_and_answers(
    hall: Square,
) -> None:
    server = hall.server
    server.delays("users.info", seconds=0.15)
    kim = server.user("Kim")
    await kim.joins(hall.channel)
    asking = asyncio.ensure_future(kim.commands("/deel", NEW_HOUSE, hall.channel))
    await server.until(lambda: "users.info" in server.web_api.open, "the command is under way")
    await server.sockets.close()
    await asking
    await hall.quiet()
    await hall.later(seconds=61)
    await hall.later(hours=1)

    told = [each.words for each in (*kim.ephemerals, *kim.dms) if MADE in each.words]
    assert [AGAIN in each for each in told] in ([True], [False, True])
    await kim.commands("/deel", "organisatie", hall.channel)
    assert kim.ephemerals[-1].words.count("De Kaai") == 1


async def test_an_api_that_is_away_at_the_start_is_waited_for_and_that_is_said_once(
    workspace: SlackServer, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await workspace.goes_down()
    starting = asyncio.ensure_future(house.slack(workspace))
    done, _ = await asyncio.wait({starting}, timeout=0.4)
    assert not done

    await workspace.comes_up()
    await starting
    square = await opened(workspace, house)

    assert len(square.start_cards) == 1
    assert len(said(caplog, AWAY)) == 1
    assert len(said(caplog, "Slack is reached again")) == 1
    assert workspace.bot_token not in caplog.text
    assert "ticket" not in caplog.text


async def test_an_api_that_goes_away_and_comes_back_finds_nothing_lost_and_nothing_twice(
    hall: Square, caplog: pytest.LogCaptureFixture
) -> None:
    asked = await hall.asks(await hall.posts())
    assert asked.labels
    server, theirs = hall.server, len(hall.ben.dms)
    again = server.sockets.connected + 1
    await server.goes_down()
    hall.house.clock.advance(days=3)
    await hall.house.rounds.go()
    await hall.house.courier.drain()
    assert len(hall.ben.dms) == theirs

    await server.comes_up()
    await server.sockets.connects(again)
    await hall.later(seconds=10)
    await hall.later(hours=1)
    await hall.ben.writes_dm("help")
    await hall.quiet()

    late = [each.words for each in hall.ben.dms[theirs:]]
    assert len(late) == 2
    assert "n'a pas pu répondre à temps" in late[0]
    assert len(said(caplog, AWAY)) == 1


@both
async def test_a_busy_database_is_told_and_nothing_is_lost(
    workspace: SlackServer, house: House, sqlite_database: str, by_http: bool
) -> None:
    await house.slack(workspace, by_http=by_http)
    square = await opened(workspace, house)
    workspace.ack_seconds = 6
    async with locked(sqlite_database):
        await square.an.commands("/deel", NEW_HOUSE, square.channel)
    assert NOT_SAVED in square.an.ephemerals[-1].words
    await square.an.commands("/deel", NEW_HOUSE, square.channel)
    await square.quiet()

    assert houses_made(square) == 1
    assert square.an.failures == []


async def test_who_waited_too_long_for_an_answer_gets_it_all_the_same(
    hall: Square, sqlite_database: str
) -> None:
    kim = hall.server.user("Kim")
    await kim.joins(hall.channel)
    hall.server.tolerates_silence = True
    hall.server.ack_seconds = 2
    hall.server.delays("users.info", seconds=2)
    async with locked(sqlite_database):
        await kim.commands("/deel", NEW_HOUSE, hall.channel)
        assert kim.failures
        await hall.server.until(lambda: kim.ephemerals, "Kim is told")

    assert [NOT_SAVED in each.words for each in kim.ephemerals] == [True]


async def test_what_can_be_neither_saved_nor_told_comes_again(
    workspace: SlackServer, house: House, sqlite_database: str
) -> None:
    await house.slack(workspace)
    square = await opened(workspace, house)
    workspace.breaks("chat.postMessage")
    async with locked(sqlite_database):
        told = asyncio.ensure_future(square.an.writes_dm("/" + NEW_HOUSE))
        await workspace.until(
            lambda: square.calls("chat.postMessage", square.an.id) == 1, "An is told, in vain"
        )
    await told
    await square.quiet()

    assert houses_made(square) == 1
    assert not any(NOT_SAVED in each.words for each in square.an.dms)


async def test_an_event_that_nobody_waits_for_comes_again_after_a_busy_database(
    workspace: SlackServer, house: House, sqlite_database: str
) -> None:
    await house.slack(workspace, by_http=True)
    square = await opened(workspace, house)
    elsewhere = workspace.channel("elders", square.an, bot=False)
    async with locked(sqlite_database):
        await workspace.adds_bot(elsewhere, square.an)
    await square.quiet()

    asked = [each.words for each in square.an.dms if "toegevoegd aan #elders" in each.words]
    assert len(asked) == 1


@both
async def test_who_stops_the_bot_during_a_command_gets_an_answer(
    workspace: SlackServer, house: House, by_http: bool
) -> None:
    await house.slack(workspace, by_http=by_http)
    square = await opened(workspace, house)
    kim = workspace.user("Kim")
    await kim.joins(square.channel)
    workspace.delays("users.info", seconds=0.3)
    asking = asyncio.ensure_future(kim.commands("/deel", NEW_HOUSE, square.channel))
    await workspace.until(lambda: "users.info" in workspace.web_api.open, "it is under way")
    await house.close()
    await asking

    assert [MADE in each.words for each in kim.ephemerals] == [True]
    assert kim.failures == []


async def test_a_new_program_sends_what_the_old_one_had_no_time_for(
    hall: Square, house: House, clock: SetClock, sqlite_database: str
) -> None:
    await hall.drafts()
    hall.server.flood("chat.postMessage", hall.channel, seconds=30)
    await hall.an.presses("Plaatsen")
    await hall.quiet()
    await house.close()
    assert hall.cards == []

    hall.house = new = await House.open(sqlite_database, clock)
    await new.slack(hall.server)
    await hall.later(seconds=31)
    await hall.ben.presses("Ruimte aanvragen", on=hall.cards[0])
    await hall.ben.presses("Envoyer")
    await hall.quiet()
    await new.close()

    assert len(hall.cards) == 1
    assert "Collectif Wispel vraagt" in hall.an.dms[-1].words


async def test_requests_that_slack_did_not_send_get_no_word(
    workspace: SlackServer, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await house.slack(workspace, by_http=True)
    square = await opened(workspace, house)
    requests = workspace.requests
    assert requests is not None
    assert await requests.verifies()
    form = urlencode({"command": "/deel", "text": "help", "user_id": square.an.id}).encode()
    there = len(workspace.calls)

    for status, body, more in (
        (401, form, {"secret": "another-secret"}),
        (401, form, {"age": 301}),
        (401, form, {"age": -301}),
        (401, form, {"headers": {"X-Slack-Signature": ""}}),
        (401, form, {"headers": {"X-Slack-Signature": "v0=é"}}),
        (401, form, {"headers": {"X-Slack-Request-Timestamp": "now"}}),
        (401, b"\xff\xfe", {}),
        (400, b"", {}),
        (400, b"{", {"content_type": JSON}),
        (400, b"[]", {"content_type": JSON}),
        (400, b"payload=%7B", {"content_type": FORM}),
        (400, b"{}x=1", {"content_type": FORM}),
        (200, json.dumps({"type": "hologram"}).encode(), {}),
        (200, json.dumps({"type": "event_callback", "event": None}).encode(), {}),
    ):
        reply = await requests.post(body, **{"content_type": FORM, **more})
        assert (reply.status, reply.text) == (status, ""), (body, more)
    async with aiohttp.ClientSession() as session, session.get(requests.url) as answer:
        assert answer.status == 405
    await square.quiet()

    assert workspace.calls[there:] == []
    assert [each.getMessage() for each in caplog.records if each.exc_info] == []
    assert workspace.signing_secret not in caplog.text


async def test_a_request_that_is_replayed_acts_once(workspace: SlackServer, house: House) -> None:
    await house.slack(workspace, by_http=True)
    square = await opened(workspace, house)
    requests = workspace.requests
    assert requests is not None
    await square.an.writes_dm("/" + NEW_HOUSE)
    body = json.dumps(workspace.told[-1]).encode()
    for n in range(3):
        headers = {"X-Slack-Retry-Num": str(n + 1), "X-Slack-Retry-Reason": "http_timeout"}
        assert (await requests.post(body, headers=headers)).status == 200
    await square.quiet()

    assert houses_made(square) == 1
    assert len(square.an.dms) == 1
