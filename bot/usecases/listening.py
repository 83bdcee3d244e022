"""Plain words said to the bot: read, and taken where they lead."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeAlias

from bot import language
from bot.context import Context
from bot.messages import Answer, Text
from bot.usecases import explaining, finding, posting, residing

Handle: TypeAlias = Callable[[Context], Awaitable[Answer[Text]]]


async def sentence(otherwise: Handle, text: str, context: Context) -> Answer[Text]:
    """A word of ours that begins a sentence: my room is free on Saturday."""
    reading = _read(context, text)
    if reading.kind is None or reading.intent not in ("offer", "request", "search"):
        return await otherwise(context)
    return await hear(context, text)


async def wanted(otherwise: Handle, text: str, context: Context) -> Answer[Text]:
    """Help with something is a request; help alone is about the bot."""
    reading = _read(context, text, intent="request")
    if reading.kind is None:
        return await otherwise(context)
    asked = await residing.which(context, reading.text)
    return asked or await posting.draft(context, "request", reading)


async def hear(context: Context, text: str) -> Answer[Text]:
    if not text:
        return await explaining.help_(context)
    reading = _read(context, text)
    if reading.intent in ("offer", "request", "search"):
        asked = await residing.which(context, text)
        if asked is not None:
            return asked
    if reading.intent == "offer" or reading.intent == "request":
        return await posting.draft(context, reading.intent, reading)
    if reading.intent == "search":
        return await finding.search(context, reading)
    return await explaining.unclear(context)


def _read(context: Context, text: str, intent: language.Intent | None = None) -> language.Reading:
    now = datetime.fromtimestamp(context.now, context.zoneinfo)
    return language.read(
        text,
        now,
        context.zoneinfo,
        context.language,
        intent=intent,
        own=context.own_words,
        conventions=context.conventions,
    )
