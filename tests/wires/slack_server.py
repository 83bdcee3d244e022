"""A Slack on loopback that refuses what the real one refuses, and judges all that the bot sends."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from itertools import count
from typing import Self

from aiohttp import web

from bot.clock import SystemClock
from tests.wires.slack_channels import Channel
from tests.wires.slack_deliveries import Deliveries, Transport
from tests.wires.slack_faults import Doubled, Fault, Faults
from tests.wires.slack_files import Files
from tests.wires.slack_interactions import Interactions
from tests.wires.slack_judge import flaws
from tests.wires.slack_methods import Methods
from tests.wires.slack_people import User
from tests.wires.slack_replies import Replies
from tests.wires.slack_requests import Requests
from tests.wires.slack_sockets import Sockets
from tests.wires.slack_state import Json, Message, Refused, View, named
from tests.wires.slack_views import Views
from tests.wires.slack_web_api import WebApi

SUBSCRIBED = frozenset(
    (
        "app_home_opened",
        "app_mention",
        "app_uninstalled",
        "message.im",
        "member_joined_channel",
        "member_left_channel",
        "tokens_revoked",
        "channel_archive",
        "channel_left",
        "channel_rename",
        "channel_unarchive",
        "group_archive",
        "group_left",
        "group_rename",
        "group_unarchive",
    )
)
SCOPES = frozenset(
    (
        "app_mentions:read",
        "channels:join",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "pins:write",
        "team:read",
        "users:read",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call the bot made, or what it said in an acknowledgement."""

    method: str
    params: Json


class SlackServer:
    """One workspace with one app; without a request URL the app is reached by Socket Mode.

    Delays of the real Slack are shortened: it repeats events at once, after a minute and after
    five (`retry_delays`, in seconds).
    """

    def __init__(self) -> None:
        self.ids = count(1)
        self.team_id, self.team_name, self.team_domain = "T0DEELBOT1", "Podia", "podia"
        self.app_id, self.bot_id = "A0DEELBOT1", "B0DEELBOT1"
        self.bot_token, self.app_token = "xoxb-1-2-deelbot", "xapp-1-A0DEELBOT1-2-deelbot"
        self.signing_secret = "8f742231b10e8888abcd99yyyzzz85a5"
        self.client_id, self.client_secret = "1.2", "client-secret"
        self.codes: set[str] = set()
        """Codes that `oauth.v2.access` takes, once each."""
        self.token_error = ""
        """What every call with the bot token is refused with: token_revoked, account_inactive."""
        self.scopes = set(SCOPES)
        self.subscribed = set(SUBSCRIBED)
        self.ack_seconds, self.trigger_seconds, self.response_url_seconds = 3.0, 3.0, 1_800.0
        self.retry_delays: tuple[float, ...] = (0.0, 0.2, 0.5)
        self.tolerates_silence = False
        """Whether what is never acknowledged is no violation: when a test stops the bot."""
        self.repeats_questions = True
        """Whether commands and interactions go out again when their socket was lost."""
        self.violations: list[str] = []
        self.calls: list[Call] = []
        self.told: list[Json] = []
        """The events that were delivered, once each, however often they were sent."""
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.faults = Faults()
        self.deliveries = Deliveries(self)
        self.sockets, self.views, self.files = Sockets(self), Views(self), Files(self)
        self.replies, self.interactions = Replies(self), Interactions(self)
        self.methods, self.web_api = Methods(self), WebApi(self)
        self.requests: Requests | None = None
        self.port = 0
        self._moments = count(1)
        self._started = SystemClock().now()
        self._runner: web.AppRunner | None = None
        bot = self.user("Deelbot", is_bot=True)
        self.bot_user_id = bot.id

    # Starting and stopping.

    async def start(self) -> Self:
        """Listens on loopback; after `stop` on the same port again."""
        app = web.Application(client_max_size=2**26)
        app.router.add_route("*", "/api/{method}", self.web_api.take)
        app.router.add_get("/link/", self.sockets.serve)
        app.router.add_post("/actions/{team}/{name}", self.replies.take)
        app.router.add_post("/upload/v1/{name}", self.files.take)
        app.router.add_get("/files-pri/{name}", self.files.give)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def stop(self) -> None:
        await self.deliveries.stop()
        await self.goes_down()
        if self.requests:
            await self.requests.close()

    async def goes_down(self) -> None:
        """All connections are cut and none is taken, until it `comes_up`."""
        await self.sockets.close()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def comes_up(self) -> None:
        await self.start()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def api_url(self) -> str:
        return f"{self.origin}/api/"

    def reaches(self, request_url: str) -> Requests:
        """From now on the app is reached by HTTP, at that address."""
        self.requests = Requests(self, request_url)
        return self.requests

    @property
    def transport(self) -> Transport:
        return self.requests or self.sockets

    async def settled(self, seconds: float = 10) -> None:
        """Waits until every delivery is acknowledged and no call is open; fails after a while."""
        quiet = 0
        try:
            async with asyncio.timeout(seconds):
                while quiet < 3:
                    await asyncio.sleep(0.01)
                    quiet = 0 if self.deliveries.open or self.web_api.open else quiet + 1
        except TimeoutError:
            held = [*self.deliveries.open.values(), *self.web_api.open]
            raise AssertionError(f"not settled after {seconds} s, still open: {held}") from None

    async def until(self, claim: Callable[[], object], why: str, seconds: float = 10) -> None:
        """Waits until it is so; fails with `why` after a while."""
        try:
            async with asyncio.timeout(seconds):
                while True:
                    if claim():
                        return
                    await asyncio.sleep(0.005)
        except TimeoutError:
            raise AssertionError(f"not after {seconds} s: {why}") from None

    # Who and what there is.

    def user(
        self,
        name: str,
        *,
        locale: str = "nl-BE",
        tz: str = "Europe/Brussels",
        is_bot: bool = False,
        guest: bool = False,
        team_id: str | None = None,
    ) -> User:
        team = team_id or self.team_id
        made = User(self, name, locale=locale, tz=tz, is_bot=is_bot, guest=guest, team_id=team)
        self.users[made.id] = made
        for channel in self.channels.values():
            if channel.everybody and not is_bot:
                channel.members.append(made.id)
        return made

    def channel(self, name: str, *people: User, private: bool = False, bot: bool = True) -> Channel:
        """A channel with these people (nobody named: everybody) and, unless told, the bot."""
        made = Channel(self, name, private=private)
        made.everybody = not people
        members = people or [user for user in self.users.values() if not user.is_bot]
        made.members = [user.id for user in members]
        if bot:
            made.members.append(self.bot_user_id)
        self.channels[made.id] = made
        return made

    async def adds_bot(self, channel: Channel, by: User | None = None) -> None:
        await channel.enters(self.bot_user_id, by)

    async def removes_bot(self, channel: Channel, by: User | None = None) -> None:
        await channel.loses(self.bot_user_id, by)

    async def uninstalls(self) -> None:
        """Somebody removes the app from the workspace: its token is worth nothing any more."""
        self.token_error = "account_inactive"
        await self.happens({"type": "app_uninstalled"})
        revoked = {"oauth": [], "bot": [self.bot_user_id]}
        await self.happens({"type": "tokens_revoked", "tokens": revoked})

    # What tests arrange to go wrong.

    def flood(
        self,
        method: str,
        channel: Channel | User | None = None,
        seconds: float = 1,
        times: float = 1,
    ) -> None:
        """The next calls are refused with 429 and Retry-After, in whole seconds. To write to a
        person is another call than to write in a channel.
        """
        where = channel.id if channel else None
        fault = Fault(kind="flood", method=method, channel=where, seconds=seconds, times=times)
        self.faults.planned.append(fault)

    def lose_answer(self, method: str, times: float = 1) -> None:
        """The next calls are done, and then the connection is cut."""
        self.faults.planned.append(Fault(kind="lose", method=method, times=times))

    def breaks(self, method: str, status: int = 503, times: float = 1) -> None:
        self.faults.planned.append(Fault(kind="break", method=method, status=status, times=times))

    def delays(self, method: str, seconds: float, times: float = 1) -> None:
        fault = Fault(kind="delay", method=method, seconds=seconds, times=times)
        self.faults.planned.append(fault)

    def doubles(self, what: Doubled, times: int = 1) -> None:
        """The next deliveries of this kind come twice, at the same moment."""
        self.faults.doubled[what] = times

    # What the parts of the server need of each other.

    def new_id(self, prefix: str) -> str:
        return f"{prefix}{next(self.ids):010d}"

    def next_moment(self) -> tuple[int, str]:
        """A number that orders everything shown, and the `ts` that goes with it."""
        number = next(self._moments)
        return number, f"{self._started}.{number:06d}"

    def misses(self, what: str) -> None:
        if not self.tolerates_silence:
            self.violations.append(what)

    def note(self, method: str, params: object) -> None:
        self.calls.append(Call(method=method, params=params if isinstance(params, dict) else {}))

    def examines(self, method: str, params: Json) -> None:
        """Keeps what is wrong with a call; refuses it where the real Slack would."""
        found = flaws(method, params)
        self.violations += [flaw.text for flaw in found]
        refused = [flaw for flaw in found if flaw.error]
        if refused:
            told = {"messages": [f"[ERROR] {flaw.text}" for flaw in refused]}
            raise Refused(refused[0].error or "", response_metadata=told)

    def soon(self, work: Coroutine[object, object, None], name: str) -> None:
        """Tells of something without waiting for it: the bot may be waiting for us."""
        self.deliveries.start(work, name)

    async def happens(self, event: Json, subscription: str | None = None) -> None:
        """Delivers an event, if the app subscribed to its kind."""
        name = subscription or str(event["type"])
        if name not in self.subscribed:
            return
        bot = {"team_id": self.team_id, "user_id": self.bot_user_id, "is_bot": True}
        bot |= {"enterprise_id": None, "is_enterprise_install": False}
        payload: Json = {"token": "verification", "team_id": self.team_id, "event": event}
        payload |= {"api_app_id": self.app_id, "type": "event_callback", "authorizations": [bot]}
        payload |= {"event_id": self.new_id("Ev"), "event_time": self._started}
        payload |= {"is_ext_shared_channel": False, "event_context": "4-loopback"}
        self.told.append(payload)
        await self.deliveries.event(payload, name)

    def rewrites(self, message: Message, body: Json) -> None:
        """An edit by the bot: blocks go when only a text is given, the rest stays unless given."""
        before = message.payload()
        if "blocks" in body or "text" in body:
            message.blocks = named(body.get("blocks", []), self.ids)
        message.text = str(body.get("text", message.text))
        if isinstance(attachments := body.get("attachments"), list):
            message.attachments = attachments
        if isinstance(metadata := body.get("metadata"), dict):
            message.metadata = metadata
        message.edits += 1
        if message.ephemeral_for is None:
            self.soon(self.tells_change(message, before), "message_changed")

    async def tells_change(self, message: Message, before: Json) -> None:
        fields: Json = {"subtype": "message_changed", "message": message.payload(), "hidden": True}
        await self._tells(message, {**fields, "previous_message": before})

    async def tells_deletion(self, message: Message) -> None:
        fields: Json = {"subtype": "message_deleted", "deleted_ts": message.ts, "hidden": True}
        await self._tells(message, {**fields, "previous_message": message.payload()})

    async def _tells(self, message: Message, fields: Json) -> None:
        channel, ts = message.channel, self.next_moment()[1]
        names = {"im": "message.im", "group": "message.groups", "channel": "message.channels"}
        event: Json = {"type": "message", **fields, "channel": channel.id, "ts": ts}
        event |= {"event_ts": ts, "channel_type": channel.type}
        if channel.has_bot:
            await self.happens(event, subscription=names[channel.type])

    def view_payload(self, view: View) -> Json:
        return self.views.payload(view)
