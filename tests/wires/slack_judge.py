"""Judges what the bot sends to Slack: by Slack's own types, its lengths, and its markup."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import fastjsonschema

from tests.wires.slack_lengths import block_flaws, view_flaws
from tests.wires.slack_mrkdwn import mrkdwn_flaws

MESSAGES = ("chat.postMessage", "chat.postEphemeral", "chat.update", "response_url")
LONGEST_TEXT = 40_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """Something that should not have been sent.

    `error` is what the real Slack answers; nothing where it lets the call pass and people would
    see the harm.
    """

    text: str
    error: str | None = None


def judge(method: str, params: Mapping[str, object]) -> list[str]:
    """What is wrong with a call; `response_url` and `view_submission` count as methods too."""
    return [flaw.text for flaw in flaws(method, params)]


def judge_manifest(manifest: Mapping[str, object]) -> list[str]:
    found = [flaw.text for flaw in _schema_flaws("manifest", manifest)]
    return found or list(_manifest_flaws(manifest))


def flaws(method: str, params: Mapping[str, object]) -> list[Flaw]:
    sent = {name: value for name, value in params.items() if name != "token"}
    if method == "auth.test":
        # Bolt asks with a client of its own, which adds the workspace to every call. The same
        # parameter in any other call shows that the bot spoke through that client.
        sent.pop("team_id", None)
    if method not in definitions():
        return [Flaw(text=f"{method}: no method that the bot is known to use")]
    unknown = sorted(set(sent) - properties(method).keys())
    found = [Flaw(text=f"{method}: unknown parameter {name!r}") for name in unknown]
    known = {name: value for name, value in sent.items() if name not in unknown}
    wrong = list(_schema_flaws(method, known))
    if method in MESSAGES and not _has_content(known):
        wrong = [Flaw(text=f"{method}: neither text nor blocks", error="no_text")]
    # What is not even of the right types cannot be measured.
    return [*found, *(wrong or _length_flaws(method, known))]


def properties(method: str) -> dict[str, dict[str, object]]:
    """The schema of every parameter of a method, by its name."""
    found: dict[str, dict[str, object]] = definitions()[method].get("properties", {})
    return found


@cache
def definitions() -> dict[str, dict[str, Any]]:
    path = Path(__file__).with_name("slack_schema.json")
    found: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["definitions"]
    return found


@cache
def _checker(method: str) -> Callable[[object], object]:
    root = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "definitions": definitions(),
        "$ref": f"#/definitions/{method}",
    }
    return fastjsonschema.compile(root)


def _schema_flaws(method: str, params: Mapping[str, object]) -> Iterator[Flaw]:
    try:
        _checker(method)(params)
    except fastjsonschema.JsonSchemaValueException as wrong:
        said = f"{method}: {wrong.message.removeprefix('data.').removeprefix('data ')}"
        yield Flaw(text=said, error=_error(method, said))


def _error(method: str, said: str) -> str:
    return "invalid_blocks" if method in MESSAGES and "blocks" in said else "invalid_arguments"


def _has_content(params: Mapping[str, object]) -> bool:
    contents = ("text", "blocks", "attachments", "markdown_text", "delete_original")
    return any(params.get(name) for name in contents)


def _length_flaws(method: str, params: Mapping[str, object]) -> Iterator[Flaw]:
    text = params.get("text")
    if isinstance(text, str) and len(text) > LONGEST_TEXT:
        yield Flaw(text=f"{method}: text of {len(text)} characters", error="msg_too_long")
    if method in MESSAGES and params.get("blocks") and not text:
        yield Flaw(text=f"{method}: blocks without a text for notifications and screen readers")
    for name in ("text", "initial_comment"):
        if isinstance(said := params.get(name), str):
            yield from (Flaw(text=f"{method}: {name}: {f}") for f in mrkdwn_flaws(said))
    for name, said in _attached(params.get("attachments")):
        yield from (Flaw(text=f"{method}: {name}: {f}") for f in mrkdwn_flaws(said))
    found = [*block_flaws(params.get("blocks"), 50), *view_flaws(params.get("view"))]
    for flaw in found:
        said = f"{method}: {flaw}"
        yield Flaw(text=said, error=None if "(mrkdwn)" in flaw else _error(method, said))


def _attached(attachments: object) -> Iterator[tuple[str, str]]:
    for each in attachments if isinstance(attachments, list) else []:
        for name in ("text", "pretext", "fallback"):
            if isinstance(said := each.get(name), str):
                yield f"attachments.{name}", said


# https://docs.slack.dev/reference/app-manifest
MANIFEST_TEXTS = {
    ("display_information", "name"): 35,
    ("display_information", "description"): 140,
    ("features", "bot_user", "display_name"): 80,
}
LONG_DESCRIPTION = (174, 4_000)


def _manifest_flaws(manifest: Mapping[str, object]) -> Iterator[str]:
    for path, most in MANIFEST_TEXTS.items():
        said = _inside(manifest, *path)
        if isinstance(said, str) and not 1 <= len(said) <= most:
            yield f"{'.'.join(path)}: {len(said)} characters, 1 to {most} are allowed"
    least, most = LONG_DESCRIPTION
    said = _inside(manifest, "display_information", "long_description")
    if isinstance(said, str) and not least <= len(said) <= most:
        yield f"long_description: {len(said)} characters, {least} to {most} are allowed"
    yield from _command_flaws(_inside(manifest, "features", "slash_commands") or [])
    yield from _shortcut_flaws(_inside(manifest, "features", "shortcuts") or [])
    home = _inside(manifest, "features", "app_home", "home_tab_enabled")
    events = _inside(manifest, "settings", "event_subscriptions", "bot_events") or []
    if isinstance(events, list) and "app_home_opened" in events and not home:
        yield "app_home_opened is subscribed and home_tab_enabled is not set"
    scopes = _inside(manifest, "oauth_config", "scopes", "bot") or []
    if isinstance(events, list) and isinstance(scopes, list):
        for event in events:
            needed = EVENT_SCOPES.get(event, ())
            if needed and not set(needed) & set(scopes):
                yield f"{event} needs one of the scopes {', '.join(needed)}"


EVENT_SCOPES: dict[str, tuple[str, ...]] = {
    "app_mention": ("app_mentions:read",),
    "message.im": ("im:history",),
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "member_joined_channel": ("channels:read", "groups:read"),
    "member_left_channel": ("channels:read", "groups:read"),
    "channel_archive": ("channels:read",),
    "channel_left": ("channels:read",),
    "channel_rename": ("channels:read",),
    "channel_unarchive": ("channels:read",),
    "group_archive": ("groups:read",),
    "group_left": ("groups:read",),
    "group_rename": ("groups:read",),
    "group_unarchive": ("groups:read",),
}
OWN_COMMANDS = frozenset(
    (
        "/archive",
        "/call",
        "/collapse",
        "/dm",
        "/expand",
        "/feed",
        "/help",
        "/invite",
        "/join",
        "/kick",
        "/leave",
        "/me",
        "/msg",
        "/mute",
        "/open",
        "/pin",
        "/remind",
        "/remove",
        "/rename",
        "/search",
        "/shrug",
        "/star",
        "/status",
        "/topic",
        "/who",
    )
)


def _command_flaws(commands: object) -> Iterator[str]:
    seen = set()
    for command in commands if isinstance(commands, list) else []:
        name = command["command"]
        if (
            not name.startswith("/")
            or not 2 <= len(name) <= 32
            or " " in name
            or name != name.lower()
        ):
            yield f"{name}: a command is a slash and at most 31 small characters without blanks"
        if name in OWN_COMMANDS:
            yield f"{name}: is Slack's own"
        if name in seen:
            yield f"{name}: stands twice"
        seen.add(name)
        if not 1 <= len(command["description"]) <= 2_000:
            yield f"{name}: a description has 1 to 2000 characters"
        if len(command.get("usage_hint", "")) > 1_000:
            yield f"{name}: a usage hint has at most 1000 characters"
    if len(seen) > 50:
        yield f"{len(seen)} commands, 50 are allowed"


def _shortcut_flaws(shortcuts: object) -> Iterator[str]:
    for shortcut in shortcuts if isinstance(shortcuts, list) else []:
        for name, most in (("name", 24), ("callback_id", 255), ("description", 150)):
            if not 1 <= len(shortcut[name]) <= most:
                yield f"shortcut {shortcut['name']!r}: {name} has 1 to {most} characters"


def _inside(value: object, *names: str) -> object:
    for name in names:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value
