"""The menus of commands that Telegram shows, by language: only words whose act works."""

import logging
from collections.abc import Iterator

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import TelegramError

from bot.messages import phrase
from bot.model.people import Language
from bot.phrases import LANGUAGES, Phrases
from bot.verbs import VERBS, Verb

log = logging.getLogger(__name__)

# In a group the buttons lead on.
_IN_GROUPS = ("help",)
_LONGEST_DESCRIPTION = 256


async def set_menus(bot: Bot, language: Language) -> None:
    """`language` is for who uses Telegram in none of ours. A menu that is refused stays as it was
    until the next start.
    """
    shown: list[tuple[Language, str | None]] = [(language, None)]
    shown += [(each, each) for each in LANGUAGES]
    for spoken, code in shown:
        private = tuple(commands(spoken))
        group = tuple(each for each in private if each.command in _words(spoken))
        for menu, scope in (
            (private, BotCommandScopeAllPrivateChats()),
            (group, BotCommandScopeAllGroupChats()),
        ):
            try:
                await bot.set_my_commands(menu, scope=scope, language_code=code)
            except TelegramError as error:
                log.warning("a menu is not set: %s", type(error).__name__)


def commands(language: Language) -> Iterator[BotCommand]:
    phrases = Phrases(language, "UTC")
    for verb in VERBS:
        if verb.built:
            said = phrases.say(phrase(f"menu-{verb.id}"))
            yield BotCommand(verb.word(language), said[:_LONGEST_DESCRIPTION])


def _words(language: Language) -> set[str]:
    return {verb.word(language) for verb in VERBS if _in_groups(verb)}


def _in_groups(verb: Verb) -> bool:
    return verb.id in _IN_GROUPS
