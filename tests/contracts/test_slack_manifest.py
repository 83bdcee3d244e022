"""The app as Slack is to make it, and whether Slack lets the bot in."""

import json
import re
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import SlackAdapter, WrongToken
from adapters.slack.admission import admitted, checked
from adapters.slack.incoming import MESSAGE_SHORTCUTS, Me, event_of, shortcut_of
from adapters.slack.manifest import EVENTS, SCOPES, manifest
from adapters.slack.render import SHORT_COMMANDS
from adapters.slack.requests import PATH
from adapters.slack.watch import Watch
from bot.model.people import Language
from bot.phrases import LANGUAGES
from bot.verbs import BY_WORD
from tests.wires.slack_judge import judge_manifest

ME = Me("T1", "U9")
REQUEST_URL = "https://deelbot.example/slack/events"
# https://docs.slack.dev/reference/slash-commands: the client takes these for itself.
SLACKS_OWN = {"search", "join", "help", "invite", "leave", "msg", "dm", "me", "open", "who"}
every_language = pytest.mark.parametrize("language", LANGUAGES)


def parts(language: Language, request_url: str | None = None) -> Any:
    return json.loads(json.dumps(manifest(language, request_url=request_url)))


@every_language
@pytest.mark.parametrize("request_url", [None, REQUEST_URL])
def test_a_manifest_is_one_by_slack_s_own_types(
    language: Language, request_url: str | None
) -> None:
    assert judge_manifest(manifest(language, request_url=request_url)) == []


@every_language
def test_a_manifest_is_within_its_lengths(language: Language) -> None:
    """https://github.com/slackapi/manifest-schema"""
    made = parts(language)
    about, features = made["display_information"], made["features"]

    assert 1 <= len(about["description"]) <= 140
    assert 175 <= len(about["long_description"]) <= 4_000
    assert len(features["slash_commands"]) <= 50
    for command in features["slash_commands"]:
        assert re.fullmatch(r"/[a-z]{1,31}", command["command"])
    for shortcut in features["shortcuts"]:
        assert 1 <= len(shortcut["name"]) <= 24
        assert 1 <= len(shortcut["description"]) <= 150


@every_language
def test_its_commands_are_the_bot_s_words_this_language_first(language: Language) -> None:
    first, *short = [each["command"] for each in parts(language)["features"]["slash_commands"]]
    verbs = [BY_WORD[command.removeprefix("/")] for command in short]

    assert first == "/deel"
    assert [verb.id for verb in verbs] == ["offer", "request", "find"] * 3
    assert {f"/{word}" for word in SHORT_COMMANDS} == set(short)
    assert short[:3] == [f"/{verb.word(language)}" for verb in verbs[:3]]
    assert not SLACKS_OWN & {command.removeprefix("/") for command in short}


def test_every_shortcut_of_the_manifest_leads_somewhere() -> None:
    for shortcut in parts("nl")["features"]["shortcuts"]:
        called = shortcut["callback_id"]
        payload = {"callback_id": called, "user": {"id": "U1"}, "trigger_id": "1.2"}
        assert shortcut_of(payload, ME) is not None
        assert (called in MESSAGE_SHORTCUTS) == (shortcut["type"] == "message")


def test_every_event_of_the_manifest_is_heard() -> None:
    for kind in EVENTS:
        name = "message" if kind == "message.im" else kind
        event: dict[str, Any] = {"type": name, "user": "U1", "channel": "C1", "text": "zoek"}
        if kind == "message.im":
            event |= {"channel": "D1", "channel_type": "im"}
        if kind == "member_joined_channel":
            event |= {"user": "U9"}
        if kind == "app_home_opened":
            event |= {"tab": "home"}
        assert event_of({"event_id": "Ev1", "event": event}, ME) is not None, kind


def test_without_a_request_url_the_app_is_reached_by_socket_mode() -> None:
    socket, http = parts("nl"), parts("nl", REQUEST_URL)

    assert socket["settings"]["socket_mode_enabled"] is True
    assert "request_url" not in json.dumps(socket)
    assert http["settings"]["socket_mode_enabled"] is False
    assert http["settings"]["event_subscriptions"]["request_url"] == REQUEST_URL
    assert http["settings"]["interactivity"]["request_url"] == REQUEST_URL
    assert {each["url"] for each in http["features"]["slash_commands"]} == {REQUEST_URL}
    assert REQUEST_URL.endswith(PATH)


def test_every_scope_says_what_it_is_for() -> None:
    assert parts("nl")["oauth_config"]["scopes"] == {"bot": list(SCOPES)}
    assert all(reason.startswith(("to ", "for ")) for reason in SCOPES.values())


# tokens


class Door(AsyncWebClient):
    """Says who the bot is, with these scopes; or refuses."""

    def __init__(self, scopes: str | None = None, refusal: str = "") -> None:
        super().__init__(token="xoxb-1", retry_handlers=[])
        self.scopes, self.refusal = scopes, refusal

    async def api_call(self, api_method: str, **_sent: Any) -> Any:
        answer = _Answer(ok=not self.refusal, error=self.refusal, team_id="T1", user_id="U9")
        if self.scopes is not None:
            answer.headers["X-OAuth-Scopes"] = self.scopes
        if self.refusal:
            raise SlackApiError("refused", answer)
        return answer


class _Answer(dict[str, Any]):
    status_code = 200

    def __init__(self, **said: Any) -> None:
        super().__init__(said)
        self.headers: dict[str, str] = {}


@pytest.mark.parametrize(
    ("settings", "wanted"),
    [
        ({"bot_token": "xapp-1-A", "app_token": "xapp-1"}, "SLACK_BOT_TOKEN holds an app-level"),
        ({"bot_token": "xoxp-1-A", "app_token": "xapp-1"}, "SLACK_BOT_TOKEN holds a user token"),
        ({"bot_token": "xoxe.xoxb-1", "app_token": "xapp-1"}, "SLACK_BOT_TOKEN holds a token that"),
        ({"bot_token": "12:AA", "app_token": "xapp-1"}, "SLACK_BOT_TOKEN holds no token of Slack"),
        ({"bot_token": "xoxb-1 x", "app_token": "xapp-1"}, "SLACK_BOT_TOKEN holds nothing that"),
        ({"bot_token": "xoxb-1", "app_token": "xoxb-1"}, "SLACK_APP_TOKEN holds a bot token"),
        ({"bot_token": "xoxb-1", "signing_secret": "xapp-1"}, "SLACK_SIGNING_SECRET holds an app"),
        ({"bot_token": "xoxb-1"}, "SLACK_BOT_TOKEN is set alone"),
    ],
)
def test_a_token_of_another_kind_is_refused_before_any_call(
    settings: dict[str, str], wanted: str
) -> None:
    with pytest.raises(WrongToken, match=wanted) as refusal:
        SlackAdapter(**settings)

    said = str(refusal.value)
    assert said.endswith(".")
    assert "\n" not in said
    assert not any(value in said for value in settings.values())


def test_white_space_around_a_token_is_left_out() -> None:
    assert checked("SLACK_BOT_TOKEN", " xoxb-1\n") == "xoxb-1"


async def test_whoever_lacks_a_scope_hears_which_and_why() -> None:
    given = ",".join(scope for scope in SCOPES if scope != "users:read")

    with pytest.raises(WrongToken, match=r"users:read \(to know somebody's name"):
        await admitted(Door(given))
    assert await admitted(Door(",".join(SCOPES))) == Me("T1", "U9")
    assert await admitted(Door(None)) == Me("T1", "U9")


@pytest.mark.parametrize("error", ["invalid_auth", "account_inactive", "token_revoked"])
async def test_a_token_that_slack_does_not_know_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, error: str
) -> None:
    door = Door(refusal=error)
    monkeypatch.setattr("adapters.slack.run.make_client", lambda *_: door)
    adapter = SlackAdapter(bot_token="xoxb-1", app_token="xapp-1")

    with pytest.raises(WrongToken, match="Slack does not accept SLACK_BOT_TOKEN"):
        await adapter.connect()


async def test_slack_is_waited_for_and_said_once_to_be_away_and_back(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    door, faults = Door(",".join(SCOPES)), [TimeoutError(), aiohttp.ClientConnectionError()]
    answer = door.api_call

    async def call(method: str, **sent: Any) -> Any:
        if faults:
            raise faults.pop()
        return await answer(method, **sent)

    monkeypatch.setattr(door, "api_call", call)
    monkeypatch.setattr("adapters.slack.run.make_client", lambda *_: door)
    adapter = SlackAdapter(bot_token="xoxb-1", app_token="xapp-1", watch=Watch(0, 0))
    platform = await adapter.connect()
    await adapter.close()

    assert platform.name == "slack"
    assert [record.message for record in caplog.records if "slack" in record.name] == [
        "Slack cannot be reached (ClientConnectionError): I keep trying.",
        "Slack is reached again.",
    ]


def test_only_over_http_something_is_served() -> None:
    http = SlackAdapter(bot_token="xoxb-1", signing_secret="8f74")
    socket = SlackAdapter(bot_token="xoxb-1", app_token="xapp-1", signing_secret="8f74")

    assert [(route.method, route.path) for route in http.routes] == [("POST", "/slack/events")]
    assert socket.routes == ()
