"""The Telegram test server itself: each rule shown once, through the real python-telegram-bot."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
import telegram
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from tests.wires.telegram_cases import FAULTLESS, FAULTS, Call
from tests.wires.telegram_judge import METHODS, Upload, judge
from tests.wires.telegram_markup import parse_html
from tests.wires.telegram_people import Person, Room
from tests.wires.telegram_server import TelegramServer

# Less than the ten seconds after which the server itself gives up waiting.
pytestmark = pytest.mark.timeout(8)


@asynccontextmanager
async def library(server: TelegramServer, token: str | None = None) -> AsyncIterator[Bot]:
    """The real library, without the getMe by which it begins."""
    bot = Bot(
        token or server.token, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot"
    )
    await asyncio.gather(*(request.initialize() for request in bot._request))
    yield bot
    await asyncio.gather(*(request.shutdown() for request in bot._request))


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as running:
        yield running
    for update in running.updates:
        assert telegram.Update.de_json(update, None).update_id == update["update_id"]


@pytest.fixture
async def bot(server: TelegramServer) -> AsyncIterator[Bot]:
    async with library(server) as bot:
        yield bot


@pytest.fixture
async def an(server: TelegramServer) -> Person:
    """Somebody who has started the bot, which has heard of it."""
    person = server.user("An", language="nl")
    await person.starts()
    return person


@pytest.fixture
async def group(server: TelegramServer, an: Person) -> Room:
    room = server.group("Theatres", an)
    await an.adds_bot(room)
    return room


def buttons(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(one, callback_data=one)] for one in labels])


async def confirmed(bot: Bot) -> list[telegram.Update]:
    """All updates there are, confirmed."""
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return list(updates)


async def heard(bot: Bot) -> list[str]:
    """The texts of all messages that come, confirmed."""
    updates = await confirmed(bot)
    return [one.message.text for one in updates if one.message and one.message.text]


async def test_the_bot_is_who_its_token_says(server: TelegramServer, bot: Bot) -> None:
    me = await bot.get_me()

    assert (me.id, me.username) == (server.bot_id, server.username)
    assert not me.can_read_all_group_messages
    assert server.violations == []


@pytest.mark.parametrize("token", ["7000000000:another-and-quite-wrong-token", "nonsense"])
async def test_a_wrong_token_opens_nothing(server: TelegramServer, token: str) -> None:
    async with library(server, token) as stranger:
        with pytest.raises(InvalidToken):
            await stranger.get_me()

    assert server.calls == []


async def test_an_unknown_method_is_a_violation(server: TelegramServer, bot: Bot) -> None:
    with pytest.raises(TelegramError):
        await bot.do_api_request("sendFlowers")
    with pytest.raises(TelegramError):
        await bot.send_dice(1)

    assert server.violations == [
        "sendFlowers: unknown method",
        "sendDice: this server does not do it",
    ]


async def test_an_update_is_confirmed_only_by_a_higher_offset(
    server: TelegramServer, bot: Bot, an: Person
) -> None:
    await an.says("one")
    await an.says("two")

    first = await bot.get_updates(limit=2)
    again = await bot.get_updates()
    rest = await bot.get_updates(offset=first[-1].update_id + 1)

    assert [update.message.text for update in first if update.message] == ["/start", "one"]
    assert [one.update_id for one in again[:2]] == [one.update_id for one in first]
    assert [update.message.text for update in rest if update.message] == ["two"]
    assert await bot.get_updates(offset=rest[0].update_id + 1) == ()
    assert server.violations == []


async def test_a_long_poll_ends_as_soon_as_somebody_speaks(
    server: TelegramServer, bot: Bot, an: Person
) -> None:
    await confirmed(bot)
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await server.until(lambda: len(server.polls) == 3)

    await an.says("hello")

    assert [update.message.text for update in await poll if update.message] == ["hello"]
    assert server.violations == []


async def test_a_second_poller_ends_the_first(server: TelegramServer, bot: Bot) -> None:
    async with library(server) as second:
        poll = asyncio.create_task(bot.get_updates(timeout=30))
        await server.until(lambda: len(server.polls) == 1)

        await second.get_updates()

        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await poll


async def test_only_allowed_updates_come(server: TelegramServer, bot: Bot, an: Person) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await confirmed(bot)
    await an.says("not wanted")
    message = await bot.send_message(an.id, "Look", reply_markup=buttons("Yes"))

    await an.presses("Yes")

    [update] = await confirmed(bot)
    assert update.callback_query
    assert update.callback_query.data == "Yes"
    assert update.callback_query.message == message
    assert server.violations == []


async def test_nobody_is_written_to_before_they_start(server: TelegramServer, bot: Bot) -> None:
    ben = server.user("Ben")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(ben.id, "Hello")

    await ben.starts("offer-17")
    await bot.send_message(ben.id, "Hello")

    assert ben.messages[0].text == "/start offer-17"
    assert ben.last.text == "Hello"
    assert server.violations == []


async def test_who_blocks_the_bot_or_is_gone_is_not_reached(
    server: TelegramServer, bot: Bot, an: Person
) -> None:
    await confirmed(bot)
    await an.blocks()
    [update] = await confirmed(bot)
    assert update.my_chat_member
    assert update.my_chat_member.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(an.id, "Hello")

    await an.unblocks()
    await bot.send_message(an.id, "Hello again")
    await an.deactivates()

    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(an.id, "Hello")
    with pytest.raises(Forbidden, match="can't send messages to bots"):
        await bot.send_message(server.other_bot("other_bot").id, "Hello")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(5, "Hello")
    assert server.violations == []


async def test_messages_are_edited_deleted_and_pinned(
    server: TelegramServer, bot: Bot, an: Person
) -> None:
    sent = await bot.send_message(an.id, "1 &lt; 2 &amp; <b>bold</b>", parse_mode="HTML")
    assert an.last.text == "1 < 2 & bold"
    assert an.last.entities == [{"type": "bold", "offset": 8, "length": 4}]
    await sent.edit_text("Now", reply_markup=buttons("Yes", "No"))
    assert (an.last.labels, an.last.edited) == (["Yes", "No"], True)
    with pytest.raises(BadRequest, match="essage is not modified"):
        await sent.edit_text("Now", reply_markup=buttons("Yes", "No"))
    await sent.edit_text("Now")
    assert an.last.buttons == []
    await sent.pin()
    assert an.last.pinned
    await sent.unpin()
    assert not an.last.pinned

    await sent.delete()

    assert an.inbox == []
    with pytest.raises(BadRequest, match="essage to edit not found"):
        await sent.edit_text("Too late")
    with pytest.raises(BadRequest, match="essage to be replied not found"):
        await bot.send_message(an.id, "x", reply_parameters=ReplyParameters(sent.message_id))
    assert server.violations == []


@pytest.mark.parametrize(
    ("text", "why"),
    [("", "essage text is empty"), (" \n", "essage text is empty"), ("x" * 4097, "is too long")],
)
async def test_empty_and_endless_texts_are_refused(
    server: TelegramServer, bot: Bot, an: Person, text: str, why: str
) -> None:
    with pytest.raises(BadRequest, match=why):
        await bot.send_message(an.id, text)

    assert an.inbox == []
    assert len(server.violations) == 1


async def test_files_go_both_ways(server: TelegramServer, bot: Bot, an: Person) -> None:
    sent = await bot.send_document(an.id, b"BEGIN:VCALENDAR", filename="x.ics", caption="Here")
    assert an.last.document == Upload("x.ics", b"BEGIN:VCALENDAR")
    assert an.last.text == "Here"
    await sent.edit_caption("There")
    assert an.last.text == "There"
    with pytest.raises(BadRequest, match="here is no text in the message to edit"):
        await sent.edit_text("x")
    await confirmed(bot)

    await an.sends_document(300, name="list.csv", caption="A list")

    [update] = await confirmed(bot)
    assert update.message
    assert update.message.document
    file = await update.message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == bytes(300)
    assert update.message.caption == "A list"
    await an.sends_photo("Our stage")
    [update] = await confirmed(bot)
    assert update.message
    assert update.message.photo
    too_big = await an.sends_document(20 * 1024 * 1024 + 1)
    with pytest.raises(BadRequest, match="ile is too big"):
        await bot.get_file(too_big.media["document"]["file_id"])
    assert server.violations == []


async def test_a_press_is_answered_once(server: TelegramServer, bot: Bot, an: Person) -> None:
    await bot.send_message(an.id, "Look", reply_markup=buttons("Yes"))
    await confirmed(bot)
    await an.presses("Yes")
    [update] = await confirmed(bot)
    assert update.callback_query
    assert len(server.unanswered) == 1

    await update.callback_query.answer("Done", show_alert=True)

    assert [(toast.text, toast.alert) for toast in an.toasts] == [("Done", True)]
    assert server.unanswered == []
    with pytest.raises(BadRequest, match="uery is too old"):
        await update.callback_query.answer()
    await an.presses("Yes", inaccessible=True)
    [update] = await confirmed(bot)
    assert update.callback_query
    assert not update.callback_query.message.is_accessible
    server.expire_queries()
    with pytest.raises(BadRequest, match="uery is too old"):
        await update.callback_query.answer()
    assert server.violations == []


async def test_links_and_answers_lead_into_the_private_chat(
    server: TelegramServer, bot: Bot, an: Person, group: Room
) -> None:
    link = f"https://t.me/{server.username}?start=ask-1"
    keyboard = InlineKeyboardMarkup(
        [[InlineKeyboardButton("Ask", url=link), InlineKeyboardButton("Form", callback_data="f")]]
    )
    await bot.send_message(group.id, "Blue Room", reply_markup=keyboard)
    await confirmed(bot)

    assert await an.presses("Ask") == link
    assert await heard(bot) == ["/start ask-1"]

    await an.presses("Form", in_=group)
    [update] = await confirmed(bot)
    assert update.callback_query
    with pytest.raises(BadRequest, match="Url_invalid"):
        await update.callback_query.answer(url="https://t.me/other_bot?start=form-2")
    await update.callback_query.answer(url=link.replace("ask-1", "form-2"))
    await an.follows()
    assert await heard(bot) == ["/start form-2"]
    assert server.violations == []


async def test_a_phone_that_missed_an_edit_still_has_the_old_button(
    server: TelegramServer, bot: Bot, an: Person
) -> None:
    sent = await bot.send_message(an.id, "Look", reply_markup=buttons("Old"))
    await sent.edit_text("Look", reply_markup=buttons("New"))
    with pytest.raises(AssertionError, match="no button 'Old'"):
        await an.presses("Old")

    assert await an.presses("Old", on=an.last) == "Old"
    assert server.violations == []


async def test_privacy_mode_hides_what_is_not_meant_for_the_bot(
    server: TelegramServer, bot: Bot, an: Person, group: Room
) -> None:
    other = server.other_bot("other_bot")
    await other.joins(group)
    await confirmed(bot)
    await an.says("ordinary text", in_=group)
    await an.says("/find", in_=group)
    await an.says("/find@other_bot", in_=group)
    await an.says("/find@Deelbot_Test_Bot x", in_=group)
    assert await heard(bot) == ["/find@Deelbot_Test_Bot x"]

    await bot.send_message(group.id, "Look")
    await an.says("/find", in_=group)
    await an.replies(group.last, "a reply")
    asked = await an.replies(group.messages[0], "a reply to somebody else")
    await an.edits(asked, "edited")
    assert await heard(bot) == ["/find", "a reply"]

    await other.says("I am here too", in_=group)
    await an.says("/find", in_=group)
    assert await heard(bot) == []

    await an.promotes_bot(group)
    await an.says("administrators hear everything", in_=group)
    await an.says("in the group's name", in_=group, anonymous=True)
    updates = await confirmed(bot)
    messages = [update.message for update in updates if update.message]
    assert [message.text for message in messages] == [
        "administrators hear everything",
        "in the group's name",
    ]
    assert messages[1].from_user
    assert messages[1].from_user.username == "GroupAnonymousBot"
    assert messages[1].sender_chat
    assert messages[1].sender_chat.id == group.id
    assert server.violations == []


async def test_service_messages_always_come(server: TelegramServer, bot: Bot, an: Person) -> None:
    await confirmed(bot)
    room = server.group("Theatres", an, kind="group")
    await an.adds_bot(room)
    ben = server.user("Ben")
    await ben.joins(room)
    await ben.leaves(room)
    await an.removes_bot(room)

    updates = await confirmed(bot)

    statuses = [
        update.my_chat_member.new_chat_member.status for update in updates if update.my_chat_member
    ]
    messages = [update.message for update in updates if update.message]
    assert statuses == ["member", "kicked"]
    assert [one.new_chat_members[0].first_name for one in messages[:2]] == ["Deelbot", "Ben"]
    assert [one.left_chat_member.first_name for one in messages[2:] if one.left_chat_member] == [
        "Ben",
        "Deelbot",
    ]
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(room.id, "Hello")
    assert server.violations == []


async def test_rooms_are_open_to_those_who_are_in(
    server: TelegramServer, bot: Bot, an: Person, group: Room
) -> None:
    elsewhere = server.group("Elsewhere", an)
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(elsewhere.id, "Hello")
    assert (await bot.get_chat(group.id)).title == "Theatres"
    await bot.send_chat_action(group.id, "typing")
    await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await bot.send_message(group.id, "Hello")
    await an.adds_bot(group)
    await an.removes_bot(group)
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(group.id, "Hello")
    assert server.violations == []


async def test_administrators_pin_and_look_members_up(
    server: TelegramServer, bot: Bot, an: Person, group: Room
) -> None:
    ben = server.user("Ben")
    await ben.joins(group)
    sent = await bot.send_message(group.id, "Look")
    with pytest.raises(BadRequest, match="ot enough rights to manage pinned messages in the chat"):
        await sent.pin()
    with pytest.raises(BadRequest, match="ember list is inaccessible"):
        await bot.get_chat_member(group.id, ben.id)
    assert [one.user.first_name for one in await bot.get_chat_administrators(group.id)] == ["An"]

    await an.promotes_bot(group)
    await confirmed(bot)
    await sent.pin()

    [update] = await confirmed(bot)
    assert update.message
    assert update.message.pinned_message
    assert (await bot.get_chat_member(group.id, ben.id)).status == "member"
    await an.promotes(ben, group, anonymous=True)
    names = [one.user.first_name for one in await bot.get_chat_administrators(group.id)]
    assert sorted(names) == ["An", "Ben", "Deelbot"]
    await an.promotes_bot(group, can_pin=False)
    with pytest.raises(BadRequest, match="ot enough rights"):
        await sent.unpin()
    assert server.violations == []


async def test_forums_have_topics_that_can_go(server: TelegramServer, bot: Bot, an: Person) -> None:
    forum = server.group("Forum", an, forum=True)
    await an.adds_bot(forum)
    await confirmed(bot)
    topic = await forum.topic("Rooms")
    await an.says(f"/find@{server.username}", in_=forum, topic=topic)
    created, asked = await confirmed(bot)
    assert created.message
    assert created.message.forum_topic_created
    assert asked.message
    assert asked.message.message_thread_id == topic.id
    await bot.send_message(forum.id, "Look", message_thread_id=topic.id)
    assert forum.last.thread == topic.id
    await forum.closes_topic(topic)
    with pytest.raises(BadRequest, match="Topic_closed"):
        await bot.send_message(forum.id, "Look", message_thread_id=topic.id)

    await forum.deletes_topic(topic)

    with pytest.raises(BadRequest, match="essage thread not found"):
        await bot.send_message(forum.id, "Look", message_thread_id=topic.id)
    assert server.violations == []


async def test_a_group_that_grows_has_another_id(
    server: TelegramServer, bot: Bot, an: Person
) -> None:
    room = server.group("Theatres", an, kind="group")
    await an.adds_bot(room)
    old = room.id
    await bot.send_message(old, "Look")
    await confirmed(bot)

    await room.upgrade()

    went, came = await confirmed(bot)
    assert went.message
    assert (went.message.chat.id, went.message.migrate_to_chat_id) == (old, room.id)
    assert came.message
    assert (came.message.chat.id, came.message.migrate_from_chat_id) == (room.id, old)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(old, "Look")
    assert moved.value.new_chat_id == room.id
    await bot.send_message(room.id, "Here")
    assert [message.text for message in room.inbox] == ["Look", "Here"]
    assert server.violations == []


async def test_channels_want_an_administrator(server: TelegramServer, bot: Bot, an: Person) -> None:
    channel = server.channel("News", an)
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(channel.id, "Hello")
    await an.adds_bot(channel)
    await confirmed(bot)
    await channel.publishes("Hello")
    await bot.send_message(channel.id, "Hello too")

    [update] = await confirmed(bot)

    assert update.channel_post
    assert update.channel_post.text == "Hello"
    assert channel.last.text == "Hello too"
    await an.demotes_bot(channel)
    with pytest.raises(BadRequest, match="eed administrator rights in the channel chat"):
        await bot.send_message(channel.id, "Hello")
    assert server.violations == []


async def test_the_narrowest_commands_are_shown(
    server: TelegramServer, bot: Bot, an: Person, group: Room
) -> None:
    await bot.set_my_commands([("help", "Help")])
    await bot.set_my_commands([("help", "Hulp")], language_code="nl")
    await bot.set_my_commands([("find", "Find")], scope=telegram.BotCommandScopeAllGroupChats())
    await bot.set_my_commands([("rule", "Rule")], scope=telegram.BotCommandScopeChat(an.id))

    assert server.menu(an) == [("rule", "Rule")]
    assert server.menu(an, group) == [("find", "Find")]
    await bot.delete_my_commands(scope=telegram.BotCommandScopeChat(an.id))
    assert server.menu(an) == [("help", "Hulp")]
    assert server.menu(server.user("Ben")) == [("help", "Help")]
    assert [one.description for one in await bot.get_my_commands()] == ["Help"]
    await bot.set_my_short_description("Shares rooms")
    assert (await bot.get_my_short_description("fr")).short_description == "Shares rooms"
    assert server.violations == []


async def test_a_flood_names_the_seconds_to_wait(
    server: TelegramServer,
    bot: Bot,
    an: Person,
    group: Room,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Without it the library warns of what is to come.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    server.flood(an, 7)
    with pytest.raises(RetryAfter) as flood:
        await bot.send_message(an.id, "Hello")

    assert flood.value.retry_after == timedelta(seconds=7)
    await bot.send_message(group.id, "Others are not meant")
    await bot.send_message(an.id, "Hello")
    assert [message.text for message in an.inbox] == ["Hello"]
    assert server.violations == []


async def test_a_lost_answer_has_done_its_work(
    server: TelegramServer, bot: Bot, an: Person
) -> None:
    server.lose_answer("sendMessage")

    with pytest.raises(NetworkError):
        await bot.send_message(an.id, "Hello")

    assert [message.text for message in an.inbox] == ["Hello"]
    await bot.send_message(an.id, "Again")
    assert len(an.inbox) == 2
    assert server.violations == []


async def test_failing_hanging_and_slow_calls_do_nothing_too_early(
    server: TelegramServer, bot: Bot, an: Person
) -> None:
    server.fail("sendMessage", 502)
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(an.id, "Hello")
    server.hang("sendMessage")
    with pytest.raises(TimedOut):
        await bot.send_message(an.id, "Hello", read_timeout=0.05)
    assert an.inbox == []

    server.delay = 0.05
    began = asyncio.get_running_loop().time()
    await bot.send_message(an.id, "Hello")

    assert asyncio.get_running_loop().time() - began >= 0.05
    assert len(an.inbox) == 1
    assert server.violations == []


async def test_a_server_that_comes_back_has_forgotten_nothing(
    server: TelegramServer, bot: Bot, an: Person
) -> None:
    await bot.get_updates()
    poll = asyncio.create_task(bot.get_updates(offset=server.updates[0]["update_id"] + 1))
    assert await poll == ()
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await server.until(lambda: len(server.polls) == 3)
    await server.down()
    with pytest.raises(NetworkError):
        await poll
    with pytest.raises(NetworkError):
        await bot.get_me()
    await an.says("Anybody there?")

    await server.up()

    assert await heard(bot) == ["Anybody there?"]
    assert server.violations == []


async def test_updates_come_twice_or_out_of_order_when_told(
    server: TelegramServer, bot: Bot, an: Person
) -> None:
    first = await confirmed(bot)
    server.redeliver(server.updates[0])
    assert await bot.get_updates() == tuple(first)
    assert await bot.get_updates() == ()

    server.hold()
    await an.says("one")
    await an.says("two")
    assert await bot.get_updates() == ()
    server.release(backwards=True)
    updates = await bot.get_updates()

    assert [update.message.text for update in updates if update.message] == ["two", "one"]
    assert server.violations == []


@asynccontextmanager
async def listening(answer: Callable[[web.Request], Awaitable[int]]) -> AsyncIterator[str]:
    """The address of a webhook that answers with a status."""

    async def handle(request: web.Request) -> web.Response:
        return web.Response(status=await answer(request))

    app = web.Application()
    app.router.add_post("/hook", handle)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


async def test_a_webhook_is_tried_until_it_takes_the_update(
    server: TelegramServer, bot: Bot, an: Person
) -> None:
    await confirmed(bot)
    got: list[tuple[int, str | None]] = []

    async def answer(request: web.Request) -> int:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        got.append(((await request.json())["update_id"], secret))
        return 200 if len(got) >= 3 else 500

    async with listening(answer) as url:
        await bot.set_webhook(url, secret_token="s-3")
        with pytest.raises(Conflict, match="webhook is active"):
            await bot.get_updates()
        message = await an.says("hello")
        await server.settled()

        assert message.text == "hello"
        assert got == [(server.updates[-1]["update_id"], "s-3")] * 3
        assert server.attempts[server.updates[-1]["update_id"]] == 3
        info = await bot.get_webhook_info()
        assert (info.url, info.pending_update_count) == (url, 0)
        assert info.last_error_message == "Wrong response from the webhook: 500"
        await bot.delete_webhook()
    await an.says("polled")
    assert await heard(bot) == ["polled"]
    assert server.violations == []


async def test_waiting_in_vain_fails_loudly(server: TelegramServer, bot: Bot, an: Person) -> None:
    with pytest.raises(TimeoutError, match="unconfirmed updates"):
        await server.settled(seconds=0.01)
    with pytest.raises(TimeoutError, match="unconfirmed updates"):
        await server.quiet(seconds=0.01, at_most=0.03)
    with pytest.raises(TimeoutError, match="the bot says 'Hello'"):
        await an.hears("Hello", seconds=0.01)

    waiting = asyncio.create_task(an.hears("Hello"))
    await bot.send_message(an.id, "Hello!")

    assert (await waiting).text == "Hello!"
    await confirmed(bot)
    await server.settled()
    await server.quiet(seconds=0.01)
    assert server.violations == []


async def test_a_url_passed_for_a_callback_is_found_out(
    server: TelegramServer, bot: Bot, an: Person
) -> None:
    """The second positional argument of a button of the library is its url."""
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", "offer.take.1")]])

    with pytest.raises(BadRequest):
        await bot.send_message(an.id, "Look", reply_markup=keyboard)
    await bot.send_message(an.id, "Look", api_kwargs={"txet": "x"})

    assert server.violations == [
        "sendMessage: inline keyboard button URL 'offer.take.1' is invalid",
        "sendMessage: unknown parameter txet",
    ]


@pytest.mark.parametrize(("call", "what"), FAULTS)
def test_the_judge_finds(call: Call, what: str) -> None:
    method, params = call

    found = judge(method, params)

    assert len(found) >= 1
    assert all(one.startswith(f"{method}: ") for one in found)
    assert any(what in one for one in found), found


@pytest.mark.parametrize("call", FAULTLESS)
def test_the_judge_lets_pass(call: Call) -> None:
    method, params = call

    assert judge(method, params) == []


def test_html_is_read_as_text_and_entities() -> None:
    parsed = parse_html('😀 <b>a <i>b</i></b> &#60;&amp;&gt; <a href="https://x.org?a&amp;b">c</a>')

    assert parsed.text == "😀 a b <&> c"
    assert parsed.entities == [
        {"type": "bold", "offset": 3, "length": 3},
        {"type": "italic", "offset": 5, "length": 1},
        {"type": "text_link", "offset": 11, "length": 1, "url": "https://x.org?a&b"},
    ]
    assert parsed.refused == parsed.loose == []


def test_the_judge_knows_every_method_of_the_bot_api() -> None:
    assert {"getMe", "sendMessage", "editMessageText", "setMyCommands"} <= set(METHODS)
    assert len(METHODS) > 150
