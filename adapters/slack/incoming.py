"""Slack's payloads as deliveries: what is for the bot, who says it, where, and by what it can be
answered there.

https://docs.slack.dev/reference/events and https://docs.slack.dev/reference/interaction-payloads
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from adapters.slack.photos import image_of
from adapters.slack.platform import NAME
from adapters.slack.render import COMMAND
from adapters.slack.views import unpacked, values
from adapters.slack.words import said
from bot.acts import act
from bot.language import fold
from bot.messages import (
    Added,
    Address,
    Command,
    Content,
    Filled,
    Home,
    Identity,
    Incoming,
    Press,
    Removed,
    Said,
    Shown,
    Wordless,
)
from bot.verbs import BY_WORD

Payload = Mapping[str, Any]
Surface = Literal["", "message", "modal", "home"]

# What a shortcut is called in the manifest, and the word or the act that it stands for.
MESSAGE_SHORTCUTS = {"make_offer": "offer", "make_request": "request"}
_SHORTCUTS = {
    **{name: act("write", word) for name, word in MESSAGE_SHORTCUTS.items()},
    "offer": act("write", "offer"),
    "request": act("write", "request"),
    "search": act("look"),
}
_REMOVED = frozenset(
    (
        *("channel_left", "channel_archive", "channel_deleted"),
        *("group_left", "group_archive", "group_deleted"),
    )
)
_ADDED = frozenset(("channel_unarchive", "group_unarchive"))
# What Slack calls a conversation whose name it does not give away.
_NAMELESS = frozenset(("", "directmessage", "privategroup"))
_SLASHED = re.compile(r"/(?P<word>\w+)(?:\s+(?P<text>.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Me:
    """The bot's own account, in the workspace where it is installed."""

    team: str
    user: str
    bot: str = ""

    @property
    def source(self) -> str:
        return f"{NAME} {self.team}"

    @property
    def identity(self) -> Identity:
        return Identity(NAME, self.team, self.user)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something was said or pressed, and by what it can be answered there.

    `trigger` opens a modal, once and within three seconds. `surface` is what was pressed: a
    message, which `message` names as SlackPlatform does unless it is `ephemeral`, or a view.
    `fields` are the questions of a form that was sent in. `mirror` is the message for this person
    alone that a modal goes on from, by its `response_url` or its name.
    """

    channel: str = ""
    thread: str = ""
    trigger: str = ""
    response_url: str = ""
    surface: Surface = ""
    message: str = ""
    ephemeral: bool = False
    view: str = ""
    hash: str = ""
    fields: tuple[str, ...] = ()
    mirror: str = ""

    @property
    def private(self) -> bool:
        return not self.channel or self.channel.startswith("D")


@dataclass(frozen=True, slots=True)
class Delivery:
    """`image` is the file that came along, as Slack describes it."""

    incoming: Incoming
    place: Place
    image: Payload | None = None


def command_of(payload: Payload, me: Me) -> Delivery:
    """A slash command: a word of the bot's own, or one behind COMMAND, or plain words there."""
    place = Place(
        channel=_text(payload, "channel_id"),
        thread=_text(payload, "thread_ts"),
        trigger=_text(payload, "trigger_id"),
        response_url=_text(payload, "response_url"),
    )
    name = _text(payload, "channel_name")
    nameless = place.private or name in _NAMELESS or name.startswith("mpdm-")
    made = _incoming(
        me,
        key=place.trigger or f"{place.response_url} {_text(payload, 'text')}",
        user=_text(payload, "user_id"),
        team=_text(payload, "team_id"),
        name=_text(payload, "user_name"),
        place=place,
        content=_commanded(_text(payload, "command"), said(_text(payload, "text"))),
    )
    shown = "" if nameless else f"#{name}"
    return Delivery(replace(made, channel_name=shown, closed=_closed(place, name)), place)


def event_of(payload: Payload, me: Me) -> Delivery | None:
    """None for what is not for the bot."""
    event = _object(payload, "event")
    kind = _text(event, "type")
    if kind == "message":
        return _direct(payload, event, me)
    if kind == "app_mention":
        return _mention(payload, event, me)
    if kind == "app_home_opened":
        if event.get("tab") != "home":
            return None
        return _heard(payload, event, me, Home(), Place())
    return _membership(payload, event, me, kind)


def pressed_of(payload: Payload, me: Me) -> Delivery | None:
    """None for what carries nothing: a choice in a menu, a link."""
    pressed: Payload = next(iter(payload.get("actions") or ()), {})
    carried = pressed.get("value") if pressed.get("type") == "button" else None
    if not isinstance(carried, str) or not carried:
        return None
    place = _place(payload)
    where = place.message or place.view
    key = f"{where} {_text(pressed, 'action_ts')} {_text(_object(payload, 'user'), 'id')}"
    return _interaction(payload, me, place.trigger or key, place, Press(carried))


def filled_of(payload: Payload, me: Me) -> Delivery | None:
    """None for a view that is no form of ours."""
    view = _object(payload, "view")
    origin = unpacked(_text(view, "private_metadata"))
    if origin is None or not origin.act:
        return None
    place = _place(payload)
    key = place.trigger or f"{place.view} {place.hash} {_text(_object(payload, 'user'), 'id')}"
    filled = Filled(origin.act, values(_object(view, "state")))
    return _interaction(payload, me, key, place, filled)


def shortcut_of(payload: Payload, me: Me) -> Delivery | None:
    """A message becomes an offer or a request; without words its form is opened, as by a global
    shortcut.
    """
    called = _text(payload, "callback_id")
    text = said(_text(_object(payload, "message"), "text"))
    content: Content
    if called in MESSAGE_SHORTCUTS and text:
        content = Command(MESSAGE_SHORTCUTS[called], text)
    elif called in _SHORTCUTS:
        content = Press(_SHORTCUTS[called])
    else:
        return None
    message, channel = _object(payload, "message"), _object(payload, "channel")
    place = Place(
        channel=_text(channel, "id"),
        thread=_text(message, "thread_ts"),
        trigger=_text(payload, "trigger_id"),
        response_url=_text(payload, "response_url"),
    )
    user = _text(_object(payload, "user"), "id")
    key = place.trigger or f"{called} {_text(payload, 'action_ts')} {user}"
    return _interaction(payload, me, key, place, content)


def _direct(payload: Payload, event: Payload, me: Me) -> Delivery | None:
    """A direct message; what others write in channels is theirs."""
    if event.get("channel_type") != "im" or not _is_fresh(event):
        return None
    place = Place(channel=_text(event, "channel"), thread=_text(event, "thread_ts"))
    text = said(_text(event, "text"), without=me.user)
    if not text:
        if not event.get("files"):
            return None
        silent: Content = Shown() if image_of(event) else Wordless()
        return _heard(payload, event, me, silent, place)
    return _heard(payload, event, me, _spoken(text), place)


def _mention(payload: Payload, event: Payload, me: Me) -> Delivery | None:
    """In a channel; in direct messages the same words come as a message."""
    place = Place(channel=_text(event, "channel"), thread=_text(event, "thread_ts"))
    if place.private or not _is_fresh(event):
        return None
    text = said(_text(event, "text"), without=me.user)
    return _heard(payload, event, me, _mentioned(text), place)


def _membership(payload: Payload, event: Payload, me: Me, kind: str) -> Delivery | None:
    """What becomes of the bot in a channel may be nobody's doing."""
    content: Content
    if kind in _REMOVED:
        content, doer = Removed(), _text(event, "actor_id") or _text(event, "user")
    elif kind in _ADDED:
        content, doer = Added(), _text(event, "user")
    elif kind == "member_joined_channel" and event.get("user") == me.user:
        content, doer = Added(), _text(event, "inviter")
    elif kind == "member_left_channel" and event.get("user") == me.user:
        content, doer = Removed(), ""
    else:
        return None
    place = Place(channel=_text(event, "channel"))
    if place.private:
        return None
    told = _heard(payload, {**event, "user": doer or me.user}, me, content, place)
    known = {"G": True, "C": False}.get(_text(event, "channel_type"))
    return told and replace(told, incoming=replace(told.incoming, closed=known))


def _is_fresh(event: Payload) -> bool:
    """Written by a person just now: no edit, no deletion, no joining, no bot's."""
    return (
        event.get("subtype") in (None, "file_share", "thread_broadcast")
        and not event.get("bot_id")
        and not event.get("hidden")
        and "edited" not in event
        and bool(event.get("user"))
    )


def _commanded(command: str, text: str) -> Content:
    if command.lower() != COMMAND:
        return Command(command.lstrip("/"), text)
    if not text:
        return Command("help")
    return _worded(text) or Said(text, addressed=True)


def _mentioned(text: str) -> Content:
    if not text:
        return Command("help")
    return _slashed(text) or _worded(text) or Said(text)


def _spoken(text: str) -> Content:
    """A word alone is a command; in a sentence it is a word like any other."""
    alone = Command(text) if fold(text) in BY_WORD else None
    return _slashed(text) or alone or Said(text)


def _slashed(text: str) -> Content | None:
    found = _SLASHED.fullmatch(text)
    if found is None:
        return None
    return _commanded(f"/{found['word']}".lower(), (found["text"] or "").strip())


def _worded(text: str) -> Command | None:
    """A first word that is the bot's own."""
    first, *rest = text.split(maxsplit=1)
    word = first.lstrip("/").rstrip(".,:;!?")
    return Command(word, "".join(rest)) if fold(word) in BY_WORD else None


def _heard(
    payload: Payload, event: Payload, me: Me, content: Content, place: Place
) -> Delivery | None:
    user = _text(event, "user")
    if not user:
        return None
    made = _incoming(
        me,
        key=_text(payload, "event_id") or f"{event.get('type')} {_text(event, 'event_ts')} {user}",
        user=user,
        team=_text(event, "user_team") or _text(event, "team"),
        name="",
        place=place,
        content=content,
    )
    return Delivery(made, place, image_of(event))


def _interaction(
    payload: Payload, me: Me, key: str, place: Place, content: Content
) -> Delivery | None:
    user = _object(payload, "user")
    if not user.get("id"):
        return None
    made = _incoming(
        me,
        key=key,
        user=_text(user, "id"),
        team=_text(user, "team_id"),
        name=_text(user, "name") or _text(user, "username"),
        place=place,
        content=content,
    )
    closed = _closed(place, _text(_object(payload, "channel"), "name"))
    return Delivery(replace(made, closed=closed), place)


def _closed(place: Place, name: str) -> bool | None:
    """Slack gives away the names of public channels only."""
    if place.private or not name:
        return None
    return name in _NAMELESS or name.startswith("mpdm-")


def _incoming(
    me: Me, *, key: str, user: str, team: str, name: str, place: Place, content: Content
) -> Incoming:
    """The channel is the bot's own workspace's, also where people of others are in it."""
    sender = Identity(NAME, team or me.team, user)
    address = sender.private if place.private else Address(NAME, me.team, place.channel)
    return Incoming(
        source=me.source,
        key=key,
        sender=sender,
        name=name or user,
        address=address,
        content=content,
    )


def _place(payload: Payload) -> Place:
    """A view knows by its metadata in which channel it was asked for."""
    container, view = _object(payload, "container"), _object(payload, "view")
    trigger, url = _text(payload, "trigger_id"), _text(payload, "response_url")
    if view:
        origin = unpacked(_text(view, "private_metadata"))
        return Place(
            channel=origin.channel if origin else "",
            thread=origin.thread if origin else "",
            trigger=trigger,
            surface="home" if view.get("type") == "home" else "modal",
            view=_text(view, "id"),
            hash=_text(view, "hash"),
            mirror=origin.response_url if origin else "",
            fields=tuple(
                _text(block, "block_id")
                for block in view.get("blocks") or ()
                if block.get("type") == "input"
            ),
        )
    channel = _text(container, "channel_id") or _text(_object(payload, "channel"), "id")
    ephemeral = bool(container.get("is_ephemeral"))
    time = _text(container, "message_ts")
    name = f"{channel}:{time}" if time and not ephemeral else ""
    return Place(
        channel=channel,
        thread=_text(container, "thread_ts") or _text(_object(payload, "message"), "thread_ts"),
        trigger=trigger,
        response_url=url,
        surface="message",
        message=name,
        ephemeral=ephemeral,
        # A public card never becomes what is for one person.
        mirror=url if ephemeral else name if channel.startswith("D") else "",
    )


def _text(payload: Payload, name: str) -> str:
    found = payload.get(name)
    return found if isinstance(found, str) else ""


def _object(payload: Payload, name: str) -> Payload:
    found = payload.get(name)
    return found if isinstance(found, Mapping) else {}
