"""Updates as deliveries: what is for the bot, whose it is and where; and where the answer goes."""

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from telegram import Bot, Update
from telegram.request import BaseRequest, RequestData

from adapters.telegram.incoming import CLAIM, Me, anonymous, claimed, incoming_of, parsed
from adapters.telegram.lines import Lines
from adapters.telegram.menus import commands, set_menus
from adapters.telegram.platform import TelegramPlatform
from adapters.telegram.session import Session
from adapters.turns import NotTold
from bot.messages import (
    Added,
    Address,
    Answer,
    Attachment,
    Button,
    Card,
    Command,
    Content,
    Identity,
    Incoming,
    Moved,
    Press,
    Removed,
    Said,
    Shown,
    Wordless,
)
from bot.mishaps import Mishap
from bot.phrases import LANGUAGES
from bot.ports import MaybeTaken, TryLater, Undeliverable, Unreachable

ME = Me(99, "DeelBot")
US = {"id": 99, "is_bot": True, "first_name": "Deel", "username": "DeelBot"}
LIES = {"id": 42, "is_bot": False, "first_name": "Lies", "last_name": "Z", "language_code": "nl-BE"}
GROUP_BOT = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
HOME = {"id": 42, "type": "private", "first_name": "Lies"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Podium"}
FORUM = {**GROUP, "is_forum": True}
CHANNEL = {"id": -1009, "type": "channel", "title": "Nieuws"}
TOPIC = {
    "message_id": 7,
    "date": 1,
    "chat": FORUM,
    "from": LIES,
    "forum_topic_created": {"name": "Zalen", "icon_color": 1},
}
OURS = {"message_id": 5, "date": 1, "chat": GROUP, "from": US, "text": "Dag"}
PRIVATE = Address("telegram", "", "42")
PODIUM = Address("telegram", "", "-1001")


def message(text: str | None = None, chat: dict[str, Any] = HOME, **more: Any) -> dict[str, Any]:
    made = {"message_id": 12, "date": 1, "chat": chat, "from": LIES, "text": text} | more
    made = {name: each for name, each in made.items() if each is not None}
    return {"update_id": 1000, "message": made}


def press(data: str | None, on: dict[str, Any] | None, **more: Any) -> dict[str, Any]:
    query = {"id": "q", "from": LIES, "chat_instance": "c", "data": data, "message": on} | more
    query = {name: each for name, each in query.items() if each is not None}
    return {"update_id": 1000, "callback_query": query}


def change(
    old: dict[str, Any] | str, new: dict[str, Any] | str, chat: Any = GROUP, by: Any = LIES
) -> dict[str, Any]:
    def member(given: dict[str, Any] | str) -> dict[str, Any]:
        made = {"status": given} if isinstance(given, str) else given
        return {"user": US} | RIGHTS.get(made["status"], {}) | made

    changed = {"chat": chat, "from": by, "date": 1}
    changed |= {"old_chat_member": member(old), "new_chat_member": member(new)}
    return {"update_id": 1000, "my_chat_member": changed}


_ADMINISTRATOR = (
    "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats"
    " can_restrict_members can_promote_members can_change_info can_invite_users can_post_stories"
    " can_edit_stories can_delete_stories"
)
_RESTRICTED = (
    "can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos"
    " can_send_video_notes can_send_voice_notes can_send_polls can_send_other_messages"
    " can_add_web_page_previews can_change_info can_invite_users can_pin_messages"
    " can_manage_topics can_react_to_messages can_edit_tag"
)
RIGHTS: dict[str, dict[str, Any]] = {
    "administrator": dict.fromkeys(_ADMINISTRATOR.split(), False),
    "restricted": dict.fromkeys(_RESTRICTED.split(), False) | {"is_member": True, "until_date": 0},
    "kicked": {"until_date": 0},
}


def update(data: dict[str, Any]) -> Update:
    read = parsed(data)
    assert read is not None
    return read


def read(data: dict[str, Any]) -> Incoming | None:
    return incoming_of(update(data), ME)


def content(data: dict[str, Any]) -> Content | None:
    incoming = read(data)
    return None if incoming is None else incoming.content


# who and where


def test_a_private_message_is_its_sender_s_own_delivery() -> None:
    assert read(message("Wij hebben stoelen")) == Incoming(
        source="telegram 99",
        key="1000",
        sender=Identity("telegram", "", "42"),
        name="Lies Z",
        address=PRIVATE,
        content=Said("Wij hebben stoelen"),
        language="nl",
        modal=False,
        approachable=False,
        handle="@DeelBot",
    )


@pytest.mark.parametrize(
    ("chat", "closed"),
    [(GROUP, True), (GROUP | {"username": "podium_gent"}, False), (None, None)],
)
def test_a_group_without_a_public_name_is_closed(
    chat: dict[str, object] | None, closed: bool | None
) -> None:
    incoming = read(message("/zoek", chat) if chat else message("/zoek"))

    assert incoming is not None
    assert incoming.closed is closed


@pytest.mark.parametrize(("code", "language"), [("fr", "fr"), ("EN-gb", "en"), ("de", None)])
def test_the_language_is_one_of_ours_or_none(code: str, language: str | None) -> None:
    incoming = read(message("x", **{"from": LIES | {"language_code": code}}))

    assert incoming is not None
    assert incoming.language == language


def test_a_group_has_its_title_and_a_topic_its_name() -> None:
    plain = read(message("/zoek", GROUP))
    topic = {"message_thread_id": 7, "is_topic_message": True, "reply_to_message": TOPIC}
    inside = read(message("/zoek", FORUM, **topic))
    reply = read(message("/zoek", GROUP, message_thread_id=5))

    assert plain is not None
    assert (plain.address, plain.channel_name) == (PODIUM, "Podium")
    assert inside is not None
    assert inside.address == Address("telegram", "", "-1001", "7")
    assert inside.channel_name == "Podium › Zalen"
    assert reply is not None
    assert reply.address == PODIUM, "a thread of replies is no topic"


# words


@pytest.mark.parametrize(
    ("text", "word", "rest"),
    [
        ("/zoek zaal in Gent", "zoek", "zaal in Gent"),
        ("/ZOEK", "zoek", ""),
        ("/zoek@deelbot  zaal\nvrijdag", "zoek", "zaal\nvrijdag"),
        ("/réseau nouveau", "réseau", "nouveau"),
        ("/re\u0301seau", "réseau", ""),
        ("/zoek: zaal", "zoek", "zaal"),
        ("/start here_ABC", "start", "here_ABC"),
    ],
)
@pytest.mark.parametrize("chat", [HOME, GROUP])
def test_a_command_begins_the_text(chat: dict[str, Any], text: str, word: str, rest: str) -> None:
    assert content(message(text, chat)) == Command(word, rest)
    assert content(message(None, chat, caption=text)) == Command(word, rest)


@pytest.mark.parametrize("chat", [HOME, GROUP])
def test_what_names_another_bot_is_left_alone(chat: dict[str, Any]) -> None:
    assert content(message("/zoek@otherbot zaal", chat)) is None


def test_a_group_s_unknown_command_is_for_another_bot_unless_it_names_us() -> None:
    assert content(message("/ban", GROUP)) is None
    assert content(message("/ban@deelbot", GROUP)) == Command("ban")
    assert content(message("/ban", GROUP, reply_to_message=OURS)) == Command("ban")
    assert content(message("/ban")) == Command("ban")


@pytest.mark.parametrize("path", ["/srv/www", "/", "/ zoek"])
def test_not_every_slash_is_a_command(path: str) -> None:
    assert content(message(path)) == Said(path)
    assert content(message(path, GROUP)) is None


def test_a_group_s_chatter_is_left_alone() -> None:
    theirs = OURS | {"from": LIES}

    assert content(message("Wij hebben stoelen", GROUP)) is None
    assert content(message("Ja", GROUP, reply_to_message=theirs)) is None
    assert content(message("Mail naar x@deelbot of @deelbots", GROUP)) is None
    assert content(message("Ja", FORUM, reply_to_message=TOPIC | {"from": US})) is None


def test_a_reply_to_us_or_a_mention_is_said_to_the_bot() -> None:
    assert content(message("Ja", GROUP, reply_to_message=OURS)) == Said("Ja")
    assert content(message("@DEELBOT, wij hebben stoelen", GROUP)) == Said("wij hebben stoelen")
    assert content(message("Zeg @deelbot eens iets", GROUP)) == Said("Zeg eens iets")
    assert content(message("@deelbot /zoek zaal", GROUP)) == Command("zoek", "zaal")
    assert content(message("@deelbot", GROUP)) == Command("help")


MEDIA: list[dict[str, Any]] = [
    {"document": {"file_id": "f", "file_unique_id": "u", "file_size": 10_000_000}},
    {"voice": {"file_id": "f", "file_unique_id": "u", "duration": 1}},
    {"location": {"longitude": 1.0, "latitude": 1.0}},
    {"contact": {"phone_number": "1", "first_name": "A"}},
    {"dice": {"emoji": "d", "value": 1}},
]


@pytest.mark.parametrize("media", MEDIA, ids=lambda media: next(iter(media)))
def test_media_without_words_are_wordless_in_private_only(media: dict[str, Any]) -> None:
    assert content(message(**media)) == Wordless()
    assert content(message(**media, caption="40 stoelen")) == Said("40 stoelen")
    assert content(message(chat=GROUP, **media)) is None


PHOTOS: list[dict[str, Any]] = [
    {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]},
    {"document": {"file_id": "f", "file_unique_id": "u", "mime_type": "image/png"}},
]


@pytest.mark.parametrize("media", PHOTOS, ids=lambda media: next(iter(media)))
def test_a_photo_without_words_is_shown_to_the_bot_in_private_only(media: dict[str, Any]) -> None:
    assert content(message(**media)) == Shown()
    assert content(message(**media, caption="40 stoelen")) == Said("40 stoelen")
    assert content(message(chat=GROUP, **media)) is None


# presses


def test_a_press_is_where_its_message_is() -> None:
    topic = OURS | {"chat": FORUM, "message_thread_id": 7, "is_topic_message": True}
    at: list[tuple[dict[str, Any] | None, Address]] = [
        (OURS | {"chat": HOME}, PRIVATE),
        (OURS, PODIUM),
        (topic, Address("telegram", "", "-1001", "7")),
        ({"chat": GROUP, "message_id": 5, "date": 0}, PODIUM),
        (None, PRIVATE),
    ]
    for on, address in at:
        incoming = read(press("take.x.1", on))
        assert incoming is not None
        assert incoming.content == Press("take.x.1")
        assert incoming.address == address


# the group itself

PINS = {"status": "administrator", "can_pin_messages": True}
MUTE = {"status": "restricted", "can_send_messages": False}
HEARD = {"status": "restricted", "can_send_messages": True}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("left", "member", Added()),
        ("left", "administrator", Added()),
        ("member", "administrator", Added()),
        ("administrator", PINS, Added()),
        ("kicked", HEARD, Added()),
        (MUTE, "member", Added()),
        (PINS, "administrator", None),
        ("administrator", "member", None),
        ("member", HEARD, None),
        ("member", "left", Removed()),
        ("administrator", "kicked", Removed()),
        ("member", MUTE, Removed()),
    ],
)
def test_coming_and_going_in_a_group(old: Any, new: Any, expected: Content | None) -> None:
    assert content(change(old, new)) == expected
    assert content(change(old, new, CHANNEL)) is None


def test_a_block_is_a_removal_from_the_private_chat_and_its_end_a_return() -> None:
    blocked = read(change("member", "kicked", HOME))
    back = read(change("kicked", "member", HOME))

    assert blocked is not None
    assert (blocked.content, blocked.address) == (Removed(), PRIVATE)
    assert back is not None
    assert (back.content, back.address) == (Added(), PRIVATE)


def test_what_nobody_known_does_to_a_group_is_the_bot_s_own_delivery() -> None:
    added = read(change("left", "member", GROUP, GROUP_BOT))
    moved = read(message(chat=GROUP, migrate_to_chat_id=-1002, **{"from": None}))

    assert added is not None
    assert added.sender == Identity("telegram", "", "99")
    assert moved is not None
    assert moved.sender == Identity("telegram", "", "99")
    assert moved.address == PODIUM
    assert moved.content == Moved(Address("telegram", "", "-1002"))


POLL = {
    "id": "1",
    "question": "?",
    "options": [],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
_SAID = message("/zoek zaal")["message"]
IGNORED: dict[str, dict[str, Any]] = {
    "another bot": message("/zoek", **{"from": LIES | {"is_bot": True}}),
    "edited": {"update_id": 1, "edited_message": _SAID},
    "channel post": {"update_id": 1, "channel_post": _SAID | {"chat": CHANNEL, "from": None}},
    "edited channel post": {"update_id": 1, "edited_channel_post": _SAID | {"chat": CHANNEL}},
    "as a channel": message("/zoek", GROUP, sender_chat=CHANNEL),
    "as nobody": message("/zoek", GROUP, **{"from": None}),
    "upgraded from": message(chat=GROUP, migrate_from_chat_id=-5),
    "new title": message(chat=GROUP, new_chat_title="Anders"),
    "new member": message(chat=GROUP, new_chat_members=[US]),
    "pinned": message(pinned_message=OURS | {"chat": HOME}),
    "timer": message(message_auto_delete_timer_changed={"message_auto_delete_time": 1}),
    "empty": message("  "),
    "game": press(None, OURS, game_short_name="g"),
    "in a channel": press("a.b.1", OURS | {"chat": CHANNEL}),
    "inline": {
        "update_id": 1,
        "inline_query": {"id": "1", "from": LIES, "query": "zaal", "offset": ""},
    },
    "member": change("left", "member") | {"my_chat_member": None},
    "poll": {"update_id": 1, "poll": POLL},
    "business": {"update_id": 1, "business_message": _SAID},
    "reaction": {
        "update_id": 1,
        "message_reaction": {
            "chat": GROUP,
            "message_id": 1,
            "date": 1,
            "user": LIES,
            "old_reaction": [],
            "new_reaction": [],
        },
    },
    "of a kind to come": {"update_id": 1, "hologram": {"id": 1}},
    "nothing": {"update_id": 1},
}


@pytest.mark.parametrize("kind", IGNORED)
def test_everything_else_is_ignored(kind: str) -> None:
    data = {name: each for name, each in IGNORED[kind].items() if each is not None}
    if "channel" in kind and "post" in kind:
        post = next(each for name, each in data.items() if name != "update_id")
        post.pop("from", None)
        assert incoming_of(update(data), ME) is None
    else:
        assert read(data) is None


@pytest.mark.parametrize(
    "broken",
    [
        {"update_id": 1, "message": {"chat": HOME}},
        {"update_id": 1, "message": "text"},
        {"update_id": 1, "message": message("x")["message"] | {"date": 10**30}},
        {"update_id": 1, "callback_query": []},
        {"message": _SAID},
    ],
)
def test_an_update_that_cannot_be_read_raises_nothing(
    broken: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    found = parsed(broken)

    assert found is None or incoming_of(found, ME) is None
    assert "zaal" not in caplog.text


# the way of an update


class Wire(BaseRequest):
    """Telegram's side: notes every call, and refuses what `refusals` name."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.refusals: dict[str, tuple[int, str]] = {}
        self.administrators: list[int] = []

    @property
    def read_timeout(self) -> float:
        return 5

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        called = url.rsplit("/", 1)[-1]
        given = dict(request_data.parameters) if request_data else {}
        self.calls.append((called, given))
        if called in self.refusals:
            code, why = self.refusals[called]
            answer: dict[str, Any] = {"ok": False, "error_code": code, "description": why}
            if code == 429:
                answer["parameters"] = {"retry_after": 30}
            return code, json.dumps(answer).encode()
        result: Any = {"message_id": 77, "date": 1, "chat": GROUP}
        if called == "getChatAdministrators":
            rights = {"status": "creator", "is_anonymous": False}
            result = [{"user": LIES | {"id": each}, **rights} for each in self.administrators]
        elif called in {"answerCallbackQuery", "setMyCommands"}:
            result = True
        return 200, json.dumps({"ok": True, "result": result}).encode()


@dataclass
class ScriptedBot:
    """The core's side: answers as told, and notes what it hears."""

    answer: Answer[str] | Callable[[Incoming], Answer[str]] = field(default_factory=Answer)
    heard: list[Incoming] = field(default_factory=list)
    taken: list[tuple[Answer[str], str | None]] = field(default_factory=list)
    lost: list[tuple[Answer[str], Address, Mishap]] = field(default_factory=list)

    async def receive(self, incoming: Incoming) -> Answer[str]:
        self.heard.append(incoming)
        return self.answer if isinstance(self.answer, Answer) else self.answer(incoming)

    async def delivered(self, answer: Answer[str], message: str | None = None) -> None:
        self.taken.append((answer, message))

    async def undelivered(self, answer: Answer[str], to: Address, mishap: Mishap) -> None:
        self.lost.append((answer, to, mishap))


@dataclass
class Chats:
    """The private chats: notes cards, and takes none while a mishap is set."""

    mishap: Mishap | None = None
    gone: bool = False
    sent: list[tuple[Address, str]] = field(default_factory=list)
    edited: list[tuple[str, str]] = field(default_factory=list)
    name: str = "telegram"

    async def send(self, address: Address, card: Card[str]) -> str:
        if self.mishap is not None:
            raise self.mishap
        self.sent.append((address, card.title))
        return "501"

    async def edit(self, address: Address, message: str, card: Card[str]) -> str:
        if self.gone:
            raise Undeliverable
        if self.mishap is not None:
            raise self.mishap
        self.edited.append((message, card.title))
        return message


@dataclass
class Chat:
    wire: Wire = field(default_factory=Wire)
    bot: ScriptedBot = field(default_factory=ScriptedBot)
    shown: Chats = field(default_factory=Chats)
    session: Session = field(init=False)

    def __post_init__(self) -> None:
        library = Bot("1:secret", request=self.wire, get_updates_request=Wire())
        lines = Lines(library)
        self.session = Session(bot=self.bot, platform=self.shown, lines=lines, me=ME)

    async def take(self, data: dict[str, Any]) -> None:
        await self.session.handle(update(data))
        await self.session.finish()

    def given(self, method: str) -> list[dict[str, Any]]:
        return [given for called, given in self.wire.calls if called == method]

    def button(self) -> dict[str, Any]:
        (row,) = self.given("sendMessage")[-1]["reply_markup"]["inline_keyboard"]
        (button,) = row
        assert isinstance(button, dict)
        return button


@pytest.fixture
def chat(monkeypatch: pytest.MonkeyPatch) -> Chat:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    return Chat()


ACTED = Answer(card=Card(title="Geplaatst", lines=("x",)), receipt="r1", link="here_abc")
LOOKED = Answer(card=Card(title="Niets", lines=("x",)), link="zoek_abc")
FAILED = Answer(card=Card(title="Er is niets bewaard."), failed=True)


async def test_a_private_message_is_answered_there_and_the_core_is_told(chat: Chat) -> None:
    chat.bot.answer = ACTED
    await chat.take(message("/aanbod zaal"))

    assert chat.shown.sent == [(PRIVATE, "Geplaatst")]
    assert chat.bot.taken == [(ACTED, "501")]
    assert chat.wire.calls == []


@pytest.mark.parametrize("mishap", [TryLater(9), MaybeTaken(), Unreachable(), Undeliverable()])
async def test_a_stored_answer_that_is_not_taken_is_left_to_the_courier(
    chat: Chat, mishap: Mishap
) -> None:
    chat.bot.answer, chat.shown.mishap = ACTED, mishap
    await chat.take(message("/aanbod zaal"))

    assert chat.bot.lost == [(ACTED, PRIVATE, mishap)]
    assert chat.bot.taken == []


async def test_an_answer_that_is_not_stored_is_tried_once_more(chat: Chat) -> None:
    chat.bot.answer, chat.shown.mishap = LOOKED, TryLater(0.01)
    await chat.session.handle(update(message("/zoek")))
    await chat.session.handle(update(message("/zoek")))
    chat.shown.mishap = None
    await asyncio.sleep(0.05)

    assert chat.shown.sent == [(PRIVATE, "Niets")] * 2
    assert chat.bot.lost == []
    await chat.session.finish()


async def test_a_failure_that_cannot_be_told_leaves_the_update(chat: Chat) -> None:
    chat.bot.answer = FAILED
    await chat.take(message("/aanbod zaal"))
    for mishap in (Unreachable(), Undeliverable()):
        chat.shown.mishap = mishap
        await chat.take(message("/aanbod zaal"))
    for later in (TryLater(3), MaybeTaken()):
        chat.shown.mishap = later
        with pytest.raises(NotTold):
            await chat.take(message("/aanbod zaal"))

    assert chat.bot.lost == []


async def test_what_happened_to_a_group_is_left_until_it_is_noted(chat: Chat) -> None:
    chat.bot.answer = FAILED
    for happened in (change("left", "member"), message(chat=GROUP, migrate_to_chat_id=-1002)):
        with pytest.raises(NotTold):
            await chat.take(happened)

    assert chat.shown.sent == []


async def test_a_bug_is_logged_and_the_update_is_done(
    chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: Incoming) -> Answer[str]:
        raise LookupError

    chat.bot.answer = broken
    await chat.take(message("/zoek geheim"))

    assert "bug at update 1000" in caplog.text
    assert "geheim" not in caplog.text


async def test_a_pressed_message_is_replaced_or_sent_anew_where_it_is_gone(chat: Chat) -> None:
    chat.bot.answer = Answer(card=Card(title="Stap 2"), replaces=True, receipt="r")
    on = OURS | {"chat": HOME}
    await chat.take(press("step.x.1", on))
    document = {"file_id": "f", "file_unique_id": "u"}
    await chat.take(press("step.x.1", on | {"document": document}))
    chat.shown.gone = True
    await chat.take(press("step.x.1", on))

    assert chat.shown.edited == [("5", "Stap 2"), ("d5", "Stap 2")]
    assert chat.shown.sent == [(PRIVATE, "Stap 2")]
    assert [name for _, name in chat.bot.taken] == ["5", "d5", "501"]
    assert chat.given("answerCallbackQuery") == [{"callback_query_id": "q"}] * 3


async def test_a_press_that_telegram_finds_too_old_still_acts(chat: Chat) -> None:
    chat.wire.refusals["answerCallbackQuery"] = (400, "Bad Request: query is too old")
    chat.bot.answer = ACTED
    await chat.take(press("post.x.1", OURS | {"chat": HOME}))

    assert chat.shown.sent == [(PRIVATE, "Geplaatst")]


async def test_in_a_group_one_line_says_where_the_answer_is(chat: Chat) -> None:
    chat.bot.answer = ACTED
    topic = {"message_thread_id": 7, "is_topic_message": True, "reply_to_message": TOPIC}
    await chat.take(message("/aanbod zaal", FORUM, **topic))

    assert chat.shown.sent == [(PRIVATE, "Geplaatst")]
    (line,) = chat.given("sendMessage")
    assert line["text"] == "Lies Z, ik antwoord je in onze privéchat."
    assert line["chat_id"] == -1001
    assert line["message_thread_id"] == 7
    assert line["reply_parameters"]["message_id"] == 12
    assert "parse_mode" not in line
    assert chat.button() == {"text": "Naar de privéchat", "url": "https://t.me/DeelBot"}


@pytest.mark.parametrize(("link", "start"), [("here_abc", "here_abc"), ("", "here")])
async def test_a_closed_private_chat_is_opened_by_a_link(chat: Chat, link: str, start: str) -> None:
    answer = Answer(card=Card(title="x"), receipt="r", link=link, language="en")
    chat.bot.answer, chat.shown.mishap = answer, Unreachable()
    await chat.take(message("/aanbod zaal", GROUP))

    assert "Open our private chat first" in chat.given("sendMessage")[0]["text"]
    assert chat.button()["url"] == f"https://t.me/DeelBot?start={start}"
    assert len(chat.bot.lost) == 1


async def test_who_can_only_be_told_in_the_group_that_nothing_was_saved_is_told_there(
    chat: Chat,
) -> None:
    chat.bot.answer, chat.shown.mishap = FAILED, Unreachable()
    await chat.take(message("/aanbod zaal", GROUP))

    assert "er is niets van bewaard" in chat.given("sendMessage")[0]["text"]


async def test_nothing_is_said_in_a_group_where_there_is_no_answer_or_it_came_before(
    chat: Chat,
) -> None:
    again: Answer[str] = Answer(card=Card(title="x"), again=True)
    for answer in (Answer(), again):
        chat.bot.answer = answer
        await chat.take(message("/aanbod", GROUP))

    assert chat.wire.calls == []
    assert chat.shown.sent == []


async def test_after_a_429_a_group_is_left_in_peace(chat: Chat) -> None:
    chat.wire.refusals["sendMessage"] = (429, "Too Many Requests: retry after 30")
    chat.bot.answer = ACTED
    await chat.take(message("/aanbod a", GROUP))
    await chat.take(message("/aanbod b", GROUP))

    assert len(chat.given("sendMessage")) == 1
    assert len(chat.shown.sent) == 2


async def test_a_press_in_a_group_leads_to_the_private_chat(chat: Chat) -> None:
    chat.bot.answer = ACTED
    await chat.take(press("take.x.1", OURS))

    assert chat.shown.sent == [(PRIVATE, "Geplaatst")]
    url = "https://t.me/DeelBot?start=here"
    assert chat.given("answerCallbackQuery") == [{"callback_query_id": "q", "url": url}]
    assert chat.given("sendMessage") == []


async def test_a_short_answer_to_a_press_in_a_group_is_shown_there_to_the_presser(
    chat: Chat,
) -> None:
    chat.bot.answer = Answer(card=Card(title="Die knop is oud."))
    await chat.take(press("take.x.1", OURS))
    shown = {"callback_query_id": "q", "text": "Die knop is oud.", "show_alert": True}
    assert chat.given("answerCallbackQuery") == [shown]
    assert chat.shown.sent == []

    chat.bot.answer = Answer(card=Card(title="x" * 201))
    await chat.take(press("take.x.1", OURS))
    assert len(chat.shown.sent) == 1


@pytest.mark.parametrize("on", [OURS, OURS | {"chat": HOME}])
async def test_a_press_that_came_before_is_only_answered(chat: Chat, on: dict[str, Any]) -> None:
    chat.bot.answer = Answer(card=Card(title="x"), again=True, replaces=True)
    await chat.take(press("take.x.1", on))

    assert chat.wire.calls == [("answerCallbackQuery", {"callback_query_id": "q"})]
    assert (chat.shown.sent, chat.shown.edited) == ([], [])


async def test_answers_of_one_conversation_are_told_in_their_order() -> None:
    slow = asyncio.Event()

    class Slowly(Chats):
        async def send(self, address: Address, card: Card[str]) -> str:
            if card.title == "1":
                await slow.wait()
            return await super().send(address, card)

    chat = Chat(shown=Slowly())
    chat.session = Session(
        bot=chat.bot,
        platform=chat.shown,
        lines=Lines(Bot("1:x", request=chat.wire)),
        me=ME,
        patience=0.01,
    )
    chat.bot.answer = lambda incoming: Answer(card=Card(title=str(len(chat.bot.heard))))
    await chat.session.handle(update(message("/zoek a")))
    await chat.session.handle(update(message("/zoek b")))
    elsewhere = message("/zoek", HOME | {"id": 43}, **{"from": LIES | {"id": 43}})
    await chat.session.handle(update(elsewhere))
    assert [title for _, title in chat.shown.sent] == ["3"], "a slow chat holds nobody else up"

    slow.set()
    await chat.session.finish()
    assert [title for _, title in chat.shown.sent] == ["3", "1", "2"]


# administrators


@pytest.mark.parametrize(("administrators", "may"), [([42], True), ([7], False)])
async def test_only_administrators_may_link_a_group(
    chat: Chat, administrators: list[int], may: bool
) -> None:
    chat.wire.administrators = administrators
    for said in ("/netwerk nieuw Podium", "/Réseau nouveau X", "/code ABCD"):
        await chat.take(message(said, GROUP))
    await chat.take(message("/zoek", GROUP))
    await chat.take(message("/netwerk nieuw Podium"))

    assert [each.may_link for each in chat.bot.heard] == [may, may, may, True, True]
    assert len(chat.given("getChatAdministrators")) == 3


async def test_where_telegram_does_not_say_who_administers_one_is_asked_to_come_back(
    chat: Chat,
) -> None:
    chat.wire.refusals["getChatAdministrators"] = (400, "Bad Request: chat not found")
    await chat.take(message("/netwerk nieuw Podium", GROUP))

    assert chat.bot.heard == []
    assert "over enkele minuten opnieuw" in chat.given("sendMessage")[0]["text"]


NAMELESS = {"from": GROUP_BOT, "sender_chat": GROUP}


def line_under(said: dict[str, Any] | None) -> dict[str, Any]:
    return OURS if said is None else OURS | {"reply_to_message": said}


async def test_who_writes_as_the_group_is_asked_to_press(chat: Chat) -> None:
    data = message("/netwerk nieuw Podium", GROUP, **NAMELESS)
    assert read(data) is None
    assert anonymous(update(data), ME) is not None
    await chat.take(data)

    assert chat.bot.heard == []
    assert "ik zie niet wie je bent" in chat.given("sendMessage")[0]["text"]
    assert chat.button() == {"text": "Dat ben ik", "callback_data": CLAIM}


@pytest.mark.parametrize("said", ["Dag allen", "/zoek@otherbot"])
async def test_what_the_group_says_to_others_is_left_alone(chat: Chat, said: str) -> None:
    await chat.take(message(said, GROUP, **NAMELESS))

    assert chat.wire.calls == []


async def test_an_administrator_who_presses_has_said_it(chat: Chat) -> None:
    chat.wire.administrators = [42]
    chat.bot.answer = ACTED
    said = message("/netwerk@deelbot nieuw Podium", GROUP, **NAMELESS)["message"]
    await chat.take(press(CLAIM, line_under(said)))

    (incoming,) = chat.bot.heard
    assert incoming.content == Command("netwerk", "nieuw Podium")
    assert incoming.sender == Identity("telegram", "", "42")
    assert (incoming.address, incoming.may_link) == (PODIUM, True)
    assert chat.shown.sent == [(PRIVATE, "Geplaatst")]
    (line,) = chat.given("editMessageText")
    assert line["message_id"] == 5
    assert CLAIM not in json.dumps(line)


def test_a_double_press_is_one_delivery() -> None:
    said = message("/netwerk nieuw Podium", GROUP, **NAMELESS)["message"]
    first = claimed(update(press(CLAIM, line_under(said))), ME)
    second = claimed(update(press(CLAIM, line_under(said)) | {"update_id": 1001}), ME)

    assert first is not None
    assert first == second


@pytest.mark.parametrize(
    ("administrators", "said", "told"),
    [
        ([7], message("/netwerk nieuw X", GROUP, **NAMELESS)["message"], "alleen een beheerder"),
        ([42], None, "is er niet meer"),
    ],
)
async def test_others_and_late_ones_are_told_why_not(
    chat: Chat, administrators: list[int], said: Any, told: str
) -> None:
    chat.wire.administrators = administrators
    await chat.take(press(CLAIM, line_under(said)))

    assert chat.bot.heard == []
    assert told in chat.given("answerCallbackQuery")[0]["text"]
    assert chat.given("answerCallbackQuery")[0]["show_alert"] is True


# by the real platform


async def test_names_and_texts_stay_out_of_the_logs(
    chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    chat.wire.refusals |= {
        "sendMessage": (403, "Forbidden: bot was blocked by the user"),
        "answerCallbackQuery": (400, "Bad Request: query is too old"),
    }
    library = Bot("1:secret", request=chat.wire, get_updates_request=Wire())
    chat.session = Session(
        bot=chat.bot,
        platform=TelegramPlatform(library, ME.username),
        lines=Lines(library),
        me=ME,
    )
    file = Attachment(name="geheim.ics", mime="text/calendar", content="geheim")
    card = Card(title="geheim", buttons=(Button("geheim", "a.b.1"),), attachments=(file,))
    chat.bot.answer = Answer(card=card, receipt="r")
    await chat.take(message("/aanbod geheim", GROUP))
    await chat.take(press("a.b.1", OURS))

    for secret in ("geheim", "Lies", "1:secret", "Podium"):
        assert secret not in caplog.text


# menus


async def test_menus_show_built_words_by_language_and_one_in_groups(chat: Chat) -> None:
    library = Bot("1:secret", request=chat.wire, get_updates_request=Wire())
    await set_menus(library, "fr")

    menus = {
        (given["scope"]["type"], given.get("language_code")): [
            command["command"] for command in given["commands"]
        ]
        for given in chat.given("setMyCommands")
    }
    assert len(menus) == 8
    assert menus["all_private_chats", None] == menus["all_private_chats", "fr"]
    assert "zoek" in menus["all_private_chats", "nl"]
    assert "privacy" in menus["all_private_chats", "nl"]
    assert "uren" not in menus["all_private_chats", "nl"]
    assert {tuple(menus["all_group_chats", code]) for code in ("nl", "fr", "en", None)} == {
        ("help",)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_menus_are_as_telegram_takes_them(language: Any) -> None:
    for command in commands(language):
        assert command.command.isascii()
        assert command.command == command.command.lower()
        assert 1 <= len(command.description) <= 256


async def test_menus_that_are_refused_stop_nothing(chat: Chat) -> None:
    chat.wire.refusals["setMyCommands"] = (429, "Too Many Requests: retry after 30")
    library = Bot("1:secret", request=chat.wire, get_updates_request=Wire())

    await set_menus(library, "nl")
