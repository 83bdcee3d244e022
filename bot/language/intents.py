"""What a message is for: an offer, a request, a search, or nothing to the bot."""

import re
from collections.abc import Mapping
from functools import cache

from bot.language.reading import Intent, Language
from bot.language.scanner import TABLES
from bot.verbs import BY_WORD, language_of

_INTENTS: Mapping[str, Intent] = {"offer": "offer", "request": "request", "find": "search"}
_COMMAND = re.compile(r"\s*/([a-z]{2,20})(?:@\w{1,40})?(?=\s|$)[ \t]*")


@cache
def _compiled(language: Language) -> Mapping[Intent, re.Pattern[str]]:
    return {
        intent: re.compile(expression) for intent, expression in TABLES[language].intents.items()
    }


def read_command(plain: str) -> tuple[int, Intent, Language | None] | None:
    """Where the text behind a slash command begins, its intent and its language."""
    match = _COMMAND.match(plain)
    verb = BY_WORD.get(match[1]) if match else None
    if match is None or verb is None or verb.id not in _INTENTS:
        return None
    return match.end(), _INTENTS[verb.id], language_of(match[1])


def read_intent(plain: str, language: Language, *, named: bool, strong: bool) -> Intent:
    """`named`: the text names a thing of the taxonomy; `strong`: more than a generic word."""
    cues = _compiled(language)
    offer, request = cues["offer"].search(plain), cues["request"].search(plain)
    search = cues["search"].search(plain)
    if cues["chatter"].search(plain):
        return "chatter"
    lends = re.search(TABLES[language].lends, plain)
    asking = named and (offer or request or search or lends)
    if not asking and re.search(TABLES[language].polite, plain):
        return "chatter"
    if search:
        return "search"
    if offer and named and (not request or offer.start() <= request.start()):
        return "offer"
    if request:
        return "request"
    if strong or (lends and not named):
        return "offer"
    return "chatter"
