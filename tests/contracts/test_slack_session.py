"""Where answers go: acknowledgements, modals, lines for one person, direct messages; and how Slack
is listened to.
"""

import asyncio
import hashlib
import hmac
import json
import logging
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.bolt import Bolt, request_of
from adapters.slack.directory import Directory
from adapters.slack.incoming import Me
from adapters.slack.platform import SlackPlatform
from adapters.slack.requests import Requests
from adapters.slack.session import Session, Settled
from adapters.slack.surfaces import Surfaces
from adapters.slack.views import Origin, packed
from adapters.turns import NotTold
from adapters.web import Reply
from bot.messages import (
    Address,
    Answer,
    Attachment,
    Button,
    Card,
    Command,
    Field,
    Form,
    Home,
    Incoming,
    Said,
)
from bot.mishaps import Mishap
from bot.ports import MaybeTaken, TryLater, Undeliverable

ME = Me("T1", "U9", "B9")
PRIVATE = Address("slack", "T1", "U1")
CARD = Card(title="Klopt dit?", buttons=(Button("Plaatsen", "post.1.1"),))
FILE = Attachment(name="a.ics", mime="text/calendar; charset=utf-8", content="BEGIN:VCALENDAR")
FORM = Form(
    act="fill.1.1",
    title="Wat is het?",
    fields=(Field(name="what", label="Wat?"), Field(name="town", label="Waar?")),
    submit="Verder",
)
URL = "https://hooks.example/1"
Fault = Exception | tuple[int, str] | None


class Wire(AsyncWebClient):
    """Keeps every call, and fails those that it is told to; `closed` is asked of its session."""

    closed = False

    def __init__(self) -> None:
        super().__init__(token="xoxb-1", retry_handlers=[], session=self)
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.faults: dict[str, Fault] = {}
        self.guest = False
        self.slow: list[float] = []
        self.open = asyncio.Event()
        self.open.set()

    async def api_call(self, api_method: str, **sent: Any) -> Any:
        params: dict[str, Any] = {}
        for part in ("params", "json", "data"):
            params |= sent.get(part) or {}
        await self.open.wait()
        if self.slow:
            await asyncio.sleep(self.slow.pop(0))
        self.calls.append((api_method, params))
        fault = self.faults.get(api_method)
        if isinstance(fault, Exception):
            raise fault
        if fault is not None:
            raise SlackApiError("refused", _Refusal(*fault))
        if api_method == "users.info":
            known = {"locale": "nl-NL", "tz": "Europe/Brussels", "real_name": "An"}
            return {"user": known | {"is_restricted": self.guest}}
        if api_method == "conversations.info":
            return {"channel": {"name": "besloten"}}
        return {"ok": True, "channel": "D1", "ts": "9.9", "upload_url": "u", "file_id": "F1"}

    def request(self, _verb: str, url: str, data: str, **_more: Any) -> "_Post":
        self.calls.append((url, json.loads(data)))
        return _Post(self.faults.get(url))

    async def files_upload_v2(self, **sent: Any) -> Any:
        return await self.api_call("files", json=sent)

    def named(self, method: str) -> list[dict[str, Any]]:
        return [params for name, params in self.calls if name == method]

    @property
    def methods(self) -> list[str]:
        return [name for name, _ in self.calls if name != "users.info"]


class _Refusal(dict[str, Any]):
    def __init__(self, status: int, error: str) -> None:
        super().__init__(ok=False, error=error)
        self.status_code, self.headers = status, {"Retry-After": "1"}


class _Post:
    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self.status = fault[0] if isinstance(fault, tuple) else 200
        self.headers = {"Retry-After": "1"}

    async def __aenter__(self) -> "_Post":
        if isinstance(self.fault, Exception):
            raise self.fault
        return self

    async def __aexit__(self, *_error: object) -> None: ...

    async def text(self) -> str:
        return "ok"


@dataclass
class Core:
    """The bot, as an adapter knows it: it gives the answer that a test prepared."""

    answer: Answer[str] = field(default_factory=Answer)
    heard: list[Incoming] = field(default_factory=list)
    taken: list[str | None] = field(default_factory=list)
    missed: list[tuple[Address, Mishap]] = field(default_factory=list)

    async def receive(self, incoming: Incoming) -> Answer[str]:
        self.heard.append(incoming)
        if isinstance(incoming.content, Home):
            return Answer(card=Card(title="Van jou"), failed=self.answer.failed)
        return self.answer

    async def delivered(self, _answer: Answer[str], message: str | None = None) -> None:
        self.taken.append(message)

    async def undelivered(self, _answer: Answer[str], to: Address, mishap: Mishap) -> None:
        self.missed.append((to, mishap))


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def core() -> Core:
    return Core()


@pytest.fixture
def session(wire: Wire, core: Core) -> Session:
    return make_session(wire, core)


def make_session(wire: Wire, core: Core, *, patience: float = 1, longest: float = 60) -> Session:
    return Session(
        bot=core,
        platform=SlackPlatform(lambda _workspace: wire),
        surfaces=Surfaces(wire),
        directory=Directory(wire),
        me=ME,
        patience=patience,
        longest=longest,
    )


def command(text: str = "mijn", word: str = "/deel") -> dict[str, Any]:
    return {
        "command": word,
        "text": text,
        "user_id": "U1",
        "team_id": "T1",
        "channel_id": "C1",
        "channel_name": "plein",
        "trigger_id": "1.2",
        "response_url": URL,
    }


def press(*, channel: str = "C1", ephemeral: bool = False, thread: str = "") -> dict[str, Any]:
    container = {"type": "message", "message_ts": "3.3", "channel_id": channel}
    if thread:
        container["thread_ts"] = thread
    return {
        "type": "block_actions",
        "user": {"id": "U1", "team_id": "T1"},
        "trigger_id": "1.2",
        "response_url": URL,
        "container": container | {"is_ephemeral": ephemeral},
        "actions": [{"type": "button", "action_id": "press:0", "value": "post.1.1"}],
    }


def press_in(type_: str, mirror: str = "") -> dict[str, Any]:
    view = {"id": "V1", "hash": "h1", "type": type_}
    view["private_metadata"] = packed(Origin("", "" if type_ == "home" else "C1", "", mirror))
    return press() | {"container": {"type": "view"}, "response_url": None, "view": view}


def submission(channel: str = "C1", mirror: str = "") -> dict[str, Any]:
    view = {
        "id": "V1",
        "hash": "h1",
        "type": "modal",
        "callback_id": "form",
        "private_metadata": packed(Origin("fill.1.1", channel, "", mirror)),
        "blocks": [{"type": "input", "block_id": name} for name in ("what", "town")],
        "state": {"values": {}},
    }
    user = {"id": "U1", "team_id": "T1"}
    return {"type": "view_submission", "user": user, "trigger_id": "1.2", "view": view}


def direct(text: str = "zoek een zaal") -> dict[str, Any]:
    event = {"type": "message", "user": "U1", "channel": "D1", "channel_type": "im", "text": text}
    return {"type": "event_callback", "event_id": "Ev1", "event": event}


def mention(thread: str = "") -> dict[str, Any]:
    event = {"type": "app_mention", "user": "U1", "channel": "C1", "text": "<@U9> zoek een zaal"}
    return {"type": "event_callback", "event_id": "Ev1", "event": event | {"thread_ts": thread}}


def opened() -> dict[str, Any]:
    event = {"type": "app_home_opened", "user": "U1", "tab": "home"}
    return {"type": "event_callback", "event_id": "Ev2", "event": event}


def body(settled: Settled) -> dict[str, Any]:
    assert settled.body is not None
    return dict(settled.body)


def words(shown: object) -> str:
    return json.dumps(shown, ensure_ascii=False)


# slash commands


async def test_a_command_is_answered_by_its_acknowledgement(
    session: Session, wire: Wire, core: Core
) -> None:
    core.answer = Answer(card=CARD, receipt="r1")
    settled = await session.command(command())

    assert body(settled)["response_type"] == "ephemeral"
    assert "Klopt dit?" in words(settled.body)
    assert core.heard[0].content == Command("mijn")
    assert (core.heard[0].name, core.heard[0].language) == ("An", "nl")
    assert wire.methods == core.taken == []
    assert settled.taken is not None
    await settled.taken()
    assert core.taken == [None]


async def test_a_command_whose_acknowledgement_was_lost_is_answered_later(
    session: Session, core: Core
) -> None:
    core.answer = Answer(card=CARD, receipt="r1")
    settled = await session.command(command())

    assert settled.lost is not None
    await settled.lost()
    (missed,) = core.missed
    assert missed[0] == PRIVATE
    assert isinstance(missed[1], MaybeTaken)


@pytest.mark.parametrize("answer", [Answer(), Answer(card=CARD, again=True)])
async def test_nothing_to_say_is_only_acknowledged(
    session: Session, wire: Wire, core: Core, answer: Answer[str]
) -> None:
    core.answer = answer

    assert (await session.command(command())).body is None
    assert wire.methods == []


async def test_what_nothing_was_saved_of_is_told_by_the_acknowledgement(
    session: Session, core: Core
) -> None:
    core.answer = Answer(card=Card(title="Er is niets bewaard."), failed=True)

    assert "niets bewaard" in words((await session.command(command())).body)


async def test_files_go_to_the_direct_messages_and_a_line_says_so(
    session: Session, wire: Wire, core: Core
) -> None:
    core.answer = Answer(card=Card(title="Rond", attachments=(FILE,)), receipt="r1")
    settled = await session.command(command())

    assert "privébericht" in words(settled.body)
    assert wire.methods == ["chat.postMessage", "files"]
    assert wire.named("chat.postMessage")[0]["channel"] == "U1"
    assert core.taken == ["D1:9.9"]


async def test_files_that_cannot_be_sent_leave_the_words(
    session: Session, wire: Wire, core: Core
) -> None:
    wire.faults["chat.postMessage"] = (200, "channel_not_found")
    core.answer = Answer(card=Card(title="Rond", attachments=(FILE,)), receipt="r1")

    assert "Rond" in words((await session.command(command())).body)
    assert isinstance(core.missed[0][1], Undeliverable)


async def test_a_form_opens_before_the_acknowledgement(
    session: Session, wire: Wire, core: Core
) -> None:
    core.answer = Answer(form=FORM, receipt="r1")
    settled = await session.command(command())

    assert settled.body is None
    (sent,) = wire.named("views.open")
    assert sent["trigger_id"] == "1.2"
    assert json.loads(sent["view"]["private_metadata"]) == {"act": "fill.1.1", "channel": "C1"}
    assert core.taken == [None]


async def test_a_form_that_cannot_open_waits_behind_a_button(
    session: Session, wire: Wire, core: Core
) -> None:
    wire.faults["views.open"] = (200, "expired_trigger_id")
    core.answer = Answer(form=FORM, receipt="r1")
    settled = await session.command(command())

    assert "privébericht" in words(settled.body)
    (sent,) = wire.named("chat.postMessage")
    assert "fill.1.1" in words(sent["blocks"])
    assert "Verder invullen" in words(sent["blocks"])


async def test_a_form_that_may_have_opened_is_not_sent_twice_at_once(
    session: Session, wire: Wire, core: Core
) -> None:
    wire.faults["views.open"] = aiohttp.ServerDisconnectedError()
    core.answer = Answer(form=FORM, receipt="r1")

    assert (await session.command(command())).body is None
    assert wire.methods == ["views.open"]
    assert isinstance(core.missed[0][1], MaybeTaken)


async def test_only_members_of_the_workspace_link_a_channel(wire: Wire, core: Core) -> None:
    await make_session(wire, core).command(command("netwerk nieuw Gent"))
    await make_session(wire, core).command(command("netwerk nieuw Gent") | {"team_id": "T5"})
    wire.guest = True
    await make_session(wire, core).command(command("netwerk nieuw Gent"))

    assert [incoming.may_link for incoming in core.heard] == [True, False, False]


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ({"users.info": (200, "internal_error")}, "Probeer het over een minuut opnieuw"),
        ({"conversations.info": (200, "channel_not_found")}, "Nodig @Deelbot hier uit"),
    ],
)
async def test_a_channel_is_not_decided_on_where_slack_says_too_little(
    session: Session, wire: Wire, core: Core, fault: dict[str, Fault], said: str
) -> None:
    wire.faults |= fault
    settled = await session.command(command("netwerk nieuw Gent"))
    assert said in words(settled.body)
    assert core.heard == []

    await session.command(command("netwerk"))
    assert len(core.heard) == 1


async def test_what_is_too_late_for_an_acknowledgement_is_told_beside_it(
    wire: Wire, core: Core
) -> None:
    session = make_session(wire, core, longest=0)
    core.answer = Answer(card=CARD, receipt="r1")
    for asking in (session.command(command()), session.submission(submission(channel=""))):
        settled = await asking
        assert (settled.body, settled.taken) == (None, None)

    assert "post.1.1" in words(wire.named(URL)[0]["blocks"])
    assert "post.1.1" in words(wire.named("chat.postMessage")[0]["blocks"])
    assert core.taken == [None, "D1:9.9"]


async def test_a_channel_s_name_is_asked_for_only_where_it_matters(
    session: Session, wire: Wire, core: Core
) -> None:
    nameless = {"channel_name": "privategroup"}
    await session.command(command("mijn") | nameless)
    await session.command(command("netwerk nieuw Gent") | nameless)

    assert [incoming.channel_name for incoming in core.heard] == ["", "#besloten"]
    assert len(wire.named("conversations.info")) == 1


# buttons


async def test_a_public_card_stays_and_the_answer_is_for_one(
    session: Session, wire: Wire, core: Core
) -> None:
    core.answer = Answer(card=CARD, receipt="r1", replaces=True)
    await session.press(press())

    (sent,) = wire.named(URL)
    assert (sent["response_type"], sent["replace_original"]) == ("ephemeral", False)
    assert core.taken == [None]


@pytest.mark.parametrize("replaces", [True, False])
async def test_what_one_person_sees_may_be_replaced(
    session: Session, wire: Wire, core: Core, replaces: bool
) -> None:
    core.answer = Answer(card=CARD, replaces=replaces)
    await session.press(press(ephemeral=True, thread="7.7"))

    (sent,) = wire.named(URL)
    assert sent["replace_original"] is replaces
    assert sent.get("thread_ts") == (None if replaces else "7.7")


async def test_a_direct_message_is_edited_or_followed(
    session: Session, wire: Wire, core: Core
) -> None:
    core.answer = Answer(card=CARD, receipt="r1", replaces=True)
    await session.press(press(channel="D1"))
    core.answer = Answer(card=CARD, receipt="r2")
    await session.press(press(channel="D1"))

    assert wire.methods == ["chat.update", "chat.postMessage"]
    assert core.taken == ["D1:3.3", "D1:9.9"]


async def test_an_answer_that_is_lost_comes_again_later(
    session: Session, wire: Wire, core: Core
) -> None:
    wire.faults[URL] = aiohttp.ServerDisconnectedError()
    core.answer = Answer(card=CARD, receipt="r1")
    await session.press(press())

    assert wire.methods == [URL]
    assert isinstance(core.missed[0][1], MaybeTaken)


async def test_a_response_url_that_has_expired_leads_to_the_direct_messages(
    session: Session, wire: Wire, core: Core
) -> None:
    wire.faults[URL] = (404, "expired_url")
    core.answer = Answer(card=CARD, receipt="r1")
    await session.press(press())

    assert wire.methods == [URL, "chat.postMessage"]
    assert core.taken == ["D1:9.9"]


async def test_too_many_answers_wait_for_the_courier(
    session: Session, wire: Wire, core: Core
) -> None:
    wire.faults[URL] = (429, "")
    core.answer = Answer(card=CARD, receipt="r1")
    await session.press(press())

    (missed,) = core.missed
    assert isinstance(missed[1], TryLater)
    assert missed[1].after == 1


async def test_a_form_pressed_for_opens_and_in_a_modal_it_takes_its_place(
    session: Session, wire: Wire, core: Core
) -> None:
    core.answer = Answer(form=FORM, receipt="r1")
    await session.press(press())
    await session.press(press_in("modal"))

    assert wire.methods == ["views.open", "views.update"]
    (sent,) = wire.named("views.update")
    assert (sent["view_id"], sent["hash"]) == ("V1", "h1")


async def test_a_modal_that_has_changed_leads_to_the_direct_messages(
    session: Session, wire: Wire, core: Core
) -> None:
    wire.faults["views.update"] = (200, "hash_conflict")
    core.answer = Answer(card=CARD, receipt="r1")
    await session.press(press_in("modal"))

    assert wire.methods == ["views.update", "chat.postMessage"]


async def test_what_a_modal_did_is_seen_in_the_message_behind_it(
    session: Session, wire: Wire, core: Core
) -> None:
    core.answer = Answer(card=CARD, receipt="r1", replaces=True)
    await session.press(press_in("modal", mirror=URL))
    await session.submission(submission(mirror="D1:3.3"))
    await session.finish()

    (sent,) = wire.named(URL)
    assert sent["replace_original"] is True
    assert wire.named("chat.update")[0]["ts"] == "3.3"


async def test_a_home_is_shown_and_shown_anew_after_what_is_done_there(
    session: Session, wire: Wire, core: Core
) -> None:
    await session.event(opened())
    core.answer = Answer(card=CARD, receipt="r1")
    await session.press(press_in("home"))
    await session.submission(submission(channel=""))
    await session.finish()

    assert wire.methods.count("views.publish") == 3
    assert wire.named("views.publish")[0]["user_id"] == "U1"
    assert wire.named("chat.postMessage")[0]["channel"] == "U1"


async def test_a_home_that_cannot_be_read_comes_again(
    session: Session, wire: Wire, core: Core
) -> None:
    core.answer = Answer(failed=True)

    with pytest.raises(NotTold):
        await session.event(opened())
    assert wire.methods == []


# forms that are sent in


async def test_errors_stand_beside_their_fields(session: Session, core: Core) -> None:
    wrong = (Field(name="what", label="Wat?", error="Dat is er niet."), FORM.fields[1])
    core.answer = Answer(form=Form(act=FORM.act, title="x", fields=wrong, submit="x"))
    settled = await session.submission(submission())

    assert body(settled) == {"response_action": "errors", "errors": {"what": "Dat is er niet."}}


async def test_errors_of_questions_that_are_not_shown_bring_the_form_anew(
    session: Session, core: Core
) -> None:
    wrong = (Field(name="what", label="Wat?", error="Dat is er niet."),)
    core.answer = Answer(form=Form(act=FORM.act, title="x", fields=wrong, submit="x"))
    settled = await session.submission(submission())

    assert body(settled)["response_action"] == "update"
    assert "Dat is er niet." in words(settled.body)


async def test_another_form_takes_the_place_of_the_first(session: Session, core: Core) -> None:
    other = Form(act="when.1.1", title="Wanneer?", fields=FORM.fields[:1], submit="x")
    core.answer = Answer(form=other, receipt="r1")
    settled = await session.submission(submission())

    assert body(settled)["response_action"] == "update"
    assert "when.1.1" in words(settled.body)
    assert settled.taken is not None


async def test_what_comes_of_a_form_is_seen_in_the_modal(session: Session, core: Core) -> None:
    core.answer = Answer(card=CARD, receipt="r1")
    settled = await session.submission(submission())

    assert body(settled)["response_action"] == "update"
    assert "post.1.1" in words(settled.body)
    assert body(settled)["view"]["close"]["text"] == "Sluiten"
    core.answer = Answer(card=CARD, again=True)
    assert body(await session.submission(submission()))["response_action"] == "update"


async def test_files_do_not_fit_a_modal(session: Session, wire: Wire, core: Core) -> None:
    core.answer = Answer(card=Card(title="Rond", attachments=(FILE,)), receipt="r1")
    settled = await session.submission(submission())

    assert "privébericht" in words(settled.body)
    assert wire.methods[:2] == ["chat.postMessage", "files"]


async def test_what_was_filled_in_stays_when_nothing_came_of_it(
    session: Session, core: Core
) -> None:
    for answer in (
        Answer(card=Card(title="Dat kan niet meer.")),
        Answer(card=Card(title="Dat kan niet meer.", notes=("Code abc",)), failed=True),
    ):
        core.answer = answer
        settled = await session.submission(submission())
        assert body(settled)["errors"] == {"what": "Dat kan niet meer."}


async def test_a_form_that_leads_nowhere_closes(session: Session, core: Core) -> None:
    assert body(await session.submission(submission())) == {"response_action": "clear"}
    assert (await session.submission(submission() | {"view": {"id": "V2"}})).body is None
    assert len(core.heard) == 1


# what is written


async def test_a_mention_is_answered_in_its_thread_for_one(
    session: Session, wire: Wire, core: Core
) -> None:
    core.answer = Answer(card=CARD)
    await session.event(mention(thread="7.7"))

    (sent,) = wire.named("chat.postEphemeral")
    assert (sent["channel"], sent["user"], sent["thread_ts"]) == ("C1", "U1", "7.7")


async def test_who_cannot_be_shown_something_in_a_channel_is_written_to(
    session: Session, wire: Wire, core: Core
) -> None:
    wire.faults["chat.postEphemeral"] = (200, "user_not_in_channel")
    core.answer = Answer(card=CARD)
    await session.event(mention())

    assert wire.methods == ["chat.postEphemeral", "chat.postMessage"]


async def test_a_direct_message_is_answered_by_one(
    session: Session, wire: Wire, core: Core
) -> None:
    core.answer = Answer(form=FORM, receipt="r1")
    await session.event(direct())

    assert core.heard[0].content == Said("zoek een zaal")
    (sent,) = wire.named("chat.postMessage")
    assert (sent["channel"], core.taken) == ("U1", ["D1:9.9"])
    assert "fill.1.1" in words(sent["blocks"])


async def test_answers_come_in_their_order_and_keep_nobody_waiting(wire: Wire, core: Core) -> None:
    session = make_session(wire, core, patience=0.001)
    await session.event(direct() | {"event_id": "Ev0"})
    wire.open.clear()
    wire.slow = [0.02, 0]
    for n in range(3):
        core.answer = Answer(card=Card(title=f"Antwoord {n}"))
        await session.event(direct() | {"event_id": f"Ev{n}"})
    assert wire.methods == []
    wire.open.set()
    await session.finish()

    assert [s["text"] for s in wire.named("chat.postMessage")] == [
        f"Antwoord {n}" for n in range(3)
    ]


async def test_a_command_does_not_wait_for_slow_files(wire: Wire, core: Core) -> None:
    session = make_session(wire, core, patience=0.001)
    await session.command(command())
    wire.open.clear()
    core.answer = Answer(card=Card(title="Rond", attachments=(FILE,)), receipt="r1")

    assert "privébericht" in words((await session.command(command())).body)
    assert core.taken == []
    wire.open.set()
    await session.finish()
    assert core.taken == ["D1:9.9"]


@pytest.mark.parametrize(
    ("fault", "comes_again"), [((429, ""), True), ((200, "channel_not_found"), False)]
)
async def test_what_could_be_neither_saved_nor_told_comes_again(
    session: Session, wire: Wire, core: Core, fault: Fault, comes_again: bool
) -> None:
    """Who cannot be told at all will not be by the same delivery either."""
    wire.faults["chat.postMessage"] = fault
    core.answer = Answer(card=Card(title="Er is niets bewaard."), failed=True)

    if comes_again:
        with pytest.raises(NotTold):
            await session.event(direct())
    else:
        await session.event(direct())
    assert core.missed == []


async def test_an_answer_that_is_kept_nowhere_is_tried_once_more(
    wire: Wire, core: Core, monkeypatch: pytest.MonkeyPatch, session: Session
) -> None:
    waited: list[float] = []
    original = asyncio.sleep

    async def sleep(seconds: float) -> None:
        waited.append(seconds)
        wire.faults.clear()
        await original(0)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    wire.faults["chat.postMessage"] = aiohttp.ConnectionTimeoutError()
    core.answer = Answer(card=CARD)
    await session.event(direct())
    for _ in range(5):
        await original(0)

    assert waited == [5]
    assert len(wire.named("chat.postMessage")) == 2


async def test_a_bug_is_logged_without_words_and_acknowledged(
    session: Session, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    assert await session.press({"actions": 3, "text": "geheim"}) == Settled()
    assert "bug" in caplog.text
    assert "geheim" not in caplog.text


# how Slack is listened to


@pytest.fixture
def bolt(session: Session, wire: Wire) -> Bolt:
    return Bolt(session, wire, ME)


SECRET = "8f74"


def signed(text: bytes, *, secret: str = SECRET, at: int = 1_000) -> dict[str, str]:
    digest = hmac.new(secret.encode(), f"v0:{at}:".encode() + text, hashlib.sha256).hexdigest()
    return {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": str(at),
        "X-Slack-Signature": f"v0={digest}",
    }


class Clock:
    def now(self) -> float:
        return 1_000.0


@pytest.fixture
def requests(bolt: Bolt) -> Requests:
    return Requests(secret=SECRET, take=bolt.take, clock=Clock())


@pytest.mark.parametrize(
    "payload",
    [
        command(),
        press(),
        press_in("modal"),
        submission(),
        {"type": "view_closed", "view": {"callback_id": "form"}, "user": {"id": "U1"}},
        direct(),
        mention(),
        opened(),
        {"type": "event_callback", "event": {"type": "strange"}},
        {"type": "shortcut", "callback_id": "search", "user": {"id": "U1"}},
        {"type": "message_action", "callback_id": "x", "user": {"id": "U1"}},
        {"type": "block_suggestion", "action_id": "a", "value": "x"},
        {"type": "dialog_submission", "callback_id": "x", "state": "y"},
        {"type": "interactive_message", "callback_id": "x", "actions": [{}]},
        {"type": "event_callback", "event": {}},
        {"type": "of no kind that there is"},
    ],
)
async def test_everything_is_caught_and_acknowledged(
    bolt: Bolt, wire: Wire, caplog: pytest.LogCaptureFixture, payload: dict[str, Any]
) -> None:
    caplog.set_level(logging.DEBUG)
    request = request_of(payload | {"text": "geheim"}, {}, "socket_mode")

    assert request is not None
    response = await bolt.take(request)
    assert response is not None
    assert response.status == 200
    assert "error" not in (response.settled.body or {})
    assert "auth.test" not in wire.methods
    assert "geheim" not in caplog.text


async def test_a_menu_that_is_asked_for_choices_gets_none(bolt: Bolt) -> None:
    payload: dict[str, object] = {"type": "block_suggestion", "action_id": "a", "value": "x"}
    request = request_of(payload, {}, "socket_mode")

    assert request is not None
    response = await bolt.take(request)
    assert response is not None
    assert response.settled.body == {"options": []}


async def test_what_could_be_neither_saved_nor_told_is_not_acknowledged(
    requests: Requests, core: Core, wire: Wire
) -> None:
    wire.faults["chat.postMessage"] = (429, "")
    core.answer = Answer(card=CARD, failed=True)
    text = json.dumps(direct()).encode()

    assert await requests.receive(signed(text), text) == Reply(503)


async def test_a_request_url_is_tried(requests: Requests) -> None:
    text = b'{"type": "url_verification", "challenge": "3eZ"}'
    reply = await requests.receive(signed(text), text)

    assert (reply.status, json.loads(reply.body)) == (200, {"challenge": "3eZ"})


async def test_a_signed_command_is_answered_and_then_noted(requests: Requests, core: Core) -> None:
    core.answer = Answer(card=CARD, receipt="r1")
    text = json.dumps(command()).encode()
    reply = await requests.receive(signed(text), text)
    await requests.finish()

    assert reply.status == 200
    assert json.loads(reply.body)["response_type"] == "ephemeral"
    assert core.taken == [None]
    assert await requests.receive(signed(text), text) == Reply(503)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Slack-Signature": "v0=é"},
        {"X-Slack-Request-Timestamp": "abc"},
        {"X-Slack-Request-Timestamp": "9" * 5_000},
        signed(b"{}", secret="other"),
        signed(b"{}", at=600),
        signed(b'{"other": 1}'),
    ],
)
async def test_forged_and_old_requests_are_refused_without_a_word(
    requests: Requests, core: Core, caplog: pytest.LogCaptureFixture, headers: dict[str, str]
) -> None:
    caplog.set_level(logging.DEBUG)
    given = signed(b"{}") | headers if len(headers) == 1 else headers

    assert await requests.receive(given, b"{}") == Reply(401)
    assert caplog.text == ""
    assert core.heard == []


@pytest.mark.parametrize(
    "text", [b"", b"{}", b"{", b"[]", b"null", b"3", b"payload=3", b"payload=%7B", b"\xff{"]
)
async def test_malformed_requests_are_refused_without_a_trace(
    requests: Requests, caplog: pytest.LogCaptureFixture, text: bytes
) -> None:
    reply = await requests.receive(signed(text), text)

    assert reply in (Reply(400), Reply(401))
    assert "Traceback" not in caplog.text
