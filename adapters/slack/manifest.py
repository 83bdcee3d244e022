"""The app as Slack is to make it: printed once, pasted into "Create New App".

https://docs.slack.dev/reference/app-manifest
"""

from adapters.slack.render import COMMAND
from bot.messages import Text, phrase
from bot.model.people import Language
from bot.phrases import LANGUAGES, Phrases
from bot.verbs import VERBS, VerbId

SCOPES: dict[str, str] = {
    "app_mentions:read": "to hear when somebody writes to it in a channel",
    "channels:read": "to hear that it came into a public channel or left it, and its name",
    "chat:write": "to post and edit its cards",
    "commands": "for its slash commands and shortcuts",
    "files:read": "to fetch photos that are sent to it",
    "files:write": "to send calendar files and photos",
    "groups:read": "to hear that it came into a private channel or left it, and its name",
    "im:history": "to read what is written to it directly",
    "im:write": "to write to people directly",
    "pins:write": "to pin the start card of a channel",
    "users:read": "to know somebody's name, language and time zone",
}
"""What the bot asks to be allowed, and what for. Not asked: to read what is said in channels
(channels:history), to know mail addresses (users:read.email), to come or write where nobody let it
in (channels:join, chat:write.public).
"""

EVENTS = (
    "app_home_opened",
    "app_mention",
    "channel_archive",
    "channel_deleted",
    "channel_left",
    "channel_unarchive",
    "group_archive",
    "group_deleted",
    "group_left",
    "group_unarchive",
    "member_joined_channel",
    "message.im",
)

# Short commands: what each does, and an example of what follows it.
_SHORT: dict[VerbId, tuple[Text, Text]] = {
    "offer": (phrase("menu-offer"), phrase("slack-example-offer")),
    "request": (phrase("menu-request"), phrase("slack-example-request")),
    "find": (phrase("menu-find"), phrase("slack-example-find")),
}
# Callback, type, name and what it does.
_SHORTCUTS = (
    ("make_offer", "message", phrase("slack-make-offer"), phrase("slack-make-offer-what")),
    ("make_request", "message", phrase("slack-make-request"), phrase("slack-make-request-what")),
    ("offer", "global", phrase("button-write-offer"), phrase("menu-offer")),
    ("request", "global", phrase("button-write-request"), phrase("menu-request")),
    ("search", "global", phrase("button-find"), phrase("menu-find")),
)


def manifest(language: Language, *, request_url: str | None = None) -> dict[str, object]:
    """In that language, for HTTP at `request_url`, else for Socket Mode."""
    phrases = Phrases(language, "UTC")
    at = {} if request_url is None else {"request_url": request_url}
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {
            "name": "Deelbot",
            "description": phrases.say(phrase("slack-description")),
            "long_description": phrases.say(phrase("slack-long-description")),
            "background_color": "#2b4a5e",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Deelbot", "always_online": True},
            "shortcuts": [
                {
                    "callback_id": called,
                    "type": kind,
                    "name": phrases.say(name),
                    "description": phrases.say(what),
                }
                for called, kind, name, what in _SHORTCUTS
            ],
            "slash_commands": _commands(phrases, request_url),
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": list(EVENTS), **at},
            "interactivity": {"is_enabled": True, **at},
            "org_deploy_enabled": False,
            "socket_mode_enabled": request_url is None,
            "token_rotation_enabled": False,
        },
    }


def _commands(phrases: Phrases, url: str | None) -> list[dict[str, object]]:
    """In the words of all languages, this one's first; examples are in the language of the word."""
    made = [_command(COMMAND, phrase("slack-deel"), phrases, phrase("slack-example"), phrases, url)]
    for language in sorted(LANGUAGES, key=lambda each: each != phrases.language):
        own = Phrases(language, "UTC")
        for verb in VERBS:
            if verb.id in _SHORT:
                what, example = _SHORT[verb.id]
                word = verb.word(language)
                made.append(_command(f"/{word}", what, phrases, example, own, url))
    return made


def _command(
    command: str, what: Text, phrases: Phrases, example: Text, own: Phrases, url: str | None
) -> dict[str, object]:
    made: dict[str, object] = {
        "command": command,
        "description": phrases.say(what),
        "usage_hint": own.say(example),
        "should_escape": False,
    }
    return made if url is None else {**made, "url": url}
