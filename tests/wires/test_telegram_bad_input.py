"""What a bot in Telegram is sent that it cannot use, and settings with which it cannot run."""

import asyncio
import logging
import os
import re
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiogram.types import Update

from adapters.telegram.incoming import ALLOWED_UPDATES
from tests.wires.conftest import SECRET, House, free_port
from tests.wires.telegram_people import Person, Room
from tests.wires.telegram_server import TelegramServer

pytestmark = pytest.mark.timeout(30)

OFFER = "/aanbod Zaal Zuid, repetitieruimte, Gent, vrijdag 19-23u"
KINDS = sorted(set(Update.model_fields) - {"update_id"})
USER: dict[str, Any] = {"id": 6_100_000_001, "is_bot": False, "first_name": "An"}
HOME: dict[str, Any] = {"id": USER["id"], "type": "private", "first_name": "An"}
SAID: dict[str, Any] = {"message_id": 7, "date": 1, "chat": HOME, "from": USER, "text": "/help"}
MEMBER: dict[str, Any] = {
    "chat": HOME,
    "from": USER,
    "date": 1,
    "old_chat_member": {"user": USER, "status": "left"},
    "new_chat_member": {"user": USER, "status": "member"},
}
QUERY: dict[str, Any] = {"id": "1", "from": USER, "query": "zaal", "offset": ""}
PAYLOADS: dict[str, dict[str, Any]] = {
    "chat_member": MEMBER,
    "chat_join_request": {"chat": HOME, "from": USER, "user_chat_id": USER["id"], "date": 1},
    "inline_query": QUERY,
    "chosen_inline_result": {"result_id": "1", "from": USER, "query": "zaal"},
    "poll_answer": {"poll_id": "1", "user": USER, "option_ids": [0]},
    "message_reaction": {
        "chat": HOME,
        "message_id": 7,
        "user": USER,
        "date": 1,
        "old_reaction": [],
        "new_reaction": [{"type": "emoji", "emoji": "👍"}],
    },
    "message_reaction_count": {"chat": HOME, "message_id": 7, "date": 1, "reactions": []},
    "shipping_query": {"id": "1", "from": USER, "invoice_payload": "x", "shipping_address": {}},
    "pre_checkout_query": {
        "id": "1",
        "from": USER,
        "currency": "EUR",
        "total_amount": 1,
        "invoice_payload": "x",
    },
}


async def test_updates_of_every_other_kind_are_passed_over(
    telegram: TelegramServer, an: Person, caplog: pytest.LogCaptureFixture
) -> None:
    await an.starts()
    await an.hears("Dag An")
    await telegram.quiet()
    before = len(telegram.calls)
    others = [kind for kind in KINDS if kind not in ALLOWED_UPDATES]
    assert {"edited_message", "business_message", "poll"} < set(others)
    ids = count(telegram.updates[0]["update_id"] - 9_999)

    for kind in (*others, "hologram"):
        for payload in (PAYLOADS.get(kind, SAID), SAID, {}, "text", [1], None):
            telegram.redeliver({"update_id": next(ids), kind: payload})
    telegram.redeliver({"update_id": next(ids)})
    await telegram.quiet()

    assert telegram.calls[before:] == []
    assert [each for each in caplog.records if each.levelno >= logging.ERROR] == []
    await an.says("/help")
    await an.hears("Wat kan ik doen?")


async def test_what_is_edited_or_posted_in_a_channel_does_nothing(
    telegram: TelegramServer, an: Person, square: Room
) -> None:
    channel = telegram.channel("Nieuws", an)
    await an.adds_bot(channel)
    said = await an.says("wat hebben jullie?")
    await telegram.settled()
    there = len(an.inbox)

    await an.edits(said, OFFER)
    await channel.publishes("/zoek zaal")
    await telegram.quiet()

    assert len(an.inbox) == there
    assert channel.inbox == []


async def test_other_bots_are_not_talked_to(
    telegram: TelegramServer, an: Person, square: Room
) -> None:
    other = telegram.other_bot("dice_bot")
    await other.joins(square)
    await telegram.quiet()
    before = len(telegram.calls)

    said = await other.says(f"/help@{telegram.username}", in_=square)
    telegram.world.emit("message", said.as_json())
    await other.replies(square.last, "/help")
    data = {
        "id": "77",
        "from": other.account.as_json(),
        "message": square.last.as_json(),
        "chat_instance": "1",
        "data": "look..0",
    }
    telegram.world.emit("callback_query", data)
    await telegram.quiet()

    assert [method for method, _ in telegram.calls[before:]] in ([], ["answerCallbackQuery"])


def fetches(telegram: TelegramServer) -> int:
    """How many files the bot asked for."""
    return [method for method, _ in telegram.calls].count("getFile")


async def test_photos_and_files_are_read_by_their_caption_or_asked_for_words(
    telegram: TelegramServer, an: Person, square: Room
) -> None:
    await an.sends_photo()
    await an.hears("Bij welk aanbod hoort deze foto?")
    await an.sends_photo("Wij hebben zaterdag 40 stoelen over in Kortrijk")
    await an.hears("Klopt dit?")
    there = len(an.inbox)
    await an.sends_document(10_000_000)
    await an.hears("alleen tekst lezen", after=there)
    there = len(an.inbox)
    await an.sends_document(10_000_000, caption=OFFER)
    await an.hears("Zaal Zuid", after=there)
    there, fetched = len(an.inbox), fetches(telegram)

    await an.sends_photo(in_=square)
    await an.sends_document(10_000_000, in_=square)
    await telegram.quiet()

    assert len(an.inbox) == there
    assert fetches(telegram) == fetched


async def test_buttons_of_deleted_and_of_old_messages_still_act(
    telegram: TelegramServer, an: Person, kim: Person, square: Room
) -> None:
    await an.says(OFFER)
    preview = await an.hears("Klopt dit?")
    preview.deleted = True
    await an.presses("Plaatsen", on=preview)
    await an.hears("Geplaatst in Gents Kunstenoverleg")
    card = await square.hears("Aangeboden: repetitieruimte")
    await kim.presses("Ruimte aanvragen", on=card, inaccessible=True)
    asked = await kim.hears("aanvragen?")
    await kim.presses("Versturen", on=asked, inaccessible=True)
    await kim.hears("Verstuurd naar Kopergietery")
    decide = await an.hears("Collectief Wispel vraagt")
    card.deleted = True
    telegram.expire_queries()
    await an.presses("Ja, bevestigen", on=decide)
    await kim.hears("Het is rond")
    await telegram.quiet()

    assert [each for each in square.inbox if "Aangeboden" in each.text] == []
    assert telegram.unanswered == []


async def test_a_deleted_line_or_message_is_answered_all_the_same(
    telegram: TelegramServer, an: Person, ben: Person
) -> None:
    room = telegram.group("Overleg", an, ben)
    await an.adds_bot(room)
    await room.hears("Deelbot")
    await ben.starts()
    await ben.hears("Bonjour")
    telegram.hold()
    said = await ben.says("/aide", in_=room)
    said.deleted = True
    telegram.release()
    line = await room.hears("je vous réponds")
    assert line.reply_to is None
    nameless = await an.says("/netwerk nieuw Overleg", in_=room, anonymous=True)
    ask = await room.hears("Je schrijft als de groep")
    nameless.deleted = True
    ask.reply_to = None
    await an.presses("Dat ben ik")
    await telegram.until(lambda: bool(an.toasts), "the press is answered")

    assert an.toasts[-1].text == "Dat bericht is er niet meer. Stuur het opnieuw."


@pytest.mark.parametrize(
    "words",
    ["", " ", "/", "//", "/ ", "/start " + "x" * 500, "\u202e/help", "a" * 4_096, "/zoek " * 680],
)
async def test_odd_words_get_some_answer_or_none_and_harm_nothing(
    telegram: TelegramServer, an: Person, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    await an.starts()
    await an.says(words)
    await telegram.settled()
    there = len(an.inbox)

    await an.says("/help")
    await an.hears("Wat kan ik doen?", after=there)

    assert [each for each in caplog.records if each.levelno >= logging.WARNING] == []


async def test_a_webhook_takes_what_telegram_sends_and_nothing_else(
    server: TelegramServer, house: House
) -> None:
    await house.telegram(server, "webhook")
    an = server.user("An", language="nl")
    await an.starts()
    await an.says("/organisatie nieuw De Kaai, Gent")
    await an.hears("is aangemaakt")
    await server.settled()
    hook = server._updates.hook
    assert hook is not None
    there, right = len(an.inbox), {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    wrong = {"X-Telegram-Bot-Api-Secret-Token": SECRET[:-1]}
    again = server.updates[-1]

    async with aiohttp.ClientSession() as session:
        for headers, body, status in (
            ({}, again, 401),
            (wrong, again, 401),
            (right, [again], 400),
            (right, {"update_id": "1"}, 400),
            (right, {"update_id": 1, "hologram": {}}, 200),
            (right, again, 200),
            (right, again, 200),
        ):
            async with session.post(hook.url, json=body, headers=headers) as answer:
                assert (answer.status, await answer.read()) == (status, b"")
        async with session.post(hook.url, data=b"\xff{", headers=right) as answer:
            assert answer.status == 400
        async with session.get(hook.url, headers=right) as answer:
            assert answer.status == 405
    await server.quiet()

    assert len(an.inbox) == there


# the process

_INFORMED = re.compile(r"\d{4}-\d\d-\d\d [\d:,]+ INFO ")


@asynccontextmanager
async def deelbot(folder: Path, **settings: str) -> AsyncIterator[Process]:
    """`deelbot run` with these settings and no others."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    root = Path(__file__).parents[2]
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        cwd=folder,
        env=kept | {"PYTHONPATH": str(root)} | settings,
        stdout=PIPE,
        stderr=PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def settings_for(server: TelegramServer, **settings: str) -> dict[str, str]:
    return {
        "TELEGRAM_BOT_TOKEN": server.token,
        "TELEGRAM_API_URL": server.url,
        **settings,
    }


def without_log(errors: bytes) -> str:
    """What was written to the standard error beside the log, which has nothing to warn of."""
    lines = errors.decode().splitlines()
    return "\n".join(line for line in lines if not _INFORMED.match(line))


@pytest.mark.parametrize("token", ["123:abc", "7000000000:" + "x" * 35, "geen token"])
async def test_a_wrong_token_is_one_sentence_and_an_end(
    server: TelegramServer, tmp_path: Path, token: str
) -> None:
    async with deelbot(tmp_path, **settings_for(server, TELEGRAM_BOT_TOKEN=token)) as process:
        out, err = await process.communicate()

    assert (process.returncode, out) == (2, b"")
    assert without_log(err) == (
        "deelbot: Telegram does not accept TELEGRAM_BOT_TOKEN: copy it again from @BotFather."
    )
    assert token.encode() not in err


async def test_a_port_that_is_in_use_is_one_sentence_and_an_end(
    server: TelegramServer, tmp_path: Path
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        settings = settings_for(
            server,
            TELEGRAM_MODE="webhook",
            TELEGRAM_WEBHOOK_SECRET=SECRET,
            DEELBOT_PUBLIC_URL="https://deelbot.example.org",
            DEELBOT_WEB_PORT=str(port),
        )
        async with deelbot(tmp_path, **settings) as process:
            out, err = await process.communicate()

    assert (process.returncode, out) == (2, b"")
    assert without_log(err) == (
        f"deelbot: port {port} of 127.0.0.1 is in use:"
        " stop what uses it, or set DEELBOT_WEB_PORT to another."
    )


@pytest.mark.parametrize("mode", ["polling", "webhook", "away"])
async def test_a_process_that_is_told_to_stop_stops_at_once(
    server: TelegramServer, tmp_path: Path, mode: str
) -> None:
    an = server.user("An", language="nl")
    settings = settings_for(
        server,
        TELEGRAM_MODE="webhook" if mode == "webhook" else "polling",
        DEELBOT_PUBLIC_URL="http://127.0.0.1:8080",
        DEELBOT_WEB_PORT=str(free_port()),
    )
    if mode == "webhook":
        settings["TELEGRAM_WEBHOOK_SECRET"] = SECRET
        settings["DEELBOT_PUBLIC_URL"] = f"http://127.0.0.1:{settings['DEELBOT_WEB_PORT']}"
    if mode == "away":
        await server.down()
    async with deelbot(tmp_path, **settings) as process:
        assert process.stderr is not None
        if mode == "away":
            await process.stderr.readuntil(b"Telegram cannot be reached")
        else:
            await an.starts()
            await an.hears("Dag An", seconds=15)
            await server.settled()
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(5):
            out, err = await process.communicate()

    assert (process.returncode, out) == (0, b"")
    assert b"Traceback" not in err
    assert server.token.encode() not in err
