"""Sending and editing by the Bot API: what is called, and what becomes of every refusal."""

import json
import logging
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from adapters.telegram.platform import TelegramPlatform
from bot.messages import Address, Attachment, Button, Card, Picture
from bot.ports import MaybeTaken, Readdressed, TryLater, Undeliverable, Unreachable

LIES = Address("telegram", "", "42")
GROUP = Address("telegram", "", "-1001")
TOPIC = Address("telegram", "", "-1001", "7")
CARD = Card(title="Zaal Zuid", lines=("Gent",), buttons=(Button("Doe", "do.x.1"),))
ICS = Attachment(name="zaal.ics", mime="text/calendar; charset=utf-8", content="BEGIN:é")
LONG = Card(title="T", lines=("x" * 4000, "y" * 4000), buttons=(Button("Doe", "do.x.1"),))

Reply = tuple[int, dict[str, Any]] | Exception


def refusal(code: int, description: str, **parameters: int) -> Reply:
    return code, {"ok": False, "description": description, "parameters": parameters}


def bad(what: str) -> Reply:
    return refusal(400, f"Bad Request: {what}")


def lost(error: type[NetworkError], cause: Exception) -> Exception:
    problem = error("lost")
    problem.__cause__ = cause
    return problem


SLOW_DOWN = refusal(429, "Too Many Requests: retry after 30", retry_after=30)
BLOCKED = refusal(403, "Forbidden: bot was blocked by the user")
GONE = bad("message to edit not found")
UNCHANGED = bad("message is not modified: they are exactly the same")


class Wire(BaseRequest):
    """Telegram's side: notes every call, and answers by `script`, method by method, else well."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.files: list[tuple[str, bytes]] = []
        self.script: dict[str, list[Reply | None]] = {}
        self._messages = 100

    @property
    def read_timeout(self) -> float:
        return 5

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        called = url.rsplit("/", 1)[-1]
        assert request_data is not None
        self.calls.append((called, dict(request_data.parameters)))
        for name, content, _mime in request_data.multipart_data.values():
            assert isinstance(content, bytes)
            self.files.append((name, content))
        script = self.script.get(called, [])
        reply = script.pop(0) if script else None
        if isinstance(reply, Exception):
            raise reply
        if reply is None:
            reply = 200, {"ok": True, "result": self._result(called, request_data.parameters)}
        return reply[0], json.dumps(reply[1]).encode()

    def _result(self, called: str, parameters: dict[str, Any]) -> object:
        if called in {"deleteMessage", "pinChatMessage"}:
            return True
        self._messages += 1
        message = parameters.get("message_id", self._messages)
        chat = {"id": parameters["chat_id"], "type": "private"}
        return {"message_id": message, "date": 1, "chat": chat}


class Telegram:
    def __init__(self) -> None:
        self.wire = Wire()
        self.at = 1000.0
        bot = Bot("1:secret", request=self.wire, get_updates_request=Wire())
        self.platform = TelegramPlatform(bot, "deelbot", lambda: self.at)

    def answers(self, method: str, *replies: Reply | None) -> None:
        self.wire.script[method] = list(replies)

    @property
    def methods(self) -> list[str]:
        return [method for method, _ in self.wire.calls]

    def sent(self, method: str, name: str) -> list[Any]:
        return [given.get(name) for called, given in self.wire.calls if called == method]


@pytest.fixture
def telegram(monkeypatch: pytest.MonkeyPatch) -> Telegram:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    return Telegram()


async def test_a_card_is_one_message_with_its_buttons(telegram: Telegram) -> None:
    assert await telegram.platform.send(LIES, CARD) == "101"

    assert telegram.platform.name == "telegram"
    ((method, given),) = telegram.wire.calls
    assert method == "sendMessage"
    assert given == {
        "chat_id": 42,
        "text": "Zaal Zuid\nGent",
        "entities": [{"type": "bold", "offset": 0, "length": 9}],
        "link_preview_options": {"is_disabled": True},
        "reply_markup": {"inline_keyboard": [[{"text": "Doe", "callback_data": "do.x.1"}]]},
    }


@pytest.mark.parametrize(("thread", "topic"), [("", None), ("7", 7), ("1", None)])
async def test_all_topics_but_the_general_one_are_named(
    telegram: Telegram, thread: str, topic: int | None
) -> None:
    await telegram.platform.send(Address("telegram", "", "-1001", thread), CARD)

    assert telegram.sent("sendMessage", "message_thread_id") == [topic]


async def test_in_a_group_words_and_buttons_lead_to_the_bot(telegram: Telegram) -> None:
    button = Button("Vraag", "write.request.0", opens=True)
    await telegram.platform.send(GROUP, Card(title="Typ /zoek", buttons=(button,)))

    assert telegram.sent("sendMessage", "text") == ["Typ /zoek@deelbot"]
    (markup,) = telegram.sent("sendMessage", "reply_markup")
    assert markup["inline_keyboard"][0][0]["url"] == "https://t.me/deelbot?start=write-request-0"


async def test_a_long_card_has_its_buttons_on_the_last_message(telegram: Telegram) -> None:
    assert await telegram.platform.send(LIES, LONG) == "101,102"

    assert telegram.sent("sendMessage", "text") == ["T\n" + "x" * 4000, "y" * 4000]
    assert [bool(m) for m in telegram.sent("sendMessage", "reply_markup")] == [False, True]


async def test_one_file_and_its_words_are_one_message(telegram: Telegram) -> None:
    card = Card(title="Bevestigd", buttons=CARD.buttons, attachments=(ICS,))

    assert await telegram.platform.send(TOPIC, card) == "d101"

    assert telegram.methods == ["sendDocument"]
    assert telegram.sent("sendDocument", "caption") == ["Bevestigd"]
    assert telegram.sent("sendDocument", "caption_entities")[0][0]["type"] == "bold"
    assert telegram.sent("sendDocument", "reply_markup")[0] is not None
    assert telegram.sent("sendDocument", "message_thread_id") == [7]
    assert telegram.wire.files == [("zaal.ics", "BEGIN:é".encode())]


@pytest.mark.parametrize(
    "card",
    [Card(title="T", attachments=(ICS, ICS)), Card(title="x" * 1025, attachments=(ICS,))],
)
async def test_other_files_follow_the_words(telegram: Telegram, card: Card[str]) -> None:
    assert await telegram.platform.send(LIES, card) == "101"

    assert telegram.methods == ["sendMessage", *["sendDocument"] * len(card.attachments)]
    assert telegram.sent("sendDocument", "caption") == [None] * len(card.attachments)


REFUSALS: list[tuple[Reply, type[Exception], type[Exception] | None]] = [
    (BLOCKED, Unreachable, Unreachable),
    (bad("chat not found"), Unreachable, Unreachable),
    (bad("TOPIC_CLOSED"), Unreachable, Unreachable),
    (bad("not enough rights to send text messages to the chat"), Unreachable, Unreachable),
    (bad("message thread not found"), Unreachable, Unreachable),
    (bad("can't parse entities"), BadRequest, BadRequest),
    (refusal(401, "Unauthorized"), InvalidToken, InvalidToken),
    (refusal(429, "Too Many Requests"), TryLater, TryLater),
    (refusal(502, "Bad Gateway"), MaybeTaken, TryLater),
    (refusal(500, "Internal Server Error"), MaybeTaken, TryLater),
    (lost(TimedOut, httpx.ReadTimeout("")), MaybeTaken, TryLater),
    (lost(NetworkError, httpx.RemoteProtocolError("")), MaybeTaken, TryLater),
    (lost(NetworkError, httpx.ConnectError("")), TryLater, TryLater),
    (lost(TimedOut, httpx.ConnectTimeout("")), TryLater, TryLater),
    (lost(TimedOut, httpx.PoolTimeout("")), TryLater, TryLater),
    (SLOW_DOWN, TryLater, TryLater),
    (GONE, Undeliverable, Undeliverable),
    (UNCHANGED, BadRequest, None),
]


@pytest.mark.parametrize(("reply", "expected"), [(r, e) for r, e, _ in REFUSALS])
async def test_what_a_refused_message_means(
    telegram: Telegram, reply: Reply, expected: type[Exception]
) -> None:
    telegram.answers("sendMessage", reply)

    with pytest.raises(expected) as raised:
        await telegram.platform.send(LIES, CARD)

    assert raised.type is expected
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(("reply", "expected"), [(r, e) for r, _, e in REFUSALS])
async def test_what_a_refused_edit_means(
    telegram: Telegram, reply: Reply, expected: type[Exception] | None
) -> None:
    telegram.answers("editMessageText", reply)
    edit = telegram.platform.edit(LIES, "5", CARD)

    if expected is None:
        await edit
        return
    with pytest.raises(expected) as raised:
        await edit

    assert raised.type is expected


async def test_a_group_that_moved_says_where(telegram: Telegram) -> None:
    telegram.answers("sendMessage", refusal(400, "Bad Request: upgraded", migrate_to_chat_id=-1009))

    with pytest.raises(Readdressed) as raised:
        await telegram.platform.send(GROUP, CARD)

    assert raised.value.to == Address("telegram", "", "-1009")


async def test_a_429_stops_that_chat_alone_until_its_time_is_over(telegram: Telegram) -> None:
    telegram.answers("sendMessage", SLOW_DOWN)
    with pytest.raises(TryLater) as first:
        await telegram.platform.send(GROUP, CARD)
    telegram.at += 10
    with pytest.raises(TryLater) as second:
        await telegram.platform.edit(GROUP, "5", CARD)
    await telegram.platform.send(LIES, CARD)

    assert (first.value.after, second.value.after) == (30, 20)
    assert telegram.sent("sendMessage", "chat_id") == [-1001, 42]

    telegram.at += 20
    await telegram.platform.send(GROUP, CARD)

    assert telegram.sent("sendMessage", "chat_id") == [-1001, 42, -1001]


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_a_wait_in_plain_seconds_is_understood_too(
    telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PTB_TIMEDELTA")
    telegram.answers("sendMessage", SLOW_DOWN)

    with pytest.raises(TryLater) as raised:
        await telegram.platform.send(LIES, CARD)

    assert raised.value.after == 30


@pytest.mark.parametrize("reply", [BLOCKED, lost(TimedOut, httpx.ReadTimeout("")), bad("huh")])
async def test_half_a_card_is_taken_back(telegram: Telegram, reply: Reply) -> None:
    telegram.answers("sendDocument", reply)

    with pytest.raises((Unreachable, MaybeTaken, BadRequest)):
        await telegram.platform.send(LIES, Card(title="T", attachments=(ICS, ICS)))

    assert telegram.methods == ["sendMessage", "sendDocument", "deleteMessage"]
    assert telegram.sent("deleteMessage", "message_id") == [101]


async def test_half_a_card_in_a_stopped_chat_is_taken_back_later(telegram: Telegram) -> None:
    telegram.answers("sendMessage", None, SLOW_DOWN)
    telegram.answers("deleteMessage", SLOW_DOWN)
    for tries in (2, 3):
        with pytest.raises(TryLater):
            await telegram.platform.send(LIES, LONG)
        assert len(telegram.methods) == tries
        telegram.at += 31

    assert await telegram.platform.send(LIES, LONG) == "102,103"
    assert telegram.methods[2:] == [*["deleteMessage"] * 2, *["sendMessage"] * 2]
    assert telegram.sent("deleteMessage", "message_id") == [101, 101]


async def test_an_edit_changes_each_message(telegram: Telegram) -> None:
    telegram.answers("editMessageText", UNCHANGED)
    await telegram.platform.edit(LIES, "5,6", LONG)

    assert telegram.sent("editMessageText", "message_id") == [6, 5]
    assert [bool(m) for m in telegram.sent("editMessageText", "reply_markup")] == [True, False]
    assert telegram.sent("editMessageText", "link_preview_options")[0] == {"is_disabled": True}


@pytest.mark.parametrize("reply", [None, bad("message to delete not found")])
async def test_an_edit_deletes_what_is_left(telegram: Telegram, reply: Reply | None) -> None:
    telegram.answers("deleteMessage", reply)
    await telegram.platform.edit(LIES, "5,6", CARD)

    assert telegram.sent("editMessageText", "message_id") == [5]
    assert telegram.sent("editMessageText", "reply_markup")[0] is not None
    assert telegram.sent("deleteMessage", "message_id") == [6]


async def test_an_edit_that_grew_ends_in_an_ellipsis(telegram: Telegram) -> None:
    await telegram.platform.edit(LIES, "5", LONG)

    assert telegram.sent("editMessageText", "text") == ["T\n" + "x" * 4000 + "…"]


async def test_an_edit_goes_on_without_a_message_that_was_deleted(telegram: Telegram) -> None:
    telegram.answers("editMessageText", GONE)
    await telegram.platform.edit(LIES, "5,6", LONG)

    assert telegram.sent("editMessageText", "message_id") == [6, 5]
    assert telegram.sent("editMessageText", "text")[1].endswith("x…")
    assert telegram.sent("editMessageText", "reply_markup")[1] is not None


async def test_an_edit_of_nothing_is_undeliverable(telegram: Telegram) -> None:
    telegram.answers("editMessageText", GONE, GONE)

    with pytest.raises(Undeliverable):
        await telegram.platform.edit(LIES, "5,6", LONG)


@pytest.mark.parametrize("message", ["", "abc", "1,,2", "d", "run-7"])
async def test_a_name_of_another_kind_is_undeliverable(telegram: Telegram, message: str) -> None:
    with pytest.raises(Undeliverable):
        await telegram.platform.edit(LIES, message, CARD)

    assert telegram.methods == []


async def test_a_document_is_edited_by_its_caption(telegram: Telegram) -> None:
    await telegram.platform.edit(LIES, "d5", LONG)

    ((method, given),) = telegram.wire.calls
    assert (method, given["message_id"]) == ("editMessageCaption", 5)
    assert len(given["caption"]) <= 1024
    assert given["caption"].endswith("…")
    assert given["reply_markup"]["inline_keyboard"]


@pytest.mark.parametrize(
    ("sent", "words", "methods", "name"),
    [
        (str(101), "Gent", ["editMessageMedia"], "d101"),
        ("d101", "Brugge", ["editMessageMedia"], "d101"),
        # No caption is that long: the photo comes after the words.
        (str(101), "x" * 2000, ["editMessageText", "sendPhoto"], "101"),
    ],
)
async def test_a_new_photo_comes_into_the_message_or_after_it(
    telegram: Telegram, sent: str, words: str, methods: list[str], name: str
) -> None:
    card = Card(title="Zaal Zuid", lines=(words,), picture=Picture("1", b"\x89PNG", anew=True))

    assert await telegram.platform.edit(GROUP, sent, card) == name
    assert [method for method, _ in telegram.wire.calls] == methods


async def test_the_files_of_an_edited_card_are_sent_after_it(telegram: Telegram) -> None:
    await telegram.platform.edit(TOPIC, "5", Card(title="T", attachments=(ICS,)))

    assert telegram.methods == ["editMessageText", "sendDocument"]
    assert telegram.sent("sendDocument", "message_thread_id") == [7]


async def test_a_card_is_pinned_quietly_in_a_group_alone(telegram: Telegram) -> None:
    for place in (LIES, GROUP):
        await telegram.platform.send(place, Card(title="T", pin=True))
        await telegram.platform.edit(place, "5", Card(title="T", pin=True))

    assert telegram.sent("pinChatMessage", "chat_id") == [-1001, -1001]
    assert telegram.sent("pinChatMessage", "message_id") == [103, 5]
    assert telegram.sent("pinChatMessage", "disable_notification") == [True, True]


@pytest.mark.parametrize(
    "reply",
    [bad("not enough rights to pin"), BLOCKED, lost(TimedOut, httpx.ReadTimeout("")), SLOW_DOWN],
)
async def test_what_cannot_be_pinned_is_sent_all_the_same(telegram: Telegram, reply: Reply) -> None:
    telegram.answers("pinChatMessage", reply)

    assert await telegram.platform.send(GROUP, Card(title="T", pin=True)) == "101"

    if reply is SLOW_DOWN:
        with pytest.raises(TryLater):
            await telegram.platform.send(GROUP, CARD)


async def test_what_is_refused_on_the_side_is_told_to_the_log_alone(
    telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="adapters")
    for method in ("pinChatMessage", "sendDocument", "deleteMessage"):
        telegram.answers(method, BLOCKED)
    await telegram.platform.send(GROUP, Card(title="Geheim", pin=True))
    with pytest.raises(Unreachable):
        await telegram.platform.send(GROUP, Card(title="Geheim", attachments=(ICS, ICS)))
    await telegram.platform.send(GROUP, CARD)

    assert telegram.methods.count("deleteMessage") == 1
    assert [r.getMessage() for r in caplog.records if r.name.startswith("adapters")] == [
        "a message is not pinned: Forbidden",
        "a message is not deleted: Unreachable",
    ]
