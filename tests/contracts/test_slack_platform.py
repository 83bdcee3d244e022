"""Sending and editing by the Web API: what is called, and what becomes of every refusal."""

import json
import logging
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.file_upload_v2_result import FileUploadV2Result

from adapters.slack.errors import translated
from adapters.slack.platform import Name, SlackPlatform, named
from bot.messages import Address, Attachment, Button, Card
from bot.ports import MaybeTaken, TryLater, Undeliverable, Unreachable

AN = Address("slack", "T1", "U1")
CHANNEL = Address("slack", "T1", "C1")
THREAD = Address("slack", "T1", "C1", "90.0001")
ELSEWHERE = Address("slack", "T2", "C1")
CARD = Card(title="Zaal Zuid", lines=("Gent",), buttons=(Button("Doe", "do.x.1"),))
ICS = Attachment(name="zaal.ics", mime="text/calendar; charset=utf-8", content="BEGIN:é")
LONG = Card(title="T", lines=("x " * 4_000,), buttons=CARD.buttons)
HELLO = "C1:1.0001"
TWO = "D1:1.0001,1.0002"

Reply = tuple[int, object, dict[str, str]] | Exception


def refusal(error: str, **more: str) -> Reply:
    return 200, {"ok": False, "error": error, **more}, {}


SLOW_DOWN: Reply = (429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "30"})
CLOSED = refusal("is_archived")
GONE = refusal("message_not_found")
LOST = aiohttp.ServerDisconnectedError()
UNSENT = aiohttp.ClientConnectorError(
    ConnectionKey("slack.com", 443, True, True, None, None, None), OSError()
)


class Wire(AsyncWebClient):
    """Slack's side: notes every call, and answers by `script`, method by method, else well."""

    def __init__(self) -> None:
        super().__init__("xoxb-secret", retry_handlers=[])
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.files: list[bytes] = []
        self.script: dict[str, list[Reply | None]] = {}
        self.times = 0

    async def _request(self, *, http_verb: str, api_url: str, req_args: Any) -> dict[str, Any]:
        method = urlsplit(api_url).path.rsplit("/", 1)[-1]
        given = req_args.get("json") or req_args.get("params") or {}
        self.calls.append((method, dict(given)))
        status, data, headers = self._answer(method) or (200, self._result(method, given), {})
        return {"data": data, "headers": headers, "status_code": status}

    async def _upload_file(self, *, data: bytes, **_: Any) -> FileUploadV2Result:
        self.files.append(data)
        answer = self._answer("upload")
        return FileUploadV2Result(status=answer[0] if answer else 200, body="OK")

    def _answer(self, method: str) -> tuple[int, object, dict[str, str]] | None:
        script = self.script.get(method, [])
        reply = script.pop(0) if script else None
        if isinstance(reply, Exception):
            raise reply
        return reply

    def _result(self, method: str, given: dict[str, Any]) -> dict[str, object]:
        self.times += 1
        channel = str(given.get("channel", "")).replace("U", "D")
        done: dict[str, object] = {"ok": True, "channel": channel, "ts": f"1.{self.times:04}"}
        if method.startswith("files."):
            done |= {"upload_url": "https://files.slack.com/x", "file_id": "F1", "files": []}
        return done


class Slack:
    def __init__(self) -> None:
        self.wire = Wire()
        self.at = 1000.0
        self.platform = SlackPlatform(lambda _workspace: self.wire, lambda: self.at)

    def answers(self, method: str, *replies: Reply | None) -> None:
        self.wire.script[method] = list(replies)

    @property
    def methods(self) -> list[str]:
        return [method for method, _ in self.wire.calls]

    def sent(self, method: str, name: str) -> list[Any]:
        return [given.get(name) for called, given in self.wire.calls if called == method]


@pytest.fixture
def slack() -> Slack:
    return Slack()


async def test_a_card_is_one_message_with_its_buttons(slack: Slack) -> None:
    assert await slack.platform.send(AN, CARD) == "D1:1.0001"

    assert slack.platform.name == "slack"
    ((method, given),) = slack.wire.calls
    assert method == "chat.postMessage"
    rich, actions = given.pop("blocks")
    assert (rich["type"], actions["elements"][0]["value"]) == ("rich_text", "do.x.1")
    assert given == {
        "channel": "U1",
        "text": "Zaal Zuid\nGent",
        "mrkdwn": False,
        "parse": "none",
        "link_names": False,
        "unfurl_links": False,
        "unfurl_media": False,
    }


async def test_a_thread_is_answered_in_the_thread(slack: Slack) -> None:
    await slack.platform.send(THREAD, Card(title="T", attachments=(ICS,)))

    assert slack.sent("chat.postMessage", "thread_ts") == ["90.0001"]
    assert slack.sent("files.completeUploadExternal", "thread_ts") == ["90.0001"]


async def test_every_workspace_has_its_client() -> None:
    wires = {"T1": Wire(), "T2": Wire()}
    platform = SlackPlatform(wires.__getitem__, lambda: 0)

    await platform.send(ELSEWHERE, CARD)

    assert [len(wire.calls) for wire in wires.values()] == [0, 1]


async def test_a_long_card_has_its_buttons_on_the_last_message(slack: Slack) -> None:
    assert await slack.platform.send(AN, LONG) == "D1:1.0001,1.0002"

    last = [blocks[-1]["type"] for blocks in slack.sent("chat.postMessage", "blocks")]
    assert last == ["rich_text", "actions"]


async def test_files_follow_the_words_where_those_came_to_stand(slack: Slack) -> None:
    other = Attachment(name="b.ics", mime=ICS.mime, content="b")
    card = Card(title="Bevestigd", attachments=(ICS, other))

    assert await slack.platform.send(AN, card) == "D1:1.0001"

    assert slack.methods == [
        "chat.postMessage",
        *["files.getUploadURLExternal"] * 2,
        "files.completeUploadExternal",
    ]
    assert slack.sent("files.getUploadURLExternal", "filename") == ["zaal.ics", "b.ics"]
    assert slack.sent("files.completeUploadExternal", "channel_id") == ["D1"]
    assert slack.wire.files == ["BEGIN:é".encode(), b"b"]


TABLE: list[tuple[Reply, type[Exception], type[Exception]]] = [
    *[
        (refusal(error), Unreachable, Unreachable)
        for error in (
            *("channel_not_found", "is_archived", "not_in_channel", "user_not_found"),
            *("user_disabled", "cannot_dm_bot", "messages_tab_disabled", "thread_not_found"),
            *("restricted_action", "restricted_action_read_only_channel"),
        )
    ],
    *[
        (refusal(error), Undeliverable, Undeliverable)
        for error in (
            *("message_not_found", "cant_update_message"),
            *("edit_window_closed", "cant_delete_message"),
        )
    ],
    *[
        (refusal(error), TryLater, TryLater)
        for error in (
            *("token_revoked", "invalid_auth", "not_authed", "account_inactive", "token_expired"),
            *("missing_scope", "team_added_to_org", "request_timeout", "ratelimited"),
        )
    ],
    *[
        (refusal(error), MaybeTaken, TryLater)
        for error in ("fatal_error", "internal_error", "service_unavailable")
    ],
    (SLOW_DOWN, TryLater, TryLater),
    ((503, "Bad gateway", {}), MaybeTaken, TryLater),
    ((500, {}, {}), MaybeTaken, TryLater),
    ((200, {}, {}), MaybeTaken, TryLater),
    ((404, {}, {}), SlackApiError, SlackApiError),
    (refusal("invalid_blocks"), SlackApiError, SlackApiError),
    (refusal("msg_blocks_too_long"), SlackApiError, SlackApiError),
    (UNSENT, TryLater, TryLater),
    (aiohttp.ConnectionTimeoutError(), TryLater, TryLater),
    (LOST, MaybeTaken, TryLater),
    (TimeoutError(), MaybeTaken, TryLater),
    (aiohttp.ClientOSError(), MaybeTaken, TryLater),
    (ConnectionResetError(), MaybeTaken, TryLater),
    (aiohttp.InvalidURL("x"), aiohttp.InvalidURL, aiohttp.InvalidURL),
]


@pytest.mark.parametrize(("reply", "expected"), [(r, e) for r, e, _ in TABLE])
async def test_what_a_refused_message_means(
    slack: Slack, reply: Reply, expected: type[Exception]
) -> None:
    slack.answers("chat.postMessage", reply)

    with pytest.raises(expected) as raised:
        await slack.platform.send(AN, CARD)

    assert raised.type is expected
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(("reply", "expected"), [(r, e) for r, _, e in TABLE])
async def test_what_a_refused_edit_means(
    slack: Slack, reply: Reply, expected: type[Exception]
) -> None:
    slack.answers("chat.update", reply)

    with pytest.raises(expected) as raised:
        await slack.platform.edit(CHANNEL, HELLO, CARD)

    assert raised.type is expected


@pytest.mark.parametrize(("seconds", "after"), [("30", 30), ("x", 5), (None, 5), ("-1", 0)])
async def test_a_429_says_how_long_to_wait(slack: Slack, seconds: str | None, after: float) -> None:
    headers = {} if seconds is None else {"retry-after": seconds}
    slack.answers("chat.postMessage", (429, "slow down", headers))

    with pytest.raises(TryLater) as raised:
        await slack.platform.send(AN, CARD)

    assert raised.value.after == after


async def test_a_429_stops_that_channel_alone_until_its_time_is_over(slack: Slack) -> None:
    slack.answers("chat.postMessage", SLOW_DOWN)
    with pytest.raises(TryLater) as first:
        await slack.platform.send(CHANNEL, CARD)
    slack.at += 10
    with pytest.raises(TryLater) as second:
        await slack.platform.edit(CHANNEL, HELLO, CARD)
    with pytest.raises(TryLater):
        await slack.platform.ephemeral(THREAD, "U1", CARD)
    await slack.platform.send(AN, CARD)
    await slack.platform.send(ELSEWHERE, CARD)

    assert (first.value.after, second.value.after) == (30, 20)
    assert slack.sent("chat.postMessage", "channel") == ["C1", "U1", "C1"]

    slack.at += 20
    await slack.platform.send(CHANNEL, CARD)

    assert slack.methods == ["chat.postMessage"] * 4


async def test_a_refused_token_stops_its_workspace_and_is_told_once(
    slack: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    slack.answers("chat.postMessage", refusal("token_revoked"))
    for place in (CHANNEL, AN):
        with pytest.raises(TryLater) as raised:
            await slack.platform.send(place, CARD)
        assert raised.value.after == 600
    await slack.platform.send(ELSEWHERE, CARD)

    assert slack.methods == ["chat.postMessage"] * 2
    (record,) = caplog.records
    assert "token (token_revoked)" in record.getMessage()

    slack.at += 600
    await slack.platform.send(AN, CARD)


async def test_a_missing_scope_is_named_and_stops_nothing_else(
    slack: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    slack.answers("files.getUploadURLExternal", refusal("missing_scope", needed="files:write"))
    with pytest.raises(TryLater):
        await slack.platform.send(AN, Card(title="T", attachments=(ICS,)))
    await slack.platform.send(AN, CARD)

    (record,) = caplog.records
    assert "scope files:write" in record.getMessage()


@pytest.mark.parametrize(("status", "expected"), [(502, MaybeTaken), (404, SlackApiError)])
def test_an_answer_that_is_no_json_is_read_by_its_status(
    status: int, expected: type[Exception]
) -> None:
    error = SlackApiError("unreadable", SimpleNamespace(status=status))

    assert type(translated(error, sending=True)) is expected


def test_an_error_of_our_own_is_let_through() -> None:
    error = ValueError()

    assert translated(error, sending=True) is error


@pytest.mark.parametrize(
    ("method", "reply", "expected"),
    [
        ("files.getUploadURLExternal", CLOSED, Unreachable),
        ("files.completeUploadExternal", LOST, MaybeTaken),
        ("files.completeUploadExternal", refusal("huh"), SlackApiError),
    ],
)
async def test_half_a_card_is_taken_back(
    slack: Slack, method: str, reply: Reply, expected: type[Exception]
) -> None:
    slack.answers(method, reply)

    with pytest.raises(expected) as raised:
        await slack.platform.send(AN, Card(title="T", attachments=(ICS,)))

    assert raised.type is expected
    assert slack.methods[-1] == "chat.delete"
    assert slack.sent("chat.delete", "channel") == ["D1"]
    assert slack.sent("chat.delete", "ts") == ["1.0001"]


@pytest.mark.parametrize(
    ("method", "reply"),
    [
        ("files.getUploadURLExternal", SLOW_DOWN),
        ("upload", (500, "", {})),
        ("upload", UNSENT),
    ],
)
async def test_where_a_file_must_wait_its_words_stay_and_it_follows_them(
    slack: Slack, method: str, reply: Reply
) -> None:
    slack.answers(method, reply)
    card = Card(title="T", attachments=(ICS,))
    with pytest.raises(TryLater) as raised:
        await slack.platform.send(AN, card)
    slack.at += 31

    message = await slack.platform.edit(AN, raised.value.message, card)

    assert message == "D1:1.0001"
    posted = [each for each in slack.methods if each.startswith("chat.")]
    assert posted == ["chat.postMessage", "chat.update"]


async def test_half_a_card_in_a_stopped_channel_is_taken_back_later(slack: Slack) -> None:
    slack.answers("chat.postMessage", None, SLOW_DOWN)
    slack.answers("chat.delete", SLOW_DOWN)
    for tries in (2, 3):
        with pytest.raises(TryLater):
            await slack.platform.send(AN, LONG)
        assert len(slack.methods) == tries
        slack.at += 31

    assert await slack.platform.send(AN, LONG) == "D1:1.0003,1.0004"
    assert slack.methods[2:] == [*["chat.delete"] * 2, *["chat.postMessage"] * 2]
    assert slack.sent("chat.delete", "ts") == ["1.0001", "1.0001"]


async def test_an_edit_changes_each_message_where_it_stands(slack: Slack) -> None:
    await slack.platform.edit(AN, TWO, LONG)

    assert slack.methods == ["chat.update"] * 2
    assert slack.sent("chat.update", "channel") == ["D1", "D1"]
    assert slack.sent("chat.update", "ts") == ["1.0002", "1.0001"]
    last = [blocks[-1]["type"] for blocks in slack.sent("chat.update", "blocks")]
    assert last == ["actions", "rich_text"]
    assert slack.sent("chat.update", "parse") == ["none", "none"]


@pytest.mark.parametrize("reply", [None, refusal("cant_delete_message")])
async def test_an_edit_deletes_what_is_left(slack: Slack, reply: Reply | None) -> None:
    slack.answers("chat.delete", reply)
    await slack.platform.edit(AN, TWO, CARD)

    assert slack.sent("chat.update", "ts") == ["1.0001"]
    assert slack.sent("chat.update", "blocks")[0][-1]["type"] == "actions"
    assert slack.sent("chat.delete", "ts") == ["1.0002"]


async def test_an_edit_that_grew_ends_in_an_ellipsis(slack: Slack) -> None:
    await slack.platform.edit(CHANNEL, HELLO, LONG)

    assert slack.sent("chat.update", "text")[0].endswith("x…")
    assert slack.sent("chat.update", "blocks")[0][-1]["type"] == "actions"


async def test_an_edit_goes_on_without_a_message_that_was_deleted(slack: Slack) -> None:
    slack.answers("chat.update", GONE)
    await slack.platform.edit(AN, TWO, LONG)

    assert slack.sent("chat.update", "ts") == ["1.0002", "1.0001"]
    assert slack.sent("chat.update", "text")[1].endswith("x…")


async def test_an_edit_stops_where_nobody_is_reached(slack: Slack) -> None:
    slack.answers("chat.update", CLOSED)

    with pytest.raises(Unreachable):
        await slack.platform.edit(AN, TWO, LONG)

    assert slack.methods == ["chat.update"]


async def test_an_edit_of_nothing_is_undeliverable(slack: Slack) -> None:
    slack.answers("chat.update", GONE, GONE)

    with pytest.raises(Undeliverable):
        await slack.platform.edit(AN, TWO, LONG)


@pytest.mark.parametrize("message", ["", "abc", "123", "C1:", "C1:1", "C1:1.0,", "run-7", "١:1.0"])
async def test_a_name_of_another_kind_is_undeliverable(slack: Slack, message: str) -> None:
    assert named(message) is None
    with pytest.raises(Undeliverable):
        await slack.platform.edit(CHANNEL, message, CARD)

    assert slack.methods == []


def test_a_name_is_read_back() -> None:
    name = Name("D1", ("1.0001", "1.0002"))

    assert str(name) == TWO
    assert named(TWO) == name


async def test_the_files_of_an_edited_card_are_sent_after_it(slack: Slack) -> None:
    await slack.platform.edit(AN, "D1:5.1", Card(title="T", attachments=(ICS,)))

    assert slack.methods[0] == "chat.update"
    assert slack.sent("files.completeUploadExternal", "channel_id") == ["D1"]


async def test_a_card_is_pinned_in_a_channel_alone(slack: Slack) -> None:
    for place, message in ((AN, "D1:5.1"), (CHANNEL, "C1:5.1")):
        await slack.platform.send(place, Card(title="T", pin=True))
        await slack.platform.edit(place, message, Card(title="T", pin=True))

    pinned = [given for method, given in slack.wire.calls if method == "pins.add"]
    assert pinned == [
        {"channel": "C1", "timestamp": "1.0003"},
        {"channel": "C1", "timestamp": "5.1"},
    ]


@pytest.mark.parametrize(
    "reply", [refusal("already_pinned"), refusal("missing_scope"), LOST, SLOW_DOWN]
)
async def test_what_cannot_be_pinned_is_sent_all_the_same(
    slack: Slack, reply: Reply, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="adapters")
    slack.answers("pins.add", reply)

    assert await slack.platform.send(CHANNEL, Card(title="Geheim", pin=True)) == HELLO

    (record,) = [record for record in caplog.records if record.name.startswith("adapters")]
    assert record.levelno == logging.DEBUG
    assert "Geheim" not in record.getMessage()
    if reply is SLOW_DOWN:
        with pytest.raises(TryLater):
            await slack.platform.send(CHANNEL, CARD)


async def test_a_private_answer_in_a_channel_is_shown_to_one_alone(slack: Slack) -> None:
    for place in (CHANNEL, THREAD):
        await slack.platform.ephemeral(place, "U1", CARD)

    assert slack.methods == ["chat.postEphemeral"] * 2
    assert slack.sent("chat.postEphemeral", "channel") == ["C1", "C1"]
    assert slack.sent("chat.postEphemeral", "user") == ["U1", "U1"]
    assert slack.sent("chat.postEphemeral", "thread_ts") == [None, "90.0001"]
    assert json.dumps(slack.sent("chat.postEphemeral", "blocks")[0]).count("do.x.1") == 1


async def test_a_refused_private_answer_says_what_a_message_would(slack: Slack) -> None:
    slack.answers("chat.postEphemeral", refusal("user_not_in_channel"), LOST)

    with pytest.raises(Unreachable):
        await slack.platform.ephemeral(CHANNEL, "U1", CARD)
    with pytest.raises(MaybeTaken):
        await slack.platform.ephemeral(CHANNEL, "U1", CARD)
