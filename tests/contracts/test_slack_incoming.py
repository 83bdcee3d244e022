"""Payloads as deliveries: what is for the bot, whose it is and where; what Slack says of both."""

import asyncio
from collections.abc import Mapping
from typing import Any

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.directory import Directory, Room
from adapters.slack.incoming import (
    Delivery,
    Me,
    command_of,
    event_of,
    filled_of,
    pressed_of,
    shortcut_of,
)
from adapters.slack.views import Origin, packed
from adapters.slack.words import said
from bot.messages import (
    Added,
    Address,
    Command,
    Content,
    Filled,
    Home,
    Identity,
    Press,
    Removed,
    Said,
    Wordless,
)

ME = Me("T1", "U9", "B9")
AN = Identity("slack", "T1", "U1")
SQUARE = Address("slack", "T1", "C1")


def command(text: str = "", word: str = "/deel", **more: str) -> Delivery:
    payload = {
        "command": word,
        "text": text,
        "user_id": "U1",
        "user_name": "an",
        "team_id": "T1",
        "channel_id": "C1",
        "channel_name": "plein",
        "trigger_id": "1.2",
        "response_url": "https://hooks.example/1",
    }
    return command_of(payload | more, ME)


def event(**fields: Any) -> Delivery | None:
    return event_of({"event_id": "Ev1", "event": {"user": "U1", "team": "T1"} | fields}, ME)


def direct(text: str | None, **more: Any) -> Delivery | None:
    fields = {"type": "message", "channel": "D1", "channel_type": "im", "text": text, "ts": "1.1"}
    return event(**fields | more)


def mention(text: str, **more: Any) -> Delivery | None:
    return event(**{"type": "app_mention", "channel": "C1", "text": text, "ts": "1.1"} | more)


def content(delivery: Delivery | None) -> Content | None:
    return None if delivery is None else delivery.incoming.content


def press(**more: Any) -> Delivery | None:
    button = {"type": "button", "value": "post.1.2", "action_id": "press:0", "action_ts": "5.5"}
    payload = {
        "type": "block_actions",
        "user": {"id": "U1", "name": "an", "team_id": "T1"},
        "trigger_id": "1.2",
        "actions": [button],
        "container": {"type": "message", "message_ts": "3.3", "channel_id": "C1"},
        "response_url": "https://hooks.example/1",
    }
    return pressed_of(payload | more, ME)


def form(**more: Any) -> dict[str, Any]:
    view = {
        "id": "V1",
        "hash": "h1",
        "type": "modal",
        "private_metadata": packed(Origin("fill.1.2", "C1", "7.7")),
        "blocks": [
            {"type": "rich_text", "block_id": "x"},
            {"type": "input", "block_id": "what"},
            {"type": "input", "block_id": "town"},
        ],
        "state": {
            "values": {
                "what": {"value": {"type": "plain_text_input", "value": "Zaal"}},
                "town": {"value": {"type": "plain_text_input", "value": None}},
            }
        },
    }
    return view | more


# commands


@pytest.mark.parametrize(
    ("word", "text", "wanted"),
    [
        ("/deel", "", Command("help")),
        ("/deel", "zoek een zaal", Command("zoek", "een zaal")),
        ("/deel", "Zoek: een zaal", Command("Zoek", "een zaal")),
        ("/deel", "/zoek een zaal", Command("zoek", "een zaal")),
        ("/deel", "réseau nouveau Gand", Command("réseau", "nouveau Gand")),
        ("/deel", "mijn", Command("mijn")),
        ("/deel", "we hebben 40 stoelen", Said("we hebben 40 stoelen", addressed=True)),
        ("/DEEL", "mine", Command("mine")),
        ("/offre", "", Command("offre")),
        ("/offre", "Salle &lt;Bleue&gt; &amp; plus", Command("offre", "Salle <Bleue> & plus")),
    ],
)
def test_a_slash_command_is_a_word_or_plain_words(word: str, text: str, wanted: Content) -> None:
    assert content(command(text, word)) == wanted


def test_a_command_says_who_and_where_and_how_to_answer() -> None:
    made = command("mijn")

    assert made.incoming.sender == AN
    assert made.incoming.address == SQUARE
    assert (made.incoming.source, made.incoming.key) == ("slack T1", "1.2")
    assert made.incoming.channel_name == "#plein"
    assert made.incoming.modal
    assert (made.place.trigger, made.place.response_url) == ("1.2", "https://hooks.example/1")


@pytest.mark.parametrize("name", ["directmessage", "privategroup", "mpdm-an--ben-1", ""])
def test_a_conversation_without_a_name_gets_none(name: str) -> None:
    assert command("mijn", channel_name=name).incoming.channel_name == ""


def test_what_is_said_in_direct_messages_is_private() -> None:
    made = command("mijn", channel_id="D7", channel_name="directmessage").incoming

    assert made.address == AN.private
    assert made.private


def test_somebody_of_another_workspace_stands_in_our_channel() -> None:
    made = press(user={"id": "U5", "team_id": "T5"})

    assert made is not None
    assert made.incoming.sender == Identity("slack", "T5", "U5")
    assert made.incoming.address == SQUARE


# messages and mentions


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("wij hebben 40 stoelen", Said("wij hebben 40 stoelen")),
        ("zoek een zaal", Said("zoek een zaal")),
        ("zoek", Command("zoek")),
        ("/zoek een zaal", Command("zoek", "een zaal")),
        ("/deel zoek een zaal", Command("zoek", "een zaal")),
        ("/deel", Command("help")),
        ("<@U9> dag", Said("dag")),
    ],
)
def test_a_direct_message_is_plain_words(text: str, wanted: Content) -> None:
    made = direct(text)

    assert content(made) == wanted
    assert made is not None
    assert made.incoming.private
    assert made.incoming.key == "Ev1"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<@U9> zoek een zaal", Command("zoek", "een zaal")),
        ("<@U9>, wij hebben 40 stoelen", Said("wij hebben 40 stoelen")),
        ("wie helpt <@U9> ?", Said("wie helpt ?")),
        ("<@U9>", Command("help")),
        ("<@U9> /netwerk nieuw Gent", Command("netwerk", "nieuw Gent")),
    ],
)
def test_a_mention_is_a_command_or_plain_words(text: str, wanted: Content) -> None:
    made = mention(text, thread_ts="9.9")

    assert content(made) == wanted
    assert made is not None
    assert made.incoming.address == SQUARE
    assert made.place.thread == "9.9"


def test_a_file_without_words_is_wordless_and_with_words_is_said() -> None:
    files = {"subtype": "file_share", "files": [{"id": "F1"}]}

    assert content(direct("", **files)) == Wordless()
    assert content(direct("een zaal", **files)) == Said("een zaal")
    assert direct("") is None


def test_a_reply_that_is_also_shown_in_the_chat_is_said() -> None:
    assert content(direct("een zaal", subtype="thread_broadcast")) == Said("een zaal")


@pytest.mark.parametrize(
    "more",
    [
        {"subtype": "message_changed", "hidden": True},
        {"subtype": "message_deleted"},
        {"subtype": "channel_join"},
        {"subtype": "bot_message"},
        {"bot_id": "B1"},
        {"bot_id": "B9", "user": "U9"},
        {"edited": {"user": "U1"}},
        {"user": None},
    ],
)
def test_bots_edits_deletions_and_joinings_are_left_alone(more: dict[str, Any]) -> None:
    assert direct("zoek een zaal", **more) is None
    assert mention("<@U9> zoek een zaal", **more) is None


def test_what_others_write_in_channels_is_theirs() -> None:
    assert direct("zoek een zaal", channel="C1", channel_type="channel") is None
    assert mention("<@U9> zoek", channel="D1") is None
    assert event(type="reaction_added") is None
    assert event_of({}, ME) is None


# what happens to the bot


@pytest.mark.parametrize(
    ("fields", "wanted", "doer"),
    [
        ({"type": "member_joined_channel", "user": "U9", "inviter": "U1"}, Added(), "U1"),
        ({"type": "member_joined_channel", "user": "U9"}, Added(), "U9"),
        ({"type": "member_left_channel", "user": "U9"}, Removed(), "U9"),
        ({"type": "channel_left", "actor_id": "U1"}, Removed(), "U1"),
        ({"type": "group_left", "actor_id": "U1"}, Removed(), "U1"),
        ({"type": "channel_archive", "user": "U1"}, Removed(), "U1"),
        ({"type": "group_deleted", "user": None}, Removed(), "U9"),
        ({"type": "channel_unarchive", "user": "U1"}, Added(), "U1"),
        ({"type": "member_joined_channel", "user": "U1"}, None, ""),
        ({"type": "channel_rename", "channel": {"id": "C1", "name": "x"}}, None, ""),
        ({"type": "tokens_revoked"}, None, ""),
    ],
)
def test_the_bot_comes_and_goes(fields: dict[str, Any], wanted: Content | None, doer: str) -> None:
    made = event(**{"channel": "C1"} | fields)

    assert content(made) == wanted
    assert made is None or (made.incoming.sender.user, made.incoming.address) == (doer, SQUARE)


def test_a_home_is_opened_by_its_tab_only() -> None:
    made = event(type="app_home_opened", tab="home", channel="D1")

    assert content(made) == Home()
    assert made is not None
    assert made.incoming.private
    assert event(type="app_home_opened", tab="messages", channel="D1") is None


# buttons, forms, shortcuts


def test_a_press_carries_its_act() -> None:
    made = press()

    assert made is not None
    assert made.incoming.content == Press("post.1.2")
    assert made.incoming.key == "1.2"
    assert (made.place.surface, made.place.message) == ("message", "C1:3.3")
    assert made.place.mirror == ""


def test_a_press_without_a_trigger_is_still_one_of_its_own() -> None:
    made = press(trigger_id=None)

    assert made is not None
    assert made.incoming.key == "C1:3.3 5.5 U1"


def test_what_one_person_sees_can_be_gone_on_from() -> None:
    ephemeral = {"message_ts": "3.3", "channel_id": "C1", "is_ephemeral": True}
    alone = press(container=ephemeral)
    private = press(container={"message_ts": "3.3", "channel_id": "D1"})

    assert alone is not None
    assert (alone.place.message, alone.place.mirror) == ("", "https://hooks.example/1")
    assert private is not None
    assert (private.place.message, private.place.mirror) == ("D1:3.3", "D1:3.3")


@pytest.mark.parametrize(
    "actions", [[], [{"type": "button"}], [{"type": "static_select", "value": "x"}]]
)
def test_what_carries_nothing_is_no_press(actions: list[dict[str, Any]]) -> None:
    assert press(actions=actions) is None


def test_a_form_comes_back_to_where_it_was_asked_for() -> None:
    payload = {"user": {"id": "U1", "team_id": "T1"}, "trigger_id": "2.2", "view": form()}
    made = filled_of(payload, ME)

    assert made is not None
    assert made.incoming.content == Filled("fill.1.2", {"what": "Zaal", "town": ""})
    assert made.incoming.address == SQUARE
    assert made.place.fields == ("what", "town")
    assert (made.place.view, made.place.hash, made.place.thread) == ("V1", "h1", "7.7")


@pytest.mark.parametrize("metadata", ["", "{", "[]", '{"act":3}', '{"channel":"C1"}', "3"])
def test_a_view_that_is_no_form_of_ours_is_left_alone(metadata: str) -> None:
    assert filled_of({"user": {"id": "U1"}, "view": form(private_metadata=metadata)}, ME) is None


def test_a_press_in_a_home_is_private() -> None:
    made = press(container={"type": "view"}, view={"id": "V2", "type": "home"})

    assert made is not None
    assert made.place.surface == "home"
    assert made.incoming.private


@pytest.mark.parametrize(
    ("called", "text", "wanted"),
    [
        ("make_offer", "40 stoelen", Command("offer", "40 stoelen")),
        ("make_request", "40 stoelen", Command("request", "40 stoelen")),
        ("make_offer", "", Press("write.offer.0")),
        ("offer", None, Press("write.offer.0")),
        ("request", None, Press("write.request.0")),
        ("search", None, Press("look..0")),
        ("other", None, None),
    ],
)
def test_shortcuts(called: str, text: str | None, wanted: Content | None) -> None:
    payload: dict[str, Any] = {"callback_id": called, "user": {"id": "U1"}, "trigger_id": "1.2"}
    if text is not None:
        payload |= {"message": {"text": text, "ts": "3.3"}, "channel": {"id": "C1"}}

    assert content(shortcut_of(payload, ME)) == wanted


# words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("&lt;b&gt; &amp;amp; &amp;lt;", "<b> &amp; &lt;"),
        ("zie <https://kop.be|kop.be> en <https://kop.be/x>", "zie kop.be en https://kop.be/x"),
        ("<https://kop.be/x|de fiche>", "de fiche (https://kop.be/x)"),
        ("<mailto:an@kop.be|an@kop.be>", "an@kop.be"),
        ("in <#C2|ruimte> met <@U2|ben>, <!here>", "in #ruimte met @ben, @here"),
        ("<!subteam^S1|@ploeg> <@U2> dag", "@ploeg dag"),
        ("<!date^1392734382^{date}|18 februari>", "18 februari"),
        ("1 < 2", "1 < 2"),
    ],
)
def test_words_are_as_they_were_typed(text: str, wanted: str) -> None:
    assert said(text) == wanted


# who they are


class Books(AsyncWebClient):
    """Answers by method; a number of seconds is how long it takes."""

    def __init__(self, **answers: Any) -> None:
        super().__init__(token="xoxb-1", retry_handlers=[])
        self.answers = answers
        self.asked: list[str] = []

    async def api_call(self, api_method: str, **_sent: Any) -> Any:
        self.asked.append(api_method)
        answer = self.answers[api_method.replace(".", "_")]
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, float):
            await asyncio.sleep(answer)
            return {}
        return answer


def user(**more: Any) -> Mapping[str, Any]:
    made = {"locale": "fr-FR", "tz": "Europe/Paris", "profile": {"real_name": "An Peeters"}}
    return {"user": made | more}


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        (user(), ("An Peeters", "fr", "Europe/Paris", False)),
        (user(is_restricted=True, locale="nl-NL"), ("An Peeters", "nl", "Europe/Paris", True)),
        (user(locale="de-DE", tz="Mars/Base"), ("An Peeters", None, None, False)),
        (user(locale=None, tz="../etc", deleted=True), ("An Peeters", None, None, True)),
        ({}, None),
        (aiohttp.ClientConnectionError(), None),
    ],
)
async def test_what_slack_says_of_somebody(answer: Any, wanted: tuple[Any, ...] | None) -> None:
    found = await Directory(Books(users_info=answer)).person("U1")

    assert (found and (found.name, found.language, found.zone, found.guest)) == wanted


async def test_somebody_is_asked_about_once_an_hour() -> None:
    books, time = Books(users_info=user()), [0.0]
    directory = Directory(books, now=lambda: time[0])

    await asyncio.gather(*(directory.person("U1") for _ in range(3)))
    await directory.person("U1")
    assert len(books.asked) == 1
    time[0] = 3_601.0
    books.answers["users_info"] = TimeoutError()

    assert await directory.person("U1") is not None
    assert len(books.asked) == 2


async def test_nobody_waits_long_for_slack() -> None:
    directory = Directory(Books(users_info=30.0), patience=0.01)

    assert await directory.person("U1") is None
    await directory.stop()


@pytest.mark.parametrize(
    ("answer", "room"),
    [
        ({"channel": {"name": "ruimte"}}, Room(name="#ruimte", entered=True)),
        ({"channel": {"name": "ruimte", "is_member": True}}, Room(name="#ruimte", entered=True)),
        ({"channel": {"name": "ruimte", "is_member": False}}, Room(name="#ruimte", entered=False)),
        (TimeoutError(), Room(name="", entered=True)),
    ],
)
async def test_a_channel_has_its_name_where_slack_gives_it(answer: Any, room: Room) -> None:
    assert await Directory(Books(conversations_info=answer)).room("C1") == room
