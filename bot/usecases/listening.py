"""Plain words said to the bot: read, and taken where they lead."""

from datetime import datetime

from bot import language
from bot.context import Context
from bot.messages import Answer, Text
from bot.usecases import explaining, finding, posting


async def hear(context: Context, text: str) -> Answer[Text]:
    if not text:
        return await explaining.help_(context)
    now = datetime.fromtimestamp(context.now, context.zoneinfo)
    reading = language.read(text, now, context.zoneinfo, context.language)
    if reading.intent == "offer" or reading.intent == "request":
        return await posting.draft(context, reading.intent, reading)
    if reading.intent == "search":
        return await finding.search(context, reading)
    return await explaining.unclear(context)
